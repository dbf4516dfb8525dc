"""What unfolds under a step: who, how it is checked, with what; the agenda, the works, the questions."""

from __future__ import annotations

from html import escape

import streamlit as st

from raters import advice
from raters.report import aim_words, evidence_words, load_words, own_words, why_words
from raters.report.tables import check_words, indicator, materials
from raters.terms import ChosenWork, PlannedStep, SeminarCard
from raters.text import Text
from raters.ui import widgets
from raters.ui.seminars.keeping import Shown


def show(of: Shown, step: PlannedStep) -> None:
    """Participants, check and materials side by side; the causes, then the meeting to unfold."""
    text = of.view.text
    st.html(_facts(of, step, text))
    for words in _causes(of, step, text):
        st.markdown(f"- {words}")
    if words := load_words(step.load, text):
        st.info(words)
    card = next((card for card in of.view.work_up.cards if card.key == step.key), None)
    if step.minutes:
        with st.expander(text("seminar-card"), icon=":material/event_note:"):
            _meeting(step, card, text)
    else:
        st.markdown(text(f"action-{step.action}-how"))


def _facts(of: Shown, step: PlannedStep, text: Text) -> str:
    aims = " ".join(aim_words(step.rules, step.aims, text)) if step.aims else indicator(step, text)
    check = f"{aims} {check_words(step, text) if step.asked else ''}".strip()
    said = {
        "people": ", ".join(step.participants),
        "check": check,
        "materials": materials(step, text) if step.works or step.minutes else "",
        "responsible": step.responsible or of.plan.responsible,
        "note": step.note,
    }
    cells = (
        f"<div><small>{escape(text(f'plan-detail-{name}'))}</small>{escape(words)}</div>"
        for name, words in said.items()
        if words
    )
    return f'<div class="r-details">{"".join(cells)}</div>'


def _causes(of: Shown, step: PlannedStep, text: Text) -> list[str]:
    """A sentence a cause, as it is read from the data now."""
    live = of.live.get(step.key)
    if live is None:
        return []
    found = (widgets.plain(evidence_words(finding, text)) for finding in live.findings[:3])
    return [*dict.fromkeys(found), widgets.plain(text.line(live.why))]


def _meeting(step: PlannedStep, card: SeminarCard | None, text: Text) -> None:
    usual = advice.meeting_of(step.action)
    stages = [
        {
            text("seminar-column-minutes"): f"{item.start}–{item.end}",
            text("seminar-column-stage"): _own("seminar-stage", item.stage, text),
        }
        for item in advice.stages(step.action, step.minutes)
    ]
    st.markdown(f"**{text('seminar-agenda')}**")
    widgets.table(stages, text("seminar-agenda-alt"))
    st.markdown(f"**{text('seminar-works')}**")
    _works(step, card, text)
    for part, prefix, codes in (
        ("seminar-questions", "seminar-question", usual.questions),
        ("seminar-materials", "seminar-material", usual.materials),
    ):
        items = "\n".join(f"- {_own(prefix, code, text)}" for code in codes)
        st.markdown(f"**{text(part)}**\n\n{items}")


def _own(prefix: str, code: str, text: Text) -> str:
    return widgets.plain(own_words(prefix, code, text))


def _works(step: PlannedStep, card: SeminarCard | None, text: Text) -> None:
    """The works of the plan, each with the reason if the program chose it."""
    chosen = {choice.work: choice for choice in card.works} if card else {}
    rows = [
        {
            text("ui-column-work"): widgets.code(work),
            text("seminar-column-why"): _why(chosen[work], text) if work in chosen else "–",
        }
        for work in step.works
    ]
    if rows:
        widgets.table(rows, text("seminar-works-alt"))
    else:
        st.markdown(text("seminar-works-none"))


def _why(choice: ChosenWork, text: Text) -> str:
    return f"{widgets.code(choice.criterion)}: {widgets.plain(why_words(choice, text))}"
