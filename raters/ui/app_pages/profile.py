"""A teacher's own results; nobody else's."""

from raters.ui import widgets
from raters.ui.results import severity

view = widgets.current_view()
widgets.title(view, "profile")
severity.own(view)
