"""The page of the graph in a real browser: headless Chromium, with the network cut off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pyoxigraph import Literal, Quad, Store

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}

HOSTILE = [
    "</script><img src=x onerror=hacked=1>",
    '"><svg onload=hacked=1>',
    "<iframe srcdoc='<script>parent.hacked=1</script>'>",
    "<b>bold</b>\u202e{{7*7}}",
]

Open = Callable[..., Any]
Keep = Callable[[Any, str], None]


def _panel(page: Any) -> str:
    return str(page.inner_text("#panel"))


def _find(page: Any, name: str) -> None:
    page.fill("#search", name)
    page.click("#found .name >> nth=0")


def test_the_overview_lists_everything(open_page: Open, gold_store: Store, keep: Keep) -> None:
    """The page opens on all that there is, with a legend, at any size and in the dark."""
    page = open_page(gold_store)
    assert "469 statements" in _panel(page)
    assert page.locator("#legend .kind").count() > 6
    keep(page, "overview")
    keep(open_page(gold_store, dark=True), "dark")
    small = open_page(gold_store, size=PHONE, lang="zh")
    assert small.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    keep(small, "phone")


def test_a_click_in_the_picture_opens_the_statements_with_their_quotes(
    open_page: Open, draw_sample: Store, keep: Keep
) -> None:
    """A node on the canvas is clicked; the panel marks the words inside their sentence."""
    page = open_page(draw_sample)
    at = page.evaluate(
        """() => {
            const id = Data.entities.find((node) => node.codes?.includes("CHN")).id;
            const frame = document.getElementById("canvas").getBoundingClientRect();
            const point = Picture.pointOf(id);
            return [frame.x + point.x, frame.y + point.y];
        }"""
    )
    page.mouse.click(*at)
    page.wait_for_selector("#panel mark")
    assert page.inner_text("#panel h2") == "China"
    assert page.inner_text("#panel mark >> nth=0") == "more than RMB60 billion"
    sentence = page.inner_text("#panel blockquote >> nth=0")
    assert sentence == "China will give more than RMB60 billion to Africa."
    assert "speech.txt · characters 116–139" in _panel(page)
    assert "rule en.pledge · confidence 0.9" in _panel(page)
    keep(page, "panel")


def test_a_click_on_a_line_opens_what_goes_along_it(open_page: Open, draw_sample: Store) -> None:
    """An edge between two entities opens the statements between them."""
    page = open_page(draw_sample)
    at = page.evaluate(
        """() => {
            const id = (name) => Data.entities.find((node) => node.names.en === name).id;
            const frame = document.getElementById("canvas").getBoundingClientRect();
            const ends = ["World Health Organization", "Kenya"];
            const [a, b] = ends.map((name) => Picture.pointOf(id(name)));
            return [frame.x + (a.x + b.x) / 2, frame.y + (a.y + b.y) / 2];
        }"""
    )
    page.mouse.click(*at)
    page.wait_for_selector("#panel h2.ends")
    assert page.inner_text("#panel h2") == "World Health Organization → Kenya"
    assert page.inner_text("#panel .headline") == "40 · wells"


def test_sums_say_what_was_left_out(open_page: Open, draw_sample: Store) -> None:
    """A part is not added to its total, nor a pledge to what was given; "at least" stays."""
    page = open_page(draw_sample)
    _find(page, "china")
    sums = page.inner_text("#panel .sums")
    assert "at least CNY 60 billion" in sums.replace("\u00a0", " ")
    assert "1 part of a total that is counted" in sums
    assert "1 of the sums is a total reported over years" in sums
    page.click("#language >> text=中文")
    assert "至少600亿人民币" in page.inner_text("#panel .sums")
    _find(page, "肯尼亚")
    assert "1 项与他方共享的金额" in page.inner_text("#panel .sums")


def test_a_link_opens_the_view_that_it_was_copied_from(open_page: Open, draw_sample: Store) -> None:
    """What is chosen is in the address; Back undoes it; a wrong address shows the overview."""
    page = open_page(draw_sample)
    _find(page, "Kenya")
    page.click("#language >> text=中文")
    link = page.url
    assert link.endswith("#lang=zh&at=node~country/KEN")
    page.keyboard.press("Escape")
    page.goto(link)
    assert page.inner_text("#panel h2") == "肯尼亚"
    page.click("#panel .back")
    page.wait_for_url(lambda address: "at=" not in address)
    page.goto(link.split("#")[0] + "#at=node~country/XXX&years=9-1&%zz=1&kind=&lang=xx")
    assert page.inner_text("#panel h2") == "Overview"


def test_what_waits_can_be_opened(open_page: Open, gold_store: Store, keep: Keep) -> None:
    """A cluster lists who it stands for, and puts them into the picture."""
    page = open_page(gold_store)
    before = page.evaluate("Picture.size()")
    key = "recipients:Country"
    frame = page.locator("#canvas").bounding_box()
    at = page.evaluate("(key) => Picture.pointOf(key)", key)
    page.mouse.click(frame["x"] + at["x"], frame["y"] + at["y"])
    members = page.locator("#panel .name").count()
    page.click("#panel .action")
    assert page.evaluate("Picture.size()") >= before + members > before + 10
    keep(page, "opened")


def test_the_whole_page_changes_its_language(
    open_page: Open, gold_store: Store, keep: Keep
) -> None:
    """Heads, kinds, names and numbers turn to Chinese, and Chinese names have glyphs."""
    page = open_page(gold_store)
    page.click("#language >> text=中文")
    assert page.title() == "援助承诺与交付"
    assert page.get_attribute("html", "lang") == "zh-Hans"
    assert "469 条陈述" in _panel(page)
    keep(page, "chinese")


def test_hostile_texts_do_nothing(open_page: Open, draw_sample: Store) -> None:
    """Markup in names, quotes, files and titles is shown as it is written, and never runs."""
    store = Store()
    for number, quad in enumerate(sorted(draw_sample, key=str)):
        value = quad.object
        if isinstance(value, Literal) and value.datatype.value.endswith(("tring", "String")):
            value = Literal(HOSTILE[number % len(HOSTILE)], language=value.language)
        store.add(Quad(quad.subject, quad.predicate, value, quad.graph_name))
    page = open_page(store, title=HOSTILE[0])
    page.evaluate("globalThis.hacked = 0")
    for number in range(page.locator("#panel .name").count()):
        page.click(f"#panel .name >> nth={number}")
        assert page.locator("#panel .statement").count() > 0
        page.keyboard.press("Escape")
    page.mouse.move(300, 300)
    page.click("#language >> text=中文")
    assert page.inner_text("h1") == HOSTILE[0]
    assert page.evaluate("globalThis.hacked") == 0
    assert page.locator("img, iframe, b, svg[onload]").count() == 0


def test_an_empty_graph_says_so(open_page: Open) -> None:
    """No statements: the page opens and says that there are none."""
    assert "This graph holds no statements." in _panel(open_page(Store()))
