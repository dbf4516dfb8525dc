"""Everything written as JSON keeps to the schema the program prints, and says nothing the schema does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator, ValidationError

import raters
from raters.advice import shipped_rules
from raters.cli import main
from raters.intake import read_scores
from raters.report import json_schema
from raters.report.schema import VERSION
from raters.rubrics import read_rubric
from raters.store import open_store
from raters.terms import File, Round

EXAMPLE = Path(__file__).parents[2] / "data" / "example"
SCHEMA: dict[str, Any] = json.loads(json_schema())
LONG = "работа;эксперт;критерий;балл\n" + "".join(
    f"W{work:02d};Э-0{rater};{criterion};{(work + rater * (work % 4 == 0)) % 3}\n"
    for work in range(40)
    for rater in (1, 2, 3)
    for criterion in ("К1", "К2")
    if criterion == "К1" or rater == 1
)


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema."""
    if isinstance(schema, list):
        for part in schema:
            yield from parts(part)
    elif isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from parts(part)


def closed() -> Draft202012Validator:
    """The schema as a test takes it: a key it does not describe is a fault."""
    schema = json.loads(json_schema())
    for part in parts(schema):
        if isinstance(part.get("properties"), dict):
            part["additionalProperties"] = False
    return Draft202012Validator(schema)


def written(folder: Path, *words: object) -> Any:
    out = folder / "out.json"
    place = ("--json", out) if words[0] == "analyse" else ("--format", "json", "--out", out)
    CliRunner().invoke(main, [*map(str, words), *map(str, place)])
    return json.loads(out.read_text("utf-8"))


def faults(found: Any) -> list[str]:
    """Faults of a round or of a school, told by the one it means to be."""
    kind = "school" if "rounds" in found else "round"
    schema = closed().schema | {"anyOf": [{"$ref": f"#/$defs/{kind}"}]}
    validator = Draft202012Validator(schema)
    return [
        f"{leaf.json_path}: {leaf.message[:200]}"
        for error in validator.iter_errors(found)
        for leaf in leaves(error)
    ]


def leaves(error: ValidationError) -> Iterator[ValidationError]:
    """What is really wrong, under the alternatives that do not fit."""
    if not error.context:
        yield error
    for inner in error.context or ():
        yield from leaves(inner)


def test_the_schema_is_one_and_every_key_in_it_is_explained() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"].endswith(f":{VERSION}")
    mute = [
        name
        for part in parts(SCHEMA)
        for name, key in (part.get("properties") or {}).items()
        if isinstance(key, dict) and "description" not in key and not described(key)
    ]
    assert not mute


def described(key: dict[str, Any]) -> bool:
    """Whether what a key refers to says what it is."""
    for part in parts(key):
        name = part.get("$ref", "").rpartition("/")[2]
        if name and "description" in SCHEMA["$defs"][name]:
            return True
    return False


@pytest.mark.slow
@pytest.mark.parametrize("scale", ["0-3", "0-1", None])
def test_an_analysis_keeps_to_it_readable_or_not(tmp_path: Path, scale: str | None) -> None:
    scores = tmp_path / "scores.csv"
    scores.write_text(LONG, "utf-8")
    found = written(tmp_path, "analyse", scores, *(("--scale", scale) if scale else ()))
    assert bool(found["criteria"]) == (scale == "0-3") and (scale == "0-3" or found["problems"])
    assert not faults(found)


@pytest.mark.slow
def test_reports_and_kept_rounds_keep_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"sqlite:///{tmp_path / 'rounds.db'}"
    monkeypatch.setenv("RATERS_DATABASE_URL", address)
    first, second = kept(address)
    for words in ([EXAMPLE / "round-1.xlsx"], [second], ["--together", first, second]):
        found = written(tmp_path, "report", *words)
        assert not faults(found), words
    effects = written(tmp_path, "report", second)["summary"]["effects"]
    assert effects and effects[0]["criterion"] is None


def kept(address: str) -> tuple[str, str]:
    """Two rounds of the example in a store, the second after the first."""
    rubric = read_rubric((EXAMPLE / "rubric.toml").read_bytes(), "rubric.toml")
    store, ids = open_store(address), list[str]()
    for number in (1, 2):
        name = f"round-{number}.xlsx"
        table = read_scores([File(name, (EXAMPLE / name).read_bytes())], rubric).table
        assert table is not None
        before = ids[-1] if ids else None
        day = date(2025, 9 + number, 14)
        ids.append(store.save(Round(name, "Физика", day, table, previous=before, synthetic=True)).id)
    return ids[0], ids[1]


def test_what_made_the_numbers_stands_inside(tmp_path: Path) -> None:
    found = written(tmp_path, "analyse", EXAMPLE / "round-1.xlsx")
    assert found["program"] == {"name": "raters", "version": raters.__version__}
    assert (found["schema_version"], found["confidence"]) == (VERSION, 0.95)
    assert found["thresholds"]["R1"]["points"] == shipped_rules()["R1"].limits.points
    assert list(found["bands"]) == ["poor", "acceptable", "reliable"]


@pytest.mark.slow
def test_a_key_nobody_described_is_a_fault(tmp_path: Path) -> None:
    found = written(tmp_path, "analyse", EXAMPLE / "round-1.xlsx")
    found["criteria"][0]["new"] = 1
    assert any("new" in fault for fault in faults(found))
    assert not list(Draft202012Validator(SCHEMA).iter_errors(found))


def test_the_command_prints_the_schema() -> None:
    assert json.loads(CliRunner().invoke(main, ["schema"]).output) == SCHEMA


def test_the_readme_names_every_key_of_a_round() -> None:
    readme = (EXAMPLE.parents[1] / "README.md").read_text("utf-8")
    assert not [key for key in SCHEMA["$defs"]["round"]["required"] if f"`{key}`" not in readme]
