"""Works on which everybody gave the same score: a count that needs no explaining."""

from __future__ import annotations

from collections.abc import Mapping

from raters.terms import ScoreTable


def alike_works(table: ScoreTable) -> Mapping[str, tuple[int, int]]:
    """By criterion: works all of whose scores are equal, and works scored by two raters or more."""
    given = table.scores.groupby(["criterion", "work"], observed=True)["score"].agg(["min", "max", "size"])
    double = given[given["size"] > 1]
    counted = (double["min"] == double["max"]).groupby(level="criterion", observed=True).agg(["sum", "size"])
    found = {str(code): (int(alike), int(works)) for code, alike, works in counted.itertuples()}
    return {code: found.get(code, (0, 0)) for code in (one.code for one in table.rubric.criteria)}
