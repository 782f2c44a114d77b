"""ThaID, played by a provider that somebody else has written: an account is bound to an identity and opened by it."""

import os
import re
import subprocess
import urllib.request
import warnings

import pytest
from conftest import axe, free_port, shoot
from playwright.sync_api import expect
from recording import BINARY, command, serving

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import oidc_provider_mock

# What the provider says of the libraries that it stands on is its own business.
pytestmark = pytest.mark.filterwarnings("ignore")
PASSWORD = "ม้าลายกินกล้วยหอม"
NUMBER = "1101700203450"


@pytest.fixture
def provider():
    """Its persons have a number of a citizen, as those of ThaID."""
    person = oidc_provider_mock.User(sub="somjai", claims={"pid": NUMBER})
    stranger = oidc_provider_mock.User(sub="stranger", claims={"pid": "1101700203451"})
    with oidc_provider_mock.run_server_in_thread(user_claims=[person, stranger], require_nonce=True) as server:
        yield f"http://localhost:{server.server_port}"


def settings(folder, provider, port):
    secret = folder / "secret"
    secret.write_text("p%ss:word\n")
    secret.chmod(0o600)
    return {
        "MATTRATHAN_THAID_ISSUER": provider, "MATTRATHAN_THAID_CLIENT_ID": "mattrathan",
        "MATTRATHAN_THAID_CLIENT_SECRET": str(secret), "MATTRATHAN_ADDRESS": f"http://127.0.0.1:{port}"}


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "thaid.sqlite"
    command("migrate", "--database", f"sqlite:{path}")
    return path


def invitation(database):
    added = command("user", "add", "somjai", "--name", "สมใจ รักงาน", "--role", "committee", "--database", f"sqlite:{database}")
    return added.stdout.splitlines()[-1]


def looked_at(page, name):
    """The page on a telephone and at a desk, and by axe."""
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} is wider than {width}"
        shoot(page, f"thaid-{name}-{width}")
    axe(page)


def sign_in_by_thaid(page, who):
    page.goto("/sign-in")
    page.get_by_role("button", name="เข้าสู่ระบบด้วย ThaID").click()
    page.get_by_role("button", name=who, exact=True).click()


def test_binds_at_the_account_and_signs_in(browser, tmp_path, database, provider):
    code = invitation(database)
    port = free_port()
    with serving(database, settings(tmp_path, provider, port), port) as (_, base):
        context = browser.new_context(base_url=base, locale="th-TH")
        context.set_default_timeout(20_000)
        page = context.new_page()
        page.goto("/invitation")
        page.locator("#code").fill(code)
        page.get_by_role("button", name="ต่อไป").click()
        page.locator("#password").fill(PASSWORD)
        page.locator("#repeated").fill(PASSWORD)
        axe(page)
        page.get_by_role("button", name="สร้างบัญชีและเข้าสู่ระบบ").click()

        page.goto("/account")
        page.get_by_role("link", name="จัดการการเข้าสู่ระบบด้วย ThaID").click()
        looked_at(page, "binding")
        page.locator('[name="password"]').fill(PASSWORD)
        page.get_by_role("button", name="ผูกกับ ThaID").click()
        page.get_by_role("button", name="somjai", exact=True).click()
        expect(page).to_have_url(re.compile(r"/account\?done=bound$"))
        expect(page.get_by_role("status")).to_contain_text("ผูกบัญชีกับ ThaID แล้ว")
        looked_at(page, "account")
        page.goto("/account/thaid")
        axe(page)

        context.clear_cookies()
        page.goto("/sign-in")
        looked_at(page, "sign-in")
        sign_in_by_thaid(page, "stranger")
        expect(page.get_by_role("alert")).to_contain_text("ยังไม่ได้ผูกกับบัญชีใด")
        axe(page)
        sign_in_by_thaid(page, "somjai")
        expect(page).not_to_have_url(re.compile("/sign-in"))
        page.goto("/account")
        expect(page.locator("main")).to_contain_text("somjai")
        assert NUMBER.encode() not in database.read_bytes() + (database.parent / f"{database.name}-wal").read_bytes()
        context.close()


def test_binds_on_the_way_from_the_invitation_without_script(browser, tmp_path, database, provider):
    code = invitation(database)
    port = free_port()
    with serving(database, settings(tmp_path, provider, port), port) as (_, base):
        context = browser.new_context(base_url=base, locale="th-TH", java_script_enabled=False)
        page = context.new_page()
        page.goto(f"/invitation/{code.replace('-', '')}")
        page.locator("#password").fill(PASSWORD)
        page.locator("#repeated").fill(PASSWORD)
        page.get_by_role("checkbox").check()
        page.get_by_role("button", name="สร้างบัญชีและเข้าสู่ระบบ").click()
        page.get_by_role("button", name="somjai", exact=True).click()
        expect(page).to_have_url(re.compile(r"/account\?done=bound$"))
        context.close()


def test_wrong_settings_stop_the_start_in_one_line(tmp_path, database, provider):
    good = settings(tmp_path, provider, 8080)
    open_file = tmp_path / "open"
    open_file.write_text("x")
    open_file.chmod(0o644)
    wrong = [
        ({"MATTRATHAN_THAID_ISSUER": "http://thaid.example"}, "must begin with https://"),
        ({"MATTRATHAN_THAID_ISSUER": ""}, "MATTRATHAN_THAID_CLIENT_ID is set and MATTRATHAN_THAID_ISSUER is not"),
        ({"MATTRATHAN_THAID_CLIENT_ID": ""}, "MATTRATHAN_THAID_CLIENT_ID must be set too"),
        ({"MATTRATHAN_THAID_CLIENT_SECRET": str(tmp_path / "nowhere")}, "cannot be read"),
        ({"MATTRATHAN_THAID_CLIENT_SECRET": str(open_file)}, f"run `chmod 600 {open_file}`"),
        ({"MATTRATHAN_ADDRESS": ""}, "MATTRATHAN_ADDRESS must be set too"),
        ({"MATTRATHAN_ADDRESS": "https://lpa.example.go.th/"}, "the address of the site alone"),
        ({"MATTRATHAN_THAID_SCOPE": "pid"}, "must contain openid"),
        ({"MATTRATHAN_THAID_SECOND_FACTOR": "yes"}, "write asked"),
    ]
    for changed, words in wrong:
        ended = subprocess.run(
            [str(BINARY), "serve", "--port", "0", "--database", f"sqlite:{database}"], capture_output=True, text=True,
            timeout=60, env={**os.environ, **good, **changed})
        assert ended.returncode == 1 and ended.stderr.count("\n") == 1, ended
        assert words in ended.stderr, ended.stderr
    with serving(database) as (_, base), urllib.request.urlopen(f"{base}/sign-in") as page:
        assert "ThaID" not in page.read().decode()
