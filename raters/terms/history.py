"""A rubric of the school with everything it has been: saving adds a version, nothing is overwritten."""

from __future__ import annotations

from dataclasses import dataclass, replace

from raters.terms.rubric import Rubric


@dataclass(frozen=True, slots=True)
class RubricHistory:
    """The versions of one rubric, the first one first."""

    versions: tuple[Rubric, ...] = ()

    @property
    def latest(self) -> Rubric:
        """The version in use."""
        return self.versions[-1]

    def saved(self, rubric: Rubric) -> RubricHistory:
        """The history with this rubric as its next version."""
        number = self.versions[-1].version + 1 if self.versions else 1
        return RubricHistory((*self.versions, replace(rubric, version=number)))
