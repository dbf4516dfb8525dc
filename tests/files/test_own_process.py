"""Files that would hurt the program hurt only the process they are opened in."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from files.hostile_pdfs import HOSTILE, pdf, stream
from hypothesis import given
from hypothesis import strategies as st

from raters.files import limits, open_pictures, open_table, packed, process, wire
from raters.files.process import Openers
from raters.problems import Refused

TABLE = "Работа;Эксперт;К1\n01;Э1;1\n".encode()
PAGE = pdf([
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 60 40]/Contents 4 0 R>>",
    stream(b"", b"1 0 0 rg 0 0 30 40 re f"),
])  # fmt: skip


def openers() -> list[psutil.Process]:
    """The processes of this program that open files."""
    children = psutil.Process().children()
    return [child for child in children if "raters.files.child" in " ".join(child.cmdline())]


def refusal(opened: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        opened()
    [problem] = refused.value.problems
    assert problem.where == "файл"
    return problem.code


@pytest.mark.slow
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_pdf_that_never_ends_is_stopped_and_others_are_not_held_up(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_SECONDS", 1)
    content, said = HOSTILE[kind](), []
    assert len(content) < 24_000
    thread = threading.Thread(target=lambda: said.append(refusal(lambda: open_pictures(content, "файл"))))
    thread.start()
    others = 0
    while thread.is_alive():
        assert open_table(TABLE, "файл").grids[0].cells.shape == (2, 3)
        assert len(open_pictures(PAGE, "файл")) == 1
        others += 1
        thread.join(0.5)
    assert said == ["picture_stopped"]
    assert others > 1


@pytest.mark.slow
def test_nothing_of_a_stopped_file_stays_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_SECONDS", 1)
    refusal(lambda: open_pictures(HOSTILE["nested forms"](), "файл"))
    assert all(child.status() != psutil.STATUS_ZOMBIE for child in psutil.Process().children())
    assert len(openers()) <= process.SPARE


@pytest.mark.slow
def test_one_process_opens_file_after_file() -> None:
    with_one = Openers()
    ask = wire.Message({"task": "table", "name": "файл"}, (TABLE,))
    known = {child.pid for child in openers()}
    for _ in range(process.MOST_SERVED):
        assert packed.unpack_table(with_one.ask(ask)).kind == "text"
    assert not {child.pid for child in openers()} - known, "it has served enough"
    with_one.ask(ask)
    [child] = (child for child in openers() if child.pid not in known)
    child.kill()
    child.wait()
    assert packed.unpack_table(with_one.ask(ask)).kind == "text", "a dead one is replaced unnoticed"
    with_one.end()


def test_all_at_work_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "LONGEST_QUEUE", 0.01)
    for _ in range(process.MOST_AT_ONCE):
        assert process.OPENERS._room.acquire(timeout=5)
    try:
        assert refusal(lambda: open_table(TABLE, "файл")) == "files_busy"
    finally:
        for _ in range(process.MOST_AT_ONCE):
            process.OPENERS._room.release()
    assert open_table(TABLE, "файл").kind == "text"


@pytest.mark.parametrize("length", [limits.MOST_BYTES, limits.MOST_BYTES + 1])
def test_the_size_of_a_file(length: int) -> None:
    content = TABLE.ljust(length, b"\n")
    if length > limits.MOST_BYTES:
        assert refusal(lambda: open_table(content, "файл")) == "file_too_large"
        assert refusal(lambda: open_pictures(content, "файл")) == "file_too_large"
    else:
        assert refusal(lambda: open_table(content, "файл")) == "sheet_too_large"
        assert refusal(lambda: open_pictures(content, "файл")) == "picture_kind"


# ---------------------------------------------------------------- limits

HUNGRY = "held = [b'x' * 64 * 1024**2 for _ in range(8)]; input()"
RESTLESS = "while True: pass"


def run(code: str) -> psutil.Popen:
    return psutil.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)


@pytest.mark.slow
@pytest.mark.parametrize("code", [HUNGRY, RESTLESS])
def test_the_watch_ends_what_takes_too_much(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_SECONDS", 1)
    monkeypatch.setattr(limits, "MOST_MEMORY", 200 * 1024**2)
    with run(code) as greedy, limits.Watch(greedy):
        assert greedy.wait(timeout=60) != 0


def test_the_watch_ends_what_waits_for_ever_and_leaves_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    with run("input()") as patient:
        with limits.Watch(patient):
            pass
        assert patient.poll() is None
        monkeypatch.setattr(limits, "LONGEST_WAIT", 0)
        with limits.Watch(patient):
            assert patient.wait(timeout=60) != 0


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the system holds nothing there; the watch does")
@pytest.mark.parametrize(
    ("code", "ended"),
    [
        ("limits.hold(); bytes(900 * 1024**2)", "lived"),
        ("limits.hold(); bytes(limits.MOST_MEMORY)", "MemoryError"),
        ("limits.hold(); open('kept', 'wb', 0).write(b'x')", "OSError"),
        ("limits.MOST_SECONDS = 0; limits.hold_time()\nwhile True: pass", "killed"),
    ],
)
def test_the_system_holds_the_process_too(code: str, ended: str, tmp_path: Path) -> None:
    code = code.replace("\n", "\n ")
    lines = f"from raters.files import limits\ntry:\n {code}\n print('lived')\n"
    lines += "except Exception as error: print(type(error).__name__)"
    environment = {"PYTHONPATH": str(Path(limits.__file__).parents[2]), "OPENBLAS_NUM_THREADS": "1"}
    told = {"capture_output": True, "text": True, "cwd": tmp_path, "env": environment}
    done = subprocess.run([sys.executable, "-c", lines], **told, check=False)
    assert (done.stdout.strip() or "killed") == ended


# ---------------------------------------------------------------- what comes back


class Said:
    """A stream with these bytes in it."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def read(self, count: int) -> bytes:
        start, self.content = self.content[:count], self.content[count:]
        return start


