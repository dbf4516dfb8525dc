"""Alpha if a cause were gone: small tables by hand."""

import numpy as np
import pytest

from raters.advice import shipped_rules, what_if
from raters.advice.case import open_case
from raters.advice.readings import read_round
from raters.agreement import measure
from raters.terms import Component, Finding, ScoreTable

THREE = (0.0, 1.0, 2.0)


def scores_of(table, rater):
    return table.scores.loc[table.scores["rater"] == rater, "score"].tolist()


def readings_of(table):
    return read_round(table.scores, table.rubric)["K1"]


def test_without_a_constant_shift_the_raters_agree(by_hand):
    given = [(f"w{work}", "A", score) for work, score in enumerate([1.0, 2.0, 2.0, 1.0])]
    given += [(f"w{work}", "B", score) for work, score in enumerate([0.0, 1.0, 1.0, 0.0])]
    table = by_hand({"K1": given}, THREE)
    assert what_if.recentred(readings_of(table), np.array([0.0, -1.0])) == pytest.approx(1)


def test_half_of_the_squared_differences_is_half_of_what_alpha_lacks(by_hand):
    # D = 1, 1, 0, 0: mean square 1/2, shift 1/2, left 1/4.
    given = [(f"w{work}", rater, 1.0) for work in range(4) for rater in ("A", "B")]
    given[0], given[2] = ("w0", "A", 2.0), ("w1", "A", 2.0)
    removed = what_if.recentred(readings_of(by_hand({"K1": given}, THREE)), np.array([0.5, 0.0]))
    assert removed == pytest.approx(0.5)
    assert what_if.less_disagreement(0.2, removed) == pytest.approx(0.5 * 0.8)


def test_a_severe_rater_set_right_gains_what_was_lost(simulated, plants):
    lost = simulated(1, works=400, raters=3, criteria=1, plant=plants["severe"](0.7))
    sound = simulated(1, works=400, raters=3, criteria=1)
    [row] = [row for row in measure(lost).severity if (row.rater, row.criterion) == ("R1", "K1")]
    now = what_if.alpha_of(lost, "K1").value
    removed = what_if.recentred(readings_of(lost), np.array([row.shift.value, 0.0, 0.0]))
    gain = what_if.less_disagreement(now, removed)
    assert 0 < gain <= what_if.alpha_of(sound, "K1").value - now


def test_causes_together_explain_no_more_than_all():
    parts = [Component("K1", "shift", (name,), 0.8, 0.4) for name in "AB"]
    found = [Finding("R1", "K1", part.of, "high", {"share": 0.8}, (), 0.4, (part,)) for part in parts]
    scaled = what_if.within_the_whole(found)
    assert sum(part.share for finding in scaled for part in finding.components) == pytest.approx(1)
    assert [finding.gain for finding in scaled] == [pytest.approx(0.25)] * 2
    assert what_if.within_the_whole(found[:1]) == tuple(found[:1])


def test_a_share_of_pairs_is_weighted_as_alpha_weighs_them(by_hand):
    given = [("w0", "A", 0.0), ("w0", "B", 2.0), ("w1", "A", 1.0), ("w1", "B", 2.0)]
    readings = readings_of(by_hand({"K1": given}, THREE))
    assert what_if.share_of_pairs(readings, np.array([False, True])) == pytest.approx(1 / 5)


def test_a_work_of_three_scores_counts_as_two_pairs(by_hand):
    # u: 0 1 2, pairs 1 + 1 + 4 over m − 1 = 2; v: 1 2
    given = [("u", "A", 0.0), ("u", "B", 1.0), ("u", "C", 2.0), ("v", "A", 1.0), ("v", "B", 2.0)]
    readings = readings_of(by_hand({"K1": given}, THREE))
    assert what_if.squared_differences(readings, readings.own) == pytest.approx(6 / 2 + 1)
    # of 4: only the pair 1|2 of v, or half of every pair
    pairs = (readings.own[readings.first] == 1) & (readings.own[readings.second] == 2)
    assert what_if.share_of_pairs(readings, pairs) == pytest.approx((1 / 2 + 1) / 4)
    assert what_if.share_of_pairs(readings, np.full(4, 0.5)) == pytest.approx(0.5)


