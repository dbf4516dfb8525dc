"""Kept rounds: open, delete, chain; the example; the first page."""
