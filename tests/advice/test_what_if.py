"""Alpha if a cause were gone: small tables by hand."""

import numpy as np
import pytest

from raters.advice import what_if
from raters.advice.readings import read_round
from raters.agreement import measure
from raters.terms import Component, Finding

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
