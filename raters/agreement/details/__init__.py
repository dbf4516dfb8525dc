"""Behind the numbers: what coefficients are made of, what moves them, and what a decision study says."""

from raters.agreement.details.generalizability import decision_table, dependability, generalizability_study
from raters.agreement.details.icc import icc_of
from raters.agreement.details.round import details

__all__ = ["decision_table", "dependability", "details", "generalizability_study", "icc_of"]
