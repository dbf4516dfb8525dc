"""Readings in which the headers name the raters: one row a work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from raters.intake.columns import people_of, sums
from raters.intake.labels import (
    OCCURRENCE,
    Levels,
    Sides,
    Split,
    one_word_for_raters,
    ordinal,
    sides,
    splits,
    tokens,
)
from raters.intake.look import MISSING, NUMBER
from raters.intake.proposal import Mark, Proposal
from raters.intake.under import Under
from raters.intake.words import NAMING, WEAK_WORK, fold, name_of_word, words_of

PEOPLE = 2.5
MAYBE_PEOPLE = 2.0
CLOSE = 1.0
SPARSE = 0.7
RARE = 0.1
LETTER = re.compile(r"(?<!\w)[^\W\d_](?!\w)")
ROUNDING = 1e-9
SUMMED = 0.95


class InHeaders:
    """Headers name raters, and criteria unless a column does or there is only one."""

    def __init__(self, under: Under) -> None:
        self.under, self.finder = under, under.finder
        self.seen, self.area, self.header, self.sample = under.seen, under.area, under.header, under.sample
        self.columns, self.candidates, self.values = under.columns, under.candidates, under.values

    def readings(self) -> Iterator[Proposal]:
        """One row a work: headers name raters, and criteria unless a column does or there is only one."""
        beside = self._beside()
        columns = [c for c in self.candidates if c not in beside]
        if len(columns) < 2:
            return
        labels = self._labels(columns)
        cut = one_word_for_raters([tokens(label) for label in labels])
        whole = False
        for split in splits(cut)[:6]:
            for place, read in enumerate(sides(labels, cut, split, self.under.known)):
                found = self._of_grid(columns, split, read, beside, other=place == 1)
                if found is not None:
                    whole |= split.covered == len(columns)
                    yield found
        twice = any(label[-1].startswith(OCCURRENCE) for label in labels)
        found = None if whole or twice else self._of_people(self.candidates, self._labels(self.candidates))
        if found is not None:
            yield found

    def _beside(self) -> list[int]:
        """Columns that may say who gave the marks beside them: only a word for raters stands over them."""
        beside = [c for c in self.columns if self.sample.filled[c] and self._names_raters_only(c)]
        others = [c for c in self.candidates if c not in beside]
        return beside if len(beside) > 1 and len(others) >= len(beside) else []

    def _names_raters_only(self, column: int) -> bool:
        words = words_of(LETTER.sub(" ", " ".join(self.header.levels[column])))
        telling = [word for word in words if word not in NAMING | WEAK_WORK and ordinal(word) == word]
        only_people = bool(telling) and all(name_of_word(word) == "rater" for word in telling)
        if column in self.candidates:
            return only_people
        return only_people or self.finder.told[column].name == "rater"

    def _labels(self, columns: Sequence[int]) -> list[Levels]:
        """The headers, with how often each was there before where some are written twice or more."""
        levels = [self.header.levels[c] or (self.header.label(c),) for c in columns]
        folded = [fold(" / ".join(label)) for label in levels]
        if len(set(folded)) == len(folded):
            return levels
        seen: dict[str, int] = {}
        out = []
        for label, name in zip(levels, folded, strict=True):
            seen[name] = seen.get(name, 0) + 1
            out.append((*label, f"{OCCURRENCE}{seen[name]}"))
        return out

    def _of_grid(
        self, columns: Sequence[int], split: Split, read: Sides, beside: Sequence[int], other: bool
    ) -> Proposal | None:
        if read.people < MAYBE_PEOPLE or (other and read.sure < -CLOSE):
            return None
        inside = [n for n, stem in enumerate(split.stems) if stem >= 0]
        names = {read.criteria[n] for n in inside}
        marks = [Mark(columns[n], read.criteria[n], read.raters[n]) for n in inside]
        marks, totals = self._without_sums(marks)
        aside = dict.fromkeys(totals, "total")
        who = self._who(beside, marks)
        if len({mark.rater for mark in marks}) < 2 or who is None or not self._who_differ(who):
            return None
        aside |= {c: "total" for c in beside if c not in who and c in self.candidates}
        marks, third = self._third(marks)
        share = len(marks) / max(1, len([c for c in self.candidates if c not in aside and c not in who]))
        close = abs(read.sure) < CLOSE and len(names) > 1
        doubts = ("reading_unclear",) if close else ()
        return self._with_work(
            marks, who, third, aside, read.people + 4 * share + min(3.0, read.sure) + 3 * bool(who), doubts
        )

    def _who(self, beside: Sequence[int], marks: Sequence[Mark]) -> dict[int, str] | None:
        """Which rater's place each of these columns fills, by name, else in order; None where unclear."""
        beside = [c for c in beside if not self._is_sum(c, marks)]
        raters = list(dict.fromkeys(mark.rater for mark in marks))
        named = {c: [r for r in raters if r in self._pieces(c)] for c in beside}
        who = {c: found[0] for c, found in named.items() if len(found) == 1}
        if sorted(who.values()) == sorted(raters):
            return who
        if len(beside) == len(raters):
            return dict(zip(beside, raters, strict=True))
        return {} if all(self.sample.different[c] < 2 for c in beside) else None

    def _pieces(self, column: int) -> set[str]:
        """What may name a place in a header: its words, numbers, ordinals, and the whole."""
        texts = [text for level in self.header.levels[column] for text in (level, *level.split())]
        texts += re.findall(r"\d+|(?<=\d)[^\W\d]+", " ".join(self.header.levels[column]))
        return {form for text in texts for form in (text, ordinal(text.strip("()№#.:")))}

    def _is_sum(self, column: int, marks: Sequence[Mark]) -> bool:
        """Whether the column holds what the marks of one rater make together."""
        given = self.values[:, column]
        for rater in dict.fromkeys(mark.rater for mark in marks):
            own = self.values[:, [mark.column for mark in marks if mark.rater == rater]]
            there = ~np.isnan(given) & ~np.isnan(own).any(axis=1)
            if there.any() and (np.abs(own[there].sum(axis=1) - given[there]) < ROUNDING).mean() >= SUMMED:
                return True
        return False

    def _who_differ(self, who: Mapping[int, str]) -> bool:
        """Nobody marks a work twice."""
        if len(who) < 2:
            return True
        one, other, *_ = who
        codes = self.seen.codes[self.sample.rows]
        both = (self.seen.cells[self.sample.rows][:, [one, other]] != "").all(axis=1)
        return bool((codes[both, one] != codes[both, other]).mean() > 0.9) if both.any() else True

    def _third(self, marks: Sequence[Mark]) -> tuple[list[Mark], tuple[Mark, ...]]:
        """The last rater's columns where they are filled only for some works, mostly the ones that part."""
        raters = list(dict.fromkeys(mark.rater for mark in marks))
        if len(raters) != 3:
            return list(marks), ()
        filled = {r: sum(int(self.sample.figures[m.column]) for m in marks if m.rater == r) for r in raters}
        first, second, last = raters
        if filled[last] > SPARSE * min(filled[first], filled[second]) or not filled[last]:
            return list(marks), ()
        by = {(m.criterion, m.rater): m.column for m in marks}
        parted = given = 0
        for criterion in {m.criterion for m in marks}:
            a, b, c = (by.get((criterion, r)) for r in raters)
            if a is not None and b is not None and c is not None:
                there = ~np.isnan(self.values[:, c])
                given += int(there.sum())
                parted += int((self.values[there, a] != self.values[there, b]).sum())
        if not given or parted < 0.8 * given:
            return list(marks), ()
        kept = [mark for mark in marks if mark.rater != last]
        return kept, tuple(mark for mark in marks if mark.rater == last)

    def _without_sums(self, marks: Sequence[Mark]) -> tuple[list[Mark], list[int]]:
        """Marks without columns that are the sum of the same rater's other columns."""
        totals = []
        for rater in dict.fromkeys(mark.rater for mark in marks):
            totals += sums(self.values, [mark.column for mark in marks if mark.rater == rater])
        return [mark for mark in marks if mark.column not in totals], totals

    def _of_people(self, columns: Sequence[int], labels: Sequence[Levels]) -> Proposal | None:
        """Every column of marks is a rater's; the criterion stands in a column, or there is one only."""
        people = people_of(labels)
        told = {columns[n]: name for n, name in people.names.items()}
        # A column of works on its side reads like a header of people.
        weight = people.weight + 3.0 * (self.under.corner == "rater") - 8.0 * (self.under.corner == "work")
        if len(told) < 2 or weight < MAYBE_PEOPLE:
            return None
        doubts = () if weight >= PEOPLE else ("raters_or_criteria",)
        marks = [Mark(c, people.criterion, name) for c, name in told.items()]
        marks, third = self._third(marks)
        aside = {c: "outside" for c in columns if c not in told}
        return self._with_work(marks, {}, third, aside, weight + 2, doubts)

    def _with_work(
        self,
        marks: Sequence[Mark],
        who: Mapping[int, str],
        third: Sequence[Mark],
        aside: Mapping[int, str],
        weight: float,
        doubts: tuple[str, ...],
    ) -> Proposal | None:
        taken = [*(mark.column for mark in (*marks, *third)), *who, *aside]
        free = self.under.keys_among(taken)
        keys = self.finder.best(free, rater=False, criterion=False)
        if len({mark.criterion for mark in marks}) == 1:
            wide = self.finder.best(free, rater=False, criterion=True)
            if wide is not None and (keys is None or keys.unique < 0.9 or wide.words > keys.words + 1.5):
                keys, marks = wide, [replace(mark, criterion="") for mark in marks]
        if keys is None and any(self.finder.told[c].name == "work" for c in free):
            return None
        by_row = self.finder.best(free, rater=True, criterion=False)
        if by_row is not None and by_row.words >= 2 and (keys is None or keys.unique < 0.9):
            return None  # works repeat beside a column of raters: the headers mean something else
        if len({(fold(mark.criterion), mark.rater) for mark in marks}) < len(marks):
            return None
        double = self._double(marks)
        weight += keys.weight if keys is not None else -2.0
        return Proposal(
            self.area, self.header, "header", tuple(marks), keys, weight + 4.0 * (double > RARE), double,
            dict(who), tuple(third), dict(aside), doubts,
        )  # fmt: skip

    def _double(self, marks: Sequence[Mark]) -> float:
        """The share of rows with marks that two raters or more have marked."""
        kinds = self.seen.kinds[self.sample.rows]
        given = np.zeros(len(kinds), dtype=int)
        for rater in dict.fromkeys(mark.rater for mark in marks):
            ours = [mark.column for mark in marks if mark.rater == rater]
            given += ((kinds[:, ours] == NUMBER) | (self.under.words & (kinds[:, ours] > MISSING))).any(
                axis=1
            )
        return float((given > 1).sum() / max(1, (given > 0).sum()))
