"""Rounds, their scores and what belongs to them, kept in SQLite or PostgreSQL."""

from raters.store.opening import open_store
from raters.store.records import Damaged, Kept, Records
from raters.store.rounds import RoundEntry
from raters.store.store import Store

__all__ = ["Damaged", "Kept", "Records", "RoundEntry", "Store", "open_store"]
