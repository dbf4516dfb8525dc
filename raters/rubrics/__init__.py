"""Rubric files to `Rubric`: declared scales, third-check rules, what the school must check itself."""

from raters.rubrics.declared import Declare, declare
from raters.rubrics.draft import LONGEST, CriterionDraft, RubricDraft, draft_of, rubric_of
from raters.rubrics.files import read_rubric, recognised, shipped, write_rubric
from raters.rubrics.form import rubric_from_dict, rubric_to_dict
from raters.rubrics.scale import parse_scale, uniform, write_scale
from raters.rubrics.third_check import third_check_lines

__all__ = [
    "LONGEST",
    "CriterionDraft",
    "Declare",
    "RubricDraft",
    "declare",
    "draft_of",
    "parse_scale",
    "read_rubric",
    "recognised",
    "rubric_from_dict",
    "rubric_of",
    "rubric_to_dict",
    "shipped",
    "third_check_lines",
    "uniform",
    "write_rubric",
    "write_scale",
]
