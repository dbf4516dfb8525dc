"""The pictures of the README, taken from the program itself: python docs/pictures.py

Needs chromium and requirements-dev.txt. Writes docs/screenshot.png, docs/*.webp and docs/walk.webp.
"""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs"
CHROMIUM = "/usr/bin/chromium"
PAGES = {
    "home": ("", {}),
    "round": ("round", {}),
    "criterion": ("criterion", {"c": "4"}),
    "raters": ("round", {"view": "raters"}),
    "mine": ("mine", {"role": "teacher"}),
    "principal": ("", {"role": "principal"}),
}
"""Six pages: path and what the address says beside round and language."""
WALK = ("home", "round", "criterion", "raters", "principal")
SECONDS = 2.0
WIDTH, HEIGHT = 1280, 900


@contextmanager
def program() -> Iterator[str]:
    """The program with an empty store, on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
        server = subprocess.Popen(
            [*command, "--server.headless=true"],
            cwd=ROOT,
            env={**os.environ, "RATERS_DATABASE_URL": f"sqlite:///{folder}/rounds.db"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield _answering(f"http://127.0.0.1:{port}")
        finally:
            server.terminate()
            server.wait()


def _answering(address: str) -> str:
    for _ in range(150):
        try:
            urllib.request.urlopen(f"{address}/health", timeout=2).close()
        except OSError:
            time.sleep(0.4)
        else:
            return address
    raise SystemExit("the program does not answer")


def settle(page: Page) -> None:
    """Wait until the page is whole."""
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=60_000)
    page.wait_for_timeout(1500)  # charts and fonts fade in


def taken(page: Page) -> Image.Image:
    """What the window shows."""
    return Image.open(io.BytesIO(page.screenshot())).convert("RGB")


def pictures(address: str) -> dict[str, Image.Image]:
    """Every page of PAGES on the example."""
    found = {}
    with sync_playwright() as playwright:
        arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto(address)
        settle(page)
        page.locator("[class*=st-key-open_example] button").click()
        page.wait_for_url("**/round**", timeout=60_000)
        settle(page)
        kept = dict(pair.split("=", 1) for pair in page.url.split("?", 1)[1].split("&"))
        for name, (path, query) in PAGES.items():
            said = "&".join(f"{key}={value}" for key, value in {**kept, "role": "leader", **query}.items())
            page.goto(f"{address}/{path}?{said}")
            settle(page)
            if name == "mine":
                _choose_code(page)
            found[name] = taken(page)
        browser.close()
    return found


def _choose_code(page: Page) -> None:
    """The teacher's code is asked for once."""
    box = page.get_by_role("combobox").last
    if page.get_by_role("combobox").count() > 1:
        box.click()
        page.get_by_role("option", name="Э-05").click()
        settle(page)


def main() -> None:
    """Take them and write them."""
    with program() as address:
        found = pictures(address)
    found["round"].save(FOLDER / "screenshot.png", optimize=True)
    for name, picture in found.items():
        picture.save(FOLDER / f"{name}.webp", quality=80)
    small = [found[name].resize((WIDTH * 5 // 8, HEIGHT * 5 // 8)) for name in WALK]
    small[0].save(
        FOLDER / "walk.webp",
        save_all=True,
        append_images=small[1:],
        duration=int(1000 * SECONDS),
        loop=0,
        quality=75,
    )


if __name__ == "__main__":
    main()
