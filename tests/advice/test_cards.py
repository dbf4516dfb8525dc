"""A card holds what a leader needs, and its numbers can be counted after."""

from dataclasses import replace
from datetime import date

import pytest

from raters.advice import diagnose, plan_seminars, planning_problems, schedule, seminar_cards, step_key
from raters.advice.agenda import FILE, agenda_of, meeting_of, read_meetings, shipped_meetings
from raters.advice.cards import check_days
from raters.advice.works_to_discuss import works_to_discuss
from raters.agreement import measure
from raters.problems import Refused
from raters.terms import Finding, PlannedSeminar, SeminarPlan, Step
from raters.text import LANGUAGES, catalog

TODAY = date(2026, 1, 12)


def planned_from(table):
    measured = measure(table)
    plan = plan_seminars(diagnose(table, measured), measured)
    return plan, seminar_cards(plan, table, measured)


@pytest.fixture
def unclear(simulated, plants):
    return simulated(3, works=80, likeness=0.97, plant=plants["unclear"](0.7))


def test_the_agenda_fills_the_minutes(unclear):
    _, cards = planned_from(unclear)
    assert cards
    for card in cards:
        ends = [item.end for item in card.agenda]
        assert [item.start for item in card.agenda] == [0, *ends[:-1]]
        assert ends[-1] == card.minutes and all(item.end > item.start for item in card.agenda)


@pytest.mark.parametrize("minutes", [1, 7, 15, 20, 45, 60, 90, 95, 120, 480])
def test_any_length_is_filled(minutes):
    for meeting in shipped_meetings().values():
        agenda = agenda_of(meeting, minutes)
        assert sum(item.end - item.start for item in agenda) == minutes


def test_works_at_a_boundary_and_why(unclear):
    plan, [card, *_] = planned_from(unclear)
    assert card.action == "rewrite_boundary" and 5 <= len(card.works) <= 8
    scores = unclear.scores[unclear.scores["criterion"] == card.criteria[0]].groupby("work")["score"]
    evidence = plan.meetings[0].findings[0].evidence
    reasons = {choice.reason for choice in card.works}
    assert reasons == {"contested", "high_lower", "low_upper"}
    for choice in card.works:
        given = sorted(scores.get_group(choice.work))
        assert list(choice.scores) == given
        wanted = {
            "contested": [evidence["lower"], evidence["upper"]],
            "high_lower": [evidence["lower"]] * 2,
            "low_upper": [evidence["upper"]] * 2,
        }
        assert given == wanted[choice.reason]
    assert len({choice.work for choice in card.works}) == len(card.works)


def test_exemplars_stand_next_to_the_boundary(by_hand):
    rows = {
        "K1": [(f"w{n}", rater, 1.0 if n < 4 else 2.0) for n in range(8) for rater in "AB"],
        "K2": [(f"w{n}", rater, float(n % 4)) for n in range(8) for rater in "AB"],
    }
    table = by_hand(rows, (0.0, 1.0, 2.0, 3.0))
    finding = Finding("R4", "K1", (), "high", {"lower": 1.0, "upper": 2.0})
    step = Step("rewrite_boundary", (finding,), ("K1",), (), (), 90, 21, 30)
    chosen = works_to_discuss(step, table, ("boundary",), 4)
    assert [(choice.work, choice.reason) for choice in chosen] == [
        *(("w3", "high_lower"), ("w4", "low_upper")),
        *(("w2", "high_lower"), ("w5", "low_upper")),
    ]


def test_anchors_are_agreed_by_all_one_of_each_level(simulated):
    table = simulated(1, works=60, raters=3, criteria=1)
    step = Step("other", (Finding("R2", "K1", (), "high", {}),), ("K1",), (), (), 60, 21, 30)
    chosen = works_to_discuss(step, table, ("anchor",), 4)
    assert [set(choice.scores) for choice in chosen] == [{0.0}, {1.0}, {2.0}, {3.0}]


