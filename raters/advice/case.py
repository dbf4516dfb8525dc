"""What every rule looks at: the round, its measures, its pairs of scores and the findings so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from raters.agreement import co_scores
from raters.terms import Agreement, Bands, Confidence, CriterionAgreement, Finding, ScoreTable


@dataclass(frozen=True, slots=True)
class GateLimits:
    """The data gate (R0), which all rules share."""

    descriptive_below: int
    normal_from: int


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a rule may read.

    pairs : co-scores of each double-scored criterion (work, rater_a, rater_b, score_a, score_b)
    earlier : findings of the rules applied before
    """

    table: ScoreTable
    agreement: Agreement
    bands: Bands
    gate: GateLimits
    pairs: Mapping[str, pd.DataFrame]
    earlier: tuple[Finding, ...] = ()

    def usable(self) -> tuple[CriterionAgreement, ...]:
        """Criteria with enough double-scored works to conclude anything."""
        return tuple(
            measured
            for measured in self.agreement.criteria
            if measured.raters >= 2 and measured.double_scored >= self.gate.descriptive_below
        )

    def confidence(self, works: int, high_from: int | None = None) -> Confidence:
        """High from `high_from` works on (default: the gate's normal size), else preliminary."""
        return "high" if works >= (high_from or self.gate.normal_from) else "preliminary"

    def found(self, criterion: str | None, rules: Iterable[str]) -> bool:
        """Whether one of these rules has already spoken on the criterion (None: on the whole round)."""
        wanted = set(rules)
        return any(item.criterion == criterion and item.rule in wanted for item in self.earlier)

    def after(self, findings: tuple[Finding, ...]) -> Case:
        """The same case for the next rule."""
        return replace(self, earlier=self.earlier + findings)


def open_case(table: ScoreTable, agreement: Agreement, bands: Bands, gate: GateLimits) -> Case:
    """Pair up the scores of every double-scored criterion, once for all rules."""
    pairs = {
        measured.criterion.code: co_scores(table, measured.criterion.code)
        for measured in agreement.criteria
        if measured.double_scored
    }
    return Case(table, agreement, bands, gate, pairs)
