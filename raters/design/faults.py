"""What is wrong with an assignment, told while it costs nothing to change it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from raters.limits import DataGate, Limits, shipped_limits
from raters.problems import Problem
from raters.terms import Assignment

TOLERATED = 0.1
"""Part of the smallest share by which shares may differ where not everybody may score everything."""
LONGEST_LIST = 300


def minutes(assignment: Assignment, minutes_per_work: float) -> dict[str, float]:
    """How long each rater will be busy."""
    return {rater: count * minutes_per_work for rater, count in _loads(assignment).items()}


def faults(assignment: Assignment, limits: Limits | None = None) -> tuple[Problem, ...]:
    """Everything that would spoil the comparison of the raters, as warnings; none when the plan is sound."""
    limits = limits or shipped_limits()
    return tuple(
        Problem(code, "warning", facts=facts)
        for code, facts in (
            *_disconnected(assignment),
            *_unbalanced(assignment),
            *_few_shared(assignment, limits.design.shared_works),
            *_few_works(assignment, limits.gate),
        )
    )


Fault = Iterator[tuple[str, dict[str, str | int]]]


def _disconnected(assignment: Assignment) -> Fault:
    groups = _groups(assignment)
    if len(groups) > 1:
        smallest = min(groups, key=len)
        yield "design_disconnected", {"groups": len(groups), "raters": _listed(sorted(smallest))}


def _unbalanced(assignment: Assignment) -> Fault:
    loads = _loads(assignment).values()
    if max(loads) - min(loads) > max(1, TOLERATED * min(loads)):
        yield "design_unbalanced", {"most": max(loads), "least": min(loads)}


def _few_shared(assignment: Assignment, wanted: int) -> Fault:
    """Raters who share so few works with others that their severity cannot be told (R14)."""
    shared = Counter(dict.fromkeys(assignment.raters, 0))
    for raters in assignment.works.values():
        shared.update(raters if len(raters) > 1 else ())
    short = [rater for rater in assignment.raters if shared[rater] < wanted]
    if short:
        counts = {"count": len(short), "least": min(shared.values()), "wanted": wanted}
        yield "design_few_shared", {"raters": _listed(short), **counts}


def _few_works(assignment: Assignment, gate: DataGate) -> Fault:
    """Too few double-scored works for a verdict at all, or for one that is not preliminary (R0)."""
    double = sum(len(raters) > 1 for raters in assignment.works.values())
    if double < gate.descriptive_below:
        wanted, sure = gate.descriptive_below, gate.normal_from
        yield "design_few_works", {"works": double, "wanted": wanted, "sure": sure}
    elif double < gate.normal_from:
        yield "design_preliminary", {"works": double, "wanted": gate.normal_from}


def _loads(assignment: Assignment) -> Counter[str]:
    loads = Counter(dict.fromkeys(assignment.raters, 0))
    for raters in assignment.works.values():
        loads.update(raters)
    return loads


def _groups(assignment: Assignment) -> list[set[str]]:
    """Raters who are linked by common works, directly or through others."""
    groups = [{rater} for rater in assignment.raters]
    for raters in assignment.works.values():
        linked = [group for group in groups if not group.isdisjoint(raters)]
        if len(linked) > 1:
            groups = [group for group in groups if group not in linked] + [set().union(*linked)]
    return groups


def _listed(codes: Sequence[str]) -> str:
    words = ", ".join(codes)
    return words if len(words) <= LONGEST_LIST else f"{words[:LONGEST_LIST]}…"
