"""One round in four views: overview, criteria, raters, works."""

from raters.ui import addresses, widgets
from raters.ui.results import criteria, overview, raters, works

VIEWS = {
    "overview": overview.show,
    "criteria": criteria.show,
    "raters": raters.show,
    "works": works.show,
}

view = widgets.current_view()
widgets.round_head(view)
VIEWS[addresses.view("round", tuple(VIEWS))](view)
