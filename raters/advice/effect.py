"""Did the last round help? R20: two rounds compared by what three signs say, never by alpha alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy import stats

from raters.advice.rulebook import Rulebook
from raters.advice.rules import shipped_rules
from raters.advice.rules.lasting import LASTING, EffectLimits
from raters.agreement import alpha, co_scores
from raters.agreement.bootstrap import alpha_difference, seeded
from raters.agreement.count import rows_of_totals
from raters.agreement.encode import encode_rows, encode_scores
from raters.agreement.patterns import patterns_of
from raters.terms import (
    Agreement,
    Criterion,
    Effect,
    EffectSign,
    Estimate,
    Interval,
    NotCompared,
    Rubric,
    Scale,
    ScoreTable,
    Undefined,
)


class Measured(NamedTuple):
    """A round's scores and what was measured on them."""

    table: ScoreTable
    agreement: Agreement


class Works(NamedTuple):
    """Double-scored works of two rounds, by code: mean |D| in points, and whether they part grossly.

    `same` : the same works stand in both, in the same order.
    """

    before: pd.DataFrame
    after: pd.DataFrame
    same: bool


NOTHING = Estimate(undefined=Undefined.NO_DOUBLE_SCORES)


def effect(before: Measured, after: Measured, rules: Rulebook | None = None) -> tuple[Effect, ...]:
    """What changed from one round to the next: the whole first, then the criteria of the later rubric.

    Compared are works scored by at least two of the raters who took part in both rounds.
    """
    limits: EffectLimits = (rules or shipped_rules())[LASTING].limits
    raters = _raters(before.table) & _raters(after.table)
    apart = [_apart(measured.table, raters, limits) for measured in (before, after)]
    whole = _chosen(_over_criteria(apart[0]), _over_criteria(apart[1]), limits)
    return (
        _whole(before, after, whole, raters, limits),
        *(
            _of_criterion(criterion, before, after, _works_on(criterion.code, apart, limits), raters, limits)
            for criterion in after.table.rubric.criteria
        ),
    )


def _raters(table: ScoreTable) -> set[str]:
    return set(map(str, table.scores["rater"].unique()))


# ---------------------------------------------------------------- what is compared


def _apart(table: ScoreTable, raters: set[str], limits: EffectLimits) -> dict[str, pd.DataFrame]:
    """By criterion, works x (apart, gross): mean |D| of the raters' pairs, and 1 for a gross difference."""
    shared = ScoreTable(table.scores[table.scores["rater"].isin(raters)], table.rubric)
    return {
        criterion.code: _of_works(co_scores(shared, criterion.code), _gross(criterion, table.rubric, limits))
        for criterion in table.rubric.criteria
    }


def _of_works(pairs: pd.DataFrame, gross: float) -> pd.DataFrame:
    size = (pairs["score_a"] - pairs["score_b"]).abs().round(9)  # tenths differ inexactly
    by_work = size.groupby(pairs["work"])
    return pd.DataFrame({"apart": by_work.mean(), "gross": (by_work.max() >= gross).astype(float)})


def _gross(criterion: Criterion, rubric: Rubric, limits: EffectLimits) -> float:
    """From how many points on two scores part grossly: the rubric's third check, else the general rule."""
    ruled = rubric.third_check.criteria.get(criterion.code) if rubric.third_check else None
    levels = criterion.scale.levels
    return ruled or max(limits.gross_points, limits.gross_share * (levels[-1] - levels[0]))


