"""How the table on screen looks: its style, its cells, its legend, three small pictures of tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from raters.terms import Role
from raters.text import Text

LONGEST_CELL = 40
TINTS = ("green", "yellow", "orange", "red")
STYLE = """<style>
.stApp { --rt-blue: light-dark(#DCEDF8, #0F2E44); --rt-violet: light-dark(#F0E8F8, #2F2342);
  --rt-green: light-dark(#DDF3EB, #0F3329); --rt-yellow: light-dark(#FCF0D4, #3B2D08);
  --rt-orange: light-dark(#FBE6D8, #40220D); --rt-red: light-dark(#F9E3E1, #45191A);
  --rt-gray: light-dark(#E9EEF2, #28323C); --rt-soft: light-dark(#43505C, #B9C5D0);
  --rt-line: light-dark(#CFD8E1, #3A4652); --rt-paper: light-dark(#FFFFFF, #11161C);
  --rt-ink: light-dark(#101921, #E6ECF2); --rt-doubt: light-dark(#D55E00, #F08A3C);
  --rt-act: light-dark(#005F96, #2B76AC); }
.st-key-sheet { overflow-x: auto; flex-wrap: nowrap !important; gap: 0 !important; align-items: stretch;
  border: 1px solid var(--rt-line); border-radius: 10px; padding-bottom: 2px; }
.st-key-sheet > * { flex: none; }
.st-key-sheet [data-testid="stVerticalBlock"] { gap: 0; }
.st-key-sheet [data-testid="stSelectbox"] { padding: 6px 3px; }
.st-key-sheet [data-baseweb="select"] > div { min-height: 34px; border-radius: 6px; font-weight: 600; }
.st-key-sheet [data-baseweb="select"] > div > div:first-child { padding: 0 0 0 8px; font-size: .875rem; }
.st-key-sheet [data-baseweb="select"] svg { width: 16px; }
[class*="st-key-chip_blue_"] [data-testid="stSelectbox"] > div > div { background: var(--rt-blue); }
[class*="st-key-chip_violet_"] [data-testid="stSelectbox"] > div > div { background: var(--rt-violet); }
[class*="st-key-chip_green_"] [data-testid="stSelectbox"] > div > div { background: var(--rt-green); }
[class*="st-key-chip_yellow_"] [data-testid="stSelectbox"] > div > div { background: var(--rt-yellow); }
[class*="st-key-chip_orange_"] [data-testid="stSelectbox"] > div > div { background: var(--rt-orange); }
[class*="st-key-chip_red_"] [data-testid="stSelectbox"] > div > div { background: var(--rt-red); }
[class*="st-key-chip_gray_"] [data-testid="stSelectbox"] > div > div { background: var(--rt-gray); }
.rt-c, .rt-h { height: 32px; line-height: 32px; padding: 0 8px; white-space: nowrap; overflow: hidden;
  text-overflow: ellipsis; font-size: .875rem; border-bottom: 1px solid var(--rt-line);
  font-variant-numeric: tabular-nums; }
.rt-h { font-weight: 600; font-size: .8125rem; text-align: center; }
.rt-mark .rt-c { text-align: center; }
.rt-gap { color: var(--rt-soft); text-align: center; }
.rt-number { color: var(--rt-soft); text-align: right; }
.rt-number .rt-c { font-size: .75rem; }
.rt-top { height: 52px; }
.rt-blue { background: var(--rt-blue); }
.rt-violet { background: var(--rt-violet); }
.rt-green { background: var(--rt-green); }
.rt-yellow { background: var(--rt-yellow); }
.rt-orange { background: var(--rt-orange); }
.rt-red { background: var(--rt-red); }
.rt-gray { background: var(--rt-gray); color: var(--rt-soft); }
.rt-wrong { outline: 2px solid var(--rt-doubt); outline-offset: -2px; font-weight: 700;
  background: var(--rt-paper); color: var(--rt-ink); }
.rt-wrong:hover, .rt-wrong:focus { overflow: visible; }
.rt-wrong:hover::after, .rt-wrong:focus::after { content: attr(title); position: absolute; z-index: 9;
  width: 230px; white-space: normal; line-height: 1.35; font-weight: 400; text-align: left; padding: 8px 10px;
  margin: 30px 0 0 -60px; border-radius: 8px; color: var(--rt-ink);
  background: var(--rt-gray); border: 1px solid var(--rt-line); }
.rt-legend { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: .9375rem; }
.rt-legend i { display: inline-block; width: 18px; height: 14px; border-radius: 3px; margin-right: 7px;
  border: 1px solid var(--rt-line); vertical-align: -1px; }
.rt-samples { display: flex; flex-wrap: wrap; gap: 16px; }
.rt-samples figure { margin: 0; width: 300px; max-width: 100%; }
.rt-samples figcaption { font-size: .875rem; color: var(--rt-soft); margin-top: 6px; }
.rt-samples table { border-collapse: collapse; width: 100%; font-size: .8125rem; }
.rt-samples td, .rt-samples th { border: 1px solid var(--rt-line); padding: 3px 6px;
  text-align: center; font-weight: 400; color: var(--rt-ink); }
.rt-samples th { font-weight: 600; }
.rt-num { width: 28px; height: 28px; border-radius: 50%; color: var(--rt-soft);
  background: var(--rt-gray); text-align: center; line-height: 28px;
  font-weight: 600; font-size: .875rem; }
.rt-num.rt-open { background: var(--rt-act); color: #fff; }
.st-key-bar { padding: 4px 0; }
@media (max-width: 640px) { .st-key-bar p { font-size: .875rem; } }
</style>"""
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
