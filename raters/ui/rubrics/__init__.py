"""Rubrics to read, to edit and to print; the ones of the school and of the program."""
