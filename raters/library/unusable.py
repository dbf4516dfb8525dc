"""Scores that cannot be measured, said in sentences: how many of each kind, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from raters.problems import Problem, Refused
from raters.terms import Reading
from raters.text import Text

MOST_PLACES = 5


class Unusable(Refused, ValueError):
    """What stands between the scores and a measurement: every kind of problem, counted, with its places."""

    def __init__(self, problems: Sequence[Problem], text: Text, reading: Reading | None = None) -> None:
        super().__init__(problems)
        account = reading.account if reading else None
        said = [*_said(problems, account.aside if account else {}, text)]
        self._said = "\n".join([*said, *(_to_answer(reading, text) if reading else ())])

    def __str__(self) -> str:
        return self._said


def _said(problems: Sequence[Problem], counts: Mapping[str, int], text: Text) -> Iterator[str]:
    errors = [problem for problem in problems if problem.severity == "error"] or list(problems)
    for code in dict.fromkeys(problem.code for problem in errors):
        own = [problem for problem in errors if problem.code == code]
        places = ", ".join([problem.where for problem in own if problem.where][:MOST_PLACES])
        count = max(counts.get(code, 0), len(own))
        more = " …" if places and count > MOST_PLACES else ""
        yield text("library-problem", kind=code, count=count, places=places + more or "none")
        yield f"    {text.problem(own[0])}"


def _to_answer(reading: Reading, text: Text) -> Iterator[str]:
    """What to pass to `analyse` for every question that stands in the way."""
    told = {problem.code for problem in reading.problems}
    for question in reading.questions:
        if question.blocks and question.code in told:
            answers = [f'"{answer}"' for answer in question.answers] or ['["…", "…"]']
            ways = " | ".join(f'answers={{"{question.key}": {answer}}}' for answer in answers)
            yield f"    {text('library-answer', ways=ways)}"
