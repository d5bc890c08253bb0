"""What the benchmark of the page sees: the same in our page and in that of stock pyvis."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

from benchmarks.page import measure, measure_filters, stock_page
from kg.draw import draw
from kg.draw.arrange import arrange
from kg.draw.read import read_picture

pytestmark = pytest.mark.browser
pytest.importorskip("playwright.sync_api", reason="playwright is not installed")


def test_both_pages_are_seen_to_be_drawn_and_dragged(
    browser: Any, draw_sample: Store, tmp_path: Path
) -> None:
    """It tells when each is drawn, that frames follow the pointer, and how many nodes there are."""
    picture = read_picture(draw_sample)
    ours, stock = tmp_path / "ours.html", tmp_path / "stock.html"
    ours.write_text(draw(draw_sample), encoding="utf-8")
    stock.write_text(stock_page(picture, arrange(picture), physics=False), encoding="utf-8")
    for page in (ours, stock):
        painted, frames, nodes = measure(browser, page)
        assert 0 < painted < 30
        assert frames > 1
        assert len(picture.entities) - 1 <= nodes <= len(picture.entities)  # a forum of one meeting


def test_choices_are_timed(browser: Any, draw_sample: Store, tmp_path: Path) -> None:
    """Values of three lists are chosen and left, then all is cleared."""
    ours = tmp_path / "ours.html"
    ours.write_text(draw(draw_sample), encoding="utf-8")
    times = measure_filters(browser, ours)
    assert len(times) == 7
    assert all(0 < time < 30_000 for time in times)
