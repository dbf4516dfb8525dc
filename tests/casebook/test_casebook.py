"""The rounds of a store, worked out and remembered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from raters.casebook import Casebook
from raters.problems import Refused
from raters.store import Store, open_store
from raters.terms import Criterion, Round, Rubric, Scale, ScoreTable


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(f"sqlite:///{tmp_path}/raters.db")
    yield store
    store.close()


@pytest.fixture
def kept(store: Store) -> Round:
    rows = [(f"w{n:02}", rater, "К", float(n % 3)) for n in range(20) for rater in "AB"]
    scores = pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"])
    table = ScoreTable(scores, Rubric("Р", (Criterion("К", Scale((0, 1, 2))),)))
    return store.save(Round("Первая", "Физика", date(2026, 11, 23), table))


def test_a_reworded_round_says_its_new_words_and_is_not_worked_out_again(store: Store, kept: Round):
    book = Casebook(store)
    worked = book.work_up(kept.id)
    book.describe(kept.id, {"prepared_by": "Завуч"}, {"prepared_by": ""})
    assert book.round(kept.id).prepared_by == "Завуч"
    assert book.summary(kept.id, date(2026, 11, 24)).round.prepared_by == "Завуч"
    assert book.work_up(kept.id) is worked


def test_who_comes_second_with_other_words_reads_those_of_the_first(store: Store, kept: Round):
    here, there = Casebook(store), Casebook(store)
    assert (here.round(kept.id).basis, there.round(kept.id).basis) == ("", "")
    here.describe(kept.id, {"basis": "приказ № 7"}, {"basis": ""})
    with pytest.raises(Refused) as refused:
        there.describe(kept.id, {"basis": "приказ № 8"}, {"basis": ""})
    assert [problem.code for problem in refused.value.problems] == ["record_changed"]
    assert there.round(kept.id).basis == "приказ № 7"


def test_a_round_that_follows_another_now_is_worked_out_anew_with_its_followers_alone(
    store: Store, kept: Round
):
    second, third = (store.save(replace(kept, id=None, title=title)) for title in ("Вторая", "Третья"))
    store.link(third.id, second.id)
    book = Casebook(store)
    before = {one.id: book.work_up(one.id) for one in (kept, second, third)}
    assert before[third.id].effects and not before[second.id].effects
    store.link(second.id, kept.id)
    book.forget(second.id)
    assert book.work_up(kept.id) is before[kept.id]
    assert book.work_up(second.id).effects
    assert book.work_up(third.id).before is book.work_up(second.id)
    store.delete(second.id)
    book.forget(second.id)
    assert book.work_up(kept.id) is before[kept.id]
    assert not book.work_up(third.id).effects
    with pytest.raises(Refused):
        book.round(second.id)
