"""The calibration summary as a program holds it: read it, show it, write it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from raters import report
from raters.casebook import Record, summarise
from raters.problems import Problem, Refused
from raters.terms import Reading, Round, Summary
from raters.text import Text
from raters.workup import WorkUp


class CalibrationSummary:
    """The summary a principal signs, made by `Analysis.summary`; `summary` holds it as codes and facts.

    Every document is refused (Refused) where a code looks like a name or the numbers were not confirmed.
    """

    def __init__(self, summary: Summary, work_up: WorkUp, text: Text) -> None:
        self.summary, self._work_up, self._text = summary, work_up, text

    @classmethod
    def of(
        cls,
        reading: Reading,
        work_up: WorkUp,
        text: Text,
        title: str,
        day: date | None,
        facts: Mapping[str, str],
    ) -> CalibrationSummary:
        """The summary of scores that were read, made today; what is not told is a line to fill in.

        Raises Refused: summary_needs_rows, second_mark_differs; TypeError for a fact a round does not have.
        """
        if work_up.table is None:
            raise Refused([Problem("summary_needs_rows")])
        today = date.today()
        known: dict[str, Any] = {"subject": "", "basis": None, **facts}
        of_round = Round(
            title=title or work_up.rubric.name or text("cli-round"),
            date=day,
            table=work_up.table,
            sha256=reading.sha256,
            synthetic=reading.synthetic,
            **known,
        )
        return cls(summarise(Record(of_round, work_up), today), work_up, text)

    def to_pdf(self, path: str | Path | None = None, *, annexes: bool = False) -> bytes:
        """The summary as PDF, written to `path` where one is given. Needs the extra `documents`."""
        return _written(report.summary_pdf(self.summary, self._text, annexes), path)

    def to_docx(self, path: str | Path | None = None, *, annexes: bool = False) -> bytes:
        """The summary as a Word file. Needs the extra `documents`."""
        return _written(report.summary_docx(self.summary, self._text, annexes), path)

    def to_xlsx(
        self, path: str | Path | None = None, *, annexes: bool = False, severity: bool = False
    ) -> bytes:
        """The summary as a workbook; severity by code only where it is asked for."""
        return _written(report.summary_xlsx(self.summary, self._text, annexes, severity), path)

    def to_json(self, path: str | Path | None = None) -> str:
        """The analysis with the summary in it, by the public contract (README)."""
        return _written(report.round_json(self.summary, self._text, self._work_up), path).decode()

    def __repr__(self) -> str:
        return f"<CalibrationSummary: {self._text.line(self.summary.headline)}>"


def _written(content: bytes, path: str | Path | None) -> bytes:
    if path is not None:
        Path(path).write_bytes(content)
    return content
