import pytest

from raters.problems import Refused
from raters.rubrics import parse_scale, uniform


@pytest.mark.parametrize(
    ("written", "levels"),
    [
        ("0-3", (0, 1, 2, 3)),
        ("0–3", (0, 1, 2, 3)),
        (" 0 — 3 ", (0, 1, 2, 3)),
        ("0..2", (0, 1, 2)),
        ("0,1,2,5", (0, 1, 2, 5)),
        ("0;0.5;1", (0, 0.5, 1)),
        ("0;0,5;1", (0, 0.5, 1)),
        ("0, 0,5, 1", (0, 0.5, 1)),
        ("0 1 2", (0, 1, 2)),
        ("0/1", (0, 1)),
        ("0-1:0.1", (0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1)),
        ("0-1,5:0,5", (0, 0.5, 1, 1.5)),
        ("-1-1", (-1, 0, 1)),
    ],
)
def test_scale_as_people_write_it(written, levels):
    assert parse_scale(written).levels == levels


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "scale_not_understood"),
        ("3", "scale_not_understood"),
        ("от нуля", "scale_not_understood"),
        ("3-0", "scale_not_understood"),
        ("0-1:0.3", "scale_not_understood"),
        ("0-3:0", "scale_not_understood"),
        ("0-1e9", "scale_not_understood"),
        ("2,1,0", "scale_not_ascending"),
        ("0,1,1", "scale_not_ascending"),
        ("0-999999999", "scale_too_long"),
    ],
)
def test_scale_that_is_none_says_so(written, code):
    with pytest.raises(Refused) as refused:
        parse_scale(written)
    assert [problem.code for problem in refused.value.problems] == [code]
    assert refused.value.problems[0].facts["text"] == written


def test_uniform_gives_every_criterion_the_scale():
    rubric = uniform(["К1", "К2"], parse_scale("0-2"), measurement="interval")
    assert [(c.code, c.scale.levels, c.measurement) for c in rubric.criteria] == [
        ("К1", (0, 1, 2), "interval"),
        ("К2", (0, 1, 2), "interval"),
    ]
