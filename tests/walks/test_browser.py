"""The walk in chromium: what only a browser can tell. Needs /usr/bin/chromium; fails without it under CI."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from walks.score_sheets import ROOT, Rows, as_csv

try:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import Browser, Page, expect, sync_playwright
except ImportError:
    if os.environ.get("CI") == "true":
        raise
    pytest.skip("playwright is not installed", allow_module_level=True)

pytestmark = [pytest.mark.browser, pytest.mark.slow]
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
READY = "[data-testid=stApp][data-test-script-state=notRunning]"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
PAGES = {
    "leader": (
        *("home", "upload", "sessions", "rubrics", "round", "round/Критерии", "round/Проверяющие"),
        *("round/Работы", "criterion", "criterion/Работы", "criterion/Проверяющие", "criterion/Что если"),
        *("plan", "plan/Сколько работ нужно", "anchors", "progress", "documents", "documents/Вся школа"),
        *("rounds", "method"),
    ),
    "teacher": ("home", "mine", "scoring"),
    "principal": ("home", "school", "progress"),
}
"""Every page, and every view of it by the name of its button."""
CHARTS = {"round/Проверяющие": 1, "round/Работы": 1, "criterion": 2}
PHONE = 390
AT_REST = """Promise.allSettled(document.getAnimations()
  .filter(one => one.effect.getComputedTiming().iterations !== Infinity).map(one => one.finished))"""


# ---------------------------------------------------------------- the computer


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real server, on a free port of this machine, with an empty store."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path_factory.mktemp("store")
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless=true"]
    log = (folder / "server.log").open("w")
    server = subprocess.Popen(
        [*command, f"--server.port={port}"],
        cwd=ROOT,
        env={**os.environ, "RATERS_DATABASE_URL": f"sqlite:///{folder / 'rounds.db'}"},
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        _await(url, server)
        yield url
    finally:
        server.terminate()
        server.wait(timeout=20)
        log.close()


def _await(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert server.poll() is None, "the server stopped"
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=2) as answer:
                assert answer.read() == b"ok"
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail("the server did not answer within a minute")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"{CHROMIUM} is missing")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGUMENTS))
        yield browser
        browser.close()


@contextmanager
def window(chromium: Browser, *, width: int = 1400, scheme: str = "light") -> Iterator[Page]:
    """A window of its own; at the end, nothing may have been asked of another machine."""
    context = chromium.new_context(
        viewport={"width": width, "height": 1000}, color_scheme=scheme, locale="ru-RU"
    )
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda websocket: asked.append(websocket.url))
    refused: list[str] = []
    page.on(
        "console",
        lambda message: refused.append(message.text) if "Content Security" in message.text else None,
    )
    yield page
    here = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")
    assert not [url for url in asked if not url.startswith(here)]
    assert not refused
    context.close()


@pytest.fixture(scope="module")
def example(address: str, chromium: Browser) -> str:
    """The address of the example on a server to which other walks bring rounds of their own."""
    with window(chromium) as page:
        open_page(page, address, "rounds")
        page.get_by_role("button", name="Посмотреть пример").click()
        arrive(page, "round")
        return f"{address}?{urlencode({'round': parse_qs(urlsplit(page.url).query)['round'][0]})}"


def open_page(page: Page, address: str, name: str, role: str = "leader", **query: str) -> None:
    server, _, of_round = address.partition("?")
    asked = "&".join(filter(None, (of_round, urlencode({"role": role, **query}))))
    page.goto(f"{server}/{'' if name == 'home' else name}?{asked}")
    settle(page)
    expect(page.locator("h1").first).to_be_visible()


def settle(page: Page) -> None:
    """Wait until the script has run and nothing fades in any more: half a colour is no colour to judge."""
    page.wait_for_selector(READY, timeout=30_000)
    page.evaluate(AT_REST)


def arrive(page: Page, name: str) -> None:
    """Wait until the address is the page's: a click is not a run yet."""
    page.wait_for_url(re.compile(rf"^[^?]*/{'' if name == 'home' else name}(\?|$)"), timeout=60_000)
    settle(page)
    expect(page.locator("h1").first).to_be_visible(timeout=30_000)


def follow(page: Page, name: str) -> None:
    """Click the page's name in the menu."""
    place = "" if name == "home" else name
    page.locator(f"[data-testid=stSidebar] a[href^='{place}?']").click()
    arrive(page, name)


def look_at(page: Page, view: str) -> None:
    """Another view of the page."""
    page.get_by_role("radio", name=view, exact=True).first.click()
    expect(page.get_by_role("radio", name=view, exact=True).first).to_be_checked()
    settle(page)


def take_role(page: Page, role: str) -> None:
    """The switch of roles stands behind the name of the one taken."""
    page.locator(".st-key-role_menu button").click()
    page.get_by_role("radio", name=role).check(force=True)
    page.keyboard.press("Escape")
    settle(page)


def filled(page: Page, charts: int) -> None:
    """Wait until so many charts are drawn."""
    expect(page.locator(".js-plotly-plot .main-svg:first-child")).to_have_count(charts, timeout=20_000)


