import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from raters.problems import Problem, Refused
from raters.rubrics import (
    parse_scale,
    read_rubric,
    rubric_from_dict,
    rubric_to_dict,
    shipped,
    third_check_lines,
    uniform,
    write_rubric,
)
from raters.terms import Criterion, Rubric, RubricHistory, Scale, ThirdCheck
from raters.text import LANGUAGES, catalog

FULL = """
name = "Задача"
year = 2025
source = "Школа"
check = "Проверьте К2"
grade_boundaries = [1.5, 3]

[third_check]
total = 3
criteria = { "К1" = 2 }
differing = 2
zero_against_score = true

[[criteria]]
code = "К1"
title = "Ответ"
levels = [0, 1, 2]
measurement = "interval"
descriptors = ["нет", "частично", "да"]

[[criteria]]
code = "К2"
levels = [0, 0.5]
"""


def problems_of(text: str | bytes) -> list[Problem]:
    with pytest.raises(Refused) as refused:
        read_rubric(text if isinstance(text, bytes) else text.encode(), "моя.toml")
    return list(refused.value.problems)


def test_every_field_of_the_form_is_read():
    assert read_rubric(FULL.encode("utf-8-sig"), "моя.toml") == Rubric(
        name="Задача",
        criteria=(
            Criterion("К1", Scale((0, 1, 2)), "Ответ", "interval", ("нет", "частично", "да")),
            Criterion("К2", Scale((0, 0.5))),
        ),
        year=2025,
        source="Школа",
        check="Проверьте К2",
        third_check=ThirdCheck(3, {"К1": 2}, 2, True),
        grade_boundaries=(1.5, 3),
    )


def test_all_problems_are_told_at_once():
    text = """
    nmae = "опечатка"
    year = "2025"
    grade_boundaries = [3, 2]
    [third_check]
    total = -1
    criteria = { "К9" = 2 }
    [[criteria]]
    code = "К1"
    measurement = "ordinary"
    [[criteria]]
    code = "К1"
    levels = [2, 1]
    [[criteria]]
    levels = [0, 1, 2]
    descriptors = ["одно"]
    max = 2
    """
    assert sorted((problem.code, problem.facts["entry"]) for problem in problems_of(text)) == [
        ("entry_missing", "criteria[1].levels"),
        ("entry_missing", "criteria[3].code"),
        ("entry_unknown", "criteria[3].max"),
        ("entry_unknown", "nmae"),
        ("entry_wrong", "criteria[1].measurement"),
        ("entry_wrong", "third_check.total"),
        ("entry_wrong", "year"),
        ("rubric_boundaries_wrong", "grade_boundaries"),
        ("rubric_levels_wrong", "criteria[2].levels"),
    ]


@pytest.mark.parametrize(
    ("was", "now", "code"),
    [
        ('code = "К2"', 'code = "К1 "', "rubric_code_duplicate"),
        ('"К1" = 2', '"К9" = 2', "rubric_third_check_unknown"),
        ('"частично", "да"]', '"да"]', "rubric_descriptors_differ"),
        ('name = "Задача"', 'name = " "', "rubric_name_missing"),
        ("[0, 0.5]", "[0]", "rubric_levels_wrong"),
        ("[0, 0.5]", "[0.5, 0.5]", "rubric_levels_wrong"),
        ("grade_boundaries = [1.5, 3]", "grade_boundaries = []", "rubric_boundaries_wrong"),
    ],
)
def test_what_contradicts_itself_is_refused(was, now, code):
    [problem] = problems_of(FULL.replace(was, now))
    assert problem.code == code
    assert all("моя.toml" in catalog(language).problem(problem) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"name = ", "not_toml"),
        (b"\xff\xfe", "not_toml"),
        (b"a = " + b"[" * 50_000, "not_toml"),
        (b"PK\x03\x04", "not_toml"),
        (b"#" * 300_000, "rubric_too_large"),
        (b'name = "x"\ncriteria = 3', "entry_wrong"),
        (b'name = "x"\ncriteria = []', "rubric_criteria_missing"),
        (b'name = "x"', "rubric_criteria_missing"),
        (b'name = "x"\n[[criteria]]\ncode = "a"\nlevels = [true, 2]', "entry_wrong"),
        (b'name = "x"\n[[criteria]]\ncode = "a"\nlevels = [0, nan]', "entry_wrong"),
        (b'name = "x"\nthird_check = 1\n[[criteria]]\ncode = "a"\nlevels = [0, 1]', "entry_wrong"),
    ],
)
def test_a_file_that_is_no_rubric_gives_one_problem(content, code):
    assert [problem.code for problem in problems_of(content)] == [code]


