"""Pieces that several pages show: badges, the criterion table, cards, empty states, problems."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterable, Sequence

import streamlit as st

from raters import access
from raters.advice import shipped_rules
from raters.benchmarks import benchmark
from raters.problems import Problem
from raters.report import evidence_words
from raters.terms import (
    VERDICTS,
    CriterionAgreement,
    Estimate,
    Finding,
    NotPlanned,
    Round,
    Rubric,
    VerdictCode,
)
from raters.text import LOOKS, Text, verdict_name, verdict_words
from raters.ui import navigation, state
from raters.ui.state import View
from raters.ui.widgets.tables import table

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_PROBLEMS = 300
LONGEST_CODE = 60
LONGEST_LIST = 600
SMALLEST_GAIN = 0.005  # what still prints as 0,01
CHART = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


SPACE = re.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]+")
"""What one space stands for; spaces that must not break, as in «2027 г.», stay."""


def plain(fact: object) -> str:
    """Words from a file or a form, kept from being read as Markdown."""
    one_line = SPACE.sub(" ", str(fact)).strip()
    words = re.sub(r"([\\`*_{}\[\]()#+.!|<>$:~^@&])", r"\\\1", one_line)
    return f"\\{words}" if words.startswith("-") else words


def code(fact: object) -> str:
    """A code or a heading from a file: plain, and never endless."""
    words = str(fact)
    return plain(words if len(words) <= LONGEST_CODE else words[: LONGEST_CODE - 1] + "…")


def listed(codes: Iterable[str], most: int = 40) -> str:
    """Codes separated by commas; a long list ends in dots (a catalog takes no fact of 1000 letters)."""
    shown: list[str] = []
    for number, word in enumerate(map(code, codes)):
        if number == most or sum(map(len, shown)) > LONGEST_LIST:
            return ", ".join([*shown, "…"])
        shown.append(word)
    return ", ".join(shown)


def rubric_name(rubric: Rubric) -> str:
    """The rubric's name with its year and version."""
    return state.text().rubric(rubric)


# ---------------------------------------------------------------- the round


def current_view() -> View:
    """The current round, or a friendly way to get one and the end of the page."""
    view = state.current()
    if view is None:
        empty("ui-empty-round", "start")
        st.stop()
    return view


def title(view: View, page: str) -> None:
    """The page's name and, below, the round it speaks of and the rubric it was scored with."""
    st.title(view.text(f"ui-page-{page}"), anchor=False)
    round_line(view.round, view.text)
    if view.round.table.rubric.name:
        st.caption(view.text("rubric-of-round", name=plain(rubric_name(view.round.table.rubric)[:400])))


def round_line(round: Round, text: Text) -> None:
    """Title, subject, class and date of the round; a badge when its school is invented."""
    grade = text("ui-grade", grade=round.grade) if round.grade else ""
    words = [round.title, round.subject, grade, round.procedure]
    line = " · ".join([*(plain(word) for word in words if word), text.date(round.date)])
    badge = f" :violet-badge[{text('synthetic-label')}]" if round.synthetic else ""
    st.markdown(f"{line}{badge}")


def empty(reason: str, *pages: str) -> None:
    """Why there is nothing here, and doors to where something can be done about it."""
    text = state.text()
    with st.container(border=True):
        st.markdown(text(reason))
        with st.container(horizontal=True):
            for name in pages:
                if access.may_see(state.role(), name):
                    st.page_link(
                        navigation.path(name), label=text(f"ui-page-{name}"), icon=navigation.ICONS[name]
                    )


def show_problems(problems: Sequence[Problem], text: Text) -> None:
    """Every problem at once, errors first; each sentence names its place and the remedy."""
    for severity, box in (("error", st.error), ("warning", st.warning)):
        found = [problem for problem in problems if problem.severity == severity]
        if not found:
            continue
        lines = [f"- {plain(text.problem(problem))}" for problem in found[:MOST_PROBLEMS]]
        if len(found) > MOST_PROBLEMS:
            lines.append(text("ui-problems-more", count=len(found) - MOST_PROBLEMS))
        box("\n".join(lines), title=text(f"ui-problems-{severity}", count=len(found)))


def show_failure(error: Exception) -> bool:
    """What a visitor reads when the program itself fails; the details go to the log only."""
    logging.getLogger("raters").error("page failed", exc_info=error)
    text = state.text()
    st.error(text("ui-failure"), title=text("ui-failure-title"))
    return True


