"""The assignment plan as a workbook."""

import io

import numpy as np
import openpyxl

from raters.design import assign
from raters.report import assignment_xlsx
from raters.text import catalog


def test_works_and_raters_tell_the_same():
    works = [f"{number:03}" for number in range(1, 11)]
    plan = assign(works, ["=cmd", "Э-02", "Э-03"], np.random.default_rng(1), anchors=["001"])
    book = openpyxl.load_workbook(io.BytesIO(assignment_xlsx(plan, 6.0, catalog("ru"))))
    by_work, by_rater = [list(sheet.iter_rows(min_row=2, values_only=True)) for sheet in book]
    assert by_work[0] == ("001", "якорная", "=cmd, Э-02, Э-03")
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value} == {
        "s"
    }
    for rater, count, minutes, named in by_rater:
        theirs = [work for work, _, raters in by_work if rater in raters.split(", ")]
        assert named.split(", ") == theirs and int(count) == len(theirs)
        assert minutes.startswith(str(6 * len(theirs)))
