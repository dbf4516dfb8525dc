"""What the summary says, before any document says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from report import hand_made
from report.hand_made import NOTHING, agreement, finding, measured, round_of, severity, step

from raters.terms import (
    VERDICTS,
    CriterionAgreement,
    Effect,
    Estimate,
    Finding,
    SeminarPlan,
    Summary,
    TotalAgreement,
    Verdict,
    VerdictCode,
)
from raters.text import catalog

RELIABLE, ACCEPTABLE = Verdict("reliable"), Verdict("acceptable")
NEEDS, OPEN = Verdict("needs_calibration"), Verdict("unclear", more_works=18)
LIKELY, ONE_SIDED = Verdict("probably_acceptable"), Verdict("one_sided")


def summary_of(
    criteria: Sequence[CriterionAgreement],
    findings: Sequence[Finding] = (),
    plan: SeminarPlan = NOTHING,
    *,
    synthetic: bool = False,
    **changes: Any,
) -> Summary:
    found = agreement(criteria, **changes)
    return hand_made.summary(round_of(criteria, synthetic=synthetic), found, findings, plan)


def judged(*verdicts: Verdict) -> list[CriterionAgreement]:
    return [
        measured(f"К{number}", None if verdict.code == "undefined" else 0.7, verdict)
        for number, verdict in enumerate(verdicts, 1)
    ]


def codes(summary: Summary) -> list[str]:
    return [line.code.removeprefix("report-conclusion-") for line in summary.conclusions]


# ---------------------------------------------------------------- rows


def test_rows_keep_the_order_of_the_rubric() -> None:
    criteria = [measured("К2"), measured("К10"), measured("К1")]
    rows = summary_of(criteria, [finding("R4", "К1")]).rows
    assert [row.agreement.criterion.code for row in rows] == ["К2", "К10", "К1"]
    assert [row.cause for row in rows] == [None, None, "R4"]


def test_the_main_cause_is_the_one_whose_repair_gains_most() -> None:
    small, large = finding("R1", "К1", 0.05), finding("R4", "К1", 0.20)
    plan = SeminarPlan((step("rewrite_boundary", large), step("benchmark_raters", small)))
    row = summary_of(judged(NEEDS), [small, large], plan).rows[0]
    assert (row.cause, row.action) == ("R4", "rewrite_boundary")


def test_too_few_works_is_the_cause_only_where_nothing_else_is() -> None:
    found = [finding("R10", "К1"), finding("R1", "К1", 0.1), finding("R10", "К2")]
    rows = summary_of(judged(OPEN, OPEN), found).rows
    assert [row.cause for row in rows] == ["R1", "R10"]


def test_a_cause_of_the_whole_round_explains_only_criteria_that_part() -> None:
    shared = finding("R1", None, 0.1, ["А"])
    plan = SeminarPlan((step("benchmark_raters", shared, criteria=["К1", "К2"]),))
    rows = summary_of(judged(NEEDS, RELIABLE, NEEDS), [shared], plan).rows
    assert [(row.cause, row.action) for row in rows] == [
        ("R1", "benchmark_raters"),
        (None, None),
        (None, None),
    ]


def test_a_cause_outside_the_plan_has_no_action_yet() -> None:
    row = summary_of(judged(NEEDS), [finding("R5", "К1", 0.1)]).rows[0]
    assert (row.cause, row.action) == ("R5", None)


# ---------------------------------------------------------------- sentences


@pytest.mark.parametrize(
    ("verdicts", "code"),
    [
        ([RELIABLE, ACCEPTABLE], "consistent"),
        ([RELIABLE, LIKELY], "consistent"),
        ([RELIABLE, Verdict("probably_needs")], "needs"),
        ([RELIABLE, ONE_SIDED], "open"),
        ([RELIABLE, NEEDS, OPEN], "needs"),
        ([RELIABLE, OPEN], "open"),
        ([Verdict("undefined"), OPEN], "open"),
        ([Verdict("undefined")] * 2, "nothing"),
    ],
)
def test_one_headline_for_every_outcome(verdicts: list[Verdict], code: str) -> None:
    assert summary_of(judged(*verdicts)).headline.code == f"report-headline-{code}"


def test_the_headline_counts_every_criterion_once() -> None:
    facts = summary_of(judged(RELIABLE, LIKELY, NEEDS, OPEN, Verdict("undefined"))).headline.facts
    assert (facts["consistent"], facts["needs"], facts["open"], facts["total"]) == (2, 1, 2, 5)


def test_the_headline_is_preliminary_when_most_criteria_are() -> None:
    early = replace(NEEDS, preliminary=True)
    assert summary_of(judged(early, early, NEEDS)).headline.facts["preliminary"] == "yes"
    assert summary_of(judged(early, NEEDS, NEEDS)).headline.facts["preliminary"] == "no"


@pytest.mark.parametrize("code", VERDICTS)
def test_three_to_five_conclusions_whatever_came_out(code: VerdictCode) -> None:
    criteria = [measured("К1", None if code == "undefined" else 0.5, Verdict(code), exact=None)]
    assert 3 <= len(summary_of(criteria).conclusions) <= 5


def test_never_more_than_five_conclusions() -> None:
    all_kinds = judged(RELIABLE, Verdict("undefined"), OPEN, ONE_SIDED, NEEDS)
    summary = summary_of(all_kinds, [finding("R9", "К4")], severities=[severity("А", 0.3)])
    assert codes(summary) == ["needs", "one_sided", "unclear", "undefined", "consistent"]


def test_how_many_totals_depend_on_the_rater_is_always_said() -> None:
    all_kinds = judged(NEEDS, OPEN, Verdict("undefined"), ONE_SIDED, RELIABLE)
    nothing = Estimate(0.5)
    total = TotalAgreement(40, nothing, nothing, nothing, 1.25, Estimate(0.825), None)
    summary = summary_of(all_kinds, total=total)
    assert (codes(summary)[-1], len(summary.conclusions)) == ("total", 5)
    said = [catalog(language).line(summary.conclusions[-1]) for language in ("ru", "en")]
    assert ["82 % работ" in said[0], "82 % of works" in said[1], "1,2 балла" in said[0]] == [True] * 3
    assert "exact" not in codes(summary_of(judged(NEEDS, NEEDS), total=total))
    assert "total" not in codes(summary_of(judged(NEEDS), total=total))  # one criterion is its own total


def test_what_needs_attention_stands_first() -> None:
    likely, likelier = (Verdict("probably_needs", chance_below=chance) for chance in (0.7, 0.85))
    rows = summary_of(judged(RELIABLE, likely, OPEN, likelier, NEEDS, ONE_SIDED, LIKELY)).rows
    assert [row.agreement.criterion.code for row in rows] == ["К5", "К4", "К2", "К3", "К6", "К7", "К1"]


def test_whether_the_previous_round_helped_is_always_said() -> None:
    all_kinds = judged(NEEDS, NEEDS, OPEN, Verdict("undefined"), RELIABLE)
    known = Estimate(0.5)
    effects = tuple(
        Effect(criterion, code, known, known, Estimate(0.0), (60, 60))
        for criterion, code in ((None, "no_change"), ("К1", "improvement"), ("К2", "no_change"))
    )
    summary = hand_made.summary(round_of(all_kinds), agreement(all_kinds), effects=effects)
    assert len(summary.conclusions) <= 5
    said = summary.conclusions[-1]
    assert said.code == "report-conclusion-effect"
    assert said.facts == {"whole": "no_change", "improvement": 1, "no_change": 1, "not_enough_data": 0}


def test_works_too_alike_call_for_no_seminar() -> None:
    summary = summary_of(judged(NEEDS, ONE_SIDED), [finding("R9", "К2")])
    named = {line.code: line.facts["criteria"] for line in summary.conclusions[:2]}
    assert named == {"report-conclusion-needs": "К1", "report-conclusion-one_sided": "К2"}


def test_a_long_list_of_criteria_is_cut_but_counted() -> None:
    line = summary_of(judged(*[NEEDS] * 25)).conclusions[0]
    assert line.facts["count"] == 25
    assert str(line.facts["criteria"]).endswith("К12, …")


# ---------------------------------------------------------------- severity, limits


def test_the_range_of_severity_is_over_all_criteria_and_names_nobody() -> None:
    rows = [severity("А", -0.4), severity("Б", 0.25), severity("А", -1.5, criterion="К1")]
    summary = summary_of(judged(NEEDS), severities=rows)
    assert summary.severity_range == (-0.4, 0.25)
    said = [str(line.facts) for line in (*summary.conclusions, *summary.limits, summary.headline)]
    assert not [line for line in said if "А" in line or "Б" in line]


@pytest.mark.parametrize(
    ("shifts", "sides"),
    [
        ((-0.24, 0.004), None),
        ((-0.4, 0.01), "below"),
        ((-0.1, 0.3), "above"),
        ((-0.4, 0.3), "both"),
        ((0.3, 0.4), "above"),
    ],
)
def test_severity_is_said_to_differ_beyond_the_limits_of_its_rule_only(
    shifts: tuple[float, float], sides: str | None
) -> None:
    rows = [severity(rater, shift) for rater, shift in zip("АБ", shifts, strict=True)]
    summary = summary_of(judged(NEEDS), severities=rows)
    said = [line.facts["sides"] for line in summary.conclusions if line.code == "report-conclusion-severity"]
    assert said == ([sides] if sides else [])
    unsure = [replace(row, p_adjusted=0.2) for row in rows]
    lines = summary_of(judged(NEEDS), severities=unsure).conclusions
    assert "report-conclusion-severity" not in {line.code for line in lines}


def test_no_range_where_severity_is_unknown() -> None:
    assert summary_of(judged(NEEDS)).severity_range is None
    assert summary_of(judged(NEEDS), severities=[severity("А", 0.4, criterion="К1")]).severity_range is None


def limits(summary: Summary) -> dict[str, object]:
    return {line.code.removeprefix("report-limit-"): line.facts.get("criteria") for line in summary.limits}


def test_limits_name_what_the_figures_cannot_carry() -> None:
    criteria = [
        measured("К1", works=14, verdict=OPEN),
        measured("К2", works=29, verdict=replace(NEEDS, preliminary=True)),
        measured("К3", None),
        measured("К4", half=None, verdict=OPEN),
    ]
    named = limits(summary_of(criteria, works=70, raters=2, components=2, synthetic=True))
    assert named["few_works"] == "К1"
    assert named["preliminary"] == "К2"
    assert named["no_variation"] == "К3"
    assert named["no_interval"] == "К4"
    assert {"synthetic", "single", "components", "two_columns", "other_raters"} <= named.keys()


def test_a_round_in_order_has_the_one_limit_every_round_has() -> None:
    assert list(limits(summary_of(judged(RELIABLE)))) == ["other_raters"]
