"""One screen for the principal, and the same as a document."""

from raters.ui import parts, summary

view = parts.current_view()
parts.title(view, "summary")
summary.show(view)
