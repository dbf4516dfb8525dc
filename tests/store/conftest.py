import os
import uuid
from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pandas as pd
import psycopg
import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy.engine import make_url

from raters.store import Store, open_store
from raters.terms import SCORE_COLUMNS, Criterion, Round, Rubric, Scale, ScoreTable

POSTGRES = "RATERS_TEST_POSTGRES_URL"

RoundMaker = Callable[..., Round]


def postgres_url() -> str:
    url = os.environ.get(POSTGRES)
    if not url and os.environ.get("CI") == "true":
        pytest.fail(f"{POSTGRES} must be set where CI is true")
    if not url:
        pytest.skip(f"{POSTGRES} is not set")
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/raters.db"
        return
    # A schema of its own for every test, so that tests may run side by side.
    server, schema = postgres_url(), f"test_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(SQL("CREATE SCHEMA {}").format(Identifier(schema)))
        own = make_url(server).update_query_dict({"options": f"-csearch_path={schema}"})
        yield own.render_as_string(hide_password=False)
        connection.execute(SQL("DROP SCHEMA {} CASCADE").format(Identifier(schema)))


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    store = open_store(url)
    yield store
    store.close()


@pytest.fixture
def make_round() -> RoundMaker:
    def make(title: str = "Осенний раунд", works: int = 4, rubric: str = "Рубрика", **facts: object) -> Round:
        criteria = (
            Criterion("К1", Scale((0, 1)), "Выбор", "nominal"),
            Criterion("К2", Scale((0, 0.5, 1, 2)), "Объяснение", descriptors=("нет", "почти", "да", "полно")),
        )
        cells = product([f"W-{n:04}" for n in range(1, works + 1)], ["Э-01", "Э-02"], ["К1", "К2"])
        rows = [(*cell, (0.0, 1.0, 0.5, 1.0)[n % 4]) for n, cell in enumerate(cells)]
        table = ScoreTable(pd.DataFrame(rows, columns=list(SCORE_COLUMNS)), Rubric(rubric, criteria, 2025))
        given = {"subject": "Физика", "date": date(2025, 10, 1), "sha256": "ab" * 32, **facts}
        return Round(title=title, table=table, **given)  # type: ignore[arg-type]

    return make
