"""The rounds of a store, worked out and remembered: their scores never change."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING

from raters.advice import third_queue
from raters.casebook.record import Record
from raters.casebook.summary import summarise
from raters.terms import AnchorWorks, PlannedSeminar, Round, Summary, ThirdChecks, ThirdScore
from raters.workup import WorkUp, work_up

if TYPE_CHECKING:  # a summary of files needs no database
    from raters.store import Store

MOST_REMEMBERED = 64


class Casebook:
    """Everything known of the rounds of a store. Any thread may use it.

    Every verb raises Refused: round_not_found, store_unavailable.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._remembered: OrderedDict[str, tuple[Round, WorkUp]] = OrderedDict()
        self._lock = Lock()

    def round(self, id: str) -> Round:
        """The round as it is kept."""
        return self._open(id)[0]

    def work_up(self, id: str) -> WorkUp:
        """What is worked out of its scores; worked out once as long as it is remembered."""
        return self._open(id)[1]

    def describe(self, id: str, facts: Mapping[str, str], seen: Mapping[str, str]) -> None:
        """Reword how a round is described. What is worked out of its scores stays.

        Raises Refused: record_changed when somebody else has reworded what was `seen`.
        """
        try:
            self._store.describe(id, facts, seen)
        finally:
            if known := self._remembered.get(id):
                self._remember((self._store.load(id), known[1]))

    def forget(self, id: str) -> None:
        """Forget a round that has gone or follows another one now, and all that follow it: no other."""
        with self._lock:
            gone, more = set[str](), {id}
            while more:
                gone |= more
                more = {key for key, (one, _) in self._remembered.items() if one.previous in gone} - gone
            for key in gone:
                self._remembered.pop(key, None)

    def known(self, id: str) -> tuple[Round, WorkUp] | None:
        """The round and its work-up where the plan is worked out already; nothing is worked out for it."""
        opened = self._remembered.get(id)
        return opened if opened is not None and "plan" in vars(opened[1]) else None

    def record(self, id: str) -> Record:
        """The round with third checks, anchors and decisions as they are now."""
        of_round, worked = self._open(id)
        confirmed = self._store.get(AnchorWorks, owner=id)
        return Record(
            of_round,
            worked,
            third_checks=self._third_checks(of_round, worked),
            anchors=len(confirmed.value.works) or None if confirmed else None,
            planned={kept.key: kept.value for kept in self._store.find(PlannedSeminar, id)},
        )

    def summary(self, id: str, today: date) -> Summary:
        """The summary of the round as of `today`. Raises Refused also where second marking fails."""
        return summarise(self.record(id), today)

    def _open(self, id: str) -> tuple[Round, WorkUp]:
        """The round and its work-up, linked with all rounds before it."""
        missing: list[Round] = []
        earlier: str | None = id
        known = None
        while earlier is not None and (known := self._remembered.get(earlier)) is None:
            missing.append(self._store.load(earlier))
            earlier = missing[-1].previous
        for of_round in reversed(missing):
            known = of_round, work_up(of_round.table, known[1] if known else None, allow_many_raters=True)
            self._remember(known)
        assert known is not None
        return known

    def _remember(self, opened: tuple[Round, WorkUp]) -> None:
        with self._lock:
            self._remembered[opened[0].id] = opened
            while len(self._remembered) > MOST_REMEMBERED:
                self._remembered.popitem(last=False)

    def _third_checks(self, of_round: Round, worked: WorkUp) -> ThirdChecks | None:
        if of_round.table.rubric.third_check is None:
            return None
        given = [kept.value for kept in self._store.find(ThirdScore, of_round.id)]
        return third_queue.third_checks(of_round.table, worked.due_checks, given)
