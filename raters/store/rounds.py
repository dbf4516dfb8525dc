"""The store itself: rounds with their rubric and scores, as rows."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

import numpy as np
import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine, Row

from raters.problems import Problem, Refused
from raters.rubrics import rubric_from_dict, rubric_to_dict
from raters.store import attachments, records
from raters.store.engine import forget_deleted, reading, writing
from raters.store.records import Kept
from raters.store.tables import RATERS, ROUNDS, RUBRICS, SCORES, WORKS
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

T = TypeVar("T")


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


class Store:
    """Where rounds are kept. Any thread may use it; make one with `open_store`.

    Every verb raises Refused: store_unavailable when the database is out of order,
    round_not_found for an id that is not there.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(self, round: Round) -> Round:
        """Keep a round; returns it with its new id.

        Raises ValueError for a criterion the rubric does not have or a score given twice.
        """
        codes = [criterion.code for criterion in round.table.rubric.criteria]
        numbered = _numbered(round.table.scores, codes)
        kept = replace(round, id=secrets.token_hex(8))
        with writing(self._engine) as connection:
            if kept.previous is not None:
                _find(connection, kept.previous)
            number = _insert_round(connection, kept)
            _insert_scores(connection, number, *numbered)
        return kept

    def rounds(self) -> tuple[RoundEntry, ...]:
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
        with reading(self._engine) as connection:
            return tuple(RoundEntry(*row) for row in connection.execute(query))

    def load(self, id: str) -> Round:
        """The round with this id, its scores ordered by work, rater, criterion."""
        with reading(self._engine) as connection:
            row = _find(connection, id)
            rubric = _rubric(connection, row.rubric)
            scores = _select_scores(connection, row.number, rubric)
        facts = {name: getattr(row, name) for name in FACTS}
        return Round(**facts, table=ScoreTable(scores, rubric), previous=row.previous, id=row.id)

    def describe(self, id: str, **facts: str) -> None:
        """Change the words a round is described by (school, basis, prepared_by …), never what was measured.

        Raises ValueError for anything else.
        """
        if strange := set(facts) - set(DESCRIPTION):
            raise ValueError(f"only {DESCRIPTION} can be changed, not {sorted(strange)}")
        with writing(self._engine) as connection:
            row = _find(connection, id)
            if facts:
                connection.execute(sa.update(ROUNDS).where(ROUNDS.c.number == row.number).values(**facts))

    def delete(self, id: str) -> None:
        """Remove a round with all that belongs to it; rounds that follow it lose their link."""
        with writing(self._engine) as connection:
            row = _find(connection, id)
            for table in (SCORES, WORKS, RATERS):
                connection.execute(sa.delete(table).where(table.c.round == row.number))
            connection.execute(sa.delete(ROUNDS).where(ROUNDS.c.number == row.number))
            used = sa.exists().where(ROUNDS.c.rubric == row.rubric)
            connection.execute(sa.delete(RUBRICS).where(RUBRICS.c.number == row.rubric, ~used))
            records.drop(connection, id)
        forget_deleted(self._engine)

    def link(self, id: str, previous: str | None) -> None:
        """Say which round this one follows, or that it follows none.

        Raises Refused: rounds_in_circle when `previous` itself comes after this round.
        """
        with writing(self._engine) as connection:
            row, earlier = _find(connection, id), previous
            while earlier is not None:
                if earlier == id:
                    raise Refused([Problem("rounds_in_circle", facts={"title": row.title})])
                earlier = _find(connection, earlier).previous
            connection.execute(sa.update(ROUNDS).where(ROUNDS.c.id == id).values(previous=previous))

    def put(self, value: object, key: str = "", owner: str = "", version: int | None = None) -> int:
        """Keep a frozen dataclass under its kind, owner (a round or nobody) and key; returns its version.

        `version`, as it was read (0: not yet there), guards against overwriting what somebody else has
        changed meanwhile. Raises Refused: record_changed.
        """
        with writing(self._engine) as connection:
            return records.put(connection, value, key, owner, version)

    def find(self, kind: type[T], owner: str = "", start: str = "") -> tuple[Kept[T], ...]:
        """What of this kind belongs to the owner and has a key that starts so, in the order of the keys."""
        with reading(self._engine) as connection:
            return records.find(connection, kind, owner, start)

    def keys(self, kind: type[Any], owner: str = "", start: str = "") -> tuple[str, ...]:
        """The keys alone, where what is kept under them is of no concern."""
        with reading(self._engine) as connection:
            return records.keys(connection, kind, owner, start)

    def get(self, kind: type[T], key: str = "", owner: str = "") -> Kept[T] | None:
        """The one with this key, None when there is none."""
        with reading(self._engine) as connection:
            return records.get(connection, kind, key, owner)

    def drop(self, kind: type[Any], key: str, owner: str = "") -> None:
        """Remove one; nothing happens when it is not there."""
        with writing(self._engine) as connection:
            records.drop(connection, owner, kind, key)
        forget_deleted(self._engine)

    def attach(self, owner: str, work: str, page: int, content: bytes) -> None:
        """Keep the picture of a page of a work, in place of an earlier one."""
        with writing(self._engine) as connection:
            attachments.put(connection, owner, work, page, content)

    def attachments(self, owner: str, work: str) -> tuple[bytes, ...]:
        """The pictures of a work's pages, in order."""
        with reading(self._engine) as connection:
            return attachments.get(connection, owner, work)

    def attached(self, owner: str) -> dict[str, tuple[int, ...]]:
        """Which pages of which works have a picture."""
        with reading(self._engine) as connection:
            return attachments.pages(connection, owner)

    def clear(self, owner: str) -> None:
        """Remove all papers and pictures of an owner that is no round, such as a scoring session."""
        with writing(self._engine) as connection:
            records.drop(connection, owner)
            attachments.drop(connection, owner)
        forget_deleted(self._engine)

    def close(self) -> None:
        """Close the connections that are not in use; the next verb opens them again."""
        self._engine.dispose()


# ---------------------------------------------------------------- rows


def _find(connection: Connection, id: str) -> Row[Any]:
    row = connection.execute(sa.select(ROUNDS).where(ROUNDS.c.id == id)).one_or_none()
    if row is None:
        raise Refused([Problem("round_not_found", facts={"round": id})])
    return row


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
    """The row of this version of the rubric, made when it is new."""
    content = json.dumps(rubric_to_dict(rubric), ensure_ascii=False, sort_keys=True)
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    query = sa.select(RUBRICS.c.number).where(RUBRICS.c.sha256 == sha256)
    number = connection.execute(query).scalar_one_or_none()
    if number is None:
        row = {"sha256": sha256, "criteria": len(rubric.criteria), "content": content}
        insert = sa.insert(RUBRICS).values(**row).returning(RUBRICS.c.number)
        number = connection.execute(insert).scalar_one()
    return int(number)


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
    return numbers, pd.Index(works), pd.Index(raters)


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
