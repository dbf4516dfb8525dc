"""What looks like a person and what does not, in rows as schools write them. All people are invented."""

from pathlib import Path

import pytest

from raters.intake.names import is_personal_column, personal_kind

HERE = Path(__file__).parent
PEOPLE = (HERE / "people.txt").read_text("utf-8").splitlines()
CODES = (HERE / "codes.txt").read_text("utf-8").splitlines()
CONTACTS = {
    "m.ivanova@school.example": "email",
    "Иванова М. ivanova_m@school.example": "email",
    "+7 (913) 123-45-67": "phone",
    "8-913-123-45-67": "phone",
    "89131234567": "phone",
    "+79131234567": "phone",
    "8 (3822) 55-44-33": "phone",
    "тел. 8 913 123 45 67": "phone",
    "112-233-445 95": "snils",
    "112 233 445 95": "snils",
    "11223344595": "snils",
    "СНИЛС 112-233-445-95": "snils",
}


def test_people_are_found() -> None:
    assert len(PEOPLE) >= 100
    missed = [text for text in PEOPLE if personal_kind(text) != "name"]
    assert len(missed) <= 0.05 * len(PEOPLE), missed


def test_codes_are_left_alone() -> None:
    assert len(CODES) >= 100
    alarms = [text for text in CODES if personal_kind(text)]
    assert len(alarms) <= 0.02 * len(CODES), alarms


@pytest.mark.parametrize(("text", "kind"), CONTACTS.items())
def test_contacts_are_told_apart(text: str, kind: str) -> None:
    assert personal_kind(text) == kind


@pytest.mark.parametrize("text", ["", " ", "А" * 10_000, "\u202eвонави", "((((", "А." * 70, "а-" * 70])
def test_strange_texts_are_no_trouble(text: str) -> None:
    assert personal_kind(text) is None


@pytest.mark.parametrize(
    "header",
    (
        "Всего баллов",
        "Итого баллов",
        "Макс. баллов",
        "Имя файла",
        "Адресность высказывания",
        "Паспорт проекта",
    ),
)
def test_headers_of_sums_and_criteria_announce_no_person(header: str) -> None:
    assert not is_personal_column(header)


@pytest.mark.parametrize(
    "header",
    ("ФИО", "Ф.И.О. учащегося", "Имя", "Фамилия, имя", "Эл. почта", "Домашний адрес", "Паспорт", "Тел. №"),
)
def test_headers_of_personal_data_do(header: str) -> None:
    assert is_personal_column(header)
