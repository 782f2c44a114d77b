"""The pictures of the user guides, taken from the demonstration: each is taken anew and must show the words that it showed when it
was kept. After a page has changed on purpose, `UPDATE_PICTURES=1 pytest Tests/browser/test_guides.py` keeps the new ones; look at them,
and at what the guide says beside them, before you commit."""

import base64
import json
import os
import re
from dataclasses import dataclass

import pytest
from conftest import ROOT, sign_in

GUIDES = ROOT / "docs/guides"
PICTURES = ROOT / "public/pictures"
GOLDEN = ROOT / "Tests/golden/guide-pictures.json"
UPDATES = os.environ.get("UPDATE_PICTURES") == "1"
MOST_BYTES = 40_000
TALLEST = 640
PLACE = "/rounds/2567/local-governments/"
# Words between “ and ” that are no words of a page: examples of what somebody types, and of a formula.
NOT_OF_A_PAGE = {"ทะเบียนราษฎร กรมการปกครอง", "ผนึกวันก่อน วันที่ SHA-256 ของไฟล์"}


@dataclass(frozen=True)
class Picture:
    """What one person sees at one place of a page. `{type.state}` in a name or a path is a local government of the demonstration."""

    name: str
    who: str | None
    path: str
    # The parts that are in the picture, from the first to the last.
    parts: tuple[str, ...]
    # The words for which the picture stands in the guide.
    words: tuple[str, ...]
    width: int = 900


TAO = "{TAO.recording}"
ALL = [
    Picture("recorder-tasks", f"recorder-{TAO}", PLACE + TAO, ("ul.tasks",), ("ข้อมูลพื้นฐาน",)),
    Picture("recorder-row", f"recorder-{TAO}", PLACE + TAO + "/areas/A1", ("#A1-01",), ("ไม่ได้ดำเนินการในปีงบประมาณ", "นิยาม หลักฐาน และหมายเหตุ")),
    Picture("recorder-question", f"recorder-{TAO}", "/questions/new?indicator=A1-02", ("main h1", "main form.card"), ("ถามคำถาม", "ส่งคำถาม")),
    Picture("certifier-decides", "certifier-{TAO.submitted}", PLACE + "{TAO.submitted}/certification", ("main h1", "main h2"), ("รับรองข้อมูล",)),
    Picture("certifier-blanks", "certifier-{TAO.submitted}", PLACE + "{TAO.submitted}/certification", ("main form[action$='/blank-reasons']",), ("บันทึกเหตุผล",)),
    Picture("collection-divisions", f"recorder-{TAO}", PLACE + TAO + "/divisions/collection?division=กองช่าง", ("main section.card",), ("ลิงก์ให้กองกรอกเอง", "สร้างลิงก์")),
    Picture("district-chain", "district-5001", "/rounds/2567/circulars/1", ("main h1", "main table"), ()),
    Picture("province-receipt", "province-39", "/rounds/2567/circulars/1/receivers/39", ("main form.narrow",), ("ลงรับหนังสือ",)),
    Picture("province-checks", "province-50", "/rounds/2567/checks/50", ("main h1", "main table"), ("เริ่มตรวจ",)),
    Picture("office-questions", "odloc", "/questions", ("main h1", "main ul.tasks"), ("รอคำตอบ",)),
    Picture("results-map", "odloc", "/rounds/2567/results", ("#map", "svg.map"), ("แผนที่ร้อยละที่ผ่าน",), 360),
    Picture("auditor-heads", None, "/audit/heads", ("main form.card",), ()),
    Picture("people-list", "admin", "/people", ("main h1", "main table"), ("เชิญผู้ใช้งาน",)),
    Picture("account", f"recorder-{TAO}", "/account", ("main h1", "main section.card"), ("เปลี่ยนรหัสผ่าน",)),
    Picture("satisfaction-form", None, "/s/" + TAO, ("main h1", "main form"), ("พอใจ", "ปรับปรุง"), 390),
]


def filled(text: str, announced: dict) -> str:
    """With the codes of the demonstration put in."""
    return re.sub(r"\{(\w+)\.(\w+)\}", lambda match: announced["states"][match[1]][match[2]][-1], text)


def masked(text: str) -> str:
    """Without figures, days and months, which differ from day to day, and places, which a sample draws by chance."""
    text = re.sub(r"(อบจ|ทน|ทม|ทต|อบต)\.\S+", "#", text)
    text = re.sub(r"(มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)", "#", text)
    return re.sub(r"\s+", " ", re.sub(r"[0-9๐-๙][0-9๐-๙.,]*", "#", text)).strip()


