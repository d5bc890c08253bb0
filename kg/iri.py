"""Identifiers: deterministic, readable, and safe whatever a document holds.

An IRI says what it names (`…/id/country/KEN`, `…/id/meeting/focac-2018-beijing`). Letters of any
script stay as they are, since RFC 3987 allows them and a Chinese name reads best in Chinese;
everything that is neither letter nor digit is cut to hyphens, so that no text can break out of
an IRI, a path or a file name. Where something was cut that told two names apart, a short hash of
the whole name keeps them apart.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

import msgspec

from extract.model import EntityType

BASE = "https://aidkg.example/"
VOCABULARY = BASE + "ontology#"

_PATHS: dict[EntityType, str] = {
    "Country": "country",
    "Region": "region",
    "CountryGroup": "group",
    "Organisation": "organisation",
    "Fund": "fund",
    "Forum": "forum",
    "Meeting": "meeting",
    "Initiative": "initiative",
    "Project": "project",
    "Person": "person",
}
_SLUG_LENGTH = 80
_HASH_LENGTH = 8
_BASE = re.compile(r"https?://[^\s<>\"{}|\\^`]+[/#]")


class Iris(msgspec.Struct, frozen=True):
    """Mints the IRIs of a graph below `base`, which ends in "/" or "#".

    Raises:
        ValueError: `base` is no http(s) IRI that ends in "/" or "#".
    """

    base: str = BASE

    def __post_init__(self) -> None:
        if not _BASE.fullmatch(self.base):
            raise ValueError(
                f"the base {self.base!r} is no IRI: give one like https://example.org/aid/"
            )

    def entity(self, kind: EntityType, identifier: str) -> str:
        """The IRI of a country, organisation, meeting …: `identifier` is a code or a slug."""
        return f"{self.base}id/{_PATHS[kind]}/{segment(identifier)}"

    def concept(self, scheme: str, code: str) -> str:
        """The IRI of a code in a scheme ("modality", "stage", "qualifier", "currency")."""
        return f"{self.base}id/{scheme}/{code if code.isupper() else slug(code)}"

    def record(self, kind: str, identifier: str) -> str:
        """The IRI of a record ("statement", "evidence", "amount", "document" …)."""
        return f"{self.base}id/{kind}/{segment(identifier)}"

    def graph(self, name: str) -> str:
        """The IRI of a named graph ("vocabulary", "reference", "corrections")."""
        return f"{self.base}graph/{name}"

    def document_graph(self, document: str) -> str:
        """The IRI of the named graph that holds what was read in the document of this name."""
        return f"{self.document_graphs}{segment(document)}"

    @property
    def entities(self) -> tuple[str, ...]:
        """What the IRIs of entities, and of the links to them, begin with."""
        return tuple(f"{self.base}id/{path}/" for path in (*_PATHS.values(), "link"))

    @property
    def document_graphs(self) -> str:
        """What the IRIs of all documents' graphs begin with."""
        return f"{self.base}graph/document/"

    def moved(self, iri: str) -> str:
        """An IRI of the code lists, which are written for the default base, below this base."""
        tail = iri.removeprefix(BASE + "id/")
        return iri if tail == iri else f"{self.base}id/{tail}"

    def unmoved(self, iri: str) -> str:
        """The IRI below the default base of one below this base."""
        tail = iri.removeprefix(self.base)
        return iri if tail == iri else BASE + tail


def slug(text: str) -> str:
    """Fold a name to lower-case words and hyphens: "Côte d'Ivoire" → "cote-d-ivoire".

    Letters and digits of every script are kept, marks above and below Latin letters are not.
    A name with neither letter nor digit becomes a hash of itself, a long one is cut and hashed.
    """
    folded = unicodedata.normalize("NFKD", text).casefold()
    folded = unicodedata.normalize("NFC", "".join(c for c in folded if not _is_mark(c)))
    words = "-".join(re.findall(r"[^\W_]+", folded))
    if not words:
        return short_hash(text)
    if len(words) > _SLUG_LENGTH:
        return f"{words[:_SLUG_LENGTH].rstrip('-')}-{short_hash(text)}"
    return words


def segment(name: str) -> str:
    """Make a name safe as the last part of an IRI and of a path, and keep it one to one.

    Names of letters, digits, ".", "_" and "-" stay as they are; of others the rest is cut to
    hyphens and a hash of the whole is added.
    """
    kept = re.sub(r"[^\w.-]+", "-", unicodedata.normalize("NFC", name)).strip("-.")
    if kept and kept == name and len(kept) <= 2 * _SLUG_LENGTH:
        return kept
    return f"{kept[:_SLUG_LENGTH]}-{short_hash(name)}".lstrip("-")


def short_hash(text: str, *, digits: int = _HASH_LENGTH) -> str:
    """The first hexadecimal digits of the text's SHA-256: eight, unless told otherwise."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:digits]


def _is_mark(character: str) -> bool:
    # Only marks that decomposition split off Latin letters: those of other scripts carry meaning,
    # and are put together again by NFC.
    return "\u0300" <= character <= "\u036f"
