"""Before a request reaches the pages: who may ask, and scripts sent small."""

from raters.web.assets import Assets
from raters.web.gate import Gate, Hosts

__all__ = ["Assets", "Gate", "Hosts"]
