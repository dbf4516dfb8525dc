"""Criterion codes of a file against the rubric: К1 is K1, "К1. Содержание" and "Критерий 1"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from raters.intake.words import LONGEST_LABEL, fold, tell
from raters.terms import Rubric

CODE_BEFORE_TITLE = re.compile(r"(?P<code>[^\s.:(–—-]+(?:\s?\d+)?)\s*[.:(–—-]\s*\D.*")


def match_codes(labels: Iterable[str], rubric: Rubric | None) -> Mapping[str, str]:
    """The rubric's code for every label that names one of its criteria."""
    wanted = list(dict.fromkeys(label for label in labels if label))
    if rubric is None:
        return {}
    known = names(rubric)
    found = {label: known.get(fold(label)) or known.get(fold(_code_part(label))) for label in wanted}
    matched = {label: code for label, code in found.items() if code is not None}
    return matched or _by_number(wanted, rubric)


def names(rubric: Rubric | None) -> dict[str, str]:
    """The code by every name of a criterion, folded: its code, and its title unless that is a code."""
    if rubric is None:
        return {}
    titles = {fold(criterion.title): criterion.code for criterion in rubric.criteria if criterion.title}
    return titles | {fold(criterion.code): criterion.code for criterion in rubric.criteria}


def _code_part(label: str) -> str:
    """К1 of "К1. Содержание" or "К1 (содержание)"; the label itself otherwise."""
    found = CODE_BEFORE_TITLE.fullmatch(label[:LONGEST_LABEL])
    return found["code"] if found else label


def _by_number(labels: list[str], rubric: Rubric) -> Mapping[str, str]:
    """Columns 1, 2, 3 for a rubric К1, К2, К3."""
    numbers = {re.sub(r"\D+", "", criterion.code): criterion.code for criterion in rubric.criteria}
    prefixes = {re.sub(r"\d+$", "", fold(criterion.code)) for criterion in rubric.criteria}
    if len(numbers) < len(rubric.criteria) or len(prefixes) > 1:
        return {}
    return {label: numbers[label] for label in labels if label.isdigit() and label in numbers}


def only_one(labels: Iterable[str], rubric: Rubric | None) -> Mapping[str, str]:
    """A column that is only called "score" belongs to the only criterion there is."""
    scores = [label for label in labels if tell(label).name == "score"]
    if rubric is None or len(rubric.criteria) != 1 or len(scores) != 1:
        return {}
    return {scores[0]: rubric.criteria[0].code}
