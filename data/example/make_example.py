"""Make the invented school: three rounds of double scoring with planted faults.

    python data/example/make_example.py [FOLDER]

Writes round-1.xlsx, round-2.xlsx and round-3.xlsx (default: beside this file). Nothing here was
observed anywhere: levels, slips and faults are drawn from the tables below, always the same ones.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any

import xlsxwriter
from xlsxwriter.workbook import Workbook

FOLDER = Path(__file__).parent
RATERS = tuple(f"Э-{number:02}" for number in range(1, 9))
SEVERE = "Э-05"
WORKS = 60
ANCHORS = 8
WRITTEN = datetime(2025, 9, 1)
LABEL = "СИНТЕТИЧЕСКИЕ ДАННЫЕ"
SAFE = {"strings_to_formulas": False, "strings_to_urls": False}


@dataclass(frozen=True, slots=True)
class Scoring:
    """How raters score one criterion; slip to missed are chances.

    works : works at each level of the scale, before anybody scores
    slip : a score one level off
    guess : a score that has nothing to do with the work
    blur : changing sides at the boundary 1|2
    severity : the severe rater takes one level off
    missed : seeing the top level where it is not
    seed : chosen so that a round of this size shows its faults and no others
    """

    works: tuple[int, ...]
    slip: float
    seed: int
    guess: float = 0.0
    blur: float = 0.0
    severity: float = 0.0
    missed: float = 0.0


@dataclass(frozen=True, slots=True)
class Round:
    """One round: its number, day, scoring by criterion, and what was planted, in words."""

    number: int
    day: date
    scoring: dict[str, Scoring]
    faults: tuple[tuple[str, str], ...]

    @property
    def title(self) -> str:
        """The line above the table."""
        day = f"{self.day:%d.%m.%Y}"
        return (
            f"{LABEL}: вымышленная школа, 8 класс, естественнонаучная грамотность, раунд {self.number}, {day}"
        )


K2, K3, K4, K5 = (16, 24, 20), (18, 24, 18), (7, 23, 23, 7), (8, 13, 17, 14, 8)

ROUNDS = (
    Round(
        1,
        date(2025, 10, 14),
        {
            "К1": Scoring((6, 54), slip=0.08, missed=0.5, seed=6),
            "К2": Scoring(K2, slip=0.10, seed=17),
            "К3": Scoring(K3, slip=0.10, guess=0.34, seed=28),
            "К4": Scoring(K4, slip=0.04, blur=0.50, severity=0.65, seed=72),
            "К5": Scoring(K5, slip=0.16, severity=0.70, seed=33),
        },
        (
            ("К1", "Почти все работы на одном уровне: совпадений много, а каппа и альфа низкие."),
            ("К2", "Здоровый критерий: расходятся редко и случайно."),
            ("К3", "Неоднозначный критерий: описания уровней можно понять по-разному, баллы разбросаны."),
            ("К4", "Неясная граница баллов 1|2: расхождения собираются на ней."),
            ("К4, К5", f"Строгость {SEVERE}: примерно на 0,6 балла ниже остальных."),
        ),
    ),
    Round(
        2,
        date(2025, 12, 9),
        {
            "К1": Scoring((24, 36), slip=0.08, seed=2),
            "К2": Scoring(K2, slip=0.09, seed=6),
            "К3": Scoring(K3, slip=0.10, guess=0.34, seed=3),
            "К4": Scoring(K4, slip=0.09, blur=0.05, severity=0.10, seed=2),
            "К5": Scoring(K5, slip=0.17, severity=0.10, seed=5),
        },
        (
            ("К1", "Отобраны более разные работы: коэффициенты стали осмысленными."),
            ("К2", "По-прежнему здоровый критерий."),
            ("К3", "Всё ещё неоднозначный критерий: семинара по нему не было."),
            ("К4", "После семинара граница баллов 1|2 описана: расхождений на ней мало."),
            ("К4, К5", f"После калибровки {SEVERE} ниже остальных лишь примерно на 0,1 балла."),
        ),
    ),
    Round(
        3,
        date(2026, 3, 17),
        {
            "К1": Scoring((24, 36), slip=0.07, seed=1),
            "К2": Scoring(K2, slip=0.08, seed=2),
            "К3": Scoring(K3, slip=0.11, seed=2),
            "К4": Scoring(K4, slip=0.08, seed=2),
            "К5": Scoring(K5, slip=0.13, seed=5),
        },
        (
            ("К3", "Критерий переписан: 0 — вывода нет, 1 — вывод без опоры на данные, 2 — вывод с числами."),
            ("К1, К2, К4, К5", "Согласованность держится или растёт, новых неисправностей не заложено."),
        ),
    ),
)


# ---------------------------------------------------------------- design


def assignment() -> tuple[tuple[str, ...], ...]:
    """Who scores which work: all eight the anchors, a rotating pair each of the others.

    The pairs are a round-robin tournament: after seven turns everybody has met everybody, and in
    13 turns every rater gets 13 works.
    """
    pairs = [pair for turn in range((WORKS - ANCHORS) // 4) for pair in _turn(turn)]
    return (RATERS,) * ANCHORS + tuple(pairs)


def _turn(turn: int) -> list[tuple[str, str]]:
    """Four pairs in which each rater stands once: one stays, the others move round the table."""
    moved = [RATERS[1 + (turn + place) % 7] for place in range(7)]
    seats = [RATERS[0], *moved]
    return [(min(pair), max(pair)) for pair in zip(seats[:4], reversed(seats[4:]), strict=True)]


# ---------------------------------------------------------------- scores


def scores(round: Round, code: str) -> Iterator[tuple[int, str, int]]:
    """(work, rater, level) of one criterion, in the order of the works."""
    scoring = round.scoring[code]
    # Only random() is used: its sequence is the same in every version of Python.
    draw = Random(f"{round.number} {code} {scoring.seed}").random
    for work, (level, raters) in enumerate(zip(_true_levels(scoring, draw), assignment(), strict=True)):
        for rater in raters:
            yield work, rater, _score(level, scoring, rater, draw)


def _true_levels(scoring: Scoring, draw: Callable[[], float]) -> list[int]:
    """The level each work deserves, in random order."""
    levels = [level for level, works in enumerate(scoring.works) for _ in range(works)]
    return [level for _, level in sorted((draw(), level) for level in levels)]


def _score(level: int, scoring: Scoring, rater: str, draw: Callable[[], float]) -> int:
    """What a rater gives a work of this level."""
    top = len(scoring.works) - 1
    if draw() < scoring.guess:
        return int(draw() * (top + 1))
    if level in (1, 2) and draw() < scoring.blur:
        level = 3 - level
    if level < top and draw() < scoring.missed:
        level = top
    if draw() < scoring.slip:
        level += 1 if draw() < 0.5 else -1
    if rater == SEVERE and draw() < scoring.severity:
        level -= 1
    return min(max(level, 0), top)


# ---------------------------------------------------------------- workbook


def write(round: Round, criteria: list[dict[str, Any]], path: Path) -> None:
    """One round as a workbook: scores, scales, what was planted."""
    with xlsxwriter.Workbook(str(path), SAFE) as book:
        book.set_properties({"title": round.title, "comments": LABEL, "created": WRITTEN})
        _write_scores(book, round, [criterion["code"] for criterion in criteria])
        _write_scales(book, criteria)
        _write_about(book, round)


def _write_scores(book: Workbook, round: Round, codes: list[str]) -> None:
    sheet, head = book.add_worksheet("Баллы"), book.add_format({"bold": True, "bottom": 1})
    sheet.write(0, 0, round.title, book.add_format({"bold": True, "font_color": "#B00020"}))
    sheet.write_row(2, 0, ["Работа", "Эксперт", *codes], head)
    by_criterion = [list(scores(round, code)) for code in codes]
    for row, cells in enumerate(zip(*by_criterion, strict=True), 3):
        work, rater, _ = cells[0]
        number = (round.number - 1) * WORKS + work + 1
        sheet.write_row(row, 0, [f"W-{number:04}", rater, *(level for _, _, level in cells)])
    sheet.set_column(0, 1, 11)
    sheet.freeze_panes(3, 2)


def _write_scales(book: Workbook, criteria: list[dict[str, Any]]) -> None:
    sheet, head = book.add_worksheet("Шкалы"), book.add_format({"bold": True, "bottom": 1})
    sheet.write_row(0, 0, ["Критерий", "Название", "Баллы", "Уровень измерения"], head)
    for row, criterion in enumerate(criteria, 1):
        scale = f"{criterion['levels'][0]}-{criterion['levels'][-1]}"
        sheet.write_row(row, 0, [criterion["code"], criterion["title"], scale, criterion["measurement"]])
    sheet.set_column(1, 1, 34)
    sheet.set_column(3, 3, 20)


def _write_about(book: Workbook, round: Round) -> None:
    sheet, bold = book.add_worksheet("О данных"), book.add_format({"bold": True})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.write(0, 0, round.title, bold)
    lines = (
        "Школа, учителя и ученики вымышлены; баллы созданы программой data/example/make_example.py.",
        f"Работ: {WORKS}. Первые {ANCHORS} якорные, их оценили все восемь экспертов; "
        "остальные оценены дважды, пары меняются по кругу.",
        "В данные намеренно заложено:",
    )
    for row, line in enumerate(lines, 2):
        sheet.write(row, 0, line)
    for row, (codes, fault) in enumerate(round.faults, 2 + len(lines)):
        sheet.write_row(row, 0, [codes, fault], wrap)
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 90)


def main(folder: Path = FOLDER) -> None:
    """Write the three workbooks into a folder."""
    criteria = tomllib.loads((FOLDER / "rubric.toml").read_text("utf-8"))["criteria"]
    for round in ROUNDS:
        write(round, criteria, folder / f"round-{round.number}.xlsx")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
