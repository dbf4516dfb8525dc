"""Which pages there are, and which of them a role sees, in the order of the walk."""

from __future__ import annotations

import streamlit as st

from raters import access
from raters.access import Role
from raters.text import Text

FOLDER = "app_pages"  # not "pages": Streamlit would run those without main.py
ICONS = {
    "start": ":material/home:",
    "scoring": ":material/rate_review:",
    "upload": ":material/upload_file:",
    "sessions": ":material/edit_note:",
    "rounds": ":material/folder_open:",
    "rubrics": ":material/rule:",
    "agreement": ":material/analytics:",
    "seminars": ":material/groups:",
    "raters": ":material/balance:",
    "thirdcheck": ":material/gavel:",
    "anchors": ":material/anchor:",
    "whatif": ":material/tune:",
    "planning": ":material/calculate:",
    "profile": ":material/person:",
    "summary": ":material/description:",
    "school": ":material/account_balance:",
    "progress": ":material/trending_up:",
    "method": ":material/menu_book:",
}
ORDER = tuple(ICONS)
"""The order of the walk. No section headings: Streamlit's are not valid inside a list."""
RESULTS = ("agreement", "summary", "profile")
"""Where a role looks at a round first."""


def path(name: str) -> str:
    """The page's file, as Streamlit wants it: beside main.py."""
    return f"{FOLDER}/{name}.py"


def menu(role: Role, text: Text) -> list[st.Page]:
    """The role's pages."""
    return [_page(name, text) for name in ORDER if access.may_see(role, name)]


def _page(name: str, text: Text) -> st.Page:
    return st.Page(
        path(name),
        title=text(f"ui-page-{name}"),
        icon=ICONS[name],
        url_path=name,
        default=name == "start",
        help=text(f"ui-page-{name}-help"),
    )


def first_result(role: Role) -> str:
    """The page that shows a round to this role."""
    return next(name for name in RESULTS if access.may_see(role, name))


def go(name: str) -> None:
    """Leave for another page of this role."""
    st.switch_page(path(name))
