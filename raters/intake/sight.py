"""One row of a sheet looked at as if it were the header: what its labels say and what stands below."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from raters.intake.labels import Marked, by_name, by_occurrence, by_rubric, split_label
from raters.intake.match import match_codes, names
from raters.intake.numbers import is_score_like
from raters.intake.words import (
    LONGEST_LABEL,
    Role,
    fold,
    is_code_like,
    is_missing,
    is_summary,
    role,
    strength,
)
from raters.terms import Rubric

SAMPLE_ROWS = 200
MOSTLY = 0.6
SOME = 0.2
MANY_DIFFERENT = 15
HARDLY_REPEATED = 1.25

score_like = lru_cache(maxsize=65536)(is_score_like)


@dataclass(frozen=True, slots=True)
class Profile:
    """What stands in a column, over the sampled rows that hold anything.

    filled, score_like : shares; distinct : different values; repeated : how often each, on average
    """

    filled: float
    score_like: float
    distinct: int
    repeated: float

    @property
    def may_score(self) -> bool:
        """Mostly numbers, or nothing yet."""
        return not self.filled or self.score_like >= MOSTLY

    @property
    def hints_scores(self) -> bool:
        """Some numbers, or nothing yet: enough where the header says the rest."""
        return not self.filled or self.score_like >= SOME

    @property
    def numbers_works(self) -> bool:
        """Many different values that hardly repeat are codes of works rather than scores."""
        return self.distinct > MANY_DIFFERENT and self.repeated < HARDLY_REPEATED


@dataclass(frozen=True, slots=True)
class Sight:
    """A possible header: its labels, the rows below it and the rubric codes its labels match.

    labels : one a column; body : (rows, columns) object array of text
    marked : labels split into criterion and rater, where they can be
    """

    header: int
    labels: tuple[str, ...]
    body: np.ndarray
    codes: Mapping[str, str]
    marked: tuple[Marked | None, ...]
    profiles: tuple[Profile, ...]

    def best(self, wanted: Role, taken: set[int]) -> int | None:
        """The leftmost column whose header names this role most surely."""
        named = [c for c in self.columns if c not in taken and strength(self.labels[c], wanted)]
        named = [c for c in named if not self.firm(c)]
        return max(named, key=lambda c: (strength(self.labels[c], wanted), -c), default=None)

    @property
    def columns(self) -> range:
        """All columns, counted from 0."""
        return range(len(self.labels))

    def firm(self, column: int) -> bool:
        """Whether the header itself says the column holds scores of a criterion."""
        label = self.labels[column]
        if label in self.codes or self.marked[column] is not None:
            return True
        return self.profiles[column].hints_scores and is_code_like(label)

    def loose(self, column: int) -> bool:
        """Whether the column may hold scores although its header does not say so."""
        label, seen = self.labels[column], self.profiles[column]
        named = role(label) in {"work", "rater", "note"}
        return bool(label and seen.filled) and not named and seen.may_score and not seen.numbers_works

    def different(self, *columns: int) -> float:
        """Share of different combinations among the rows where all these columns are filled."""
        rows = [row for row in map(tuple, self.body[:, columns]) if all(row)]
        return len(set(rows)) / len(rows) if rows else 1.0


def look(cells: np.ndarray, header: int, labels: tuple[str, ...], rubric: Rubric | None) -> Sight:
    """What the rows below would mean under these labels."""
    body = _sample(cells, header)
    profiles = tuple(_profile(body[:, column]) for column in range(len(labels)))
    marked = _marked(labels, profiles, names(rubric))
    criteria = [part.criterion if part else label for part, label in zip(marked, labels, strict=True)]
    codes = dict(match_codes(criteria, rubric))
    codes |= {label: codes[name] for label, name in zip(labels, criteria, strict=True) if name in codes}
    return Sight(header, labels, body, codes, marked, profiles)


def _marked(
    labels: tuple[str, ...], profiles: tuple[Profile, ...], known: Mapping[str, str]
) -> tuple[Marked | None, ...]:
    """The labels that name a rater, split; a name of the rubric is never split."""
    scoring = [c for c, seen in enumerate(profiles) if seen.hints_scores and role(labels[c]) != "note"]
    found = {c: split_label(labels[c]) for c in scoring if labels[c] and fold(labels[c]) not in known}
    # "Проверяющий 1 / Сумма" names a rater and no criterion.
    found = {c: part for c, part in found.items() if part and _is_criterion(part.criterion, known)}
    if not found:
        strange = {
            labels[c]: c for c in scoring if len(labels[c]) <= LONGEST_LABEL and fold(labels[c]) not in known
        }
        by_words = by_rubric(strange, known) or by_name(strange)
        found = {strange[label]: part for label, part in by_words.items()}
    if not found:
        scoring = [c for c in scoring if fold(labels[c]) in known or is_code_like(labels[c])]
        found = dict(zip(scoring, by_occurrence([labels[c] for c in scoring]) or (), strict=False))
    return tuple(found.get(column) for column in range(len(labels)))


def _is_criterion(text: str, known: Mapping[str, str]) -> bool:
    return fold(text) in known or role(text) != "note"


def _profile(column: np.ndarray) -> Profile:
    texts = [text for text in column if text]
    values = [text for text in texts if not is_missing(text)]
    different = len(set(values))
    return Profile(
        filled=len(texts) / len(column) if len(column) else 0.0,
        score_like=sum(map(score_like, texts)) / len(texts) if texts else 0.0,
        distinct=different,
        repeated=len(values) / different if different else 0.0,
    )


def _sample(cells: np.ndarray, header: int) -> np.ndarray:
    """The first rows below the header that hold anything and do not sum up others."""
    below = cells[header + 1 : header + 1 + 4 * SAMPLE_ROWS]
    rows = [row for row in below if any(row) and not is_summary(next(filter(None, row)))]
    return np.array(rows[:SAMPLE_ROWS], dtype=object).reshape(-1, cells.shape[1])
