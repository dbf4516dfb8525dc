"""Agreed scores on screen: record them in the seminar, find them again, compare raters with them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd
import streamlit as st

from raters.advice import pairs
from raters.advice.anchors import (
    LONGEST_RATIONALE,
    anchor_agreement,
    anchor_key,
    anchor_problems,
    criterion_version,
    fitting,
)
from raters.problems import Fact, Refused
from raters.store import Kept
from raters.terms import Anchor, AnchorAgreement, AnchorWorks
from raters.text import Text
from raters.ui import addresses, caches, state, widgets
from raters.ui.memory import Remembered
from raters.ui.state import View

MOST_ROWS = 200
KEPT = Remembered("anchor_kept", False)


def kept_anchors() -> tuple[Kept[Anchor], ...]:
    """All agreed scores of the school, by work and criterion."""
    kept = state.store().find(Anchor)
    return tuple(sorted(kept, key=lambda paper: (paper.value.work, paper.value.criterion, paper.value.day)))


# ---------------------------------------------------------------- recording


def record(view: View) -> None:
    """The agreed score of one work on one criterion, with the reason in a sentence."""
    text, rubric = view.text, view.round.table.rubric
    st.header(text("anchor-record"), anchor=False)
    st.markdown(text("anchor-record-about"))
    where, which = st.columns(2)
    codes = [criterion.code for criterion in rubric.criteria]
    asked = int(addresses.get("c", [str(place) for place in range(1, len(codes) + 1)], "1")) - 1
    with where:
        code = st.selectbox(
            text("ui-choose-criterion"),
            codes,
            index=asked,
            format_func=widgets.code,
            key=f"anchor_criterion_{view.round.id}_{asked}",
        )
    works = _works(view, code)
    given = addresses.get("work", works, "") if code == codes[asked] else ""
    with which:
        work = st.selectbox(
            text("anchor-work"),
            works,
            index=works.index(given) if given else 0,
            format_func=widgets.code,
            help=text("anchor-work-help"),
            key=f"anchor_work_{view.round.id}_{code}_{given}",
        )
    if work is None:
        st.info(text("ui-detail-nothing"))
        return
    _form(view, code, work)
    if KEPT.take():
        st.success(text("anchor-kept"))


def _works(view: View, code: str) -> list[str]:
    """The works of the criterion, those scored furthest apart first."""
    disputed = pairs.widest(caches.co_scores(view, code))
    scores = view.round.table.scores
    everyone = sorted(scores.loc[scores["criterion"] == code, "work"].astype(str).unique())
    return list(dict.fromkeys([*disputed, *everyone]))


def _form(view: View, code: str, work: str) -> None:
    text, criterion = view.text, view.round.table.rubric.criterion(code)
    now = next((p for p in kept_anchors() if _place(p.value) == (view.round.id, work, code)), None)
    key = f"{view.round.id}_{code}_{work}"
    with st.form(f"anchor_{key}"):
        st.markdown(_given(view, code, work))
        score = st.selectbox(
            text("anchor-score", scale=text.scale(criterion.scale)),
            criterion.scale.levels,
            index=criterion.scale.levels.index(now.value.score) if now else None,
            format_func=text.score,
            placeholder=text("third-score-choose"),
            key=state.key("anchor_score", key),
        )
        rationale = st.text_area(
            text("anchor-rationale"),
            now.value.rationale if now else "",
            max_chars=LONGEST_RATIONALE,
            placeholder=text("anchor-rationale-example"),
            help=text("anchor-rationale-help"),
            height="content",
            key=f"anchor_rationale_{key}",
        )
        denied = st.checkbox(text("anchor-no-names"), key=f"anchor_denied_{key}")
        keep = st.form_submit_button(text("anchor-keep"), type="primary")
    if keep and score is None:
        st.error(text("anchor-score-missing"))
    elif keep and score is not None:
        anchor = Anchor(
            work, code, score, " ".join(rationale.split()), widgets.rubric_name(view.round.table.rubric),
            criterion_version(criterion), view.round.id, view.round.title, date.today(),
        )  # fmt: skip
        _keep(anchor, now.version if now else 0, denied, view)


def _place(anchor: Anchor) -> tuple[str, str, str]:
    return anchor.round, anchor.work, anchor.criterion


def _given(view: View, code: str, work: str) -> str:
    """What the raters gave the work, by code."""
    scores = view.round.table.scores
    own = scores[(scores["work"].astype(str) == work) & (scores["criterion"] == code)]
    words = [
        f"{rater} — {view.text.score(score)}"
        for rater, score in zip(own["rater"].astype(str), own["score"].astype(float), strict=True)
    ]
    return view.text("anchor-given", scores=widgets.listed(words))


def _keep(anchor: Anchor, version: int, names_denied: bool, view: View) -> None:
    problems = anchor_problems(anchor, view.round.table.rubric, names_denied)
    if problems:
        widgets.show_problems(problems, view.text)
        return
    try:
        state.store().put(anchor, anchor_key(anchor), version=version)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, view.text)
        return
    KEPT.put(True)
    st.rerun()


# ---------------------------------------------------------------- the school's anchors


def listed(view: View | None, text: Text) -> None:
    """All agreed scores the school keeps, filtered, and a way to remove one."""
    st.header(text("anchor-list"), anchor=False)
    kept = kept_anchors()
    if not kept:
        st.markdown(text("anchor-list-empty"))
        return
    shown = _filtered(kept, text)
    if not shown:
        st.markdown(text("anchor-list-none"))
        return
    _table([paper.value for paper in shown[:MOST_ROWS]], text)
    if len(shown) > MOST_ROWS:
        st.caption(text("third-more", shown=MOST_ROWS, count=len(shown)))
    _remove(shown, text)
    st.caption(text("anchor-list-stays"))
    if view is not None:
        _missing_levels(view, kept)


def _filtered(kept: Sequence[Kept[Anchor]], text: Text) -> list[Kept[Anchor]]:
    columns = st.columns(3)
    chosen = {}
    for column, name in zip(columns, ("rubric", "criterion", "score"), strict=True):
        options = sorted({getattr(paper.value, name) for paper in kept})
        with column:
            chosen[name] = st.selectbox(
                text(f"anchor-filter-{name}"),
                [None, *options],
                key=state.key("anchor_filter", name),
                format_func=lambda value: _option(value, text),
            )
    return [
        paper
        for paper in kept
        if all(wanted is None or getattr(paper.value, name) == wanted for name, wanted in chosen.items())
    ]


def _option(value: str | float | None, text: Text) -> str:
    if value is None:
        return text("anchor-filter-all")
    return text.score(value) if isinstance(value, float) else widgets.code(value)


def _table(anchors: Sequence[Anchor], text: Text) -> None:
    table = pd.DataFrame(
        {
            text("ui-column-work"): [widgets.code(anchor.work) for anchor in anchors],
            text("ui-column-criterion"): [widgets.code(anchor.criterion) for anchor in anchors],
            text("anchor-column-score"): [f"**{text.score(anchor.score)}**" for anchor in anchors],
            text("anchor-column-rationale"): [widgets.plain(anchor.rationale) for anchor in anchors],
            text("anchor-column-round"): [
                f"{widgets.code(anchor.title)} :small[{text.date(anchor.day)}]" for anchor in anchors
            ],
        }
    )
    widgets.table(table, text("anchor-list-alt"))


def _remove(shown: Sequence[Kept[Anchor]], text: Text) -> None:
    with st.expander(text("anchor-remove")):
        place = st.selectbox(
            text("anchor-remove-which"),
            range(len(shown)),
            index=None,
            placeholder=text("anchor-remove-choose"),
            format_func=lambda n: (
                f"{widgets.code(shown[n].value.work)} · {widgets.code(shown[n].value.criterion)}"
            ),
            key=state.key("anchor_remove", str(len(shown))),
        )
        if st.button(text("anchor-remove-yes"), key="anchor_remove_yes") and place is not None:
            state.store().drop(Anchor, shown[place].key)
            st.rerun()


def _missing_levels(view: View, kept: Sequence[Kept[Anchor]]) -> None:
    """Levels of the current rubric that have no agreed score yet."""
    found = {(p.value.criterion, p.value.version, p.value.score) for p in kept}
    missing = [
        f"{widgets.code(criterion.code)}: {', '.join(map(view.text.score, levels[:12]))}"
        for criterion in view.round.table.rubric.criteria
        if (
            levels := [
                level
                for level in criterion.scale.levels
                if (criterion.code, criterion_version(criterion), level) not in found
            ]
        )
    ]
    if missing:
        st.caption(view.text("anchor-missing", levels="; ".join(missing)[:600]))


# ---------------------------------------------------------------- a round with anchor works


def confirm(view: View) -> None:
    """Works of this round whose codes have agreed scores: the leader says whether they are the same works."""
    text, found = view.text, _fitting(view)
    if not found:
        return
    st.header(text("anchor-here"), anchor=False)
    works = sorted({anchor.work for anchor in found})
    confirmed = _confirmed(view)
    if set(works) <= set(confirmed):
        comparison(view)
        if st.button(text("anchor-unconfirm"), key="anchor_unconfirm"):
            state.store().drop(AnchorWorks, "", view.round.id)
            st.rerun()
        return
    st.markdown(text("anchor-same-question", works=widgets.listed(works)))
    if st.button(text("anchor-confirm"), type="primary", key="anchor_confirm"):
        state.store().put(AnchorWorks(tuple(works)), owner=view.round.id)
        st.rerun()


def comparison(view: View) -> None:
    """Every coded rater against the agreed scores, as a table of its own; nothing without anchor works."""
    text, rows = view.text, _rows(view)
    if not rows:
        return
    criteria = list(dict.fromkeys(row.criterion for row in rows))
    chosen = st.selectbox(
        text("ui-severity-criterion"),
        criteria,
        key=state.key("anchor_rows", view.round.id),
        format_func=lambda code: text("ui-severity-all") if code is None else widgets.code(code),
    )
    own = [row for row in rows if row.criterion == chosen]
    table = pd.DataFrame(
        {
            text("ui-column-rater"): [widgets.code(row.rater) for row in own],
            text("anchor-column-works"): [str(row.works) for row in own],
            text("anchor-column-exact"): [_share(row, text) for row in own],
            text("anchor-column-difference"): [widgets.with_interval(row.difference, text) for row in own],
        }
    )
    widgets.table(table, text("anchor-rows-alt"))
    st.caption(text("anchor-rows-about"))


def overview(view: View) -> None:
    """The comparison with its heading, where the round holds confirmed anchor works."""
    if _rows(view):
        st.header(view.text("anchor-rows"), anchor=False)
        comparison(view)


def own_line(view: View, rater: str) -> None:
    """The teacher's own agreement with the agreed scores, in a sentence."""
    text = view.text
    mine = next((row for row in _rows(view) if row.rater == rater and row.criterion is None), None)
    if mine is None or mine.exact.value is None or mine.difference.value is None:
        return
    st.header(text("anchor-own"), anchor=False)
    facts: dict[str, Fact] = {
        "works": mine.works,
        "exact": text.percent(mine.exact.value),
        "difference": text.number(mine.difference.value),
    }
    if mine.difference.interval is None:
        st.markdown(text("anchor-own-line", **facts))
    else:
        interval = text.interval(mine.difference.interval)
        st.markdown(text("anchor-own-line-interval", interval=interval, **facts))


def _share(row: AnchorAgreement, text: Text) -> str:
    if row.exact.value is None:
        return "–"
    interval = row.exact.interval
    words = text.percent(row.exact.value)
    return (
        f"{words}\u00a0:small[({text.percent(interval.low)}…\u2060{text.percent(interval.high)})]"
        if interval
        else words
    )


def _fitting(view: View) -> tuple[Anchor, ...]:
    return fitting((paper.value for paper in kept_anchors()), view.round.table, view.round.id)


def _confirmed(view: View) -> tuple[str, ...]:
    paper = state.store().get(AnchorWorks, owner=view.round.id)
    return paper.value.works if paper else ()


def _rows(view: View) -> tuple[AnchorAgreement, ...]:
    works = set(_confirmed(view))
    if not works:
        return ()
    anchors = [anchor for anchor in _fitting(view) if anchor.work in works]
    return anchor_agreement(view.round.table, anchors)
