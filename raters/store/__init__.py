"""Rounds and their scores, kept in SQLite or PostgreSQL: save, list, load, delete."""

from raters.store.opening import open_store
from raters.store.rounds import RoundEntry, Store

__all__ = ["RoundEntry", "Store", "open_store"]
