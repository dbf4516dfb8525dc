"""Must a third rater see a work? The rubric's own rule on two scorings, whoever asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from raters.terms import DueCheck, Line, ThirdCheck

Scores = Mapping[str, tuple[float | None, float | None]]
"""What each of two raters gave, by criterion; None where one gave nothing."""


def third_check(work: str, raters: tuple[str, str], scores: Scores, rule: ThirdCheck) -> DueCheck | None:
    """What the third rater scores and why; None where the two are near enough."""
    reasons = tuple(_reasons(scores, rule))
    if not reasons:
        return None
    named = {reason.facts.get("criterion") for reason in reasons}
    criteria = tuple(code for code in scores if None in named or code in named)
    return DueCheck(work, raters, criteria, scores, reasons)


def _reasons(scores: Scores, rule: ThirdCheck) -> Iterator[Line]:
    """What of the rule applies; a difference already told is not told again as a zero."""
    both = {code: (a, b) for code, (a, b) in scores.items() if a is not None and b is not None}
    apart = _points(sum(a for a, _ in both.values()), sum(b for _, b in both.values()))
    if rule.total is not None and apart and apart >= rule.total:
        yield Line("third-total", {"difference": apart, "limit": rule.total})
    differing = sum(a != b for a, b in both.values())
    if rule.differing is not None and 0 < rule.differing <= differing:
        yield Line("third-differing", {"differing": differing, "limit": rule.differing})
    for code, (a, b) in both.items():
        yield from _on_criterion(code, a, b, rule)
    for code, pair in scores.items() if rule.zero_against_score else ():
        if None in pair and any(pair):
            yield Line("third-no_score", {"criterion": code, "points": next(filter(None, pair))})


def _on_criterion(code: str, a: float, b: float, rule: ThirdCheck) -> Iterator[Line]:
    apart, limit = _points(a, b), rule.criteria.get(code)
    if apart and limit is not None and apart >= limit:
        yield Line("third-criterion", {"criterion": code, "difference": apart, "limit": limit})
    elif apart and rule.zero_against_score and 0 in (a, b):
        yield Line("third-zero", {"criterion": code, "points": max(a, b)})


def _points(a: float, b: float) -> float:
    """How far two scores are apart: tenths add up inexactly, and a limit of 0 would send every work."""
    return round(abs(a - b), 9)
