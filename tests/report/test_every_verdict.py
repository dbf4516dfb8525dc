"""One verdict, one set of words and one look, wherever it is printed or drawn."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from dataclasses import replace

import hand_made
import openpyxl
import pytest
from hand_made import TODAY, agreement, measured, round_of
from test_summary_excel import book, rows, shown
from test_summary_pdf import pages
from test_word import words

from raters.charts import forest_plot
from raters.report import (
    charts_zip,
    criteria_csv,
    school_docx,
    school_pdf,
    school_xlsx,
    summarise_school,
    summary_docx,
    summary_pdf,
    summary_xlsx,
)
from raters.report.forest import draw_forest
from raters.report.printed import printed
from raters.report.school_printed import printed_school
from raters.terms import VERDICTS, CriterionAgreement, Summary, Verdict
from raters.text import LOOKS, catalog, verdict_name, verdict_words
from raters.ui import widgets

RUSSIAN = catalog("ru")
CHANCES = {
    "needs_calibration": 0.95,
    "probably_needs": 0.78,
    "unclear": 0.5,
    "probably_acceptable": 0.21,
    "acceptable": 0.06,
    "reliable": 0.004,
}


def one_of_each() -> list[CriterionAgreement]:
    """In rubric order the most urgent stands last."""
    return [
        measured(
            f"К{number}",
            None if code == "undefined" else 0.7,
            Verdict(code, code == "unclear", CHANCES.get(code)),
            works=11 if code == "descriptive" else 60,
        )
        for number, code in enumerate(reversed(VERDICTS), 1)
    ]


@pytest.fixture(scope="module")
def summary() -> Summary:
    criteria = one_of_each()
    return hand_made.summary(round_of(criteria), agreement(criteria))


def said(summary: Summary) -> list[str]:
    return [verdict_words(row.agreement, RUSSIAN) for row in summary.rows]


def plain(text: str) -> str:
    return re.sub(r"[\s\u200b\u00ad-]+", "", text)


def test_the_words_tell_chance_reason_and_what_is_preliminary(summary: Summary) -> None:
    assert said(summary) == [
        "нужна калибровка",
        "скорее нужна калибровка (≈ 80 %)",
        "пока неясно, предварительно",
        "почти все баллы одинаковы: согласованность этими работами не проверить",
        "только описание: 11 работ, для вывода мало",
        "не определено: все баллы одинаковы",
        "скорее приемлемая (≈ 80 %)",
        "приемлемая",
        "надёжная",
    ]


def test_chances_are_never_certain() -> None:
    for chance, words_ in ((0.899, "≈ 90 %"), (0.667, "≈ 65 %")):
        one = measured("К1", 0.6, Verdict("probably_needs", chance_below=chance))
        assert words_ in verdict_words(one, RUSSIAN)
    one = measured("К1", 0.8, Verdict("probably_acceptable", chance_below=0.001))
    assert "≈ 95 %" in verdict_words(one, RUSSIAN)


@pytest.mark.slow
def test_every_document_says_the_same_in_the_same_order(summary: Summary) -> None:
    wanted = said(summary)
    assert [line.words for line in printed(summary, RUSSIAN).criteria] == wanted
    _, *cells = rows(book(summary)["Показатели"])
    assert [row[13] for row in cells] == wanted
    assert [row[14] for row in cells] == [CHANCES.get(row.agreement.verdict.code) for row in summary.rows]
    _, *lines = csv.reader(io.StringIO(criteria_csv(summary, RUSSIAN).decode("utf-8-sig")), delimiter=";")
    assert [line[12] for line in lines] == wanted
    document = plain(words(summary_docx(summary, RUSSIAN)))
    places = [document.index(plain(one)) for one in wanted[:6]]
    assert places == sorted(places) and all(plain(one) in document for one in wanted)
    typeset = plain(" ".join(pages(summary_pdf(summary, RUSSIAN))))
    assert all(plain(word) in typeset for one in wanted for word in one.split())
    assert all(one in shown(book(summary)) for one in wanted)


def test_charts_and_slides_say_it_too(summary: Summary) -> None:
    wanted = said(summary)
    forest = draw_forest([row.agreement for row in summary.rows], summary.bands, RUSSIAN)
    assert [row.verdict for row in forest.rows] == list(VERDICTS)
    assert all(one in forest.alt for one in wanted)
    assert forest.legend == tuple((code, verdict_name(code, RUSSIAN)) for code in VERDICTS)
    hovered = " ".join(str(trace.hovertext) for trace in forest_plot(summary.agreement, RUSSIAN).data)
    assert all(one in hovered for one in wanted if "не определено" not in one)
    with zipfile.ZipFile(io.BytesIO(charts_zip(summary, RUSSIAN))) as packed:
        told = next(packed.read(name) for name in packed.namelist() if name.endswith(".txt"))
    assert all(one in told.decode("utf-8-sig") for one in wanted)


def test_the_page_says_it_with_its_sign_and_colour(summary: Summary) -> None:
    for row, wanted in zip(summary.rows, said(summary), strict=True):
        look, badge = LOOKS[row.agreement.verdict.code], widgets.verdict_badge(row.agreement, RUSSIAN)
        assert badge.startswith(f":{look.badge}-badge[{look.sign} ")
        assert badge.endswith(f"{widgets.plain(wanted)}]")


def test_a_summary_of_the_school_says_it_too(summary: Summary) -> None:
    other = replace(summary, round=replace(summary.round, subject="Химия", id="2"))
    school = summarise_school([summary, other], TODAY)
    wanted = said(summary)
    assert [line.words for line in printed_school(school, RUSSIAN).criteria] == wanted * 2
    typeset = plain(" ".join(pages(school_pdf(school, RUSSIAN))))
    document = plain(words(school_docx(school, RUSSIAN)))
    assert all(plain(one) in document for one in wanted)
    assert all(plain(word) in typeset for one in wanted for word in one.split())
    workbook = shown(openpyxl.load_workbook(io.BytesIO(school_xlsx(school, RUSSIAN))))
    assert all(one in workbook for one in wanted)
    assert sum(school.counts[0].values()) == len(VERDICTS)


def test_the_look_is_drawn_in_word_and_excel(summary: Summary) -> None:
    with zipfile.ZipFile(io.BytesIO(summary_docx(summary, RUSSIAN))) as packed:
        document = packed.read("word/document.xml").decode()
    for look in LOOKS.values():
        assert look.sign in document and look.colour.removeprefix("#") in document
    with zipfile.ZipFile(io.BytesIO(summary_xlsx(summary, RUSSIAN))) as packed:
        chart = packed.read("xl/charts/chart1.xml").decode()
    for code in VERDICTS:
        assert verdict_name(code, RUSSIAN) in chart or verdict_name(code, RUSSIAN) in shown(book(summary))
    assert all(look.colour.removeprefix("#") in chart for look in LOOKS.values())
