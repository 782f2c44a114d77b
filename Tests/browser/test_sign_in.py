"""The front door: a person of each kind of office signs in through the form."""

import pytest
from conftest import axe, shoot, sign_in


def test_the_sign_in_page_is_accessible(page):
    page.goto("/sign-in")
    shoot(page, "sign-in")
    axe(page)


@pytest.mark.parametrize("username", ["odloc", "dla", "auditor", "province-50", "recorder-1100001", "certifier-1100001"])
def test_signs_in(page, username):
    sign_in(page, username)
    shoot(page, f"signed-in-{username}")
    axe(page)


def test_a_wrong_password_says_so_and_stays(page):
    page.goto("/sign-in")
    form = page.locator('form[action$="/sign-in"]')
    form.locator('[name="username"]').fill("odloc")
    form.locator('[name="password"]').fill("not-the-password")
    form.locator('[type="submit"], button:not([type])').first.click()
    assert page.locator('[name="password"]').is_visible()
    axe(page)


def test_signs_in_without_javascript(open_context):
    page = open_context(java_script_enabled=False).new_page()
    sign_in(page, "odloc")
