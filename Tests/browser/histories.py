"""Scripted histories of editors who record the same rows: the shipped queue in one Chromium page, with a clock and a line of the
trial's own (Tests/browser/histories), against the real server.

Between the page and the server stands a relay: it lends each request the session of the editor it is made for, since one browser
has one, and it kills the server over a request when a history asks for it."""

import asyncio
import contextlib
import hashlib
import json
import random
import secrets
import sqlite3
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from conftest import CHROMIUM, ROOT
from playwright.sync_api import sync_playwright
from recording import serving, small_round

HERE = Path(__file__).parent / "histories"
ROUND = "2567"
EDITORS = 4
# One history in so many sees the server die.
KILLS_EVERY = 40
BLANK = b"<!doctype html><html lang='th'><title>histories</title>"


class Round:
    """An open round with editors who are signed in, at several local governments of one type."""

    def __init__(self, folder: Path, places: int):
        self.path, _ = small_round(folder)
        self.people = {}
        self.places = []
        with contextlib.closing(sqlite3.connect(self.path)) as db, db:
            codes = [code for (code,) in db.execute("SELECT code FROM local_government WHERE type = 'TAO' ORDER BY code LIMIT ?", (places,))]
            assert len(codes) == places
            for code in codes:
                people = [self._editor(db, code, number) for number in range(EDITORS)]
                self.places.append({"round": ROUND, "code": code, "people": people})

    def _editor(self, db, code, number):
        account, now = 100 + len(self.people), int(time.time() * 1000)
        name = f"ผู้บันทึก {code}-{number + 1}"
        session, token, secret = secrets.token_hex(24), "mtr_" + secrets.token_hex(24), secrets.token_bytes(32)
        later = now + 10 * 86_400_000
        db.execute("INSERT INTO account (id, username, name, password_hash, demonstration, created_at) VALUES (?, ?, ?, 'x', 0, 0)",
                   (account, f"editor-{account}", name))
        db.execute("INSERT INTO role_assignment (account_id, role, place) VALUES (?, 'recorder', ?)", (account, code))
        db.execute("INSERT INTO session (token_hash, account_id, csrf_secret, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
                   (hashlib.sha256(session.encode()).digest(), account, secret, now, now, later))
        db.execute("INSERT INTO api_token (id, account_id, token_hash, scope, created_at, expires_at) VALUES (?, ?, ?, 'read', ?, ?)",
                   (account, account, hashlib.sha256(token.encode()).digest(), now, later))
        # A token of the page, with a mask of zeros.
        self.people[account] = {"Cookie": f"session={session}", "X-CSRF-Token": (bytes(len(secret)) + secret).hex(), "Authorization": f"Bearer {token}"}
        return {"account": account, "name": name}

    def made(self, code, subject, after, until):
        """The versions of a row as the audit chain has them: (version, figures as the trial writes them, account)."""
        kind, name = subject.split("/")[-2:]
        subject = name if kind == "answers" else f"base-data/{name}"
        with contextlib.closing(sqlite3.connect(self.path)) as db:
            found = []
            for seq, account, became in db.execute(
                    "SELECT seq, account_id, became FROM audit_entry WHERE chain = ? AND subject = ? AND round_id = ? ORDER BY seq", (code, subject, ROUND)):
                entry = json.loads(became)
                if not after < entry["version"] <= until:
                    continue
                note = db.execute("SELECT text FROM audit_text WHERE chain = ? AND seq = ? AND field = 'note'", (code, seq)).fetchone()
                carried_out = "" if entry.get("carried_out", True) else "not carried out"
                figures = [entry.get("frame") or "", entry.get("provision") or entry.get("value") or "", carried_out, note[0] if note else ""]
                found.append((entry["version"], "|".join(figures), account))
            return found


class Server:
    """A server that may be killed over a request and comes back on the same database."""

    def __init__(self, path: Path):
        self.path = path
        self.stack = contextlib.ExitStack()
        self.kills = 0
        self.start()

    def start(self):
        self.process, base = self.stack.enter_context(serving(self.path))
        self.port = int(base.rsplit(":", 1)[1])

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.stack.close()
        self.kills += 1
        self.start()

    def stop(self):
        self.stack.close()


