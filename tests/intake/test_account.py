"""Nothing is lost: every filled score cell is read, a mark for "no score", or set aside for a reason."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from intake.sheets import LAYOUTS, SMALL, csv_bytes, problems, read, read_rows, rubric

HEAD = ["Работа", "Проверяющий", "К1", "К2", "К9", "Итого"]
CELLS = st.sampled_from(["0", "1", "2,5", "3", "7", "два", "н/о", "X", "", "01.05.2025", "=", "—"])


@pytest.mark.slow
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["01", "02", "03", ""]), st.sampled_from(["Э1", "Э2", ""]), CELLS, CELLS, CELLS
        ),
        min_size=1,
        max_size=12,
    )
)
def test_every_filled_cell_is_accounted_for(rows):
    reading = read(
        csv_bytes([HEAD, ["00", "Э1", "1", "1", "1", "2"], *([*row, "9"] for row in rows)]), rubric()
    )
    account = reading.account
    assert account.cells == account.read + sum(account.codes.values()) + sum(account.aside.values())
    left = [row for row in rows if any(row[2:])]
    filled = [cell for row in left for cell in row[2:] if cell]
    assert account.cells <= 3 + len(filled)
    footers = len(account.rows)
    assert footers or account.cells == 3 + len(filled)
    assert set(account.aside) <= {problem.code for problem in reading.problems}
    assert reading.table is None or len(reading.table.scores) == account.read


def test_what_was_read_and_what_was_not_and_why():
    rows = [["Протокол"], HEAD[:4] + HEAD[5:]]
    rows += [
        ["01", "Э1", 1, 7, 8],
        ["01", "Э2", "н/о", "два", 0],
        ["02", "Э1", "X", None, 0],
        ["", "Э2", 1, 1, 2],
    ]
    rows += [["01", "Э1", 2, None, 8], [], ["Итого", "", 4, 8, 0], ["Подпись ______"]]
    account = read_rows(rows, rubric()).account
    assert account.cells == 8 and account.read == 1 and account.blank == 2
    assert Counter(account.codes) == {"н/о": 1, "X": 1}
    assert account.aside == {"work_missing": 2, "score_off_scale": 1, "not_a_number": 1, "duplicate_score": 1}
    assert account.rows == ("Лист1!A1", "Лист1!A9", "Лист1!A10")
    assert account.columns == ("Итого",)


def test_in_every_layout_all_is_read():
    for make in LAYOUTS.values():
        account = read_rows(make(SMALL), rubric(scale="0-3:0.5")).account
        assert (account.cells, account.read) == (len(SMALL), len(SMALL))
        assert not account.aside and not account.codes and not account.rows


def test_a_long_list_of_the_same_problem_is_cut_and_counted():
    rows = [HEAD[:3], *([f"w{n}", "Э1", 9] for n in range(700))]
    reading = read_rows(rows, rubric("К1"))
    assert len([code for code, _ in problems(reading) if code == "score_off_scale"]) == 500
    [more] = [problem for problem in reading.problems if problem.code == "problems_more"]
    assert (more.where, more.facts) == ("Лист1!C502", {"count": 200})
    assert reading.account.aside == {"score_off_scale": 700}
