"""The summary of a school as an editable Word file: the strings of the PDF."""

from __future__ import annotations

from collections.abc import Iterator

from raters.report.blocks import Block, Bullets, Entry, Grid, Heading, Paper, Words
from raters.report.school_printed import PrintedSchool, SchoolCriterion, printed_school
from raters.report.summary_word import labelled_blocks, marked, signature_blocks, table_blocks
from raters.report.word import paper_docx
from raters.terms import SchoolSummary
from raters.text import Text

ROUNDS = (1.35, 0.95, 0.75, 1.05, 1.35, 0.95, 0.85, 1.45)
CRITERIA = (2, 0.6, 0.9, 0.9, 1.6, 1.6)
PLAN = (1.2, 1.8, 1, 0.9, 1)


def school_docx(school: SchoolSummary, text: Text) -> bytes:
    """The summary of a school as a Word file; the same summary gives the same bytes."""
    document = printed_school(school, text)
    paper = Paper(
        title=document.title,
        blocks=tuple(_blocks(document)),
        header=document.synthetic,
        footer=document.footer,
        page_words=document.page_words,
        small=True,
    )
    return paper_docx(paper, text.language, school.generated)


def _blocks(document: PrintedSchool) -> Iterator[Block]:
    yield Heading(document.title, 0)
    yield Grid(document.title, (), (*document.facts, *document.long_facts), (1, 4), ruled=False)
    yield Words(document.headline, "lead")
    yield from table_blocks(document.rounds, ROUNDS, centred=(2, 3, 4, 5, 6))
    yield Heading(document.conclusions_heading)
    yield Bullets(document.conclusions)
    yield from table_blocks(document.plan, PLAN, centred=(3,))
    yield Heading(document.criteria_heading)
    yield Words(document.criteria_note, "small")
    for part in document.parts:
        yield Heading(part.name, 2)
        rows = tuple(map(_criterion, part.criteria))
        yield Grid(part.name, document.criteria_columns, rows, CRITERIA, centred=(1, 2, 3))
    yield Heading(document.limits_heading)
    yield Bullets(document.limits)
    yield from labelled_blocks(document.notes_heading, document.notes)
    yield from signature_blocks(document.signatures, document.signature_words, document.signed_date)


def _criterion(line: SchoolCriterion) -> tuple[str | Entry, ...]:
    name = ". ".join(filter(None, (line.code, line.title)))
    verdict = marked(line.verdict, line.words)
    return (name, line.maximum, line.exact, line.goal, verdict, line.cause)
