"""The queue of third checks leaves as a file: codes, scores, reasons, nothing a spreadsheet would run."""

import io
from datetime import date

import openpyxl
import pytest

from raters.report.queue import queue_csv, queue_rows, queue_xlsx
from raters.terms import DueCheck, Line, ThirdScore
from raters.text import catalog

CASES = (
    DueCheck(
        "=cmd",
        ("001", "Э-02"),
        ("К1", "К2"),
        {"К1": (0.0, 2.5), "К2": (None, 1.0)},
        (
            Line("third-criterion", {"criterion": "К1", "difference": 2.5, "limit": 2.0}),
            Line("third-no_score", {"criterion": "К2", "points": 1.0}),
        ),
    ),
)
GIVEN = (ThirdScore("=cmd", "К1", "Э-03", 1.0, date(2026, 2, 3)),)


def test_a_row_gives_only_the_reasons_of_its_criterion():
    first, second = queue_rows(CASES, GIVEN, catalog("ru"))
    assert first[6] == "К1: разница 2,5 (порог 2)." and first[7:] == ["Э-03", 1.0]
    assert "не поставил балла" in str(second[6]) and second[7:] == [None, None]


def test_csv_of_a_russian_excel_holds_no_formula():
    lines = queue_csv(CASES, GIVEN, catalog("ru")).decode("utf-8-sig").splitlines()
    assert lines[0].split(";")[:2] == ["Работа", "Критерий"]
    assert lines[1].startswith("'=cmd;К1;001;0;Э-02;2,5;")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_workbook_keeps_codes_as_text(language):
    sheet = openpyxl.load_workbook(io.BytesIO(queue_xlsx(CASES, GIVEN, catalog(language)))).active
    header, first, second = sheet.iter_rows(values_only=True)
    assert len(set(header)) == len(header)
    assert first[:6] == ("=cmd", "К1", "001", 0, "Э-02", 2.5) and first[8] == 1
    assert second[3] is None
    assert sheet["A2"].data_type == "s"
