"""The ledger: opened from a graph, asked for totals, each with its rows in and out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from pyoxigraph import Store

from kg.errors import ParameterError
from kg.ledger.answers.choice import Choice
from kg.ledger.answers.parties import Parties, read_parties
from kg.ledger.answers.postings import Posting, last_part, read_postings
from kg.ledger.answers.reported import without_what_totals_may_hold
from kg.ledger.answers.selection import Dimension, Selection
from kg.ledger.answers.sums import Group, Row, Sum, add_up, in_order, near_misses, sum_of
from kg.params import bind_params
from kg.queryfile import Param, ParamType, Query
from kg.sparql import label_of
from kg.store import open_store

_TYPES: Mapping[str, ParamType] = {
    **dict.fromkeys(("donor", "recipient", "through", "meeting", "forum", "initiative"), "entity"),
    "group": "group",
    "document": "document",
    "currency": "currency",
}


class Total(msgspec.Struct, frozen=True):
    """A sum by currency, with every row of the selection once: in it, or out by a rule."""

    totals: dict[str, Sum]
    rows_in: tuple[Row, ...]
    rows_out: tuple[Row, ...]


class Ledger:
    """What documents pledge and give, each once, to be added up.

    Args:
        postings: the statements.
        parties: who stands for whom.
        store: the graph that names are looked up in; without one, selections need IRIs.
    """

    def __init__(
        self,
        postings: Iterable[Posting],
        parties: Parties | None = None,
        *,
        store: Store | None = None,
    ) -> None:
        self.postings: Mapping[str, Posting] = {posting.iri: posting for posting in postings}
        self.store = store
        self.ids: Mapping[str, str] = {posting.id: iri for iri, posting in self.postings.items()}
        self.readings: Mapping[str, str] = {
            name: iri for iri, posting in self.postings.items() for name in posting.readings
        }
        self.parties = parties or Parties()

    @classmethod
    def open(cls, source: Path | Store) -> Ledger:
        """Read the ledger of a graph: a store, or a graph file or folder that a build made.

        Raises:
            DataFileError: the graph cannot be read.
        """
        store = open_store(source) if isinstance(source, Path) else source
        return cls(read_postings(store), read_parties(store), store=store)

    def total(self, selection: Selection) -> Total:
        """Add up a selection, and tell what counts and what does not.

        Deliveries and reported totals are added where no total can hold a delivery. Rows that
        one word of the selection keeps out (its kind, stage, currency or years) are told too.

        Raises:
            ParameterError: a name is not known, or pledges and gifts are asked for together.
        """
        choice = Choice(self.resolve(selection), self.parties)
        if "Commitment" in selection.kinds and len(set(selection.kinds)) > 1:
            raise ParameterError(
                "a pledge is never added to what was given: ask for kinds=('Commitment',), "
                "or for ('Delivery', 'ReportedTotal')"
            )
        return self.together(add_up(self.postings, choice), near_misses(self.postings, choice))

    def together(self, groups: Iterable[Group], near: Iterable[Row] = ()) -> Total:
        """Put groups that have no posting in common together: each of one kind, or one currency."""
        groups = tuple(groups)
        rows = [row for group in groups for row in (*group.rows_in, *group.rows_out)]
        rows = without_what_totals_may_hold(rows, self.parties)
        rows_in = in_order(row for row in rows if row.rule is None)
        return Total(
            totals={
                currency: sum_of(row for row in rows_in if row.money.currency == currency)
                for currency in sorted({group.currency for group in groups})
            },
            rows_in=rows_in,
            rows_out=in_order([*(row for row in rows if row.rule is not None), *near]),
        )

    def groups(self, selection: Selection, each: Iterable[Dimension] = ()) -> tuple[Group, ...]:
        """Add up a selection by dimensions (and always by currency), as the queries do.

        Raises:
            ParameterError: a name is not known.
        """
        return add_up(self.postings, Choice(self.resolve(selection), self.parties, tuple(each)))

    def near_misses(self, selection: Selection, each: Iterable[Dimension] = ()) -> tuple[Row, ...]:
        """The postings that one word of the selection alone keeps out."""
        choice = Choice(self.resolve(selection), self.parties, tuple(each))
        return near_misses(self.postings, choice)

    def taken(self, selection: Selection) -> frozenset[str]:
        """The IRIs of the statements that a selection takes, with or without a sum of money.

        Raises:
            ParameterError: a name is not known.
        """
        choice = Choice(self.resolve(selection), self.parties)
        return frozenset(iri for iri, told in self.postings.items() if choice.takes(told))

    def name(self, iri: str, lang: str = "en") -> str:
        """What an IRI is called in the graph, in a language of `kg.sparql.LANGUAGES`."""
        return last_part(iri) if self.store is None else label_of(self.store, iri, lang)

    def resolve(self, selection: Selection) -> Selection:
        """The selection with the IRIs of what it names.

        Raises:
            ParameterError: a name is not known in the graph.
        """
        named = {
            name: value
            for name in _TYPES
            if (value := str(getattr(selection, name))) and "://" not in value
        }
        if named and self.store is not None:
            params = tuple(Param(name, _TYPES[name], "") for name in named)
            terms = bind_params(Query("the selection", "", params=params), named, self.store)
            selection = msgspec.structs.replace(
                selection, **{name: term.value for name, term in terms.items()}
            )
        if selection.statements is not None:
            known = tuple(self.ids.get(name, name) for name in selection.statements)
            selection = msgspec.structs.replace(selection, statements=known)
        return selection
