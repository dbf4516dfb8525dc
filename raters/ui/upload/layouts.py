"""How the table was understood, and the same by hand when it was understood wrongly."""

from __future__ import annotations

from typing import Any, get_args, get_type_hints

import streamlit as st

from raters.intake import SheetOutline
from raters.terms import Layout, Reading
from raters.text import Text
from raters.ui.upload import uploaded
from raters.ui.upload.uploaded import Uploaded

KINDS: tuple[Any, ...] = get_args(get_type_hints(Layout)["kind"])
ROW_WORDS = 5
LONGEST_ROW = 60


def ask(of: Uploaded, reading: Reading, text: Text) -> None:
    """The choices of the layout, closed unless somebody needs them; a choice reads the files again.

    Nothing when there is no sheet to choose from.
    """
    sheets = {sheet.place: sheet for sheet in of.sheets}
    if not sheets:
        return
    by_hand = of.layout is not None
    with st.expander(text("layout-by-hand"), expanded=by_hand or reading.layout is None):
        st.markdown(text("layout-about"))
        wish = _choices(of, reading.layout or of.layout or _guess(sheets), sheets, text)
        with st.container(horizontal=True):
            if st.button(text("layout-read"), type="primary", key=f"read_so_{of.key}"):
                _take(of, wish)
            if by_hand and st.button(text("layout-back"), key=f"read_auto_{of.key}"):
                uploaded.remember(of, "tries", uploaded.recall(of, "tries", 0) + 1)
                _take(of, None)


def _take(of: Uploaded, layout: Layout | None) -> None:
    uploaded.remember(of, "layout", layout)
    st.rerun()


def _guess(sheets: dict[str, SheetOutline]) -> Layout:
    """Where to begin when nothing was understood: the first filled row of the first sheet."""
    first = next(iter(sheets.values()))
    row = next(iter(first.header_rows), 1)
    return Layout("criterion_columns", first.place, row, next(iter(first.labels(row)), ""), None, ())


def _choices(of: Uploaded, shown: Layout, sheets: dict[str, SheetOutline], text: Text) -> Layout:
    """The layout as the widgets stand; labels follow the sheet and the header row chosen."""

    tries = uploaded.recall(of, "tries", 0)

    def key(name: str) -> str:
        # Going back to automatic reading takes the widgets back as well.
        return f"layout_{name}_{of.key}_{tries}_{text.language}"

    with st.grid(2):
        kind = st.selectbox(
            text("layout-kind"),
            KINDS,
            index=KINDS.index(shown.kind),
            format_func=lambda kind: text(f"ui-layout-{kind}"),
            key=key("kind"),
        )
        places = list(dict.fromkeys([shown.sheet, *sheets]))
        place = st.selectbox(text("layout-sheet"), places, key=key("sheet")) if len(places) > 1 else places[0]
        sheet = sheets.get(place) or sheets.get(place.split(", ")[0]) or next(iter(sheets.values()))
        rows = list(dict.fromkeys([*sheet.header_rows, shown.header_row]))
        row = st.selectbox(
            text("layout-header"),
            rows,
            index=rows.index(shown.header_row),
            format_func=lambda row: _row_words(sheet, row, text),
            key=key("header"),
        )
        labels = list(sheet.labels(row))
        # A name made of two header rows is no cell of its own; it is offered where it was detected.
        known = [label for label in (shown.work, shown.rater) if label and row == shown.header_row]
        options = list(dict.fromkeys([*labels, *known]))
        work = st.selectbox(
            text("layout-work"), options, index=_index(options, shown.work), key=key(f"work_{place}_{row}")
        )
        nobody = text("layout-no-rater")
        people = [nobody, *options]
        rater = st.selectbox(
            text("layout-rater"),
            people,
            index=_index(people, shown.rater or nobody),
            key=key(f"rater_{place}_{row}"),
        )
    criteria = _criteria(
        kind, shown, [label for label in labels if label not in (work, rater)], text, key(str(row))
    )
    return Layout(kind, place, row, work, None if rater == nobody else rater, criteria)


def _criteria(kind: str, shown: Layout, labels: list[str], text: Text, key: str) -> tuple[str, ...]:
    """The columns to be read as criteria; none chosen means all that look like criteria."""
    if kind == "score_rows":
        return ()
    named = kind == shown.kind
    options = list(
        dict.fromkeys([*(shown.criteria if named else ()), *(labels if kind != "rater_columns" else ())])
    )
    chosen = [label for label in options if named and label in shown.criteria]
    return tuple(
        st.multiselect(
            text("layout-criteria"),
            options,
            default=chosen,
            key=f"criteria_{kind}_{key}",
            help=text("layout-criteria-help"),
        )
    )


def _row_words(sheet: SheetOutline, row: int, text: Text) -> str:
    cells = [cell for cell in sheet.rows[row - 1] if cell] if row <= len(sheet.rows) else []
    return text("layout-row", row=row, words=" · ".join(cells[:ROW_WORDS])[:LONGEST_ROW])


def _index(options: list[str], wanted: str) -> int:
    return options.index(wanted) if wanted in options else 0
