"""Charts for slides: each as PNG and SVG, with what it shows in words beside it; no rater is in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Literal
from xml.sax.saxutils import escape

import typst

from raters.report.annexes import MOST_LEVELS, score_matrix
from raters.report.forest import Forest, draw_forest
from raters.report.issue import require_issuable
from raters.report.pdf import displayable, source
from raters.report.word import zipped
from raters.report.wording import CODE
from raters.terms import Summary, SummaryRow
from raters.text import Text, clipped, verdict_words

Format = Literal["png", "svg"]
FORMATS: tuple[Format, ...] = ("png", "svg")
PPI = 192
"""1920 dots across the 254 mm of a slide."""
MOST_ROWS = 10
"""So many criteria fit a slide; a longer list makes a taller picture."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One picture: the forest plot, or the matrix of one criterion; `words` tell what it shows.

    levels, counts : of the matrix, the lower score in the row; empty beside a forest plot
    """

    name: str
    title: str
    synthetic: str
    words: tuple[str, ...]
    tall: bool = False
    forest: Forest | None = None
    levels: tuple[str, ...] = ()
    counts: tuple[tuple[int, ...], ...] = ()


def charts_zip(summary: Summary, text: Text, annexes: bool = True) -> bytes:
    """The forest plot and, with annexes, the matrix of every criterion, as PNG and SVG in one zip.

    The same summary gives the same bytes. Raises Refused for a summary that must not be issued.
    """
    require_issuable(summary)
    slides = list(_slides(summary, text, annexes))
    files = {f"{slide.name}.{format}": picture(slide, format) for slide in slides for format in FORMATS}
    told = "\n\n".join("\n".join((f"{slide.name}: {slide.title}", *slide.words)) for slide in slides)
    files[f"{text('slides-words')}.txt"] = told.encode("utf-8-sig")
    return zipped(files, summary.generated)


def picture(slide: Slide, format: Format) -> bytes:
    """The slide drawn; an SVG carries its title and words for those who hear it."""
    drawn = typst.compile(
        source("slide"),
        format=format,
        ppi=PPI,
        sys_inputs={"data": json.dumps(displayable(asdict(slide)), ensure_ascii=False)},
        ignore_system_fonts=True,
    )
    if not isinstance(drawn, bytes) and not slide.tall:
        # Names of several lines do not fit either: one taller picture instead of several.
        return picture(replace(slide, tall=True), format)
    if not isinstance(drawn, bytes):
        raise TypeError("one picture was asked for")
    return drawn if format == "png" else _told(drawn, slide)


def _told(svg: bytes, slide: Slide) -> bytes:
    words = f"<title>{escape(slide.title)}</title><desc>{escape(' '.join(slide.words))}</desc>"
    clean = re.sub(r"[\x00-\x1f]", " ", words).encode()
    return re.sub(rb"(<svg\b[^>]*>)", lambda opened: opened.group(1) + clean, svg, count=1)


def _slides(summary: Summary, text: Text, annexes: bool) -> Iterator[Slide]:
    forest = draw_forest([row.agreement for row in summary.rows], summary.bands, text)
    label = text("report-synthetic") if summary.round.synthetic else ""
    yield Slide(
        text("slides-forest"), forest.heading, label, (forest.alt,), len(forest.rows) > MOST_ROWS, forest
    )
    if annexes:
        for number, row in enumerate(summary.rows, 1):
            if len(row.agreement.criterion.scale) <= MOST_LEVELS and row.agreement.double_scored:
                yield _matrix(row, number, summary, label, text)


def _matrix(row: SummaryRow, number: int, summary: Summary, label: str, text: Text) -> Slide:
    found, criterion = row.agreement, row.agreement.criterion
    exact = text.estimate(found.exact) if found.exact.value is None else text.percent(found.exact.value)
    words = (
        text("slides-matrix-how"),
        text("slides-matrix-exact", exact=exact, works=found.double_scored),
        text("slides-matrix-verdict", verdict=verdict_words(row.agreement, text)),
    )
    return Slide(
        # a criterion's code may hold what no file name can
        name=f"{text('slides-matrix')} {number}",
        title=". ".join(filter(None, (clipped(criterion.code, CODE), clipped(criterion.title, 2 * CODE)))),
        synthetic=label,
        words=words,
        levels=tuple(map(text.score, criterion.scale.levels)),
        counts=tuple(map(tuple, score_matrix(summary.round.table, criterion).tolist())),
    )
