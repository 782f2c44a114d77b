"""Bad days: a full disk, a power cut, a port or a file somebody else holds, a database of another age. Each is one clear line
or one clear answer, and nothing that was acknowledged is lost."""

import os
import signal
import socket
import sqlite3
import subprocess
import threading
from pathlib import Path

import pytest
from recording import BINARY, ROOT, command, read, save, serving, small_round

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def faults(tmp_path_factory) -> Path:
    library = tmp_path_factory.mktemp("faults") / "faults.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", library, HERE / "faults.c", "-ldl"], check=True)
    return library


def refused(done) -> str:
    """One clear line on standard error and exit 1."""
    lines = [line for line in done.stderr.splitlines() if not line.startswith("mattrathan: warning:")]
    assert done.returncode == 1, (done.returncode, done.stderr)
    assert len(lines) == 1 and lines[0].startswith("mattrathan: "), done.stderr
    return lines[0]


def test_a_second_server_on_the_same_file_is_refused(tmp_path):
    path, _ = small_round(tmp_path)
    with serving(path):
        assert "in use by a server" in refused(command("serve", "--port", "0", "--database", f"sqlite:{path}", check=False))
        assert "in use by a server" in refused(command("round", "close", "2567", "--database", f"sqlite:{path}", check=False))
        command("score", "--round", "2567", "--database", f"sqlite:{path}")


def test_a_taken_port_is_refused(tmp_path):
    path, _ = small_round(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        line = refused(command("serve", "--port", port, "--database", f"sqlite:{path}", check=False))
    assert f"port {port}" in line and "--port" in line


def test_a_database_newer_than_the_program_is_refused(tmp_path):
    path, _ = small_round(tmp_path)
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO schema_migration VALUES ('9999_future', 'x', 0)")
    connection.commit()
    connection.close()
    assert "newer than this program" in refused(command("serve", "--port", "0", "--database", f"sqlite:{path}", check=False))
    assert "newer than this program" in refused(command("migrate", "--database", f"sqlite:{path}", check=False))


def test_a_file_that_is_no_database_is_refused(tmp_path):
    path = tmp_path / "letter.sqlite"
    path.write_text("เรียน ผู้ว่าราชการจังหวัด " * 200)
    assert "no database" in refused(command("check", "--database", f"sqlite:{path}", check=False))


def test_a_missing_database_is_refused_and_not_made(tmp_path):
    path = tmp_path / "absent.sqlite"
    assert "migrate" in refused(command("serve", "--port", "0", "--database", f"sqlite:{path}", check=False))
    assert not path.exists()


def test_a_folder_that_cannot_be_written_is_refused():
    # Nobody, root included, makes files there.
    assert "cannot" in refused(command("migrate", "--database", "sqlite:/proc/mattrathan/a.sqlite", check=False))
    assert "cannot" in refused(command("migrate", "--database", "sqlite:/proc/a.sqlite", check=False))


def test_a_busy_database_is_answered_and_nothing_is_lost(tmp_path):
    path, token = small_round(tmp_path)
    with serving(path) as (_, base):
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(1.0, lambda: None)
        results = []
        waiting = threading.Thread(target=lambda: results.append(save(base, token, "A1-01", 0, frame="2", provision="2")))
        waiting.start()
        release.start()
        release.join()
        other.execute("ROLLBACK")
        waiting.join(20)
        assert results and results[0][0] == 200
        assert read(base, token, "A1-01")["provision"] == "2"


def test_a_full_disk_is_answered_and_what_was_acknowledged_stays(tmp_path, faults):
    path, token = small_round(tmp_path)
    full = tmp_path / "full"
    with serving(path, {"LD_PRELOAD": str(faults), "FAULTS_FULL": str(full)}) as (process, base):
        assert save(base, token, "A1-01", 0, frame="10", provision="8")[0] == 200
        full.touch()
        status, problem = save(base, token, "A1-01", 1, frame="10", provision="9")
        assert status == 507 and problem["code"] == "disk_full", (status, problem)
        assert read(base, token, "A1-01")["provision"] == "8"
        full.unlink()
        assert save(base, token, "A1-01", 1, frame="10", provision="9")[0] == 200
        process.send_signal(signal.SIGKILL)
        process.wait()
    command("check", "--database", f"sqlite:{path}")
    with serving(path) as (_, base):
        assert read(base, token, "A1-01") == {**read(base, token, "A1-01"), "provision": "9", "version": "2"}


def test_every_acknowledged_save_has_waited_for_the_disk(tmp_path, faults):
    path, token = small_round(tmp_path)
    count = tmp_path / "count"
    with serving(path, {"LD_PRELOAD": str(faults), "FAULTS_COUNT": str(count)}) as (_, base):
        before = count.stat().st_size if count.exists() else 0
        for version in range(20):
            assert save(base, token, "A1-02", version, frame="100", provision=str(version))[0] == 200
        assert count.stat().st_size - before >= 20


@pytest.mark.parametrize("trial", range(int(os.environ.get("KILLS", "3"))))
def test_a_server_killed_while_saving_loses_nothing_acknowledged(tmp_path, trial):
    path, token = small_round(tmp_path)
    acknowledged: dict[str, int] = {}
    indicators = ["A1-01", "A1-02", "A1-03", "A1-04"]
    with serving(path) as (process, base):

        def record(indicator):
            version = 0
            while process.poll() is None:
                try:
                    status, document = save(base, token, indicator, version, frame="100000", provision=str(version))
                except OSError:
                    return
                if status != 200:
                    return
                version = int(document["version"])
                acknowledged[indicator] = version

        threads = [threading.Thread(target=record, args=(indicator,)) for indicator in indicators]
        for thread in threads:
            thread.start()
        threading.Event().wait(0.2 + 0.13 * (trial % 5))
        process.send_signal(signal.SIGKILL)
        for thread in threads:
            thread.join(20)
    assert acknowledged
    command("check", "--database", f"sqlite:{path}")
    with serving(path) as (_, base):
        for indicator, version in acknowledged.items():
            stored = read(base, token, indicator)
            # One more may have been committed whose acknowledgement was cut off.
            assert int(stored["version"]) in (version, version + 1), (indicator, version, stored)
            assert int(stored["provision"]) == int(stored["version"]) - 1
