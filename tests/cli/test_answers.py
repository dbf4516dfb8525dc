"""Whatever a table leaves open can be answered on the command line, and the end names the option."""

import json
import re

import pytest
from click.testing import CliRunner
from intake.sheets import xlsx_bytes

from raters.cli import main

SCALE = ("--scale", "0-3")


def run(*words):
    return CliRunner().invoke(main, [*map(str, words)])


def mark(*place):
    return (7 * place[0] + 5 * place[1] + 3 * place[2] + place[0] // 3) % 4


def sides():
    """Either half of the headers may name the people."""
    heads = [f"{one}{other}" for one in "AB" for other in "12"]
    return {
        "Лист1": [
            ["ID", *heads],
            *([f"w{n}", *(mark(n, c, r) for c in (0, 1) for r in (0, 1))] for n in range(12)),
        ]
    }


def letters():
    """Two columns that may be people or criteria."""
    return {"Лист1": [["Шифр", "А", "Б"], *([f"w{n}", mark(n, 0, 0), mark(n, 1, 0)] for n in range(12))]}


def parts():
    """Sheets with other criteria."""

    def sheet(first):
        heads = [f"К{first + c} ({r + 1})" for c in (0, 1) for r in (0, 1)]
        return [
            ["Шифр", *heads],
            *([f"w{n}", *(mark(n, c, r) for c in (0, 1) for r in (0, 1))] for n in range(9)),
        ]

    return {"Часть 1": sheet(1), "Часть 2": sheet(3)}


def numbers_again():
    """The same numbers on two sheets that are not called as classes are."""
    head = ["Работа", "К1 (1)", "К1 (2)"]
    sheet = [head, *([n, mark(n, 0, 0), mark(n, 0, 1)] for n in range(1, 13))]
    return {"Утро": sheet, "Вечер": sheet}


def spellings():
    """One person, written in two ways."""
    rows = [["Работа", "Проверяющий", "К1"]]
    for n in range(16):
        rows += [
            [f"w{n}", "Иванова" if n % 2 else "Иванова А.П.", mark(n, 0, 0)],
            [f"w{n}", "Петрова", mark(n, 1, 0)],
        ]
    return {"Лист1": rows}


ASKED = {
    "reading_unclear": (sides, {"first": ("1", "2"), "second": ("A", "B")}),
    "raters_or_criteria": (letters, {"raters": 1, "criteria": None}),
    "sheets_differ": (parts, {"leave": 2, "read": 4}),
    "works_repeat_on_sheets": (numbers_again, {"classes": 24, "same": 12}),
    "rater_spellings": (spellings, {"same": 2, "different": 3}),
}


@pytest.fixture
def table(tmp_path, request):
    file = tmp_path / "таблица.xlsx"
    file.write_bytes(xlsx_bytes(ASKED[request.param][0]()))
    return file


@pytest.mark.slow
@pytest.mark.parametrize("table", ASKED, indirect=True)
def test_the_end_names_the_options_and_each_of_them_answers(table, request):
    code = request.node.callspec.params["table"]
    answers = ASKED[code][1]
    refused = run("analyse", table, *SCALE)
    assert refused.exit_code == 2
    offered = re.findall(rf"--answer {code}=(\w+)", refused.stderr)
    assert set(offered) == set(answers)
    for answer in offered:
        done = run("analyse", table, *SCALE, "--answer", f"{code}={answer}", "--json", "-")
        assert f"--answer {code}" not in done.stderr
        wanted = answers[answer]
        if wanted is None:
            assert done.exit_code == 2
            continue
        assert done.exit_code == 0, done.output
        told = json.loads(done.stdout)
        criteria = tuple(criterion["criterion"] for criterion in told["criteria"])
        found = told["input"]
        assert wanted in (criteria, found["works"], found["raters"], found["criteria"])


def test_a_sign_may_be_said_to_mean_no_points(tmp_path):
    rows = [
        ["Работа", "К1 (1)", "К1 (2)"],
        *([n, mark(n, 0, 0), "-" if n == 3 else mark(n, 0, 1)] for n in range(1, 13)),
    ]
    file = tmp_path / "знак.xlsx"
    file.write_bytes(xlsx_bytes({"Лист1": rows}))
    without = json.loads(run("analyse", file, *SCALE, "--json", "-").stdout)
    done = run("analyse", file, *SCALE, "--answer", "sign_means:-=zero", "--json", "-")
    assert json.loads(done.stdout)["input"]["double_scored"] == without["input"]["double_scored"] + 1


@pytest.mark.parametrize(
    ("answer", "said"), [("reading=second", "reading_unclear"), ("reading_unclear=third", "first, second")]
)
def test_a_slip_in_an_answer_is_refused_with_what_there_is(tmp_path, answer, said):
    file = tmp_path / "таблица.xlsx"
    file.write_bytes(xlsx_bytes(sides()))
    done = run("analyse", file, *SCALE, "--answer", answer)
    assert done.exit_code == 2 and said in done.stderr


def test_an_answer_to_what_was_not_asked_is_said(tmp_path):
    file = tmp_path / "таблица.xlsx"
    file.write_bytes(xlsx_bytes({"Лист1": parts()["Часть 1"]}))
    done = run("analyse", file, *SCALE, "--answer", "sheets_differ=read")
    assert done.exit_code == 0 and "sheets_differ" in done.stderr
