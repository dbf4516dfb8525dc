"""The terminal around a verb: a bar while reading, files written, an end with reasons."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from raters.problems import Problem, Refused
from raters.text import Text

if TYPE_CHECKING:
    from raters.terms import Question, Reading

BAD_INPUT = 2
MOST_NAMED = 5
HINTS = {"scale_not_declared": "cli-scale-hint", "marks_are_words": "cli-levels-hint"}


@contextmanager
def progress_bar(text: Text) -> Iterator[Callable[[int, int], None]]:
    """A bar on the terminal for long input; silent where nobody watches."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

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
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn(text("cli-writing")), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)


def write(out: Path, content: bytes, text: Text, aside: bool = False) -> None:
    """The file, and a line that says so (`aside`: on stderr, where stdout is for data).

    Raises Refused: file_unwritable.
    """
    try:
        out.write_bytes(content)
    except OSError:
        raise Refused([Problem("file_unwritable", where=str(out))]) from None
    click.echo(text("cli-written", file=shown(out)), err=aside)


def shown(path: Path) -> str:
    """A path as a line can hold it: the catalogs refuse endless facts."""
    words = str(path)
    return words if len(words) <= 400 else f"…{words[-399:]}"


def say_problems(problems: Sequence[Problem], text: Text) -> None:
    """Every problem on stderr, errors first."""
    for problem in sorted(problems, key=lambda problem: problem.severity):
        click.echo(f"{text('cli-' + problem.severity)}: {text.problem(problem)}", err=True)


def say_passed_over(folder: Path, others: Sequence[Path], text: Text) -> None:
    """One line on stderr about what a folder holds beside the tables; nothing where it holds nothing else."""
    if others:
        names = ", ".join(other.name[:80] for other in others[:MOST_NAMED])
        more = max(0, len(others) - MOST_NAMED)
        click.echo(text("cli-passed-over", folder=shown(folder), names=names, more=more), err=True)


def stop(problems: Sequence[Problem], text: Text, hint: str = "") -> NoReturn:
    """Say everything that is wrong on stderr and leave with exit code 2."""
    say_problems(problems, text)
    if hint:
        click.echo(hint, err=True)
    sys.exit(BAD_INPUT)


def stop_unread(reading: Reading, text: Text) -> NoReturn:
    """Leave an input that gives no table; says which option to use where one would help."""
    codes = {problem.code for problem in reading.problems}
    hints = [text(hint) for code, hint in HINTS.items() if code in codes]
    stop(reading.problems, text, hint="\n".join([*hints, *answer_hints(reading, text)]))


def answer_hints(reading: Reading, text: Text) -> list[str]:
    """For every open question that is told, the options that answer it, each with what it says."""
    told = {problem.code for problem in reading.problems}
    return [
        text("cli-answer-hint", options="; ".join(_options(question, text)))
        for question in reading.questions
        if question.code in told and question.answers
    ]


def _options(question: Question, text: Text) -> list[str]:
    return [f"--answer {question.key}={answer} ({text(f'answer-{answer}')})" for answer in question.answers]


def one_thread() -> None:
    """Matrices here are small: threads of the linear algebra library cost more than they bring."""
    from threadpoolctl import threadpool_limits

    threadpool_limits(1, user_api="blas")
