"""How long things take on this machine: `make bench`.

Each command runs in a process of its own, as a user would run it, and the best of some runs is
told: other programs on the machine only ever make a run longer.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from extract.pipeline import Extractor
from kg.codelists import load_gazetteer
from kg.demo import sample_documents

RUNS = 3
ROOT = Path(__file__).parent.parent
PROGRAM = "from kg.cli import main; main()"


def main() -> None:
    """Measure, and print a line for each thing measured."""
    documents = [str(path) for path in sample_documents()]
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "out")
        fresh = (str(Path(folder) / f"fresh-{number}") for number in range(RUNS))
        tell("aidkg query --list", best(lambda: aidkg("query", "--list")))
        tell("aidkg demo, afresh", best(lambda: aidkg("demo", "-o", next(fresh))))
        aidkg("build", *documents, "-o", out)
        tell("aidkg build, nothing new", best(lambda: aidkg("build", *documents, "-o", out)))
        tell("aidkg query by name", best(lambda: aidkg("query", "meetings", "-g", out)))
        sparql = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
        tell("aidkg query in SPARQL", best(lambda: aidkg("query", sparql, "-g", out)))
        tell("aidkg draw", best(lambda: aidkg("draw", out)))
        tell("aidkg check", best(lambda: aidkg("check", out)))
    extractor = Extractor(load_gazetteer())
    characters = sum(len(extractor.read(path)[0].text) for path in documents)
    seconds = best(lambda: read_all(extractor, documents))
    tell("reading, once loaded", seconds, f"{characters / seconds:,.0f} characters/s")


def aidkg(*args: str) -> None:
    """Run a command to its end."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PROGRAM, *args]
    subprocess.run(command, env=environment, capture_output=True, check=True)


def read_all(extractor: Extractor, documents: Sequence[str]) -> None:
    """Read the documents, in this process."""
    for path in documents:
        extractor.read(path)


def best(run: Callable[[], None]) -> float:
    """The least number of seconds that a run takes."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def tell(what: str, seconds: float, more: str = "") -> None:
    """Print a line of the table."""
    sys.stdout.write(f"{what:28}{seconds:7.2f} s  {more}".rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
