"""The scale as the command line declares it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from raters.library import content
from raters.rubrics import Declare, declare, read_rubric


def declared(rubric: Path | None, scales: Sequence[str]) -> Declare:
    """What --rubric or --scale say; Refused when both do, or the file or a scale is unusable."""
    return declare((lambda: read_rubric(content(rubric), rubric.name)) if rubric else None, scales)
