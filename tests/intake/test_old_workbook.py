"""Workbooks of Excel 97–2003 and tables a school system saved as a web page, read like any other."""

import io
from datetime import datetime

import pytest
import xlwt
from intake.sheets import codes, read, rubric, xls_bytes

from raters.files import open_table
from raters.problems import Refused

ROWS = [["Работа", "Эксперт", "К1", "К2"]] + [[f"W{n}", f"Э{e}", n % 3, e] for n in range(6) for e in (1, 2)]
SCALES = rubric("К1", "К2")


def as_page(rows, encoding="utf-8"):
    lines = "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) + "</tr>\r\n" for row in rows)
    return f"<html><head><title>Журнал</title></head><body><table>{lines}</table></body></html>".encode(
        encoding
    )


@pytest.mark.parametrize("name", ["баллы.xls", "баллы.xlsx", "баллы.csv"])
def test_an_old_workbook_is_read_whatever_it_is_called(name):
    reading = read(xls_bytes({"Лист1": ROWS}), SCALES, name)
    assert codes(reading) == []
    assert reading.scores.iloc[0].tolist()[:4] == ["W0", "Э1", "К1", 0]
    assert len(reading.table.scores) == 24


def test_an_old_workbook_says_what_stands_in_it():
    out, book = io.BytesIO(), xlwt.Workbook()
    sheet = book.add_sheet("8А")
    sheet.write_merge(0, 0, 0, 1, "Эксперт 1")
    day = xlwt.easyxf(num_format_str="DD.MM.YYYY")
    for column, cell in enumerate((2.0, 1.5, True, "н")):
        sheet.write(1, column, cell)
    sheet.write(1, 4, datetime(2025, 5, 1), day)
    sheet.col(2).hidden = True
    sheet.row(1).hidden = True
    book.add_sheet("Ключ").visibility = 1
    book.save(out)
    first, second = open_table(out.getvalue(), "a.xls").grids
    assert first.cells.tolist() == [
        ["Эксперт 1", "Эксперт 1", "", "", ""],
        ["2", "1.5", "TRUE", "н", "2025-05-01"],
    ]
    assert (first.name, first.hidden_columns, first.hidden_rows) == ("8А", {2}, {1})
    assert second.hidden and not first.hidden


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "utf-16"])
def test_a_web_page_named_xls_is_read(encoding):
    reading = read(as_page(ROWS, encoding), SCALES, "журнал.xls")
    assert codes(reading) == []
    assert len(reading.table.scores) == 24


def test_spans_and_tables_in_cells_of_a_web_page():
    page = """<!DOCTYPE html><html><body><script>if (a < b) { document.write("<td>7</td>") }</script>
    <table><tr><td>Шапка<table id=x><tr><th rowspan=2>Работа<th colspan=2>Э1<tr><td>К1<td>К2
    <tr><td>W&amp;1<td>1<td>2<br>балла</table></table>"""
    [grid] = open_table(page.encode(), "a.xls").grids
    assert grid.cells.tolist() == [["Работа", "Э1", "Э1"], ["Работа", "К1", "К2"], ["W&1", "1", "2 балла"]]


def test_every_byte_may_be_wrong():
    """Changed bytes give cells or one refusal, never an end of the program."""
    good = xls_bytes({"Лист1": ROWS})
    for place in range(0, len(good), 97):
        try:
            open_table(good[:place] + b"\xff\x7f" + good[place + 2 :], "a.xls")
        except Refused as refused:
            assert len(refused.problems) == 1
