"""The rounds of a store, worked out and remembered."""

from datetime import date

import pytest

from raters.casebook import Casebook
from raters.problems import Refused
from raters.store import Store
from raters.terms import Round


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
