"""The form of a rubric, as a file or a stored record holds it: checked, then made a `Rubric`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Any

from raters.problems import Fact, Problem, Refused
from raters.structure import Count, Positive, Words, above_zero, structured, table
from raters.terms import Criterion, Measurement, Rubric, Scale, ThirdCheck

MOST_CRITERIA = 200


def rubric_to_dict(rubric: Rubric) -> dict[str, Any]:
    """The rubric in the form of a rubric file, of JSON types only; unset parts are left out."""
    form: dict[str, Any] = {"name": rubric.name, "criteria": [_criterion_form(c) for c in rubric.criteria]}
    form |= {key: value for key in ("year", "version", "source", "check") if (value := getattr(rubric, key))}
    if rubric.grade_boundaries:
        form["grade_boundaries"] = list(rubric.grade_boundaries)
    if rubric.third_check is not None:
        form["third_check"] = _third_check_form(rubric.third_check)
    return form


def rubric_from_dict(form: object, where: str = "") -> Rubric:
    """The inverse of `rubric_to_dict`. Raises Refused with every problem of the form."""
    if isinstance(form, Mapping):
        form = {"name": "", "criteria": [], **form}
    rubric: Rubric = structured(form, Annotated[FORM, _known], where)
    return rubric


# ---------------------------------------------------------------- checking


def _levels(levels: tuple[float, ...]) -> Scale:
    if len(levels) < 2 or any(a >= b for a, b in pairwise(levels)):
        raise _refused("rubric_levels_wrong")
    return Scale(levels)


def _boundaries(boundaries: tuple[float, ...]) -> tuple[float, ...]:
    if not boundaries or any(a >= b for a, b in pairwise(boundaries)):
        raise _refused("rubric_boundaries_wrong")
    return boundaries


Stripped = Annotated[str, str.strip]
Limit = Annotated[float, above_zero]


@dataclass(frozen=True, slots=True)
class CriterionForm:
    """A criterion as it is written down: its scores stand there one by one."""

    code: Words
    levels: Annotated[tuple[float, ...], _levels]
    title: Stripped = ""
    measurement: Measurement = "ordinal"
    descriptors: tuple[str, ...] = ()


def _criterion(form: Any) -> Criterion:
    given, wanted = len(form.descriptors), len(form.levels)
    if given not in (0, wanted):
        raise _refused("rubric_descriptors_differ", criterion=form.code, descriptors=given, levels=wanted)
    return Criterion(form.code, form.levels, form.title, form.measurement, form.descriptors)


def _criteria(criteria: tuple[Criterion, ...]) -> tuple[Criterion, ...]:
    if not 0 < len(criteria) <= MOST_CRITERIA:
        raise _refused("rubric_criteria_missing", most=MOST_CRITERIA)
    codes = [criterion.code for criterion in criteria]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if twice:
        raise Refused([Problem("rubric_code_duplicate", facts={"criterion": code}) for code in twice])
    return criteria


FORM = table(
    Rubric,
    name=Stripped,
    source=Stripped,
    check=Stripped,
    version=Count,
    grade_boundaries=Annotated[tuple[float, ...], _boundaries],
    criteria=Annotated[tuple[Annotated[CriterionForm, _criterion], ...], _criteria],
    third_check=table(
        ThirdCheck, total=Limit | None, criteria=Mapping[str, Limit], differing=Positive | None
    ),
)


def _known(rubric: Rubric) -> Rubric:
    """Third-check rules are about criteria there are."""
    limits = rubric.third_check.criteria if rubric.third_check else {}
    strange = limits.keys() - {criterion.code for criterion in rubric.criteria}
    if strange:
        facts: list[dict[str, Fact]] = [{"criterion": code} for code in sorted(strange)]
        raise Refused([Problem("rubric_third_check_unknown", facts=one) for one in facts])
    return rubric


def _refused(code: str, **facts: Fact) -> Refused:
    return Refused([Problem(code, facts=facts)])


# ---------------------------------------------------------------- unmaking


def _criterion_form(criterion: Criterion) -> dict[str, Any]:
    form: dict[str, Any] = {"code": criterion.code, "levels": list(criterion.scale.levels)}
    form["measurement"] = criterion.measurement
    if criterion.title:
        form["title"] = criterion.title
    if criterion.descriptors:
        form["descriptors"] = list(criterion.descriptors)
    return form


def _third_check_form(third: ThirdCheck) -> dict[str, Any]:
    form: dict[str, Any] = {"criteria": dict(third.criteria), "zero_against_score": third.zero_against_score}
    form |= {key: value for key in ("total", "differing") if (value := getattr(third, key)) is not None}
    return form
