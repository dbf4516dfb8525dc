"""What a step is called."""

import pytest

from raters.report import step_title
from raters.terms import PlannedStep
from raters.text import catalog


@pytest.mark.parametrize(
    ("works", "title"),
    [
        (1, "проверить 1 работу"),
        (22, "проверить 22 работы"),
        (107, "проверить 107 работ"),
        (0, "проверить работы вдвоём"),
    ],
)
def test_more_works_are_counted_in_the_title(works: int, title: str) -> None:
    step = PlannedStep("score_more|", "score_more", "step", ("К1",), asked=works)
    assert step_title(step, catalog("ru")) == f"Дополнительно {title}"
