"""Histories in real tabs: editors who record the same rows on the real pages, through a proxy that cuts, loses, delays and repeats,
with tabs that are closed or crash. What must come of it: nothing that a page called kept is lost, nobody saves over what he has
not seen, and nobody is shown a conflict with himself."""

import asyncio
import contextlib
import random
import re
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from conftest import CHROMIUM
from histories import ROUND, Round, read_message
from playwright.sync_api import Error, sync_playwright
from recording import serving

PROVISION, FRAME = re.compile(r"^\(2\)"), re.compile(r"^\(1\)")
# What a page says of figures that will outlive it.
KEPT = "เก็บไว้ในเครื่องนี้แล้ว|บันทึกแล้ว|ยังไม่บันทึก:"
ACTIONS = 22


class Proxy:
    """One port for each editor; every request a connection of its own, so that each may have its own fate."""

    def __init__(self, port: int, count: int, dice: random.Random):
        self.port, self.dice = port, dice
        self.cut = set()
        self.is_kind = False
        self.loop = asyncio.new_event_loop()
        started = threading.Event()
        self.thread = threading.Thread(target=self._run, args=(count, started), daemon=True)
        self.thread.start()
        started.wait()

    def _run(self, count, started):
        asyncio.set_event_loop(self.loop)
        listening = [self.loop.run_until_complete(asyncio.start_server(lambda r, w, i=i: self._serve(i, r, w), "127.0.0.1", 0)) for i in range(count)]
        self.bases = [f"http://127.0.0.1:{one.sockets[0].getsockname()[1]}" for one in listening]
        started.set()
        self.loop.run_forever()

    def stop(self):
        def end():
            for task in asyncio.all_tasks(self.loop):
                task.cancel()
            self.loop.call_soon(self.loop.stop)

        self.loop.call_soon_threadsafe(end)
        self.thread.join(10)

    async def _serve(self, editor, reader, writer):
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            line, headers, body = await read_message(reader)
            if editor not in self.cut:
                answer = await self._carry(line, headers, body)
                if answer and editor not in self.cut:
                    writer.write(answer)
                    await writer.drain()
        writer.close()

    async def _carry(self, line, headers, body):
        """The answer, or nothing where it was lost on either way."""
        is_save = "idempotency-key" in headers and not self.is_kind
        fate = self.dice.random() if is_save else 1
        if is_save and self.dice.random() < 0.15:
            await asyncio.sleep(self.dice.uniform(0.2, 2))
        if fate < 0.12:
            return None
        answer = await self._ask(line, headers, body)
        if fate < 0.24:
            return None
        if fate < 0.36:
            self.loop.call_later(self.dice.uniform(0.1, 6), lambda: self.loop.create_task(self._again(line, headers, body)))
        return answer

    async def _again(self, line, headers, body):
        with contextlib.suppress(OSError):
            await self._ask(line, headers, body)

    async def _ask(self, line, headers, body):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        kept = {name: value for name, value in headers.items() if name not in ("connection", "content-length", "keep-alive")}
        head = {**kept, "content-length": str(len(body)), "connection": "close"}
        writer.write((line + "\r\n" + "".join(f"{name}: {value}\r\n" for name, value in head.items()) + "\r\n").encode("latin-1") + body)
        answer = await reader.read(-1)
        writer.close()
        return answer


