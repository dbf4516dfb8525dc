"""The queue of third checks: which works are due, why, and what came of it.

The rule compares two scorings (`third_check.due`), so the queue reads the cells two raters scored; a
work more raters scored (an anchor) is not short of a third score.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import pandas as pd

from raters.advice.third_check import Due, due
from raters.problems import Fact, Problem
from raters.terms import DueCheck, Line, Rubric, ScoreTable, ThirdCheck, ThirdChecks, ThirdScore

FEWEST_INSIDE = 3
CELL = ["work", "criterion"]
SIDES = ["rater_a", "rater_b"]
Scores = Mapping[str, tuple[float | None, float | None]]


def third_queue(table: ScoreTable) -> tuple[DueCheck, ...]:
    """The works due for a third check, in the order of their codes; none without a rule.

    Where teachers share the tasks of a work, each two who scored the same tasks are compared.
    """
    rule = table.rubric.third_check
    if rule is None:
        return ()
    cases = [
        case
        for (first, second), cells in _two_scorings(table).groupby(SIDES)
        for case in _cases_of_pair((str(first), str(second)), cells, table.rubric, rule)
    ]
    return tuple(sorted(cases, key=lambda case: (case.work, case.raters)))


def checked_works(table: ScoreTable) -> int:
    """Works the rule can be applied to: two raters scored them."""
    return int(_two_scorings(table)["work"].nunique())


def third_checks(table: ScoreTable, cases: Collection[DueCheck], given: Iterable[ThirdScore]) -> ThirdChecks:
    """How many works the rule was applied to, how many are due, how many of these are resolved."""
    scored = {(score.work, score.criterion) for score in given}
    waiting = {case.work for case in cases if is_open(case, scored)}
    works = {case.work for case in cases}
    return ThirdChecks(checked_works(table), len(works), len(works - waiting))


def is_open(case: DueCheck, scored: Collection[tuple[str, str]]) -> bool:
    """Whether a criterion of the case still has no third score."""
    return any((case.work, criterion) not in scored for criterion in case.criteria)


def paper_key(work: str, criterion: str) -> str:
    """The key a third score is kept under; codes may be longer than a key of the store."""
    return hashlib.sha256(json.dumps([work, criterion]).encode()).hexdigest()


def third_score_problems(case: DueCheck, given: Collection[ThirdScore], rubric: Rubric) -> list[Problem]:
    """Everything wrong with third scores: nobody checks a work twice, every score is on its scale."""
    if not given:
        return [Problem("third_score_missing", facts={"work": case.work})]
    problems = []
    for rater in dict.fromkeys(score.rater for score in given):
        if not rater.strip():
            problems.append(Problem("third_rater_missing"))
        elif _folded(rater) in map(_folded, case.raters):
            facts: dict[str, Fact] = {"rater": rater, "work": case.work}
            problems.append(Problem("third_rater_same", facts=facts))
    for score in given:
        if score.criterion not in case.criteria:
            problems.append(
                Problem("third_score_not_due", facts={"work": score.work, "criterion": score.criterion})
            )
        elif score.score not in rubric.criterion(score.criterion).scale:
            facts = {"score": score.score, "criterion": score.criterion}
            problems.append(Problem("third_score_off_scale", facts=facts))
    return problems


def third_scores_inside(table: ScoreTable) -> tuple[str, ...]:
    """Works of a file that seems to hold the third check already, empty where it does not.

    Three raters scored exactly the works on which two of them part too far, while few of the works
    with two scorings part so: then the third scores were asked for after the first two were seen, and
    agreement measured on all three is not that of blind scores.
    """
    raters = table.scores.groupby("work")["rater"].nunique()
    three = table.scores[table.scores["work"].isin(raters.index[raters == 3])]
    works = set(three["work"])
    if len(works) < FEWEST_INSIDE or 2 * len(third_queue(table)) > checked_works(table):
        return ()
    place = three.groupby("work")["rater"].rank(method="dense")
    parting = {
        case.work
        for left_out in (1, 2, 3)
        for case in third_queue(ScoreTable(three[place != left_out], table.rubric))
    }
    return tuple(sorted(works)) if parting == works else ()


# ---------------------------------------------------------------- two scorings


def _two_scorings(table: ScoreTable) -> pd.DataFrame:
    """Cells with two scores, and of works with two raters those only one of them scored.

    work, criterion, rater_a, rater_b (by code), score_a, score_b: NaN where that rater gave none.
    """
    known = table.scores["criterion"].isin([criterion.code for criterion in table.rubric.criteria])
    rows = table.scores[known].astype({"work": str, "rater": str, "criterion": str})
    rows = rows.sort_values([*CELL, "rater"])
    size = rows.groupby(CELL, sort=False)["rater"].transform("size")
    first, second = rows[size == 2].iloc[0::2], rows[size == 2].iloc[1::2]
    both = first[CELL].assign(
        rater_a=first["rater"],
        rater_b=second["rater"].to_numpy(),
        score_a=first["score"].astype(float),
        score_b=second["score"].to_numpy(float),
    )
    # a work whose tasks were shared out has no second scoring that left anything empty
    one_sided = _one_sided(rows[rows["work"].isin(both["work"])], size)
    return pd.concat([both, one_sided], ignore_index=True)


def _one_sided(rows: pd.DataFrame, size: pd.Series) -> pd.DataFrame:
    """Cells one of the work's two raters scored and the other left empty."""
    raters = rows.groupby("work")["rater"].agg(["nunique", "min", "max"])
    single = rows[size.loc[rows.index] == 1].join(raters[raters["nunique"] == 2], on="work", how="inner")
    by_first = single["rater"] == single["min"]
    score = single["score"].astype(float)
    return single[CELL].assign(
        rater_a=single["min"],
        rater_b=single["max"],
        score_a=score.where(by_first),
        score_b=score.where(~by_first),
    )


