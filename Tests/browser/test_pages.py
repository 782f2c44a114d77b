"""Every page, at the width of a telephone, a tablet and a desk, in both languages: accessible, whole, quiet, and valid HTML.

    MATTRATHAN_PAGES=all     every page × width × language × light and dark, each with axe (make test-long)
"""

import json
import os
import re
import subprocess
from itertools import groupby
from pathlib import Path

import pytest
from conftest import ROOT, sign_in
from inspection import Noise, layout, violations
from walk import Stop, is_walked, routes, stops

ALL = os.environ.get("MATTRATHAN_PAGES") == "all"
WIDTHS = (360, 768, 1280)


@pytest.fixture(scope="module")
def html(tmp_path_factory):
    """A folder where each page leaves its text for the validator."""
    return tmp_path_factory.mktemp("html")


def by_person(announced) -> list[tuple[str | None, list[Stop]]]:
    ordered = sorted(stops(announced), key=lambda stop: stop.who or "")
    return [(who, list(group)) for who, group in groupby(ordered, key=lambda stop: stop.who or "")]


def settings():
    """Language, theme and width of each look at a page."""
    if ALL:
        return [(language, theme, width) for language in ("th", "en") for theme in ("light", "dark") for width in WIDTHS]
    return [("th", "light", 360), ("th", "dark", 768), ("th", "light", 1280), ("en", "light", 360)]


def test_every_page_is_accessible_whole_and_quiet(demo, open_context, html):
    faults: list[str] = []
    seen = 0
    for who, group in by_person(demo.announced):
        context = open_context(service_workers="block")
        page = context.new_page()
        noise = Noise(page, demo.url, is_strict=True)
        if who:
            sign_in(page, who)
        for language, theme, width in settings():
            context.add_cookies([{"name": "language", "value": language, "url": demo.url}])
            page.emulate_media(color_scheme=theme)
            page.set_viewport_size({"width": width, "height": 800})
            for stop in group:
                noise.take()
                response = page.goto(stop.path)
                where = f"{who or 'a stranger'} {stop.path} {language} {theme} {width}"
                if response.status != stop.status:
                    faults.append(f"{where}: status {response.status}, not {stop.status}")
                    continue
                seen += 1
                found = layout(page)
                # The same elements stand in both languages, the same colours at each width: axe looks once for each.
                if language == "th" or ALL:
                    found += violations(page, contrast=width < 1280 or ALL)
                faults += [f"{where}: {fault}" for fault in found + noise.take()]
                if page.locator("html").get_attribute("lang") != language:
                    faults.append(f"{where}: is not in {language}")
                if width == 1280 or language == "en":
                    name = re.sub(r"\W+", "-", f"{who}{stop.path}-{language}-{theme}")
                    (html / f"{name}.html").write_text(response.text())
        context.close()
    assert seen >= len(stops(demo.announced)) * len(settings()) * 0.95
    assert not faults, f"{len(faults)} faults:\n" + "\n".join(faults[:60])


def test_every_page_seen_is_valid_html(html):
    files = sorted(html.glob("*.html"))
    if not files:
        pytest.skip("no page was seen in this run")
    jar = next((ROOT / ".venv").rglob("vnu.jar"))
    done = subprocess.run(
        ["java", "-Xss2m", "-jar", jar, "--format", "json", "--errors-only", "--stdout", *map(str, files)],
        capture_output=True, text=True, timeout=600)
    messages = json.loads(done.stdout)["messages"]
    told = sorted({f"{Path(one['url']).name}: {one['message']}" for one in messages})
    assert not told, f"{len(told)} errors:\n" + "\n".join(told[:40])


def test_no_page_is_forgotten(demo):
    paths = [stop.path for stop in stops(demo.announced)]
    forgotten = sorted(route for route in routes() if not is_walked(route, paths))
    assert not forgotten, f"nobody walks {forgotten}; see walk.py"
