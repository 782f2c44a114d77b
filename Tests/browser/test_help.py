"""Whom people ask, as the operator says it: every page and nothing but sense."""

import subprocess
import urllib.request

import pytest
from conftest import BINARY
from recording import command, serving


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("help") / "help.sqlite"
    command("migrate", "--database", f"sqlite:{path}")
    return path


def test_the_operators_words_stand_at_the_foot(database):
    settings = {
        "MATTRATHAN_HELP_TELEPHONES": "0 2123 4567, 1567", "MATTRATHAN_HELP_HOURS": "จันทร์–ศุกร์ 08.30–16.30 น.",
        "MATTRATHAN_HELP_HOURS_EN": "Mon–Fri 8:30–16:30"}
    with serving(database, settings) as (_, base):
        for path in ("/sign-in", "/faq", "/privacy"):
            text = urllib.request.urlopen(base + path).read().decode()
            assert "จันทร์–ศุกร์ 08.30–16.30 น." in text and 'href="tel:021234567"' in text and 'href="tel:1567"' in text
            assert "2283 4608" not in text


@pytest.mark.parametrize("settings, words", [
    ({"MATTRATHAN_HELP_TELEPHONES": "call us"}, "MATTRATHAN_HELP_TELEPHONES"),
    ({"MATTRATHAN_HELP_TELEPHONES": "0 2283 4608,"}, "MATTRATHAN_HELP_TELEPHONES"),
    ({"MATTRATHAN_HELP_HOURS": "ทุกวัน"}, "MATTRATHAN_HELP_HOURS_EN must be set too"),
    ({"MATTRATHAN_HELP_HOURS_EN": "daily"}, "MATTRATHAN_HELP_HOURS must be set too"),
    ({"MATTRATHAN_HELP_HOURS": "ก\nข", "MATTRATHAN_HELP_HOURS_EN": "daily"}, "MATTRATHAN_HELP_HOURS must be one line"),
])
def test_nonsense_is_told_in_one_line(database, settings, words):
    ended = subprocess.run(
        [BINARY, "serve", "--database", f"sqlite:{database}"], capture_output=True, text=True, timeout=60, env=settings)
    assert ended.returncode == 1 and ended.stderr.count("\n") == 1 and words in ended.stderr, ended
