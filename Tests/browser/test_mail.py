"""Mail against a real mail server: what each answer leads to, and that a server killed in the middle sends nothing twice and
forgets nothing."""

import asyncio
import contextlib
import signal
import sqlite3
import subprocess
import time

import pytest
from conftest import BINARY
from mail_sink import Sink, certificate, start
from recording import command, serving

BODY = "เรียน ผู้รับรองข้อมูล\n\nกำนันผู้ใหญ่บ้าน น้ำ ที่ปรึกษา\n"
SUBJECT = "ขอให้รับรองข้อมูล องค์การบริหารส่วนตำบลหนองบัวที่มีชื่อยาวมาก ปี 2567"


@pytest.fixture
def sink():
    sink = Sink()
    controller = start(sink)
    yield sink, controller
    controller.stop()


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    path = tmp_path_factory.mktemp("mail") / "empty.sqlite"
    command("migrate", "--database", f"sqlite:{path}")
    return path


@pytest.fixture
def database(empty, tmp_path):
    path = tmp_path / "mail.sqlite"
    path.write_bytes(empty.read_bytes())
    return path


def settings(controller, **more):
    return {
        "MATTRATHAN_SMTP_URL": f"smtp://127.0.0.1:{controller.port}", "MATTRATHAN_MAIL_FROM": "mail@example.go.th",
        "MATTRATHAN_ADDRESS": "https://standards.example.go.th", "MATTRATHAN_SMTP_TIMEOUT": "1", **more}


def queue(path, *names, kind="notice.submitted"):
    with contextlib.closing(sqlite3.connect(path, timeout=20)) as connection, connection:
        for name in names:
            connection.execute(
                "INSERT INTO mail (id, once_key, kind, address, language, subject, body, state, attempts, claim, queued_at, due_at,"
                " useful_until, answer) VALUES (?, ?, ?, ?, 'th', ?, ?, 'queued', 0, 0, ?, 0, ?, '')",
                (f"id-{name}", name, kind, f"{name}@example.go.th", SUBJECT, BODY, int(time.time() * 1000), 1 << 60))


def rows(path):
    with contextlib.closing(sqlite3.connect(path, timeout=20)) as connection:
        found = connection.execute("SELECT once_key, state, attempts, answer, body, due_at FROM mail").fetchall()
    return {key: dict(zip(("state", "attempts", "answer", "body", "due"), row)) for key, *row in found}


def until(condition, seconds=15):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


def test_every_answer_has_its_consequence_and_what_arrives_can_be_read(database, sink):
    sink, controller = sink
    names = ("good", "busy", "nobody", "full", "later", "drop", "mute", "silent")
    queue(database, *names)
    queue(database, "drop-link", "nobody-link", kind="invitation")
    with serving(database, settings(controller)):
        until(lambda: all(row["attempts"] == 1 and row["state"] != "sending" for row in rows(database).values()))
        now, found = time.time() * 1000, rows(database)
        assert {name: found[name]["state"] for name in names} == {
            "good": "sent", "busy": "queued", "later": "queued", "mute": "queued", "nobody": "failed", "full": "failed",
            "drop": "unknown", "silent": "unknown"}
        assert found["busy"]["answer"].startswith("450 4.2.1") and found["later"]["answer"].startswith("451")
        assert found["nobody"]["answer"].startswith("550 5.1.1") and found["full"]["answer"].startswith("552")
        assert all(40_000 < found[name]["due"] - now <= 60_000 for name in ("busy", "later", "mute")), found
        assert found["good"]["body"] is None and found["nobody"]["body"] == BODY and found["drop"]["body"] == BODY
        assert (found["drop-link"]["state"], found["nobody-link"]["state"]) == ("unknown", "failed")
        assert found["drop-link"]["body"] is None and found["nobody-link"]["body"] is None, "no door stays open in the outbox"
        (taken,) = sink.taken
        assert taken["Subject"] == SUBJECT and taken.get_content().replace("\r\n", "\n") == BODY
        assert taken["To"] == "good@example.go.th" and taken["Message-ID"] == "<id-good@example.go.th>"
        assert taken["From"].addresses[0].addr_spec == "mail@example.go.th" and taken["From"].addresses[0].display_name == "ระบบมาตรฐาน อปท."
        assert taken["Auto-Submitted"] == "auto-generated" and taken.get_content_type() == "text/plain"
        # The second attempt of one that was refused after it had come in whole: the same Message-ID.
        with contextlib.closing(sqlite3.connect(database, timeout=20)) as connection, connection:
            connection.execute("UPDATE mail SET due_at = 0 WHERE once_key = 'later'")
        until(lambda: rows(database)["later"]["attempts"] == 2 and rows(database)["later"]["state"] == "queued")
    again = [message["Message-ID"] for message in sink.arrived if message["To"] == "later@example.go.th"]
    assert again == ["<id-later@example.go.th>"] * 2
    assert [message["Message-ID"] for message in sink.arrived].count("<id-drop@example.go.th>") == 1


