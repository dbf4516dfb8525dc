"""What a page needs while it is shown, and no longer: what its buttons do, and the files given to it.

Streamlit keeps every callback with all it refers to, and the bytes of every uploaded file, until the
visitor leaves: a day of uploads would fill the memory, and names would stay that were said to be gone. So a
callback is only a name here, and what it does is let go with the page that drew it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import ParamSpec, TypeVar

from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import StopException, get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile

from raters.ui import attempts
from raters.ui.memory import Remembered

P = ParamSpec("P")
Given = TypeVar("Given", UploadedFile | None, list[UploadedFile])
Acts = dict[str, tuple[int, Callable[[], object]]]
"""By the key of the widget: the run that drew it last, and what it does."""
RUN = Remembered("run", 0)


@contextmanager
def page() -> Iterator[None]:
    """While a page is drawn; once it is, to its end or to `st.stop`, what only earlier ones needed goes."""
    this, acts, files = RUN.get() + 1, _acts(), _files()
    RUN.put(this)
    try:
        yield
    except StopException:  # from here on the session's state cannot be asked any more
        _let_go(this, acts, files)
        raise
    _let_go(this, acts, files)


def act(key: str, do: Callable[P, object], *args: P.args, **given: P.kwargs) -> Callable[[], None]:
    """The act as the callback of the widget with this key, for as long as the widget is on the page.

    What stands in its way is shown above the page, which stays as it is.
    """
    _acts()[key] = RUN.get(), partial(do, *args, **given)
    return partial(_do, key)


def hold(given: Given) -> Given:
    """The files an uploader holds, kept for as long as it is on the page and holds them."""
    files = given if isinstance(given, list) else [given]
    _files().update({file.file_id: RUN.get() for file in files if file is not None})
    return given


def _let_go(this: int, acts: Acts, files: dict[str, int]) -> None:
    for key in [key for key, (run, _) in acts.items() if run < this]:
        del acts[key]
    for file in [file for file, run in files.items() if run < this]:
        del files[file]
        _remove(file)


def _do(key: str) -> None:
    _, do = _acts().get(key, (0, None))
    if do is not None:
        attempts.attempt(do)


def _remove(file: str) -> None:
    context = get_script_run_ctx()
    if context is not None and isinstance(context.uploaded_file_mgr, MemoryUploadedFileManager):
        context.uploaded_file_mgr.remove_file(context.session_id, file)


def _acts() -> Acts:
    return Remembered[Acts]("acts", {}).first()


def _files() -> dict[str, int]:
    return Remembered[dict[str, int]]("files_on_screen", {}).first()
