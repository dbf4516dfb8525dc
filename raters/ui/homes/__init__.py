"""The first page of each role: what to do now, the own result, the outcome; how to begin."""

from raters.ui.homes.leader import leader
from raters.ui.homes.principal import principal
from raters.ui.homes.start import example, start
from raters.ui.homes.teacher import teacher

__all__ = ["example", "leader", "principal", "start", "teacher"]
