"""Rows of text to scores, with everything that is wrong told at once, in reading order."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
import pandas as pd

from raters.files import FORMULA
from raters.intake.design import design_problems
from raters.intake.marks import as_date
from raters.intake.match import match_codes, only_one
from raters.intake.names import personal_kind
from raters.intake.rows import each
from raters.intake.values import KEY, as_text, named_levels, numbered, numbers, on_scale
from raters.intake.words import LONGEST_LABEL, fold
from raters.problems import Fact, Problem
from raters.terms import CIRCUMSTANCES, SCORE_COLUMNS, Account, Rubric, Scale

ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
LONGEST_FACT = 40
MOST_LISTED = 40
MOST_TOLD = 500
"""Problems of one kind that are told cell by cell: nobody reads more, and a server must not build more."""

Severity = Literal["error", "warning"]
Told = Iterator[tuple[int, Problem]]
"""Problems with the row of the raw table they belong to, for sorting."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of raw rows.

    scores : every number read, with where it stands; clean : one row a score, as a ScoreTable has it
    account : where every filled cell went
    """

    scores: pd.DataFrame
    clean: pd.DataFrame
    problems: tuple[Problem, ...]
    account: Account


def check(raw: pd.DataFrame, rubric: Rubric | None, worded: Collection[str] = ()) -> Checked:
    """Scores and problems of raw rows (`read`), criteria named as in the rubric.

    worded : criteria, as the file names them, whose marks are words that wait for their scores
    """
    raw = raw.reset_index(drop=True)
    codes = criterion_codes(raw["criterion"], rubric)
    raw = raw.assign(**{name: numbered(raw[name]) for name in ("work", "rater", "text")})
    filled = raw.assign(criterion=numbered(raw["criterion"], codes), label=raw["criterion"])
    filled = filled.loc[~raw["blank"]]
    filled = filled.assign(score=numbers(filled["text"]))
    filled = named_levels(filled, rubric)
    filled, off = on_scale(filled, rubric)
    complete = filled.loc[filled["score"].notna() & (filled[KEY] != "").all(axis=1)]
    first = complete.drop_duplicates(KEY)
    repeated = _repeated(complete, first)
    told = [
        *_missing_keys(filled),
        *_unknown_criteria(filled, rubric),
        *_notnumbers(filled.loc[~_waiting(filled, worded)]),
        *_off_scale(filled.loc[off], rubric),
        *_duplicates(repeated),
        *_personal(raw, "work"),
        *_personal(raw, "rater"),
        *_look_alikes(raw, "work"),
        *_look_alikes(raw, "rater"),
    ]
    fate = _fate(filled, off, repeated, rubric, worded)
    general = [*_fractional(filled.loc[off], rubric), *_absent(filled, rubric), *_blanks(raw)]
    general += design_problems(first)
    problems = [problem for _, problem in sorted(told, key=lambda item: item[0])]
    scores = as_text(filled.loc[filled["score"].notna(), [*SCORE_COLUMNS, "where"]])
    clean = as_text(first[[*SCORE_COLUMNS, *(name for name in CIRCUMSTANCES if name in raw)]])
    return Checked(scores, clean, (*problems, *general), _account(raw, fate))


def _fate(
    filled: pd.DataFrame,
    off: np.ndarray,
    repeated: pd.DataFrame,
    rubric: Rubric | None,
    worded: Collection[str],
) -> np.ndarray:
    """Why each filled cell is not read, the first reason of several; "" for a cell that is: (N,) object."""
    known = [criterion.code for criterion in rubric.criteria] if rubric else filled["criterion"].unique()
    reasons = {f"{name}_missing": (filled[name] == "").to_numpy() for name in KEY}
    reasons["unknown_criterion"] = ~filled["criterion"].isin(known).to_numpy()
    reasons["marks_are_words"] = _waiting(filled, worded)
    wrong = filled["text"].astype(object).where(filled["score"].isna())
    for code in ("formula_without_value", "score_is_date", "not_a_number"):
        reasons[code] = (
            wrong.map({text: _no_number(text) for text in wrong.dropna().unique()}) == code
        ).to_numpy()
    reasons["score_off_scale"] = off
    again = repeated["code"].reindex(filled.index)
    for code in ("rater_twice", "duplicate_score", "duplicate_score_same"):
        reasons[code] = (again == code).to_numpy()
    return np.select(list(reasons.values()), list(reasons), "").astype(object)


def _account(raw: pd.DataFrame, fate: np.ndarray) -> Account:
    marks = raw.loc[raw["blank"] & (raw["text"] != ""), "text"].astype(object).value_counts()
    aside = pd.Series(fate[fate != ""], dtype=object).value_counts()
    return Account(
        cells=int((raw["text"] != "").sum()),
        read=int((fate == "").sum()),
        codes={str(mark): int(count) for mark, count in marks.items()},
        aside={str(code): int(count) for code, count in aside.items()},
        blank=int((raw["text"] == "").sum()),
    )


def criterion_codes(labels: pd.Series, rubric: Rubric | None) -> dict[str, str]:
    """The code for every label: the rubric's, or the first spelling where the rubric has none."""
    different = list(dict.fromkeys(labels))
    matched = match_codes(different, rubric) or only_one(different, rubric)
    spellings: dict[str, str] = {}
    for label in different:
        spellings.setdefault(fold(label), label)
    return {label: matched.get(label, spellings[fold(label)]) for label in different}


