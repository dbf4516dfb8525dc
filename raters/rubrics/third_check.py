"""The third-check rules of a rubric as lines of codes and facts."""

from __future__ import annotations

from raters.problems import Fact
from raters.terms import Line, Rubric, ThirdCheck

MOST_CODES = 40
CODE = 20


def third_check_lines(rubric: Rubric) -> tuple[Line, ...]:
    """One line a rule, any one of which calls the third rater; nothing for a rubric without rules."""
    third = rubric.third_check or ThirdCheck()
    lines = [Line("rubric-third-total", {"limit": third.total})] if third.total is not None else []
    for limit in sorted(set(third.criteria.values())):
        codes = [c.code for c in rubric.criteria if third.criteria.get(c.code) == limit]
        facts: dict[str, Fact] = {"limit": limit, "count": len(codes), "criteria": _listed(codes)}
        lines.append(Line("rubric-third-criteria", facts))
    if third.differing is not None:
        counts: dict[str, Fact] = {"count": third.differing, "criteria": len(rubric.criteria)}
        lines.append(Line("rubric-third-differing", counts))
    if third.zero_against_score:
        lines.append(Line("rubric-third-zero"))
    return tuple(lines)


def _listed(codes: list[str]) -> str:
    """Codes separated by commas, never so many that a catalog would refuse the fact."""
    shown = [code if len(code) <= CODE else f"{code[: CODE - 1]}…" for code in codes[:MOST_CODES]]
    return ", ".join(shown + ["…"] * (len(codes) > MOST_CODES))
