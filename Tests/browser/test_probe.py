"""The probes find what they look for: small pages with one fault each, and one without."""

import pytest
from inspection import focus, layout, violations

STYLE = "line-height: 1.75; margin: 8px; background: #fff; color: #000"


def show(page, body: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.set_content(f"<!doctype html><html lang=th><meta charset=utf-8><title>t</title><body style='{STYLE}'><main>{body}</main></html>")


@pytest.mark.parametrize("body, fault", [
    ('<p style="width: 2000px">กว้าง</p>', "scrolls sideways"),
    ("<p>ต่าง<br>ๆ</p>", "a line begins with ๆ"),
    ("<p>คำ<br>) คำ</p>", "a line begins with )"),
    ("<p>คำ (<br>คำ</p>", "a line ends with ("),
    ('<p style="letter-spacing: 2px">ไทย</p>', "letter-spacing"),
    ('<p style="line-height: 1.2">ที่นี่</p>', "cut marks"),
    ('<p style="font-size: 9px">เล็ก</p>', "letters of 9.0 px"),
    ('<input aria-label="ก" style="font: 20px/1.2 serif; height: 26px; width: 100px">', "cuts marks"),
    ('<input aria-label="ก" inputmode="decimal" value="123456789012345" style="width: 60px; height: 60px">', "a figure wider than its box"),
    ('<div style="height: 20px; overflow: hidden"><p>หนึ่ง<br>สอง<br>สาม</p></div>', "content is cut off"),
    ('<p style="width: 40px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">ข้อความที่ยาวมาก</p>', "ellipsis"),
    ('<p>ข้อความ</p><p style="margin-top: -40px">ทับกัน</p>', "lies on"),
    ('<svg width="100" height="40" style="overflow: hidden"><text x="90" y="30">ข้อความ</text></svg>', "words stand out of their picture"),
    ('<button style="height: 20px; width: 100px">x</button>', "a target of 100 × 20"),
    ('<ul><li><a href="/x">ทางไป</a></li></ul>', "a target of"),
    ('<p><a href="#gone">x</a></p>', "leads nowhere"),
])
def test_a_fault_of_the_layout_is_found(page, body, fault):
    show(page, body)
    assert any(fault in found for found in layout(page)), layout(page)


@pytest.mark.parametrize("body, fault", [
    ('<button style="outline: none">x</button>', "shows no focus"),
    ('<style>button:focus { outline: 3px solid #eee }</style><button>x</button>', "too faintly"),
    ('<button>x</button><div style="position: fixed; inset: 0; background: #fff"></div>', "under"),
    ('<button style="position: absolute; left: -900px">x</button>', "out of sight"),
])
def test_a_focus_that_cannot_be_seen_is_found(page, body, fault):
    show(page, body)
    assert any(fault in found for found in focus(page)), focus(page)


@pytest.mark.parametrize("body, rule", [
    ("<h1>ก</h1><h3>ข</h3>", "heading-order"), ('<a href="/x"></a>', "link-name"), ("<button></button>", "button-name"),
    ('<p style="color: #aaa">จาง</p>', "color-contrast"),
])
def test_axe_finds_what_is_left_to_it(page, body, rule):
    show(page, body)
    assert any(found.startswith(rule) for found in violations(page)), violations(page)


@pytest.mark.parametrize("body, is_found", [
    ("<p>บันทึก</p>", True), ('<button style="min-height: 44px; min-width: 44px" aria-label="บันทึก">x</button>', True),
    ('<p>Place: <span lang=th>หนองบัว</span></p>', False), ('<div lang=th><p>ก <b lang=en>a</b></p></div>', False),
    ('<div lang=th><b lang=en>ก</b></div>', True), ("<p>Save</p>", False),
])
def test_thai_on_an_english_page_is_found(page, body, is_found):
    show(page, body)
    page.evaluate("document.documentElement.lang = 'en'")
    assert any("Thai on an English page" in found for found in layout(page)) == is_found


def test_nothing_is_found_where_nothing_is_wrong(page):
    show(page, "<h1>หัวเรื่อง</h1><p>ที่นี่ เช่น ๆ (1) ข้อความที่ยาวพอจะขึ้นบรรทัดใหม่ได้หลายครั้ง <a href='#x' id='x'>ในหน้าจอแคบ</a></p>"
               "<button style='min-height: 44px; min-width: 44px; line-height: inherit'>ตกลง</button>")
    assert (layout(page), focus(page), violations(page)) == ([], [], [])
