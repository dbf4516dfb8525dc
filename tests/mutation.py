"""Do the tests notice a wrong formula? A sample of small faults, each put into one module of a room.

    python tests/mutation.py [--rooms agreement advice] [--mutants 100] [--seed 1] [--only TEXT]

A fault is one operator, comparison, number, condition or keyword of the source. Which tests run which line
is measured first; each fault then meets the room's own tests of its line, the quickest first, in a process
of its own that is ended after LONGEST_SECONDS of processor time. Prints the share caught and, one a line,
what no test noticed. One process at a time, at low priority; needs Linux or macOS.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType
from typing import Any

import coverage
import hypothesis
import krippendorff  # noqa: F401  what tests need is imported once, before a process is made for each fault
import pytest
import scipy.stats  # noqa: F401
import sklearn.metrics  # noqa: F401
import statsmodels.api  # noqa: F401

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
LONGEST_SECONDS = 120
COMPARISONS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
OPERATORS = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
    ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any", "minimum": "maximum", "maximum": "minimum"}
NAMES |= {"floor": "ceil", "ceil": "floor", "argmin": "argmax", "argmax": "argmin"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault: the module with it, the lines of its statement, and what was written before and after."""

    path: Path
    lines: range
    before: str
    after: str
    code: CodeType


@dataclass(frozen=True, slots=True)
class Suite:
    """A room's tests: seconds of each, and which of them run each line of each module."""

    seconds: dict[str, float]
    of_line: dict[Path, dict[int, list[str]]]

    def tests(self, mutant: Mutant) -> list[str]:
        """Those that run the fault; of a line that only runs on import, those of the module."""
        lines = self.of_line.get(mutant.path, {})
        found = {test for line in mutant.lines for test in lines.get(line, ())} - {""}
        found = found or {test for tests in lines.values() for test in tests} - {""}
        return sorted(found, key=lambda test: self.seconds[test])


def altered(node: ast.AST) -> Iterator[ast.AST]:
    """What may stand there instead."""
    new: Any = copy.deepcopy(node)
    match new:
        case ast.Compare(ops=[operator]) if type(operator) in COMPARISONS:
            new.ops = [COMPARISONS[type(operator)]()]
            yield new
        case ast.BinOp(op=operator) | ast.BoolOp(op=operator) if type(operator) in OPERATORS:
            new.op = OPERATORS[type(operator)]()
            yield new
        case ast.UnaryOp(op=ast.USub() | ast.Not(), operand=operand):
            yield operand
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() | float() as value):
            yield ast.Constant(value + 1)
        case ast.IfExp(test=test):
            new.test = ast.UnaryOp(ast.Not(), test)
            yield new
        case ast.Name(id=name) if name in NAMES:
            yield ast.Name(NAMES[name], new.ctx)
        case ast.Attribute(attr=name) if name in NAMES:
            new.attr = NAMES[name]
            yield new


def places(tree: ast.Module) -> Iterator[tuple[ast.stmt, ast.AST, str, int | None, ast.AST]]:
    """Statement, parent, field, position and node of everything that is computed."""
    waiting: list[tuple[ast.stmt | None, ast.AST]] = [(None, tree)]
    while waiting:
        statement, parent = waiting.pop()
        for field, value in ast.iter_fields(parent):
            if field in ("annotation", "returns", "decorator_list"):
                continue
            for position, node in enumerate(value) if isinstance(value, list) else ((None, value),):
                if isinstance(node, ast.AST):
                    within = node if isinstance(node, ast.stmt) else statement
                    waiting.append((within, node))
                    if within is not None:
                        yield within, parent, field, position, node


def mutants(path: Path) -> Iterator[Callable[[], Mutant]]:
    """Every fault of a module, made when asked for."""
    source = path.read_text()
    for number, (_, _, _, _, node) in enumerate(places(ast.parse(source))):
        for which, _ in enumerate(altered(node)):
            yield lambda number=number, which=which: mutant(path, source, number, which)


def mutant(path: Path, source: str, number: int, which: int) -> Mutant:
    tree = ast.parse(source)
    statement, parent, field, position, node = list(places(tree))[number]
    new = list(altered(node))[which]
    before, after = ast.unparse(node), ast.unparse(new)
    if position is None:
        setattr(parent, field, new)
    else:
        getattr(parent, field)[position] = new
    code = compile(ast.fix_missing_locations(tree), str(path), "exec")
    last = statement.body[0].lineno if hasattr(statement, "body") else (statement.end_lineno or 0) + 1
    return Mutant(path, range(statement.lineno, max(last, statement.lineno + 1)), before, after, code)


