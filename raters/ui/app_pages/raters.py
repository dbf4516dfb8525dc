"""Who scores how strictly, by code and side by side with the others; nobody is ranked."""

from raters.ui import anchors, parts, severity

view = parts.current_view()
parts.title(view, "raters")
severity.overview(view)
anchors.overview(view)
