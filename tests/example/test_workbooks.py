"""The committed workbooks are what the script makes, say what they are, and have the promised design."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from raters.intake import read_scores
from raters.rubrics import parse_scale
from raters.terms import File

EXAMPLE = Path(__file__).parents[2] / "data" / "example"
ROUNDS = (1, 2, 3)


def workbook_cells(path: Path) -> dict[str, list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(path)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


@pytest.fixture(scope="module")
def made_anew(make_example, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("example")
    make_example["main"](folder)
    return folder


@pytest.mark.parametrize("number", ROUNDS)
def test_the_script_makes_what_is_committed(made_anew, number):
    # Cells, not bytes: another release of the writer or of zlib may pack the same cells otherwise.
    name = f"round-{number}.xlsx"
    assert workbook_cells(made_anew / name) == workbook_cells(EXAMPLE / name)


def test_the_script_makes_the_same_bytes_twice(make_example, made_anew, tmp_path):
    make_example["main"](tmp_path)
    for path in sorted(tmp_path.iterdir()):
        assert path.read_bytes() == (made_anew / path.name).read_bytes()


@pytest.mark.parametrize("number", ROUNDS)
def test_a_workbook_says_that_it_is_invented(number):
    path = EXAMPLE / f"round-{number}.xlsx"
    cells = workbook_cells(path)
    assert str(cells["Баллы"][0][0]).startswith("СИНТЕТИЧЕСКИЕ ДАННЫЕ: вымышленная школа")
    assert str(cells["О данных"][0][0]).startswith("СИНТЕТИЧЕСКИЕ ДАННЫЕ")
    assert "СИНТЕТИЧЕСКИЕ ДАННЫЕ" in zipfile.ZipFile(path).read("docProps/core.xml").decode()


@pytest.mark.parametrize("number", ROUNDS)
def test_a_workbook_declares_the_scales_of_the_rubric(number, rubric):
    _, *rows = workbook_cells(EXAMPLE / f"round-{number}.xlsx")["Шкалы"]
    declared = [(code, title, parse_scale(str(scale)), level) for code, title, scale, level in rows]
    assert declared == [(c.code, c.title, c.scale, c.measurement) for c in rubric.criteria]


@pytest.mark.parametrize("number", ROUNDS)
def test_sixty_works_eight_raters_eight_anchors(rounds, number):
    scores = rounds[number].scores
    marks = scores[scores["criterion"] == "К1"].groupby("work")["rater"].nunique()
    assert marks.value_counts().to_dict() == {2: 52, 8: 8}
    assert scores.groupby("rater")["work"].nunique().to_dict() == {f"Э-0{n}": 21 for n in range(1, 9)}
    assert scores["score"].notna().all()
    assert not scores.duplicated(["work", "rater", "criterion"]).any()


def test_everybody_meets_everybody_beside_the_anchors(make_example):
    pairs = [pair for pair in make_example["assignment"]() if len(pair) == 2]
    assert len(set(pairs)) == 28
    assert all(first < second for first, second in pairs)


def test_works_are_new_in_every_round(rounds):
    works = [set(rounds[number].scores["work"]) for number in ROUNDS]
    assert len(set.union(*works)) == 180


@pytest.mark.parametrize("number", ROUNDS)
def test_the_program_reads_a_round_without_a_question(rounds, rubric, number):
    path = EXAMPLE / f"round-{number}.xlsx"
    reading = read_scores([File(path.name, path.read_bytes())], rubric)
    assert reading.problems == ()
    assert reading.synthetic
    columns = ["work", "rater", "criterion", "score"]
    expected = rounds[number].scores.sort_values(columns)[columns].to_numpy().tolist()
    assert reading.table.scores.sort_values(columns)[columns].to_numpy().tolist() == expected
