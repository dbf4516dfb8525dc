"""Scoring sessions in the store: what the leader and the teachers put in and take out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from raters import access, design
from raters.problems import Problem, Refused
from raters.store import Kept, Records, Store
from raters.terms import DraftScores, Progress, Reading, Round, ScoringSession, SubmittedScores
from raters.ui import state
from raters.ui.memory import Remembered

SHOWN = Remembered[str | None]("sessions_shown", None)
CODE = Remembered[tuple[str, str] | None]("scorer", None)
"""The id of the session and the personal code that opened it."""


@dataclass(frozen=True, slots=True)
class Scorer:
    """A rater at work: the session and who the personal code belongs to."""

    session: ScoringSession
    rater: str


def now() -> datetime:
    """This moment, the same everywhere."""
    return datetime.now(UTC)


# ---------------------------------------------------------------- the leader


def known() -> tuple[ScoringSession, ...]:
    """All sessions, newest first."""
    kept = (one.value for one in _store().find(ScoringSession))
    return tuple(sorted(kept, key=lambda one: one.created, reverse=True))


def running() -> int:
    """How many sessions are not closed."""
    return sum(one.closed is None for one in known())


def show(id: str | None) -> None:
    """Look at this session, or at the list."""
    SHOWN.put(id)


def shown() -> ScoringSession | None:
    """The session the leader looks at; None for the list."""
    kept = _store().get(ScoringSession, SHOWN.get() or "")
    return kept.value if kept else None


def begin(planned: ScoringSession) -> None:
    """Keep a new session; from now on its codes open it."""
    _store().put(planned, planned.id, version=0)


def progress(of: ScoringSession) -> tuple[Progress, ...]:
    """Who has submitted how many works; the scores stay closed."""
    return design.progress(of, _store().keys(SubmittedScores, of.id))


def submitted_works(of: ScoringSession, rater: str) -> tuple[str, ...]:
    """The works this rater has submitted, by code only."""
    keys = _store().keys(SubmittedScores, of.id, design.score_key(rater, ""))
    return tuple(key.partition("|")[2] for key in keys)


def give_back(of: ScoringSession, rater: str, work: str) -> None:
    """Make a submitted work a draft of its rater again."""
    key = design.score_key(rater, work)
    with _store().together() as records:
        kept = records.get(SubmittedScores, key, of.id, hold=True)
        if kept is not None:
            records.put(design.reopen(kept.value), key, of.id)
            records.drop(of.id, SubmittedScores, key)


def close(of: ScoringSession) -> None:
    """Take no more scores: what is submitted in this moment is either in, or refused.

    Raises Refused: scoring_nothing when there are none yet.
    """
    with _store().together() as records:
        kept = _held(records, of.id)
        reading = design.collect(of, [one.value for one in records.find(SubmittedScores, of.id)])
        if reading.table is None:
            raise Refused(reading.problems)
        records.put(replace(kept.value, closed=now()), of.id, version=kept.version)


def open_again(of: ScoringSession) -> None:
    """Let the raters go on; a round that was made stays as it is."""
    _change(of.id, closed=None, round=None)


def collect(of: ScoringSession) -> Reading:
    """All submitted scores, as a reading of a file would give them."""
    return design.collect(of, [kept.value for kept in _store().find(SubmittedScores, of.id)])


def keep_round(of: ScoringSession, round: Round) -> None:
    """Keep the round the session became, and remember which it is."""
    _change(of.id, round=state.keep(round).id)


def delete(of: ScoringSession) -> None:
    """Remove a session with its scores, drafts, pictures and codes."""
    _store().clear(of.id)
    _store().drop(ScoringSession, of.id)
    show(None)


def _change(id: str, **changed: object) -> None:
    with _store().together() as records:
        kept = _held(records, id)
        records.put(replace(kept.value, **changed), id, version=kept.version)  # type: ignore[arg-type]


def _held(records: Records, id: str) -> Kept[ScoringSession]:
    """The session, unchanged until the transaction ends. Raises Refused: scoring_gone."""
    kept = records.get(ScoringSession, id, hold=True)
    if kept is None:
        raise Refused([Problem("scoring_gone")])
    return kept


# ---------------------------------------------------------------- the teacher


def enter(code: str) -> None:
    """Remember whose code this is, in this visit only. Raises Refused: scoring_code_unknown."""
    found = access.holder(known(), code)
    if found is None:
        raise Refused([Problem("scoring_code_unknown")])
    CODE.put((found[0].id, code))


def scorer() -> Scorer | None:
    """Who scores here, looked up anew every time; None before a code was typed.

    Raises Refused: scoring_gone.
    """
    typed = CODE.get()
    if typed is None:
        return None
    id, code = typed
    kept = _store().get(ScoringSession, id)
    found = access.holder([kept.value], code) if kept else None
    if found is None:
        leave()
        raise Refused([Problem("scoring_gone")])
    return Scorer(*found)


def leave() -> None:
    """Forget the code."""
    CODE.forget()


def own(scorer: Scorer) -> dict[str, SubmittedScores]:
    """The rater's own submitted works; nobody else's are read."""
    found = _store().find(SubmittedScores, scorer.session.id, design.score_key(scorer.rater, ""))
    return {kept.value.work: kept.value for kept in found}


def draft(scorer: Scorer, work: str) -> tuple[DraftScores, int]:
    """What the rater has chosen for this work so far, and how often that was kept."""
    kept = _store().get(DraftScores, design.score_key(scorer.rater, work), scorer.session.id)
    return (kept.value, kept.version) if kept else (DraftScores(scorer.rater, work, {}), 0)


def begun(scorer: Scorer) -> frozenset[str]:
    """The works the rater has a draft of."""
    keys = _store().keys(DraftScores, scorer.session.id, design.score_key(scorer.rater, ""))
    return frozenset(key.partition("|")[2] for key in keys)


def keep_draft(draft: DraftScores, scorer: Scorer, version: int) -> int:
    """Keep the choices made so far, so that a pause loses nothing; returns the new version.

    Raises Refused: record_changed when they were changed meanwhile, in another tab.
    """
    if draft.work not in scorer.session.assignment.works_of(scorer.rater):
        return version
    return _store().put(draft, design.score_key(scorer.rater, draft.work), scorer.session.id, version)


def submit(draft: DraftScores, scorer: Scorer) -> None:
    """Keep the scores for good.

    Raises Refused with all that is wrong (`design.submit`), or record_changed (submitted before).
    """
    session = scorer.session.id
    with _store().together() as records:
        kept = _held(records, session)
        checked = design.submit(kept.value, scorer.rater, draft.work, draft.scores, draft.reason, now())
        records.put(checked, design.score_key(scorer.rater, draft.work), session, version=0)


# ---------------------------------------------------------------- pictures


def pictures(of: ScoringSession, work: str) -> list[bytes]:
    """The pages of a work, in order."""
    return list(_store().attachments(of.id, work))


def pictured(of: ScoringSession) -> dict[str, tuple[int, ...]]:
    """Which works have pictures of which pages."""
    return _store().attached(of.id)


def attach(of: ScoringSession, work: str, page: int, content: bytes) -> None:
    """Keep the picture of a page."""
    _store().attach(of.id, work, page, content)


def _store() -> Store:
    return state.store()
