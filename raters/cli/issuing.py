"""`python -m raters report FILE…` or `ROUND…`: documents, checked as everywhere before they are issued."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from raters.casebook import Casebook, Record, summarise
from raters.cli.declared import declared
from raters.cli.show import say_problems
from raters.cli.terminal import HELP, counting_bar, progress_bar, stop, stop_unread, write
from raters.library import Analysed, analyse_files
from raters.problems import Problem, Refused
from raters.report import (
    as_json,
    charts_zip,
    contract,
    criteria_csv,
    kit_zip,
    require_issuable,
    round_json,
    school_docx,
    school_json,
    school_pdf,
    school_xlsx,
    summarise_school,
    summary_docx,
    summary_pdf,
    summary_xlsx,
)
from raters.rubrics import Declare
from raters.store import Store, open_store
from raters.terms import Reading, Round, SchoolSummary, Summary
from raters.text import LANGUAGES, Text, catalog

MAKERS: dict[str, Callable[[Summary, Text, bool], bytes]] = {
    "pdf": summary_pdf,
    "docx": summary_docx,
    "kit": kit_zip,
    "charts": lambda summary, text, annexes: charts_zip(summary, text),
    "csv": lambda summary, text, annexes: criteria_csv(summary, text),
}
FORMATS = (*MAKERS, "xlsx", "json")
ROUND_ID = re.compile(r"[0-9a-f]{16}")
SCHOOL_MAKERS: dict[str, Callable[[SchoolSummary, Text], bytes]] = {
    "pdf": school_pdf,
    "docx": school_docx,
    "xlsx": school_xlsx,
    "json": school_json,
}
ENDINGS = {"kit": "zip", "charts": "zip"}


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: the format and what goes into it."""

    kind: str
    annexes: bool
    severity: bool
    text: Text


@click.command(help=HELP("cli-report"))
@click.argument("sources", nargs=-1)
@click.option("--all", "everything", is_flag=True, help=HELP("cli-all"))
@click.option("--together", is_flag=True, help=HELP("cli-together"))
@click.option("--format", "kind", type=click.Choice(FORMATS), default="pdf", help=HELP("cli-format"))
@click.option("--out", required=True, type=click.Path(path_type=Path), help=HELP("cli-out"))
@click.option("--annexes", is_flag=True, help=HELP("cli-annexes"))
@click.option("--severity", is_flag=True, help=HELP("cli-severity"))
@click.option("--rubric", type=click.Path(path_type=Path), help=HELP("cli-rubric"))
@click.option("--scale", "scales", multiple=True, help=HELP("cli-scale"))
@click.option("--many-raters", is_flag=True, help=HELP("cli-many-raters"))
@click.option("--language", type=click.Choice(LANGUAGES), default=HELP.language, help=HELP("cli-language"))
def report(
    sources: tuple[str, ...],
    everything: bool,
    together: bool,
    kind: str,
    out: Path,
    annexes: bool,
    severity: bool,
    rubric: Path | None,
    scales: tuple[str, ...],
    many_raters: bool,
    language: str,
) -> None:
    """Write one document of the files' round, or one of every kept round; say what stands in the way."""
    text = catalog(language)
    order = Order(kind, annexes, severity, text)
    if severity and kind != "xlsx":
        stop([Problem("severity_only_in_xlsx")], text)
    files = [Path(source) for source in sources]
    of_rounds = everything or together or not any(path.exists() for path in files)
    problems = _misplaced(sources, everything, of_rounds and bool(rubric or scales))
    if problems:
        stop(problems, text)
    try:
        if together:
            write(out, _of_school(sources, everything, order), text)
        elif of_rounds:
            _of_rounds(sources, everything, order, out)
        else:
            write(out, _of_files(files, declared(rubric, scales), many_raters, order), text)
    except Refused as refused:
        stop(refused.problems, text)


def _misplaced(sources: Sequence[str], everything: bool, scaled: bool) -> list[Problem]:
    """What of the command would be passed over in silence."""
    problems = [Problem("report_without_source")] if not sources and not everything else []
    if sources and everything:
        problems.append(Problem("report_all_and_named"))
    return [*problems, Problem("report_scale_of_round")] if scaled else problems


