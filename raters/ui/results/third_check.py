"""The third check on screen: the queue, and the third score of a work entered by the leader."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

import pandas as pd
import streamlit as st

from raters.advice import third_queue
from raters.intake.names import personal_kind
from raters.problems import Problem, Refused
from raters.report import queue
from raters.rubrics import third_check_lines
from raters.store import Kept
from raters.terms import DueCheck, ThirdChecks, ThirdScore
from raters.text import Text
from raters.ui import addresses, caches, state, widgets
from raters.ui.memory import Remembered
from raters.ui.state import View

MOST_ROWS = 200
LONGEST_RATER = 60
SHOWN = ("open", "resolved", "all")
KEPT = Remembered("third_kept", False)


def show(view: View) -> None:
    """Why there is a queue, and the queue."""
    text, rubric = view.text, view.round.table.rubric
    st.markdown(text("third-about"))
    if rubric.third_check is None:
        st.info(text("third-rule-none"))
        return
    rule = "; ".join(widgets.plain(text.line(line)) for line in third_check_lines(rubric))
    st.caption(text("third-rule", rule=rule))
    cases, inside = view.work_up.due_checks, _inside(view)
    given = tuple(kept.value for kept in third_scores(view))
    if inside:
        st.warning(text("third-inside", count=len(inside), works=widgets.listed(inside, 12)))
    checks = counts(view)
    if checks is not None:
        share = text.percent(checks.due / checks.works if checks.works else 0.0)
        facts = {"works": checks.works, "due": checks.due, "resolved": checks.resolved}
        st.markdown(text("third-counts", **facts, share=share))
    if not cases:
        st.success(text("third-nothing"))
        return
    _queue(cases, given, view)
    st.caption(f"{text('third-separate')} {text('third-many')}")


def third_scores(view: View) -> tuple[Kept[ThirdScore], ...]:
    """The third scores kept with the current round."""
    return state.store().find(ThirdScore, view.round.id)


def counts(view: View) -> ThirdChecks | None:
    """How many third checks are due and resolved; None where the rubric has no rule."""
    return state.casebook().record(view.round.id).third_checks


@caches.worked_out
def _inside(view: View) -> tuple[str, ...]:
    return third_queue.third_scores_inside(view.round.table)


# ---------------------------------------------------------------- the queue


def _queue(cases: Sequence[DueCheck], given: Sequence[ThirdScore], view: View) -> None:
    text = view.text
    st.header(text("third-queue"), anchor=False)
    shown = st.segmented_control(
        text("third-filter"),
        SHOWN,
        default=SHOWN[0],
        required=True,
        key=state.key("third_filter", view.round.id),
        format_func=lambda name: text(f"third-filter-{name}"),
    )
    scored = {(score.work, score.criterion) for score in given}
    wanted = [
        case for case in cases if shown == "all" or third_queue.is_open(case, scored) == (shown == "open")
    ]
    if not wanted:
        st.markdown(text("third-filter-nothing"))
    else:
        _table(wanted, given, text)
    _downloads(cases, given, view)


def _table(cases: Sequence[DueCheck], given: Sequence[ThirdScore], text: Text) -> None:
    """Who gave what, why it parts too far, and the final score."""
    rows = queue.queue_rows(cases, given, text)
    table = pd.DataFrame(rows[:MOST_ROWS], columns=list(queue.COLUMNS), dtype=object)
    columns = {name: table[name].map(widgets.code) for name in ("work", "criterion")}
    for side in ("a", "b"):
        columns[f"rater_{side}"] = table[f"rater_{side}"].map(widgets.code)
        columns[f"score_{side}"] = table[f"score_{side}"].map(lambda score: _score(score, text))
    columns["reason"] = table["reason"].map(widgets.plain)
    columns["rater"] = table["rater"].map(lambda rater: widgets.code(rater or "–"))
    columns["final"] = table["final"].map(
        lambda score: f":gray-badge[{text('third-waiting')}]" if score is None else f"**{text.score(score)}**"
    )
    named = pd.DataFrame(columns).rename(columns={name: text(f"third-column-{name}") for name in columns})
    widgets.table(named, text("third-queue-alt"))
    if len(rows) > MOST_ROWS:
        st.caption(text("third-more", shown=MOST_ROWS, count=len(rows)))


def _score(score: float | None, text: Text) -> str:
    return text("third-no-score-given") if score is None else text.score(score)


def _downloads(cases: Sequence[DueCheck], given: Sequence[ThirdScore], view: View) -> None:
    text, name = view.text, f"{view.text('third-file')}-{view.round.date}"
    with st.container(horizontal=True):
        for ending, pack, mime in (
            ("xlsx", queue.queue_xlsx, widgets.XLSX),
            ("csv", queue.queue_csv, "text/csv"),
        ):
            st.download_button(
                text(f"third-save-{ending}"),
                pack(cases, given, text),
                file_name=f"{name}.{ending}",
                mime=mime,
                icon=":material/download:",
                on_click="ignore",
                key=f"third_{ending}",
            )


# ---------------------------------------------------------------- the third score


def of_work(view: View, work: str) -> None:
    """The cases of one work: why it is due, and the form of the third score; nothing where it is not due."""
    text, cases = view.text, view.work_up.due_checks
    own = [place for place, case in enumerate(cases) if case.work == work]
    if not own:
        return
    kept = {(paper.value.work, paper.value.criterion): paper for paper in third_scores(view)}
    st.subheader(text("third-enter"), anchor=False)
    for place in own:
        _enter_for(cases[place], place, kept, view)
    if KEPT.take() and (checks := counts(view)):
        st.success(text("third-kept", resolved=checks.resolved, due=checks.due))
    _next(cases, kept.keys(), work, view)


def _next(cases: Sequence[DueCheck], scored: Collection[tuple[str, str]], work: str, view: View) -> None:
    """On to the next work of the queue that waits."""
    waiting = [case.work for case in cases if case.work != work and third_queue.is_open(case, scored)]
    if waiting:
        after = next((code for code in waiting if code > work), waiting[0])
        label = view.text("third-next", work=widgets.code(after))
        if st.button(label, icon=":material/arrow_forward:", key="third_next"):
            addresses.put("work", after)
            st.rerun()


def _enter_for(case: DueCheck, place: int, kept: dict[tuple[str, str], Kept[ThirdScore]], view: View) -> None:
    text = view.text
    mine = {code: kept[(case.work, code)] for code in case.criteria if (case.work, code) in kept}
    with st.form(f"third_{view.round.id}_{place}", border=True):
        st.markdown("\n".join(f"- {widgets.plain(text.line(line))}" for line in case.reasons))
        rater = _ask_rater(case, place, next((paper.value.rater for paper in mine.values()), None), view)
        scores = {code: _ask_score(case, code, place, mine.get(code), view) for code in case.criteria}
        with st.container(horizontal=True):
            keep = st.form_submit_button(text("third-keep"), type="primary")
            remove = bool(mine) and st.form_submit_button(text("third-remove"))
    if keep:
        given = [
            ThirdScore(case.work, code, rater, score, date.today())
            for code, score in scores.items()
            if score is not None
        ]
        _keep(case, given, mine, view)
    if remove:
        for paper in mine.values():
            state.store().drop(ThirdScore, paper.key, view.round.id)
        st.rerun()


def _ask_rater(case: DueCheck, place: int, now: str | None, view: View) -> str:
    everybody = {*view.round.table.scores["rater"].astype(str), *([now] if now else [])}
    others = sorted(everybody - set(case.raters))
    chosen = st.selectbox(
        view.text("third-rater"),
        others,
        index=others.index(now) if now in others else None,
        placeholder=view.text("third-rater-choose"),
        help=view.text("third-rater-help", raters=widgets.listed(case.raters)),
        accept_new_options=True,
        key=f"third_rater_{view.round.id}_{place}",
    )
    return " ".join((chosen or "").split())


def _ask_score(
    case: DueCheck, code: str, place: int, now: Kept[ThirdScore] | None, view: View
) -> float | None:
    text, scale = view.text, view.round.table.rubric.criterion(code).scale
    first, second = (_score(score, text) for score in case.scores[code])
    chosen: float | None = st.selectbox(
        text("third-score-of", criterion=widgets.code(code), scale=text.scale(scale)),
        scale.levels,
        index=scale.levels.index(now.value.score) if now and now.value.score in scale else None,
        placeholder=text("third-score-choose"),
        format_func=text.score,
        help=text(
            "third-both",
            rater_a=widgets.code(case.raters[0]),
            score_a=first,
            rater_b=widgets.code(case.raters[1]),
            score_b=second,
        ),
        key=state.key("third_score", view.round.id, str(place), code),
    )
    return chosen


def _keep(case: DueCheck, given: Sequence[ThirdScore], mine: dict[str, Kept[ThirdScore]], view: View) -> None:
    problems = third_queue.third_score_problems(case, given, view.round.table.rubric)
    problems += [problem for score in given[:1] for problem in _code_problems(score.rater)]
    if problems:
        widgets.show_problems(problems, view.text)
        return
    try:
        for score in given:
            seen = mine.get(score.criterion)
            key = third_queue.paper_key(score.work, score.criterion)
            state.store().put(score, key, view.round.id, seen.version if seen else 0)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, view.text)
        return
    KEPT.put(True)
    st.rerun()


def _code_problems(rater: str) -> list[Problem]:
    if len(rater) > LONGEST_RATER:
        return [Problem("third_rater_long", facts={"most": LONGEST_RATER})]
    return [Problem("third_rater_personal")] if personal_kind(rater) else []
