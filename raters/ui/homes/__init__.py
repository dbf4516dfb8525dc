"""The first page of each role: what to do now, the own result, the outcome; three doors to begin with."""

from raters.ui.homes.doors import doors, example
from raters.ui.homes.leader import leader
from raters.ui.homes.principal import principal
from raters.ui.homes.teacher import teacher

__all__ = ["doors", "example", "leader", "principal", "teacher"]
