"""From causes to one ranked list of steps: meetings, sessions of one person and everything else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, zip_longest

from raters.advice.agenda import meeting_of
from raters.advice.loads import load_of
from raters.advice.rulebook import Role, Rulebook, RuleCard, has_own_steps
from raters.advice.rules import shipped_rules
from raters.advice.selection import (
    NEXT,
    Selection,
    Seminar,
    next_time,
    roles_of,
    seminar_of,
    standing,
    turn,
    within_limits,
    without_idle_praise,
)
from raters.limits import PlanLimits
from raters.problems import Fact
from raters.terms import Agreement, Finding, Line, Load, SeminarPlan, Step, StepKind, Unplanned

FOR_EVERYBODY = ("whole_team", "two_meetings", "briefing")
"""Formats to which all who scored the criteria come, whoever the findings name."""


def plan_seminars(
    findings: Sequence[Finding],
    agreement: Agreement,
    rules: Rulebook | None = None,
    limits: PlanLimits | None = None,
) -> SeminarPlan:
    """Turn findings into steps, ranked by gain x confidence x works concerned.

    What decides whether any number can be believed stands first, a calibration without a known cause after
    the causes, more works and "keep it up" last. At most two actions with a meeting a criterion and three
    meetings a plan. No criterion that needs calibration is left without a step.
    """
    room = _Room(agreement, rules or shipped_rules(), limits or agreement.limits.plan)
    surely = {item.criterion for item in findings if item.confidence == "high" and item.gain is not None}
    wanted = [item for item in findings if room.role(item) != "data" or item.criterion not in surely]
    chosen = room.chosen([item for item in wanted if room.role(item) != "fallback"])
    unmet = [item for item in wanted if room.role(item) == "fallback" and item.criterion not in chosen.met]
    if unmet:
        chosen = room.chosen([item for item in wanted if room.role(item) != "fallback" or item in unmet])
    later = next_time(chosen, wanted, agreement, room.limits.next_days)
    steps = sorted(
        map(room.explained, without_idle_praise([*chosen.steps, *later], room.book)),
        key=lambda step: turn(step, room.book),
    )
    planned = {id(item) for step in steps for item in step.findings}
    return SeminarPlan(
        tuple(steps),
        tuple(
            Unplanned(
                item,
                chosen.reasons.get(id(item), "covered" if room.role(item) == "fallback" else "small_gain"),
            )
            for item in findings
            if id(item) not in planned and room.role(item) not in ("data", "keep")
        ),
    )


@dataclass(frozen=True)
class _Room:
    """Whom and what a plan can count on."""

    agreement: Agreement
    book: Rulebook
    limits: PlanLimits

    def role(self, finding: Finding) -> Role:
        """What the step of the finding is to the plan."""
        return self.book[finding.rule].role

    @cached_property
    def scorers(self) -> Mapping[str, Mapping[int, tuple[str, ...]]]:
        """By criterion and team: those who share works on it."""
        found: dict[str, dict[int, list[str]]] = {
            measured.criterion.code: {} for measured in self.agreement.criteria
        }
        for row in self.agreement.severity:
            if row.criterion in found:
                found[row.criterion].setdefault(row.component, []).append(row.rater)
        return {
            code: {team: tuple(sorted(names)) for team, names in teams.items() if len(names) > 1}
            for code, teams in found.items()
        }

    @cached_property
    def team_of(self) -> Mapping[str, int]:
        """The team of every rater."""
        return {name: place for place, names in enumerate(self.agreement.components) for name in names}

    @cached_property
    def works(self) -> Mapping[str, int]:
        """Double-scored works by criterion."""
        return {measured.criterion.code: measured.double_scored for measured in self.agreement.criteria}

    @cached_property
    def left(self) -> Mapping[str, float]:
        """By how much alpha of each criterion can rise at all."""
        known = ((measured.criterion.code, measured.lead.value) for measured in self.agreement.criteria)
        return {code: 1 - value for code, value in known if value is not None}

    def chosen(self, findings: Sequence[Finding]) -> Selection:
        """The steps of these findings a plan has room for, ranked; groups of one seminar stand together."""
        return within_limits(self.ranked(list(self.steps(findings))), self.book, self.limits)

    # ------------------------------------------------------------ steps

    def steps(self, findings: Sequence[Finding]) -> Iterator[Step]:
        """Every step the findings ask for, in no order yet."""
        groups: dict[tuple[str, str | None], list[Finding]] = {}
        for finding in findings:
            action = self.book[finding.rule].action
            criterion = finding.criterion if has_own_steps(action, self.book) else None
            groups.setdefault((action, criterion), []).append(finding)
        for group in groups.values():
            yield from _told_apart(self._steps_of(group))

    def _steps_of(self, group: Sequence[Finding]) -> Iterator[Step]:
        card = self.book[group[0].rule]
        if card.format == "step":
            yield self._step(group, self._criteria(group), "step", self._everybody(group, card))
        elif card.format == "individual":
            for name in sorted({rater for item in group for rater in item.raters}):
                yield self._alone([item for item in group if name in item.raters], name)
        elif meeting_of(card.action).format in FOR_EVERYBODY or not all(item.raters for item in group):
            yield from self._of_teams(group)
        else:
            for team in sorted({self._team(item) for item in group}):
                yield from self._of_people([item for item in group if self._team(item) == team])

    def _team(self, finding: Finding) -> int:
        return self.team_of.get(finding.raters[0], 0)

    def _alone(self, group: Sequence[Finding], name: str) -> Step:
        """On the criteria where it is worth while, if there are any."""
        gains, codes = self.gains(group, name), self._criteria(group)
        worth = tuple(code for code in codes if gains.get(code, 1.0) >= self.limits.least_gain)
        return self._step(group, worth or codes, "individual", (name,), rater=name)

    def _of_people(self, group: Sequence[Finding]) -> Iterator[Step]:
        """Those the findings name, of one team: a few criteria a meeting; one of them alone is met alone."""
        for criteria in self._chosen(group):
            here = [item for item in group if item.criterion is None or item.criterion in criteria]
            names = tuple(sorted({rater for item in here for rater in item.raters}))
            if len(names) == 1:
                yield self._alone(here, names[0])
                continue
            for people in _in_groups(names, self.limits.people):
                theirs = [item for item in here if set(item.raters) & set(people)]
                yield self._step(theirs, criteria, "meeting" if len(people) > 1 else "individual", people)

    def _of_teams(self, group: Sequence[Finding]) -> Iterator[Step]:
        """All who scored the criteria, each team by itself."""
        for criteria in self._chosen(group):
            here = [item for item in group if item.criterion is None or item.criterion in criteria]
            named = {self.team_of.get(rater) for item in here for rater in item.raters}
            teams = self._teams(criteria)
            total = sum(map(len, teams.values())) or 1
            for team, names in teams.items():
                if named and team not in named:
                    continue
                for people in _in_groups(names, self.limits.people):
                    part = len(people) / (len(names) if named else total)
                    yield self._step(here, criteria, "meeting", people, part)

    def _teams(self, criteria: Sequence[str]) -> dict[int, tuple[str, ...]]:
        found: dict[int, set[str]] = {}
        for code in criteria:
            for team, names in self.scorers.get(code, {}).items():
                found.setdefault(team, set()).update(names)
        return {team: tuple(sorted(names)) for team, names in sorted(found.items())}

    def _everybody(self, group: Sequence[Finding], card: RuleCard) -> tuple[str, ...]:
        """Whom a briefing is for; the others of these steps need no meeting."""
        if not card.minutes:
            return ()
        return tuple(sorted(chain.from_iterable(self._teams(self._criteria(group)).values())))

    def _chosen(self, group: Sequence[Finding]) -> Iterator[tuple[str, ...]]:
        """Criteria of one meeting after another, those with most to gain first."""
        gains, named = self.gains(group), {item.criterion for item in group} - {None}
        least = 0.0 if self.role(group[0]) == "fallback" else self.limits.least_gain
        codes = [code for code in self._criteria(group) if gains.get(code, 1.0) >= least]
        codes.sort(key=lambda code: -gains.get(code, 0.0) * self.works[code])
        codes = codes or list(self._criteria(group))[:1]
        most = self.limits.criteria
        for start in range(0, len(codes), most):
            criteria = codes[start : start + most]
            if start == 0 or named & set(criteria):
                yield tuple(code for code in self.works if code in criteria)

    def _step(
        self,
        group: Sequence[Finding],
        criteria: Sequence[str],
        kind: StepKind,
        people: tuple[str, ...],
        part: float = 1.0,
        rater: str | None = None,
    ) -> Step:
        """The step of these findings; `part` of the people are there, `rater` is the only one concerned."""
        cards = [self.book[finding.rule] for finding in group]
        card, gains = cards[0], self.gains(group, rater)
        days = min(other.due_days for other in cards)
        load = self._load(
            _check_works(group, card), criteria, people if kind == "meeting" else (), days, card
        )
        return Step(
            action=card.action,
            findings=tuple(group),
            criteria=tuple(criteria),
            raters=tuple(sorted({name for item in group for name in item.raters if rater in (None, name)})),
            works=tuple(_in_turn(item.works for item in group))[: max(c.discuss_works for c in cards)],
            minutes=card.minutes,
            due_days=max(days, load.days) if load and not card.minutes else days,
            check_works=(load.works or None) if load else None,
            kind=kind,
            people=people,
            part=rater or "",
            gains={code: part * gains[code] for code in criteria if code in gains},
            confidence="high" if any(item.confidence == "high" for item in group) else "preliminary",
            concerned=sum(self.works[code] for code in criteria),
            load=load,
        )

    def _load(
        self, works: int | None, criteria: Sequence[str], people: Sequence[str], days: int, card: RuleCard
    ) -> Load | None:
        """What the check works take of those who meet, else of all who score the criteria.

        Works of a meeting are scored after it, within the days until its check.
        """
        if not works:
            return None
        scorers = people or set(chain.from_iterable(self._teams(criteria).values())) or self.team_of
        free = meeting_of(card.action).check_days if card.minutes else days
        return load_of(works, len(scorers), free, self.agreement.limits.load)

    def _criteria(self, group: Sequence[Finding]) -> tuple[str, ...]:
        """Criteria in rubric order; a finding on the whole round alone concerns them all."""
        named = {finding.criterion for finding in group} - {None}
        return tuple(code for code in self.works if not named or code in named)

    # ------------------------------------------------------------ gains

    def gains(self, group: Sequence[Finding], rater: str | None = None) -> dict[str, float]:
        """What one session may raise alpha by, by criterion; what two findings share counts once."""
        most: dict[tuple[str, str, tuple[str, ...]], float] = {}
        for finding in group:
            for key, gain in self._parts(finding):
                if rater is None or not finding.components or rater in key[2]:
                    most[key] = max(most.get(key, 0.0), gain)
        found: dict[str, float] = {}
        for (code, _, _), gain in most.items():
            found[code] = found.get(code, 0.0) + gain
        removed = self.limits.session_removes
        return {code: removed * min(gain, self.left.get(code, 1.0)) for code, gain in found.items()}

    def _parts(self, finding: Finding) -> Iterator[tuple[tuple[str, str, tuple[str, ...]], float]]:
        for one in finding.components:
            if one.gain is not None:
                yield (one.criterion, one.kind, one.of), max(0.0, one.gain)
        if not finding.components and finding.gain is not None:
            for code in self._criteria([finding]):
                yield (code, finding.rule, finding.raters), max(0.0, finding.gain)

    def benefit(self, step: Step) -> float:
        """Gain x confidence x works concerned, added up over the criteria."""
        sure = 1.0 if step.confidence == "high" else self.limits.preliminary
        if roles_of(step, self.book) == {"fallback"}:
            sure *= self.limits.unexplained
        return sure * sum(gain * self.works[code] for code, gain in step.gains.items())

    def ranked(self, steps: Sequence[Step]) -> list[Step]:
        """Most useful first; groups of one seminar stand together, equal ones keep the rules' order."""
        benefits: defaultdict[Seminar, float] = defaultdict(float)
        for step in steps:
            benefits[seminar_of(step)] += self.benefit(step)
        return sorted(steps, key=lambda step: (standing(step, self.book), -benefits[seminar_of(step)]))

    def explained(self, step: Step) -> Step:
        """The step with the reason for its place."""
        if step.action == NEXT:
            return step
        code = ("first", "gain", "no_gain", "data", "keep")[standing(step, self.book)]
        if turn(step, self.book) == (1, 2):
            code = "no_cause"
        facts: dict[str, Fact] = {"works": step.concerned, "confidence": step.confidence}
        if step.gain is not None:
            facts["gain"] = step.gain
        return replace(step, why=Line(f"rank-{code}", facts))


def _told_apart(steps: Iterable[Step]) -> Iterator[Step]:
    """Number all but the first of the steps that would else have one name."""
    seen: Counter[str] = Counter()
    for step in steps:
        seen[step.part] += 1
        number = seen[step.part]
        yield step if number == 1 else replace(step, part=f"{step.part} {number}".strip())


def _in_groups(names: Sequence[str], most: int) -> Iterator[tuple[str, ...]]:
    """Groups as equal as can be, none larger than `most`."""
    groups = max(1, -(-len(names) // most))
    for place in range(groups):
        yield tuple(names[place::groups])


def _check_works(group: Sequence[Finding], card: RuleCard) -> int | None:
    """The book's number; for "score more works" the largest number still missing."""
    missing = [int(finding.evidence["more_works"]) for finding in group if "more_works" in finding.evidence]
    return max(missing) if missing else card.check_works


def _in_turn(rankings: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Works of several rankings, the first of each, then the second of each, none twice."""
    turns = chain.from_iterable(zip_longest(*rankings))
    return iter(dict.fromkeys(work for work in turns if work is not None))
