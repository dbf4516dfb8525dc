"""What is said of a whole table: how it lies, its header, what sheet and columns of marks mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from raters.terms import Reading
from raters.text import Text
from raters.ui import on_screen, state, widgets
from raters.ui.memory import Remembered
from raters.ui.upload import mapping, uploaded
from raters.ui.upload.table import Shown

HEADER_ROWS = 25
HIGHEST_HEADER = 3
ROW_WORDS = 5
LONGEST_ROW = 60
MOST_CHECKS = 12
LONGEST_NAME = 120


def offer(shown: Shown, reading: Reading, text: Text) -> None:
    """Closed while the table is understood."""
    lost = not any(role.kind == "mark" for part in shown.parts for role in part.roles)
    with st.expander(text("map-title"), expanded=lost or bool(shown.of.parts)):
        _lying(shown, text)
        _header(shown, text)
        _meaning(shown, text)
        _names(shown, text)


def say_changes(shown: Shown, reading: Reading, text: Text) -> None:
    """What the last change of the mapping did to what was read, with the ways back."""
    of = shown.of
    now = uploaded.counts(reading)
    before = uploaded.recall(of, "counted", now)
    uploaded.remember(of, "counted", now)
    if not uploaded.recall(of, "earlier", ()):
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        if before != now:
            uploaded.remember(of, "was", before)
        was = uploaded.recall(of, "was", now)
        st.markdown(text("map-changed", **{f"{name}_was": count for name, count in was.items()}, **now))
        _button("map-undo", f"unmap_{of.key}", partial(uploaded.unmap, of), text)
        if of.parts:
            _button("layout-back", f"auto_{of.key}", partial(uploaded.map_as, of, None), text)


def _button(words: str, key: str, act: Callable[[], None], text: Text) -> None:
    st.button(text(words), key=key, on_click=on_screen.act(key, act))


def _lying(shown: Shown, text: Text) -> None:
    with st.container(horizontal=True):
        turned = mapping.turned(shown.part, shown.sheet)
        _button("map-turn", f"turn_{shown.of.key}", partial(shown.take, turned), text)
        numbered = mapping.numbered(shown.part)
        if numbered != shown.part:
            _button("map-number", f"number_{shown.of.key}", partial(shown.take, numbered), text)
        if len(shown.of.sheets) > 1:
            alike = mapping.read_alike(shown.part, shown.of.sheets)
            _button("map-alike", f"alike_{shown.of.key}", partial(uploaded.map_as, shown.of, alike), text)
        if shown.number is not None and len(shown.parts) > 1:
            left = tuple(part for number, part in enumerate(shown.parts) if number != shown.number)
            _button("map-leave-out", f"leave_{shown.of.key}", partial(uploaded.map_as, shown.of, left), text)


def _key(shown: Shown, name: str) -> str:
    return f"{name}_{shown.sheet.place}_{shown.number}_{shown.of.key}_{state.text().language}"


def _header(shown: Shown, text: Text) -> None:
    """Last row of the header, how many rows it has, the last row of marks."""
    part = shown.part
    cells = shown.sheet.rows(part.turned)
    rows = [0, *(row + 1 for row in range(min(HEADER_ROWS, len(cells))) if any(cells[row]))]
    if part.header[1] not in rows:
        rows.append(part.header[1])
    high = part.header[1] - part.header[0] + 1 if part.header[1] else 1
    keys = [_key(shown, name) for name in ("header", "high", "last")]
    last = min(part.rows[1], len(cells))
    for key, value in zip(keys, (part.header[1], min(high, HIGHEST_HEADER), last), strict=True):
        Remembered[object](key, None).put(value)

    def take() -> None:
        row = Remembered(keys[0], 0).get() or 0
        first = max(1, row - (Remembered(keys[1], 1).get() or 1) + 1) if row else 0
        changed = mapping.with_header(part, first, row)
        end = Remembered(keys[2], last).get()
        shown.take(replace(changed, rows=(row + 1, end if end != last else part.rows[1])))

    words = {row: _row_words(cells[row - 1], row, text) if row else text("map-no-header") for row in rows}
    row_taken, high_taken, last_taken = (on_screen.act(key, take) for key in keys)
    highs = range(1, HIGHEST_HEADER + 1)
    with st.container(horizontal=True):
        st.selectbox(
            text("layout-header"), rows, key=keys[0], on_change=row_taken, format_func=words.__getitem__
        )
        st.selectbox(text("map-high"), highs, key=keys[1], on_change=high_taken, width=180)
        st.number_input(text("map-last"), 1, max(1, len(cells)), key=keys[2], on_change=last_taken, width=180)


def _row_words(cells: object, row: int, text: Text) -> str:
    words = [str(cell) for cell in cells if cell]  # type: ignore[attr-defined]
    return text("layout-row", row=row, words=" · ".join(words[:ROW_WORDS])[:LONGEST_ROW])


def _meaning(shown: Shown, text: Text) -> None:
    """What the sheet as a whole stands for, by its own name or another."""
    part = shown.part
    what = mapping.meaning(part)
    key, name_key = _key(shown, "means"), _key(shown, "meant")
    name = getattr(part, what, "") if what != "nothing" else shown.sheet.title
    Remembered(key, "").put(what)
    Remembered(name_key, "").put(name)

    def take() -> None:
        chosen = Remembered(key, what).get() or what
        written = (Remembered(name_key, name).get() or shown.sheet.title).strip()
        shown.take(mapping.meant(part, chosen, written[:LONGEST_NAME]))

    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.segmented_control(
            text("map-means"),
            mapping.MEANINGS,
            required=True,
            key=key,
            format_func=lambda meaning: text(f"map-means-{meaning}"),
            on_change=on_screen.act(key, take),
        )
        if what != "nothing":
            st.text_input(
                text("map-means-name"),
                key=name_key,
                on_change=on_screen.act(name_key, take),
                width=220,
                max_chars=LONGEST_NAME,
            )


def _names(shown: Shown, text: Text) -> None:
    """Criterion and rater of every column of marks: all at once by a rule, or one by one."""
    part, sheet = shown.part, shown.sheet
    columns = [c for c, role in enumerate(part.roles) if role.kind in ("mark", "who", "third")]
    if not columns:
        return
    st.markdown(f"**{text('map-names')}**")
    key = _key(shown, "checks")
    checks = int(Remembered(key, 2).first() or 2)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.number_input(text("map-checks"), 1, MOST_CHECKS, key=key, width=160)
        for way in mapping.NAMINGS:
            named = mapping.named(part, sheet, way, checks)
            _button(f"map-way-{way}", f"way_{way}_{shown.of.key}", partial(shown.take, named), text)
    rows = pd.DataFrame(
        {
            "column": [f"{sheet.letter(c, part.turned)} · {sheet.label(part, c)}" for c in columns],
            "criterion": [part.roles[c].criterion for c in columns],
            "rater": [part.roles[c].rater for c in columns],
        },
        dtype="string",
    )
    edited = st.data_editor(
        rows,
        column_config={
            name: st.column_config.TextColumn(text(f"map-names-{name}"), max_chars=LONGEST_NAME)
            for name in ("column", "criterion", "rater")
        },
        disabled=["column"],
        hide_index=True,
        num_rows="fixed",
        on_change="ignore",
        key=f"{_key(shown, 'names')}_{abs(hash(part.roles))}",
        alt=text("map-names"),
    )
    if st.button(text("map-names-take"), key=f"names_take_{shown.of.key}"):
        roles = list(part.roles)
        said = zip(edited["criterion"].fillna(""), edited["rater"].fillna(""), strict=True)
        for column, (criterion, rater) in zip(columns, said, strict=True):
            roles[column] = replace(roles[column], criterion=str(criterion).strip(), rater=str(rater).strip())
        shown.take(replace(part, roles=tuple(roles)))
        st.rerun()
    st.caption(widgets.plain(text("map-names-about")))
