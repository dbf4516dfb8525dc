"""Everything that is kept: into a backup, back out of one, and whether it is whole."""

from __future__ import annotations

from pathlib import Path

import click

from raters.cli.terminal import shown, stop
from raters.problems import Problem, Refused
from raters.store import Backup, back_up, check, open_store, restore
from raters.text import Text


def make_backup(file: Path, text: Text) -> None:
    """Write the backup and say what is in it. Raises Refused as `back_up` does."""
    said = back_up(open_store(), file)
    click.echo(text("cli-backup-made", file=shown(file), **_counts(said)))


def restore_backup(file: Path, replace: bool, text: Text) -> None:
    """Put the backup in place of what is kept. Raises Refused (backup_over_rounds) unless that is wanted."""
    store = open_store()
    if (rounds := len(store.rounds())) and not replace:
        raise Refused([Problem("backup_over_rounds", facts={"rounds": rounds})])
    said = restore(store, file)
    store.tidy()
    click.echo(text("cli-backup-restored", file=shown(file), **_counts(said)))


def check_store(text: Text) -> None:
    """Say that all is whole, or stop with everything that is not."""
    store = open_store()
    problems = check(store)
    if any(problem.severity == "error" for problem in problems):
        stop(problems, text)
    click.echo(text("cli-check-whole", rounds=len(store.rounds())))
    for problem in problems:
        click.echo(text.problem(problem), err=True)


def _counts(said: Backup) -> dict[str, int]:
    names = {"rounds": "rounds", "records": "papers", "pictures": "attachments"}
    return {name: said.rows[table] for name, table in names.items()}
