"""The code lists of `ontology/codelists`: who and what is known, its names and its codes.

They serve two ends: `load_gazetteer` hands their names to `extract`, which knows no file of ours,
and `Codelists` looks concepts up by identifier, code or name. Whoever needs both takes the entries
from `Codelists`, so that the files are read once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

from extract.gazetteer import Entry, Gazetteer
from kg.codelist_files import CLASSES, NO_ENTRIES, ConceptType, Node, read_nodes
from kg.concepts import Concept, concept_of
from kg.entries import entry_of
from kg.name_index import NameIndex

# 142 is Egypt's there, and Asia in M49: not to be looked up by
_SHARED: Final = ("dacCode", "dacProviderCode")


class Codelists:
    """Every concept of the code lists, found by identifier, code or name.

    Args:
        folder: holds the Turtle files; by default the one that comes with the package.

    Raises:
        DataFileError: a file is missing or is no valid Turtle.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._nodes = tuple(read_nodes(folder))
        self.concepts = tuple(map(concept_of, self._nodes))
        self._by_code: dict[str, list[Concept]] = {}
        for concept in self.concepts:
            codes = (code for name, code in concept.codes.items() if name not in _SHARED)
            for code in dict.fromkeys((concept.id, *codes)):
                self._by_code.setdefault(code, []).append(concept)

    @cached_property
    def names(self) -> NameIndex:
        """Every name of the concepts."""
        return NameIndex(self.concepts)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The names to be looked for in text, without those of agendas."""
        return Gazetteer(self.entries())

    def entries(self, *, agendas: bool = False) -> tuple[Entry, ...]:
        """Return the known entities with every form of their names; see `load_gazetteer`."""
        return _entries(self._nodes, agendas=agendas)

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
        Bank are among them only where their type is given.
        """
        named = (one for one in self.names.exact(name) if one.role in _LABELS)
        ranked = sorted(named, key=lambda one: one.rank)  # stable: else as in the files
        return tuple(_of_type([one.concept for one in ranked], type))


def load_gazetteer(folder: Path | None = None, *, agendas: bool = False) -> tuple[Entry, ...]:
    """Return the known countries, organisations, meetings … with every form of their names.

    Args:
        folder: holds the Turtle files; by default the one that comes with the package.
        agendas: goals, treaties and strategies too. They are entities, but no aid is given under
            them, so that whoever reads statements does without.

    Raises:
        DataFileError: a file is missing or is no valid Turtle.
    """
    return _entries(read_nodes(folder), agendas=agendas)


_LABELS: Final = ("name", "other name", "abbreviation")


def _entries(nodes: Iterable[Node], *, agendas: bool) -> tuple[Entry, ...]:
    left_out = NO_ENTRIES if agendas else NO_ENTRIES | {"Agenda"}
    return tuple(entry_of(node) for node in nodes if node.type not in left_out)


def _of_type(concepts: Sequence[Concept], wanted: ConceptType | None) -> Iterator[Concept]:
    if wanted is None:
        return (concept for concept in concepts if concept.type not in CLASSES)
    return (concept for concept in concepts if concept.type == wanted)
