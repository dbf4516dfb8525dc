"""Rounds, their scores and what belongs to them, kept in SQLite or PostgreSQL."""

from raters.store.opening import open_store
from raters.store.records import Kept
from raters.store.rounds import RoundEntry, Store

__all__ = ["Kept", "RoundEntry", "Store", "open_store"]
