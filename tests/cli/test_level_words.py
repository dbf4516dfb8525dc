"""Marks that are words, told on the command line."""

import json

import pytest
from click.testing import CliRunner

from raters.cli import main

TABLE = "Работа;Эксперт;К1\n" + "".join(
    f"W{n};Э{e};{('нет', 'частично', 'да')[(n + e * (n % 4 == 0)) % 3]}\n" for n in range(12) for e in (1, 2)
)


def run(*words):
    return CliRunner().invoke(main, words, env={"LANG": "ru_RU.UTF-8"})


@pytest.fixture
def scores(tmp_path):
    file = tmp_path / "слова.csv"
    file.write_text(TABLE, "utf-8")
    return str(file)


def test_words_become_the_scores_they_are_told_to_be(scores):
    done = run("analyse", scores, "--scale", "0-2", "--levels", "К1=нет,частично,да", "--json", "-")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["criteria"]


def test_the_end_names_the_option_that_helps(scores):
    done = run("analyse", scores, "--scale", "0-2")
    assert done.exit_code == 2
    assert "--levels" in done.stderr


@pytest.mark.parametrize("levels", ["К1=нет", "К1=да,ДА", "=нет,да", "К1=нет,,да"])
def test_unclear_words_are_refused_before_anything_is_read(scores, levels):
    done = run("analyse", scores, "--levels", levels)
    assert done.exit_code == 2
    assert f"--levels {levels}" in done.stderr
