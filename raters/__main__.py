"""`python -m raters`: the verbs without a browser."""

from raters.cli import main

main()
