"""Memory of the server over many clicks and many uploads, and what opening a file in a process costs.

    python benchmarks/memory.py [--reruns 500] [--uploads 100]

The server itself, spoken to as a browser does: one websocket, page after page; files come over HTTP, each
another one. Memory is of the server and of the processes that open files. Takes some minutes; needs Linux
or macOS.
"""

from __future__ import annotations

import argparse
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path

import psutil
import requests
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from tables import print_table
from websockets.sync.client import ClientConnection, connect

sys.path.insert(0, str(Path(__file__).parents[1]))

from raters.access import Role, pages
from raters.files import open_table, warm
from raters.files.process import OPENERS

ROOT = Path(__file__).parents[1]
LOOKS = 5
COLD, WARM = 5, 50
FEW, MANY = 60, 1000


@contextmanager
def server(folder: Path) -> Iterator[tuple[str, psutil.Process]]:
    """The app on a free port, with a store of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless=true"]
    environment = {**os.environ, "RATERS_DATABASE_URL": f"sqlite:///{folder / 'rounds.db'}"}
    port = f"--server.port={host.rpartition(':')[2]}"
    told = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = psutil.Popen([*command, port], cwd=ROOT, env=environment, **told)
    try:
        while process.poll() is None:
            try:
                requests.get(f"http://{host}/health", timeout=2).raise_for_status()
                break
            except requests.RequestException:
                time.sleep(0.2)
        yield host, process
    finally:
        process.terminate()
        process.wait()


class Visitor:
    """A browser, as far as the server can tell."""

    def __init__(self, host: str, websocket: ClientConnection) -> None:
        self._host, self._websocket = host, websocket
        self._session = ""
        self._http = requests.Session()
        self._http.get(f"http://{host}/_stcore/health", timeout=20)

    def look(self, page: str, *states: WidgetState) -> list[ForwardMsg]:
        """Everything the server says until the page is drawn."""
        message = BackMsg()
        message.rerun_script.page_name = page
        message.rerun_script.query_string = ""
        message.rerun_script.widget_states.widgets.extend(states)
        self._websocket.send(message.SerializeToString())
        said: list[ForwardMsg] = []
        while not said or not _drawn(said[-1]):
            said.append(self._hear())
        return said

    def open_example(self) -> None:
        """The example's rounds, so that there is something to draw."""
        buttons = (said.delta.new_element.button.id for said in self.look("rounds"))
        example = next(button for button in buttons if button.endswith("open_example"))
        drawn = self.look("rounds", WidgetState(id=example, trigger_value=True))
        kinds = {said.delta.new_element.WhichOneof("type") for said in drawn}
        assert "html" in kinds, kinds  # the rows of a round

    def upload(self, content: bytes, name: str) -> list[ForwardMsg]:
        """The upload page with this file in its uploader."""
        drawn = self.look("upload")
        uploader = next(
            said.delta.new_element.file_uploader.id
            for said in drawn
            if said.delta.new_element.WhichOneof("type") == "file_uploader"
        )
        message = BackMsg()
        message.file_urls_request.request_id = "1"
        message.file_urls_request.session_id = self._session
        message.file_urls_request.file_names.append(name)
        self._websocket.send(message.SerializeToString())
        while (said := self._hear()).WhichOneof("type") != "file_urls_response":
            pass
        [urls] = said.file_urls_response.file_urls
        self._put(urls.upload_url, content, name)
        state = WidgetState(id=uploader)
        info = state.file_uploader_state_value.uploaded_file_info.add()
        info.file_id, info.name, info.size = urls.file_id, name, len(content)
        info.file_urls.CopyFrom(urls)
        return self.look("upload", state)

    def _put(self, address: str, content: bytes, name: str) -> None:
        token = self._http.cookies.get("_streamlit_xsrf", "")
        answer = self._http.put(
            f"http://{self._host}/{address.lstrip('/')}",
            files={name: (name, content)},
            headers={"X-Xsrftoken": token},
            timeout=60,
        )
        answer.raise_for_status()

    def _hear(self) -> ForwardMsg:
        said = ForwardMsg.FromString(self._websocket.recv(timeout=120))
        if said.WhichOneof("type") == "new_session":
            self._session = said.new_session.initialize.session_id or self._session
        if said.delta.new_element.WhichOneof("type") == "exception":
            raise RuntimeError(said.delta.new_element.exception.message)
        return said


