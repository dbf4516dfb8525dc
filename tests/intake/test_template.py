"""The template: what a teacher sees in it, and that it reads without a question once filled."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from intake.forms import fill, filled, packed
from intake.sheets import codes, problems, read

from raters.intake import rater_codes, rater_templates, read_scores, template
from raters.rubrics import parse_scale, recognised, shipped, uniform
from raters.terms import Criterion, File, Rubric, RubricHistory, Scale

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
    assert book.sheetnames == ["Баллы", "Шкалы", "Пример", "Инструкция"]
    scores = book["Баллы"]
    assert [cell.value for cell in scores[1]] == ["Работа", "Проверяющий", "К1", "К2", "К3", "К4", "К5"]
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
    assert rules["D2:D7"] == "'Шкалы'!$F$5:$I$5"
    assert [book["Шкалы"].cell(5, column).value for column in (6, 7, 8, 9)] == [0, 0.5, 1, "н/о"]
    assert [row[0].value for row in book["Инструкция"].iter_rows()][1].startswith("1. ")


def test_a_score_off_the_declared_scale_is_found_in_a_template():
    rubric = uniform(["К1"], parse_scale("0-2"))
    book = openpyxl.load_workbook(io.BytesIO(filled(template(rubric, works=2), rubric)))
    book.worksheets[0]["C3"].value = 5
    out = io.BytesIO()
    book.save(out)
    assert codes(read(out.getvalue())) == ["score_off_scale"]


def test_headers_and_codes_are_protected_and_scores_are_not():
    book = openpyxl.load_workbook(io.BytesIO(template(ODD, works=2)))
    scores = book["Баллы"]
    assert scores.protection.sheet and not scores.protection.password
    assert all(cell.protection.locked for cell in (*scores[1], *scores["A"], *scores["B"]))
    assert not any(cell.protection.locked for row in scores.iter_rows(2, 5, 3, 7) for cell in row)
    assert all(book[name].protection.sheet for name in ("Шкалы", "Пример"))


@pytest.mark.parametrize("rubric", [*shipped(), ODD], ids=lambda rubric: rubric.name)
def test_the_example_is_filled_in_labelled_and_not_read(rubric):
    content = template(rubric, 3, 2)
    example = openpyxl.load_workbook(io.BytesIO(content))["Пример"]
    assert "придуманы" in example["A1"].value
    assert all(cell.value is not None for row in example.iter_rows(4, 9) for cell in row)
    reading = read(filled(content, rubric))
    assert not reading.synthetic and len(reading.table.scores) == 3 * 2 * len(rubric.criteria)


def test_an_unanswered_work_may_be_marked():
    rubric = uniform(["К1"], parse_scale("0-2"))
    book = openpyxl.load_workbook(io.BytesIO(filled(template(rubric, works=20), rubric)))
    book.worksheets[0]["C3"].value = "н/о"
    out = io.BytesIO()
    book.save(out)
    reading = read(out.getvalue())
    assert reading.table is not None and len(reading.table.scores) == 39


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("rubric", [shipped()[3], ODD], ids=lambda rubric: rubric.name)
def test_a_sheet_for_each_rater_reads_the_same(rubric, language):
    content = template(rubric, 3, 4, language, division="sheets")
    book = openpyxl.load_workbook(io.BytesIO(content))
    codes = rater_codes(3, 4, language)
    assert book.sheetnames[:3] == codes
    for sheet in book.worksheets[:3]:
        assert {row[1].value for row in sheet.iter_rows(min_row=2)} == {sheet.title}
        fill(sheet, rubric)
    reading = read(packed(book))
    assert reading.problems == ()
    assert sorted(reading.table.scores["rater"].unique()) == codes
    assert len(reading.table.scores) == 3 * 4 * len(rubric.criteria)


def test_a_file_for_each_rater_reads_the_same():
    files = []
    with zipfile.ZipFile(io.BytesIO(rater_templates(ODD, 3, 4))) as archive:
        for name in archive.namelist():
            book = openpyxl.load_workbook(io.BytesIO(archive.read(name)))
            fill(book.worksheets[0], ODD)
            files.append(File(name, packed(book)))
    assert [file.name for file in files] == ["Э-01.xlsx", "Э-02.xlsx", "Э-03.xlsx"]
    reading = read_scores(files)
    assert reading.problems == () and reading.table.rubric.name == ODD.name
    assert len(reading.table.scores) == 3 * 4 * len(ODD.criteria)


def test_a_template_names_its_version_and_is_recognised_by_it():
    history = RubricHistory().saved(shipped()[0]).saved(replace(shipped()[0], third_check=None))
    first, second = history.versions
    declared = read(filled(template(second, works=20), second)).table.rubric
    assert declared.version == 2
    assert recognised(declared, [*shipped(), first, second]) is second
    assert recognised(declared, [*shipped(), first]) is declared


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
