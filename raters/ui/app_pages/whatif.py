"""What if two levels were one, a rater or some works were left out? Numbers move, nothing is kept."""

from raters.ui import parts, whatif

view = parts.current_view()
parts.title(view, "whatif")
whatif.explore(view)
