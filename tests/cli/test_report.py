"""`python -m raters report`: every document from the command line, under the same gate as everywhere."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from click.testing import CliRunner, Result

from raters import workup
from raters.cli import main
from raters.cli.order import FORMATS

EXAMPLE = Path(__file__).parents[2] / "data" / "example" / "round-1.xlsx"
LONG = "работа;эксперт;критерий;балл\n" + "".join(
    f"W{work:02d};Э-0{rater};К1;{work % 3}\n" for work in range(30) for rater in (1, 2)
)


def report(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["report", *map(str, arguments)])


def is_pdf(content: bytes) -> bool:
    return content.startswith(b"%PDF-")


def is_word(content: bytes) -> bool:
    return "Справка о согласованности" in docx.Document(io.BytesIO(content)).paragraphs[0].text


def is_kit(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
    return any(name.endswith(".pdf") for name in names) and any("/" in name for name in names)


def is_workbook(content: bytes) -> bool:
    return "Показатели" in openpyxl.load_workbook(io.BytesIO(content)).sheetnames


def is_data(content: bytes) -> bool:
    return bool(json.loads(content)["criteria"])


@pytest.mark.parametrize(
    ("kind", "is_right"),
    [("pdf", is_pdf), ("docx", is_word), ("kit", is_kit), ("xlsx", is_workbook), ("json", is_data)],
)
def test_every_format_is_what_it_says(tmp_path: Path, kind: str, is_right: Callable[[bytes], bool]) -> None:
    out = tmp_path / "out"
    done = report(EXAMPLE, "--format", kind, "--out", out)
    assert done.exit_code == 0, done.output
    assert is_right(out.read_bytes())


def test_language_scale_and_annexes_are_heard(tmp_path: Path) -> None:
    scores, out = tmp_path / "scores.csv", tmp_path / "out.docx"
    scores.write_text(LONG, "utf-8")
    asked = (scores, "--format", "docx", "--out", out, "--scale", "0-3", "--language", "en", "--annexes")
    assert report(*asked).exit_code == 0
    headings = [paragraph.text for paragraph in docx.Document(str(out)).paragraphs]
    assert "Annexes" in headings


@pytest.mark.parametrize(
    ("content", "scale", "said"),
    [
        (LONG, [], "Шкала не указана"),
        (LONG, ["--scale", "0-1"], "балл 2 вне шкалы"),
        (LONG.replace("W00", "Иванова М. П."), ["--scale", "0-3"], "имена"),
    ],
)
@pytest.mark.parametrize("kind", ["pdf", "json"])
def test_what_must_not_be_issued_is_not_written(
    tmp_path: Path, content: str, scale: list[str], said: str, kind: str
) -> None:
    scores, out = tmp_path / "scores.csv", tmp_path / "out"
    scores.write_text(content, "utf-8")
    done = report(scores, *scale, "--format", kind, "--out", out)
    assert (done.exit_code, said in done.stderr, out.exists()) == (2, True, False), done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("kind", FORMATS)
def test_numbers_the_second_marker_found_otherwise_leave_in_no_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    marked = workup.second_mark

    def differing(*arguments: Any) -> Any:
        return replace(marked(*arguments), largest_difference=0.01)

    monkeypatch.setattr(workup, "second_mark", differing)
    out = tmp_path / "out"
    done = report(EXAMPLE, "--format", kind, "--out", out)
    assert (done.exit_code, out.exists()) == (2, False)
    assert "пересчёт разошёлся" in done.stderr


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = report(EXAMPLE, "--format", "json", "--out", tmp_path / "нет" / "out.json")
    assert (done.exit_code, "Не удаётся записать" in done.stderr) == (2, True)


def test_severity_by_code_stands_in_the_workbook_only_and_only_where_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    assert report(EXAMPLE, "--format", "xlsx", "--out", out, "--severity").exit_code == 0
    assert "Строгость" in openpyxl.load_workbook(out).sheetnames
    done = report(EXAMPLE, "--severity", "--out", tmp_path / "out.pdf")
    assert (done.exit_code, "--format xlsx" in done.stderr) == (2, True)
