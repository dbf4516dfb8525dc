"""The table of shifts: rater by criterion, with the shift over all criteria as an interval."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import streamlit as st

from raters import charts
from raters.charts import ShiftRow
from raters.limits import rule_numbers
from raters.terms import Severity
from raters.text import Text
from raters.ui import widgets
from raters.ui.state import View
from raters.ui.widgets import design

MOST_RATERS = 15  # more of them scroll in a box of their own


def show(view: View) -> None:
    """The finding, that it is no ranking, one table a group of raters, what the colours mean."""
    text, band = view.text, float(rule_numbers()["R1.points"])
    groups = charts.shift_rows(view.agreement)
    st.html(design.lead(charts.shift_finding(view.agreement, band, text)))
    st.caption(text("raters-shift-about"))
    if len(groups) > 1:
        st.warning(text("ui-severity-groups", groups=len(groups)))
    half = charts.reach([row for group in groups for row in group], band)
    with st.container(border=True, key="shifts"):
        for number, rows in enumerate(groups):
            if len(groups) > 1:
                st.subheader(text("ui-severity-group", number=number + 1), anchor=False)
            st.html(_table(view, rows, half, band))
        st.html(_legend(band, text))
        widgets.data(_data(groups, view), text("raters-shift-alt"), text)


def _data(groups: Sequence[Sequence[ShiftRow]], view: View) -> list[dict[str, str]]:
    """Every shift with its interval."""
    text = view.text
    names = [text("ui-severity-all"), *(widgets.code(one.criterion.code) for one in view.agreement.criteria)]
    return [
        {text("raters-column-code"): widgets.code(row.rater)}
        | {
            name: charts.shift_words(severity, text)
            for name, severity in zip(names, (row.whole, *row.cells), strict=True)
        }
        for rows in groups
        for row in rows
    ]


def _table(view: View, rows: tuple[ShiftRow, ...], half: float, band: float) -> str:
    text = view.text
    codes = [measured.criterion.code for measured in view.agreement.criteria]
    names = [text("raters-column-code"), text("ui-column-works"), text("ui-severity-all"), *codes]
    head = "".join(f'<th scope="col">{escape(name[:40])}</th>' for name in names)
    body = "".join(_row(row, half, band, text) for row in rows)
    tall = " r-tall" if len(rows) > MOST_RATERS else ""
    caption = escape(text("raters-shift-alt"))
    return (
        f'<div class="r-scroll{tall}" tabindex="0" role="region" aria-label="{caption}">'
        f'<table class="r-shifts"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _row(row: ShiftRow, half: float, band: float, text: Text) -> str:
    whole = "–"
    if row.whole is not None:
        drawn = charts.shift_svg(row.whole, half, band)
        said = charts.shift_words(row.whole, text)
        whole = design.picture(drawn, said) if drawn else design.small(said)
    works = row.whole.works if row.whole else 0
    cells = "".join(_cell(cell, band, text) for cell in row.cells)
    return f'<tr><th scope="row">{escape(row.rater[:40])}</th><td>{works}</td><td>{whole}</td>{cells}</tr>'


def _cell(severity: Severity | None, band: float, text: Text) -> str:
    """The shift with its sign; colour for the side, frame for how sure; the interval on hover."""
    side = charts.side(severity, band)
    if severity is None or severity.shift.value is None:
        return f'<td><span title="{escape(charts.shift_words(severity, text))}">–</span></td>'
    sure = " r-sure" if charts.stands_apart(severity, band) else ""
    value = charts.signed(severity.shift.value, text)
    said = "" if side == "close" else text(f"raters-cell-{side}{'-sure' if sure else ''}")
    words = escape(" · ".join(filter(None, (charts.shift_words(severity, text), said))))
    return f'<td><span class="r-heat r-{side}{sure}" title="{words}">{value}</span></td>'


def _legend(band: float, text: Text) -> str:
    points = text.score(band)
    parts = (
        (("r-close",), text("raters-legend-close", points=points)),
        (("r-severe r-sure", "r-lenient r-sure"), text("raters-legend-sure")),
        (("r-severe", "r-lenient"), text("raters-legend-maybe")),
    )
    said = ""
    for looks, words in parts:
        signs = "".join(f'<i class="r-heat {look}"></i>' for look in looks)
        said += f"<span>{signs} {escape(words)}</span>"
    return f'<div class="r-legend r-small">{said}</div>'
