"""An analysis on the terminal: a table, the findings, problems on stderr."""

from __future__ import annotations

import click
from rich.console import Console
from rich.table import Table

from raters.cli.terminal import answer_hints, say_problems
from raters.library import Analysed
from raters.terms import Agreement, CriterionAgreement, Finding
from raters.text import LOOKS, Text, verdict_words


def print_analysis(analysis: Analysed, text: Text) -> None:
    """The table of criteria and one line a finding; what was wrong but passable goes to stderr."""
    say_problems(analysis.reading.problems, text)
    for hint in answer_hints(analysis.reading, text):
        click.echo(hint, err=True)
    console = Console(highlight=False)
    agreement = analysis.work_up.agreement
    facts = agreement.facts
    if analysis.reading.synthetic:
        console.print(text("cli-synthetic"))
    console.print(
        text(
            "cli-facts",
            works=facts.works,
            raters=facts.raters,
            scores=facts.scores,
            double=facts.double_scored,
        )
    )
    console.print(_criteria_table(agreement, text))
    for finding in analysis.work_up.findings:
        console.print(text("cli-finding", **_finding_facts(finding, text)), markup=False)


def _criteria_table(agreement: Agreement, text: Text) -> Table:
    table = Table(box=None, pad_edge=False)
    for column in ("criterion", "works", "exact", "adjacent", "kappa", "alpha", "interval", "verdict"):
        left = column in ("criterion", "verdict")
        table.add_column(text(f"cli-column-{column}"), justify="left" if left else "right", overflow="fold")
    for measured in agreement.by_attention():
        table.add_row(*_cells(measured, text))
    return table


def _cells(measured: CriterionAgreement, text: Text) -> tuple[str, ...]:
    interval = measured.lead.interval
    exact, adjacent = measured.exact.value, measured.adjacent.value
    return (
        measured.criterion.code.replace("[", "\\["),
        str(measured.double_scored),
        text.percent(exact) if exact is not None else "–",
        text.percent(adjacent) if adjacent is not None else "–",
        text.estimate(measured.kappa["quadratic"]),
        text.estimate(measured.lead),
        text.interval(interval) if interval else "–",
        f"{LOOKS[measured.verdict.code].sign} {verdict_words(measured, text)}",
    )


def _finding_facts(finding: Finding, text: Text) -> dict[str, str]:
    about = ", ".join(filter(None, (finding.criterion, *finding.raters[:4])))
    return {"rule": finding.rule, "about": about, "cause": text(f"cause-{finding.rule}")}
