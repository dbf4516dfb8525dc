"""Why nothing could be read: what was recognised, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from raters.files import Grid
from raters.intake.choose import Choice
from raters.intake.chosen import Chosen
from raters.intake.look import NUMBER, WORD, look
from raters.intake.words import tell
from raters.problems import Fact, Problem

MOST_LISTED = 8
MOST_LOOKED_AT = 40


def failure(choice: Choice, grids: Sequence[Grid]) -> tuple[Problem, ...]:
    """One problem for each file that holds no marks of two raters."""
    nearest = choice.nearest
    if nearest is not None:
        return (_missing_second(choice.failure, nearest),)
    files: dict[str, Grid] = {}
    for grid in grids:
        files.setdefault(grid.file, grid)
    return tuple(unknown(grid) for grid in files.values())


def _missing_second(code: str, nearest: Chosen) -> Problem:
    proposal = nearest.proposal
    keys = proposal.keys
    work = proposal.header.label(keys.work[-1]) if keys is not None else "none"
    criteria = list(
        dict.fromkeys(mark.criterion or proposal.header.label(mark.column) for mark in proposal.marks)
    )
    facts: dict[str, Fact] = {
        "work": work,
        "works": len(nearest.works()),
        "criteria": ", ".join(criteria[:MOST_LISTED]),
        "count": len(criteria),
    }
    return Problem(code, where=nearest.grid.place, facts=facts)


def unknown(grid: Grid) -> Problem:
    """A sheet without a single valid reading: figures only, no figures, or no headers that tell enough."""
    seen = look(grid)
    where = grid.file or grid.name
    kinds = seen.kinds[: 50 * MOST_LOOKED_AT]
    if not (kinds == WORD).any() and (kinds == NUMBER).any():
        return Problem("header_missing", where=where)
    figures = int(((kinds == NUMBER).mean(axis=0) > 0.5).sum())
    texts = [text for row in seen.cells[:MOST_LOOKED_AT] for text in row if text]
    work = next((text for text in dict.fromkeys(texts) if tell(text).name == "work"), "")
    rater = next((text for text in dict.fromkeys(texts) if tell(text).name == "rater"), "")
    facts: dict[str, Fact] = {"work": work or "none", "rater": rater or "none", "columns": figures}
    return Problem("layout_unknown", where=where, facts=facts)