@click.command(help=HELP("cli-rounds"))
@click.option("--language", type=click.Choice(LANGUAGES), default=HELP.language, help=HELP("cli-language"))
def rounds(language: str) -> None:
    """One line a kept round: id, day, subject, title."""
    text = catalog(language)
    try:
        for entry in _store().rounds():
            synthetic = f" · {text('cli-synthetic')}" if entry.synthetic else ""
            facts = " · ".join(filter(None, (text.date(entry.date), entry.subject, entry.title)))
            click.echo(f"{entry.id}  {facts}{synthetic}")
    except Refused as refused:
        stop(refused.problems, text)


# ---------------------------------------------------------------- files


def _of_files(files: Sequence[Path], declare: Declare, many_raters: bool, order: Order) -> bytes:
    with progress_bar(order.text) as progress:
        found = analyse_files(files, declare, None, progress, allow_many_raters=many_raters)
    if isinstance(found, Reading):
        stop_unread(found, order.text)
    summary = summary_of(found, order.text)
    if order.kind != "json":
        content = _document(summary, order)
    else:
        require_issuable(summary)
        content = as_json(contract(found.reading, order.text, found.work_up, summary))
    say_problems(found.reading.problems, order.text)
    return content


def summary_of(found: Analysed, text: Text) -> Summary:
    """The summary of the files, checked by the second marker.

    Raises Refused where it differs, and where the rows stayed in an engine, out of its reach.
    """
    table, today = found.work_up.table, date.today()
    if table is None:
        raise Refused([Problem("summary_needs_rows")])
    round_ = Round(
        title=table.rubric.name or text("cli-round"),
        subject="",
        date=today,
        table=table,
        sha256=found.reading.sha256,
        synthetic=found.reading.synthetic,
    )
    return summarise(Record(round_, found.work_up), today)


# ---------------------------------------------------------------- kept rounds


def _of_rounds(ids: Sequence[str], everything: bool, order: Order, out: Path) -> None:
    """One round goes into the file, several into the folder; a refused one does not stop the others."""
    store = _store(ids)
    wanted, book = _known(store, ids, everything), Casebook(store)
    if len(wanted) == 1 and not everything:
        write(out, _of_round(book, next(iter(wanted)), order), order.text)
        return
    problems = []
    with counting_bar(order.text, len(wanted)) as done:
        for id, title in wanted.items():
            try:
                _write_into(out, id, _of_round(book, id, order), order)
            except Refused as refused:
                problems.append(Problem("round_refused", where=id, facts={"title": title[:100]}))
                problems += refused.problems
            done()
    if problems:
        raise Refused(problems)


def _of_school(ids: Sequence[str], everything: bool, order: Order) -> bytes:
    """One summary over the rounds: all of them, or those named."""
    if order.kind not in SCHOOL_MAKERS:
        raise Refused([Problem("report_together_format", facts={"formats": ", ".join(SCHOOL_MAKERS)})])
    store, today = _store(ids), date.today()
    wanted, book = _known(store, ids, everything), Casebook(store)
    school = summarise_school([book.summary(id, today) for id in wanted], today)
    return SCHOOL_MAKERS[order.kind](school, order.text)


def _known(store: Store, ids: Sequence[str], everything: bool) -> dict[str, str]:
    """Ids and titles of the rounds that are wanted; Refused names every id that is none."""
    known = {entry.id: entry.title for entry in store.rounds()}
    if strange := [id for id in ids if id not in known]:
        raise Refused([Problem("report_source_unknown", where=id) for id in strange])
    return known if everything else {id: known[id] for id in ids}


def _write_into(folder: Path, id: str, content: bytes, order: Order) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Refused([Problem("file_unwritable", where=str(folder))]) from None
    write(folder / f"{id}.{ENDINGS.get(order.kind, order.kind)}", content, order.text)


def _of_round(book: Casebook, id: str, order: Order) -> bytes:
    summary = book.summary(id, date.today())
    if order.kind != "json":
        return _document(summary, order)
    return round_json(summary, order.text, book.work_up(id))


def _store(ids: Sequence[str] = ()) -> Store:
    """The store the pages use; a mistyped file name makes none."""
    if strange := [id for id in ids if not ROUND_ID.fullmatch(id)]:
        raise Refused([Problem("report_source_unknown", where=id) for id in strange])
    return open_store(os.environ.get("RATERS_DATABASE_URL") or None)


# ---------------------------------------------------------------- documents


def _document(summary: Summary, order: Order) -> bytes:
    if order.kind == "xlsx":
        return summary_xlsx(summary, order.text, order.annexes, order.severity)
    return MAKERS[order.kind](summary, order.text, order.annexes)
