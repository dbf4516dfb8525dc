"""Bytes to a score table, or to a list of problems: guard, grid, layout, rows, checks."""

from raters.intake.corrections import Correction, WrongCell, corrected, wrong_cells
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
from raters.intake.marked import marked_copies
from raters.intake.reading import read_scores
from raters.intake.template import template

__all__ = [
    "ENGINES",
    "Correction",
    "Engine",
    "LargeInput",
    "WrongCell",
    "corrected",
    "files_in",
    "is_large_input",
    "large_problems",
    "marked_copies",
    "open_large",
    "pasted",
    "read_scores",
    "template",
    "wrong_cells",
]
