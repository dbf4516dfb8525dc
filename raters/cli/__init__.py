"""The verbs without a browser: `raters analyse FILE…`, `report FILE…|ROUND…`, `rounds`, `example`, `app` …

`python -m raters` is the same program. Only what help and mistakes need is loaded here.
"""

from raters.cli.usage import Program

main = Program("raters")
"""Entry point of `raters` and `python -m raters`."""

__all__ = ["main"]
