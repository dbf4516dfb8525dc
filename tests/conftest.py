"""The tests of every room: `tests/` is importable (`from agreement.tables import …`), examples repeat."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings
from threadpoolctl import threadpool_limits

SLOW = 1.0
"""Seconds of processor time, the processes it started included, from which a test is to be marked `slow`."""

settings.register_profile("house", deadline=None, derandomize=True, database=None, max_examples=25)
settings.register_profile("thorough", deadline=None, max_examples=300, print_blob=True)
settings.load_profile("house")
# As the program itself: matrices are small, threads of the linear algebra library only get in the way.
threadpool_limits(1, user_api="blas")
# Processes the tests start shall not compile the program anew each time.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_collection_finish() -> None:
    """What is loaded by now stays: collecting garbage, as Streamlit does after every run, passes over it."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    gc.unfreeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    began = sum(os.times()[:4])
    try:
        yield
    finally:
        item.user_properties.append(("processor", sum(os.times()[:4]) - began))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the tests that take long and are not marked so; a busy machine may double their time."""
    for report in terminalreporter.getreports("passed"):
        seconds = dict(report.user_properties).get("processor", 0)
        if report.when == "call" and seconds > 2 * SLOW and "slow" not in report.keywords:
            terminalreporter.write_line(f"not marked slow: {seconds:.1f} s {report.nodeid}")
