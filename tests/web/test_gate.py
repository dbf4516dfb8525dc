"""Who is let in: by the host asked for and the page that asks, on HTTP and websockets alike."""

from __future__ import annotations

import socket

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from raters.web import Gate, Hosts


async def page(request: Request) -> PlainTextResponse:
    return PlainTextResponse("page")


async def stream(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text("let in")
    await websocket.close()


APP = Starlette(routes=[Route("/{path:path}", page, methods=["GET", "POST"]), WebSocketRoute("/ws", stream)])


def asked(hosts: Hosts, host: str, origin: str | None = None, path: str = "/", **headers: str) -> int:
    client = TestClient(Gate(APP, hosts), base_url="http://testserver")
    given = {"host": host, **({} if origin is None else {"origin": origin}), **headers}
    answer = client.post(path, headers=given)
    assert client.get(path, headers=given).status_code == answer.status_code
    if path == "/":
        assert answer.status_code == (200 if connected(client, given) else answer.status_code)
        assert (answer.status_code == 200) == connected(client, given)
    return answer.status_code


def connected(client: TestClient, headers: dict[str, str]) -> bool:
    try:
        with client.websocket_connect("/ws", headers=headers) as websocket:
            return websocket.receive_text() == "let in"
    except WebSocketDisconnect as refused:
        assert refused.code == 1008
        return False


HERE = Hosts("127.0.0.1")
SCHOOL = Hosts("0.0.0.0", named=("scores.school.ru", "*.teachers.ru"), origins=("https://portal.ru",))


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "localhost:8501", "LOCALHOST:8501", "localhost.", "127.0.0.1:8501", "127.0.0.1",
        "[::1]:8501", "[::1]", "[0:0:0:0:0:0:0:1]:8501",
    ],
)  # fmt: skip
def test_this_computer_is_known_by_its_loopback_names(host: str) -> None:
    assert asked(HERE, host) == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:8501", "localhost.evil.example", "127.0.0.1.evil.example",
        "192.168.1.5",
        "localhost@evil.example", "evil.example@localhost", "localhost/", "localhost:port", "localhost:99999",
        "", " ", "[::1", "0.0.0.0", "[::]", "127.0.0.1#", "xn--localhost-", "scores.school.ru",
    ],
)  # fmt: skip
def test_other_hosts_are_refused(host: str) -> None:
    assert asked(HERE, host) == 400
    assert asked(HERE, host, f"http://{host}") == 400, "a page of the same foreign name changes nothing"


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example", "null", "", "file://", "http://127.0.0.1:8502", "http://localhost:8501",
        "http://127.0.0.1", "http://127.0.0.1:8501@evil.example", "http://evil.example:8501",
        "chrome-extension://abc", "ftp://127.0.0.1:8501", "//127.0.0.1:8501", "http://127.0.0.1:x",
    ],
)  # fmt: skip
def test_pages_of_other_sites_are_refused(origin: str) -> None:
    assert asked(HERE, "127.0.0.1:8501", origin) == 403


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("127.0.0.1:8501", "http://127.0.0.1:8501"),
        ("LocalHost:8501", "http://localhost:8501"),
        ("[::1]:8501", "http://[::1]:8501"),
        ("localhost", "http://localhost"),
        ("localhost:80", "http://localhost"),
        ("localhost:443", "https://localhost"),
        ("localhost:8501", None),
    ],
)
def test_own_pages_and_no_page_are_let_in(host: str, origin: str | None) -> None:
    assert asked(HERE, host, origin) == 200


def test_two_origins_must_both_be_right() -> None:
    client = TestClient(Gate(APP, HERE), base_url="http://testserver")
    headers = [("host", "localhost"), ("origin", "http://localhost"), ("origin", "http://evil.example")]
    assert client.get("/", headers=headers).status_code == 403
    assert client.get("/", headers=[*headers[:1], ("host", "evil.example")]).status_code == 400


def test_a_server_of_the_school_knows_its_own_names() -> None:
    assert asked(SCHOOL, "scores.school.ru", "https://scores.school.ru") == 200
    assert asked(SCHOOL, "scores.school.ru", "https://portal.ru") == 200
    assert asked(SCHOOL, "room.teachers.ru:8501", "http://room.teachers.ru:8501") == 200
    assert asked(SCHOOL, socket.gethostname()) == asked(SCHOOL, "127.0.0.1:8501") == 200
    assert (
        asked(SCHOOL, "school.ru") == asked(SCHOOL, "teachers.ru") == asked(SCHOOL, "evilteachers.ru") == 400
    )
    assert asked(SCHOOL, "scores.school.ru", "https://portal.ru.evil.example") == 403
    assert asked(Hosts("10.0.0.7"), "10.0.0.7:8501") == 200
    assert asked(Hosts("10.0.0.7"), socket.gethostname() + ".evil.example") == 400


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/base/_stcore/metrics", "/_STCORE/metrics", "/_stcore/agent/mcp"]
)
def test_addresses_nobody_needs_are_closed(path: str) -> None:
    assert asked(HERE, "localhost", path=path) == 404
    assert asked(HERE, "localhost", path="/_stcore/health") == 200


def test_a_refusal_says_what_to_do_in_the_language_of_the_browser() -> None:
    client = TestClient(Gate(APP, HERE), base_url="http://testserver")
    said = {
        language: client.get("/", headers={"host": "scores.local", "accept-language": language})
        for language in ("ru-RU,ru;q=0.9,en;q=0.8", "en-GB,en;q=0.9", "de")
    }
    words = [answer.text for answer in said.values()]
    assert all("scores.local" in text and "server.allowedHosts" in text for text in words)
    assert "Адрес" in words[0] and "address" in words[1] and words[0] == words[2]
    assert all(answer.headers["content-type"].startswith("text/plain") for answer in said.values())
