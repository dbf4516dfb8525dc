"""Everything -> Summary -> documents. The summary is codes and facts; each document is a rendering of it."""

from raters.report.assignment import assignment_xlsx
from raters.report.card_words import aim_words, own_words, why_words
from raters.report.contract import as_json, contract
from raters.report.delimited import criteria_csv
from raters.report.issue import require_issuable
from raters.report.kept import KeptRound, kept_round, round_contract, round_json
from raters.report.papers import kit_zip, profile_docx
from raters.report.pdf import summary_pdf
from raters.report.schedule import schedule_csv, step_title
from raters.report.school import summarise_school
from raters.report.school_excel import school_xlsx
from raters.report.school_json import school_json
from raters.report.school_printed import printed_school, school_pdf
from raters.report.school_word import school_docx
from raters.report.scoring_sheet import scoring_sheets
from raters.report.slides import charts_zip
from raters.report.slips import access_slips
from raters.report.summary import summarise
from raters.report.summary_excel import summary_xlsx
from raters.report.summary_word import summary_docx

__all__ = [
    "KeptRound",
    "access_slips",
    "aim_words",
    "as_json",
    "assignment_xlsx",
    "charts_zip",
    "contract",
    "criteria_csv",
    "kept_round",
    "kit_zip",
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
    "summarise",
    "summarise_school",
    "summary_docx",
    "summary_pdf",
    "summary_xlsx",
    "why_words",
]
