"""What linking costs: loading the reference data, and linking beside the reading of documents.

Times are of the processor, the least of some runs; the share of linking is measured on the same
documents in the same run as their reading, so that a busy machine slows both.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from benchmarks.speed import CORPUS, seconds
from extract.model import Document, Statement
from extract.pipeline import Extractor
from extract.reading import read_document
from kg.codelists import Codelists
from kg.entity_graph import entity_quads
from kg.iri import Iris
from kg.linking import Linker
from kg.name_index import NameIndex
from kg.resources import data_folder
from kg.store import read_quads

_TURNS = 7  # of reading and linking in turns
_SAMPLE = ("Kenya", "肯亞", "World Heath Organization", "TICAD VI", "Nobody's Society of Wells")


def linking() -> Iterator[str]:
    """Yield the lines that tell of loading and of linking."""
    codelists = Codelists()
    yield "Reference data, read once"
    yield f"    code lists                         {seconds(Codelists):12.2f} s"
    names = partial(NameIndex, codelists.concepts)
    yield f"    their names, for links             {seconds(names):12.2f} s more"
    yield f"    their names, for the gazetteer     {seconds(codelists.entries):12.2f} s more"
    yield f"    memberships and linksets           {seconds(_read_rest):12.2f} s more"
    documents = [read_document(path) for path in _paths()]
    extractor = Extractor(codelists.entries())
    statements = _read_all(extractor, documents)
    linker = Linker(codelists)
    link = partial(entity_quads, statements, lookup=linker, iris=Iris())
    read = partial(_read_all, extractor, documents)
    turns = [(seconds(read, runs=1), seconds(link, runs=1)) for _ in range(_TURNS)]
    reading, linked = (min(times) for times in zip(*turns, strict=True))
    number = sum(map(len, statements.values()))
    yield f"Linking {number:,} statements of {len(documents)} documents"
    yield f"    share of the time of reading them  {100 * linked / reading:11.1f} %"
    each = 1000 * seconds(partial(_link_all, linker)) / len(_SAMPLE)
    yield f"    a name alone, known or not         {each:11.1f} ms"


def _read_rest() -> None:
    ontology = data_folder("ontology")
    for path in (ontology / "memberships.ttl", *sorted((ontology / "linksets").glob("*.ttl"))):
        read_quads(path)


def _read_all(extractor: Extractor, documents: list[Document]) -> dict[str, tuple[Statement, ...]]:
    return {document.name: extractor.statements(document) for document in documents}


def _link_all(linker: Linker) -> None:
    for name in _SAMPLE:
        linker.link(name)


def _paths() -> Iterator[str]:
    for folder in (CORPUS / "docs", CORPUS / "second" / "docs"):
        yield from sorted(str(path) for path in folder.glob("*-*"))
