"""A school's computer for the walks: an empty store, the app on it, and scores to bring."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from streamlit.testing.v1 import AppTest
from walks.people import WORKS, Codes, click, words
from walks.score_sheets import ROOT, Rows


@pytest.fixture
def app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """The app with nothing kept, on its first page."""
    monkeypatch.setenv("RATERS_DATABASE_URL", f"sqlite:///{tmp_path / 'rounds.db'}")
    app = AppTest.from_file(ROOT / "raters" / "ui" / "main.py", default_timeout=60).run()
    assert not app.exception
    yield app


@pytest.fixture(scope="session")
def rows() -> Rows:
    """Forty works, two of three raters each, criteria К1 (0-3), К2 (0-2); one row a work and rater."""
    random = Random(7)
    table: Rows = [["Работа", "Эксперт", "К1", "К2"]]
    for work in range(1, 41):
        level = random.random()
        for rater in sorted(random.sample(["Э-01", "Э-02", "Э-03"], 2)):
            scores = [min(top, max(0, round(level * top + random.gauss(0, 0.4)))) for top in (3, 2)]
            table.append([f"W-{work:03}", rater, *scores])
    return table


@pytest.fixture
def leader(app: AppTest) -> AppTest:
    app.switch_page("app_pages/sessions.py").run()
    app.text_input(key="session_title").set_value("Входная *работа*")
    app.text_area(key="session_works").set_value(str(WORKS))
    app.text_area(key="session_raters").set_value("Э-01, Э-02")
    app.number_input(key="session_anchors").set_value(2)
    click(app, "Составить план")
    assert "6 работ, из них якорных: 2; 2 проверяющих; всего 12 оцениваний" in words(app)
    assert "30 минут" in words(app) and "вывода о согласованности не будет" in words(app)
    return click(app, "Начать проверку")


@pytest.fixture
def codes(leader: AppTest) -> Codes:
    table = next(t.value for t in leader.table if "Код доступа" in t.value)
    return {rater: code.replace("\\", "") for rater, code in table.to_numpy()}
