"""Every renderer takes every mixture of criteria: nothing scored twice, one rater, no variation, apart."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from mixtures import mixed_rounds

from raters import report
from raters.casebook import Record, summarise
from raters.terms import Round, Summary
from raters.text import catalog
from raters.workup import WorkUp, work_up

TODAY = date(2026, 11, 23)
TEXTS = [catalog("ru"), catalog("en")]
# Documents take long: a part of the examples of the profile.
some, few = (settings(max_examples=settings().max_examples // part) for part in (2, 4))


def summarised(of_round: Round) -> tuple[WorkUp, Summary]:
    made = work_up(of_round.table)
    return made, summarise(Record(of_round, made), TODAY)


@pytest.mark.slow
@some
@given(mixed_rounds())
def test_data_and_tables_of_any_mixture(of_round: Round) -> None:
    made, summary = summarised(of_round)
    for text in TEXTS:
        told = json.loads(report.round_json(summary, text, made))
        assert len(told["criteria"]) == len(of_round.table.rubric.criteria)
        assert report.criteria_csv(summary, text).count(b"\n") > len(summary.rows)
        assert report.summary_xlsx(summary, text, True, True).startswith(b"PK")


@pytest.mark.slow
@few
@given(mixed_rounds())
def test_documents_of_any_mixture(of_round: Round) -> None:
    made, summary = summarised(of_round)
    text = TEXTS[len(of_round.table.scores) % 2]
    assert report.summary_pdf(summary, text, True).startswith(b"%PDF-")
    assert report.summary_docx(summary, text, True).startswith(b"PK")
    assert report.charts_zip(summary, text).startswith(b"PK")
    assert report.kit_zip(summary, text, True).startswith(b"PK")
    for rater in sorted(of_round.table.scores["rater"].unique())[:1]:
        assert report.profile_docx(of_round, made.agreement, rater, text, TODAY).startswith(b"PK")
