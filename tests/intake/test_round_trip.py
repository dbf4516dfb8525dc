"""Any score table, written in any layout and format, reads back the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from intake.sheets import (
    BY_RATER,
    LAYOUTS,
    as_scores,
    codes,
    csv_bytes,
    ods_bytes,
    read,
    rubric,
    tables_by_rater,
    xlsx_bytes,
)

from raters.intake import read_scores
from raters.terms import File

LEVELS = [0, 0.5, 1, 1.5, 2, 2.5, 3]


def text_bytes(sheets, encoding="utf-8", delimiter=";"):
    """The one sheet a text file can hold."""
    [rows] = sheets.values()
    return csv_bytes(rows, encoding, delimiter)


FORMATS = {
    "xlsx": xlsx_bytes,
    "ods": ods_bytes,
    "utf-8": text_bytes,
    "cp1251": lambda sheets: text_bytes(sheets, "cp1251"),
    "cp866": lambda sheets: text_bytes(sheets, "cp866"),
    "koi8-r": lambda sheets: text_bytes(sheets, "koi8-r"),
    "utf-16": lambda sheets: text_bytes(sheets, "utf-16", "\t"),
    "comma": lambda sheets: text_bytes(sheets, delimiter=","),
    "decimal comma": lambda sheets: text_bytes(
        {
            name: [[str(cell).replace(".", ",") for cell in row] for row in rows]
            for name, rows in sheets.items()
        }
    ),
}


NAMES = st.text("АБВЭW0123456789-", min_size=1, max_size=5).map(lambda name: f"w{name}x")


@st.composite
def tables(draw):
    """Works by two or three raters on one to four criteria, some scores absent, every criterion scored."""
    works = draw(st.lists(NAMES, min_size=2, max_size=8, unique_by=str.casefold))
    raters = draw(st.sampled_from([["1", "2"], ["Э1", "Э2", "Э3"], ["А", "Б"], ["R1", "R2"]]))
    criteria = [f"К{n + 1}" for n in range(draw(st.integers(1, 4)))]
    keys = [(work, rater, criterion) for work in works for rater in raters for criterion in criteria]
    absent = draw(st.sets(st.sampled_from(keys), max_size=len(keys) // 4))
    table = {key: draw(st.sampled_from(LEVELS)) for key in keys if key not in absent}
    # Two scores of the first work stand in any case: a column pairs up only when two raters use it.
    table |= {(works[0], rater, criterion): 1.0 for rater in raters for criterion in criteria}
    return criteria, table


def as_written(rows, titled):
    rows = [["Двойная проверка", "", "2025"], [], *rows] if titled else rows
    return [["" if cell is None else cell for cell in row] for row in rows]


def assert_same(reading, table, layout):
    assert as_scores(reading) == table
    assert reading.layout.kind == layout
    assert set(codes(reading)) <= {
        "scores_missing",
        "works_single_scored",
        "raters_are_columns",
        "works_look_alike",
    }
    assert len(reading.table.scores) == reading.account.read == len(table)


@pytest.mark.slow
@given(tables(), st.sampled_from(sorted(LAYOUTS)), st.sampled_from(sorted(FORMATS)), st.booleans())
def test_any_table_reads_back(made, layout, form, titled):
    criteria, table = made
    content = FORMATS[form]({"Баллы": as_written(LAYOUTS[layout](table), titled)})
    assert_same(read(content, rubric(*criteria, scale="0-3:0.5")), table, layout)


@pytest.mark.slow
@given(
    tables(),
    st.sampled_from(sorted(BY_RATER)),
    st.sampled_from(sorted(FORMATS)),
    st.booleans(),
    st.booleans(),
)
def test_any_table_reads_back_from_a_sheet_or_file_for_each_rater(made, rows, form, titled, by_file):
    criteria, table = made
    used = rubric(*criteria, scale="0-3:0.5")
    sheets = {name: as_written(part, titled) for name, part in tables_by_rater(table, rows).items()}
    if by_file or form not in {"xlsx", "ods"}:
        files = [File(f"{name}.dat", FORMATS[form]({"Баллы": part})) for name, part in sheets.items()]
        assert_same(read_scores(files, used), table, "rater_files")
    else:
        assert_same(read(FORMATS[form](sheets), used), table, "rater_sheets")


def test_reading_is_deterministic():
    rows = LAYOUTS["score_rows"]({(f"w{n}", r, "К1"): n % 4 for n in range(30) for r in "ab"})
    one, other = read(csv_bytes(rows)), read(csv_bytes(rows))
    assert one.sha256 == other.sha256 == read(csv_bytes(rows), rubric("К1")).sha256
    assert one.problems == other.problems and one.scores.equals(other.scores)


def test_fifty_thousand_rows():
    rows = [["work", "rater", "criterion", "score"]]
    rows += [[f"w{n // 10:05}", f"r{n % 10 // 5}", f"k{n % 5}", (n + n // 7) * 7 % 4] for n in range(50_000)]
    told = []
    content = csv_bytes(rows, delimiter=",")
    used = rubric(*(f"k{n}" for n in range(5)))
    reading = read_scores(
        [File("a.csv", content)], used, progress=lambda done, total: told.append((done, total))
    )
    assert len(reading.table.scores) == 50_000 and reading.problems == ()
    assert told == [(n, told[-1][1]) for n in range(1, len(told) + 1)] and told[-1][0] == told[-1][1]
