"""Every criterion with all its figures, side by side."""

from __future__ import annotations

from raters.ui import widgets
from raters.ui.state import View


def show(view: View) -> None:
    """The table of all criteria."""
    widgets.criterion_table(view.agreement.by_attention(), view.text)
