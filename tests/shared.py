"""What stands beside the checkout in `../shared`: documents, gold and tables of others.

It is no part of the project. Whoever has it gets more tests, and elsewhere those are skipped. The
environment variable `AIDKG_SHARED` names another folder.
"""

from __future__ import annotations

import csv
import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("AIDKG_SHARED", Path(__file__).parents[2] / "shared"))
SEEDS = SHARED / "seeds"  # documents
GOLD = SHARED / "gold"  # what people say of them
SCORER = GOLD / "score.py"
DATA = SHARED / "data"

with_scorer = pytest.mark.skipif(not SCORER.is_file(), reason=f"{SCORER} is not here")


def at_hand(path: Path) -> Path:
    """A file or folder of `SHARED`; the test is skipped where it is not there."""
    if not path.exists():
        pytest.skip(f"{path} is not here")
    return path


def read_table(name: str) -> list[dict[str, str]]:
    """Rows of a CSV file of `DATA`; the test is skipped where it is not there."""
    with at_hand(DATA / name).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))
