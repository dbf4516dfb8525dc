"""What is wrong with an assignment, told while it costs nothing to change it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from raters.problems import Problem
from raters.terms import Assignment

FEWEST_SHARED = 10
"""Works a rater shares with others: with fewer the rater's severity cannot be told (R14 of the rules)."""
DESCRIPTIVE_BELOW = 15
PRELIMINARY_BELOW = 30
"""Double-scored works for a verdict at all, and for one that is not preliminary (R0)."""
TOLERATED = 0.1
"""Part of the smallest share by which shares may differ where not everybody may score everything."""
LONGEST_LIST = 300


def minutes(assignment: Assignment, minutes_per_work: float) -> dict[str, float]:
    """How long each rater will be busy."""
    return {rater: count * minutes_per_work for rater, count in _loads(assignment).items()}


def faults(assignment: Assignment) -> tuple[Problem, ...]:
    """Everything that would spoil the comparison of the raters, as warnings; none when the plan is sound."""
    return tuple(
        Problem(code, "warning", facts=facts)
        for code, facts in (
            *_disconnected(assignment),
            *_unbalanced(assignment),
            *_few_shared(assignment),
            *_few_works(assignment),
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


def _few_shared(assignment: Assignment) -> Fault:
    shared = Counter(dict.fromkeys(assignment.raters, 0))
    for raters in assignment.works.values():
        shared.update(raters if len(raters) > 1 else ())
    short = [rater for rater in assignment.raters if shared[rater] < FEWEST_SHARED]
    if short:
        counts = {"count": len(short), "least": min(shared.values()), "wanted": FEWEST_SHARED}
        yield "design_few_shared", {"raters": _listed(short), **counts}


def _few_works(assignment: Assignment) -> Fault:
    double = sum(len(raters) > 1 for raters in assignment.works.values())
    if double < DESCRIPTIVE_BELOW:
        yield "design_few_works", {"works": double, "wanted": DESCRIPTIVE_BELOW, "sure": PRELIMINARY_BELOW}
    elif double < PRELIMINARY_BELOW:
        yield "design_preliminary", {"works": double, "wanted": PRELIMINARY_BELOW}


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
