"""From measures to causes."""

from __future__ import annotations

from dataclasses import replace

from raters.advice.case import open_case
from raters.advice.rulebook import SCORES, Rulebook
from raters.advice.rules import ORDER, shipped_rules
from raters.advice.what_if import within_the_whole
from raters.terms import Agreement, Finding, ScoreTable


def diagnose(table: ScoreTable, agreement: Agreement, rules: Rulebook | None = None) -> tuple[Finding, ...]:
    """Every cause the data show, in the order the rules are applied; empty when they show none.

    `agreement` is the measured `table`; `rules` default to the program's own.
    """
    book = rules or shipped_rules()
    case = open_case(table, agreement, book)
    families = sum(need in (SCORES, *table.scores) for code in book for need in book[code].tests)
    for rule in ORDER:
        case = replace(case, code=rule.code)
        found = rule.find(case, book[rule.code].limits)
        case = case.after(_surely(found, families, agreement.limits.plan.round_p))
    return within_the_whole(case.earlier)


def _surely(findings: tuple[Finding, ...], families: int, round_p: float) -> tuple[Finding, ...]:
    """High confidence kept only by what stands up to all the tests of the round together.

    Each rule adjusts its p over its own tests; here it is adjusted once more over the families of tests that
    were applied (Bonferroni): a round with further columns has no more than its share of false alarms.
    """
    return tuple(
        replace(finding, confidence="preliminary")
        if float(finding.evidence.get("p", 0.0)) * families > round_p
        else finding
        for finding in findings
    )