@pytest.mark.slow
def test_too_few_data_ask_for_works_never_for_a_seminar(simulated, plants):
    for seed in range(6):
        for works in (8, 12, 14):
            plan, cards = planned_from(simulated(seed, works=works, plant=plants["ambiguous"]()))
            assert plan.meetings == () and cards == ()
            missing = [step for step in plan.steps if step.action == "score_more"]
            assert missing and all(step.check_works == 30 - works for step in missing)


def test_an_action_nobody_has_described_gets_the_default_meeting(simulated):
    table = simulated(1)
    step = Step(
        "invented",
        (Finding("R1", "K1", ("R1",), "high", {}),),
        ("K1",),
        ("R1",),
        (),
        45,
        21,
        30,
        people=("R1", "R2"),
    )
    [card] = seminar_cards(SeminarPlan((step,)), table, measure(table))
    assert card.format == shipped_meetings()["default"].format
    assert card.participants == ("R1", "R2") and card.works


def test_every_code_of_the_meetings_has_words():
    for language in LANGUAGES:
        text = catalog(language)
        for meeting in shipped_meetings().values():
            assert text(f"seminar-format-{meeting.format}") and meeting.source
            assert all(text(f"seminar-stage-{stage}") for stage, _ in meeting.agenda)
            assert all(text(f"seminar-question-{code}") for code in meeting.questions)
            assert all(text(f"seminar-material-{code}") for code in meeting.materials)


def test_every_aim_is_a_sentence_with_its_numbers(simulated, plants):
    tables = [
        simulated(3, works=80, likeness=0.97, plant=plants["unclear"](0.7)),
        simulated(1, raters=4, criteria=1, plant=plants["severe"](0.7)),
        simulated(5, works=80, plant=plants["ambiguous"]()),
        simulated(6, works=80, plant=plants["zero_for"](0.2)),
    ]
    aims = [aim for table in tables for card in planned_from(table)[1] for aim in card.aims]
    assert {"aim-R4", "aim-R1", "aim-R5", "aim-R12"} <= {aim.code for aim in aims}
    for language in LANGUAGES:
        assert all(any(sign.isdigit() for sign in catalog(language).line(aim)) for aim in aims)


def test_a_methodists_slips_are_all_named():
    bad = b'[default]\nformat = ""\nworks = ["best"]\nagenda = [["open", 0]]\nquestions = []\nextra = 1\n'
    with pytest.raises(Refused) as refused:
        read_meetings(bad, "seminars.toml")
    assert {(problem.code, problem.facts["entry"]) for problem in refused.value.problems} == {
        ("entry_wrong", "default.format"),
        ("entry_wrong", "default.works[1]"),
        ("entry_wrong", "default.agenda[1]"),
        ("entry_missing", "default.materials"),
        ("entry_missing", "default.check_days"),
        ("entry_missing", "default.source"),
        ("entry_unknown", "default.extra"),
    }
    own = FILE.read_text("utf-8").replace('["open", 1]', '["Чай и знакомство", 1]').encode()
    assert meeting_of("default", read_meetings(own, "own")).agenda[0] == ("Чай и знакомство", 1)


# ---------------------------------------------------------------- decisions


def test_a_decision_replaces_the_proposal_and_stays(unclear):
    plan, cards = planned_from(unclear)
    proposed = schedule(plan, cards, {}, TODAY)
    assert {row.status for row in proposed.values()} == {"proposed"}
    key = step_key(plan.meetings[0])
    late = PlannedSeminar("rewrite_boundary", ("K1",), "accepted", date(2026, 5, 1), 60, "завуч")
    gone = PlannedSeminar("rework_criterion", ("K9",), "dismissed", TODAY, 0, reason="нет")
    rows = schedule(plan, cards, {key: late, "rework_criterion|K9": gone}, TODAY)
    assert next(iter(rows.values())) is late  # accepted first
    assert list(rows.values())[-1] is gone


def test_what_cannot_be_kept_is_said(unclear):
    planned = PlannedSeminar("x", (), "dismissed", TODAY, 0, works=("w001", "=cmd|x"), reason=" ")
    problems = planning_problems(planned, unclear)
    assert [problem.code for problem in problems] == ["seminar_reason_missing", "seminar_work_unknown"]
    assert "=cmd" in str(problems[1].facts["works"]) and "w001" not in str(problems[1].facts["works"])


