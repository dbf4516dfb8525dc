"""The approved plan: how far it is, its steps in one ranked list, the next one open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from raters import plans, report
from raters.report import plan_name, progress_words
from raters.terms import Plan, PlannedStep, Summary
from raters.text import Text, catalog
from raters.ui import addresses, state
from raters.ui.documents import downloads
from raters.ui.seminars import acts, amending, details, draft, keeping, pieces
from raters.ui.seminars.keeping import Shown
from raters.ui.widgets import design


def show(of: Shown) -> None:
    """Number, progress, papers; then the steps."""
    text, plan, today = of.view.text, of.plan, keeping.today()
    responsible = plan.responsible or text("plan-responsible-usual")
    st.caption(text("plan-accepted", name=plan_name(plan, text), responsible=responsible))
    if plan.amendments:
        last = plan.amendments[-1]
        said = text("plan-amended", count=len(plan.amendments), date=text.date(last.day), reason=last.reason)
        st.caption(said)
    words, papers = st.columns([5, 4], vertical_alignment="bottom")
    with words:
        st.subheader(progress_words(plan.included, today, text), anchor=False)
        st.html(pieces.bar(plan.included, today) + design.small(text("plan-now", date=text.date(today))))
    with papers, st.container(horizontal=True, horizontal_alignment="right"):
        _paper(of, "schedule", partial(_office, "schedule"))
        _paper(of, "order", partial(_office, "order"))
        amending.button(of)
    if of.new:
        st.info(text("plan-new", steps=len(of.new)))
    numbers = [str(number) for number in range(len(plan.included) + 1)]
    opened = addresses.get("step", numbers, _next(plan))
    with st.container(key="cards"):
        for number, step in enumerate(plan.included, 1):
            _card(of, step, number, opened=opened == str(number))
    _foot(plan, of, text)


def _card(of: Shown, step: PlannedStep, number: int, *, opened: bool) -> None:
    text, today = of.view.text, keeping.today()
    late = "_late" if plans.days_late(step, today) else ""
    with st.container(border=True, key=f"step_{number}{late}{'_open' if opened else ''}"):
        rank, words, gain, day, stands, more = st.columns(
            [0.4, 4.4, 2, 1.7, 1.9, 1.1], vertical_alignment="center"
        )
        rank.html(f'<span class="r-rank">{number}</span>')
        words.html(pieces.head(step, text))
        gain.html(pieces.gain(step, of.live.get(step.key), of.view.agreement, text))
        day.html(pieces.when(step, text))
        stands.html(pieces.status(step, today, text))
        with more:
            draft.toggle(number, opened=opened, label=text("plan-close" if opened else "plan-open"))
        if opened:
            details.show(of, step)
            if step.minutes and not step.private:
                _paper(of, "agenda", partial(_agenda, step.key))
            acts.show(of, step)


def _next(plan: Plan) -> str:
    """The step that is open when the address says nothing: the earliest one to do."""
    ahead = plans.progress(plan.included, keeping.today()).ahead
    keys = [step.key for step in plan.included]
    return str(keys.index(ahead[0]) + 1) if ahead else "0"


def _agenda(key: str, summary: Summary, text: Text) -> bytes:
    return report.office_file(report.agenda_of(summary, key, text), "docx", summary, text)


def _office(name: str, summary: Summary, text: Text) -> bytes:
    paper = report.office_papers(summary, text)[text(f"paper-file-{name}")]
    return report.office_file(paper, "docx", summary, text)


def _paper(of: Shown, name: str, make: Callable[[Summary, Text], bytes]) -> None:
    """A Word file, made when it is asked for."""
    text, round_id, language = of.view.text, of.view.round.id, of.view.text.language
    st.download_button(
        text(f"plan-{name}"),
        lambda: make(state.summary(round_id), catalog(language)),
        file_name=downloads.file_name(of.view.round, text(f"paper-file-{name}"), "docx"),
        mime=downloads.KINDS["docx"],
        icon=":material/download:",
        on_click="ignore",
        key=f"plan_{name}",
    )


def _foot(plan: Plan, of: Shown, text: Text) -> None:
    limit = text.number(of.view.agreement.limits.bands.acceptable)
    days = [day for step in plan.shown if (day := plans.check_of(step))]
    said = [text("plan-foot-order", limit=limit)]
    said += [text("plan-foot-check", date=text.date(max(days)))] if days else []
    st.caption("  \n".join(said))
