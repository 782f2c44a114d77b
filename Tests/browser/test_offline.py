"""Recording without a line: what is typed is kept and sent later, pages opened before stay usable, and at a shared computer
nobody reads or sends what another person typed."""

import re

import pytest
from conftest import axe, sign_in
from playwright.sync_api import expect

ROUND = "/rounds/2567"
FRAME, PROVISION = re.compile(r"^\(1\)"), re.compile(r"^\(2\)")


@pytest.fixture(scope="module")
def codes(demo) -> list[str]:
    """Local governments that are recording, for these journeys alone: from the end of the list, others take the first."""
    return [code for kind in ("SUBDISTRICT_MUN", "TOWN_MUN") for code in reversed(demo.announced["states"][kind]["recording"])]


def area(code: str, name: str = "A1") -> str:
    return f"{ROUND}/local-governments/{code}/areas/{name}"


def worker_ready(page) -> None:
    """Waits until the worker answers for the page and has kept it, and the key is there by which figures are kept."""
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.reload()
    page.wait_for_function(
        "async () => (await Promise.all((await caches.keys()).filter((name) => name.startsWith('pages-'))"
        ".map(async (name) => (await (await caches.open(name)).keys()).length))).some((count) => count > 0)")
    # Who loses the line before the key has come is told not to close the page: another story.
    page.wait_for_function("""() => new Promise((resolve) => {
        const opening = indexedDB.open("mattrathan");
        opening.onupgradeneeded = () => opening.transaction.abort();
        opening.onerror = () => resolve(false);
        opening.onsuccess = () => {
            const database = opening.result;
            const count = database.transaction("keys").objectStore("keys").count();
            count.onsuccess = () => { database.close(); resolve(count.result > 0); };
            count.onerror = () => { database.close(); resolve(false); };
        };
    })""")


def fill(page, indicator: str, frame: str, provision: str):
    card = page.locator(f"#{indicator}")
    card.get_by_label(FRAME).fill(frame)
    card.get_by_label(PROVISION).fill(provision)
    card.get_by_label(PROVISION).blur()
    return card


def own_frame(page) -> str:
    """An indicator of the page whose frame is typed on it."""
    return page.locator('article.indicator:has(input[name^="frame."])').first.get_attribute("id")


def test_a_cut_line_keeps_what_is_typed_and_sends_it_when_it_is_back(page, codes):
    sign_in(page, f"recorder-{codes[0]}")
    page.goto(area(codes[0]))
    worker_ready(page)
    indicator = own_frame(page)
    page.context.set_offline(True)
    card = fill(page, indicator, "1,250", "1,000")
    expect(card.locator(".save-state")).to_contain_text("เก็บไว้ในเครื่องนี้แล้ว รอส่ง")
    expect(page.locator(".queue-line")).to_contain_text("รอส่ง 1 รายการ")
    expect(card.locator(".verdict")).to_contain_text("1,000 ÷ 1,250")
    axe(page)
    page.context.set_offline(False)
    expect(card.locator(".save-state")).to_contain_text("บันทึกแล้ว", timeout=70_000)
    expect(page.locator(".queue-line")).to_contain_text("ส่งครบแล้ว")
    page.reload()
    expect(card.get_by_label(PROVISION)).to_have_value("1,000")


def test_a_page_opened_before_opens_without_a_line_and_a_closed_window_loses_nothing(open_context, codes):
    context = open_context()
    page = context.new_page()
    sign_in(page, f"recorder-{codes[0]}")
    page.goto(area(codes[0]))
    worker_ready(page)
    indicator = own_frame(page)
    context.set_offline(True)
    card = fill(page, indicator, "1,400", "900")
    expect(card.locator(".save-state")).to_contain_text("เก็บไว้ในเครื่องนี้แล้ว")
    page.close()
    page = context.new_page()
    page.goto(area(codes[0]))
    expect(page.locator(".notice.kept")).to_contain_text("แสดงหน้าที่เปิดไว้")
    card = page.locator(f"#{indicator}")
    expect(card.get_by_label(FRAME)).to_have_value("1,400")
    expect(card.get_by_label(PROVISION)).to_have_value("900")
    axe(page)
    page.goto("/rounds/2567/results")
    expect(page.get_by_role("heading", level=1)).to_have_text("ขณะนี้ไม่มีสัญญาณ")
    axe(page)
    context.set_offline(False)
    page.goto(area(codes[0]))
    expect(card.locator(".save-state")).to_contain_text("บันทึกแล้ว", timeout=70_000)


