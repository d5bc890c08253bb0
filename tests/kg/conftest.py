"""A browser for the tests that look at pages, and documents whose statements are marked in them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest

from extract.model import Amount, Count, Naming, Statement
from kg.iri import Iris
from kg.ledger.records import Entry, Reading

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
