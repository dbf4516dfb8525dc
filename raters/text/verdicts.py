"""How a verdict is said and how it looks, everywhere: the words, the shape, the colour."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from raters.limits import Bands
    from raters.terms import CriterionAgreement, Estimate, Verdict, VerdictCode
    from raters.text import Text

Shape = Literal["triangle", "diamond", "circle", "dashes", "bar", "cross"]
BLUE, GREEN, VERMILLION, GREY = "#0072B2", "#009E73", "#D55E00", "#6B6B6B"
NEAREST = 5
"""Chances are said to the nearest five per cent, and never as a certainty."""
MOST_SAID = 95
OF = 10


@dataclass(frozen=True, slots=True)
class Look:
    """How a verdict looks: filled where it is decided, a contour where it is only probable.

    sign : the same shape as a character
    badge : the name of the colour in Markdown
    """

    shape: Shape
    filled: bool
    colour: str
    sign: str
    badge: str


LOOKS: Mapping[VerdictCode, Look] = {
    "needs_calibration": Look("triangle", True, VERMILLION, "▲", "orange"),
    "probably_needs": Look("triangle", False, VERMILLION, "△", "orange"),
    "unclear": Look("dashes", False, GREY, "◌", "gray"),
    "one_sided": Look("bar", True, GREY, "▬", "gray"),
    "descriptive": Look("cross", False, GREY, "×", "gray"),
    "undefined": Look("cross", False, GREY, "×", "gray"),
    "probably_acceptable": Look("diamond", False, BLUE, "◇", "blue"),
    "acceptable": Look("diamond", True, BLUE, "◆", "blue"),
    "reliable": Look("circle", True, GREEN, "●", "green"),
}


class Judged(Protocol):
    """Whatever has a verdict on so many double-scored works: a criterion, or one under a supposition."""

    @property
    def verdict(self) -> Verdict:
        """The decision with its chance."""

    @property
    def lead(self) -> Estimate:
        """The coefficient it was read off."""

    @property
    def double_scored(self) -> int:
        """The works behind it."""


def verdict_name(code: VerdictCode, text: Text) -> str:
    """The verdict without its facts, for a legend or a count."""
    return text(f"verdict-{code}")


def verdict_words(judged: Judged, text: Text) -> str:
    """The verdict with its chance, its reason, or that it is preliminary."""
    verdict, name = judged.verdict, verdict_name(judged.verdict.code, text)
    if verdict.code == "undefined":
        return text("verdict-with-reason", verdict=name, reason=text.estimate(judged.lead))
    if verdict.code == "descriptive":
        return text("verdict-with-works", verdict=name, works=judged.double_scored)
    if verdict.code == "one_sided":
        return text("verdict-with-advice", verdict=name)
    if verdict.code in ("probably_needs", "probably_acceptable"):
        name = text("verdict-with-chance", verdict=name, chance=said_chance(verdict))
    return text("verdict-preliminary", verdict=name) if verdict.preliminary else name


def said_chance(verdict: Verdict) -> int:
    """The chance of what is said, in per cent to the nearest five: of being below, or of not being."""
    below = verdict.chance_below or 0.0
    likely = 1 - below if verdict.group == "consistent" else below
    return _nearest(likely)


def chance_words(measured: CriterionAgreement, bands: Bands, text: Text) -> str:
    """The chance that alpha is below the limit, with and without what is known of real double scoring."""
    verdict = measured.verdict
    if verdict.chance_below is None or verdict.chance_below_plain is None:
        return ""
    chance, plain = (_nearest(chance) for chance in (verdict.chance_below, verdict.chance_below_plain))
    threshold = text.number(bands.acceptable, 3)
    return text("verdict-chance", threshold=threshold, chance=chance, plain=plain)


def _nearest(chance: float) -> int:
    return max(100 - MOST_SAID, min(MOST_SAID, NEAREST * math.floor(100 * chance / NEAREST + 0.5)))


def verdict_outlook(measured: CriterionAgreement, text: Text) -> str:
    """What further works would tell; empty where the verdict is sure or no chance is stated."""
    verdict = measured.verdict
    if not verdict.settles:
        return ""
    if verdict.more_works is not None and verdict.more_works_chance is not None:
        promise = text(
            "verdict-outlook-more",
            works=verdict.more_works,
            chance=_nearest(verdict.more_works_chance),
        )
        return " ".join(filter(None, (promise, _waiting(measured, text))))
    if verdict.code == "unclear":
        return text("verdict-outlook-limit")
    works = sorted(verdict.settles)[len(verdict.settles) // 2]
    cases = math.floor(OF * verdict.settles[works] + 0.5)
    return text("verdict-outlook-costly", works=works, cases=cases)


def _waiting(measured: CriterionAgreement, text: Text) -> str:
    """Works of the round that one person scored: they come first."""
    waiting = measured.works - measured.double_scored
    return text("verdict-outlook-waiting", works=waiting) if waiting > 0 else ""
