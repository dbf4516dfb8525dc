"""Rubric files: one read from bytes, and the ones that come with the program."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import tomli_w

from raters.folders import data
from raters.problems import Problem, Refused
from raters.rubrics.form import rubric_from_dict, rubric_to_dict
from raters.structure import read_toml
from raters.terms import Rubric

FOLDER = data("rubrics")
MOST_BYTES = 256 * 1024


def read_rubric(content: bytes, name: str) -> Rubric:
    """The rubric of a TOML file. Raises Refused with every problem found; `where` is the file name."""
    if len(content) > MOST_BYTES:
        raise Refused([Problem("rubric_too_large", where=name, facts={"limit": MOST_BYTES // 1024})])
    rubric = rubric_from_dict(read_toml(content, name), where=name)
    # A stored rubric may be nameless (a scale typed by hand); a file stands in a list and needs a name.
    if not rubric.name:
        raise Refused([Problem("rubric_name_missing", where=name)])
    return rubric


def write_rubric(rubric: Rubric) -> bytes:
    """The rubric as a TOML file; the inverse of `read_rubric`."""
    return tomli_w.dumps(_whole(rubric_to_dict(rubric))).encode()


@cache
def shipped() -> tuple[Rubric, ...]:
    """The rubrics that come with the program, by file name."""
    return tuple(read_rubric(path.read_bytes(), path.name) for path in sorted(FOLDER.glob("*.toml")))


def recognised(declared: Rubric, known: Iterable[Rubric]) -> Rubric:
    """The known rubric a file names, when its criteria and scales are the same; else what the file declares.

    A score sheet carries names and scales; rules, descriptors and grades stand in the rubric itself.
    """
    return next((rubric for rubric in known if _signature(rubric) == _signature(declared)), declared)


def _signature(rubric: Rubric) -> tuple[object, ...]:
    return rubric.name, rubric.version, tuple((c.code, c.scale, c.measurement) for c in rubric.criteria)


def _whole(value: Any) -> Any:
    """The form with 2.0 written as 2, as people write scores."""
    if isinstance(value, dict):
        return {key: _whole(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_whole(inner) for inner in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
