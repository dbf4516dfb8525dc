"""Grader consistency for schools: double scores in, a calibration summary out.

The verbs, in walking order: read_scores, measure, diagnose, plan_seminars, summarise.
What is offered stands in `__init__.pyi`; every name is loaded when it is first used.
"""

import lazy_loader

__version__ = "0.2.0"
__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
