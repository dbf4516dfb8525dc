"""What people wrote in a file as frozen dataclasses: cattrs, strict, its errors as problems with their place.

A place is a path as in `criteria[2].levels`, counted from 1. Nothing is converted: "3" is no number and
true is none, neither is what is not finite or beyond `MOST`. `Annotated[kind, check]` passes what was
structured as `kind` through the check, which may raise `wrong(…)`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import is_dataclass, replace
from functools import partial, reduce
from itertools import islice
from typing import Annotated, Any, Literal, TypedDict, get_args, get_origin, get_type_hints

from cattrs import Converter
from cattrs.cols import list_structure_factory, mapping_structure_factory
from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, override, typeddicts

from raters.problems import Fact, Problem, Refused

MOST = 1e12
"""No number in a file of ours is further from zero."""
MOST_PROBLEMS = 50
LONGEST_KEY = 40
Hook = Callable[[Any, Any], Any]


def read_toml(content: bytes, name: str) -> dict[str, Any]:
    """The tables of a file; Refused (not_toml, with the line where it is known) when it is none."""
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # both "not UTF-8" and "not TOML" are ValueErrors
        digits = str(error).partition("(at line ")[2].split(",")[0]
        line = int(digits) if digits.isdigit() else 0
        raise Refused([Problem("not_toml", where=name, facts={"line": line})]) from None


def structured(given: object, kind: Any, where: str) -> Any:
    """`given` as an instance of `kind`.

    Raises Refused with every problem found (at most 50): entry_missing, entry_unknown, entry_wrong, and what
    the checks of single kinds say. `where` is the file, the fact `entry` the path.
    """
    try:
        return CONVERTER.structure(given, kind)
    except Exception as error:
        raise Refused(list(islice(_problems(error, "", where), MOST_PROBLEMS))) from None


def wrong(wanted: str, options: Collection[str] = ()) -> Refused:
    """The value does not fit: `wanted` names what would, `options` the words that do."""
    return Refused([Problem("entry_wrong", facts={"wanted": wanted, "options": ", ".join(options)})])


# ---------------------------------------------------------------- kinds of values


def words(text: str) -> str:
    """Without blanks around it; not empty."""
    return str(some(text.strip(), "words"))


def from_zero(number: Any) -> Any:
    """A number not below zero."""
    if number < 0:
        raise wrong("from_zero")
    return number


def above_zero(number: Any) -> Any:
    """A number greater than zero."""
    if number <= 0:
        raise wrong("above_zero")
    return number


def some(found: Any, wanted: str = "some") -> Any:
    """What is not empty."""
    if not found:
        raise wrong(wanted)
    return found


def one_of(options: Collection[str], word: Any) -> Any:
    """One of these words."""
    if not isinstance(word, str) or word not in options:
        raise wrong("one_of", options)
    return word


Words = Annotated[str, words]
Count = Annotated[int, from_zero]
Positive = Annotated[int, above_zero]


def table(kind: Any, *, others: bool = False, **kinds: Any) -> Any:
    """The kind of a table that becomes a dataclass or a typed dictionary.

    kinds : of entries, in place of those `kind` names; None where a field is no entry
    others : let more stand there
    """
    hints = get_type_hints(kind, include_extras=True) | kinds  # cattrs alone drops the checks of fields
    known = [name for name, hint in hints.items() if hint]
    entries: dict[str, Any] = {
        name: override(struct_hook=partial(_structure, hint)) if hint else override(omit=True)
        for name, hint in hints.items()
    }
    maker: Any = make_dict_structure_fn if is_dataclass(kind) else typeddicts.make_dict_structure_fn
    make = maker(kind, CONVERTER, _cattrs_forbid_extra_keys=not others, **entries)

    def check(given: Any) -> Any:
        if not isinstance(given, Mapping):
            raise wrong("table", known)
        return make(dict(given), kind)

    return Annotated[Any, check]


def entries(kinds: Mapping[str, Any], *, others: bool = False) -> Any:
    """The kind of a table with an entry of each of these kinds."""
    kind: Any = TypedDict("kind", dict(kinds))  # type: ignore[misc]
    return table(kind, others=others)


# ---------------------------------------------------------------- the converter


EXACT: tuple[tuple[type, str, tuple[type, ...]], ...] = (
    (bool, "flag", (bool,)), (str, "text", (str,)), (int, "whole", (int,)), (float, "number", (int, float)),
)  # fmt: skip


def _structure(kind: Any, given: Any, _: Any) -> Any:
    return CONVERTER.structure(given, kind)


def _exactly(wanted: str, kinds: tuple[type, ...], given: Any, kind: Any) -> Any:
    if type(given) not in kinds or (kind in (int, float) and not abs(given) <= MOST):
        raise wrong(wanted)
    return kind(given)


def _tuple(kind: Any, converter: Converter) -> Hook:
    """Any number of one kind, or one of each."""
    kinds = get_args(kind)
    items = list_structure_factory(kind, converter) if kinds[-1] is Ellipsis else None

    def hook(given: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(given, list | tuple) or (items is None and len(given) != len(kinds)):
            raise wrong("list")
        if items is not None:
            return tuple(items(given, kind))
        return tuple(converter.structure(value, one) for value, one in zip(given, kinds, strict=True))

    return hook


def _mapping(kind: Any, converter: Converter) -> Hook:
    items = mapping_structure_factory(kind, converter)

    def hook(given: Any, _: Any) -> Any:
        if not isinstance(given, Mapping):
            raise wrong("pairs")
        return items(given, kind)

    return hook


def _annotated(kind: Any, converter: Converter) -> Hook:
    base, *checks = get_args(kind)
    return lambda given, _: reduce(
        lambda value, check: check(value), checks, converter.structure(given, base)
    )


def strict(converter: Converter) -> Converter:
    """The converter, which takes words, numbers and yes or no as they are or not at all."""
    for kind, wanted, kinds in EXACT:
        converter.register_structure_hook(kind, partial(_exactly, wanted, kinds))
    return converter


def _converter() -> Converter:
    converter = strict(Converter())
    makers: dict[Any, Any] = {
        tuple: _tuple,
        dict: _mapping,
        Mapping: _mapping,
        Annotated: _annotated,
        Literal: lambda kind, _: lambda given, _: one_of(get_args(kind), given),
    }
    for origin, maker in makers.items():
        converter.register_structure_hook_factory(partial(_comes_of, origin), maker)
    tables: Any = lambda kind, converter: _annotated(table(kind), converter)  # noqa: E731
    converter.register_structure_hook_factory(is_dataclass, tables)
    return converter


def _comes_of(origin: Any, kind: Any) -> bool:
    return get_origin(kind) is origin


CONVERTER = _converter()


# ---------------------------------------------------------------- what went wrong


def _problems(error: BaseException, path: str, where: str) -> Iterator[Problem]:
    """Every leaf of the error as a problem at its place."""
    match error:
        case BaseValidationError(exceptions=found):
            for inner in found:
                yield from _problems(inner, _joined(path, inner), where)
        case Refused(problems=found):
            for problem in found:
                yield replace(problem, where=where, facts={"entry": path, **problem.facts})
        case ForbiddenExtraKeysError(extra_fields=found):
            for key in sorted(map(str, found)):
                yield Problem("entry_unknown", where=where, facts={"entry": _dotted(path, key)})
        case KeyError():
            facts: dict[str, Fact] = {"entry": path, "name": path.rpartition(".")[2]}
            yield Problem("entry_missing", where=where, facts=facts)
        case _:
            raise error


def _joined(path: str, error: BaseException) -> str:
    """The path with the step cattrs noted on the error."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return _dotted(path, note.name)
        if isinstance(note, IterableValidationNote):
            step = note.index
            return f"{path}[{step + 1}]" if isinstance(step, int) else _dotted(path, str(step))
    return path


def _dotted(path: str, key: str) -> str:
    return f"{path}.{key[:LONGEST_KEY]}" if path else key[:LONGEST_KEY]
