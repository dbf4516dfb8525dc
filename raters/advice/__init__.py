"""Advice: Agreement -> findings -> seminar plan. Codes and numbers; the words stand in the catalogs."""

from raters.advice.benchmarks import Benchmark, benchmark
from raters.advice.diagnosis import diagnose
from raters.advice.plan import plan_seminars
from raters.advice.rulebook import Rulebook, RuleCard, read_rulebook
from raters.advice.rules import shipped_rules

__all__ = [
    "Benchmark",
    "RuleCard",
    "Rulebook",
    "benchmark",
    "diagnose",
    "plan_seminars",
    "read_rulebook",
    "shipped_rules",
]