# ---------------------------------------------------------------- cases


def _cases_of_pair(
    raters: tuple[str, str], cells: pd.DataFrame, rubric: Rubric, rule: ThirdCheck
) -> Iterator[DueCheck]:
    """The due works of two raters."""
    found = {work: list(cases) for work, cases in groupby(due(_long(cells, rubric)), key=lambda c: c.work)}
    empty = cells["score_a"].isna() | cells["score_b"].isna()
    against_nothing = empty & (cells[["score_a", "score_b"]].max(axis=1) > 0) & rule.zero_against_score
    works = {*found, *cells.loc[against_nothing, "work"]}
    place = {criterion.code: number for number, criterion in enumerate(rubric.criteria)}
    ordered = cells[cells["work"].isin(works)].sort_values("criterion", key=lambda code: code.map(place))
    for work, own in ordered.groupby("work"):
        pairs = zip(map(_score, own["score_a"]), map(_score, own["score_b"]), strict=True)
        yield _case(
            str(work), raters, dict(zip(own["criterion"], pairs, strict=True)), found.get(work, []), rule
        )


def _long(cells: pd.DataFrame, rubric: Rubric) -> ScoreTable:
    """The two raters' scores as a table of their own."""
    sides = [
        cells[[*CELL, f"rater_{side}", f"score_{side}"]].set_axis([*CELL, "rater", "score"], axis=1)
        for side in "ab"
    ]
    return ScoreTable(pd.concat(sides, ignore_index=True).dropna(subset="score").sort_values("work"), rubric)


def _case(
    work: str, raters: tuple[str, str], scores: Scores, found: Sequence[Due], rule: ThirdCheck
) -> DueCheck:
    unscored = {
        code: score
        for code, pair in scores.items()
        for score in pair
        if rule.zero_against_score and None in pair and score
    }
    named = {case.criterion for case in found} | unscored.keys()
    return DueCheck(
        work=work,
        raters=raters,
        criteria=tuple(code for code in scores if None in named or code in named),
        scores=scores,
        reasons=(
            *_reasons(found, scores, rule),
            *(
                Line("third-no_score", {"criterion": code, "points": points})
                for code, points in unscored.items()
            ),
        ),
    )


def _reasons(found: Sequence[Due], scores: Scores, rule: ThirdCheck) -> Iterator[Line]:
    """What of the rule applies, in words' codes; a difference already told is not told again as a zero."""
    by_limit = {case.criterion for case in found if case.reason == "criterion"}
    for case in found:
        difference = round(abs(case.score_a - case.score_b), 9)
        if case.reason == "total":
            yield Line("third-total", {"difference": difference, "limit": rule.total or 0.0})
        elif case.reason == "differing":
            differing = sum(None not in pair and pair[0] != pair[1] for pair in scores.values())
            yield Line("third-differing", {"differing": differing, "limit": rule.differing or 0})
        elif case.reason == "criterion" and case.criterion is not None:
            limit = rule.criteria[case.criterion]
            facts: dict[str, Fact] = {"criterion": case.criterion, "difference": difference, "limit": limit}
            yield Line("third-criterion", facts)
        elif case.criterion is not None and case.criterion not in by_limit:
            points = max(case.score_a, case.score_b)
            yield Line("third-zero", {"criterion": case.criterion, "points": points})


def _score(score: float) -> float | None:
    return None if pd.isna(score) else float(score)


def _folded(rater: str) -> str:
    return " ".join(rater.split()).casefold()
