"""Reading, citing, keeping and printing what the page shows, in headless Chromium."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode, Quad, Store

from benchmarks.page_graphs import graph_of
from kg.draw import Build, part_of

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
SHOWN = "fragment => View.write(View.now) === View.write(View.read(fragment))"
# What is unfolded is made after it was asked for.
UNFOLDED = """() => [...document.querySelectorAll("#panel details[open]")]
    .every((it) => it.children.length > 1)"""
CLIPBOARD = ("clipboard-read", "clipboard-write")
BUILD = Build(version="1.2", hash="85187bb2d216e224eeec1d6c0d9e468d")
IRI = "https://aidkg.example/id/statement/total"

# What ties the statements of the sample to each other, and to the world outside.
MORE = """
PREFIX aid: <https://aidkg.example/ontology#>
PREFIX id: <https://aidkg.example/id/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH <https://aidkg.example/graph/more> {
  <https://aidkg.example/id/statement/wells> aid:fulfils <https://aidkg.example/id/statement/part> .
  <https://aidkg.example/id/statement/part> aid:payer <https://aidkg.example/id/payer/others> ;
    aid:sectorCategory <https://aidkg.example/id/sector/120> .
  <https://aidkg.example/id/payer/others> skos:prefLabel "others' money"@en , "他人的钱"@zh-Hans .
  <https://aidkg.example/id/sector/120> skos:prefLabel "Health"@en , "卫生"@zh-Hans .
  <https://aidkg.example/id/statement/total> aid:decidedBy <https://aidkg.example/id/decision/1> .
  <https://aidkg.example/id/decision/1>
    rdfs:label "same meeting, donor and sum"@en , "会议、援助方和金额相同"@zh .
  <https://aidkg.example/id/contradiction/1> a aid:Contradiction ;
    aid:contradictionKind <https://aidkg.example/id/contradiction-kind/parts> ;
    aid:severity "error" ;
    rdfs:label "the part is more than its total"@en , "部分大于总数"@zh ;
    aid:between <https://aidkg.example/id/statement/total> ,
      <https://aidkg.example/id/statement/part> .
  <https://aidkg.example/id/amount/total> aid:usd <https://aidkg.example/id/usd/total> .
  <https://aidkg.example/id/usd/total> aid:value 8791234567 ; aid:minValue 8791234567 ;
    aid:currency <https://aidkg.example/id/currency/USD> ;
    rdfs:label "USD at least 8.79 billion (1 USD = 6.8 CNY)"@en , "至少87.9亿美元"@zh .
  <https://aidkg.example/id/country/CHN>
    schema:sameAs <http://www.wikidata.org/entity/Q148> ;
    skos:closeMatch <https://sws.geonames.org/1814991/> ;
    skos:exactMatch <http://elsewhere.example/x> , <javascript:hacked=1> ,
      <https://user@evil.example/> , <https://:secret@evil.example/> .
} }
"""

Open = Callable[..., Any]
Keep = Callable[[Any, str], None]


@pytest.fixture(scope="module")
def tied(draw_sample: Store) -> Store:
    """The sample with ties, contradictions, sectors, payers, dollars and links."""
    store = Store()
    store.extend(draw_sample)
    store.update(MORE)
    return store


@pytest.fixture
def today() -> str:
    """The day on which the test runs."""
    return date.today().isoformat()


def _panel(page: Any) -> str:
    return re.sub(r"\n+", "\n", page.inner_text("#panel").replace("\u00a0", " "))


def _copied(page: Any, button: str) -> str:
    """What a button copies, once the page tells that it has."""
    page.evaluate("document.getElementById('told').textContent = ''")
    page.click(button)
    page.wait_for_selector("#told:not(:empty)")
    return str(page.evaluate("navigator.clipboard.readText()")).replace("\u00a0", " ")


def test_a_statement_tells_all_that_is_known(open_page: Open, tied: Store, keep: Keep) -> None:
    """Names, sums, sectors, payer, ties from both sides, words in both languages, why it is one."""
    page = open_page(tied, fragment="#at=statement~statement/part")
    told = _panel(page)
    for part in (
        "CNY 1.5 billion to CNY 2 billion · for hospitals",
        "Whose money\nothers' money",
        "Sector\nHealth",
        "Part of\nat least CNY 60 billion",
        "Fulfilled by\n40 · wells",
        "A speech\nspeech.txt · characters 200–269",
        "Contradiction: the part is more than its total",
    ):
        assert part in told
    page.click("#panel .against .link")
    told = _panel(page)
    assert page.locator("#panel figure").count() == 2
    assert "600多亿元人民币" in told
    assert "Why its 2 readings are one statement:\nsame meeting, donor and sum" in told
    assert "US dollars\nUSD at least 8.79 billion (1 USD = 6.8 CNY)" in told
    assert page.inner_text("#panel .flag") == "Contradicted"
    keep(page, "statement")
    page.click("#language >> text=中文")
    assert "矛盾：部分大于总数" in _panel(page)


def test_sums_unfold_to_their_statements(open_page: Open, tied: Store, keep: Keep) -> None:
    """Each sum opens to what is in it; each rule to what it left out, and what holds that."""
    page = open_page(tied, fragment="#at=node~country/CHN")
    sums = page.locator("#panel .sums")
    assert sums.locator("h3").all_inner_texts() == ["What it gives"]
    assert "at least USD 8.79 billion" in sums.inner_text().replace("\u00a0", " ")
    sums.locator("summary", has_text="60").first.click()
    page.wait_for_selector("#panel .amounts .rows li")
    assert sums.locator(".amounts .rows li").count() == 1
    sums.locator(".left-out summary").focus()
    page.keyboard.press("Enter")
    left = sums.locator(".left-out .rows").inner_text().replace("\u00a0", " ")
    assert left.startswith("CNY 1.5 billion to CNY 2 billion · for hospitals")
    assert "in at least CNY 60 billion" in left
    keep(page, "sums")


def test_contradictions_are_listed_side_by_side(open_page: Open, tied: Store, keep: Keep) -> None:
    """The overview tells how many there are, and opens to the words of both sides."""
    page = open_page(tied)
    page.locator("#panel .contradictions summary").click()
    page.wait_for_selector("#panel .contradictions .sides > div")
    sides = page.locator("#panel .contradictions .sides > div")
    assert sides.count() == 2
    assert {sides.nth(i).locator("mark").inner_text() for i in range(2)} == {
        "more than RMB60 billion",
        "RMB1.5 to 2 billion",
    }
    keep(page, "contradictions")


def test_only_this_narrows_the_page_to_a_node(open_page: Open, draw_sample: Store) -> None:
    """One step or two around it; the same button brings all back, and the address tells."""
    page = open_page(draw_sample, fragment="#at=node~country/KEN")
    page.click("#panel >> text=Only this")
    assert "focus=country/KEN" in page.url
    assert page.evaluate("Facets.inSight(View.now).size") == 2
    page.click("#panel >> text=This and its neighbours")
    assert "focus=country/KEN~2" in page.url
    assert page.evaluate("Facets.inSight(View.now).size") > 2
    assert page.evaluate("document.activeElement.textContent") == "This and its neighbours"
    page.keyboard.press("Enter")
    assert "focus" not in page.url


def test_statements_stand_in_the_order_of_time(open_page: Open, gold_store: Store) -> None:
    """Under their years, the next ones on demand, and the focus goes with them."""
    page = open_page(gold_store, fragment="#at=node~country/CHN")
    shown = page.locator("#panel .statement").count()
    page.locator("#panel .by-year > .more").click()
    assert page.locator("#panel .statement").count() == 2 * shown
    years = page.locator("#panel .year").all_inner_texts()
    dated = [year for year in years if year.isdigit()]
    assert dated == sorted(set(dated))
    place = page.locator("#panel .statement").nth(shown).get_attribute("id")
    assert page.evaluate("document.activeElement.id") == place


def test_links_lead_to_others_by_https_alone(open_page: Open, tied: Store) -> None:
    """No other scheme, no name in an address; the other side is not told where it comes from."""
    page = open_page(tied, fragment="#at=node~country/CHN")
    links = page.locator("#panel a")
    assert [link.get_attribute("href") for link in links.all()] == [
        "https://www.wikidata.org/entity/Q148",
        "https://sws.geonames.org/1814991/",
    ]
    assert {link.get_attribute("rel") for link in links.all()} == {"noopener noreferrer"}


def test_a_citation_has_a_fixed_form(open_page: Open, tied: Store, today: str) -> None:
    """What, on which words, where they stand, the IRI, the build and the day; and as BibTeX."""
    page = open_page(
        tied, build=BUILD, permissions=CLIPBOARD, fragment="#at=statement~statement/total"
    )
    assert _copied(page, "#panel .citing >> text=Cite") == (
        "China → Africa: at least CNY 60 billion. Pledged, 2018-09-03.\n"
        "“more than RMB60 billion” (A speech, speech.txt, characters 116–139)\n"
        "“600多亿元人民币” (yanjiang.txt)\n"
        f"{IRI}\n"
        f"AidKG 1.2, build 85187bb2d216. Accessed {today}.\n"
    )
    assert page.inner_text("#told") == "Citation copied."
    entry = _copied(page, "#panel .citing >> text=BibTeX")
    assert entry.startswith("@misc{aidkg-statement-total,\n  title = {China → Africa")
    assert f"  url = {{{IRI}}},\n  urldate = {{{today}}},\n}}\n" in entry
    page.click("#language >> text=中文")
    assert _copied(page, "#panel .citing >> text=引用") == (
        "中国 → 非洲：至少600亿人民币。承诺，2018-09-03。\n"
        "“more than RMB60 billion”（A speech，speech.txt，第 116–139 字符）\n"
        "“600多亿元人民币”（yanjiang.txt）\n"
        f"{IRI}\n"
        f"AidKG 1.2，构建 85187bb2d216。访问日期：{today}。\n"
    )


def test_a_citation_does_not_run(open_page: Open, draw_sample: Store) -> None:
    """Signs that TeX would run are written as it prints them."""
    store = Store()
    for quad in draw_sample:
        value = quad.object
        if quad.predicate.value.endswith("#quote"):
            value = type(value)("\\input{/etc/passwd} 5% & $x_1$ #2 ~^")
        store.add(Quad(quad.subject, quad.predicate, value, quad.graph_name))
    page = open_page(store)
    entry = page.evaluate("Cite.bibtex(0)")
    note = re.search(r"note = \{(.*)\},\n", entry)
    assert note is not None
    assert "\\textbackslash{}input\\{/etc/passwd\\} 5\\% \\& \\$x\\_1\\$ \\#2" in note[1]


def test_where_copying_is_refused_the_text_is_shown(open_page: Open, draw_sample: Store) -> None:
    """The text stands selected in a dialog; Escape closes it, and leaves the view as it was."""
    page = open_page(draw_sample, fragment="#donor=country/CHN&at=statement~statement/total")
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })"
    )
    page.click("#panel .citing >> text=Cite")
    page.wait_for_selector("dialog.by-hand[open]")
    assert IRI in page.evaluate("getSelection().toString() || document.activeElement.value")
    assert page.evaluate(
        "document.activeElement.selectionEnd === document.activeElement.value.length"
    )
    before = page.url
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog.by-hand", state="detached")
    assert page.url == before


def test_the_menu_keeps_what_is_shown(open_page: Open, gold_store: Store) -> None:
    """By keyboard: a link to the view, the picture as PNG and SVG, named by what they show."""
    page = open_page(
        gold_store, permissions=CLIPBOARD, fragment="#donor=country/CHN&years=2015-2018"
    )
    page.focus("#share .opener")
    page.keyboard.press("Enter")
    assert page.get_attribute("#share .opener", "aria-expanded") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.get_attribute("#share .opener", "aria-expanded") == "false"
    page.wait_for_selector("#told:not(:empty)")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.get_attribute("#share .opener", "aria-expanded") == "false"
    assert "donor=" in page.url
    for key, start in (("save_png", b"\x89PNG"), ("save_svg", b"<?xml")):
        page.click("#share .opener")
        with page.expect_download() as download:
            page.click(f"#share [data-key={key}]")
        ending = key.removeprefix("save_")
        assert download.value.suggested_filename == f"aidkg-china-2015-2018.{ending}"
        content = Path(download.value.path()).read_bytes()
        assert content.startswith(start)
        assert len(content) > 3_000
    page.click("#views >> text=Table")
    page.click("#share .opener")
    assert page.locator("#share [data-key=save_png]").count() == 0


def _print(page: Any) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")


def test_paper_has_what_is_read_and_where_it_is_found(
    open_page: Open, gold_store: Store, keep: Keep
) -> None:
    """Title, view, address and build; the picture as a drawing, then the panel; black on white."""
    size = {"width": 690, "height": 1000}
    page = open_page(
        gold_store,
        size=size,
        dark=True,
        build=BUILD,
        fragment="#at=node~country/CHN&years=2015-2018",
    )
    _print(page)
    head = page.inner_text("#on-paper")
    assert "China · Years: 2015–2018" in head
    assert "graph.html#years=2015-2018&at=node~country/CHN · AidKG 1.2, build 85187bb2d216" in head
    assert page.is_visible("#on-paper svg")
    assert page.is_hidden("#share")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    keep(page, "paper")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#on-paper > *").count() == 0


def test_paper_has_the_whole_table(open_page: Open, gold_store: Store, keep: Keep) -> None:
    """All rows, across the sheet, without the panel beside them."""
    size = {"width": 1010, "height": 700}
    page = open_page(gold_store, size=size, fragment="#show=table")
    _print(page)
    assert page.locator("#table tbody tr").count() == 469
    assert page.is_hidden("#panel")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    keep(page, "paper-table")


def test_hostile_words_are_only_words(open_page: Open, tied: Store, keep: Keep) -> None:
    """Markup in decisions, messages and payers is text, in the panel and on paper."""
    store = Store()
    hostile = "</script><img src=x onerror=hacked=1>"
    for quad in tied:
        value = quad.object
        if not isinstance(value, NamedNode) and value.datatype.value.endswith(("tring", "String")):
            value = type(value)(hostile, language=value.language)
        store.add(Quad(quad.subject, quad.predicate, value, quad.graph_name))
    page = open_page(store, permissions=CLIPBOARD, title=hostile)
    page.evaluate("globalThis.hacked = 0")
    for fragment in ("at=statement~statement/part", "at=node~country/CHN", "show=table", ""):
        page.evaluate("fragment => { location.hash = fragment; }", fragment)
        page.wait_for_function(SHOWN, arg=fragment)
        page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })")
        page.wait_for_function(UNFOLDED)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.evaluate("Clip.say(Data.all.title)")
    assert page.evaluate("globalThis.hacked") == 0
    assert page.locator("img, iframe, script[src]").count() == 0


def test_reading_fits_a_telephone(open_page: Open, tied: Store, keep: Keep) -> None:
    """Sums, quotes and the menu stay within the window, in the dark and in Chinese."""
    page = open_page(
        tied, size=PHONE, dark=True, lang="zh", fragment="#at=statement~statement/part"
    )
    page.click("#share .opener")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    box = page.locator("#share .ways").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    keep(page, "reading-phone")


NAMELESS = """
PREFIX aid: <https://aidkg.example/ontology#>
PREFIX id: <https://aidkg.example/id/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
INSERT DATA { GRAPH id:g {
  <https://aidkg.example/id/statement/a> a aid:Statement , aid:Delivery ;
    aid:amount <https://aidkg.example/id/amount/a> ; aid:announcedYear 2018 .
  <https://aidkg.example/id/amount/a> aid:value 5000000 ;
    aid:currency <https://aidkg.example/id/currency/USD> .
} }
"""


def test_statements_without_names_are_read_all_the_same(
    open_page: Open, draw_sample: Store
) -> None:
    """Where nothing is named, or all kinds are hidden, the overview has sums and statements."""
    store = Store()
    store.update(NAMELESS)
    page = open_page(store)
    assert "leave nothing" not in _panel(page)
    assert "USD 5 million" in _panel(page)
    assert page.locator("#panel .statement").count() == 1
    page = open_page(draw_sample)
    page.evaluate("View.change({ hidden: [...new Set(Data.entities.map(({ group }) => group))] })")
    assert page.locator("#panel .statement").count() == 4
    assert page.locator("#panel .sums").count() == 1
    page.evaluate("View.change({ hidden: [], words: 'Atlantis' })")
    assert "leave nothing" in _panel(page)


def test_how_much_members_receive_is_told_under_the_filters(
    open_page: Open, draw_sample: Store
) -> None:
    """The number on the button is what it leads to."""
    store = Store()
    store.extend(draw_sample)
    store.update(
        """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX aid: <https://aidkg.example/ontology#>
        INSERT DATA { GRAPH <https://aidkg.example/graph/more> {
          <https://aidkg.example/id/country/KEN> skos:broader
            <https://aidkg.example/id/region/002> } }"""
    )
    page = open_page(store, fragment="#at=node~region/002")
    button = "#panel [data-key=members-recipient]"
    assert page.inner_text(button).startswith("2 more")
    page.evaluate("View.change({ kind: ['Delivery'] })")
    assert page.inner_text(button).startswith("1 more")
    page.click(button)
    assert page.inner_text("#chips .found-number").startswith("1 of")


