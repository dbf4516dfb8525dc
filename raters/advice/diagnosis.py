"""From measures to causes."""

from __future__ import annotations

from raters.advice.case import open_case
from raters.advice.rulebook import Rulebook
from raters.advice.rules import ORDER, shipped_rules
from raters.terms import Agreement, Finding, ScoreTable


def diagnose(table: ScoreTable, agreement: Agreement, rules: Rulebook | None = None) -> tuple[Finding, ...]:
    """Every cause the data show, in the order the rules are applied; empty when they show none.

    `agreement` is the measured `table`; `rules` default to the program's own.
    """
    book = rules or shipped_rules()
    case = open_case(table, agreement)
    for rule in ORDER:
        case = case.after(rule.find(case, book[rule.code].limits), rule.instead_of)
    return case.earlier
