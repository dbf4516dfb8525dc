"""Every fast path beside a slow one: libraries or plain loops that leave out one work at a time."""

from collections.abc import Callable, Iterator
from itertools import combinations

import krippendorff
import numpy as np
import pandas as pd
import pytest
from agreement.tables import CRITERION, long_form, marks_of, pair_table, random_scores, score_table
from scipy.stats import t as student
from sklearn.metrics import cohen_kappa_score
from statsmodels.regression.linear_model import OLS

from raters.agreement import alpha, count_patterns, kappa, measure
from raters.agreement.bootstrap import resampled_alphas
from raters.terms import (
    MEASUREMENTS,
    WEIGHTS,
    Criterion,
    Estimate,
    Measurement,
    Rubric,
    Scale,
    ScoreTable,
    Weights,
)

# Levels, raters, works, share of missing scores.
DESIGNS = {
    "two raters": ((0, 1, 2), 2, 40, 0.0),
    "three raters, blanks": ((0, 1, 2, 3), 3, 18, 0.3),
    "half points": ((0, 0.5, 1), 5, 12, 0.4),
    "uneven scale": ((0, 1, 2, 5, 10), 4, 15, 0.5),
    "few works": ((0, 1, 2, 3), 3, 5, 0.2),
}
designs = pytest.mark.parametrize(
    ("levels", "raters", "works", "missing"), DESIGNS.values(), ids=DESIGNS.keys()
)
seeds = pytest.mark.parametrize("seed", [1, 2])


def double_scored(scores: np.ndarray) -> np.ndarray:
    """The works with two or more scores."""
    return scores[:, (~np.isnan(scores)).sum(axis=0) >= 2]


def without_each_work(scores: np.ndarray) -> Iterator[np.ndarray]:
    for work in range(scores.shape[1]):
        yield np.delete(scores, work, axis=1)


def check_jackknife(
    found: Estimate, scores: np.ndarray, coefficient: Callable[[np.ndarray], float | None]
) -> None:
    """Value, SE and Fisher-z-t interval, one work of the (raters, works) scores left out at a time."""
    value, left = coefficient(scores), [coefficient(rest) for rest in without_each_work(scores)]
    assert found.value == pytest.approx(value, abs=1e-9)
    if None in left:
        assert found.interval is None
        return
    n, leave_out = len(left), np.array(left, float)
    se = np.sqrt((n - 1) / n * ((leave_out - leave_out.mean()) ** 2).sum())
    half = student.ppf(0.975, n - 1) * se / (1 - value**2)
    assert found.se == pytest.approx(se, abs=1e-9)
    assert found.interval is not None
    expected = np.tanh(np.arctanh(value) + np.array([-half, half]))
    assert (found.interval.low, found.interval.high) == pytest.approx(tuple(expected), abs=1e-9)


# ---------------------------------------------------------------- alpha


def alpha_by_library(scores: np.ndarray, level: Measurement) -> float | None:
    """None where the remaining scores are all equal."""
    try:
        return float(krippendorff.alpha(reliability_data=scores, level_of_measurement=level))
    except ValueError:
        return None


@designs
@seeds
@pytest.mark.parametrize("level", MEASUREMENTS)
def test_alpha_and_its_interval(
    levels: tuple[float, ...], raters: int, works: int, missing: float, seed: int, level: Measurement
) -> None:
    scores = random_scores(seed, raters, works, levels, missing)
    found = alpha(count_patterns(scores, levels), level)
    check_jackknife(found, double_scored(scores), lambda rest: alpha_by_library(rest, level))


@pytest.mark.parametrize("level", MEASUREMENTS)
def test_one_work_carrying_all_variation_leaves_no_interval(level: Measurement) -> None:
    scores = np.array([[0, 0, 0, 1], [0, 0, 0, 0]], float)
    found = alpha(count_patterns(scores, [0, 1]), level)
    check_jackknife(found, scores, lambda rest: alpha_by_library(rest, level))
    assert found.interval is None


@pytest.mark.parametrize("level", MEASUREMENTS)
def test_a_resample_is_a_draw_of_counts(level: Measurement) -> None:
    counts = count_patterns(random_scores(7, 3, 20, (0, 1, 2, 3)), (0, 1, 2, 3))
    fast = resampled_alphas(counts, level, np.random.default_rng(11), draws=25)
    drawn = np.random.default_rng(11).multinomial(counts.works, counts.counts / counts.works, size=25)
    for found, sample in zip(fast, drawn, strict=True):
        expected = krippendorff.alpha(
            value_counts=np.repeat(counts.patterns, sample, axis=0),
            value_domain=list(counts.values),
            level_of_measurement=level,
        )
        assert found == pytest.approx(expected, abs=1e-9)


# ---------------------------------------------------------------- kappa


