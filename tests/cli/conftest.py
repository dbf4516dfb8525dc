"""The command line speaks Russian here, whatever the machine speaks."""

import pytest


@pytest.fixture(autouse=True)
def russian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RATERS_LANGUAGE", "ru")
