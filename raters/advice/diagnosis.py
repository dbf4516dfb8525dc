"""From measures to causes."""

from __future__ import annotations

from dataclasses import replace

from raters.advice.case import open_case
from raters.advice.rulebook import Rulebook
from raters.advice.rules import ORDER, shipped_rules
from raters.advice.what_if import within_the_whole
from raters.terms import CIRCUMSTANCES, Agreement, Finding, ScoreTable

TESTING = ("R1", "R2", "R3", "R4", "R6", "R12")
"""Rules about people and texts that test; those of a circumstance (R11, R16) count where it is known."""


def diagnose(table: ScoreTable, agreement: Agreement, rules: Rulebook | None = None) -> tuple[Finding, ...]:
    """Every cause the data show, in the order the rules are applied; empty when they show none.

    `agreement` is the measured `table`; `rules` default to the program's own.
    """
    book = rules or shipped_rules()
    case = open_case(table, agreement)
    for rule in ORDER:
        found = rule.find(case, book[rule.code].limits)
        case = case.after(_surely(found, table, agreement.limits.plan.round_p), rule.instead_of)
    return within_the_whole(case.earlier)


def _surely(findings: tuple[Finding, ...], table: ScoreTable, round_p: float) -> tuple[Finding, ...]:
    """High confidence kept only by what stands up to all the tests of the round together.

    Each rule adjusts its p over its own tests; here it is adjusted once more over the rules that were applied
    (Bonferroni): a round with further columns has no more than its share of false alarms.
    """
    families = len(TESTING) + sum(name in table.scores for name in CIRCUMSTANCES)
    return tuple(
        replace(finding, confidence="preliminary")
        if float(finding.evidence.get("p", 0.0)) * families > round_p
        else finding
        for finding in findings
    )
