"""Documents in, a graph out: reads what is new or changed and leaves the rest as it is.

The output folder holds `graph.trig`, `ledger.jsonl` (one line a statement of the world),
`statements.jsonl` and `statements.csv` (one a reading of it), `report.md` and `report.html` (what
was found, merged and left unread) and `manifest.json` (`kg.manifest`). A run that is killed leaves
the old output, or the new one for the next run to finish (`kg.output`). Documents of earlier runs
stay in the graph until they are dropped by name.

Reading is handed in as a callable, since a run that has nothing to read should not have to load
what reads.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from types import MappingProxyType

import msgspec
from pyoxigraph import NamedNode, Quad

from extract.model import Document, Statement
from kg.coverage import coverage
from kg.data_graphs import data_quads
from kg.entity_graph import Lookup, entity_quads, without_entities
from kg.errors import BuildError, DataFileError
from kg.iri import Iris, short_hash
from kg.jsonl import to_jsonl
from kg.ledger.conflicts.areas import areas_of
from kg.ledger.conflicts.contradictions import contradictions
from kg.ledger.conflicts.quads import contradiction_quads
from kg.ledger.merging.entries import entries
from kg.ledger.merging.lines import LEDGER, to_lines
from kg.ledger.merging.quads import settle, unsettle
from kg.ledger.merging.readings import readings
from kg.ledger.records import Contradiction, Entry
from kg.manifest import (
    DERIVED,
    MANIFEST,
    REPORT,
    REPORT_PAGE,
    STATEMENTS,
    TABLE,
    DocumentEntry,
    Manifest,
    Status,
    altered_files,
    check_drops,
    check_outputs,
    hash_documents,
    is_read,
    is_reused,
    plan_reading,
    read_all_again,
    read_manifest,
)
from kg.mapping import Classifier, map_statements
from kg.output import finish, switch
from kg.rates import Rates
from kg.report.page import html_page, markdown_page
from kg.report.summary import TITLE, Summary, sections, summary
from kg.statement_checks import check_statements
from kg.statements import read_jsonl, to_csv
from kg.store import GRAPH_FILE, file_hash, read_quads
from kg.trig import write_trig

Reader = Callable[[Path], tuple[Document, tuple[Statement, ...]]]


class DocumentReport(msgspec.Struct, frozen=True):
    """What became of one document; "kept" are those of earlier runs that were not given again."""

    name: str
    status: Status
    statements: int


class BuildReport(msgspec.Struct, frozen=True):
    """What a build did: one report a document, by name, and the folder it wrote to."""

    out: Path
    documents: tuple[DocumentReport, ...]
    written: tuple[Path, ...]
    ledger: Summary | None = None  # None where nothing was read or dropped

    @property
    def unchanged(self) -> bool:
        """Was everything as it had been, and nothing written?"""
        return not self.written


class Sources(msgspec.Struct, frozen=True):
    """What a build reads beside documents: how to read them, and the data they are linked to.

    Args:
        read: reads one document; called for new and changed ones only.
        lookup: loads the code lists; called once, and only where something is new or changed.
        rules: version of the rules, part of the provenance; another one reads all afresh.
        vocabulary: the Turtle files of the vocabulary graph.
        reference: the Turtle files of the reference graph (code lists, memberships, linksets).
        rates: converts sums to US dollars; none are converted where there are none.
        classifier: loads what tells the sectors and goals of statements; called as `lookup` is.
        tables: files that `classifier` reads besides; where one changes, graphs are made again.
        dates: when documents came out, by their names; one whose day changes is read again.
        check: raises what `read` would of a file that is no text; of all before any is read.
    """

    read: Reader
    lookup: Callable[[], Lookup]
    rules: str
    vocabulary: tuple[Path, ...]
    reference: tuple[Path, ...]
    rates: Rates | None = None
    classifier: Callable[[], Classifier] | None = None
    tables: tuple[Path, ...] = ()
    dates: Mapping[str, str] = MappingProxyType({})
    check: Callable[[Path], None] = lambda path: None


Progress = Callable[[DocumentReport, int, int], None]  # report, how many are done, of how many


def build(
    documents: Sequence[Path],
    out: Path,
    *,
    sources: Sources,
    drop: Collection[str] = (),
    iris: Iris | None = None,
    progress: Progress | None = None,
) -> BuildReport:
    """Read the documents into the graph in the folder `out`, which may hold one already.

    Args:
        documents: files; their names tell them apart.
        out: the output folder, made where there is none.
        sources: how documents are read, and what they are linked to.
        drop: names of documents whose graphs and statements are taken out.
        iris: mints identifiers below another base than the default.
        progress: called after each document.

    Raises:
        BuildError: a document cannot be opened, two have one name, one to be dropped is not there,
            or the folder holds what is no output of a build. Nothing has been written then.
        DataFileError: a data file cannot be read, or the output not written.
        ExtractError: a document cannot be read (from `sources.read`).
    """
    iris = iris or Iris()
    check_outputs(documents, out)
    found = hash_documents(documents)
    finish(out)
    old = read_manifest(out)
    check_drops(drop, found, old)
    data = _hash_data(sources, iris)
    rules = short_hash(sources.rules + data)
    wanted = plan_reading(found, old, drop, rules, sources.dates)
    altered = altered_files(out, old)
    if set(altered) - DERIVED:
        wanted = read_all_again(wanted, altered)
    elif not altered and data == old.data and all(map(is_reused, wanted.values())):
        return BuildReport(out=out, documents=_reports(wanted, old.documents), written=())

    statements = _reusable_statements(out, wanted)
    told = _Told(
        statements=statements,
        quads=_reusable_quads(out, wanted, statements, iris),
        entries={name: old.documents[name] for name, status in wanted.items() if is_reused(status)},
    )
    to_read = {name: found[name] for name, status in wanted.items() if is_read(status)}
    for path, _ in to_read.values():
        sources.check(path)  # before an hour of reading is lost to the last of them
    for done, name in enumerate(_read_new(told, to_read, sources, rules, iris), start=1):
        if progress is not None:
            number = len(statements[name])
            report = DocumentReport(name=name, status=wanted[name], statements=number)
            progress(report, done, len(to_read))
    check_statements(statements)
    _add_entities(told, lookup=sources.lookup(), iris=iris)
    ledger = entries(readings(statements, told.quads, iris=iris))
    quads, ledger_quads = settle(told.quads, ledger, iris=iris, rates=sources.rates)
    known = data_quads(sources.vocabulary, sources.reference, iris)
    conflicts = contradictions(ledger, areas_of(known))
    ledger_quads += contradiction_quads(conflicts, iris=iris)
    if read_manifest(out) != old:
        raise BuildError(f"{out}: another build wrote here meanwhile; run this one again")
    contents = {
        GRAPH_FILE: write_trig(
            chain(known, ledger_quads, *(quads[name] for name in sorted(quads)))
        ),
        LEDGER: to_lines(ledger, iris=iris),
        **_statement_files(statements),
        **_report_files(ledger, told.entries, conflicts),
    }
    written = _write(out, contents, data, told.entries)
    return BuildReport(
        out=out,
        documents=_reports(wanted, told.entries),
        written=written,
        ledger=summary(ledger, conflicts),
    )


class _Told(msgspec.Struct):
    """What documents tell, by their names: statements, the same as quads, and how they were read.

    Those of earlier builds are in it first; those that are read come to them.
    """

    statements: dict[str, list[Statement]]
    quads: dict[str, list[Quad]]
    entries: dict[str, DocumentEntry]


def _read_new(
    told: _Told,
    to_read: Mapping[str, tuple[Path, str]],
    sources: Sources,
    rules: str,
    iris: Iris,
) -> Iterator[str]:
    """Read documents, given with their hashes; yields the name of each that has been read."""
    classifier = sources.classifier() if to_read and sources.classifier else None
    for name, (path, sha256) in to_read.items():
        document, statements = sources.read(path)
        told.statements[name] = list(statements)
        told.quads[name] = map_statements(
            document,
            statements,
            sha256=sha256,
            rules=sources.rules,
            rates=sources.rates,
            iris=iris,
            classifier=classifier,
        )
        told.entries[name] = DocumentEntry(
            sha256=sha256,
            rules=rules,
            date=sources.dates.get(name),
            statements=len(statements),
            coverage=coverage(document, statements),
        )
        yield name


def _add_entities(told: _Told, *, lookup: Lookup, iris: Iris) -> None:
    """Put the nodes of entities, which depend on all documents, in the place of earlier ones."""
    ordered = {name: told.statements[name] for name in sorted(told.statements)}
    for name, made in entity_quads(ordered, lookup=lookup, iris=iris).items():
        told.quads[name] = [*without_entities(told.quads[name], iris), *made]


def known_documents(out: Path) -> tuple[str, ...]:
    """Names of the documents that the graph in a folder holds.

    Raises:
        BuildError: the folder holds what is no output of a build.
    """
    finish(out)
    return tuple(sorted(read_manifest(out).documents))


def _reports(
    plan: Mapping[str, Status], entries: Mapping[str, DocumentEntry]
) -> tuple[DocumentReport, ...]:
    return tuple(
        DocumentReport(
            name=name, status=status, statements=entries[name].statements if name in entries else 0
        )
        for name, status in plan.items()
    )


def _hash_data(sources: Sources, iris: Iris) -> str:
    """Hash whatever a document's graph depends on beside the document and the rules."""
    # Whole folders: nobody who adds a module has to remember to name it here.
    here = Path(__file__).parent
    folders = here, *(here / "ledger" / name for name in ("", "merging", "conflicts"))
    code = sorted(path for folder in folders for path in folder.glob("*.py"))
    parts = [iris.base]
    rates = sources.rates.files if sources.rates else ()
    tables = (*sources.tables, *rates)
    for path in (*sources.vocabulary, *sources.reference, *tables, *code):
        try:
            parts.append(f"{path.name} {file_hash(path.read_bytes())}")
        except OSError as error:
            raise DataFileError(f"{path}: {error.strerror or error}") from error
    return file_hash("\n".join(parts).encode())


