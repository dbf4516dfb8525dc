"""Every page of results takes every mixture of criteria."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mixtures import FIXED, fixed_round
from streamlit.testing.v1 import AppTest
from walks.score_sheets import ROOT

from raters.store import open_store

PAGES = {
    "leader": ("agreement", "raters", "seminars", "thirdcheck", "whatif", "planning", "progress", "anchors"),
    "principal": ("summary",),
}


@pytest.mark.slow
@pytest.mark.parametrize("mixture", FIXED, ids=lambda mixture: "-".join(mixture[0]))
def test_every_page_opens(
    mixture: tuple[tuple[str, ...], int, int, bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RATERS_DATABASE_URL", f"sqlite:///{tmp_path / 'rounds.db'}")
    open_store(os.environ["RATERS_DATABASE_URL"]).save(fixed_round(*mixture))
    app = AppTest.from_file(ROOT / "raters" / "ui" / "main.py", default_timeout=60).run()
    for role, pages in PAGES.items():
        app.session_state["role"] = role
        app.run()
        for page in pages:
            app.switch_page(f"app_pages/{page}.py").run()
            assert not app.exception, page
            assert len(app.get("markdown")) + len(app.get("header")) > 0, page
