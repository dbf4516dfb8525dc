"""A teacher's own results; nobody else's."""

from raters.ui import parts, severity

view = parts.current_view()
parts.title(view, "profile")
severity.own(view)
