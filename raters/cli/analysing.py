"""`raters analyse FILE…`: read, measure, diagnose; print a table, write JSON and the summary."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from raters.cli.documents import document
from raters.cli.files import read_files, summary_of
from raters.cli.order import Order
from raters.cli.show import print_analysis
from raters.cli.terminal import one_thread, stop_unread, write
from raters.report import as_json, contract
from raters.rubrics import Declare
from raters.terms import Engine, Reading


def analyse(
    files: Sequence[Path],
    declare: Declare,
    json_out: Path | None,
    summary_out: Path | None,
    order: Order,
    *,
    engine: Engine | None,
) -> None:
    """Analyse the files and write what is ordered. Raises Refused with all that stands in the way."""
    text, on_screen = order.text, str(json_out) == "-"
    one_thread()
    found = read_files(files, declare, engine, order)
    if isinstance(found, Reading):
        if json_out:
            _write_json(json_out, as_json(contract(found, text)), order)
        stop_unread(found, text)
    if json_out:
        _write_json(json_out, as_json(contract(found.reading, text, found.work_up)), order)
    if summary_out:
        write(summary_out, document(summary_of(found, order), order), text, aside=on_screen)
    if not on_screen:
        print_analysis(found, text)


def _write_json(out: Path, analysed: bytes, order: Order) -> None:
    if str(out) == "-":
        click.echo(analysed.decode())
    else:
        write(out, analysed, order.text)
