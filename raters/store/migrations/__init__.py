"""The versions of the tables, oldest first; `open_store` applies what is missing."""
