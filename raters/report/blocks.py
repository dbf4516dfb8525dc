"""What an editable paper consists of, top to bottom, free of any file format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Manner = Literal["body", "lead", "small", "centre", "right", "heading_centre"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 0 is the title of the paper, `new_page` starts one."""

    words: str
    level: int = 1
    new_page: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; `label` stands before it in bold."""

    words: str
    manner: Manner = "body"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell that is more than words: spans columns, is set off, or carries a sign in colour."""

    words: str
    span: int = 1
    reason: bool = False
    sign: str = ""
    colour: str = ""


Row = tuple[str | Entry, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its name for who cannot see it; `widths` are shares of the line.

    Without columns it has no head; `ruled` draws its lines; `roomy` leaves room to write by hand.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    centred: tuple[int, ...] = ()
    ruled: bool = True
    roomy: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG as wide as the line, told in words."""

    png: bytes
    alt: str


Block = Heading | Words | Bullets | Grid | Picture


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its title for the file's properties, its blocks, what stands above and below each page."""

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False
    header: str = ""
    footer: str = ""
    page_words: tuple[str, str] | None = None
    small: bool = False
