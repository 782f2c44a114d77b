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
from conftest import ROOT, axe, sign_in
from walk import Stop, is_walked, routes, stops

ALL = os.environ.get("MATTRATHAN_PAGES") == "all"
WIDTHS = (360, 768, 1280)
PROBE = (Path(__file__).parent / "probe.js").read_text()


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
        noise: list[str] = []
        page.on("console", lambda message: noise.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: noise.append(str(error)))
        page.on("request", lambda request: noise.append(f"asks {request.url}")
                if not request.url.startswith((demo.url, "data:", "blob:")) else None)
        if who:
            sign_in(page, who)
        for language, theme, width in settings():
            context.add_cookies([{"name": "language", "value": language, "url": demo.url}])
            page.emulate_media(color_scheme=theme)
            page.set_viewport_size({"width": width, "height": 800})
            for stop in group:
                noise.clear()
                response = page.goto(stop.path)
                where = f"{who or 'a stranger'} {stop.path} {language} {theme} {width}"
                if response.status != stop.status:
                    faults.append(f"{where}: status {response.status}, not {stop.status}")
                    continue
                page.wait_for_load_state("networkidle")
                seen += 1
                try:
                    axe(page)
                except AssertionError as error:
                    faults.append(f"{where}: {error}")
                faults += [f"{where}: {fault}" for fault in page.evaluate(PROBE)]
                faults += [f"{where}: {text}" for text in noise if "Failed to load resource" not in text]
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


@pytest.mark.parametrize("body, fault", [
    ('<p style="width: 2000px">กว้าง</p>', "scrolls sideways"),
    ('<p>ต่าง<br>ๆ</p>', "a line begins with ๆ"),
    ('<p style="letter-spacing: 2px">ไทย</p>', "letter-spacing"),
    ('<p style="line-height: 1.2">ที่นี่</p>', "would cut stacked marks"),
    ('<div style="height: 20px; overflow: hidden; line-height: 1.7"><p>หนึ่ง<br>สอง<br>สาม</p></div>', "content is cut off"),
    ('<p style="width: 40px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 1.7">ข้อความที่ยาวมาก</p>', "ellipsis"),
    ('<button style="height: 20px; width: 100px">x</button>', "a target of 100 × 20"),
    ('<p><a href="#gone">x</a></p>', "leads nowhere"),
    ('<p style="width: 2em; line-height: 1.7; font-size: 20px">คำ<br>)</p>', "a line begins with )"),
])
def test_the_probe_finds_what_it_looks_for(open_context, body, fault):
    page = open_context(viewport={"width": 360, "height": 800}).new_page()
    page.set_content(f"<!doctype html><html lang=th><meta charset=utf-8><body style='line-height: 1.7'>{body}</body></html>")
    assert any(fault in found for found in page.evaluate(PROBE)), page.evaluate(PROBE)


def test_the_probe_is_silent_where_nothing_is_wrong(open_context):
    page = open_context(viewport={"width": 360, "height": 800}).new_page()
    page.set_content("<!doctype html><html lang=th><meta charset=utf-8><body style='line-height: 1.7'>"
                     "<p>ที่นี่ เช่น ๆ (1) ข้อความที่ยาวพอจะขึ้นบรรทัดใหม่ได้หลายครั้งในหน้าจอแคบ</p><button style='min-height: 44px; min-width: 44px'>ตกลง</button></body></html>")
    assert page.evaluate(PROBE) == []
