"""The casebook: a round, its work-up and what was kept beside it -> Summary."""

from raters.casebook.casebook import Casebook
from raters.casebook.record import Record
from raters.casebook.summary import OPEN, main_cause, summarise

__all__ = ["OPEN", "Casebook", "Record", "main_cause", "summarise"]
