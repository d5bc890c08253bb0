"""Checking links to other data sets: ours are right, and broken ones are found out."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import DataFileError
from kg.linksets import LinksetReport, check_linksets

HEAD = """\
@prefix country: <https://aidkg.example/id/country/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix void: <http://rdfs.org/ns/void#> .
@prefix x: <https://aidkg.example/id/dataset/> .
"""
DESCRIPTION = """\
x:links a void:Linkset ; void:objectsTarget x:atlas ; void:linkPredicate schema:sameAs ;
    void:triples 2 .
x:atlas a void:Dataset ; dcterms:title "Atlas"@en ;
    void:uriRegexPattern "^http://atlas\\\\.example/[A-Z]{3}$" .
"""
KENYA = "country:KEN schema:sameAs <http://atlas.example/KEN> .\n"
MALI = "country:MLI schema:sameAs <http://atlas.example/MLI> .\n"
KNOWN = {f"https://aidkg.example/id/country/{code}" for code in ("KEN", "MLI", "PER")}


def check(folder: Path, text: str) -> LinksetReport:
    """The report on one linkset of this text."""
    (folder / "atlas.ttl").write_text(HEAD + text, encoding="utf-8")
    return check_linksets(folder, known=KNOWN)


def test_ours_are_as_they_should_be() -> None:
    """Every link of the project is well formed, of its pattern, one to one, and counted."""
    report = check_linksets()
    assert [(dataset.name, dataset.problems) for dataset in report.datasets] == [
        ("eu-countries", ()),
        ("geonames", ()),
        ("un-geoareas", ()),
        ("wikidata", ()),
        ("world-bank", ()),
    ]
    assert report.conforms
    assert report.count > 1200
    assert all(dataset.count > 200 and dataset.title for dataset in report.datasets)


def test_a_good_linkset(tmp_path: Path) -> None:
    """What is as it was described has no problems, a title and a count."""
    report = check(tmp_path, DESCRIPTION + KENYA + MALI)
    assert report.conforms
    (dataset,) = report.datasets
    assert (dataset.name, dataset.title, dataset.count) == ("atlas", "Atlas", 2)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (DESCRIPTION + KENYA, "void:triples is 2, but there are 1 links"),
        (
            DESCRIPTION + KENYA + "country:MLI schema:sameAs <http://atlas.example/mali> .",
            "<http://atlas.example/mali> is not of the data set's pattern",
        ),
        (
            DESCRIPTION + KENYA + "country:MLI schema:sameAs <http://atlas.example/MLI/x> .",
            "is not of the data set's pattern",
        ),
        (
            DESCRIPTION + KENYA + "country:MLI schema:sameAs <urn:isbn:0451450523> .",
            "<urn:isbn:0451450523> is no well-formed http(s) IRI",
        ),
        (
            DESCRIPTION + KENYA + "country:MLI schema:sameAs <http:///MLI> .",
            "is no well-formed http(s) IRI",
        ),
        (
            DESCRIPTION + KENYA + 'country:MLI schema:sameAs "http://atlas.example/MLI" .',
            "which is no IRI",
        ),
        (
            DESCRIPTION + KENYA + "country:MLI schema:sameAs <http://atlas.example/KEN> .",
            "<http://atlas.example/KEN>: is linked from 2, "
            "<https://aidkg.example/id/country/KEN> and <https://aidkg.example/id/country/MLI>",
        ),
        (
            DESCRIPTION + KENYA + "country:KEN schema:sameAs <http://atlas.example/MLI> .",
            "country/KEN: has 2 links",
        ),
        (
            DESCRIPTION + KENYA + "country:XXX schema:sameAs <http://atlas.example/XXX> .",
            "country/XXX: is in no code list",
        ),
        (
            DESCRIPTION + KENYA + MALI + "country:PER skos:exactMatch <http://atlas.example/PER> .",
            "exactMatch is not the linkset's property",
        ),
        (DESCRIPTION.replace("[A-Z]{3}", "[A-Z"), "is no regular expression"),
        (
            DESCRIPTION.replace("void:uriRegexPattern", "void:uriSpace") + KENYA + MALI,
            "void:uriRegexPattern of the data set is told 0 times, not once",
        ),
        (KENYA + MALI, "the file describes 0 linksets (void:Linkset), not one"),
        (
            DESCRIPTION.replace("void:triples 2", "void:triples 2, 3") + KENYA + MALI,
            "void:triples of the linkset is told 2 times, not once",
        ),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, problem: str) -> None:
    """Each fault is found, and told with the link that has it."""
    report = check(tmp_path, text)
    assert not report.conforms
    assert any(problem in line for line in report.datasets[0].problems), report.datasets[0].problems


def test_an_endless_iri_is_not_tried(tmp_path: Path) -> None:
    """A pattern is never tried on an IRI of excessive length."""
    text = KENYA + f"country:MLI schema:sameAs <http://atlas.example/{'A' * 5000}> ."
    report = check(tmp_path, DESCRIPTION + text)
    assert any("no well-formed" in line for line in report.datasets[0].problems)


def test_broken_turtle_is_one_clear_line(tmp_path: Path) -> None:
    """A file that is no Turtle is named with its line."""
    with pytest.raises(DataFileError, match=r"atlas\.ttl:\d+:\d+: "):
        check(tmp_path, "oops\n")


def test_an_empty_folder_is_one_clear_line(tmp_path: Path) -> None:
    """A folder without linksets is no success."""
    with pytest.raises(DataFileError, match="there is no linkset"):
        check_linksets(tmp_path)