def test_half_a_figure_outlives_an_empty_battery_and_is_not_sent(open_context, codes):
    context = open_context()
    page = context.new_page()
    sign_in(page, f"recorder-{codes[1]}")
    page.goto(area(codes[1]))
    worker_ready(page)
    indicator = own_frame(page)
    box = page.locator(f"#{indicator}").get_by_label(FRAME)
    before = box.input_value()
    box.fill("77")
    page.wait_for_timeout(1_600)
    # The renderer dies: no event reaches the page.
    with context.expect_page() as opened:
        page.evaluate("window.open(location.href)")
    other = opened.value
    other.wait_for_load_state()
    expect(other.locator(f"#{indicator}").get_by_label(FRAME)).to_have_value("77")
    expect(other.locator(f"#{indicator} .save-state")).to_contain_text("ยังไม่บันทึก")
    recorded = page.request.get(area(codes[1])).text()
    assert f'value="{before}"' in recorded and 'value="77"' not in recorded


def test_a_kept_page_holds_no_token(open_context, codes):
    context = open_context()
    page = context.new_page()
    sign_in(page, f"recorder-{codes[0]}")
    page.goto(area(codes[0]))
    worker_ready(page)
    texts = page.evaluate("""async () => {
        const texts = [];
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) texts.push(await (await cache.match(request)).text());
        }
        return texts;
    }""")
    pages = [text for text in texts if "<html" in text and 'name="csrf"' in text]
    assert pages, "no page was kept"
    assert all(set(re.findall(r'name="csrf" (?:content|value)="([^"]*)"', text)) == {""} for text in pages)


def test_at_a_shared_computer_the_next_person_reads_and_sends_nothing_of_the_one_before(open_context, codes):
    context = open_context()
    page = context.new_page()
    sign_in(page, f"recorder-{codes[0]}")
    page.goto(area(codes[0]))
    worker_ready(page)
    indicator = own_frame(page)
    before = page.locator(f"#{indicator}").get_by_label(FRAME).input_value()
    # The line is cut for saves alone: he signs out while one is waiting.
    context.route("**/answers/**", lambda route: route.abort())
    card = fill(page, indicator, "4,321", "1,234")
    expect(card.locator(".save-state")).to_contain_text("เก็บไว้ในเครื่องนี้แล้ว")
    page.get_by_role("button", name="ออกจากระบบ").click()
    expect(page.get_by_role("link", name="เข้าสู่ระบบ").first).to_be_visible()

    sign_in(page, f"recorder-{codes[1]}")
    context.unroute("**/answers/**")
    page.goto(area(codes[1]))
    expect(page.locator("article.indicator").first).to_be_visible()
    page.wait_for_timeout(1_500)
    kept = page.evaluate("""async () => {
        const database = await new Promise((done) => { const asked = indexedDB.open("mattrathan"); asked.onsuccess = () => done(asked.result); });
        const all = (name) => new Promise((done) => { const asked = database.transaction(name).objectStore(name).getAll(); asked.onsuccess = () => done(asked.result); });
        return { entries: (await all("entries")).map(({ account, sealed }) => [account, new TextDecoder().decode(sealed)]), keys: (await all("keys")).map(({ account }) => account),
                 caches: (await caches.keys()).filter((name) => name.startsWith("pages-")) };
    }""")
    own = page.locator('meta[name="account"]').get_attribute("content")
    assert kept["entries"] and all(account != own and "4,321" not in sealed for account, sealed in kept["entries"])
    assert kept["keys"] == [own]
    assert kept["caches"] in ([], [f"pages-{own}"])

    page.get_by_role("button", name="ออกจากระบบ").click()
    sign_in(page, f"recorder-{codes[0]}")
    page.goto(area(codes[0]))
    expect(page.locator(f"#{indicator}").get_by_label(FRAME)).to_have_value("4,321", timeout=30_000)
    expect(page.locator(f"#{indicator} .save-state")).to_contain_text("บันทึกแล้ว", timeout=70_000)
    assert before != "4,321"


def test_two_windows_of_one_person_make_no_conflict_with_each_other(open_context, codes):
    context = open_context()
    first = context.new_page()
    sign_in(first, f"recorder-{codes[2]}")
    first.goto(area(codes[2]))
    second = context.new_page()
    second.goto(area(codes[2]))
    indicator = own_frame(first)
    card = fill(first, indicator, "2,000", "1,500")
    expect(card.locator(".save-state")).to_contain_text("บันทึกแล้ว")
    follower = second.locator(f"#{indicator}")
    expect(follower.get_by_label(PROVISION)).to_have_value("1,500")
    follower.get_by_label(PROVISION).fill("1,600")
    follower.get_by_label(PROVISION).blur()
    expect(follower.locator(".save-state")).to_contain_text("บันทึกแล้ว")
    assert follower.locator(".conflict").count() == 0
    expect(first.locator(f"#{indicator}").get_by_label(PROVISION)).to_have_value("1,600")


