"""The code lists of `ontology/codelists`: who and what is known, its names and its codes.

The lists are SKOS in Turtle (W3C SKOS Reference, 2009), one concept scheme a file. They serve
two ends: `load_gazetteer` hands their names to `extract`, which knows no file of ours, and
`Codelists` looks concepts up by identifier, code or name.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Final, Literal, cast

import msgspec
import pyoxigraph as ox

from extract.fold import fold
from extract.gazetteer import Entry, Form, Role
from extract.model import EntityType
from kg.errors import DataFileError
from kg.resources import data_folder

ConceptType = (
    EntityType
    | Literal["Currency", "Modality", "Stage", "Qualifier", "LinkReason"]  # these have no entry
    | Literal["WorldBankRegion", "IncomeGroup", "LendingCategory"]  # nor have these
    | Literal["Sector", "Goal", "AidType", "FinanceType", "FlowType"]
)

_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_AID: Final = "ontology#"
# In the order in which a name that several share is offered: a country before a region.
_FILES: Final[dict[str, ConceptType]] = {
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
}
CONCEPT_TYPES: Final = tuple(_FILES.values())
_SHORT: Final = 2
# Classes that others sort countries into, under names that mean something else to a reader: the
# World Bank's Sub-Saharan Africa is not M49's. They are found by those who ask for their type; so
# are the codes of what aid is for and how it flows, whose numbers M49 has too.
_CLASSES: Final[frozenset[ConceptType]] = frozenset(
    {
        *("WorldBankRegion", "IncomeGroup", "LendingCategory"),
        *("Sector", "Goal", "AidType", "FinanceType", "FlowType"),
    }
)
# Types whose names are words of other meanings too: they are meant only where they are asked for.
TERMS: Final[frozenset[ConceptType]] = _CLASSES | {"Modality", "Stage", "Qualifier", "LinkReason"}
_NO_ENTRIES: Final = frozenset({"Currency", *TERMS})
_ROLES: Final[dict[str, Role]] = {
    "prefLabel": "name",
    "altLabel": "name",
    "abbreviation": "abbreviation",
    "adjective": "adjective",
    "demonym": "resident",
    "capital": "capital",
    "surname": "surname",
}
# pyoxigraph puts language tags into lower case; we give them as BCP 47 recommends.
_TAGS: Final = {"en": "en", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}
_UNREAD: Final = frozenset(  # for those who read the files themselves
    {
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
        "http://purl.org/dc/terms/source",
        f"{_SKOS}definition",
    }
)
_CODES: Final = (
    *("notation", "iso2", "iso3", "isoNumeric", "m49", "dacCode", "worldBankCode"),
    *("crsChannelCode", "dacProviderCode", "dacAgencyCode", "iatiIdentifier"),
)
# 142 is Egypt's there, and Asia in M49: not to be looked up by
_SHARED: Final = ("dacCode", "dacProviderCode")


class Edition(msgspec.Struct, frozen=True):
    """What tells a meeting apart from others of its series."""

    of: str  # the id of the forum
    number: int | None = None
    date: str | None = None  # when it opened, as precise as is known
    places: tuple[str, ...] = ()  # the city, in English and in Chinese


class Concept(msgspec.Struct, frozen=True):
    """A concept of a code list.

    `labels` and `forms` are names by language tag ("en", "zh-Hans", "zh-Hant"), the preferred
    one first; `codes` are by scheme: the local names of the properties ("notation", "iso2", …,
    "iatiIdentifier").
    """

    id: str
    iri: str
    type: ConceptType
    labels: dict[str, tuple[str, ...]]
    abbreviations: tuple[str, ...] = ()
    codes: dict[str, str] = {}
    adjectives: tuple[str, ...] = ()  # "Kenyan"
    residents: tuple[str, ...] = ()  # "Kenyans"
    capitals: tuple[str, ...] = ()  # of a state, in every language
    edition: Edition | None = None  # of a meeting


class Codelists:
    """Every concept of the code lists, found by identifier, code or name.

    Args:
        folder: holds the Turtle files; by default the one that comes with the package.

    Raises:
        DataFileError: a file is missing or is no valid Turtle.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.concepts = tuple(map(_concept, _read(folder)))
        self._by_code: dict[str, list[Concept]] = {}
        for concept in self.concepts:
            codes = (code for name, code in concept.codes.items() if name not in _SHARED)
            for code in dict.fromkeys((concept.id, *codes)):
                self._by_code.setdefault(code, []).append(concept)

    @cached_property
    def _by_label(self) -> dict[str, tuple[Concept, ...]]:
        ranked: dict[str, list[tuple[int, Concept]]] = {}
        for concept in self.concepts:
            for names in (*concept.labels.values(), concept.abbreviations):
                for rank, key in enumerate(dict.fromkeys(map(fold_name, names))):
                    ranked.setdefault(key, []).append((rank, concept))
        return {
            key: _by_rank(holders) if len(holders) > 1 else (holders[0][1],)
            for key, holders in ranked.items()
        }

    def by_code(self, code: str, *, type: ConceptType | None = None) -> Concept | None:  # noqa: A002
        """Return the concept that has this identifier or code, of a type if one is given.

        DAC codes are not looked for, since M49 gives some of those numbers to other places; nor
        are classes of the World Bank, unless their type is given.
        """
        return next(iter(_of_type(self._by_code.get(code, []), type)), None)

    def having_code(self, code: str) -> tuple[Concept, ...]:
        """Return the concepts that have this identifier or code."""
        return tuple(self._by_code.get(code, ()))

    def by_label(self, name: str, *, type: ConceptType | None = None) -> tuple[Concept, ...]:  # noqa: A002
        """Return the concepts that go by this name in any language; case does not matter.

        Where there are several, those come first whose usual name it is. Classes of the World
        Bank are among them only where their type is given. Chinese characters are taken as they
        are first, since Taiwan and Hong Kong have names of their own, then simplified: 馬裡
        stands in no list.
        """
        found = self._by_label.get(fold_name(name))
        if found is None:
            found = self._by_label.get(fold_name(fold(name, "zh-Hant")), ())
        return tuple(_of_type(found, type))


