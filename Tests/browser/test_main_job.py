"""The main job, clicking only what is on the pages: record, be judged, hand in, certify, print."""

import re

import pytest
from conftest import axe, shoot, sign_in
from playwright.sync_api import expect

ROUND = "/rounds/2567"


@pytest.fixture(scope="module")
def untouched(demo) -> list[str]:
    """Codes of local governments nobody has touched; each journey takes one of its own."""
    return [code for kind in ("TAO", "SUBDISTRICT_MUN", "TOWN_MUN") for code in demo.announced["states"][kind]["notStarted"]]


def area(code: str, name: str = "A1") -> str:
    return f"{ROUND}/local-governments/{code}/areas/{name}"


def test_the_front_page_leads_a_stranger_to_a_recording_page(page):
    page.goto("/")
    axe(page)
    page.get_by_role("button", name=re.compile("เป็น ?เจ้าหน้าที่ผู้รับผิดชอบ")).click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    axe(page)
    page.get_by_role("link", name=re.compile("^ด้านโครงสร้างพื้นฐาน")).first.click()
    expect(page.locator("article.indicator").first).to_be_visible()
    axe(page)
    shoot(page, "area")


def test_a_box_saves_itself_and_says_so_and_is_judged(page, untouched):
    code = untouched[0]
    sign_in(page, f"recorder-{code}")
    page.goto(area(code))
    card = page.locator("#A1-01")
    card.get_by_label(re.compile(r"^\(1\)")).fill("๑,๒๕๐")
    card.get_by_label(re.compile(r"^\(2\)")).fill("1,000")
    card.get_by_label(re.compile(r"^\(2\)")).blur()
    expect(card.locator(".save-state")).to_contain_text(re.compile(r"บันทึกแล้ว \d+\.\d\d น\."))
    expect(card.locator(".verdict")).to_have_attribute("data-verdict", "met")
    expect(card.locator(".verdict")).to_contain_text("1,000 ÷ 1,250")
    page.reload()
    expect(card.get_by_label(re.compile(r"^\(1\)"))).to_have_value("1,250")


def test_a_figure_that_cannot_be_stays_in_its_box_and_says_why(page, untouched):
    code = untouched[0]
    sign_in(page, f"recorder-{code}")
    page.goto(area(code))
    card = page.locator("#A1-02")
    card.get_by_label(re.compile(r"^\(1\)")).fill("5")
    card.get_by_label(re.compile(r"^\(2\)")).fill("สิบสอง")
    card.get_by_label(re.compile(r"^\(2\)")).blur()
    expect(card.locator(".save-state")).to_contain_text("ยังไม่บันทึก")
    page.reload()
    expect(card.get_by_label(re.compile(r"^\(2\)"))).to_have_value("สิบสอง")
    axe(page)
    card.get_by_label(re.compile(r"^\(2\)")).fill("4")
    card.get_by_label(re.compile(r"^\(2\)")).blur()
    expect(card.locator(".save-state")).to_contain_text("บันทึกแล้ว")


def test_two_windows_see_both_values(open_context, untouched):
    code = untouched[1]
    first, second = (open_context().new_page() for _ in range(2))
    for window in (first, second):
        sign_in(window, f"recorder-{code}")
        window.goto(area(code))
    for window, figure in ((first, "7"), (second, "8")):
        card = window.locator("#A1-01")
        card.get_by_label(re.compile(r"^\(1\)")).fill("10")
        card.get_by_label(re.compile(r"^\(2\)")).fill(figure)
        card.get_by_label(re.compile(r"^\(2\)")).blur()
        expect(card.locator(".save-state")).to_contain_text("บันทึก")
    expect(second.locator("#A1-01 .save-state")).to_contain_text("ยังไม่บันทึก")
    second.reload()
    conflict = second.locator("#A1-01 .conflict")
    expect(conflict).to_contain_text("7")
    expect(conflict).to_contain_text("8")
    axe(second)
    conflict.get_by_role("button", name="ใช้ค่าที่ท่านกรอก").click()
    expect(second.locator("#A1-01").get_by_label(re.compile(r"^\(2\)"))).to_have_value("8")
    first.reload()
    expect(first.locator("#A1-01").get_by_label(re.compile(r"^\(2\)"))).to_have_value("8")


