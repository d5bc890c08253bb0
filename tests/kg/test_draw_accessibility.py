"""Whether anybody can use the page: axe-core on every view, in light and dark, large and small.

axe-core (Deque, github.com/dequelabs/axe-core) tests the rules of WCAG 2 that a program can test:
names, roles, contrast, order of headings. The canvas itself it cannot see into; that all on it can
be reached without it is told by the tests of the keyboard.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pyoxigraph import Store

pytestmark = pytest.mark.browser
axe_playwright = pytest.importorskip("axe_playwright_python.sync_playwright")

WIDE, PHONE = {"width": 1400, "height": 900}, {"width": 360, "height": 740}

# What the reader may be looking at, as addresses have it.
VIEWS = {
    "overview": "",
    "node": "at=node~country/CHN",
    "statement": "at=statement~statement/total",
    "table": "show=table",
    "filtered": "donor=country/CHN&kind=Commitment",
    "nothing": "words=zzzzzz",
}
SHOWN = "fragment => View.write(View.now) === View.write(View.read(fragment))"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(
    open_page: Callable[..., Any], draw_sample: Store, lang: str, size: dict[str, int], dark: bool
) -> None:
    """No view breaks a rule of WCAG 2.1 AA, or a good practice, that axe-core knows."""
    page = open_page(draw_sample, size=size, dark=dark, lang=lang)
    found = {}
    for name, fragment in VIEWS.items():
        page.evaluate("fragment => { location.hash = fragment; }", fragment)
        page.wait_for_function(SHOWN, arg=fragment)
        found[name] = _broken(page)
    assert found == {name: [] for name in VIEWS}


def test_axe_sees_what_is_wrong(open_page: Callable[..., Any], draw_sample: Store) -> None:
    """A text too pale to read and a button without a name are found: silence means something."""
    page = open_page(draw_sample)
    page.evaluate(
        """() => {
            const heading = document.querySelector("#panel h2");
            heading.style.color = "#bbb";
            heading.after(document.createElement("button"));
        }"""
    )
    rules = {told.split(" ")[0] for told in _broken(page)}
    assert {"button-name", "color-contrast"} <= rules


def _broken(page: Any) -> list[str]:
    """The rules that the page breaks: name, how bad it is, and the first place."""
    return [
        f"{broken['id']} ({broken['impact']}): {broken['nodes'][0]['html'][:200]}"
        for broken in axe_playwright.Axe().run(page).response["violations"]
    ]