def kappa_by_library(marks: np.ndarray, levels: int, weights: Weights) -> float | None:
    """None where both raters gave one and the same score throughout."""
    if len(np.unique(marks)) < 2:
        return None
    name = None if weights == "unweighted" else weights
    return float(cohen_kappa_score(*marks.astype(int), labels=range(levels), weights=name))


@seeds
@pytest.mark.parametrize("weights", WEIGHTS)
def test_kappa_of_a_pair(seed: int, weights: Weights) -> None:
    counts = np.random.default_rng(seed).poisson(np.eye(4) * 3 + 0.7)
    # The fifth level of the scale is declared and never used.
    cells = np.pad(counts, (0, 1))
    check_jackknife(
        kappa(pair_table(cells), weights), marks_of(cells), lambda marks: kappa_by_library(marks, 5, weights)
    )


def pooled_kappa_by_hand(scores: np.ndarray, levels: tuple[float, ...], weights: Weights) -> float | None:
    """1 − sum of observed over sum of expected disagreement, pair after pair of raters."""
    power = {"unweighted": 0, "linear": 1, "quadratic": 2}[weights]
    position = np.searchsorted(levels, np.nan_to_num(scores, nan=levels[0]))
    observed = expected = 0.0
    for a, b in combinations(range(len(scores)), 2):
        common = np.flatnonzero(~np.isnan(scores[a]) & ~np.isnan(scores[b]))
        apart = np.abs(np.subtract.outer(position[a, common], position[b, common]))
        distance = np.where(apart > 0, apart.astype(float) ** power, 0)
        observed += np.trace(distance)
        expected += distance.sum() / len(common) if len(common) else 0
    return 1 - observed / expected if expected else None


@designs
@seeds
@pytest.mark.parametrize("weights", WEIGHTS)
def test_pooled_kappa(
    levels: tuple[float, ...], raters: int, works: int, missing: float, seed: int, weights: Weights
) -> None:
    scores = random_scores(seed, raters, works, levels, missing)
    found = measure(score_table(scores, levels)).criteria[0].kappa[weights]
    check_jackknife(found, double_scored(scores), lambda rest: pooled_kappa_by_hand(rest, levels, weights))


# ---------------------------------------------------------------- severity


def severity_by_dummies(rows: pd.DataFrame, raters: list[str]) -> dict[str, tuple[float, float]]:
    """(shift, SE) of each rater: score on dummies of units and raters, errors clustered by work."""
    # The first rater is the reference, whose effect is 0.
    dummies = pd.get_dummies(rows["work"] + rows["criterion"]).join(pd.get_dummies(rows["rater"])[raters[1:]])
    model = OLS(rows["score"], dummies.astype(float))
    clusters = {"groups": pd.factorize(rows["work"])[0], "use_correction": False}
    fit = model.fit(cov_type="cluster", cov_kwds=clusters)
    is_rater = dummies.columns.isin(raters)
    found = {}
    for rater in raters:
        own_minus_others = np.where(dummies.columns == rater, 1, -1 / (len(raters) - 1))
        contrast = np.where(is_rater, own_minus_others, 0)
        works = rows.loc[rows["rater"] == rater, "work"].nunique()
        variance = contrast @ fit.cov_params().to_numpy() @ contrast * works / (works - 1)
        found[rater] = float(contrast @ fit.params), float(np.sqrt(variance))
    return found


def only_double_scored(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows.groupby(["work", "criterion"])["rater"].transform("size") >= 2].reset_index(drop=True)


@seeds
@pytest.mark.parametrize(("raters", "missing"), [(2, 0.0), (4, 0.0), (4, 0.4), (6, 0.6)])
def test_severity_on_one_criterion(seed: int, raters: int, missing: float) -> None:
    scores = random_scores(seed, raters, 30, (0, 1, 2, 3), missing)
    rows = only_double_scored(long_form(scores, CRITERION))
    check_severity(score_table(scores, (0, 1, 2, 3)), CRITERION, rows)


@seeds
def test_severity_over_criteria_resamples_works(seed: int) -> None:
    scale = Scale((0.0, 1.0, 2.0, 3.0))
    first = random_scores(seed, 4, 20, scale.levels, 0.4)
    # Whoever scores a work scores it on both criteria.
    second = np.where(np.isnan(first), np.nan, random_scores(seed + 9, 4, 20, scale.levels, 0))
    frame = pd.concat([long_form(first, "А"), long_form(second, "Б")], ignore_index=True)
    rubric = Rubric("Задача", tuple(Criterion(code, scale) for code in "АБ"))
    check_severity(ScoreTable(frame, rubric), None, only_double_scored(frame))


