"""Grader consistency for schools: double scores in, a calibration summary out.

The verbs, in walking order: read_scores, measure, diagnose, plan_seminars, summarise.
"""

from raters.advice import diagnose, plan_seminars
from raters.agreement import measure
from raters.intake import read_scores
from raters.report import summarise

__all__ = ["diagnose", "measure", "plan_seminars", "read_scores", "summarise"]
