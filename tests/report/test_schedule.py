"""The plan-schedule opens in a spreadsheet and runs nothing there."""

import csv
import io
from datetime import date

import pytest

from raters.report import schedule_csv, step_title
from raters.terms import PlannedSeminar
from raters.text import catalog


@pytest.mark.parametrize(
    ("works", "title"),
    [
        (1, "проверить 1 работу"),
        (22, "проверить 22 работы"),
        (107, "проверить 107 работ"),
        (0, "проверить работы вдвоём"),
    ],
)
def test_more_works_are_counted_in_the_title(works: int, title: str) -> None:
    planned = PlannedSeminar("score_more", ("К1",), "proposed", date(2026, 12, 1), 0, asked=works)
    assert step_title(planned, catalog("ru")) == f"Дополнительно {title}"


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
