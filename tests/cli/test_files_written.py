"""Files the command line writes: what they are called, what stands in them, and that it is said."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path

import docx
import pandas as pd
import pytest
from click.testing import CliRunner, Result

from raters.cli import main

EXAMPLE = Path(__file__).parents[2] / "data" / "example"
SCORES = "работа;эксперт;критерий;балл\n" + "".join(
    f"W{work:02d};Э-0{rater};К1;{min(work % 3 + (rater == 2 and work % 3 == 1), 3)}\n"
    for work in range(30)
    for rater in (1, 2)
)
SCHOOL = (
    "Муниципальное бюджетное общеобразовательное учреждение "
    "«Средняя общеобразовательная школа № 1 имени Первого»"
)


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [*map(str, words)])


@pytest.fixture
def scores(tmp_path: Path) -> Path:
    file = tmp_path / "scores.csv"
    file.write_text(SCORES, "utf-8")
    return file


def words_of(paper: Path) -> str:
    document = docx.Document(str(paper))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    footers = [paragraph.text for section in document.sections for paragraph in section.footer.paragraphs]
    said = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells, *footers])
    return said.replace("\u202f", " ")


def reported(scores: Path, *words: object) -> str:
    out = scores.with_name("out.docx")
    done = run("report", scores, "--scale", "0-3", "--out", out, *words)
    assert done.exit_code == 0, done.output
    return words_of(out)


# ---------------------------------------------------------------- what is told, and what is not


@pytest.mark.slow
def test_what_nobody_told_is_a_line_to_fill_in(scores: Path) -> None:
    said = reported(scores)
    for label in ("Школа", "Предмет", "Класс", "Дата проверки", "Основание"):
        (line,) = [value for fact, value in facts(scores.with_name("out.docx")) if fact == label]
        assert line.strip("_") == "" and len(line) > 10, (label, line)
    (made,) = [value for fact, value in facts(scores.with_name("out.docx")) if fact == "Справка составлена"]
    assert f"{date.today():%Y}" in made and "города Томска" not in said.lower()
    found = json_of(scores)
    assert (found["date"], found["basis"], found["school"]) == (None, None, "")


@pytest.mark.slow
def test_what_is_told_stands_on_the_paper_whole(scores: Path) -> None:
    told = {
        "--title": "Осенний замер",
        "--school": SCHOOL,
        "--subject": "Химия",
        "--grade": "9 Б",
        "--date": "14.10.2025",
        "--procedure": "Диагностическая работа",
        "--basis": "приказ № 7",
        "--prepared-by": "Методист школы",
        "--responsible": "Заместитель директора",
    }
    said = reported(scores, *(word for option in told.items() for word in option))
    assert "14 октября 2025 г." in said
    assert not [label for label, fact in facts(scores.with_name("out.docx")) if "__" in fact]
    assert all(fact in said for option, fact in told.items() if option not in ("--date", "--title"))
    found = json_of(scores, *(word for option in told.items() for word in option))
    assert found["date"] == "2025-10-14" and found["title"] == "Осенний замер"


@pytest.mark.slow
def test_papers_of_the_kit_leave_the_same_lines_open(scores: Path) -> None:
    out = scores.with_name("kit.zip")
    assert run("report", scores, "--scale", "0-3", "--out", out, "--school", SCHOOL).exit_code == 0
    with zipfile.ZipFile(out) as kit:
        papers = [name for name in kit.namelist() if name.endswith(".docx")]
        assert papers
        for name in papers:
            kit.extract(name, scores.parent)
            said = words_of(scores.parent / name)
            assert ("МБОУ" not in said and f"{SCHOOL[:40]}" not in said) or SCHOOL in said, name


def facts(paper: Path) -> list[tuple[str, str]]:
    """Pairs of label and value in the head of the summary."""
    rows = [[cell.text for cell in row.cells] for row in docx.Document(str(paper)).tables[0].rows]
    rows += [[cell.text for cell in row.cells] for row in docx.Document(str(paper)).tables[1].rows]
    return [(row[place], row[place + 1]) for row in rows for place in range(0, len(row) - 1, 2)]


def json_of(scores: Path, *words: object) -> dict[str, object]:
    out = scores.with_name("out.json")
    assert run("report", scores, "--scale", "0-3", "--out", out, *words).exit_code == 0
    found: dict[str, object] = json.loads(out.read_text("utf-8"))["summary"]
    return found


# ---------------------------------------------------------------- names and formats


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "begin"),
    [("a.pdf", b"%PDF-"), ("a.DOCX", b"PK"), ("a.xlsx", b"PK"), ("a.json", b"{"), ("a", b"%PDF-")],
)
def test_the_ending_tells_the_format(scores: Path, name: str, begin: bytes) -> None:
    out = scores.with_name(name)
    done = run("report", scores, "--scale", "0-3", "--out", out)
    assert done.exit_code == 0, done.output
    assert out.read_bytes().startswith(begin)


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("a.docx", ["--format", "pdf"], "противоречат"),
        ("a.zip", ["--format", "xlsx"], "противоречат"),
        ("a.odt", [], ".pdf, .docx, .xlsx, .zip, .csv, .json"),
        ("a.pdf", ["--severity"], "--format xlsx"),
    ],
)
def test_a_name_that_contradicts_is_refused(scores: Path, name: str, words: list[str], said: str) -> None:
    done = run("report", scores, "--scale", "0-3", "--out", scores.with_name(name), *words)
    assert (done.exit_code, said in done.stderr) == (2, True), done.stderr
    assert not scores.with_name(name).exists()


@pytest.mark.slow
def test_the_summary_of_an_analysis_is_what_its_name_says(scores: Path) -> None:
    out = scores.with_name("a.docx")
    assert run("analyse", scores, "--scale", "0-3", "--summary", out).exit_code == 0
    assert "Справка" in words_of(out)
    done = run("analyse", scores, "--scale", "0-3", "--summary", scores.with_name("a.json"))
    assert (done.exit_code, ".pdf, .docx, .xlsx" in done.stderr) == (2, True)


# ---------------------------------------------------------------- lines on the terminal


@pytest.mark.slow
def test_every_written_file_is_said_in_a_line(scores: Path) -> None:
    out, summary = scores.with_name("a.json"), scores.with_name("a.pdf")
    done = run("analyse", scores, "--scale", "0-3", "--json", out, "--summary", summary)
    assert [line for line in done.stdout.splitlines() if "Записано" in line] == [
        f"Записано: {out}",
        f"Записано: {summary}",
    ]
    done = run("analyse", scores, "--scale", "0-3", "--json", "-", "--summary", summary)
    assert json.loads(done.stdout) and f"Записано: {summary}" in done.stderr


def test_a_folder_gives_its_tables_and_the_rest_is_named_in_a_line(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        [line.split(";") for line in SCORES.splitlines()[1:]],
        columns=["работа", "эксперт", "критерий", "балл"],
    )
    folder = tmp_path / "scores"
    folder.mkdir()
    for rater, part in frame.groupby("эксперт"):
        part.to_csv(folder / f"{rater}.csv", sep=";", index=False)
    for number in range(7):
        (folder / f"{number}.docx").touch()
    done = run("analyse", folder, "--scale", "0-3", "--json", tmp_path / "a.json")
    assert done.exit_code == 0, done.output
    (line,) = [line for line in done.stderr.splitlines() if "пропущено" in line]
    assert "0.docx" in line and "и ещё 2" in line
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["input"]["scores"] == 60


def test_no_rounds_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RATERS_DATABASE_URL", f"sqlite:///{tmp_path / 'rounds.db'}")
    done = run("rounds")
    assert (done.exit_code, done.stdout) == (0, "Сохранённых раундов нет.\n")


def test_facts_of_the_head_are_for_files_only() -> None:
    done = run("report", "0123456789abcdef", "--school", "Школа", "--out", "a.pdf")
    assert (done.exit_code, "--school" in done.stderr) == (2, True)


# ---------------------------------------------------------------- the example


@pytest.mark.slow
def test_the_example_is_written_and_can_be_analysed(tmp_path: Path) -> None:
    folder = tmp_path / "новая" / "папка"
    done = run("example", folder)
    assert done.exit_code == 0, done.output
    written = {path.name for path in folder.iterdir()}
    assert written >= {"round-1.xlsx", "round-2.xlsx", "round-3.xlsx", "rubric.toml"}
    assert done.stdout.count("Записано: ") == len(written)
    assert run("analyse", folder / "round-1.xlsx", "--rubric", folder / "rubric.toml").exit_code == 0


def test_the_example_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "rubric.toml").write_text("своё", "utf-8")
    done = run("example", tmp_path)
    assert (done.exit_code, "rubric.toml уже есть" in done.stderr) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["rubric.toml"]
    (tmp_path / "rubric.toml").unlink()
    assert run("example", tmp_path).exit_code == run("example", tmp_path).exit_code == 0
