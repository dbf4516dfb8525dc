"""How charts behave on a page, and what was pressed on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from raters.ui.memory import Remembered

CHART = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}
"""How every chart behaves: nothing to press, nothing to drag."""


def pressed(key: str) -> Sequence[Any] | None:
    """What the chart with this key says of the first point pressed on it; None where nothing is."""
    event: Any = Remembered[Any](key, None).get()
    points = event.selection.points if event else ()
    return next((point["customdata"] for point in points if point.get("customdata")), None)
