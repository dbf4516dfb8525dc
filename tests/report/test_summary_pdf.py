"""The printed summary: what a principal sees, finds, signs."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import typst
from report import hand_made
from report.documents import HOSTILE, many, pages, poppler, summary_of
from report.hand_made import HASH, agreement, measured, round_of

from raters.report import summary_pdf
from raters.report.pdf import displayable
from raters.terms import Verdict
from raters.text import catalog

RUSSIAN, ENGLISH = catalog("ru"), catalog("en")


# ---------------------------------------------------------------- what stands where


def test_the_first_page_says_what_a_principal_needs() -> None:
    first = pages(summary_pdf(summary_of(many(5)), RUSSIAN))[0]
    for words in (
        "Справка о согласованности оценивания",
        "МАОУ СОШ № 1",
        "Диагностическая работа",
        "16 ноября 2026",
        "Рубрика, 2026 г.",
        "распоряжения департамента образования",
        "№ 521 „О повышении качества образования“",
        RUSSIAN.line(summary_of(many(5)).headline),
        "нужна калибровка",
        "14 декабря",
    ):
        assert words in first, words


def test_the_first_page_is_free_of_jargon() -> None:
    first = pages(summary_pdf(summary_of(many(5)), RUSSIAN))[0].lower()
    assert not re.findall(r"капп|альф|крипп|интервал|коэн|p-знач|дисперс", first)
    english = pages(summary_pdf(summary_of(many(5)), ENGLISH))[0].lower()
    assert not re.findall(r"kappa|alpha|krippendorff|interval|p-value|variance", english)


def test_the_last_page_holds_numbers_method_and_signatures() -> None:
    last = pages(summary_pdf(summary_of(many(5), responsible="Петрова А. А."), RUSSIAN))[-1]
    for words in (
        "0,85 (0,75…0,95)",
        "krippendorff 0.9.0, scikit-learn 1.9.0",
        "2,2·10⁻¹⁶",
        HASH,
        "152-ФЗ",
        "от −0,40 до 0,31",
        "Составил",
        "Ответственный",
        "Петрова А. А.",
    ):
        assert words in last, words


def test_no_rater_is_named_anywhere() -> None:
    for text in (RUSSIAN, ENGLISH):
        printed = " ".join(pages(summary_pdf(summary_of(many(5)), text)))
        assert "Учитель-" not in printed


def test_undefined_values_print_their_reason() -> None:
    printed = " ".join(pages(summary_pdf(summary_of([measured("К1", None, exact=None)]), RUSSIAN)))
    assert "все баллы одинаковы" in printed
    assert not re.search(r"\bnan\b|\bnone\b|\binf\b", printed, re.IGNORECASE)


def test_synthetic_data_are_labelled_on_every_page() -> None:
    invented = pages(summary_pdf(summary_of(many(25), synthetic=True), RUSSIAN))
    assert len(invented) > 1
    assert all("Синтетические данные" in page for page in invented)
    assert "интетические" not in " ".join(pages(summary_pdf(summary_of(many(5)), RUSSIAN)))


def test_what_the_school_left_open_is_a_line_to_fill_in() -> None:
    first = pages(summary_pdf(summary_of(many(2), school="", grade="", sha256=""), RUSSIAN))
    head = first[0].replace("\u200b", "")
    assert re.search(r"Школа\s+____", head) and re.search(r"Класс\s+____", head)
    assert "SHA-256" not in first[-1]


def test_a_plan_without_steps_says_so() -> None:
    criteria = [measured("К1", 0.9, Verdict("reliable"))]
    summary = hand_made.summary(round_of(criteria), agreement(criteria))
    assert "Новых шагов по результатам проверки не требуется." in pages(summary_pdf(summary, RUSSIAN))[0]


# ---------------------------------------------------------------- any round, any text


@pytest.mark.slow
@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH], ids=["ru", "en"])
@pytest.mark.parametrize(("count", "most"), [(1, 2), (2, 2), (5, 2), (12, 2), (25, 2), (60, 5)])
def test_every_size_fits_its_pages(text: Any, count: int, most: int) -> None:
    pdf = summary_pdf(summary_of(many(count)), text)
    printed = pages(pdf)
    assert len(printed) <= most
    assert all(f"К{number + 1}" in " ".join(printed) for number in range(count))
    assert_inside_the_margins(pdf)


@pytest.mark.slow
@pytest.mark.parametrize("count", [2, 8, 12, 25])
def test_page_1_holds_the_essentials_however_long_the_titles(count: int) -> None:
    title = "Умение формулировать развёрнутое и естественно-научно обоснованное объяснение явления"
    printed = pages(summary_pdf(summary_of(many(count, [title])), RUSSIAN))
    assert len(printed) == 2
    for words in ("Выводы", "План", "14 декабря", f"К{count}."):
        assert words in printed[0], words


@pytest.mark.slow
def test_long_titles_stay_inside_the_page() -> None:
    title = "Умение формулировать развёрнутое и естественно-научно обоснованное объяснение явления " * 3
    pdf = summary_pdf(summary_of(many(6, [title, "А" * 200]), school=title, procedure="Б" * 150), RUSSIAN)
    assert_inside_the_margins(pdf)


@pytest.mark.slow
def test_long_criterion_codes_stay_inside_the_page() -> None:
    criteria = [measured(f"Задание {number}, критерий оценивания ответа") for number in range(6)]
    assert_inside_the_margins(summary_pdf(summary_of(criteria), RUSSIAN))


@pytest.mark.slow
def test_names_without_end_are_printed_all_the_same() -> None:
    criteria = [measured("К" * 1500, title="т" * 3000), measured("слово " * 400)]
    summary = summary_of(criteria, school="ш" * 2000, subject="с " * 900, responsible="о" * 300)
    summary = replace(summary, round=replace(summary.round, title="н" * 3000, procedure="п" * 3000))
    assert_inside_the_margins(summary_pdf(summary, RUSSIAN))


def assert_inside_the_margins(pdf: bytes) -> None:
    boxes = re.findall(
        r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"',
        poppler("pdftotext", pdf, "-bbox", "-", "-"),
    )
    assert boxes
    for left, top, right, bottom in (map(float, box) for box in boxes):
        assert left >= 40 and right <= 595.3 - 40, "wider than the page"
        assert top >= 20 and bottom <= 841.9 - 15, "taller than the page"


@pytest.mark.slow
def test_markup_in_a_title_is_only_text() -> None:
    pdf = summary_pdf(summary_of(many(3, [HOSTILE]), procedure=HOSTILE, grade="#2+2"), RUSSIAN)
    first = pages(pdf)[0]
    assert HOSTILE in first
    assert "#2+2" in first
    assert len(pages(pdf)) == 2


@pytest.mark.slow
def test_letters_no_font_has_do_not_stop_the_document() -> None:
    strange = "😀 日本 \x00\x07\ud800\ue000 и\u0306"
    assert "□ □□ □□ й" in pages(summary_pdf(summary_of(many(2, [strange])), RUSSIAN))[0]


@pytest.mark.slow
def test_every_letter_let_through_can_be_printed() -> None:
    letters = "".join(filter(str.strip, map(chr, range(0x20, 0x2600))))
    passed = [letter for letter in displayable(letters) if letter not in "□\u200b"]
    rows = [" ".join(passed[start : start + 60]) for start in range(0, len(passed), 60)]
    assert len(passed) > 1000
    summary_pdf(summary_of(many(len(rows), rows)), RUSSIAN)


# ---------------------------------------------------------------- the file itself


@pytest.mark.slow
def test_the_same_summary_gives_the_same_bytes() -> None:
    summary = summary_of(many(5))
    assert summary_pdf(summary, RUSSIAN) == summary_pdf(summary, RUSSIAN)
    later = replace(summary, generated=date(2026, 11, 24))
    assert summary_pdf(summary, RUSSIAN) != summary_pdf(later, RUSSIAN)


@pytest.mark.parametrize(("text", "language"), [(RUSSIAN, "ru"), (ENGLISH, "en")])
def test_declares_archive_and_accessibility_standards(text: Any, language: str) -> None:
    pdf = summary_pdf(summary_of(many(5)), text).decode("latin-1")
    assert re.search(r"<pdfaid:part>2<.*<pdfaid:conformance>A<", pdf, re.DOTALL)
    assert "<pdfuaid:part>1<" in pdf
    assert f"/Lang({language}" in pdf.replace(" ", "")


def test_the_chart_is_told_in_words() -> None:
    pdf = summary_pdf(summary_of(many(2)), RUSSIAN)
    assert "Figure" in poppler("pdfinfo", pdf, "-struct", "-")
    spoken = "К1: 0,85 (от 0,75 до 0,95), надёжная.".encode("utf-16-be")
    assert spoken in pdf or spoken.hex().upper().encode() in pdf.upper()


@pytest.mark.slow
@pytest.mark.parametrize("count", [1, 2, 5, 9, 12, 25, 60])
def test_typst_has_nothing_to_warn_of(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    warnings: list[typst.TypstWarning] = []

    def compile_strictly(*arguments: Any, **options: Any) -> Any:
        compiled, found = typst.compile_with_warnings(*arguments, **options)
        warnings.extend(found)
        return compiled

    monkeypatch.setattr("raters.report.pdf.typst.compile", compile_strictly)
    summary_pdf(summary_of(many(count)), RUSSIAN)
    assert not [warning.message for warning in warnings]
