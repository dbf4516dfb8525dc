"""The library: one call from scores to everything worked out of them, as data frames and documents."""

from raters.library.analysis import Analysis, analyse
from raters.library.sources import Analysed, Progress, analyse_files, content
from raters.library.summary import CalibrationSummary
from raters.library.unusable import Unusable

__all__ = [
    "Analysed",
    "Analysis",
    "CalibrationSummary",
    "Progress",
    "Unusable",
    "analyse",
    "analyse_files",
    "content",
]
