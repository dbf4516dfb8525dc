"""What if: the measures of what remains are those of a file that never held the rest."""

import numpy as np
import pandas as pd
import pytest

from raters.agreement import measure
from raters.agreement.scenario import Scenario, encode_criterion, measure_scenario, merged_scale
from raters.terms import Criterion, Rubric, Scale, ScoreTable


@pytest.fixture(scope="module")
def table() -> ScoreTable:
    rng = np.random.default_rng(5)
    rows = []
    for work in range(50):
        level = rng.integers(0, 4)
        for rater in rng.choice(["A", "B", "C", "D"], 2 + (work % 10 == 0), replace=False):
            rows.append((f"w{work}", rater, "К1", float(np.clip(level + rng.integers(-1, 2), 0, 3))))
    frame = pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"])
    return ScoreTable(frame, Rubric("Р", (Criterion("К1", Scale((0, 1, 2, 3))),)))


def measured(table: ScoreTable):
    return measure(table).criterion("К1")


def same(supposed, real) -> bool:
    return (
        (supposed.double_scored, supposed.raters, supposed.exact, supposed.verdict)
        == (real.double_scored, real.raters, real.exact, real.verdict)
        and supposed.lead == real.lead
        and supposed.kappa == real.kappa["quadratic"]
    )


def test_supposing_nothing_measures_what_is(table):
    assert same(measure_scenario(encode_criterion(table, "К1"), Scenario()), measured(table))


def test_leaving_out_raters_and_works_is_as_if_they_had_never_been_there(table):
    works = tuple(f"w{n}" for n in range(7))
    supposed = measure_scenario(encode_criterion(table, "К1"), Scenario((), ("A",), works))
    frame = table.scores
    rest = frame[(frame["rater"] != "A") & ~frame["work"].isin(works)]
    assert same(supposed, measured(ScoreTable(rest, table.rubric)))


@pytest.mark.parametrize(("merged", "levels"), [((1,), (0, 1, 1, 2)), ((0, 2), (0, 0, 1, 1))])
def test_merged_levels_are_scored_as_one(table, merged, levels):
    supposed = measure_scenario(encode_criterion(table, "К1"), Scenario(merged))
    frame = table.scores.assign(score=table.scores["score"].map(dict(enumerate(map(float, levels)))))
    scale = Scale(tuple(map(float, sorted(set(levels)))))
    assert supposed.scale == scale
    assert same(supposed, measured(ScoreTable(frame, Rubric("Р", (Criterion("К1", scale),)))))


def test_a_merged_scale_loses_the_step():
    assert merged_scale(Scale((0, 0.5, 1, 2)), (1,)).levels == (0, 0.5, 1.5)
    assert merged_scale(Scale((0.1, 0.2, 0.3)), (0,)).levels == (0.1, 0.2)
    with pytest.raises(ValueError):
        merged_scale(Scale((0, 1)), (0,))


def test_with_nobody_left_there_is_a_reason(table):
    everybody = measure_scenario(encode_criterion(table, "К1"), Scenario((), ("A", "B", "C", "D")))
    assert everybody.lead.undefined == "no_double_scores" and everybody.kappa.undefined == "no_double_scores"
    assert everybody.exact.undefined == "no_double_scores" and everybody.verdict.code == "undefined"
