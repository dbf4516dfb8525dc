"""The generalizability study: the analysis of variance on whole tables, unbiased where pairs rotate."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from agreement.tables import NAN, long_form, random_scores, score_table

from raters.agreement import decision_table, dependability, details, generalizability_study
from raters.terms import (
    SCORE_COLUMNS,
    SOURCES,
    Criterion,
    GeneralizabilityStudy,
    Rubric,
    Scale,
    ScoreTable,
    Source,
    Undefined,
)

LEVELS = tuple(map(float, range(11)))


def table_of(cube: np.ndarray, levels: tuple[float, ...] = LEVELS) -> ScoreTable:
    """(raters, criteria, works), NaN where nobody scored."""
    codes = [f"К{number}" for number in range(cube.shape[1])]
    rows = pd.concat([long_form(cube[:, n], code) for n, code in enumerate(codes)], ignore_index=True)
    return ScoreTable(rows, Rubric("Задача", tuple(Criterion(code, Scale(levels)) for code in codes)))


def cube(seed: int, raters: int = 3, criteria: int = 4, works: int = 12) -> np.ndarray:
    return np.stack(
        [random_scores(seed + n, raters, works, LEVELS, missing=0) for n in range(criteria)], axis=1
    )


def analysis_of_variance(scores: np.ndarray) -> dict[Source, float]:
    """Slow twin for whole tables: mean squares by projecting means, components from their expectations."""
    r, c, w = scores.shape
    grand = scores.mean()
    m_r, m_c, m_w = scores.mean(axis=(1, 2)), scores.mean(axis=(0, 2)), scores.mean(axis=(0, 1))
    rc = scores.mean(axis=2) - m_r[:, None] - m_c + grand
    rw = scores.mean(axis=1) - m_r[:, None] - m_w + grand
    cw = scores.mean(axis=0) - m_c[:, None] - m_w + grand
    rest = (
        scores - scores.mean(axis=2)[:, :, None] - scores.mean(axis=1)[:, None, :] - scores.mean(axis=0)
        + m_r[:, None, None] + m_c[None, :, None] + m_w - grand
    )  # fmt: skip
    e = (rest**2).sum() / ((r - 1) * (c - 1) * (w - 1))
    ms_rc = w * (rc**2).sum() / ((r - 1) * (c - 1))
    ms_rw = c * (rw**2).sum() / ((r - 1) * (w - 1))
    ms_cw = r * (cw**2).sum() / ((c - 1) * (w - 1))
    ms_r = c * w * ((m_r - grand) ** 2).sum() / (r - 1)
    ms_c = r * w * ((m_c - grand) ** 2).sum() / (c - 1)
    ms_w = r * c * ((m_w - grand) ** 2).sum() / (w - 1)
    return {
        "work": (ms_w - ms_rw - ms_cw + e) / (r * c),
        "rater": (ms_r - ms_rw - ms_rc + e) / (c * w),
        "criterion": (ms_c - ms_rc - ms_cw + e) / (r * w),
        "work_rater": (ms_rw - e) / c,
        "work_criterion": (ms_cw - e) / r,
        "rater_criterion": (ms_rc - e) / w,
        "residual": e,
    }


@pytest.mark.parametrize("seed", range(6))
def test_whole_tables_are_analysed_as_variance(seed: int) -> None:
    scores = cube(10 * seed)
    found, expected = generalizability_study(table_of(scores)), analysis_of_variance(scores)
    for source in SOURCES:
        assert found.variances[source] == pytest.approx(max(0.0, expected[source]), abs=1e-9)
    assert set(found.negative) == {source for source in SOURCES if expected[source] < -1e-9}


def test_negative_estimates_are_zero_and_named() -> None:
    # Both raters turn every work's order round: works do not differ, each pair crosses.
    scores = np.array([[0.0, 4, 0, 4], [4, 0, 4, 0]])[:, None, :].repeat(2, axis=1)
    found = generalizability_study(table_of(scores))
    assert "work" in found.negative
    assert found.variances["work"] == 0
    assert dependability(found, 2, 2).phi.value == 0


def test_scores_moved_up_change_nothing() -> None:
    scores = np.minimum(cube(1), 5)
    scores[0, :, ::3] = NAN
    low, high = (generalizability_study(table_of(scores + step)) for step in (0, 5))
    assert dict(low.variances) == pytest.approx(dict(high.variances))


def test_one_criterion_is_the_intraclass_correlation() -> None:
    table = score_table(random_scores(5, 4, 30, LEVELS, missing=0), LEVELS)
    found, icc = generalizability_study(table), details(table).criteria[0].icc
    assert set(found.variances) == {"work", "rater", "residual"}
    four = dependability(found, raters=4, criteria=1)
    assert dependability(found, raters=1, criteria=1).phi.value == pytest.approx(icc.single["icc2"].value)
    assert four.phi.value == pytest.approx(icc.average["icc2"].value)
    assert four.relative.value == pytest.approx(icc.average["icc3"].value)
    assert four.phi == four.phi_fixed
    with pytest.raises(ValueError, match="2 criteria"):
        dependability(found, raters=1, criteria=2)


# ---------------------------------------------------------------- rotating pairs

TRUE: dict[Source, float] = {
    "work": 1.0,
    "rater": 0.3,
    "criterion": 0.4,
    "work_rater": 0.2,
    "work_criterion": 0.5,
    "rater_criterion": 0.1,
    "residual": 0.8,
}


def simulated(seed: int, works: int = 60, raters: int = 8, criteria: int = 5) -> ScoreTable:
    """Two raters a work, drawn anew for every work; scores by the model itself, not rounded."""
    rng = np.random.default_rng(seed)

    def effect(source: Source, *shape: int) -> np.ndarray:
        return rng.normal(0, TRUE[source] ** 0.5, shape)

    scores = (
        effect("work", 1, 1, works) + effect("rater", raters, 1, 1) + effect("criterion", 1, criteria, 1)
        + effect("work_rater", raters, 1, works) + effect("work_criterion", 1, criteria, works)
        + effect("rater_criterion", raters, criteria, 1) + effect("residual", raters, criteria, works)
    )  # fmt: skip
    for work in range(works):
        scores[rng.permutation(raters)[2:], :, work] = NAN
    return table_of(scores)


def test_rotating_pairs_are_estimated_without_bias() -> None:
    from raters.agreement.details.generalizability import estimate_variances

    drawn = []
    for seed in range(120):
        found = estimate_variances(simulated(seed).scores, SOURCES)
        assert not isinstance(found, Undefined)
        drawn.append([found[source] for source in SOURCES])
    mean, se = np.mean(drawn, axis=0), np.std(drawn, axis=0, ddof=1) / len(drawn) ** 0.5
    off = (mean - [TRUE[source] for source in SOURCES]) / se
    assert np.abs(off).max() < 3.5, dict(zip(SOURCES, off, strict=True))


def test_rotating_pairs_and_what_they_rest_on() -> None:
    found = generalizability_study(simulated(1))
    assert (found.works, found.raters, found.criteria, found.scores) == (60, 8, 5, 600)
    assert (found.raters_a_work, found.groups) == (2, 1)


def test_groups_of_raters_without_common_works_are_counted() -> None:
    scores = cube(2, raters=4, works=20)
    scores[:2, :, :10] = NAN
    scores[2:, :, 10:] = NAN
    found = generalizability_study(table_of(scores))
    assert found.groups == 2
    assert found.undefined is None


# ---------------------------------------------------------------- reasons, decisions


def test_reasons() -> None:
    once = np.full((2, 2, 4), NAN)
    once[0, :, :2], once[1, :, 2:] = 3, 4
    one_work = np.full((2, 2, 1), 3.0)
    same = np.full((2, 2, 5), 3.0)
    reasons = [generalizability_study(table_of(scores)).undefined for scores in (once, one_work, same)]
    assert reasons == [Undefined.NO_DOUBLE_SCORES, Undefined.TOO_FEW_WORKS, Undefined.NO_VARIATION]
    undefined = generalizability_study(table_of(same))
    assert decision_table(undefined, (1, 2), (1,)) == ()
    with pytest.raises(ValueError, match="decision study"):
        dependability(undefined, 1, 1)


def test_criteria_scored_by_different_people_cannot_be_told_apart() -> None:
    # К0 only by the first two raters, К1 only by the others: rater and criterion always come together.
    scores = cube(3, raters=4, criteria=2, works=10)
    scores[2:, 0], scores[:2, 1] = NAN, NAN
    assert generalizability_study(table_of(scores)).undefined is Undefined.NOT_CONNECTED


def test_more_raters_and_criteria_are_never_less_dependable() -> None:
    found = generalizability_study(simulated(7))
    grid = decision_table(found, (1, 2, 3, 5), (2, 5, 10))
    assert [(row.criteria, row.raters) for row in grid[:5]] == [(2, 1), (2, 2), (2, 3), (2, 5), (5, 1)]
    phi = np.array([row.phi.value for row in grid], float).reshape(3, 4)
    assert (np.diff(phi, axis=0) > 0).all()
    assert (np.diff(phi, axis=1) > 0).all()
    for row in grid:
        assert (row.phi.value or 0) <= (row.relative.value or 0) <= (row.relative_fixed.value or 0)
        assert (row.phi.value or 0) <= (row.phi_fixed.value or 0)
        assert row.sem_fixed <= row.sem


@pytest.mark.parametrize(("raters", "criteria"), [(0, 1), (1, 0)])
def test_nobody_decides_nothing(raters: int, criteria: int) -> None:
    with pytest.raises(ValueError, match="decision study"):
        dependability(generalizability_study(simulated(1)), raters, criteria)


def test_nothing_that_varies_has_no_dependability() -> None:
    none = replace(generalizability_study(simulated(1)), variances=dict.fromkeys(SOURCES, 0.0))
    assert isinstance(none, GeneralizabilityStudy)
    assert dependability(none, 2, 2).phi.undefined is Undefined.NO_VARIATION


def test_scores_beside_the_rubric_do_not_count() -> None:
    table = simulated(2)
    strange = pd.DataFrame(
        [("w000", "r00", "?", 5.0), ("w000", "r01", "?", 9.0)], columns=list(SCORE_COLUMNS)
    )
    more = replace(table, scores=pd.concat([table.scores, strange], ignore_index=True))
    assert generalizability_study(more) == generalizability_study(table)
