"""What a sheet says beside the marks: when each was given, and if to a work of the rater's own class."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from raters.intake.labels import ordinal, tidy
from raters.intake.look import Look
from raters.intake.names import personal_kind
from raters.intake.proposal import Proposal
from raters.intake.words import Circumstance, circumstance, fold, name_of_word, words_of
from raters.terms import CIRCUMSTANCES, Role

if TYPE_CHECKING:
    from raters.intake.parts import Table

YES = frozenset(map(fold, ("да", "1", "+", "v", "✓", "x", "свой", "своя", "истина", "yes", "own", "true")))
NO = frozenset(map(fold, ("нет", "0", "-", "–", "чужой", "чужая", "другой", "ложь", "no", "other", "false")))
WHOLE = re.compile(r"\d{1,9}")
DAY = re.compile(
    r"(?:(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)|(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}|\d\d))(?:\s*г\.?)?"
    r"(?:[ T,]+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?)?"
)
SECONDS_A_DAY = 86400
KINDS: tuple[Circumstance, ...] = ("moment", "own", "teacher")


def circumstance_roles(seen: Look, proposal: Proposal, roles: Sequence[Role]) -> list[Role]:
    """The roles with those of the columns that tell when a mark was given or whose class the work is from.

    A column is taken only where every filled cell makes sense: numbers or dates without a year, names of
    portions and names of people do not.
    """
    found = list(roles)
    taken: set[tuple[str, str]] = set()
    for column, role in enumerate(roles):
        levels = proposal.header.levels[column]
        if role.kind != "aside" or not levels:
            continue
        rater = _rater_named(" / ".join(levels), proposal.raters)
        told = circumstance(_without_rater(" / ".join(levels), rater) if rater else " / ".join(levels))
        if told is None or (told == "own" and proposal.raters and not rater):
            continue
        texts = seen.cells[proposal.header.last + 1 : proposal.area.bottom, column]
        name = "own" if told == "teacher" else told
        if _makes_sense(told, texts) and (name, rater) not in taken:
            taken.add((name, rater))
            found[column] = Role(told, rater=rater)
    return found


def _rater_named(label: str, raters: Sequence[str]) -> str:
    """The rater whose name ends or begins the label."""
    words = {ordinal(word) for word in re.findall(r"[\w-]+", label)}
    return next((r for r in raters if r in words or re.search(rf"(?<!\w){re.escape(r)}(?!\w)", label)), "")


def _without_rater(label: str, rater: str) -> str:
    bare = " ".join(
        word for word in re.split(r"(?<=\s)|(?=[(\[])", label) if ordinal(word.strip(" ()[].,:№")) != rater
    )
    bare = re.sub(rf"(?<!\w){re.escape(rater)}(?!\w)", " ", bare)
    parts = bare.split()
    while len(parts) > 1 and circumstance(tidy(" ".join(parts))) is None:
        if not any(name_of_word(word) == "rater" for word in words_of(parts[-1])):
            break
        parts.pop()
    return tidy(" ".join(parts))


def circumstances_of(
    table: Table, rows: np.ndarray, places: Sequence[str], raters: np.ndarray
) -> dict[str, np.ndarray]:
    """By name, (N,) float a mark's cell, NaN where nothing is said.

    places : the header's rater of each column of marks; raters : (N,) who gave each mark
    """
    columns = sorted(table.columns(*KINDS), key=lambda column: table.part.roles[column].rater != "")
    found: dict[str, np.ndarray] = {}
    for column in columns:
        role = table.part.roles[column]
        name = CIRCUMSTANCES[role.kind != "moment"]
        texts = np.repeat(table.seen.cells[rows, column], len(places))
        values = _values(role.kind, texts, raters)
        ours = np.tile(np.array([not role.rater or place == role.rater for place in places]), len(rows))
        # What is said of one rater goes over what is said of all.
        before = found.get(name, np.full(len(values), np.nan))
        found[name] = np.where(ours, values, before)
    return found


def _makes_sense(told: str, texts: Iterable[str]) -> bool:
    filled = {text for text in texts if text}
    if told == "own":
        folded = set(map(fold, filled))
        return not folded.isdisjoint(YES) and folded <= YES | NO
    if told == "teacher":
        return bool(filled) and not any(map(personal_kind, filled))
    return bool(filled) and (all(map(WHOLE.fullmatch, filled)) or None not in map(_day, filled))


def _values(told: str, texts: np.ndarray, raters: np.ndarray) -> np.ndarray:
    if told == "teacher":
        pairs = zip(texts, raters, strict=True)
        return np.array([float(fold(text) == fold(rater)) if text else np.nan for text, rater in pairs])
    read: Callable[[str], float | None] = _moment if told == "moment" else _is_own
    known = {text: read(text) for text in set(texts)}
    return np.array([known[text] for text in texts], dtype=float)


def _is_own(text: str) -> float:
    """An empty cell in a column of marks says no."""
    return float(fold(text) in YES)


def _moment(text: str) -> float | None:
    return float(text) if WHOLE.fullmatch(text) else _day(text)


def _day(text: str) -> float | None:
    """Days, with their parts, since a day long ago; None for what is no date with a year."""
    found = DAY.fullmatch(text)
    if found is None:
        return None
    year, month, day = (
        int(found[iso] or found[written]) for iso, written in (("y", "year"), ("m", "month"), ("d", "day"))
    )
    clock = (int(found["hour"] or 0), int(found["minute"] or 0))
    try:
        moment = datetime(year if year > 99 else 2000 + year, month, day, *clock)
    except ValueError:
        return None
    return (moment - datetime(1, 1, 1)).total_seconds() / SECONDS_A_DAY
