"""Somebody who is registered tries out recording in the practice room: as with the real figures, and apart from them."""

import pytest
from conftest import sign_in, shoot
from inspection import inspect
from playwright.sync_api import expect


@pytest.fixture(scope="module")
def places(demo) -> list[str]:
    """Local governments that have not answered, from the end of the list: other tests register from its beginning."""
    codes = [code for state in ("notStarted", "recording", "submitted", "certified") for code in demo.announced["states"]["TAO"][state]]
    return [code for code in codes if code[1:3] != "50"][::-1]


def enter(page, code):
    page.goto(f"/w/2567/{code}")
    page.get_by_label("เข้าร่วม", exact=True).check()
    page.get_by_label("ชื่อและชื่อสกุลของผู้เข้าร่วม").fill("นางสาวฝึก ตั้งใจ")
    page.get_by_label("โทรศัพท์").fill("08 9999 1111")
    page.get_by_role("button", name="ยืนยันการตอบรับ").click()
    page.get_by_role("button", name="เข้าห้องฝึก").click()
    expect(page.get_by_role("heading", name="ห้องฝึกบันทึกข้อมูล")).to_be_visible()


def blank_row(page):
    """Opens a row of the papers whose boxes are empty; the figures that it should get."""
    lines = [(row.locator("a").get_attribute("href"), row.locator("td").all_inner_texts()) for row in page.locator("tbody tr").all()]
    for href, texts in lines:
        page.goto(href)
        box = page.locator('section.indicator input[name^="provision."]:not([type="radio"])')
        if box.count() and not box.input_value():
            frame = page.locator('section.indicator input[name^="frame."]:not([type="hidden"])')
            if frame.count():
                frame.fill(texts[-2].split()[0])
            box.fill(texts[-1].split()[0])
            return box
    raise AssertionError("no row is blank")


def test_a_row_is_filled_in_with_script_and_counts(open_context, places):
    page = open_context(viewport={"width": 1280, "height": 800}).new_page()
    enter(page, places[0])
    shoot(page, "practice-exercise")
    inspect(page)
    home = page.url
    box = blank_row(page)
    box.blur()
    expect(page.locator(".save-state").first).to_contain_text("บันทึกแล้ว")
    expect(page.locator("aside.demonstration-mark")).to_contain_text("ข้อมูลฝึกหัด")
    shoot(page, "practice-row")
    inspect(page)
    page.goto(home)
    expect(page.get_by_text("1 จาก 3 ข้อ")).to_be_visible()
    # A line that is cut keeps what was typed here, too.
    box = blank_row(page)
    page.context.set_offline(True)
    box.blur()
    expect(page.locator(".save-state").first).to_contain_text("รอส่ง")
    page.context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator(".save-state").first).to_contain_text("บันทึกแล้ว", timeout=20_000)
    page.goto(home)
    expect(page.get_by_text("2 จาก 3 ข้อ")).to_be_visible()


@pytest.mark.parametrize("width", [360, 768])
def test_the_room_works_without_script_and_is_accessible(open_context, places, width):
    page = open_context(viewport={"width": width, "height": 760}, java_script_enabled=False).new_page()
    enter(page, places[1 if width == 360 else 2])
    shoot(page, f"practice-exercise-{width}")
    blank_row(page)
    page.locator("form.area button").last.click()
    expect(page.locator("aside.demonstration-mark")).to_contain_text("ข้อมูลฝึกหัด")
    page.get_by_role("link", name="แบบฝึกหัด").click()
    expect(page.get_by_text("1 จาก 3 ข้อ")).to_be_visible()
    page.get_by_role("button", name="ออกจากห้องฝึก").click()
    expect(page.get_by_text("ออกจากห้องฝึกแล้ว")).to_be_visible()


def test_who_practises_stays_signed_in_and_records_for_real_elsewhere(open_context, demo, places):
    code = demo.announced["states"]["TAO"]["recording"][0]
    page = open_context().new_page()
    sign_in(page, f"recorder-{code}")
    real = page.url
    enter(page, places[3])
    page.get_by_role("link", name="ไปบันทึกข้อมูล").click()
    expect(page.locator("aside.demonstration-mark")).to_contain_text("ข้อมูลฝึกหัด")
    shoot(page, "practice-assessment")
    inspect(page)
    page.goto(real)
    expect(page.locator("aside.demonstration-mark")).not_to_contain_text("ข้อมูลฝึกหัด")
    expect(page.get_by_role("button", name="ออกจากระบบ")).to_be_visible()
