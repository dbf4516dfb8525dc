"""Everything at once: the summary, the office's papers and a folder for each seminar, in one zip."""

from __future__ import annotations

from dataclasses import replace

from raters.report.blocks import Paper
from raters.report.issue import require_issuable
from raters.report.papers.meeting import Meeting, meetings_of
from raters.report.papers.office import order, schedule
from raters.report.papers.seminar import (
    agenda,
    attendance,
    certificate,
    protocol,
    sheet,
    works_and_rubric,
)
from raters.report.pdf import paper_pdf, paper_picture, summary_pdf
from raters.report.summary_word import summary_docx
from raters.report.word import paper_docx, zipped
from raters.terms import Summary
from raters.text import Text

MAKERS = {"pdf": paper_pdf, "docx": paper_docx, "png": paper_picture}
SHORTEST_CERTIFIED = 30
"""Minutes of a meeting that participants get a certificate of."""


def kit_zip(summary: Summary, text: Text, annexes: bool = False) -> bytes:
    """The whole kit as a zip archive; the same summary gives the same bytes.

    Raises Refused for a summary that must not be issued.
    """
    return zipped(kit_files(summary, text, annexes), summary.generated)


def kit_files(summary: Summary, text: Text, annexes: bool = False) -> dict[str, bytes]:
    """Paths inside the kit and what stands there. Raises Refused as `kit_zip` does."""
    require_issuable(summary)
    name = text("paper-file-summary")
    files = {
        f"{name}.pdf": summary_pdf(summary, text, annexes),
        f"{name}.docx": summary_docx(summary, text, annexes),
    }
    for path, paper in office_papers(summary, text).items():
        files[f"{path}.docx"] = office_file(paper, "docx", summary, text)
    return files


def office_papers(summary: Summary, text: Text) -> dict[str, Paper]:
    """The order, the schedule and the papers of every meeting, by their path in the kit.

    Raises Refused for a summary that must not be issued.
    """
    require_issuable(summary)
    papers = {
        text("paper-file-order"): order(summary, text),
        text("paper-file-schedule"): schedule(summary, text),
    }
    for number, meeting in enumerate(meetings_of(summary, text), 1):
        folder = text("paper-file-seminar", number=number)
        found = seminar_papers(meeting, summary.round.school, text)
        papers |= {f"{folder}/{name}": paper for name, paper in found.items()}
    label = text("report-synthetic") if summary.round.synthetic else ""
    return {path: replace(paper, header=label) for path, paper in papers.items()}


def office_file(paper: Paper, kind: str, summary: Summary, text: Text) -> bytes:
    """A paper as PDF to print, Word to edit, or its first page as PNG; the same bytes for the same paper."""
    return MAKERS[kind](paper, text.language, summary.generated)


def seminar_papers(meeting: Meeting, school: str, text: Text) -> dict[str, Paper]:
    """Names of the papers of one meeting, and the papers; a briefing certifies nobody."""
    papers = {
        text("paper-file-agenda"): agenda(meeting, text),
        text("paper-file-works"): works_and_rubric(meeting, text),
        text("paper-file-sheet"): sheet(meeting, text),
        text("paper-file-protocol"): protocol(meeting, text),
        text("paper-file-attendance"): attendance(meeting, text),
    }
    if meeting.minutes >= SHORTEST_CERTIFIED:
        papers[text("paper-file-certificate")] = certificate(meeting, school, text)
    return papers
