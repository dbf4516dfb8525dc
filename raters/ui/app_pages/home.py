"""The role's home: what to do now, the own result or the outcome; with nothing kept, how to begin."""

from raters.access import Role
from raters.ui import homes, state

if not state.rounds():
    homes.start(state.text())
elif state.role() is Role.LEADER:
    homes.leader()
elif state.role() is Role.PRINCIPAL:
    homes.principal()
else:
    homes.teacher()
