"""How long a page of the app takes: drawn for the first time, and drawn again after a click.

    python benchmarks/pages.py

Streamlit runs the whole page at every click. The example and a large round are opened in a store of
their own; every page is run by Streamlit's test runner, without a browser or a network. Processor time;
the first time much is worked out that is kept until the round changes; again: the fastest of five.
"""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from school_size import large_round
from streamlit.testing.v1 import AppTest
from tables import print_table

from raters.access import Role, pages
from raters.store import open_store

MAIN = Path(__file__).parents[1] / "raters" / "ui" / "main.py"
AGAIN = 5
VIEWS = {
    "round": ("overview", "criteria", "raters", "works"),
    "criterion": ("where", "works", "raters", "whatif"),
    "plan": ("steps", "works"),
    "papers": ("round", "school"),
}


def milliseconds(app: AppTest) -> float:
    start = process_time()
    app.run()
    if app.exception:
        raise RuntimeError(app.exception[0].value)
    return 1000 * (process_time() - start)


def opened(role: Role, round_id: str) -> AppTest:
    """The app as this person has it, with this round chosen."""
    app = AppTest.from_file(MAIN, default_timeout=300)
    app.query_params.update(role=role.value, round=round_id)
    app.run()
    return app


def example() -> str:
    """Open the example; its round."""
    app = AppTest.from_file(MAIN, default_timeout=300).run()
    app.switch_page("app_pages/rounds.py").run()
    app.button(key="open_example").click().run()
    return str(app.session_state["round"])


def measured(round_id: str) -> Iterator[tuple[str, float, float]]:
    """Every page of every role, once in every view; the homes of all roles."""
    seen: set[str] = set()
    for role in Role:
        app = opened(role, round_id)
        for page in pages(role):
            for view in VIEWS.get(page, ("",)):
                name = " ".join(filter(None, (page, view, role if page == "home" else "")))
                if name not in seen:
                    seen.add(name)
                    app.query_params["view"] = view
                    app.switch_page(f"app_pages/{page}.py")
                    yield name, milliseconds(app), min(milliseconds(app) for _ in range(AGAIN))


def rows() -> Iterator[list[str]]:
    large = open_store(os.environ["RATERS_DATABASE_URL"]).save(large_round()).id
    small = {page: times for page, *times in measured(example())}
    for page, *times in measured(large):
        yield [page, *(f"{time:.0f}" for time in (*small[page], *times))]


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RATERS_DATABASE_URL"] = f"sqlite:///{Path(folder) / 'rounds.db'}"
        head = ["page", "example, first", "again", "25 criteria, first", "again"]
        print_table(head, rows(), "Milliseconds of a page")
