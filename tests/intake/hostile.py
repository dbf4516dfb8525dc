"""Files nobody should open, made here: each is small, and each is refused before a parser sees it."""

import io
import zipfile
from collections.abc import Callable

from intake.sheets import csv_bytes, ods_cell, ods_of, xls_bytes, xlsx_bytes

TABLE = [["Работа", "Эксперт", "К1"], ["01", "Э1", 1], ["01", "Э2", 2]]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
SHEET = "xl/worksheets/sheet1.xml"


def workbook() -> bytes:
    return xlsx_bytes({"Лист1": TABLE})


def changed(part: str, change: Callable[[bytes], bytes], content: bytes | None = None) -> bytes:
    """A good workbook with one part rewritten (made when it is not there)."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content or workbook())) as old,
        zipfile.ZipFile(out, "w", 8, compresslevel=1) as new,
    ):
        names = old.namelist()
        for name in names:
            data = old.read(name)
            new.writestr(name, change(data) if name == part else data)
        if part not in names:
            new.writestr(part, change(b""))
    return out.getvalue()


def rows_added(xml: bytes) -> bytes:
    return changed(SHEET, lambda data: data.replace(b"</sheetData>", xml + b"</sheetData>"))


def archive(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for name in names:
            new.writestr(name, b"<x/>")
    return out.getvalue()


def locked_archive() -> bytes:
    """The encryption bit set in both headers of every entry."""
    content = bytearray(workbook())
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = content.find(magic)
        while start >= 0:
            content[start + offset] |= 1
            start = content.find(magic, start + 4)
    return bytes(content)


def shared_text_bomb() -> bytes:
    """One long text, shared by so many cells that copies of it would fill the memory."""
    text = b"<si><t>" + b"a" * 30_000 + b"</t></si>"
    cells = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (n, n) for n in range(9, 9000))
    strings = changed("xl/sharedStrings.xml", lambda data: data.replace(b"<si>", text + b"<si>", 1))
    return changed(SHEET, lambda data: data.replace(b"</sheetData>", cells + b"</sheetData>"), strings)


def ods_repeated(columns: int, rows: int, cell: str | None = None) -> bytes:
    """A cell of an .ods that is said to repeat across columns and down rows."""
    repeated = (cell or ods_cell(1)).replace(
        "<table:table-cell", f'<table:table-cell table:number-columns-repeated="{columns}"'
    )
    row = f'<table:table-row table:number-rows-repeated="{rows}">{repeated}</table:table-row>'
    return ods_of(f'<table:table table:name="Лист1">{row}</table:table>')


def ods_changed(change: Callable[[bytes], bytes]) -> bytes:
    return changed("content.xml", change, ods_repeated(1, 1))


ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'

SPACES = ods_cell("☺").replace("☺", '<text:s text:c="{}"/>')

REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "corner cell": (
        "cell_far_off",
        lambda: rows_added(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    ),
    "corner in quotes": (
        "cell_far_off",
        lambda: rows_added(b'<row><c r="XFD1048576" a="/>"><v>1</v></c></row>'),
    ),
    "corner with a prefix": (
        "cell_far_off",
        lambda: rows_added(b"<x:row><x:c x:r='XFD1048576'><x:v>1</x:v></x:c></x:row>"),
    ),
    "corner in small letters": (
        "cell_far_off",
        lambda: rows_added(b'<row><c r="xfd1048576"><v>1</v></c></row>'),
    ),
    "row without references": (
        "cell_far_off",
        lambda: rows_added(b'<row r="1048576">' + b"<c><v>1</v></c>" * 16384 + b"</row>"),
    ),
    "too many cells": ("sheet_too_large", lambda: rows_added(b"<row>" + b"<c/>" * 1_100_000 + b"</row>")),
    "zip bomb": ("file_unpacks_too_large", lambda: changed(SHEET, lambda data: data + b" " * 80_000_000)),
    "bomb in a picture": (
        "file_unpacks_too_large",
        lambda: changed("xl/media/image1.png", lambda _: b"\x00" * 80_000_000),
    ),
    "shared text bomb": ("file_unpacks_too_large", shared_text_bomb),
    "entity": ("file_dangerous", lambda: changed(SHEET, lambda data: ENTITY + data)),
    "entity in wide letters": (
        "file_dangerous",
        lambda: changed(SHEET, lambda data: (ENTITY + data).decode().encode("utf-16")),
    ),
    "entity in the list of parts": (
        "file_dangerous",
        lambda: changed("xl/_rels/workbook.xml.rels", lambda data: ENTITY + data),
    ),
    "count of shared texts": (
        "file_dangerous",
        lambda: changed(
            "xl/sharedStrings.xml", lambda data: data.replace(b'uniqueCount="', b'uniqueCount="99999999')
        ),
    ),
    "thousand parts": ("file_too_many_parts", lambda: archive(*(f"xl/{n}.xml" for n in range(1001)))),
    "truncated": ("file_broken", lambda: workbook()[:3000]),
    "bytes changed": ("file_broken", lambda: workbook()[:900] + b"\x00" * 60 + workbook()[960:]),
    "not xml": ("file_broken", lambda: changed("xl/workbook.xml", lambda _: b"<workbook")),
    "no sheet": ("file_broken", lambda: changed(SHEET, lambda _: b"<worksheet><sheetData><row><c>")),
    "password": ("file_encrypted", lambda: OLE + "EncryptedPackage".encode("utf-16-le")),
    "password of the archive": ("file_encrypted", locked_archive),
    "old xls of nothing": ("file_broken", lambda: OLE + "Workbook\x00".encode("utf-16-le") + b"\x00" * 100),
    "very old xls of nothing": ("file_broken", lambda: b"\x09\x08\x08\x00\x00\x05\x10\x00" + b"\x00" * 100),
    "xls: truncated": ("file_broken", lambda: xls_bytes({"Лист1": TABLE})[:2000]),
    "xls: sectors that lead in a circle": (
        "file_broken",
        lambda: b"".join((xls_bytes({"Лист1": TABLE})[:76], b"\x01\x00\x00\x00" * 109, OLE * 10)),
    ),
    "xls: far-off cell": ("cell_far_off", lambda: xls_bytes({"Лист1": TABLE}, {(65_535, 255): 1})),
    "xls: empty": ("file_empty", lambda: xls_bytes({"Лист1": []})),
    "old word": ("file_not_table", lambda: OLE + "WordDocument".encode("utf-16-le")),
    "old something": ("file_broken", lambda: OLE),
    "photograph of a phone": ("file_not_table", lambda: b"\x00\x00\x00\x18ftypheic\x00\x00"),
    "link": ("file_not_table", lambda: b"https://docs.google.com/spreadsheets/d/1/edit"),
    "shortcut": ("file_not_table", lambda: b"[InternetShortcut]\r\nURL=https://example.org/\r\n"),
    "html without a table": ("file_web_page", lambda: "<html><p>Вход</p></html>".encode("cp1251")),
    "html: spans without end": (
        "sheet_too_large",
        lambda: b"<table>" + b"<tr><td colspan=1000 rowspan=65534>1</td></tr>" * 3000,
    ),
    "html: wide": ("sheet_too_wide", lambda: b"<table><tr>" + b"<td>1</td>" * 1500 + b"<tr><td>1</table>"),
    "html: tables in tables": ("file_web_page", lambda: b"<html>" + b"<table><tr><td>" * 5000),
    "html in wide letters": ("file_web_page", lambda: "\ufeff <HTML><body>".encode("utf-16-le")),
    "xml of 2003": ("file_web_page", lambda: b'<?xml version="1.0"?><Workbook xmlns="urn:x"></Workbook>'),
    "word": ("file_not_table", lambda: archive("[Content_Types].xml", "word/document.xml")),
    "open document": ("file_not_table", lambda: archive("mimetype", "content.xml")),
    "ods: columns repeated": ("sheet_too_wide", lambda: ods_repeated(16_384, 10)),
    "ods: rows repeated": ("sheet_too_large", lambda: ods_repeated(2, 1_000_000)),
    "ods: both repeated": ("sheet_too_large", lambda: ods_repeated(16_384, 1_048_576)),
    "ods: repeated without end": ("sheet_too_large", lambda: ods_repeated(10**18, 10**18)),
    "ods: far below": (
        "cell_far_off",
        lambda: ods_changed(
            lambda xml: xml.replace(
                b"<table:table-row",
                b'<table:table-row table:number-rows-repeated="2100000"/><table:table-row',
                1,
            )
        ),
    ),
    "ods: foreign prefix": (
        "sheet_too_large",
        lambda: ods_changed(
            lambda xml: xml.replace(
                b'table:number-rows-repeated="1"', b'x:number-rows-repeated="9999999" xmlns:x="x"'
            )
        ),
    ),
    "ods: long text repeated": (
        "file_unpacks_too_large",
        lambda: ods_repeated(100, 5000, ods_cell("а" * 30_000)),
    ),
    "ods: spaces without end": ("cell_too_long", lambda: ods_repeated(1, 1, SPACES.format(10**9))),
    "ods: spaces repeated": (
        "file_unpacks_too_large",
        lambda: ods_repeated(900, 1000, SPACES.format(32_000)),
    ),
    "ods: many spaces in a row": (
        "cell_too_long",
        lambda: ods_repeated(1, 1, ods_cell("☺").replace("☺", '<text:s text:c="20000"/>' * 100_000)),
    ),
    "ods: spaces less than none": ("cell_too_long", lambda: ods_repeated(1, 1, SPACES.format(-1))),
    "ods: deep": ("file_broken", lambda: ods_changed(lambda xml: b"<a>" * 1_000_000)),
    "ods: no number": (
        "file_broken",
        lambda: ods_changed(lambda xml: xml.replace(b'repeated="1"', b'repeated="x"')),
    ),
    "ods: entity": ("file_dangerous", lambda: ods_changed(lambda xml: ENTITY + xml)),
    "ods: truncated xml": ("file_broken", lambda: ods_changed(lambda xml: xml[:-40])),
    "ods: zip bomb": ("file_unpacks_too_large", lambda: ods_changed(lambda xml: xml + b" " * 80_000_000)),
    "ods: truncated": ("file_broken", lambda: ods_repeated(1, 1)[:400]),
    "ods: password": ("file_encrypted", lambda: ods_of("", "encrypted-package")),
    "ods: password of parts": (
        "file_encrypted",
        lambda: changed("META-INF/manifest.xml", lambda _: b"<encryption-data/>", ods_of("")),
    ),
    "ods: empty": ("file_empty", lambda: ods_of('<table:table table:name="Лист1"/>')),
    "binary workbook": ("file_not_table", lambda: archive("xl/workbook.bin")),
    "zip": ("file_not_table", lambda: archive("a.csv")),
    "pdf": ("file_not_table", lambda: b"%PDF-1.7\n\x00"),
    "picture": ("file_not_table", lambda: b"\x89PNG\r\n\x1a\n\x00"),
    "nul bytes": ("file_not_text", lambda: csv_bytes(TABLE)[:20] + b"\x00\x00" + csv_bytes(TABLE)[20:]),
    "control characters": ("file_not_text", lambda: bytes(range(1, 32)) * 40),
    "half of utf-16": ("file_broken", lambda: b"\xff\xfe" + csv_bytes(TABLE, "utf-16-le") + b"\x00"),
    "fifty megabytes": ("file_too_large", lambda: b"1;2;3\n" * 8_500_000),
    "one cell of ten megabytes": ("cell_too_long", lambda: csv_bytes(TABLE) + b"a" * 10_000_000),
    "long cell in a workbook": (
        "cell_too_long",
        lambda: rows_added(
            b'<row r="9"><c r="A9" t="inlineStr"><is><t>' + b"a" * 40_000 + b"</t></is></c></row>"
        ),
    ),
    "wide text": ("sheet_too_wide", lambda: b";" * 1_999_999 + b"1"),
    "wide workbook": (
        "sheet_too_wide",
        lambda: xlsx_bytes({"Лист1": [[f"К{n}_{r}" for n in range(4000)] for r in range(25)]}),
    ),
    "long text": ("sheet_too_large", lambda: b";" * 900 + b"\n1" * 4_000_000),
    "absurdly many works": (
        "sheet_too_long",
        lambda: (
            "Работа;Эксперт;К1\n".encode() + b"".join(b"w%d;e%d;%d\n" % (n, n % 7, n) for n in range(299_000))
        ),
    ),
    "empty": ("file_empty", lambda: b""),
    "spaces": ("file_empty", lambda: b"\xef\xbb\xbf \r\n\t \n"),
    "delimiters": ("file_empty", lambda: b";;;\n;;;\n"),
    "empty workbook": ("file_empty", lambda: xlsx_bytes({"Лист1": [], "Лист2": []})),
}
"""The one problem each is refused with, and how it is made."""

SAID = {
    "ods: spaces without end": "в ячейке больше 32",
    "ods: zip bomb": "занимает больше",
    "ods: password": "защищён паролем",
    "zip bomb": "занимает больше",
    "corner cell": "далёкая ячейка XFD1048576",
    "count of shared texts": "может быть опасна",
    "password": "защищён паролем",
    "password of the archive": "защищён паролем",
}
"""Some of every kind, and words of their refusal."""


def name_of(kind: str) -> str:
    return "баллы.ods" if kind.startswith("ods") else "баллы.xlsx"
