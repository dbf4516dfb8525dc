"""What comes with the program: the example files, written out, and the app, started."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import click

from raters.cli.terminal import shown, write
from raters.folders import app_script, data
from raters.problems import Problem, Refused
from raters.text import Text


def write_example(folder: Path, text: Text) -> None:
    """The invented school's three rounds, its rubric and the template; what lies there stays as it is.

    Raises Refused: file_exists, file_unwritable.
    """
    files = {file.name: file for kind in ("*.xlsx", "*.toml") for file in sorted(data("example").glob(kind))}
    files |= {file.name: file for file in data("templates").glob("*.xlsx")}
    content = {folder / name: file.read_bytes() for name, file in files.items()}
    if other := [path for path, wanted in content.items() if path.exists() and not _holds(path, wanted)]:
        raise Refused([Problem("file_exists", where=str(path)) for path in other])
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Refused([Problem("file_unwritable", where=str(folder))]) from None
    for path, wanted in content.items():
        write(path, wanted, text)
    click.echo(text("cli-example-next", file=shown(folder / "round-1.xlsx")))


def _holds(path: Path, wanted: bytes) -> bool:
    return path.is_file() and path.read_bytes() == wanted


def start_app(options: Sequence[str]) -> None:
    """Streamlit on the script of the app, in this process; `options` are Streamlit's own.

    Raises ModuleNotFoundError where the app's part of the program is not installed.
    """
    for name in ("streamlit", "plotly"):
        if find_spec(name) is None:
            raise ModuleNotFoundError(name=name)
    sys.argv = ["streamlit", "run", str(app_script()), *options]
    runpy.run_module("streamlit", run_name="__main__", alter_sys=True)
