"""Search and filters of the graph page, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pyoxigraph import Store

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}

Open = Callable[..., Any]
Keep = Callable[[Any, str], None]


def _panel(page: Any) -> str:
    return str(page.inner_text("#panel"))


def _suggested(page: Any, typed: str) -> list[str]:
    page.fill("#search", typed)
    return list(page.locator("#found .name .text > :first-child").all_inner_texts())


def test_search_finds_any_name_in_either_language(open_page: Open, draw_sample: Store) -> None:
    """Case, accents and widths don't matter; codes and parts of Chinese names do."""
    page = open_page(draw_sample)
    for wanted in (
        "cote d",
        "CIV",
        "科特",
        "ivoire",
        "Côte",
        "ＣＩＶ",
        "d'ivoire côte",
        "D’Ivoire",
    ):
        assert _suggested(page, wanted) == ["Côte d'Ivoire"], wanted
    assert _suggested(page, "Atlantis") == []


def test_the_legend_hides_kinds_and_escape_clears(open_page: Open, draw_sample: Store) -> None:
    """A kind that is switched off is out of the picture and its list, and is told in the chips."""
    page = open_page(draw_sample)
    page.click("#legend [data-kind=Country]")
    assert "Kenya" not in _panel(page)
    assert page.inner_text("#chips .chip .text") == "Country"
    page.keyboard.press("Escape")
    assert "Kenya" in _panel(page)
    assert page.locator("#chips").is_hidden()


def test_filters_combine_and_escape_clears(open_page: Open, draw_sample: Store) -> None:
    """Values of one facet are alternatives; the panel, the chips and the address tell the same."""
    page = open_page(draw_sample)
    page.keyboard.press("f")
    page.check("#drawer [data-key=Commitment]")
    page.check("#drawer [data-key=ReportedTotal]")
    assert page.inner_text("#chips .found-number") == "3 of 4 statements"
    assert "3 statements" in _panel(page)
    assert "World Health Organization" not in _panel(page)
    assert page.url.split("#")[1] == "kind=Commitment,ReportedTotal"
    page.keyboard.press("Escape")
    assert "4 statements" in _panel(page)
    assert page.url.endswith("#")
