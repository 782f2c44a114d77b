"""Somebody registers for the workshop with a small telephone, without an account and without script, and comes back by his link."""

import re

import pytest
from conftest import sign_in, shoot
from inspection import inspect
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def places(demo) -> list[str]:
    """Local governments that have not answered: those of one province have."""
    codes = [code for state in ("notStarted", "recording", "submitted", "certified") for code in demo.announced["states"]["TAO"][state]]
    return [code for code in codes if code[1:3] != "50"]


def fill(page, name="นางสาวสมศรี บันทึกดี"):
    page.get_by_label("เข้าร่วม", exact=True).check()
    page.get_by_label("ชื่อและชื่อสกุลของผู้เข้าร่วม").fill(name)
    page.get_by_label("โทรศัพท์").fill("๐๘ ๑๒๓๔ ๕๖๗๘")


def test_registering_takes_three_pages_on_a_small_telephone_without_script(open_context, places):
    page = open_context(viewport={"width": 360, "height": 740}, java_script_enabled=False).new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/w")
    page.get_by_label("ชื่อ อปท. ของท่าน").fill(places[0])
    page.get_by_role("button", name="ค้นหาเพื่อลงทะเบียน").click()
    page.locator("ul.tasks a").first.click()
    expect(page.get_by_text("รอบของท่าน:")).to_be_visible()
    assert not page.locator("#reason").is_visible(), "a reason is asked of those only who cannot come"
    page.get_by_label("ไม่สามารถเข้าร่วม", exact=True).check()
    assert page.locator("#reason").is_visible()
    fill(page)
    shoot(page, "workshop-form")
    page.get_by_role("button", name="ยืนยันการตอบรับ").click()
    expect(page.get_by_text("มีที่นั่งแล้ว").first).to_be_visible()
    shoot(page, "workshop-registered")
    assert re.search(rf"/w/2567/{places[0]}/1/[0-9A-Z-]+\?done=registered$", page.url)
    assert not [url for url in asked if url.endswith((".js", ".woff2"))], "neither script nor typeface is fetched"
    with page.expect_download() as download:
        page.get_by_role("link", name="เพิ่มในปฏิทิน").click()
    text = download.value.path().read_bytes().decode()
    assert "TZID:Asia/Bangkok" in text and text.endswith("END:VCALENDAR\r\n")

    page.locator("summary", has_text="เปลี่ยนผู้เข้าร่วม").click()
    page.locator("#name").fill("นายสมชาย แทนกัน")
    page.locator("#telephone").fill("08 7777 7777")
    page.get_by_role("button", name="บันทึกผู้เข้าร่วม").click()
    expect(page.get_by_text("นายสมชาย แทนกัน")).to_be_visible()
    page.locator("summary", has_text="ขอชมย้อนหลังแทน").click()
    page.get_by_role("button", name="ยกเลิกการลงทะเบียน").click()
    expect(page.get_by_text("ยกเลิกแล้ว").first).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_of_a_registration_is_accessible(open_context, places, width):
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    code = places[1 if width == 360 else 2]
    page.goto(f"/w/2567/{code}")
    page.get_by_role("button", name="ยืนยันการตอบรับ").click()
    expect(page.get_by_role("alert")).to_be_visible()
    inspect(page)
    fill(page)
    page.get_by_role("button", name="ยืนยันการตอบรับ").click()
    expect(page.get_by_text("มีที่นั่งแล้ว").first).to_be_visible()
    for summary in page.locator("summary").all():
        summary.click()
    inspect(page)
    shoot(page, f"workshop-registration-{width}")


def test_the_organiser_moves_a_session_and_the_page_of_who_is_registered_says_so(open_context, demo, places):
    page = open_context().new_page()
    sign_in(page, "dla")
    page.goto("/rounds/2567/workshop")
    # Others arrange sessions, too: this is the first of the demonstration.
    first = page.locator("tbody tr", has=page.locator('a[href$="/sessions/1"]'))
    first.locator('a[href$="/sessions/1"]').click()
    page.get_by_label("จำนวนที่นั่ง (ห้อง Webex หรือห้องประชุม)").fill("0")
    page.get_by_role("button", name="บันทึก").click()
    expect(page.get_by_role("alert")).to_contain_text("1 ถึง 100,000")
    page.get_by_label("จำนวนที่นั่ง (ห้อง Webex หรือห้องประชุม)").fill("๒,๕๐๐")
    page.locator("#starts-time").fill("9.30")
    page.get_by_role("button", name="บันทึก").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("ประชุมเชิงปฏิบัติการ")
    expect(first).to_contain_text("09.30–12.00 น.")
    expect(first).to_contain_text("2,500")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_questions_of_the_short_test_are_written_and_kept(open_context, width):
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    sign_in(page, "dla")
    page.goto("/rounds/2567/workshop/test")
    page.locator("#text-1").fill("ข้อใดคือกรอบการประเมิน")
    page.locator("#option-1-1").fill("")
    page.get_by_role("button", name="บันทึก").click()
    expect(page.get_by_role("alert")).to_contain_text("ข้อ 1")
    inspect(page)
    for number, words in enumerate(("ช่องที่ 1", "ช่องที่ 2"), start=1):
        page.locator(f"#option-1-{number}").fill(words)
    page.locator("#right-1").select_option("1")
    shoot(page, f"workshop-test-editor-{width}")
    page.get_by_role("button", name="บันทึก").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("ประชุมเชิงปฏิบัติการ")
    page.goto("/rounds/2567/workshop/test")
    assert page.locator("#option-1-2").input_value() == "ช่องที่ 2"