def test_the_line_of_a_slip_is_named():
    [problem] = problems_of('name = "x"\nyear = \n')
    assert problem.facts == {"line": 2}
    assert "строка 2" in catalog("ru").problem(problem)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_a_sentence_that_names_the_file(language):
    text = 'x = 1\nyear = "a"\n[[criteria]]\nmeasurement = "?"\nlevels = [1]\ndescriptors = ["a"]\n'
    for problem in [*problems_of(text), *problems_of(b"\xff")]:
        assert "моя.toml" in catalog(language).problem(problem)


@pytest.mark.parametrize("rubric", [*shipped(), uniform("аб", parse_scale("0-1:0.5"))], ids=lambda r: r.name)
def test_a_rubric_survives_json(rubric):
    assert rubric_from_dict(json.loads(json.dumps(rubric_to_dict(rubric)))) == rubric


# The totals of the rubric table: (file, maximum over all criteria, criteria, third check at a total of).
SHIPPED = [
    ("ege-russian-27-2025", 22, 10, 8),
    ("ege-russian-27-2019-2021", 24, 12, 8),
    ("oge-russian-2025", 26, 12, 10),
    ("ege-history-essay-2019-2021", 12, 7, 5),
    ("ege-social-studies-essay-2019-2021", 7, 4, 3),
    ("ege-english-essay-2019-2021", 14, 5, 4),
    ("science-literacy-task", 3, 2, None),
    ("science-open-answer", 6, 3, None),
    ("vpr-general", 6, 3, None),
    ("final-composition", 7, 7, None),
    ("analytic-general", 12, 4, 3),
]


def test_no_shipped_rubric_is_left_out():
    assert len(shipped()) == len(SHIPPED)


@pytest.mark.parametrize(("file", "maximum", "criteria", "third"), SHIPPED)
def test_shipped_rubric_adds_up(file, maximum, criteria, third):
    path = Path(__file__).parents[2] / "data" / "rubrics" / f"{file}.toml"
    rubric = read_rubric(path.read_bytes(), path.name)
    assert rubric in shipped()
    assert sum(criterion.scale.maximum for criterion in rubric.criteria) == maximum
    assert len(rubric.criteria) == criteria
    assert rubric.third_check is not None
    assert rubric.third_check.total == third
    assert all(criterion.title for criterion in rubric.criteria)
    assert rubric.year and rubric.source and rubric.check


def test_shipped_files_write_codes_in_one_alphabet():
    for path in (Path(__file__).parents[2] / "data" / "rubrics").glob("*.toml"):
        codes = [criterion["code"] for criterion in tomllib.loads(path.read_text("utf-8"))["criteria"]]
        assert not any("A" <= letter <= "z" for code in codes for letter in code), path.name


# The rubric table of the rule base, word for word: maxima, then (total, limits by criterion, differing).
TABLE = {
    "ege-russian-27-2025": ("К1:1 К2:3 К3:2 К4:1 К5:2 К6:1 К7:3 К8:3 К9:3 К10:3", 8, {}, None),
    "ege-russian-27-2019-2021": (
        "К1:1 К2:5 К3:1 К4:1 К5:2 К6:2 К7:3 К8:3 К9:2 К10:2 К11:1 К12:1", 8, {"К7": 2, "К8": 2}, None,
    ),
    "oge-russian-2025": (
        "ИК1:2 ИК2:2 ИК3:2 СК1:1 СК2:3 СК3:2 СК4:1 ГК1:3 ГК2:3 ГК3:3 ГК4:3 ФК1:1", 10, {}, None,
    ),
    "ege-history-essay-2019-2021": (
        "К1:2 К2:2 К3:2 К4:1 К5:1 К6:3 К7:1", 5, {"К1": 2, "К2": 2, "К3": 2, "К6": 2}, 4,
    ),
    "ege-social-studies-essay-2019-2021": ("К1:2 К2:2 К3:1 К4:2", 3, {"К2": 2, "К4": 2}, None),
    "ege-english-essay-2019-2021": ("К1:3 К2:3 К3:3 К4:3 К5:2", 4, {}, None),
    "final-composition": ("Т1:1 Т2:1 К1:1 К2:1 К3:1 К4:1 К5:1", None, {"К1": 1, "К2": 1}, None),
}  # fmt: skip


