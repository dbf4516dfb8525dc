"""The tests of every room: `tests/` is importable (`from agreement.tables import …`), examples repeat."""

from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")
