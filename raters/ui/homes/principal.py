"""The principal's one screen: the outcome of the round, its documents, its criteria and its plan."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from raters.problems import Refused
from raters.report.printed import CriterionLine, Printed, printed
from raters.report.tables import decided, due, steps_of, title_of
from raters.terms import PlannedSeminar, Step, Summary, SummaryRow
from raters.text import Text
from raters.ui import navigation, state, widgets
from raters.ui.documents import downloads
from raters.ui.state import View
from raters.ui.widgets import design

SENTENCES = 3
MOST_CHIPS = 6


def principal() -> None:
    """The verdict, the documents, one row a criterion, three sentences, and who does what until when."""
    view = widgets.current_view()
    _other_rounds(view)
    try:
        with st.spinner(view.text("ui-summary-building")):
            summary = state.summary(view.round.id)
            document = printed(summary, view.text)
    except Refused as refusal:
        widgets.round_head(view)
        widgets.show_problems(refusal.problems, view.text)
        return
    _head(view, document)
    downloads.row(view, summary)
    st.html(_criteria(document, summary, view.text))
    said, planned = st.columns([5, 6], gap="large")
    with said:
        _sentences(document, summary, view.text)
    with planned:
        _plan(summary, view.text)


def _head(view: View, document: Printed) -> None:
    of, text, facts = view.round, view.text, view.agreement.facts
    grade = text("ui-grade", grade=of.grade) if of.grade else ""
    words = [widgets.plain(word) for word in (of.subject or of.title, grade) if word]
    counts = text("outcome-counts", works=facts.works, raters=facts.raters)
    badge = widgets.synthetic(of, text)
    st.markdown(f":small[{' · '.join([*words, text.date(of.date), counts])}] {badge}")
    st.title(widgets.plain(document.headline), anchor=False)


def _other_rounds(view: View) -> None:
    """The newest round of every subject and class, where there is more than one, and the whole school."""
    newest = {(entry.subject, entry.grade): entry for entry in reversed(state.rounds())}
    if len(newest) < 2:
        return
    with st.container(horizontal=True, key="outcome_rounds"):
        navigation.link("school", view.text("ui-page-school"))
        for entry in list(newest.values())[::-1][:MOST_CHIPS]:
            words = " · ".join(filter(None, (entry.subject or entry.title, entry.grade)))
            here = entry.id == view.round.id
            label = f"**{widgets.plain(words)}**" if here else widgets.plain(words)
            navigation.link("home", label, {"round": entry.id})


def _sentences(document: Printed, summary: Summary, text: Text) -> None:
    st.subheader(text("outcome-main"), anchor=False)
    said = document.conclusions
    effect = said[-1:] if summary.effects and len(said) > SENTENCES else ()  # always the last one
    st.markdown("\n".join(f"- {widgets.plain(sentence)}" for sentence in (*said[:SENTENCES], *effect)))
    st.caption(text("ui-summary-checked", compared=summary.second_mark.compared))


# ---------------------------------------------------------------- criteria


def _criteria(document: Printed, summary: Summary, text: Text) -> str:
    """A table whose rows take two lines where the screen is narrow."""
    names = ("criterion", "verdict", "exact", "done")
    head = "".join(f'<th scope="col">{escape(text(f"outcome-column-{name}"))}</th>' for name in names)
    lines = zip(document.criteria, summary.rows, strict=True)
    rows = "".join(_criterion(line, row, summary, text) for line, row in lines)
    return (
        f'<table class="r-outcome"><caption>{escape(text("report-criteria"))}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _criterion(line: CriterionLine, row: SummaryRow, summary: Summary, text: Text) -> str:
    doing = _taken_up(line.code, summary, text) or line.action
    return (
        f'<tr><th scope="row"><b>{escape(line.code)}</b> {escape(line.title)}</th>'
        f"<td>{design.chip(row.agreement, text)}</td>"
        f"<td>{escape(line.exact)}</td><td>{escape(doing)}</td></tr>"
    )


def _taken_up(criterion: str, summary: Summary, text: Text) -> str:
    """The first accepted step about a criterion, and its day; empty where none is."""
    for step in _by_day(summary):
        planned = _accepted(step, summary)
        if planned and (not step.criteria or criterion in step.criteria):
            return f"{title_of(step, summary, text)}, {text.date(planned.date)}"
    return ""


# ---------------------------------------------------------------- plan


def _by_day(summary: Summary) -> list[Step]:
    return sorted(steps_of(summary), key=lambda step: due(step, summary))


def _plan(summary: Summary, text: Text) -> None:
    steps = _by_day(summary)
    taken = [planned for step in steps if (planned := _accepted(step, summary))]
    late = sum(planned.date < date.today() for planned in taken)
    st.subheader(text("outcome-plan", steps=len(steps), accepted=len(taken), late=late), anchor=False)
    if not taken:
        st.caption(text("outcome-plan-draft" if steps else "outcome-plan-none"))
    st.html(f'<ul class="r-todo">{"".join(_step(step, summary, text) for step in steps)}</ul>')


def _accepted(step: Step, summary: Summary) -> PlannedSeminar | None:
    planned = decided(step, summary)
    return planned if planned and planned.status == "accepted" else None


def _step(step: Step, summary: Summary, text: Text) -> str:
    planned = decided(step, summary)
    who = text("outcome-nobody")
    if planned is None:
        who = text("outcome-leader")
    elif planned.responsible.strip():
        who = planned.responsible.strip()
    line = f"{text.date(due(step, summary))} · {who}"
    css, words = _standing(planned, text)
    tag = f'<span class="r-tag r-{css}">{escape(words)}</span>'
    name = escape(title_of(step, summary, text))
    return f"<li><div><b>{name}</b>{design.small(line)}</div>{tag}</li>"


def _standing(planned: PlannedSeminar | None, text: Text) -> tuple[str, str]:
    """Colour and words: how many days are left, or since when the step is overdue."""
    if planned is None or planned.status != "accepted":
        status = planned.status if planned else "proposed"
        return "gray", f"○ {text(f'seminar-status-{status}')}"
    days = (planned.date - date.today()).days
    if days < 0:
        return "red", f"! {text('home-late', days=-days)}"
    return ("yellow" if days <= 7 else "gray"), text("outcome-ahead", days=days)
