"""The plan-schedule opens in a spreadsheet and runs nothing there."""

import csv
import io
from datetime import date

from raters.report import schedule_csv
from raters.terms import PlannedSeminar
from raters.text import catalog


def test_rows_dates_and_no_formulas():
    planned = PlannedSeminar(
        *("rewrite_boundary", ("К4",), "accepted", date(2026, 2, 3), 90),
        responsible="=1+1",
        participants=("Э-01", "Э-02"),
        works=("-W1", "W2"),
        note="a;b",
    )
    packed = schedule_csv([planned], catalog("ru"))
    assert packed.startswith(b"\xef\xbb\xbf")
    head, row = csv.reader(io.StringIO(packed.decode("utf-8-sig")), delimiter=";")
    cells = dict(zip(head, row, strict=True))
    assert cells["Дата"] == "2026-02-03" and cells["Состояние"] == "принято"
    assert cells["Ответственный"] == "'=1+1" and cells["Работы"] == "'-W1, W2" and cells["Заметка"] == "a;b"
    assert cells["Участников"] == "2" and "Э-01" not in packed.decode("utf-8-sig")
