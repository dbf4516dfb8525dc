"""The tests of every room: `tests/` is importable (`from agreement.tables import …`), examples repeat."""

from hypothesis import settings
from threadpoolctl import threadpool_limits

settings.register_profile("house", deadline=None, derandomize=True, database=None)
settings.load_profile("house")
# As the program itself: matrices are small, threads of the linear algebra library only get in the way.
threadpool_limits(1, user_api="blas")
