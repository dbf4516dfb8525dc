"""Whose severity may be called different: the limits of R1, for what is said of the round as a whole."""

from __future__ import annotations

from statistics import mean

from raters.advice.rules import shipped_rules
from raters.advice.rules.severity import is_beyond, smallest_shift
from raters.terms import Agreement, Severity


def noticeable_shifts(agreement: Agreement) -> tuple[Severity, ...]:
    """Mean shifts over all criteria that are as large and as certain as R1 asks for."""
    if not agreement.criteria:
        return ()
    limits = shipped_rules()["R1"].limits
    smallest = smallest_shift(mean(item.criterion.scale.maximum for item in agreement.criteria), limits)
    rows = (row for row in agreement.severity if row.criterion is None and row.shift.value is not None)
    return tuple(row for row in rows if is_beyond(row, smallest, limits))
