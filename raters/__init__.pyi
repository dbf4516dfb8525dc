from .advice import diagnose, plan_seminars
from .agreement import measure
from .casebook import summarise
from .intake import read_scores

__version__: str
__all__ = ["diagnose", "measure", "plan_seminars", "read_scores", "summarise"]
