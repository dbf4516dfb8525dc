"""A rubric typed into a form: read as meant, or every field that is wrong named at once."""

from dataclasses import replace

import pytest

from raters.problems import Refused
from raters.rubrics import CriterionDraft, RubricDraft, draft_of, parse_scale, rubric_of, shipped, write_scale
from raters.terms import Criterion, Rubric, Scale, ThirdCheck
from raters.text import LANGUAGES, catalog

TYPED = RubricDraft(
    name="  Моя   рубрика ",
    year="2026",
    criteria=(
        CriterionDraft("К1", "Ответ", "0-2", "interval", "нет\n\n частично \nда", "1,5"),
        CriterionDraft("К2", scale="0;0,5;1"),
    ),
    total="2",
    differing="2",
    zero_against_score=True,
    grade_boundaries="1; 1,5; 2",
)
MEANT = Rubric(
    "Моя рубрика",
    (
        Criterion("К1", Scale((0, 1, 2)), "Ответ", "interval", ("нет", "частично", "да")),
        Criterion("К2", Scale((0, 0.5, 1))),
    ),
    2026,
    third_check=ThirdCheck(2, {"К1": 1.5}, 2, True),
    grade_boundaries=(1, 1.5, 2),
)


def wrong(draft: RubricDraft, *taken: str) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refused:
        rubric_of(draft, taken)
    return [(problem.where, problem.code) for problem in refused.value.problems]


def test_what_was_typed_is_what_was_meant():
    assert rubric_of(TYPED) == MEANT


@pytest.mark.parametrize("comma", [True, False])
@pytest.mark.parametrize("rubric", [*shipped(), MEANT], ids=lambda rubric: rubric.name)
def test_a_rubric_goes_into_the_form_and_out_again(rubric, comma):
    assert rubric_of(draft_of(rubric, comma)) == rubric


def test_numbers_stand_as_the_reader_writes_them():
    assert draft_of(MEANT, comma=True).criteria[1].scale == "0;0,5;1"
    assert draft_of(MEANT, comma=False).grade_boundaries == "1; 1.5; 2"


def test_every_wrong_field_is_named_at_once():
    criteria = (
        CriterionDraft("", scale="0-2", descriptors="одно"),
        CriterionDraft("К1", scale="высокий", limit="-1"),
        CriterionDraft("к1", scale="0-1", limit="2"),
    )
    draft = RubricDraft("", "давно", criteria=criteria, total="?", differing="1,5", grade_boundaries="3; 2")
    assert sorted(wrong(draft)) == [
        ("0.code", "draft_code_missing"),
        ("0.descriptors", "draft_descriptors_differ"),
        ("1.limit", "draft_number_wrong"),
        ("1.scale", "scale_not_understood"),
        ("2.code", "draft_code_duplicate"),
        ("2.limit", "draft_limit_beyond"),
        ("differing", "draft_number_wrong"),
        ("grade_boundaries", "draft_boundaries_wrong"),
        ("name", "draft_name_missing"),
        ("total", "draft_number_wrong"),
        ("year", "draft_year_wrong"),
    ]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"total": "3,5"}, ("total", "draft_limit_beyond")),
        ({"differing": "3"}, ("differing", "draft_limit_beyond")),
        ({"grade_boundaries": "0; 2"}, ("grade_boundaries", "draft_boundary_beyond")),
        ({"grade_boundaries": "1; 3,5"}, ("grade_boundaries", "draft_boundary_beyond")),
        ({"criteria": (), "differing": "", "total": "", "grade_boundaries": ""},
         ("criteria", "draft_criteria_missing")),
        ({"source": "я" * 1001}, ("source", "draft_too_long")),
        ({"name": "моя рубрика"}, ("name", "draft_name_taken")),
    ],
)  # fmt: skip
def test_a_slip_is_found(change, expected):
    assert wrong(replace(TYPED, **change), "МОЯ РУБРИКА" if "name" in change else "") == [expected]


def test_without_rules_there_is_no_third_check():
    bare = RubricDraft("Р", criteria=(CriterionDraft("К1", scale="0-1"),))
    assert rubric_of(bare) == Rubric("Р", (Criterion("К1", Scale((0, 1))),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_a_sentence(language):
    drafts = [
        RubricDraft("", "?", criteria=(CriterionDraft("", scale="0-2", descriptors="a", limit="9"),) * 2),
        replace(TYPED, total="x", grade_boundaries="9 8", criteria=(*TYPED.criteria, TYPED.criteria[0])),
        replace(TYPED, grade_boundaries="100"),
        RubricDraft("Р"),
    ]
    for draft in drafts:
        with pytest.raises(Refused) as refused:
            rubric_of(draft, {"Моя рубрика"})
        assert all(catalog(language).problem(problem) for problem in refused.value.problems)


@pytest.mark.parametrize("levels", [(0, 1, 2, 3), (0, 1), (-1, 0, 1), (0.5, 1.5, 2.5), (0, 0.000001)])
def test_a_written_scale_is_the_scale(levels):
    assert parse_scale(write_scale(Scale(levels))) == parse_scale(write_scale(Scale(levels), comma=True))
    assert parse_scale(write_scale(Scale(levels))) == Scale(levels)