@given(st.binary(max_size=200), st.binary(max_size=60))
def test_whatever_a_process_says_is_a_message_or_broken(start: bytes, end: bytes) -> None:
    for content in (start, len(start).to_bytes(8, "big") + start + end):
        try:
            message = wire.read(Said(content), 1000)
            if message is not None:
                packed.unpack_table(message)
        except wire.Broken:
            continue


@pytest.mark.parametrize(
    "sheet",
    [
        ["a", False, 1, 1, ["x"], b"\x01\0\0\0"],
        ["a", False, 1, 1, ["x"], b"\xff\xff\xff\xff"],
        ["a", False, 2, 1, ["x"], b"\0\0\0\0"],
        ["a", False, 1, 1, [7], b"\0\0\0\0"],
        ["a", False, -1, 1, ["x"], b""],
        ["a", False, 1, 1, ["x"], b"\0\0\0"],
    ],
)
def test_cells_that_do_not_fit_together_are_broken(sheet: list) -> None:
    *said, cells = sheet
    with pytest.raises(wire.Broken):
        packed.unpack_table(wire.Message({"kind": "text", "warnings": [], "sheets": [said]}, (cells,)))


def test_a_picture_is_a_jpeg_and_an_answer_has_an_end() -> None:
    with pytest.raises(wire.Broken):
        packed.unpack_pictures(wire.Message({}, (b"<svg onload=alert(1)>",)))
    with pytest.raises(wire.Broken):
        wire.read(Said((2000).to_bytes(8, "big") + b"{" * 2000), 1000)


@pytest.mark.slow
def test_the_program_itself_loads_no_parser() -> None:
    code = (
        "import sys, raters.files, raters.intake\n"
        "raters.files.open_table('a;b\\n1;2'.encode(), 'a')\n"
        "print([name for name in ('python_calamine', 'pypdfium2') if name in sys.modules])"
    )
    root = Path(limits.__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.strip() == "[]"
