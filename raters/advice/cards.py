"""From a plan to cards: everything a leader needs to hold each meeting."""

from __future__ import annotations

from collections.abc import Sequence

from raters.advice.agenda import Meeting, Meetings, agenda_of, meeting_of
from raters.advice.rulebook import Rulebook, RuleCard, has_own_steps
from raters.advice.rules import shipped_rules
from raters.advice.works_to_discuss import works_to_discuss
from raters.agreement import co_scores
from raters.problems import Fact
from raters.terms import Agreement, Finding, Line, ScoreTable, SeminarCard, SeminarPlan, Step

FEWEST_WORKS, MOST_WORKS = 5, 8


def seminar_cards(
    plan: SeminarPlan,
    table: ScoreTable,
    agreement: Agreement,
    rules: Rulebook | None = None,
    meetings: Meetings | None = None,
) -> tuple[SeminarCard, ...]:
    """A card for every step of the plan that takes a meeting, in the order of the plan.

    Where data are too few the plan holds no meeting, so there is no card either.
    """
    book = rules or shipped_rules()
    return tuple(_card(step, table, agreement, book, meetings) for step in plan.steps if step.minutes)


def step_key(step: Step) -> str:
    """What names a step inside its round: its action, its criterion where it has one, its part."""
    own = has_own_steps(step.action, shipped_rules()) and len(step.criteria) == 1
    part = f"|{step.part}" if step.part else ""
    return f"{step.action}|{step.criteria[0] if own else ''}{part}"


def check_days(step: Step) -> int:
    """Days from a step to the works that show whether it helped; 0 where it is no meeting."""
    return _check_days(step, meeting_of(step.action)) if step.minutes else 0


def _check_days(step: Step, meeting: Meeting) -> int:
    """As long as the meeting says, or as its works take."""
    return max(meeting.check_days, step.load.days if step.load else 0)


def _card(
    step: Step, table: ScoreTable, agreement: Agreement, book: Rulebook, meetings: Meetings | None
) -> SeminarCard:
    meeting, minutes = meeting_of(step.action, meetings), step.minutes or 0
    wanted = max(book[finding.rule].discuss_works for finding in step.findings)
    most = min(MOST_WORKS, max(FEWEST_WORKS, wanted))
    return SeminarCard(
        key=step_key(step),
        action=step.action,
        criteria=step.criteria,
        causes=step.findings,
        aims=tuple(_aim(finding, step, table, book[finding.rule]) for finding in _one_a_rule(step.findings)),
        participants=step.people,
        kind=step.kind,
        format="in_private" if step.kind == "individual" else meeting.format,
        minutes=minutes,
        agenda=agenda_of(meeting, minutes),
        works=works_to_discuss(step, table, meeting.works, most),
        questions=meeting.questions,
        materials=meeting.materials,
        check_works=step.check_works,
        check_days=_check_days(step, meeting),
    )


def _one_a_rule(findings: Sequence[Finding]) -> list[Finding]:
    """The first finding of each rule: its aim is the same for all of them."""
    return list({finding.rule: finding for finding in reversed(findings)}.values())[::-1]


def _aim(finding: Finding, step: Step, table: ScoreTable, card: RuleCard) -> Line:
    """`aim-<rule>` with what was found, the rule's limits, the works to check on, and the mean difference.

    The difference now, and what is to be left of it where the rule says which part is to go.
    """
    now, limits = _mean_difference(step, table), card.facts
    aim = now * (1 - limits.get("limit_aim", 0.0))
    facts: dict[str, Fact] = {"check": step.check_works or 0, "now": now, "aim": aim}
    return Line(f"aim-{finding.rule}", {**finding.evidence, **limits, **facts})


def _mean_difference(step: Step, table: ScoreTable) -> float:
    """Mean over works and criteria of the points two scores of a work lie apart."""
    means = []
    for code in step.criteria:
        pairs = co_scores(table, code)
        size = (pairs["score_a"] - pairs["score_b"]).abs()
        means.append(float(size.groupby(pairs["work"]).mean().mean()) if len(size) else 0.0)
    return sum(means) / len(means) if means else 0.0
