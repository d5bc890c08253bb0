"""A browser and pages in it for the tests that look at them; documents with statements marked."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pyoxigraph import RdfFormat, Store

from extract.model import Amount, Count, Naming, Statement
from kg.cli import cli
from kg.draw import draw, write_page
from kg.iri import Iris
from kg.ledger.records import Entry, Reading
from kg.store import named_quads, new_store, open_store, read_quads

_HERE = Path(__file__).parent
_ARTEFACTS = _HERE.parent.parent / "test-artefacts"
_WIDE = {"width": 1400, "height": 900}

_MARK = re.compile(r"\[(?P<quote>[^\]]+)\]\((?P<name>\w+)(?:<(?P<total>\w+))?(?P<fields>[^)]*)\)")
_SENTENCE = re.compile(r"(?:[^\n.。]|\.(?=\d))+[.。]?")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium; a download of another is never tried."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium fonts-noto-cjk")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=path, args=flags)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Opens the page of a store from disk; afterwards, nothing may have been asked or logged.

    Of `open_page(store, *, size, dark, permissions, fragment, **how)`, `how` is what `draw` takes.
    """
    asked: list[str] = []
    logged: list[str] = []
    contexts = []

    def opened(
        store: Store,
        *,
        size: dict[str, int] = _WIDE,
        dark: bool = False,
        permissions: tuple[str, ...] = (),
        fragment: str = "",
        **how: Any,
    ) -> Any:
        path = tmp_path / "graph.html"
        write_page(draw(store, **how), path)
        context = browser.new_context(
            viewport=size,
            color_scheme="dark" if dark else "light",
            offline=True,
            permissions=list(permissions),
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: logged.append(message.text))
        page.on("pageerror", lambda error: logged.append(str(error)))
        page.on("dialog", lambda dialog: logged.append(dialog.message))
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("#panel h2, #panel .note")
        return page

    yield opened
    for context in contexts:
        context.close()
    # A file that the page saves is made in the browser, and asked from there.
    told = {url.split("#")[0].split("/")[-1] for url in asked if not url.startswith("blob:")}
    assert told == {"graph.html"}
    assert logged == []


@pytest.fixture(scope="session")
def draw_sample() -> Store:
    """A small dataset with every term that the page reads."""
    store = Store()
    store.load(path=_HERE / "draw_sample.trig", format=RdfFormat.TRIG)
    return store


@pytest.fixture(scope="session")
def listed_store(gold_store: Store) -> Store:
    """The graph of the corpus with all countries, regions, groups and their members."""
    ontology = _HERE.parent.parent / "ontology"
    names = ("countries", "regions", "groups", "organisations", "forums")
    files = [ontology / "codelists" / f"{name}.ttl" for name in names]
    files.append(ontology / "memberships.ttl")
    lists = (read_quads(path, graph="urn:lists") for path in files)
    return new_store([*named_quads(gold_store), *chain.from_iterable(lists)])


@pytest.fixture(scope="session")
def corpus_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph that the demonstration builds of the sample documents."""
    out = tmp_path_factory.mktemp("corpus") / "out"
    result = CliRunner().invoke(cli, ["demo", "-o", str(out)])
    assert result.exit_code == 0, result.stderr
    return open_store(out)


@pytest.fixture(scope="session")
def keep() -> Callable[[Any, str], None]:
    """Keeps a screenshot of a page, `keep(page, name)`, for people to look at."""

    def kept(page: Any, name: str) -> None:
        _ARTEFACTS.mkdir(exist_ok=True)
        page.screenshot(path=_ARTEFACTS / f"draw-{name}.png")

    return kept


@pytest.fixture(scope="session")
def marked_entries(statement_with: Callable[..., Statement]) -> Callable[..., list[Entry]]:
    """Make the entries of invented documents, a.txt, b.txt …, that have their statements marked.

    A mark is `[quote](name<total fields …)`: the name of the statement, that of the total it is a
    part of, and fields: a sum (`USD60e6`), a number of things (`n80`), a qualifier (`~about`), and
    `field=value`. Marks of one name, in one document or in several, are readings of one entry.
    """

    def entries(*texts: str) -> list[Entry]:
        found: dict[str, list[Reading]] = {}
        for number, text in enumerate(texts):
            for name, reading in _readings(f"{chr(97 + number)}.txt", text, statement_with):
                found.setdefault(name, []).append(reading)
        return [Entry(id=own[0].id, readings=tuple(own)) for own in found.values()]

    return entries


def _readings(
    doc: str, marked: str, statement_with: Callable[..., Statement]
) -> list[tuple[str, Reading]]:
    plain, end, places = "", 0, []
    for mark in _MARK.finditer(marked):
        plain += marked[end : mark.start()]
        places.append((mark, len(plain)))
        plain += mark["quote"]
        end = mark.end()
    plain += marked[end:]
    ids: dict[str, str] = {}
    for mark, start in places:
        ids.setdefault(mark["name"], f"{doc}-{mark['name']}-{start}")
    sentences = [match.span() for match in _SENTENCE.finditer(plain)]
    found = []
    for mark, start in places:
        stop = start + len(mark["quote"])
        sentence = next(s for s in sentences if s[0] <= start and stop <= s[1])
        values = {
            "id": f"{doc}-{mark['name']}-{start}",
            "doc": doc,
            "quote": mark["quote"],
            "start": start,
            "end": stop,
            "spans": ((start, stop),),
            "sentence": sentence,
            "lang": "zh-Hans" if re.search("[\u4e00-\u9fff]", plain) else "en",
            "kind": "delivery",
            "stage": "delivered",
            "part_of": ids.get(mark["total"] or ""),
        }
        for field in mark["fields"].split():
            values |= _field(field, plain)
        statement = statement_with(**values)
        reading = Reading(
            statement,
            donors=frozenset(_iri(labels[0]) for labels in statement.donor),
            recipients=frozenset(_iri(labels[0]) for labels in statement.recipients),
            sentence=plain[slice(*sentence)],
        )
        found.append((mark["name"], reading))
    return found


def _field(field: str, text: str) -> dict[str, Any]:
    if sum_of := re.fullmatch(r"([A-Z]{3})([\d.e]+)(?:-([\d.e]+))?", field):
        most = Decimal(sum_of[3]) if sum_of[3] else None
        return {"amount": Amount(Decimal(sum_of[2]), sum_of[1], most)}
    if re.fullmatch(r"n[\d.e]+", field):
        return {"count": Count(Decimal(field[1:]))}
    if field.startswith("~"):
        return {"qualifier": field[1:]}
    name, value = field.split("=", 1)
    if name == "to":
        return {"recipients": tuple((code,) for code in value.split(",") if code)}
    if name == "period":
        start, _, end = value.partition("/")
        return {"period": (start or None, end or None)}
    if name == "pledged":
        return {"kind": "commitment", "stage": "pledged", "announced": value or None}
    if name == "naming":  # the recipient, where the text names it
        words = value.replace("_", " ")
        start = text.index(words)
        return {"named": (Naming("recipient", "", words, start, start + len(words), "name"),)}
    return {name: value.replace("_", " ")}


def _iri(code: str) -> str:
    if code.isdigit():
        return Iris().entity("Region", code)
    return Iris().entity("CountryGroup" if code in ("LDC", "SIDS") else "Country", code)
