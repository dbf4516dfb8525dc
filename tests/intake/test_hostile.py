"""Hostile and broken files: one clear problem each, and the program lives.

Sizes and steps are bounded, not seconds: benchmarks/reading.py shows that each takes well below one.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from intake.hostile import REFUSED, SHEET, TABLE, archive, changed, rows_added, workbook
from intake.sheets import codes, csv_bytes, ods_bytes, problems, read, rubric, xlsx_bytes

from raters.files import printable_name
from raters.intake import read_scores
from raters.terms import File
from raters.text import LANGUAGES, catalog

ONE = rubric("К1")


@pytest.mark.slow
@pytest.mark.parametrize("kind", REFUSED)
def test_one_clear_problem(kind):
    code, make = REFUSED[kind]
    reading = read_scores([File("файл.xlsx", make())], ONE)
    assert codes(reading) == [code]
    assert reading.problems[0].where.startswith(("файл.xlsx", "Лист1"))
    assert reading.table is None and reading.scores.empty and len(reading.sha256) == 64
    for language in LANGUAGES:
        assert reading.problems[0].where in catalog(language).problem(reading.problems[0])


def test_the_workbook_they_were_made_of_is_good():
    reading = read(workbook(), ONE)
    assert problems(reading) == []
    assert len(reading.table.scores) == 2


def test_formatting_down_to_the_last_cell_is_harmless():
    reading = read(rows_added(b'<row r="1048576" s="1"><c r="XFD1048576" s="1"/></row>'), ONE)
    assert reading.table is not None


def test_rows_and_cells_without_references_are_read():
    reading = read(rows_added(b"<row><c><v>2</v></c><c><v>7</v></c><c><v>3</v></c></row>"), ONE)
    assert reading.scores.iloc[-1].tolist()[:4] == ["2", "7", "К1", 3]


def test_macros_are_left_aside_and_said():
    reading = read(changed("xl/vbaProject.bin", lambda _: b"\xd0\xcf\x11\xe0"), ONE, "баллы.xlsm")
    assert problems(reading) == [("macros_ignored", "баллы.xlsm")]
    assert reading.table is not None


def test_a_part_written_twice_is_read_as_it_was_checked():
    import io
    import zipfile

    out = io.BytesIO(workbook())
    with zipfile.ZipFile(out, "a") as book, pytest.warns(UserWarning):
        book.writestr(SHEET, b"<!DOCTYPE x>")
    assert codes(read(out.getvalue(), ONE)) == ["file_dangerous"]


def test_many_files_at_once_are_refused_before_any_is_opened():
    reading = read_scores([File("a.csv", b"1")] * 41)
    assert codes(reading) == ["too_many_files"]
    assert codes(read_scores([])) == ["file_missing"]
    large = [File(f"{n}.csv", b"1" * 9_000_000) for n in range(5)]
    assert codes(read_scores(large)) == ["files_too_large"]


def test_many_long_files_together_are_refused_before_they_are_read():
    rows = "Работа;Эксперт;К1\n".encode() + b"1;a;1\n" * 60_000
    reading = read_scores([File("a.csv", rows), File("b.csv", rows + b"2;a;1\n")], ONE)
    assert codes(reading) == ["sheet_too_long"]


def test_names_of_files_are_shown_short_and_clean():
    assert printable_name("C:\\temp\\..\\баллы\n\x1b[31m.xlsx") == "баллы[31m.xlsx"
    assert len(printable_name("а" * 300 + ".xlsx")) == 80
    assert printable_name("/") == ""


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400))
def test_any_bytes_are_answered(content):
    reading = read_scores([File("x", content)], ONE)
    assert reading.table is not None or reading.problems


@given(st.data())
def test_a_workbook_with_bytes_changed_is_answered(data):
    content = bytearray(
        data.draw(st.sampled_from([workbook(), archive("xl/workbook.xml"), csv_bytes([["Работа"]])]))
    )
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    reading = read_scores([File("x.xlsx", bytes(content))], ONE)
    assert reading.table is not None or reading.problems


@pytest.mark.slow
@given(st.data())
def test_a_sheet_with_xml_changed_is_answered(data):
    def spoil(xml: bytes) -> bytes:
        spoiled = bytearray(xml)
        for _ in range(data.draw(st.integers(1, 4))):
            spoiled[data.draw(st.integers(0, len(spoiled) - 1))] = data.draw(st.sampled_from(b'<>"/=&19Ars '))
        return bytes(spoiled)

    part = data.draw(st.sampled_from([SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"]))
    reading = read_scores([File("x.xlsx", changed(part, spoil))], ONE)
    assert reading.table is not None or reading.problems


@given(st.data())
def test_an_open_document_with_xml_changed_is_answered(data):
    def spoil(xml: bytes) -> bytes:
        spoiled = bytearray(xml)
        for _ in range(data.draw(st.integers(1, 4))):
            place = data.draw(st.integers(0, len(spoiled) - 1))
            spoiled[place : place + 1] = data.draw(
                st.sampled_from([b"<", b">", b'"', b"/", b"9", b"99999", b" ", b""])
            )
        return bytes(spoiled)

    reading = read_scores([File("x.ods", changed("content.xml", spoil, ods_bytes({"Лист1": TABLE})))], ONE)
    assert reading.table is not None or reading.problems


@pytest.mark.slow
@given(st.data())
def test_a_text_with_pieces_changed_is_answered(data):
    content = csv_bytes(TABLE, data.draw(st.sampled_from(["utf-8", "cp1251", "utf-16"])))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content)))
        piece = data.draw(
            st.sampled_from([b'"', b"\n", b"\r", b";;;", b"\xff", b"\x00", b"'", b"=1+1", b"\t", b"sep=;"])
        )
        content = content[:place] + piece + content[place + data.draw(st.integers(0, 3)) :]
    reading = read_scores([File("x.csv", content), File("y.csv", csv_bytes(TABLE))], ONE)
    assert reading.table is not None or reading.problems
    account = reading.account
    assert account is None or account.cells == account.read + sum((account.codes | account.aside).values())


TEXT = st.text("АБab019 ,;.=-(/)№\n\t", max_size=12)


@pytest.mark.slow
@given(st.lists(st.lists(TEXT, max_size=6), max_size=8), st.sampled_from([xlsx_bytes, ods_bytes]))
def test_any_small_table_is_answered(rows, book):
    head = ["Работа", "Проверяющий", "К1"]
    for sheet in (rows, [head, *rows]):
        reading = read_scores([File("x", book({"Лист1": sheet, "Лист2": sheet}))], ONE)
        assert reading.table is not None or reading.problems
