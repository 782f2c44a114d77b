"""Figures by workbook: down, filled in with another program, up again; and tables that the Office imports by command."""

import json

import openpyxl
from conftest import axe, sign_in
from playwright.sync_api import expect
from recording import CODE, command, small_round

ROUND = "/rounds/2567"
SHEET, FRAME, PROVISION, NOTE = "ตัวชี้วัด", 8, 9, 11


def fill(path, figures):
    """Writes into the boxes of the rows of some codes, as openpyxl saves it."""
    workbook = openpyxl.load_workbook(path)
    for row in workbook[SHEET].iter_rows(min_row=4):
        for column, value in figures.get(row[0].value, {}).items():
            row[column - 1].value = value
    workbook.save(path)


def test_a_form_goes_out_and_comes_back_with_its_mistakes_marked(page, demo, tmp_path):
    code = demo.announced["states"]["SUBDISTRICT_MUN"]["notStarted"][-2]
    sign_in(page, f"recorder-{code}")
    page.get_by_role("link", name="กรอกด้วย Excel").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="ดาวน์โหลดแบบกรอกข้อมูล").click()
    path = tmp_path / "form.xlsx"
    download.value.save_as(path)

    fill(path, {"A1-01": {FRAME: "๔๐๓", PROVISION: 325.5, NOTE: "จากกองช่าง"}, "A1-02": {FRAME: 10, PROVISION: "=5+6"}})
    page.get_by_label("ไฟล์ .xlsx").set_input_files(path)
    page.get_by_role("button", name="ตรวจไฟล์").click()
    expect(page.get_by_role("alert")).to_contain_text("มี 1 ช่องที่ต้องแก้ก่อน")
    axe(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="ทำเครื่องหมาย").click()
    marked = tmp_path / "marked.xlsx"
    download.value.save_as(marked)
    cells = [row[PROVISION - 1] for row in openpyxl.load_workbook(marked)[SHEET].iter_rows(min_row=4) if row[0].value == "A1-02"]
    assert "เป็นสูตร" in cells[0].comment.text

    fill(marked, {"A1-02": {PROVISION: 8}})
    page.get_by_label("ไฟล์ .xlsx").set_input_files(marked)
    page.get_by_role("button", name="ตรวจไฟล์").click()
    expect(page.get_by_role("status").first).to_contain_text("จะบันทึก 2 รายการ")
    axe(page)
    page.get_by_role("button", name="ยืนยันบันทึก 2 รายการ").click()
    expect(page.get_by_role("status").first).to_contain_text("บันทึกจากไฟล์แล้ว 2 รายการ")
    page.goto(f"{ROUND}/local-governments/{code}/areas/A1")
    expect(page.locator("#frame-A1-01")).to_have_value("403")
    expect(page.locator("#provision-A1-01")).to_have_value("325.5")
    expect(page.locator("#provision-A1-02")).to_have_value("8")


def test_the_office_imports_tables_each_local_government_as_a_whole(tmp_path):
    path, _ = small_round(tmp_path)
    database = ("--database", f"sqlite:{path}")
    head = "lao_code,indicator_code,frame,provision,carried_out,note\n"
    table = tmp_path / "figures.csv"
    table.write_text(head + f"{CODE},A1-01,12,10,true,\n{CODE},A1-02,10,11,true,\n{CODE},B9-99,1,1,true,\n")
    refused = command("answers", "import", "--round", "2567", table, *database, check=False)
    assert refused.returncode == 1
    assert f"{table}:3: provision: {CODE} A1-02" in refused.stderr and f"{table}:4: indicator_code" in refused.stderr

    workbook = openpyxl.Workbook()
    for row in [head.strip().split(","), [CODE, "A1-01", 12.5, 10, None, None], [int(CODE), "A1-02", "๑๐", 9, True, "หมายเหตุ"]]:
        workbook.active.append(row)
    workbook.save(tmp_path / "figures.xlsx")
    tried = command("answers", "import", "--round", "2567", tmp_path / "figures.xlsx", "--dry-run", "--format", "json", *database)
    assert json.loads(tried.stdout)["answers"] == 2
    command("answers", "import", "--round", "2567", tmp_path / "figures.xlsx", *database)
    exported = command("answers", "export", "--round", "2567", *database).stdout
    assert exported == head + f"{CODE},A1-01,12.5,10,true,\n{CODE},A1-02,10,9,true,หมายเหตุ\n"
    table.write_text(exported)
    again = command("answers", "import", "--round", "2567", table, "--format", "json", *database)
    assert json.loads(again.stdout) == {
        "answers": 0, "base_values": 0, "dry_run": False, "local_governments": 1, "newer": 0, "refused": [], "unchanged": 2}
