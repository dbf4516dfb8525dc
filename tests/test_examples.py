"""What the pages of the library show must run: examples in docstrings and the Python of the READMEs."""

from __future__ import annotations

import doctest
import re
import shutil
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WITH_EXAMPLES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in (ROOT / "raters").rglob("*.py")
    if ">>> " in path.read_text("utf-8")
)
PYTHON = re.compile(r"```python\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("module", WITH_EXAMPLES)
def test_examples_in_docstrings_hold(module: str) -> None:
    ran = doctest.testmod(import_module(module))
    assert ran.attempted > 0
    assert ran.failed == 0


@pytest.mark.slow
@pytest.mark.parametrize("readme", ["README.md", "README.ru.md"])
def test_the_python_of_the_readme_runs(readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = PYTHON.findall((ROOT / readme).read_text("utf-8"))
    assert blocks
    shutil.copy(ROOT / "data" / "example" / "round-1.xlsx", tmp_path / "scores.xlsx")
    monkeypatch.chdir(tmp_path)
    for block in blocks:
        exec(compile(block, readme, "exec"), {})
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF-")
