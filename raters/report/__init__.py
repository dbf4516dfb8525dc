"""Everything -> Summary -> documents. The summary is codes and facts; each document is a rendering of it.

What it offers stands in `__init__.pyi`; every name is loaded when it is first used.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
