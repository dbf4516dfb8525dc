"""Rows of text to scores, with everything that is wrong told at once, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd

from raters.intake.grid import FORMULA
from raters.intake.match import match_codes, only_one
from raters.intake.names import personal_kind
from raters.intake.numbers import as_date, as_named_level, as_number
from raters.intake.words import fold
from raters.problems import Fact, Problem
from raters.terms import SCORE_COLUMNS, Rubric, Scale

KEY = ["work", "rater", "criterion"]
ROUNDING = 1e-9
LONGEST_FACT = 40
MOST_LISTED = 40
Told = Iterator[tuple[int, Problem]]
"""Problems with the row of the raw table they belong to, for sorting."""


@dataclass(frozen=True, slots=True)
class Checked:
    """scores : every number read, with where it stands; clean : one row a score, as a ScoreTable has it."""

    scores: pd.DataFrame
    clean: pd.DataFrame
    problems: tuple[Problem, ...]


def check(raw: pd.DataFrame, rubric: Rubric | None) -> Checked:
    """Scores and problems of raw rows (`parse`), criteria named as in the rubric."""
    raw = raw.reset_index(drop=True)
    codes = criterion_codes(raw["criterion"], rubric)
    named = pd.Series(list(map(codes.__getitem__, raw["criterion"])), dtype=object)
    known = raw.assign(criterion=named, label=raw["criterion"])
    filled = known.loc[~raw["blank"]]
    filled = filled.assign(score=_numbers(filled["text"]))
    filled = _named_levels(filled, rubric)
    filled, off = _on_scale(filled, rubric)
    complete = filled.loc[filled["score"].notna() & (filled[KEY] != "").all(axis=1)]
    first = complete.drop_duplicates(KEY)
    told = [
        *_missing_keys(filled),
        *_unknown_criteria(filled, rubric),
        *_not_numbers(filled),
        *_off_scale(filled.loc[off], rubric),
        *_duplicates(complete, first),
        *_personal(raw, "work"),
        *_personal(raw, "rater"),
        *_look_alikes(raw, "work"),
        *_look_alikes(raw, "rater"),
    ]
    general = [*_absent(filled, rubric), *_blanks(raw), *_single_scored(first)]
    problems = [problem for _, problem in sorted(told, key=lambda item: item[0])]
    scores = filled.loc[filled["score"].notna(), [*SCORE_COLUMNS, "where"]].reset_index(drop=True)
    return Checked(scores, first[list(SCORE_COLUMNS)].reset_index(drop=True), (*problems, *general))


def criterion_codes(labels: pd.Series, rubric: Rubric | None) -> dict[str, str]:
    """The code for every label: the rubric's, or the first spelling where the rubric has none."""
    different = list(dict.fromkeys(labels))
    matched = match_codes(different, rubric) or only_one(different, rubric)
    spellings: dict[str, str] = {}
    for label in different:
        spellings.setdefault(fold(label), label)
    return {label: matched.get(label, spellings[fold(label)]) for label in different}


# ---------------------------------------------------------------- values


def _numbers(texts: pd.Series) -> np.ndarray:
    """The numbers, NaN where a cell holds none; each different text is looked at once."""
    codes, different = pd.factorize(texts)
    values = [as_number(text) for text in different]
    return np.array([np.nan if value is None else value for value in values], dtype=float)[codes]


def _named_levels(filled: pd.DataFrame, rubric: Rubric | None) -> pd.DataFrame:
    """The rows with a level wherever a cell names it by its descriptor."""
    scores = filled["score"].to_numpy(copy=True)
    for criterion in rubric.criteria if rubric else ():
        if criterion.descriptors:
            rows = np.flatnonzero((filled["criterion"] == criterion.code).to_numpy() & np.isnan(scores))
            levels = [as_named_level(text, criterion) for text in filled["text"].iloc[rows]]
            scores[rows] = [np.nan if level is None else level for level in levels]
    return filled.assign(score=scores)


def _on_scale(filled: pd.DataFrame, rubric: Rubric | None) -> tuple[pd.DataFrame, np.ndarray]:
    """The rows with scores put exactly on their level, and which rows are off the scale: (N,) bool."""
    scores = filled["score"].to_numpy(copy=True)
    off = np.zeros(len(filled), dtype=bool)
    for criterion in rubric.criteria if rubric else ():
        rows = np.flatnonzero((filled["criterion"] == criterion.code).to_numpy() & ~np.isnan(scores))
        levels = np.array(criterion.scale.levels)
        nearest = levels[np.abs(scores[rows, None] - levels).argmin(axis=1)] if len(rows) else scores[rows]
        on = np.abs(nearest - scores[rows]) <= ROUNDING
        scores[rows[on]] = nearest[on]
        off[rows[~on]] = True
    return filled.assign(score=scores), off


# ---------------------------------------------------------------- problems of a cell


def _not_numbers(filled: pd.DataFrame) -> Told:
    wrong = filled.loc[filled["score"].isna()]
    for index, text, criterion, where in _rows(wrong, "text", "criterion", "where"):
        facts: dict[str, Fact] = {"score": text[:LONGEST_FACT], "criterion": criterion}
        if text == FORMULA:
            yield index, Problem("formula_without_value", where=where)
        elif (meant := as_date(text)) is not None:
            yield index, Problem("score_is_date", where=where, facts={**facts, "meant": meant})
        else:
            yield index, Problem("not_a_number", where=where, facts=facts)


