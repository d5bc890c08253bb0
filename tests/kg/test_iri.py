"""Identifiers are readable, safe, and never the same for two things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from kg.iri import Iris, segment, slug

HOSTILE = [
    "> <http://evil.example/x",
    '"; DROP GRAPH <x>',
    "../../etc/passwd",
    "a\nb\tc\x00d",
    "<script>alert(1)</script>",
    "=HYPERLINK(1)",
    "\u202eevil",
    "...",
    "",
    " ",
    "%2e%2e%2f",
    "con\\..\\x",
]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("World Health Organization", "world-health-organization"),
        ("Côte d'Ivoire", "cote-d-ivoire"),
        ("Türkiye", "turkiye"),
        ("Gavi, the Vaccine Alliance", "gavi-the-vaccine-alliance"),
        ("interest-free loan", "interest-free-loan"),
        ("at_least", "at-least"),
        ("南南合作援助基金", "南南合作援助基金"),
        ("“一带一路”", "一带一路"),
        ("ＷＨＯ", "who"),
        ("ガーナ", "ガーナ"),
    ],
)
def test_slug_is_readable(name: str, expected: str) -> None:
    """A slug keeps the words of a name, in any script."""
    assert slug(name) == expected


def test_slug_of_a_long_name_is_cut_but_its_own() -> None:
    """Two long names that begin alike get two slugs, each short enough for a file name."""
    one, other = slug("very long name " * 30 + "one"), slug("very long name " * 30 + "two")
    assert one != other
    assert len(one) < 100


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_inside_its_segment(text: str) -> None:
    """No text can end an IRI, climb a path or be empty."""
    for safe in (slug(text), segment(text)):
        assert safe
        assert not set(safe) & set("<>\"'/\\ \n\t\x00#?%")
        assert safe not in (".", "..")
        NamedNode(Iris().record("statement", safe))


@given(st.text())
def test_any_text_makes_a_valid_iri(text: str) -> None:
    """Whatever is in a document, its identifiers are valid IRIs."""
    NamedNode(Iris().entity("Organisation", slug(text)))
    NamedNode(Iris().record("document", text))


@given(st.lists(st.text(max_size=8), min_size=2, max_size=2, unique=True))
def test_two_names_never_share_a_segment(names: list[str]) -> None:
    """Documents of two names are two documents, whatever the names are."""
    assert segment(names[0]) != segment(names[1])


@pytest.mark.parametrize("name", ["report.txt", "000_df38.txt", "白皮书.txt", "a-b.md"])
def test_plain_file_names_stay_as_they_are(name: str) -> None:
    """A document's IRI shows its file name."""
    assert Iris().record("document", name).endswith(f"/id/document/{name}")


@pytest.mark.parametrize(
    ("scheme", "code", "expected"),
    [
        ("currency", "CNY", "currency/CNY"),
        ("modality", "complete project", "modality/complete-project"),
        ("qualifier", "at_least", "qualifier/at-least"),
        ("stage", "pledged", "stage/pledged"),
    ],
)
def test_codes_have_the_iris_of_the_code_lists(scheme: str, code: str, expected: str) -> None:
    """Codes lead to the code lists' own IRIs."""
    assert Iris().concept(scheme, code) == f"https://aidkg.example/id/{expected}"


def test_the_base_is_a_setting() -> None:
    """All that is minted lies below the base that is asked for."""
    iris = Iris(base="https://example.org/aid/")
    assert iris.entity("Country", "KEN") == "https://example.org/aid/id/country/KEN"
    assert iris.document_graph("a.txt") == "https://example.org/aid/graph/document/a.txt"


@pytest.mark.parametrize("base", ["", "example.org", "https://example.org", "https://a b/", "x:/"])
def test_a_base_that_is_no_iri_is_refused(base: str) -> None:
    """A base must be an http(s) IRI that ends in a slash or hash."""
    with pytest.raises(ValueError, match="base"):
        Iris(base=base)
