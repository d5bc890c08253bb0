"""Opens the data that stand beside the packages: `ontology/`, `queries/` and the samples.

In a checkout they are folders at its root, the samples below `tests/`; in an installed wheel they
lie in `kg/_data/`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from kg.errors import DataFileError

Folder = Literal["ontology", "queries", "samples"]

_IN_CHECKOUT = {"samples": "tests/corpus/docs"}


def data_folder(name: Folder) -> Path:
    """Return the folder of that name.

    Raises:
        DataFileError: it is in neither place.
    """
    here = Path(__file__).parent
    for folder in (here / "_data" / name, here.parent / _IN_CHECKOUT.get(name, name)):
        if folder.is_dir():
            return folder
    raise DataFileError(f"{here / '_data' / name}: missing; install aidkg again")
