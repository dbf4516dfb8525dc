"""Causes as pages show them, with how far each can be trusted."""

from __future__ import annotations

import streamlit as st

from raters.advice import shipped_rules
from raters.report import evidence_words
from raters.terms import Finding, NotPlanned
from raters.text import Text
from raters.ui.widgets.words import code, listed, plain

SMALLEST_GAIN = 0.005  # what still prints as 0,01


def finding_card(finding: Finding, text: Text, reason: NotPlanned | None = None) -> None:
    """A cause in plain words, what it was read from, how sure that is, the works to look at, and the step.

    `reason` : why its step is not in the plan.
    """
    with st.container(border=True):
        badges = f"{_about(finding, text)} {confidence_badge(finding, text)}"
        st.markdown(f"**{text(f'cause-{finding.rule}')}** {badges}")
        st.markdown(plain(evidence_words(finding, text)))
        facts = []
        if finding.raters:
            facts.append(text("ui-finding-raters", raters=listed(finding.raters)))
        if finding.works:
            facts.append(text("ui-finding-works", works=listed(finding.works, 12)))
        if finding.gain is not None and finding.gain >= SMALLEST_GAIN:
            facts.append(text("ui-finding-gain", gain=text.number(finding.gain)))
        action = shipped_rules()[finding.rule].action
        words = text("ui-finding-action", action=text(f"action-{action}"))
        facts.append(f"{words} ({text(f'not-planned-{reason}')})" if reason else words)
        st.markdown("\n".join(f"- {fact}" for fact in facts))
        if shipped_rules()[finding.rule].refutable:
            st.caption(text("ui-finding-refuted", refuted=text(f"refute-{finding.rule}")))


def _about(finding: Finding, text: Text) -> str:
    if finding.criterion is None:
        return f":blue-badge[{text('ui-whole-round')}]"
    return f":blue-badge[{text('ui-criterion-of', criterion=code(finding.criterion))}]"


def confidence_badge(finding: Finding, text: Text) -> str:
    """How far the finding can be trusted: a filled or an open circle, and the word."""
    if finding.confidence == "high":
        return f":green-badge[● {text('ui-confidence-high')}]"
    return f":gray-badge[○ {text('ui-confidence-preliminary')}]"
