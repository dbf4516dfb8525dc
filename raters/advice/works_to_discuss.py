"""Which works to bring to a meeting, and why each: furthest apart, at the boundary, or agreed by all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

import pandas as pd

from raters.terms import ChosenWork, Finding, ScoreTable, Step, WorkReason


@dataclass(frozen=True, slots=True)
class Seen:
    """The double-scored works of one criterion: work x (scores, low, high, raters, other).

    `other` : mean share of the maximum on the other criteria, how strong the work is elsewhere.
    """

    criterion: str
    works: pd.DataFrame

    def chosen(self, work: str, reason: WorkReason) -> ChosenWork:
        """The work with its scores on this criterion."""
        return ChosenWork(work, self.criterion, reason, self.works["scores"][work])

    def agreed(self, level: float | None = None) -> pd.DataFrame:
        """Works all raters gave one score, this one if it is named."""
        same = self.works[self.works["low"] == self.works["high"]]
        return same if level is None else same[same["low"] == level]


Ranking = list[ChosenWork]


def works_to_discuss(
    step: Step, table: ScoreTable, kinds: Sequence[str], most: int
) -> tuple[ChosenWork, ...]:
    """At most so many works, taken from the kinds in turn, none twice; each with its reason."""
    seen = [_seen(table, code) for code in step.criteria]
    rankings = [ranking for kind in kinds for ranking in RANKINGS[kind](step, seen)]
    found: dict[str, ChosenWork] = {}
    for choice in _in_turn(rankings):
        found.setdefault(choice.work, choice)
    return tuple(found.values())[:most]


def _seen(table: ScoreTable, code: str) -> Seen:
    frame = table.scores
    on = frame["criterion"] == code
    scores = frame[on].sort_values("score").groupby("work")["score"]
    works = pd.DataFrame(
        {"scores": scores.agg(tuple), "low": scores.min(), "high": scores.max(), "raters": scores.size()}
    )
    tops = {criterion.code: criterion.scale.maximum or 1.0 for criterion in table.rubric.criteria}
    rest = frame[~on]
    other = (rest["score"] / rest["criterion"].map(tops).astype(float)).groupby(rest["work"]).mean()
    works["other"] = other.reindex(works.index).fillna(0.5)
    works.index = works.index.astype(str)
    return Seen(code, works[works["raters"] >= 2])


# ---------------------------------------------------------------- rankings


def _spread(step: Step, seen: Sequence[Seen]) -> list[Ranking]:
    """By finding, in its own order; what no finding names comes by the distance of its scores."""
    named = [_widest_of(finding, _about(finding, seen)) for finding in step.findings]
    if any(named):
        return [ranking for ranking in named if ranking]
    return [[one.chosen(work, "spread") for work in _furthest(one)] for one in seen]


def _about(finding: Finding, seen: Sequence[Seen]) -> list[Seen]:
    return [one for one in seen if finding.criterion in (None, one.criterion)]


def _widest_of(finding: Finding, seen: Sequence[Seen]) -> Ranking:
    """The finding's works, each on the criterion where its scores lie furthest apart, if they do."""
    sizes = pd.DataFrame({number: _size(one) for number, one in enumerate(seen)})
    sizes = sizes.reindex(list(finding.works)).dropna(how="all")
    widest, size = sizes.idxmax(axis=1), sizes.max(axis=1)
    return [seen[int(widest[work])].chosen(work, "spread") for work in sizes.index if size[work] > 0]


def _size(one: Seen) -> pd.Series:
    return one.works["high"] - one.works["low"]


def _furthest(one: Seen) -> list[str]:
    size = _size(one)
    return [str(work) for work in size[size > 0].sort_values(ascending=False, kind="stable").index]


def _boundary(step: Step, seen: Sequence[Seen]) -> list[Ranking]:
    """Contested works, the strongest agreed below the boundary, the weakest agreed above it."""
    rankings: list[Ranking] = []
    for finding in step.findings:
        for one in _about(finding, seen):
            if "lower" not in finding.evidence:
                continue
            lower, upper = float(finding.evidence["lower"]), float(finding.evidence["upper"])
            below = one.agreed(lower).sort_values(["other", "raters"], ascending=False, kind="stable")
            above = one.agreed(upper).sort_values(["other", "raters"], ascending=[True, False], kind="stable")
            rankings += [
                [one.chosen(work, "contested") for work in finding.works if work in one.works.index],
                [one.chosen(str(work), "high_lower") for work in below.index],
                [one.chosen(str(work), "low_upper") for work in above.index],
            ]
    return rankings


def _anchor(step: Step, seen: Sequence[Seen]) -> list[Ranking]:
    """Works agreed by most raters, one of each level, then the next of each."""
    by_level = [[_surest(level, one) for _, level in one.agreed().groupby("low")] for one in seen]
    return [list(_in_turn(chain.from_iterable(by_level)))]


def _extremes(step: Step, seen: Sequence[Seen]) -> list[Ranking]:
    """Agreed works of the lowest and of the highest score that occur."""
    return [
        _surest(one.agreed(float(level)), one)
        for one in seen
        for level in (one.works["low"].min(), one.works["high"].max())
    ]


def _surest(works: pd.DataFrame, one: Seen) -> Ranking:
    """Agreed works, those of most raters first."""
    ordered = works.sort_values("raters", ascending=False, kind="stable")
    return [one.chosen(str(work), "anchor") for work in ordered.index]


RANKINGS: dict[str, Callable[[Step, Sequence[Seen]], list[Ranking]]] = {
    "spread": _spread,
    "boundary": _boundary,
    "anchor": _anchor,
    "extremes": _extremes,
}


def _in_turn(rankings: Iterable[Ranking]) -> Iterator[ChosenWork]:
    """The first of each ranking, then the second of each."""
    return (choice for choice in chain.from_iterable(zip_longest(*rankings)) if choice is not None)
