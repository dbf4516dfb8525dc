"""Every page of results takes every mixture of criteria."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mixtures import FIXED, fixed_round
from streamlit.testing.v1 import AppTest
from walks.score_sheets import ROOT
from walks.steps import go

from raters.store import open_store

PAGES = {
    "leader": (
        *("home", "round?view=overview", "round?view=criteria", "round?view=raters", "round?view=works"),
        *("criterion?view=where", "criterion?view=works", "criterion?view=raters", "criterion?view=whatif"),
        *("plan?view=steps", "plan?view=works", "progress", "anchors", "documents"),
    ),
    "teacher": ("home", "mine"),
    "principal": ("home", "progress"),
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
        for address in pages:
            page, _, view = address.partition("?view=")
            go(app, page, **({"view": view} if view else {}))
            assert len(app.get("markdown")) + len(app.get("header")) > 0, address
