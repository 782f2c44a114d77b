"""Webex behind its buttons, and the stream inside a page only after a click."""

import os
import signal
import sqlite3
import subprocess
import time

import pytest
from conftest import BINARY, PASSWORD, ROOT, START_SECONDS, answers, free_port, shoot, sign_in
from inspection import inspect
from playwright.sync_api import expect
from webex import webex

# The one of the province whose persons are registered.
SESSION = 4
HOUR = 3_600_000
VIDEO = "https://www.facebook.com/dla.th/videos/1234567890/"


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    """A demonstration of its own that is none any more for Webex, which gets nothing invented; yields (room, address, database)."""
    folder = tmp_path_factory.mktemp("webex")
    secrets = folder / "credentials"
    secrets.write_text("client_id=C1\nclient_secret=s3cret\nrefresh_token=r3fresh\n")
    secrets.chmod(0o600)
    port = free_port()
    with webex() as (room, api):
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(
                [BINARY, "demo", "--port", str(port), "--data", folder / "data"], cwd=ROOT, stdout=log, stderr=log,
                env={**os.environ, "MATTRATHAN_DEMO_PASSWORD": PASSWORD, "MATTRATHAN_WEBEX": str(secrets), "MATTRATHAN_WEBEX_API": api})
        try:
            deadline = time.monotonic() + START_SECONDS
            while not answers(f"http://127.0.0.1:{port}/readyz"):
                assert server.poll() is None and time.monotonic() < deadline, (folder / "log").read_text()
                time.sleep(0.1)
            path = folder / "data/mattrathan.sqlite"
            with sqlite3.connect(path, timeout=20) as connection:
                connection.execute("UPDATE round SET demonstration = 0")
                connection.execute("UPDATE registration SET email = 'p' || lao_code || '-' || seat || '@example.go.th' WHERE email = ''")
            connection.close()
            yield room, f"http://127.0.0.1:{port}", path
        finally:
            if server.poll() is None:
                server.send_signal(signal.SIGTERM)
                server.wait(20)
        words = (folder / "log").read_text()
        assert not [secret for secret in ("s3cret", "r3fresh", "access-of-the-host") if secret in words], "a secret stands in the log"


def rows(path, words, *values):
    with sqlite3.connect(path, timeout=20) as connection:
        found = connection.execute(words, values).fetchall()
    connection.close()
    return found


def looked_at(page, name):
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        inspect(page)
        shoot(page, f"webex-{name}-{width}")


def name_meeting(page, number):
    page.goto(f"/rounds/2567/workshop/sessions/{number}")
    page.get_by_label("เลขการประชุม Webex").fill("2513 123 4567")
    page.get_by_label("ลิงก์ Facebook Live").fill(VIDEO)
    page.get_by_role("button", name="บันทึก", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("ประชุมเชิงปฏิบัติการ")


def test_those_with_a_seat_are_told_once(browser, ground):
    room, base, path = ground
    page = browser.new_context(base_url=base, locale="th-TH").new_page()
    sign_in(page, "dla")
    name_meeting(page, SESSION)
    page.goto(f"/rounds/2567/workshop/sessions/{SESSION}")
    page.get_by_role("button", name="ส่งรายชื่อผู้ลงทะเบียนให้ Webex").click()
    expect(page.get_by_role("status")).to_contain_text("Webex รับรายชื่อใหม่")
    looked_at(page, "told")
    told = dict(room.mails)
    seated = rows(path, "SELECT email FROM registration WHERE session = ? AND standing = 'seated'", SESSION)
    assert len(told) == len(seated) > 30 and set(told.values()) == {1}
    page.get_by_role("button", name="ส่งรายชื่อผู้ลงทะเบียนให้ Webex").click()
    expect(page.get_by_role("status")).to_contain_text("Webex รับรายชื่อใหม่ 0 คน")
    assert room.mails == told


def test_who_was_there_is_asked_of_it(browser, ground):
    room, base, path = ground
    starts = int(time.time() * 1000) - 5 * HOUR
    rows(path, "UPDATE workshop_session SET starts_at = ?, ends_at = ? WHERE number = ?", starts, starts + 3 * HOUR, SESSION)
    mail, = rows(path, "SELECT email FROM registration WHERE session = ? AND standing = 'seated' LIMIT 1", SESSION)[0]

    def stay(name, mail, start, end):
        def written(minutes):
            return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(starts / 1000 + minutes * 60))
        return {"displayName": name, "email": mail, "state": "end", "joinedTime": written(start), "leftTime": written(end), "devices": [
            {"joinedTime": written(start), "leftTime": written(end), "durationSecond": (end - start) * 60}]}

    room.participants = [stay("iPhone ของฉัน", "", 0, 60), stay("Somebody", mail, -5, 175), stay("กล้อง 2", "", 0, 10)]
    page = browser.new_context(base_url=base, locale="th-TH").new_page()
    sign_in(page, "dla")
    name_meeting(page, SESSION)
    page.goto(f"/rounds/2567/workshop/sessions/{SESSION}/attendance")
    page.get_by_role("button", name="ดึงรายชื่อจาก Webex").click()
    expect(page.get_by_role("status")).to_contain_text("จับคู่กับผู้ลงทะเบียนได้ 1 คน รอจับคู่ 2 คน")
    expect(page.locator("main")).to_contain_text("อยู่ในห้อง Webex 175 นาที")
    looked_at(page, "attendance")
    page.get_by_role("button", name="ดึงรายชื่อจาก Webex").click()
    expect(page.get_by_role("status")).to_contain_text("ข้อมูลใหม่ 0 คน")
    rows(path, "UPDATE workshop_session SET webex_meeting = '99999999' WHERE number = ?", SESSION)
    page.get_by_role("button", name="ดึงรายชื่อจาก Webex").click()
    expect(page.get_by_role("alert")).to_contain_text("Webex ไม่พบการประชุมนี้")
    looked_at(page, "refused")


@pytest.mark.parametrize("script", [True, False])
def test_the_stream_is_asked_for_only_after_a_click(browser, ground, script):
    _, base, _ = ground
    page = browser.new_context(base_url=base, locale="th-TH", java_script_enabled=script).new_page()
    foreign, complaints = [], []
    page.on("request", lambda request: foreign.append(request.url) if not request.url.startswith((base, "data:")) else None)
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.route("https://www.facebook.com/**", lambda route: route.fulfill(
        content_type="text/html; charset=utf-8", body="<!doctype html><title>x</title><p>ภาพสด</p>"))
    page.goto("/w/2567")
    assert not foreign
    page.get_by_role("link", name="ชมในหน้านี้").first.click()
    expect(page.frame_locator("iframe.stream").get_by_text("ภาพสด")).to_be_visible()
    assert foreign == [
        "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fdla.th%2Fvideos%2F1234567890%2F&show_text=false"]
    assert not complaints, complaints
    if script:
        looked_at(page, "stream")
    page.get_by_role("link", name="ปิดการถ่ายทอดสด").click()
    expect(page.locator("iframe")).to_have_count(0)
