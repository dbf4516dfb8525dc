"""Readings in which a column names the rater, or nothing does: sheet, file or block stands for one."""

from __future__ import annotations

from collections.abc import Iterator

from raters.intake.columns import criteria_of, sums
from raters.intake.keys import Keys
from raters.intake.proposal import Mark, Place, Proposal
from raters.intake.under import Under
from raters.intake.words import fold

RARE = 0.1


class InColumns:
    """Raters in a column of their own or outside of the table, criteria in columns or in one column."""

    def __init__(self, under: Under) -> None:
        self.under, self.finder = under, under.finder
        self.seen, self.area, self.header, self.sample = under.seen, under.area, under.header, under.sample
        self.columns, self.candidates, self.values = under.columns, under.candidates, under.values

    def readings(self) -> Iterator[Proposal]:
        """Raters in a column, then nowhere in the table."""
        yield from self.in_a_column()
        yield from self.row_a_mark()
        yield from self.outside()
        yield from self.outside_row_a_mark()

    def in_a_column(self) -> Iterator[Proposal]:
        """One row a work and rater, criteria in columns."""
        keys = self.finder.best(self.under.keys_among([]), rater=True, criterion=False)
        if keys is not None:
            yield from self._criteria(keys, "column")

    def row_a_mark(self) -> Iterator[Proposal]:
        """One row a mark: columns for work, rater, criterion and mark in any order."""
        yield from self._one_score(rater=True, place="column")

    def outside(self) -> Iterator[Proposal]:
        """One row a work, criteria in columns; sheet, file or block stands for the rater."""
        keys = self.finder.best(self.under.keys_among([]), rater=False, criterion=False)
        if keys is not None:
            yield from self._criteria(keys, "outside")

    def outside_row_a_mark(self) -> Iterator[Proposal]:
        """One row a work and criterion; sheet, file or block stands for the rater."""
        yield from self._one_score(rater=False, place="outside")

    def _criteria(self, keys: Keys, place: Place) -> Iterator[Proposal]:
        used = {*keys.work, *([keys.rater] if keys.rater is not None else [])}
        free = [c for c in self.candidates if c not in used]
        free = [c for c in free if self.finder.told[c].name != "rater"]
        names, aside = criteria_of(
            {c: self.header.levels[c] or (self.header.label(c),) for c in free},
            self.finder.told,
            self.under.known,
        )
        totals = sums(self.values, list(names))
        aside |= dict.fromkeys(totals, "total")
        hidden = [
            c for c in names if c in self.seen.hidden and len(names) > len(self.seen.hidden & names.keys())
        ]
        aside |= dict.fromkeys(hidden, "hidden")
        marks = tuple(Mark(c, name) for c, name in names.items() if c not in aside)
        if not marks or len({fold(mark.criterion) for mark in marks}) < len(marks):
            return
        double = self.finder.shared(keys.work[-1], keys.rater) if keys.rater is not None else 0.0
        share = len(marks) / max(1, len([c for c in free if c not in aside]))
        weight = keys.weight + 3 * share + 4.0 * (double > RARE) - 4 * (place == "outside")
        weight += 1.0 if len(set(names.values())) == len(names) else -3.0
        yield Proposal(self.area, self.header, place, marks, keys, weight, double, aside=aside)

    def _one_score(self, rater: bool, place: Place) -> Iterator[Proposal]:
        keys = self.finder.best(self.under.keys_among(self._scores()), rater=rater, criterion=True)
        if keys is None:
            return
        used = {*keys.work, *(c for c in (keys.rater, keys.criterion) if c is not None)}
        left = [c for c in self.candidates if c not in used and self.finder.told[c].name != "rater"]
        scores = [c for c in left if c in self._scores()] or left
        scores = [c for c in scores if not any(map(str.isdigit, self.header.label(c)))] or scores
        if (
            len(scores) != 1
            or (self.finder.strength(keys.criterion or 0, "criterion") or 0) < 0.2 < len(left) - 1
        ):
            return
        double = self._double_by_row(keys)
        weight = keys.weight + 3.0 + 4.0 * (double > RARE) - 4 * (place == "outside")
        weight += 1.0 * (scores[0] in self._scores())
        aside = {c: "outside" for c in left if c not in scores}
        yield Proposal(self.area, self.header, place, (Mark(scores[0]),), keys, weight, double, aside=aside)

    def _scores(self) -> list[int]:
        return [c for c in self.candidates if self.finder.told[c].name == "score"]

    def _double_by_row(self, keys: Keys) -> float:
        return self.finder.shared(keys.work[-1], keys.rater) if keys.rater is not None else 0.0
