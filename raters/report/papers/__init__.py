"""The school's own papers around a summary: order, schedule, seminar kit, private profile; all in Word."""

from raters.report.papers.kit import kit_files, kit_zip, office_file, office_papers
from raters.report.papers.profile import differences, profile_docx

__all__ = ["differences", "kit_files", "kit_zip", "office_file", "office_papers", "profile_docx"]
