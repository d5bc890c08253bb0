"""What the address of the graph page holds: any view there and back, and nothing that does harm."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

pytestmark = pytest.mark.browser

Open = Callable[..., Any]

FACETS = (
    *("kind", "stage", "modality", "donor", "recipient"),
    *("forum", "meeting", "initiative", "sector", "payer"),
)
_ROUND = "views => views.map(view => View.read('#' + View.write({...View.EMPTY, ...view})))"

_LIMIT = 60
_text = st.text(min_size=1, max_size=_LIMIT)
_keys = _text | st.sampled_from(
    ["country/CHN", "a,b", "a~b", "100% & more", "+ +", "=", "#", "~", "-"]
)
_numbers = st.decimals(0, 10**24, places=2, allow_nan=False).map(lambda n: f"{n:f}")
_lists = st.lists(_keys, unique=True, max_size=5)


@st.composite
def _views(draw: st.DrawFn) -> dict[str, Any]:
    """Parts of views, each thing in them as the page makes it."""
    bounds = sorted([draw(_numbers), draw(_numbers)], key=float)
    years = sorted([draw(st.integers(1, 9999)), draw(st.integers(1, 9999))])
    whole: dict[str, Any] = {
        "lang": draw(st.sampled_from([None, "en", "zh"])),
        "show": draw(st.sampled_from(["picture", "table"])),
        "words": draw(st.text(max_size=_LIMIT)),
        "years": years,
        "amount": {
            "currency": draw(st.sampled_from(["USD", "US$ (2015)", "a:b"]) | _keys),
            "from": draw(st.sampled_from(["", bounds[0]])),
            "to": draw(st.sampled_from(["", bounds[1]])),
        },
        "focus": {"node": draw(_keys), "depth": draw(st.integers(1, 9))},
        "at": draw(
            st.fixed_dictionaries({"node": _keys})
            | st.fixed_dictionaries({"statement": _keys})
            | st.fixed_dictionaries({"more": _keys})
            | st.fixed_dictionaries({"from": _keys, "to": _keys})
        ),
        "hidden": draw(_lists),
        "opened": draw(_lists),
        "sort": {"column": draw(st.sampled_from(["donor", "amount"])), "down": draw(st.booleans())},
        **{facet: draw(_lists) for facet in FACETS},
    }
    said = draw(st.sets(st.sampled_from(sorted(whole))))
    return {name: whole[name] for name in whole if name in said}


def test_a_view_comes_back_from_its_address(open_page: Open, draw_sample: Store) -> None:
    """Whatever is in it: commas, tildes, percent signs, other scripts, characters of control."""
    page = open_page(draw_sample)
    empty = page.evaluate("View.EMPTY")

    @settings(max_examples=40)
    @given(st.lists(_views(), min_size=5, max_size=20))
    def comes_back(views: list[dict[str, Any]]) -> None:
        assert page.evaluate(_ROUND, views) == [empty | view for view in views]

    comes_back()


def test_addresses_can_be_read_by_people(open_page: Open, draw_sample: Store) -> None:
    """Codes, years and plain words stand in them as they are."""
    page = open_page(draw_sample)
    view = {
        "show": "table",
        "words": "food security",
        "years": [2015, 2018],
        "amount": {"currency": "USD", "from": "1000000000", "to": ""},
        "donor": ["country/CHN", "country/KOR"],
        "recipient": ["group/LDC"],
        "focus": {"node": "country/KEN", "depth": 2},
        "at": {"node": "meeting/focac-2018-beijing"},
    }
    assert page.evaluate("view => View.write({...View.EMPTY, ...view})", view) == (
        "show=table&words=food+security&years=2015-2018&amount=USD:1000000000-"
        "&focus=country/KEN~2&at=node~meeting/focac-2018-beijing"
        "&donor=country/CHN,country/KOR&recipient=group/LDC"
    )
    assert page.evaluate("View.read('#years=2018').years") == [2018, 2018]
    assert page.evaluate("View.read('#words=food%20security').words") == "food security"


HOSTILE = [
    "%",
    "%E4%A8&words=%ff%fe&years=%00",
    "__proto__=1&constructor=2&toString=3&hasOwnProperty=4",
    "kind=__proto__,constructor,toString&hidden=__proto__,constructor&donor=__proto__",
    "at=node~__proto__&focus=constructor~99999999999&opened=__proto__&sort=__proto__",
    "at=line~a&years=9-1&lang=xx&show=xx&amount=XXX:1-2&kind=",
    "at=line~~&at=~&at=statement~&focus=~2&sort=-&amount=USD:-&years=-",
    "years=99999-1&years=2018-2015&years=1e3&amount=USD:9-1&amount=usd:1-2&amount=USD:1e9-",
    "words=%3Cimg%20src%3Dx%20onerror%3Dhacked%3D1%3E&donor=%3Cscript%3Ehacked%3D1%3C/script%3E",
    "donor=javascript:hacked=1&recipient=%22onload=hacked=1",
    "&&&===&=x&x&donor",
    "donor=" + ",".join(f"country/{n}" for n in range(30_000)),
    "words=" + "a" * 300_000,
    "x" * 300_000,
    "&".join("kind=Commitment" for _ in range(20_000)),
    "focus=country/CHN~0&focus=country/CHN~-4",
    "lang=zh&lang=en&show=table&show=picture",
]


@pytest.mark.parametrize("fragment", HOSTILE, ids=lambda text: text[:30])
def test_a_wrong_address_does_no_harm(open_page: Open, draw_sample: Store, fragment: str) -> None:
    """What it says wrongly counts as not said; nothing is logged, runs, or draws without end."""
    page = open_page(draw_sample, fragment=f"#{fragment}")
    assert page.evaluate("typeof hacked") == "undefined"
    assert page.evaluate("Object.keys({}).length + Object.keys(Object.prototype).length") == 0
    assert page.locator("#chips .chip").count() <= 40
    assert page.inner_text("#panel h2")
    page.evaluate("View.change({ at: null })")
    page.keyboard.press("Escape")
    assert page.locator("#chips").is_hidden()
    assert "4 statements" in page.inner_text("#panel")


def test_what_the_graph_does_not_hold_is_told_and_not_asked(
    open_page: Open, draw_sample: Store
) -> None:
    """A link to another graph shows what it can; a chip names the rest, and takes it off."""
    page = open_page(
        draw_sample,
        fragment="#donor=country/XXX&kind=Commitment&amount=EUR:1-&focus=country/YYY&hidden=Moon",
    )
    unknown = page.locator("#chips .unknown .text").all_inner_texts()
    assert unknown == [
        "country/XXX (not in this graph)",
        "at least 1 (not in this graph)",
        "country/YYY (not in this graph)",
        "Moon (not in this graph)",
    ]
    assert page.inner_text("#chips .found-number") == "2 of 4 statements"
    assert page.evaluate("Describe.parts(View.now).length") == 1
    assert "60 billion" in page.inner_text("#panel .sums")  # no sum of somebody else's
    page.click("#chips .unknown >> nth=0")
    assert "XXX" not in page.url


def test_a_link_opens_everything_again(open_page: Open, draw_sample: Store) -> None:
    """Filters, words, language and what is read are as they were."""
    fragment = (
        "#lang=zh&words=Kenya&years=2018-2018&amount=CNY:1000000000-&at=node~country/KEN"
        "&hidden=Fund&kind=Commitment&donor=country/CHN&meeting=meeting/focac-2018-beijing"
    )
    page = open_page(draw_sample, fragment=fragment)
    assert page.inner_text("#panel h2") == "肯尼亚"
    assert page.input_value("#search") == "Kenya"
    assert page.inner_text("#filters .badge") == "7"
    assert page.locator("#chips .chip .text").all_inner_texts() == [
        "“Kenya”",
        "承诺",
        "中国",
        "中非合作论坛北京峰会",
        "2018",
        "至少10亿人民币",
        "基金",
    ]
    page.click("#filters")
    assert page.is_checked("#drawer [data-key='country/CHN']")
    assert page.evaluate("location.hash") == fragment


def test_parts_that_stay_the_same_are_the_same(open_page: Open, draw_sample: Store) -> None:
    """A step back that changes a filter leaves the keyboard where it is: nothing else is read."""
    page = open_page(draw_sample, fragment="#at=node~country/KEN")
    page.evaluate("View.change({ kind: ['Delivery'] })")
    page.focus("#filters")
    page.go_back()
    page.wait_for_function("!View.now.kind.length")
    assert page.evaluate("document.activeElement.id") == "filters"
