"""A division fills in its own figures: the recorder makes a link, somebody of the division opens it on a telephone."""

import re

from playwright.sync_api import expect

from conftest import axe, shoot, sign_in

DIVISION = "กองช่าง"


def make_link(page, demo) -> tuple[str, str]:
    """Signs the recorder in and makes a link; the page that shows it stays open. The local government's page, and the link."""
    code = demo.announced["states"]["TAO"]["notStarted"][-1]
    place = f"/rounds/2567/local-governments/{code}"
    sign_in(page, f"recorder-{code}")
    page.goto(place)
    page.get_by_role("link", name="กองเจ้าของข้อมูล").click()
    page.get_by_role("main").get_by_role("link", name=DIVISION, exact=True).click()
    page.get_by_role("button", name="สร้างลิงก์").click()
    link = page.get_by_label("ที่อยู่ของลิงก์").input_value()
    return place, link.strip()


def test_a_division_fills_in_its_rows_on_a_telephone(page, demo, open_context):
    place, link = make_link(page, demo)
    axe(page)
    shoot(page, "collection-made-link")

    phone = open_context(viewport={"width": 360, "height": 740}).new_page()
    phone.goto(link)
    phone.goto(link)
    axe(phone)
    shoot(phone, "collection-link-360")
    phone.get_by_label("ชื่อและนามสกุล").fill("มานี ใจดี")
    phone.get_by_label("ตำแหน่ง").fill("นายช่างโยธา")
    phone.get_by_role("button", name="เปิดแบบเก็บข้อมูล").click()
    expect(phone).to_have_url(re.compile(r"/collection$"))
    for row, frame, provision in (("A1-01", "40", "35"), ("A1-04", "12", "12")):
        card = phone.locator(f'article[id="{row}"]')
        card.locator(f'[name="frame.{row}"]').fill(frame)
        card.locator(f'[name="provision.{row}"]').fill(provision)
        card.locator(f'[name="provision.{row}"]').press("Tab")
        expect(card.locator(".save-state")).to_contain_text("บันทึกแล้ว")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    phone.get_by_role("button", name="ส่งข้อมูลให้ผู้บันทึกแล้ว").click()
    expect(phone.get_by_text("แจ้งผู้บันทึกข้อมูลแล้วเมื่อ")).to_be_visible()
    axe(phone)
    shoot(phone, "collection-done-360")

    page.goto(place)
    expect(page.get_by_text("มานี ใจดี เปิดลิงก์เมื่อ")).to_be_visible()
    expect(page.get_by_text("แจ้งว่าส่งข้อมูลแล้วเมื่อ")).to_be_visible()
    axe(page)
    page.get_by_role("main").get_by_role("link", name=DIVISION, exact=True).click()
    axe(page)
    page.get_by_role("link", name="ยกเลิกลิงก์").click()
    axe(page)
    page.get_by_role("button", name="ยกเลิกลิงก์").click()
    phone.reload()
    expect(phone.get_by_text("โปรดขอลิงก์ใหม่จากผู้บันทึกข้อมูล")).to_be_visible()
    axe(phone)


def test_it_works_without_script_and_what_a_revoked_link_leaves_is_told(page, demo, open_context):
    _, link = make_link(page, demo)
    plain = open_context(viewport={"width": 360, "height": 740}, java_script_enabled=False).new_page()
    plain.goto(link)
    plain.get_by_label("ชื่อและนามสกุล").fill("ปิติ ไม่ใช้สคริปต์")
    plain.get_by_label("ตำแหน่ง").fill("นายช่างไฟฟ้า")
    plain.get_by_role("button", name="เปิดแบบเก็บข้อมูล").click()
    plain.locator('[name="frame.A1-01"]').fill("๑๐๐")
    plain.locator('[name="provision.A1-01"]').fill("90")
    plain.get_by_role("button", name="บันทึกทั้งหน้า").click()
    expect(plain.locator('article[id="A1-01"] .save-state')).to_contain_text("บันทึกแล้ว")
    other = open_context().new_page()
    other.goto(link)
    expect(other.get_by_text("ลิงก์นี้เปิดใช้แล้วโดย ปิติ ไม่ใช้สคริปต์")).to_be_visible()
    axe(other)
