"""How the table on screen looks: its cells, its legend, three small pictures of tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from raters.terms import Role
from raters.text import Text

LONGEST_CELL = 40
TINTS = ("green", "yellow", "orange", "red")
SAMPLES: tuple[tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]], ...] = (
    ("rows", ("work", "rater", "К1", "К2"), (("8А-01", "Э-1", "2", "1"), ("8А-01", "Э-2", "2", "0"))),
    (
        "scores",
        ("work", "rater", "criterion", "mark"),
        (("8А-01", "Э-1", "К1", "2"), ("8А-01", "Э-2", "К1", "1")),
    ),
    (
        "columns",
        ("work", "К1 (1)", "К2 (1)", "К1 (2)", "К2 (2)"),
        (("8А-01", "2", "1", "2", "0"), ("8А-02", "1", "1", "2", "1")),
    ),
)
"""Three ways to write double marks down: columns, and two lines; К is the letter of the language."""


def tint(role: Role, checks: Mapping[str, int]) -> str:
    """The colour of a role; checks : rater of a column of marks to its place."""
    if role.kind == "mark":
        return TINTS[checks.get(role.rater, 0) % len(TINTS)]
    if role.kind in ("work", "class"):
        return "blue"
    return "gray" if role.kind in ("aside", "third", "moment", "own", "teacher") else "violet"


def column(tinted: str, kind: str, label: str, cells: Sequence[tuple[str, str]]) -> str:
    """A column of the table: its header and its cells, each with the reason it is marked for, if any."""
    lines = [f'<div class="rt-h" title="{escape(label)}">{escape(label[:LONGEST_CELL]) or "&nbsp;"}</div>']
    return f'<div class="rt-{tinted} rt-{kind}">{"".join([*lines, *(_cell(*cell) for cell in cells)])}</div>'


def _cell(text: str, reason: str) -> str:
    shown = escape(text[:LONGEST_CELL]) or "&nbsp;"
    if not reason:
        return f'<div class="rt-c">{shown}</div>'
    said = escape(reason)
    told = f'tabindex="0" role="note" title="{said}" aria-label="{escape(text)}: {said}"'
    return f'<div class="rt-c rt-wrong" {told}>{shown}</div>'


def numbers(rows: Sequence[str], header: str) -> str:
    """The addresses of the rows, beside the table."""
    cells = "".join(f'<div class="rt-c">{escape(row)}</div>' for row in (header, *rows))
    return f'<div class="rt-top"></div><div class="rt-number">{cells}</div>'


def legend(text: Text, checks: int) -> str:
    """What the colours stand for."""
    named = [("blue", "work"), ("violet", "rater")]
    named += [(TINTS[number], f"mark-{number + 1}") for number in range(min(max(checks, 1), 2))]
    parts = [
        f'<span><i class="rt-{colour}"></i>{escape(text(f"legend-{name}"))}</span>'
        for colour, name in [*named, ("gray", "aside")]
    ]
    return f'<div class="rt-legend">{"".join(parts)}</div>'


def samples(text: Text) -> str:
    """Three tables that are read as they are, as small pictures."""
    return f'<div class="rt-samples">{"".join(_sample(*sample, text) for sample in SAMPLES)}</div>'


def _sample(name: str, heads: Sequence[str], rows: Sequence[Sequence[str]], text: Text) -> str:
    tints = [
        {"work": "blue", "rater": "violet", "criterion": "violet"}.get(
            head, "yellow" if "(2)" in head else "green"
        )
        for head in heads
    ]
    titles = [
        text(f"role-{head}") if head.isascii() else head.replace("К", text("sample-letter")) for head in heads
    ]
    top = "".join(f'<th class="rt-{t}">{escape(title)}</th>' for t, title in zip(tints, titles, strict=True))
    body = "".join(
        "<tr>"
        + "".join(
            f'<td class="rt-{t}">{escape(_local(cell, text))}</td>'
            for t, cell in zip(tints, row, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    caption = escape(text(f"sample-{name}"))
    table = f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
    return f"<figure>{table}<figcaption>{caption}</figcaption></figure>"


def _local(cell: str, text: Text) -> str:
    """The codes of the pictures in the letters of the language."""
    for letter, name in (("8А", "sample-class"), ("Э", "sample-rater"), ("К", "sample-letter")):
        cell = cell.replace(letter, text(name))
    return cell


def number(place: int, is_open: bool) -> str:
    """The number of a question; coloured while it waits for an answer."""
    return f'<div class="rt-num{" rt-open" if is_open else ""}">{place}</div>'
