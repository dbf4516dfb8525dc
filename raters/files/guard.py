"""What a file is by its bytes, and whether a parser may see it. Nothing is parsed here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from raters.files.archive import admit_archive
from raters.problems import Fact, Problem, Refused

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
UTF16 = (b"\xff\xfe", b"\xfe\xff")
OTHER_KINDS = {
    b"%PDF": "pdf",
    b"{\\rtf": "word",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"BM": "picture",
    b"II*\x00": "picture",
    b"MM\x00*": "picture",
    b"\x1f\x8b": "archive",
    b"Rar!": "archive",
    b"7z\xbc\xaf\x27\x1c": "archive",
    b"SQLite format 3\x00": "database",
}
"""How other files begin -> the variant of `problem-file_not_table` that says what to do."""
PICTURE_BOXES = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypavif")
"""Photographs of phones, from the fifth byte."""
OLE_KINDS = {"WordDocument": "word", "PowerPoint Document": "slides"}
LINK = re.compile(
    rb"\s*(?:\[InternetShortcut\][\s\S]*|\{[\s\S]*\"(?:url|doc_id)\"[\s\S]*\}|https?://\S+)\s*", re.IGNORECASE
)
LONGEST_LINK = 4096
WEB_PAGE = (
    b"<!doctype html",
    b"<html",
    b"<head",
    b"<body",
    b"<table",
    b"<meta",
    b"<style",
    b"<script",
    b"<div",
)
XML = (b"<?xml", b"<!doctype", b"<!--", b"<workbook")
CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\x0c\x1a")


@dataclass(frozen=True, slots=True)
class Admitted:
    """A file a parser may see: a workbook repacked from the parts that were checked, or as it is."""

    kind: Literal["workbook", "old_workbook", "open_document", "web_page", "text"]
    content: bytes
    warnings: tuple[Problem, ...] = ()


def admit(content: bytes, name: str) -> Admitted:
    """The file, recognised by content and found harmless. Raises Refused with the one reason it is not."""
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise _refused("file_empty", name)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        kind, workbook, warnings = admit_archive(content, name)
        return Admitted(kind, workbook, warnings)
    if content.startswith(OLE):
        return Admitted(_ole_kind(content, name), content)
    if content.startswith(OLD_EXCEL):
        return Admitted("old_workbook", content)
    _refuse_others(content, name)
    return Admitted("web_page" if _is_web_page(content, name) else "text", content)


def _refuse_others(content: bytes, name: str) -> None:
    """Raise Refused for what begins like another kind of file, and for a mere link to a table."""
    for magic, kind in OTHER_KINDS.items():
        if content.startswith(magic):
            raise _refused("file_not_table", name, kind=kind)
    if content[4:].startswith(PICTURE_BOXES):
        raise _refused("file_not_table", name, kind="picture")
    if len(content) < LONGEST_LINK and LINK.fullmatch(content):
        raise _refused("file_not_table", name, kind="link")


def _is_web_page(content: bytes, name: str) -> bool:
    """Whether tags stand where cells should. Raises Refused for other XML and what is no text."""
    # A web page may come in UTF-16; for looking at its first tag the zero bytes do not matter.
    start = content[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    page = start.startswith(WEB_PAGE) or (start.startswith(XML) and b"<html" in start)
    if start.startswith((*XML, b"mime-version:")) and not page:
        raise _refused("file_web_page", name)
    if not content.startswith(UTF16) and _looks_binary(content):
        raise _refused("file_not_text", name)
    return page


def _ole_kind(content: bytes, name: str) -> Literal["old_workbook"]:
    """An old workbook. Raises Refused for what else such a container holds, and where that is lost."""
    if _has_stream(content, "EncryptedPackage"):
        raise _refused("file_encrypted", name)
    if _has_stream(content, "Workbook\x00") or _has_stream(content, "Book\x00"):
        return "old_workbook"
    for stream, kind in OLE_KINDS.items():
        if _has_stream(content, stream):
            raise _refused("file_not_table", name, kind=kind)
    raise _refused("file_broken", name)


def _has_stream(content: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in content


def _looks_binary(content: bytes) -> bool:
    if b"\x00" in content:
        return True
    start = content[:65536]
    return len(start) - len(start.translate(None, CONTROLS)) > len(start) // 100


def _refused(code: str, name: str, **facts: Fact) -> Refused:
    return Refused([Problem(code, where=name, facts=facts)])
