"""Whenever the papers of one round are made, they name the same days."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from report.documents import pages, words
from report.rounds import round_with, scores

from raters import plans
from raters.casebook import Record, summarise
from raters.report import (
    office_file,
    office_papers,
    round_json,
    school_docx,
    school_json,
    school_pdf,
    school_xlsx,
    summarise_school,
    summary_docx,
    summary_pdf,
    summary_xlsx,
)
from raters.report.tables import plan_table
from raters.terms import Plan, Summary
from raters.text import catalog
from raters.workup import work_up

RUSSIAN = catalog("ru")
FIRST, SECOND = date(2026, 11, 28), date(2027, 1, 30)
"""Two Saturdays, on which nothing is due."""
ROUND = replace(round_with(scores()), kept=date(2026, 11, 20))
WORKED = work_up(ROUND.table)
DRAFT = Record(ROUND, WORKED).plan
APPROVED = plans.approve(DRAFT, 3, date(2026, 11, 24), "principal", "завуч")
DAY = re.compile(r"\b\d{1,2}[\s\u00a0](?:янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)\w*[\s\u00a0]\d{4}")


def made(kept: Plan | None, today: date) -> Summary:
    return summarise(Record(ROUND, WORKED, kept=kept), today)


def cells(content: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return " ".join(str(cell.value) for sheet in book for row in sheet for cell in row if cell.value)


def office(summary: Summary, name: str) -> bytes:
    paper = office_papers(summary, RUSSIAN)[RUSSIAN(f"paper-file-{name}")]
    return office_file(paper, "docx", summary, RUSSIAN)


def school(summary: Summary):
    other = replace(summary, round=replace(summary.round, grade="10", id="other"))
    return summarise_school([summary, other], summary.generated)


PAPERS: dict[str, Callable[[Summary], str]] = {
    "page": lambda s: str(plan_table(s, RUSSIAN)),
    "pdf": lambda s: " ".join(pages(summary_pdf(s, RUSSIAN))),
    "word": lambda s: words(summary_docx(s, RUSSIAN)),
    "excel": lambda s: cells(summary_xlsx(s, RUSSIAN)),
    "order": lambda s: words(office(s, "order")),
    "schedule": lambda s: words(office(s, "schedule")),
    "school pdf": lambda s: " ".join(pages(school_pdf(school(s), RUSSIAN))),
    "school word": lambda s: words(school_docx(school(s), RUSSIAN)),
    "school excel": lambda s: cells(school_xlsx(school(s), RUSSIAN)),
}


def words_of(day: date) -> str:
    said = DAY.search(RUSSIAN.date(day))
    assert said is not None
    return re.sub(r"\s", " ", said[0])


def days(said: str, today: date) -> list[str]:
    """The days in the order they are named, without the one on which the paper was made."""
    found = [re.sub(r"\s", " ", day) for day in DAY.findall(said)]
    return [day for day in found if day != words_of(today)]


@pytest.mark.slow
@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("kept", [None, APPROVED], ids=["draft", "approved"])
def test_every_paper_names_the_same_days_on_two_days(name: str, kept: Plan | None) -> None:
    first, second = (days(PAPERS[name](made(kept, today)), today) for today in (FIRST, SECOND))
    assert first == second
    due = {words_of(step.due) for step in DRAFT.shown if step.due}
    if "pdf" not in name and name != "order":  # narrow columns of a PDF break a day in two
        assert due <= set(first)


@pytest.mark.parametrize("kept", [None, APPROVED], ids=["draft", "approved"])
def test_json_names_the_same_days_on_two_days(kept: Plan | None) -> None:
    found = []
    for today in (FIRST, SECOND):
        summary = made(kept, today)
        one = json.loads(round_json(summary, RUSSIAN, WORKED))["summary"]
        many = json.loads(school_json(school(summary), RUSSIAN))
        dated = [[step["date"], step["check"], step["days"]] for step in (*one["plan"], *many["plan"])]
        found.append((dated, one["decision"]["number"], many["decisions"][0]["approved"]))
        assert one["decision"]["overdue"] == (len(APPROVED.shown) if kept and today == SECOND else 0)
    assert found[0] == found[1]
    assert found[0][1:] == (("3/2026", "2026-11-24") if kept else (None, None))


def test_papers_quote_the_number_and_how_far_the_plan_is() -> None:
    draft, approved = made(None, SECOND), made(APPROVED, SECOND)
    assert "проект" in plan_table(draft, RUSSIAN).heading
    table = plan_table(approved, RUSSIAN)
    assert "№ 3/2026" in table.heading
    assert "Выполнено 0 из" in table.note and "просроч" in table.note
    late = (SECOND - (APPROVED.shown[0].due or SECOND)).days
    assert f"просрочено на {late}" in str(table.rows[0]).replace("\u00a0", " ")
    for name in ("order", "schedule"):
        assert "№ 3/2026" in words(office(approved, name))


def test_a_session_of_one_person_stands_in_no_paper_and_is_counted() -> None:
    alone = next((step for step in DRAFT.steps if step.private), None)
    step = replace(DRAFT.steps[0], key="alone", kind="individual", title="Беседа с Э-02")
    kept = plans.approve(replace(DRAFT, steps=(*DRAFT.steps, step)), 3, FIRST, "principal")
    summary = made(kept, FIRST)
    count = 1 + (alone is not None)
    papers = (words(office(summary, name)) for name in ("schedule", "order"))
    for said in (*papers, str(summary.kept.shown)):
        assert "Беседа" not in said
    assert f"которых нет в плане-графике: {count}" in plan_table(summary, RUSSIAN).note
