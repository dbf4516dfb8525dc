"""How long the documents of a large round take: 25 criteria, 20 raters, 400 works.

    python benchmarks/documents.py

The first row is everything before a document: measuring, causes, the second marking by independent
libraries. Fifty summaries are one document after another, as `python -m raters report --all` makes them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from time import perf_counter

from school_size import large_round
from tables import print_table

from raters import report
from raters.casebook import Record, summarise
from raters.terms import Round, Summary
from raters.text import catalog
from raters.workup import work_up

DAY = date(2026, 11, 24)
MANY = 50
RUNS = 3
RUSSIAN = catalog("ru")
DOCUMENTS: dict[str, Callable[[Summary], object]] = {
    "summary, PDF": lambda summary: report.summary_pdf(summary, RUSSIAN),
    "summary with annexes, PDF": lambda summary: report.summary_pdf(summary, RUSSIAN, True),
    "summary, Word": lambda summary: report.summary_docx(summary, RUSSIAN),
    "summary, Excel": lambda summary: report.summary_xlsx(summary, RUSSIAN),
    "summary with annexes and severity, Excel": lambda summary: report.summary_xlsx(
        summary, RUSSIAN, True, True
    ),
    "criteria, CSV": lambda summary: report.criteria_csv(summary, RUSSIAN),
    "charts for slides, ZIP": lambda summary: report.charts_zip(summary, RUSSIAN),
    "the whole kit, ZIP": lambda summary: report.kit_zip(summary, RUSSIAN),
}


def summarised(of_round: Round) -> Summary:
    return summarise(Record(of_round, work_up(of_round.table)), DAY)


def seconds(make: Callable[[], object], runs: int = RUNS) -> float:
    """The fastest of some runs."""
    times = []
    for _ in range(runs):
        start = perf_counter()
        make()
        times.append(perf_counter() - start)
    return min(times)


def rows() -> Iterator[list[str]]:
    of_round = large_round()
    summary = summarised(of_round)
    yield ["measured, diagnosed and checked twice", f"{seconds(lambda: summarised(of_round)):.2f} s"]
    for name, make in DOCUMENTS.items():
        yield [name, f"{seconds(partial(make, summary)):.2f} s"]
    batch = seconds(lambda: [report.summary_pdf(summary, RUSSIAN) for _ in range(MANY)], runs=1)
    yield [f"{MANY} summaries, PDF", f"{batch:.1f} s"]


if __name__ == "__main__":
    print_table(["document", "time"], rows(), "25 criteria, 20 raters, 400 works")
