"""The output folder of a build: it goes from one state to the next as a whole.

The files of the new state are written into a folder of their own inside the output folder.
Renaming that folder is the one step that decides: before it, the old state stands; after it, what
is left of the moves is made up for by the next run, wherever a process was killed. Two runs
cannot both take that step at once.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from kg.errors import DataFileError

_DECIDED = ".next"  # whole, and being moved to its place
_BEGUN = ".begun-"  # being written: worth nothing once its process has ended


def finish(out: Path) -> None:
    """Make up for what a killed run left: complete a state it decided on, drop one it had not.

    Raises:
        DataFileError: the folder cannot be written.
    """
    try:
        _move(out)
        for scrap in out.glob(f"{_BEGUN}*"):
            shutil.rmtree(scrap, ignore_errors=True)
    except OSError as error:
        raise DataFileError(f"{out}: cannot be written ({error.strerror or error})") from error


def switch(out: Path, contents: Mapping[str, bytes]) -> None:
    """Put the files, given by name, into the folder: all of them or none.

    Raises:
        DataFileError: the folder cannot be written, or another process is writing to it.
    """
    begun: Path | None = None
    try:
        out.mkdir(parents=True, exist_ok=True)
        begun = Path(tempfile.mkdtemp(prefix=_BEGUN, dir=out))
        for name, content in contents.items():
            with (begun / name).open("xb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
        os.rename(begun, out / _DECIDED)
        _move(out)
    except OSError as error:
        raise DataFileError(f"{out}: cannot be written ({error.strerror or error})") from error
    finally:
        if begun is not None:
            shutil.rmtree(begun, ignore_errors=True)


def _move(out: Path) -> None:
    decided = out / _DECIDED
    if decided.is_dir():
        for name in sorted(os.listdir(decided)):
            os.replace(decided / name, out / name)
        os.rmdir(decided)
