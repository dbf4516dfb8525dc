"""The plan on screen: a card a meeting, the form of the decision, the schedule."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

import streamlit as st

from raters import advice
from raters.report import (
    aim_words,
    evidence_rows,
    evidence_words,
    helped_words,
    load_words,
    own_words,
    schedule_csv,
    step_title,
    why_words,
)
from raters.store import Kept
from raters.terms import ChosenWork, Finding, PlannedSeminar, SeminarCard, SeminarStatus, Step
from raters.text import Text
from raters.ui import widgets
from raters.ui.seminars import decisions
from raters.ui.state import View

BADGES: dict[SeminarStatus, tuple[str, str]] = {
    "proposed": ("gray", "○"),
    "accepted": ("green", "●"),
    "postponed": ("orange", "◇"),
    "dismissed": ("gray", "×"),
}
MOST_CANDIDATES = 60
MOST_SENTENCES = 2
Decisions = Mapping[str, Kept[PlannedSeminar]]


def status_badge(status: SeminarStatus, text: Text) -> str:
    """Sign, word and colour of a decision."""
    colour, sign = BADGES[status]
    return f":{colour}-badge[{sign} {text(f'seminar-status-{status}')}]"


def _own(prefix: str, code: str, text: Text) -> str:
    return widgets.plain(own_words(prefix, code, text))


# ---------------------------------------------------------------- cards


def card(
    view: View, card: SeminarCard, step: Step, planned: PlannedSeminar, number: int, projected: bool
) -> None:
    """Cause, aim, form and participants; agenda, works and questions to unfold."""
    text = view.text
    _heading(step, planned, number, text, projected)
    _causes(card.causes, text, projected)
    st.markdown("\n".join(_facts(card, planned, text, projected)))
    with st.expander(text("seminar-card"), expanded=projected, icon=":material/event_note:"):
        _meeting(view, card, planned)


def _heading(step: Step, planned: PlannedSeminar, number: int, text: Text, projected: bool) -> None:
    """What it is, on which criteria, what it may bring and why it stands here."""
    badge = "" if projected else f" {status_badge(planned.status, text)}"
    kind = f":blue-badge[{text(f'step-kind-{step.kind}')}]"
    st.markdown(f"**{number}. {widgets.plain(step_title(planned, text))}** {kind}{badge}")
    about = text("ui-plan-criteria", criteria=widgets.listed(step.criteria))
    st.markdown(f"{about}  \n{widgets.plain(text.line(step.why))}")


def _causes(causes: Sequence[Finding], text: Text, projected: bool) -> None:
    """A sentence a cause; more of them than can be read as sentences make one table."""
    if len(causes) > MOST_SENTENCES and not projected:
        widgets.table(evidence_rows(causes, text), text("evidence-alt"))
        return
    lines = dict.fromkeys(_cause(finding, text, projected) for finding in causes)
    st.markdown("\n".join(f"- {line}" for line in lines))


def _facts(card: SeminarCard, planned: PlannedSeminar, text: Text, projected: bool) -> list[str]:
    lines = [text("seminar-aim", aim=widgets.plain(aim)) for aim in dict.fromkeys(aim_words(card, text))]
    form = _own("seminar-format", card.format, text)
    lines.append(
        text(
            "seminar-form", format=form, minutes=planned.minutes, date=widgets.plain(text.date(planned.date))
        )
    )
    if not projected and planned.participants:
        who = widgets.listed(planned.participants)
        lines.append(text("seminar-who", count=len(planned.participants), raters=who))
    return [f"- {line}" for line in lines]


def _cause(finding: Finding, text: Text, projected: bool) -> str:
    cause = text(f"cause-{finding.rule}")
    if projected and finding.raters:
        return f"{cause}. {text('seminar-person-hidden')}"
    evidence = widgets.plain(evidence_words(finding, text))
    return f"{cause}. {evidence} {widgets.confidence_badge(finding, text)}"


def _meeting(view: View, card: SeminarCard, planned: PlannedSeminar) -> None:
    text = view.text
    stages = [
        {
            text("seminar-column-minutes"): f"{item.start}–{item.end}",
            text("seminar-column-stage"): _own("seminar-stage", item.stage, text),
        }
        for item in advice.stages(card.action, planned.minutes or card.minutes)
    ]
    st.markdown(f"**{text('seminar-agenda')}**")
    widgets.table(stages, text("seminar-agenda-alt"))
    st.markdown(f"**{text('seminar-works')}**")
    _works(card, planned, text)
    for part, prefix, codes in (
        ("seminar-questions", "seminar-question", card.questions),
        ("seminar-materials", "seminar-material", card.materials),
    ):
        items = "\n".join(f"- {_own(prefix, code, text)}" for code in codes)
        st.markdown(f"**{text(part)}**\n\n{items}")
    day = text.date(planned.date + timedelta(days=card.check_days))
    how = text("seminar-check-how", days=card.check_days, works=card.check_works or 0)
    st.markdown(f"**{text('seminar-check')}** · {widgets.plain(day)}\n\n{how}")


def _works(card: SeminarCard, planned: PlannedSeminar, text: Text) -> None:
    """The works the leader wants, each with the reason if the program chose it."""
    chosen = {choice.work: choice for choice in card.works}
    rows = [
        {
            text("ui-column-work"): widgets.code(work),
            text("seminar-column-why"): _why(chosen[work], text) if work in chosen else "–",
        }
        for work in planned.works
    ]
    if rows:
        widgets.table(rows, text("seminar-works-alt"))
    else:
        st.markdown(text("seminar-works-none"))


def _why(choice: ChosenWork, text: Text) -> str:
    return f"{widgets.code(choice.criterion)}: {widgets.plain(why_words(choice, text))}"


def other_step(step: Step, planned: PlannedSeminar, number: int, text: Text) -> None:
    """A step without a meeting; where data are too few it says how many works are missing."""
    _heading(step, planned, number, text, projected=False)
    if step.action == "score_more" and step.check_works:
        st.markdown(text("seminar-score-more", works=step.check_works))
    else:
        st.markdown(text(f"action-{step.action}-how"))
    _causes(step.findings, text, projected=False)
    facts = [text("ui-plan-due", days=step.due_days)]
    facts += [widgets.plain(words)] if (words := load_words(step.load, text)) else []
    facts += [
        widgets.plain(helped_words(rule, text)) for rule in dict.fromkeys(f.rule for f in step.findings)
    ]
    st.markdown("\n".join(f"- {fact}" for fact in facts))


def findings(view: View) -> None:
    """Every cause found; where its action is not in the plan, why not."""
    reasons = {id(item.finding): item.reason for item in view.plan.unplanned}
    for finding in view.findings:
        widgets.finding_card(finding, view.text, reasons.get(id(finding)))


# ---------------------------------------------------------------- decisions


def decision(view: View, key: str, planned: PlannedSeminar, version: int) -> None:
    """The form: change what is planned, then accept, postpone or dismiss it."""
    text = view.text
    answer = decisions.said(key)
    if planned.reason:
        st.markdown(text("seminar-why-so", reason=widgets.plain(planned.reason)))
    if answer is not None and not answer[1]:
        st.success(text("seminar-kept", status=text(f"seminar-status-{answer[0]}")))
    with st.expander(
        text("seminar-decide"), expanded=bool(answer and answer[1]), icon=":material/edit_calendar:"
    ):
        if answer is not None:
            widgets.show_problems(answer[1], text)
        with st.form(decisions.field("form", view.round.id, key, version), border=False):
            _fields(view, key, planned, version)
            _buttons(view, key, planned, version)


def _fields(view: View, key: str, planned: PlannedSeminar, version: int) -> None:
    text = view.text

    def name(of: str) -> str:
        return decisions.field(of, view.round.id, key, version)

    st.text_input(
        text("seminar-title"),
        planned.title or decisions.usual_title(planned, text),
        max_chars=decisions.LONGEST_TITLE,
        key=name("title"),
    )
    left, middle, right = st.columns(3)
    left.date_input(text("seminar-date"), planned.date, format="DD.MM.YYYY", key=name("date"))
    middle.number_input(text("seminar-minutes"), 0, 480, planned.minutes, step=5, key=name("minutes"))
    right.text_input(
        text("seminar-responsible"),
        planned.responsible,
        max_chars=120,
        key=name("responsible"),
        help=text("seminar-responsible-help"),
    )
    team = sorted({*map(str, view.round.table.scores["rater"].unique()), *planned.participants})
    st.multiselect(text("seminar-participants"), team, list(planned.participants), key=name("participants"))
    st.multiselect(
        text("seminar-work-list"),
        _candidates(view, planned),
        list(planned.works),
        key=name("works"),
        accept_new_options=True,
        help=text("seminar-work-list-help"),
    )
    st.text_area(
        text("seminar-note"), planned.note, max_chars=500, key=name("note"), help=text("seminar-note-help")
    )
    st.text_input(text("seminar-reason"), planned.reason, max_chars=300, key=name("reason"))


def _candidates(view: View, planned: PlannedSeminar) -> list[str]:
    """The works planned and those the findings name; any other code may be typed."""
    named = (work for finding in view.findings for work in finding.works)
    return list(dict.fromkeys([*planned.works, *named]))[: max(MOST_CANDIDATES, len(planned.works))]


def _buttons(view: View, key: str, planned: PlannedSeminar, version: int) -> None:
    text = view.text
    actions: tuple[tuple[str, SeminarStatus], ...] = (
        ("accept", "accepted"),
        ("postpone", "postponed"),
        ("dismiss", "dismissed"),
    )
    with st.container(horizontal=True):
        for name, status in actions:
            st.form_submit_button(
                text(f"seminar-{name}"),
                key=decisions.field(name, view.round.id, key, version),
                type="primary" if status == "accepted" else "secondary",
                on_click=decisions.decide,
                args=(view, key, planned, version, status),
            )


# ---------------------------------------------------------------- schedule


def schedule(rows: Mapping[str, PlannedSeminar], text: Text) -> None:
    """Dates and responsible persons of all steps, to read and to download."""
    st.header(text("seminar-schedule"), anchor=False)
    st.caption(text("seminar-schedule-about"))
    lines = [_schedule_row(planned, text) for planned in rows.values() if not planned.private]
    widgets.table(lines, text("seminar-schedule-alt"))
    st.download_button(
        text("seminar-schedule-download"),
        schedule_csv(rows.values(), text),
        file_name=f"{text('seminar-schedule-file')}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key="download_schedule",
    )


def _schedule_row(planned: PlannedSeminar, text: Text) -> dict[str, str]:
    return {
        text("seminar-column-title"): widgets.plain(step_title(planned, text)),
        text("seminar-column-criteria"): widgets.listed(planned.criteria),
        text("seminar-column-status"): status_badge(planned.status, text),
        text("seminar-column-date"): widgets.unbroken(widgets.plain(text.date(planned.date))),
        text("seminar-column-responsible"): widgets.plain(planned.responsible) or "–",
        text("seminar-column-participants"): str(len(planned.participants) or "–"),
    }
