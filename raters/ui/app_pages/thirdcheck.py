"""Works scored too far apart: the queue for the third rater, and the final scores."""

from raters.ui import parts, thirdcheck

view = parts.current_view()
parts.title(view, "thirdcheck")
thirdcheck.show(view)
