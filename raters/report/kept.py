"""A kept round with all that was kept beside it, as one summary: for whoever has no pages to gather it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from raters.advice import Measured, diagnose, effect, no_effect_twice, plan_seminars, third_queue
from raters.agreement import count_table, measure, pairs_of, second_mark
from raters.report.analysis_json import as_json, contract
from raters.report.issue import require_issuable
from raters.report.summary import summarise
from raters.store import Store
from raters.terms import (
    Agreement,
    AnchorWorks,
    Effect,
    Finding,
    PlannedSeminar,
    Reading,
    Round,
    Summary,
    ThirdChecks,
    ThirdScore,
)
from raters.text import Text


@dataclass(frozen=True, slots=True)
class KeptRound:
    """A round of the store, summarised, with the causes its plan comes from."""

    summary: Summary
    findings: tuple[Finding, ...]


def kept_round(store: Store, id: str, today: date) -> KeptRound:
    """Measure, diagnose and summarise a round, with third checks, anchors, decisions and the rounds before.

    Raises Refused: round_not_found, store_unavailable.
    """
    of_round = store.load(id)
    agreement = measure(of_round.table)
    findings = diagnose(of_round.table, agreement)
    effects = _effects(store, of_round, agreement)
    if of_round.previous is not None:
        before = store.load(of_round.previous)
        earlier = _effects(store, before, measure(before.table))
        findings += no_effect_twice(earlier, effects, agreement)
    plan = plan_seminars(findings, agreement)
    works = store.get(AnchorWorks, owner=id)
    summary = summarise(
        of_round,
        agreement,
        findings,
        plan,
        second_mark(of_round.table, agreement),
        today,
        third_checks=_third_checks(store, of_round),
        effects=effects,
        anchors=len(works.value.works) or None if works else None,
        planned={kept.key: kept.value for kept in store.find(PlannedSeminar, id)},
    )
    return KeptRound(summary, findings)


def round_json(kept: KeptRound, text: Text, *, by_rater: bool) -> bytes:
    """`round_contract` as bytes. Raises Refused as it does."""
    return as_json(round_contract(kept, text, by_rater=by_rater))


def round_contract(kept: KeptRound, text: Text, *, by_rater: bool) -> dict[str, Any]:
    """The round by the public contract; what concerns single raters only where it is asked for.

    Raises Refused for a summary that must not be issued.
    """
    summary = kept.summary
    require_issuable(summary)
    of_round, agreement = summary.round, summary.agreement
    reading = Reading(
        of_round.table.scores, (), of_round.sha256, table=of_round.table, synthetic=of_round.synthetic
    )
    if not by_rater:
        bare = replace(agreement, severity=())
        return contract(reading, bare, (), {}, text, summary=summary)
    pairs = {code: pairs_of(coded) for code, coded in count_table(of_round.table).criteria.items()}
    plan = plan_seminars(kept.findings, agreement)
    return contract(reading, agreement, kept.findings, pairs, text, plan, summary)


def _effects(store: Store, round: Round, agreement: Agreement) -> tuple[Effect, ...]:
    """What changed since the round before; empty where there is none."""
    if round.previous is None:
        return ()
    before = store.load(round.previous)
    return effect(Measured(before.table, measure(before.table)), Measured(round.table, agreement))


def _third_checks(store: Store, round: Round) -> ThirdChecks | None:
    """None where the rubric has no rule."""
    if round.table.rubric.third_check is None:
        return None
    given = [kept.value for kept in store.find(ThirdScore, round.id)]
    return third_queue.third_checks(round.table, third_queue.third_queue(round.table), given)
