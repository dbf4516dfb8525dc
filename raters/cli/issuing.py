"""`raters report FILE…` or `ROUND…`: documents, checked as everywhere before they are issued."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from raters.casebook import Casebook
from raters.cli.documents import SCHOOL_MAKERS, document
from raters.cli.files import read_files, summary_of
from raters.cli.order import ENDINGS, Order, Sources
from raters.cli.terminal import counting_bar, one_thread, say_problems, stop_unread, write
from raters.problems import Problem, Refused
from raters.report import as_json, contract, require_issuable, round_json, summarise_school
from raters.rubrics import Declare
from raters.store import Store, open_store
from raters.terms import Reading
from raters.text import Text


def report(sources: Sources, declare: Declare, out: Path, order: Order) -> None:
    """Write one document of the files' round, or one of every kept round.

    Raises Refused with all that stands in the way.
    """
    one_thread()
    if sources.together:
        write(out, _of_school(sources, order), order.text)
    elif sources.files:
        write(out, _of_files(sources.files, declare, order), order.text)
    else:
        _of_rounds(sources, order, out)


def list_rounds(text: Text) -> None:
    """One line a kept round: id, day, subject, title. Raises Refused: store_unavailable."""
    entries = open_store().rounds()
    if not entries:
        click.echo(text("cli-no-rounds"))
    for entry in entries:
        synthetic = f" · {text('cli-synthetic')}" if entry.synthetic else ""
        facts = " · ".join(filter(None, (text.date(entry.date), entry.subject, entry.title)))
        click.echo(f"{entry.id}  {facts}{synthetic}")


# ---------------------------------------------------------------- files


def _of_files(files: Sequence[Path], declare: Declare, order: Order) -> bytes:
    found = read_files(files, declare, None, order)
    if isinstance(found, Reading):
        stop_unread(found, order.text)
    summary = summary_of(found, order)
    if order.kind != "json":
        content = document(summary, order)
    else:
        require_issuable(summary)
        content = as_json(contract(found.reading, order.text, found.work_up, summary))
    say_problems(found.reading.problems, order.text)
    return content


# ---------------------------------------------------------------- kept rounds


def _of_rounds(sources: Sources, order: Order, out: Path) -> None:
    """One round goes into the file, several into the folder; a refused one does not stop the others."""
    store = open_store()
    wanted, book = _known(store, sources), Casebook(store)
    if not sources.many:
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


def _of_school(sources: Sources, order: Order) -> bytes:
    """One summary over the rounds: all of them, or those named."""
    if order.kind not in SCHOOL_MAKERS:
        raise Refused([Problem("report_together_format", facts={"formats": ", ".join(SCHOOL_MAKERS)})])
    store, today = open_store(), date.today()
    wanted, book = _known(store, sources), Casebook(store)
    school = summarise_school([book.summary(id, today) for id in wanted], today)
    return SCHOOL_MAKERS[order.kind](school, order)


def _known(store: Store, sources: Sources) -> dict[str, str]:
    """Ids and titles of the rounds that are wanted; Refused names every id that is none."""
    known = {entry.id: entry.title for entry in store.rounds()}
    if strange := [id for id in sources.rounds if id not in known]:
        raise Refused([Problem("report_source_unknown", where=id) for id in strange])
    return known if sources.everything else {id: known[id] for id in sources.rounds}


def _write_into(folder: Path, id: str, content: bytes, order: Order) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Refused([Problem("file_unwritable", where=str(folder))]) from None
    write(folder / f"{id}.{ENDINGS[order.kind]}", content, order.text)


def _of_round(book: Casebook, id: str, order: Order) -> bytes:
    summary = book.summary(id, date.today())
    if order.kind != "json":
        return document(summary, order)
    return round_json(summary, order.text, book.work_up(id))
