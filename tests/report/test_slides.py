"""Pictures for slides, figures and data: the numbers of the summary, and nobody's code."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PIL import Image
from report import hand_made
from report.hand_made import agreement, measured, round_of
from report.rounds import scores, summarised, usual

from raters.problems import Refused
from raters.report import charts_zip, criteria_csv, round_json
from raters.terms import SecondMark, Summary
from raters.text import Text, catalog
from raters.workup import work_up

RUSSIAN, ENGLISH = catalog("ru"), catalog("en")
SVG = "{http://www.w3.org/2000/svg}"


def unzipped(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def data(summary: Summary, text: Text) -> bytes:
    return round_json(summary, text)


@pytest.mark.slow
def test_every_chart_comes_as_picture_and_drawing_wide_as_a_slide() -> None:
    files = unzipped(charts_zip(usual(), RUSSIAN))
    names = {name.rsplit(".", 1)[0] for name in files if not name.endswith(".txt")}
    assert len(names) == 1 + len(usual().rows)
    for name in names:
        width, height = Image.open(io.BytesIO(files[f"{name}.png"])).size
        assert width == 1920 and height == pytest.approx(1080, abs=2)
        drawn = ElementTree.fromstring(files[f"{name}.svg"])
        assert all(drawn.findtext(f"{SVG}{part}") for part in ("title", "desc"))
    assert charts_zip(usual(), RUSSIAN) == charts_zip(usual(), RUSSIAN)


def test_the_words_beside_the_charts_give_titles_agreement_and_no_code() -> None:
    files = unzipped(charts_zip(usual(), ENGLISH))
    told = next(content for name, content in files.items() if name.endswith(".txt")).decode("utf-8-sig")
    for row in usual().rows:
        assert row.agreement.criterion.title in told
        assert ENGLISH.percent(row.agreement.exact.value or 0) in told
    assert "Э-0" not in told


@pytest.mark.parametrize(("criteria", "code"), [(8, "Понимание текста {}"), (10, "Слово " * 9 + "{}")])
def test_long_names_stay_on_one_picture_of_the_height_they_need(criteria: int, code: str) -> None:
    rows = [measured(code.format(number)) for number in range(criteria)]
    summary = hand_made.summary(round_of(rows), agreement(rows))
    files = unzipped(charts_zip(summary, RUSSIAN, annexes=False))
    pictures = [content for name, content in files.items() if name.endswith(".png")]
    assert len(pictures) == 1
    width, height = Image.open(io.BytesIO(pictures[0])).size
    assert width == 1920 and height >= 1080


def test_figures_open_as_numbers_in_the_readers_spreadsheet() -> None:
    packed = criteria_csv(usual(), RUSSIAN)
    assert packed.startswith(b"\xef\xbb\xbf")
    head, *lines = csv.reader(io.StringIO(packed.decode("utf-8-sig")), delimiter=";")
    for row, line in zip(usual().rows, lines, strict=True):
        cells = dict(zip(head, line, strict=True))
        assert cells["Критерий"] == row.agreement.criterion.code
        alpha = float(cells["Альфа Криппендорфа"].replace(",", "."))
        assert "," in cells["Альфа Криппендорфа"] and alpha == pytest.approx(
            row.agreement.lead.value, abs=5e-5
        )
    english = list(csv.reader(io.StringIO(criteria_csv(usual(), ENGLISH).decode("utf-8-sig")), delimiter=";"))
    assert float(english[1][9]) == pytest.approx(usual().rows[0].agreement.lead.value, abs=5e-5)


def test_figures_run_nothing_and_say_that_data_are_invented() -> None:
    measured = usual().rows[0].agreement
    hostile = replace(measured, criterion=replace(measured.criterion, code="=1+1"))
    summary = replace(usual(), rows=(replace(usual().rows[0], agreement=hostile),))
    assert b"\n'=1+1;" in criteria_csv(summary, RUSSIAN)
    assert "Синтетические данные" in criteria_csv(summarised(scores(), synthetic=True), RUSSIAN).decode()


def test_the_data_hold_the_summary_and_raters_only_where_asked_for() -> None:
    summary, bare = usual(), data(usual(), RUSSIAN)
    assert "Э-0" not in bare.decode()
    found = json.loads(bare)
    assert found["summary"]["responsible"] == "Методист"
    said = [line["code"] for line in found["summary"]["conclusions"]]
    assert said == [line.code for line in summary.conclusions]
    assert found["summary"]["second_mark"]["compared"] == summary.second_mark.compared
    assert found["criteria"][0]["alpha"]["ordinal"]["value"] == summary.rows[0].agreement.lead.value
    assert "Э-0" in round_json(summary, RUSSIAN, work_up(summary.round.table)).decode()


@pytest.mark.parametrize("make", [charts_zip, criteria_csv, data])
def test_nothing_leaves_when_second_marking_fails(make: Callable[[Summary, Text], bytes]) -> None:
    with pytest.raises(Refused):
        make(replace(usual(), second_mark=SecondMark(8, 1e-3, {})), RUSSIAN)