def test_where_nobody_disagrees_nothing_can_go(by_hand):
    same = [(work, rater, 1.0) for work in "uv" for rater in "AB"]
    readings = readings_of(by_hand({"K1": same}, THREE))
    assert what_if.recentred(readings, np.array([0.5, 0.0])) == 0.0
    assert what_if.share_of_pairs(readings, np.array([True, True])) == 0.0
    assert what_if.share_of_works(readings, ["u"]) == 0.0


def test_works_have_a_share_beyond_what_others_have(by_hand):
    apart = {"u": 2.0, "v": 1.0, "w": 0.0, "x": 0.0}
    given = [(work, rater, gap if rater == "B" else 0.0) for work, gap in apart.items() for rater in "AB"]
    given.append(("z", "A", 2.0))  # scored once
    readings = readings_of(by_hand({"K1": given}, THREE))
    # squared: 4 1 0 0; the others of u have 1/3 each
    assert what_if.share_of_works(readings, ["u"]) == pytest.approx((4 - 1 / 3) / 5)
    assert what_if.share_of_works(readings, ["u", "v"]) == pytest.approx(5 / 5)
    assert what_if.share_of_works(readings, ["u", "w", "x"]) == pytest.approx((4 - 3 * 1) / 5)
    assert what_if.share_of_works(readings, ["w"]) == 0.0
    assert what_if.share_of_works(readings, list(apart)) == 1.0
    assert what_if.share_of_works(readings, []) == 0.0


def test_alpha_without_a_rater(simulated, plants):
    table = simulated(1, works=60, raters=3, criteria=1, plant=plants["severe"](0.7))
    others = ScoreTable(table.scores[table.scores["rater"] != "R1"], table.rubric)
    assert what_if.alpha_of(table, "K1", without="R1").value == what_if.alpha_of(others, "K1").value
    assert what_if.alpha_of(table, "K1").value < what_if.alpha_of(others, "K1").value


def test_gains_are_means_over_the_criteria_that_have_an_alpha(simulated):
    table = simulated(1, works=40)
    frame = table.scores.assign(score=table.scores["score"].where(table.scores["criterion"] == "K1", 1.0))
    table = ScoreTable(frame, table.rubric)
    case = open_case(table, measure(table), shipped_rules())
    lead = case.agreement.criterion("K1").lead.value
    share, gain, parts = what_if.over_criteria(case, {"K1": 0.5, "K2": 1.5}, "shift", ("A",))
    assert [(part.criterion, part.kind, part.of, part.share) for part in parts] == [
        ("K1", "shift", ("A",), 0.5),
        ("K2", "shift", ("A",), 1.0),  # no more than all
    ]
    assert share == 0.75
    assert gain == parts[0].gain == pytest.approx(0.5 * (1 - lead)) and parts[1].gain is None
    assert what_if.over_criteria(case, {"K2": -0.5}, "shift")[:2] == (0.0, None)
    effects = {"K1": np.array([0.25, -0.25])}
    removed = what_if.recentred(case.readings["K1"], effects["K1"])
    assert what_if.without_effects(case, effects, "shift", ())[0] == pytest.approx(max(0.0, removed))


def test_only_what_adds_up_to_more_than_all_is_brought_down():
    def found(criterion, share, gain, of):
        part = Component(criterion, "shift", (of,), share, gain)
        return Finding("R1", criterion, part.of, "high", {"share": share, "p": 0.01}, (), gain, (part,))

    exact = found("K1", 0.5, 0.2, "A"), found("K1", 0.5, 0.2, "B")
    assert what_if.within_the_whole(exact) == exact
    same = found("K1", 0.8, 0.2, "A")
    assert what_if.within_the_whole([same, same]) == (same, same)  # one cause told twice
    over = [found("K1", 1.0, None, "A"), found("K1", 1.0, 0.3, "B"), found("K2", 0.9, 0.1, "A")]
    first, second, third = what_if.within_the_whole(over)
    assert (first.gain, first.evidence) == (None, {"share": 0.5, "p": 0.01})
    assert (second.gain, second.components[0].share) == (0.15, 0.5)
    assert third is over[2]
    mixed = Finding(
        "R1", None, ("A",), "high", {}, (), 0.2,
        (Component("K1", "shift", ("C",), 1.0, 0.2), Component("K2", "shift", ("C",), 0.1, 0.2)),
    )  # fmt: skip
    scaled = what_if.within_the_whole([*over, mixed])[3]
    assert [part.share for part in scaled.components] == pytest.approx([1 / 3, 0.1])
    assert scaled.gain == pytest.approx((0.2 / 3 + 0.2) / 2)
