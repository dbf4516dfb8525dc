"""What if two levels were one, a rater or some works were left out? Numbers move, nothing is kept."""

from raters.ui import widgets
from raters.ui.results import what_if

view = widgets.current_view()
widgets.title(view, "whatif")
what_if.explore(view)
