"""What must hold of every page as it stands in the browser, whoever sees it and in whatever state: axe (WCAG 2.2 A and AA, and
its advice), the probes of inspection.js, and that it is quiet: nothing on the console, no other host, nothing that failed."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
PROBE = (Path(__file__).parent / "inspection.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What Chromium says of an answer of 400 and above; Noise judges the answer itself.
ANSWERED = "Failed to load resource"
# A walk is not led astray by pages that a worker kept; Playwright says that it keeps the worker out.
NO_WORKER = "Service Worker registration blocked by Playwright"


def violations(page: Page, contrast: bool = True) -> list[str]:
    """What axe finds. Contrast takes most of its time and depends on the colours alone, so a second width may leave it out."""
    # The rule for target size is of WCAG 2.2 and off unless asked for.
    rules = {"target-size": {"enabled": True}, "color-contrast": {"enabled": contrast}}
    options = {"runOnly": {"type": "tag", "values": TAGS}, "rules": rules, "resultTypes": ["violations"], "preload": False}
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE + ";0")
    return page.evaluate("""async (options) => (await axe.run(document, options)).violations.map(({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.slice(0, 4).map(({ target }) => target.join(" ")).join(", ")}`)""", options)


def layout(page: Page) -> list[str]:
    page.evaluate("document.fonts.ready.then(() => 0)")
    return page.evaluate(PROBE + ".layout()")


def focus(page: Page) -> list[str]:
    # After a key the browser shows where the focus is.
    page.keyboard.press("Tab")
    return page.evaluate(PROBE + ".focus()")


def inspect(page: Page) -> None:
    """Asserts that nothing is wrong with the page as it stands, in all the ways that can be asked without touching it."""
    found = layout(page) + violations(page)
    assert not found, f"{page.url}: {len(found)} faults:\n" + "\n".join(found)


class Noise:
    """What a page says that it should not. `is_strict`: also what failed on the way, where the line is whole."""

    def __init__(self, page: Page, home: str, is_strict: bool = False):
        self.heard: list[str] = []
        page.on("pageerror", lambda error: self.heard.append(f"script: {error}"))
        page.on("console", self._said)
        page.on("request", lambda request: self._add(not request.url.startswith((home, "data:", "blob:")), f"asks {request.url}"))
        page.on("response", self._answered)
        if is_strict:
            page.on("requestfailed", lambda request: self._add("ERR_ABORTED" not in (request.failure or ""), f"{request.url}: {request.failure}"))

    def _add(self, is_wrong: bool, words: str) -> None:
        if is_wrong:
            self.heard.append(words)

    def _said(self, message) -> None:
        self._add(message.type in ("error", "warning") and ANSWERED not in message.text and NO_WORKER not in message.text,
                  f"console: {message.text}")

    def _answered(self, response) -> None:
        # Pages and saves are refused as part of the work; a file that is missing is not.
        is_work = response.request.resource_type in ("document", "fetch")
        self._add(response.status >= (500 if is_work else 400), f"{response.url}: {response.status}")

    def take(self) -> list[str]:
        heard, self.heard = self.heard, []
        return heard
