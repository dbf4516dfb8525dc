"""Hypotheses: whole readings of a table under one header, each with how much speaks for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from raters.intake.header import Area, Header, body
from raters.intake.in_columns import InColumns
from raters.intake.in_headers import InHeaders
from raters.intake.look import Look
from raters.intake.proposal import Proposal
from raters.intake.under import Under


def proposals(
    seen: Look, area: Area, header: Header, known: frozenset[str], words: bool
) -> Iterator[Proposal]:
    """Every valid reading under this header; with `words`, columns of a few words count as marks."""
    sample = body(seen, area, header)
    if not len(sample.rows):
        return
    under = Under(seen, area, header, sample, known, words)
    for proposal in chain(InHeaders(under).readings(), InColumns(under).readings()):
        yield replace(proposal, weight=proposal.weight + under.clarity(proposal), words=words)
