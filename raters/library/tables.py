"""A work-up as data frames: plain columns, numbers as floats, what is undefined as NaN beside its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from raters.advice import shipped_rules
from raters.terms import (
    WEIGHTS,
    CriterionAgreement,
    Estimate,
    Finding,
    PairAgreement,
    SeminarPlan,
    Severity,
    SignificanceTest,
    Step,
)
from raters.text import Text

Row = dict[str, Any]


def criteria_table(criteria: Iterable[CriterionAgreement]) -> pd.DataFrame:
    """A row a criterion: counts, shares, kappa and alpha with intervals, verdict, reason if undefined."""
    rows = pd.DataFrame([_criterion(measured) for measured in criteria])
    return rows.astype({"more_works": "Int64"}).set_index("criterion")


def severity_table(rows: Iterable[Severity]) -> pd.DataFrame:
    """A row a rater and criterion ("" over all): shift in points, + lenient, − severe."""
    columns = ["rater", "criterion", "shift", "low", "high", "p_adjusted", "works", "component", "undefined"]
    return pd.DataFrame([_severity(row) for row in rows], columns=columns)


def pairs_table(pairs: Mapping[str, Iterable[PairAgreement]]) -> pd.DataFrame:
    """A row a criterion and two raters with common works."""
    columns = ["criterion", "rater_a", "rater_b", "works", "exact", *(f"kappa_{name}" for name in WEIGHTS)]
    rows = [_pair(code, pair) for code, found in pairs.items() for pair in found]
    return pd.DataFrame(rows, columns=[*columns, "p_stuart_maxwell", "p_bowker"])


def findings_table(findings: Iterable[Finding], text: Text) -> pd.DataFrame:
    """A row a cause, in words, with whom and what it concerns and what alpha would gain without it."""
    columns = ["rule", "cause", "criterion", "raters", "works", "confidence", "gain", "action"]
    return pd.DataFrame([_finding(finding, text) for finding in findings], columns=columns)


def plan_table(plan: SeminarPlan, text: Text) -> pd.DataFrame:
    """A row a step, most useful first."""
    columns = ["action", "step", "criteria", "raters", "works", "minutes", "due_days", "check_works", "rules"]
    rows = pd.DataFrame([_step(step, text) for step in plan.steps], columns=columns)
    return rows.astype({"minutes": "Int64", "check_works": "Int64"})


def _criterion(measured: CriterionAgreement) -> Row:
    lead, verdict = measured.lead, measured.verdict
    counts = {name: getattr(measured, name) for name in ("works", "double_scored", "raters")}
    return {
        "criterion": measured.criterion.code,
        **counts,
        "exact": _value(measured.exact),
        "adjacent": _value(measured.adjacent),
        **_with_interval("kappa", measured.kappa["quadratic"]),
        **_with_interval("alpha", lead),
        "verdict": verdict.code,
        "chance_below": verdict.chance_below,
        "chance_reliable": verdict.chance_reliable,
        "more_works": verdict.more_works,
        "undefined": str(lead.undefined) if lead.undefined else "",
    }


def _with_interval(name: str, estimate: Estimate) -> Row:
    ends = estimate.interval
    low, high = (ends.low, ends.high) if ends else (float("nan"), float("nan"))
    return {name: _value(estimate), f"{name}_low": low, f"{name}_high": high}


def _value(estimate: Estimate) -> float:
    return float("nan") if estimate.value is None else estimate.value


def _severity(row: Severity) -> Row:
    found = _with_interval("shift", row.shift)
    return {
        "rater": row.rater,
        "criterion": row.criterion or "",
        "shift": found["shift"],
        "low": found["shift_low"],
        "high": found["shift_high"],
        "p_adjusted": row.p_adjusted,
        "works": row.works,
        "component": row.component,
        "undefined": str(row.shift.undefined) if row.shift.undefined else "",
    }


def _pair(code: str, pair: PairAgreement) -> Row:
    return {
        "criterion": code,
        "rater_a": pair.rater_a,
        "rater_b": pair.rater_b,
        "works": pair.works,
        "exact": pair.exact,
        **{f"kappa_{name}": _value(pair.kappa[name]) for name in WEIGHTS},
        "p_stuart_maxwell": _p(pair.stuart_maxwell),
        "p_bowker": _p(pair.bowker),
    }


def _p(test: SignificanceTest) -> float:
    return float("nan") if test.p is None else test.p


def _finding(finding: Finding, text: Text) -> Row:
    return {
        "rule": finding.rule,
        "cause": text(f"cause-{finding.rule}"),
        "criterion": finding.criterion or "",
        "raters": ", ".join(finding.raters),
        "works": ", ".join(finding.works),
        "confidence": finding.confidence,
        "gain": float("nan") if finding.gain is None else finding.gain,
        "action": shipped_rules()[finding.rule].action,
    }


def _step(step: Step, text: Text) -> Row:
    return {
        "action": step.action,
        "step": text(f"action-{step.action}"),
        **{name: ", ".join(getattr(step, name)) for name in ("criteria", "raters", "works")},
        **{name: getattr(step, name) for name in ("minutes", "due_days", "check_works")},
        "rules": ", ".join(dict.fromkeys(finding.rule for finding in step.findings)),
    }
