"""Files on the command line -> everything worked out of them, or an end that says why not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from raters.cli.order import Order
from raters.cli.terminal import progress_bar, say_passed_over
from raters.intake import passed_over
from raters.library import Analysed, CalibrationSummary, analyse_files
from raters.rubrics import Declare
from raters.terms import Engine, Reading, Summary


def read_files(
    files: Sequence[Path], declare: Declare, engine: Engine | None, order: Order
) -> Analysed | Reading:
    """Analyse the files behind a bar; a line names what is passed over in a folder.

    Raises Refused when a file, the engine or the declared scale is unusable.
    """
    for folder in (path for path in files if path.is_dir()):
        say_passed_over(folder, passed_over(folder), order.text)
    with progress_bar(order.text) as progress:
        return analyse_files(files, declare, engine, progress, None, order.many_raters, order.answers)


def summary_of(found: Analysed, order: Order) -> Summary:
    """The summary of the files, checked by the second marker; what the order does not tell stays open.

    Raises Refused where it differs, and where the rows stayed in an engine, out of its reach.
    """
    header = order.header
    facts = {name: getattr(header, name) for name in header.names() if name not in ("title", "date")}
    told = {name: fact for name, fact in facts.items() if fact}
    made = CalibrationSummary.of(found.reading, found.work_up, order.text, header.title, header.date, told)
    return made.summary
