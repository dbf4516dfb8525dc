"""Who scored which works: holes, groups without common works, and what the sentence says of them."""

from __future__ import annotations

import pandas as pd

from raters.charts import coverage, coverage_finding, strip_svg
from raters.text import catalog

COLUMNS = ["work", "rater", "criterion", "score"]


def scored(*pairs: tuple[str, str]) -> pd.DataFrame:
    """Work and raters, all on one criterion."""
    return pd.DataFrame([(w, r, "К1", 1.0) for w, raters in pairs for r in raters], columns=COLUMNS)


def said(scores: pd.DataFrame, *groups: str) -> str:
    return coverage_finding(coverage(scores, tuple(tuple(group) for group in groups)), catalog("ru"))


def test_every_work_of_every_rater_is_there() -> None:
    found = coverage(scored(("W-1", "аб"), ("W-2", "бв"), ("W-3", "в")), (("а", "б", "в"),))
    assert {rater: found.scored_by(rater) for rater in found.raters} == {
        "а": ("W-1",),
        "б": ("W-1", "W-2"),
        "в": ("W-2", "W-3"),
    }
    assert found.holes == 1  # W-3


def test_a_work_with_a_criterion_scored_once_is_a_hole() -> None:
    scores = pd.concat([scored(("W-1", "аб")), scored(("W-1", "а")).assign(criterion="К2")])
    assert coverage(scores, (("а", "б"),)).holes == 1


def test_the_sentence_tells_how_everybody_is_linked() -> None:
    assert said(scored(("W-1", "аб"), ("W-2", "аб")), "аб") == "Все связаны: у каждой пары 2 общие работы"
    assert said(scored(("W-1", "абв"), ("W-2", "аб")), "абв") == "Все связаны: общих работ у пары от 1 до 2"
    assert said(scored(("W-1", "аб"), ("W-2", "бв")), "абв") == "Все связаны, но у 1 пары общих работ нет"
    assert said(scored(("W-1", "аб"), ("W-2", "вг")), "аб", "вг").startswith("2 группы проверяющих без общих")
    assert said(scored(("W-1", "а"))) == "Проверял один человек"


def test_raters_outside_of_all_groups_come_last() -> None:
    assert coverage(scored(("W-1", "бв"), ("W-2", "а")), (("б", "в"),)).raters == ("б", "в", "а")


def test_a_strip_has_a_dark_stripe_a_work() -> None:
    found = coverage(scored(("W-1", "аб"), ("W-2", "б"), ("W-3", "аб")), (("а", "б"),))
    assert strip_svg(found, "а").count('opacity="1.00"') == 2
    assert strip_svg(found, "б").count('opacity="1.00"') == 3


def test_many_works_share_stripes() -> None:
    found = coverage(scored(*((f"W-{n:04}", "аб" if n % 2 else "б") for n in range(2000))), (("а", "б"),))
    assert strip_svg(found, "а").count("<rect") <= 182
