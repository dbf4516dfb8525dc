"""The leader's home: what to do now, what can wait, and where every round stands."""

from __future__ import annotations

from datetime import date
from html import escape

import streamlit as st

from raters import advice
from raters.report import step_title
from raters.store import RoundEntry
from raters.terms import CriterionAgreement
from raters.text import Text, verdict_words
from raters.ui import caches, navigation, state, widgets
from raters.ui.results import cycle as stages
from raters.ui.results import overview, third_check
from raters.ui.results.cycle import STAGES, Cycle
from raters.ui.scoring import sessions
from raters.ui.seminars import decisions
from raters.ui.state import View
from raters.ui.widgets import design

MOST_ROWS = 4
MOST_ROUNDS = 6


def leader() -> None:
    """Where the current round stands in the cycle, and the next step."""
    view = widgets.current_view()
    text, where = view.text, stages.cycle(view)
    st.title(text("ui-home-leader"), anchor=False)
    widgets.round_line(view.round, text)
    st.html(_steps(view, where))
    with st.container(key="now"):
        NOW[where.now or "done"](view, where)
    waits, rounds = st.columns([5, 6], gap="large")
    with waits:
        _can_wait(view)
    with rounds:
        _rounds(text)


def _steps(view: View, where: Cycle) -> str:
    """The five stages of the cycle; the one reached is marked by word and colour."""
    text, items = view.text, []
    for number, stage in enumerate(STAGES, 1):
        done, now = where.done(stage), stage == where.now
        css = "r-done" if done else "r-now" if now else ""
        said = text("home-stage-done") if done else text("home-stage-now") if now else ""
        current = ' aria-current="step"' if now else ""
        name = f"{escape(text(f'home-stage-{stage}'))}<small>{escape(said)}</small>"
        sign = "✓" if done else str(number)
        items.append(f'<li class="{css}"{current}><span class="r-dot">{sign}</span><span>{name}</span></li>')
    return f'<ol class="r-steps">{"".join(items)}</ol>'


# ---------------------------------------------------------------- what to do now


def _understand(view: View, where: Cycle) -> None:
    text = view.text
    st.subheader(text("home-understand", criteria=len(where.unseen)), anchor=False)
    for number, measured in enumerate(where.unseen[:MOST_ROWS]):
        _criterion(view, measured, first=number == 0)
    if len(where.unseen) > MOST_ROWS:
        st.caption(text("home-more", count=len(where.unseen) - MOST_ROWS))


def _criterion(view: View, measured: CriterionAgreement, *, first: bool) -> None:
    text, criterion = view.text, measured.criterion
    words, way = st.columns([5, 1.4], vertical_alignment="center")
    with words:
        name = escape(f"{criterion.code} {criterion.title}".strip())
        st.html(f'<span class="r-big">{name}</span> {design.chip(measured, text)}')
        exact = measured.exact.value
        said = "" if exact is None else text("home-exact", share=text.percent(exact))
        st.html(overview.cause(view, measured) + design.small(said))
    label = text("home-open", criterion=criterion.code[:20])
    key = f"open_{overview.place(view, criterion)}"
    if way.button(label, key=key, type="primary" if first else "secondary", width="stretch"):
        navigation.go("criterion", c=str(overview.place(view, criterion)))


def _accept(view: View, where: Cycle) -> None:
    text = view.text
    st.subheader(text("home-accept", steps=len(where.undecided)), anchor=False)
    rows = decisions.rows(view, decisions.decided(view))
    titles = [step_title(rows[advice.step_key(step)], text) for step in where.undecided[:MOST_ROWS]]
    st.markdown("\n".join(f"{number}. {widgets.plain(title)}" for number, title in enumerate(titles, 1)))
    _button("plan", text("home-accept-open"))


def _hold(view: View, where: Cycle) -> None:
    text = view.text
    st.subheader(text("home-hold"), anchor=False)
    for _, planned in where.ahead[:MOST_ROWS]:
        late = planned.date < date.today()
        badge = f" :red-badge[{text('home-late', days=(date.today() - planned.date).days)}]" if late else ""
        st.markdown(f"{text.date(planned.date)}: **{widgets.plain(step_title(planned, text))}**{badge}")
    _button("plan", text("home-hold-open"))


def _repeat(view: View, where: Cycle) -> None:
    text = view.text
    st.subheader(text("home-repeat"), anchor=False)
    st.markdown(text("home-repeat-about"))
    _button("upload", text("ui-page-upload"))


def _done(view: View, where: Cycle) -> None:
    text = view.text
    st.subheader(text("home-done"), anchor=False)
    st.markdown(
        text("home-done-about", title=widgets.plain(where.following.title if where.following else ""))
    )
    _button("progress", text("ui-page-progress"))


NOW = {"understand": _understand, "accept": _accept, "hold": _hold, "repeat": _repeat, "done": _done}


def _button(page: str, label: str) -> None:
    if st.button(label, type="primary", icon=":material/arrow_forward:", key=f"now_{page}"):
        navigation.go(page)


# ---------------------------------------------------------------- what can wait


def _can_wait(view: View) -> None:
    text = view.text
    st.subheader(text("home-wait"), anchor=False)
    found = [*_third(view), *_unclear(view), *_sessions(text)][:MOST_ROWS]
    for words, label, page, query in found:
        said, way = st.columns([4, 1.6], vertical_alignment="center")
        said.markdown(words)
        with way:
            navigation.link(page, label, query)
    if not found:
        st.caption(text("home-wait-nothing"))


Waiting = tuple[str, str, str, dict[str, str]]
"""What is said, the word of the link, the page and what its address says."""


def _third(view: View) -> list[Waiting]:
    checks, text = third_check.counts(view), view.text
    if checks is None or checks.due <= checks.resolved:
        return []
    words = text("home-third", works=checks.due - checks.resolved)
    return [(words, text("home-third-open"), "round", {"view": "works", "filter": "third"})]


def _unclear(view: View) -> list[Waiting]:
    text = view.text
    return [
        (
            f"**{widgets.code(measured.criterion.code)}**: {widgets.plain(verdict_words(measured, text))}",
            text("ui-open"),
            "criterion",
            {"c": str(overview.place(view, measured.criterion))},
        )
        for measured in view.agreement.criteria
        if measured.verdict.group in ("unclear", "one_sided")
    ]


def _sessions(text: Text) -> list[Waiting]:
    running = sessions.running()
    return [(text("home-sessions", count=running), text("ui-open"), "sessions", {})] if running else []


# ---------------------------------------------------------------- rounds


def _rounds(text: Text) -> None:
    """Every round with one shape a criterion, where it is worked out already."""
    st.subheader(text("ui-page-rounds"), anchor=False)
    for entry in state.rounds()[:MOST_ROUNDS]:
        name, shapes = st.columns([4, 3], vertical_alignment="center")
        with name:
            navigation.link("round", widgets.plain(entry.title), {"round": entry.id})
            st.caption(text.date(entry.date))
        if drawn := _shapes(entry, text):
            shapes.html(drawn)


def _shapes(entry: RoundEntry, text: Text) -> str:
    known = caches.casebook().known(entry.id)
    if known is None:
        return ""
    criteria = known[1].agreement.criteria
    return " ".join(design.shape(one.verdict.code, widgets.criterion_words(one, text)) for one in criteria)
