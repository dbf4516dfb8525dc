"""What the leader can do for all that is kept: a backup, damaged records, traces of what was deleted."""

from __future__ import annotations

import tempfile
from datetime import date
from functools import partial
from pathlib import Path

import streamlit as st

from raters.store import Damaged, Store, back_up
from raters.text import Text
from raters.ui import on_screen, state, widgets

MOST_SHOWN = 20


def show(text: Text) -> None:
    """The backup; below it only what needs attention."""
    store = state.store()
    if store.has_traces():
        st.caption(text("ui-traces"))
    for record in store.damaged()[:MOST_SHOWN]:
        _damaged(store, record, text)
    st.caption(text("ui-backup-about"))
    st.download_button(
        text("ui-backup"),
        partial(_backup, store),
        file_name=f"raters-{date.today():%Y-%m-%d}.db",
        mime="application/vnd.sqlite3",
        icon=":material/save:",
        on_click="ignore",
        key="backup",
    )


def _backup(store: Store) -> bytes:
    with tempfile.TemporaryDirectory(prefix="raters-") as folder:
        file = Path(folder) / "backup.db"
        back_up(store, file)
        return file.read_bytes()


def _damaged(store: Store, record: Damaged, text: Text) -> None:
    with st.container(border=True):
        kind, key = widgets.plain(record.kind), widgets.plain(record.key[:100])
        st.markdown(f":material/broken_image: {text('ui-damaged', kind=kind, key=key)}")
        with st.container(horizontal=True):
            name = f"{record.owner}_{record.kind}_{record.key}"
            st.download_button(
                text("ui-damaged-save"),
                record.content.encode("utf-8", "surrogatepass"),
                file_name=f"{record.kind}.json",
                mime="application/json",
                on_click="ignore",
                key=f"save_{name}",
            )
            st.button(
                text("ui-damaged-drop"),
                on_click=on_screen.act(f"drop_{name}", store.drop_damaged, record),
                key=f"drop_{name}",
            )
