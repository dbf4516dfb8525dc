"""The workbook of the summary: numbers as numbers, words as text, a chart, nobody's severity unasked."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import openpyxl
import pytest
from report.documents import HOSTILE, many, summary_of
from report.hand_made import measured
from report.rounds import scores, summarised, usual

from raters.problems import Refused
from raters.report import summary_xlsx
from raters.terms import WEIGHTS, Summary, Verdict
from raters.text import Text, catalog

RUSSIAN, ENGLISH = catalog("ru"), catalog("en")


def book(summary: Summary, *switches: bool, text: Text = RUSSIAN) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(summary_xlsx(summary, text, *switches)))


def rows(sheet: Any) -> list[list[Any]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def shown(found: openpyxl.Workbook) -> str:
    return "\n".join(str(cell) for sheet in found for row in rows(sheet) for cell in row if cell is not None)


@pytest.mark.parametrize("summary", [usual(), summary_of(many(25))], ids=["measured", "many"])
def test_numbers_are_the_numbers_of_the_summary(summary: Summary) -> None:
    _, *found = rows(book(summary)["Показатели"])
    assert len(found) == len(summary.rows)
    for cells, row in zip(found, summary.rows, strict=True):
        one = row.agreement
        estimates = [one.exact, one.adjacent, *(one.kappa[weights] for weights in WEIGHTS), one.lead]
        assert cells[0] == one.criterion.code
        assert cells[2:5] == [one.double_scored, one.raters, one.pairs]
        wanted = [RUSSIAN.estimate(known) if known.value is None else known.value for known in estimates]
        assert cells[5:11] == [pytest.approx(value) for value in wanted]
        if one.lead.interval:
            assert cells[11:13] == [
                pytest.approx(one.lead.interval.low),
                pytest.approx(one.lead.interval.high),
            ]


def test_what_is_undefined_is_said_in_words() -> None:
    nothing = measured("К1", None, Verdict("undefined"), exact=None)
    _, cells = rows(book(summary_of([nothing]))["Показатели"])
    assert cells[5] == cells[10] == "все баллы одинаковы"
    assert cells[11] is None


def test_shares_are_shown_as_per_cent_and_coefficients_with_two_decimals() -> None:
    sheet = book(usual())["Показатели"]
    assert (sheet["F2"].number_format, sheet["K2"].number_format) == ("0.0%", "0.00")


def test_words_of_users_are_never_a_formula() -> None:
    summary = summary_of(
        [measured("=1+1"), measured("К2", title=HOSTILE)], school="=1+1", prepared_by='=HYPERLINK("http://x")'
    )
    found = book(summary)
    kinds = {cell.data_type for sheet in found for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert "=1+1" in shown(found) and HOSTILE in shown(found)
    with zipfile.ZipFile(io.BytesIO(summary_xlsx(summary, RUSSIAN))) as archive:
        chart = archive.read("xl/charts/chart1.xml").decode()
        assert not [name for name in archive.namelist() if "externalLink" in name]
    assert "<c:f>1+1" not in chart and "=1+1</a:t>" in chart


def test_the_chart_draws_every_criterion_with_its_interval_and_is_told_in_words() -> None:
    summary = summary_of(many(5))
    with zipfile.ZipFile(io.BytesIO(summary_xlsx(summary, RUSSIAN))) as archive:
        chart, drawing = (
            archive.read(f"xl/{part}1.xml").decode() for part in ("charts/chart", "drawings/drawing")
        )
    assert "<c:scatterChart>" in chart and "<c:errBars>" in chart
    assert all(f"{row.agreement.criterion.code}: " in drawing for row in summary.rows)
    placed = [row for row in rows(book(summary)["График"]) if isinstance(row[1], int)]
    marks = [next(x for x in row[4:] if x is not None) for row in placed[:5]]
    values = [row.agreement.lead.value for row in summary.rows]
    assert marks == [
        pytest.approx(value) if value is not None else marks[n] for n, value in enumerate(values)
    ]


def test_annexes_and_severity_stand_only_where_asked_for() -> None:
    plain, annexed, named = book(usual()), book(usual(), True), book(usual(), False, True)
    assert plain.sheetnames == ["Сводка", "Показатели", "График"]
    assert "W-" not in shown(plain) and "W-" in shown(annexed)
    assert "Э-0" not in shown(plain) and "Э-0" not in shown(annexed)
    assert {row[0] for row in rows(named["Строгость"])[1:]} == {
        "Э-01",
        "Э-02",
        "Э-03",
        "Э-04",
    }
    shifts = [row[2] for row in rows(named["Строгость"])[1:]]
    assert shifts == [pytest.approx(row.shift.value) for row in usual().agreement.severity]


def test_the_patterns_are_all_works_once() -> None:
    _, *found = rows(book(usual(), True)["Сочетания баллов"])
    assert {code: sum(row[2] for row in found if row[0] == code) for code in ("К1", "К2")} == {
        "К1": 60,
        "К2": 60,
    }


def test_the_same_summary_gives_the_same_workbook_in_either_language() -> None:
    assert summary_xlsx(usual(), RUSSIAN, True) == summary_xlsx(usual(), RUSSIAN, True)
    assert book(usual(), text=ENGLISH).sheetnames == ["Summary", "Numbers", "Chart"]


def test_a_round_with_a_name_gives_no_workbook() -> None:
    named = scores().replace({"rater": {"Э-01": "Иванова Мария Петровна"}})
    with pytest.raises(Refused):
        summary_xlsx(summarised(named), RUSSIAN)
