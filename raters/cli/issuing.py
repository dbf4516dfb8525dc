"""`python -m raters report FILE…`: the documents of a round, checked as everywhere before they are issued."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from raters.advice import plan_seminars
from raters.agreement import second_mark
from raters.cli.analysis import Analysis, analyse_files
from raters.cli.declared import declared
from raters.cli.show import say_problems
from raters.cli.terminal import HELP, progress_bar, stop, stop_unread, write
from raters.problems import Problem, Refused
from raters.report import (
    contract,
    kit_zip,
    require_issuable,
    summarise,
    summary_docx,
    summary_pdf,
    summary_xlsx,
)
from raters.terms import Reading, Round, Summary
from raters.text import LANGUAGES, Text, catalog

MAKERS: dict[str, Callable[[Summary, Text, bool], bytes]] = {
    "pdf": summary_pdf,
    "docx": summary_docx,
    "kit": kit_zip,
}
FORMATS = (*MAKERS, "xlsx", "json")


@click.command(help=HELP("cli-report"))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "kind", type=click.Choice(FORMATS), default="pdf", help=HELP("cli-format"))
@click.option("--out", required=True, type=click.Path(path_type=Path), help=HELP("cli-out"))
@click.option("--annexes", is_flag=True, help=HELP("cli-annexes"))
@click.option("--severity", is_flag=True, help=HELP("cli-severity"))
@click.option("--rubric", type=click.Path(path_type=Path), help=HELP("cli-rubric"))
@click.option("--scale", "scales", multiple=True, help=HELP("cli-scale"))
@click.option("--language", type=click.Choice(LANGUAGES), default=HELP.language, help=HELP("cli-language"))
def report(
    files: tuple[Path, ...],
    kind: str,
    out: Path,
    annexes: bool,
    severity: bool,
    rubric: Path | None,
    scales: tuple[str, ...],
    language: str,
) -> None:
    """Write one document of the round; with problems in the way, say them and write nothing."""
    text = catalog(language)
    if severity and kind != "xlsx":
        stop([Problem("severity_only_in_xlsx")], text)
    try:
        with progress_bar(text) as progress:
            found = analyse_files(files, declared(rubric, scales), None, progress)
        if isinstance(found, Reading):
            stop_unread(found, text)
        content = _document(found, kind, annexes, severity, text)
    except Refused as refused:
        stop(refused.problems, text)
    say_problems(found.reading.problems, text)
    write(out, content, text)


def _document(found: Analysis, kind: str, annexes: bool, severity: bool, text: Text) -> bytes:
    summary = summary_of(found, text)
    if kind in MAKERS:
        return MAKERS[kind](summary, text, annexes)
    if kind == "xlsx":
        return summary_xlsx(summary, text, annexes, severity)
    require_issuable(summary)
    return analysed_json(found, text)


def summary_of(found: Analysis, text: Text) -> Summary:
    """The summary of the files, checked by the second marker.

    Raises Refused where it differs, and where the rows stayed in an engine, out of its reach.
    """
    if found.table is None:
        raise Refused([Problem("summary_needs_rows")])
    today = date.today()
    round_ = Round(
        title=found.table.rubric.name or text("cli-round"),
        subject="",
        date=today,
        table=found.table,
        sha256=found.reading.sha256,
        synthetic=found.reading.synthetic,
    )
    mark = second_mark(found.table, found.agreement)
    plan = plan_seminars(found.findings, found.agreement)
    return summarise(round_, found.agreement, found.findings, plan, mark, today)


def analysed_json(found: Analysis, text: Text) -> bytes:
    """Everything found as JSON: the public contract."""
    plan = plan_seminars(found.findings, found.agreement)
    return as_json(contract(found.reading, found.agreement, found.findings, found.pairs(), text, plan))


def as_json(analysed: dict[str, Any]) -> bytes:
    """Readable JSON; NaN has no place in it."""
    return json.dumps(analysed, ensure_ascii=False, indent=2, allow_nan=False).encode()
