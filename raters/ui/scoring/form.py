"""The teacher's side: a code, the next work, a choice for every criterion, and nobody else's scores."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import streamlit as st

from raters import design
from raters.problems import Problem, Refused
from raters.terms import Criterion, DraftScores, SubmittedScores
from raters.text import Text
from raters.ui import on_screen, state, widgets
from raters.ui.memory import Remembered
from raters.ui.scoring import drafts, sessions
from raters.ui.scoring.sessions import Scorer

CURRENT = Remembered[str | None]("scoring_work", None)
TURN = Remembered("scoring_turn", 0)
BLANK = "blank"
FEW_LEVELS = 12
SHORT_CAPTIONS = 90

# Streamlit leaves the next work scrolled to where the last one was saved.
TO_TOP = """(() => {
  const page = document.querySelector("[data-testid=stMain]");
  page?.scrollTo(0, 0);
  page?.querySelector("[role=radiogroup] input")?.focus({ preventScroll: true });
})();"""

Own = Mapping[str, SubmittedScores]


def ask_code(text: Text) -> None:
    """The personal code; it stays in this visit and never in the address."""
    st.markdown(text("scoring-enter-about"))
    with st.form("scoring_code", width=420):
        typed = st.text_input(text("scoring-enter-code"), max_chars=40, autocomplete="off", key="typed_code")
        entered = st.form_submit_button(text("scoring-enter-do"), type="primary")
    if entered:
        sessions.enter(typed)
        st.rerun()


def head(scorer: Scorer, own: Own, text: Text) -> None:
    """Which session, who, how far."""
    of = scorer.session
    words = [
        f"**{widgets.plain(of.title)}**",
        widgets.plain(of.subject),
        text("scoring-own", rater=widgets.code(scorer.rater)),
    ]
    st.markdown(" · ".join(word for word in words if word))
    line = next(line for line in design.progress(of, _places(scorer, own)) if line.rater == scorer.rater)
    left = text("scoring-time-left", minutes=round(line.minutes_left))
    bar = text("scoring-progress", done=line.submitted, all=line.assigned)
    st.progress(line.share, f"{bar} · {left}" if line.minutes_left and of.closed is None else bar)


def current_work(scorer: Scorer, own: Own, text: Text) -> str | None:
    """The work to score now: the next in the rater's own order, or one the rater jumps to."""
    if scorer.session.closed is not None:
        widgets.show_problems(_closed(), text)
        return None
    order = design.order(scorer.session, scorer.rater)
    wanted = CURRENT.get()
    work = wanted if wanted in order and wanted not in own else design.next_work(order, own)
    if work is None:
        st.success(text("scoring-done"))
        return None
    CURRENT.put(work)
    return _choose(scorer, [code for code in order if code not in own], work, text)


def _closed() -> tuple[Problem, ...]:
    return (Problem("scoring_closed", "warning"),)


def _choose(scorer: Scorer, left: list[str], work: str, text: Text) -> str:
    begun = sessions.begun(scorer)

    def label(code: str) -> str:
        return f"{code} · {text('scoring-draft')}" if code in begun else code

    jump = Remembered(state.key("scoring_go", work), work)
    jump.put(work)
    st.selectbox(
        text("scoring-work-choose"),
        left,
        key=jump.name,
        format_func=label,
        on_change=lambda: CURRENT.put(jump.get()),
        width=420,
    )
    return work


def show_work(scorer: Scorer, work: str, text: Text) -> None:
    """The work beside the form, or the form alone where the work is on paper."""
    pictures = sessions.pictures(scorer.session, work)
    if not pictures:
        st.caption(text("scoring-picture-none", work=widgets.code(work)))
        _form(scorer, work, text)
        return
    left, right = st.columns([1, 1], gap="large")
    with left:
        for page, content in enumerate(pictures, 1):
            st.image(content, width="stretch", alt=text("scoring-picture-alt", work=work, page=page))
    with right:
        _form(scorer, work, text)


# ---------------------------------------------------------------- the form


@st.fragment
def _form(scorer: Scorer, work: str, text: Text) -> None:
    """One choice a criterion; each is kept as a draft at once, so a pause loses nothing."""
    st.subheader(text("scoring-work", work=widgets.code(work)), anchor=False)
    _fill_in(scorer, work)
    for criterion in scorer.session.rubric.criteria:
        _ask_score(scorer, work, criterion, text)
    blank = on_screen.act("no_answer_all", _all_blank, scorer, work)
    st.button(text("scoring-no-answer-all"), key="no_answer_all", on_click=blank)
    st.text_input(
        text("scoring-reason"),
        max_chars=design.LONGEST_REASON,
        help=text("scoring-reason-help"),
        key=_reason(scorer, work).name,
        on_change=on_screen.act(_reason(scorer, work).name, _keep, scorer, work),
    )
    with st.container(horizontal=True):
        saved = st.button(
            text("scoring-save"),
            type="primary",
            shortcut="ctrl+enter",
            key="save_scores",
        )
        later = st.button(text("scoring-later"), key="later")
    drafts.state_of_saving(scorer, work, partial(_chosen, scorer, work), partial(_take_over, scorer), text)
    st.caption(text("scoring-keys"))
    if saved:
        _submit(scorer, work, text)
    elif later:
        _go_on(scorer, work)


