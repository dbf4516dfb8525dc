"""The works of a round: which ones parted, and which go to a third rater."""

from __future__ import annotations

from raters.ui.results import third_check
from raters.ui.state import View


def show(view: View) -> None:
    """The queue of the third check."""
    third_check.show(view)
