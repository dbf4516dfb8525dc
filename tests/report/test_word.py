"""The editable summary: what Word, a screen reader and an archive find in it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from docx.oxml.ns import qn
from report.documents import HOSTILE, full, many, opened, pages, summary_of, words
from report.rounds import usual

from raters.report import summary_docx, summary_pdf
from raters.report.printed import printed
from raters.text import Text, catalog

RUSSIAN, ENGLISH = catalog("ru"), catalog("en")


@pytest.mark.slow
def test_every_string_of_the_summary_stands_in_word_and_pdf() -> None:
    document = printed(full(), RUSSIAN)
    cells = [
        cell.words
        for table in (document.plan, document.numbers, document.effects, document.details)
        for row in table.rows
        for cell in row
    ]
    pairs = [
        part
        for pair in (*document.facts, *document.long_facts, *document.more, *document.notes)
        for part in pair
    ]
    lines = [*document.conclusions, *document.limits, document.headline, *cells, *pairs]
    lines += [
        part
        for line in document.criteria
        for part in (line.code, line.maximum, line.exact, line.words, line.cause)
    ]
    word = " ".join(words(summary_docx(full(), RUSSIAN)).split())
    assert not [line for line in lines if " ".join(line.split()) not in word]
    # Columns of a PDF interleave, so there only numbers and unbroken words can be looked for.
    pdf = " ".join(pages(summary_pdf(full(), RUSSIAN)))
    numbers = set(re.findall(r"\d+(?:,\d+)?", " ".join(lines)))
    assert not [number for number in numbers if number not in pdf]


@pytest.mark.slow
def test_every_field_of_the_summary_is_said() -> None:
    word = words(summary_docx(full(), RUSSIAN))
    for said in (
        "приказ школы № 7", "Завуч", "Методист", "60 (100 %)", "якорных работ: 4", "пропущенных баллов нет",
        "7 из 60 (12 %)", "улучшение", "без изменений", "данных недостаточно", "−0,20 (−0,30…−0,10)",
        "листы для баллов", "до 13 января 2027",
    ):  # fmt: skip
        assert said in word.replace("\u00a0", " "), said


@pytest.mark.slow
def test_the_usual_basis_stands_until_the_school_has_its_own() -> None:
    assert "№ 521" in words(summary_docx(usual(), RUSSIAN))
    assert "№ 521" not in words(summary_docx(full(), RUSSIAN))


@pytest.mark.slow
@pytest.mark.parametrize(("text", "tag"), [(RUSSIAN, "ru-RU"), (ENGLISH, "en-GB")])
def test_styles_language_heads_widths_and_alt_text(text: Text, tag: str) -> None:
    document = opened(summary_docx(summary_of(many(25)), text))
    assert {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))} == {tag}
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles[0] == "Title" and styles.count("Heading 1") >= 6 and "List Bullet" in styles
    headed = [table for table in document.tables if table.style.name == "Table Grid"]
    assert len(headed) >= 3
    for table in headed:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))
    for table in document.tables:
        assert all(cell.width and cell.width > 0 for row in table.rows for cell in row.cells)
        assert sum(column.w for column in table._tbl.tblGrid.gridCol_lst) <= document.sections[0].page_width
    picture = document.inline_shapes[0]._inline.docPr.get("descr")
    assert "К1: " in picture and "К25: " in picture


@pytest.mark.slow
def test_the_same_summary_gives_the_same_file_and_another_day_another() -> None:
    summary = summary_of(many(3))
    assert summary_docx(summary, RUSSIAN) == summary_docx(summary, RUSSIAN)
    later = replace(summary, generated=date(2026, 11, 24))
    assert summary_docx(summary, RUSSIAN) != summary_docx(later, RUSSIAN)
    with zipfile.ZipFile(io.BytesIO(summary_docx(summary, RUSSIAN))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 23, 0, 0, 0)}


@pytest.mark.slow
def test_what_a_school_types_stays_text() -> None:
    school = f"{HOSTILE}</w:t> \x00\x0b\ud800 & <b>"
    found = words(summary_docx(summary_of(many(2, [HOSTILE]), school=school), RUSSIAN))
    assert HOSTILE in found and "</w:t>" in found and "& <b>" in found


@pytest.mark.slow
def test_synthetic_data_are_labelled_above_every_page() -> None:
    header = opened(summary_docx(summary_of(many(2), synthetic=True), RUSSIAN)).sections[0].header
    assert "Синтетические данные" in header.paragraphs[0].text


@pytest.mark.slow
def test_annexes_on_demand() -> None:
    plain, with_annexes = (words(summary_docx(usual(), RUSSIAN, annexes)) for annexes in (False, True))
    assert "Приложения" not in plain and "Критерий К1" in with_annexes
    assert "W-" not in plain and "W-" in with_annexes
    assert "Э-0" not in with_annexes  # whose scores they are is not said
    pdf = pages(summary_pdf(usual(), RUSSIAN, annexes=True))
    assert "W-" in pdf[-1] and "W-" not in " ".join(pages(summary_pdf(usual(), RUSSIAN)))