class Relay:
    """An HTTP server of few words; runs in a thread of its own until it is stopped."""

    def __init__(self, round: Round, server: Server, sabotage: tuple[str, str] | None = None):
        self.round, self.server, self.sabotage = round, server, sabotage
        self.idle = []
        self.loop = asyncio.new_event_loop()
        self.is_up = None
        started = threading.Event()
        self.thread = threading.Thread(target=self._run, args=(started,), daemon=True)
        self.thread.start()
        started.wait()

    def _run(self, started):
        asyncio.set_event_loop(self.loop)
        self.is_up = asyncio.Event()
        self.is_up.set()
        listening = self.loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.base = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        started.set()
        self.loop.run_forever()

    def stop(self):
        def end():
            for task in asyncio.all_tasks(self.loop):
                task.cancel()
            self.loop.call_soon(self.loop.stop)

        self.loop.call_soon_threadsafe(end)
        self.thread.join(10)

    async def _serve(self, reader, writer):
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                line, headers, body = await read_message(reader)
                method, path, _ = line.split(" ", 2)
                if path.startswith("/as/"):
                    _, _, who, rest = path.split("/", 3)
                    answer = await self._forward(method, f"/{rest}", self.round.people.get(int(who) if who.isdigit() else 0, {}), headers, body)
                else:
                    answer = own_file(path, self.sabotage)
                writer.write(answer)
                await writer.drain()
        writer.close()

    async def _forward(self, method, path, lent, headers, body):
        await self.is_up.wait()
        kept = {name: headers[name.lower()] for name in ("Content-Type", "Idempotency-Key", "Mattrathan-Account") if name.lower() in headers}
        head = {"Host": f"127.0.0.1:{self.server.port}", "Content-Length": str(len(body)), **kept, **lent}
        text = f"{method} {path} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in head.items()) + "\r\n"
        exchange = self._exchange(text.encode() + body)
        try:
            if "kill-server" in headers:
                return await self._kill_over(exchange)
            line, answered, content = await exchange
        except (OSError, asyncio.IncompleteReadError):
            return message("502 Bad Gateway", b"{}", "application/json")
        status = line.split(" ", 1)[1]
        return message(status, content, answered.get("content-type", "text/plain"), answered.get("location"), answered.get("date"))

    async def _exchange(self, request):
        reader, writer = self.idle.pop() if self.idle else await asyncio.open_connection("127.0.0.1", self.server.port)
        writer.write(request)
        found = await read_message(reader)
        self.idle.append((reader, writer))
        return found

    async def _kill_over(self, exchange):
        """The request is on its way, or being written, or answered, when the power goes."""
        self.is_up.clear()
        task = asyncio.ensure_future(exchange)
        await asyncio.sleep(random.random() * 0.006)
        await self.loop.run_in_executor(None, self.server.kill)
        self.idle.clear()
        self.is_up.set()
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            line, answered, content = await task
            return message(line.split(" ", 1)[1], content, answered.get("content-type", "text/plain"))
        return message("502 Bad Gateway", b"{}", "application/json")


async def read_message(reader):
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    return head[0], headers, await reader.readexactly(int(headers.get("content-length", 0)))


def message(status, body, kind, location=None, date=None):
    where = (f"Location: {location}\r\n" if location else "") + (f"Date: {date}\r\n" if date else "")
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nCache-Control: no-store\r\n{where}\r\n".encode() + body


def own_file(path, sabotage=None):
    """A file of the page. - sabotage: a text of the queue that is to be another, so that the trial itself is tried."""
    if path == "/":
        return message("200 OK", BLANK, "text/html; charset=utf-8")
    folder, _, name = path.lstrip("/").partition("/")
    file = {"js": ROOT / "public/js", "histories": HERE}.get(folder, HERE) / name
    if "/" in name or not file.is_file():
        return message("404 Not Found", b"", "text/plain")
    content = file.read_text()
    if sabotage and path == "/js/queue.js":
        assert content.count(sabotage[0]) == 1, sabotage[0]
        content = content.replace(*sabotage)
    return message("200 OK", content.encode(), "text/javascript; charset=utf-8")


# --- playing --------------------------------------------------------------------------------------------------------

PLAY = """async ({ seeds, place, first }) => {
    const { play } = await import("/histories/history.js");
    const results = [];
    for (const [position, seed] of seeds.entries()) {
        results.push(await play(seed, place, first + position));
    }
    return results;
}"""
ALL = f"(lanes) => Promise.all(lanes.map({PLAY}))"


