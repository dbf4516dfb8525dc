"""What comes in as bytes: opened in a process of its own, under limits, and handed on as cells or pictures.

Nothing here imports a parser; the readers are loaded by `child` alone.
"""

from raters.files.bounds import MOST_ROWS, cell_name, column_number
from raters.files.delimited import read_delimited
from raters.files.grid import FORMULA, Grid, grid, trimmed
from raters.files.limits import MOST_BYTES, MOST_PAGES
from raters.files.opening import open_pictures, open_table, printable_name, warm
from raters.files.packed import Table

__all__ = [
    "FORMULA",
    "MOST_BYTES",
    "MOST_PAGES",
    "MOST_ROWS",
    "Grid",
    "Table",
    "cell_name",
    "column_number",
    "grid",
    "open_pictures",
    "open_table",
    "printable_name",
    "read_delimited",
    "trimmed",
    "warm",
]
