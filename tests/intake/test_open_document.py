"""OpenDocument tables: what LibreOffice writes reads like the same workbook from Excel."""

from datetime import datetime

from intake.sheets import as_scores, codes, ods_bytes, ods_of, problems, read, rubric, xlsx_bytes

HEAD = ["Работа", "Эксперт", "К1", "К2"]


def cell(attributes: str, text: str = "") -> str:
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


def with_rows(*rows: str, parts: tuple[str, ...] = ()) -> bytes:
    head = "".join(cell('office:value-type="string"', label) for label in HEAD)
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in (head, *rows))
    return ods_of(f'<table:table table:name="Баллы">{body}</table:table>', *parts)


def test_both_formats_read_the_same():
    rows = [HEAD, ["001", "Э1", 1, 0.5], ["001", "Э2", "н/о", "1,5"], ["2", "Э1", datetime(2025, 5, 1), None]]
    used = rubric(scale="0-3:0.5")
    one, other = read(ods_bytes({"Баллы": rows}), used), read(xlsx_bytes({"Баллы": rows}), used)
    assert one.scores.equals(other.scores) and one.problems == other.problems
    assert one.layout == other.layout
    assert ("score_is_date", "Баллы!C4") in problems(one)


def test_merged_and_covered_cells():
    merged = 'table:number-rows-spanned="2" office:value-type="string"'
    rater = cell('office:value-type="string"', "Э1"), cell('office:value-type="string"', "Э2")
    scores = cell('office:value-type="float" office:value="2"', "2,00") * 2
    content = with_rows(
        cell(merged, "01") + rater[0] + scores, "<table:covered-table-cell/>" + rater[1] + scores
    )
    reading = read(content, rubric())
    assert codes(reading) == []
    assert as_scores(reading)["01", "Э2", "К2"] == 2


def test_formulas_without_a_value_and_error_values_are_not_blank():
    keys = cell('office:value-type="string"', "01") + cell('office:value-type="string"', "Э1")
    lost = '<table:table-cell table:formula="of:=1+1"/>'
    wrong = cell('table:formula="of:=1/0" office:value-type="string" office:string-value=""', "#DIV/0!")
    good = cell('table:formula="of:=1+1" office:value-type="float" office:value="2"', "2")
    reading = read(with_rows(keys + lost + wrong, keys.replace("Э1", "Э2") + good + good), rubric())
    assert problems(reading)[:2] == [("formula_without_value", "Баллы!C2"), ("not_a_number", "Баллы!D2")]
    assert as_scores(reading)["01", "Э2", "К1"] == 2


def test_a_remark_on_a_cell_is_not_its_text():
    remark = "<office:annotation><text:p>спорно</text:p></office:annotation>"
    keys = cell('office:value-type="string"', "01") + cell('office:value-type="string"', "Э1")
    score = cell('office:value-type="float" office:value="2"', "2")
    content = with_rows(keys + score.replace("<text:p>", remark + "<text:p>") * 2)
    assert as_scores(read(content, rubric())) == {("01", "Э1", "К1"): 2, ("01", "Э1", "К2"): 2}


def test_macros_are_left_aside_and_said():
    row = cell('office:value-type="string"', "1") * 4
    reading = read(with_rows(row, parts=("Basic/Standard/Module1.xml",)), rubric(), "баллы.ods")
    assert problems(reading)[0] == ("macros_ignored", "баллы.ods")
    assert len(reading.table.scores) == 2
