"""Streamlit's scripts and styles, compressed once and kept by browsers for a year.

Their names change with their content. Streamlit sends them as they are: 8 MB on the first visit.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FOLDER = "/static/"
COMPRESSIBLE = re.compile(r"(?:text|application)/(?:javascript|css|json|xml)|image/svg\+xml")
ENCODINGS: dict[str, Callable[[bytes], bytes]] = {
    # The last hundredth of size would cost seconds of everybody's first visit.
    "br": lambda content: brotli.compress(content, quality=5),
    "gzip": lambda content: gzip.compress(content, 6, mtime=0),
}
MOST_KEPT = 48 * 1024 * 1024
SMALLEST = 500
NOT_PASSED_ON = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"if-range", b"range")


@dataclass(frozen=True, slots=True)
class Asset:
    """An answer as it is kept: its headers, and the body as it goes over the wire."""

    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes

    @property
    def tag(self) -> str:
        """Its ETag."""
        return Headers(raw=list(self.headers)).get("etag", "")


class Assets:
    """Answers requests for static files out of memory once they have been compressed.

    Streamlit says itself how long each may be kept: a year where the name changes with the content.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._kept: dict[tuple[str, str], Asset] = {}
        self._size = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from what is kept; pass on whatever is no static file or wanted as it is."""
        encoding = _encoding(scope)
        if encoding is None:
            await self._app(scope, receive, send)
            return
        key = (scope["path"], encoding)
        asset = self._kept.get(key)
        if asset is None:
            start, body = await self._asked(scope, receive)
            asset = await run_in_threadpool(_asset, start, body, encoding)
            if asset is None:
                await self._app(scope, receive, send)
                return
            self._keep(key, asset)
        await _send(asset, scope, send)

    async def _asked(self, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
        """The whole answer, uncompressed and without conditions."""
        start: Message = {}
        parts: list[bytes] = []

        async def hold(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            else:
                parts.append(message.get("body", b""))

        plain = [header for header in scope["headers"] if header[0] not in NOT_PASSED_ON]
        await self._app({**scope, "method": "GET", "headers": plain}, receive, hold)
        return start, b"".join(parts)

    def _keep(self, key: tuple[str, str], asset: Asset) -> None:
        if self._size + len(asset.body) <= MOST_KEPT and key not in self._kept:
            self._kept[key] = asset
            self._size += len(asset.body)


def _encoding(scope: Scope) -> str | None:
    """How a static file is to be compressed; None for every other request."""
    if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD") or FOLDER not in scope["path"]:
        return None
    offered = _weights(Headers(scope=scope).get("accept-encoding", ""))
    return next((name for name in ENCODINGS if offered.get(name, offered.get("*", 0.0)) > 0), None)


def _weights(accepted: str) -> dict[str, float]:
    """The encodings a browser takes with their weights: "gzip, br;q=0" is gzip 1, br 0."""
    found = {}
    for part in accepted.split(","):
        name, _, rest = part.partition(";")
        weight = re.fullmatch(r"\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*", rest)
        found[name.strip().lower()] = float(weight[1]) if weight else 1.0
    return found


def _asset(start: Message, body: bytes, encoding: str) -> Asset | None:
    """The answer compressed; None where that is of no use, such as for the page shown instead of a 404."""
    headers = MutableHeaders(raw=list(start["headers"]))
    kind = headers.get("content-type", "")
    if start["status"] != 200 or len(body) < SMALLEST or not COMPRESSIBLE.match(kind):
        return None
    packed = ENCODINGS[encoding](body)
    headers["Content-Encoding"] = encoding
    headers["Content-Length"] = str(len(packed))
    headers["ETag"] = f'"{headers.get("etag", "").strip(chr(34))}-{encoding}"'
    headers.add_vary_header("Accept-Encoding")
    del headers["accept-ranges"]
    return Asset(tuple(headers.raw), packed)


async def _send(asset: Asset, scope: Scope, send: Send) -> None:
    wanted = Headers(scope=scope).get("if-none-match", "")
    same = asset.tag in [tag.strip().removeprefix("W/") for tag in wanted.split(",")]
    headers = [header for header in asset.headers if not (same and header[0] == b"content-length")]
    await send({"type": "http.response.start", "status": 304 if same else 200, "headers": headers})
    body = b"" if same or scope["method"] == "HEAD" else asset.body
    await send({"type": "http.response.body", "body": body})
