"""The links from our code lists to other data sets, and whether they are as they should be.

Each file of `ontology/linksets` is a VoID linkset (W3C Interest Group Note "Describing Linked
Datasets with the VoID Vocabulary", 2011): it tells its data set, the property that its links
use, how many links it has, and what the data set's IRIs look like. `check_linksets` holds every
link against that description; nothing is looked up in the network.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import msgspec
import pyoxigraph as ox

from kg.codelists import Codelists
from kg.errors import DataFileError
from kg.resources import data_folder
from kg.store import read_quads
from kg.terms import PREFIXES

_VOID: Final = "http://rdfs.org/ns/void#"
_RDF_TYPE: Final = PREFIXES["rdf"] + "type"
_TITLE: Final = "http://purl.org/dc/terms/title"
_LONGEST: Final = 500  # characters of an IRI; no pattern is tried on a longer one

Link = tuple[str, str]  # our IRI, theirs


class DatasetReport(msgspec.Struct, frozen=True):
    """What was found in the links to one data set: how many there are, and what is wrong.

    `name` is that of the file, `title` the data set's, `problems` are lines in plain words.
    """

    name: str
    title: str
    count: int
    problems: tuple[str, ...]


class LinksetReport(msgspec.Struct, frozen=True):
    """What was found in all linksets, by name."""

    datasets: tuple[DatasetReport, ...]

    @property
    def conforms(self) -> bool:
        """Is nothing wrong with any link?"""
        return not any(dataset.problems for dataset in self.datasets)

    @property
    def count(self) -> int:
        """How many links there are in all."""
        return sum(dataset.count for dataset in self.datasets)


def check_linksets(
    folder: Path | None = None, *, known: Collection[str] | None = None
) -> LinksetReport:
    """Check every link: well formed, of its data set's pattern, one to one, from what we know.

    Args:
        folder: holds one Turtle file a linkset; by default the one that comes with the package.
        known: the IRIs that links may start from; by default those of the code lists.

    Raises:
        DataFileError: the folder has no Turtle file, or one that is not valid.
    """
    folder = folder or data_folder("ontology") / "linksets"
    paths = sorted(folder.glob("*.ttl"))
    if not paths:
        raise DataFileError(f"{folder}: there is no linkset (*.ttl) in this folder")
    if known is None:
        known = {concept.iri for concept in Codelists().concepts}
    return LinksetReport(tuple(_check_file(path, known) for path in paths))


class _Description(msgspec.Struct, frozen=True):
    """What a file says of its links; "" where it says nothing."""

    title: str
    predicate: str
    pattern: str
    triples: str


def _check_file(path: Path, known: Collection[str]) -> DatasetReport:
    quads = read_quads(path)
    description, problems = _describe(quads)
    links, others = _links(quads, description.predicate)
    problems += others
    problems += _check_count(description.triples, len(links))
    problems += _check_targets(description.pattern, links)
    problems += _check_one_to_one(links)
    problems += [
        f"{ours}: is in no code list" for ours in sorted({ours for ours, _ in links} - set(known))
    ]
    return DatasetReport(
        name=path.stem,
        title=description.title or path.stem,
        count=len(links),
        problems=tuple(problems),
    )


def _describe(quads: Iterable[ox.Quad]) -> tuple[_Description, list[str]]:
    """The description of the linkset and its data set, and what is missing from it."""
    values: dict[str, dict[str, list[str]]] = {}
    linksets = []
    for quad in quads:
        subject, predicate, value = _text(quad.subject), quad.predicate.value, _text(quad.object)
        values.setdefault(subject, {}).setdefault(predicate, []).append(value)
        if predicate == _RDF_TYPE and value == f"{_VOID}Linkset":
            linksets.append(subject)
    problems = []
    if len(linksets) != 1:
        problems.append(f"the file describes {len(linksets)} linksets (void:Linkset), not one")

    def only(subject: str, name: str, shown: str) -> str:
        found = values.get(subject, {}).get(name, [])
        if len(found) != 1:
            problems.append(f"{shown} is told {len(found)} times, not once")
        return found[0] if found else ""

    linkset = linksets[0] if linksets else ""
    target = only(linkset, f"{_VOID}objectsTarget", "void:objectsTarget of the linkset")
    description = _Description(
        title=only(target, _TITLE, "dcterms:title of the data set"),
        predicate=only(linkset, f"{_VOID}linkPredicate", "void:linkPredicate of the linkset"),
        pattern=only(target, f"{_VOID}uriRegexPattern", "void:uriRegexPattern of the data set"),
        triples=only(linkset, f"{_VOID}triples", "void:triples of the linkset"),
    )
    return description, problems


def _links(quads: Iterable[ox.Quad], predicate: str) -> tuple[list[Link], list[str]]:
    """The links of a file, and what is neither a link nor a word on linkset and data set."""
    quads = list(quads)
    described = {quad.subject for quad in quads if quad.predicate.value == _RDF_TYPE}
    links, problems = [], []
    for quad in quads:
        if quad.subject in described:
            continue
        ours, value = _text(quad.subject), quad.object
        if quad.predicate.value != predicate:
            problems.append(f"{ours}: {quad.predicate.value} is not the linkset's property")
        elif isinstance(value, ox.NamedNode):
            links.append((ours, value.value))
        else:
            problems.append(f"{ours}: linked to {value}, which is no IRI")
    return links, problems


def _check_count(triples: str, count: int) -> Iterator[str]:
    if triples and triples != str(count):
        yield f"void:triples is {triples}, but there are {count} links"


def _check_targets(pattern: str, links: Iterable[Link]) -> Iterator[str]:
    try:
        expected = re.compile(pattern)
    except re.error as error:
        yield f"void:uriRegexPattern is no regular expression: {error}"
        return
    for ours, theirs in links:
        if not _is_web_address(theirs):
            yield f"{ours}: <{theirs}> is no well-formed http(s) IRI"
        elif pattern and not expected.fullmatch(theirs):
            yield f"{ours}: <{theirs}> is not of the data set's pattern {pattern}"


def _check_one_to_one(links: Iterable[Link]) -> Iterator[str]:
    by_ours: dict[str, set[str]] = {}
    by_theirs: dict[str, set[str]] = {}
    for ours, theirs in links:
        by_ours.setdefault(ours, set()).add(theirs)
        by_theirs.setdefault(theirs, set()).add(ours)
    for ours, several in by_ours.items():
        if len(several) > 1:
            yield f"{ours}: has {len(several)} links, {_listed(several)}"
    for theirs, several in by_theirs.items():
        if len(several) > 1:
            yield f"<{theirs}>: is linked from {len(several)}, {_listed(several)}"


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return str(term) if isinstance(term, ox.Triple) else term.value


def _listed(iris: Iterable[str]) -> str:
    return " and ".join(f"<{iri}>" for iri in sorted(iris))


def _is_web_address(iri: str) -> bool:
    """An absolute http(s) IRI with a host, and no sign in it that RFC 3987 forbids."""
    if len(iri) > _LONGEST or re.search(r"[\s<>\"{}|\\^`]", iri):
        return False
    try:
        parts = urlsplit(iri)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
