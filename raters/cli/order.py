"""What is ordered on the command line, checked before anything is loaded or read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path

from raters.problems import Problem, Refused
from raters.terms import Answers
from raters.text import Text

ENDINGS = {
    "pdf": "pdf",
    "docx": "docx",
    "xlsx": "xlsx",
    "kit": "zip",
    "charts": "zip",
    "csv": "csv",
    "json": "json",
}
"""Formats and how their files end; an ending alone stands for the first that has it."""
FORMATS = tuple(ENDINGS)
ROUND_ID = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Header:
    """What only people know of a round in files; what is not told is left open on paper."""

    title: str = ""
    school: str = ""
    subject: str = ""
    grade: str = ""
    date: date | None = None
    procedure: str = ""
    basis: str = ""
    prepared_by: str = ""
    responsible: str = ""

    @staticmethod
    def names() -> tuple[str, ...]:
        """The facts, in the order of the paper's head."""
        return tuple(field.name for field in fields(Header))


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: format, contents, head; `many_raters`: go on however long it takes.

    answers : what is said beforehand about the table, as the words of marks
    """

    kind: str
    text: Text
    annexes: bool = False
    severity: bool = False
    header: Header = field(default_factory=Header)
    many_raters: bool = False
    answers: Answers = field(default_factory=Answers)


@dataclass(frozen=True, slots=True)
class Sources:
    """What a report is about: files, or rounds by id (`everything`: all that are kept)."""

    files: tuple[Path, ...] = ()
    rounds: tuple[str, ...] = ()
    everything: bool = False
    together: bool = False

    @property
    def many(self) -> bool:
        """Whether several documents come of it, so that `--out` names their folder."""
        return not self.together and (self.everything or len(set(self.rounds)) > 1)


def format_of(asked: str | None, out: Path, choices: Sequence[str] = FORMATS) -> str:
    """The format asked for, else the one the file's ending stands for; without either, the first.

    Raises Refused for a format the ending contradicts, and for an ending of no format.
    """
    ending = out.suffix.lower().removeprefix(".")
    if asked is None:
        found = next((kind for kind in choices if ENDINGS[kind] == ending), None if ending else choices[0])
        if found is None:
            endings = ", ".join(dict.fromkeys(f".{ENDINGS[kind]}" for kind in choices))
            raise Refused([Problem("report_ending_unknown", where=str(out), facts={"endings": endings})])
        return found
    if ending in ENDINGS.values() and ending != ENDINGS[asked]:
        facts = {"format": asked, "ending": ENDINGS[asked]}
        raise Refused([Problem("report_ending_differs", where=str(out), facts=facts)])
    return asked


def sources_of(
    words: Sequence[str], everything: bool, together: bool, scaled: bool, header: Header
) -> Sources:
    """The files or the rounds that are named. Raises Refused for what would be passed over in silence."""
    paths = tuple(Path(word) for word in words)
    of_rounds = everything or together or not any(path.exists() for path in paths)
    problems = [Problem("report_without_source")] if not words and not everything else []
    if words and everything:
        problems.append(Problem("report_all_and_named"))
    if of_rounds and scaled:
        problems.append(Problem("report_scale_of_round"))
    if of_rounds and header != Header():
        problems.append(Problem("report_header_of_round"))
    if problems:
        raise Refused(problems)
    if not of_rounds:
        require_files(paths)
        return Sources(files=paths)
    if strange := [word for word in words if not ROUND_ID.fullmatch(word)]:
        raise Refused([Problem("report_source_unknown", where=word) for word in strange])
    return Sources(rounds=tuple(words), everything=everything, together=together)


def require_folder(out: Path) -> None:
    """Refused for the name of a file where several documents go into a folder."""
    if out.suffix.lower().removeprefix(".") in ENDINGS.values():
        raise Refused([Problem("report_folder_wanted", where=str(out))])


def require_files(paths: Iterable[Path]) -> None:
    """Refused with every path where nothing lies."""
    if missing := [path for path in paths if not path.exists()]:
        raise Refused([Problem("file_unreadable", where=str(path)) for path in missing])


def require_places(*outs: Path | None) -> None:
    """Refused with every file that is to go where no folder is."""
    wrong = [out for out in outs if out is not None and str(out) != "-" and not out.parent.is_dir()]
    if wrong:
        raise Refused([Problem("file_unwritable", where=str(out)) for out in wrong])
