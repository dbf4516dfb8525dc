"""What the command line says of itself, and of a command it cannot follow."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from raters.cli import main

ROOT = Path(__file__).parents[2]
VERBS = (
    *("analyse", "report", "rounds", "backup", "restore", "check"),
    *("example", "app", "schema", "completion"),
)


def run(*words: object, **environment: str | None) -> Result:
    return CliRunner(env=environment).invoke(main, [*map(str, words)])


@pytest.mark.parametrize("words", [["--help"], ["-h"], *([verb, "-h"] for verb in VERBS)])
def test_help_is_said_in_one_language(words: list[str]) -> None:
    russian, english = run(*words), run(*words, RATERS_LANGUAGE="en")
    assert (russian.exit_code, english.exit_code) == (0, 0)
    assert russian.output.startswith("Вызов: raters") and english.output.startswith("Usage: raters")
    said = re.sub(
        r"\S*[-|./_\[\]:=$\"]\S*|\b(?:raters|pdf|docx|xlsx|kit|charts|csv|json)\b", "", russian.output
    )
    products = {"TOML", "JSON", "Schema", "PDF", "Parquet", "Streamlit", "pandas", "duckdb", "spark", "bash"}
    products |= {"SQLite", "PostgreSQL"}
    assert set(re.findall(r"[A-Za-z]{3,}", said)) - {*products, *VERBS, "XLSX", "ZIP", "eval"} == set()
    assert not re.search("[а-яё]", english.output.replace("К1", ""))


def test_every_verb_and_option_is_explained() -> None:
    listed = run("--help").output
    assert all(re.search(rf"^  {verb} +\S", listed, re.M) for verb in VERBS)
    assert "..." not in listed
    assert all(option in run("report", "-h").output for option in ("--school", "--date", "--basis", "--out"))


def test_the_version_is_that_of_the_package() -> None:
    import raters

    assert run("--version").output == f"raters {raters.__version__}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["reprot"], "Команды «reprot» нет. Похожие: report."),
        (["rounds", "--foo"], "Параметра --foo нет"),
        (["analyse"], "Не указано: ФАЙЛ…"),
        (["report", "x.csv"], "Не указано: --out"),
        (["report", "x.csv", "--out"], "После --out нужно значение"),
        (["report", "x.csv", "--all=yes", "--out", "a.pdf"], "--all не принимает значения"),
        (["report", "x.csv", "--out", "a.pdf", "--format", "doc"], "--format бывает одним из: pdf, docx"),
        (["report", "x.csv", "--out", "a.pdf", "--date", "вчера"], "«вчера» не похоже на дату"),
        (["rounds", "лишнее"], "Лишнее: лишнее"),
        (["analyse", "нет.xlsx"], "нет.xlsx не открывается"),
        (["report", "нет.xlsx", "--out", "a.pdf"], "Нет ни файла, ни раунда «нет.xlsx»"),
        (["report", "--out", "a.pdf"], "Не сказано, о чём документ"),
        (["report", "--all", "--out", "a.pdf"], "нужна папка"),
    ],
)
def test_mistakes_are_said_in_russian_and_end_with_two(words: list[str], said: str) -> None:
    done = run(*words)
    assert (done.exit_code, said in done.stderr) == (2, True), done.stderr
    assert "Error" not in done.stderr and "Traceback" not in done.output


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "Вызов"),
        ({"LANG": "en_GB.UTF-8"}, "Usage"),
        ({"LANG": "de_DE"}, "Usage"),
        ({"LANG": "C.UTF-8"}, "Вызов"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "ru_RU.UTF-8"}, "Вызов"),
        ({"LANG": "ru_RU.UTF-8", "RATERS_LANGUAGE": "en"}, "Usage"),
    ],
)
def test_the_language_is_the_readers(environment: dict[str, str], word: str) -> None:
    unset = dict.fromkeys(("LC_ALL", "LC_MESSAGES", "LANG", "RATERS_LANGUAGE"), None)
    assert run("--help", **unset | environment).output.startswith(word)


def test_a_language_asked_for_is_heard_in_mistakes_too() -> None:
    assert "There is no option --foo" in run("rounds", "--language", "en", "--foo").stderr
    assert "Параметра --foo нет" in run("rounds", "--foo", "--language=ru", RATERS_LANGUAGE="en").stderr
    assert "--language is one of: ru, en" in run("rounds", "--language", "de", RATERS_LANGUAGE="en").stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["--version"],
        ["report", "--help"],
        ["analyse"],
        ["analyse", "нет.xlsx"],
        ["analyse", "README.md", "--scale", "мимо"],
        ["report", "README.md", "--out", "a.pdf", "--format", "docx"],
        ["report", "README.md", "--out", "нет/a.pdf"],
        ["schema"],
        ["completion", "fish"],
    ],
)
def test_nothing_heavy_is_loaded_for_help_and_mistakes(words: list[str]) -> None:
    heavy = ("numpy", "pandas", "scipy", "narwhals", "sqlalchemy", "rich", "streamlit", "typst")
    code = (
        "import sys\nfrom raters.cli import main\n"
        f"try:\n    main({words!r})\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_for_every_shell_offers_verbs_and_options(shell: str) -> None:
    assert "_RATERS_COMPLETE" in run("completion", shell).output
    begun = {"COMP_WORDS": "raters re", "COMP_CWORD": "re" if shell == "fish" else "1"}
    complete = {"_RATERS_COMPLETE": f"{shell}_complete"}
    assert "report" in run(**begun, **complete).output
    begun = {"COMP_WORDS": "raters report --an", "COMP_CWORD": "--an" if shell == "fish" else "2"}
    assert "--annexes" in run(**begun, **complete).output
