"""The page of a chart in a real browser: headless Chromium, with the network cut off."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kg.charts import About, draw_chart
from kg.formats import Result
from tests.kg.test_charts import HOSTILE, KINDS

pytestmark = pytest.mark.browser
RESULT = Result(
    columns=("donor", "recipient", "currency", "total"),
    rows=tuple((label, label, "USD", 5 + i) for i, label in enumerate(HOSTILE.values())),
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [360, 1400])
def test_the_page_opens_in_any_window(browser: Any, tmp_path: Path, width: int, kind: str) -> None:
    """Nothing is asked or complained of, nothing runs, and nothing sticks out at the side."""
    path = tmp_path / "chart.html"
    about = About(title=HOSTILE["markup"], params={"donor": HOSTILE["template"]})
    path.write_bytes(draw_chart(RESULT, KINDS[kind], "html", about).content)
    told: list[str] = []
    context = browser.new_context(viewport={"width": width, "height": 800}, offline=True)
    page = context.new_page()
    page.on("console", lambda message: told.append(message.text))
    page.on("dialog", lambda dialog: told.append(dialog.message))
    page.on("request", lambda request: told.append(request.url))
    page.goto(path.as_uri())
    assert told == [path.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("figure svg text").first.is_visible()
    assert page.locator("tbody tr").count() == len(RESULT.rows)
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_styles_hold_under_the_policy(browser: Any, tmp_path: Path, kind: str) -> None:
    """Colours and sizes are those of the picture, although the policy allows no inline style."""
    path = tmp_path / "chart.html"
    path.write_bytes(draw_chart(RESULT, KINDS[kind], "html", About(title="A title")).content)
    page = browser.new_page()
    page.goto(path.as_uri())
    fills = page.evaluate(
        "[...new Set([...document.querySelectorAll('figure path, figure use')]"
        ".map((path) => getComputedStyle(path).fill))]"
    )
    assert "rgb(0, 114, 178)" in fills
    sizes = page.evaluate(
        "[...document.querySelectorAll('figure text')].map((e) => getComputedStyle(e).fontSize)"
    )
    assert "13px" in sizes
    page.close()


def test_no_text_leaves_the_picture(browser: Any, tmp_path: Path) -> None:
    """With the fonts that the browser has, every text lies within the picture."""
    for kind, chart in KINDS.items():
        path = tmp_path / f"{kind}.html"
        path.write_bytes(draw_chart(RESULT, chart, "html", About(title="A title")).content)
        page = browser.new_page(viewport={"width": 1400, "height": 800})
        page.goto(path.as_uri())
        outside = page.evaluate(
            "(() => { const box = document.querySelector('figure svg').getBoundingClientRect();"
            " return [...document.querySelectorAll('figure text')].filter((e) => {"
            " const own = e.getBoundingClientRect();"
            " return own.left < box.left - 1 || own.right > box.right + 1; })"
            ".map((e) => e.textContent); })()"
        )
        assert outside == []
        page.close()
