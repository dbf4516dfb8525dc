"""The school's papers: order, schedule, seminar kit, private profile."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
from report.documents import pages, words
from report.rounds import RUBRIC, TODAY, scores, summarised, usual

from raters.advice import seminar_cards, step_key
from raters.report import kit_zip, profile_docx, why_words
from raters.report.annexes import disputed, score_matrix
from raters.report.papers import kit_files, office_file, office_papers
from raters.report.papers.meeting import meetings_of
from raters.terms import PlannedSeminar, ScoreTable, SeminarPlan, Summary
from raters.text import Text, catalog

RUSSIAN, ENGLISH = catalog("ru"), catalog("en")


@pytest.fixture(scope="module")
def kit() -> dict[str, bytes]:
    return kit_files(usual(), RUSSIAN)


@pytest.mark.slow
def test_one_zip_holds_everything_and_is_the_same_every_time(kit: dict[str, bytes]) -> None:
    assert usual().plan.meetings, "the round must ask for a seminar"
    with zipfile.ZipFile(io.BytesIO(kit_zip(usual(), RUSSIAN))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == kit
    assert {"Справка.pdf", "Справка.docx", "Проект приказа.docx", "План-график.docx"} <= kit.keys()
    papers = {name.split("/")[1] for name in kit if name.startswith("Семинар 1/")}
    assert papers == {
        "Повестка и вопросы.docx", "Работы и критерии.docx", "Лист для баллов.docx",
        "Протокол.docx", "Лист регистрации.docx", "Сертификат.docx",
    }  # fmt: skip


@pytest.mark.slow
def test_the_draft_order_speaks_as_an_order(kit: dict[str, bytes]) -> None:
    order = words(kit["Проект приказа.docx"])
    for said in (
        "ПРИКАЗ",
        "№ 521",
        "ПРИКАЗЫВАЮ:",
        "Методист",
        "152-ФЗ",
        "Директор",
        "С приказом ознакомлены",
    ):
        assert said in order, said
    own = summarised(scores(), basis="приказа школы № 7")
    assert "В соответствии с приказа школы № 7" in words(kit_files(own, RUSSIAN)["Проект приказа.docx"])


def test_the_schedule_has_every_step_and_the_next_round(kit: dict[str, bytes]) -> None:
    schedule = words(kit["План-график.docx"])
    steps = [step for step in usual().plan.steps if step.kind != "individual"]
    assert all(RUSSIAN(f"action-{step.action}") in schedule for step in steps)
    assert "Повторная двойная проверка" in schedule


def test_the_seminar_papers_name_works_levels_and_questions(kit: dict[str, bytes]) -> None:
    step = usual().plan.meetings[0]
    works, sheet = (
        words(kit["Семинар 1/Работы и критерии.docx"]),
        words(kit["Семинар 1/Лист для баллов.docx"]),
    )
    card = seminar_cards(usual().plan, usual().round.table, usual().agreement)[0]
    assert len(card.works) >= 5
    assert all(choice.work in works and choice.work in sheet for choice in card.works)
    assert all(why_words(choice, RUSSIAN) in works for choice in card.works)
    if "К1" in step.criteria:
        assert "почти" in works and "К1 (0–3)" in sheet
    agenda, protocol = words(kit["Семинар 1/Повестка и вопросы.docx"]), words(kit["Семинар 1/Протокол.docx"])
    assert f"–{step.minutes}" in agenda and "Какие слова критерия" in agenda
    assert "Решили" in protocol and "Председатель" in protocol


def decided(**changes: Any) -> Summary:
    """The usual round after the leader has decided on its first seminar."""
    first = usual().plan.meetings[0]
    planned = PlannedSeminar(first.action, first.criteria, "accepted", date(2026, 12, 9), 75)
    key = step_key(first)
    return summarised(scores(), planned={key: replace(planned, **changes)})


@pytest.mark.slow
def test_the_papers_say_what_the_leader_decided() -> None:
    summary = decided(
        title="Встреча физиков",
        responsible="Руководитель ШМО",
        works=("W-07", "W-31"),
        participants=("Э-02",),
    )
    files = kit_files(summary, RUSSIAN)
    agenda = words(files["Семинар 1/Повестка и вопросы.docx"]).replace("\u00a0", " ")
    for said in ("Встреча физиков", "9 декабря 2026", "–75", "Руководитель ШМО"):
        assert said in agenda, said
    works = words(files["Семинар 1/Работы и критерии.docx"])
    chosen = {code for code in (f"W-{number:02}" for number in range(40)) if code in works}
    assert chosen == {"W-07", "W-31"}
    for paper in ("План-график.docx", "Справка.docx"):
        printed = words(files[paper]).replace("\u00a0", " ")
        assert "Встреча физиков" in printed and "9 декабря 2026" in printed, paper
    assert "Руководитель ШМО" in words(files["План-график.docx"])


@pytest.mark.slow
@pytest.mark.parametrize("minutes", [15, 45])
def test_a_briefing_certifies_nobody(minutes: int) -> None:
    first = usual().plan.meetings[0]
    planned = PlannedSeminar(first.action, first.criteria, "accepted", date(2026, 12, 9), minutes)
    files = kit_files(summarised(scores(), planned={step_key(first): planned}), RUSSIAN)
    assert ("Семинар 1/Сертификат.docx" in files) == (minutes == 45)
    assert "Семинар 1/Протокол.docx" in files


@pytest.mark.slow
def test_what_was_dismissed_is_printed_nowhere_and_what_was_put_off_says_so() -> None:
    title = "Встреча физиков"
    gone = kit_files(decided(title=title, status="dismissed", reason="уже была"), RUSSIAN)
    assert not [name for name, content in gone.items() if name.endswith("docx") and title in words(content)]
    assert RUSSIAN("report-action-dismissed") in words(gone["Справка.docx"])
    assert "Решено не проводить предложенных шагов: 1" in words(gone["Справка.docx"])
    later = words(kit_files(decided(title=title, status="postponed"), RUSSIAN)["План-график.docx"])
    assert f"{title} ({RUSSIAN('seminar-status-postponed')})" in later


@pytest.mark.slow
def test_no_rater_is_named_in_the_kit(kit: dict[str, bytes]) -> None:
    assert not [name for name, content in kit.items() if name.endswith("docx") and "Э-0" in words(content)]


@pytest.mark.slow
@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH], ids=["ru", "en"])
def test_the_agenda_fills_the_meeting_without_gaps(text: Text) -> None:
    for minutes in (45, 60, 90, 120):
        meeting = next(meetings_of(decided(minutes=minutes), text))
        slots = [tuple(map(int, when.split("–"))) for when, _ in meeting.agenda]
        assert slots[0][0] == 0 and slots[-1][1] == minutes
        assert all(start < end for start, end in slots)
        assert [end for _, end in slots[:-1]] == [start for start, _ in slots[1:]]


@pytest.mark.slow
def test_a_plan_without_seminars_still_gives_order_and_schedule() -> None:
    calm = replace(usual(), plan=SeminarPlan())
    assert set(kit_files(calm, ENGLISH)) == {
        "Summary.pdf",
        "Summary.docx",
        "Draft order.docx",
        "Schedule.docx",
    }


@pytest.mark.slow
def test_the_profile_shows_the_own_code_only() -> None:
    of_round, agreement = usual().round, usual().agreement
    profile = words(profile_docx(of_round, agreement, "Э-02", RUSSIAN, TODAY))
    own = next(row for row in agreement.severity if row.rater == "Э-02" and row.criterion is None)
    assert own.shift.value is not None and RUSSIAN.number(own.shift.value) in profile
    assert "Э-02" in profile and "Э-01" not in profile and "Э-03" not in profile
    assert "Ваш балл" in profile
    assert "нет работ, которые оценил ещё кто-то" in words(
        profile_docx(of_round, agreement, "Э-99", RUSSIAN, TODAY)
    )


# ---------------------------------------------------------------- annexes


def test_a_matrix_counts_pairs_of_scores_and_disputes_are_wide() -> None:
    rows = [("a", "1", 0), ("a", "2", 2), ("b", "1", 1), ("b", "2", 2), ("c", "1", 3), ("c", "2", 3)]
    table = scores(0)
    for work, rater, score in rows:
        table.loc[len(table)] = [work, rater, "К1", float(score)]
    small = ScoreTable(table, RUBRIC)
    matrix = score_matrix(small, RUBRIC.criteria[0])
    assert matrix[0, 2] == matrix[1, 2] == matrix[3, 3] == 1 and matrix.sum() == 3
    assert not np.tril(matrix, -1).any()
    assert [(item.work, item.scores) for item in disputed(small)] == [("a", (0.0, 2.0))]


@pytest.mark.slow
@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH], ids=["ru", "en"])
def test_every_paper_says_the_same_as_pdf_and_as_word(text: Text) -> None:
    for path, paper in office_papers(usual(), text).items():
        word = words(office_file(paper, "docx", usual(), text))
        pdf = " ".join(pages(office_file(paper, "pdf", usual(), text)))
        assert Counter(_letters(pdf)) - Counter(_letters(paper.header)) == Counter(_letters(word)), path


def _letters(said: str) -> str:
    """Without spaces, bullets and lines to write on, which every program draws its own way."""
    return re.sub(r"[\s_•\u200b\u00ad]", "", said)
