"""What is wrong, in groups with counts, addresses on demand; and where every filled cell went."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from raters.problems import Problem
from raters.terms import QUESTIONS, Reading
from raters.text import Text
from raters.ui import widgets
from raters.ui.upload.uploaded import PERSONAL

MOST_SAID = 300


def show(problems: Sequence[Problem], text: Text) -> None:
    """Errors first; faults of one kind share a sentence, and every one of them is said on demand."""
    told = [problem for problem in problems if problem.code not in {PERSONAL, *QUESTIONS}]
    for severity, box in (("error", st.error), ("warning", st.warning)):
        groups = _groups([problem for problem in told if problem.severity == severity])
        if not groups:
            continue
        count = sum(map(len, groups))
        lines = [_line(group, text) for group in groups]
        box("\n".join(f"- {line}" for line in lines), title=text(f"ui-problems-{severity}", count=count))
        for group in groups:
            if len(group) > 1:
                _each(group, text)


def _groups(problems: Sequence[Problem]) -> list[list[Problem]]:
    groups: dict[str, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(problem.code, []).append(problem)
    return list(groups.values())


def _line(group: Sequence[Problem], text: Text) -> str:
    """The sentence of one fault; of several, what they have in common, and how many they are."""
    first = widgets.plain(text.problem(group[0]))
    return first if len(group) == 1 else f"{first} {text('group-more', count=len(group) - 1)}"


def _each(group: Sequence[Problem], text: Text) -> None:
    places = widgets.listed([problem.where for problem in group], 6)
    with st.expander(text("group-each", count=len(group), places=places)):
        lines = [f"- {widgets.plain(text.problem(problem))}" for problem in group[:MOST_SAID]]
        if len(group) > MOST_SAID:
            lines.append(text("ui-problems-more", count=len(group) - MOST_SAID))
        st.markdown("\n".join(lines))


def account(reading: Reading, text: Text) -> None:
    """Where every filled cell went, so that nobody need wonder what was dropped and why."""
    account = reading.account
    if account is None:
        return
    lines = [text("account-read", read=account.read, cells=account.cells)]
    if account.codes:
        marks = ", ".join(f"«{widgets.code(mark)}»: {count}" for mark, count in account.codes.items())
        lines.append(text("account-codes", marks=marks, count=sum(account.codes.values())))
    lines += [
        text("account-aside", count=count, reason=text(_because(code, text)))
        for code, count in account.aside.items()
    ]
    if account.blank:
        lines.append(text("account-blank", count=account.blank))
    if account.rows:
        lines.append(text("account-rows", rows=widgets.listed(account.rows, 8), count=len(account.rows)))
    if account.columns:
        lines.append(text("account-columns", columns=widgets.listed(account.columns, 8)))
    with st.expander(text("account-title", read=account.read, cells=account.cells)):
        st.markdown("\n".join(f"- {line}" for line in lines))


def _because(code: str, text: Text) -> str:
    named = f"account-because-{code}"
    return named if text.has(named) else "account-because-other"