@pytest.mark.parametrize("point", ["rcpt", "data", "answer"])
def test_a_server_killed_in_the_middle_sends_nothing_twice_and_forgets_nothing(database, sink, point):
    sink, controller = sink
    with serving(database, settings(controller)) as (process, _):
        async def kill():
            sink.at.clear()
            if point == "answer":  # a moment later, about when its answer is noted
                asyncio.get_running_loop().call_later(0.001, process.kill)
            else:
                process.kill()
                await asyncio.sleep(0.05)

        sink.at["rcpt" if point == "rcpt" else "data"] = kill
        queue(database, "one", "two")
        assert process.wait(20) == -signal.SIGKILL
    middle = rows(database)
    assert sorted(row["state"] for row in middle.values())[0] in ("queued", "sending")
    with serving(database, settings(controller)):
        until(lambda: all(row["state"] in ("sent", "unknown") for row in rows(database).values()))
        time.sleep(1.05)  # one more look into the outbox
    end = rows(database)
    taken = [message["To"].split("@")[0] for message in sink.arrived]
    assert len(taken) == len(set(taken)), "no mail came twice"
    for name, row in end.items():
        assert row["state"] == "unknown" or name in taken, (name, row)
    assert [row["state"] for row in end.values()].count("unknown") <= 1
    if point != "answer":
        lost = next(row for row in end.values() if row["state"] == "unknown")
        assert "ended in the middle" in lost["answer"] and lost["body"] == BODY


def test_a_server_told_to_stop_ends_the_talk_it_has_begun(database, sink):
    sink, controller = sink
    with serving(database, settings(controller)) as (process, _):
        async def stop():
            process.send_signal(signal.SIGTERM)
            await asyncio.sleep(0.5)

        sink.at["data"] = stop
        queue(database, "one")
        assert process.wait(20) == 0
    assert rows(database)["one"]["state"] == "sent" and len(sink.taken) == 1


def test_nothing_is_said_in_the_clear_where_encryption_is_required(database, tmp_path):
    context, trusted = certificate(tmp_path)
    login = tmp_path / "login"
    login.write_text("mattrathan\nsecret word\n")
    login.chmod(0o600)
    clear, covered = Sink(), Sink()
    plain = start(clear)
    encrypted = start(covered, tls_context=context, require_starttls=True, authenticator=covered.authenticate, auth_required=True)
    try:
        required = {"MATTRATHAN_SMTP_TLS": "required", "MATTRATHAN_SMTP_LOGIN": str(login)}
        for controller, more in ((plain, {}), (encrypted, {}), (encrypted, {"MATTRATHAN_SMTP_CA": str(trusted)})):
            with contextlib.closing(sqlite3.connect(database, timeout=20)) as connection, connection:
                connection.execute("DELETE FROM mail")
            queue(database, "good")
            with serving(database, settings(controller, **required, **more)):
                until(lambda: rows(database)["good"]["attempts"] == 1 and rows(database)["good"]["state"] != "sending")
            assert rows(database)["good"]["state"] == ("sent" if more else "queued"), rows(database)
        assert not clear.asked and not clear.users and len(covered.taken) == 1
        assert {user for _, user in covered.users} == {"mattrathan"}
    finally:
        plain.stop()
        encrypted.stop()


@pytest.mark.parametrize("name, value, words", [
    ("MATTRATHAN_SMTP_URL", "http://127.0.0.1", "smtp://HOST"),
    ("MATTRATHAN_SMTP_URL", "smtp://user:secret@mail.example.go.th", "MATTRATHAN_SMTP_LOGIN"),
    ("MATTRATHAN_MAIL_FROM", "mail@x\nBcc: y@z", "MATTRATHAN_MAIL_FROM"),
    ("MATTRATHAN_ADDRESS", "standards.example.go.th", "MATTRATHAN_ADDRESS"),
    ("MATTRATHAN_SMTP_TLS", "maybe", "required or off"),
    ("MATTRATHAN_SMTP_LOGIN", "/nowhere", "/nowhere"),
    ("MATTRATHAN_SMTP_TIMEOUT", "0", "from 1 to 120"),
])
def test_a_wrong_setting_is_told_in_one_line(database, name, value, words):
    environment = {
        "MATTRATHAN_SMTP_URL": "smtp://127.0.0.1:9", "MATTRATHAN_MAIL_FROM": "mail@example.go.th",
        "MATTRATHAN_ADDRESS": "https://standards.example.go.th", name: value}
    ended = subprocess.run(
        [BINARY, "serve", "--database", f"sqlite:{database}"], capture_output=True, text=True, timeout=60, env=environment)
    assert ended.returncode == 1 and ended.stderr.count("\n") == 1 and words in ended.stderr, ended
    assert "secret" not in ended.stderr