def _over_criteria(apart: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Points a criterion, and 1 for a work with a gross difference on any."""
    by_work = pd.concat(apart.values()).groupby(level=0)
    return pd.DataFrame({"apart": by_work["apart"].mean(), "gross": by_work["gross"].max()})


def _works_on(code: str, apart: list[dict[str, pd.DataFrame]], limits: EffectLimits) -> Works:
    nothing = pd.DataFrame({"apart": [], "gross": []}, dtype=float)
    before, after = (part.get(code, nothing) for part in apart)
    return _chosen(before, after, limits)


def _chosen(before: pd.DataFrame, after: pd.DataFrame, limits: EffectLimits) -> Works:
    """The same works pairwise where most of a round is the same; else fresh works only.

    Works of the earlier round have been talked about, so they are not fresh in the later one.
    """
    same = before.index.intersection(after.index).sort_values()
    if len(same) >= limits.same_works and 2 * len(same) >= min(len(before), len(after)):
        return Works(before.loc[same], after.loc[same], same=True)
    return Works(before, after.drop(same), same=False)


# ---------------------------------------------------------------- what is said of it


def _whole(before: Measured, after: Measured, works: Works, raters: set[str], limits: EffectLimits) -> Effect:
    was, now = (_alpha_of_totals(measured.table) for measured in (before, after))
    nothing = Effect(None, "not_enough_data", was, now, NOTHING, _sizes(works), paired=works.same)
    if _scales(before.table.rubric) != _scales(after.table.rubric):
        return _refused(nothing, "other_rubric")
    return _judged(nothing, works, raters, after.agreement, limits.bias, limits)


def _of_criterion(
    criterion: Criterion,
    before: Measured,
    after: Measured,
    works: Works,
    raters: set[str],
    limits: EffectLimits,
) -> Effect:
    now = after.agreement.criterion(criterion.code).lead
    earlier = {item.code: item for item in before.table.rubric.criteria}.get(criterion.code)
    was = before.agreement.criterion(criterion.code).lead if earlier else NOTHING
    nothing = Effect(criterion.code, "not_enough_data", was, now, NOTHING, _sizes(works), paired=works.same)
    if earlier is None:
        return _refused(nothing, "not_in_both")
    if earlier.scale != criterion.scale:
        return _refused(nothing, "other_scale")
    bias = max(limits.bias, limits.share_of_maximum * criterion.scale.maximum)
    change = _alpha_change(before.table, after.table, criterion)
    return _judged(replace(nothing, change=change), works, raters, after.agreement, bias, limits)


def _judged(
    nothing: Effect, works: Works, raters: set[str], agreement: Agreement, bias: float, limits: EffectLimits
) -> Effect:
    """The effect on works that may be compared, if they are enough."""
    if len(raters) < 2:
        return _refused(nothing, "other_raters")
    if min(nothing.works) < (limits.same_works if works.same else limits.works):
        return _refused(nothing, "few_works")
    # A round has one whole but many criteria: one that seems better by chance must stay as rare.
    family = 1 if nothing.criterion is None else len(agreement.criteria)
    confidence = 1 - (1 - limits.confidence) / family
    # Gross differences are another way to the same word, so they are asked twice as much.
    difference = _change(works, "apart", confidence)
    signs: dict[EffectSign, bool] = {
        "closer": _is_down(difference),
        "even_severity": _is_even(agreement, nothing.criterion, raters, bias),
        "fewer_gross": _is_down(_change(works, "gross", (1 + confidence) / 2)),
    }
    held = tuple(sign for sign, holds in signs.items() if holds)
    better = len(held) >= limits.signs
    return replace(nothing, code="improvement" if better else "no_change", difference=difference, signs=held)


def _refused(nothing: Effect, reason: NotCompared) -> Effect:
    return replace(nothing, not_compared=reason)


def _sizes(works: Works) -> tuple[int, int]:
    return len(works.before), len(works.after)


def _scales(rubric: Rubric) -> dict[str, Scale]:
    return {criterion.code: criterion.scale for criterion in rubric.criteria}


# ---------------------------------------------------------------- numbers


def _change(works: Works, column: str, confidence: float) -> Estimate:
    """Mean now minus mean then, with Student's interval: paired on the same works, else Welch's."""
    now, then = works.after[column].to_numpy(), works.before[column].to_numpy()
    value = float(now.mean() - then.mean())
    if works.same:
        now, then = now - then, np.zeros(1)
    if np.ptp(now) == 0 and np.ptp(then) == 0:
        return Estimate(value)  # the same on every work: nothing to base an interval on
    test = stats.ttest_1samp(now, 0) if works.same else stats.ttest_ind(now, then, equal_var=False)
    low, high = test.confidence_interval(confidence)
    return Estimate(value, Interval(float(low), float(high), confidence))


def _is_down(change: Estimate) -> bool:
    return change.interval is not None and change.interval.high < 0


def _is_even(agreement: Agreement, criterion: str | None, raters: set[str], bias: float) -> bool:
    """Whether nobody of these raters is `bias` points or more off the others."""
    shifts = [
        row.shift.value
        for row in agreement.severity
        if row.criterion == criterion and row.rater in raters and row.shift.value is not None
    ]
    return bool(shifts) and all(abs(shift) < bias for shift in shifts)


def _alpha_change(before: ScoreTable, after: ScoreTable, criterion: Criterion) -> Estimate:
    now, then = (patterns_of(encode_scores(table, criterion)) for table in (after, before))
    return alpha_difference(now, then, criterion.measurement, seeded(criterion.code))


def _alpha_of_totals(table: ScoreTable) -> Estimate:
    """Alpha of the total mark: the one coefficient of a round as a whole."""
    totals, _ = encode_rows(*rows_of_totals(table))
    return alpha(patterns_of(totals), "interval")
