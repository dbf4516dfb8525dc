"""The casebook: a round, its work-up and what was kept beside it -> Summary."""

from raters.casebook.casebook import Casebook
from raters.casebook.record import Record
from raters.casebook.summary import OPEN, summarise

__all__ = ["OPEN", "Casebook", "Record", "summarise"]
