"""From Parquet files to agreement with all intervals: time and memory by engine and number of rows.

    python benchmarks/parquet.py [--quick]

Two raters score every work on one criterion, scale 0–5; the files are written once into a
temporary folder. Every measurement has a process of its own: wall time from opening the file to the
finished measures, and how far the process grew beyond its imports (peak resident memory). The
engines work with all cores; their answers are compared. Needs Linux and requirements-dev.txt.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import duckdb
import polars as pl

from raters.agreement import count_in_engine, measure_counts
from raters.intake import open_large
from raters.terms import Criterion, Rubric, Scale

RUBRIC = Rubric("benchmark", (Criterion("C1", Scale(tuple(map(float, range(6))))),))
ROWS = (10**5, 10**6, 10**7)
WRITE = """
COPY (
    SELECT 'W' || w AS work, 'R' || r AS rater, 'C1' AS criterion,
           greatest(0, least(5, (hash(w) % 6)::int + (hash(w, r) % 3)::int - 1))::double AS score
    FROM range({works}) t(w), (VALUES (1), (2)) v(r)
) TO '{file}' (FORMAT parquet)
"""

OPEN: dict[str, Callable[[Path], Any]] = {
    "duckdb": lambda file: open_large([file], "duckdb").frame,
    "pandas": lambda file: open_large([file], "pandas").frame,
    "polars": pl.scan_parquet,
}


def measured(engine: str, file: Path) -> tuple[float, float, float]:
    """Seconds, peak megabytes beyond the imports, and the ordinal alpha."""
    before, start = peak_megabytes(), time.perf_counter()
    agreement = measure_counts(count_in_engine(OPEN[engine](file), RUBRIC), RUBRIC)
    seconds = time.perf_counter() - start
    return seconds, peak_megabytes() - before, float(agreement.criteria[0].lead.value or 0)


def peak_megabytes() -> float:
    status = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


def report(sizes: tuple[int, ...]) -> None:
    print("| rows | works | engine | from file to all intervals | memory | ordinal alpha |")
    print("|---" * 6 + "|")
    with tempfile.TemporaryDirectory() as folder:
        for rows in sizes:
            file = Path(folder, f"{rows}.parquet")
            duckdb.connect().execute(WRITE.format(works=rows // 2, file=file))
            for engine in OPEN:
                with multiprocessing.get_context("spawn").Pool(1) as alone:
                    seconds, megabytes, alpha = alone.apply(measured, (engine, file))
                told = f"{seconds:.2f} s | {megabytes:,.0f} MB | {alpha:.9f}"
                print(f"| {rows:,} | {rows // 2:,} | {engine} | {told} |", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="the smallest size only")
    report(ROWS[:1] if parser.parse_args().quick else ROWS)
