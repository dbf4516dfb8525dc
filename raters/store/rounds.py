"""Rounds as rows: their rubric, the codes of works and raters, the scores."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection, Row

from raters.problems import Problem, Refused
from raters.rubrics import rubric_from_dict, rubric_to_dict
from raters.store.records import UNREADABLE, insert_new
from raters.store.tables import RATERS, ROUNDS, RUBRICS, SCORES, WORKS
from raters.store.words import require_keepable
from raters.terms import CIRCUMSTANCES, Round, Rubric, ScoreTable

FACTS = (
    "title", "subject", "date", "sha256", "school", "grade", "procedure",
    "responsible", "synthetic", "basis", "prepared_by",
)  # fmt: skip
"""The columns of a round that are fields of `Round`, word for word."""

DESCRIPTION = ("title", "subject", "school", "grade", "procedure", "responsible", "basis", "prepared_by")
"""Those of them a person may reword later; numbers never depend on them."""

KEPT = ("score", *CIRCUMSTANCES)
"""What is kept of a score, beside whose it is."""

LONGEST_TITLE = 100
MOST_TRIES = 5


@dataclass(frozen=True, slots=True)
class RoundEntry:
    """One line of the list of rounds; `criteria` counts the rubric's."""

    id: str
    title: str
    subject: str
    date: date
    works: int
    raters: int
    criteria: int
    synthetic: bool
    previous: str | None
    grade: str = ""


def save(connection: Connection, round: Round) -> None:
    """Keep a round under the id it carries.

    Raises ValueError for a criterion the rubric does not have or a score given twice; Refused:
    round_not_found (the one before), text_not_keepable.
    """
    codes = [criterion.code for criterion in round.table.rubric.criteria]
    scores, works, raters = _numbered(round.table.scores, codes)
    told = (value for name in FACTS if isinstance(value := getattr(round, name), str))
    require_keepable((*told, *map(str, works), *map(str, raters)))
    if round.previous is not None:
        find(connection, round.previous)
    number = _insert_round(connection, round)
    _insert_scores(connection, number, scores, works, raters)


def entries(connection: Connection) -> tuple[RoundEntry, ...]:
    """All rounds, newest first, without their scores."""
    query = (
        sa.select(
            ROUNDS.c.id, ROUNDS.c.title, ROUNDS.c.subject, ROUNDS.c.date,
            _count(WORKS).label("works"), _count(RATERS).label("raters"),
            RUBRICS.c.criteria, ROUNDS.c.synthetic, ROUNDS.c.previous, ROUNDS.c.grade,
        )
        .join(RUBRICS, RUBRICS.c.number == ROUNDS.c.rubric)
        .order_by(ROUNDS.c.date.desc(), ROUNDS.c.number.desc())
    )  # fmt: skip
    return tuple(RoundEntry(*row) for row in connection.execute(query))


def load(connection: Connection, id: str) -> Round:
    """The round with this id, its scores ordered by work, rater, criterion. Raises Refused: round_damaged."""
    row = find(connection, id)
    try:
        rubric = _rubric(connection, row.rubric)
        scores = _select_scores(connection, row.number, rubric)
        facts = {name: getattr(row, name) for name in FACTS}
        return Round(**facts, table=ScoreTable(scores, rubric), previous=row.previous, id=row.id)
    except (*UNREADABLE, IndexError):
        raise Refused([Problem("round_damaged", facts={"title": row.title[:LONGEST_TITLE]})]) from None


def describe(
    connection: Connection, id: str, facts: Mapping[str, str], seen: Mapping[str, str] | None = None
) -> None:
    """Change the words a round is described by, if they still are what was `seen`.

    Raises ValueError for anything but words; Refused: record_changed.
    """
    if strange := set(facts) - set(DESCRIPTION):
        raise ValueError(f"only {DESCRIPTION} can be changed, not {sorted(strange)}")
    require_keepable(facts.values())
    row = find(connection, id, hold=True)
    if seen is not None and any(getattr(row, name) != words for name, words in seen.items()):
        raise Refused([Problem("record_changed")])
    if facts:
        connection.execute(sa.update(ROUNDS).where(ROUNDS.c.number == row.number).values(**facts))


def delete(connection: Connection, id: str) -> None:
    """Remove a round and its rubric where no other round uses it; rounds that follow it lose their link."""
    row = find(connection, id, hold=True)
    for table in (SCORES, WORKS, RATERS):
        connection.execute(sa.delete(table).where(table.c.round == row.number))
    connection.execute(sa.delete(ROUNDS).where(ROUNDS.c.number == row.number))
    # Held first: a round that is being saved with this rubric is waited for, then seen.
    held = sa.select(RUBRICS.c.number).where(RUBRICS.c.number == row.rubric).with_for_update()
    connection.execute(held).all()
    used = sa.exists().where(ROUNDS.c.rubric == row.rubric)
    connection.execute(sa.delete(RUBRICS).where(RUBRICS.c.number == row.rubric, ~used))


