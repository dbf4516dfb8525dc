"""A folder stands for the tables in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from raters.intake import files_in, passed_over
from raters.problems import Refused


def folder(where: Path, *names: str) -> Path:
    for name in names:
        (where / name).parent.mkdir(exist_ok=True)
        (where / name).touch()
    return where


def test_tables_are_taken_and_the_rest_is_named(tmp_path: Path) -> None:
    held = folder(
        tmp_path, "b.csv", "a.XLSX", "~$a.xlsx", ".hidden", "notes.docx", "old/c.csv", "part.parquet"
    )
    assert [file.name for file in files_in([held])] == ["a.XLSX", "b.csv"]
    assert [file.name for file in passed_over(held)] == ["notes.docx", "old", "part.parquet"]


def test_parts_of_a_table_in_parquet_are_taken_where_no_table_lies(tmp_path: Path) -> None:
    held = folder(tmp_path, "1.parquet", "2.parquet", "_SUCCESS")
    assert [file.name for file in files_in([held])] == ["1.parquet", "2.parquet"]


def test_a_file_named_by_hand_is_taken_as_it_is(tmp_path: Path) -> None:
    (named,) = files_in([folder(tmp_path, "scores.dat") / "scores.dat"])
    assert named.name == "scores.dat"


def test_a_folder_without_tables_is_said(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        files_in([folder(tmp_path, "notes.docx")])
    assert [problem.code for problem in refused.value.problems] == ["folder_without_tables"]
