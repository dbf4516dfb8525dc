"""Pages as pictures, each looked at once and kept.

To renew them after looking: RENEW_PICTURES=1 pytest tests/report/test_reference_pictures.py
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from report.documents import full, many, poppler_bytes, school, summary_of
from report.rounds import usual

from raters.report import school_pdf, summary_pdf
from raters.terms import Summary
from raters.text import catalog

FOLDER = Path(__file__).parent / "pictures"
DPI = 40
LONG = "Умение формулировать развёрнутое и естественно-научно обоснованное объяснение явления "
LARGEST = 40_000
# A page printed by another poppler differs at the edges of letters; a line that moved differs far more.
MOST_DIFFERENT = 0.02


def one(summary: Summary, language: str = "ru", annexes: bool = False) -> Callable[[], bytes]:
    return lambda: summary_pdf(summary, catalog(language), annexes)


def several(language: str, **facts: Any) -> Callable[[], bytes]:
    return lambda: school_pdf(school(**facts), catalog(language))


CASES: dict[str, Callable[[], bytes]] = {
    "two": one(summary_of(many(2))),
    "full": one(full()),
    "english": one(full(), "en"),
    "synthetic": one(summary_of(many(5), synthetic=True)),
    "long-titles": one(summary_of(many(8, [LONG * 2]))),
    "twenty-five": one(summary_of(many(25))),
    "undefined": one(summary_of([replace(many(5)[4]), *many(4)[3:]])),
    "annexes": one(usual(), annexes=True),
    "school": several("ru"),
    "school-english": several("en", synthetic=True),
}


def pages_of(name: str) -> list[Image.Image]:
    """The pages in grey, half as fine as they were drawn, so that the edges of letters do not matter."""
    drawn = poppler_bytes("pdftoppm", CASES[name](), "-r", str(2 * DPI), "-gray", "-")
    return [page.reduce(2) for page in split(drawn)]


def split(stream: bytes) -> list[Image.Image]:
    """Portable grey maps one after another."""
    pages, place = [], 0
    while place < len(stream):
        width, height = map(int, stream[place:].split(maxsplit=3)[1:3])
        size = len(b"P5\n%d %d\n255\n" % (width, height)) + width * height
        pages.append(Image.open(io.BytesIO(stream[place : place + size])).convert("L"))
        place += size
    return pages


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
def test_pages_look_as_they_were_accepted(name: str) -> None:
    pages = pages_of(name)
    if os.environ.get("RENEW_PICTURES"):
        for number, page in enumerate(pages, 1):
            shades = page.quantize(16)
            shades.save(FOLDER / f"{name}-{number}.png", optimize=True)
    accepted = sorted(FOLDER.glob(f"{name}-?.png"))
    assert len(accepted) == len(pages)
    for path, page in zip(accepted, pages, strict=True):
        assert path.stat().st_size < LARGEST
        kept = np.asarray(Image.open(path).convert("L"), float)
        drawn = np.asarray(page, float)
        assert kept.shape == drawn.shape
        assert np.mean(np.abs(kept - drawn) > 64) < MOST_DIFFERENT, f"{path.name} looks different"
