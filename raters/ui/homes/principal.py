"""The principal's one screen: the outcome of the round, its documents and its plan."""

from __future__ import annotations

from raters.ui import widgets
from raters.ui.documents import summary


def principal() -> None:
    """The summary of the current round."""
    view = widgets.current_view()
    widgets.round_head(view)
    summary.show(view)
