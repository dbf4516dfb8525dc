"""Advice: Agreement -> findings -> seminar plan. Codes and numbers; the words stand in the catalogs."""

from raters.advice.agenda import stages
from raters.advice.cards import check_days, seminar_cards, step_key
from raters.advice.diagnosis import diagnose
from raters.advice.effect import Measured, effect
from raters.advice.noticeable import noticeable_shifts
from raters.advice.plan import plan_seminars
from raters.advice.rulebook import Rulebook, RuleCard, read_rulebook
from raters.advice.rules import shipped_rules
from raters.advice.rules.lasting import LASTING, no_effect_twice
from raters.advice.schedule import planning_problems, schedule
from raters.advice.selection import needs_no_seminar

__all__ = [
    "LASTING",
    "Measured",
    "RuleCard",
    "Rulebook",
    "check_days",
    "diagnose",
    "effect",
    "needs_no_seminar",
    "no_effect_twice",
    "noticeable_shifts",
    "plan_seminars",
    "planning_problems",
    "read_rulebook",
    "schedule",
    "seminar_cards",
    "shipped_rules",
    "stages",
    "step_key",
]
