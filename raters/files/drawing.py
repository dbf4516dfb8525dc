"""A photograph, scan or PDF of a work: decoded within bounds and drawn anew, so that only pictures remain.

Runs in the process that opens files: PDFium aborts on some documents and never ends on others.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdfium2 as pdfium
from PIL import Image, ImageOps

from raters.files.limits import MOST_PAGES
from raters.problems import Fact, Problem, Refused

FORMATS = ("JPEG", "PNG")
PDF = b"%PDF-"
SHARPEST = 2.0
"""Pixels a point of a PDF page: 144 an inch."""
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 2000
QUALITY = 82
UNREADABLE = (OSError, ValueError, SyntaxError, OverflowError, EOFError)


def draw(content: bytes, name: str) -> tuple[bytes, ...]:
    """The pages as new JPEGs: upright, at most 2000 pixels a side, without place, time, author or script.

    Raises Refused: picture_kind (no PNG, JPEG or PDF), picture_too_large (pixels, counted before anything
    is unpacked), picture_pages, picture_broken (also a PDF with a password).
    """
    return _pages(content, name) if PDF in content[:1024] else (_picture(content, name),)


def _pages(content: bytes, name: str) -> tuple[bytes, ...]:
    try:
        with pdfium.PdfDocument(content) as document:
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


def _refused(code: str, name: str, **facts: Fact) -> Refused:
    return Refused([Problem(code, where=name, facts=facts)])
