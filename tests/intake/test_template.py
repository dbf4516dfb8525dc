"""The template: what a teacher sees in it, and that it reads without a question once filled."""

import io
from pathlib import Path

import openpyxl
import pytest
from sheets import codes, problems, read

from raters.intake import template
from raters.rubrics import parse_scale, shipped, uniform
from raters.terms import Criterion, Rubric, Scale

READY = Path(__file__).parents[2] / "data" / "templates" / "double-scoring.xlsx"
ODD = Rubric(
    "Разные шкалы",
    (
        Criterion("К1", Scale((0, 1, 2, 5)), "Ответ", "interval"),
        Criterion("К2", Scale((0, 0.5, 1))),
        Criterion("К3", Scale(tuple(float(n) for n in range(101))), "Тест", "ratio"),
        Criterion("К4", Scale((0, 1)), measurement="nominal"),
        Criterion("К5", Scale((-1, 0, 1))),
    ),
)


def filled(content: bytes, rubric: Rubric) -> bytes:
    """Every cell of the score sheet filled with some level of its criterion."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for row in book.worksheets[0].iter_rows(min_row=2):
        for cell, criterion in zip(row[2:], rubric.criteria, strict=True):
            cell.value = criterion.scale.levels[cell.row % len(criterion.scale)]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("rubric", [*shipped(), ODD], ids=lambda rubric: rubric.name)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_filled_template_reads_without_a_question(rubric, language):
    reading = read(filled(template(rubric, 2, 5, language), rubric))
    assert reading.problems == ()
    read_back = reading.table.rubric
    assert read_back.name == rubric.name
    assert [(c.code, c.title, c.scale, c.measurement) for c in read_back.criteria] == [
        (c.code, c.title, c.scale, c.measurement) for c in rubric.criteria
    ]
    assert len(reading.table.scores) == 2 * 5 * len(rubric.criteria)


def test_a_template_half_filled_has_no_errors():
    rubric = shipped()[0]
    book = openpyxl.load_workbook(io.BytesIO(template(rubric, 2, 30)))
    sheet = book.worksheets[0]
    for row in range(2, 12):
        for column in range(3, 7):
            sheet.cell(row, column).value = 2
    out = io.BytesIO()
    book.save(out)
    reading = read(out.getvalue())
    assert reading.problems == () and len(reading.table.scores) == 40


def test_an_empty_template_is_understood_and_asks_for_scores():
    assert problems(read(template(shipped()[0]))) == [("no_scores", "Баллы")]


def test_what_a_teacher_sees():
    book = openpyxl.load_workbook(io.BytesIO(template(ODD, raters=3, works=2)))
    assert book.sheetnames == ["Баллы", "Шкалы", "Инструкция"]
    scores = book["Баллы"]
    assert [cell.value for cell in scores[1]] == ["Работа", "Эксперт", "К1", "К2", "К3", "К4", "К5"]
    assert [[cell.value for cell in row[:2]] for row in scores.iter_rows(min_row=2)] == [
        ["001", "Э-01"],
        ["001", "Э-02"],
        ["001", "Э-03"],
        ["002", "Э-01"],
        ["002", "Э-02"],
        ["002", "Э-03"],
    ]
    assert scores.freeze_panes == "C2"
    rules = {str(rule.sqref): rule.formula1 for rule in scores.data_validations.dataValidation}
    assert rules["D2:D7"] == "'Шкалы'!$F$5:$H$5"
    assert [book["Шкалы"].cell(5, column).value for column in (6, 7, 8)] == [0, 0.5, 1]
    assert [row[0].value for row in book["Инструкция"].iter_rows()][1].startswith("1. ")


def test_a_score_off_the_declared_scale_is_found_in_a_template():
    rubric = uniform(["К1"], parse_scale("0-2"))
    book = openpyxl.load_workbook(io.BytesIO(filled(template(rubric, works=2), rubric)))
    book.worksheets[0]["C3"].value = 5
    out = io.BytesIO()
    book.save(out)
    assert codes(read(out.getvalue())) == ["score_off_scale"]


def test_the_same_template_has_the_same_bytes():
    assert template(ODD) == template(ODD)


@pytest.mark.parametrize(("raters", "works"), [(1, 30), (2, 0)])
def test_double_scoring_needs_two_raters(raters, works):
    with pytest.raises(ValueError, match="two raters"):
        template(ODD, raters, works)


def test_the_ready_template_is_the_one_the_script_makes():
    def cells(content: bytes):
        return {
            sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()]
            for sheet in openpyxl.load_workbook(io.BytesIO(content))
        }

    general = next(rubric for rubric in shipped() if rubric.name.startswith("Аналитическая"))
    assert cells(READY.read_bytes()) == cells(template(general))
