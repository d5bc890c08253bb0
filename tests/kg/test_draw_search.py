"""The search of the graph page: what it suggests, and how it is used with keys alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pyoxigraph import RdfFormat, Store

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
Keep = Callable[[Any, str], None]


@pytest.fixture
def page(open_page: Open, draw_sample: Store) -> Any:
    """The page of the small dataset."""
    return open_page(draw_sample)


def _suggested(page: Any, typed: str, role: str = "name") -> list[str]:
    page.fill("#search", typed)
    found = page.locator(f"#found .{role} .text > :first-child").all_inner_texts()
    return [text.replace("\u00a0", " ") for text in found]


def _active(page: Any) -> Any:
    """The text of the suggestion that the field points to, or None."""
    return page.evaluate(
        """() => {
            const id = document.getElementById('search').getAttribute('aria-activedescendant');
            const option = id && document.getElementById(id);
            return option && (option.getAttribute('aria-selected') === 'true') && option.innerText;
        }"""
    )


def test_any_name_is_found_in_either_language(page: Any) -> None:
    """Case, accents, widths and apostrophes don't matter; codes and parts of Chinese names do."""
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
    for wanted in ("中國", "中国", "people's rep", "china"):
        assert _suggested(page, wanted)[0] == "China", wanted
    assert _suggested(page, "Atlantis") == []
    assert _suggested(page, "<b>") == []


def test_codes_of_all_kinds_are_found(open_page: Open, listed_store: Store) -> None:
    """Three letters, two letters, the number of the UN; a group by its code."""
    page = open_page(listed_store)
    for wanted in ("PAK", "pk", "586", "Pakistan", "巴基斯坦", "巴基斯"):
        assert _suggested(page, wanted)[0] == "Pakistan", wanted
    assert _suggested(page, "LDC", "choice")[0] == "Recipient: least developed countries"
    assert _suggested(page, "最不發達", "choice")[0] == "Recipient: least developed countries"


def test_the_best_come_first(open_page: Open, listed_store: Store, keep: Keep) -> None:
    """A whole name, then where it begins a name, then where it begins a word, then inside."""
    page = open_page(listed_store)
    page.fill("#search", "africa")
    keep(page, "search")
    assert _suggested(page, "africa")[0] == "Africa"
    assert _suggested(page, "guinea") == ["Guinea", "Papua New Guinea"]
    assert _suggested(page, "sudan")[:2] == ["Sudan", "South Sudan"]
    development = _suggested(page, "development")
    assert not any(name.startswith("Development") for name in development)
    assert len(development) == 8
    assert _suggested(page, "非洲")[0] == "Africa"
    assert _suggested(page, "gand") == ["Uganda"]


def test_suggestions_tell_both_names_and_how_often(page: Any) -> None:
    """With the shape of the kind; in Chinese, the Chinese name comes first."""
    page.fill("#search", "kenya")
    option = page.locator("#found .name")
    assert option.locator(".text").inner_text() == "Kenya 肯尼亚"
    assert option.locator("svg.Country").count() == 1
    assert option.locator(".number").get_attribute("aria-label") == "2 statements"
    page.fill("#search", "")
    page.click("#language >> text=中文")
    page.fill("#search", "kenya")
    assert option.locator(".text").inner_text() == "肯尼亚 Kenya"


