"""What the ledger costs as it grows: merging, ties, sums, contradictions, and `aidkg check`.

The statements are those of the sample corpus, told again by ever more documents: each retelling
moves the years and the sums, so that some are the same as others and most are not, as in an
archive. Each size runs in a process of its own, whose peak of memory is told. The check is the
command itself, on a graph of as many statements (`benchmarks/checking.py`).
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from pyoxigraph import Quad

from benchmarks.checking import Archive, check_cost
from benchmarks.speed import CORPUS
from extract.model import Amount
from kg.codelists import Codelists
from kg.entity_graph import entity_quads
from kg.extraction import DocumentReader
from kg.iri import Iris
from kg.ledger.conflicts.areas import Areas, areas_of
from kg.ledger.conflicts.contradictions import contradictions
from kg.ledger.merging.counted import counted_in
from kg.ledger.merging.entries import entries
from kg.ledger.merging.lines import to_lines
from kg.ledger.merging.readings import readings
from kg.ledger.records import Reading
from kg.linking import Linker
from kg.resources import data_folder
from kg.store import read_quads

SIZES = (5_000, 10_000, 20_000, 50_000)
_YEARS = 25  # over which the retellings are spread
_FACTORS = 40  # different multiples of the sums
_HEAD = (
    "    statements   merging   counting  conflicts     memory   entries"
    "   aidkg check       real     memory         all   per n log n"
)
_ROW = (
    "    {:>10,}  {:>6.1f} s   {:>6.1f} s   {:>6.1f} s  {:>6,.0f} MB  {:>8,}"
    "  {:>10.1f} s  {:>7.1f} s  {:>6,.0f} MB  {:>8.1f} s  {:>12.2f}"
)


def ledger() -> Iterator[str]:
    """Yield the lines that tell of each size."""
    yield "The ledger (seconds of all processors, and real ones; per n log n, the first being 1)"
    yield _HEAD
    first = 0.0
    with TemporaryDirectory() as folder:
        told_again = Archive(Path(folder) / "out")
        graph = Path(folder) / "large.trig"
        for size in SIZES:
            command = [sys.executable, "-m", "benchmarks.ledger", str(size)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            told = json.loads(done.stdout)
            told_again.write(graph, size)
            check = check_cost(graph)
            seconds = told["merging"], told["counting"], told["conflicts"]
            total = sum(seconds) + check.processor
            pace = total / (size * math.log(size))
            first = first or pace
            yield _ROW.format(
                *(size, *seconds, told["memory"], told["entries"]),
                *(check.processor, check.real, check.memory, total, pace / first),
            )


def measure(size: int) -> dict[str, float]:
    """Merge so many statements and compare them: seconds, megabytes and entries."""
    told = archive(size)
    areas = areas_of(_reference())
    start = time.process_time()
    found = entries(told)
    merged = time.process_time()
    counted_in(found)
    to_lines(found, iris=Iris())
    counted = time.process_time()
    contradictions(found, areas)
    end = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "merging": merged - start,
        "counting": counted - merged,
        "conflicts": end - counted,
        "memory": memory,
        "entries": len(found),
    }


def archive(size: int) -> list[Reading]:
    """As many readings as asked for: the corpus, told again and again."""
    corpus = _corpus()
    return [_retold(corpus[n % len(corpus)], n // len(corpus)) for n in range(size)]


def _areas() -> Areas:
    ontology = data_folder("ontology")
    paths = (*sorted((ontology / "codelists").glob("*.ttl")), ontology / "memberships.ttl")
    return areas_of(quad for path in paths for quad in read_quads(path))


def _corpus() -> list[Reading]:
    codelists = Codelists()
    reader = DocumentReader(gazetteer=lambda: codelists.gazetteer)
    documents = [reader.read(path) for path in sorted((CORPUS / "docs").glob("*-*"))]
    texts = {document.name: document.text for document, _ in documents}
    statements = {document.name: list(found) for document, found in documents}
    quads = entity_quads(statements, lookup=Linker(codelists), iris=Iris())
    return [
        msgspec.structs.replace(
            reading, sentence=texts[reading.statement.doc][slice(*reading.statement.sentence)]
        )
        for reading in readings(statements, quads, iris=Iris())
    ]


def _reference() -> Iterator[Quad]:
    folder = data_folder("ontology")
    for name in ("codelists/countries.ttl", "codelists/regions.ttl", "memberships.ttl"):
        yield from read_quads(folder / name, graph=Iris().graph("reference"))


def _retold(reading: Reading, turn: int) -> Reading:
    """A reading as the document of another turn has it."""
    row = reading.statement
    years = turn % _YEARS
    factor = 1 + turn // _YEARS % _FACTORS
    amount = row.amount and Amount(
        row.amount.value * factor,
        row.amount.currency,
        None if row.amount.max is None else row.amount.max * factor,
    )
    count = row.count and msgspec.structs.replace(row.count, value=row.count.value * factor)
    start, end = row.period or (None, None)
    told = msgspec.structs.replace(
        row,
        id=f"{row.id}-{turn}",
        doc=f"{turn}-{row.doc}",
        amount=amount,
        count=count,
        announced=_moved(row.announced, years),
        period=row.period and (_moved(start, years), _moved(end, years)),
        part_of=row.part_of and f"{row.part_of}-{turn}",
    )
    meeting = reading.meeting and f"{reading.meeting}-{years}"
    return msgspec.structs.replace(reading, statement=told, meeting=meeting)


def _moved(date: str | None, years: int) -> str | None:
    return date and f"{int(date[:4]) - years}{date[4:]}"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(int(sys.argv[1]))))
