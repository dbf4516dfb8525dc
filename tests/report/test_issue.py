"""No document without a second mark, silent about gaps, or with a name in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from report.rounds import scores, summarised, usual

from raters.problems import Refused
from raters.report import kit_zip, profile_docx, summary_docx, summary_pdf
from raters.report.issue import problems_of
from raters.terms import SecondMark, Summary
from raters.text import Text, catalog

TEXT = catalog("ru")
MAKERS = [summary_pdf, summary_docx, kit_zip]


def refusal(make: Callable[[Summary, Text], bytes], summary: Summary) -> list[str]:
    with pytest.raises(Refused) as refused:
        make(summary, TEXT)
    for language in ("ru", "en"):
        assert all(catalog(language).problem(problem) for problem in refused.value.problems)
    return [problem.code for problem in refused.value.problems]


@pytest.mark.parametrize("make", MAKERS)
def test_nothing_is_issued_when_the_second_marking_failed(make: Callable[..., bytes]) -> None:
    mark = SecondMark(10, 1e-6, {})
    assert refusal(make, replace(usual(), second_mark=mark)) == ["document_differs"]
    assert refusal(make, replace(usual(), second_mark=SecondMark(10, float("nan"), {}))) == [
        "document_differs"
    ]
    assert refusal(make, replace(usual(), second_mark=SecondMark(0, 0.0, {}))) == ["document_unchecked"]


def without(code: str, summary: Summary) -> Summary:
    return replace(summary, limits=tuple(line for line in summary.limits if line.code != code))


def test_an_incomplete_round_says_so_or_gives_no_document() -> None:
    table = scores().drop(index=[0, 5])
    gaps = summarised(table)
    assert gaps.missing == 2
    said = [line for line in gaps.limits if line.code == "report-limit-missing"]
    assert "2" in TEXT.line(said[0]) and not list(problems_of(gaps))
    assert refusal(summary_pdf, without("report-limit-missing", gaps)) == ["document_missing_unsaid"]
    single = summarised(scores().drop(index=[2, 3]))
    assert not list(problems_of(single))
    assert refusal(summary_pdf, without("report-limit-single", single)) == ["document_single_unsaid"]


def test_a_complete_round_has_nothing_to_say_about_gaps() -> None:
    assert usual().missing == 0
    assert "report-limit-missing" not in [line.code for line in usual().limits]


@pytest.mark.parametrize(
    ("column", "old", "new", "code"),
    [
        ("rater", "Э-01", "Иванова Мария Петровна", "document_name_rater"),
        ("work", "W-00", "ivanov@school.ru", "document_name_work"),
        ("work", "W-01", "+7 913 123-45-67", "document_name_work"),
    ],
)
def test_a_name_in_the_codes_stops_every_document(column: str, old: str, new: str, code: str) -> None:
    summary = summarised(scores().replace({column: {old: new}}))
    for make in MAKERS:
        assert refusal(make, summary) == [code]
    with pytest.raises(Refused):
        profile_docx(summary.round, summary.agreement, "Э-02", TEXT, summary.generated)


def with_criterion(code: str) -> Summary:
    rubric = usual().round.table.rubric
    renamed = replace(rubric, criteria=(replace(rubric.criteria[0], code=code), *rubric.criteria[1:]))
    table = replace(usual().round.table, rubric=renamed)
    return replace(usual(), round=replace(usual().round, table=table))


@pytest.mark.parametrize("code", ["Иванова М. П.", "petrov@mail.ru", "Смирнов Пётр Ильич"])
def test_a_criterion_called_by_a_person_stops_it_too(code: str) -> None:
    assert [problem.code for problem in problems_of(with_criterion(code))] == ["document_name_criterion"]


@pytest.mark.parametrize("code", ["Величина", "Причина явления", "К1", "Логика", "Единица измерения"])
def test_a_notion_that_ends_as_surnames_do_is_no_person(code: str) -> None:
    assert not list(problems_of(with_criterion(code)))