def test_the_keyboard_is_enough(page: Any) -> None:
    """Arrows go round by the field, Enter chooses, Escape closes before it clears."""
    page.keyboard.press("/")
    page.keyboard.type("china")
    field = page.locator("#search")
    assert field.get_attribute("aria-expanded") == "true"
    assert _active(page) is None
    page.keyboard.press("ArrowDown")
    assert _active(page).startswith("China")
    page.keyboard.press("ArrowUp")
    assert _active(page) is None
    page.keyboard.press("ArrowUp")
    assert _active(page).startswith("Statements with the words “china”")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert field.get_attribute("aria-expanded") == "false"
    assert field.input_value() == "china"
    page.keyboard.press("Alt+ArrowDown")
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Alt+ArrowUp")
    assert field.get_attribute("aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "China"
    assert page.evaluate("document.activeElement.id") == "panel"
    assert field.input_value() == ""
    page.keyboard.press("Escape")
    assert page.inner_text("#panel h2") == "Overview"
    page.keyboard.press("/")
    page.keyboard.type("ken")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert field.input_value() == ""


def test_enter_finds_statements_by_words(page: Any) -> None:
    """In names, objects and quotes; an empty field takes the words off again."""
    page.fill("#search", "hospitals")
    page.keyboard.press("Enter")
    assert page.url.endswith("#words=hospitals")
    assert page.inner_text("#chips .found-number") == "1 of 4 statements"
    assert page.input_value("#search") == "hospitals"
    page.fill("#search", "600多亿元")
    page.keyboard.press("Enter")
    assert page.inner_text("#chips .found-number") == "1 of 4 statements"
    page.fill("#search", "")
    assert page.locator("#chips").is_hidden()


def test_enter_that_ends_a_composition_chooses_nothing(page: Any) -> None:
    """Whoever writes Chinese with an input method confirms characters with Enter."""
    page.fill("#search", "中")
    page.evaluate(
        """() => document.getElementById('search').dispatchEvent(new KeyboardEvent('keydown',
            {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))"""
    )
    assert page.url.endswith(".html") or page.url.endswith("#")
    assert page.locator("#found").is_visible()


def test_a_sum_is_offered_as_a_range(page: Any) -> None:
    """Where a currency has such sums, or is named."""
    assert _suggested(page, "60 billion", "choice") == ["Sum: CNY 57 billion to CNY 63 billion"]
    assert _suggested(page, "600亿元", "choice") == ["Sum: CNY 57 billion to CNY 63 billion"]
    assert _suggested(page, "over 10bn", "choice") == ["Sum: at least CNY 10 billion"]
    named = _suggested(page, "7 billion yuan", "choice")
    assert named == ["Sum: CNY 6.65 billion to CNY 7.35 billion"]
    assert _suggested(page, "3 thousand", "choice") == []
    page.fill("#search", "60 billion")
    page.click("#found .choice")
    assert page.url.endswith("#amount=CNY:57000000000-63000000000")
    assert page.inner_text("#chips .found-number") == "1 of 4 statements"


def test_what_filters_have_is_offered(page: Any) -> None:
    """A stage, a form, a type: chosen in the search as in the drawer."""
    assert _suggested(page, "delivered", "choice") == ["Stage: delivered", "Type: Delivered"]
    page.click("#found .choice >> nth=0")
    assert page.url.endswith("#stage=delivered")


def test_the_pointer_chooses_and_leaving_closes(page: Any) -> None:
    """A click on a suggestion; a click elsewhere."""
    page.fill("#search", "ken")
    page.click("#found .name")
    assert page.inner_text("#panel h2") == "Kenya"
    page.fill("#search", "ken")
    page.click("#title")
    assert page.locator("#found").is_hidden()


SLIPS = {
    "Maalwi": ["Malawi"],
    "Germny": ["Germany"],
    "Afganistn": ["Afghanistan"],
    "Banglad": ["Bangladesh"],  # found as it is
    "Bangald": ["Bangladesh"],  # a slip at its beginning
    "巴基四坦": ["Pakistan"],
    "Chnia": ["China"],
    "xyzzyq": [],
    "zzz": [],  # with three letters, any slip is another word
    "<b>x</b>": [],
}


def test_what_is_mistyped_leads_to_the_nearest_names(
    open_page: Open, corpus_store: Store, keep: Keep
) -> None:
    """Nothing has what is typed: that is said, and names written like it are offered."""
    page = open_page(corpus_store)
    for typed, names in SLIPS.items():
        assert _suggested(page, typed)[: len(names) or None] == names, typed
    page.fill("#search", "Maalwi")
    keep(page, "mistyped")
    note = "Nothing here has “Maalwi”. The nearest names:"
    assert page.inner_text("#found .nothing") == note
    assert page.inner_text(".find [role=status]") == note
    assert page.inner_text("#found .by-words .number") == "0"
    page.keyboard.press("ArrowDown")
    assert _active(page).startswith("Malawi")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert page.inner_text("#chips .found-number").startswith("0 of ")
    page.click("#panel .note >> text=Malawi")
    assert page.inner_text("#panel h2") == "Malawi"
    assert page.locator("#chips").is_hidden()
    page.fill("#search", "xyzzyq")
    assert "no name, and no words" in page.inner_text("#found .nothing")
    page.fill("#search", "China")
    assert page.locator("#found .nothing").count() == 0
    assert page.inner_text(".find [role=status]") == ""


def test_numbers_beside_names_are_those_in_sight(page: Any) -> None:
    """A filter counts for names as it does for choices."""
    page.evaluate("View.change({ kind: ['Delivery'] })")
    page.fill("#search", "kenya")
    number = page.locator("#found .name .number")
    assert number.get_attribute("aria-label") == "1 statement"


def test_a_currency_may_have_any_code(open_page: Open, draw_sample: Store) -> None:
    """One that is named like what all objects have is a code like any other."""
    text = draw_sample.dump(format=RdfFormat.N_QUADS).decode()
    store = Store()
    store.load(text.replace("currency/CNY", "currency/constructor"), format=RdfFormat.N_QUADS)
    page = open_page(store)
    assert _suggested(page, "60 billion", "choice") == [
        "Sum: constructor 57 billion to constructor 63 billion"
    ]
    page.click("#found .choice")
    assert page.inner_text("#chips .found-number") == "1 of 4 statements"
    page.reload()
    assert page.inner_text("#chips .found-number") == "1 of 4 statements"


def test_pasted_white_space_takes_no_time(page: Any) -> None:
    """However much of it there is, it is one space; a text without end is no sum."""
    took = page.evaluate(
        """() => {
            const start = performance.now();
            Amounts.range("1" + " ".repeat(300000) + "x", Facets.currencies());
            Amounts.range("1 ".repeat(100000) + "USD", Facets.currencies());
            return performance.now() - start;
        }"""
    )
    assert took < 1000
    both = page.evaluate("Amounts.range('1  -   2   billion yuan', Facets.currencies())")
    assert [both["from"], both["to"]] == ["1000000000", "2000000000"]
