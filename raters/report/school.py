"""Several rounds of one school as one summary: side by side, never on one scale."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from raters.casebook import OPEN
from raters.problems import Fact, Problem, Refused
from raters.report.issue import problems_of
from raters.report.tables import due, participants, steps_of
from raters.terms import Line, Round, SchoolStep, SchoolSummary, Summary
from raters.text import clipped

FEWEST = 2
MOST_CONCLUSIONS = 5
NAME = 80
LISTED = 700
"""Letters of a list inside a sentence; the catalogs refuse endless facts."""


def summarise_school(summaries: Sequence[Summary], today: date) -> SchoolSummary:
    """Put the rounds of a school side by side.

    Raises Refused, with every reason at once, for rounds that make no common document.
    """
    problems = tuple(_problems(summaries))
    if problems:
        raise Refused(problems)
    parts = tuple(sorted(summaries, key=lambda part: _place(part.round)))
    counts: tuple[Counter[str], ...] = tuple(
        Counter(row.agreement.verdict.group for row in part.rows) for part in parts
    )
    steps = _steps(parts)
    return SchoolSummary(
        school=next((part.round.school for part in parts if part.round.school.strip()), ""),
        parts=parts,
        counts=counts,
        headline=_headline(counts),
        conclusions=_conclusions(parts, counts, steps),
        limits=_limits(parts),
        steps=steps,
        generated=today,
    )


def part_names(parts: Sequence[Summary]) -> tuple[str, ...]:
    """What tells the rounds apart: subject and class, with the day where they are the same."""
    names = [round_name(part.round) for part in parts]
    return tuple(
        f"{name} · {part.round.date:%d.%m.%Y}" if names.count(name) > 1 else name
        for name, part in zip(names, parts, strict=True)
    )


def round_name(round: Round) -> str:
    """Subject and class, or the title of a round that names neither."""
    said = ", ".join(filter(None, (round.subject.strip(), round.grade.strip())))
    return said or round.title


def _place(round: Round) -> tuple[str, int, str, str, str]:
    """By subject, class (9 before 10) and date."""
    number = re.search(r"\d{1,3}", round.grade)
    grade = round.grade.casefold()
    return round.subject.casefold(), int(number.group()) if number else 0, grade, str(round.date), round.id


# ---------------------------------------------------------------- what is refused


def _problems(summaries: Sequence[Summary]) -> Iterator[Problem]:
    rounds = [summary.round for summary in summaries]
    if len(rounds) < FEWEST:
        yield Problem("school_too_few", facts={"count": len(rounds)})
    yield from _repeated(rounds)
    schools = {" ".join(one.school.split()).casefold(): one.school for one in rounds if one.school.strip()}
    if len(schools) > 1:
        yield Problem("school_differs", facts={"schools": _listed(schools.values())})
    if len({one.synthetic for one in rounds}) > 1:
        invented = (round_name(one) for one in rounds if one.synthetic)
        yield Problem("school_mixed", facts={"rounds": _listed(invented)})
    for summary in summaries:
        found = tuple(problems_of(summary))
        if found:
            name = f"{round_name(summary.round)} ({summary.round.date})"
            yield Problem("school_round", where=name, facts={"count": len(found)})
            yield from found


def _repeated(rounds: Sequence[Round]) -> Iterator[Problem]:
    """The same round twice: by its id, or by the same file of the same subject, class and day."""
    seen: set[tuple[object, ...]] = set()
    for one in rounds:
        file = (one.sha256 or one.title, one.subject, one.grade, one.date)
        marks = {file, (one.id,)} if one.id else {file}
        if marks & seen:
            yield Problem("school_repeated", facts={"round": round_name(one), "date": str(one.date)})
        seen |= marks


# ---------------------------------------------------------------- what is said


def _headline(counts: Sequence[Counter[str]]) -> Line:
    whole: Counter[str] = sum(counts, Counter())
    facts: dict[str, Fact] = {
        "rounds": len(counts),
        "affected": sum(count["needs"] > 0 for count in counts),
        "total": whole.total(),
        "consistent": whole["consistent"],
        "needs": whole["needs"],
        "open": sum(whole[group] for group in OPEN),
    }
    kind = "needs" if facts["needs"] else "open" if facts["open"] else "consistent"
    return Line(f"school-headline-{kind}", facts)


def _conclusions(
    parts: Sequence[Summary], counts: Sequence[Counter[str]], steps: Sequence[SchoolStep]
) -> tuple[Line, ...]:
    """Three to five sentences."""
    lines = [*_verdict_lines(parts)]
    seminars = [step for step in steps if step.seminar]
    others = len(steps) - len(seminars)
    lines.append(Line("school-conclusion-plan", {"seminars": len(seminars), "steps": others}))
    lines += [*_effect_line(parts), *_third_line(parts)]
    lines.append(Line("school-conclusion-separate", {"rounds": len(counts)}))
    return tuple(lines[:MOST_CONCLUSIONS])


def _verdict_lines(parts: Sequence[Summary]) -> Iterator[Line]:
    """Which criteria of which rounds; a criterion never stands without its round."""
    for name, groups in (("needs", ("needs",)), ("open", OPEN)):
        named = [
            f"{of_part}: {codes}"
            for part, of_part in zip(parts, part_names(parts), strict=True)
            if (codes := _codes(part, groups))
        ]
        if named:
            yield Line(f"school-conclusion-{name}", {"criteria": _listed(named, "; ")})
    reached = [part for part in parts if _codes(part, {"consistent"})]
    if reached:
        consistent = sum(row.agreement.verdict.group == "consistent" for p in parts for row in p.rows)
        yield Line("school-conclusion-consistent", {"count": consistent, "rounds": len(reached)})


def _codes(part: Summary, groups: Collection[str]) -> str:
    rows = [row.agreement for row in part.rows if row.agreement.verdict.group in groups]
    return ", ".join(clipped(row.criterion.code, 24) for row in rows)


def _effect_line(parts: Sequence[Summary]) -> Iterator[Line]:
    whole = Counter(e.code for part in parts for e in part.effects if e.criterion is None)
    if whole:
        codes = ("improvement", "no_change", "not_enough_data")
        yield Line("school-conclusion-effect", {code: whole[code] for code in codes})  # type: ignore[index]


def _third_line(parts: Sequence[Summary]) -> Iterator[Line]:
    checks = [part.third_checks for part in parts if part.third_checks is not None]
    if checks:
        due_checks, resolved = sum(one.due for one in checks), sum(one.resolved for one in checks)
        facts = {"due": due_checks, "resolved": resolved, "rounds": len(checks)}
        yield Line("school-conclusion-third", facts)


def _limits(parts: Sequence[Summary]) -> tuple[Line, ...]:
    lines = [Line("report-limit-synthetic")] if parts[0].round.synthetic else []
    unnamed = sum(not part.round.school.strip() for part in parts)
    if unnamed:
        lines.append(Line("school-limit-unnamed", {"count": unnamed}))
    # The same code in two rounds need not be the same person.
    return (*lines, Line("school-limit-scales"), Line("school-limit-raters"))


def _steps(parts: Sequence[Summary]) -> tuple[SchoolStep, ...]:
    steps = [
        SchoolStep(place, step, due(step, part), participants(step, part), step.kind == "meeting")
        for place, part in enumerate(parts)
        for step in steps_of(part)
    ]
    return tuple(sorted(steps, key=lambda step: (not step.seminar, step.due, step.part)))


def _listed(words: Iterable[str], between: str = ", ") -> str:
    return clipped(between.join(words), LISTED)
