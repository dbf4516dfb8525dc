from .analysis_json import as_json, contract, round_contract, round_json
from .assignment import assignment_xlsx
from .card_words import (
    aim_words,
    evidence_rows,
    evidence_words,
    helped_words,
    load_words,
    own_words,
    why_words,
)
from .delimited import criteria_csv
from .issue import require_issuable
from .papers import kit_zip, office_file, office_papers, profile_docx
from .pdf import summary_pdf, summary_picture
from .schedule import schedule_csv, step_title
from .schema import json_schema
from .school import summarise_school
from .school_excel import school_xlsx
from .school_json import school_json
from .school_printed import printed_school, school_pdf
from .school_word import school_docx
from .scoring_sheet import scoring_sheets
from .slides import charts_zip
from .slips import access_slips
from .summary_excel import summary_xlsx
from .summary_word import summary_docx
from .wording import cause_words

__all__ = [
    "access_slips",
    "aim_words",
    "as_json",
    "assignment_xlsx",
    "cause_words",
    "charts_zip",
    "contract",
    "criteria_csv",
    "evidence_rows",
    "evidence_words",
    "helped_words",
    "json_schema",
    "kit_zip",
    "load_words",
    "office_file",
    "office_papers",
    "own_words",
    "printed_school",
    "profile_docx",
    "require_issuable",
    "round_contract",
    "round_json",
    "schedule_csv",
    "school_docx",
    "school_json",
    "school_pdf",
    "school_xlsx",
    "scoring_sheets",
    "step_title",
    "summarise_school",
    "summary_docx",
    "summary_pdf",
    "summary_picture",
    "summary_xlsx",
    "why_words",
]
