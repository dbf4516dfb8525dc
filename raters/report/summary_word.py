"""The summary as an editable Word file: the strings of the PDF, in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from raters.report.annexes import Annexes
from raters.report.blocks import Block, Bullets, Entry, Grid, Heading, Paper, Picture, Words
from raters.report.pdf import forest_png
from raters.report.printed import CriterionLine, Pair, Printed, printed
from raters.report.tables import Table
from raters.report.word import paper_docx
from raters.terms import Summary, VerdictCode
from raters.text import LOOKS, Text

PLAN = (1.5, 1.3, 0.95, 1.15, 0.7, 0.95, 1.2)
NUMBERS = (1.0, 0.75, 0.95, 0.6, 1.15, 1.15, 0.75, 1.25, 1.6)
LINE_TO_SIGN_ON = "____________________"


def summary_docx(summary: Summary, text: Text, annexes: bool = False) -> bytes:
    """The calibration summary as a Word file; the same summary gives the same bytes.

    Raises Refused for a summary that must not be issued.
    """
    paper = summary_paper(printed(summary, text, annexes))
    return paper_docx(paper, text.language, summary.generated)


def summary_paper(document: Printed) -> Paper:
    """The printed summary as blocks."""
    blocks = [*_first_page(document), *_reasons(document)]
    blocks += signature_blocks(document.signatures, document.signature_words, document.signed_date)
    if document.annexes:
        blocks += _annexes(document.annexes)
    return Paper(
        title=document.title,
        blocks=tuple(blocks),
        header=document.synthetic,
        footer=document.footer,
        page_words=document.page_words,
        small=True,
    )


def _first_page(document: Printed) -> Iterator[Block]:
    yield Heading(document.title, 0)
    yield Grid(document.title, (), (*document.facts, *document.long_facts), (1, 4), ruled=False)
    yield Words(document.headline, "lead")
    yield Heading(document.criteria_heading)
    yield Grid(
        document.criteria_heading,
        document.criteria_columns,
        tuple(map(_criterion, document.criteria)),
        (2, 0.65, 1.1, 1.5, 1.5, 1.5),
        centred=(1, 2),
    )
    yield Heading(document.forest.heading)
    yield Picture(forest_png(document.forest), document.forest.alt)
    yield Words(document.forest.caption, "small")
    yield Heading(document.conclusions_heading)
    yield Bullets(document.conclusions)
    yield from table_blocks(document.plan, PLAN, centred=(3, 4))


def _criterion(line: CriterionLine) -> tuple[str | Entry, ...]:
    name = ". ".join(filter(None, (line.code, line.title)))
    return (name, line.maximum, line.exact, marked(line.verdict, line.words), line.cause, line.action)


def marked(verdict: VerdictCode, words: str) -> Entry:
    """The words of a verdict with its sign in its colour."""
    look = LOOKS[verdict]
    return Entry(words, sign=look.sign, colour=look.colour.removeprefix("#"))


def _reasons(document: Printed) -> Iterator[Block]:
    yield from table_blocks(document.numbers, NUMBERS, centred=tuple(range(1, 9)), new_page=True)
    if document.effects.rows:
        yield from table_blocks(document.effects, (1, 1, 1.3, 1.3, 1.6, 1.2), centred=(1, 2, 3, 4))
    if document.details.rows:
        yield from table_blocks(document.details, (1.2, 1, 1.8))
    if document.more:
        yield from labelled_blocks(document.more_heading, document.more)
    yield Heading(document.limits_heading)
    yield Bullets(document.limits)
    yield from labelled_blocks(document.notes_heading, document.notes)


def labelled_blocks(heading: str, pairs: Iterable[Pair]) -> Iterator[Block]:
    """A heading and labelled paragraphs."""
    yield Heading(heading)
    for label, words in pairs:
        yield Words(words, label=f"{label}.")


def table_blocks(
    table: Table,
    widths: tuple[float, ...],
    centred: tuple[int, ...] = (),
    *,
    new_page: bool = False,
    level: int = 1,
) -> Iterator[Block]:
    """A table with its heading and note."""
    yield Heading(table.heading, level, new_page)
    if table.rows:
        rows = tuple(tuple(Entry(cell.words, cell.span, cell.reason) for cell in row) for row in table.rows)
        yield Grid(table.heading, table.columns, rows, widths, centred)
    if table.note:
        yield Words(table.note, "small" if table.rows else "body")


def signature_blocks(signatures: Sequence[Pair], words: Pair, date: str) -> Iterator[Block]:
    """Lines to sign on, with the names that are known."""
    sign, name = words
    under = f"({sign})", f"({name})"
    rows: list[tuple[str, ...]] = []
    for label, printed_name in signatures:
        rows += [(label, LINE_TO_SIGN_ON, printed_name or LINE_TO_SIGN_ON), ("", *under)]
    rows.append((date, LINE_TO_SIGN_ON, ""))
    yield Grid(sign, (), tuple(rows), (1, 1.2, 1.4), centred=(1, 2), ruled=False)


def _annexes(annexes: Annexes) -> Iterator[Block]:
    yield Heading(annexes.heading, new_page=True)
    yield Words(annexes.note, "small")
    for matrix in annexes.matrices:
        count = len(matrix.columns)
        yield from table_blocks(matrix, (1,) * count, centred=tuple(range(count)), level=2)
    yield from table_blocks(annexes.works, (1, 1, 1))
