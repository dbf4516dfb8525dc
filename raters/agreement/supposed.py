"""What if two levels were one, a rater or some works were left out? The same measures on what remains."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from raters.agreement.alpha import alpha
from raters.agreement.coding import CodedScores, code_rows
from raters.agreement.counting import pair_up, patterns_of
from raters.agreement.exact import exact_agreement
from raters.agreement.kappa import kappa
from raters.agreement.verdict import judge
from raters.terms import Bands, Criterion, Estimate, Scale, ScoreTable, Verdict

DIGITS = 9


@dataclass(frozen=True, slots=True)
class Supposition:
    """What is supposed of one criterion.

    merged : numbers of boundaries that fall, 0 between the two lowest levels
    """

    merged: tuple[int, ...] = ()
    without_raters: tuple[str, ...] = ()
    without_works: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Supposed:
    """The measures under a supposition; `works` counts the double-scored ones."""

    scale: Scale
    works: int
    raters: int
    exact: Estimate
    kappa: Estimate
    alpha: Estimate
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Coded:
    """The scores of one criterion, coded once for all that is supposed of them; `works` names the works."""

    criterion: Criterion
    scores: CodedScores
    works: np.ndarray


def code_criterion(table: ScoreTable, code: str) -> Coded:
    """Code the scores of a criterion; KeyError when the rubric has none of that code."""
    criterion = table.rubric.criterion(code)
    scores, works = code_rows(table.scores[table.scores["criterion"] == code], criterion)
    return Coded(criterion, scores, works)


def suppose(coded: Coded, supposition: Supposition, bands: Bands | None = None) -> Supposed:
    """Measure what remains; the empty supposition measures what is.

    Raises ValueError when no two levels would remain.
    """
    scores = merge_levels(_left(coded, supposition), supposition.merged)
    patterns, pairs = patterns_of(scores), pair_up(scores)
    lead = alpha(patterns, coded.criterion.measurement)
    return Supposed(
        scale=scores.scale,
        works=pairs.works,
        raters=len(np.unique(scores.rater)),
        exact=exact_agreement(pairs),
        kappa=kappa(pairs, "quadratic"),
        alpha=lead,
        verdict=judge(lead, pairs.works, bands or Bands()),
    )


def merge_levels(scores: CodedScores, merged: Collection[int]) -> CodedScores:
    """The scores on a scale where these boundaries have fallen."""
    if not merged:
        return scores
    stays = np.array([number not in merged for number in range(len(scores.scale) - 1)])
    place = np.concatenate([[0], np.cumsum(stays)])
    return replace(scores, scale=merged_scale(scores.scale, merged), position=place[scores.position])


def merged_scale(scale: Scale, merged: Collection[int]) -> Scale:
    """The scale without the steps at these boundaries: 0–3 without 1|2 is 0–2.

    Raises ValueError when fewer than two levels remain.
    """
    steps = [upper - lower for lower, upper in pairwise(scale.levels)]
    levels = [scale.levels[0]]
    levels += [
        levels[0] + sum(steps[: n + 1]) - sum(steps[m] for m in merged if m <= n)
        for n in range(len(steps))
        if n not in merged
    ]
    return Scale(tuple(round(level, DIGITS) for level in levels))


def _left(coded: Coded, supposition: Supposition) -> CodedScores:
    scores = coded.scores
    by_others = ~np.isin(scores.raters[scores.rater].astype(str), supposition.without_raters)
    of_others = ~np.isin(coded.works[scores.work].astype(str), supposition.without_works)
    return scores.only(by_others & of_others)
