"""How long the commands take.

Each command runs in a process of its own, as a user would run it, and the best of some runs is
told: other programs on the machine only ever make a run longer.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.speed import compiled
from kg.demo import sample_documents

RUNS = 3
ROOT = Path(__file__).parent.parent
PROGRAM = "from kg.cli import main; main()"


def commands() -> Iterator[str]:
    """Measure each command, and yield a line for it."""
    documents = [str(path) for path in sample_documents()]
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "out")
        fresh = (str(Path(folder) / f"fresh-{number}") for number in range(RUNS))
        yield told("aidkg query --list", best(lambda: aidkg("query", "--list")))
        yield told("aidkg demo, afresh", best(lambda: aidkg("demo", "-o", next(fresh))))
        aidkg("build", *documents, "-o", out)
        yield told("aidkg build, nothing new", best(lambda: aidkg("build", *documents, "-o", out)))
        yield told("aidkg query by name", best(lambda: aidkg("query", "meetings", "-g", out)))
        sparql = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
        yield told("aidkg query in SPARQL", best(lambda: aidkg("query", sparql, "-g", out)))
        yield told("aidkg draw", best(lambda: aidkg("draw", out)))
        yield told("aidkg check", best(lambda: aidkg("check", out)))


def aidkg(*args: str) -> None:
    """Run a command to its end."""
    environment = {**compiled(), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PROGRAM, *args]
    subprocess.run(command, env=environment, capture_output=True, check=True)


def best(run: Callable[[], None]) -> float:
    """The least number of seconds that a run takes."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def told(what: str, seconds: float) -> str:
    """A line of the table."""
    return f"    {what:34} {seconds:12.2f} s"
