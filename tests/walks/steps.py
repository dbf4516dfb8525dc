"""What a person does on the pages, and what can be read there."""

from __future__ import annotations

import json
import re

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

SCALES = {"К1": "0-3", "К2": "0-2"}


def words(app: AppTest) -> str:
    """Everything that can be read on the page."""
    found = [
        element.value
        for kind in ("title", "header", "subheader", "markdown", "caption")
        for element in app.get(kind)
    ]
    boxes = [
        f"{box.proto.title} {box.value}"
        for kind in ("error", "warning", "info", "success")
        for box in app.get(kind)
    ]
    html = [re.sub("<[^>]*>", " ", element.proto.body) for element in app.get("html")]
    cells = [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]
    return "\n".join([*map(str, found), *boxes, *html, *cells])


EVERYWHERE = ("language", "role", "round")


def go(app: AppTest, page: str, **query: str) -> AppTest:
    """Open a page as its address says: what belongs to the page left is forgotten."""
    kept = {name: value for name, value in app.query_params.items() if name in EVERYWHERE}
    app.query_params.clear()
    app.query_params.update(kept | query)
    app.switch_page(f"app_pages/{page}.py").run()
    assert not app.exception
    return app


def charts(app: AppTest) -> list[dict]:
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def open_example(app: AppTest) -> AppTest:
    app.button(key="open_example").click().run()
    assert not app.exception
    return app


def upload(app: AppTest, name: str, content: bytes) -> AppTest:
    go(app, "upload")
    app.file_uploader[0].upload(name, content).run()
    assert not app.exception
    return app


def confirm_scales(app: AppTest) -> AppTest:
    for box in app.text_input:
        if box.key and box.key.startswith("scale_"):
            box.set_value(SCALES[box.key.rsplit("_", 1)[1]])
    click(app, "Подтвердить шкалы")
    return app


def click(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def box(app: AppTest, start: str) -> Selectbox:
    return next(box for box in app.selectbox if (box.key or "").startswith(start))


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app
