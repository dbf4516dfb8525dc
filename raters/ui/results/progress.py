"""The cycle on screen: which round follows which, what changed, and whether it helped."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import streamlit as st

from raters import access
from raters.advice import LASTING, shipped_rules
from raters.charts import MOST_ROUNDS, Stage, trend_chart
from raters.problems import Refused
from raters.store import RoundEntry
from raters.terms import Effect, Estimate
from raters.text import Text
from raters.ui import state, widgets
from raters.ui.state import View

BADGES = {
    "improvement": ("green", "▲"),
    "no_change": ("gray", "■"),
    "worse": ("orange", "▼"),
    "not_enough_data": ("gray", "○"),
}


def chain(round_id: str) -> tuple[RoundEntry, ...]:
    """The rounds linked with this one, oldest first; of several that follow one round, the newest."""
    entries = {entry.id: entry for entry in state.rounds()}
    following = {entry.previous: entry.id for entry in reversed(entries.values()) if entry.previous}
    first: str = round_id
    while (previous := entries[first].previous) is not None and previous in entries:
        following[previous], first = first, previous
    linked = [first]
    while linked[-1] in following:
        linked.append(following[linked[-1]])
    return tuple(entries[id] for id in linked)


def trend(rounds: tuple[RoundEntry, ...], text: Text) -> None:
    """Alpha of every criterion in every round."""
    st.header(text("cycle-trend"), anchor=False)
    if len(rounds) > MOST_ROUNDS:
        st.caption(text("cycle-trend-older", shown=MOST_ROUNDS, all=len(rounds)))
    book = state.casebook()
    stages = [Stage(entry.title, book.work_up(entry.id).agreement) for entry in rounds[-MOST_ROUNDS:]]
    codes = [measured.criterion.code for measured in stages[-1].agreement.criteria]
    rows = "; ".join(_in_words(stages, code, text) for code in codes)
    alt = text("cycle-trend-alt", rows=rows[:900])
    st.plotly_chart(trend_chart(stages, text), config=widgets.CHART, alt=alt, key="trend")


def _in_words(stages: list[Stage], code: str, text: Text) -> str:
    return f"{code}: {', '.join(_alpha_then(stage, code, text) for stage in stages)}"


def _alpha_then(stage: Stage, code: str, text: Text) -> str:
    """Alpha of a criterion in a round that may not have had it."""
    found = (measured.lead for measured in stage.agreement.criteria if measured.criterion.code == code)
    return next((text.estimate(lead) for lead in found), "–")


def changes(rounds: tuple[RoundEntry, ...], text: Text) -> None:
    """Every two rounds that follow one another, the latest first."""
    limits = shipped_rules()[LASTING].limits
    confidence = text.percent(limits.confidence)
    st.caption(text("cycle-about", signs=limits.signs, bias=limits.bias, confidence=confidence))
    for before, after in reversed(list(pairwise(rounds))):
        names = {"before": widgets.plain(before.title), "after": widgets.plain(after.title)}
        st.header(text("cycle-pair", **names), anchor=False)
        whole, *criteria = state.casebook().work_up(after.id).effects
        st.markdown(_whole(whole, text))
        rows = [_row(effect, text) for effect in criteria]
        widgets.table(rows, text("cycle-table-alt"))


def _whole(effect: Effect, text: Text) -> str:
    """The round as a whole in a badge and two sentences."""
    said = _badge(effect, text)
    if effect.difference.value is None or effect.difference.interval is None:
        return f"{said} {_why_not(effect, text)}"
    value = effect.difference.value
    sentence = text(
        "effect-whole",
        outcome=outcome(effect),
        size=text.number(abs(value)),
        change=text.number(value),
        interval=text.interval(effect.difference.interval),
    )
    return f"{said} {widgets.plain(sentence)} {widgets.plain(_works(effect, text))}"


def _works(effect: Effect, text: Text) -> str:
    before, after = effect.works
    paired = "yes" if effect.paired else "no"
    return text("effect-works", paired=paired, works=after, before=before, after=after)


def outcome(effect: Effect) -> str:
    """The effect's code; more disagreement than before is said, though it is no code of its own."""
    interval = effect.difference.interval
    worse = effect.code == "no_change" and interval is not None and interval.low > 0
    return "worse" if worse else effect.code


def _badge(effect: Effect, text: Text) -> str:
    code = outcome(effect)
    colour, sign = BADGES[code]
    return f":{colour}-badge[{sign} {text(f'effect-{code}')}]"


def _why_not(effect: Effect, text: Text) -> str:
    limits = shipped_rules()[LASTING].limits
    if effect.not_compared is None:
        return ""
    reason = text(f"effect-not-{effect.not_compared}", needed=limits.works, same=limits.same_works)
    return f":small[{widgets.plain(reason)}]"


def _row(effect: Effect, text: Text) -> dict[str, str]:
    signs = ", ".join(text(f"effect-sign-{sign}") for sign in effect.signs) or text("effect-sign-none")
    return {
        text("ui-column-criterion"): f"**{widgets.code(effect.criterion)}**",
        text("cycle-column-effect"): f"{_badge(effect, text)} {_why_not(effect, text)}".strip(),
        text("cycle-column-was"): _number(effect.was, text),
        text("cycle-column-now"): _number(effect.now, text),
        text("cycle-column-difference"): _number(effect.difference, text),
        text("cycle-column-signs"): "–" if effect.not_compared else signs,
    }


def _number(estimate: Estimate, text: Text) -> str:
    return "–" if estimate.value is None else widgets.with_interval(estimate, text)


def in_vain(view: View) -> None:
    """Criteria two rounds did not change: the rubric is to be reworked, not the people."""
    found = [finding for finding in view.findings if finding.rule == LASTING]
    if found:
        st.header(view.text("cycle-twice"), anchor=False)
    for finding in found:
        widgets.finding_card(finding, view.text)


# ---------------------------------------------------------------- links


def select_previous(entry: RoundEntry, entries: Sequence[RoundEntry], text: Text) -> None:
    """Which round came before this one, for those who bring scores; a choice is kept at once."""
    others = {other.id: other for other in entries if other.id != entry.id}
    if not others or not access.may_see(state.role(), "upload"):
        return
    options = [None, *others]
    widget = state.key("previous", entry.id, entry.previous or "")

    def name(id: str | None) -> str:
        if id is None:
            return text("cycle-link-none")
        return f"{others[id].title} · {text.date(others[id].date)}"

    chosen = st.selectbox(
        text("cycle-link"),
        options,
        index=options.index(entry.previous) if entry.previous in others else 0,
        format_func=name,
        key=widget,
        help=text("cycle-unlinked-conclusion"),
    )
    if chosen != entry.previous:
        try:
            state.link(entry.id, chosen)
        except Refused as refusal:
            widgets.show_problems(refusal.problems, text)
        else:
            st.rerun()
