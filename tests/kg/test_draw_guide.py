"""The steps that docs/draw.md shows to newcomers, taken in a browser; its pictures are made here.

`make pictures` runs this and copies the pictures to `docs/images/`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pyoxigraph import Store

pytestmark = pytest.mark.browser

WINDOW = {"width": 1280, "height": 800}


def test_a_newcomer_finds_a_pledge_its_words_and_who_gets_it_and_passes_it_on(
    open_page: Callable[..., Any], keep: Callable[[Any, str], None], corpus_store: Store
) -> None:
    """What was pledged at a meeting, on which words, how much to LDCs; and a link that shows it."""
    page = open_page(corpus_store, size=WINDOW, permissions=("clipboard-read", "clipboard-write"))
    keep(page, "guide-overview")

    page.keyboard.press("/")
    page.keyboard.type("korea-africa summit")
    page.get_by_role("option", name="2024 Korea-Africa Summit").click()
    panel = page.locator("#panel")
    assert panel.locator("h2").inner_text() == "2024 Korea-Africa Summit"
    assert "USD 9.648 billion" in panel.inner_text().replace("\u00a0", " ")
    keep(page, "guide-meeting")

    first = panel.locator(".statement").first
    assert "9 billion" in first.locator("mark").first.inner_text()
    assert "en-03-korea-africa-declaration.txt" in first.inner_text()

    page.get_by_role("button", name="Filters").click()
    page.get_by_role("checkbox", name="least developed countries").check()
    page.get_by_role("button", name="Only this").click()
    assert panel.locator(".statement").count() == 3
    assert "3 of" in page.inner_text("#chips")
    keep(page, "guide-least-developed")

    page.get_by_role("button", name="Share").click()
    page.get_by_text("Copy link to this view").click()
    page.wait_for_selector("#told:not(:empty)")
    link = page.evaluate("navigator.clipboard.readText()")
    page.keyboard.press("Escape")
    other = page.context.new_page()
    other.goto(link)
    assert other.locator("#panel h2").inner_text() == "2024 Korea-Africa Summit"
    assert other.locator("#panel .statement").count() == 3
    other.get_by_role("button", name="Table").click()
    assert other.locator("#table tbody tr").count() == 3
    keep(other, "guide-table")
