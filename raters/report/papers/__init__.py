"""The school's own papers around a summary: order, schedule, seminar kit, private profile; all in Word."""

from raters.report.papers.kit import agenda_of, kit_files, kit_zip, office_file, office_papers
from raters.report.papers.profile import differences, profile_docx

__all__ = ["agenda_of", "differences", "kit_files", "kit_zip", "office_file", "office_papers", "profile_docx"]