def _reusable_quads(
    out: Path,
    plan: Mapping[str, Status],
    statements: Mapping[str, Sequence[Statement]],
    iris: Iris,
) -> dict[str, list[Quad]]:
    """The graphs of documents that are not read again, as they were before the ledger was made."""
    graphs = {
        NamedNode(iris.document_graph(name)): name
        for name, status in plan.items()
        if is_reused(status)
    }
    kept: dict[str, list[Quad]] = {name: [] for name in graphs.values()}
    if graphs:
        for quad in read_quads(out / GRAPH_FILE):
            if isinstance(quad.graph_name, NamedNode) and quad.graph_name in graphs:
                kept[graphs[quad.graph_name]].append(quad)
    for name, own in kept.items():
        if not own:  # as where the graph was built below another base
            raise BuildError(
                f"{out / GRAPH_FILE} has no graph of {name}; give it again, or drop it"
            )
    return {name: unsettle(own, statements[name], iris=iris) for name, own in kept.items()}


def _reusable_statements(out: Path, plan: Mapping[str, Status]) -> dict[str, list[Statement]]:
    kept: dict[str, list[Statement]] = {
        name: [] for name, status in plan.items() if is_reused(status)
    }
    if kept:
        for statement in read_jsonl(out / STATEMENTS):
            if statement.doc in kept:
                kept[statement.doc].append(statement)
    return kept


def _statement_files(statements: Mapping[str, Sequence[Statement]]) -> dict[str, bytes]:
    rows = [row for name in sorted(statements) for row in statements[name]]
    return {STATEMENTS: to_jsonl(rows), TABLE: to_csv(rows)}


def _report_files(
    ledger: Sequence[Entry],
    read: Mapping[str, DocumentEntry],
    conflicts: Sequence[Contradiction],
) -> dict[str, bytes]:
    covered = {name: entry.coverage for name, entry in read.items()}
    told = list(sections(ledger, covered, conflicts))
    return {
        REPORT: markdown_page(TITLE, told).encode(),
        REPORT_PAGE: html_page(TITLE, told).encode(),
    }


def _write(
    out: Path, contents: Mapping[str, bytes], data: str, read: Mapping[str, DocumentEntry]
) -> tuple[Path, ...]:
    manifest = Manifest(
        data=data,
        documents=dict(sorted(read.items())),
        files={name: file_hash(content) for name, content in contents.items()},
    )
    encoded = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    files = {**contents, MANIFEST: encoded}
    switch(out, files)
    return tuple(out / name for name in files)
