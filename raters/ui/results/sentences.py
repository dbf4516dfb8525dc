"""What a round comes to, in a sentence."""

from __future__ import annotations

from raters.terms import Agreement, VerdictCode
from raters.text import Text, clipped

MOST_CODES = 6


def round_sentence(agreement: Agreement, text: Text) -> str:
    """Which criteria need calibration for sure, which probably, and how many can wait."""
    sure, likely = (_codes(agreement, code) for code in ("needs_calibration", "probably_needs"))
    rest = len(agreement.criteria) - len(sure) - len(likely)
    if not sure and not likely:
        unknown = sum(measured.verdict.group != "consistent" for measured in agreement.criteria)
        return text("overview-no-need", total=len(agreement.criteria), unknown=unknown)
    which = "both" if sure and likely else "sure" if sure else "likely"
    needs = text(f"overview-needs-{which}", sure=_listed(sure), likely=_listed(likely))
    return f"{needs} {text('overview-rest', rest=rest)}" if rest else needs


def _codes(agreement: Agreement, verdict: VerdictCode) -> list[str]:
    return [measured.criterion.code for measured in agreement.criteria if measured.verdict.code == verdict]


def _listed(codes: list[str]) -> str:
    shown = [clipped(code, 20) for code in codes[:MOST_CODES]]
    return ", ".join([*shown, "…"] if len(codes) > MOST_CODES else shown)
