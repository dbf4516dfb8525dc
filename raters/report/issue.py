"""Whether a document may leave the house: checked twice, honest about what is missing, free of names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from raters.intake.names import personal_kind
from raters.problems import Problem, Refused
from raters.terms import ScoreTable, Summary

LARGEST_DIFFERENCE = 1e-9
MOST_SHOWN = 40
# A lone word ends as surnames do («Величина»): a criterion is a name only with initials or a patronymic.
SURELY_PERSON = re.compile(r"(?:\b[А-ЯЁA-Z]\.|(?:ич|вна|чна)\b)")


def require_issuable(summary: Summary) -> None:
    """Raises Refused with every reason why this summary gives no document."""
    problems = tuple(problems_of(summary))
    if problems:
        raise Refused(problems)


def require_codes(table: ScoreTable) -> None:
    """Raises Refused when a work, a rater or a criterion is called by what looks like a person's name."""
    problems = tuple(_personal(table))
    if problems:
        raise Refused(problems)


def problems_of(summary: Summary) -> Iterator[Problem]:
    """Everything that keeps this summary from being printed."""
    yield from _unchecked(summary)
    yield from _unsaid(summary)
    yield from _personal(summary.round.table)


def _unchecked(summary: Summary) -> Iterator[Problem]:
    """Numbers nobody computed a second time, or computed otherwise."""
    mark = summary.second_mark
    measured = any(row.agreement.lead.value is not None for row in summary.rows)
    if measured and mark.compared == 0:
        yield Problem("document_unchecked")
    if not mark.largest_difference <= LARGEST_DIFFERENCE:  # NaN is no agreement either
        yield Problem("document_differs", facts={"difference": f"{mark.largest_difference:.1e}"})


def _unsaid(summary: Summary) -> Iterator[Problem]:
    """An incomplete round whose limits do not say so."""
    facts, said = summary.agreement.facts, {line.code for line in summary.limits}
    if facts.double_scored < facts.works and "report-limit-single" not in said:
        single = facts.works - facts.double_scored
        yield Problem("document_single_unsaid", facts={"single": single})
    if summary.missing > 0 and "report-limit-missing" not in said:
        yield Problem("document_missing_unsaid", facts={"missing": summary.missing})


def _personal(table: ScoreTable) -> Iterator[Problem]:
    for name in ("work", "rater"):
        if found := _persons(map(str, table.scores[name].unique())):
            yield Problem(f"document_name_{name}", facts={"count": len(found), "codes": _listed(found)})
    criteria = (criterion.code for criterion in table.rubric.criteria)
    doubtful = [code for code in _persons(criteria) if _is_surely_personal(code)]
    if doubtful:
        yield Problem("document_name_criterion", facts={"count": len(doubtful), "codes": _listed(doubtful)})


def _persons(codes: Iterable[str]) -> list[str]:
    return [code for code in codes if personal_kind(code)]


def _is_surely_personal(code: str) -> bool:
    return personal_kind(code) != "name" or SURELY_PERSON.search(code) is not None


def _listed(codes: list[str]) -> str:
    """The first few, so that they are found in the file; the catalogs refuse endless facts."""
    shown = ", ".join(code[:MOST_SHOWN] for code in codes[:5])
    return f"{shown}, …" if len(codes) > 5 else shown
