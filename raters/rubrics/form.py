"""The form of a rubric, as a file or a stored record holds it: checked, then made a `Rubric`."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, TypeGuard

from raters.problems import Fact, Problem, Refused
from raters.terms import MEASUREMENTS, Criterion, Rubric, Scale, ThirdCheck

TEXT_KEYS = ("name", "source", "check")
RUBRIC_KEYS = {*TEXT_KEYS, "year", "version", "grade_boundaries", "third_check", "criteria"}
CRITERION_KEYS = {"code", "title", "levels", "measurement", "descriptors"}
THIRD_CHECK_KEYS = {"total", "criteria", "differing", "zero_against_score"}
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


def rubric_from_dict(form: Mapping[str, Any], where: str = "") -> Rubric:
    """The inverse of `rubric_to_dict`. Raises Refused with every problem of the form."""
    problems = [Problem(problem.code, where=where, facts=problem.facts) for problem in rubric_problems(form)]
    if problems:
        raise Refused(problems)
    return _rubric(form)


def rubric_problems(form: Mapping[str, Any]) -> list[Problem]:
    """Everything wrong with the form of a rubric."""
    problems = _unknown_keys(form, RUBRIC_KEYS, "")
    problems += [_wrong(key) for key in TEXT_KEYS if not isinstance(form.get(key, ""), str)]
    if not isinstance(form.get("year", 0), int) or isinstance(form.get("year"), bool):
        problems.append(_wrong("year"))
    version = form.get("version", 0)
    if not isinstance(version, int) or isinstance(version, bool) or version < 0:
        problems.append(_wrong("version"))
    if "grade_boundaries" in form and not _ascending(form["grade_boundaries"], 1):
        problems.append(_wrong("grade_boundaries"))
    criteria = form.get("criteria")
    if not _is_tables(criteria) or not 0 < len(criteria) <= MOST_CRITERIA:
        return [*problems, Problem("rubric_criteria_missing", facts={"most": MOST_CRITERIA})]
    for number, criterion in enumerate(criteria, 1):
        problems += _criterion_problems(criterion, number)
    return problems + _duplicates(criteria) + _third_check_problems(form, criteria)


# ---------------------------------------------------------------- checking


def _criterion_problems(form: Mapping[str, Any], number: int) -> list[Problem]:
    code = form.get("code")
    named = code if isinstance(code, str) and code.strip() else f"№ {number}"
    problems = _unknown_keys(form, CRITERION_KEYS, named)
    if named != code:
        problems.append(Problem("rubric_code_missing", facts={"number": number}))
    if "levels" not in form:
        problems.append(Problem("rubric_levels_missing", facts={"criterion": named}))
    elif not _ascending(form["levels"], 2):
        problems.append(Problem("rubric_levels_wrong", facts={"criterion": named}))
    if form.get("measurement", "ordinal") not in MEASUREMENTS:
        facts = {"criterion": named, "measurement": str(form["measurement"])[:40]}
        problems.append(Problem("rubric_measurement_unknown", facts=facts))
    if not isinstance(form.get("title", ""), str):
        problems.append(_wrong("title", named))
    return problems + _descriptor_problems(form, named)


def _descriptor_problems(form: Mapping[str, Any], named: str) -> list[Problem]:
    descriptors = form.get("descriptors", [])
    if not _is_list(descriptors) or not all(isinstance(line, str) for line in descriptors):
        return [_wrong("descriptors", named)]
    levels = form.get("levels")
    if not descriptors or not _is_list(levels) or len(descriptors) == len(levels):
        return []
    facts: dict[str, Fact] = {"criterion": named, "descriptors": len(descriptors), "levels": len(levels)}
    return [Problem("rubric_descriptors_differ", facts=facts)]


def _third_check_problems(form: Mapping[str, Any], criteria: Sequence[Mapping[str, Any]]) -> list[Problem]:
    third = form.get("third_check", {})
    if not isinstance(third, Mapping):
        return [_wrong("third_check")]
    problems = _unknown_keys(third, THIRD_CHECK_KEYS, "third_check")
    limits = third.get("criteria", {})
    if not isinstance(limits, Mapping) or not all(_is_limit(limit) for limit in limits.values()):
        return [*problems, _wrong("third_check.criteria")]
    if "total" in third and not _is_limit(third["total"]):
        problems.append(_wrong("third_check.total"))
    if "differing" in third and not (_is_limit(third["differing"]) and isinstance(third["differing"], int)):
        problems.append(_wrong("third_check.differing"))
    if not isinstance(third.get("zero_against_score", False), bool):
        problems.append(_wrong("third_check.zero_against_score"))
    known = {criterion.get("code") for criterion in criteria if isinstance(criterion.get("code"), str)}
    strange = [code for code in limits if code not in known]
    return problems + [Problem("rubric_third_check_unknown", facts={"criterion": code}) for code in strange]


def _duplicates(criteria: Sequence[Mapping[str, Any]]) -> list[Problem]:
    codes = [code.strip() for form in criteria if isinstance(code := form.get("code"), str) and code.strip()]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    return [Problem("rubric_code_duplicate", facts={"criterion": code}) for code in twice]


def _unknown_keys(form: Mapping[str, Any], known: set[str], place: str) -> list[Problem]:
    strange = [str(key)[:40] for key in form if key not in known]
    return [Problem("rubric_key_unknown", facts={"key": _path(key, place)}) for key in strange]


def _wrong(key: str, place: str = "") -> Problem:
    return Problem("rubric_value_wrong", facts={"key": _path(key, place)})


def _path(key: str, place: str) -> str:
    return f"{place}.{key}" if place else key


def _is_list(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, list | tuple)


def _is_tables(value: object) -> TypeGuard[Sequence[Mapping[str, Any]]]:
    return isinstance(value, list | tuple) and all(isinstance(item, Mapping) for item in value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_limit(value: object) -> bool:
    return isinstance(value, int | float) and _is_number(value) and value > 0


def _ascending(value: object, least: int) -> bool:
    if not isinstance(value, list | tuple) or len(value) < least or not all(map(_is_number, value)):
        return False
    return all(float(a) < float(b) for a, b in pairwise(value))


# ---------------------------------------------------------------- making and unmaking


def _rubric(form: Mapping[str, Any]) -> Rubric:
    """A rubric of a form without problems."""
    return Rubric(
        name=form.get("name", "").strip(),
        criteria=tuple(_criterion(criterion) for criterion in form["criteria"]),
        year=form.get("year"),
        source=form.get("source", "").strip(),
        check=form.get("check", "").strip(),
        third_check=_third_check(form["third_check"]) if "third_check" in form else None,
        grade_boundaries=tuple(map(float, form.get("grade_boundaries", ()))),
        version=form.get("version", 0),
    )


def _criterion(form: Mapping[str, Any]) -> Criterion:
    return Criterion(
        code=form["code"].strip(),
        scale=Scale(tuple(map(float, form["levels"]))),
        title=form.get("title", "").strip(),
        measurement=form.get("measurement", "ordinal"),
        descriptors=tuple(form.get("descriptors", ())),
    )


def _third_check(form: Mapping[str, Any]) -> ThirdCheck:
    return ThirdCheck(
        total=float(form["total"]) if "total" in form else None,
        criteria={code: float(limit) for code, limit in form.get("criteria", {}).items()},
        differing=form.get("differing"),
        zero_against_score=form.get("zero_against_score", False),
    )


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
