"""The rules, each a pure function of a case and its limits, in their order of application.

An earlier rule explains before a later one: a lack of data before a cause, a rater or a boundary
before the whole criterion.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from raters.advice.case import Case, GateLimits
from raters.advice.rulebook import FILE, Rulebook, read_rulebook
from raters.advice.rules.ambiguity import AmbiguityLimits, ambiguity
from raters.advice.rules.boundary import BoundaryLimits, boundary
from raters.advice.rules.consistent import ConsistentLimits, consistent
from raters.advice.rules.design import DesignLimits, design
from raters.advice.rules.prevalence import PrevalenceLimits, prevalence
from raters.advice.rules.severity import SeverityLimits, severity
from raters.advice.rules.sufficiency import WideIntervalLimits, too_few_works, wide_interval
from raters.advice.rules.zero import ZeroLimits, zero
from raters.terms import Finding


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's code, its dataclass of limits, and the function that applies them."""

    code: str
    limits: type
    find: Callable[[Case, Any], tuple[Finding, ...]]


ORDER = (
    Rule("R14", DesignLimits, design),
    Rule("R0", GateLimits, too_few_works),
    Rule("R12", ZeroLimits, zero),
    Rule("R9", PrevalenceLimits, prevalence),
    Rule("R10", WideIntervalLimits, wide_interval),
    Rule("R1", SeverityLimits, severity),
    Rule("R4", BoundaryLimits, boundary),
    Rule("R5", AmbiguityLimits, ambiguity),
    Rule("R19", ConsistentLimits, consistent),
)


@cache
def shipped_rules() -> Rulebook:
    """The rule base of the program, read once. Raises Refused with all that is wrong in it."""
    return read_rulebook(FILE.read_bytes(), FILE.name, {rule.code: rule.limits for rule in ORDER})