# ---------------------------------------------------------------- criteria


def verdict_badge(measured: CriterionAgreement, text: Text) -> str:
    """Shape, words and colour of a verdict, as Markdown; any one of the three is enough to tell."""
    return badge(measured.verdict.code, plain(verdict_words(measured, text)))


def badge(verdict: VerdictCode, words: str) -> str:
    """Words on the colour and with the sign of a verdict."""
    look = LOOKS[verdict]
    return f":{look.badge}-badge[{look.sign} {words}]"


def whole(view: View) -> str:
    """The round in one sentence of counts, and what it rests on in another."""
    counted = Counter(measured.verdict.code for measured in view.agreement.criteria)
    facts = view.agreement.facts
    badges = [
        badge(code, f"{verdict_name(code, view.text)}: {counted[code]}") for code in VERDICTS if counted[code]
    ]
    rests_on = view.text(
        "ui-rests-on",
        works=facts.works,
        double=facts.double_scored,
        raters=facts.raters,
        scores=facts.scores,
    )
    return f"{view.text('ui-whole', criteria=facts.criteria)} {' '.join(badges)}\n\n{rests_on}"


def forest_alt(view: View) -> str:
    """The forest plot for who cannot see it."""
    rows = [_spoken(measured, view.text) for measured in view.agreement.by_attention()]
    return f"{view.text('ui-forest-alt')} {'; '.join(rows)}"


def _spoken(measured: CriterionAgreement, text: Text) -> str:
    return f"{measured.criterion.code}: {text.estimate(measured.lead)}, {verdict_words(measured, text)}"


def criterion_table(criteria: Sequence[CriterionAgreement], text: Text) -> None:
    """One row a criterion: verdict, agreement, kappa, alpha, and what such scales usually reach."""
    rows = [_criterion_row(measured, text) for measured in criteria]
    table(rows, text("ui-criteria-alt"))


def _criterion_row(measured: CriterionAgreement, text: Text) -> dict[str, str]:
    return {
        text("ui-column-criterion"): criterion_name(measured, text),
        text("ui-column-verdict"): verdict_badge(measured, text),
        text("ui-column-works"): str(measured.double_scored),
        text("ui-column-exact"): _share(measured.exact, text),
        text("ui-column-adjacent"): _share(measured.adjacent, text),
        text("ui-column-kappa"): with_interval(measured.kappa["quadratic"], text),
        text("ui-column-alpha"): with_interval(measured.lead, text),
        text("ui-column-benchmark"): _usual(measured, text),
    }


def criterion_name(measured: CriterionAgreement, text: Text) -> str:
    """Code in bold, title and scale in small print."""
    criterion = measured.criterion
    title = f" {plain(criterion.title)}" if criterion.title else ""
    scale = text("ui-scale", scale=text.scale(criterion.scale))
    return f"**{code(criterion.code)}**{title} :small[{plain(scale)}]"


def with_interval(estimate: Estimate, text: Text, digits: int = 2) -> str:
    """0,62 with its interval in small print, or why there is no number."""
    if estimate.value is None:
        return f":small[{text.estimate(estimate)}]"
    number = text.number(estimate.value, digits)
    if estimate.interval is None:
        return number
    interval = text.interval(estimate.interval, digits).replace("…", "…\u2060")  # never broken in two
    return f"{number}\u00a0:small[({interval})]"


def unbroken(words: str) -> str:
    """Words that stay on one line, so that a table scrolls sideways instead of growing tall."""
    return words.replace(" ", "\u00a0")


def _share(estimate: Estimate, text: Text) -> str:
    return "–" if estimate.value is None else text.percent(estimate.value)


def _usual(measured: CriterionAgreement, text: Text) -> str:
    usual = benchmark(len(measured.criterion.scale))
    if usual is None:
        return "–"
    alpha, exact = usual.ordinal_alpha, usual.exact
    words = (
        text("ui-usual-alpha", low=text.number(alpha.low), high=text.number(alpha.high)),
        text("ui-usual-exact", low=round(100 * exact.low), high=round(100 * exact.high)),
    )
    return ", ".join(map(unbroken, words))


# ---------------------------------------------------------------- causes and steps


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
