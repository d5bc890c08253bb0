"""`python -m benchmarks`: measure everything on this machine, and print it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from benchmarks.commands import commands
from benchmarks.extraction.compare import compare
from benchmarks.ledger import ledger
from benchmarks.linking import linking
from benchmarks.page import page
from benchmarks.sectors import sectors
from benchmarks.speed import speed

_PARTS = ["speed", "commands", "extraction", "linking", "sectors", "ledger", "page"]


def main() -> None:
    """Read the options, measure, and print line by line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "parts",
        nargs="*",
        default=_PARTS,
        metavar="|".join(_PARTS),
        help="what to measure (everything)",
    )
    parser.add_argument(
        "--megabytes",
        type=float,
        default=1,
        help="of text a language to read for its speed (1; 5 takes some minutes)",
    )
    options = parser.parse_args()
    for part in options.parts:
        for line in _lines(part, options.megabytes):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


def _lines(part: str, megabytes: float) -> Iterator[str]:
    if part == "speed":
        yield from speed(megabytes)
    elif part == "commands":
        yield "Commands, each in a process of its own"
        yield from commands()
    elif part == "extraction":
        yield from compare()
    elif part == "linking":
        yield from linking()
    elif part == "sectors":
        yield from sectors()
    elif part == "ledger":
        yield from ledger()
    elif part == "page":
        yield from page()
    else:
        sys.exit(f"There is no part “{part}”: {', '.join(_PARTS[:-1])} or {_PARTS[-1]}.")


if __name__ == "__main__":
    main()
