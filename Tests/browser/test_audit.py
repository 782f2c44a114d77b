"""The record of changes by command: verified whole, the first wrong entry named, and against what somebody has kept."""

import json
import sqlite3
import subprocess

import pytest
from recording import BINARY, command


@pytest.fixture
def database(tmp_path):
    """Ten central acts: invitations of persons."""
    file = tmp_path / "audit.sqlite"
    flags = ("--database", f"sqlite:{file}")
    command("migrate", *flags)
    for number in range(10):
        command("user", "add", f"person{number}", "--name", f"คนที่ {number}", "--role", "auditor", *flags)
    return file, flags


def verify(*arguments):
    return subprocess.run([BINARY, "audit", "verify", *map(str, arguments)], capture_output=True, text=True, timeout=60)


def changed(file, statement):
    connection = sqlite3.connect(file)
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_whole_record_is_verified_and_a_changed_one_names_its_first_wrong_entry(database):
    file, flags = database
    ended = verify(*flags, "--format", "json")
    counts = json.loads(ended.stdout)
    assert ended.returncode == 0 and not ended.stderr
    assert counts["chains"] == 1 and counts["entries"] == 10 and not counts["faults"]
    changed(file, "UPDATE audit_entry SET at = at + 1 WHERE seq IN (4, 7)")
    ended = verify(*flags)
    assert ended.returncode == 1 and ended.stdout.startswith("central:4 changed")
    assert ended.stderr.count("\n") == 1 and "central:4 changed" in ended.stderr
    assert [fault["sequence"] for fault in json.loads(verify(*flags, "--format", "json").stdout)["faults"]] == [4]


def test_what_was_cut_off_shows_against_a_head_or_a_file_that_somebody_kept(database, tmp_path):
    file, flags = database
    connection = sqlite3.connect(file)
    kept = connection.execute("SELECT hex(hash) FROM audit_entry WHERE seq = 9").fetchone()[0].lower()
    connection.close()
    heads = tmp_path / "heads.csv"
    heads.write_text(f"lao_code,entries,head\ncentral,9,{kept}\n")
    assert verify(*flags, "--head", f"central:9:{kept}", "--heads", heads).returncode == 0
    assert "central:9 rewritten" in verify(*flags, "--head", f"central:9:{'0' * 64}").stderr
    changed(file, "DELETE FROM audit_entry WHERE seq > 7")
    assert verify(*flags).returncode == 0
    for witness in (("--head", f"central:9:{kept}"), ("--heads", heads)):
        assert "central:8 cut_off" in verify(*flags, *witness).stderr


def test_what_is_no_head_is_refused_in_one_line(database, tmp_path):
    _, flags = database
    heads = tmp_path / "heads.csv"
    heads.write_text("lao_code,entries,head\ncentral,9,abc\n")
    for arguments, words in ((("--head", "central:9"), "--head must be"), (("--heads", heads), "heads.csv:2: head"),
                             (("--heads", tmp_path / "none.csv"), "cannot be read")):
        ended = verify(*flags, *arguments)
        assert ended.returncode == 1 and not ended.stdout
        assert ended.stderr.count("\n") == 1 and words in ended.stderr
