"""Entities in files: JSON Lines, in the words of the gold files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from extract.entity_rows import NamedEntity
from kg.codelists import load_gazetteer
from kg.extraction import Documents, Notice

if TYPE_CHECKING:
    from extract.entities import EntityReader
    from extract.model import Document

# What the types are called in files of entities, where not as in the ontology.
TYPE_NAMES: Final[Mapping[str, str]] = {
    "Organisation": "Organization",
    "Agenda": "Document/Agenda",
}


class EntityDocuments(Documents[tuple[NamedEntity, ...]]):
    """Reads documents into entities.

    Args:
        codelists: folder of the code lists, ours where none is given.
        notice: is told, in a line a document, how much of it was skipped and why.
    """

    def __init__(self, *, codelists: Path | None = None, notice: Notice | None = None) -> None:
        super().__init__(notice)
        self._codelists = codelists

    def _find(self, document: Document) -> tuple[NamedEntity, ...]:
        return self._reader.entities(document)

    @cached_property
    def _reader(self) -> EntityReader:
        from extract.entities import EntityReader  # spaCy: a second

        return EntityReader(load_gazetteer(self._codelists, agendas=True))


def to_jsonl(entities: Iterable[NamedEntity]) -> bytes:
    """One JSON object a line."""
    encoder = msgspec.json.Encoder()
    return b"".join(encoder.encode(_row(entity)) + b"\n" for entity in entities)


def _row(entity: NamedEntity) -> dict[str, object]:
    row = {name: getattr(entity, name) for name in entity.__struct_fields__}
    return {**row, "type": TYPE_NAMES.get(entity.type, entity.type)}
