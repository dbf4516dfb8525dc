"""Office archives: parts counted, unpacked under a limit, searched for traps, packed again.

The parser gets an archive made of exactly the bytes that were checked here, so that a file which looks
different to two zip readers cannot slip through.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import Literal

from raters.files.bounds import check_bounds
from raters.problems import Fact, Problem, Refused

MOST_PARTS = 1000
MOST_UNPACKED = 60 * 1024 * 1024
CHUNK = 1 << 20
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
NEEDED = ("xl/", "_rels/", "[Content_Types].xml", "content.xml", "META-INF/manifest.xml")
XML_ENDINGS = (".xml", ".rels")
DECLARATION = re.compile(rb"<!(?!--|\[CDATA\[)")
# Parsers reserve memory by these attributes before they have seen a single item.
BOASTING_COUNT = re.compile(rb"[cC]ount\s*=\s*[\"']\s*\d{8}")
SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
KINDS = {
    "word/document.xml": "word",
    "ppt/presentation.xml": "slides",
    "xl/workbook.bin": "binary_workbook",
    "Index/Document.iwa": "apple",
    "content.xml": "open_document",
}
"""A part that tells the kind -> the variant of `problem-file_not_table` that says what to do."""
UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    OverflowError,
)


Kind = Literal["workbook", "open_document"]


def admit_archive(content: bytes, name: str) -> tuple[Kind, bytes, tuple[Problem, ...]]:
    """A clean .xlsx or .ods of the checked parts, and warnings. Raises Refused with the reason why not."""
    try:
        parts = _unpack(content, name)
    except UNREADABLE:
        raise _refused("file_broken", name) from None
    kind = _kind(parts, name)
    if kind == "open_document":
        if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
            raise _refused("file_encrypted", name)
        parts = parts | {"META-INF/manifest.xml": MANIFEST}
    for part, data in parts.items():
        if _is_trap(data):
            raise _refused("file_dangerous", name, part=part[:60])
    check_bounds(parts, name)
    return kind, _pack(parts), _macro_warning(parts, name)


def _kind(parts: Mapping[str, bytes], name: str) -> Kind:
    """What the archive is. Raises Refused for anything but the two kinds of workbook."""
    if "xl/workbook.xml" in parts:
        return "workbook"
    if parts.get("mimetype", b"").strip() == SPREADSHEET:
        if "encrypted-package" in parts:
            raise _refused("file_encrypted", name)
        if "content.xml" in parts:
            return "open_document"
    raise _refused_kind(parts, name)


def _unpack(content: bytes, name: str) -> dict[str, bytes]:
    """The XML parts a reader needs, by name; of the others only the name. Sizes are counted, not believed."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_PARTS:
            raise _refused("file_too_many_parts", name, limit=MOST_PARTS)
        if any(entry.flag_bits & 1 for entry in entries):
            raise _refused("file_encrypted", name)
        if any(entry.compress_type not in METHODS for entry in entries):
            raise _refused("file_broken", name)
        left = MOST_UNPACKED
        parts: dict[str, bytes] = {}
        for entry in entries:
            data = _read(archive, entry, left)
            left -= len(data)
            if left < 0:
                raise _refused("file_unpacks_too_large", name, limit=MOST_UNPACKED // 1024**2)
            part = entry.filename.replace("\\", "/").lstrip("/")
            parts[part] = data if _is_needed(part, data) else b""
    return parts


def _is_needed(part: str, data: bytes) -> bool:
    xml = part.startswith(NEEDED) and part.lower().endswith(XML_ENDINGS)
    return xml or (part == "mimetype" and len(data) < 100)


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    """The entry's bytes, at most one chunk beyond what is left."""
    chunks: list[bytes] = []
    with archive.open(entry) as stream:
        while left >= 0 and (chunk := stream.read(CHUNK)):
            chunks.append(chunk)
            left -= len(chunk)
    return b"".join(chunks)


def _is_trap(data: bytes) -> bool:
    """Document types and entities, XML hidden in a wide encoding, counts that ask for terabytes."""
    return bool(b"\x00" in data or DECLARATION.search(data) or BOASTING_COUNT.search(data))


def _pack(parts: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for part, data in parts.items():
            if data:
                archive.writestr(zipfile.ZipInfo(part), data)
    return packed.getvalue()


def _macro_warning(parts: Mapping[str, bytes], name: str) -> tuple[Problem, ...]:
    macros = any(part.endswith("vbaProject.bin") or part.startswith(("Basic/", "Scripts/")) for part in parts)
    return (Problem("macros_ignored", "warning", name),) if macros else ()


def _refused_kind(parts: Mapping[str, bytes], name: str) -> Refused:
    for part, kind in KINDS.items():
        if part in parts:
            return _refused("file_not_table", name, kind=kind)
    return _refused("file_not_table", name, kind="archive")


def _refused(code: str, name: str, **facts: Fact) -> Refused:
    return Refused([Problem(code, where=name, facts=facts)])
