"""The demonstration: the sample documents of this package become a graph and a page.

The samples are invented and say so; they ship with the package, so that the demonstration needs
neither the network nor anything of the user's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, cast

import msgspec
from pyoxigraph import NamedNode

from kg.build import BuildReport, Progress, Sources, build, known_documents
from kg.errors import BuildError
from kg.formats import Cell, Entity, cell_text
from kg.iri import VOCABULARY
from kg.query import run
from kg.resources import data_folder
from kg.store import GRAPH_FILE, PAGE_FILE, open_store, write_atomic
from kg.terms import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Store

Row = dict[str, Cell]

KINDS = ("Commitment", "Delivery", "ReportedTotal")


class Sums(msgspec.Struct, frozen=True):
    """The money of one currency by kind of statement; None where there is none of a kind.

    No part is counted beside its total, and no debt relief. `vague` names the kinds in which a sum
    holds words like "more than", "about" or "up to".
    """

    currency: str
    by_kind: dict[str, Decimal]
    vague: frozenset[str]


class Meeting(msgspec.Struct, frozen=True):
    """A meeting, when it was held as far as is known, and how many statements name it."""

    name: str
    held_on: str
    statements: int


class DemoReport(msgspec.Struct, frozen=True):
    """What the demonstration made, and what is in it."""

    build: BuildReport
    page: Path
    redrawn: bool
    statements: dict[str, int]  # by kind
    sums: tuple[Sums, ...]
    meetings: tuple[Meeting, ...]  # those with most statements first

    @property
    def unchanged(self) -> bool:
        """Was everything as it had been, and nothing written?"""
        return self.build.unchanged and not self.redrawn


def run_demo(
    out: Path,
    *,
    sources: Sources,
    progress: Progress | None = None,
    drawing: Callable[[], None] | None = None,
) -> DemoReport:
    """Build the samples into the folder `out` and draw the page of their graph there.

    Args:
        out: the folder, made where there is none.
        sources: how documents are read, and what they are linked to.
        progress: called after each document that was read.
        drawing: called before the page is drawn.

    Raises:
        BuildError: the folder holds a graph of other documents, or what is no build's output.
        DataFileError: the samples are missing, or the folder cannot be written.
    """
    samples = sample_documents()
    others = set(known_documents(out)) - {path.name for path in samples}
    if others:
        raise BuildError(
            f"{out} holds a graph of other documents ({', '.join(sorted(others)[:3])}), and the "
            "samples are invented: give another folder with --output"
        )
    built = build(samples, out, sources=sources, progress=progress)
    if drawing is not None:
        drawing()
    store = open_store(out / GRAPH_FILE)
    page = out / PAGE_FILE
    redrawn = _draw(store, out / GRAPH_FILE, page)
    return DemoReport(
        build=built,
        page=page,
        redrawn=redrawn,
        statements=_count_statements(store),
        sums=tuple(_add_up(store)),
        meetings=tuple(_find_meetings(store)),
    )


def sample_documents() -> tuple[Path, ...]:
    """The sample documents, by name.

    Raises:
        DataFileError: they are missing.
    """
    folder = data_folder("samples")
    return tuple(sorted(path for path in folder.glob("*.*") if path.stem != "README"))


def _draw(store: Store, graph: Path, page: Path) -> bool:
    """Draw the page where it is not yet as it should be; tell whether it was written."""
    from kg.draw import build_of, draw

    content = draw(store, build=build_of(graph)).encode()
    if page.is_file() and page.read_bytes() == content:
        return False
    write_atomic({page: content})
    return True


def _count_statements(store: Store) -> dict[str, int]:
    """How many statements of each kind there are, however many documents tell them."""
    type_ = NamedNode(PREFIXES["rdf"] + "type")
    quads = store.quads_for_pattern
    return {
        kind: len({quad.subject for quad in quads(None, type_, NamedNode(VOCABULARY + kind))})
        for kind in KINDS
    }


def _add_up(store: Store) -> Iterable[Sums]:
    by_currency: dict[str, list[Row]] = {}
    for row in _rows(store, "money-by-kind"):
        by_currency.setdefault(str(row["currency"]), []).append(row)
    for currency, rows in sorted(by_currency.items()):
        yield Sums(
            currency=currency,
            by_kind={_kind(row): Decimal(str(row["total"])) for row in rows},
            vague=frozenset(
                _kind(row) for row in rows if not row["lowest"] == row["total"] == row["highest"]
            ),
        )


def _find_meetings(store: Store) -> list[Meeting]:
    meetings = [
        Meeting(
            name=cell_text(row["meeting"]),
            held_on=cell_text(row["held_on"]),
            statements=cast("int", row["statements"]),
        )
        for row in _rows(store, "meetings")
    ]
    return sorted(meetings, key=lambda meeting: (-meeting.statements, meeting.name))


def _rows(store: Store, query: str) -> list[Row]:
    result = run(query, source=store)
    return [dict(zip(result.columns, row, strict=True)) for row in result.rows]


def _kind(row: Row) -> str:
    """The name of the class in the column `kind`."""
    return cast("Entity", row["kind"]).iri.rpartition("#")[2]
