"""The wheel, installed in a folder of its own: library, command and app, with all they need.

What it depends on is lent by the environment of the tests.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import sysconfig
import time
import tomllib
import urllib.request
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
EXAMPLE = str(ROOT / "data" / "example" / "round-1.xlsx")
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]
LEFT_OUT = ("streamlit", "plotly", "typst", "docx")
BUILD = ["-m", "hatchling", "build", "-t", "wheel", "-d"]
INSTALL = ["install", "-q", "--no-deps", "--no-index", "--no-compile"]


@dataclass(frozen=True)
class Installed:
    """A virtual environment with the wheel in it, and an empty folder to work in."""

    scripts: Path
    folder: Path
    home: Path

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """A program of the environment, away from the checkout and from the user's own data."""
        program = str(self.scripts / command[0])
        return subprocess.run(
            [program, *command[1:]],
            cwd=self.folder,
            env=self.environment(**environment),
            capture_output=True,
            text=True,
            check=False,
        )

    def environment(self, **more: str) -> dict[str, str]:
        """The surroundings of a user who set nothing."""
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("RATERS", "PYTHON"))
        }
        home = str(self.home)
        own = {"HOME": home, "USERPROFILE": home, "LOCALAPPDATA": home, "XDG_DATA_HOME": home}
        return kept | own | {"RATERS_LANGUAGE": "ru", "PYTHONUTF8": "1"} | more


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    wheels, where = tmp_path_factory.mktemp("wheels"), tmp_path_factory.mktemp("elsewhere")
    subprocess.run([sys.executable, *BUILD, str(wheels)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = wheels.glob("raters-*.whl")
    venv.create(where / "venv", with_pip=False)
    (scripts,) = (path for name in ("bin", "Scripts") if (path := where / "venv" / name).is_dir())
    pip = [sys.executable, "-m", "pip", "--python", str(scripts / "python")]
    subprocess.run([*pip, *INSTALL, str(wheel)], check=True)
    (packages,) = (where / "venv").rglob("site-packages")
    (packages / "lent.pth").write_text(sysconfig.get_paths()["purelib"], "utf-8")
    folders = [where / name for name in ("work", "home")]
    for folder in folders:
        folder.mkdir()
    return Installed(scripts, *folders)


# ---------------------------------------------------------------- the library


def test_the_library_is_the_installed_one_and_brings_all_of_its_data(installed: Installed) -> None:
    code = (
        "import raters; from raters import advice, folders, rubrics; print(raters.__file__);"
        "print(raters.__version__, len(rubrics.shipped()), len(advice.shipped_rules())); "
        "print(folders.data())"
    )
    done = installed.run("python", "-c", code)
    assert done.returncode == 0, done.stderr
    where, facts, data = done.stdout.splitlines()
    assert where.startswith(str(installed.scripts.parent)) and str(ROOT) not in done.stdout
    version, rubrics, rules = facts.split()
    assert version == "0.2.0" and int(rubrics) > 5 and int(rules) > 15
    shipped = Path(data)
    here = {file.relative_to(ROOT / "data") for file in (ROOT / "data").rglob("*") if file.is_file()}
    wanted = {file for file in here if file.suffix in (".toml", ".xlsx", ".md")}
    assert wanted and wanted <= {file.relative_to(shipped) for file in shipped.rglob("*")}
    assert not list(shipped.rglob("*.py"))


# ---------------------------------------------------------------- the command


@pytest.mark.parametrize(
    ("command", "summary"), [(("raters",), "out.pdf"), (("python", "-m", "raters"), "out.docx")]
)
def test_the_command_analyses_and_writes_documents(
    installed: Installed, command: tuple[str, ...], summary: str, tmp_path: Path
) -> None:
    out, paper = tmp_path / "out.json", tmp_path / summary
    done = installed.run(*command, "analyse", EXAMPLE, "--json", str(out), "--summary", str(paper))
    assert done.returncode == 0, done.stderr
    found = json.loads(out.read_text("utf-8"))
    assert len(found["criteria"]) == 5 and found["findings"]
    assert paper.stat().st_size > 10_000


def test_rounds_are_kept_among_the_users_own_data(installed: Installed) -> None:
    done = installed.run("raters", "rounds")
    assert done.returncode == 0, done.stderr
    environment = installed.scripts.parent
    assert list(installed.home.rglob("raters.db"))
    assert not list(environment.rglob("raters.db")) and not list(installed.folder.iterdir())


def test_the_statistics_need_neither_screen_nor_printer(installed: Installed, tmp_path: Path) -> None:
    """As after `pip install raters` alone."""
    json_, csv, xlsx = (str(tmp_path / name) for name in ("out.json", "out.csv", "out.xlsx"))
    verbs = [
        ["analyse", EXAMPLE, "--json", json_],
        *(["report", EXAMPLE, "--out", table] for table in (csv, xlsx)),
    ]
    bare = (
        f"import sys; sys.modules.update(dict.fromkeys({LEFT_OUT}))\n"
        "from raters.cli import main\n"
        f"for words in {verbs}:\n try: main(words)\n except SystemExit as end: assert not end.code, words"
    )
    done = installed.run("python", "-c", bare)
    assert done.returncode == 0, done.stderr
    assert all(Path(out).stat().st_size > 500 for out in (json_, csv, xlsx))


# ---------------------------------------------------------------- the app


def test_the_app_starts_from_any_folder_with_its_headers(address: str) -> None:
    with urllib.request.urlopen(address, timeout=30) as page:
        headers, body = page.headers, page.read().decode()
    assert headers["X-Frame-Options"] == "DENY"
    assert "script-src 'self'" in headers["Content-Security-Policy"]
    assert '<html lang="ru">' in body


@pytest.mark.browser
def test_the_app_wears_its_theme(address: str) -> None:
    if not CHROMIUM.exists():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"{CHROMIUM} is missing")
    playwright_of = pytest.importorskip("playwright.sync_api").sync_playwright
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]["light"]
    with playwright_of() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        page = browser.new_context(color_scheme="light").new_page()
        page.goto(address)
        page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=120_000)
        colour = page.eval_on_selector("[data-testid=stApp]", "app => getComputedStyle(app).color")
        browser.close()
    red, green, blue = bytes.fromhex(theme["textColor"].removeprefix("#"))
    assert colour == f"rgb({red}, {green}, {blue})"


@pytest.fixture(scope="module")
def address(installed: Installed) -> Iterator[str]:
    """`raters app` on a free port, from the moment it answers; ended afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(installed.scripts / "raters"), "app", f"--server.port={port}", "--server.headless=true"]
    with (installed.home / "app.log").open("w") as log:
        server = subprocess.Popen(
            command, cwd=installed.folder, env=installed.environment(), stdout=log, stderr=subprocess.STDOUT
        )
        try:
            _await(f"http://127.0.0.1:{port}", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=30)


def _await(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        assert server.poll() is None, "the server stopped"
        try:
            with urllib.request.urlopen(f"{url}/health", timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail("the server did not answer within two minutes")
