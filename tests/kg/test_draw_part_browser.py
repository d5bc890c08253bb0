"""The page of a part of a graph in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pyoxigraph import Store

from kg.draw import part_of

pytestmark = pytest.mark.browser
playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")


def test_the_page_of_a_part_says_which_and_opens_at_its_focus(
    open_page: Callable[..., Any], draw_sample: Store, keep: Callable[[Any, str], None]
) -> None:
    """Below the title, in the language of the page; the focus is chosen until something else is."""
    part = part_of(draw_sample, focus="Kenya", where=["kinds=Delivery|Commitment"])
    page = open_page(draw_sample, part=part)
    assert page.inner_text("#title .part") == "within 1 step of Kenya · Delivered or Pledged"
    assert page.title().endswith(" · within 1 step of Kenya · Delivered or Pledged")
    assert "Kenya" in page.inner_text("#panel h2")
    assert page.evaluate("Data.all.statements.length") == 2
    keep(page, "part")
    page.click("#language >> text=中文")
    assert page.inner_text("#title .part") == "与肯尼亚相距1步以内 · 类别：已交付或承诺"
    page.goto(page.url.partition("#")[0] + "#show=picture")
    page.reload()
    assert page.evaluate("View.now.at") is None


def test_the_page_of_a_whole_graph_says_nothing_of_parts(
    open_page: Callable[..., Any], draw_sample: Store
) -> None:
    """There is a title alone."""
    page = open_page(draw_sample)
    assert page.locator("#title .part").count() == 0
    assert page.title() == "Aid pledges and deliveries"


def test_back_leads_to_what_the_page_opened_at(
    open_page: Callable[..., Any], draw_sample: Store
) -> None:
    """Its address has no fragment; that of everything has one, and stays so when read again."""
    page = open_page(draw_sample, part=part_of(draw_sample, focus="Kenya"))
    opened = page.evaluate("View.write(View.now)")
    assert opened == "at=node~country/KEN"
    page.keyboard.press("Escape")
    assert page.evaluate("View.now.at") is None
    page.go_back()
    page.wait_for_function("View.now.at")
    assert page.evaluate("View.write(View.now)") == opened
    page.keyboard.press("Escape")
    page.reload()
    assert page.evaluate("View.write(View.now)") == ""
    assert page.inner_text("#panel h2") == page.evaluate("Format.word('overview')")
