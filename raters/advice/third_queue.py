"""The queue of third checks: which works are due, why, and what came of it.

The rule compares two scorings (`third_check`), so the queue reads the cells two raters scored; a work
more raters scored (an anchor) is not short of a third score.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import replace

import pandas as pd

from raters.advice.third_check import third_check
from raters.problems import Fact, Problem
from raters.terms import DueCheck, Rubric, ScoreTable, ThirdChecks, ThirdScore

FEWEST_INSIDE = 3
CELL = ["work", "criterion"]


def third_queue(table: ScoreTable) -> tuple[DueCheck, ...]:
    """The works due for a third check, in the order of their codes; none without a rule.

    Where teachers share the tasks of a work, each two who scored the same tasks are compared.
    """
    rule = table.rubric.third_check
    if rule is None:
        return ()
    places = [criterion.code for criterion in table.rubric.criteria]
    cells = _two_scorings(table)
    cells = cells.sort_values("criterion", key=lambda codes: codes.map(places.index))
    scored: dict[tuple[str, str, str], dict[str, tuple[float | None, float | None]]] = {}
    for work, criterion, one, other, *pair in cells.itertuples(index=False):
        a, b = (None if pd.isna(score) else float(score) for score in pair)
        scored.setdefault((work, one, other), {})[criterion] = a, b
    return tuple(
        case
        for work, one, other in sorted(scored)
        if (case := third_check(work, (one, other), scored[work, one, other], rule)) is not None
    )


def two_scorings_of_each(table: ScoreTable) -> ScoreTable:
    """The scores of a work's first two raters, as the table has them."""
    raters = table.scores.drop_duplicates(["work", "rater"]).groupby("work").head(2)
    return replace(table, scores=table.scores.merge(raters[["work", "rater"]]))


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


def _folded(rater: str) -> str:
    return " ".join(rater.split()).casefold()
