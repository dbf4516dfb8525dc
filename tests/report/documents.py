"""Summaries to print, and what can be read in the printed files."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import docx
import docx.document
import pytest
from docx.oxml.ns import qn
from report import hand_made
from report.hand_made import TODAY, agreement, estimate, finding, measured, round_of, severity, step

from raters.report import summarise_school
from raters.terms import (
    CriterionAgreement,
    Effect,
    Estimate,
    Interval,
    SchoolSummary,
    SeminarPlan,
    Summary,
    ThirdChecks,
    Verdict,
)

TITLES = ("Объяснение явления с опорой на законы физики", "Анализ графиков", "Единицы измерения")

HOSTILE = '#panic("x") *жирно* $x^2$ `код` <метка> @ссылка #set page(width: 1cm) ]] // /* = Раздел'

VERDICTS = (
    (0.85, Verdict("reliable")),
    (0.72, Verdict("acceptable")),
    (0.30, Verdict("needs_calibration")),
    (0.60, Verdict("unclear", more_works=27)),
    (None, Verdict("undefined")),
)


def many(count: int, titles: Sequence[str] = TITLES) -> list[CriterionAgreement]:
    return [
        measured(f"К{number + 1}", alpha, verdict, title=titles[number % len(titles)])
        for number in range(count)
        for alpha, verdict in [VERDICTS[number % len(VERDICTS)]]
    ]


def summary_of(criteria: Sequence[CriterionAgreement], **changes: Any) -> Summary:
    """A round with two teachers of given severity, one seminar and one other step."""
    causes = [finding("R1", criteria[0].criterion.code, 0.1, ["Учитель-17", "Учитель-23"])]
    more = finding("R10", criteria[-1].criterion.code)
    plan = SeminarPlan(
        (
            step("benchmark_raters", *causes, criteria=[criteria[0].criterion.code], kind="meeting"),
            step("score_more", more, criteria=[criteria[-1].criterion.code], minutes=None, check_works=27),
        )
    )
    measured_round = agreement(criteria, [severity("Учитель-17", -0.4), severity("Учитель-23", 0.31)])
    return hand_made.summary(round_of(criteria, **changes), measured_round, [*causes, more], plan)


def poppler_bytes(tool: str, pdf: bytes, *options: str) -> bytes:
    if shutil.which(tool) is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{tool} must be installed where CI is true")
        pytest.skip(f"{tool} is not installed")
    return subprocess.run([tool, *options], input=pdf, capture_output=True, check=True).stdout


def poppler(tool: str, pdf: bytes, *options: str) -> str:
    return poppler_bytes(tool, pdf, *options).decode(errors="replace")


def pages(pdf: bytes) -> list[str]:
    """The text of each page, white space evened out."""
    return [
        " ".join(page.split()) for page in poppler("pdftotext", pdf, "-layout", "-", "-").split("\f")[:-1]
    ]


EFFECTS = tuple(
    Effect(criterion, code, estimate(0.5), estimate(0.7), Estimate(-0.2, Interval(-0.3, -0.1)), (60, 58))
    for criterion, code in ((None, "improvement"), ("К1", "no_change"), ("К2", "not_enough_data"))
)


def full() -> Summary:
    """A summary with every field filled."""
    summary = summary_of(many(5), prepared_by="Завуч", responsible="Методист", basis="приказ школы № 7")
    conclusions = (*summary.conclusions[:4],)
    filled = replace(summary, effects=EFFECTS, third_checks=ThirdChecks(60, 7, 5), anchors=4)
    return replace(filled, conclusions=conclusions)


def opened(content: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(content))


def words(content: bytes) -> str:
    """All text of a Word file, tables included, in reading order."""
    body = opened(content).element.body
    return " ".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))


def part(subject: str, grade: str, count: int = 3, **facts: Any) -> Summary:
    return summary_of(many(count), subject=subject, grade=grade, id=f"{subject}-{grade}", **facts)


def school(**facts: Any) -> SchoolSummary:
    rounds = [part("Физика", "10", 5, **facts), part("Химия", "8", 2, **facts), part("Физика", "9", **facts)]
    return summarise_school(rounds, TODAY)
