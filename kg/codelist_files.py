"""The files of `ontology/codelists`: which there are, and what stands in them.

Each is one SKOS concept scheme in Turtle (W3C SKOS Reference, 2009).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, Literal, cast

import msgspec
import pyoxigraph as ox

from extract.model import EntityType
from kg.errors import DataFileError
from kg.resources import data_folder

ConceptType = (
    EntityType
    | Literal["Currency", "Modality", "Stage", "Payer", "Qualifier"]  # these have no entry
    | Literal["LedgerRule", "LinkReason"]  # nor have these
    | Literal["WorldBankRegion", "IncomeGroup", "LendingCategory"]
    | Literal["Sector", "Goal", "AidType", "FinanceType", "FlowType", "ContradictionKind"]
)

# In the order in which a name that several share is offered: a country before a region.
FILES: Final[dict[str, ConceptType]] = {
    "countries": "Country",
    "regions": "Region",
    "groups": "CountryGroup",
    "funds": "Fund",
    "organisations": "Organisation",
    "leaders": "Person",
    "meetings": "Meeting",
    "forums": "Forum",
    "initiatives": "Initiative",
    "agendas": "Agenda",
    "currencies": "Currency",
    "modalities": "Modality",
    "stages": "Stage",
    "payers": "Payer",
    "ledger-rules": "LedgerRule",
    "link-reasons": "LinkReason",
    "qualifiers": "Qualifier",
    "world-bank-regions": "WorldBankRegion",
    "income-groups": "IncomeGroup",
    "lending-categories": "LendingCategory",
    "sectors": "Sector",
    "goals": "Goal",
    "aidtypes": "AidType",
    "financetypes": "FinanceType",
    "flowtypes": "FlowType",
    "contradiction-kinds": "ContradictionKind",
}
CONCEPT_TYPES: Final = tuple(FILES.values())
# Classes that others sort countries into, under names that mean something else to a reader: the
# World Bank's Sub-Saharan Africa is not M49's. They are found by those who ask for their type; so
# are the codes of what aid is for and how it flows, whose numbers M49 has too.
CLASSES: Final[frozenset[ConceptType]] = frozenset(
    {
        *("WorldBankRegion", "IncomeGroup", "LendingCategory"),
        *("Sector", "Goal", "AidType", "FinanceType", "FlowType", "ContradictionKind"),
    }
)
# Types whose names are words of other meanings too: they are meant only where they are asked for.
TERMS: Final[frozenset[ConceptType]] = CLASSES | {
    *("Modality", "Stage", "Payer", "Qualifier", "LedgerRule", "LinkReason"),
}
# Types whose names are not looked for in documents.
NO_ENTRIES: Final = frozenset({"Currency", *TERMS})
_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
# pyoxigraph puts language tags into lower case; we give them as BCP 47 recommends.
_TAGS: Final = {"en": "en", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}
_UNREAD: Final = frozenset(  # for those who read the files themselves
    {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
        "http://purl.org/dc/terms/source",
        f"{_SKOS}definition",
        "https://aidkg.example/ontology#independent",
    }
)


class Node(msgspec.Struct):
    """A subject of a file, and its values by the last part of the property's name."""

    iri: str
    type: ConceptType
    values: dict[str, list[tuple[str, str]]]  # (text, language or "")

    @property
    def id(self) -> str:
        """The end of the IRI: a code or a slug."""
        return self.iri.rpartition("/")[2]

    def first(self, name: str) -> str | None:
        """The first value of a property."""
        values = self.values.get(name)
        return values[0][0] if values else None

    def texts(self, name: str) -> tuple[str, ...]:
        """The values of a property, in whatever language."""
        return tuple(text for text, _ in self.values.get(name, ()))

    def last_parts(self, name: str) -> tuple[str, ...]:
        """The identifiers of the concepts that a property points to."""
        return tuple(iri.rpartition("/")[2] for iri, _ in self.values.get(name, ()))


def read_nodes(folder: Path | None = None) -> Iterator[Node]:
    """Read the concepts of all files, in the order of `FILES`.

    Args:
        folder: holds the Turtle files; by default the one that comes with the package.

    Raises:
        DataFileError: a file is missing or is no valid Turtle.
    """
    folder = folder or data_folder("ontology") / "codelists"
    for name, kind in FILES.items():
        yield from _read_file(folder / f"{name}.ttl", kind)


def _read_file(path: Path, kind: ConceptType) -> Iterator[Node]:
    nodes: dict[str, dict[str, list[tuple[str, str]]]] = {}
    try:
        for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            predicate = triple.predicate.value
            if predicate in _UNREAD:
                continue
            name = _last_part(predicate)
            values = nodes.setdefault(cast("ox.NamedNode", triple.subject).value, {})
            value = triple.object
            language = _TAGS.get(value.language or "", "") if type(value) is ox.Literal else ""
            values.setdefault(name, []).append((value.value, language))
    except SyntaxError as error:
        where = f"{path}, line {error.lineno}" if error.lineno else str(path)
        raise DataFileError(f"{where}: no valid Turtle: {error.msg}; correct the file") from error
    except OSError as error:
        raise DataFileError(f"{path}: cannot be read: {error.strerror or error}") from error
    for iri, values in nodes.items():
        if "inScheme" in values:
            yield Node(iri, kind, values)


@cache
def _last_part(predicate: str) -> str:
    return predicate[max(predicate.rfind("#"), predicate.rfind("/")) + 1 :]
