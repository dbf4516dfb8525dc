"""One criterion in four views: where scores part, its works, its raters, what if."""

from raters.ui import addresses, widgets
from raters.ui.results import criterion

view = widgets.current_view()
measured = criterion.head(view)
criterion.VIEWS[addresses.view("criterion", tuple(criterion.VIEWS))](view, measured)
