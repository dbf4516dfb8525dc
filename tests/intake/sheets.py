"""Score sheets as people make them, written by hand for the tests."""

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from xml.sax.saxutils import quoteattr

import xlsxwriter
import xlwt

from raters.intake import read_scores
from raters.rubrics import parse_scale, uniform
from raters.terms import File, Reading, Rubric
from raters.text import LANGUAGES, catalog

Cell = str | int | float | datetime | None
Rows = Sequence[Sequence[Cell]]
Scores = Mapping[tuple[str, str, str], float]
"""(work, rater, criterion) to score."""


def csv_bytes(rows: Rows, encoding: str = "utf-8", delimiter: str = ";") -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerows([["" if cell is None else cell for cell in row] for row in rows])
    return out.getvalue().encode(encoding)


def xlsx_bytes(sheets: Mapping[str, Rows], hidden: Iterable[str] = ()) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2025, 1, 1)})
        date = book.add_format({"num_format": "dd.mmm"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            if name in hidden:
                sheet.hide()
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    if isinstance(cell, datetime):
                        sheet.write_datetime(r, c, cell, date)
                    elif isinstance(cell, str):
                        sheet.write_string(r, c, cell)
                    elif cell is not None:
                        sheet.write_number(r, c, cell)
    return out.getvalue()


def xls_bytes(sheets: Mapping[str, Rows], further: Mapping[tuple[int, int], Cell] | None = None) -> bytes:
    """A workbook of Excel 97–2003, with further cells on every sheet."""
    out, book = io.BytesIO(), xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        cells = {(r, c): cell for r, row in enumerate(rows) for c, cell in enumerate(row)} | dict(
            further or {}
        )
        for (r, c), cell in cells.items():
            if cell is not None:
                sheet.write(r, c, cell)
    book.save(out)
    return out.getvalue()


OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet"
NAMES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)


def ods_bytes(sheets: Mapping[str, Rows]) -> bytes:
    """Tables as LibreOffice writes them, with empty cells to the last row and column."""
    tables = (
        f"<table:table table:name={quoteattr(name)}>{''.join(map(ods_row, rows))}{REST}</table:table>"
        for name, rows in sheets.items()
    )
    return ods_of("".join(tables))


def ods_of(tables: str, *parts: str) -> bytes:
    """An .ods around the XML of its tables, with further parts of no meaning."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", 8) as new:
        new.writestr("mimetype", OPEN_DOCUMENT)
        body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        new.writestr("content.xml", f"<office:document-content{NAMES}>{body}</office:document-content>")
        for part in ("META-INF/manifest.xml", *parts):
            new.writestr(part, "<x/>")
    return out.getvalue()


REST = (
    '<table:table-row table:number-rows-repeated="1048000">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


def ods_row(row: Sequence[Cell]) -> str:
    cells = "".join(map(ods_cell, row))
    return (
        f'<table:table-row>{cells}<table:table-cell table:number-columns-repeated="900"/></table:table-row>'
    )


def ods_cell(cell: Cell) -> str:
    kind, value = "string", ""
    if isinstance(cell, datetime):
        kind, value = "date", f'office:date-value="{cell.date()}"'
    elif isinstance(cell, int | float):
        kind, value = "float", f'office:value="{cell}"'
    elif not cell:
        return "<table:table-cell/>"
    shown = f"<text:p>{quoteattr(str(cell))[1:-1]}</text:p>"
    return f'<table:table-cell office:value-type="{kind}" {value}>{shown}</table:table-cell>'


def read(content: bytes, rubric: Rubric | None = None, name: str = "баллы.csv") -> Reading:
    reading = read_scores([File(name, content)], rubric)
    # Whatever a test is about: every problem can be said in every language, in one line.
    for problem in reading.problems:
        assert all("\n" not in catalog(language).problem(problem) for language in LANGUAGES)
    return reading


def read_rows(rows: Rows, rubric: Rubric | None = None) -> Reading:
    return read(xlsx_bytes({"Лист1": rows}), rubric, "баллы.xlsx")


def rubric(*codes: str, scale: str = "0-3") -> Rubric:
    return uniform(codes or ("К1", "К2"), parse_scale(scale))


def problems(reading: Reading) -> list[tuple[str, str]]:
    return [(problem.code, problem.where) for problem in reading.problems]


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


def as_scores(reading: Reading) -> dict[tuple[str, str, str], float]:
    frame = reading.scores
    keys = zip(frame["work"], frame["rater"], frame["criterion"], strict=True)
    return dict(zip(keys, frame["score"].tolist(), strict=True))


# ---------------------------------------------------------------- one table in three layouts


def score_rows(scores: Scores) -> list[list[Cell]]:
    rows: list[list[Cell]] = [["Работа", "Эксперт", "Критерий", "Балл"]]
    return rows + [[*key, score] for key, score in scores.items()]


def criterion_columns(scores: Scores) -> list[list[Cell]]:
    criteria = list(dict.fromkeys(criterion for _, _, criterion in scores))
    pairs = list(dict.fromkeys((work, rater) for work, rater, _ in scores))
    rows: list[list[Cell]] = [["Работа", "Эксперт", *criteria]]
    return rows + [[*pair, *(scores.get((*pair, c)) for c in criteria)] for pair in pairs]


def rater_columns(scores: Scores) -> list[list[Cell]]:
    heads = list(dict.fromkeys((criterion, rater) for _, rater, criterion in scores))
    works = list(dict.fromkeys(work for work, _, _ in scores))
    rows: list[list[Cell]] = [["Работа", *(f"{criterion} ({rater})" for criterion, rater in heads)]]
    return rows + [[work, *(scores.get((work, r, c)) for c, r in heads)] for work in works]


LAYOUTS = {
    "score_rows": score_rows,
    "criterion_columns": criterion_columns,
    "rater_columns": rater_columns,
}


def _columns_of(scores: Scores) -> list[list[Cell]]:
    return [[row[0], *row[2:]] for row in criterion_columns(scores)]


def _rows_of(scores: Scores) -> list[list[Cell]]:
    return [[row[0], *row[2:]] for row in score_rows(scores)]


BY_RATER = {"columns": _columns_of, "rows": _rows_of}
"""Tables that name no rater."""


def tables_by_rater(scores: Scores, rows: str) -> dict[str, list[list[Cell]]]:
    """The table of each rater, in columns or rows."""
    raters = dict.fromkeys(rater for _, rater, _ in scores)
    return {
        rater: BY_RATER[rows]({key: score for key, score in scores.items() if key[1] == rater})
        for rater in raters
    }


SMALL: Scores = {
    ("001", "1", "К1"): 2.0,
    ("001", "2", "К1"): 3.0,
    ("001", "1", "К2"): 0.0,
    ("001", "2", "К2"): 1.0,
    ("002", "1", "К1"): 1.0,
    ("002", "2", "К1"): 1.0,
    ("002", "1", "К2"): 0.5,
    ("002", "2", "К2"): 2.0,
}
