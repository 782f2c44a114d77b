"""The door of a session with a venue: by codes, by names, by a scanner that types, with the line cut and restored, on two devices."""

import re
import subprocess
from datetime import datetime, timedelta, timezone

import pytest
from conftest import ROOT, axe, shoot, sign_in
from inspection import inspect
from playwright.sync_api import expect
from test_offline import worker_ready

NAMES = ["นางสาวสมศรี บันทึกดี", "นายสมชาย ใจดี", "นางสมหญิง รักดี", "นายสมศักดิ์ ขยันยิ่ง", "นางสาวสมใจ อดทน", "นายสมพงษ์ รอบคอบ"]


@pytest.fixture(scope="module")
def door(browser, demo) -> dict:
    """A session at a venue that begins in an hour, and six persons with their tickets."""
    context = browser.new_context(base_url=demo.url, locale="th-TH", timezone_id="Asia/Bangkok")
    page = context.new_page()
    sign_in(page, "dla")
    page.goto("/rounds/2567/workshop/sessions/new")
    start = datetime.now(timezone(timedelta(hours=7))) + timedelta(hours=1)
    for name, moment in (("starts", start), ("ends", start + timedelta(hours=3))):
        for part, value in (("day", moment.day), ("month", moment.month), ("year", moment.year + 543)):
            box = page.locator(f'[name="{name}.{part}"]')
            if box.evaluate("box => box.tagName") == "SELECT":
                box.select_option(str(value))
            else:
                box.fill(str(value))
        page.locator(f"#{name}-time").fill(moment.strftime("%H.%M"))
    page.get_by_label("จำนวนที่นั่ง (ห้อง Webex หรือห้องประชุม)").fill("50")
    page.get_by_label("สถานที่ (เฉพาะรอบที่ประชุม ณ สถานที่)").fill("หอประชุมศาลากลางจังหวัด (ตัวอย่าง)")
    page.get_by_role("button", name="บันทึก").click()
    page.locator("table").wait_for()
    path = page.locator('a[href$="/check-in"]').first.get_attribute("href")
    number = re.search(r"/sessions/(\d+)/", path)[1]
    states = demo.announced["states"]["TAO"]
    codes = [code for code in states["recording"] + states["submitted"] if code[1:3] != "50"][: len(NAMES)]
    assert len(codes) == len(NAMES)
    tickets = []
    for code, name in zip(codes, NAMES):
        page.goto(f"/w/2567/{code}")
        page.get_by_label("เข้าร่วม", exact=True).check()
        page.locator('[name="session"]').select_option(number)
        page.get_by_label("ชื่อและชื่อสกุลของผู้เข้าร่วม").fill(name)
        page.get_by_label("โทรศัพท์").fill("08 1234 5678")
        page.get_by_role("button", name="ยืนยันการตอบรับ").click()
        link = page.get_by_role("link", name="บัตรเข้าประชุม")
        expect(link).to_be_visible()
        tickets.append(context.request.get(link.get_attribute("href")).body())
    context.close()
    return {"path": path, "codes": codes, "tickets": [read_code(paper) for paper in tickets], "papers": tickets}


def read_code(paper: bytes) -> str:
    """What a camera reads on the ticket, as a copying machine leaves it."""
    picture = subprocess.run(["pdftoppm", "-r", "200", "-mono", "-singlefile"], input=paper, capture_output=True, check=True).stdout
    found = subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", "-"], input=picture, capture_output=True)
    return found.stdout.decode().strip()


# A scanner types keys; where the keyboard is set to Thai, others come out.
THAI_KEYS = str.maketrans("0123456789-ABCDEFGHJKMNPQRSTVWXYZ", "จๅ/-ภถุึคตขฤฺฉฏฎโฌ็๋ษ?์ญ๐ฑฆธฮ\")ํ(")


def row(page, name: str):
    return page.locator("ul.door > li", has_text=name)


def enter(page, code: str) -> None:
    """As a scanner does."""
    page.locator("#code").fill(code)
    page.locator("#code").press("Enter")


def open_door(context, door, who="dla"):
    page = context.new_page()
    sign_in(page, who)
    page.goto(door["path"])
    return page


def test_without_script_codes_and_names_lead_back_with_who_it_was(open_context, door):
    page = open_door(open_context(viewport={"width": 360, "height": 740}, java_script_enabled=False), door)
    assert re.search(r"/check-in\?code=\d{7}-1-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", door["tickets"][0]), door["tickets"]
    enter(page, door["tickets"][0])
    expect(page.locator("[data-result]")).to_contain_text(re.compile(f"{NAMES[0]}.*ลงทะเบียนเข้างานแล้ว เวลา", re.S))
    shoot(page, "check-in-360-plain")
    enter(page, door["tickets"][0].split("code=")[1].lower())
    expect(page.locator("[data-result]")).to_contain_text("เข้างานแล้วตั้งแต่ เวลา")
    enter(page, "ABC")
    expect(page.locator("[data-result]")).to_contain_text("ไม่ใช่รหัสบัตรเข้าประชุม")
    page.get_by_label("ค้นหาชื่อ หรือ อปท.").fill("สมชาย")
    page.get_by_role("button", name="ค้นหา").click()
    expect(page.locator("ul.door > li")).to_have_count(1)
    page.locator("ul.door button").click()
    expect(page.locator("[data-result]")).to_contain_text(NAMES[1])


