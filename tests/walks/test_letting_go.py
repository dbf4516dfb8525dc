"""What was uploaded does not stay in memory when the page shows something else: neither marks nor names."""

from __future__ import annotations

import gc

import pytest
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.testing.v1 import AppTest
from walks.score_sheets import Rows, as_csv
from walks.steps import go, upload

from raters.terms import File


def in_memory(name: str) -> bool:
    gc.collect()
    return any(isinstance(one, File) and one.name == name for one in gc.get_objects())


def test_only_the_last_files_are_in_memory(app: AppTest, rows: Rows) -> None:
    for number, name in enumerate(("первый.csv", "второй.csv", "третий.csv")):
        upload(app, name, as_csv(rows[: 30 - number]))
    assert in_memory("третий.csv")
    assert not in_memory("первый.csv")


def test_a_file_leaves_the_server_with_its_page(
    app: AppTest, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    removed: list[str] = []
    monkeypatch.setattr(
        MemoryUploadedFileManager, "remove_file", lambda _, session, file: removed.append(file)
    )
    upload(app, "баллы.csv", as_csv(rows))
    app.run()
    assert removed == []
    go(app, "method")
    assert len(removed) == 1