class Editor:
    """A person at a machine of his own, with up to two tabs."""

    def __init__(self, number, person, context, code, url, rows):
        self.number, self.account, self.name, self.context, self.code, self.url, self.rows = number, person["account"], person["name"], context, code, url, rows
        self.pages = []
        # By row: the figures that he typed, in order; how many of them a page has called kept; the versions that he has seen.
        self.typed = {row: [] for row in rows}
        self.kept = dict.fromkeys(rows, 0)
        self.seen = {row: {0} for row in rows}
        # By row: the figures that he kept in a conflict since. What that window showed may be an earlier figure of his, and he has decided for it.
        self.decided = {row: set() for row in rows}
        # By tab and row: a figure in a box that he has not left. It is left with the tab, later than what he typed in another one meanwhile.
        self.unleft = {}
        # What he did, for whoever reads about a fault.
        self.acts = []
        # Two windows in which one person types differently do differ (ADR 11).
        self.had_two = False

    def open(self):
        page = self.context.new_page()
        try:
            page.goto(self.url, wait_until="load", timeout=8_000)
            page.wait_for_selector(f"#{self.rows[0]}", timeout=2_000)
            # The queue has laid its entries over the boxes.
            page.wait_for_timeout(250)
        except Error:
            page.close()
            return None
        self.pages.append(page)
        self.acts.append(f"{self.name_of(page)} is opened")
        self.had_two = self.had_two or len(self.pages) > 1
        self.look(page)
        return page

    def name_of(self, page):
        return f"tab {self.pages.index(page) + 1} of {len(self.pages)}" if page in self.pages else "a closed tab"

    def look(self, page):
        for row in self.rows:
            self.seen[row].add(int(page.locator(f'#{row} [name="version.{row}"]').get_attribute("value")))

    def close(self, page, crashes):
        self.acts.append(f"{self.name_of(page)} {'crashes' if crashes else 'is closed'}")
        self.pages.remove(page)
        for row in self.rows:
            if (page, row) in self.unleft:
                self.typed[row].append(self.unleft.pop((page, row)))
        with contextlib.suppress(Error):
            if crashes:
                page.goto("chrome://crash", timeout=2_000)
        with contextlib.suppress(Error):
            page.close()

    def type(self, page, row, figure, leaves):
        self.look(page)
        card = page.locator(f"#{row}")
        self.typed[row].append(figure)
        self.acts.append(f"{self.name_of(page)} types {figure} into {row}{' and leaves' if leaves else ''}")
        for other in self.rows:
            if other != row and (page, other) in self.unleft:
                self.typed[other].append(self.unleft.pop((page, other)))
        self.unleft[page, row] = figure
        frame = card.get_by_label(FRAME)
        if not frame.input_value():
            # Unlike anybody else's: the same values would be no conflict.
            frame.fill(str(900_000_000_000 + figure))
        box = card.get_by_label(PROVISION)
        box.fill(str(figure))
        self.look(page)
        if not leaves:
            return
        box.blur()
        with contextlib.suppress(Error):
            page.wait_for_function(
                f"(row) => /{KEPT}/.test(document.querySelector(`#${{row}} .save-state`).textContent)", arg=row, timeout=2_000)
            self.kept[row] = len(self.typed[row])
            self.unleft.pop((page, row), None)
            self.decided[row].clear()
            self.acts.append("kept")

    def choose(self, page, row, is_mine, versions):
        """- versions: what is recorded of the row. A block that the script made does not tell which of them it shows."""
        self.look(page)
        button = page.locator(f'#{row} .conflict button[name="{"take" if is_mine else "discard"}"]')
        if not button.count():
            return
        told = button.first.get_attribute("value") if is_mine else None
        self.seen[row].add(int(told.split(":")[1]) if told else versions[-1][0])
        figure = page.locator(f"#{row}").get_by_label(PROVISION).input_value().replace(",", "")
        if is_mine:
            self.decided[row].add(figure)
        else:
            # He gives up all that he has typed there.
            self.kept[row] = 0
        self.acts.append(f"{self.name_of(page)} {'keeps his' if is_mine else 'takes theirs'} in {row}, showing {figure}")
        button.first.click()


