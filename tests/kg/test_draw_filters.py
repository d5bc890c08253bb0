"""Filters of the graph page: the drawer, the chips, the legend, the years, the sums."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pyoxigraph import Store

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}

Open = Callable[..., Any]
Keep = Callable[[Any, str], None]

AMOUNTS = {
    "1 billion": "1000000000",
    "1.5bn": "1500000000",
    "1.5 BN": "1500000000",
    "10亿": "1000000000",
    "十亿": "1000000000",
    "5 million": "5000000",
    "5m": "5000000",
    "2k": "2000",
    "3 trillion": "3000000000000",
    "1,000,000": "1000000",
    "1 000 000": "1000000",
    "1000000": "1000000",
    ".5 million": "500000",
    "0.123456": "0.123456",
    "二十万亿": "20000000000000",
    "20兆": "20000000000000",
    "1亿5000万": "150000000",
    "一亿五千万": "150000000",
    "3千万": "30000000",
    "一百零五億": "10500000000",
    "兩億": "200000000",
    "１０亿": "1000000000",
    "1 billion 500 million": "1500000000",
    "0": "0",
    "": None,
    "billion": None,
    "亿": None,
    "5 5": None,
    "1.2.3": None,
    "12,34": None,
    "-5": None,
    "5 dollars": None,
    "1e9": None,
    "1 million 2 billion": None,
    "9" * 40: None,
    "<b>5</b>": None,
}
RANGES = {
    "60 billion": ("57000000000", "63000000000", []),
    "about 60bn": ("57000000000", "63000000000", []),
    "600亿元": ("57000000000", "63000000000", ["CNY"]),
    "USD 1-2 billion": ("1000000000", "2000000000", ["USD"]),
    "$1bn–$2bn": ("1000000000", "2000000000", ["USD"]),
    "between 1 and 2 billion yuan": ("1000000000", "2000000000", ["CNY"]),
    "500 million to 1 billion": ("500000000", "1000000000", []),
    "1至2亿美元": ("100000000", "200000000", ["USD"]),
    "over 5 million euros": ("5000000", "", ["EUR"]),
    "> 5m": ("5000000", "", []),
    "10亿美元以上": ("1000000000", "", ["USD"]),
    "不到5亿": ("", "500000000", []),
    "up to US$3 million": ("", "3000000", ["USD"]),
    "¥5bn": ("4750000000", "5250000000", ["CNY", "JPY"]),
    "$4": ("3.8", "4.2", ["USD"]),
    "404": None,
    "2018": None,
    "2015-2018": None,
    "KEN": None,
    "2-1 billion": None,
    "euro": None,
    "China 2018": None,
    "一带一路": None,
    "八大行动": None,
    "100 schools": None,
}
CURRENCIES = [
    {"code": "USD", "names": {"en": "US Dollar", "zh": "美元"}},
    {"code": "CNY", "names": {"en": "Chinese Yuan", "zh": "人民币"}},
    {"code": "EUR", "names": {"en": "Euro", "zh": "欧元"}},
    {"code": "JPY", "names": {"en": "Japanese Yen", "zh": "日元"}},
]


@pytest.fixture
def page(open_page: Open, draw_sample: Store) -> Any:
    """The page of the small dataset."""
    return open_page(draw_sample)


def _panel(page: Any) -> str:
    return str(page.inner_text("#panel"))


def _found(page: Any) -> str:
    return str(page.inner_text("#chips .found-number"))


def _fragment(page: Any) -> str:
    return str(page.url.partition("#")[2])


def test_sums_are_understood_as_people_write_them(page: Any) -> None:
    """Numbers with units in either language become plain digits; anything else is no number."""
    assert len(AMOUNTS) == 36
    found = page.evaluate("texts => texts.map(Amounts.number)", list(AMOUNTS))
    assert dict(zip(AMOUNTS, found, strict=True)) == AMOUNTS


def test_ranges_are_understood_with_their_currency(page: Any) -> None:
    """One number is about that much; codes, years and names are no sums."""
    read = "([texts, known]) => texts.map(text => Amounts.range(text, known))"
    for text, found in zip(RANGES, page.evaluate(read, [list(RANGES), CURRENCIES]), strict=True):
        told = found and (found["from"], found["to"], sorted(found["currencies"]))
        assert told == RANGES[text], text


def test_the_legend_hides_kinds_and_escape_clears(page: Any) -> None:
    """A kind that is switched off is out of the picture and its list, and is told in the chips."""
    page.click("#legend [data-kind=Country]")
    assert page.get_attribute("#legend [data-kind=Country]", "aria-pressed") == "false"
    assert "Kenya" not in _panel(page)
    assert page.inner_text("#chips .chip .text") == "Country"
    page.keyboard.press("Escape")
    assert "Kenya" in _panel(page)
    assert page.locator("#chips").is_hidden()


def test_filters_combine_and_escape_clears(page: Any) -> None:
    """Values of one facet are alternatives; the panel, the chips and the address tell the same."""
    page.keyboard.press("f")
    page.check("#drawer [data-key=Commitment]")
    page.check("#drawer [data-key=ReportedTotal]")
    assert _found(page) == "3 of 4 statements"
    assert "3 statements" in _panel(page)
    assert "World Health Organization" not in _panel(page)
    assert _fragment(page) == "kind=Commitment,ReportedTotal"
    page.check("#drawer [data-key='country/KEN']")
    assert _found(page) == "1 of 4 statements"
    page.keyboard.press("Escape")  # the keyboard is in the drawer
    assert page.locator("#drawer").is_hidden()
    assert _found(page) == "1 of 4 statements"
    page.keyboard.press("Escape")
    assert "4 statements" in _panel(page)
    assert _fragment(page) == ""


def test_counts_are_live(page: Any) -> None:
    """A count is what a choice would show; a value that would show nothing is not offered."""
    page.click("#filters")
    count = "#drawer [data-facet={}] label:has([data-key='{}']) .number"
    assert page.inner_text(count.format("kind", "Commitment")) == "2"
    assert page.inner_text(count.format("recipient", "country/KEN")) == "2"
    page.check("#drawer [data-key=Delivery]")
    assert page.inner_text(count.format("recipient", "country/KEN")) == "1"
    assert page.locator("#drawer [data-key='country/CHN']").count() == 0
    assert page.inner_text(count.format("kind", "Commitment")) == "2"
    page.evaluate("location.hash = '#kind=ReportedTotal&recipient=country/KEN'")
    assert _found(page) == "0 of 4 statements"
    assert page.inner_text(count.format("recipient", "country/KEN")) == "0"  # chosen: still there
    assert page.is_checked("#drawer [data-key=ReportedTotal]")


def test_regions_and_groups_stand_above_names(
    open_page: Open, listed_store: Store, keep: Keep
) -> None:
    """A group takes in who was a member then; long lists open further and can be searched."""
    page = open_page(listed_store)
    page.click("#filters")
    recipients = page.locator("#drawer [data-facet=recipient]")
    assert recipients.locator("h3").all_inner_texts() == [
        "Regions and groups",
        "Countries and others",
    ]
    keep(page, "filters")
    names = recipients.locator("ul").nth(1).locator("label")
    assert names.count() == 8
    numbers = [int(n) for n in names.locator(".number").all_inner_texts()]
    assert numbers == sorted(numbers, reverse=True)
    recipients.locator("ul").nth(1).locator("text=more").click()
    assert names.count() > 8
    assert page.evaluate("document.activeElement.type") == "checkbox"
    recipients.locator(".find-value").fill("最不发达")
    assert recipients.locator("label .text").all_inner_texts() == ["least developed countries"]
    recipients.locator("input[type=checkbox]").check()
    assert page.evaluate("document.activeElement.dataset.key") == "group/LDC"
    assert _fragment(page) == "recipient=group/LDC"
    recipients.locator(".find-value").press("Escape")  # clears what is typed, not what is chosen
    assert _fragment(page) == "recipient=group/LDC"
    assert page.is_checked("#drawer [data-key='group/LDC']")


def test_years_are_chosen_with_two_handles(open_page: Open, listed_store: Store) -> None:
    """By keyboard: the handles stop at each other, and the bars outside turn pale."""
    page = open_page(listed_store)
    page.click("#filters")
    first, last = (page.locator(f"#drawer [data-key={which}_year]") for which in ("first", "last"))
    least, most = (int(page.locator(".handle").nth(0).get_attribute(end)) for end in ("min", "max"))
    assert page.locator(".bars .out").count() == 0
    first.press("ArrowRight")
    assert _fragment(page) == f"years={least + 1}-{most}"
    assert page.inner_text(".years .said") == f"{least + 1} – {most}"
    assert page.locator(".bars .out").count() == 1
    last.press("Home")  # no further than the first
    assert _fragment(page) == f"years={least + 1}-{least + 1}"
    last.press("End")
    first.press("Home")
    assert _fragment(page) == ""
    told = page.inner_text(".years .quiet")
    undated = page.evaluate(
        "Data.all.statements.filter(({year, start, end}) => !(year || start || end)).length"
    )
    assert told.endswith(f" · {undated} without a year")


def test_sums_are_chosen_by_currency_and_range(page: Any) -> None:
    """Numbers are read as they are written; what is none is marked and changes nothing."""
    page.click("#filters")
    page.click("#drawer [data-facet=amount] summary")
    least, most = (page.locator(f"[data-key=amount_{end}]") for end in ("from", "to"))
    least.fill("20亿")
    least.press("Enter")
    assert _fragment(page) == "amount=CNY:2000000000-"
    assert least.input_value() == "2 billion"
    assert _found(page) == "3 of 4 statements"
    most.fill("65bn")
    most.press("Tab")
    assert _fragment(page) == "amount=CNY:2000000000-65000000000"
    assert page.inner_text("#chips .chip .text").replace("\u00a0", " ") == (
        "CNY 2 billion to CNY 65 billion"
    )
    most.fill("lots")
    most.press("Enter")
    assert most.get_attribute("aria-invalid") == "true"
    assert least.get_attribute("aria-invalid") == "false"
    most.fill("1 billion")  # less than the least
    most.press("Enter")
    assert most.get_attribute("aria-invalid") == "true"
    assert _fragment(page) == "amount=CNY:2000000000-65000000000"
    page.click("#chips .chip")
    assert least.input_value() == ""
    assert _fragment(page) == ""


def test_chips_take_off_what_is_on(open_page: Open, draw_sample: Store) -> None:
    """With the pointer, or with keys alone, from one to the next."""
    page = open_page(
        draw_sample, fragment="#words=a&focus=country/KEN~2&kind=Commitment&years=2018&hidden=Fund"
    )
    chips = page.locator("#chips .chip")
    assert chips.all_inner_texts() == [
        "Words\n“a”\n×",
        "Type\nPledged\n×",
        "Years\n2018\n×",
        "Around\nKenya, 2 steps\n×",
        "Not drawn\nFund\n×",
    ]
    assert chips.nth(1).get_attribute("aria-label") == "Remove Type: Pledged"
    chips.nth(1).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.key") == "years"
    page.keyboard.press("Delete")
    assert page.evaluate("document.activeElement.dataset.key") == "focus"
    page.keyboard.press("Delete")
    page.keyboard.press("Delete")
    page.keyboard.press("Delete")
    assert page.evaluate("document.activeElement.id") == "filters"
    assert page.locator("#chips").is_hidden()


def test_on_a_telephone_the_filters_lie_over_the_page(
    open_page: Open, listed_store: Store, keep: Keep
) -> None:
    """Focus stays in them; Escape closes them before it clears, and so does the button."""
    page = open_page(listed_store, size=PHONE, fragment="#kind=Commitment")
    page.click("#filters")
    assert page.get_attribute("#drawer", "aria-modal") == "true"
    assert page.evaluate("document.activeElement.className") == "close"
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body"
            " || document.getElementById('drawer').contains(document.activeElement)"
        )
    page.check("#drawer [data-facet=donor] [data-key='country/CHN']")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    keep(page, "phone-filters")
    page.keyboard.press("Escape")
    assert page.locator("#drawer").is_hidden()
    assert page.evaluate("document.activeElement.id") == "filters"
    assert _fragment(page) == "kind=Commitment&donor=country/CHN"
    page.click("#filters")
    page.click("#drawer .apply")
    assert page.locator("#drawer").is_hidden()
    page.set_viewport_size({"width": 1400, "height": 900})
    page.click("#filters")
    assert page.get_attribute("#drawer", "role") == "region"
    page.set_viewport_size(PHONE)  # turned while it is open
    assert page.get_attribute("#drawer", "aria-modal") == "true"
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert _fragment(page) == ""
    assert page.evaluate("document.querySelectorAll('[inert]').length") == 0


def test_the_drawer_speaks_the_language_of_the_page(page: Any) -> None:
    """Everything in it changes, and what is open stays open."""
    page.click("#filters")
    page.click("#drawer [data-facet=stage] summary")
    page.click("#language >> text=中文")
    assert page.inner_text("#drawer h2") == "筛选"
    assert "承诺" in page.inner_text("#drawer [data-facet=kind]")
    assert "已交付" in page.inner_text("#drawer [data-facet=stage]")
    assert page.get_attribute("#drawer [data-facet=stage]", "open") is not None


def test_keys_are_told_and_letters_that_are_typed_are_no_keys(page: Any) -> None:
    """The help lists them; in a field they are letters."""
    page.keyboard.press("?")
    assert "clear all" in page.inner_text("#keys")
    page.keyboard.press("f")
    page.keyboard.press("Escape")
    assert page.locator("#drawer").is_hidden()
    page.keyboard.press("/")
    page.keyboard.type("f?/")
    assert page.input_value("#search") == "f?/"
    assert page.locator("#drawer").is_hidden()


@pytest.mark.parametrize("size", [{"width": 1400, "height": 900}, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_what_opens(
    open_page: Open, listed_store: Store, size: dict[str, int], dark: bool
) -> None:
    """The drawer with all its parts, the suggestions and the help break no rule of WCAG."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = open_page(listed_store, size=size, dark=dark, fragment="#donor=country/CHN,country/X")

    def broken() -> list[str]:
        found = axe.run(page).response["violations"]
        return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]

    page.fill("#search", "af")
    page.keyboard.press("ArrowDown")
    assert broken() == []
    page.keyboard.press("Escape")
    page.click("#help")
    assert broken() == []
    page.keyboard.press("Escape")
    page.click("#filters")
    page.evaluate(  # a facet is filled once it tells that it was opened
        """() => Promise.all([...document.querySelectorAll(".facet:not([open])")].map((facet) =>
            new Promise((told) => {
                facet.addEventListener("toggle", told, { once: true });
                facet.open = true;
            })))"""
    )
    assert broken() == []