def check_severity(table: ScoreTable, criterion: str | None, rows: pd.DataFrame) -> None:
    measured = measure(table)
    assert len(measured.components) == 1
    found = {row.rater: row.shift for row in measured.severity if row.criterion == criterion}
    for rater, (shift, se) in severity_by_dummies(rows, sorted(found)).items():
        assert found[rater].value == pytest.approx(shift, abs=1e-9)
        assert found[rater].se == pytest.approx(se, rel=1e-6)


def test_severity_stays_inside_a_component() -> None:
    # Two teams that share no work; each is measured as if the other were not there.
    left, right = random_scores(1, 3, 12, (0, 1, 2, 3)), random_scores(2, 2, 9, (0, 1, 2, 3), 0)
    both = np.full((5, 21), np.nan)
    both[:3, :12], both[3:, 12:] = left, right
    measured = measure(score_table(both, (0, 1, 2, 3)))
    assert measured.components == (("r00", "r01", "r02"), ("r03", "r04"))
    alone = [measure(score_table(team, (0, 1, 2, 3))).severity for team in (left, right)]
    apart = [row.shift.value for team in alone for row in team if row.criterion == CRITERION]
    together = [row.shift.value for row in measured.severity if row.criterion == CRITERION]
    assert together == pytest.approx(apart, abs=1e-9)


def test_the_component_of_a_severity_is_one_of_the_round() -> None:
    # Four raters on the first criterion, only the last two on the second: still one group.
    first = random_scores(1, 4, 12, (0, 1, 2, 3), 0)
    frame = long_form(first, "А")
    second = frame[frame["rater"].isin(["r02", "r03"])].assign(criterion="Б")
    rubric = Rubric("Задача", tuple(Criterion(code, Scale((0.0, 1.0, 2.0, 3.0))) for code in "АБ"))
    measured = measure(ScoreTable(pd.concat([frame, second], ignore_index=True), rubric))
    assert measured.components == (("r00", "r01", "r02", "r03"),)
    for row in measured.severity:
        assert row.component < len(measured.components)
        assert row.rater in measured.components[row.component]


# ---------------------------------------------------------------- other ideas of chance, and the total mark


def chance_corrected_by_hand(scores: np.ndarray, levels: tuple[float, ...], model: str) -> float:
    """Gwet (2014): weighted agreement of double-scored works, use of levels over all scored works."""
    size = len(levels)
    weights = np.eye(size)
    if model == "ac2":
        weights = 1 - np.subtract.outer(np.arange(size), np.arange(size)) ** 2 / (size - 1) ** 2
    used = np.array([[(work == level).sum() for level in levels] for work in scores.T])
    raters = used.sum(axis=1)
    use = (used[raters > 0] / raters[raters > 0, None]).mean(axis=0)
    double = raters >= 2
    agreeing = (used * (used @ weights - 1)).sum(axis=1)[double] / (raters * (raters - 1))[double]
    gwet = weights.sum() / (size * (size - 1)) * (use * (1 - use)).sum()
    brennan_prediger = weights.sum() / size**2
    chance = {"brennan_prediger": brennan_prediger, "fleiss": (use**2).sum()}.get(model, gwet)
    return float((agreeing.mean() - chance) / (1 - chance))


@designs
@pytest.mark.parametrize("model", ["ac1", "ac2", "brennan_prediger", "fleiss"])
def test_other_ideas_of_chance(
    levels: tuple[float, ...], raters: int, works: int, missing: float, model: str
) -> None:
    scores = random_scores(3, raters, works, levels, missing)
    found = measure(score_table(scores, levels)).criteria[0].chance[model]
    # What is left out is a double-scored work; the use of levels keeps the single-scored ones.
    single = scores[:, (~np.isnan(scores)).sum(axis=0) == 1]
    check_jackknife(
        found,
        double_scored(scores),
        lambda rest: chance_corrected_by_hand(np.hstack([rest, single]), levels, model),
    )


def icc_by_mean_squares(scores: np.ndarray) -> float:
    """ICC(2, 1) of complete data, Shrout & Fleiss (1979)."""
    judges, targets = scores.shape
    of_target, of_judge, mean = scores.mean(axis=0), scores.mean(axis=1), scores.mean()
    between = judges * ((of_target - mean) ** 2).sum() / (targets - 1)
    judge = targets * ((of_judge - mean) ** 2).sum() / (judges - 1)
    rest = scores - of_target - of_judge[:, None] + mean
    residual = (rest**2).sum() / ((targets - 1) * (judges - 1))
    return float(
        (between - residual) / (between + (judges - 1) * residual + judges * (judge - residual) / targets)
    )


@seeds
def test_icc_of_the_total(seed: int) -> None:
    scores = random_scores(seed, 3, 25, range(11), missing=0)
    total = measure(score_table(scores, range(11), grade_boundaries=(5,))).total
    assert total is not None
    check_jackknife(total.icc_single, scores, icc_by_mean_squares)