def load_gazetteer(folder: Path | None = None, *, agendas: bool = False) -> tuple[Entry, ...]:
    """Return the known countries, organisations, meetings … with every form of their names.

    Args:
        folder: holds the Turtle files; by default the one that comes with the package.
        agendas: goals, treaties and strategies too. They are entities, but no aid is given under
            them, so that whoever reads statements does without.

    Raises:
        DataFileError: a file is missing or is no valid Turtle.
    """
    left_out = _NO_ENTRIES if agendas else _NO_ENTRIES | {"Agenda"}
    return tuple(_entry(node) for node in _read(folder) if node.type not in left_out)


def fold_name(name: str) -> str:
    """Return a name as names are compared: no case, accents, quotation marks, dashes or "the"."""
    if not unicodedata.is_normalized("NFKD", name):
        decomposed = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in decomposed if not unicodedata.combining(c))
    words = name.casefold().translate(_NAME_SIGNS).removesuffix("(the)").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


_NAME_SIGNS: Final = str.maketrans(
    {
        **dict.fromkeys("“”\"'‘’ʻʼ《》「」『』", ""),
        **dict.fromkeys("-‐‑–—·,，", " "),
    }
)


class _Node(msgspec.Struct):
    """A subject of a file, and its values by the last part of the property's name."""

    iri: str
    type: ConceptType
    values: dict[str, list[tuple[str, str]]]  # (text, language or "")

    @property
    def id(self) -> str:
        return self.iri.rpartition("/")[2]

    def first(self, name: str) -> str | None:
        values = self.values.get(name)
        return values[0][0] if values else None

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(text for text, _ in self.values.get(name, ()))

    def last_parts(self, name: str) -> tuple[str, ...]:
        """The identifiers of the concepts that a property points to."""
        return tuple(iri.rpartition("/")[2] for iri, _ in self.values.get(name, ()))


def _read(folder: Path | None) -> Iterator[_Node]:
    folder = folder or data_folder("ontology") / "codelists"
    for name, kind in _FILES.items():
        yield from _read_file(folder / f"{name}.ttl", kind)


