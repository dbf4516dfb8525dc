"""A store with one round in it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

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
