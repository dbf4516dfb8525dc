"""Scripts over the wire: small, once, and the same when unpacked."""

from __future__ import annotations

import gzip
from pathlib import Path

import brotli
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.testclient import TestClient

from raters.web import Assets

SCRIPT = b"const score = 1; // " + b"kappa alpha " * 2000
UNPACKED = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    (tmp_path / "index.abcd1234.js").write_bytes(SCRIPT)
    (tmp_path / "letters.woff2").write_bytes(b"\x00wOF2" * 400)
    (tmp_path / "tiny.css").write_bytes(b"a{}")

    async def page(request: Request) -> HTMLResponse:
        return HTMLResponse("page " * 500)

    routes = [Mount("/static", StaticFiles(directory=tmp_path)), Route("/{path:path}", page)]
    return TestClient(Assets(Starlette(routes=routes)))


def body(client: TestClient, path: str, accepted: str, **headers: str) -> tuple[str, bytes, dict[str, str]]:
    with client.stream("GET", path, headers={"accept-encoding": accepted, **headers}) as answer:
        assert answer.status_code == 200
        content = b"".join(answer.iter_raw())
        assert int(answer.headers["content-length"]) == len(content)
        return answer.headers.get("content-encoding", ""), content, dict(answer.headers)


@pytest.mark.parametrize(
    ("accepted", "used"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("*", "br"),
        ("br;q=0, *", "gzip"),
        ("identity", ""),
        ("", ""),
        ("gzip;q=0", ""),
    ],
)
def test_a_script_comes_as_the_browser_takes_it(client: TestClient, accepted: str, used: str) -> None:
    for _ in range(2):
        encoding, content, headers = body(client, "/static/index.abcd1234.js", accepted)
        assert encoding == used and UNPACKED[used](content) == SCRIPT
        assert headers["content-type"].startswith("text/javascript")
        if used:
            assert len(content) < len(SCRIPT) / 10 and headers["vary"] == "Accept-Encoding"


def test_a_part_is_answered_with_the_whole(client: TestClient) -> None:
    _, content, _ = body(client, "/static/index.abcd1234.js", "br", range="bytes=0-9")
    assert brotli.decompress(content) == SCRIPT


def test_what_the_browser_has_is_not_sent_again(client: TestClient) -> None:
    tags = {}
    for accepted in ("br", "gzip"):
        _, _, headers = body(client, "/static/index.abcd1234.js", accepted)
        tags[accepted] = headers["etag"]
        for known in (headers["etag"], f'"other", W/{headers["etag"]}'):
            asked = {"accept-encoding": accepted, "if-none-match": known}
            again = client.get("/static/index.abcd1234.js", headers=asked)
            assert again.status_code == 304 and not again.content and again.headers["etag"] == headers["etag"]
    assert tags["br"] != tags["gzip"]
    _, content, _ = body(client, "/static/index.abcd1234.js", "gzip", **{"if-none-match": tags["br"]})
    assert gzip.decompress(content) == SCRIPT


def test_head_has_the_headers_alone(client: TestClient) -> None:
    head = client.head("/static/index.abcd1234.js", headers={"accept-encoding": "br"})
    assert head.headers["content-encoding"] == "br" and int(head.headers["content-length"]) < 1000
    assert head.content == b""


@pytest.mark.parametrize("path", ["/static/letters.woff2", "/static/tiny.css", "/static/none.js", "/page"])
def test_what_gains_nothing_passes_as_it_is(client: TestClient, path: str) -> None:
    plain = client.get(path, headers={"accept-encoding": "identity"})
    asked = client.get(path, headers={"accept-encoding": "br, gzip"})
    assert "content-encoding" not in asked.headers
    assert (asked.status_code, asked.content) == (plain.status_code, plain.content)