# What a reader of a guide looks for: headings, labels and buttons, as far as they are in the picture.
LABELS = """([parts, tallest]) => {
  const boxes = parts.map(part => document.querySelector(part)?.getBoundingClientRect());
  if (boxes.some(box => !box)) return null;
  const clip = {
    x: Math.max(0, Math.min(...boxes.map(b => b.left)) - 8), y: Math.min(...boxes.map(b => b.top)) + scrollY - 8,
    right: Math.min(document.documentElement.clientWidth, Math.max(...boxes.map(b => b.right)) + 8),
    bottom: Math.max(...boxes.map(b => b.bottom)) + scrollY + 8 };
  clip.bottom = Math.min(clip.bottom, clip.y + tallest);
  const shown = [...document.querySelectorAll("main :is(h1, h2, h3, legend, label, summary, thead th, dt, button, .button)")].filter(element => {
    const box = element.getBoundingClientRect();
    const top = box.top + scrollY;
    return box.width > 1 && box.height > 1 && top >= clip.y && top + box.height <= clip.bottom + 1; });
  return { x: clip.x, y: clip.y, width: clip.right - clip.x, height: clip.bottom - clip.y,
           labels: shown.map(element => element.innerText) };
}"""


@pytest.fixture(scope="module")
def golden():
    """What each picture showed; written anew when pictures are."""
    kept = json.loads(GOLDEN.read_text()) if GOLDEN.exists() else {}
    taken = {}
    yield kept, taken
    if UPDATES:
        names = {picture.name for picture in ALL}
        known = {name: labels for name, labels in {**kept, **taken}.items() if name in names}
        GOLDEN.write_text(json.dumps(dict(sorted(known.items())), ensure_ascii=False, indent=1) + "\n")


def keep(page, place: dict, name: str) -> None:
    """Writes the picture, as sharp as its size allows."""
    session = page.context.new_cdp_session(page)
    clip = {**{side: place[side] for side in ("x", "y", "width", "height")}, "scale": 1}
    for quality in (85, 75, 65, 55, 45, 35):
        taken = session.send("Page.captureScreenshot", {
            "format": "webp", "quality": quality, "clip": clip, "captureBeyondViewport": True})
        picture = base64.b64decode(taken["data"])
        if len(picture) <= MOST_BYTES:
            break
    assert len(picture) <= MOST_BYTES, f"{name} has {len(picture)} bytes: show less"
    PICTURES.mkdir(exist_ok=True)
    (PICTURES / f"{name}.webp").write_bytes(picture)


@pytest.mark.parametrize("picture", ALL, ids=lambda picture: picture.name)
def test_a_picture_shows_what_the_page_shows(picture, demo, open_context, golden):
    kept, taken = golden
    page = open_context(viewport={"width": picture.width, "height": 900}).new_page()
    if picture.who:
        sign_in(page, filled(picture.who, demo.announced))
    page.goto(filled(picture.path, demo.announced))
    page.evaluate("document.fonts.ready")
    place = page.evaluate(LABELS, [list(picture.parts), TALLEST])
    assert place, f"{picture.name}: {picture.parts} is not on {picture.path} any more"
    text = page.locator("main").inner_text()
    for words in picture.words:
        assert words in text, f"{picture.name}: “{words}” is not on {picture.path} any more: change the guide"
    taken[picture.name] = [label for label in map(masked, place["labels"]) if label]
    if UPDATES:
        keep(page, place, picture.name)
    else:
        assert taken[picture.name] == kept.get(picture.name), f"{picture.name} has aged: UPDATE_PICTURES=1"


def texts() -> dict[str, str]:
    return {str(file.relative_to(GUIDES)): file.read_text() for file in sorted(GUIDES.rglob("*.md"))}


def test_every_picture_stands_in_a_guide_and_none_is_missing():
    named = [name for text in texts().values() for name in re.findall(r"!\[[^\]]+\]\(\.\./\.\./public/pictures/([\w-]+)\.webp\)", text)]
    assert sorted(named) == sorted(picture.name for picture in ALL)
    there = {file.name for file in PICTURES.iterdir()}
    assert there == {f"{name}.webp" for name in named}
    assert all(file.stat().st_size <= MOST_BYTES for file in PICTURES.iterdir())


def test_the_words_that_guides_quote_are_words_of_the_product():
    sources = [file.read_text() for folder in ("Sources", "public/js", "seeds/standards") for file in (ROOT / folder).rglob("*")
               if file.suffix in (".swift", ".js", ".yaml")]
    said = "\n".join(sources)
    unknown = []
    for name, text in texts().items():
        for quoted in re.findall("“([^”]+)”", re.sub(r"\n\s+", " ", text)):
            parts = [part.strip() for part in quoted.split("…") if part.strip()]
            if quoted not in NOT_OF_A_PAGE and any(part not in said for part in parts):
                unknown.append(f"{name}: {quoted}")
    assert not unknown, unknown
