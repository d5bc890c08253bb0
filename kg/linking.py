"""From the labels of an entity to the entity of the code lists that they name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kg.codelists import Codelists, Concept


class CodelistLookup:
    """Finds entities of the code lists: the lookup that `kg.mapping` asks for.

    Args:
        codelists: where to look.
    """

    def __init__(self, codelists: Codelists) -> None:
        self._codelists = codelists

    def find(self, labels: Sequence[str], types: Collection[str]) -> Concept | None:
        """Return the entity of one of the types that most of the labels name, None where none do.

        Several meetings may share a short name; the other labels tell which one is meant. Among
        equals the one that the earliest label names is taken.
        """
        votes: dict[str, int] = {}
        found: dict[str, Concept] = {}
        for label in labels:
            for iri, concept in {concept.iri: concept for concept in self._named(label)}.items():
                if concept.type in types:
                    votes[iri] = votes.get(iri, 0) + 1
                    found.setdefault(iri, concept)
        if not votes:
            return None
        return found[max(votes, key=lambda iri: votes[iri])]

    def _named(self, label: str) -> Iterator[Concept]:
        coded = self._codelists.by_code(label)
        if coded is not None:
            yield coded
        yield from self._codelists.by_label(label)
