"""Each role sees its pages and no others."""

import pytest

from raters.access import Role, may_see, pages

RATER_LEVEL = {"mine", "round", "criterion", "plan", "upload", "anchors", "scoring", "sessions", "documents"}


@pytest.mark.parametrize("role", Role)
def test_every_role_starts_at_home_and_has_no_page_twice(role):
    assert pages(role)[0] == "home"
    assert len(set(pages(role))) == len(pages(role))


def test_the_principal_never_sees_single_raters():
    assert RATER_LEVEL.isdisjoint(pages(Role.PRINCIPAL))
    assert not any(may_see(Role.PRINCIPAL, page) for page in RATER_LEVEL)


def test_the_teacher_sees_the_own_result_and_nobody_elses():
    assert may_see(Role.TEACHER, "mine")
    assert not any(may_see(Role.TEACHER, page) for page in ("round", "criterion", "plan", "documents"))
    assert not may_see(Role.LEADER, "mine")


def test_what_the_teacher_uploads_she_and_the_leader_find_in_the_rounds():
    assert may_see(Role.TEACHER, "upload")
    assert may_see(Role.TEACHER, "rounds") and may_see(Role.LEADER, "rounds")


def test_a_page_nobody_has_is_nobodys():
    assert not any(may_see(role, "no such page") for role in Role)


def test_roles_are_plain_words_in_an_address():
    assert Role("leader") is Role.LEADER
    assert f"?role={Role.PRINCIPAL}" == "?role=principal"
