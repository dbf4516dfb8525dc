"""`streamlit run app.py` starts the app; what passes gets its language and its headers."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from raters import files, ui
from raters.text import LANGUAGES
from raters.ui import widgets
from raters.ui.scoring import form
from raters.ui.widgets import streamlit_words
from raters.web import Assets, Gate, Hosts

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
# Nothing may come from outside; styles are Streamlit's own and stand in the page.
POLICY = (
    "default-src 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
)
INLINE = re.compile(rb"<script>(.*?)</script>", re.DOTALL)


class Doorkeeper:
    """Adds the headers to every answer, and to the page itself its language and its content policy."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; hold back a page until it is whole, for its words and hashes."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        language = _language(Request(scope))
        start: Message = {}
        body = b""

        async def answer(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
                start = message if _is_page(message) else {}
                if not start:
                    await send(message)
            elif not start:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body", False):
                    await _send_page(start, body, language, send)

        await self._app(_plainly(scope), receive, answer)


def _is_page(start: Message) -> bool:
    headers = MutableHeaders(raw=list(start["headers"]))
    return headers.get("content-type", "").startswith("text/html")


def _plainly(scope: Scope) -> Scope:
    """The request as it asks for a page whole and uncompressed; assets stay as they are."""
    if scope["path"].startswith("/static/"):
        return scope
    unwanted = (b"accept-encoding", b"if-none-match", b"if-modified-since")
    return {**scope, "headers": [header for header in scope["headers"] if header[0] not in unwanted]}


async def _send_page(start: Message, body: bytes, language: str, send: Send) -> None:
    page = body.replace(b'<html lang="en">', f'<html lang="{language}">'.encode())
    headers = MutableHeaders(scope=start)
    headers["Content-Security-Policy"] = POLICY.format(hashes=" ".join(_hashes(body)))
    headers["Content-Length"] = str(len(page))
    headers["Cache-Control"] = "no-store"  # a kept page would carry the hashes of an older version
    await send(start)
    await send({"type": "http.response.body", "body": page})


def _hashes(page: bytes) -> list[str]:
    """The inline scripts that may run: those of Streamlit's page, our word lists, and the way to the top."""
    ours = [*map(streamlit_words.program, LANGUAGES), form.TO_TOP]
    scripts = [*INLINE.findall(page), *(script.encode() for script in ours)]
    return [f"'sha256-{base64.b64encode(hashlib.sha256(script).digest()).decode()}'" for script in scripts]


def _language(request: Request) -> str:
    asked = request.query_params.get("language", LANGUAGES[0])
    return asked if asked in LANGUAGES else LANGUAGES[0]


async def health(request: Request) -> PlainTextResponse:
    """For start scripts: the app answers."""
    return PlainTextResponse("ok")


HOSTS = Hosts(
    st.get_option("server.address") or "",
    named=(*st.get_option("server.allowedHosts"), st.get_option("browser.serverAddress")),
    origins=st.get_option("server.corsAllowedOrigins"),
)
files.warm()
app = st.App(
    str(Path(str(ui.__file__)).with_name("main.py")),
    routes=[Route("/health", health)],
    middleware=[Middleware(Gate, hosts=HOSTS), Middleware(Doorkeeper), Middleware(Assets)],
    on_script_error=widgets.show_failure,
)
