"""Who may ask: requests that name another host or come from another site's page end here.

A page of another site may lead its own name to this computer (DNS rebinding), open a websocket or send a
form. Its browser then tells the foreign name in Host, or the foreign page in Origin.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

import psutil
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from raters.problems import Problem
from raters.text import LANGUAGES, catalog

LOOPBACK = ("localhost", "127.0.0.1", "::1")
EVERYWHERE = ("", "0.0.0.0", "::")
CLOSED = ("/_stcore/metrics", "/_stcore/agent")
"""Streamlit's own addresses that nobody here needs."""

DEFAULT_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}
POLICY_VIOLATION = 1008


@dataclass(frozen=True, slots=True)
class Address:
    """A host as browsers write it, in small letters and without brackets; the port where one is named."""

    host: str
    port: int | None


@dataclass(frozen=True)
class Hosts:
    """The names under which this server is asked.

    listening : the address it listens at; at every one, the computer's own names and addresses are known
    named : further hosts, "*.school.ru" for all below; origins : pages of other sites that may ask
    """

    listening: str = ""
    named: Collection[str] = ()
    origins: Collection[str] = ()

    def knows(self, host: str) -> bool:
        """Whether the server goes by this name."""
        own = _own_names() if self.listening in EVERYWHERE else frozenset({_folded(self.listening)})
        if host in LOOPBACK or host in own:
            return True
        return any(_matches(host, _folded(name)) for name in self.named)

    def admits(self, origin: str, asked: Address) -> bool:
        """Whether a page from `origin` may ask at this address: it came from there, or is listed."""
        if origin in self.origins:
            return True
        try:
            parts = urlsplit(origin)
            port = parts.port
        except ValueError:
            return False
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
            return False
        default = DEFAULT_PORTS[parts.scheme]
        # Behind a proxy the scheme is known to the page alone: a port left out is its default one.
        return _folded(parts.hostname) == asked.host and (port or default) == (asked.port or default)


def address(host: str) -> Address | None:
    """What a Host header names; None when it is none."""
    try:
        parts = urlsplit(f"//{host}")
        port = parts.port
    except ValueError:
        return None
    if not parts.hostname or parts.netloc != host or "@" in host:
        return None
    return Address(_folded(parts.hostname), port)


def _folded(host: str) -> str:
    """One spelling of a host: [::1], 0:0:0:0:0:0:0:1 and ::1 are one."""
    plain = host.strip().lower().rstrip(".").removeprefix("[").removesuffix("]")
    try:
        return str(ipaddress.ip_address(plain))
    except ValueError:
        return plain


def _matches(host: str, name: str) -> bool:
    return name == "*" or (host.endswith(name[1:]) if name.startswith("*.") else host == name)


def _own_names() -> frozenset[str]:
    """The name and the addresses of this computer, as it knows them itself."""
    found = (one.address.partition("%")[0] for ones in psutil.net_if_addrs().values() for one in ones)
    return frozenset(map(_folded, (socket.gethostname(), *found)))


class Gate:
    """Lets pass what asks for this server, from its own pages or from no page at all."""

    def __init__(self, app: ASGIApp, hosts: Hosts) -> None:
        self._app = app
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it with the reason why not."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is None:
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        else:
            await _said(scope, *refusal)(scope, receive, send)

    def _refusal(self, scope: Scope) -> tuple[int, Problem] | None:
        headers = Headers(scope=scope)
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        asked = address(hosts[0]) if len(hosts) == 1 else None
        if asked is None or not self._hosts.knows(asked.host):
            return 400, Problem("host_unknown", where=asked.host if asked else "")
        if any(not self._hosts.admits(origin, asked) for origin in origins):
            return 403, Problem("origin_foreign")
        if any(closed in scope["path"].lower() for closed in CLOSED):
            return 404, Problem("nothing_here")
        return None


def _said(scope: Scope, status: int, problem: Problem) -> PlainTextResponse:
    wanted = Headers(scope=scope).get("accept-language", "").lower()
    first = min(LANGUAGES, key=lambda language: wanted.find(language) % (len(wanted) + 1))
    return PlainTextResponse(catalog(first).problem(problem), status, {"X-Content-Type-Options": "nosniff"})
