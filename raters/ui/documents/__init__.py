"""Summaries on screen and the files to download."""
