"""A database with the real register, an open round and a workshop, and a server on it, for trials and measurements of registering."""
import os
import pathlib
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("MATTRATHAN_BINARY", ROOT / ".build/release/mattrathan"))
DAY = 86_400_000


def run(*words):
    subprocess.run([str(word) for word in words], check=True, capture_output=True, cwd=ROOT)


def prepare(folder, sessions, seats=2, waiting_list=True, keeps_seats=False):
    """Gives the file and its address.

    sessions: the capacity of each, None for no limit; all are for everybody. The workshop is written straight into the file: no server runs yet.
    """
    path = folder / "workshop.sqlite"
    database = f"sqlite:{path}"
    run(BINARY, "migrate", "--database", database)
    run(BINARY, "register", "import", ROOT / "seeds/local-governments.csv", "--database", database)
    run(BINARY, "standards", "import", ROOT / "seeds/standards/2567.yaml", "--database", database)
    run(BINARY, "round", "create", "2567", "--standards", "2567", "--opens", "2020-01-01", "--closes", "2099-12-31",
        "--database", database)
    run(BINARY, "round", "open", "2567", "--approval", "trial", "--database", database)
    now = int(time.time() * 1000)
    with sqlite3.connect(path) as connection:
        connection.execute(
            "INSERT INTO workshop VALUES ('2567', 1, 'ประชุม', '2020-01-01', ?, ?, ?, 24, 0, 0, ?)",
            ("2099-01-01" if keeps_seats else "2020-01-02", seats, int(waiting_list), now))
        for number, capacity in enumerate(sessions, 1):
            start = now + (20 + number) * DAY
            connection.execute(
                "INSERT INTO workshop_session (round_id, number, version, starts_at, ends_at, provinces, types, assigned, capacity, venue, webex_link, facebook_link,"
                " recording_link, saved_by, saved_at) VALUES ('2567', ?, 1, ?, ?, '', '', ?, ?, '', '', 'https://facebook.example/live', '', 0, ?)",
                (number, start, start + 3 * 3_600_000, 7_850 if number == 1 else 0, capacity, now))
    return path, database


def codes(path):
    with sqlite3.connect(path) as connection:
        return [code for (code,) in connection.execute("SELECT lao_code FROM assessment ORDER BY lao_code")]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def serve(database, port):
    server = subprocess.Popen(
        [str(BINARY), "serve", "--port", str(port), "--trusted-proxy", "127.0.0.1", "--database", database], cwd=ROOT,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5).read()
            return server
        except OSError:
            if server.poll() is not None:
                raise SystemExit("the server ended before it was ready")
            time.sleep(0.05)


def stop(server):
    server.send_signal(signal.SIGTERM)
    server.wait(20)


def form(number, session, form_number, reply="attend"):
    """What a browser sends for one person."""
    return (f"form={form_number}&reply={reply}&session={session}&name=%E0%B8%AA%E0%B8%A1%E0%B8%A8%E0%B8%A3%E0%B8%B5+{number}"
            f"&telephone=08{number:08}&email=&position=&reason=")
