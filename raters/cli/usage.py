"""How the command line speaks of itself: usage, options and mistakes, in the reader's language."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from itertools import pairwise
from locale import getlocale
from typing import Any, NoReturn

import click

from raters.text import LANGUAGES, Text, catalog

NO_LOCALE = ("", "C", "POSIX")
DAYS = ("%Y-%m-%d", "%d.%m.%Y")


def language_of(words: Sequence[str]) -> str:
    """What the command asks for, else RATERS_LANGUAGE, else the locale's; Russian where there is none."""
    for word, following in pairwise([*words, ""]):
        name, equals, value = word.partition("=")
        asked = value if equals else following
        if name == "--language" and asked in LANGUAGES:
            return asked
    own = os.environ.get("RATERS_LANGUAGE", "")
    return own if own in LANGUAGES else _of_locale()


def _of_locale() -> str:
    """Of a locale without a catalog the reader rather reads English."""
    told = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, told), None) or getlocale()[0] or ""
    language = re.split(r"[_.@-]", locale)[0]
    if language in NO_LOCALE:
        return LANGUAGES[0]
    return "ru" if language.lower() in ("ru", "russian") else "en"


class Formatter(click.HelpFormatter):
    """Headings and the word before the usage in one language."""

    text: Text

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line."""
        super().write_usage(prog, args, f"{self.text('cli-usage')} ")

    def write_heading(self, heading: str) -> None:
        """A heading: Options, Positional arguments, Commands."""
        code = f"cli-heading-{heading.rsplit(maxsplit=1)[-1].lower()}"
        super().write_heading(self.text(code) if self.text.has(code) else heading)


class Option(click.Option):
    """An option whose help is said in its own words only."""

    def get_help_extra(self, ctx: click.Context) -> Any:
        """Nothing of click's own: [required] and the like."""
        return {}


class Command(click.Command):
    """A verb whose help and mistakes are said in the language of `text`."""

    def __init__(self, name: str, text: Text, **settings: Any) -> None:
        super().__init__(
            name,
            context_settings={"help_option_names": ["-h", "--help"]},
            options_metavar=text("cli-metavar-options"),
            **settings,
        )
        formatter = type("Formatter", (Formatter,), {"text": text})
        self.context_class = type("Context", (click.Context,), {"formatter_class": formatter})
        self.text = text

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """-h and --help, explained."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.text("cli-help-option")
        return option

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence, whole: it is broken into lines rather than cut."""
        return (self.help or "").partition(". ")[0].removesuffix(".")


class Group(Command, click.Group):
    """The program with its verbs, in the order a user needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs as they were added."""
        return list(self.commands)

    def main(self, *arguments: Any, **settings: Any) -> NoReturn:
        """Run, and say what is wrong with the command in one language."""
        try:
            done = super().main(*arguments, **settings | {"standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as bare:
            bare.show()
            sys.exit(bare.exit_code)
        except click.ClickException as wrong:
            click.echo(_said(wrong, self.text), err=True)
            sys.exit(wrong.exit_code)
        except click.Abort:
            sys.exit(1)
        sys.exit(done if isinstance(done, int) else 0)


class Program(click.Command):
    """The program as it is called: finds the language first, since everything is said in it."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **settings: Any) -> Any:
        """Run the command in the language it asks for."""
        from raters.cli.commands import commands

        words = sys.argv[1:] if args is None else list(args)
        return commands(catalog(language_of(words))).main(words, *rest, **settings)


class Day(click.ParamType[date]):
    """A day: 2026-11-24 or 24.11.2026."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day; fails, in no language, where it is none."""
        for form in DAYS:
            with suppress(ValueError):
                return datetime.strptime(value, form).date()
        return self.fail(value, param, ctx)


def _said(wrong: click.ClickException, text: Text) -> str:
    """Usage, where help is found, and the mistake."""
    lines = []
    context = wrong.ctx if isinstance(wrong, click.UsageError) else None
    if context is not None:
        lines = [context.get_usage(), text("cli-see-help", command=context.command_path)]
    return "\n".join([*lines, f"{text('cli-error')}: {_mistake(wrong, text)}"])


def _mistake(wrong: click.ClickException, text: Text) -> str:
    """The sentence for a mistake; one nobody foresaw is said in click's own words."""
    match wrong:
        case click.NoSuchOption():
            return _unknown("option", wrong.option_name, wrong.possibilities, text)
        case click.exceptions.NoSuchCommand():
            return _unknown("command", wrong.command_name, wrong.possibilities, text)
        case click.BadOptionUsage():
            return text(f"cli-mistake-{_value_kind(wrong)}", name=wrong.option_name)
        case click.BadParameter():
            return _bad_value(wrong, text)
    extra = re.search(r"extra arguments? \((.*)\)", wrong.message)
    return text("cli-mistake-extra", words=extra[1]) if extra else wrong.format_message()


def _bad_value(wrong: click.BadParameter, text: Text) -> str:
    if isinstance(wrong, click.MissingParameter):
        return text("cli-mistake-missing", name=_name(wrong))
    kind = wrong.param.type if wrong.param else None
    if isinstance(kind, click.Choice):
        return text("cli-mistake-choice", name=_name(wrong), choices=", ".join(map(str, kind.choices)))
    if isinstance(kind, Day):
        return text("cli-mistake-day", name=_name(wrong), value=wrong.message[:80])
    return wrong.format_message()


def _unknown(kind: str, name: str, near: Sequence[str] | None, text: Text) -> str:
    sentence = text(f"cli-mistake-{kind}", name=name)
    return f"{sentence} {text('cli-mistake-near', near=', '.join(near))}" if near else sentence


def _name(wrong: click.BadParameter) -> str:
    param = wrong.param
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return param.make_metavar(wrong.ctx) if param and wrong.ctx else ""


def _value_kind(wrong: click.BadOptionUsage) -> str:
    """Whether a value is missing, or one stands where none belongs: click tells it in its message only."""
    return "no_value" if "not take" in wrong.message else "value_missing"
