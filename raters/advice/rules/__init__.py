"""The rules, each a pure function of a case and its limits, in their order of application.

An earlier rule explains before a later one: a lack of data before a cause, a rater or a boundary
before the whole criterion.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from raters.advice.case import Case
from raters.advice.rulebook import Rulebook, read_rulebook
from raters.advice.rules.alike import AlikeLimits, alike
from raters.advice.rules.ambiguity import AmbiguityLimits, ambiguity
from raters.advice.rules.boundary import BoundaryLimits, boundary
from raters.advice.rules.camps import CampsLimits, camps
from raters.advice.rules.central import CentralLimits, central
from raters.advice.rules.consistent import ConsistentLimits, consistent
from raters.advice.rules.design import design
from raters.advice.rules.drift import DriftLimits, drift
from raters.advice.rules.grades import GradesLimits, grades
from raters.advice.rules.gross import GrossLimits, gross
from raters.advice.rules.halo import HaloLimits, halo
from raters.advice.rules.inconsistency import InconsistencyLimits, inconsistency
from raters.advice.rules.indistinct import IndistinctLimits, indistinct
from raters.advice.rules.lasting import LASTING, EffectLimits
from raters.advice.rules.mixed import MixedLimits, mixed
from raters.advice.rules.one_criterion import OneCriterionLimits, one_criterion
from raters.advice.rules.own_class import OwnClassLimits, own_class
from raters.advice.rules.prevalence import prevalence
from raters.advice.rules.scale import LongScaleLimits, long_scale
from raters.advice.rules.severity import SeverityLimits, severity
from raters.advice.rules.sufficiency import UnclearLimits, at_the_limit, more_works, too_few_works
from raters.advice.rules.zero import ZeroLimits, zero
from raters.limits import FILE, DataGate, DesignLimits, OneSidedLimits
from raters.terms import Finding


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's code, its dataclass of limits, and the function that applies them."""

    code: str
    limits: type
    find: Callable[[Case, Any], tuple[Finding, ...]]


ORDER = (
    Rule("R14", DesignLimits, design),
    Rule("R0", DataGate, too_few_works),
    Rule("R15", AlikeLimits, alike),
    Rule("R12", ZeroLimits, zero),
    Rule("R9", OneSidedLimits, prevalence),
    Rule("R17", LongScaleLimits, long_scale),
    Rule("R1", SeverityLimits, severity),
    Rule("R2", CampsLimits, camps),
    Rule("R3", OneCriterionLimits, one_criterion),
    Rule("R16", OwnClassLimits, own_class),
    Rule("R6", InconsistencyLimits, inconsistency),
    Rule("R4", BoundaryLimits, boundary),
    Rule("R5", AmbiguityLimits, ambiguity),
    Rule("R7", CentralLimits, central),
    Rule("R8", HaloLimits, halo),
    Rule("R8-team", IndistinctLimits, indistinct),
    Rule("R11", DriftLimits, drift),
    Rule("R13", GrossLimits, gross),
    Rule("R18", GradesLimits, grades),
    Rule("R5-mixed", MixedLimits, mixed),
    Rule("R10", UnclearLimits, more_works),
    Rule("R10-talk", UnclearLimits, at_the_limit),
    Rule("R19", ConsistentLimits, consistent),
)

# This one is about rounds one after another: `no_effect_twice` applies it, not `diagnose`.
LIMITS: dict[str, type] = {**{rule.code: rule.limits for rule in ORDER}, LASTING: EffectLimits}
"""The dataclass of limits of every rule in the book."""


@cache
def shipped_rules() -> Rulebook:
    """The rule base of the program, read once. Raises Refused with all that is wrong in it."""
    return read_rulebook(FILE.read_bytes(), FILE.name, LIMITS)