def link(connection: Connection, id: str, previous: str | None) -> None:
    """Say which round this one follows, or that it follows none.

    Raises Refused: rounds_in_circle when `previous` itself comes after this round.
    """
    # All of them held, in one order: two links made at once cannot close a circle.
    connection.execute(sa.select(ROUNDS.c.number).order_by(ROUNDS.c.number).with_for_update()).all()
    row, earlier = find(connection, id), previous
    while earlier is not None:
        if earlier == id:
            raise Refused([Problem("rounds_in_circle", facts={"title": row.title})])
        earlier = find(connection, earlier).previous
    connection.execute(sa.update(ROUNDS).where(ROUNDS.c.id == id).values(previous=previous))


def find(connection: Connection, id: str, *, hold: bool = False) -> Row[Any]:
    """The row of a round; held, nobody changes it until the transaction ends.

    Raises Refused: round_not_found.
    """
    query = sa.select(ROUNDS).where(ROUNDS.c.id == id)
    row = connection.execute(query.with_for_update() if hold else query).one_or_none()
    if row is None:
        raise Refused([Problem("round_not_found", facts={"round": id})])
    return row


# ---------------------------------------------------------------- rows


def _count(table: sa.Table) -> sa.ScalarSelect[int]:
    query = sa.select(sa.func.count()).where(table.c.round == ROUNDS.c.number)
    return query.correlate(ROUNDS).scalar_subquery()


def _insert_round(connection: Connection, round: Round) -> int:
    facts = {name: getattr(round, name) for name in FACTS}
    rubric = _rubric_number(connection, round.table.rubric)
    insert = sa.insert(ROUNDS).values(**facts, id=round.id, previous=round.previous, rubric=rubric)
    return int(connection.execute(insert.returning(ROUNDS.c.number)).scalar_one())


def _rubric(connection: Connection, number: int) -> Rubric:
    content = connection.execute(sa.select(RUBRICS.c.content).where(RUBRICS.c.number == number))
    return rubric_from_dict(json.loads(content.scalar_one()))


def _rubric_number(connection: Connection, rubric: Rubric) -> int:
    """The row of this version of the rubric, made when it is new, and held: nobody deletes it meanwhile."""
    content = json.dumps(rubric_to_dict(rubric), ensure_ascii=False, sort_keys=True)
    require_keepable((content,))
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    row = {"sha256": sha256, "criteria": len(rubric.criteria), "content": content}
    query = sa.select(RUBRICS.c.number).where(RUBRICS.c.sha256 == sha256).with_for_update(read=True)
    for _ in range(MOST_TRIES):
        number = connection.execute(query).scalar_one_or_none()
        if number is not None:
            return int(number)
        insert_new(connection, RUBRICS, row)
    raise Refused([Problem("record_changed")])


# ---------------------------------------------------------------- scores


def _numbered(scores: pd.DataFrame, criteria: Sequence[str]) -> tuple[pd.DataFrame, pd.Index, pd.Index]:
    """Scores with numbers for codes, and the codes of works and raters in order of appearance."""
    work, works = pd.factorize(scores["work"])
    rater, raters = pd.factorize(scores["rater"])
    criterion = pd.Index(criteria).get_indexer(pd.Index(scores["criterion"]))
    numbers = pd.DataFrame({"work": work, "rater": rater, "criterion": criterion})
    if (numbers < 0).any(axis=None):
        raise ValueError("every score needs a work, a rater and a criterion of the rubric")
    if numbers.duplicated().any():
        raise ValueError("a rater scores a work once on a criterion")
    told = {name: scores[name].to_numpy(float) for name in CIRCUMSTANCES if name in scores}
    numbers = numbers.assign(score=scores["score"].to_numpy(float), **told)
    return numbers, pd.Index(works, dtype=object), pd.Index(raters, dtype=object)


def _insert_scores(
    connection: Connection, number: int, scores: pd.DataFrame, works: pd.Index, raters: pd.Index
) -> None:
    for table, codes in ((WORKS, works), (RATERS, raters)):
        rows = [{"round": number, "number": n, "code": str(code)} for n, code in enumerate(codes)]
        if rows:
            connection.execute(sa.insert(table), rows)
    if len(scores):
        kept = scores.astype(object).where(scores.notna(), None).assign(round=number)
        rows = [{str(name): value for name, value in row.items()} for row in kept.to_dict("records")]
        connection.execute(sa.insert(SCORES), rows)


def _select_scores(connection: Connection, number: int, rubric: Rubric) -> pd.DataFrame:
    columns = (SCORES.c.work, SCORES.c.rater, SCORES.c.criterion, *(SCORES.c[name] for name in KEPT))
    rows = connection.execute(sa.select(*columns).where(SCORES.c.round == number).order_by(*columns[:3]))
    values = np.array([tuple(row) for row in rows], dtype=float).reshape(-1, len(columns))
    work, rater, criterion = values[:, :3].astype(int).T
    codes = {
        "work": _codes(connection, WORKS, number).take(work),
        "rater": _codes(connection, RATERS, number).take(rater),
        "criterion": pd.Index([c.code for c in rubric.criteria]).take(criterion),
    }
    told = dict(zip(KEPT, values[:, 3:].T, strict=True))
    empty = [name for name in CIRCUMSTANCES if np.isnan(told[name]).all()]
    return pd.DataFrame({**codes, **told}).drop(columns=empty)


def _codes(connection: Connection, table: sa.Table, number: int) -> pd.Index:
    query = sa.select(table.c.code).where(table.c.round == number).order_by(table.c.number)
    return pd.Index(connection.execute(query).scalars().all(), dtype="str")
