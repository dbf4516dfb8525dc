"""What can be wrong with an input: a code and facts, no sentences.

The sentences, with what to do about it, stand in the catalogs under `problem-<code>`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Fact = str | int | float
"""What a catalog sentence may be filled with."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, where it stands ("Sheet!D14", a file name, or empty) and its facts."""

    code: str
    severity: Literal["error", "warning"] = "error"
    where: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)


class Refused(Exception):
    """Raised where work cannot go on; carries every problem found, not only the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = tuple(problems)
