"""Rounds, their scores and what belongs to them, kept in SQLite or PostgreSQL."""

from raters.store.backup import Backup, back_up, contents, read_backup, restore
from raters.store.checking import check
from raters.store.engine import ENVIRONMENT
from raters.store.opening import open_store
from raters.store.records import Damaged, Kept, Records
from raters.store.rounds import RoundEntry
from raters.store.store import Store

__all__ = [
    "ENVIRONMENT",
    "Backup",
    "Damaged",
    "Kept",
    "Records",
    "RoundEntry",
    "Store",
    "back_up",
    "check",
    "contents",
    "open_store",
    "read_backup",
    "restore",
]
