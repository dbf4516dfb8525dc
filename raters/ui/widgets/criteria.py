"""Criteria as pages show them: badges, the table, words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from raters.benchmarks import benchmark
from raters.terms import VERDICTS, CriterionAgreement, Estimate, VerdictCode
from raters.text import LOOKS, Text, verdict_name, verdict_words
from raters.ui.state import View
from raters.ui.widgets.tables import table
from raters.ui.widgets.words import code, plain, unbroken


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


def criterion_words(measured: CriterionAgreement, text: Text) -> str:
    """The criterion in one line without signs or colours: code, alpha, verdict."""
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
        text("ui-column-exact"): share(measured.exact, text),
        text("ui-column-adjacent"): share(measured.adjacent, text),
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


def share(estimate: Estimate, text: Text) -> str:
    """A share in per cent; a dash where there is none."""
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
