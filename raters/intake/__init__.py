"""Cells to a score table, or to problems and questions: open, look, propose, choose, read, check."""

from raters.intake.code_lists import read_raters, read_works
from raters.intake.codes import CodeBook, code_book_file, personal, read_code_book, replaced
from raters.intake.corrections import Change, Correction, WrongCell, changes, corrected, wrong_cells
from raters.intake.frames import (
    LargeInput,
    files_in,
    is_large_input,
    large_problems,
    open_large,
    passed_over,
)
from raters.intake.in_memory import is_frame, open_frame, read_frame
from raters.intake.marked import marked_copies
from raters.intake.names import is_personal_column
from raters.intake.opening import open_files, pasted
from raters.intake.outline import SheetOutline, first_guess, outline
from raters.intake.pictures import match_pictures, pictures
from raters.intake.reading import MOST_RATERS, read_opened, read_scores
from raters.intake.template import DIVISIONS, Division, rater_codes, rater_templates, template, work_codes

__all__ = [
    "DIVISIONS",
    "MOST_RATERS",
    "Change",
    "CodeBook",
    "Correction",
    "Division",
    "LargeInput",
    "SheetOutline",
    "WrongCell",
    "changes",
    "code_book_file",
    "corrected",
    "files_in",
    "first_guess",
    "is_frame",
    "is_large_input",
    "is_personal_column",
    "large_problems",
    "marked_copies",
    "match_pictures",
    "open_files",
    "open_frame",
    "open_large",
    "outline",
    "passed_over",
    "pasted",
    "personal",
    "pictures",
    "rater_codes",
    "rater_templates",
    "read_code_book",
    "read_frame",
    "read_opened",
    "read_raters",
    "read_scores",
    "read_works",
    "replaced",
    "template",
    "work_codes",
    "wrong_cells",
]
