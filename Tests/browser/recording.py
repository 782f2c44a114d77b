"""A small round on a database of its own, its server, and a program that records through the API."""

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from pathlib import Path

from conftest import BINARY, ROOT, answers, free_port

CODE = "6130408"
REGISTER = (
    "lao_code,lao_type,abbrev_th,name_th,full_name_th,name_en_derived,province_code,province_th,district_th,"
    "district_code,lat,lon,area_km2\n"
)


def command(*words, check=True):
    """Runs a command of the program to its end."""
    done = subprocess.run([str(BINARY), *map(str, words)], cwd=ROOT, capture_output=True, text=True, timeout=120)
    if check:
        assert done.returncode == 0, done.stderr
    return done


def small_round(folder: Path) -> tuple[Path, str]:
    """A migrated database with a few real local governments, an open round 2567, one recorder and his token."""
    path = folder / "round.sqlite"
    database = ("--database", f"sqlite:{path}")
    rows = [line for line in (ROOT / "seeds/local-governments.csv").read_text().splitlines() if line.startswith(CODE[:4])]
    (folder / "register.csv").write_text(REGISTER + "\n".join(rows) + "\n")
    command("migrate", *database)
    command("register", "import", folder / "register.csv", *database)
    command("standards", "import", ROOT / "seeds/standards/2567.yaml", *database)
    command("round", "create", "2567", "--standards", "2567", "--opens", "2020-01-01", "--closes", "2099-12-31", *database)
    command("round", "open", "2567", "--approval", "test", *database)
    with sqlite3.connect(path) as connection:
        connection.execute(
            "INSERT INTO account (id, username, name, password_hash, demonstration, created_at) VALUES (1, 'r', 'ผู้บันทึก', 'x', 0, 0)")
        connection.execute("INSERT INTO role_assignment (account_id, role, place) VALUES (1, 'recorder', ?)", (CODE,))
    connection.close()
    token = command("token", "create", "--user", "r", *database).stdout.strip().splitlines()[-1]
    return path, token


@contextlib.contextmanager
def serving(path: Path, environment=None, port=None):
    """A server on loopback; yields (process, base address); ended by its process id."""
    port = port or free_port()
    process = subprocess.Popen(
        [str(BINARY), "serve", "--port", str(port), "--database", f"sqlite:{path}"], cwd=ROOT, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, env={**os.environ, **(environment or {})})
    try:
        base = f"http://127.0.0.1:{port}"
        for _ in range(400):
            if answers(f"{base}/readyz"):
                break
            assert process.poll() is None, process.stderr.read().decode()
            time.sleep(0.05)
        yield process, base
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def save(base: str, token: str, indicator: str, version: int, **figures) -> tuple[int, dict]:
    """PUTs one answer; gives the status and the document."""
    request = urllib.request.Request(
        f"{base}/api/v1/rounds/2567/local-governments/{CODE}/answers/{indicator}", method="PUT",
        data=json.dumps(figures).encode(),
        headers={"Authorization": f"Bearer {token}", "If-Match": f'"{version}"', "Idempotency-Key": str(uuid.uuid4()),
                 "Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def read(base: str, token: str, indicator: str) -> dict:
    request = urllib.request.Request(
        f"{base}/api/v1/rounds/2567/local-governments/{CODE}/answers/{indicator}", headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request, timeout=20) as response:
        return json.load(response)
