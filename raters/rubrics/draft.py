"""A rubric as it is typed into a form: every field a text, checked as a whole when it is saved."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import ParamSpec, TypeVar

from raters.problems import Fact, Problem, Refused
from raters.rubrics.form import MOST_CRITERIA
from raters.rubrics.scale import parse_number, parse_scale, write_number, write_scale
from raters.terms import Criterion, Measurement, Rubric, Scale, ThirdCheck

YEARS = range(1900, 2101)
LONGEST = {
    "name": 200, "year": 10, "source": 1000, "check": 1000, "total": 20, "differing": 20,
    "grade_boundaries": 300, "code": 40, "title": 300, "scale": 300, "descriptors": 20_000, "limit": 20,
}  # fmt: skip
"""The most letters a field takes."""
P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CriterionDraft:
    """A criterion as typed; `descriptors` has a line for each level, `limit` is for the third check."""

    code: str = ""
    title: str = ""
    scale: str = ""
    measurement: Measurement = "ordinal"
    descriptors: str = ""
    limit: str = ""


@dataclass(frozen=True, slots=True)
class RubricDraft:
    """A rubric as typed; `total` and `differing` are limits of the third check."""

    name: str = ""
    year: str = ""
    source: str = ""
    check: str = ""
    criteria: tuple[CriterionDraft, ...] = ()
    total: str = ""
    differing: str = ""
    zero_against_score: bool = False
    grade_boundaries: str = ""


def draft_of(rubric: Rubric, comma: bool) -> RubricDraft:
    """The rubric as somebody would type it, with decimal commas or points."""
    third = rubric.third_check or ThirdCheck()
    return RubricDraft(
        name=rubric.name,
        year=str(rubric.year or ""),
        source=rubric.source,
        check=rubric.check,
        criteria=tuple(_criterion_draft(criterion, third, comma) for criterion in rubric.criteria),
        total=_written(third.total, comma),
        differing=_written(third.differing, comma),
        zero_against_score=third.zero_against_score,
        grade_boundaries="; ".join(write_number(points, comma) for points in rubric.grade_boundaries),
    )


def rubric_of(draft: RubricDraft, taken: Collection[str] = ()) -> Rubric:
    """The rubric that was meant. Raises Refused with every problem; `where` names the field.

    A field of a criterion is called by its place: "2.scale". Names in `taken` are other rubrics'.
    """
    problems = _too_long(draft, "")
    for place, criterion in enumerate(draft.criteria):
        problems += _too_long(criterion, f"{place}.")
    name = _attempt(problems, "name", _name, draft.name, taken)
    year = _attempt(problems, "year", _year, draft.year)
    criteria = _criteria(draft.criteria, problems)
    third = _third_check(draft, criteria, problems)
    boundaries = _attempt(problems, "grade_boundaries", _boundaries, draft.grade_boundaries, criteria)
    if problems or name is None or boundaries is None:
        raise Refused(problems)
    return Rubric(
        name=name,
        criteria=tuple(filter(None, criteria)),
        year=year,
        source=_one_line(draft.source),
        check=_one_line(draft.check),
        third_check=third,
        grade_boundaries=boundaries,
    )


# ---------------------------------------------------------------- writing


def _criterion_draft(criterion: Criterion, third: ThirdCheck, comma: bool) -> CriterionDraft:
    return CriterionDraft(
        code=criterion.code,
        title=criterion.title,
        scale=write_scale(criterion.scale, comma),
        measurement=criterion.measurement,
        descriptors="\n".join(_one_line(words) or "–" for words in criterion.descriptors),
        limit=_written(third.criteria.get(criterion.code), comma),
    )


def _written(number: float | None, comma: bool) -> str:
    return "" if number is None else write_number(number, comma)


def _one_line(words: str) -> str:
    return " ".join(words.split())


# ---------------------------------------------------------------- reading


def _too_long(form: RubricDraft | CriterionDraft, prefix: str) -> list[Problem]:
    return [
        Problem("draft_too_long", where=f"{prefix}{field}", facts={"most": most})
        for field, most in LONGEST.items()
        if len(getattr(form, field, "")) > most
    ]


def _attempt(
    problems: list[Problem], where: str, parse: Callable[P, T], *args: P.args, **kwargs: P.kwargs
) -> T | None:
    """What `parse` makes of a field; None when it refuses, with its problems put at the field."""
    try:
        return parse(*args, **kwargs)
    except Refused as refusal:
        problems += [replace(problem, where=where) for problem in refusal.problems]
        return None


def _refused(code: str, **facts: Fact) -> Refused:
    return Refused([Problem(code, facts=facts)])


def _name(text: str, taken: Collection[str]) -> str:
    name = _one_line(text)
    if not name:
        raise _refused("draft_name_missing")
    if name.casefold() in {other.casefold() for other in taken}:
        raise _refused("draft_name_taken", name=name[: LONGEST["name"]])
    return name


def _year(text: str) -> int | None:
    if not text.strip():
        return None
    year = parse_number(text)
    if year is None or year not in YEARS:
        raise _refused("draft_year_wrong", text=text[:40])
    return int(year)


def _positive(text: str) -> float:
    number = parse_number(text)
    if number is None or number <= 0:
        raise _refused("draft_number_wrong", text=text[:40])
    return number


def _criteria(drafts: Sequence[CriterionDraft], problems: list[Problem]) -> list[Criterion | None]:
    """The criteria; None where one cannot be read."""
    if not 0 < len(drafts) <= MOST_CRITERIA:
        problems.append(Problem("draft_criteria_missing", where="criteria", facts={"most": MOST_CRITERIA}))
    codes = [_one_line(draft.code) for draft in drafts]
    for place, code in enumerate(codes):
        if not code:
            problems.append(Problem("draft_code_missing", where=f"{place}.code"))
        elif code.casefold() in {earlier.casefold() for earlier in codes[:place]}:
            facts = {"criterion": code[: LONGEST["code"]]}
            problems.append(Problem("draft_code_duplicate", where=f"{place}.code", facts=facts))
    return [_criterion(place, draft, problems) for place, draft in enumerate(drafts)]


def _criterion(place: int, draft: CriterionDraft, problems: list[Problem]) -> Criterion | None:
    scale = _attempt(problems, f"{place}.scale", parse_scale, draft.scale)
    if scale is None:
        return None
    descriptors = _attempt(problems, f"{place}.descriptors", _descriptors, draft.descriptors, scale)
    title = _one_line(draft.title)
    return Criterion(_one_line(draft.code), scale, title, draft.measurement, descriptors or ())


def _descriptors(text: str, scale: Scale) -> tuple[str, ...]:
    lines = tuple(words for line in text.splitlines() if (words := _one_line(line)))
    if lines and len(lines) != len(scale):
        raise _refused("draft_descriptors_differ", descriptors=len(lines), levels=len(scale))
    return lines


def _third_check(
    draft: RubricDraft, criteria: Sequence[Criterion | None], problems: list[Problem]
) -> ThirdCheck | None:
    """The rules that were given, None without any; a limit no scores can reach is a slip."""
    ranges = [math.inf if c is None else c.scale.maximum - c.scale.levels[0] for c in criteria]
    total = _attempt(problems, "total", _limit, draft.total, sum(ranges))
    differing = _attempt(problems, "differing", _count, draft.differing, len(criteria))
    limits: dict[str, float] = {}
    for place, (given, most) in enumerate(zip(draft.criteria, ranges, strict=True)):
        limit = _attempt(problems, f"{place}.limit", _limit, given.limit, most)
        if limit is not None:
            limits[_one_line(given.code)] = limit
    if total is None and differing is None and not limits and not draft.zero_against_score:
        return None
    return ThirdCheck(total, limits, differing, draft.zero_against_score)


def _limit(text: str, most: float) -> float | None:
    """The limit, None when the field is left empty."""
    if not text.strip():
        return None
    limit = _positive(text)
    if limit > most:
        raise _refused("draft_limit_beyond", limit=limit, most=most)
    return limit


def _count(text: str, most: int) -> int | None:
    limit = _limit(text, most)
    if limit is not None and not limit.is_integer():
        raise _refused("draft_number_wrong", text=text[:40])
    return None if limit is None else int(limit)


def _boundaries(text: str, criteria: Sequence[Criterion | None]) -> tuple[float, ...]:
    """The least totals of the grades above the lowest, ascending and within reach."""
    written = [part for part in text.replace(";", " ").split() if part]
    numbers = [parse_number(part) for part in written]
    boundaries = tuple(number for number in numbers if number is not None)
    if len(boundaries) < len(numbers) or any(a >= b for a, b in pairwise(boundaries)):
        raise _refused("draft_boundaries_wrong", text=text[:60])
    known = [criterion.scale for criterion in criteria if criterion is not None]
    low, high = sum(scale.levels[0] for scale in known), sum(scale.maximum for scale in known)
    if len(known) == len(criteria) and boundaries and not (low < boundaries[0] and boundaries[-1] <= high):
        raise _refused("draft_boundary_beyond", low=low, high=high)
    return boundaries
