"""Who may see what. On one's own computer everybody may take any role; the pages keep them apart."""

from raters.access.codes import holder, new_codes
from raters.access.roles import Role, may_see, pages

__all__ = ["Role", "holder", "may_see", "new_codes", "pages"]
