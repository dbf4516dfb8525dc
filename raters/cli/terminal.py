"""The terminal around a verb: its language, a bar while reading, files written, an end with reasons."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from raters.cli.show import say_problems
from raters.library import Progress as Steps
from raters.problems import Problem
from raters.terms import Reading
from raters.text import LANGUAGES, Text, catalog

LANGUAGE = os.environ.get("RATERS_LANGUAGE", "ru")
HELP = catalog(LANGUAGE if LANGUAGE in LANGUAGES else "ru")
BAD_INPUT = 2


@contextmanager
def progress_bar(text: Text) -> Iterator[Steps]:
    """A bar on the terminal for long input; silent where nobody watches."""
    columns = (TextColumn(text("cli-reading")), BarColumn())
    with Progress(
        *columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()
    ) as bar:
        task = bar.add_task("", total=None)
        # All read: the engine now counts, and nobody knows how long.
        yield lambda done, total: bar.update(task, completed=done, total=total if done < total else None)


@contextmanager
def counting_bar(text: Text, total: int) -> Iterator[Callable[[], None]]:
    """A bar over so many documents; call what it yields after each."""
    columns = (TextColumn(text("cli-writing")), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)


def write(out: Path, content: bytes, text: Text) -> None:
    """The file, or an end that says it cannot be written."""
    try:
        out.write_bytes(content)
    except OSError:
        stop([Problem("file_unwritable", where=str(out))], text)


def stop(problems: Sequence[Problem], text: Text, hint: str = "") -> NoReturn:
    """Say everything that is wrong on stderr and leave with exit code 2."""
    say_problems(problems, text)
    if hint:
        click.echo(hint, err=True)
    sys.exit(BAD_INPUT)


def stop_unread(reading: Reading, text: Text) -> NoReturn:
    """Leave an input that gives no table; says how to declare a scale where that is what is missing."""
    undeclared = any(problem.code == "scale_not_declared" for problem in reading.problems)
    stop(reading.problems, text, hint=text("cli-scale-hint") if undeclared else "")
