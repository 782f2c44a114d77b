"""Persons by command: the first administrator of a new machine, a new password, an account that ends."""

import json
import re
import subprocess
import urllib.error

import pytest
from recording import BINARY, command, read, serving, small_round

CODE = re.compile(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){4}")


@pytest.fixture
def database(tmp_path):
    flags = ("--database", f"sqlite:{tmp_path / 'users.sqlite'}")
    command("migrate", *flags)
    return flags


def refused(*arguments):
    ended = subprocess.run([BINARY, *map(str, arguments)], capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1 and not ended.stdout, ended
    assert ended.stderr.count("\n") == 1, ended.stderr
    return ended.stderr


def test_a_code_stands_alone_on_the_last_line_and_nobody_can_sign_in_before_it_is_used(database):
    added = command("user", "add", "kamol", "--name", "กมล ใจดี", "--role", "admin", *database).stdout
    assert CODE.fullmatch(added.splitlines()[-1])
    assert command("user", "list", *database, "--format", "json").stdout.strip() == "[]"
    told = json.loads(command("user", "add", "mana", "--name", "มานะ ใจดี", "--role", "odloc", *database, "--format", "json").stdout)
    assert CODE.fullmatch(told["code"])


def test_what_cannot_be_is_refused_in_one_line(database):
    assert "a b is no sign-in name" in refused("user", "add", "a b", "--name", "x", "--role", "admin", *database)
    assert "6110111" in refused("user", "add", "somsri", "--name", "x", "--role", "recorder", "--place", "6110111", *database)
    assert "nobody" in refused("user", "reset", "nobody", *database)
    assert "nobody" in refused("user", "disable", "nobody", *database)


def test_a_new_password_is_a_code_and_an_account_that_ends_signs_in_nowhere(tmp_path):
    path, token = small_round(tmp_path)
    database = ("--database", f"sqlite:{path}")
    (person,) = json.loads(command("user", "list", *database, "--format", "json").stdout)
    assert CODE.fullmatch(command("user", "reset", person["username"], *database).stdout.splitlines()[-1])
    command("user", "disable", person["username"], *database)
    assert json.loads(command("user", "list", *database, "--format", "json").stdout) == []
    with serving(path) as (_, base):
        with pytest.raises(urllib.error.HTTPError, match="401"):
            read(base, token, "A1-01")
    command("user", "disable", person["username"], "--undo", "--reason", "กลับมาปฏิบัติงาน", *database)
    assert len(json.loads(command("user", "list", *database, "--format", "json").stdout)) == 1