# ---------------------------------------------------------------- the walk


def test_upload_to_pdf(address: str, chromium: Browser, rows: Rows, tmp_path: Path) -> None:
    file = tmp_path / "баллы.csv"
    file.write_bytes(as_csv(rows))
    with window(chromium) as page:
        open_page(page, address, "upload")
        page.set_input_files("input[type=file]", str(file))
        page.get_by_role("button", name="Подтвердить шкалы").click()
        page.get_by_label("Название").fill("Октябрь")
        page.get_by_role("button", name="Сохранить и посчитать").click()
        arrive(page, "round")
        expect(page.get_by_text("Критерий и нужна ли калибровка")).to_be_visible()
        follow(page, "plan")
        expect(page.get_by_role("heading", name="Что сделать", exact=True)).to_be_visible()
        take_role(page, "Директор")
        arrive(page, "home")
        save = page.get_by_role("button", name="Скачать справку (PDF)")
        expect(save).to_be_visible(timeout=30_000)
        with page.expect_download() as download:
            save.click()
        path = Path(download.value.path())
        assert path.read_bytes().startswith(b"%PDF-") and path.stat().st_size > 10_000
        assert download.value.suggested_filename.startswith("Справка-Октябрь")


def test_wrong_cells_are_put_right_by_keyboard(
    address: str, chromium: Browser, rows: Rows, tmp_path: Path
) -> None:
    spoilt = [list(row) for row in rows]
    spoilt[3][2], spoilt[5][3] = "да", "нет балла"
    file = tmp_path / "баллы.csv"
    file.write_bytes(as_csv(spoilt))
    with window(chromium) as page:
        open_page(page, address, "upload")
        page.set_input_files("input[type=file]", str(file))
        page.get_by_role("button", name="Подтвердить шкалы").click()
        apply = page.get_by_role("button", name="Применить и прочитать заново")
        expect(apply).to_be_visible()
        settle(page)
        found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
        assert not found, [(v["id"], v["nodes"][0]["html"][:200]) for v in found]
        apply.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("ArrowRight")
        for score in ("1,0", "2"):
            page.keyboard.press("Enter")
            cell = page.locator("textarea.gdg-input")
            expect(cell).to_be_visible()
            cell.fill(score)
            page.keyboard.press("Enter")
            expect(cell).to_be_hidden()
        apply.click()
        expect(page.get_by_text("замечаний нет")).to_be_visible(timeout=15_000)
        page.set_viewport_size({"width": PHONE, "height": 844})
        page.wait_for_function(f"document.querySelector('[data-testid=stMain]').scrollWidth <= {PHONE}")


def test_a_cell_of_the_matrix_opens_its_works(example: str, chromium: Browser) -> None:
    with window(chromium) as page:
        open_page(page, example, "criterion", c="4")
        filled(page, 2)
        matrix = page.locator(".js-plotly-plot").first
        # The squares lie under plotly's own layer, which takes the click for them.
        matrix.locator(".scatterlayer .points path").first.click(force=True)
        expect(page.get_by_text("W-0").first).to_be_visible(timeout=15_000)


def test_a_pair_of_raters_opens_its_works(example: str, chromium: Browser) -> None:
    with window(chromium) as page:
        open_page(page, example, "round", view="raters")
        filled(page, 1)
        pairs = page.locator(".js-plotly-plot").first
        pairs.locator(".scatterlayer .points path").first.click(force=True)
        page.wait_for_url(re.compile("pair=1"), timeout=15_000)
        works = page.get_by_text(re.compile(r"общих работ, разошлись в \d+ работ"))
        expect(works).to_be_visible(timeout=15_000)


def test_a_row_of_the_strip_opens_everything_about_its_work(example: str, chromium: Browser) -> None:
    with window(chromium) as page:
        open_page(page, example, "round", view="works", c="4")
        filled(page, 1)
        row = page.locator(".js-plotly-plot .barlayer .point path").nth(1)
        for _ in range(2):  # closed, the same row opens it again
            row.click(force=True)
            panel = page.get_by_role("dialog")
            expect(panel.get_by_text("К5 Решение практической задачи")).to_be_visible(timeout=15_000)
            assert "work=W-" in page.url
            page.keyboard.press("Escape")
            expect(panel).to_be_hidden()
            page.wait_for_url(re.compile("^(?!.*work=W)"), timeout=15_000)
            filled(page, 1)


def test_works_are_reached_by_keyboard(example: str, chromium: Browser) -> None:
    with window(chromium) as page:
        open_page(page, example, "criterion", c="2")
        filled(page, 2)
        pair = page.locator("[data-testid=stPills] button, [data-testid=stButtonGroup] button").last
        pair.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("cell="), timeout=15_000)
        expect(page.get_by_text("W-0").first).to_be_visible(timeout=15_000)


def test_choices_survive_a_reload(example: str, chromium: Browser) -> None:
    with window(chromium) as page:
        open_page(page, example, "home")
        page.get_by_role("radio", name="English").click()
        expect(page.locator("h1")).to_have_text("What to do now")
        take_role(page, "Principal")
        follow(page, "school")
        page.reload()
        settle(page)
        expect(page.locator("h1")).to_have_text("Whole school", timeout=30_000)
        assert page.evaluate("document.documentElement.lang") == "en"


