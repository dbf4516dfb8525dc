"""Who may see what. On one's own computer everybody may take any role; the pages keep them apart."""

from raters.access.roles import Role, may_see, pages

__all__ = ["Role", "may_see", "pages"]
