"""Pictures of works: whose page a file shows, and the pages themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable

from raters.files import MOST_PAGES, open_pictures, printable_name
from raters.terms import File

PAGE = re.compile(r"[\s_.(-]+(?:стр|с|page|p)?[\s_.-]*([0-9]{1,2})\)?", re.IGNORECASE)


def pictures(file: File) -> tuple[bytes, ...]:
    """The pages as new JPEGs: upright, at most 2000 pixels a side, without place, time, author or script.

    Raises Refused: file_too_large, file_empty, picture_kind (no PNG, JPEG or PDF), picture_too_large
    (pixels), picture_pages, picture_broken (also a PDF with a password), picture_stopped (it took more
    memory or time than it may), files_busy.
    """
    return open_pictures(file.content, printable_name(file.name))


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
