"""What to call a new round and where it stands in time: one form, wherever the scores come from."""

from __future__ import annotations

from datetime import date
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from raters.terms import Reading, Round, ScoreTable
from raters.text import Text
from raters.ui import state

LONGEST = {"title": 120, "subject": 80, "grade": 40, "procedure": 120, "school": 160, "responsible": 120}
"""What is asked for, in this order, and the most characters of each."""


def ask(key: str, reading: Reading, table: ScoreTable, text: Text, **known: str) -> Round | None:
    """The round of these scores, with what the documents say of it; None until it is saved.

    known : the title and other facts that need not be asked for
    """
    with st.form(key):
        columns = st.columns(2)
        asked = [name for name in LONGEST if name not in known]
        facts: dict[str, Any] = known | {
            name: _field(name, columns[place % 2], text).strip() for place, name in enumerate(asked)
        }
        facts["date"], facts["previous"] = _ask_time(*columns, text)
        if not st.form_submit_button(text("ui-round-save"), type="primary"):
            return None
    if not facts["title"]:
        st.error(text("ui-round-title-missing"))
        return None
    return Round(table=table, sha256=reading.sha256, synthetic=reading.synthetic, **facts)


def _field(name: str, column: DeltaGenerator, text: Text) -> str:
    return column.text_input(
        text(f"ui-round-{name}"),
        max_chars=LONGEST[name],
        placeholder=text("ui-round-title-example") if name == "title" else None,
        help=text("ui-round-responsible-help") if name == "responsible" else None,
        key=f"round_{name}",
    )


def _ask_time(left: DeltaGenerator, right: DeltaGenerator, text: Text) -> tuple[date, str | None]:
    """The day of the round, and the kept round before it, if any."""
    earlier = {entry.id: f"{entry.title} · {text.date(entry.date)}" for entry in state.rounds()}
    day = left.date_input(text("ui-round-date"), value=date.today(), format="DD.MM.YYYY", key="round_date")
    previous = right.selectbox(
        text("ui-round-previous"),
        list(earlier),
        index=None,
        placeholder=text("ui-round-previous-none"),
        format_func=earlier.__getitem__,
        key=state.key("round_previous"),
    )
    return day, previous
