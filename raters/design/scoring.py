"""A scoring session from the first work to the last: what comes next, what may be put in, what it becomes."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import numpy as np
import pandas as pd

from raters.design.faults import minutes
from raters.problems import Problem, Refused
from raters.terms import (
    SCORE_COLUMNS,
    Assignment,
    DraftScores,
    Progress,
    Reading,
    ScoreTable,
    ScoringSession,
    SubmittedScores,
)

LONGEST_REASON = 500
LONGEST_LIST = 200


def score_key(rater: str, work: str) -> str:
    """The key under which scores of this rater for this work are kept; no code contains a "|"."""
    return f"{rater}|{work}"


def order(session: ScoringSession, rater: str) -> tuple[str, ...]:
    """The rater's works in an order of the rater's own, the same each time: neighbours do not repeat."""
    works = session.assignment.works_of(rater)
    seed = hashlib.sha256(score_key(session.id, rater).encode()).digest()
    shuffled = np.random.default_rng(list(seed)).permutation(len(works))
    return tuple(works[i] for i in shuffled)


def next_work(works: Sequence[str], submitted: Collection[str], after: str | None = None) -> str | None:
    """The first work not yet submitted after this one, and round again from the start; None when all are."""
    start = works.index(after) + 1 if after in works else 0
    return next((work for work in (*works[start:], *works[:start]) if work not in submitted), None)


def progress(session: ScoringSession, submitted: Collection[str]) -> tuple[Progress, ...]:
    """Counts per rater from the places that are submitted; no score is looked at."""
    places = set(submitted)
    lines = []
    for rater in session.assignment.raters:
        works = session.assignment.works_of(rater)
        done = sum(score_key(rater, work) in places for work in works)
        lines.append(Progress(rater, len(works), done, (len(works) - done) * session.minutes_per_work))
    return tuple(lines)


def load(assignment: Assignment, minutes_per_work: float) -> tuple[Progress, ...]:
    """What a plan asks of each rater before anybody has begun."""
    busy = minutes(assignment, minutes_per_work)
    return tuple(Progress(rater, len(assignment.works_of(rater)), 0, busy[rater]) for rater in busy)


def whole(lines: Sequence[Progress]) -> Progress:
    """All raters together, under no code."""
    return Progress(
        "",
        sum(line.assigned for line in lines),
        sum(line.submitted for line in lines),
        sum(line.minutes_left for line in lines),
    )


def submit(
    session: ScoringSession,
    rater: str,
    work: str,
    scores: Mapping[str, float | None],
    reason: str,
    now: datetime,
) -> SubmittedScores:
    """The scores as they are kept for good. Raises Refused with all that is wrong: scoring_closed,
    scoring_not_assigned, scoring_incomplete (criteria without a choice), scoring_off_scale.
    """
    if session.closed is not None:
        raise Refused([Problem("scoring_closed")])
    if rater not in session.assignment.works.get(work, ()):
        raise Refused([Problem("scoring_not_assigned", facts={"work": work[:LONGEST_LIST]})])
    criteria = session.rubric.criteria
    missing = [criterion.code for criterion in criteria if criterion.code not in scores]
    wrong = [c.code for c in criteria if (score := scores.get(c.code)) is not None and score not in c.scale]
    problems = [
        Problem(code, facts={"criteria": ", ".join(codes)[:LONGEST_LIST], "count": len(codes)})
        for code, codes in (("scoring_incomplete", missing), ("scoring_off_scale", wrong))
        if codes
    ]
    if problems:
        raise Refused(problems)
    kept = {criterion.code: scores[criterion.code] for criterion in criteria}
    return SubmittedScores(rater, work, kept, reason.strip()[:LONGEST_REASON], now)


def reopen(submitted: SubmittedScores) -> DraftScores:
    """What the rater submitted, to be changed and submitted again."""
    return DraftScores(submitted.rater, submitted.work, submitted.scores, submitted.reason)


def collect(session: ScoringSession, submitted: Sequence[SubmittedScores]) -> Reading:
    """The scores put in so far as a reading of a file would give them; warnings count what is missing.

    `table` is None when nobody has submitted a score.
    """
    moments = _moments(submitted)
    rows = [
        (entry.work, entry.rater, code, float(score), score_key(entry.rater, entry.work))
        for entry in sorted(submitted, key=lambda entry: (entry.work, entry.rater))
        for code, score in entry.scores.items()
        if score is not None
    ]
    scores = pd.DataFrame(rows, columns=[*SCORE_COLUMNS, "where"])
    told = scores[list(SCORE_COLUMNS)].assign(moment=scores["where"].map(moments))
    table = ScoreTable(told, session.rubric) if rows else None
    digest = hashlib.sha256(repr(rows).encode()).hexdigest()
    return Reading(scores, tuple(_missing(session, submitted)), digest, table=table)


def _moments(submitted: Sequence[SubmittedScores]) -> dict[str, float]:
    """By place, which of the rater's own works it was, from 1: pauses between them say nothing of drift."""
    counted: Counter[str] = Counter()
    moments = {}
    for entry in sorted(submitted, key=lambda entry: entry.submitted):
        counted[entry.rater] += 1
        moments[score_key(entry.rater, entry.work)] = float(counted[entry.rater])
    return moments


def _missing(session: ScoringSession, submitted: Sequence[SubmittedScores]) -> list[Problem]:
    """Nothing at all; else works nobody or one person has submitted, and answers that were not there."""
    scored = [score for entry in submitted for score in entry.scores.values()]
    blanks = sum(score is None for score in scored)
    if blanks == len(scored):
        return [Problem("scoring_nothing")]
    seen = pd.Series([entry.work for entry in submitted]).value_counts()
    counts = {work: int(seen.get(work, 0)) for work in session.assignment.works}
    wanted = sum(map(len, session.assignment.works.values()))
    facts = {
        "scoring_unfinished": {"count": wanted - len(submitted), "wanted": wanted},
        "scoring_unscored": {"count": sum(count == 0 for count in counts.values())},
        "scoring_single": {"count": sum(count == 1 for count in counts.values())},
        "scoring_blank": {"count": blanks},
    }
    return [Problem(code, "warning", facts=fact) for code, fact in facts.items() if fact["count"]]
