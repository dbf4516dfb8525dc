"""A rater's private profile: the own shift and the works where colleagues scored otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import pandas as pd

from raters.charts import is_clear
from raters.report.blocks import Block, Grid, Heading, Paper, Words
from raters.report.issue import require_codes
from raters.report.tables import with_interval
from raters.report.word import paper_docx
from raters.report.wording import CODE
from raters.terms import Agreement, Round, Severity
from raters.text import Text, clipped

MOST_WORKS = 12
LONGEST = 900


def profile_docx(round: Round, agreement: Agreement, rater: str, text: Text, today: date) -> bytes:
    """The profile of one rater, in Word; no other rater is named in it.

    Raises Refused when a code looks like a name.
    """
    require_codes(round.table)
    rows = [row for row in agreement.severity if row.rater == rater]
    label = text("report-synthetic") if round.synthetic else ""
    paper = Paper(text("paper-own-title"), tuple(_profile(round, rows, rater, text)), header=label)
    return paper_docx(paper, text.language, today)


def differences(scores: pd.DataFrame, rater: str) -> pd.DataFrame:
    """Where this rater differs from the others' mean: work, criterion, own, others; widest first."""
    mine = scores[scores["rater"].astype(str) == rater]
    others = scores[scores["rater"].astype(str) != rater]
    mean = others.groupby(["work", "criterion"], as_index=False)["score"].mean()
    both = mine.merge(mean, on=["work", "criterion"], suffixes=("", "_others"))
    both = both.rename(columns={"score": "own", "score_others": "others"})
    both["size"] = (both["own"] - both["others"]).abs()
    both = both[both["size"] > 0].sort_values(["size", "work"], ascending=[False, True])
    return both[["work", "criterion", "own", "others"]]


def _profile(round: Round, rows: Sequence[Severity], rater: str, text: Text) -> Iterator[Block]:
    yield Heading(text("paper-own-title"), 0)
    yield Words(text("paper-own-private"), "small")
    facts = (
        (text("paper-own-code"), clipped(rater, CODE)),
        (text("paper-own-round"), f"{round.title}, {text.date(round.date)}"),
    )
    yield Grid(text("paper-own-title"), (), facts, (1, 4), ruled=False)
    yield Heading(text("paper-own-shift"))
    if rows:
        yield Words(text("paper-own-shift-about"))
        yield _shifts(rows, text)
        if apart := [clipped(row.criterion, CODE) for row in rows if row.criterion and is_clear(row)]:
            yield Words(text("paper-own-apart", criteria=", ".join(apart)[:LONGEST], count=len(apart)))
    else:
        yield Words(text("paper-own-nothing"))
    yield Heading(text("paper-own-works"))
    yield _works(round, rater, text)


def _shifts(rows: Sequence[Severity], text: Text) -> Grid:
    """The whole first, then criterion by criterion."""
    whole_first = sorted(rows, key=lambda row: row.criterion is not None)
    columns = tuple(text(f"paper-own-column-{name}") for name in ("criterion", "shift", "works"))
    printed = tuple(
        (
            text("paper-own-all") if row.criterion is None else clipped(row.criterion, CODE),
            with_interval(row.shift, text),
            str(row.works),
        )
        for row in whole_first
    )
    return Grid(text("paper-own-shift"), columns, printed, (2, 2, 1), centred=(1, 2))


def _works(round: Round, rater: str, text: Text) -> Block:
    table = differences(round.table.scores, rater).head(MOST_WORKS)
    if table.empty:
        return Words(text("paper-own-works-none"))
    columns = tuple(text(f"paper-own-column-{name}") for name in ("work", "criterion", "own", "others"))
    rows = tuple(
        (
            clipped(str(work), CODE),
            clipped(str(criterion), CODE),
            text.score(own),
            text.score(float(f"{others:.2f}")),
        )
        for work, criterion, own, others in table.itertuples(index=False)
    )
    return Grid(text("paper-own-works"), columns, rows, (2, 2, 1, 1.4), centred=(2, 3))
