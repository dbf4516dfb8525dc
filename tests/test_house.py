"""The rules of the house: import floors, complete catalogs, sentences only in catalogs, README commands."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "raters"
FLOORS = {
    "terms": 0, "problems": 0, "folders": 0, "structure": 0, "limits": 0, "benchmarks": 0,
    "text": 1, "rubrics": 1, "files": 1,
    "intake": 2, "agreement": 2, "store": 2, "design": 2, "web": 2,
    "advice": 3, "access": 3,
    "workup": 4,
    "casebook": 5, "charts": 5,
    "report": 6,
    "ui": 7, "library": 7,
    "cli": 8, "__main__": 9, "": 9,
}  # fmt: skip
KEPT_TO = {
    "streamlit": {"ui"},
    "plotly": {"charts", "ui"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "typst": {"report"},
    "docx": {"report"},
    "click": {"cli"},
    "python_calamine": {"files"},
    "xlrd": {"files"},
    "pypdfium2": {"files"},
    "cattrs": {"structure", "store"},
    "psutil": {"files", "web"},
    "starlette": {"web"},
    "brotli": {"web"},
}
SOURCES = sorted(HOUSE.rglob("*.py"))
LANGUAGES = ("ru", "en")


def room(path: Path) -> str:
    first = path.relative_to(HOUSE).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imports(path: Path) -> set[str]:
    """Modules a file imports anywhere in it, inside functions too."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def rooms_imported(path: Path) -> set[str]:
    return {name.split(".")[1] for name in imports(path) if re.match(r"raters\.\w", name)} & set(FLOORS)


def test_imports_go_down_only() -> None:
    """Every arrow that goes up, or sideways above the ground floor, at once."""
    up = [
        f"{path.relative_to(HOUSE)} -> {other}"
        for path in SOURCES
        for other in sorted(rooms_imported(path) - {room(path)})
        if not (FLOORS[other] < FLOORS[room(path)] or FLOORS[other] == FLOORS[room(path)] == 0)
    ]
    assert not up


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in SOURCES} == set(FLOORS)


def test_libraries_stay_in_their_rooms() -> None:
    astray = [
        f"{path.relative_to(HOUSE)} imports {library}"
        for path in SOURCES
        for library in sorted({name.split(".")[0] for name in imports(path)} & set(KEPT_TO))
        if room(path) not in KEPT_TO[library]
    ]
    assert not astray


def test_pages_remember_and_draw_tables_in_one_place() -> None:
    """Streamlit's session state goes through `memory`, tables through `widgets.table`."""
    kept_to = {"session_state": "memory.py", "table": "tables.py"}
    astray = [
        f"{path.relative_to(HOUSE)}: st.{node.attr}"
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "st"
        if path.name != kept_to.get(node.attr, path.name)
    ]
    assert not astray


def test_the_map_of_the_house_is_true() -> None:
    """CONTRIBUTING.md has every room on its floor, and every package of the pages."""
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    rows = re.findall(r"^\| (\d+) \| (`[^|]+`) \|", guide, re.MULTILINE)
    told = {name: int(floor) for floor, names in rows for name in re.findall(r"\w+", names)}
    assert told == {name: floor for name, floor in FLOORS.items() if name not in ("", "__main__")}
    packages = {path.parent.name for path in (HOUSE / "ui").glob("*/__init__.py")}
    assert not {name for name in packages if f"`{name}`" not in guide}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "left_out"),
    [
        ("import raters", ("numpy", "pandas", "scipy", "streamlit", "plotly", "typst", "docx")),
        ("from raters import diagnose, measure, summarise", ("streamlit", "plotly", "typst", "docx")),
    ],
)
def test_the_library_loads_what_is_used_only(code: str, left_out: tuple[str, ...]) -> None:
    code = f"{code}; import sys; print([name for name in {left_out} if name in sys.modules])"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert loaded.stdout.strip() == "[]"


def test_public_verbs_in_walking_order() -> None:
    import raters

    verbs = {"analyse", "read_scores", "measure", "diagnose", "plan_seminars", "summarise", "work_up"}
    assert verbs <= set(raters.__all__)
    assert all(callable(getattr(raters, name)) for name in raters.__all__)


