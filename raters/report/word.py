"""A paper as a Word file: real styles, repeated heads, widths, alt texts, its language."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, date, datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from raters.report.blocks import Block, Bullets, Entry, Grid, Heading, Manner, Paper, Picture, Words
from raters.report.wording import UNWRITABLE

CELLS = "Table Text"
FONT = "Times New Roman"
TAGS = {"ru": "ru-RU", "en": "en-GB"}
INK = RGBColor(0x1A, 0x1A, 0x1A)
QUIET = RGBColor(0x55, 0x55, 0x55)
SIDE, TOP = Cm(2), Cm(1.8)
SHORT, LONG = Cm(21), Cm(29.7)
ZIP_EPOCH = 1980
# What XML cannot hold: controls, lone surrogates, the two that are no characters.
ALIGNMENTS: dict[Manner, WD_ALIGN_PARAGRAPH] = {
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "heading_centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def paper_docx(paper: Paper, language: str, day: date) -> bytes:
    """The paper as a Word file, dated by the paper and not by the clock."""
    document = docx.Document()
    _properties(document, paper, language, day)
    _styles(document, paper, language)
    _page(document, paper)
    for block in paper.blocks:
        _write(document, block)
    buffer = io.BytesIO()
    document.save(buffer)
    return zipped(dict(_parts(buffer.getvalue())), day)


def zipped(files: dict[str, bytes], day: date) -> bytes:
    """A zip archive whose bytes depend on the files and the day only."""
    buffer = io.BytesIO()
    moment = (max(day.year, ZIP_EPOCH), day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # the same whatever machine writes it
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def _parts(content: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _clean(words: str) -> str:
    """One line without what XML cannot hold; spaces that must not break stay."""
    return re.sub(r"[ \t\r\n\u2028\u2029]+", " ", UNWRITABLE.sub(" ", words)).strip()


# ---------------------------------------------------------------- the whole


def _properties(document: Document, paper: Paper, language: str, day: date) -> None:
    facts, moment = document.core_properties, datetime(day.year, day.month, day.day, tzinfo=UTC)
    facts.title, facts.author, facts.comments = _clean(paper.title)[:255], "", ""
    facts.language = TAGS[language]
    facts.created = facts.modified = moment


def _styles(document: Document, paper: Paper, language: str) -> None:
    size = 10 if paper.small else 12
    sizes = {
        "Normal": size,
        "Title": size + 6,
        "Heading 1": size + 2,
        "Heading 2": size + 1,
        "Caption": size - 1.5,
    }
    for name, points in sizes.items():
        style: Any = document.styles[name]
        style.font.size, style.font.name = Pt(points), FONT
        style.font.color.rgb = QUIET if name == "Caption" else INK
        style.font.bold = name not in ("Normal", "Caption")
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            if attribute.endswith("Theme"):
                del fonts.attrib[attribute]
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), FONT)
        style.paragraph_format.space_before = Pt(10 if name.startswith("Heading") else 0)
        style.paragraph_format.space_after = Pt(4)
        style.paragraph_format.line_spacing = 1.0
    for rule in list(document.styles["Title"].element.iter(qn("w:pBdr"))):
        rule.getparent().remove(rule)
    cells: Any = document.styles.add_style(CELLS, WD_STYLE_TYPE.PARAGRAPH)
    cells.base_style, cells.font.size = document.styles["Normal"], Pt(size - 1)
    cells.paragraph_format.space_after = Pt(0)
    _declare_language(document, language)


def _declare_language(document: Document, language: str) -> None:
    """The language of all text: of the defaults and of every style that names one."""
    styles = document.styles.element
    found = list(styles.iter(qn("w:lang")))
    if not found:
        lang = OxmlElement("w:lang")
        document.styles["Normal"].element.get_or_add_rPr().append(lang)
        found = [lang]
    for lang in found:
        for attribute in ("w:val", "w:eastAsia"):
            lang.set(qn(attribute), TAGS[language])


def _page(document: Document, paper: Paper) -> None:
    section = document.sections[0]
    width, height = (LONG, SHORT) if paper.landscape else (SHORT, LONG)
    section.orientation = WD_ORIENT.LANDSCAPE if paper.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = SIDE
    section.top_margin = section.bottom_margin = TOP
    if paper.header:
        above = section.header.paragraphs[0]
        above.alignment = WD_ALIGN_PARAGRAPH.CENTER
        above.add_run(_clean(paper.header)).bold = True
    below = section.footer.paragraphs[0]
    below.style = document.styles["Caption"]
    below.add_run(_clean(paper.footer))
    if paper.page_words:
        for words, field in zip(paper.page_words, ("PAGE", "NUMPAGES"), strict=True):
            below.add_run(f"{' · ' if field == 'PAGE' and paper.footer else ' '}{words} ")
            _field(below, field)


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    shown = OxmlElement("w:t")
    shown.text = "1"
    run.append(shown)
    field.append(run)
    paragraph._p.append(field)


def _line_width(document: Document) -> int:
    section = document.sections[0]
    return int(section.page_width or SHORT) - 2 * int(SIDE)


# ---------------------------------------------------------------- blocks


def _write(document: Document, block: Block) -> None:
    match block:
        case Heading():
            heading = document.add_heading(_clean(block.words), block.level)
            heading.paragraph_format.page_break_before = block.new_page or None
            if block.centred:
                heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
        case Words():
            _paragraph(document, block)
        case Bullets():
            for item in block.items:
                document.add_paragraph(_clean(item), style="List Bullet")
        case Grid():
            _grid(document, block)
        case Picture():
            _picture(document, block)


def _paragraph(document: Document, block: Words) -> None:
    paragraph = document.add_paragraph(style="Caption" if block.manner == "small" else "Normal")
    if block.label:
        paragraph.add_run(_clean(block.label) + " ").bold = True
    run = paragraph.add_run(_clean(block.words))
    if block.manner in ("lead", "heading_centre"):
        run.bold = True
    if block.manner == "lead":
        run.font.size = Pt(13)
    if block.manner in ALIGNMENTS:
        paragraph.alignment = ALIGNMENTS[block.manner]


def _picture(document: Document, block: Picture) -> None:
    picture = document.add_picture(io.BytesIO(block.png), width=Emu(_line_width(document)))
    facts = picture._inline.docPr
    facts.set("descr", _clean(block.alt))
    facts.set("name", "forest")


# ---------------------------------------------------------------- tables


def _grid(document: Document, block: Grid) -> None:
    heads = [block.columns] if block.columns else []
    table = document.add_table(len(heads) + len(block.rows), len(block.widths))
    if block.ruled:
        table.style = document.styles["Table Grid"]
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _told(table, block.name)
    widths = [int(share / sum(block.widths) * _line_width(document)) for share in block.widths]
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = Emu(width)
    for row, entries in zip(table.rows, [*heads, *block.rows], strict=True):
        _unbroken(row)
        if block.roomy and entries is not block.columns:
            row.height = Cm(0.9)
        _fill(document, row, entries, widths, block.centred)
    for _ in heads:
        _head(table.rows[0])
    document.add_paragraph(style="Caption").paragraph_format.space_after = Pt(0)


def _told(table: Table, name: str) -> None:
    for tag in ("w:tblCaption", "w:tblDescription"):
        told = OxmlElement(tag)
        told.set(qn("w:val"), _clean(name))
        table._tbl.tblPr.append(told)


def _unbroken(row: _Row) -> None:
    """A row stays on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _head(row: _Row) -> None:
    """Bold, and repeated on every page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in row.cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True


def _fill(
    document: Document,
    row: _Row,
    entries: tuple[str | Entry, ...],
    widths: list[int],
    centred: tuple[int, ...],
) -> None:
    cells, place, style = row.cells, 0, document.styles[CELLS].style_id
    for given in entries:
        entry = Entry(given) if isinstance(given, str) else given
        last = place + entry.span - 1
        cell = cells[place] if entry.span == 1 else cells[place].merge(cells[last])
        cell.width = Emu(sum(widths[place : last + 1]))
        cell.paragraphs[0]._p.style = style  # by its id: looked up by name it takes 4 ms a cell
        _say(cell, entry)
        if place in centred:
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
        place = last + 1


def _say(cell: _Cell, entry: Entry) -> None:
    paragraph = cell.paragraphs[0]
    if entry.sign:
        run = paragraph.add_run(f"{entry.sign}\u00a0")
        run.font.color.rgb = RGBColor.from_string(entry.colour)
    paragraph.add_run(_clean(entry.words)).italic = entry.reason or None