class Trial:
    """Plays histories on a round of its own, and checks each against the audit chain."""

    def __init__(self, folder: Path, lanes: int = 6, sabotage: tuple[str, str] | None = None, browser=None):
        """- browser: one that runs already, of which there can be one only in a process; without it the trial starts its own."""
        self.round = Round(folder, lanes)
        self.server = Server(self.round.path)
        self.relay = Relay(self.round, self.server, sabotage)
        self.numbers = Counter()
        self.tally = Counter()
        self.faults = []
        self.is_told = False
        self.browser = browser
        self.stack = contextlib.ExitStack()

    def __enter__(self):
        if not self.browser:
            self.browser = self.stack.enter_context(sync_playwright()).chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            self.stack.callback(self.browser.close)
        self.page = self.browser.new_page()
        self.stack.callback(self.page.close)
        self.page.goto(self.relay.base)
        rules = self.page.evaluate("(path) => fetch(path).then((reply) => reply.json())", f"/as/100/rounds/{ROUND}/rules/TAO.json")
        for place in self.round.places:
            place["rules"] = rules
        return self

    def __exit__(self, *_):
        self.stack.close()
        self.relay.stop()
        self.server.stop()

    def play(self, seeds, batch=10):
        """Plays each seed once. Histories in which the server dies are played alone, the others several at a time."""
        deadly = [seed for seed in seeds if seed % KILLS_EVERY == 0]
        calm = [seed for seed in seeds if seed % KILLS_EVERY]
        lanes = len(self.round.places)
        for start in range(0, len(calm), lanes * batch):
            part = calm[start:start + lanes * batch]
            self._play([part[lane::lanes] for lane in range(lanes)], False)
        for start in range(0, len(deadly), batch):
            self._play([deadly[start:start + batch]], True)

    def _play(self, shares, kills):
        lanes = []
        for place, seeds in zip(self.round.places, shares):
            lanes.append({"seeds": seeds, "place": {**place, "killsServer": kills, "isTold": self.is_told}, "first": 1 + self.numbers[place["code"]]})
            self.numbers[place["code"]] += len(seeds)
        for lane, results in zip(lanes, self.page.evaluate(ALL, lanes)):
            for result in results:
                self._judge(lane["place"]["code"], result)

    def _judge(self, code, result):
        self.tally["histories"] += 1
        for line in result.get("story", []):
            print(line)
        self.tally.update(result["tally"])
        faults = result["faults"] + [fault for row in result["made"] for fault in self._differences(code, row)]
        self.faults += [f"history {result['seed']}: {fault}" for fault in faults]

    def _differences(self, code, row):
        """What the page worked out against what the server wrote down."""
        if not row["versions"]:
            return
        made = [(one["version"], one["text"], one["account"]) for one in row["versions"]]
        written = self.round.made(code, row["subject"], made[0][0] - 1, made[-1][0])
        if made != written:
            yield f"history: {row['subject']} is {written} in the audit chain, {made} was expected"


def report(seeds, step=60):
    """Plays seeds and prints what came of them; returns how many faults there were, at most 1."""
    seeds, started = list(seeds), time.monotonic()
    with tempfile.TemporaryDirectory() as folder, Trial(Path(folder)) as trial:
        trial.is_told = len(seeds) == 1
        for start in range(0, len(seeds), step):
            told = len(trial.faults)
            trial.play(seeds[start:start + step])
            for fault in trial.faults[told:told + 20]:
                print(fault, flush=True)
            print(f"{trial.tally['histories']:,} of {len(seeds):,} histories, {len(trial.faults):,} faults, {time.monotonic() - started:.0f} s", flush=True)
        figures = ", ".join(f"{name} {count:,}" for name, count in sorted(trial.tally.items()))
        print(f"{figures}, server killed {trial.server.kills:,}, seconds {time.monotonic() - started:.0f}")
        if trial.faults:
            print("faults: " + ", ".join(f"{kind} {count:,}" for kind, count in kinds(trial.faults).most_common()))
    return min(len(trial.faults), 1)


def kinds(faults):
    return Counter(fault.split(": ")[1] for fault in faults)
