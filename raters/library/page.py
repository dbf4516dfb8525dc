"""An analysis in a notebook: a sentence, the forest plot as a still picture, the causes. No script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from raters.report.forest import Forest, ForestRow, draw_forest
from raters.report.wording import verdict_words
from raters.terms import Bands, Finding
from raters.text import Text
from raters.workup import WorkUp

LEFT, PLOT, RIGHT, ROW, TOP = 150, 330, 320, 26, 34
MOST_LABEL, MOST_WORDS, MOST_RATERS = 20, 56, 4
GREY, INK = "#8a8a8a", "#0072B2"


def analysis_html(work_up: WorkUp, text: Text) -> str:
    """What a notebook shows of a work-up."""
    facts = work_up.agreement.facts
    counted = text(
        "cli-facts",
        works=facts.works,
        raters=facts.raters,
        scores=facts.scores,
        double=facts.double_scored,
    )
    forest = draw_forest(work_up.agreement.criteria, Bands(), text)
    words = [verdict_words(measured, text) for measured in work_up.agreement.criteria]
    causes = "".join(f"<li>{escape(_cause(finding, text))}</li>" for finding in work_up.findings)
    return f"<div><p>{escape(counted)}</p>{forest_svg(forest, words)}<ul>{causes}</ul></div>"


def _cause(finding: Finding, text: Text) -> str:
    about = ", ".join(filter(None, (finding.criterion, *finding.raters[:MOST_RATERS])))
    return text("cli-finding", rule=finding.rule, about=about, cause=text(f"cause-{finding.rule}"))


def forest_svg(forest: Forest, words: list[str]) -> str:
    """The forest plot as SVG: a mark and a line a criterion, the bands behind, the verdict beside."""
    width, height = LEFT + PLOT + RIGHT, TOP + ROW * len(forest.rows) + 8
    drawn = [*_axis(forest, height)]
    for number, (row, said) in enumerate(zip(forest.rows, words, strict=True)):
        drawn += _row(row, said, TOP + ROW * number + ROW // 2, forest.low)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" role="img" '
        f'font-family="sans-serif" font-size="13" fill="currentColor"><title>{escape(forest.alt)}</title>'
        f"{''.join(drawn)}</svg>"
    )


def _x(value: float, low: float) -> float:
    return round(LEFT + PLOT * (value - low) / (1 - low), 1)


def _axis(forest: Forest, height: int) -> Iterator[str]:
    for tick in (*forest.ends, *forest.lines):
        x = _x(tick.at, forest.low)
        ends = f'x1="{x}" x2="{x}" y1="{TOP - 6}" y2="{height - 6}"'
        yield f'<line {ends} stroke="{GREY}" stroke-dasharray="2 3"/>'
        yield f'<text x="{x}" y="{TOP - 14}" text-anchor="middle" font-size="11">{escape(tick.label)}</text>'


def _row(row: ForestRow, words: str, y: int, low: float) -> Iterator[str]:
    yield f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{escape(_cut(row.label, MOST_LABEL))}</text>'
    if row.low is not None and row.high is not None:
        ends = f'x1="{_x(row.low, low)}" x2="{_x(row.high, low)}"'
        yield f'<line {ends} y1="{y}" y2="{y}" stroke="{INK}" stroke-width="2"/>'
    if row.value is not None:
        yield f'<circle cx="{_x(row.value, low)}" cy="{y}" r="5" fill="{INK}"/>'
    else:
        words = row.words
    yield f'<text x="{LEFT + PLOT + 12}" y="{y + 4}">{escape(_cut(words, MOST_WORDS))}</text>'


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"
