"""R17: is the scale too long for exact agreement to mean much?"""

from __future__ import annotations

from dataclasses import dataclass

from raters.advice.case import Case
from raters.terms import Finding


@dataclass(frozen=True, slots=True)
class LongScaleLimits:
    """Limits of R17."""

    levels: int
    exact: float


def long_scale(case: Case, limits: LongScaleLimits) -> tuple[Finding, ...]:
    """R17: many levels and few exact matches, which says nothing yet about the raters."""
    return tuple(
        Finding(
            "R17",
            measured.criterion.code,
            (),
            case.confidence(measured.double_scored),
            {
                "levels": len(measured.criterion.scale),
                "exact": measured.exact.value,
                "low": measured.exact.interval.low,
                "high": measured.exact.interval.high,
                "adjacent": measured.adjacent.value or 0.0,
                "works": measured.double_scored,
                "share": 0.0,
            },
        )
        for measured in case.usable()
        if len(measured.criterion.scale) >= limits.levels
        and measured.exact.value is not None
        and measured.exact.interval is not None
        and measured.exact.value < limits.exact
    )
