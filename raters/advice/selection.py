"""Which steps a plan has room for, and what becomes of those it has not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from raters.advice.rulebook import Role, Rulebook
from raters.limits import PlanLimits
from raters.terms import Agreement, Finding, Line, NotPlanned, SeminarPlan, Step

NEXT = "calibrate_next"
"""The action for which a plan has no meeting left; no rule asks for it."""

Seminar = tuple[str, tuple[str, ...], str]


def seminar_of(step: Step) -> Seminar:
    """What groups of one seminar share: action and criteria. Any other step is by itself."""
    return step.action, step.criteria, "" if step.kind == "meeting" else f"{step.kind} {step.part}"


@dataclass(frozen=True, slots=True)
class Selection:
    """The steps a plan holds, and by `id` of a finding why its step is not among them."""

    steps: tuple[Step, ...]
    reasons: Mapping[int, NotPlanned]

    @property
    def planned(self) -> frozenset[int]:
        """The findings behind the steps, by `id`."""
        return frozenset(id(item) for step in self.steps for item in step.findings)

    @property
    def met(self) -> frozenset[str]:
        """Criteria people come together for, or are met alone."""
        return frozenset(code for step in self.steps if step.people for code in step.criteria)


def within_limits(steps: Sequence[Step], rules: Rulebook, limits: PlanLimits) -> Selection:
    """The steps without meetings for next to nothing, third actions on a criterion and fourth meetings.

    What is owed takes its place first. Groups of one seminar are one meeting.
    """
    gains = _gains(steps)
    kept: list[Step] = []
    reasons: dict[int, NotPlanned] = {}
    for step in sorted(steps, key=lambda step: "owed" not in roles_of(step, rules)):
        reason = _reason_against(step, gains[seminar_of(step)], kept, roles_of(step, rules), limits)
        if reason is None:
            kept.append(step)
        else:
            reasons |= {id(item): reason for item in step.findings}
    places = {id(step): place for place, step in enumerate(steps)}
    return Selection(tuple(sorted(kept, key=lambda step: places[id(step)])), reasons)


def roles_of(step: Step, rules: Rulebook) -> set[Role]:
    """What the step is to the plan, by the rules behind it."""
    return {rules[item.rule].role for item in step.findings}


def standing(step: Step, rules: Rulebook) -> int:
    """Where a kind of step stands: smaller is earlier."""
    roles = roles_of(step, rules)
    apart = any(item.evidence.get("reason") == "not_connected" for item in step.findings)
    if apart or "first" in roles:
        return 0
    if roles == {"keep"}:
        return 4
    if roles <= {"keep", "data"}:
        return 3
    return 1 if step.gains else 2


def turn(step: Step, rules: Rulebook) -> tuple[int, int]:
    """The same, and what has no known cause after what has one: a meeting that knows its aim is first."""
    stands = standing(step, rules)
    if stands not in (1, 2) or step.action == NEXT:
        return stands, 0
    if roles_of(step, rules) == {"fallback"}:
        return 1, 2
    advisory = all(rules[item.rule].advisory for item in step.findings)
    return (stands, 0) if stands == 1 or advisory else (1, 1)


def _gains(steps: Iterable[Step]) -> Mapping[Seminar, float]:
    """Rise of alpha by seminar, its groups added up; endless where there is no such number."""
    found: defaultdict[Seminar, float] = defaultdict(float)
    for step in steps:
        found[seminar_of(step)] += float("inf") if step.gain is None else step.gain
    return found


def _reason_against(
    step: Step, gain: float, kept: Sequence[Step], roles: Collection[Role], limits: PlanLimits
) -> NotPlanned | None:
    held = {seminar_of(other) for other in kept if other.kind == "meeting"}
    if step.kind == "step" or "owed" in roles or seminar_of(step) in held:
        return None
    if gain < limits.least_gain and "fallback" not in roles:
        return "small_gain"
    used = [
        {other.action for other in kept if other.kind != "step" and code in other.criteria}
        for code in step.criteria
    ]
    if all(len(names) >= limits.actions and step.action not in names for names in used):
        return "two_actions"
    return "three_meetings" if step.kind == "meeting" and len(held) >= limits.meetings else None


# ------------------------------------------------------------ no contradiction


def without_idle_praise(steps: Sequence[Step], rules: Rulebook) -> Iterable[Step]:
    """The same steps; "keep it up" only for criteria no other step concerns."""
    praise = [step for step in steps if roles_of(step, rules) == {"keep"}]
    busy = {code for step in steps if step not in praise for code in step.criteria}
    for step in steps:
        if step not in praise:
            yield step
        elif left := tuple(code for code in step.criteria if code not in busy):
            yield replace(
                step,
                criteria=left,
                findings=tuple(item for item in step.findings if item.criterion in left),
            )


def next_time(
    selection: Selection, findings: Iterable[Finding], agreement: Agreement, days: int
) -> tuple[Step, ...]:
    """One step for the criteria in need of calibration for which the plan has no meeting left."""
    left = needy(agreement) - selection.met
    waiting = tuple(item for item in findings if item.criterion in left and id(item) not in selection.planned)
    criteria = tuple(
        measured.criterion.code
        for measured in agreement.criteria
        if measured.criterion.code in {item.criterion for item in waiting}
    )
    if not criteria:
        return ()
    works = sum(agreement.criterion(code).double_scored for code in criteria)
    why = Line("rank-next", {"works": works, "confidence": "high"})
    return (Step(NEXT, waiting, criteria, (), (), None, days, None, concerned=works, why=why),)


def needy(agreement: Agreement) -> frozenset[str]:
    """Criteria whose verdict is that they need calibration, surely or probably."""
    return frozenset(
        measured.criterion.code for measured in agreement.criteria if measured.verdict.group == "needs"
    )


def needs_no_seminar(plan: SeminarPlan, agreement: Agreement) -> bool:
    """Whether nobody needs to meet: nothing of the kind is planned, and agreement is known to be in order."""
    if any(step.people for step in plan.steps):
        return False
    return bool(agreement.criteria) and all(
        measured.verdict.group == "consistent" for measured in agreement.criteria
    )
