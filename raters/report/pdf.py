"""The summary as PDF: one Typst template, its data passed as JSON, so that no text becomes markup."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typst

from raters.report.blocks import Block, Entry, Grid, Paper, Picture
from raters.report.forest import Forest
from raters.report.printed import printed
from raters.terms import VERDICTS, Summary
from raters.text import LOOKS, Text

FOLDER = Path(__file__).parent
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
# What the fonts inside Typst can show; anything else would make the document invalid PDF/A.
UNPRINTABLE = re.compile(
    r"[^ -~\u00a0-\u024f\u0300-\u036f\u0391-\u03a1\u03a3-\u03c9\u0400-\u0482\u048a-\u04ff"
    r"\u2002-\u200a\u2010-\u2027\u202f-\u203a\u2070\u2074-\u208e\u20a0-\u20bf\u2116\u2122\u2190-\u22ff\u25a0-\u25ff]"
)
# No dictionary hyphenates these: words longer than any real one, and codes such as ЗАДАНИЕ_12_КРИТЕРИЙ_3.
LONG_RUN = re.compile(r"\S{31,}|(?=\S*[\d_/\\|=])\S{15,}")
CHUNK = re.compile(r"[^_/\\|=.-]{0,9}[_/\\|=.-]|.{1,10}")
HASH = re.compile(r"[0-9a-f]{64}")
PICTURE_PPI = 200
PREVIEW_PPI = 60
BREAK = "\u200b"


def summary_pdf(summary: Summary, text: Text, annexes: bool = False) -> bytes:
    """The calibration summary as PDF/A-2a + UA-1; the same summary gives the same bytes.

    Raises Refused for a summary that must not be issued.
    """
    return compile_document("summary", asdict(printed(summary, text, annexes)), summary.generated)


def summary_picture(summary: Summary, text: Text, annexes: bool = False) -> bytes:
    """The first page of the summary as PNG. Raises Refused as `summary_pdf` does."""
    return _first_page(source("sheet", "summary"), asdict(printed(summary, text, annexes)), summary.generated)


def paper_pdf(paper: Paper, language: str, day: date) -> bytes:
    """A paper of the office as PDF/A-2a + UA-1, dated by the paper and not by the clock."""
    return _compiled(source("paper"), _facts(paper, language), day)


def paper_picture(paper: Paper, language: str, day: date) -> bytes:
    """The first page of a paper as PNG."""
    return _first_page(source("paper"), _facts(paper, language), day)


def _facts(paper: Paper, language: str) -> dict[str, Any]:
    blocks = [{"kind": type(block).__name__.lower()} | _block(block) for block in paper.blocks]
    facts = {"title": paper.title, "header": paper.header, "footer": paper.footer, "blocks": blocks}
    return facts | {"landscape": paper.landscape, "small": paper.small, "language": language}


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Picture):
        raise TypeError("a paper of the office has no pictures")
    if isinstance(block, Grid):
        rows = [[asdict(e if isinstance(e, Entry) else Entry(e)) for e in row] for row in block.rows]
        return asdict(block) | {"rows": rows}
    return asdict(block)


def compile_document(template: str, document: dict[str, Any], day: date) -> bytes:
    """Fill the template with a printed document; dated by the summary, not by the clock."""
    return _compiled(source("sheet", template), document, day)


def _compiled(template: bytes, document: dict[str, Any], day: date) -> bytes:
    compiled = typst.compile(
        template,
        sys_inputs=_inputs(document, day),
        pdf_standards=STANDARDS,
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        ignore_system_fonts=True,
    )
    if not isinstance(compiled, bytes):
        raise TypeError("one document was asked for")
    return compiled


def _first_page(template: bytes, document: dict[str, Any], day: date) -> bytes:
    pages = typst.compile(
        template, format="png", ppi=PREVIEW_PPI, sys_inputs=_inputs(document, day), ignore_system_fonts=True
    )
    return pages if isinstance(pages, bytes) else pages[0]


def _inputs(document: dict[str, Any], day: date) -> dict[str, str]:
    data = displayable(document) | {"generated": [day.year, day.month, day.day]}
    return {"data": json.dumps(data, ensure_ascii=False)}


def forest_png(forest: Forest) -> bytes:
    """The forest plot of the summary as a picture, for documents that cannot draw."""
    data = displayable(asdict(forest))
    picture = typst.compile(
        source("picture"),
        format="png",
        ppi=PICTURE_PPI,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        ignore_system_fonts=True,
    )
    if not isinstance(picture, bytes):
        raise TypeError("one picture was asked for")
    return picture


def source(*names: str) -> bytes:
    """A template after the marks and the plot it draws with: compiled in memory, it could import nothing."""
    return b"\n".join([_looks(), *((FOLDER / f"{name}.typ").read_bytes() for name in ("forest", *names))])


def _looks() -> bytes:
    """Shape, fill and colour of every verdict, as the templates know them."""
    rows = (
        f'{code}: (shape: "{look.shape}", filled: {str(look.filled).lower()}, colour: rgb("{look.colour}"))'
        for code, look in LOOKS.items()
    )
    return f"#let looks = ({', '.join(rows)})".encode()


def displayable(value: Any) -> Any:
    """Every text inside made printable: known characters only, no endless words."""
    if isinstance(value, str):
        return value if value in VERDICTS else _displayable_text(value)
    if isinstance(value, dict):
        return {key: displayable(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [displayable(inner) for inner in value]
    return value


def _displayable_text(words: str) -> str:
    one_line = re.sub(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+", " ", unicodedata.normalize("NFC", words))
    return LONG_RUN.sub(_breakable, UNPRINTABLE.sub("□", one_line))


def _breakable(run: re.Match[str]) -> str:
    """The run with places where it may break; a hash and a line to write on stay whole."""
    word = run.group()
    return word if HASH.fullmatch(word) or not word.strip("_.,;)") else BREAK.join(CHUNK.findall(word))