def test_without_javascript_from_the_first_box_to_the_printed_report(open_context, untouched):
    code = untouched[2]
    page = open_context(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page()
    sign_in(page, f"recorder-{code}")
    page.goto(area(code))
    card = page.locator("#A1-01")
    card.get_by_label(re.compile(r"^\(1\)")).fill("12")
    card.get_by_label(re.compile(r"^\(2\)")).fill("9")
    page.get_by_role("button", name="บันทึกทั้งหน้า").click()
    expect(page.locator("#A1-01 .verdict")).to_have_attribute("data-verdict", "below_target")

    page.goto(f"{ROUND}/local-governments/{code}")
    page.get_by_role("link", name=re.compile("เสนอผู้รับรอง")).click()
    page.get_by_role("link", name="เสนอผู้รับรอง", exact=True).click()
    page.get_by_role("button", name="ยืนยันเสนอผู้รับรอง").click()
    expect(page.locator("main")).to_contain_text("เสนอผู้รับรองแล้ว")

    chief = open_context(java_script_enabled=False).new_page()
    sign_in(chief, f"certifier-{code}")
    chief.goto(f"{ROUND}/local-governments/{code}/certification")
    for box in chief.locator('input[name^="reason."]').all():
        box.fill("กองที่เกี่ยวข้องยังไม่ส่งข้อมูล")
    chief.get_by_role("button", name="บันทึกเหตุผล").click()
    chief.locator('input[name="confirmed"]').check()
    chief.get_by_role("button", name="รับรองและส่งข้อมูล").click()
    expect(chief.locator("main")).to_contain_text("รับรองและส่งข้อมูลแล้ว")
    expect(chief.locator("main")).to_contain_text(re.compile("[0-9a-f]{64}|[0-9a-f]{12}"))

    chief.goto(f"{ROUND}/local-governments/{code}/report")
    expect(chief.get_by_role("columnheader", name="บริการสาธารณะ", exact=True).first).to_be_visible()
    expect(chief.locator("table.report").first).to_contain_text("75")
    assert chief.pdf(format="A4", landscape=True, prefer_css_page_size=True).startswith(b"%PDF")


def test_with_the_keyboard_alone(page, untouched):
    code = untouched[3]
    sign_in(page, f"recorder-{code}")
    page.goto(area(code))
    page.locator("#A1-03").get_by_label(re.compile(r"^\(1\)")).focus()
    page.keyboard.type("20")
    page.keyboard.press("Tab")
    page.keyboard.type("18")
    page.keyboard.press("Tab")
    expect(page.locator("#A1-03 .save-state")).to_contain_text("บันทึกแล้ว")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("username, path", [
    ("odloc", f"{ROUND}/results"), ("odloc", f"{ROUND}/results?basis=live"), ("odloc", f"{ROUND}/results/provinces/76"),
    ("odloc", f"{ROUND}/results/types/TOWN_MUN"), ("odloc", f"{ROUND}/local-governments?q=อบต.หนองบัว"),
    ("province-76", f"{ROUND}/results/provinces/76"), ("auditor", f"{ROUND}/results"), ("committee", f"{ROUND}/results"),
    ("admin", "/home"), ("odloc", "/handbook/2567"), ("odloc", "/handbook/2567/indicators/A2-03"),
    ("odloc", "/about-data"),
])
def test_every_page_is_accessible_and_fits(open_context, width, username, path):
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    sign_in(page, username)
    page.goto(path)
    expect(page.locator("h1")).to_have_count(1)
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("page_name", [
    "", "/base-data", "/areas/A2", "/areas/A2/grid", "/indicators/A2-01", "/submission", "/report", "/certification",
    "/answers/A1-01/history", "/answers/A1-01/explanation"])
def test_every_page_of_a_local_government_is_accessible_and_fits(open_context, demo, width, page_name):
    code = demo.announced["states"]["TAO"]["submitted"][0]
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    sign_in(page, f"certifier-{code}")
    page.goto(f"{ROUND}/local-governments/{code}{page_name}")
    expect(page.locator("h1")).to_have_count(1)
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways"


def test_no_page_asks_another_host_for_anything(page, demo, untouched):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    sign_in(page, f"recorder-{untouched[0]}")
    page.goto(area(untouched[0]))
    assert asked and all(url.startswith((demo.url, "data:")) for url in asked), asked