def _drawn(said: ForwardMsg) -> bool:
    """Whether this is the end of a page, and not of one that leads to another."""
    return (
        said.WhichOneof("type") == "script_finished"
        and said.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
    )


@contextmanager
def visitor(host: str) -> Iterator[Visitor]:
    """Somebody who comes, and leaves at the end."""
    address, origin = f"ws://{host}/_stcore/stream", f"http://{host}"
    with connect(address, origin=origin, subprotocols=["streamlit"], max_size=None) as websocket:
        yield Visitor(host, websocket)


def table(number: int, works: int) -> bytes:
    """Scores of works by two of eight raters on five criteria; each number another file."""
    lines = ["Работа;Эксперт;К1;К2;К3;К4;К5"]
    for work in range(works):
        for rater in (work % 8, (work + 1 + number % 6) % 8):
            scores = ";".join(str((work * k + rater + number) % 4) for k in range(1, 6))
            lines.append(f"W-{number:03}-{work:03};Э-{rater};{scores}")
    return "\n".join(lines).encode()


def megabytes(process: psutil.Process) -> list[str]:
    """The server's memory, and that of the processes that open files."""
    children = [child.memory_info().rss for child in process.children(recursive=True)]
    return [f"{process.memory_info().rss / 1e6:.0f}", f"{sum(children) / 1e6:.0f}"]


def rows(reruns: int, uploads: int) -> Iterator[list[str]]:
    with tempfile.TemporaryDirectory() as folder, server(Path(folder)) as (host, process):
        with visitor(host) as guest:
            yield ["before anybody came", *megabytes(process)]
            guest.open_example()
            every = cycle(pages(Role.LEADER))
            for page in islice(every, len(pages(Role.LEADER))):
                guest.look(page)
            yield ["every page seen once", *megabytes(process)]
            for part in range(1, LOOKS + 1):
                for page in islice(every, reruns // LOOKS):
                    guest.look(page)
                yield [f"{part * reruns // LOOKS} reruns", *megabytes(process)]
            for part in range(1, LOOKS + 1):
                for number in range((part - 1) * uploads // LOOKS, part * uploads // LOOKS):
                    drawn = guest.upload(table(number, MANY), f"{number}.csv")
                    assert any("Найдено" in said.delta.new_element.markdown.body for said in drawn)
                yield [f"{part * uploads // LOOKS} uploads", *megabytes(process)]
        time.sleep(2)
        yield ["the visitor has left", *megabytes(process)]


def openings() -> Iterator[list[str]]:
    """What an honest file waits for beyond being read."""
    content = table(0, FEW)

    def milliseconds() -> float:
        start = time.perf_counter()
        open_table(content, "a.csv")
        return 1000 * (time.perf_counter() - start)

    cold = []
    for _ in range(COLD):
        OPENERS.end()
        cold.append(milliseconds())
    warm()
    time.sleep(3)
    kept = [milliseconds() for _ in range(WARM)]
    for name, times in (("a process started for it", cold), ("a process kept warm", kept)):
        yield [name, f"{statistics.median(times):.0f} ms", f"{max(times):.0f} ms"]


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("--reruns", type=int, default=500)
    asked.add_argument("--uploads", type=int, default=100)
    given = asked.parse_args()
    print_table(["", "median", "longest"], openings(), "A file of 120 rows opened")
    print_table(["after", "server, MB", "openers, MB"], rows(given.reruns, given.uploads), "Memory")
