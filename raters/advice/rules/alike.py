"""R15: are the scores of raters more alike than blind scoring makes them?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from raters.advice.case import Case
from raters.advice.significance import at_least, wilson
from raters.problems import Fact
from raters.terms import Finding


@dataclass(frozen=True, slots=True)
class AlikeLimits:
    """Limits of R15."""

    identical: float
    team: float
    works: int
    criteria: int
    levels: int
    p: float


@dataclass(frozen=True, slots=True)
class _Meetings:
    """(M,) each work two raters both scored: who they are, scores of both and how many of them alike."""

    first: np.ndarray
    second: np.ndarray
    cells: np.ndarray
    same: np.ndarray


@dataclass(frozen=True, slots=True)
class _Alike:
    """Meetings of two raters, or of one with all partners, beside all others.

    whole : works scored alike on every criterion; p : of as many, were these two as all others
    """

    raters: tuple[int, ...]
    cells: int
    same: int
    works: int
    team: float
    p: float


def alike(case: Case, limits: AlikeLimits) -> tuple[Finding, ...]:
    """R15: two raters, or one and whoever scores with them, agree nearly everywhere; the rest do not.

    Needs others to compare with: two raters who always agree may simply be right. Where partners change,
    those of one rater are taken together.
    """
    codes = [
        measured.criterion.code
        for measured in case.usable()
        if sum(count > 0 for count in measured.level_counts) >= limits.levels
    ]
    if len(codes) < limits.criteria or len(case.raters) < 3:
        return ()
    found = list(_found(_meetings(case, codes), limits))
    alone = {item.raters[0] for item in found if len(item.raters) == 1}
    return tuple(
        _finding(case, item) for item in found if len(item.raters) == 1 or not alone & set(item.raters)
    )


def _meetings(case: Case, codes: list[str]) -> _Meetings:
    raters = len(case.raters)
    keys, same = [], []
    for code in codes:
        readings = case.readings[code]
        a, b = readings.rater[readings.first], readings.rater[readings.second]
        pair = np.minimum(a, b) * raters + np.maximum(a, b)
        keys.append(pair * len(readings.works) + readings.work[readings.first])
        same.append(readings.position[readings.first] == readings.position[readings.second])
    met, place = np.unique(np.concatenate(keys), return_inverse=True)
    pair = met // len(case.readings[codes[0]].works)
    return _Meetings(
        pair // raters,
        pair % raters,
        np.bincount(place),
        np.bincount(place, np.concatenate(same)).astype(int),
    )


def _found(meetings: _Meetings, limits: AlikeLimits) -> Iterator[_Alike]:
    """Those alike beyond the limits, raters with several partners first."""
    ends = np.r_[meetings.first, meetings.second]
    partners = np.r_[meetings.second, meetings.first]
    several = [int(who) for who in np.unique(ends) if len(np.unique(partners[ends == who])) > 1]
    pairs = np.unique(np.c_[meetings.first, meetings.second], axis=0)
    groups = [(who,) for who in several] + [(int(a), int(b)) for a, b in pairs]
    for raters in groups:
        item = _beside_others(meetings, raters, len(groups), limits)
        if item is not None:
            yield item


def _beside_others(
    meetings: _Meetings, raters: tuple[int, ...], tests: int, limits: AlikeLimits
) -> _Alike | None:
    mine = np.ones(len(meetings.first), bool)
    for who in raters:
        mine &= (meetings.first == who) | (meetings.second == who)
    cells, same = int(meetings.cells[mine].sum()), int(meetings.same[mine].sum())
    others = int(meetings.cells[~mine].sum())
    if same < limits.identical * cells or not others:
        return None
    team = float(meetings.same[~mine].sum() / others)
    whole = (meetings.same == meetings.cells) & (meetings.cells >= limits.criteria)
    usual = wilson(int(whole[~mine].sum()), int((~mine).sum())).high
    works = int(mine.sum())
    p = min(1.0, tests * at_least(int(whole[mine].sum()), works, usual))
    is_clear = works >= limits.works or (p < limits.p and int((~mine).sum()) >= limits.works)
    return _Alike(raters, cells, same, works, team, p) if team < limits.team and is_clear else None


def _finding(case: Case, item: _Alike) -> Finding:
    interval = wilson(item.same, item.cells)
    evidence: dict[str, Fact] = {
        "side": "pair" if len(item.raters) == 2 else "one",
        "identical": item.same / item.cells,
        "low": interval.low,
        "high": interval.high,
        "team": item.team,
        "cells": item.cells,
        "works": item.works,
        "share": 0.0,
    }
    raters = tuple(str(case.raters[who]) for who in item.raters)
    return Finding("R15", None, raters, case.confidence(item.works), evidence)
