"""The verbs without a browser: `python -m raters analyse FILE…`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NoReturn

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from threadpoolctl import threadpool_limits

from raters.advice import plan_seminars
from raters.agreement import second_mark
from raters.cli import analysis
from raters.cli.analysis import Analysis, analyse_files
from raters.cli.declared import declared
from raters.cli.show import print_analysis, say_problems
from raters.intake import ENGINES, Engine
from raters.problems import Problem, Refused
from raters.report import contract, summarise, summary_pdf
from raters.terms import Reading, Round
from raters.text import LANGUAGES, Text, catalog

LANGUAGE = os.environ.get("RATERS_LANGUAGE", "ru")
HELP = catalog(LANGUAGE if LANGUAGE in LANGUAGES else "ru")
BAD_INPUT = 2


@click.group(help=HELP("cli-help"))
def main() -> None:
    """Entry point of `python -m raters`."""
    # Matrices here are small: threads of the linear algebra library cost more than they bring.
    threadpool_limits(1, user_api="blas")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


@main.command(help=HELP("cli-analyse"))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--rubric", type=click.Path(path_type=Path), help=HELP("cli-rubric"))
@click.option("--scale", "scales", multiple=True, help=HELP("cli-scale"))
@click.option("--engine", type=click.Choice(ENGINES), help=HELP("cli-engine"))
@click.option("--json", "json_out", type=click.Path(path_type=Path, allow_dash=True), help=HELP("cli-json"))
@click.option("--summary", "summary_out", type=click.Path(path_type=Path), help=HELP("cli-summary"))
@click.option("--language", type=click.Choice(LANGUAGES), default=HELP.language, help=HELP("cli-language"))
def analyse(
    files: tuple[Path, ...],
    rubric: Path | None,
    scales: tuple[str, ...],
    engine: Engine | None,
    json_out: Path | None,
    summary_out: Path | None,
    language: str,
) -> None:
    """Read, measure, diagnose; print a table, write JSON and the summary."""
    text = catalog(language)
    try:
        with _progress(text) as progress:
            found = analyse_files(files, declared(rubric, scales), engine, progress)
    except Refused as refused:
        _stop(refused.problems, text)
    if isinstance(found, Reading):
        if json_out:
            _write_json(json_out, contract(found, None, (), {}, text), text)
        _stop(found.problems, text, hint=_scale_hint(found, text))
    if json_out:
        plan = plan_seminars(found.findings, found.agreement)
        analysed = contract(found.reading, found.agreement, found.findings, found.pairs(), text, plan)
        _write_json(json_out, analysed, text)
    if summary_out:
        _write_summary(summary_out, found, text)
    if str(json_out) != "-":
        print_analysis(found, text)


@contextmanager
def _progress(text: Text) -> Iterator[analysis.Progress]:
    """A bar on the terminal for long input; silent where nobody watches."""
    columns = (TextColumn(text("cli-reading")), BarColumn())
    with Progress(
        *columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
    ) as bar:
        task = bar.add_task("", total=None)
        # All read: the engine now counts, and nobody knows how long.
        yield lambda done, total: bar.update(task, completed=done, total=total if done < total else None)


def _write_json(out: Path, analysed: dict[str, object], text: Text) -> None:
    printed = json.dumps(analysed, ensure_ascii=False, indent=2, allow_nan=False)
    if str(out) == "-":
        click.echo(printed)
    else:
        _write(out, printed.encode(), text)


def _write_summary(out: Path, found: Analysis, text: Text) -> None:
    """The summary of the round; none where the rows stayed in an engine, out of a second marker's reach."""
    if found.table is None:
        _stop([Problem("summary_needs_rows")], text)
    today = date.today()
    round_ = Round(
        title=found.table.rubric.name or text("cli-round"),
        subject="",
        date=today,
        table=found.table,
        sha256=found.reading.sha256,
        synthetic=found.reading.synthetic,
    )
    try:
        mark = second_mark(found.table, found.agreement)
    except Refused as refused:
        _stop(refused.problems, text)
    plan = plan_seminars(found.findings, found.agreement)
    summary = summarise(round_, found.agreement, found.findings, plan, mark, today)
    _write(out, summary_pdf(summary, text), text)


def _write(out: Path, content: bytes, text: Text) -> None:
    try:
        out.write_bytes(content)
    except OSError:
        _stop([Problem("file_unwritable", where=str(out))], text)


def _scale_hint(reading: Reading, text: Text) -> str:
    """How to declare a scale here, where that is what is missing."""
    undeclared = any(problem.code == "scale_not_declared" for problem in reading.problems)
    return text("cli-scale-hint") if undeclared else ""


def _stop(problems: Sequence[Problem], text: Text, hint: str = "") -> NoReturn:
    """Say everything that is wrong on stderr and leave with exit code 2."""
    say_problems(problems, text)
    if hint:
        click.echo(hint, err=True)
    sys.exit(BAD_INPUT)
