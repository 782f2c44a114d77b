"""Other ways of using the same pages: enlarged to 400 %, with wider text, in forced colours, by keyboard, on paper."""

import re
import subprocess

import pytest
from conftest import axe, sign_in
from playwright.sync_api import expect

ROUND = "/rounds/2567"
WIDER_TEXT = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"


@pytest.fixture(scope="module")
def code(demo) -> str:
    return demo.announced["states"]["TAO"]["recording"][-1]


@pytest.fixture
def recorder_pages(code):
    place = f"{ROUND}/local-governments/{code}"
    return [place, f"{place}/areas/A1", f"{place}/areas/A1/grid", f"{place}/indicators/A1-01", f"{place}/base-data",
            f"{place}/submission", f"{place}/report"]


def fits(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_enlarged_to_400_per_cent_nothing_scrolls_sideways(open_context, code, recorder_pages):
    page = open_context(viewport={"width": 320, "height": 256}).new_page()
    sign_in(page, f"recorder-{code}")
    for path in recorder_pages:
        page.goto(path)
        assert fits(page), f"{path} scrolls sideways at 320 pixels"


def test_wider_text_loses_nothing(open_context, code, recorder_pages):
    page = open_context(viewport={"width": 360, "height": 800}, bypass_csp=True).new_page()
    sign_in(page, f"recorder-{code}")
    for path in recorder_pages:
        page.goto(path)
        page.add_style_tag(content=WIDER_TEXT)
        assert fits(page), f"{path} scrolls sideways with wider text"
        cut = page.evaluate("""() => [...document.querySelectorAll("main *")].filter((element) => element.checkVisibility() &&
            /hidden|clip/.test(getComputedStyle(element).overflowY) && getComputedStyle(element).position !== "absolute" &&
            element.tagName !== "PROGRESS" && !element.closest("svg") && element.scrollHeight > element.clientHeight + 1).length""")
        assert cut == 0, f"{path} cuts text off"


def test_forced_colours_and_reduced_motion_keep_the_pages_usable(open_context, code, recorder_pages):
    page = open_context(forced_colors="active", reduced_motion="reduce").new_page()
    sign_in(page, f"recorder-{code}")
    for path in recorder_pages[:3]:
        page.goto(path)
        axe(page)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_can_always_be_seen(open_context, code, recorder_pages, width):
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    sign_in(page, f"recorder-{code}")
    for path in recorder_pages[:5]:
        page.goto(path)
        for _ in range(25):
            page.keyboard.press("Tab")
            fault = page.evaluate("""() => {
                const element = document.activeElement;
                if (!element || element === document.body) return null;
                const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
                const name = `${element.tagName} “${(element.textContent || element.id || element.name).trim().slice(0, 30)}”`;
                if (width && (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)) return `${name} is out of sight`;
                const style = getComputedStyle(element);
                if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return `${name} shows no focus`;
                if (!width || !height) return null;
                const [x, y] = [Math.min(Math.max(left + width / 2, 1), innerWidth - 1), Math.min(Math.max(top + height / 2, 1), innerHeight - 1)];
                const above = document.elementFromPoint(x, y);
                return above && (element.contains(above) || above.contains(element) || above.closest("label")?.contains(element)) ? null : `${name} is covered by ${above?.className}`;
            }""")
            assert fault is None, f"{path}: {fault}"


def paper(page, folder, name: str, **options) -> tuple[list[str], str]:
    """The sheets of the page as it prints, as text, and what pdfinfo says of them."""
    file = folder / f"{name}.pdf"
    file.write_bytes(page.pdf(prefer_css_page_size=True, print_background=False, **options))
    text = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout
    facts = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1], facts


def test_the_report_prints_as_the_official_form(open_context, demo, tmp_path):
    code = demo.announced["states"]["TAO"]["certified"][0]
    page = open_context().new_page()
    sign_in(page, f"certifier-{code}")
    page.goto(f"{ROUND}/local-governments/{code}/report")
    sheets, facts = paper(page, tmp_path, "report")
    assert "A4" in facts
    assert len(sheets) >= 2
    for sheet in sheets:
        assert "ข้อมูลสมมติเพื่อสาธิต" in sheet, "a sheet of invented figures does not say so"
    # Words of a narrow head break into lines.
    whole = re.sub(r"\s+", "", "".join(sheets))
    for column in ("บริการสาธารณะ", "เกณฑ์ชี้วัด", "ค่าเป้าหมาย", "กรอบการประเมิน", "การจัดบริการสาธารณะ", "ผลการประเมิน"):
        assert column in whole, f"the column {column} is missing"
    # Buttons and ways to other pages stay on the screen.
    assert "ออกจากระบบ" not in whole and "เกี่ยวกับข้อมูลชุดนี้" not in whole


def test_results_and_handbook_print_on_a4(open_context, tmp_path):
    page = open_context().new_page()
    sign_in(page, "odloc")
    for name, path in (("results", f"{ROUND}/results?basis=live"), ("handbook", "/handbook/2567/types/TAO")):
        page.goto(path)
        sheets, facts = paper(page, tmp_path, name)
        assert "A4" in facts and sheets
        assert all("ข้อมูลสมมติเพื่อสาธิต" in sheet for sheet in sheets)


def test_the_language_is_remembered_on_every_page(page, code):
    page.goto("/")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    sign_in(page, f"recorder-{code}")
    page.goto(f"{ROUND}/local-governments/{code}/areas/A1?view=x")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="ไทย").click()
    expect(page).to_have_url(re.compile(r"/areas/A1"))
    expect(page.locator("html")).to_have_attribute("lang", "th")
