"""What is remembered for one visitor, by name and type: nothing else touches Streamlit's session state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

import streamlit as st

T = TypeVar("T")


@dataclass(frozen=True)
class Remembered(Generic[T]):
    """One thing remembered under a name, until the visitor leaves; the value of a widget goes by its key.

    otherwise : what there is before anything was remembered
    """

    name: str
    otherwise: T

    @property
    def known(self) -> bool:
        """Whether anything is remembered."""
        return self.name in st.session_state

    def get(self) -> T:
        """What is remembered."""
        value: T = st.session_state.get(self.name, self.otherwise)
        return value

    def put(self, value: T) -> None:
        """Remember this instead; for a widget only before it is drawn, or in its callback."""
        st.session_state[self.name] = value

    def first(self) -> T:
        """What is remembered; before that, remember `otherwise` as it is now."""
        value: T = st.session_state.setdefault(self.name, self.otherwise)
        return value

    def take(self) -> T:
        """What is remembered, once: it is forgotten."""
        value = self.get()
        self.forget()
        return value

    def forget(self) -> None:
        """Remember nothing."""
        st.session_state.pop(self.name, None)


def forget_all(start: str) -> None:
    """Forget whatever has a name that starts so."""
    for name in [name for name in map(str, st.session_state) if name.startswith(start)]:
        del st.session_state[name]
