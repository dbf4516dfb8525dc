"""What every rule looks at: the round, its measures, its scores as arrays and the findings so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from statistics import mean

import numpy as np
import pandas as pd

from raters.advice.readings import Readings, read_round
from raters.advice.rulebook import Rulebook
from raters.agreement import co_scores
from raters.limits import Bands, DataGate
from raters.terms import Agreement, Confidence, CriterionAgreement, Finding, ScoreTable


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a rule may read.

    readings : scores of each criterion on its double-scored works
    book : all rules
    earlier : findings of the rules applied before
    code : of the rule that is applied
    """

    table: ScoreTable
    agreement: Agreement
    readings: Mapping[str, Readings]
    book: Rulebook
    earlier: tuple[Finding, ...] = ()
    code: str = ""

    @property
    def bands(self) -> Bands:
        """Where alpha changes its meaning."""
        return self.agreement.limits.bands

    @property
    def gate(self) -> DataGate:
        """The data gate (R0), which all rules share."""
        return self.agreement.limits.gate

    def usable(self) -> tuple[CriterionAgreement, ...]:
        """Criteria with enough double-scored works to conclude anything."""
        return tuple(
            measured
            for measured in self.agreement.criteria
            if measured.raters >= 2 and measured.double_scored >= self.gate.descriptive_below
        )

    def unexplained(self) -> tuple[CriterionAgreement, ...]:
        """The usable criteria that no rule explaining them better than this one has spoken on."""
        return tuple(measured for measured in self.usable() if not self.is_explained(measured.criterion.code))

    def is_explained(self, criterion: str | None) -> bool:
        """Whether a rule after which this one is silent has spoken on the criterion (None: on the round)."""
        wanted = self.book[self.code].silent_after
        return any(item.criterion == criterion and item.rule in wanted for item in self.earlier)

    def confidence(self, works: int, high_from: int | None = None) -> Confidence:
        """High from `high_from` works on (default: the gate's normal size), else preliminary."""
        return "high" if works >= (high_from or self.gate.normal_from) else "preliminary"

    @property
    def raters(self) -> np.ndarray:
        """Codes of all raters of the round, in order."""
        return next(iter(self.readings.values())).raters

    def rater(self, name: str) -> int:
        """Index of a rater in `raters`."""
        return int(np.searchsorted(self.raters.astype(str), name))

    def pairs(self, criterion: str) -> pd.DataFrame:
        """Co-scores of a criterion (work, rater_a, rater_b, score_a, score_b)."""
        return co_scores(self.table, criterion)

    def effects(self, criterion: str) -> np.ndarray:
        """(R,) effect of every rater of the round on a criterion, in points, mean 0 in a team."""
        found = np.zeros(len(self.raters))
        rows = [row for row in self.agreement.severity if row.criterion == criterion]
        sizes = Counter(row.component for row in rows)
        for row in rows:
            found[self.rater(row.rater)] = (row.shift.value or 0.0) * (1 - 1 / sizes[row.component])
        return found

    def after(self, findings: tuple[Finding, ...]) -> Case:
        """The same case for the next rule.

        A finding of a rule that this one replaces goes where one of the new findings tells the same of the
        same criterion and raters, and tells more; of one that it outweighs, where it explains as much.
        """
        card = self.book[self.code]
        kept = [
            old
            for old in self.earlier
            if not any(
                (old.rule in card.replaces and _retells(new, old))
                or (old.rule in card.outweighs and _outweighs(new, old))
                for new in findings
            )
        ]
        return replace(self, earlier=(*kept, *findings))


def _retells(new: Finding, old: Finding) -> bool:
    """Whether it speaks of the same criterion and raters."""
    return old.criterion == new.criterion and set(old.raters) <= set(new.raters)


def _outweighs(new: Finding, old: Finding) -> bool:
    """Whether it tells the same and explains as much, or speaks of most of the works and of more criteria."""
    if new.criterion is None and old.criterion is not None:
        most = len(set(old.works) & set(new.works)) > len(old.works) / 2
        return most and _reaches_beyond(new, old.criterion)
    return _retells(new, old) and sum(p.share for p in new.components) >= sum(p.share for p in old.components)


def _reaches_beyond(finding: Finding, criterion: str) -> bool:
    """Whether it explains at least half as much on the other criteria as on this one."""
    shares = {part.criterion: part.share for part in finding.components}
    here = shares.pop(criterion, 0.0)
    return bool(shares) and mean(shares.values()) >= here / 2


def open_case(table: ScoreTable, agreement: Agreement, rules: Rulebook) -> Case:
    """Turn the scores into arrays, once for all rules."""
    return Case(table, agreement, read_round(table.scores, table.rubric), rules)