@pytest.mark.parametrize("file", TABLE)
def test_shipped_rubric_is_the_one_of_the_table(file):
    maxima, total, limits, differing = TABLE[file]
    path = Path(__file__).parents[2] / "data" / "rubrics" / f"{file}.toml"
    rubric = read_rubric(path.read_bytes(), path.name)
    assert " ".join(f"{c.code}:{c.scale.maximum:g}" for c in rubric.criteria) == maxima
    assert rubric.third_check == ThirdCheck(total, limits, differing)


def test_every_shipped_rubric_says_what_to_check():
    assert all(re.search("[Пп]роверьте|[Сс]верьте|Замените", rubric.check) for rubric in shipped())


# ---------------------------------------------------------------- out and in again


@pytest.mark.parametrize("rubric", [*shipped(), read_rubric(FULL.encode(), "моя.toml")], ids=lambda r: r.name)
def test_a_written_rubric_is_read_back(rubric):
    kept = replace(rubric, version=3)
    assert read_rubric(write_rubric(kept), "моя.toml") == kept


def test_a_written_rubric_is_fit_for_people():
    written = write_rubric(read_rubric(FULL.encode(), "моя.toml")).decode()
    assert 'name = "Задача"' in written and "2.0" not in written and "1.5" in written


def test_hostile_names_are_written_as_text():
    rubric = Rubric('"\n[x]\\\x7f', (Criterion("а.б = 1", Scale((0, 1)), "x\u2028'''"),), version=1)
    assert read_rubric(write_rubric(rubric), "моя.toml") == rubric


def test_a_version_is_a_count():
    [problem] = problems_of(FULL.replace("year = 2025", "version = -1"))
    assert (problem.code, problem.facts["entry"]) == ("entry_wrong", "version")


def test_saving_adds_a_version_and_keeps_the_others():
    first = read_rubric(FULL.encode(), "моя.toml")
    history = RubricHistory().saved(first).saved(replace(first, source="Иной", version=0))
    assert [rubric.version for rubric in history.versions] == [1, 2]
    assert (history.versions[0].source, history.latest.source) == ("Школа", "Иной")


@pytest.mark.parametrize(
    ("name", "year", "version", "said"),
    [
        ("ВПР", None, 0, "ВПР"),
        ("ЕГЭ (2019–2021)", 2020, 0, "ЕГЭ (2019–2021)"),
        ("ВПР", 2024, 2, "ВПР (2024) · версия 2"),
    ],
)
def test_a_rubric_is_called_by_name_year_and_version(name, year, version, said):
    rubric = Rubric(name, (Criterion("К1", Scale((0, 1))),), year=year, version=version)
    assert catalog("ru").rubric(rubric) == said


def test_third_check_rules_are_said_in_words():
    lines = [catalog("ru").line(line) for line in third_check_lines(read_rubric(FULL.encode(), "моя.toml"))]
    assert lines == [
        "сумма баллов двух проверяющих расходится на 3 балла или больше",
        "расхождение по критерию К1 составляет 2 балла или больше",
        "баллы не совпали по 2 или более критериям из 2",
        "один проверяющий поставил 0 или не поставил балла, другой поставил больше 0",
    ]


def test_rules_for_very_many_criteria_can_still_be_said():
    criteria = tuple(Criterion(f"Очень длинный код задания {n}", Scale((0, 1, 2))) for n in range(200))
    rubric = Rubric("Р", criteria, third_check=ThirdCheck(criteria={c.code: 1.5 for c in criteria}))
    [line] = third_check_lines(rubric)
    assert "1,5 балла" in catalog("ru").line(line)
