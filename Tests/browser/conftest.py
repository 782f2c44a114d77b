"""What every browser journey stands on: the release binary serving a demonstration of its own, Debian's Chromium, and a
person who can sign in. Journeys import `sign_in`, `axe` and `shoot` from here:

    from conftest import axe, sign_in

    def test_the_office_signs_in(page):
        sign_in(page, "odloc")
        axe(page)
"""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("MATTRATHAN_BINARY", ROOT / ".build/release/mattrathan"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
SCREENSHOTS = Path(__file__).parent / "screenshots"
PASSWORD = os.environ.get("MATTRATHAN_DEMO_PASSWORD", "demo-2567")
START_SECONDS = 120
# A busy machine is slow, not wrong.
expect.set_options(timeout=20_000)
WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@dataclass
class Demo:
    """A running demonstration."""

    url: str
    # What `demo --format json` printed; empty until it has printed its first line.
    announced: dict = field(default_factory=dict)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:
            return response.status == 200
    except (urllib.error.URLError, OSError):
        return False


def announcement(text: str) -> dict:
    """The JSON object that the server prints before it serves, wherever it stands among other lines."""
    for start in (match.start() for match in re.finditer(r"^\{", text, re.MULTILINE)):
        try:
            return json.JSONDecoder().raw_decode(text[start:])[0]
        except ValueError:
            continue
    return {}


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Demo:
    """Starts the demonstration on a free port with data of its own; ends it by its process id."""
    if not BINARY.exists():
        pytest.fail(f"{BINARY} is missing: swift build -c release --product mattrathan", pytrace=False)
    folder = tmp_path_factory.mktemp("demo")
    port = free_port()
    output, errors = folder / "stdout.txt", folder / "stderr.txt"
    with output.open("wb") as out, errors.open("wb") as err:
        server = subprocess.Popen(
            [BINARY, "demo", "--port", str(port), "--data", folder / "data", "--format", "json"],
            cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=err,
            # A mail server that nobody runs: the pages of mail are there, and nothing is sent.
            env={**os.environ, "MATTRATHAN_DEMO_PASSWORD": PASSWORD, "MATTRATHAN_SMTP_URL": f"smtp://127.0.0.1:{free_port()}",
                 "MATTRATHAN_MAIL_FROM": "mail@example.go.th", "MATTRATHAN_ADDRESS": f"http://127.0.0.1:{port}"})
    try:
        url = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + START_SECONDS
        while not answers(f"{url}/readyz"):
            if server.poll() is not None or time.monotonic() > deadline:
                why = f"ended with {server.returncode}" if server.poll() is not None else f"not ready in {START_SECONDS} s"
                pytest.fail(f"the demonstration {why}\n{errors.read_text()[-2000:]}", pytrace=False)
            time.sleep(0.1)
        yield Demo(url, announcement(output.read_text()))
    finally:
        if server.poll() is None:
            server.send_signal(signal.SIGTERM)
            try:
                server.wait(timeout=20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def browser() -> Browser:
    with sync_playwright() as playwright:
        # The sandbox needs user namespaces, which containers and root do not have; every page is our own.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_context(browser, demo):
    """Opens a context: a person at a machine of their own. Arguments are Playwright's (viewport, java_script_enabled …)."""
    contexts: list[BrowserContext] = []

    def open_one(**options) -> BrowserContext:
        context = browser.new_context(**{"base_url": demo.url, "locale": "th-TH", "timezone_id": "Asia/Bangkok", **options})
        context.set_default_timeout(20_000)
        contexts.append(context)
        return context

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_context, request) -> Page:
    """A page in a context of its own. A message on its console of kind "error" fails the journey, so does a script's exception."""
    page = open_context().new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield page
    if getattr(request.node, "failed", False):
        shoot(page, f"failed-{request.node.name}")
    # Chromium logs every answer of 400 and above as an error; those are the journey's own business.
    complaints = [text for text in complaints if "Failed to load resource" not in text]
    assert not complaints, f"the browser complained: {complaints}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if call.when == "call":
        item.failed = report.failed
    return report


def sign_in(page: Page, username: str, password: str = PASSWORD) -> None:
    """Signs in through the form a person sees, whose hidden field carries the CSRF token."""
    page.goto("/sign-in")
    form = page.locator('form[action$="/sign-in"]')
    form.locator('[name="username"]').fill(username)
    form.locator('[name="password"]').fill(password)
    form.locator('[type="submit"], button:not([type])').first.click()
    expect(page).not_to_have_url(re.compile(r"/sign-in(\?.*)?$"))


def axe(page: Page) -> None:
    """Asserts that the page as it stands has no violation of WCAG 2.2 A or AA that axe can see."""
    # The rule for target size is of WCAG 2.2 and off unless asked for.
    results = Axe().run(page, options={
        "runOnly": {"type": "tag", "values": WCAG_22_AA}, "rules": {"target-size": {"enabled": True}}})
    found = [
        f"{violation['id']} ({violation['impact']}): {violation['help']}\n"
        + "\n".join(f"    {' '.join(map(str, node['target']))}" for node in violation["nodes"][:5])
        for violation in results.response["violations"]
    ]
    assert not found, f"{page.url} has {len(found)} violations:\n" + "\n".join(found)


def shoot(page: Page, name: str) -> Path:
    """Keeps a picture of the whole page in Tests/browser/screenshots."""
    SCREENSHOTS.mkdir(exist_ok=True)
    path = SCREENSHOTS / f"{re.sub(r'[^A-Za-z0-9._-]+', '-', name)}.png"
    page.screenshot(path=path, full_page=True)
    return path
