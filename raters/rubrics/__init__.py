"""Rubric files to `Rubric`: declared scales, third-check rules, what the school must check itself."""

from raters.rubrics.form import rubric_from_dict, rubric_to_dict
from raters.rubrics.scale import parse_scale, uniform
from raters.rubrics.shelf import read_rubric, shipped

__all__ = ["parse_scale", "read_rubric", "rubric_from_dict", "rubric_to_dict", "shipped", "uniform"]
