"""Who scores how strictly, by code and side by side with the others; nobody is ranked."""

from __future__ import annotations

from raters.ui.results import severity
from raters.ui.seminars import anchors
from raters.ui.state import View


def show(view: View) -> None:
    """Shifts of all raters, then how they agree with the school's agreed scores."""
    severity.overview(view)
    anchors.overview(view)
