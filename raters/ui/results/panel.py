"""Everything about one work, beside the page: all its scores, the third score, what to do with it."""

from __future__ import annotations

from html import escape

import streamlit as st

from raters.terms import Anchor, ThirdScore
from raters.text import Text
from raters.ui import addresses, navigation, widgets
from raters.ui.memory import Remembered
from raters.ui.results import third_check
from raters.ui.seminars import anchors
from raters.ui.state import View

TURN = Remembered("panel_turn", 0)
"""Counts how often the panel was closed: then a press on the same work opens it again."""


def close() -> None:
    """Forget the work the address names."""
    addresses.put("work", None)
    TURN.put(TURN.get() + 1)


def show(view: View, work: str, criterion: str) -> None:
    """Open the panel of this work; the criterion is the one looked at."""
    title = view.text("works-work", work=widgets.code(work))
    st.dialog(title, position="right", width="small", on_dismiss=close)(_panel)(view, work, criterion)


def _panel(view: View, work: str, criterion: str) -> None:
    st.html(_scores(view, work))
    third_check.of_work(view, work)
    with st.container(horizontal=True):
        _to_anchors(view, work, criterion)


def _scores(view: View, work: str) -> str:
    """One line a criterion: every score by code, the third score, the agreed score."""
    text, scores = view.text, view.round.table.scores
    own = scores[scores["work"].astype(str) == work]
    third = {k.value.criterion: k.value for k in third_check.third_scores(view) if k.value.work == work}
    agreed = {
        kept.value.criterion: kept.value
        for kept in anchors.kept_anchors()
        if (kept.value.work, kept.value.round) == (work, view.round.id)
    }
    drawn = []
    for measured in view.agreement.criteria:
        code = measured.criterion.code
        rows = own[own["criterion"].astype(str) == code]
        given = sorted(zip(rows["rater"].astype(str), rows["score"].astype(float), strict=True))
        name = f"{code} {measured.criterion.title}".strip()
        drawn.append(_line(name, given, third.get(code), agreed.get(code), text))
    return "".join(drawn)


def _line(
    name: str,
    given: list[tuple[str, float]],
    third: ThirdScore | None,
    agreed: Anchor | None,
    text: Text,
) -> str:
    scores = [score for _, score in given]
    apart = max(scores) - min(scores) if scores else 0.0
    if len(scores) < 2:
        said = text("works-once" if scores else "works-no-scores")
    else:
        said = text("works-apart", points=text.score(apart)) if apart else text("works-alike")
    cells = [_score(rater, score, "r-apart" if apart else "", text) for rater, score in given]
    if third is not None:
        cells.append(_score(text("works-third", rater=third.rater[:40]), third.score, "", text))
    if agreed is not None:
        cells.append(_score(text("works-agreed"), agreed.score, "", text))
    head = f"<div><b>{escape(name[:120])}</b><div class='r-small'>{escape(said)}</div></div>"
    return f'<div class="r-work">{head}<span>{"".join(cells)}</span></div>'


def _score(name: str, score: float, css: str, text: Text) -> str:
    return f'<span class="r-score {css}">{escape(name[:60])} <b>{text.score(score)}</b></span>'


def _to_anchors(view: View, work: str, criterion: str) -> None:
    """To the page of agreed scores, with this work and the criterion looked at."""
    place = [measured.criterion.code for measured in view.agreement.criteria].index(criterion) + 1
    icon = navigation.ICONS["anchors"]
    if st.button(view.text("works-to-anchors"), icon=icon, key="to_anchors"):
        navigation.go("anchors", work=work, c=str(place))
