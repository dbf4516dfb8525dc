"""Rounds put together by hand: what a summary must hold, without measuring anything."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from raters.casebook import Record, summarise
from raters.terms import (
    MEASUREMENTS,
    SCORE_COLUMNS,
    WEIGHTS,
    Agreement,
    Criterion,
    CriterionAgreement,
    Effect,
    Estimate,
    Finding,
    InputFacts,
    Interval,
    Round,
    Rubric,
    Scale,
    ScoreTable,
    SecondMark,
    SeminarPlan,
    Severity,
    Step,
    Summary,
    TotalAgreement,
    Undefined,
    Verdict,
)
from raters.workup import work_up

TODAY = date(2026, 11, 23)
NOTHING = SeminarPlan()
MARK = SecondMark(18, 2.2e-16, {"scikit-learn": "1.9.0", "krippendorff": "0.9.0"})
HASH = "0123456789abcdef" * 4


def estimate(value: float | None, half: float | None = 0.1) -> Estimate:
    if value is None:
        return Estimate(undefined=Undefined.NO_VARIATION)
    ends = None if half is None else Interval(max(-1.0, value - half), min(1.0, value + half))
    return Estimate(value, ends)


def measured(
    code: str,
    alpha: float | None = 0.72,
    verdict: Verdict | None = None,
    *,
    title: str = "",
    works: int = 60,
    raters: int = 8,
    maximum: int = 3,
    exact: float | None = 0.75,
    half: float | None = 0.1,
) -> CriterionAgreement:
    scale = Scale(tuple(range(maximum + 1)))
    return CriterionAgreement(
        criterion=Criterion(code, scale, title),
        works=works,
        double_scored=works,
        raters=raters,
        pairs=raters * (raters - 1) // 2,
        exact=estimate(exact),
        adjacent=estimate(0.97),
        kappa={weights: estimate(alpha, half) for weights in WEIGHTS},
        alpha={level: estimate(alpha, half) for level in MEASUREMENTS},
        boundaries=(),
        causes=None,
        level_counts=(0,) * len(scale),
        verdict=verdict or Verdict("undefined" if alpha is None else "acceptable"),
    )


def severity(rater: str, shift: float, criterion: str | None = None) -> Severity:
    return Severity(rater, criterion, Estimate(shift), 0.01, 30, 0)


def agreement(
    criteria: Sequence[CriterionAgreement],
    severities: Sequence[Severity] = (),
    *,
    works: int = 60,
    raters: int = 8,
    components: int = 1,
    total: TotalAgreement | None = None,
) -> Agreement:
    facts = InputFacts(works, raters, len(criteria), 2 * works * len(criteria), min(works, 60))
    groups = tuple((f"teacher-{number}",) for number in range(components))
    return Agreement(facts, tuple(criteria), tuple(severities), groups, total)


def round_of(criteria: Sequence[CriterionAgreement], **changes: object) -> Round:
    rubric = Rubric("Рубрика", tuple(one.criterion for one in criteria), year=2026)
    facts: dict[str, object] = {
        "title": "Первая проверка",
        "subject": "Физика",
        "date": date(2026, 11, 16),
        "table": ScoreTable(pd.DataFrame(columns=list(SCORE_COLUMNS)), rubric),
        "sha256": HASH,
        "school": "МАОУ СОШ № 1",
        "grade": "8 А",
        "procedure": "Диагностическая работа",
    }
    return Round(**(facts | changes))  # type: ignore[arg-type]


def finding(
    rule: str, criterion: str | None, gain: float | None = None, raters: Sequence[str] = ()
) -> Finding:
    return Finding(rule, criterion, tuple(raters), "high", {}, gain=gain)


def step(action: str, *findings: Finding, criteria: Sequence[str] = (), **changes: object) -> Step:
    facts: dict[str, object] = {
        "raters": tuple(sorted({rater for one in findings for rater in one.raters})),
        "works": (),
        "minutes": 60,
        "due_days": 21,
        "check_works": 12,
    }
    return Step(action, tuple(findings), tuple(criteria), **(facts | changes))  # type: ignore[arg-type]


def summary(
    of_round: Round,
    measured_round: Agreement,
    findings: Sequence[Finding] = (),
    plan: SeminarPlan = NOTHING,
    effects: Sequence[Effect] = (),
) -> Summary:
    """The summary of a round on which this was measured and found."""
    made = work_up(of_round.table)
    known = {"agreement": measured_round, "findings": tuple(findings), "plan": plan, "second_mark": MARK}
    vars(made).update(known, effects=tuple(effects))
    return summarise(Record(of_round, made), TODAY)