def _read_file(path: Path, kind: ConceptType) -> Iterator[_Node]:
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
            yield _Node(iri, kind, values)


@cache
def _last_part(predicate: str) -> str:
    return predicate[max(predicate.rfind("#"), predicate.rfind("/")) + 1 :]


def _concept(node: _Node) -> Concept:
    labels: dict[str, list[str]] = {}
    for name in ("prefLabel", "altLabel"):
        for text, language in node.values.get(name, ()):
            labels.setdefault(language, []).append(text)
    return Concept(
        id=node.id,
        iri=node.iri,
        type=node.type,
        labels={language: tuple(names) for language, names in labels.items()},
        abbreviations=node.texts("abbreviation"),
        codes={name: code for name in _CODES if (code := node.first(name)) is not None},
        adjectives=node.texts("adjective"),
        residents=node.texts("demonym"),
        capitals=node.texts("capital"),
        edition=_edition(node),
    )


def _edition(node: _Node) -> Edition | None:
    forum, number = next(iter(node.last_parts("editionOf")), None), node.first("editionNumber")
    if forum is None:
        return None
    return Edition(
        of=forum,
        number=None if number is None else int(number),
        date=node.first("heldOn"),
        places=node.texts("heldIn"),
    )


def _entry(node: _Node) -> Entry:
    plain = {text for name in _ROLES for text, tag in node.values.get(name, ()) if tag == "zh-Hans"}
    since, edition = node.first("inOfficeFrom"), _edition(node)
    forms = dict.fromkeys(
        Form(text, _form_language(text, language, plain), role)
        for name, role in _ROLES.items()
        for text, language in node.values.get(name, ())
    )
    return Entry(
        id=node.id,
        type=_entity_type(node),
        labels=_output_labels(node),
        forms=tuple(forms),
        acts_for=next(iter(node.last_parts("actsFor")), None),
        parties=node.last_parts("party"),
        edition_of=edition.of if edition else None,
        date=edition.date if edition else None,
        place=next(iter(edition.places), None) if edition else None,
        number=edition.number if edition else None,
        part_of=next(iter(node.last_parts("isPartOf")), None),
        speaks_for=next(iter(node.last_parts("speaksFor")), None),
        offices=node.texts("office"),
        tenure=None if since is None else (since, node.first("inOfficeUntil") or ""),
    )


def _form_language(text: str, tag: str, plain: set[str]) -> Literal["en", "zh", "zh-Hant"]:
    """A name of two characters that only Taiwan or Hong Kong uses is not looked for elsewhere.

    Such names stand by chance in simplified text: Tonga (東加) in 广东加强, Chad (查德) in 理查德.
    """
    if tag == "en":
        return "en"
    short = tag == "zh-Hant" and len(text) <= _SHORT
    return "zh-Hant" if short and fold(text, "zh-Hant") not in plain else "zh"


def _entity_type(node: _Node) -> EntityType:
    """A strategy of a state or union is an initiative, though no aid is given under it."""
    strategy = any(text == "strategy" for text, _ in node.values.get("type", ()))
    return "Initiative" if strategy else cast("EntityType", node.type)


def _output_labels(node: _Node) -> tuple[str, ...]:
    """The code, the preferred names and abbreviations, then the other names."""
    preferred = [text for text, _ in node.values.get("prefLabel", ())]
    code = node.first("notation")
    ordered = [
        *([] if code is None else [code]),
        *preferred[:1],
        *(text for text, _ in node.values.get("abbreviation", ())),
        *preferred[1:],
        *(text for text, _ in node.values.get("altLabel", ())),
    ]
    return tuple(dict.fromkeys(ordered))


def _by_rank(holders: list[tuple[int, Concept]]) -> tuple[Concept, ...]:
    ordered = sorted(holders, key=lambda holder: holder[0])  # stable: else as in the files
    return tuple({concept.iri: concept for _, concept in ordered}.values())


def _of_type(concepts: Sequence[Concept], wanted: ConceptType | None) -> Iterator[Concept]:
    if wanted is None:
        return (concept for concept in concepts if concept.type not in _CLASSES)
    return (concept for concept in concepts if concept.type == wanted)
