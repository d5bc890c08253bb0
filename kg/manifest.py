"""What the last build left in its folder, and what of it the next build reads again.

The manifest has the hash of every document and of every file that was written, so that a second
run over the same documents finds that nothing has changed, reads nothing and writes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from kg.coverage import Coverage
from kg.errors import BuildError, DataFileError
from kg.ledger.merging.lines import LEDGER
from kg.store import GRAPH_FILE, file_hash

MANIFEST = "manifest.json"
STATEMENTS = "statements.jsonl"
TABLE = "statements.csv"
REPORT = "report.md"
REPORT_PAGE = "report.html"
DERIVED = frozenset({LEDGER, TABLE, REPORT, REPORT_PAGE})  # files that no later build reads
OUTPUTS = (GRAPH_FILE, LEDGER, STATEMENTS, TABLE, REPORT, REPORT_PAGE)

Status = Literal["added", "changed", "unchanged", "kept", "dropped"]


class DocumentEntry(msgspec.Struct, frozen=True):
    """What is remembered of a document: its bytes, the rules that read it, what they found.

    And the day on which it came out, where that was given.
    """

    sha256: str
    rules: str
    statements: int
    date: str | None = None
    coverage: Coverage = Coverage()


class Manifest(msgspec.Struct, frozen=True):
    """What is remembered of a build: its data, its documents by name, its files by name."""

    data: str = ""
    documents: dict[str, DocumentEntry] = {}
    files: dict[str, str] = {}


def read_manifest(out: Path) -> Manifest:
    """Read the manifest of a folder; an empty one where nothing was built there yet.

    Raises:
        BuildError: it is damaged, or the folder holds what is no output of a build.
        DataFileError: it cannot be read.
    """
    path = out / MANIFEST
    try:
        manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (FileNotFoundError, NotADirectoryError):
        manifest = Manifest()
    except OSError as error:
        raise DataFileError(f"{path}: {error.strerror or error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BuildError(
            f"{path} is damaged ({error}); build into a new folder, with all the documents"
        ) from error
    for name in OUTPUTS:
        if name not in manifest.files and (out / name).exists():
            raise BuildError(
                f"{out / name} is there, and by its {MANIFEST} no build wrote it; build into a new "
                "folder, or move the file away"
            )
    return manifest


def known_dates(out: Path) -> dict[str, str]:
    """When the documents of the last build came out, as far as that was given.

    Raises:
        BuildError, DataFileError: as `read_manifest` does.
    """
    documents = read_manifest(out).documents
    return {name: entry.date for name, entry in documents.items() if entry.date is not None}


def altered_files(out: Path, old: Manifest) -> list[str]:
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


def read_all_again(plan: Mapping[str, Status], altered: Sequence[str]) -> dict[str, Status]:
    """The plan where the old files cannot be relied on: nothing of them is used."""
    lost = sorted(name for name, status in plan.items() if status == "kept")
    if lost:
        raise BuildError(
            f"{altered[0]} is not as the last build left it; give {', '.join(lost)} again as well,"
            " drop them, or build into a new folder"
        )
    return {name: "changed" if is_reused(status) else status for name, status in plan.items()}


def check_outputs(paths: Sequence[Path], out: Path) -> None:
    """Refuse to read what the build writes.

    Raises:
        BuildError: as said.
    """
    written = {(out / name).resolve() for name in (*OUTPUTS, MANIFEST)}
    for path in paths:
        if path.resolve() in written:
            raise BuildError(f"{path}: a build writes this file; it is no document to read")


def hash_documents(paths: Sequence[Path]) -> dict[str, tuple[Path, str]]:
    """Return the files by the names of the documents, each with its SHA-256.

    Raises:
        BuildError: one cannot be opened, or two different ones have one name.
    """
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


def check_drops(
    drop: Collection[str], found: Mapping[str, tuple[Path, str]], old: Manifest
) -> None:
    """Refuse to drop what is given to be read, or is not there.

    Raises:
        BuildError: as said.
    """
    for name in sorted(drop):
        if name in found:
            raise BuildError(f"{name}: given both to be read and to be dropped; do one")
        if name not in old.documents:
            known = ", ".join(sorted(old.documents)) or "none"
            raise BuildError(f"{name}: no such document in the graph to drop (it has: {known})")


def plan_reading(
    found: Mapping[str, tuple[Path, str]],
    old: Manifest,
    drop: Collection[str],
    rules: str,
    dates: Mapping[str, str],
) -> dict[str, Status]:
    """Decide for each document, known or given, what becomes of it."""
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
            now = (found[name][1], rules, dates.get(name))
            same = (known.sha256, known.rules, known.date) == now
            plan[name] = "unchanged" if same else "changed"
    return plan


def is_read(status: Status) -> bool:
    """Is a document of this status read, now?"""
    return status in ("added", "changed")


def is_reused(status: Status) -> bool:
    """Is what was read in it before used again?"""
    return status in ("unchanged", "kept")
