"""Who scores how strictly, by code and side by side with the others; nobody is ranked."""

from raters.ui import widgets
from raters.ui.results import severity
from raters.ui.seminars import anchors

view = widgets.current_view()
widgets.title(view, "raters")
severity.overview(view)
anchors.overview(view)
