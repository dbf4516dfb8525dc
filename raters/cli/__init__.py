"""The verbs without a browser: `python -m raters analyse FILE…`, `report FILE…|ROUND…` and `rounds`."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from threadpoolctl import threadpool_limits

from raters.cli.declared import declared
from raters.cli.issuing import report, rounds, summary_of
from raters.cli.show import print_analysis
from raters.cli.terminal import HELP, progress_bar, stop, stop_unread, write
from raters.library import Analysed, analyse_files
from raters.problems import Refused
from raters.report import as_json, contract, summary_pdf
from raters.terms import ENGINES, Engine, Reading
from raters.text import LANGUAGES, Text, catalog


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
@click.option("--many-raters", is_flag=True, help=HELP("cli-many-raters"))
@click.option("--engine", type=click.Choice(ENGINES), help=HELP("cli-engine"))
@click.option("--json", "json_out", type=click.Path(path_type=Path, allow_dash=True), help=HELP("cli-json"))
@click.option("--summary", "summary_out", type=click.Path(path_type=Path), help=HELP("cli-summary"))
@click.option("--language", type=click.Choice(LANGUAGES), default=HELP.language, help=HELP("cli-language"))
def analyse(
    files: tuple[Path, ...],
    rubric: Path | None,
    scales: tuple[str, ...],
    many_raters: bool,
    engine: Engine | None,
    json_out: Path | None,
    summary_out: Path | None,
    language: str,
) -> None:
    """Read, measure, diagnose; print a table, write JSON and the summary."""
    text = catalog(language)
    try:
        with progress_bar(text) as progress:
            found = analyse_files(
                files, declared(rubric, scales), engine, progress, allow_many_raters=many_raters
            )
    except Refused as refused:
        stop(refused.problems, text)
    if isinstance(found, Reading):
        if json_out:
            _write_json(json_out, as_json(contract(found, text)), text)
        stop_unread(found, text)
    if json_out:
        _write_json(json_out, as_json(contract(found.reading, text, found.work_up)), text)
    if summary_out:
        _write_summary(summary_out, found, text)
    if str(json_out) != "-":
        print_analysis(found, text)


def _write_json(out: Path, analysed: bytes, text: Text) -> None:
    if str(out) == "-":
        click.echo(analysed.decode())
    else:
        write(out, analysed, text)


def _write_summary(out: Path, found: Analysed, text: Text) -> None:
    """The summary of the round; none where the rows stayed in an engine, out of a second marker's reach."""
    try:
        content = summary_pdf(summary_of(found, text), text)
    except Refused as refused:
        stop(refused.problems, text)
    write(out, content, text)


main.add_command(report)
main.add_command(rounds)
