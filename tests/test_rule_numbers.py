"""Every number of the rules stands once: a methodist who changes it in the file changes all that is said."""

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import tomli_w

from raters import limits
from raters.advice import rules
from raters.advice.sample_size import usual, works_for_verdict, works_for_width
from raters.casebook import Record, summarise
from raters.charts import forest_plot
from raters.design.faults import faults
from raters.terms import Assignment, Criterion, Round, Rubric, Scale, ScoreTable, Summary
from raters.text import FOLDER, LANGUAGES, catalog
from raters.workup import WorkUp, work_up

Rewrite = Callable[..., None]


@pytest.fixture
def rewrite(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Rewrite]:
    """Write a copy of the rule file with other entries: `rewrite(R0={"normal_from": 45, "minutes": 60})`."""
    shipped, copy = limits.FILE.read_text("utf-8"), tmp_path / "rules.toml"

    def forget() -> None:
        limits.shipped_limits.cache_clear()
        rules.shipped_rules.cache_clear()

    def written(**changes: dict[str, Any]) -> None:
        tables = tomllib.loads(shipped)
        for table, entries in changes.items():
            numbers = tables[table].get("limits", tables[table])
            for name, value in entries.items():
                if isinstance(numbers.get(name), dict):
                    numbers[name]["value"] = value
                else:
                    tables[table][name] = value
        copy.write_text(tomli_w.dumps(tables), "utf-8")
        for module in (limits, rules):
            monkeypatch.setattr(module, "FILE", copy)
        forget()

    yield written
    monkeypatch.undo()
    forget()


def table(works: int = 40, third: int = 0) -> ScoreTable:
    """Two raters who differ by a point on every fifth work; a third one scored the first few works."""
    scores = np.arange(works) % 4
    apart = np.where(np.arange(works) % 5 == 0, np.where(scores == 3, -1, 1), 0)
    rows = [(f"w{n:03}", "A", "К", float(scores[n])) for n in range(works)]
    rows += [(f"w{n:03}", "B", "К", float(scores[n] + apart[n])) for n in range(works)]
    rows += [(f"w{n:03}", "C", "К", float(scores[n])) for n in range(third)]
    frame = pd.DataFrame(rows, columns=["work", "rater", "criterion", "score"])
    return ScoreTable(frame, Rubric("Р", (Criterion("К", Scale((0, 1, 2, 3))),)))


def worked(works: int = 40, third: int = 0) -> WorkUp:
    return work_up(table(works, third))


def summary(works: int = 40) -> Summary:
    day = date(2026, 11, 23)
    return summarise(Record(Round("Первая", "Физика", day, table(works)), worked(works)), day)


def facts(found: WorkUp, rule: str) -> list[dict[str, object]]:
    return [dict(finding.evidence) for finding in found.findings if finding.rule == rule]


def said(lines: Summary) -> dict[str, object]:
    return {line.code: line.facts.get("limit") for line in lines.limits}


def planned(*sizes: int) -> dict[str, dict[str, object]]:
    """What is wrong with an assignment in which each pair of neighbours shares so many works."""
    names = "ABCDEFG"
    pairs = [pair for n, size in enumerate(sizes) for pair in [(names[n], names[n + 1])] * size]
    works = {f"w{n}": pair for n, pair in enumerate(pairs)}
    found = faults(Assignment(works, tuple(names[: len(sizes) + 1])))
    return {problem.code: dict(problem.facts) for problem in found}


def test_below_the_gate_everything_only_describes_wherever_the_gate_stands(rewrite: Rewrite):
    before = worked()
    assert before.agreement.criteria[0].verdict.code != "descriptive"
    assert not facts(before, "R0") and "design_few_works" not in planned(20, 20)
    rewrite(R0={"descriptive_below": 45, "normal_from": 70, "advised": 80, "full_from": 90})
    after = worked()
    assert after.agreement.criteria[0].verdict.code == "descriptive"
    [gate] = facts(after, "R0")
    assert (gate["needed"], gate["more_works"]) == (70, 30)
    assert [step.action for step in after.plan.steps] == ["score_more"]
    assert said(summary())["report-limit-few_works"] == 45
    assert planned(20, 20)["design_few_works"] == {"works": 40, "wanted": 45, "sure": 70}


