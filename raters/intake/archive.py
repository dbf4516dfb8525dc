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

from raters.intake.bounds import check_bounds
from raters.problems import Fact, Problem, Refused

MOST_PARTS = 1000
MOST_UNPACKED = 60 * 1024 * 1024
CHUNK = 1 << 20
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
NEEDED = ("xl/", "_rels/", "[Content_Types].xml")
XML_ENDINGS = (".xml", ".rels")
DECLARATION = re.compile(rb"<!(?!--|\[CDATA\[)")
# Parsers reserve memory by these attributes before they have seen a single item.
BOASTING_COUNT = re.compile(rb"[cC]ount\s*=\s*[\"']\s*\d{8}")
KINDS = {
    "word/document.xml": "Word",
    "ppt/presentation.xml": "PowerPoint",
    "xl/workbook.bin": "XLSB",
    "content.xml": "OpenDocument",
    "Index/Document.iwa": "Apple iWork",
}
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


def admit_archive(content: bytes, name: str) -> tuple[bytes, tuple[Problem, ...]]:
    """A clean .xlsx of the checked parts, and warnings. Raises Refused with the one reason it is not safe."""
    try:
        parts = _unpack(content, name)
    except UNREADABLE:
        raise _refused("file_broken", name) from None
    if "xl/workbook.xml" not in parts:
        raise _refused_kind(parts, name)
    for part, data in parts.items():
        if _is_trap(data):
            raise _refused("file_dangerous", name, part=part[:60])
    check_bounds(parts, name)
    return _pack(parts), _macro_warning(parts, name)


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
            parts[part] = data if part.startswith(NEEDED) and part.lower().endswith(XML_ENDINGS) else b""
    return parts


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
    macros = any(part.endswith("vbaProject.bin") for part in parts)
    return (Problem("macros_ignored", "warning", name),) if macros else ()


def _refused_kind(parts: Mapping[str, bytes], name: str) -> Refused:
    for part, kind in KINDS.items():
        if part in parts:
            return _refused("file_not_table", name, kind=kind)
    return _refused("file_not_table", name, kind="ZIP")


def _refused(code: str, name: str, **facts: Fact) -> Refused:
    return Refused([Problem(code, where=name, facts=facts)])
