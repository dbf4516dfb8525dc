"""The rubric: criteria with declared scales."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

Measurement = Literal["nominal", "ordinal", "interval", "ratio"]
MEASUREMENTS: tuple[Measurement, ...] = ("nominal", "ordinal", "interval", "ratio")


@dataclass(frozen=True, slots=True)
class Scale:
    """The admissible scores of a criterion, ascending. Declared, never inferred.

    Raises ValueError unless there are at least two finite, strictly ascending levels.
    """

    levels: tuple[float, ...]

    def __post_init__(self) -> None:
        ascending = all(a < b for a, b in pairwise(self.levels))
        if len(self.levels) < 2 or not ascending or not all(map(math.isfinite, self.levels)):
            raise ValueError(f"a scale needs two or more ascending finite scores, got {self.levels}")

    def __len__(self) -> int:
        return len(self.levels)

    def __contains__(self, score: float) -> bool:
        return score in self.levels

    @property
    def maximum(self) -> float:
        """The highest score."""
        return self.levels[-1]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of the rubric with its declared scale."""

    code: str
    scale: Scale
    title: str = ""
    measurement: Measurement = "ordinal"
    descriptors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ThirdCheck:
    """When two scorings part so far that a third rater decides. Unset limits do not apply."""

    total: float | None = None
    criteria: Mapping[str, float] = field(default_factory=dict)
    differing: int | None = None
    zero_against_score: bool = False


@dataclass(frozen=True, slots=True)
class Rubric:
    """Criteria in order, with year, source and what the school must check itself.

    `version` counts the saves of a rubric the school keeps, from 1; 0 for any other.
    """

    name: str
    criteria: tuple[Criterion, ...]
    year: int | None = None
    source: str = ""
    check: str = ""
    third_check: ThirdCheck | None = None
    grade_boundaries: tuple[float, ...] = ()
    version: int = 0

    def __post_init__(self) -> None:
        codes = [criterion.code for criterion in self.criteria]
        if not codes or len(set(codes)) < len(codes):
            raise ValueError("a rubric needs criteria with different codes")

    @property
    def maximum(self) -> float:
        """The highest total."""
        return sum(criterion.scale.maximum for criterion in self.criteria)

    def criterion(self, code: str) -> Criterion:
        """The criterion with this code; KeyError when the rubric has none."""
        for criterion in self.criteria:
            if criterion.code == code:
                return criterion
        raise KeyError(code)