# ---------------------------------------------------------------- what stands on a card


def step_of(*findings, action="benchmark_raters", criteria=("K1",), **more):
    return Step(action, findings, criteria, ("R1",), (), 60, 21, 12, people=("R1", "R2"), **more)


def card_of(table, *findings, **more):
    [card] = seminar_cards(SeminarPlan((step_of(*findings, **more),)), table, measure(table))
    return card


def test_the_key_of_a_step_names_its_criterion_where_it_has_steps_of_its_own():
    assert step_key(step_of(criteria=("K1", "K2"))) == "benchmark_raters|"
    assert step_key(step_of(action="rework_criterion")) == "rework_criterion|K1"
    assert step_key(step_of(action="rework_criterion", criteria=("K1", "K2"))) == "rework_criterion|"
    assert step_key(step_of(part="2")) == "benchmark_raters||2"


def test_what_takes_no_meeting_has_no_card_and_no_day_of_its_check(simulated):
    table = simulated(1)
    briefing = step_of(Finding("R15", None, (), "high", {}), action="check_blindness")
    nothing = replace(briefing, minutes=None)
    assert seminar_cards(SeminarPlan((nothing,)), table, measure(table)) == ()
    assert (check_days(nothing), check_days(briefing)) == (0, 30)
    assert check_days(step_of(action="refresh_anchors")) == 14


@pytest.mark.parametrize(("rule", "most"), [("R1", 8), ("R5", 5), ("R9", 5), ("R7", 8)])
def test_a_card_has_as_many_works_as_the_rule_asks_for_but_five_to_eight(simulated, plants, rule, most):
    # R9 asks for none and R7 for ten
    table = simulated(5, works=80, plant=plants["ambiguous"]())
    assert len(card_of(table, Finding(rule, "K1", ("R1",), "high", {})).works) == most


def test_a_session_of_one_person_is_in_private(simulated):
    finding = Finding("R1", "K1", ("R1",), "high", {})
    assert card_of(simulated(1), finding, kind="individual").format == "in_private"
    assert card_of(simulated(1), finding, kind="meeting").format == "small_group"


def test_one_aim_a_rule_that_of_its_first_finding(by_hand):
    table = by_hand(
        {"K1": [("u", "A", 0.0), ("u", "B", 2.0), ("v", "A", 1.0), ("v", "B", 1.0)]}, (0.0, 1.0, 2.0)
    )
    found = [Finding(rule, "K1", (), "high", {"n": n}) for n, rule in enumerate(("R5", "R1", "R5", "R1"))]
    card = card_of(table, *found)
    assert [(aim.code, aim.facts["n"]) for aim in card.aims] == [("aim-R5", 0), ("aim-R1", 1)]
    # apart by 2 and 0: 1 point on the mean; R5 takes a quarter away, R1 names no part
    facts = card.aims[0].facts
    assert (facts["now"], facts["aim"], facts["check"]) == (1.0, 0.75, 12)
    assert card.aims[1].facts["aim"] == 1.0
    assert card.causes == tuple(found) and card.check_works == 12


def test_the_mean_difference_is_over_works_and_then_over_criteria(by_hand):
    given = {
        # three raters 0 1 2: (1 + 1 + 2) / 3; v none apart
        "K1": [("u", "A", 0.0), ("u", "B", 1.0), ("u", "C", 2.0), ("v", "A", 1.0), ("v", "B", 1.0)],
        "K2": [("u", "A", 0.0), ("u", "B", 2.0)],
        "K3": [("u", "A", 0.0)],
    }
    table = by_hand(given, (0.0, 1.0, 2.0))
    finding = Finding("R1", None, (), "high", {})
    for criteria, now in ((("K1",), 2 / 3), (("K1", "K2"), (2 / 3 + 2) / 2), (("K2", "K3"), 1.0)):
        [aim] = card_of(table, finding, criteria=criteria).aims
        assert aim.facts["now"] == pytest.approx(now)
