"""Causes beyond severity and boundaries: planted, found, with evidence, gain and works to look at."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from raters.advice import diagnose, plan_seminars, shipped_rules
from raters.advice.third_queue import checked_works, third_queue
from raters.agreement import measure
from raters.terms import ScoreTable, ThirdCheck
from raters.text import LANGUAGES, catalog


def rescored(table: ScoreTable, change, seed: int = 7) -> ScoreTable:
    """`change` gets (random, rater, work number, criterion, scores as floats) and returns new scores."""
    frame = table.scores
    number = frame["work"].str[1:].astype(int).to_numpy()
    scores = change(
        np.random.default_rng(seed),
        frame["rater"].to_numpy(str),
        number,
        frame["criterion"].to_numpy(str),
        frame["score"].to_numpy(float),
    )
    return ScoreTable(frame.assign(score=scores), table.rubric)


def lowered(who, criteria=("K1",), share=0.8):
    def change(rng, rater, work, criterion, score):
        hit = np.isin(rater, who) & np.isin(criterion, criteria) & (rng.random(len(score)) < share)
        return np.where(hit, np.maximum(score - 1, 0), score)

    return change


@pytest.fixture
def rounds(simulated):
    """A round for every further rule, by rule."""
    team = simulated(1, works=60, raters=4, criteria=4)
    third = ThirdCheck(total=4)

    def noisy(rng, rater, work, criterion, score):
        return np.where(
            (rater == "R1") & (rng.random(len(score)) < 0.5), rng.integers(0, 4, len(score)), score
        )

    def middle(rng, rater, work, criterion, score):
        return np.where((rater == "R1") & (criterion == "K1"), score.clip(1, 2), score)

    def impression(rng, rater, work, criterion, score):
        return np.where(rater == "R1", (work * 7) % 4, score)

    def alike(rng, rater, work, criterion, score):
        first = {(w, c): s for w, c, s, r in zip(work, criterion, score, rater, strict=True) if r == "R1"}
        copied = np.array([first[w, c] for w, c in zip(work, criterion, strict=True)])
        return np.where(
            rater == "R2", copied, np.where(rater > "R2", noisy(rng, rater, work, criterion, score), score)
        )

    def alike_and_apart(rng, rater, work, criterion, score):
        apart = np.where(
            (rater > "R2") & (rng.random(len(score)) < 0.4), rng.integers(0, 4, len(score)), score
        )
        return alike(rng, rater, work, criterion, apart)

    def later(rng, rater, work, criterion, score):
        return lowered(["R1"], share=0.9)(rng, rater, work, criterion, score) * (work >= 30) + score * (
            work < 30
        )

    def favoured(rng, rater, work, criterion, score):
        own = (work % 4 == np.char.lstrip(rater, "R").astype(int) - 1) & (criterion == "K1")
        return np.where(own, np.minimum(score + 1, 3), score)

    def gross(rng, rater, work, criterion, score):
        return np.where(work % 6 == 0, np.where(rater == "R1", 0, 3), score)

    def repeated(table):
        """The second criterion is the first, scored by each on another day: now and then a point higher."""
        first = table.scores[table.scores["criterion"] == "K1"]
        up = (np.arange(len(first)) % 7 == 0) & (first["score"] < 9)
        again = first.assign(criterion="K2", score=first["score"] + up)
        return ScoreTable(pd.concat([first, again], ignore_index=True), table.rubric)

    def with_column(table, name, values):
        return ScoreTable(table.scores.assign(**{name: values(table.scores)}), table.rubric)

    number = lambda frame: frame["work"].str[1:].astype(int)  # noqa: E731
    own = lambda frame: number(frame) % 4 == frame["rater"].str[1:].astype(int) - 1  # noqa: E731
    graded = replace(team.rubric, grade_boundaries=(5.0, 8.0))
    long = simulated(2, works=60, raters=2, criteria=2, shares=(0.1,) * 10, likeness=0.85)
    return {
        "R2": rescored(team, lowered(["R1", "R3"])),
        "R3": rescored(team, lowered(["R1"])),
        "R6": rescored(team, noisy),
        "R7": rescored(team, middle),
        "R8": rescored(team, impression),
        "R8-team": repeated(simulated(4, works=60, raters=2, criteria=2, shares=(0.1,) * 10, likeness=0.99)),
        "R11": with_column(rescored(team, later), "moment", number),
        "R13": ScoreTable(rescored(team, gross).scores, replace(team.rubric, third_check=third)),
        "R15": rescored(team, alike_and_apart),
        "R16": with_column(rescored(team, favoured), "own", own),
        "R17": long,
        "R18": ScoreTable(simulated(3, works=60, raters=2, criteria=4, likeness=0.8).scores, graded),
    }


FURTHER = ("R2", "R3", "R6", "R7", "R8", "R8-team", "R11", "R13", "R15", "R16", "R17", "R18")


@pytest.mark.parametrize("rule", FURTHER)
def test_a_planted_cause_is_found_and_said_in_both_languages(rounds, rule):
    table = rounds[rule]
    agreement = measure(table)
    findings = diagnose(table, agreement)
    mine = [finding for finding in findings if finding.rule == rule]
    assert mine, [finding.rule for finding in findings]
    for finding in mine:
        evidence = finding.evidence
        assert evidence["low"] <= evidence["high"]
        assert evidence["works"] >= 15
        assert 0 <= evidence["share"] <= 1
        for language in LANGUAGES:
            assert catalog(language)(f"evidence-{rule}", **evidence, who="none")
    plan = plan_seminars(findings, agreement)
    told = {item.finding.rule for item in plan.unplanned}
    assert rule in told or shipped_rules()[rule].action in [step.action for step in plan.steps]


@pytest.mark.parametrize("rule", ["R2", "R3", "R6", "R7", "R8"])
def test_what_it_would_gain_and_which_works_show_it(rounds, rule):
    table = rounds[rule]
    found = [finding for finding in diagnose(table, measure(table)) if finding.rule == rule]
    assert all(finding.gain is not None for finding in found)
    assert max(finding.gain for finding in found) > 0
    assert all(len(finding.works) >= 5 for finding in found)


def of(rule, table):
    return [finding for finding in diagnose(table, measure(table)) if finding.rule == rule]


def test_two_camps_are_told_once_and_not_as_two_strict_raters(rounds):
    [camps] = of("R2", rounds["R2"])
    assert (camps.criterion, camps.raters) == ("K1", ("R1", "R2", "R3", "R4"))
    assert camps.evidence["gap"] > 0.4
    assert "K1" not in [finding.criterion for finding in of("R1", rounds["R2"])]


def test_a_shift_on_one_criterion_is_not_also_severity_there(rounds):
    [finding] = of("R3", rounds["R3"])
    assert (finding.criterion, finding.raters, finding.evidence["direction"]) == ("K1", ("R1",), "severe")
    assert "K1" not in [other.criterion for other in of("R1", rounds["R3"])]


def test_a_shift_everywhere_is_severity_and_nothing_of_one_criterion(simulated):
    table = rescored(simulated(1, works=60, raters=4, criteria=4), lowered(["R1"], ("K1", "K2", "K3", "K4")))
    assert of("R3", table) == []
    assert ("R1",) in [finding.raters for finding in of("R1", table)]


@pytest.mark.parametrize("rule", ["R6", "R7", "R8"])
def test_the_right_rater_and_nobody_else(rounds, rule):
    assert {finding.raters for finding in of(rule, rounds[rule])} == {("R1",)}


def test_scatter_of_one_rater_is_told_where_two_score_each_work(simulated):
    table = simulated(4, works=120, raters=4, each=2, criteria=1, likeness=0.97)
    noisy = rescored(
        table,
        lambda rng, rater, work, criterion, score: np.where(
            (rater == "R1") & (rng.random(len(score)) < 0.6), rng.integers(0, 4, len(score)), score
        ),
    )
    assert [finding.raters for finding in of("R6", noisy)] == [("R1",)]
    assert of("R6", table) == []


def test_two_raters_are_never_told_which_of_them_avoids_the_ends(simulated):
    table = rescored(
        simulated(1, works=60, raters=2, criteria=2),
        lambda rng, rater, work, criterion, score: np.where(rater == "R1", score.clip(1, 2), score),
    )
    found = of("R7", table)
    assert {finding.raters for finding in found} == {("R1", "R2")}
    assert {finding.evidence["side"] for finding in found} == {"either"}


@pytest.mark.parametrize(("rule", "column"), [("R11", "moment"), ("R16", "own")])
def test_silent_where_the_scores_do_not_say(rounds, rule, column):
    table = rounds[rule]
    assert of(rule, ScoreTable(table.scores.drop(columns=column), table.rubric)) == []


def test_batches_that_agree_less_and_less(simulated):
    table = simulated(5, works=80, raters=2, criteria=1, likeness=0.99)
    worse = rescored(
        table,
        lambda rng, rater, work, criterion, score: np.where(
            (work >= 40) & (rater == "R1") & (rng.random(len(score)) < 0.6),
            rng.integers(0, 4, len(score)),
            score,
        ),
    )
    portion = 1.0 + worse.scores["work"].gt("w039")
    found = of("R11", ScoreTable(worse.scores.assign(moment=portion), worse.rubric))
    assert ("agreement", "down") in [(f.evidence["kind"], f.evidence["direction"]) for f in found]


def test_a_shift_that_comes_with_time_is_said_once(rounds):
    table = rounds["R11"]
    told = [f.rule for f in diagnose(table, measure(table)) if f.criterion == "K1" and "R1" in f.raters]
    assert told == ["R11"]
    unknown = ScoreTable(table.scores.drop(columns="moment"), table.rubric)
    told = [f.rule for f in diagnose(unknown, measure(unknown)) if f.criterion == "K1" and "R1" in f.raters]
    assert told and set(told) <= {"R1", "R3"}


def test_a_lasting_shift_stays_beside_a_smaller_change(rounds):
    """R1 is a point lower all the time, and half a point more in the second half."""
    table = rescored(rounds["R11"], lambda rng, rater, work, criterion, score: score)
    rng = np.random.default_rng(3)
    frame = table.scores
    mine = ((frame["rater"] == "R1") & (frame["criterion"] == "K1")).to_numpy()
    strict = ScoreTable(
        frame.assign(
            score=np.where(
                mine & (rng.random(len(frame)) < 0.9), np.maximum(frame["score"] - 1, 0), frame["score"]
            )
        ),
        table.rubric,
    )
    told = {f.rule for f in diagnose(strict, measure(strict)) if f.criterion == "K1" and "R1" in f.raters}
    assert told & {"R1", "R3"}


def test_zeros_on_works_far_apart_are_said_with_those_works(rounds):
    table = rounds["R13"]
    assert of("R12", table) == []
    without_rule = ScoreTable(table.scores, replace(table.rubric, third_check=None))
    assert of("R12", without_rule)


def test_gross_discrepancies_bring_those_works_to_the_table(rounds):
    [finding] = of("R13", rounds["R13"])
    assert set(finding.works) == {f"w{work:03}" for work in range(0, 60, 6)}
    assert finding.evidence["cases"] == 10
    assert finding.gain > 0


def test_two_raters_alike_need_a_third_to_be_compared_with(by_hand):
    same = [(f"w{work:02}", rater, float(work % 3)) for work in range(40) for rater in ("A", "B")]
    table = by_hand({"K1": same, "K2": same}, (0.0, 1.0, 2.0))
    assert of("R15", table) == []


def test_who_scores_as_every_partner_did_is_found_over_changing_pairs(simulated):
    """Six raters in pairs meet five times each pair; R1 always repeats the partner's score."""
    table = simulated(3, works=75, raters=6, each=2, criteria=3, likeness=0.6)
    frame = table.scores
    partner = frame[frame["rater"] != "R1"].set_index(["work", "criterion"])["score"]
    partner = partner[~partner.index.duplicated()]
    cells = pd.MultiIndex.from_frame(frame[["work", "criterion"]])
    seen = partner.reindex(cells).to_numpy()
    copied = ScoreTable(
        frame.assign(score=np.where(frame["rater"] == "R1", seen, frame["score"])), table.rubric
    )
    [finding] = of("R15", copied)
    assert finding.raters == ("R1",)
    assert finding.evidence["identical"] == 1.0
    assert finding.evidence["works"] == frame[frame["rater"] == "R1"]["work"].nunique()
    assert of("R15", table) == []
    for language in LANGUAGES:
        assert catalog(language)("evidence-R15", **finding.evidence, who="none")


