"""The summary of a school: rounds side by side, refused where they make no common document."""

from __future__ import annotations

import io
import json
from collections import Counter
from dataclasses import replace
from datetime import date

import docx
import openpyxl
import pytest
from report.documents import pages, part, school
from report.hand_made import TODAY

from raters.benchmarks import listed_goal
from raters.problems import Refused
from raters.report import school_docx, school_json, school_pdf, school_xlsx, summarise_school
from raters.report.school_printed import printed_school
from raters.report.tables import due, participants, steps_of
from raters.terms import SecondMark, Summary
from raters.text import catalog

RUSSIAN = catalog("ru")


def refused(*summaries: Summary) -> list[str]:
    with pytest.raises(Refused) as refusal:
        summarise_school(summaries, TODAY)
    for language in ("ru", "en"):
        assert all(map(catalog(language).problem, refusal.value.problems))
    return [problem.code for problem in refusal.value.problems]


def test_parts_stand_by_subject_and_class_whatever_their_agreement() -> None:
    assert [(p.round.subject, p.round.grade) for p in school().parts] == [
        ("Физика", "9"),
        ("Физика", "10"),
        ("Химия", "8"),
    ]


def test_numbers_are_those_of_the_parts() -> None:
    whole = school()
    assert [sum(count.values()) for count in whole.counts] == [3, 5, 2]
    assert whole.headline.facts["total"] == 10
    found = Counter((s.part, s.step.action, s.participants, s.due) for s in whole.steps)
    assert found == Counter(
        (place, step.action, participants(step, p), due(step, p))
        for place, p in enumerate(whole.parts)
        for step in steps_of(p)
    )
    assert 3 <= len(whole.conclusions) <= 5


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_string_stands_in_the_pdf(language: str) -> None:
    whole, text = school(), catalog(language)
    said = printed_school(whole, text)
    pdf = school_pdf(whole, text)
    shown = "".join("".join(pages(pdf)).split()).replace("\u200b", "")
    # Words of narrow cells break over lines, so numbers and names are looked for.
    words = [said.headline[:20], *(line.exact for line in said.criteria), *(p.name for p in said.parts)]
    hashes = [p.round.sha256 for p in whole.parts]
    assert [word for word in (*words, *hashes) if "".join(word.split()) not in shown] == []
    assert pdf == school_pdf(whole, text)
    assert "Учитель-17" not in shown


def test_synthetic_rounds_are_labelled() -> None:
    whole = school(synthetic=True)
    assert whole.limits[0].code == "report-limit-synthetic"
    assert printed_school(whole, catalog("ru")).synthetic


def test_what_makes_no_common_document_is_refused() -> None:
    one, other = part("Физика", "8"), part("Химия", "8")
    assert refused() == refused(one) == ["school_too_few"]
    assert refused(one, one) == ["school_repeated"]
    assert refused(one, part("Физика", "8", title="Ещё раз")) == ["school_repeated"]
    assert refused(one, part("Химия", "8", school="Лицей № 2")) == ["school_differs"]
    assert refused(one, part("Химия", "8", synthetic=True)) == ["school_mixed"]
    unchecked = replace(other, second_mark=SecondMark(0, 0.0, {}))
    assert refused(one, unchecked) == ["school_round", "document_unchecked"]


def test_another_day_of_the_same_class_is_another_round() -> None:
    later = part("Физика", "8", date=date(2026, 11, 20))
    whole = summarise_school([replace(later, round=replace(later.round, id="b")), part("Физика", "8")], TODAY)
    assert [p.round.date.day for p in whole.parts] == [16, 20]


# ---------------------------------------------------------------- the same in every document


def test_word_excel_and_data_hold_the_numbers_of_the_parts() -> None:
    whole = school(synthetic=True)
    document = printed_school(whole, RUSSIAN)
    word = docx.Document(io.BytesIO(school_docx(whole, RUSSIAN)))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert any("Синтетические" in paragraph.text for paragraph in word.sections[0].header.paragraphs)
    book = openpyxl.load_workbook(io.BytesIO(school_xlsx(whole, RUSSIAN)))
    numbers = list(book["Критерии"].iter_rows(min_row=2, values_only=True))
    found = json.loads(school_json(whole, RUSSIAN))
    rows = [row.agreement for part in whole.parts for row in part.rows]
    assert len(numbers) == len(rows) == sum(len(one["criteria"]) for one in found["rounds"])
    for measured, line in zip(rows, numbers, strict=True):
        for shown, estimate in zip(line[7:9], (measured.exact, measured.lead), strict=True):
            reason = RUSSIAN.estimate(estimate)
            assert shown == (reason if estimate.value is None else pytest.approx(estimate.value))
        assert RUSSIAN.percent(measured.exact.value or 0) in cells
    for row in document.rounds.rows:
        assert all(cell.words in cells for cell in row)
    assert [len(one["criteria"]) for one in found["rounds"]] == [
        sum(count.values()) for count in whole.counts
    ]
    assert len(found["plan"]) == len(whole.steps)
    assert "Э-0" not in json.dumps(found, ensure_ascii=False)


def test_a_scale_without_a_published_goal_gets_none() -> None:
    assert listed_goal(6) == 0.6 and listed_goal(13) is None