class Tabs:
    """A round on a server, and a browser; plays histories one after another."""

    def __init__(self, folder: Path, seed: int = 1, browser=None):
        """- browser: as in `Trial`."""
        self.browser = browser
        self.dice = random.Random(seed)
        self.round = Round(folder, 6)
        self.stack = contextlib.ExitStack()
        self.faults, self.tally, self.figure = [], Counter(), 0

    def __enter__(self):
        _, base = self.stack.enter_context(serving(self.round.path))
        self.proxy = Proxy(int(base.rsplit(":", 1)[1]), 4, self.dice)
        self.stack.callback(self.proxy.stop)
        if not self.browser:
            self.browser = self.stack.enter_context(sync_playwright()).chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            self.stack.callback(self.browser.close)
        self.unused = self._pairs()
        return self

    def __exit__(self, *what):
        self.stack.close()

    def _pairs(self):
        """Two rows of one page that no history has touched."""
        place = self.round.places[0]
        context = self._context(0, place["people"][0])
        rules = context.request.get(f"/rounds/{ROUND}/rules/TAO.json").json()
        context.close()
        rows = [code for code, row in rules["indicators"].items() if row["kind"] == "ratio" and not row.get("frameFrom")]
        pairs = []
        for place in self.round.places:
            for area in sorted({code[:2] for code in rows}):
                there = sorted(code for code in rows if code.startswith(area))
                pairs += [(place, area, there[at:at + 2]) for at in range(0, len(there) - 1, 2)]
        self.dice.shuffle(pairs)
        return pairs

    def _path(self, place, area):
        return f"/rounds/{ROUND}/local-governments/{place['code']}/areas/{area}"

    def _context(self, number, person):
        base = self.proxy.bases[number]
        context = self.browser.new_context(base_url=base)
        context.set_default_timeout(4_000)
        context.add_cookies([{"name": "session", "value": self.round.people[person["account"]]["Cookie"].split("=", 1)[1], "url": base}])
        return context

    def play(self):
        """One history, a few seconds long."""
        place, area, rows = self.unused.pop()
        count = self.dice.choice([2, 2, 3])
        self.proxy.is_kind, self.proxy.cut = False, set()
        editors = [Editor(i, place["people"][i], self._context(i, place["people"][i]), place["code"], self._path(place, area), rows) for i in range(count)]
        for editor in editors:
            editor.open()
        for _ in range(ACTIONS):
            self._act(self.dice.choice(editors))
        self._evening(editors)
        self._judge(place, rows, editors)
        for editor in editors:
            editor.context.close()
        self.tally["histories"] += 1
        self.tally["editors"] += count

    def _act(self, editor):
        dice, shape = self.dice, self.dice.random()
        page = dice.choice(editor.pages) if editor.pages else editor.open()
        if page is None:
            return self.proxy.cut.discard(editor.number)
        row = dice.choice(editor.rows)
        with contextlib.suppress(Error):
            if shape < 0.62:
                self.figure += 1
                self.tally["entries"] += 1
                editor.type(page, row, self.figure, dice.random() < 0.85)
            elif shape < 0.72:
                editor.choose(page, row, dice.random() < 0.5, self.round.made(editor.code, f"/answers/{row}", 0, 10**9))
            elif shape < 0.82:
                self.tally["tabs killed"] += 1
                editor.close(page, dice.random() < 0.4)
            elif shape < 0.86 and len(editor.pages) < 2:
                editor.open()
            elif editor.number in self.proxy.cut:
                self.proxy.cut.discard(editor.number)
                editor.acts.append("the line is back")
            else:
                self.tally["lines cut"] += 1
                self.proxy.cut.add(editor.number)
                editor.acts.append("the line is cut")

    def _evening(self, editors):
        """Every line holds; everybody opens the page once more, leaves each box, and waits until nothing waits."""
        self.proxy.is_kind, self.proxy.cut = True, set()
        for editor in editors:
            for page in list(editor.pages):
                editor.close(page, False)
        time.sleep(0.3)
        for turn in (1, 2):
            for editor in editors:
                page = editor.open() or editor.open()
                for row in editor.rows:
                    box = page.locator(f"#{row}").get_by_label(PROVISION)
                    box.focus()
                    box.blur()
                page.wait_for_function("() => ![...document.querySelectorAll('.save-state')].some((line) => /รอส่ง|กำลัง/.test(line.textContent))", timeout=60_000)
                if turn == 1:
                    editor.close(page, False)

    def _judge(self, place, rows, editors):
        for row in rows:
            made = self.round.made(place["code"], f"/answers/{row}", 0, 10**9)
            self.tally["versions"] += len(made)
            authors = {version: account for version, _, account in made}
            saved = {(account, text.split("|")[1]) for _, text, account in made}
            for editor in editors:
                card = editor.pages[0].locator(f"#{row}")
                shown = card.get_by_label(PROVISION).input_value().replace(",", "")
                is_open = "ยังไม่บันทึก" in card.locator(".save-state").inner_text()
                conflict = card.locator(".conflict").count() > 0
                self.tally["conflicts shown"] += conflict
                where = f"history {self.tally['histories'] + 1}: {row} of {place['code']}, {editor.name}"
                if editor.kept[row]:
                    hopes = {str(figure) for figure in editor.typed[row][editor.kept[row] - 1:]} | editor.decided[row]
                    if not any((editor.account, hope) in saved for hope in hopes) and not (is_open and shown in hopes):
                        self.faults.append(f"{where}: lost: {sorted(hopes)}; the page shows {shown}; recorded {made}; he: {'; '.join(editor.acts)}")
                for version, account in authors.items():
                    before = authors.get(version - 1)
                    if account == editor.account and before not in (None, account) and version - 1 not in editor.seen[row]:
                        self.faults.append(f"{where}: conflict not shown: saved {version} over another's {version - 1}; had seen {sorted(editor.seen[row])}")
                if editor.had_two:
                    continue
                if conflict and made and made[-1][2] == editor.account:
                    self.faults.append(f"{where}: false conflict: with himself")
                if conflict and not any(account != editor.account for account in authors.values()):
                    self.faults.append(f"{where}: false conflict: nobody else has saved anything")


def report(count: int, seed: int = 1) -> int:
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, Tabs(Path(folder), seed) as tabs:
        for number in range(count):
            told = len(tabs.faults)
            tabs.play()
            for fault in tabs.faults[told:]:
                print(fault, flush=True)
            if (number + 1) % 10 == 0:
                print(f"{number + 1} of {count} histories, {len(tabs.faults)} faults, {time.monotonic() - started:.0f} s", flush=True)
        print(", ".join(f"{name} {amount:,}" for name, amount in sorted(tabs.tally.items())) + f", faults {len(tabs.faults)}, seconds {time.monotonic() - started:.0f}")
    return min(len(tabs.faults), 1)
