"""Which pages there are, which of them a role sees, and the menu: the cycle of a round, with what waits."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

import streamlit as st

from raters import access
from raters.access import Role
from raters.text import Text
from raters.ui import addresses, state

FOLDER = "app_pages"  # not "pages": Streamlit would run those without main.py
ICONS = {
    "home": ":material/home:",
    "upload": ":material/upload_file:",
    "sessions": ":material/edit_note:",
    "scoring": ":material/rate_review:",
    "mine": ":material/person:",
    "rubrics": ":material/rule:",
    "round": ":material/analytics:",
    "criterion": ":material/analytics:",
    "plan": ":material/fact_check:",
    "anchors": ":material/anchor:",
    "progress": ":material/trending_up:",
    "documents": ":material/description:",
    "school": ":material/account_balance:",
    "rounds": ":material/folder_open:",
    "method": ":material/menu_book:",
}
MENU: Mapping[Role, Mapping[str, tuple[str, ...]]] = {
    Role.TEACHER: {"": ("home", "scoring", "mine", "upload", "rubrics")},
    Role.LEADER: {
        "": ("home",),
        "collect": ("upload", "sessions", "rubrics"),
        "understand": ("round",),
        "agree": ("plan", "anchors"),
        "check": ("progress", "documents"),
    },
    Role.PRINCIPAL: {"": ("home", "progress", "school")},
}
"""The places of a role's menu in the order of the cycle."""
FOOT = ("rounds", "method")
RESULTS: Mapping[Role, str] = {Role.TEACHER: "mine", Role.LEADER: "round", Role.PRINCIPAL: "home"}
"""Where a role looks at a round first."""
INSIDE = {"criterion": "round"}
"""Pages without a place of their own in the menu, and the place that leads to them."""
OLD: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "start": ("home", {}),
    "agreement": ("round", {}),
    "raters": ("round", {"view": "raters"}),
    "thirdcheck": ("round", {"view": "works", "filter": "third"}),
    "whatif": ("criterion", {"view": "whatif"}),
    "seminars": ("plan", {}),
    "planning": ("plan", {"view": "works"}),
    "profile": ("mine", {}),
    "papers": ("documents", {}),
    "summary": ("documents", {}),
}
"""Addresses of earlier versions, and where they lead now."""


def path(name: str) -> str:
    """The page's file, as Streamlit wants it: beside main.py."""
    return f"{FOLDER}/{name}.py"


def pages(role: Role, text: Text) -> list[st.Page]:
    """The role's pages, and for every other address the way to one of them."""
    own = [_page(name, text) for name in ICONS if access.may_see(role, name)]
    foreign = [name for name in ICONS if not access.may_see(role, name)]
    return [*own, *(_way(old, role, *OLD.get(old, ("home", {}))) for old in (*OLD, *foreign))]


def _page(name: str, text: Text) -> st.Page:
    return st.Page(
        path(name),
        title=text(f"ui-page-{name}"),
        icon=ICONS[name],
        url_path=name,
        default=name == "home",
    )


def _way(old: str, role: Role, name: str, query: Mapping[str, str]) -> st.Page:
    """A page that only leads to another one."""

    def leave() -> None:
        st.switch_page(
            path(name if access.may_see(role, name) else "home"),
            query_params={**addresses.carried(), **query},
        )

    return st.Page(leave, title=old, url_path=old)


def draw_menu(waiting: Mapping[str, int], here: str, text: Text, key: str) -> None:
    """The menu: groups, pages, and beside each how many things wait there."""
    for group, names in MENU[state.role()].items():
        if group:
            st.markdown(f":small[**{text(f'ui-menu-{group}')}**]")
        for name in names:
            count = waiting.get(name, 0)
            badge = f"\u2003:gray-badge[{count}]" if count else ""
            current = name == INSIDE.get(here, here)
            label = text(f"ui-page-{name}")
            with st.container(key=f"{key}_{name}{'_here' if current else ''}"):
                link(name, f"{label}{badge}", icon=ICONS[name], width="stretch")


def draw_foot(text: Text) -> None:
    """The pages that belong to no step of the cycle."""
    for name in FOOT:
        if access.may_see(state.role(), name):
            link(name, f":small[{text(f'ui-page-{name}')}]")


def link(
    name: str,
    label: str,
    query: Mapping[str, str] = MappingProxyType({}),
    *,
    icon: str | None = None,
    width: Literal["content", "stretch"] = "content",
) -> None:
    """A link to another page, or to this one with another picture; round, role and language go along."""
    address = {**addresses.carried(), **query}
    st.page_link(path(name), label=label, icon=icon, width=width, query_params=address)


def go(name: str, **query: str) -> None:
    """Leave for another page of this role."""
    st.switch_page(path(name), query_params=addresses.carried() | query)


def go_to_result() -> None:
    """Leave for the page that shows a round to this role."""
    go(RESULTS[state.role()])
