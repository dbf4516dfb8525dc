"""From causes to steps: at most three seminars, most useful first, and what needs no seminar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from raters.advice.rulebook import Rulebook, RuleCard
from raters.advice.rules import shipped_rules
from raters.terms import Agreement, Finding, SeminarPlan, Step

MOST_SEMINARS = 3
MOST_ACTIONS = 2
MORE_WORKS = "score_more"
# Steps that concern one text each; every other action gathers all its findings into one step.
ONE_PER_CRITERION = ("rewrite_boundary", "rework_criterion")


def plan_seminars(
    findings: Sequence[Finding], agreement: Agreement, rules: Rulebook | None = None
) -> SeminarPlan:
    """Turn findings into steps: at most two actions a criterion, three seminars a plan.

    Seminars stand in order of what-if gain x works concerned; other steps in the order of the rules.
    """
    book = rules or shipped_rules()
    settled = [item for item in findings if not _is_premature(item, findings, book)]
    groups = _grouped(_most_useful(settled, agreement, book), book)
    steps = [
        (book[group[0].rule], _step(group, agreement, book), _benefit(group, agreement)) for group in groups
    ]
    seminars = [(step, benefit) for card, step, benefit in steps if card.format == "seminar"]
    seminars.sort(key=lambda seminar: -seminar[1])  # stable: equal benefits keep the order of the rules
    return SeminarPlan(
        seminars=tuple(step for step, _ in seminars[:MOST_SEMINARS]),
        other_steps=tuple(step for card, step, _ in steps if card.format == "step"),
    )


def _is_premature(finding: Finding, findings: Sequence[Finding], book: Rulebook) -> bool:
    """A seminar on a preliminary finding where more works are asked for anyway: those come first."""
    asked = {item.criterion for item in findings if book[item.rule].action == MORE_WORKS}
    concerned = bool(asked) if finding.criterion is None else finding.criterion in asked
    return book[finding.rule].format == "seminar" and finding.confidence == "preliminary" and concerned


def _most_useful(findings: Sequence[Finding], agreement: Agreement, book: Rulebook) -> list[Finding]:
    """Findings whose action is among the first two of their criterion.

    What has no gain of its own (score more works, another sample) decides whether the rest can be
    believed, so it comes first.
    """
    allowed: dict[str | None, list[str]] = {}
    ranked = sorted(findings, key=lambda item: (item.gain is not None, -_benefit([item], agreement)))
    for finding in ranked:
        actions, action = allowed.setdefault(finding.criterion, []), book[finding.rule].action
        if finding.criterion is None or (action not in actions and len(actions) < MOST_ACTIONS):
            actions.append(action)
    return [item for item in findings if book[item.rule].action in allowed[item.criterion]]


def _benefit(findings: Iterable[Finding], agreement: Agreement) -> float:
    """Sum over findings of what-if gain x double-scored works of the criteria they speak of."""
    return sum(max(0.0, item.gain or 0.0) * _works_concerned(item, agreement) for item in findings)


def _works_concerned(finding: Finding, agreement: Agreement) -> int:
    if finding.criterion is None:
        return agreement.facts.double_scored
    return agreement.criterion(finding.criterion).double_scored


def _grouped(findings: Iterable[Finding], book: Rulebook) -> list[list[Finding]]:
    groups: dict[tuple[str, str | None], list[Finding]] = {}
    for finding in findings:
        action = book[finding.rule].action
        criterion = finding.criterion if action in ONE_PER_CRITERION else None
        groups.setdefault((action, criterion), []).append(finding)
    return list(groups.values())


def _step(group: Sequence[Finding], agreement: Agreement, book: Rulebook) -> Step:
    cards = [book[finding.rule] for finding in group]
    card = cards[0]
    return Step(
        action=card.action,
        findings=tuple(group),
        criteria=_criteria(group, agreement),
        raters=tuple(sorted({rater for finding in group for rater in finding.raters})),
        works=tuple(_in_turn(finding.works for finding in group))[: max(c.discuss_works for c in cards)],
        minutes=card.minutes,
        due_days=min(other.due_days for other in cards),
        check_works=_check_works(group, card),
    )


def _criteria(group: Sequence[Finding], agreement: Agreement) -> tuple[str, ...]:
    """Criteria in rubric order; a finding on the whole round alone concerns them all."""
    named = {finding.criterion for finding in group} - {None}
    codes = [measured.criterion.code for measured in agreement.criteria]
    return tuple(code for code in codes if not named or code in named)


def _check_works(group: Sequence[Finding], card: RuleCard) -> int | None:
    """The book's number; for "score more works" the largest number still missing."""
    missing = [int(finding.evidence["more_works"]) for finding in group if "more_works" in finding.evidence]
    return max(missing) if missing else card.check_works


def _in_turn(rankings: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Works of several rankings, the first of each, then the second of each, none twice."""
    turns = chain.from_iterable(zip_longest(*rankings))
    return iter(dict.fromkeys(work for work in turns if work is not None))
