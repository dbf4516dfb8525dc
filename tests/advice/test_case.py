"""What the rules share: which criteria may be spoken of, how surely, and who has spoken before."""

from dataclasses import replace

import pytest

from raters.advice import shipped_rules
from raters.advice.case import open_case
from raters.advice.noticeable import noticeable_shifts
from raters.advice.rulebook import has_own_steps
from raters.agreement import measure
from raters.terms import Estimate, Finding, Interval, Severity, Undefined


@pytest.fixture
def case(simulated):
    table = simulated(1, works=40, raters=3, criteria=2)
    return open_case(table, measure(table), shipped_rules())


def with_criteria(case, **changes):
    criteria = tuple(replace(one, **changes) for one in case.agreement.criteria)
    return replace(case, agreement=replace(case.agreement, criteria=criteria))


def test_a_criterion_is_spoken_of_from_the_gate_on_and_with_two_raters(case):
    first = case.gate.descriptive_below
    for works, raters, usable in ((first, 2, 2), (first - 1, 2, 0), (first, 1, 0), (first + 1, 3, 2)):
        assert len(with_criteria(case, double_scored=works, raters=raters).usable()) == usable


def test_confidence_is_high_from_the_normal_size_or_the_one_asked_for(case):
    normal = case.gate.normal_from
    assert [case.confidence(works) for works in (normal - 1, normal)] == ["preliminary", "high"]
    assert [case.confidence(works, 60) for works in (59, 60)] == ["preliminary", "high"]


def test_a_rule_is_silent_only_where_one_of_those_it_yields_to_has_spoken(case):
    def left(code, *spoken):
        earlier = tuple(Finding(rule, criterion, (), "high", {}) for rule, criterion in spoken)
        heard = replace(case, code=code, earlier=earlier)
        return [measured.criterion.code for measured in heard.unexplained()]

    assert left("R4") == ["K1", "K2"]
    assert left("R4", ("R9", "K1")) == ["K2"]  # R4 is silent after R9
    assert left("R4", ("R1", "K1"), ("R9", None)) == ["K1", "K2"]
    heard = replace(case, code="R4", earlier=(Finding("R9", None, (), "high", {}),))
    assert heard.is_explained(None) and not heard.is_explained("K1")


def test_a_finding_goes_where_a_rule_that_replaces_it_tells_more(case):
    old = [Finding("R1", "K1", ("R1",), "high", {}), Finding("R1", "K2", ("R1",), "high", {})]
    old += [Finding("R6", "K1", ("R1",), "high", {}), Finding("R1", "K1", ("R3",), "high", {})]
    new = Finding("R2", "K1", ("R1", "R2"), "high", {})  # R2 replaces R1
    after = replace(case, code="R2", earlier=tuple(old)).after((new,))
    assert after.earlier == (*old[1:], new)
    same = replace(new, raters=("R1",))
    assert replace(case, code="R2", earlier=tuple(old)).after((same,)).earlier == (*old[1:], same)
    assert replace(case, code="R2", earlier=tuple(old)).after(()).earlier == tuple(old)


def test_an_effect_is_a_shift_brought_to_the_mean_of_the_team(case):
    rows = [
        Severity(name, "K1", Estimate(shift, Interval(-1, 1)), 0.5, 20, team)
        for name, shift, team in (("R1", 0.6, 0), ("R2", -0.3, 0), ("R3", 0.5, 1))
    ]
    rows.append(Severity("R2", "K2", Estimate(0.8, Interval(-1, 1)), 0.5, 20, 0))
    rows.append(Severity("R3", "K2", Estimate(undefined=Undefined.TOO_FEW_WORKS), None, 1, 0))
    found = replace(case, agreement=replace(case.agreement, severity=tuple(rows)))
    # off the mean of two: half of what one is off the other; alone in a team there is nobody to be off
    assert found.effects("K1") == pytest.approx([0.3, -0.15, 0.0])
    assert found.effects("K2") == pytest.approx([0.0, 0.4, 0.0])
    assert [found.rater(name) for name in ("R1", "R2", "R3")] == [0, 1, 2]


@pytest.mark.parametrize(
    ("shift", "p", "works", "noticed"),
    [
        (0.25, 0.04, 20, True),
        (-0.25, 0.04, 20, True),
        (0.24, 0.04, 20, False),
        (0.25, 0.05, 20, False),
        (0.25, 0.04, 19, False),
        (0.25, None, 20, False),
    ],
)
def test_a_shift_over_all_criteria_is_noticed_from_the_limits_of_r1_on(case, shift, p, works, noticed):
    row = Severity("R1", None, Estimate(shift, Interval(-1, 1)), p, works, 0)
    others = (
        replace(row, criterion="K1", shift=Estimate(2.0), p_adjusted=0.001),
        replace(row, shift=Estimate(undefined=Undefined.TOO_FEW_WORKS)),
    )
    agreement = replace(case.agreement, severity=(*others, row))
    assert noticeable_shifts(agreement) == ((row,) if noticed else ())
    assert noticeable_shifts(replace(agreement, criteria=())) == ()


def test_limits_are_facts_of_sentences_by_their_names():
    card = shipped_rules()["R17"]
    assert card.facts == {"limit_levels": 8, "limit_exact": 0.6}
    assert card.code == "R17"


def test_an_action_has_steps_of_its_own_where_one_of_its_rules_says_so():
    rules = dict(shipped_rules())
    assert has_own_steps("rework_criterion", rules) and not has_own_steps("score_more", rules)
    rules["R20"] = replace(rules["R20"], per_criterion=False)
    assert has_own_steps("rework_criterion", rules)  # R5 still does
    rules["R5"] = replace(rules["R5"], per_criterion=False)
    assert not has_own_steps("rework_criterion", rules)
