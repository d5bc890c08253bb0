"""The page of graphs that another program wrote, which may say anything."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from pyoxigraph import RdfFormat, Store

from kg.draw import draw
from kg.draw.read import Picture, read_picture
from kg.errors import DataFileError
from kg.ledger import Ledger
from kg.numerals import decimal_number, whole_number, year_number
from kg.onepage import inline

ID = "https://aidkg.example/id/"
_HEAD = f"""@prefix aid: <https://aidkg.example/ontology#> . @prefix id: <{ID}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
_PLEDGE = f"<{ID}statement/s> a aid:Commitment ; aid:donor <{ID}country/CHN> ; "
_AT = f"aid:announcedAt <{ID}meeting/m> . <{ID}meeting/m> a aid:Meeting . "


def _store(text: str) -> Store:
    store = Store()
    store.load(_HEAD + text, format=RdfFormat.TRIG)
    return store


def _forums(picture: Picture) -> dict[str, str | None]:
    """Of each entity that is drawn: the forum that it is an edition of."""
    short = {None: None} | {iri: iri.rpartition("/")[2] for iri in picture.entities}
    return {short[iri] or "": short[e.forum] for iri, e in picture.entities.items()}


@pytest.mark.parametrize(
    ("editions", "forums"),
    [
        ("id:m aid:editionOf id:a , id:b .", {"m": "a", "a": None}),
        ("id:m aid:editionOf id:m , id:f .", {"m": "f", "f": None}),
        ("id:m aid:editionOf id:m .", {"m": None}),
        ("id:m aid:editionOf id:f . id:f aid:editionOf id:m .", {"m": None}),
        ("id:m aid:editionOf id:f . id:f aid:editionOf id:f .", {"m": "f", "f": None}),
        ("id:m aid:editionOf id:s , id:t . id:s aid:editionOf id:f .", {"m": "t", "t": None}),
    ],
)
def test_a_meeting_stands_with_one_forum(editions: str, forums: dict[str, str | None]) -> None:
    """It has the first, and what is an edition of something itself is a forum of nothing."""
    text = editions.replace("id:m", f"<{ID}meeting/m>")
    store = _store(_PLEDGE + _AT + text)
    assert _forums(read_picture(store)) == {"CHN": None} | forums
    assert draw(store)


@pytest.mark.parametrize("year", ["²", "+-5", "2018Z", "", "٢٠١٨", "9" * 5000, "1e3"])
def test_a_year_that_is_no_number_is_none(year: str) -> None:
    """The page and the ledger read the same of it: nothing."""
    store = _store(f'{_PLEDGE} aid:announcedYear "{year}" .')
    assert [s.year for s in read_picture(store).statements] == [None]
    assert [p.year for p in Ledger.open(store).postings.values()] == [None]


def test_numbers_are_read_as_they_are_written() -> None:
    """Signs and zeros in front are allowed, and whole numbers are as long as a text is."""
    assert [year_number(text) for text in ("2018", "+0044", "-5", None)] == [2018, 44, -5, None]
    assert whole_number("123456789012345") == 123456789012345
    assert str(decimal_number("60000000000.50")) == "60000000000.50"
    assert decimal_number("1e29") == 10**29
    assert decimal_number("0") == 0


@pytest.mark.parametrize(
    "value", ["1e300000000", "1e-300000000", "0e-300000000", "-1e31", "NaN", "INF", "x", ""]
)
def test_a_sum_that_nothing_can_be_makes_no_large_page(value: str) -> None:
    """A few characters of a graph are a few characters of the page, and the ledger adds no such."""
    money = f'aid:amount id:a . id:a aid:value "{value}" ; aid:currency id:USD .'
    store = _store(_PLEDGE + money)
    (statement,) = read_picture(store).statements
    assert statement.amount is not None
    assert statement.amount.value is None
    assert [p.money for p in Ledger.open(store).postings.values()] == [None]
    assert len(draw(store)) < 2_000_000


def test_what_has_no_name_of_its_own_makes_no_difference() -> None:
    """A store names blank nodes anew whenever it loads them, and the page has the same bytes."""
    text = (
        _PLEDGE
        + "aid:through [ a aid:Fund ; rdfs:label 'x' ] , [ a aid:Fund ; rdfs:label 'y' ] . "
        + "[] a aid:Commitment ; aid:donor [ rdfs:label 'z' ] . "
    )
    first, second = (draw(_store(text)) for _ in range(2))
    assert first == second
    assert [s.iri for s in read_picture(_store(text)).statements] == [ID + "statement/s"]


def test_an_empty_label_is_no_name() -> None:
    """What nothing calls anything goes by the end of its IRI."""
    store = _store(f"{_PLEDGE} rdfs:label ' ' . <{ID}country/CHN> rdfs:label ''@en , '中国'@zh .")
    picture = read_picture(store)
    assert picture.entities[ID + "country/CHN"].names.en == "中国"
    assert picture.statements[0].label is None
    store = _store(f"{_PLEDGE} aid:stage id:x . <{ID}country/CHN> rdfs:label ''@en .")
    assert read_picture(store).entities[ID + "country/CHN"].names.en == "CHN"


@pytest.mark.parametrize("text", ["a </style>", "a </SCRIPT>", "<!-- x"])
def test_what_would_end_its_element_is_refused(text: str) -> None:
    """Whether it is a script or the style sheet, which the message leaves open."""
    with pytest.raises(DataFileError, match=re.escape("a script or the style sheet")):
        inline(text)


@pytest.mark.browser
def test_names_that_end_alike_are_told_apart(open_page: Callable[..., Any]) -> None:
    """Graphs of two projects in one: a key is the whole IRI where its end is two names'."""
    a, b = "http://a.example/id/country/CHN", "http://b.example/id/country/CHN"
    store = _store(
        f"<http://a.example/id/statement/s> a aid:Commitment ; aid:donor <{a}> . "
        f"<http://b.example/id/statement/s> a aid:Commitment ; aid:donor <{b}> , id:only ."
    )
    page = open_page(store)
    found = page.evaluate(
        "Data.all.nodes.map(({ id, iri }) => "
        "[iri, Data.keyOf(id), Data.byKey(Data.keyOf(id)) === id])"
    )
    assert found == [[a, a, True], [b, b, True], [ID + "only", "only", True]]
    places = page.evaluate("[0, 1].map((p) => Data.statementByKey(Data.keyOfStatement(p)))")
    assert places == [0, 1]
    assert page.evaluate(f"Facets.inSight({{ ...View.EMPTY, donor: ['{a}'] }}).size") == 1
