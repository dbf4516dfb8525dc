"""A photograph, scan or PDF of a work: decoded within bounds and drawn anew, so that only pictures remain."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from threading import Lock

import pypdfium2 as pdfium
from PIL import Image, ImageOps

from raters.intake.guard import MOST_BYTES, printable_name
from raters.problems import Fact, Problem, Refused
from raters.terms import File

FORMATS = ("JPEG", "PNG")
PDF = b"%PDF-"
SHARPEST = 2.0
"""Pixels a point of a PDF page: 144 an inch."""
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 2000
QUALITY = 82
MOST_PAGES = 20
UNREADABLE = (OSError, ValueError, SyntaxError, OverflowError, MemoryError, EOFError)
PAGE = re.compile(r"[\s_.(-]+(?:стр|с|page|p)?[\s_.-]*([0-9]{1,2})\)?", re.IGNORECASE)


# PDFium keeps state of its own: one document at a time.
_pdfium = Lock()


def pictures(file: File) -> tuple[bytes, ...]:
    """The pages as new JPEGs: upright, at most 2000 pixels a side, without place, time, author or script.

    Raises Refused: file_too_large, file_empty, picture_kind (no PNG, JPEG or PDF), picture_too_large
    (pixels, counted before anything is unpacked), picture_pages, picture_broken (also a PDF with a password).
    """
    name = printable_name(file.name)
    if len(file.content) > MOST_BYTES:
        raise _refused("file_too_large", name, limit=MOST_BYTES // 1024**2)
    if not file.content:
        raise _refused("file_empty", name)
    if PDF in file.content[:1024]:
        return _pages(file.content, name)
    return (_picture(file.content, name),)


def _pages(content: bytes, name: str) -> tuple[bytes, ...]:
    try:
        with _pdfium, pdfium.PdfDocument(content) as document:
            if len(document) > MOST_PAGES:
                raise _refused("picture_pages", name, limit=MOST_PAGES)
            return tuple(_drawn(document))
    except (pdfium.PdfiumError, *UNREADABLE):
        raise _refused("picture_broken", name) from None


def _drawn(document: pdfium.PdfDocument) -> Iterator[bytes]:
    for page in document:
        longest = max(page.get_size())
        scale = min(SHARPEST, LONGEST_SIDE / max(longest, 1))
        yield _redrawn(page.render(scale=scale, may_draw_forms=False).to_pil())
        page.close()


def _picture(content: bytes, name: str) -> bytes:
    try:
        opened = Image.open(io.BytesIO(content), formats=FORMATS)
    except Image.DecompressionBombError:
        raise _refused("picture_too_large", name, limit=MOST_PIXELS // 10**6) from None
    except UNREADABLE:
        raise _refused("picture_kind", name) from None
    with opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise _refused("picture_too_large", name, limit=MOST_PIXELS // 10**6)
        try:
            return _redrawn(opened)
        except UNREADABLE:
            raise _refused("picture_broken", name) from None


def _redrawn(opened: Image.Image) -> bytes:
    opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a large JPEG is decoded at a fraction of its size
    upright = ImageOps.exif_transpose(opened)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    paper = Image.new("RGB", upright.size, "white")
    solid = upright.convert("RGBA")
    paper.paste(solid, mask=solid)
    packed = io.BytesIO()
    paper.save(packed, "JPEG", quality=QUALITY)
    return packed.getvalue()


def match_pictures(names: Iterable[str], works: Iterable[str]) -> dict[str, tuple[str, int] | None]:
    """For each file name the work and page it shows: W-001.jpg, W-001_2.jpg, W-001 стр. 2.png; else None."""
    folded = {work.casefold(): work for work in works}
    return {name: _place(printable_name(name).rpartition(".")[0].casefold(), folded) for name in names}


def _place(stem: str, works: dict[str, str]) -> tuple[str, int] | None:
    if stem in works:
        return works[stem], 1
    for length in range(len(stem) - 1, 0, -1):
        page = PAGE.fullmatch(stem[length:]) if stem[:length] in works else None
        if page and 1 <= int(page[1]) <= MOST_PAGES:
            return works[stem[:length]], int(page[1])
    return None


def _refused(code: str, name: str, **facts: Fact) -> Refused:
    return Refused([Problem(code, where=name, facts=facts)])
