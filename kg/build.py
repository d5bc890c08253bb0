"""Documents in, a graph out: reads what is new or changed and leaves the rest as it is.

The output folder holds `graph.trig`, `statements.jsonl`, `statements.csv` and `manifest.json`.
The manifest has the hash of every document and of every file that was written, so that a second
run over the same documents finds that nothing has changed, reads nothing and writes nothing.
A run that is killed leaves the old output, or the new one for the next run to finish (`kg.output`).
Documents of earlier runs stay in the graph until they are dropped by name.

Reading is handed in as a callable, since a run that has nothing to read should not have to load
what reads.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
from pyoxigraph import NamedNode, Quad

from extract.model import Document, Statement
from kg.entity_graph import Lookup, entity_quads, without_entities
from kg.errors import BuildError, DataFileError
from kg.iri import Iris, short_hash
from kg.mapping import Classifier, map_statements
from kg.output import finish, switch
from kg.rates import Rates
from kg.statements import read_jsonl, to_csv, to_jsonl
from kg.store import GRAPH_FILE, file_hash, read_quads
from kg.trig import write_trig

MANIFEST = "manifest.json"
STATEMENTS = "statements.jsonl"
TABLE = "statements.csv"

Status = Literal["added", "changed", "unchanged", "kept", "dropped"]
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
    """

    read: Reader
    lookup: Callable[[], Lookup]
    rules: str
    vocabulary: tuple[Path, ...]
    reference: tuple[Path, ...]
    rates: Rates | None = None
    classifier: Callable[[], Classifier] | None = None
    tables: tuple[Path, ...] = ()


Progress = Callable[[DocumentReport, int, int], None]  # report, how many are done, of how many


_Term = TypeVar("_Term")


class _Entry(msgspec.Struct, frozen=True):
    sha256: str
    rules: str
    statements: int


