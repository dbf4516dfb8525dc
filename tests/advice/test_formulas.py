"""Formulas inside the rules, each against another way of writing it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from statsmodels.regression.linear_model import OLS
from statsmodels.tools import add_constant

from raters.advice import diagnose, shipped_rules
from raters.advice.case import open_case
from raters.agreement import measure
from raters.terms import ScoreTable


def test_effects_of_a_team_are_deviations_from_its_mean(simulated) -> None:
    """All score all: a rater's effect is the own mean less the mean of everybody."""
    table = simulated(5, works=40, raters=4, criteria=1)
    case = open_case(table, measure(table), shipped_rules())
    means = table.scores.groupby("rater")["score"].mean()
    expected = [means[rater] - means.mean() for rater in case.raters.astype(str)]
    assert case.effects("K1") == pytest.approx(expected)
    assert case.effects("K1").sum() == pytest.approx(0.0)


@pytest.fixture
def favoured(simulated) -> ScoreTable:
    """Every teacher is kinder to works of the own class."""
    table = simulated(11, works=80, raters=4, each=2, criteria=1)
    frame = table.scores.copy()
    frame["own"] = frame["work"].str[1:].astype(int) % 4 == frame["rater"].str[1:].astype(int) - 1
    kinder = frame["own"] & (frame["work"].str[1:].astype(int) % 3 > 0)
    frame["score"] = np.where(kinder, np.minimum(frame["score"] + 1, 3), frame["score"])
    return ScoreTable(frame, table.rubric)


def test_own_class_is_least_squares_with_works_as_units(favoured: ScoreTable) -> None:
    """Size and p are those of statsmodels: works and raters as dummies, errors clustered by work."""
    [found] = [item for item in diagnose(favoured, measure(favoured)) if item.rule == "R16"]
    frame = favoured.scores
    double = frame.groupby("work")["rater"].transform("size") > 1
    frame = frame[double]
    dummies = pd.get_dummies(frame[["work", "rater"]].astype(str), drop_first=True, dtype=float)
    design = add_constant(pd.concat([frame["own"].astype(float), dummies], axis=1))
    fitted = OLS(frame["score"], design).fit(
        cov_type="cluster",
        cov_kwds={"groups": pd.factorize(frame["work"])[0], "use_correction": False},
    )
    own_works = frame[frame["own"]]["work"].nunique()
    p = 2 * stats.t.sf(abs(fitted.params["own"] / fitted.bse["own"]), own_works - 1)
    assert found.evidence["size"] == pytest.approx(fitted.params["own"], abs=1e-6)
    assert found.evidence["p"] == pytest.approx(p, rel=1e-6)
    assert found.evidence["own_works"] == own_works


def test_so_many_works_are_missing_as_the_gate_says(simulated) -> None:
    """R0 asks for what is lacking to the normal size, and is silent from the gate on."""
    gate = shipped_rules()["R0"].limits
    first = gate.descriptive_below
    few, enough = (simulated(3, works=works, criteria=1) for works in (first - 1, first))
    [found] = [item for item in diagnose(few, measure(few)) if item.rule == "R0"]
    assert found.evidence["reason"] == "few_works"
    assert found.evidence["more_works"] == gate.normal_from - first + 1
    assert not [item for item in diagnose(enough, measure(enough)) if item.rule == "R0"]