def test_a_long_scale_in_order_is_still_in_order(simulated):
    table = simulated(6, works=80, raters=2, criteria=1, shares=(0.1,) * 10, likeness=0.98)
    found = [finding.rule for finding in diagnose(table, measure(table))]
    assert set(found) <= {"R17", "R19"}
    assert "R19" in found


def test_a_repeated_criterion_is_named_with_its_likeness_on_both_sides(rounds):
    found = of("R8-team", rounds["R8-team"])
    assert {(item.criterion, item.evidence["partner"]) for item in found} == {("K1", "K2"), ("K2", "K1")}
    frame = rounds["R8-team"].scores.pivot_table(index="work", columns=["criterion", "rater"], values="score")
    crossed = [frame["K1", one].corr(frame["K2", other]) for one, other in (("R1", "R2"), ("R2", "R1"))]
    assert found[0].evidence["across"] == pytest.approx(np.mean(crossed), abs=0.01)


def test_good_works_and_bad_ones_do_not_make_criteria_one(simulated):
    """Weak works have 0 or 1, strong ones 8 or 9, on each criterion as chance has it."""
    halves = simulated(5, works=60, raters=2, criteria=2, shares=(0.1,) * 10)
    frame = halves.scores
    strong = frame["work"].str[1:].astype(int) % 2
    given = np.random.default_rng(2).integers(0, 2, (60, 2))
    level = given[frame["work"].str[1:].astype(int), frame["criterion"].str[1:].astype(int) - 1]
    table = ScoreTable(frame.assign(score=8.0 * strong + level), halves.rubric)
    crossed = table.scores.pivot_table(index="work", columns=["criterion", "rater"], values="score")
    assert crossed["K1", "R1"].corr(crossed["K2", "R2"]) > 0.95
    assert not of("R8-team", table)


def test_one_raters_impression_does_not_make_criteria_one(rounds):
    assert not of("R8-team", rounds["R8"])


def test_gross_discrepancies_are_those_of_the_queue(rounds):
    table = rounds["R13"]
    pairs = table.scores[table.scores["rater"].isin(["R1", "R2"])]
    anchored = table.scores["work"].isin(["w000", "w006"])
    mixed = ScoreTable(
        pd.concat([pairs, table.scores[anchored & ~table.scores["rater"].isin(["R1", "R2"])]]), table.rubric
    )
    [finding] = of("R13", mixed)
    waiting = {case.work for case in third_queue(mixed)}
    assert "w000" not in waiting
    assert set(finding.works) == waiting
    assert finding.evidence["cases"] == len(waiting)
    assert finding.evidence["works"] == checked_works(mixed)