def _off_scale(wrong: pd.DataFrame, rubric: Rubric | None) -> Told:
    scales = {c.code: scale_text(c.scale) for c in rubric.criteria} if rubric else {}
    for index, text, criterion, where in _rows(wrong, "text", "criterion", "where"):
        facts = {"score": text[:LONGEST_FACT], "criterion": criterion, "scale": scales[criterion]}
        yield index, Problem("score_off_scale", where=where, facts=facts)


def _duplicates(complete: pd.DataFrame, first: pd.DataFrame) -> Told:
    again = complete.loc[complete.index.difference(first.index)]
    if again.empty:
        return
    both = again.merge(first[[*KEY, "score", "where"]], on=KEY, suffixes=("", "_first")).set_index(
        again.index
    )
    columns = (*KEY, "score", "where", "score_first", "where_first")
    for index, work, rater, criterion, score, where, score_first, where_first in _rows(both, *columns):
        facts = {"work": work, "rater": rater, "criterion": criterion, "first": where_first}
        if score == score_first:
            yield index, Problem("duplicate_score_same", "warning", where, facts)
        else:
            yield index, Problem("duplicate_score", where=where, facts=facts)


def _missing_keys(filled: pd.DataFrame) -> Told:
    """A cell that names no work, rater or criterion, once however many scores it stands for."""
    for name in KEY:
        empty = filled.loc[filled[name] == ""].drop_duplicates(f"{name}_at")
        for index, where in _rows(empty, f"{name}_at"):
            yield index, Problem(f"{name}_missing", where=where)


# ---------------------------------------------------------------- problems of a code


def _unknown_criteria(filled: pd.DataFrame, rubric: Rubric | None) -> Told:
    if rubric is None:
        return
    known = [criterion.code for criterion in rubric.criteria]
    strange = filled.loc[~filled["criterion"].isin([*known, ""])].drop_duplicates("criterion")
    for index, label, where in _rows(strange, "label", "criterion_at"):
        facts = {"criterion": label[:LONGEST_FACT], "known": ", ".join(known)[:200]}
        yield index, Problem("unknown_criterion", where=where, facts=facts)


def _personal(raw: pd.DataFrame, name: str) -> Told:
    different = raw.drop_duplicates(name)
    for index, text, where in _rows(different, name, f"{name}_at"):
        if kind := personal_kind(text):
            yield index, Problem("names_suspected", "warning", where, {"kind": kind})


def _look_alikes(raw: pd.DataFrame, name: str) -> Told:
    """Codes that differ only in case, spaces, look-alike letters or leading zeros."""
    seen: dict[str, str] = {}
    different = raw.loc[raw[name] != ""].drop_duplicates(name)
    for index, text, where in _rows(different, name, f"{name}_at"):
        other = seen.setdefault(re.sub(r"(?<!\d)0+(?=\d)", "", fold(text)), text)
        if other != text:
            facts = {"one": text[:LONGEST_FACT], "other": other[:LONGEST_FACT]}
            yield index, Problem(f"{name}s_look_alike", "warning", where, facts)


# ---------------------------------------------------------------- problems of the whole


def _absent(filled: pd.DataFrame, rubric: Rubric | None) -> list[Problem]:
    present = set(filled["criterion"])
    absent = [c.code for c in rubric.criteria if c.code not in present] if rubric and present else []
    return [Problem("criterion_absent", "warning", facts={"criterion": code}) for code in absent]


def _blanks(raw: pd.DataFrame) -> list[Problem]:
    blank = int(raw["blank"].sum())
    marked = int((raw["blank"] & (raw["text"] != "")).sum())
    facts = {"count": blank, "marked": marked}
    return [Problem("scores_missing", "warning", facts=facts)] if blank else []


def _single_scored(first: pd.DataFrame) -> list[Problem]:
    """Works that no criterion has two raters for."""
    works, codes = pd.factorize(first["work"])[0], pd.factorize(first["criterion"])[0]
    keys, counts = np.unique(works * (codes.max(initial=0) + 1) + codes, return_counts=True)
    double = set((keys[counts > 1] // (codes.max(initial=0) + 1)).tolist())
    total = int(works.max(initial=-1)) + 1
    single = total - len(double)
    facts = {"count": single, "works": total}
    return [Problem("works_single_scored", "warning", facts=facts)] if single else []


def scale_text(scale: Scale) -> str:
    """The scale in figures: 0–3, or its scores one by one."""
    levels = [f"{level:g}" for level in scale.levels]
    consecutive = all(b - a == 1 for a, b in pairwise(scale.levels))
    if len(levels) > 2 and (consecutive or len(levels) > 8):
        return f"{levels[0]}–{levels[-1]}"
    return "; ".join(levels)


def seen_text(scores: pd.DataFrame) -> Mapping[str, Fact]:
    """Criteria and, for each, the lowest and highest score that occurs: К1: 0–3; К2: 1–2."""
    seen = scores.groupby("criterion", sort=False)["score"].agg(["min", "max"])
    ranges = [f"{code}: {low:g}–{high:g}" for code, low, high in seen.itertuples(name=None)]
    more = ["…"] if len(ranges) > MOST_LISTED else []
    codes = list(map(str, seen.index[:MOST_LISTED]))
    return {"criteria": ", ".join(codes + more), "seen": "; ".join(ranges[:MOST_LISTED] + more)}


def _rows(frame: pd.DataFrame, *names: str) -> Iterator[tuple]:  # type: ignore[type-arg]
    """(index, values of these columns …) row by row."""
    return zip(frame.index.tolist(), *(frame[name].tolist() for name in names), strict=True)
