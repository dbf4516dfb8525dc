"""Where the program finds what it comes with and keeps what it writes: in a checkout and installed."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
INSTALLED = (HERE / "_data").is_dir()
"""A wheel carries `data/` and the script of the app inside the package; a checkout has them beside it."""


def data(*names: str) -> Path:
    """A file or folder of what comes with the program: `data("rubrics")` for `data/rubrics/`."""
    return (HERE / "_data" if INSTALLED else HERE.parent / "data").joinpath(*names)


def app_script() -> Path:
    """The file `streamlit run` starts; the theme lies beside it."""
    return (HERE / "_app" if INSTALLED else HERE.parent) / "app.py"


def kept() -> Path:
    """Where the database goes unless told otherwise: beside `app.py`, or among the user's own data."""
    if not INSTALLED:
        return HERE.parent
    import platformdirs

    return platformdirs.user_data_path("raters", appauthor=False, ensure_exists=True)