def test_a_side_that_is_not_drawn_is_said_to_be_missing(open_page: Open, tied: Store) -> None:
    """The page of a part shows the side that it has, and takes no reading of it for the other."""
    part = part_of(tied, where=["kinds=Commitment", "recipient=Kenya"])
    page = open_page(tied, part=part)
    assert page.evaluate("Data.all.statements.length") == 1
    page.locator("#panel .contradictions summary").click()
    page.wait_for_selector("#panel .contradictions .sides > div")
    assert page.locator("#panel .contradictions .sides > div").count() == 1
    missing = "The other statement is not on this page."
    assert missing in page.inner_text("#panel .contradictions")
    page.goto(page.url.partition("#")[0] + "#at=statement~statement/part")
    page.wait_for_selector("#panel article")
    assert missing in page.inner_text("#panel article .against")


def test_escape_closes_the_menu_wherever_the_focus_is(open_page: Open, draw_sample: Store) -> None:
    """And clears nothing; the next one does."""
    page = open_page(draw_sample, fragment="#kind=Delivery")
    page.click("#share .opener")
    page.focus("#filters")
    page.keyboard.press("Escape")
    assert page.get_attribute("#share .opener", "aria-expanded") == "false"
    assert page.is_hidden("#share .ways")
    assert "kind=Delivery" in page.url
    page.keyboard.press("Escape")
    assert "kind=Delivery" not in page.url


