"""Anchors: scores agreed in a seminar, and how each rater's scores agree with them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator

import numpy as np
import pandas as pd

from raters.agreement.intervals import mean_interval, share
from raters.intake.names import personal_kind
from raters.problems import Problem
from raters.terms import Anchor, AnchorAgreement, Criterion, Estimate, Rubric, ScoreTable, Undefined

LONGEST_RATIONALE = 300
LONGEST_NAME = 3  # words


def criterion_version(criterion: Criterion) -> str:
    """A short mark of the criterion's wording and scale: another one means another criterion."""
    content = [criterion.code, criterion.title, criterion.scale.levels, criterion.descriptors]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()[:12]


def anchor_key(anchor: Anchor) -> str:
    """The key an anchor is kept under: one for each round, work and criterion."""
    place = [anchor.round, anchor.work, anchor.criterion]
    return hashlib.sha256(json.dumps(place).encode()).hexdigest()


def anchor_problems(anchor: Anchor, rubric: Rubric, names_denied: bool = False) -> list[Problem]:
    """Everything wrong with an agreed score; what looks like a name is let pass where that is denied."""
    problems = []
    if anchor.score not in rubric.criterion(anchor.criterion).scale:
        problems.append(Problem("anchor_off_scale", facts={"criterion": anchor.criterion}))
    if not anchor.rationale.strip():
        problems.append(Problem("anchor_rationale_missing"))
    if len(anchor.rationale) > LONGEST_RATIONALE:
        problems.append(Problem("anchor_rationale_long", facts={"most": LONGEST_RATIONALE}))
        return problems
    for words, kind in _personal(anchor.rationale):
        if kind != "name":
            problems.append(Problem("anchor_rationale_personal", facts={"words": words}))
        elif not names_denied:
            problems.append(Problem("anchor_rationale_name", "warning", facts={"words": words}))
    return problems


def _personal(rationale: str) -> Iterator[tuple[str, str]]:
    """Runs of words that look like personal data, shortest first; a word is told once."""
    words = [word.strip(".,;:!?()«»\"'") for word in rationale.split()]
    begins = [True, *(bool(re.search(r"[.!?]$", word)) for word in rationale.split())]
    told: set[int] = set()
    for size in range(1, LONGEST_NAME + 1):
        for start in range(len(words) - size + 1):
            run = range(start, start + size)
            kind = None if told & set(run) else personal_kind(" ".join(words[start : start + size]))
            # a name has a capital; the first word of a sentence has one without being a name
            capital = any(words[at][:1].isupper() and not begins[at] for at in run)
            if kind is not None and (kind != "name" or capital):
                told |= set(run)
                yield " ".join(words[start : start + size]), kind


# ---------------------------------------------------------------- in a later round


def fitting(anchors: Iterable[Anchor], table: ScoreTable, round_id: str) -> tuple[Anchor, ...]:
    """Anchors agreed in other rounds whose work is scored here by the same wording; the latest of each."""
    versions = {criterion.code: criterion_version(criterion) for criterion in table.rubric.criteria}
    scored = set(zip(table.scores["work"].astype(str), table.scores["criterion"].astype(str), strict=True))
    found: dict[tuple[str, str], Anchor] = {}
    for anchor in sorted(anchors, key=lambda anchor: (anchor.day, anchor.round)):
        place = (anchor.work, anchor.criterion)
        if anchor.round != round_id and place in scored and versions.get(anchor.criterion) == anchor.version:
            found[place] = anchor
    return tuple(found[place] for place in sorted(found))


def anchor_agreement(table: ScoreTable, anchors: Collection[Anchor]) -> tuple[AnchorAgreement, ...]:
    """Every rater's agreement with the agreed scores, by code: all criteria together, then each."""
    agreed = pd.DataFrame(
        [(anchor.work, anchor.criterion, anchor.score) for anchor in anchors],
        columns=["work", "criterion", "agreed"],
    )
    rows = table.scores.astype({"work": str, "rater": str, "criterion": str})
    rows = rows.merge(agreed, on=["work", "criterion"])
    rows["difference"] = rows["score"].astype(float) - rows["agreed"].astype(float)
    criteria = [code for code in (c.code for c in table.rubric.criteria) if (rows["criterion"] == code).any()]
    return tuple(
        _agreement(str(rater), code, own if code is None else own[own["criterion"] == code])
        for rater, own in rows.groupby("rater", sort=True)
        for code in (None, *criteria)
    )


def _agreement(rater: str, criterion: str | None, own: pd.DataFrame) -> AnchorAgreement:
    """Scores of one work hang together, so a work counts once."""
    works = own.assign(exact=own["difference"] == 0).groupby("work")[["exact", "difference"]].mean()
    if works.empty:
        nothing = Estimate(undefined=Undefined.TOO_FEW_WORKS)
        return AnchorAgreement(rater, criterion, 0, nothing, nothing)
    exact = share(float(works["exact"].mean()), len(works))
    return AnchorAgreement(rater, criterion, len(works), exact, _mean(works["difference"].to_numpy(float)))


def _mean(differences: np.ndarray) -> Estimate:
    """The mean with its t-interval; none for one work or where all differences are the same."""
    value, works = float(differences.mean()), len(differences)
    se = float(differences.std(ddof=1) / np.sqrt(works)) if works > 1 else 0.0
    return Estimate(value, mean_interval(value, se, works - 1) if se > 0 else None, se=se or None)