class Mutated(SourceFileLoader):
    """Imports the module with the fault."""

    def __init__(self, name: str, fault: Mutant) -> None:
        super().__init__(name, str(fault.path))
        self._fault = fault

    def get_code(self, fullname: str) -> CodeType:
        return self._fault.code

    def find_spec(self, name: str, path: object, target: object = None) -> Any:
        return spec_from_file_location(name, self.path, loader=self) if name == self.name else None


class Recorder:
    """Notes which test runs what, and for how long."""

    def __init__(self, measured: coverage.Coverage) -> None:
        self._measured = measured
        self.seconds: dict[str, float] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        self._measured.switch_context(item.nodeid)
        begun = time.process_time()
        done = yield
        self.seconds[item.nodeid] = time.process_time() - begun
        return done


def apart(run: Callable[[], int]) -> int:
    """What `run` answers in a process of its own; −1 when its time was up."""
    process = os.fork()
    if not process:
        resource.setrlimit(resource.RLIMIT_CPU, (LONGEST_SECONDS, LONGEST_SECONDS))
        silent = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(silent, stream)
        done = 70
        try:
            done = run()
        finally:
            os._exit(done)
    _, status = os.waitpid(process, 0)
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else -1


def pytest_run(*asked: str, plugins: tuple[object, ...] = ()) -> int:
    fixed = (
        "-q",
        "-x",
        "-n",
        "0",
        "-p",
        "no:cacheprovider",
        "--hypothesis-profile=quick",
        f"--rootdir={ROOT}",
    )
    hypothesis.settings.register_profile(
        "quick",
        deadline=None,
        derandomize=True,
        database=None,
        phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
    )
    return int(pytest.main([*fixed, *asked], plugins=list(plugins)))


def suite(room: str) -> Suite:
    """Run the room's tests once, without a fault."""
    with tempfile.TemporaryDirectory() as folder:
        data, times = str(Path(folder) / "lines"), Path(folder) / "times"

        def run() -> int:
            measured = coverage.Coverage(data_file=data, include=[str(ROOT / "raters" / room / "*")])
            recorder = Recorder(measured)
            measured.start()
            done = pytest_run(f"tests/{room}", plugins=(recorder,))
            measured.stop()
            measured.save()
            times.write_text("\n".join(f"{took}\t{test}" for test, took in recorder.seconds.items()))
            return done

        if apart(run):
            sys.exit(f"the tests of {room} fail, or take more than {LONGEST_SECONDS} s, as things are")
        seen = coverage.CoverageData(data)
        seen.read()
        of_line = {Path(file): seen.contexts_by_lineno(file) for file in seen.measured_files()}
        pairs = (line.split("\t", 1) for line in times.read_text().splitlines())
        return Suite({test: float(took) for took, test in pairs}, of_line)


def outcome(fault: Mutant, tests: list[str]) -> str:
    """Whether the room's tests tell."""
    if not tests:
        return "run by no test"

    def run() -> int:
        name = ".".join(fault.path.relative_to(ROOT).with_suffix("").parts)
        sys.meta_path.insert(0, Mutated(name, fault))
        return pytest_run(*tests)

    found = apart(run)
    return "survived" if found == 0 else "time up" if found == -1 else "caught"


def sample(room: str, size: int, seed: int, only: str) -> list[Mutant]:
    """Faults of a room's modules, in the order of the files."""
    modules = sorted((ROOT / "raters" / room).glob("*.py"))
    every = [make for path in modules if only in str(path) for make in mutants(path)]
    chosen = sorted(random.Random(seed).sample(range(len(every)), min(size, len(every))))
    return [every[number]() for number in chosen]


def judge(room: str, asked: argparse.Namespace) -> None:
    """Say at once what was not caught, and in the end how much was."""
    known, found = suite(room), Counter[str]()
    for fault in sample(room, asked.mutants, asked.seed, asked.only):
        found[said := outcome(fault, known.tests(fault))] += 1
        if said != "caught":
            place = f"{fault.path.relative_to(ROOT)}:{fault.lines.start}"
            print(f"{said}: {place}: {fault.before}  →  {fault.after}", flush=True)
    caught = found["caught"] + found["time up"]
    print(f"{room}: {caught} of {found.total()} caught ({100 * caught / found.total():.0f} %)", flush=True)


def main() -> None:
    """One room after another."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rooms", nargs="+", default=["agreement", "advice"])
    parser.add_argument("--mutants", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="modules whose path has this in it")
    asked = parser.parse_args()
    os.nice(15)
    os.chdir(ROOT)
    for room in asked.rooms:
        judge(room, asked)


if __name__ == "__main__":
    main()