def test_findings_and_verdicts_are_preliminary_up_to_the_normal_size(rewrite: Rewrite):
    rewrite(R0={"normal_from": 30})
    assert not worked().agreement.criteria[0].verdict.preliminary
    assert "report-limit-preliminary" not in said(summary())
    rewrite(R0={"normal_from": 41})
    assert worked().agreement.criteria[0].verdict.preliminary
    assert {finding.confidence for finding in worked().findings} <= {"preliminary"}
    assert said(summary())["report-limit-preliminary"] == 41
    assert planned(20, 20)["design_preliminary"] == {"works": 40, "wanted": 41}


def test_no_sample_is_planned_below_the_gate(rewrite: Rewrite):
    assert works_for_width(usual(4), 1.9) == 15
    rewrite(R0={"descriptive_below": 24})
    assert works_for_width(usual(4), 1.9) == 24


def test_a_promise_is_kept_with_the_chance_of_the_file(rewrite: Rewrite):
    usually = works_for_verdict(usual(3))
    rewrite(verdict={"promise": 0.6})
    rarely = works_for_verdict(usual(3))
    assert usually is not None and rarely is not None and rarely < usually


def test_shared_works_are_asked_for_before_and_after_the_round(rewrite: Rewrite):
    assert "design_few_shared" not in planned(12, 30) and not facts(worked(third=12), "R14")
    rewrite(R14={"shared_works": 13})
    assert planned(12, 30)["design_few_shared"]["wanted"] == 13
    assert len(facts(worked(third=12), "R14")) == 1


def test_bands_move_verdicts_charts_and_words(rewrite: Rewrite):
    before = summary()
    assert before.rows[0].agreement.verdict.group == "consistent"
    rewrite(bands={"poor": 0.5, "acceptable": 0.95, "reliable": 0.98})
    after = summary()
    assert after.rows[0].agreement.verdict.group == "needs"
    assert after.headline != before.headline
    for language in LANGUAGES:
        plots = [forest_plot(one.agreement, catalog(language)).to_dict()["layout"] for one in (before, after)]
        edges = [{shape["x0"] for shape in plot["shapes"]} for plot in plots]
        assert {0.4, 0.667, 0.8} <= edges[0] and {0.5, 0.95, 0.98} <= edges[1]
        assert not edges[1] & {0.4, 0.667, 0.8}


@pytest.mark.parametrize(
    ("rule", "limit", "value", "said"),
    [
        ("R1", "points", 0.31, ["aim-R1"]),
        ("R3", "goal", 0.31, ["aim-R3", "check-R3"]),
        ("R7", "goal_high", 1.31, ["aim-R7", "check-R7"]),
        ("R8", "goal", 0.31, ["aim-R8", "check-R8"]),
        ("R11", "change_long", 0.31, ["aim-R11"]),
        ("R13", "goal", 0.31, ["aim-R13", "check-R13"]),
        ("R8-team", "across", 0.31, ["check-R8-team"]),
        ("R5", "aim", 0.31, ["check-R5"]),
        ("R5-mixed", "aim", 0.31, ["check-R5-mixed"]),
        ("R20", "aim", 0.31, ["check-R20"]),
    ],
)
def test_aims_and_checks_say_the_number_of_the_file(
    rewrite: Rewrite, rule: str, limit: str, value: float, said
):
    rewrite(**{rule: {limit: value}})
    for language in LANGUAGES:
        for code in said:
            facts = rules.shipped_rules()[rule].facts
            assert "31" in catalog(language)(code, check=12, **facts), (language, code)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_method_page_says_the_limits_in_force(rewrite: Rewrite, language: str):
    written = re.sub(r"<!--.*?-->", "", (FOLDER / language / "method.md").read_text("utf-8"))
    assert catalog(language).document("method").replace("\u00a0", " ") == written
    rewrite(bands={"acceptable": 0.617}, R0={"advised": 57}, verdict={"further_works": [23, 46]})
    after = catalog(language).document("method")
    assert "617" in after and "667" not in after and "57" in after and "23, 46" in after
    assert "<!--" not in after


def test_no_module_keeps_a_number_of_the_rules_for_itself():
    kept = re.compile(r"^\w[\w, ]*(?::.*)?= .*shipped_(?:limits|rules)\(", re.MULTILINE)
    room = Path(limits.__file__).parent
    assert [str(path) for path in room.rglob("*.py") if kept.search(path.read_text("utf-8"))] == []
