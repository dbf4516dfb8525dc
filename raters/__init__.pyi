from .advice import diagnose, plan_seminars
from .agreement import measure
from .intake import read_scores
from .report import summarise

__version__: str
__all__ = ["diagnose", "measure", "plan_seminars", "read_scores", "summarise"]