# ---------------------------------------------------------------- problems of a cell


def _no_number(text: str) -> str:
    """The problem with a cell that holds no number."""
    if text == FORMULA:
        return "formula_without_value"
    return "not_a_number" if as_date(text) is None else "score_is_date"


def _waiting(filled: pd.DataFrame, worded: Collection[str]) -> np.ndarray:
    """Words that wait for their scores: (N,) bool."""
    words = each(filled["text"].to_numpy(dtype=object), lambda text: _no_number(text) == "not_a_number")
    return np.asarray(words & filled["score"].isna() & filled["label"].isin(list(worded)))


def _notnumbers(filled: pd.DataFrame) -> Told:
    wrong = filled.loc[filled["score"].isna()]
    yield from _more(wrong, "where")
    for index, text, criterion, where in _rows(wrong, "text", "criterion", "where"):
        code = _no_number(text)
        facts: dict[str, Fact] = {"score": text[:LONGEST_FACT], "criterion": criterion[:LONGEST_FACT]}
        if code == "score_is_date":
            facts["meant"] = as_date(text) or "unknown"
        yield index, Problem(code, where=where, facts={} if code == "formula_without_value" else facts)


def _off_scale(wrong: pd.DataFrame, rubric: Rubric | None) -> Told:
    scales = {c.code: scale_text(c.scale) for c in rubric.criteria} if rubric else {}
    yield from _more(wrong, "where")
    for index, text, criterion, where in _rows(wrong, "text", "criterion", "where"):
        facts = {"score": text[:LONGEST_FACT], "criterion": criterion, "scale": scales[criterion]}
        yield index, Problem("score_off_scale", where=where, facts=facts)


def _repeated(complete: pd.DataFrame, first: pd.DataFrame) -> pd.DataFrame:
    """The scores of a work, rater and criterion that already have one, beside that one and with the problem.

    A row that repeats several criteria, not all alike, is one problem: the rater scored the work twice.
    """
    if len(first) == len(complete):
        columns = [*complete.columns, "score_first", "where_first", "work_at_first", "code"]
        return complete.iloc[:0].reindex(columns=columns)
    again = complete.loc[~complete.index.isin(first.index)]
    earlier = first[[*KEY, "score", "where", "work_at"]]
    both = again.merge(earlier, on=KEY, suffixes=("", "_first")).set_index(again.index)
    same = both["score"] == both["score_first"]
    sheet = both.groupby(["work_at", "rater"], sort=False, observed=True)["score"]
    several = (sheet.transform("size") > 1) & ~same.groupby(
        [both["work_at"], both["rater"]], observed=True
    ).transform("all")
    codes = np.where(several, "rater_twice", np.where(same, "duplicate_score_same", "duplicate_score"))
    return both.assign(code=codes)


