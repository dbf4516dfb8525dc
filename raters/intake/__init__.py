"""Bytes to a score table, or to a list of problems: guard, grid, layout, rows, checks."""

from raters.intake.delimited import pasted
from raters.intake.frames import (
    ENGINES,
    Engine,
    LargeInput,
    files_in,
    is_large_input,
    large_problems,
    open_large,
)
from raters.intake.reading import read_scores
from raters.intake.template import template

__all__ = [
    "ENGINES",
    "Engine",
    "LargeInput",
    "files_in",
    "is_large_input",
    "large_problems",
    "open_large",
    "pasted",
    "read_scores",
    "template",
]