def test_the_address_keeps_the_picture_and_back_goes_back(example: str, chromium: Browser) -> None:
    with window(chromium) as page:
        open_page(page, example, "raters")  # an address of an earlier version
        arrive(page, "round")
        expect(page.get_by_role("radio", name="Проверяющие", exact=True)).to_be_checked(timeout=15_000)
        look_at(page, "Критерии")
        page.wait_for_url(re.compile("view=criteria"), timeout=15_000)  # a click is not a run yet
        page.reload()
        settle(page)
        expect(page.get_by_role("radio", name="Критерии", exact=True)).to_be_checked()
        page.go_back()
        expect(page.get_by_role("radio", name="Проверяющие", exact=True)).to_be_checked(timeout=15_000)
        open_page(page, example, "criterion", c="2", view="nonsense")
        expect(page.locator("h1")).to_contain_text("К2")
        expect(page.get_by_role("radio", name="Где разошлись", exact=True)).to_be_checked()
        page.get_by_role("link", name="К1").click()
        expect(page.locator("h1")).to_contain_text("К1", timeout=15_000)
        page.go_back()
        expect(page.locator("h1")).to_contain_text("К2", timeout=15_000)
        current = page.locator("[data-testid=stSidebar] a[aria-current=page]")
        expect(current).to_have_count(1)
        expect(current).to_contain_text("Раунд")


def test_a_round_is_deleted_after_a_question(
    address: str, chromium: Browser, rows: Rows, tmp_path: Path
) -> None:
    file = tmp_path / "scores.csv"
    file.write_bytes(as_csv(rows))
    with window(chromium) as page:
        open_page(page, address, "upload")
        page.set_input_files("input[type=file]", str(file))
        page.get_by_role("button", name="Подтвердить шкалы").click()
        page.get_by_label("Название").fill("Лишний раунд")
        page.get_by_role("button", name="Сохранить и посчитать").click()
        arrive(page, "round")
        follow(page, "rounds")
        card = page.locator("[class*=st-key-card_]", has_text="Лишний раунд")
        card.get_by_role("button", name="Удалить").click()
        page.get_by_role("dialog").get_by_role("button", name="Удалить").click()
        expect(page.locator("[class*=st-key-card_]", has_text="Лишний раунд")).to_have_count(
            0, timeout=15_000
        )


# ---------------------------------------------------------------- every page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_hard_to_reach_or_read(example: str, chromium: Browser, scheme: str) -> None:
    """axe finds no violation of WCAG A and AA."""
    with window(chromium, scheme=scheme) as page:
        for name in every_page(page, example):
            found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
            assert not found, f"{name}: {[(v['id'], v['nodes'][0]['html'][:200]) for v in found]}"


def test_a_phone_is_wide_enough(example: str, chromium: Browser) -> None:
    with window(chromium) as page:
        for name in every_page(page, example):
            page.set_viewport_size({"width": PHONE, "height": 844})
            page.wait_for_function(f"document.querySelector('[data-testid=stMain]').clientWidth <= {PHONE}")
            widths = page.evaluate(
                "['html', '[data-testid=stMain]'].map(s => document.querySelector(s).scrollWidth)"
            )
            page.set_viewport_size({"width": 1400, "height": 1000})
            assert max(widths) <= PHONE, name


def every_page(page: Page, address: str) -> Iterator[str]:
    """Walk through the pages of all roles; each is whole when its name comes."""
    for role, names in PAGES.items():
        open_page(page, address, "home", role)
        for name in names:
            place, _, view = name.partition("/")
            if view:
                look_at(page, view)
            elif place == "criterion":
                open_page(page, address, place, role, c="4")
            else:
                follow(page, place)
            if name in CHARTS:
                filled(page, CHARTS[name])
            if (role, name) == ("principal", "home"):
                expect(page.get_by_role("button", name="Скачать справку (PDF)")).to_be_visible(timeout=30_000)
            yield name


def test_streamlit_speaks_russian(example: str, chromium: Browser) -> None:
    with window(chromium) as page:
        open_page(page, example, "upload")
        uploader = page.get_by_test_id("stFileUploader")
        expect(uploader.get_by_role("button", name="Загрузить")).to_be_visible()
        expect(uploader).to_contain_text("до 10 МБ на файл")
        assert page.evaluate("document.documentElement.lang") == "ru"
        page.get_by_role("radio", name="English").click()
        expect(uploader).to_contain_text("10MB per file")


def test_headers_of_the_door(address: str) -> None:
    with urllib.request.urlopen(f"{address}/?language=en", timeout=10) as answer:
        headers, page = answer.headers, answer.read().decode()
    assert '<html lang="en">' in page
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    policy = headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy and "'unsafe-eval'" not in policy
    scripts = next(part for part in policy.split(";") if part.strip().startswith("script-src"))
    assert "'unsafe-inline'" not in scripts and "http" not in scripts
