"""Alpha if a cause were gone, minus alpha now: what a step could gain at most."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from statistics import mean

import numpy as np

from raters.advice.case import Case
from raters.advice.readings import Readings
from raters.agreement import alpha
from raters.agreement.encode import encode_scores
from raters.agreement.patterns import patterns_of
from raters.terms import Component, ComponentKind, Estimate, Finding, ScoreTable


def alpha_of(table: ScoreTable, criterion: str, without: str | None = None) -> Estimate:
    """The criterion's alpha at its own level of measurement, if wanted without one rater."""
    measured = table.rubric.criterion(criterion)
    encoded = encode_scores(table, measured)
    return alpha(patterns_of(encoded.without(without) if without else encoded), measured.measurement)


def recentred(readings: Readings, effects: np.ndarray) -> float:
    """Share of the disagreement that goes with these effects of raters, (R,) in points.

    Alpha is 1 − D_o / D_e; the effects' part of D_o is their part of the squared differences
    (Theil). Moving scores to the nearest level instead would change nothing for shifts under half a
    step and too much above.
    """
    now = squared_differences(readings, readings.own)
    then = squared_differences(readings, readings.own - effects[readings.rater])
    return 1 - then / now if now else 0.0


def squared_differences(readings: Readings, values: np.ndarray) -> float:
    """Summed over the pairs of scores of each work, a work of m scores divided by m − 1."""
    weight = 1 / (readings.size[readings.first] - 1)
    return float(weight @ (values[readings.first] - values[readings.second]) ** 2)


def less_disagreement(alpha_now: float, removed: float) -> float:
    """The gain if this share of the observed disagreement went away and the scores varied as before."""
    return removed * (1 - alpha_now)


def share_of_works(readings: Readings, works: Collection[str]) -> float:
    """Share of the disagreement that these works have beyond what as many others have."""
    group = readings.work[readings.first]
    weight = 1 / (readings.size[readings.first] - 1)
    apart = weight * (readings.own[readings.first] - readings.own[readings.second]) ** 2
    by_work = np.bincount(group, apart, minlength=len(readings.works))
    scored = np.bincount(group, minlength=len(readings.works)) > 0
    chosen = scored & np.isin(readings.works, list(works))
    rest = by_work[scored & ~chosen]
    usual = float(rest.mean()) if len(rest) else 0.0
    total = float(by_work.sum())
    return max(0.0, float(by_work[chosen].sum()) - usual * int(chosen.sum())) / total if total else 0.0


Removed = tuple[float, float | None, tuple[Component, ...]]
"""Mean share of the disagreement that goes, mean gain, and both criterion by criterion."""


def without_effects(
    case: Case, effects: Mapping[str, np.ndarray], kind: ComponentKind, of: tuple[str, ...]
) -> Removed:
    """What goes with effects of raters, (R,) points by criterion."""
    shares = {code: recentred(case.readings[code], found) for code, found in effects.items()}
    return over_criteria(case, shares, kind, of)


def over_criteria(
    case: Case, removed: Mapping[str, float], kind: ComponentKind, of: tuple[str, ...] = ()
) -> Removed:
    """The same where the shares are known; no gain where alpha is undefined."""
    parts = tuple(_component(case, code, kind, of, share) for code, share in removed.items())
    gains = [part.gain for part in parts if part.gain is not None]
    return mean(part.share for part in parts), mean(gains) if gains else None, parts


def _component(case: Case, code: str, kind: ComponentKind, of: tuple[str, ...], share: float) -> Component:
    now, share = case.agreement.criterion(code).lead.value, min(1.0, max(0.0, share))
    return Component(code, kind, of, share, None if now is None else less_disagreement(now, share))


def share_of_pairs(readings: Readings, chosen: np.ndarray) -> float:
    """Share of the disagreement that lies between these pairs of scores, (K,) bool or weights from 0 to 1."""
    weight = 1 / (readings.size[readings.first] - 1)
    apart = weight * (readings.own[readings.first] - readings.own[readings.second]) ** 2
    return float(apart @ chosen / apart.sum()) if apart.sum() else 0.0


def within_the_whole(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The components of each criterion brought to add up to at most 1: all causes together explain all."""
    parts = {(part.criterion, part.kind, part.of): part.share for f in findings for part in f.components}
    total: dict[str, float] = {}
    for (code, _, _), share in parts.items():
        total[code] = total.get(code, 0.0) + share
    return tuple(_scaled(finding, total) for finding in findings)


def _scaled(finding: Finding, total: Mapping[str, float]) -> Finding:
    if all(total[part.criterion] <= 1 for part in finding.components):
        return finding
    factors = [1 / max(1.0, total[part.criterion]) for part in finding.components]
    parts = tuple(
        replace(part, share=part.share * by, gain=None if part.gain is None else part.gain * by)
        for part, by in zip(finding.components, factors, strict=True)
    )
    gains = [part.gain for part in parts if part.gain is not None]
    evidence = {**finding.evidence, "share": mean(part.share for part in parts)}
    return replace(finding, evidence=evidence, components=parts, gain=mean(gains) if gains else None)