class _Manifest(msgspec.Struct, frozen=True):
    data: str = ""
    documents: dict[str, _Entry] = {}
    files: dict[str, str] = {}


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
        BuildError: a document cannot be opened, two have one name or the same bytes, one to be
            dropped is not there, or the folder holds what is no output of a build. Nothing has
            been written then.
        DataFileError: a data file cannot be read, or the output not written.
        ExtractError: a document cannot be read (from `sources.read`).
    """
    iris = iris or Iris()
    found = _hash_documents(documents)
    finish(out)
    old = _read_manifest(out)
    _check_drops(drop, found, old)
    _check_copies(drop, found, old)
    data = _hash_data(sources, iris)
    rules = short_hash(sources.rules + data)
    wanted = _plan(found, old, drop, rules)
    altered = _altered(out, old)
    if set(altered) - {TABLE}:
        wanted = _read_all_again(wanted, altered)
    elif not altered and data == old.data and all(map(_reuses, wanted.values())):
        return BuildReport(out=out, documents=_reports(wanted, old.documents), written=())

    quads = _reusable_quads(out, wanted, iris)
    statements = _reusable_statements(out, wanted)
    entries = {name: old.documents[name] for name, status in wanted.items() if _reuses(status)}
    to_read = [(name, *found[name]) for name, status in wanted.items() if _reads(status)]
    classifier = sources.classifier() if to_read and sources.classifier else None
    for done, (name, path, sha256) in enumerate(to_read, start=1):
        document, read = sources.read(path)
        statements[name] = list(read)
        quads[name] = map_statements(
            document,
            read,
            sha256=sha256,
            rules=sources.rules,
            rates=sources.rates,
            iris=iris,
            classifier=classifier,
        )
        entries[name] = _Entry(sha256=sha256, rules=rules, statements=len(read))
        if progress is not None:
            report = DocumentReport(name=name, status=wanted[name], statements=len(read))
            progress(report, done, len(to_read))
    _check_ids(statements)
    _check_parts(statements)
    _add_entities(quads, statements, lookup=sources.lookup(), iris=iris)
    data_quads = _data_quads(sources, iris)
    if _read_manifest(out) != old:
        raise BuildError(f"{out}: another build wrote here meanwhile; run this one again")
    written = _write(out, quads, statements, data_quads, data, entries)
    return BuildReport(out=out, documents=_reports(wanted, entries), written=written)


def _add_entities(
    quads: dict[str, list[Quad]],
    statements: Mapping[str, Sequence[Statement]],
    *,
    lookup: Lookup,
    iris: Iris,
) -> None:
    """Put the nodes of entities, which depend on all documents, in the place of earlier ones."""
    ordered = {name: statements[name] for name in sorted(statements)}
    for name, made in entity_quads(ordered, lookup=lookup, iris=iris).items():
        quads[name] = [*without_entities(quads[name], iris), *made]


def known_documents(out: Path) -> tuple[str, ...]:
    """Names of the documents that the graph in a folder holds.

    Raises:
        BuildError: the folder holds what is no output of a build.
    """
    finish(out)
    return tuple(sorted(_read_manifest(out).documents))


def _hash_documents(paths: Sequence[Path]) -> dict[str, tuple[Path, str]]:
    found: dict[str, tuple[Path, str]] = {}
    for path in paths:
        try:
            sha256 = file_hash(path.read_bytes())
        except IsADirectoryError as error:
            raise BuildError(f"{path}: this is a folder; name the files in it") from error
        except OSError as error:
            raise BuildError(
                f"{path}: {error.strerror or error}; give the path of a document that can be read"
            ) from error
        other, known = found.setdefault(path.name, (path, sha256))
        if known != sha256:
            raise BuildError(f"{path} and {other} are two documents of one name; rename one")
    return found


def _check_drops(
    drop: Collection[str], found: Mapping[str, tuple[Path, str]], old: _Manifest
) -> None:
    for name in sorted(drop):
        if name in found:
            raise BuildError(f"{name}: given both to be read and to be dropped; do one")
        if name not in old.documents:
            known = ", ".join(sorted(old.documents)) or "none"
            raise BuildError(f"{name}: no such document in the graph to drop (it has: {known})")


def _check_copies(
    drop: Collection[str], found: Mapping[str, tuple[Path, str]], old: _Manifest
) -> None:
    """Refuse a document under two names: each of its sums would count twice."""
    hashes = {name: entry.sha256 for name, entry in old.documents.items() if name not in drop}
    hashes.update((name, sha256) for name, (_, sha256) in found.items())
    names: dict[str, str] = {}
    for name, sha256 in sorted(hashes.items()):
        other = names.setdefault(sha256, name)
        if other != name:
            raise BuildError(
                f"{name} is the same as {other}, byte for byte, and would count twice; leave one "
                f"out (--drop it where it is in the graph already)"
            )


def _plan(
    found: Mapping[str, tuple[Path, str]], old: _Manifest, drop: Collection[str], rules: str
) -> dict[str, Status]:
    plan: dict[str, Status] = {}
    for name in sorted({*found, *old.documents}):
        known = old.documents.get(name)
        if name in drop:
            plan[name] = "dropped"
        elif name not in found:
            plan[name] = "kept"
        elif known is None:
            plan[name] = "added"
        else:
            same = (known.sha256, known.rules) == (found[name][1], rules)
            plan[name] = "unchanged" if same else "changed"
    return plan


def _reads(status: Status) -> bool:
    return status in ("added", "changed")


def _reuses(status: Status) -> bool:
    return status in ("unchanged", "kept")


def _reports(
    plan: Mapping[str, Status], entries: Mapping[str, _Entry]
) -> tuple[DocumentReport, ...]:
    return tuple(
        DocumentReport(
            name=name, status=status, statements=entries[name].statements if name in entries else 0
        )
        for name, status in plan.items()
    )


def _hash_data(sources: Sources, iris: Iris) -> str:
    """Hash whatever a document's graph depends on beside the document and the rules."""
    # All of our modules: nobody who adds one has to remember to name it here.
    code = sorted(Path(__file__).parent.glob("*.py"))
    parts = [iris.base]
    rates = sources.rates.files if sources.rates else ()
    tables = (*sources.tables, *rates)
    for path in (*sources.vocabulary, *sources.reference, *tables, *code):
        try:
            parts.append(f"{path.name} {file_hash(path.read_bytes())}")
        except OSError as error:
            raise DataFileError(f"{path}: {error.strerror or error}") from error
    return file_hash("\n".join(parts).encode())


def _data_quads(sources: Sources, iris: Iris) -> list[Quad]:
    quads = [
        quad
        for name, paths in (("vocabulary", sources.vocabulary), ("reference", sources.reference))
        for path in paths
        for quad in read_quads(path, graph=iris.graph(name))
    ]
    return quads if iris.base == Iris().base else [_rebase(quad, iris) for quad in quads]


