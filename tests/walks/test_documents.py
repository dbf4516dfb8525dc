"""The principal's page: the same numbers as in every document, the facts kept, nothing issued with names."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from typing import Any

import docx
import openpyxl
import pytest
from streamlit.testing.v1 import AppTest
from walks.score_sheets import ROOT
from walks.steps import go, open_example, words

from raters.casebook import Record, summarise
from raters.intake import read_scores
from raters.report import contract, summary_docx, summary_pdf, summary_xlsx
from raters.report.printed import printed
from raters.store import open_store
from raters.terms import File, Round, Summary
from raters.text import catalog
from raters.workup import work_up

TEXT = catalog("ru")


@pytest.fixture
def shown(app: AppTest) -> AppTest:
    """The example's first round as the principal sees it."""
    open_example(app)
    app.session_state["role"] = "principal"
    app.run()
    return go(app, "home")


def click(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def the_round() -> Round:
    store = open_store(os.environ["RATERS_DATABASE_URL"])
    return store.load(store.rounds()[-1].id)


def summary_of(of_round: Round) -> tuple[Summary, dict[str, Any]]:
    """The round's summary, and what the command line would write about it as JSON."""
    made = work_up(of_round.table)
    content = (ROOT / "data" / "example" / "round-1.xlsx").read_bytes()
    reading = read_scores([File("round-1.xlsx", content)], of_round.table.rubric)
    return summarise(Record(of_round, made), date.today()), contract(reading, TEXT, made)


def word_cells(content: bytes) -> set[str]:
    tables = docx.Document(io.BytesIO(content)).tables
    return {cell.text for table in tables for row in table.rows for cell in row.cells}


def excel_numbers(content: bytes) -> dict[str, list[float]]:
    """By criterion: works, both agreements, kappa plain and quadratic, alpha with its interval."""
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Показатели"]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    return {row[0]: [row[place] for place in (2, 5, 6, 7, 9, 10, 11, 12)] for row in rows}


def even(words: str) -> str:
    """Without what only keeps Markdown and lines together."""
    return " ".join(words.replace("\\", "").split())


def pdf_words(summary: Summary) -> str:
    if shutil.which("pdftotext") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("pdftotext must be installed where CI is true")
        pytest.skip("pdftotext is not installed")
    pdf = summary_pdf(summary, TEXT)
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True)
    return even(done.stdout.decode())


@pytest.mark.slow
def test_pdf_word_excel_json_and_page_say_the_same_numbers(shown: AppTest) -> None:
    summary, data = summary_of(the_round())
    document = printed(summary, TEXT)
    cells, page, pdf = word_cells(summary_docx(summary, TEXT)), even(words(shown)), pdf_words(summary)
    numbers = {row[0].words: [cell.words for cell in row] for row in document.numbers.rows}
    workbook = excel_numbers(summary_xlsx(summary, TEXT))
    lines = {line.code: line for line in document.criteria}  # the most urgent first; the JSON by rubric
    assert len(lines) == len(data["criteria"])
    for criterion in data["criteria"]:
        code = criterion["criterion"]
        line = lines[code]
        alpha = criterion["alpha"]["ordinal"]
        interval = f"{TEXT.number(alpha['low'])}…{TEXT.number(alpha['high'])}"
        wanted = [
            str(criterion["double_scored"]),
            TEXT.percent(criterion["exact"]),
            TEXT.percent(criterion["adjacent"]),
            TEXT.number(criterion["kappa"]["unweighted"]["value"]),
            TEXT.number(criterion["kappa"]["quadratic"]["value"]),
            f"{TEXT.number(alpha['value'])} ({interval})",
        ]
        assert [words for words in numbers[code] if words in wanted] and set(wanted) <= set(numbers[code])
        assert set(wanted) <= cells
        assert all(even(number) in pdf for number in wanted)
        assert workbook[code] == pytest.approx(
            [
                criterion["double_scored"],
                criterion["exact"],
                criterion["adjacent"],
                criterion["kappa"]["unweighted"]["value"],
                criterion["kappa"]["quadratic"]["value"],
                *(alpha[name] for name in ("value", "low", "high")),
            ]
        )
        assert line.exact == TEXT.percent(criterion["exact"])
        assert even(line.exact) in page and line.words in page
    assert TEXT.line(summary.headline) in page and TEXT.line(summary.headline) in pdf
    for row in document.plan.rows:
        assert all(cell.words in cells for cell in row)
        step, due = even(row[0].words), even(row[5].words)
        assert re.search(re.escape(step) + r"\s+" + re.escape(due), even(page))


@pytest.mark.slow
def test_documents_are_made_at_the_click_and_say_what_the_school_wrote(shown: AppTest) -> None:
    names = [button.proto.label for button in shown.get("download_button")]
    assert names[:4] == ["Скачать справку (PDF)", "Word", "Проект приказа", "План-график"]
    assert {"Справка (Excel)", "План-график (PDF)", "Семинар 1: Протокол (Word)", "Весь комплект (ZIP)"} <= {
        *names
    }
    shown.query_params["role"] = "leader"
    go(shown.run(), "documents")
    names = [button.proto.label for button in shown.get("download_button")]
    assert names[:4] == ["Весь комплект (ZIP)", "PDF", "Word", "Excel"]
    assert names[-3:] == ["Рисунки (ZIP)", "Показатели (CSV)", "Всё найденное (JSON)"]
    basis = next(box for box in shown.text_area if box.label == "Основание")
    assert "№ 521" in basis.value
    next(box for box in shown.text_input if box.label == "Составил").set_value("Завуч")
    click(shown, "Сохранить")
    assert (the_round().prepared_by, the_round().basis) == ("Завуч", "")
    summary, _ = summary_of(the_round())
    assert "Завуч" in word_cells(summary_docx(summary, TEXT))


@pytest.mark.slow
def test_a_round_with_a_name_in_it_shows_why_no_document_is_issued(shown: AppTest) -> None:
    of_round = the_round()
    rater = of_round.table.scores["rater"].iloc[0]
    named = of_round.table.scores.replace({"rater": {rater: "Иванова Мария Петровна"}})
    table = replace(of_round.table, scores=named)
    kept = open_store(os.environ["RATERS_DATABASE_URL"]).save(replace(of_round, table=table, previous=None))
    shown.session_state["round"] = kept.id
    go(shown, "home")
    assert not shown.get("download_button")
    assert re.search("Коды проверяющих похожи на имена", words(shown))


def test_the_teacher_takes_the_own_profile_along(app: AppTest) -> None:
    open_example(app)
    app.session_state["role"] = "teacher"
    app.run()
    go(app, "mine")
    next(box for box in app.selectbox if str(box.key).startswith("own_")).select("Э-02").run()
    assert not app.exception
    assert [button.proto.label for button in app.get("download_button")] == ["Скачать свой профиль (Word)"]


def test_the_principal_is_asked_for_just_what_the_documents_lack(shown: AppTest) -> None:
    lacking = next(button for button in shown.button if button.key == "fill_in")
    assert "ответственный" in lacking.label
    lacking.click().run()
    asked = [str(box.key).removeprefix("missing_").rsplit("_", 1)[0] for box in shown.text_input]
    assert asked == [
        name
        for name in ("school", "procedure", "prepared_by", "responsible")
        if not getattr(the_round(), name)
    ]
    assert TEXT("ui-documents-keep") in [button.label for button in shown.button]
