"""The door: what a file is by its bytes, and whether a parser may see it. Nothing is parsed here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from raters.files.archive import admit_archive
from raters.problems import Fact, Problem, Refused

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
UTF16 = (b"\xff\xfe", b"\xfe\xff")
OTHER_KINDS = {
    b"%PDF": "PDF",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "GZIP",
    b"Rar!": "RAR",
    b"7z\xbc\xaf\x27\x1c": "7Z",
    b"SQLite format 3\x00": "SQLite",
}
WEB_PAGE = (b"<!doctype", b"<html", b"<head", b"<table", b"<?xml", b"<meta", b"<style", b"<script")
CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\x0c\x1a")


@dataclass(frozen=True, slots=True)
class Admitted:
    """A file a parser may see: a workbook repacked from the parts that were checked, or text."""

    kind: Literal["workbook", "open_document", "text"]
    content: bytes
    warnings: tuple[Problem, ...] = ()


def admit(content: bytes, name: str) -> Admitted:
    """The file, recognised by content and found harmless. Raises Refused with the one reason it is not."""
    if not content.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise _refused("file_empty", name)
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        kind, workbook, warnings = admit_archive(content, name)
        return Admitted(kind, workbook, warnings)
    _refuse_binary(content, name)
    return Admitted("text", content)


def _refuse_binary(content: bytes, name: str) -> None:
    """Raise Refused for everything that is neither a zip archive nor text."""
    if content.startswith(OLE):
        raise _refused(_ole_code(content), name)
    if content.startswith(OLD_EXCEL):
        raise _refused("file_old_xls", name)
    for magic, kind in OTHER_KINDS.items():
        if content.startswith(magic):
            raise _refused("file_not_table", name, kind=kind)
    # A web page may come in UTF-16; for looking at its first tag the zero bytes do not matter.
    start = content[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if start.startswith(WEB_PAGE):
        raise _refused("file_web_page", name)
    if not content.startswith(UTF16) and _looks_binary(content):
        raise _refused("file_not_text", name)


def _ole_code(content: bytes) -> str:
    """An OLE container is an encrypted workbook, an old .xls or something else."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return "file_encrypted"
    streams = ("Workbook", "Book")
    old = any(f"{stream}\x00".encode("utf-16-le") in content for stream in streams)
    return "file_old_xls" if old else "file_not_text"


def _looks_binary(content: bytes) -> bool:
    if b"\x00" in content:
        return True
    start = content[:65536]
    return len(start) - len(start.translate(None, CONTROLS)) > len(start) // 100


def _refused(code: str, name: str, **facts: Fact) -> Refused:
    return Refused([Problem(code, where=name, facts=facts)])
