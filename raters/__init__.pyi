from .advice import diagnose, plan_seminars
from .agreement import measure
from .casebook import Casebook, Record, summarise
from .intake import read_scores
from .library import Analysis, CalibrationSummary, Unusable, analyse
from .problems import Problem, Refused
from .store import open_store
from .terms import (
    Agreement,
    Criterion,
    CriterionAgreement,
    Estimate,
    File,
    Finding,
    Interval,
    PairAgreement,
    Reading,
    Round,
    Rubric,
    Scale,
    ScoreTable,
    SeminarPlan,
    Severity,
    Step,
    Summary,
    ThirdCheck,
    Undefined,
    Verdict,
)
from .workup import WorkUp, work_up

__version__: str
__all__ = [
    "Agreement",
    "Analysis",
    "CalibrationSummary",
    "Casebook",
    "Criterion",
    "CriterionAgreement",
    "Estimate",
    "File",
    "Finding",
    "Interval",
    "PairAgreement",
    "Problem",
    "Reading",
    "Record",
    "Refused",
    "Round",
    "Rubric",
    "Scale",
    "ScoreTable",
    "SeminarPlan",
    "Severity",
    "Step",
    "Summary",
    "ThirdCheck",
    "Undefined",
    "Unusable",
    "Verdict",
    "WorkUp",
    "analyse",
    "diagnose",
    "measure",
    "open_store",
    "plan_seminars",
    "read_scores",
    "summarise",
    "work_up",
]
