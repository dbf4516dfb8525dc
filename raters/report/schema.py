"""The JSON contract, told once: a JSON Schema file that lies beside this one."""

from __future__ import annotations

from pathlib import Path

VERSION = "1.2"
"""Of the schema: the second number grows with every key that is added."""
FILE = Path(__file__).with_name("contract.schema.json")


def json_schema() -> str:
    """The schema (draft 2020-12) of everything the program writes as JSON."""
    return FILE.read_text("utf-8")