# ---------------------------------------------------------------- catalogs


def messages(language: str) -> dict[str, set[str]]:
    """Message ids of a language with the variables each one uses; an id may stand only once."""
    found: dict[str, set[str]] = {}
    for path in sorted((HOUSE / "text" / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path.name}: {entry.content[:80]}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                found[entry.id.name] = variables(entry)
    return found


def variables(entry: fluent.Message) -> set[str]:
    names: set[str] = set()

    def visit(node: object) -> None:
        if isinstance(node, fluent.VariableReference):
            names.add(node.id.name)
        for child in vars(node).values() if isinstance(node, fluent.BaseNode) else ():
            for part in child if isinstance(child, list) else [child]:
                visit(part)

    visit(entry)
    return names


def test_catalogs_are_complete() -> None:
    russian, english = messages("ru"), messages("en")
    assert russian.keys() == english.keys()
    differing = {code for code in russian if russian[code] != english[code]}
    assert not differing, f"other variables in the other language: {sorted(differing)}"


def literal_codes() -> set[str]:
    """Catalog codes the sources call by a literal: text("code"), Line("code"), Problem("code")."""
    codes = set()
    for path in SOURCES:
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                if name == "Problem":
                    codes.add(f"problem-{first.value}")
                elif name in ("text", "Line", "HELP"):
                    codes.add(first.value)
    return codes


def test_every_code_said_has_a_sentence() -> None:
    missing = literal_codes() - messages("ru").keys()
    assert not missing


def strings_outside_docs(path: Path) -> list[str]:
    documentation = set()
    for node in ast.walk(tree(path)):
        body = getattr(node, "body", None)
        for statement in body if isinstance(body, list) else []:
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                documentation.add(statement.value)
    return [
        node.value
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in documentation
    ]


def test_no_sentence_for_people_outside_the_catalogs() -> None:
    """Words a reader recognises in files (header words) are data; a Russian sentence has spaces."""
    sentences = {
        f"{path.relative_to(HOUSE)}: {words}"
        for path in SOURCES
        if room(path) != "text"
        for words in strings_outside_docs(path)
        if len(re.findall(r"[а-яё]{2,}", words, re.IGNORECASE)) > 3 and not words.startswith("(?")
    }
    assert not sentences


def test_files_stay_small() -> None:
    long = {str(path.relative_to(ROOT)): count for path in SOURCES if (count := lines(path)) > 350}
    assert not long


def test_no_two_test_files_share_a_name() -> None:
    """pytest imports them by name alone."""
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]
    assert len(names) == len(set(names)), sorted({name for name in names if names.count(name) > 1})


def lines(path: Path) -> int:
    return path.read_text("utf-8").count("\n")


# ---------------------------------------------------------------- README


@pytest.mark.parametrize("name", ["README.md", "README.ru.md"])
def test_readme_opens_with_the_two_commands(name: str) -> None:
    readme = (ROOT / name).read_text("utf-8")
    start = readme[:3000]
    assert "pip install -r requirements.txt && streamlit run app.py" in start
    assert "pip install -r requirements-dev.txt && pytest" in start
    pictures = re.findall(r"!\[.+?\]\((.+?)\)", start)
    assert pictures and all((ROOT / picture).is_file() for picture in pictures)


def test_readme_files_and_commands_exist() -> None:
    for name in ("app.py", "requirements.txt", "requirements-dev.txt", "start.sh", "start.bat"):
        assert (ROOT / name).is_file()
    pins = (ROOT / "requirements.txt").read_text("utf-8").split()
    assert all(re.fullmatch(r"[\w.\-\[\]]+==[\w.]+", pin) for pin in pins)


@pytest.mark.slow
def test_every_analyse_command_of_the_readme_runs(tmp_path: Path) -> None:
    commands = re.findall(r"^python (-m raters analyse .+)$", (ROOT / "README.md").read_text("utf-8"), re.M)
    assert commands
    for command in commands:
        words = [re.sub(r"^(\w+\.(?:json|pdf))$", rf"{tmp_path}/\1", word) for word in command.split()]
        done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
