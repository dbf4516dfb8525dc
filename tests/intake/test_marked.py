"""The marked copy: the same file with colours, notes and a list; it reads as the file itself."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from intake.sheets import as_scores, csv_bytes, problems, rubric, xlsx_bytes

from raters.intake import marked_copies, read_scores
from raters.intake.marked import COLOURS
from raters.terms import File
from raters.text import LANGUAGES, catalog

ROWS = [
    ["Сентябрь, 9 классы"],
    ["Работа", "Эксперт", "К1", "К2", "Заметка"],
    ["001", "Э-01", 7, 2, "=HYPERLINK(1)"],
    ["001", "Э-02", "да", 1.5, "http://example.org"],
    ["002", "Э-01", 2, 2, ""],
    ["002", "Э-02", 1, 2, ""],
]
RU = catalog("ru")


def marked(name: str, content: bytes):
    files = (File(name, content),)
    reading = read_scores(files, rubric())
    [copy] = marked_copies(files, reading.problems, RU)
    return reading, copy


@pytest.mark.parametrize(
    ("name", "content", "sheet"),
    [
        ("баллы.xlsx", xlsx_bytes({"Баллы": ROWS}), "Баллы"),
        ("баллы.csv", csv_bytes(ROWS, "cp1251"), "баллы.csv"),
    ],
)
def test_wrong_cells_are_coloured_and_explained(name, content, sheet):
    _, copy = marked(name, content)
    assert copy.name == "баллы с отметками.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(copy.content))
    page = book[sheet]
    assert page["C3"].fill.start_color.rgb == "FF" + COLOURS["error"].lstrip("#")
    assert "вне шкалы" in page["C3"].comment.text and "не балл" in page["C4"].comment.text
    assert page["C5"].comment is None and page["C5"].fill.fill_type is None
    assert page["A3"].value == "001" and page["C3"].value == 7 and page["E3"].value == "=HYPERLINK(1)"
    listed = [[cell.value for cell in row] for row in book["Что исправить"].iter_rows(min_row=4)]
    assert [row[:3] for row in listed] == [[sheet, "C3", "7"], [sheet, "C4", "да"], [sheet, "D4", "1.5"]]


def test_nothing_in_it_is_active():
    _, copy = marked("баллы.xlsx", xlsx_bytes({"Баллы": ROWS}))
    with zipfile.ZipFile(io.BytesIO(copy.content)) as parts:
        sheets = b"".join(parts.read(name) for name in parts.namelist() if "worksheets/" in name)
        assert b"<f>" not in sheets and b"hyperlink" not in sheets.lower()
        assert not any("vbaProject" in name or "externalLink" in name for name in parts.namelist())


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_reads_as_the_file_itself_and_can_be_marked_again(language):
    text = catalog(language)
    files = (File("баллы.xlsx", xlsx_bytes({"Баллы": ROWS})),)
    reading = read_scores(files, rubric())
    copies = marked_copies(files, reading.problems, text)
    again = read_scores(copies, rubric())
    assert problems(again) == problems(reading) and as_scores(again) == as_scores(reading)
    [twice] = marked_copies(copies, again.problems, text)
    assert len(openpyxl.load_workbook(io.BytesIO(twice.content)).sheetnames) == 2


def test_one_copy_for_each_file_with_a_wrong_cell():
    good = [["Работа", "Эксперт", "К1", "К2"], ["003", "Э-01", 1, 1], ["003", "Э-02", 1, 1]]
    files = (File("плохой.csv", csv_bytes(ROWS)), File("хороший.csv", csv_bytes(good)))
    copies = marked_copies(files, read_scores(files, rubric()).problems, RU)
    assert [copy.name for copy in copies] == ["плохой с отметками.xlsx"]


def test_a_file_that_is_not_let_in_has_no_copy():
    files = (File("x.xlsx", b"%PDF-1.7"),)
    assert marked_copies(files, read_scores(files, rubric()).problems, RU) == ()


def test_names_of_sheets_excel_would_refuse():
    long = "очень длинное имя файла с баллами двойной проверки [1].csv"
    reading, copy = marked(long, csv_bytes(ROWS))
    assert as_scores(read_scores([copy], rubric())) == as_scores(reading)
