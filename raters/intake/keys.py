"""Which columns tell marks apart: work, rater and criterion, by structure first and by their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from raters.intake.header import Body, Header
from raters.intake.look import Look
from raters.intake.words import Told, tell, words_of

MOST_CANDIDATES = 7
CLEAR = 0.9
MOSTLY = 0.5
NAMED = 2
FEWEST_ROWS = 6
RARE = 0.1
HIDDEN = 1.5
NEVER_WORKS = ("критери", "criteri", "показател", "аспект", "aspect", "дескриптор", "trait", "rubric")


@dataclass(frozen=True, slots=True)
class Keys:
    """Columns that together tell the rows apart.

    work : one column, or a class and a number; unique : share of rows that are alone with their keys
    weight : how much speaks for them
    """

    work: tuple[int, ...]
    rater: int | None
    criterion: int | None
    unique: float
    weight: float
    words: float


class Finder:
    """The columns of one table under one header, as far as they may be keys."""

    def __init__(self, seen: Look, header: Header, sample: Body) -> None:
        self.seen, self.header, self.sample = seen, header, sample
        self.codes = seen.codes[sample.rows]
        self.told: list[Told] = [tell(" ".join(levels)) for levels in header.levels]
        below = [tell(levels[-1]) if levels else Told(None, 0, "") for levels in header.levels]
        # Under a general heading the last row names the column.
        self.told = [
            low if up.name is None and not up.aside and low.name else up
            for up, low in zip(self.told, below, strict=True)
        ]

    def best(
        self, columns: Sequence[int], *, rater: bool, criterion: bool, sheets: bool = False
    ) -> Keys | None:
        """The keys that fit best among these columns; None when no choice tells the rows apart."""
        found = [
            self._weighed(choice, rater, criterion) for choice in self._choices(columns, rater, criterion)
        ]
        valid = [keys for keys in found if keys is not None]
        return max(valid, key=lambda keys: keys.weight, default=None)

    def _choices(
        self, columns: Sequence[int], rater: bool, criterion: bool
    ) -> Iterator[tuple[int, int | None, int | None]]:
        works = self._candidates(columns, "work")
        raters: Sequence[int | None] = self._candidates(columns, "rater") if rater else [None]
        criteria: Sequence[int | None] = self._candidates(columns, "criterion") if criterion else [None]
        for work, one, other in product(works, raters, criteria):
            if len({work, one, other} - {None}) == 1 + rater + criterion:
                yield work, one, other

    def strength(self, column: int, wanted: str) -> float | None:
        """How surely the header names this role; None where it names something else."""
        told, sample = self.told[column], self.sample
        number = len(sample.rows)
        if not sample.filled[column] or not number:
            return None
        if told.aside and told.aside != "number":
            return None
        strength: float | None
        if told.name == wanted:
            strength = told.strength
        elif told.name is None:
            strength = 0.0
        elif wanted == "criterion" and told.name == "work" and told.strength >= 2:
            strength = 0.2
        elif wanted == "work" and told.name == "criterion" and not self._is_criterion(column):
            strength = 0.4
        elif wanted == "rater" and told.name == "work" and told.strength <= 1:
            strength = 0.1
        else:
            return None
        few = sample.different[column] <= max(2, number / 2)
        if wanted in {"rater", "criterion"} and strength < 2 and not few:
            return None
        return strength - HIDDEN * (column in self.seen.hidden)

    def _is_criterion(self, column: int) -> bool:
        """Критерий, Trait: words for criteria that never name a work, as Вопрос and Task may."""
        return any(word.startswith(NEVER_WORKS) for word in words_of(" ".join(self.header.levels[column])))

    def _candidates(self, columns: Sequence[int], wanted: str) -> list[int]:
        least = 0.4 if wanted == "work" else 0.6
        ranked = [
            (strength, -column)
            for column in columns
            if (strength := self.strength(column, wanted)) is not None
            and (strength >= NAMED or self.sample.filled[column] >= least * len(self.sample.rows))
        ]
        return [-column for _, column in sorted(ranked, reverse=True)[:MOST_CANDIDATES]]

    def _weighed(
        self, choice: tuple[int, int | None, int | None], rater: bool, criterion: bool
    ) -> Keys | None:
        work, one, other = choice
        chosen = [column for column in choice if column is not None]
        names = [n for n, c in zip(("work", "rater", "criterion"), choice, strict=True) if c is not None]
        strengths = [self.strength(c, n) or 0.0 for c, n in zip(chosen, names, strict=True)]
        words = sum(strengths)
        unique = self.unique(chosen)
        if other is not None and self._is_needless(other, strengths[-1], chosen):
            return None
        works: tuple[int, ...] = (work,)
        if unique < CLEAR and (group := self._group(work, chosen)) is not None:
            works, unique = (group, work), self.unique([*chosen, group])
        named = min(strengths) >= NAMED
        if unique < (MOSTLY if named else CLEAR):
            return None
        alone = one is None and other is None and unique == 1
        if not named and not alone and len(self.sample.rows) < FEWEST_ROWS and words < 2:
            return None
        if one is not None and strengths[1] < 2 and self.shared(work, one) < RARE:
            return None  # a column nobody calls raters must show two of them on a work
        weight = words + 3 * unique + self._structure(work, one, other)
        return Keys(works, one, other, unique, weight, words)

    def _is_needless(self, criterion: int, strength: float, chosen: Sequence[int]) -> bool:
        """What is told apart without it needs no column of criteria."""
        doubtful = self.sample.is_marks(criterion) or strength < 2
        return doubtful and self.unique([column for column in chosen if column != criterion]) >= CLEAR

    def _structure(self, work: int, rater: int | None, criterion: int | None) -> float:
        """Works are many and repeat once for each rater and criterion."""
        different, number = self.sample.different, len(self.sample.rows)
        weight = 0.0
        if rater is not None:
            weight += 1.0 if different[rater] < different[work] else -1.0
            weight += 2.0 * (self.shared(work, rater) >= 0.3)
        if criterion is not None:
            weight += 1.0 if different[criterion] < different[work] else -0.5
        if rater is None and criterion is None:
            weight += 1.0 if different[work] == number else 0.0
        # A running number of rows tells rows apart, not works.
        counts = (self.strength(work, "work") or 0.0) < NAMED
        if counts and (rater is not None or criterion is not None) and different[work] == number > 3:
            weight -= 4.0
        return weight

    def _group(self, work: int, chosen: Sequence[int]) -> int | None:
        """A class beside numbers that begin again in each class."""
        for column, told in enumerate(self.told):
            may_be = told.name == "class" and column not in chosen and self.sample.filled[column]
            if may_be and self.unique([*chosen, column]) >= CLEAR:
                return column
        return None

    def unique(self, columns: Sequence[int]) -> float:
        """The share of different combinations among the rows."""
        number = len(self.sample.rows)
        return len(np.unique(self._joined(columns))) / number if number else 0.0

    def _joined(self, columns: Sequence[int]) -> np.ndarray:
        joined = np.zeros(len(self.sample.rows), dtype=np.int64)
        for column in columns:
            joined = joined * (self.codes[:, column].max(initial=0) + 1) + self.codes[:, column]
            joined = np.unique(joined, return_inverse=True)[1]
        return joined

    def shared(self, work: int, rater: int) -> float:
        """The share of works that two raters or more have."""
        pairs = np.unique(np.stack([self.codes[:, work], self.codes[:, rater]]), axis=1)
        counts = np.unique(pairs[0], return_counts=True)[1]
        return float((counts > 1).mean()) if len(counts) else 0.0

    def labelled(self, column: int) -> bool:
        """Whether the header says anything over the column."""
        return bool(self.header.levels[column])
