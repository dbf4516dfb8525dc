"""A summary names the version of the rubric the works were scored with."""

from dataclasses import replace

from report.documents import summary_of
from report.hand_made import measured

from raters.report.printed import printed
from raters.terms import Verdict
from raters.text import catalog


def test_the_version_stands_beside_the_name() -> None:
    summary = summary_of([measured("К1", 0.8, Verdict("reliable"))])
    table = summary.round.table
    versioned = replace(table, rubric=replace(table.rubric, version=4))
    document = printed(replace(summary, round=replace(summary.round, table=versioned)), catalog("ru"))
    facts = [value for _, value in (*document.facts, *document.long_facts)]
    assert any(value.endswith(", версия 4") for value in facts)
