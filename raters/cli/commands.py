"""The verbs and their options. What a verb needs is loaded when it runs: help and mistakes come at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from raters import __version__
from raters.cli.order import (
    FORMATS,
    Header,
    Order,
    format_of,
    require_files,
    require_folder,
    require_places,
    sources_of,
)
from raters.cli.terminal import stop
from raters.cli.usage import Command, Day, Group, Option
from raters.problems import Problem, Refused
from raters.terms import ENGINES
from raters.text import LANGUAGES, Text

EXTRAS = {
    "typst": "documents",
    "docx": "documents",
    "streamlit": "app",
    "plotly": "app",
    "psycopg": "postgres",
}
"""Libraries that are not installed everywhere, and the extra of the package that brings each."""
SHELLS = ("bash", "zsh", "fish")


def commands(text: Text) -> Group:
    """The program in the language of `text`."""
    group = Group("raters", text, help=text("cli-help"), params=[_version(text)])
    group.subcommand_metavar = text("cli-metavar-command")
    for verb in VERBS:
        group.add_command(verb(text))
    return group


# ---------------------------------------------------------------- the verbs


def _analyse(text: Text) -> Command:
    def run(files: tuple[Path, ...], json_out: Path | None, summary_out: Path | None, **asked: Any) -> None:
        require_files(files)
        require_places(json_out, summary_out)
        kind = format_of(None, summary_out, ("pdf", "docx", "xlsx")) if summary_out else "pdf"
        from raters.cli.declared import answers_of, declared

        declare = declared(asked.pop("rubric"), asked.pop("scales"))
        answers = answers_of(asked.pop("levels"), asked.pop("answers"))
        from raters.cli.analysing import analyse

        analyse(
            files,
            declare,
            json_out,
            summary_out,
            Order(kind, text, many_raters=asked.pop("many_raters"), answers=answers),
            **asked,
        )

    files = click.Argument(
        ["files"], nargs=-1, required=True, type=_path(), metavar=text("cli-metavar-files")
    )
    out: dict[str, Any] = {
        "type": click.Path(path_type=Path, allow_dash=True),
        "metavar": text("cli-metavar-file"),
    }
    return _command(
        "analyse",
        text,
        run,
        [
            files,
            *_scales(text),
            Option(["--engine"], type=click.Choice(ENGINES), help=text("cli-engine")),
            Option(["--json", "json_out"], help=text("cli-json"), **out),
            Option(["--summary", "summary_out"], help=text("cli-summary"), **_file(text)),
        ],
    )


def _report(text: Text) -> Command:
    def run(
        sources: tuple[str, ...], out: Path, kind: str | None, everything: bool, together: bool, **asked: Any
    ) -> None:
        told: dict[str, Any] = {name: asked.pop(name) for name in Header.names()}
        header = Header(**{name: fact for name, fact in told.items() if fact})
        scaled = any(asked[name] for name in ("rubric", "scales", "levels", "answers"))
        about = sources_of(sources, everything, together, scaled, header)
        if about.many:
            require_folder(out)
        else:
            kind = format_of(kind, out)
            require_places(out)
        inside = {name: asked.pop(name) for name in ("annexes", "severity", "many_raters")}
        from raters.cli.declared import answers_of, declared

        inside["answers"] = answers_of(asked.pop("levels"), asked.pop("answers"))
        order = Order(kind or FORMATS[0], text, header=header, **inside)
        if order.severity and order.kind != "xlsx":
            raise Refused([Problem("severity_only_in_xlsx")])
        declare = declared(**asked)
        from raters.cli.issuing import report

        report(about, declare, out, order)

    return _command(
        "report",
        text,
        run,
        [
            click.Argument(["sources"], nargs=-1, metavar=text("cli-metavar-sources")),
            Option(["--out"], required=True, help=text("cli-out"), **_file(text)),
            Option(["--format", "kind"], type=click.Choice(FORMATS), help=text("cli-format")),
            Option(["--annexes"], is_flag=True, help=text("cli-annexes")),
            Option(["--severity"], is_flag=True, help=text("cli-severity")),
            *_head(text),
            *_scales(text),
            Option(["--all", "everything"], is_flag=True, help=text("cli-all")),
            Option(["--together"], is_flag=True, help=text("cli-together")),
        ],
    )


def _rounds(text: Text) -> Command:
    def run() -> None:
        from raters.cli.issuing import list_rounds

        list_rounds(text)

    return _command("rounds", text, run, [])


def _example(text: Text) -> Command:
    def run(folder: Path) -> None:
        from raters.cli.example import write_example

        write_example(folder, text)

    where = click.Argument(
        ["folder"], required=False, default=".", type=_path(), metavar=text("cli-metavar-folder")
    )
    return _command("example", text, run, [where])


def _app(text: Text) -> Command:
    def run(options: tuple[str, ...]) -> None:
        from raters.cli.example import start_app

        start_app(options)

    options = click.Argument(
        ["options"], nargs=-1, type=click.UNPROCESSED, metavar=text("cli-metavar-streamlit")
    )
    command = _command("app", text, run, [options])
    command.context_settings["ignore_unknown_options"] = True
    return command


def _schema(text: Text) -> Command:
    def run() -> None:
        from raters.report import json_schema

        click.echo(json_schema(), nl=False)

    return _command("schema", text, run, [])


def _completion(text: Text) -> Command:
    def run(shell: str) -> None:
        from click.shell_completion import get_completion_class

        complete = get_completion_class(shell)
        assert complete is not None
        click.echo(complete(commands(text), {}, "raters", "_RATERS_COMPLETE").source())

    shell = click.Argument(["shell"], type=click.Choice(SHELLS), default=SHELLS[0], metavar="|".join(SHELLS))
    return _command("completion", text, run, [shell])


def _backup(text: Text) -> Command:
    def run(file: Path) -> None:
        from raters.cli.keeping import make_backup

        make_backup(file, text)

    return _command("backup", text, run, [_one_file(text)])


def _restore(text: Text) -> Command:
    def run(file: Path, replace: bool) -> None:
        from raters.cli.keeping import restore_backup

        restore_backup(file, replace, text)

    replace = Option(["--replace"], is_flag=True, help=text("cli-replace"))
    return _command("restore", text, run, [_one_file(text), replace])


def _check(text: Text) -> Command:
    def run() -> None:
        from raters.cli.keeping import check_store

        check_store(text)

    return _command("check", text, run, [])


VERBS = (
    _analyse,
    _report,
    _rounds,
    _backup,
    _restore,
    _check,
    _example,
    _app,
    _schema,
    _completion,
)
"""In the order a user needs them."""


# ---------------------------------------------------------------- their parts


def _one_file(text: Text) -> click.Argument:
    return click.Argument(["file"], type=_path(), metavar=text("cli-metavar-file"))


def _command(name: str, text: Text, run: Callable[..., None], params: list[click.Parameter]) -> Command:
    def callback(**asked: Any) -> None:
        with _ending(text):
            run(**asked)

    language = Option(
        ["--language"],
        type=click.Choice(LANGUAGES),
        default=text.language,
        expose_value=False,  # found before the options were read: they are said in it
        help=text("cli-language"),
    )
    return Command(name, text, help=text(f"cli-{name}"), callback=callback, params=[*params, language])


@contextmanager
def _ending(text: Text) -> Iterator[None]:
    """What stands in the way is said; a part that is not installed is named."""
    try:
        yield
    except Refused as refused:
        stop(refused.problems, text)
    except ModuleNotFoundError as missing:
        extra = EXTRAS.get((missing.name or "").partition(".")[0])
        if extra is None:
            raise
        stop([Problem("extra_missing", facts={"extra": extra})], text)


def _version(text: Text) -> Option:
    def say(context: click.Context, _option: click.Parameter, asked: bool) -> None:
        if asked and not context.resilient_parsing:
            click.echo(f"raters {__version__}")
            context.exit()

    return Option(
        ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=say, help=text("cli-version")
    )


def _scales(text: Text) -> list[click.Parameter]:
    return [
        Option(["--rubric"], help=text("cli-rubric"), **_file(text)),
        Option(
            ["--scale", "scales"], multiple=True, metavar=text("cli-metavar-scale"), help=text("cli-scale")
        ),
        Option(["--levels"], multiple=True, metavar=text("cli-metavar-levels"), help=text("cli-levels")),
        Option(
            ["--answer", "answers"],
            multiple=True,
            metavar=text("cli-metavar-answer"),
            help=text("cli-answer"),
        ),
        Option(["--many-raters"], is_flag=True, help=text("cli-many-raters")),
    ]


def _head(text: Text) -> list[click.Parameter]:
    """One option a fact of the paper's head."""
    days: dict[str, Any] = {"type": Day(), "metavar": text("cli-metavar-day")}
    words: dict[str, Any] = {"metavar": text("cli-metavar-words")}
    return [
        Option(
            [f"--{name.replace('_', '-')}"],
            help=text(f"cli-head-{name}"),
            **(days if name == "date" else words),
        )
        for name in Header.names()
    ]


def _file(text: Text) -> dict[str, Any]:
    return {"type": _path(), "metavar": text("cli-metavar-file")}


def _path() -> click.Path:
    return click.Path(path_type=Path)
