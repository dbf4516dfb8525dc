"""What is said of a criterion and what is planned for it never contradict each other."""

import numpy as np
import pandas as pd
import pytest

from raters.advice import diagnose, needs_no_seminar, plan_seminars
from raters.agreement import measure
from raters.terms import Rubric, ScoreTable


def mixed_round(simulated, plants, seed: int) -> ScoreTable:
    """Up to twelve criteria, each as well or badly scored as chance has it, some with a planted cause."""
    rng = np.random.default_rng(seed)
    raters, works = int(rng.integers(2, 16)), int(rng.integers(15, 70))
    planted = [
        None, None, plants["severe"](0.7), plants["unclear"](0.7), plants["ambiguous"](),
        plants["zero_for"](0.2),
    ]  # fmt: skip
    parts = [
        simulated(
            1000 * seed + number, works, raters, each=min(raters, 2), criteria=1,
            likeness=float(rng.uniform(0.3, 0.97)), plant=planted[rng.integers(len(planted))],
        )
        for number in range(int(rng.integers(1, 13)))
    ]  # fmt: skip
    codes = [f"K{number + 1}" for number in range(len(parts))]
    scores = pd.concat([part.scores.assign(criterion=code) for code, part in zip(codes, parts, strict=True)])
    criteria = [type(one)(code, one.scale) for code in codes for one in parts[0].rubric.criteria]
    return ScoreTable(scores.reset_index(drop=True), Rubric("mixed", tuple(criteria)))


@pytest.mark.parametrize("seed", range(16))
def test_verdict_and_plan_agree(simulated, plants, seed):
    table = mixed_round(simulated, plants, seed)
    measured = measure(table)
    plan = plan_seminars(diagnose(table, measured), measured)
    needy = {one.criterion.code for one in measured.criteria if one.verdict.group == "needs"}
    cared_for = {code for step in plan.steps if step.people for code in step.criteria}
    later = {code for step in plan.steps if step.action == "calibrate_next" for code in step.criteria}
    assert needy <= cared_for | later
    assert not cared_for & later
    assert not later or len({(step.action, step.criteria) for step in plan.meetings}) == 3
    kept = [code for step in plan.steps if step.action == "keep" for code in step.criteria]
    others = {code for step in plan.steps if step.action != "keep" for code in step.criteria}
    assert not others & set(kept)
    assert not needs_no_seminar(plan, measured) or not (needy or plan.meetings)
    for step in plan.steps:
        if step.action == "calibrate_criterion":
            elsewhere = [other for other in plan.steps if other.people and other.action != step.action]
            assert not {code for other in elsewhere for code in other.criteria} & set(step.criteria)


def test_scatter_without_a_cause_is_a_seminar_on_its_disputed_works(simulated):
    table = simulated(3, works=60, raters=2, criteria=2, likeness=0.55, shares=(0.5, 0.5))
    measured = measure(table)
    assert {one.verdict.group for one in measured.criteria} == {"needs"}
    plan = plan_seminars(diagnose(table, measured), measured)
    [meeting] = [step for step in plan.meetings if step.action == "calibrate_criterion"]
    assert meeting.criteria == ("K1", "K2")
    assert len(meeting.works) == 8
    apart = table.scores.groupby(["work", "criterion"])["score"].agg(lambda s: s.max() - s.min()).unstack()
    assert (apart.loc[list(meeting.works)].max(axis=1) > 0).all()


def test_no_seminar_is_needed_only_where_that_is_known(simulated):
    few, sound = simulated(21, works=10), simulated(20, works=80, likeness=0.97)
    for table, known in ((few, False), (sound, True)):
        measured = measure(table)
        assert needs_no_seminar(plan_seminars(diagnose(table, measured), measured), measured) is known