def _duplicates(repeated: pd.DataFrame) -> Told:
    twice = repeated["code"] == "rater_twice"
    rows = repeated.loc[twice].drop_duplicates(["work_at", "rater"])
    yield from _more(rows, "work_at")
    for index, work, rater, where, earlier in _rows(rows, "work", "rater", "work_at", "work_at_first"):
        yield (
            index,
            Problem("rater_twice", where=where, facts={"work": work, "rater": rater, "first": earlier}),
        )
    cells = repeated.loc[~twice]
    yield from _more(cells, "where")
    for index, work, rater, criterion, where, earlier, code in _rows(
        cells, *KEY, "where", "where_first", "code"
    ):
        facts = {"work": work, "rater": rater, "criterion": criterion, "first": earlier}
        severity: Severity = "warning" if code == "duplicate_score_same" else "error"
        yield index, Problem(code, severity, where, facts)


def _missing_keys(filled: pd.DataFrame) -> Told:
    """A cell that names no work, rater or criterion, once however many scores it stands for."""
    for name in KEY:
        empty = filled.loc[filled[name] == ""].drop_duplicates(f"{name}_at")
        yield from _more(empty, f"{name}_at")
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
    different = raw[[name, f"{name}_at"]].drop_duplicates(name).astype({name: object})
    kinds = pd.Series(list(map(personal_kind, different[name])), different.index, dtype=object)
    found = different.assign(kind=kinds).loc[kinds.notna()]
    yield from _more(found, f"{name}_at")
    for index, kind, where in _rows(found, "kind", f"{name}_at"):
        yield index, Problem("names_suspected", "warning", where, {"kind": kind})


def _look_alikes(raw: pd.DataFrame, name: str) -> Told:
    """Codes that differ only in case, spaces, look-alike letters or leading zeros."""
    different = raw.loc[raw[name] != "", [name, f"{name}_at"]].drop_duplicates(name).astype({name: object})
    looks = pd.Series(list(map(_look, different[name])), different.index, dtype=object)
    other = looks.map(different[name].groupby(looks).first())
    found = different.assign(other=other).loc[different[name] != other]
    yield from _more(found, f"{name}_at")
    for index, text, other_text, where in _rows(found, name, "other", f"{name}_at"):
        facts = {"one": text[:LONGEST_FACT], "other": other_text[:LONGEST_FACT]}
        yield index, Problem(f"{name}s_look_alike", "warning", where, facts)


def _look(code: str) -> str:
    """What the eye keeps of a code."""
    if len(code) > LONGEST_LABEL:
        return code
    plain = code.lower() if code.isascii() and code.isalnum() else fold(code)
    return ZEROS.sub("", plain) if "0" in plain else plain


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


def _fractional(off: pd.DataFrame, rubric: Rubric | None) -> list[Problem]:
    """Criteria with whole levels only that have fractions within their range: means, or another step."""
    problems = []
    for criterion in rubric.criteria if rubric else ():
        levels = np.array(criterion.scale.levels)
        scores = off.loc[off["criterion"] == criterion.code, "score"].to_numpy()
        inside = (scores % 1 != 0) & (scores > levels[0]) & (scores < levels[-1])
        if (levels % 1 == 0).all() and inside.any():
            facts: dict[str, Fact] = {
                "criterion": criterion.code,
                "scale": scale_text(criterion.scale),
                "count": int(inside.sum()),
            }
            problems.append(Problem("scores_fractional", "warning", facts=facts))
    return problems


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


def _more(frame: pd.DataFrame, at: str) -> Told:
    """The row where a list of problems of one kind is cut off, and how many more there are."""
    if len(frame) > MOST_TOLD:
        facts = {"count": len(frame) - MOST_TOLD}
        yield (
            int(frame.index[MOST_TOLD]),
            Problem("problems_more", "warning", frame[at].iloc[MOST_TOLD], facts),
        )


def _rows(frame: pd.DataFrame, *names: str) -> Iterator[tuple]:  # type: ignore[type-arg]
    """(index, values of these columns …) of the rows that are told one by one."""
    frame = frame.iloc[:MOST_TOLD]
    return zip(frame.index.tolist(), *(frame[name].tolist() for name in names), strict=True)
