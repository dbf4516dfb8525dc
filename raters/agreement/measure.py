"""ScoreTable -> Agreement: every criterion, every rater."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from raters.agreement.alpha import alpha
from raters.agreement.boundaries import boundary_profile
from raters.agreement.causes import split_causes
from raters.agreement.chance import chance_corrected
from raters.agreement.count import TableCounts, count_table
from raters.agreement.encode import EncodedScores
from raters.agreement.exact import adjacent_agreement, exact_agreement
from raters.agreement.kappa import kappa
from raters.agreement.many import many_raters
from raters.agreement.patterns import CoScores, pair_up, patterns_of
from raters.agreement.severity import RaterEffects, rater_effects, scaled, severities
from raters.agreement.total import measure_total
from raters.agreement.verdict import is_one_sided, judge
from raters.limits import Limits, shipped_limits
from raters.problems import Refused
from raters.terms import (
    MEASUREMENTS,
    WEIGHTS,
    Agreement,
    Criterion,
    CriterionAgreement,
    Estimate,
    Rubric,
    ScoreTable,
    Undefined,
)

LONG_SCALE = 50


def measure(table: ScoreTable, limits: Limits | None = None, *, allow_many_raters: bool = False) -> Agreement:
    """Measure agreement on every criterion of the rubric and the severity of every rater.

    Raises Refused with raters_many for 200 raters and more, or as many raters as works (30 and more), unless
    they are allowed. Raises ValueError for scores off the declared scale, blanks, or two scores of one rater
    on one work and criterion.
    """
    if not allow_many_raters and (many := many_raters(table)):
        raise Refused([many])
    return measure_counts(count_table(table), table.rubric, limits)


def measure_counts(counted: TableCounts, rubric: Rubric, limits: Limits | None = None) -> Agreement:
    """The same from counts, whatever counted them."""
    limits = limits or shipped_limits()
    effects: dict[str | None, RaterEffects] = {
        code: rater_effects(encoded) for code, encoded in counted.criteria.items()
    }
    pairs = {code: pair_up(encoded) for code, encoded in counted.criteria.items()}
    whole = scaled(rater_effects(counted.totals), 1 / len(rubric.criteria))
    component = _component(len(counted.raters), pairs.values())
    return Agreement(
        facts=counted.facts,
        criteria=tuple(
            _measure_criterion(
                criterion, counted.criteria[criterion.code], pairs[criterion.code], found, limits
            )
            for criterion, found in zip(rubric.criteria, effects.values(), strict=True)
        ),
        severity=severities({None: whole, **effects}, counted.raters, component)
        if len(counted.raters) > 1
        else (),
        components=tuple(
            tuple(map(str, counted.raters[component == number]))
            for number in range(component.max(initial=-1) + 1)
        ),
        total=measure_total(counted.totals, rubric),
        limits=limits,
    )


def _measure_criterion(
    criterion: Criterion, encoded: EncodedScores, pairs: CoScores, effects: RaterEffects, limits: Limits
) -> CriterionAgreement:
    patterns, raters = patterns_of(encoded), len(np.unique(encoded.rater))
    nobody = Estimate(undefined=Undefined.ONE_RATER) if raters == 1 else None
    alphas = {measurement: nobody or alpha(patterns, measurement) for measurement in MEASUREMENTS}
    kappas = {weights: nobody or kappa(pairs, weights) for weights in WEIGHTS}
    lead, exact = alphas[criterion.measurement], nobody or exact_agreement(pairs)
    one_sided = is_one_sided(lead, kappas["unweighted"], exact, patterns, len(encoded.scale), limits)
    used = np.bincount(encoded.position, encoded.times[encoded.work], minlength=len(encoded.scale))
    return CriterionAgreement(
        criterion=criterion,
        works=encoded.works,
        double_scored=pairs.works,
        raters=raters,
        pairs=len(pairs.raters_of_pair),
        exact=exact,
        adjacent=nobody or adjacent_agreement(pairs),
        kappa=kappas,
        alpha=alphas,
        boundaries=boundary_profile(pairs) if len(encoded.scale) <= LONG_SCALE else (),
        causes=split_causes(pairs, effects.effect),
        level_counts=tuple(map(int, used)),
        verdict=judge(lead, pairs.works, limits, one_sided),
        chance={model: nobody or estimate for model, estimate in chance_corrected(encoded).items()},
    )


def _component(raters: int, pairs: Iterable[CoScores]) -> np.ndarray:
    """(R,) the group of raters who share works, on any criterion, that each rater belongs to."""
    first, second = np.concatenate([part.raters_of_pair for part in pairs]).T
    edges = coo_array((np.ones(len(first)), (first, second)), shape=(raters, raters))
    return connected_components(edges, directed=False)[1]