def test_a_session_that_ended_loses_nothing_and_goes_on_after_signing_in(open_context, codes):
    context = open_context()
    page = context.new_page()
    sign_in(page, f"recorder-{codes[3]}")
    page.goto(area(codes[3]))
    indicator = own_frame(page)
    cookies = context.cookies()
    context.clear_cookies()
    card = fill(page, indicator, "3,000", "2,500")
    expect(page.locator(".queue-line")).to_contain_text("หมดเวลาเข้าสู่ระบบ")
    with context.expect_page() as opened:
        page.locator(".queue-line").get_by_role("link").click()
    other = opened.value
    other.locator('[name="username"]').fill(f"recorder-{codes[3]}")
    other.locator('[name="password"]').fill("demo-2567")
    other.locator('form[action$="/sign-in"] button').click()
    expect(card.locator(".save-state")).to_contain_text("บันทึกแล้ว", timeout=30_000)
    assert cookies


def test_the_check_before_submission_waits_for_what_this_computer_has_not_sent(open_context, codes):
    context = open_context()
    page = context.new_page()
    place = f"{ROUND}/local-governments/{codes[0]}"
    sign_in(page, f"recorder-{codes[0]}")
    page.goto(area(codes[0]))
    worker_ready(page)
    indicator = own_frame(page)
    context.route("**/answers/**", lambda route: route.abort())
    card = fill(page, indicator, "1,700", "1,100")
    expect(card.locator(".save-state")).to_contain_text("เก็บไว้ในเครื่องนี้แล้ว")
    page.goto(f"{place}/submission")
    expect(page.locator(".held-back").first).to_contain_text("ยังมี 1 รายการ")
    expect(page.get_by_text("บันทึกครบแล้ว")).to_be_hidden()
    expect(page.get_by_role("link", name="เสนอผู้รับรอง", exact=True)).to_have_count(0)
    axe(page)
    page.goto(f"{place}/submission/confirmation")
    expect(page.get_by_role("button", name="ยืนยันเสนอผู้รับรอง")).to_have_count(0)
    context.unroute("**/answers/**")
    expect(page.get_by_role("button", name="ยืนยันเสนอผู้รับรอง")).to_be_visible(timeout=70_000)
    expect(page.locator(".held-back")).to_have_count(0)


def test_where_nothing_can_be_kept_the_page_says_so_and_keeps_it_once_it_can(open_context, codes):
    context = open_context(service_workers="block")
    page = context.new_page()
    context.route("**/offline/key", lambda route: route.abort())
    sign_in(page, f"recorder-{codes[2]}")
    context.route("**/answers/**", lambda route: route.abort())
    page.goto(area(codes[2]))
    indicator = own_frame(page)
    card = fill(page, indicator, "2,700", "2,100")
    expect(card.locator(".save-state")).to_contain_text("ยังไม่ได้เก็บในเครื่องนี้ โปรดอย่าปิดหน้านี้")
    context.unroute("**/offline/key")
    page.evaluate("dispatchEvent(new Event('focus'))")
    page.wait_for_function("""async () => {
        const database = await new Promise((done) => { const asked = indexedDB.open("mattrathan"); asked.onsuccess = () => done(asked.result); });
        return new Promise((done) => { const asked = database.transaction("entries").objectStore("entries").count(); asked.onsuccess = () => done(asked.result > 0); });
    }""")
    context.unroute("**/answers/**")
    expect(card.locator(".save-state")).to_contain_text("บันทึกแล้ว", timeout=70_000)


def test_kept_pages_are_listed_without_a_line_and_go_with_the_language(open_context, codes):
    context = open_context()
    page = context.new_page()
    sign_in(page, f"recorder-{codes[0]}")
    page.goto(area(codes[0]))
    worker_ready(page)
    context.set_offline(True)
    page.goto("/home")
    expect(page.get_by_role("heading", level=1)).to_have_text("ขณะนี้ไม่มีสัญญาณ")
    page.locator("[data-kept-pages]").get_by_role("link").first.click()
    expect(page.locator(".notice.kept")).to_contain_text("แสดงหน้าที่เปิดไว้")
    context.set_offline(False)
    page.goto("/about-data")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.evaluate("async () => (await caches.keys()).filter((name) => name.startsWith('pages-'))") == []


def test_a_slow_line_shows_the_kept_page_and_keeps_the_new_one(open_context, codes):
    context = open_context()
    page = context.new_page()
    sign_in(page, f"recorder-{codes[3]}")
    page.goto(area(codes[3]))
    worker_ready(page)
    kept_at = "async () => { for (const name of await caches.keys()) if (name.startsWith('pages-')) return Number((await (await caches.open(name)).match(location.href)).headers.get('Kept-At')); }"
    before = page.evaluate(kept_at)

    def slowly(route):
        page.wait_for_timeout(6_500)
        route.continue_()

    context.route(f"**{area(codes[3])}", slowly)
    page.goto(area(codes[3]))
    expect(page.locator(".notice.kept")).to_contain_text("สัญญาณขาดหรือช้า")
    page.wait_for_timeout(3_000)
    assert page.evaluate(kept_at) > before
