"""The small pieces of HTML: chips, marks, words in sizes. What they are given is escaped here.

Pictures are embedded as images: what Streamlit lets through of HTML has no SVG elements.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache
from html import escape

from raters.charts import mark, svg
from raters.terms import CriterionAgreement, VerdictCode
from raters.text import LOOKS, Text, verdict_words

SIZE = 14


def picture(drawn: str, words: str = "", css: str = "") -> str:
    """An SVG as an image, with its words for who cannot see it; without words it is mere decoration."""
    return f'<img class="{css}" src="{_address(drawn)}" alt="{escape(words)}">'


@lru_cache(maxsize=1024)
def _address(drawn: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"


def shape(verdict: VerdictCode, words: str = "") -> str:
    """The shape of a verdict."""
    box = SIZE + 2
    return picture(svg(box, box, mark(LOOKS[verdict], box / 2, box / 2, SIZE - 2)), words)


def chip(measured: CriterionAgreement, text: Text) -> str:
    """A verdict in shape, words and colour; filled where it is decided, a contour where it is likely."""
    code, look = measured.verdict.code, LOOKS[measured.verdict.code]
    border = "filled" if measured.verdict.sure else "dashed" if look.shape == "dashes" else "contour"
    words = escape(verdict_words(measured, text))
    return f'<span class="r-chip r-{look.badge} r-{border}">{shape(code)}<span>{words}</span></span>'


def small(words: str) -> str:
    """A line in small grey print."""
    return f'<div class="r-small">{escape(words)}</div>'


def big(words: str) -> str:
    """A figure one looks for first."""
    return f'<div class="r-big">{escape(words)}</div>'


def lead(words: str) -> str:
    """The sentence a page is about."""
    return f'<h2 class="r-lead">{escape(words)}</h2>'


def facts(said: Sequence[tuple[str, str]]) -> str:
    """Figures side by side, each with what it is."""
    cells = "".join(f"<div>{big(figure)}{small(words)}</div>" for figure, words in said)
    return f'<div class="r-facts">{cells}</div>'


def bars(rows: Sequence[tuple[str, int]], marked: int) -> str:
    """Counts as bars, one of them marked; names and counts are printed."""
    most = max(count for _, count in rows) or 1
    drawn = "".join(
        f'<div>{escape(name)}</div><div><i class="{"r-marked" if place == marked else ""}" '
        f'style="width:{100 * count / most:.0f}%"></i></div><b>{count}</b>'
        for place, (name, count) in enumerate(rows)
    )
    return f'<div class="r-bars">{drawn}</div>'


def card(title: str, words: str) -> str:
    """Words of a rubric under what they describe."""
    return f'<div class="r-card">{small(title)}<p>{escape(words)}</p></div>'


def works(rows: Sequence[tuple[str, Sequence[tuple[str, str]]]], alt: str) -> str:
    """Works, each with scores beside their names; a long list scrolls in a box of its own."""
    drawn = []
    for work, given in rows:
        cells = "".join(
            f'<span class="r-score">{escape(name[:40])}{f" <b>{escape(score)}</b>" if score else ""}</span>'
            for name, score in given
        )
        drawn.append(f'<div class="r-work"><b>{escape(work[:40])}</b><span>{cells}</span></div>')
    return (
        f'<div class="r-works" tabindex="0" role="region" aria-label="{escape(alt)}">{"".join(drawn)}</div>'
    )


def strips(rows: Sequence[tuple[str, str, str]], ends: tuple[str, str], alt: str) -> str:
    """A picture a row between its name and its count, as a table; what the left and the right end are."""
    body = "".join(
        f'<tr><th scope="row">{escape(name[:40])}</th><td>{picture(drawn)}</td><td>{escape(count)}</td></tr>'
        for name, drawn, count in rows
    )
    first, last = (escape(end[:40]) for end in ends)
    ends_line = f'<div class="r-ends"><span>{first}</span><span>{last}</span></div>'
    foot = f"<tr><td></td><td>{ends_line}</td><td></td></tr>"
    return (
        f'<div class="r-scroll r-tall" tabindex="0" role="region" aria-label="{escape(alt)}">'
        f'<table class="r-strips"><tbody>{body}{foot}</tbody></table></div>'
    )