def _rebase(quad: Quad, iris: Iris) -> Quad:
    """Move the code lists' own IRIs below another base; the vocabulary's stay as published."""
    subject, value = _moved(quad.subject, iris), _moved(quad.object, iris)
    return Quad(subject, quad.predicate, value, quad.graph_name)


def _moved(term: _Term, iris: Iris) -> _Term:
    return type(term)(iris.moved(term.value)) if isinstance(term, NamedNode) else term


def _read_manifest(out: Path) -> _Manifest:
    path = out / MANIFEST
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Manifest)
    except (FileNotFoundError, NotADirectoryError):
        for name in (GRAPH_FILE, STATEMENTS, TABLE):
            if (out / name).exists():
                raise BuildError(
                    f"{out / name} is there without the {MANIFEST} of a build; build into a new "
                    "folder, or move the file away"
                ) from None
        return _Manifest()
    except OSError as error:
        raise DataFileError(f"{path}: {error.strerror or error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BuildError(
            f"{path} is damaged ({error}); build into a new folder, with all the documents"
        ) from error


def _altered(out: Path, old: _Manifest) -> list[str]:
    """Names of the files that are not as the last build left them."""
    names = []
    for name, known in old.files.items():
        try:
            intact = file_hash((out / name).read_bytes()) == known
        except OSError:
            intact = False
        if not intact:
            names.append(name)
    return names


def _read_all_again(plan: Mapping[str, Status], altered: Sequence[str]) -> dict[str, Status]:
    """The plan where the old files cannot be relied on: nothing of them is used."""
    lost = sorted(name for name, status in plan.items() if status == "kept")
    if lost:
        raise BuildError(
            f"{altered[0]} is not as the last build left it; give {', '.join(lost)} again as well,"
            " drop them, or build into a new folder"
        )
    return {name: "changed" if _reuses(status) else status for name, status in plan.items()}


def _reusable_quads(out: Path, plan: Mapping[str, Status], iris: Iris) -> dict[str, list[Quad]]:
    graphs = {
        NamedNode(iris.document_graph(name)): name
        for name, status in plan.items()
        if _reuses(status)
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
    return kept


def _reusable_statements(out: Path, plan: Mapping[str, Status]) -> dict[str, list[Statement]]:
    kept: dict[str, list[Statement]] = {
        name: [] for name, status in plan.items() if _reuses(status)
    }
    if kept:
        for statement in read_jsonl(out / STATEMENTS):
            if statement.doc in kept:
                kept[statement.doc].append(statement)
    return kept


def _check_ids(statements: Mapping[str, Sequence[Statement]]) -> None:
    owners: dict[str, str] = {}
    for name, rows in sorted(statements.items()):
        for row in rows:
            other = owners.setdefault(row.id, name)
            if other != name:
                raise BuildError(f"{name} and {other} both have a statement {row.id}; drop one")


def _check_parts(statements: Mapping[str, Sequence[Statement]]) -> None:
    """Refuse statements that are parts of themselves: no sum would count them."""
    wholes = {row.id: row.part_of for rows in statements.values() for row in rows if row.part_of}
    sound: set[str] = set()
    for first in wholes:
        chain: dict[str, None] = {}
        place: str | None = first
        while place is not None and place not in sound:
            if place in chain:
                raise BuildError(
                    f"the statements {', '.join(chain)} are parts of each other in a circle; "
                    "drop their document, and report this as a bug"
                )
            chain[place] = None
            place = wholes.get(place)
        sound.update(chain)


def _write(
    out: Path,
    quads: Mapping[str, Sequence[Quad]],
    statements: Mapping[str, Sequence[Statement]],
    data_quads: Sequence[Quad],
    data: str,
    entries: Mapping[str, _Entry],
) -> tuple[Path, ...]:
    rows = [row for name in sorted(statements) for row in statements[name]]
    contents = {
        GRAPH_FILE: write_trig(chain(data_quads, *(quads[name] for name in sorted(quads)))),
        STATEMENTS: to_jsonl(rows),
        TABLE: to_csv(rows),
    }
    manifest = _Manifest(
        data=data,
        documents=dict(sorted(entries.items())),
        files={name: file_hash(content) for name, content in contents.items()},
    )
    encoded = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    files = {**contents, MANIFEST: encoded}
    switch(out, files)
    return tuple(out / name for name in files)
