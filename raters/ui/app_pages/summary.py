"""One screen for the principal, and the same as a document."""

from raters.ui import widgets
from raters.ui.documents import summary

view = widgets.current_view()
widgets.title(view, "summary")
summary.show(view)
