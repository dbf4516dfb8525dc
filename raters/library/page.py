"""An analysis in a notebook: a sentence, the forest plot as a still picture, the causes. No script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from raters.report.forest import Forest, ForestRow, draw_forest
from raters.terms import Finding
from raters.text import LOOKS, Text, verdict_words
from raters.workup import WorkUp

LEFT, PLOT, RIGHT, ROW, TOP = 150, 330, 320, 26, 34
MOST_LABEL, MOST_WORDS, MOST_RATERS = 20, 56, 4
GREY = "#8a8a8a"


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
    criteria = work_up.agreement.by_attention()
    forest = draw_forest(criteria, work_up.agreement.limits.bands, text)
    words = [verdict_words(measured, text) for measured in criteria]
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
    look = LOOKS[row.verdict]
    yield f'<text x="{LEFT - 8}" y="{y + 4}" text-anchor="end">{escape(_cut(row.label, MOST_LABEL))}</text>'
    if row.low is not None and row.high is not None:
        ends = f'x1="{_x(row.low, low)}" x2="{_x(row.high, low)}"'
        yield f'<line {ends} y1="{y}" y2="{y}" stroke="{look.colour}" stroke-width="2"/>'
    if row.value is not None:
        mark = f'x="{_x(row.value, low)}" y="{y + 6}" text-anchor="middle" font-size="17"'
        yield f'<text {mark} fill="{look.colour}">{look.sign}</text>'
    else:
        words = row.words
    yield f'<text x="{LEFT + PLOT + 12}" y="{y + 4}">{escape(_cut(words, MOST_WORDS))}</text>'


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"
