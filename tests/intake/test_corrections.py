"""Cells corrected on the page: only they change, in every format and layout."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from intake.sheets import LAYOUTS, SMALL, as_scores, csv_bytes, rubric, xlsx_bytes

from raters.files import Grid, grid
from raters.intake import Correction, corrected, read_scores, wrong_cells
from raters.intake.places import open_files
from raters.intake.rewriting import as_text, as_workbook
from raters.terms import File

BAD = [["Работа", "Эксперт", "К1", "К2"], ["001", "1", 7, "1,5"], ["001", "2", "да", 1], ["002", "1", 2, 2]]
PACKED = {
    "xlsx": ("баллы.xlsx", lambda rows: xlsx_bytes({"Баллы": rows, "Заметки": [["а", "=1+1"]]}), "Баллы"),
    "csv": ("баллы.csv", csv_bytes, "баллы.csv"),
    "tsv": ("баллы.tsv", lambda rows: csv_bytes(rows, "utf-16", "\t"), "баллы.tsv"),
    "cp1251": ("баллы.csv", lambda rows: csv_bytes(rows, "cp1251", ","), "баллы.csv"),
}
HALVES = rubric(scale="0-3:0,5")


@pytest.mark.parametrize("kind", PACKED)
def test_wrong_cells_are_fixed_in_place(kind):
    name, pack, place = PACKED[kind]
    files = (File(name, pack(BAD)),)
    before = read_scores(files, HALVES)
    assert before.table is None
    wrong = {cell.where: cell.written for cell in wrong_cells(files, before.problems)}
    assert wrong == {f"{place}!C2": "7", f"{place}!C3": "да"}
    fixed = corrected(files, [Correction(f"{place}!C2", "2"), Correction(f"{place}!C3", "2,5")])
    after = read_scores(fixed, HALVES)
    assert after.table is not None
    kept = {key: score for key, score in as_scores(before).items() if key != ("001", "1", "К1")}
    assert as_scores(after) == kept | {("001", "1", "К1"): 2.0, ("001", "2", "К1"): 2.5}
    assert fixed == corrected(files, [Correction(f"{place}!C2", "2"), Correction(f"{place}!C3", "2,5")])


def test_a_cell_may_be_emptied():
    files = (File("б.csv", csv_bytes(BAD)),)
    reading = read_scores(corrected(files, [Correction("б.csv!C2", ""), Correction("б.csv!C3", "")]), HALVES)
    assert len(as_scores(reading)) == 4 and reading.table is not None


def test_a_wrong_correction_is_told_at_the_same_address():
    files = (File("б.xlsx", xlsx_bytes({"Лист1": BAD})),)
    reading = read_scores(corrected(files, [Correction("Лист1!C2", "=SUM(A1:B2)")]), HALVES)
    assert [(p.code, p.where) for p in reading.problems][:1] == [("not_a_number", "Лист1!C2")]


def test_only_the_file_with_the_cell_is_rewritten():
    one, two = File("одна.csv", csv_bytes(BAD)), File("две.xlsx", xlsx_bytes({"Лист1": BAD[:1] + BAD[3:]}))
    problems = read_scores([one, two], HALVES).problems
    assert {cell.where for cell in wrong_cells([one, two], problems)} == {"одна.csv!C2", "одна.csv!C3"} | {
        cell.where for cell in wrong_cells([one, two], problems) if "[две.xlsx]" in cell.where
    }
    fixed = corrected([one, two], [Correction("[две.xlsx]Лист1!C2", "1")])
    assert fixed[0] == one and fixed[1].content != two.content
    assert corrected([one, two], []) == (one, two)


def test_addresses_that_do_not_exist_change_nothing():
    files = (File("б.csv", csv_bytes(BAD)), File("x.pdf", b"%PDF-1.7"))
    strange = ["", "б.csv", "б.csv!ZZ9999999", "б.csv!C99", "нет!A1", "б.csv!A0", "!!!"]
    assert corrected(files, [Correction(where, "1") for where in strange]) == files


def test_hidden_sheets_stay_hidden():
    files = (File("б.xlsx", xlsx_bytes({"Лист1": BAD, "Тайна": BAD}, hidden=["Тайна"])),)
    [opened] = open_files(corrected(files, [Correction("Лист1!C2", "1")]))
    assert [grid.hidden for grid in opened.grids] == [False, True]


TEXTS = st.one_of(
    st.sampled_from(
        ["", "", "1", "001", "1,5", "1.50", "0.1", "-0", "=A1", "=", '"', ";", "a;b", "1e5", "х\u00a0"]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), max_size=6),
    st.integers(-10, 10**17).map(str),
)
TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(TEXTS, min_size=width, max_size=width), min_size=2, max_size=6)
)


def as_read(content: bytes, name: str) -> Grid:
    [opened] = open_files([File(name, content)])
    return opened.grids[0]


def same(one: Grid, other: Grid) -> bool:
    return filled(one) == filled(other)


def filled(sheet: Grid) -> dict[tuple[int, ...], str]:
    return {place: text for place, text in np.ndenumerate(sheet.cells) if text}


@pytest.mark.slow
@given(TABLES)
def test_whatever_is_written_reads_back(rows):
    written = grid("Лист1", [["Работа", "Эксперт"], *rows])
    assert same(written, as_read(as_workbook([written]), "б.xlsx"))


@pytest.mark.slow
@given(TABLES)
def test_text_that_was_read_is_written_the_same(rows):
    read = as_read(csv_bytes([["Работа", "Эксперт"], *rows]), "б.csv")
    assert same(read, as_read(as_text(read), "б.csv"))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("kind", PACKED)
def test_no_layout_loses_a_score_by_a_correction(layout, kind):
    name, pack, place = PACKED[kind]
    rows = [*LAYOUTS[layout](SMALL), ["", "", "", ""], ["003", "", "", ""]]
    files = (File(name, pack(rows)),)
    again = corrected(files, [Correction(f"{place}!A{len(rows)}", "")])
    assert again != files
    assert as_scores(read_scores(again, HALVES)) == as_scores(read_scores(files, HALVES)) == SMALL
