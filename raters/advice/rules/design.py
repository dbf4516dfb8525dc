"""R14: does the design of the scoring allow the comparisons?"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from raters.advice.case import Case
from raters.limits import DesignLimits
from raters.problems import Fact
from raters.terms import Finding


def design(case: Case, limits: DesignLimits) -> tuple[Finding, ...]:
    """R14: teams that share no works, raters with few shared works, works that lack a second score."""
    return (*_separate_teams(case), *_hardly_shared(case, limits), *_single_scores(case, limits))


def _separate_teams(case: Case) -> Iterator[Finding]:
    """Someone who shares works with nobody is no team; the next question is about them."""
    teams = [team for team in case.agreement.components if len(team) > 1]
    if len(teams) > 1:
        raters = tuple(sorted(rater for team in teams for rater in team))
        yield Finding("R14", None, raters, "high", {"reason": "not_connected", "teams": len(teams)})


def _hardly_shared(case: Case, limits: DesignLimits) -> Iterator[Finding]:
    """Silent where the whole round is small: then the works are missing, not their assignment."""
    if not case.usable():
        return
    shared = _shared_works(case)
    few = tuple(rater for rater, works in shared.items() if works < limits.shared_works)
    if few:
        evidence: dict[str, Fact] = {
            "reason": "few_shared",
            "raters": len(few),
            "least": min(shared[rater] for rater in few),
            "needed": limits.shared_works,
        }
        yield Finding("R14", None, few, "high", evidence)


def _shared_works(case: Case) -> dict[str, int]:
    """Works each rater shares with somebody on any criterion."""
    readings = list(case.readings.values())
    rater = np.concatenate([part.rater for part in readings])
    work = np.concatenate([part.work for part in readings])
    met = np.unique(np.stack([rater, work]), axis=1)
    counted = np.bincount(met[0], minlength=len(readings[0].raters))
    return {str(name): int(works) for name, works in zip(readings[0].raters, counted, strict=True)}


def _single_scores(case: Case, limits: DesignLimits) -> Iterator[Finding]:
    """Only where double-scored works are short: scoring a part twice is a design, not a fault."""
    short = [
        measured
        for measured in case.agreement.criteria
        if measured.double_scored < case.gate.normal_from
        and measured.works - measured.double_scored >= max(1, limits.single_share * measured.works)
    ]
    if not short:
        return
    worst = max(short, key=lambda measured: measured.works - measured.double_scored)
    evidence: dict[str, Fact] = {
        "reason": "single_scores",
        "single": worst.works - worst.double_scored,
        "works": worst.works,
        "criteria": len(short),
    }
    yield Finding("R14", None, (), "high", evidence, _works_scored_once(case, worst.criterion.code))


def _works_scored_once(case: Case, criterion: str) -> tuple[str, ...]:
    frame = case.table.scores
    raters = frame[frame["criterion"] == criterion].groupby("work")["rater"].nunique()
    return tuple(sorted(map(str, raters.index[raters == 1])))
