"""Values to stand beside a school's own."""

from raters.benchmarks import benchmark


def test_three_levels_as_collected_from_real_double_scoring():
    shown = benchmark(3)
    assert (shown.sets, shown.exact, shown.ordinal_alpha.median) == (20, (0.54, 0.58, 0.59), 0.39)
    assert (shown.goal_exact, shown.goal_kappa) == (0.80, 0.70)


def test_eight_levels_have_no_goal_line():
    assert benchmark(8).goal_exact is None


def test_no_benchmark_where_nothing_was_collected():
    assert benchmark(7) is None
    assert benchmark(101) is None
