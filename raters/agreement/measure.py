"""ScoreTable -> Agreement: every criterion, every rater."""

from __future__ import annotations

import numpy as np

from raters.agreement.alpha import alpha
from raters.agreement.boundaries import boundary_profile
from raters.agreement.causes import split_causes
from raters.agreement.chance import chance_corrected
from raters.agreement.counting import CodedScores, code_scores, pair_up, patterns_of
from raters.agreement.exact import adjacent_agreement, exact_agreement
from raters.agreement.kappa import kappa
from raters.agreement.severity import rater_effects, severities, units_of
from raters.agreement.total import measure_total
from raters.agreement.verdict import judge
from raters.terms import (
    MEASUREMENTS,
    WEIGHTS,
    Agreement,
    Bands,
    Criterion,
    CriterionAgreement,
    Estimate,
    InputFacts,
    ScoreTable,
    Undefined,
)


def measure(table: ScoreTable, bands: Bands | None = None) -> Agreement:
    """Measure agreement on every criterion of the rubric and the severity of every rater.

    Raises ValueError for scores off the declared scale, blanks, or two scores of one rater on one
    work and criterion.
    """
    if table.scores["score"].isna().any():
        raise ValueError("a score table has no blanks; leave out the rows without a score")
    bands = bands or Bands()
    coded = {criterion.code: code_scores(table, criterion) for criterion in table.rubric.criteria}
    raters, works = np.unique(table.scores["rater"]), np.unique(table.scores["work"])
    whole = units_of(list(coded.values()), raters, works)
    units = {None: whole} | {code: units_of([scores], raters, works) for code, scores in coded.items()}
    return Agreement(
        facts=_input_facts(table, coded),
        criteria=tuple(
            _measure_criterion(criterion, coded[criterion.code], bands) for criterion in table.rubric.criteria
        ),
        severity=severities(units) if len(raters) > 1 else (),
        total=measure_total(table)
        if len(table.rubric.criteria) > 1 or table.rubric.grade_boundaries
        else None,
        components=_components(raters, rater_effects(whole).component),
    )


def _measure_criterion(criterion: Criterion, scores: CodedScores, bands: Bands) -> CriterionAgreement:
    double, pairs = scores.double_scored(), pair_up(scores)
    patterns = patterns_of(double)
    nobody = Estimate(undefined=Undefined.ONE_RATER) if len(scores.raters) == 1 else None
    alphas = {measurement: nobody or alpha(patterns, measurement) for measurement in MEASUREMENTS}
    effects = rater_effects(units_of([double], scores.raters, np.sort(scores.works)))
    used = np.bincount(scores.position, minlength=len(scores.scale))
    return CriterionAgreement(
        criterion=criterion,
        works=len(scores.works),
        double_scored=pairs.works,
        raters=len(scores.raters),
        pairs=len(pairs.raters_of_pair),
        exact=nobody or exact_agreement(pairs),
        adjacent=nobody or adjacent_agreement(pairs),
        kappa={weights: nobody or kappa(pairs, weights) for weights in WEIGHTS},
        alpha=alphas,
        boundaries=boundary_profile(pairs) if len(scores.scale) <= 50 else (),
        causes=split_causes(pairs, effects.effect),
        level_counts=tuple(map(int, used)),
        verdict=judge(alphas[criterion.measurement], pairs.works, bands),
        chance=chance_corrected(scores),
    )


def _input_facts(table: ScoreTable, coded: dict[str, CodedScores]) -> InputFacts:
    scores = table.scores
    double = [part.works[np.unique(part.double_scored().work)] for part in coded.values()]
    return InputFacts(
        works=scores["work"].nunique(),
        raters=scores["rater"].nunique(),
        criteria=len(table.rubric.criteria),
        scores=len(scores),
        double_scored=len(np.unique(np.concatenate(double))),
    )


def _components(raters: np.ndarray, component: np.ndarray) -> tuple[tuple[str, ...], ...]:
    """Raters in groups that share works, in order of code."""
    return tuple(
        tuple(map(str, raters[component == number])) for number in range(component.max(initial=-1) + 1)
    )