def _reason(scorer: Scorer, work: str) -> Remembered[str]:
    return Remembered(_key(scorer, work, "reason"), "")


def _option(scorer: Scorer, work: str, criterion: str) -> Remembered[str | None]:
    return Remembered(_key(scorer, work, f"c_{criterion}"), None)


def _key(scorer: Scorer, work: str, name: str) -> str:
    """The key of a field: the same work on another day or in another language is another widget."""
    return state.key("score", scorer.session.id, scorer.rater, work, name)


def _fill_in(scorer: Scorer, work: str) -> None:
    """Put the draft into the fields when they are shown for the first time."""
    if _reason(scorer, work).known:
        return
    _take_over(scorer, drafts.seen(scorer, work))


def _take_over(scorer: Scorer, draft: DraftScores) -> None:
    """Put these choices into the fields."""
    _reason(scorer, draft.work).put(draft.reason)
    for criterion in scorer.session.rubric.criteria:
        option = None
        if criterion.code in draft.scores:
            score = draft.scores[criterion.code]
            option = BLANK if score is None else repr(score)
        _option(scorer, draft.work, criterion.code).put(option)


def _ask_score(scorer: Scorer, work: str, criterion: Criterion, text: Text) -> None:
    options = [*map(repr, criterion.scale.levels), BLANK]
    label = f"**{widgets.code(criterion.code)}** {widgets.plain(criterion.title)}"

    def name(option: str) -> str:
        return text("scoring-no-answer") if option == BLANK else text.score(float(option))

    widget = _option(scorer, work, criterion.code).name
    given: Any = {
        "key": widget,
        "format_func": name,
        "on_change": on_screen.act(widget, _keep, scorer, work),
        "index": None,
    }
    if len(options) > FEW_LEVELS:
        st.selectbox(label, options, placeholder=text("ui-cell-choose"), **given)
        return
    captions = _captions(criterion)
    horizontal = sum(map(len, captions)) <= SHORT_CAPTIONS
    with st.container(key=f"described_{widget}" if captions else None):
        st.radio(label, options, horizontal=horizontal, captions=captions or None, **given)


def _captions(criterion: Criterion) -> list[str]:
    """What each level means, where the rubric says so."""
    if len(criterion.descriptors) != len(criterion.scale):
        return []
    return [*map(widgets.plain, criterion.descriptors), ""]


def _chosen(scorer: Scorer, work: str) -> DraftScores:
    """What stands in the fields now."""
    codes = [criterion.code for criterion in scorer.session.rubric.criteria]
    found = {code: _option(scorer, work, code).get() for code in codes}
    scores = {code: None if option == BLANK else float(option) for code, option in found.items() if option}
    return DraftScores(scorer.rater, work, scores, _reason(scorer, work).get())


def _keep(scorer: Scorer, work: str) -> None:
    drafts.keep(scorer, _chosen(scorer, work))


def _all_blank(scorer: Scorer, work: str) -> None:
    for criterion in scorer.session.rubric.criteria:
        _option(scorer, work, criterion.code).put(BLANK)
    _keep(scorer, work)


def _submit(scorer: Scorer, work: str, text: Text) -> None:
    try:
        sessions.submit(_chosen(scorer, work), scorer)
    except Refused as refusal:
        widgets.show_problems(refusal.problems, text)
        return
    st.toast(text("scoring-saved", work=widgets.code(work)))
    _go_on(scorer, work)


def _go_on(scorer: Scorer, work: str) -> None:
    order = design.order(scorer.session, scorer.rater)
    CURRENT.put(design.next_work(order, sessions.own(scorer), after=work))
    TURN.put(TURN.get() + 1)
    st.rerun()


# ---------------------------------------------------------------- afterwards


def mine(scorer: Scorer, own: Own, text: Text) -> None:
    """The rater's own submitted scores; they are final."""
    with st.expander(text("scoring-mine")):
        if not own:
            st.caption(text("scoring-mine-none"))
            return
        rows = [_row(entry, text) for entry in own.values()]
        widgets.table(rows, text("scoring-mine-alt"))


def _row(entry: SubmittedScores, text: Text) -> dict[str, str]:
    scores = {
        widgets.code(code): "–" if score is None else text.score(score)
        for code, score in entry.scores.items()
    }
    work, reason = widgets.code(entry.work), widgets.plain(entry.reason)
    return {text("scoring-column-work"): work, **scores, text("scoring-column-reason"): reason}


def foot(text: Text) -> None:
    """The way out."""
    st.caption(text("scoring-leave-about"))
    st.button(text("scoring-leave"), icon=":material/logout:", key="leave_scoring", on_click=sessions.leave)
    if turn := TURN.get():
        # The number makes it another element for each work: the script runs once a work.
        st.html(f"<i hidden>{turn}</i><script>{TO_TOP}</script>", unsafe_allow_javascript=True)


def _places(scorer: Scorer, own: Own) -> list[str]:
    return [design.score_key(scorer.rater, work) for work in own]
