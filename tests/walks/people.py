"""What people do in the walks: look, press, come from another window, score."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

WORKS = 6
Codes = dict[str, str]


def everything(app: AppTest) -> str:
    """All that reaches the visitor's browser, widgets and their choices included."""
    drawn = [str(element.proto) for element in app.main if getattr(element, "proto", None) is not None]
    return "\n".join([*drawn, words(app)])  # the cells of a table are packed inside its proto


def words(app: AppTest) -> str:
    kinds = ("markdown", "caption", "subheader", "error", "warning", "info", "success")
    said = [str(element.value) for kind in kinds for element in app.get(kind)]
    cells = [str(cell) for table in app.table for cell in table.value.to_numpy().ravel()]
    return "\n".join([*said, *cells]).replace("\\", "")


def click(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def visitor(app: AppTest, role: str, page: str) -> AppTest:
    """Somebody else on the same computer, in a window of their own."""
    other = AppTest.from_file(app._script_path, default_timeout=60).run()
    other.sidebar.radio(key="role_of_ru").set_value(role).run()
    other.switch_page(f"app_pages/{page}.py").run()
    assert not other.exception
    return other


def enter(app: AppTest, code: str) -> AppTest:
    app.text_input(key="typed_code").set_value(code)
    return click(app, "Начать")


def score(app: AppTest, level: str, reason: str = "", done: bool = True) -> str:
    """Give this level on every criterion of the work shown, and go on or stop there."""
    [work] = [heading.value.replace("\\", "") for heading in app.subheader]
    for choice in app.main.radio:
        choice.set_value(level)
    next(field for field in app.text_input if (field.key or "").startswith("score_")).set_value(reason)
    if done:
        click(app, "Сохранить и дальше")
    else:
        app.run()
    return str(work)
