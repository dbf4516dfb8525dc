"""What if two levels were one, a rater or some works were left out? The same measures on what remains."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from raters.agreement.alpha import alpha
from raters.agreement.encode import EncodedScores, encode_rows
from raters.agreement.exact import exact_agreement
from raters.agreement.kappa import kappa
from raters.agreement.patterns import pair_up, patterns_of
from raters.agreement.verdict import is_one_sided, judge
from raters.limits import Limits, shipped_limits
from raters.terms import Criterion, Estimate, Scale, ScoreTable, Verdict

DIGITS = 9


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is supposed of one criterion.

    merged : numbers of boundaries that fall, 0 between the two lowest levels
    """

    merged: tuple[int, ...] = ()
    without_raters: tuple[str, ...] = ()
    without_works: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """The measures under a scenario."""

    scale: Scale
    double_scored: int
    raters: int
    exact: Estimate
    kappa: Estimate
    lead: Estimate
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class EncodedCriterion:
    """The scores of one criterion, encoded once for all that is supposed of them; `works` names the works."""

    criterion: Criterion
    scores: EncodedScores
    works: np.ndarray


def encode_criterion(table: ScoreTable, code: str) -> EncodedCriterion:
    """Code the scores of a criterion; KeyError when the rubric has none of that code."""
    criterion = table.rubric.criterion(code)
    scores, works = encode_rows(table.scores[table.scores["criterion"] == code], criterion)
    return EncodedCriterion(criterion, scores, works)


def measure_scenario(encoded: EncodedCriterion, scenario: Scenario, limits: Limits | None = None) -> Outcome:
    """Measure what remains; the empty scenario measures what is.

    Raises ValueError when no two levels would remain.
    """
    scores = merge_levels(_left(encoded, scenario), scenario.merged)
    patterns, pairs = patterns_of(scores), pair_up(scores)
    lead, exact = alpha(patterns, encoded.criterion.measurement), exact_agreement(pairs)
    limits = limits or shipped_limits()
    one_sided = is_one_sided(lead, kappa(pairs, "unweighted"), exact, patterns, len(scores.scale), limits)
    return Outcome(
        scale=scores.scale,
        double_scored=pairs.works,
        raters=len(np.unique(scores.rater)),
        exact=exact,
        kappa=kappa(pairs, "quadratic"),
        lead=lead,
        verdict=judge(lead, pairs.works, limits, one_sided),
    )


def merge_levels(scores: EncodedScores, merged: Collection[int]) -> EncodedScores:
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


def _left(encoded: EncodedCriterion, scenario: Scenario) -> EncodedScores:
    scores = encoded.scores
    by_others = ~np.isin(scores.raters[scores.rater].astype(str), scenario.without_raters)
    of_others = ~np.isin(encoded.works[scores.work].astype(str), scenario.without_works)
    return scores.only(by_others & of_others)
