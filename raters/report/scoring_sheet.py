"""The sheet one rater fills in by hand, as PDF: works down, criteria across, then what each score is for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typst

from raters.report.pdf import STANDARDS, displayable
from raters.terms import Criterion, Rubric
from raters.text import Text

TEMPLATE = Path(__file__).with_name("scoring_sheet.typ")
MOST_COLUMNS = 24
"""Criteria one table holds on a page turned sideways; more go into a table of their own."""
UPRIGHT_COLUMNS = 12
LONGEST_CODE = 24
WORDS = ("rater", "date", "signature", "how", "extract", "levels", "page", "page-of")


def scoring_sheets(
    rubric: Rubric, raters: Sequence[str], works: Sequence[str], text: Text, day: date
) -> bytes:
    """A sheet for each rater as PDF/A-2a + UA-1; the same arguments give the same bytes."""
    data = displayable(_printed(rubric, raters, works, text)) | {"day": [day.year, day.month, day.day]}
    compiled = typst.compile(
        TEMPLATE.read_bytes(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=STANDARDS,
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        ignore_system_fonts=True,
    )
    if not isinstance(compiled, bytes):
        raise TypeError("one document was asked for")
    return compiled


def _printed(rubric: Rubric, raters: Sequence[str], works: Sequence[str], text: Text) -> dict[str, Any]:
    """Everything the sheets say, in one language, free of any layout."""
    parts = _parts(rubric.criteria)
    return {
        "language": text.language,
        "title": text("sheet-title"),
        "rubric": text.rubric(rubric),
        "words": {name.replace("-", "_"): text(f"sheet-{name}") for name in WORDS},
        "raters": list(raters),
        "work": text("template-work"),
        "works": list(works),
        "upright": max(map(len, parts)) <= UPRIGHT_COLUMNS,
        "tables": [[_column(criterion, text) for criterion in part] for part in parts],
        "extract": [_extract(criterion, text) for criterion in rubric.criteria],
        "described": any(criterion.descriptors for criterion in rubric.criteria),
        "undescribed": text("sheet-no-descriptors"),
    }


def _parts(criteria: Sequence[Criterion]) -> list[Sequence[Criterion]]:
    """The criteria in tables of about the same width."""
    tables = -(-len(criteria) // MOST_COLUMNS)
    width = -(-len(criteria) // tables)
    return [criteria[start : start + width] for start in range(0, len(criteria), width)]


def _column(criterion: Criterion, text: Text) -> dict[str, str]:
    code = criterion.code
    clipped = code if len(code) <= LONGEST_CODE else f"{code[: LONGEST_CODE - 1]}…"
    return {"code": clipped, "most": text("sheet-maximum", most=text.score(criterion.scale.maximum))}


def _extract(criterion: Criterion, text: Text) -> dict[str, Any]:
    levels = zip(criterion.scale.levels, criterion.descriptors, strict=False)
    return {
        "code": criterion.code,
        "title": criterion.title,
        "scale": text("sheet-scale", scale=text.scale(criterion.scale)),
        "levels": [[text.score(level), words] for level, words in levels],
    }