@pytest.mark.parametrize("width", [360, 1280])
def test_the_door_is_accessible(open_context, door, width):
    page = open_door(open_context(viewport={"width": width, "height": 800}, service_workers="block"), door)
    inspect(page)
    enter(page, "ABC")
    expect(page.locator("[data-result]")).to_contain_text("ไม่ใช่รหัสบัตรเข้าประชุม")
    axe(page)
    shoot(page, f"check-in-{width}")


def test_a_cut_line_keeps_who_came_over_a_reload_and_sends_it_when_it_is_back(page, door):
    sign_in(page, "dla")
    page.goto(door["path"])
    worker_ready(page)
    context = page.context
    context.set_offline(True)
    enter(page, door["tickets"][2])
    expect(page.locator("[data-result]")).to_contain_text(re.compile(f"{NAMES[2]}.*ลงทะเบียนเข้างานแล้ว เวลา", re.S))
    row(page, NAMES[3]).get_by_role("button").click()
    expect(row(page, NAMES[3])).to_contain_text("รอส่ง")
    expect(page.locator("[data-waiting]")).to_contain_text("รอส่ง 2 คน")
    expect(page.locator("[data-waiting]")).not_to_contain_text("โปรดอย่าปิดหน้านี้")
    expect(page.locator("#code")).to_have_value("")
    for spelling in (door["tickets"][3], door["tickets"][3].split("code=")[1].translate(THAI_KEYS)):
        page.locator("[data-result]").evaluate("result => result.replaceChildren()")
        enter(page, spelling)
        expect(page.locator("[data-result]")).to_contain_text(re.compile(f"{NAMES[3]}.*เข้างานแล้วตั้งแต่ เวลา", re.S))
    stale = door["tickets"][4][:-14] + "0000-0000-0000"
    enter(page, stale)
    expect(page.locator("[data-result]")).to_contain_text("ไม่ตรงกับรายชื่อ")
    axe(page)
    page.reload()
    expect(page.locator(".notice.kept")).to_contain_text("แสดงหน้าที่เปิดไว้")
    expect(page.locator("[data-waiting]")).to_contain_text("รอส่ง 2 คน")
    expect(row(page, NAMES[2])).to_contain_text("ลงทะเบียนเข้างานแล้ว เวลา")
    shoot(page, "check-in-offline")
    noted = row(page, NAMES[2]).inner_text()
    page.get_by_label("ค้นหาชื่อ หรือ อปท.").fill("สมใจ")
    expect(page.locator("ul.door > li:visible")).to_have_count(1)
    row(page, NAMES[4]).get_by_role("button").click()
    expect(page.locator("[data-waiting]")).to_contain_text("รอส่ง 3 คน")
    context.set_offline(False)
    expect(page.locator("[data-waiting]")).to_contain_text("ส่งครบแล้ว", timeout=70_000)
    page.reload()
    expect(page.locator(".notice.kept")).to_have_count(0)
    for name in NAMES[2:5]:
        expect(row(page, name)).to_contain_text("ลงทะเบียนเข้างานแล้ว เวลา")
        expect(row(page, name).get_by_role("button")).to_have_count(0)
    minute = re.search(r"เวลา (\S+)", noted)[1]
    assert minute in row(page, NAMES[2]).inner_text(), "the moment is that of the door, not of the line"


def test_two_devices_without_a_line_check_in_the_same_person_without_a_fault(open_context, door):
    pages = []
    for who in ("dla", "odloc"):
        context = open_context()
        page = open_door(context, door, who)
        worker_ready(page)
        context.set_offline(True)
        row(page, NAMES[5]).get_by_role("button").click()
        expect(page.locator("[data-waiting]")).to_contain_text("รอส่ง 1 คน")
        pages.append(page)
    for page in pages:
        page.context.set_offline(False)
        expect(page.locator("[data-waiting]")).to_contain_text("ส่งครบแล้ว", timeout=70_000)
        expect(page.locator(".queue-line li")).to_have_count(0)
        expect(row(page, NAMES[5])).to_contain_text("ลงทะเบียนเข้างานแล้ว เวลา")


def test_signing_out_without_a_line_leaves_no_names(open_context, door):
    context = open_context()
    page = open_door(context, door)
    worker_ready(page)
    context.set_offline(True)
    page.get_by_role("button", name="ออกจากระบบ").click()
    page.wait_for_load_state()
    page.goto(door["path"])
    expect(page.get_by_role("heading", level=1)).to_have_text("ขณะนี้ไม่มีสัญญาณ")
    assert page.evaluate("caches.keys().then((names) => names.filter((name) => name.startsWith('pages-')).length)") == 0


def test_the_ticket_looks_like_one(door, tmp_path):
    folder = ROOT / "Tests/browser/screenshots"
    folder.mkdir(exist_ok=True)
    subprocess.run(["pdftoppm", "-r", "80", "-png", "-singlefile", "-", str(folder / "ticket")], input=door["papers"][0], check=True)
    text = subprocess.run(["pdftotext", "-", "-"], input=door["papers"][0], capture_output=True, check=True).stdout.decode()
    assert door["tickets"][0].split("code=")[1] in text
    pages = subprocess.run(["pdfinfo", "-"], input=door["papers"][0], capture_output=True, check=True).stdout.decode()
    assert re.search(r"Pages:\s+1\n", pages)
