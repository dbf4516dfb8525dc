"""The scale as whoever analyses declares it: a rubric, one scale for all criteria, or one for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from raters.problems import Problem, Refused
from raters.rubrics.scale import parse_scale, uniform
from raters.terms import Criterion, Rubric, Scale

Declare = Callable[[Sequence[str]], Rubric | None]
"""The codes of the criteria in the input -> their rubric, None where nothing is declared."""


def declare(rubric: Callable[[], Rubric] | None, scales: Sequence[str]) -> Declare:
    """A rubric, read when nothing else is declared, or scales: `0-3` is for all criteria, `К1=0-2` for one.

    Raises Refused when both are given, the rubric is unusable or a scale is not understood.
    """
    if rubric is not None and scales:
        raise Refused([Problem("scale_declared_twice")])
    if rubric is not None:
        found = rubric()
        return lambda codes: found
    own, common = _scales(scales)
    return lambda codes: _rubric(codes, own, common) if scales and codes else None


def _scales(declarations: Sequence[str]) -> tuple[dict[str, Scale], Scale | None]:
    """`0-3` is for all criteria, `К1=0-2` for one."""
    common: Scale | None = None
    own: dict[str, Scale] = {}
    for declaration in declarations:
        code, equals, levels = declaration.rpartition("=")
        if equals:
            own[code.strip()] = parse_scale(levels)
        else:
            common = parse_scale(levels)
    return own, common


def _rubric(codes: Sequence[str], own: dict[str, Scale], common: Scale | None) -> Rubric:
    """Refused for a scale of a criterion that is not there, or a criterion left without a scale."""
    problems = [
        Problem("scale_of_unknown_criterion", facts={"criterion": code}) for code in own if code not in codes
    ]
    if common is None:
        missing = (code for code in codes if code not in own)
        problems += [Problem("scale_missing_for", facts={"criterion": code}) for code in missing]
    if problems:
        raise Refused(problems)
    if common is not None and not own:
        return uniform(codes, common)
    scales = {code: own.get(code, common) for code in codes}
    return Rubric("", tuple(Criterion(code, scale) for code, scale in scales.items() if scale))
