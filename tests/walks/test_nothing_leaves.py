"""The whole app in chromium on a server that reaches nothing but this computer; what crosses the wire."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from walks import test_browser as walk
from walks.score_sheets import ROOT
from walks.test_browser import Browser, chromium, expect, pytestmark  # noqa: F401

FORBIDDEN = """
import os, sys
HERE = {"127.0.0.1", "::1", "localhost", "", None, b"127.0.0.1", b"localhost"}
ASKING = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")

def watch(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        far = isinstance(address, tuple) and address[0] not in HERE
    else:
        address = arguments[0] if event in ASKING else None
        far = event in ASKING and address not in HERE
    if far:
        with open(os.environ["CALLS"], "a") as calls:
            calls.write(f"{event} {address}\\n")
        raise OSError("nothing leaves this computer")

sys.addaudithook(watch)
"""
STREAM = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    "Sec-WebSocket-Protocol": "streamlit",
}
FIRST_VISIT = 2_700_000
SECOND_VISIT = 100_000


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server notes whom it wanted to reach."""
    return tmp_path_factory.mktemp("calls") / "calls.txt"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, calls: Path) -> Iterator[str]:
    """A server whose every connection beyond loopback fails and is noted."""
    folder = tmp_path_factory.mktemp("alone")
    (folder / "sitecustomize.py").write_text(FORBIDDEN)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless=true"]
    environment = {"RATERS_DATABASE_URL": f"sqlite:///{folder / 'rounds.db'}", "CALLS": str(calls)}
    server = subprocess.Popen(
        [*command, f"--server.port={port}"],
        cwd=ROOT,
        env={**os.environ, **environment, "PYTHONPATH": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        walk._await(f"http://127.0.0.1:{port}", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def asked(address: str, path: str, **headers: str) -> int:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers=given)
    status = connection.getresponse().status
    connection.close()
    return status


def test_what_crosses_the_wire(address: str, chromium: Browser) -> None:  # noqa: F811
    """The first visit with charts, and the next one of the same browser."""
    context = chromium.new_context()
    first, second = (crossed(context, address) for _ in range(2))
    assert first < FIRST_VISIT and second < SECOND_VISIT, (first, second)
    context.close()


def crossed(context: object, address: str) -> int:
    """Bytes received by a new tab that opens the start page and looks at the example's charts."""
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    sizes: list[int] = []
    wire.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    walk.open_page(page, address, "home")
    show = page.get_by_role("button", name="Посмотреть пример")
    if show.count():
        show.click()
        walk.arrive(page, "round")
    else:
        walk.follow(page, "round")
    page.get_by_text("Критерий и нужна ли калибровка").wait_for(timeout=60_000)
    page.close()
    return sum(sizes)


def test_other_sites_and_names_are_refused_and_nobody_is_asked(address: str, calls: Path) -> None:
    own = urlsplit(address).netloc
    for path, more in (("/", {}), ("/_stcore/health", {}), ("/_stcore/stream", STREAM)):
        assert asked(address, path, Host=own, Origin="http://evil.example", **more) == 403
        assert asked(address, path, Host=own, Origin="null", **more) == 403
        foreign = asked(address, path, Host="evil.example", Origin="http://evil.example", **more)
        assert foreign == (403 if more else 400)
        assert asked(address, path, Host=own, Origin=address, **more) in (200, 101)
    assert asked(address, "/_stcore/metrics") == 404
    assert not calls.exists()


def test_the_whole_walk_reaches_nobody(address: str, chromium: Browser, calls: Path) -> None:  # noqa: F811
    with walk.window(chromium) as page:
        walked = list(walk.every_page(page, address))
    assert len(walked) == sum(map(len, walk.PAGES.values()))
    assert not calls.exists(), calls.read_text()
