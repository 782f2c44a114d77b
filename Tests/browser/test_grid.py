"""An area as a grid: arrow keys, columns pasted from Excel, undone as one; and the one key to the next unfinished row."""

import re

import pytest
from conftest import axe, sign_in
from playwright.sync_api import expect

ROUND = "/rounds/2567"
PASTE = """([id, text]) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    const box = document.getElementById(id);
    box.focus();
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(scope="module")
def untouched(demo) -> list[str]:
    """Codes of local governments nobody has touched, which no other journey takes."""
    return demo.announced["states"]["SUBDISTRICT_MUN"]["notStarted"][::-1]


def open_grid(page, code: str) -> None:
    sign_in(page, f"recorder-{code}")
    page.goto(f"{ROUND}/local-governments/{code}/areas/A1/grid")
    expect(page.locator("[data-grid-help]")).to_be_visible()


def focused(page) -> str:
    return page.evaluate("document.activeElement.id || document.activeElement.name")


def values(page, code: str) -> list[str]:
    return page.evaluate("""(code) => [...document.getElementById(code).querySelectorAll('input[inputmode="decimal"]')]
        .map((box) => box.value)""", code)


def test_the_keys_move_as_in_a_spreadsheet(page, untouched):
    open_grid(page, untouched[0])
    page.locator("#frame-A1-01").focus()
    for key, goal in [
        ("ArrowDown", "frame-A1-02"), ("Enter", "frame-A1-03"), ("Shift+Enter", "frame-A1-02"), ("ArrowUp", "frame-A1-01"),
        ("ArrowRight", "provision-A1-01"), ("ArrowRight", "not-carried-out.A1-01"), ("ArrowDown", "not-carried-out.A1-02"),
        ("ArrowLeft", "provision-A1-02"),
    ]:
        page.keyboard.press(key)
        assert focused(page) == goal, key
    page.keyboard.type("12")
    page.keyboard.press("ArrowLeft")
    assert focused(page) == "provision-A1-02", "inside the text the arrows belong to it"
    page.keyboard.press("Escape")
    expect(page.locator("#provision-A1-02")).to_have_value("")


def test_columns_are_pasted_downward_saved_row_by_row_and_undone_as_one(page, untouched):
    open_grid(page, untouched[0])
    page.evaluate(PASTE, ["frame-A1-01", "๔๐๓\t300\r\n1,250\t1,000\r\nมาก\t5\r\n\t\r\n9\t7\r\n"])
    report = page.locator("[data-paste-report]")
    expect(report).to_contain_text("วางแล้ว 7 ช่อง")
    expect(report).to_contain_text("อ่านเป็นตัวเลขไม่ได้ 1 ช่อง: A1-03")
    expect(report).to_contain_text("ข้ามช่องที่แก้ไขไม่ได้ 1 ช่อง: A1-05")
    for row in ("A1-01", "A1-02", "A1-05"):
        expect(page.locator(f"#{row} .save-state")).to_contain_text("บันทึกแล้ว")
    expect(page.locator("#A1-03 .save-state")).to_contain_text("ยังไม่บันทึก")
    expect(page.locator("#A1-02 .verdict")).to_have_attribute("data-verdict", "met")
    axe(page)
    page.reload()
    assert values(page, "A1-01") == ["403", "300"]
    assert values(page, "A1-03") == ["มาก", "5"], "what cannot be saved stays in its box"

    page.evaluate(PASTE, ["provision-A1-01", "350\n1,100\n"])
    expect(page.locator("#A1-02 .save-state")).to_contain_text(re.compile(r"บันทึกแล้ว \d"))
    assert values(page, "A1-02") == ["1,250", "1,100"]
    page.get_by_role("button", name="เลิกทำการวาง").click()
    expect(report).to_contain_text("เลิกทำการวางแล้ว")
    assert values(page, "A1-01") == ["403", "300"]
    expect(page.locator("#A1-02 .verdict")).to_contain_text("1,000 ÷ 1,250")
    expect(page.locator("#A1-02 .save-state")).to_contain_text("บันทึกแล้ว")
    page.reload()
    assert values(page, "A1-02") == ["1,250", "1,000"]


def test_one_key_leads_to_the_next_unfinished_row(page, untouched):
    code = untouched[1]
    sign_in(page, f"recorder-{code}")
    place = f"{ROUND}/local-governments/{code}"
    page.goto(place)
    expect(page.locator("kbd").first).to_be_visible()
    page.keyboard.press("F8")
    expect(page).to_have_url(re.compile(r"/base-data#population$"))
    page.goto(f"{place}/areas/A1")
    expect(page.locator("kbd").first).to_be_visible()
    page.keyboard.press("F8")
    assert focused(page) == "frame-A1-01"
    page.keyboard.type("10")
    page.keyboard.press("Tab")
    page.keyboard.type("9")
    page.keyboard.press("F8")
    assert focused(page) == "frame-A1-02"
    expect(page.locator("#A1-01 .save-state")).to_contain_text("บันทึกแล้ว")
    page.locator("article.indicator").last.locator("a[data-next-unfinished]").click()
    expect(page).to_have_url(re.compile(r"/areas/A2#A2-01$"))
