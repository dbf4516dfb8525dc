"""Does the criterion need calibration? A decision with its chance, and what further works would tell."""

from __future__ import annotations

import numpy as np

from raters.agreement.belief import Belief, believe, chance_sure, plain_below
from raters.benchmarks import goal_exact
from raters.limits import Limits
from raters.terms import Estimate, PatternCounts, Undefined, Verdict, VerdictCode


def judge(lead: Estimate, works: int, limits: Limits, one_sided: bool = False) -> Verdict:
    """The verdict on the lead coefficient of `works` double-scored works.

    one_sided : nearly all scores are one level (`is_one_sided`), so that these works cannot tell
    """
    preliminary = works < limits.gate.normal_from
    belief = believe(lead, works, limits.verdict) if works >= limits.gate.descriptive_below else None
    if belief is None:
        code: VerdictCode = "undefined" if lead.value is None else "descriptive"
        return Verdict("one_sided" if one_sided else code, preliminary)
    below, reliable = belief.below(limits.bands.acceptable), 1 - belief.below(limits.bands.reliable)
    code = _code(below, reliable, limits)
    if one_sided and code not in ("acceptable", "reliable"):  # whatever kappa says, those are in order
        return Verdict("one_sided", preliminary)
    verdict = Verdict(code, preliminary, below, reliable, plain_below(lead, works, limits.bands.acceptable))
    return verdict if verdict.sure else _with_prospects(verdict, belief, limits)


def _code(below: float, reliable: float, limits: Limits) -> VerdictCode:
    chances = limits.verdict
    if below >= chances.needs_calibration:
        return "needs_calibration"
    if below >= chances.probably_needs:
        return "probably_needs"
    if below <= chances.acceptable:
        return "reliable" if reliable >= chances.reliable else "acceptable"
    return "probably_acceptable" if below <= chances.probably_acceptable else "unclear"


def _with_prospects(verdict: Verdict, belief: Belief, limits: Limits) -> Verdict:
    """The same verdict with what further works would tell."""
    asked = np.arange(1, limits.verdict.most_works + 1)
    told = np.array(limits.verdict.further_works)
    chances = chance_sure(belief, np.concatenate([told, asked]), limits)
    settles = dict(zip(told.tolist(), chances[: len(told)].tolist(), strict=True))
    kept = np.flatnonzero(chances[len(told) :] >= limits.verdict.promise)
    more, chance = (int(asked[kept[0]]), float(chances[len(told) + kept[0]])) if len(kept) else (None, None)
    return Verdict(
        verdict.code,
        verdict.preliminary,
        verdict.chance_below,
        verdict.chance_reliable,
        verdict.chance_below_plain,
        settles,
        more,
        chance,
    )


def is_one_sided(
    lead: Estimate, kappa: Estimate, exact: Estimate, patterns: PatternCounts, levels: int, limits: Limits
) -> bool:
    """R9: raters mostly agree, the coefficient is low or none, and nearly all scores are one level.

    Feinstein & Cicchetti (1990): agreement by chance is then so high that no coefficient can tell.
    """
    gate = limits.one_sided
    if exact.value is None or patterns.works < gate.works:
        return False
    if lead.undefined is Undefined.NO_VARIATION:
        return True
    if lead.value is None or exact.value < goal_exact(levels):
        return False
    low = lead.value if kappa.value is None else min(lead.value, kappa.value)
    return low < gate.coefficient and modal_share(patterns) >= gate.modal_share


def modal_share(patterns: PatternCounts) -> float:
    """The share of the commonest level, mean over works."""
    shares = patterns.counts @ (patterns.patterns / patterns.patterns.sum(axis=1, keepdims=True))
    return float(shares.max() / patterns.works)
