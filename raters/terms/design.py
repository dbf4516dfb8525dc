"""Who scores which works: made before a round, so that its scores can be compared at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assignment:
    """The raters of every work, in the order of the works.

    anchors : works that every rater scores (unless barred from one, as a teacher from the own class)
    """

    works: Mapping[str, tuple[str, ...]]
    raters: tuple[str, ...]
    anchors: tuple[str, ...] = ()

    def works_of(self, rater: str) -> tuple[str, ...]:
        """The rater's works, in the order of the assignment."""
        return tuple(work for work, raters in self.works.items() if rater in raters)
