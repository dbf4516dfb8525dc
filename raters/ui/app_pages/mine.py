"""A teacher's own results; nobody else's."""

from raters.ui import widgets
from raters.ui.results import mine

view = widgets.current_view()
widgets.round_head(view)
mine.show(view)
