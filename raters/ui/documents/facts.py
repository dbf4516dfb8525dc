"""What the documents say about the school: who draws them up, on what ground."""

from __future__ import annotations

import streamlit as st

from raters.problems import Refused
from raters.terms import Round
from raters.text import Text
from raters.ui import state, widgets
from raters.ui.memory import Remembered
from raters.ui.state import View

FACTS = ("school", "procedure", "basis", "prepared_by", "responsible")
LONGEST = 300


def form(view: View) -> None:
    """What the documents say about the school: who draws them up, on what ground."""
    text, of_round = view.text, view.round
    with st.expander(text("ui-documents-facts")), st.form(state.key("facts", of_round.id), border=False):
        given = {name: _field(name, shown, view) for name, shown in _shown(of_round, text).items()}
        now = {name: str(getattr(of_round, name)) for name in FACTS}
        seen = Remembered(f"facts_seen_{of_round.id}", now)
        seen.first()
        if st.form_submit_button(text("ui-documents-keep")):
            before = seen.take()
            _keep_facts(of_round, _changed(before, given, text), before, text)


def _keep_facts(of_round: Round, changed: dict[str, str], seen: dict[str, str], text: Text) -> None:
    """Keep the words; what somebody else wrote meanwhile is shown, and replaced only by a second press."""
    try:
        state.casebook().describe(of_round.id, changed, {name: seen[name] for name in changed})
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        now = state.store().load(of_round.id)
        for name, words in changed.items():
            st.markdown(
                text(
                    "ui-documents-now",
                    name=text(f"ui-documents-{name}"),
                    now=widgets.plain(getattr(now, name)) or "–",
                    yours=widgets.plain(words) or "–",
                )
            )
        return
    st.rerun()


def _field(name: str, shown: str, view: View) -> str:
    label, key = view.text(f"ui-documents-{name}"), f"fact_{name}_{view.round.id}_{view.text.language}"
    if name == "basis":
        return st.text_area(label, shown, height="content", max_chars=LONGEST, key=key) or ""
    return st.text_input(label, shown, max_chars=LONGEST, key=key) or ""


def _shown(round: Round, text: Text) -> dict[str, str]:
    """What stands in the fields: the school's words, for the basis the usual ones until it has its own."""
    shown = {name: str(getattr(round, name)) for name in FACTS}
    shown["basis"] = shown["basis"] or text("report-basis-line")
    return shown


def _changed(seen: dict[str, str], given: dict[str, str], text: Text) -> dict[str, str]:
    """What was reworded; the usual basis is not kept, so that it follows the language."""
    wanted = {name: " ".join(words.split()) for name, words in given.items()}
    if wanted["basis"] == text("report-basis-line"):
        wanted["basis"] = ""
    return {name: words for name, words in wanted.items() if words != seen[name]}


def lacking(view: View) -> None:
    """What the documents print as a line to fill in, and a dialog with just these fields."""
    text, names = view.text, missing(view.round)
    if not names:
        return
    listed = ", ".join(text(f"ui-documents-{name}").lower() for name in names)
    if st.button(text("documents-missing", names=listed), type="tertiary", key="fill_in"):
        _ask(view, names)


def missing(of_round: Round) -> tuple[str, ...]:
    """What the documents print as a line to fill in."""
    return tuple(name for name in FACTS if name != "basis" and not str(getattr(of_round, name)).strip())


def _ask(view: View, names: tuple[str, ...]) -> None:
    text = view.text

    def fields() -> None:
        with st.form(state.key("missing", view.round.id), border=False):
            given = {
                name: st.text_input(
                    text(f"ui-documents-{name}"), max_chars=LONGEST, key=f"missing_{name}_{view.round.id}"
                )
                for name in names
            }
            if st.form_submit_button(text("ui-documents-keep"), type="primary"):
                before = dict.fromkeys(names, "")
                words = {name: " ".join(words.split()) for name, words in given.items()}
                _keep_facts(view.round, {name: said for name, said in words.items() if said}, before, text)

    st.dialog(text("ui-documents-facts"))(fields)()
