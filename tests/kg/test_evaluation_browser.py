"""The page of an evaluation in a real browser: headless Chromium, with the network cut off."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.cli import cli

pytestmark = pytest.mark.browser
SECOND = Path(__file__).parents[1] / "corpus" / "second"


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the second corpus, as it is read today."""
    path = tmp_path_factory.mktemp("page") / "evaluation.html"
    where = ["--gold", str(SECOND / "second.jsonl"), "--docs", str(SECOND / "docs")]
    run = CliRunner().invoke(cli, ["evaluate", *where, "--html", str(path)])
    assert run.exit_code == 0, run.output
    return path


@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_opens_in_any_window(browser: Any, drawn: Path, width: int, scheme: str) -> None:
    """Nothing is asked or complained of, the style holds, and nothing sticks out at the side."""
    told: list[str] = []
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True
    )
    page = context.new_page()
    page.on("console", lambda message: told.append(message.text))
    page.on("request", lambda request: told.append(request.url))
    page.goto(drawn.as_uri())
    assert told == [drawn.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    columns = page.evaluate(
        "[...document.querySelector('.text tr:not(.plain):not([lang])').cells]"
        ".map((cell) => Math.round(cell.getBoundingClientRect().top))"
    )
    assert (columns[0] == columns[1]) is (width > 700)  # side by side, or one below the other
    underlined = "getComputedStyle(document.querySelector('mark.wrong')).textDecorationStyle"
    assert page.evaluate(underlined) == "wavy"
    context.close()


def test_a_mark_leads_to_what_is_wrong_with_it(browser: Any, drawn: Path) -> None:
    """A click on a wrong statement shows its row, even in a list that was closed; and back."""
    page = browser.new_page(viewport={"width": 1400, "height": 800})
    page.goto(drawn.as_uri())
    article = page.locator("article:has(details:not([open]))").first
    tag = article.locator(".text .tag.wrong").first
    row = page.locator(tag.get_attribute("href"))
    assert not row.is_visible()
    tag.click()
    assert row.is_visible()
    row.locator("a").click()
    back = page.evaluate("document.querySelector(':target').id")
    assert back == row.locator("a").get_attribute("href").removeprefix("#")
    page.close()
