"""Citizens answer with a telephone; the recorder enters paper tallies and reads the report."""

import pytest
from conftest import axe, shoot, sign_in
from playwright.sync_api import expect

ROUND = "/rounds/2567"


@pytest.fixture(scope="module")
def code(demo) -> str:
    return demo.announced["states"]["SUBDISTRICT_MUN"]["recording"][0]


@pytest.mark.parametrize("language, chosen, sent, thanks", [
    ("th", "พอใจ", "ส่งคำตอบ", "ขอบคุณที่สละเวลา"), ("en", "Satisfied", "Send", "Thank you for your time")])
def test_a_citizen_answers_once_a_day_with_a_small_telephone(open_context, demo, code, language, chosen, sent, thanks):
    context = open_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    context.add_cookies([{"name": "language", "value": language, "url": demo.url}])
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"/s/{code}")
    assert not [url for url in asked if url.endswith((".js", ".woff2"))], "neither script nor typeface is fetched"
    page.get_by_role("button", name=sent).click()
    expect(page.get_by_role("alert")).to_be_visible()
    first = page.locator("fieldset.votes").first
    first.get_by_label(chosen, exact=True).check()
    page.locator("fieldset.votes").nth(1).get_by_role("radio").nth(1).check()
    page.locator("#remark").fill("ไฟทางดับ \"><x>")
    shoot(page, f"satisfaction-{language}")
    page.get_by_role("button", name=sent).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(thanks)
    page.goto(f"/s/{code}")
    expect(page.get_by_role("button", name=sent)).to_have_count(0)


def test_the_form_is_accessible_and_works_by_keyboard(open_context, code):
    page = open_context(viewport={"width": 360, "height": 740}).new_page()
    page.goto(f"/s/{code}")
    axe(page)
    page.locator("input[type=radio]").first.focus()
    page.keyboard.press("Space")
    expect(page.locator("input[type=radio]").first).to_be_checked()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways"


def test_the_recorder_enters_paper_tallies_and_reads_the_report(open_context, demo):
    code = demo.announced["states"]["TAO"]["recording"][1]
    page = open_context().new_page()
    sign_in(page, f"recorder-{code}")
    page.goto(f"{ROUND}/local-governments/{code}")
    page.get_by_role("link", name="ยอดจากแบบประเมินกระดาษ").click()
    page.get_by_label("โอกาสหรือสถานที่").fill("ประชาคมหมู่ที่ 3")
    today = page.evaluate("new Date().toLocaleDateString('en-CA', {timeZone: 'Asia/Bangkok'})").split("-")
    page.get_by_label("วัน", exact=True).fill(today[2])
    page.get_by_label("เดือน", exact=True).fill(today[1])
    page.get_by_label("ปี พ.ศ.").fill(str(int(today[0]) + 543))
    page.get_by_label("จำนวนแบบที่ได้รับคืน").fill("๖๐")
    page.locator("#satisfied-S-01").fill("46")
    page.locator("#improve-S-01").fill("15")
    page.get_by_role("button", name="บันทึกยอด").click()
    expect(page.get_by_role("alert")).to_contain_text("มากกว่าจำนวนแบบที่ได้รับคืน")
    page.locator("#improve-S-01").fill("14")
    axe(page)
    page.get_by_role("button", name="บันทึกยอด").click()
    expect(page.get_by_role("status")).to_contain_text("บันทึกยอดแล้ว")
    page.goto(f"{ROUND}/local-governments/{code}/satisfaction")
    expect(page.get_by_role("heading", level=1)).to_contain_text("สรุปผลการประเมินความพึงพอใจของประชาชน")
    expect(page.locator("table").first).to_contain_text("ถนน")
    shoot(page, "satisfaction-report")
