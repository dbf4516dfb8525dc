"""Works scored too far apart: the queue for the third rater, and the final scores."""

from raters.ui import widgets
from raters.ui.results import third_check

view = widgets.current_view()
widgets.title(view, "thirdcheck")
third_check.show(view)