def test_clusters_go_by_their_names_in_words_and_files(open_page: Open) -> None:
    """Never by their keys; what is no cluster is not read."""
    page = open_page(graph_of(1500))
    key = page.evaluate("Data.all.clusters[0].key")
    name = page.evaluate("Format.name(Data.all.clusters[0])")
    reading = "(at) => Describe.reading({ ...View.EMPTY, at })"
    assert page.evaluate(reading, {"more": key}) == name
    assert page.evaluate(reading, {"from": key, "to": key}) == f"{name} → {name}"
    page.evaluate("(key) => View.change({ at: { more: key } })", key)
    assert page.inner_text("#panel h2") == name
    for at in ({"more": "foo"}, {"from": "foo", "to": key}, {"more": "more-9"}, {"node": "foo"}):
        page.evaluate("(at) => View.change({ at })", at)
        assert page.inner_text("#panel h2") == "Overview", at
        assert page.evaluate(reading, at) == ""


def test_an_empty_title_is_none(open_page: Open, draw_sample: Store) -> None:
    """The heading of the page, the drawing and the paper is never empty."""
    page = open_page(draw_sample, title="")
    assert page.inner_text("#title") == "Aid pledges and deliveries"
    assert "Aid pledges and deliveries" in page.evaluate("Vector.svg()")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.text_content("#on-paper h1") == "Aid pledges and deliveries"
