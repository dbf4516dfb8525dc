import json
import tomllib
from pathlib import Path

import pytest

from raters.problems import Problem, Refused
from raters.rubrics import parse_scale, read_rubric, rubric_from_dict, rubric_to_dict, shipped, uniform
from raters.terms import Criterion, Rubric, Scale, ThirdCheck
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
    assert sorted(problem.code for problem in problems_of(text)) == [
        "rubric_code_duplicate",
        "rubric_code_missing",
        "rubric_descriptors_differ",
        "rubric_key_unknown",
        "rubric_key_unknown",
        "rubric_levels_missing",
        "rubric_levels_wrong",
        "rubric_measurement_unknown",
        "rubric_name_missing",
        "rubric_third_check_unknown",
        "rubric_value_wrong",
        "rubric_value_wrong",
        "rubric_value_wrong",
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"name = ", "rubric_not_toml"),
        (b"\xff\xfe", "rubric_not_toml"),
        (b"a = " + b"[" * 50_000, "rubric_not_toml"),
        (b"PK\x03\x04", "rubric_not_toml"),
        (b"#" * 300_000, "rubric_too_large"),
        (b'name = "x"\ncriteria = 3', "rubric_criteria_missing"),
        (b'name = "x"\n[[criteria]]\ncode = "a"\nlevels = [true, false]', "rubric_levels_wrong"),
        (b'name = "x"\n[[criteria]]\ncode = "a"\nlevels = [0, nan]', "rubric_levels_wrong"),
        (b'name = "x"\nthird_check = 1\n[[criteria]]\ncode = "a"\nlevels = [0, 1]', "rubric_value_wrong"),
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
