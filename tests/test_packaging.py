"""The wheel: what is in it, and that it works where there is no checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DATA = {
    "ontology": "ontology",
    "queries": "queries",
    "samples": "tests/corpus/docs",
}
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    # The build backend itself: pip would fetch it anew, and tests use no network.
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("aidkg-*.whl"))


@pytest.fixture(scope="module")
def run(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs Python with the unpacked wheel, far from the checkout."""
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    def run(code: str, *args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", code, *args],
            cwd=elsewhere,
            env={**os.environ, "PYTHONPATH": str(site)},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.mark.parametrize("name", sorted(DATA))
def test_data_are_in_the_wheel(name: str, wheel: Path) -> None:
    """Every file of the data folders is in the wheel, as it is in the checkout."""
    folder = ROOT / DATA[name]
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    assert files
    with zipfile.ZipFile(wheel) as archive:
        for path in files:
            inside = f"kg/_data/{name}/{path.relative_to(folder).as_posix()}"
            assert archive.read(inside) == path.read_bytes()


def test_nothing_else_is_in_the_wheel(wheel: Path) -> None:
    """The wheel has the two packages and its own description, no tests and no tools."""
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}
        assert any(name.endswith("/licenses/LICENSE") for name in archive.namelist())
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kg", "extract"}


def test_the_wheel_works_by_itself(run: Run) -> None:
    """The demonstration runs from the wheel alone, and its graph conforms and answers."""
    program = "import kg, sys; from kg.cli import main; print(kg.__file__); main()"
    made = run(program, "demo")
    assert made.returncode == 0, made.stderr
    assert str(ROOT) not in made.stdout
    assert run(program, "check").returncode == 0
    assert "Pakistan" in run(program, "query", "meetings").stdout
    drawn = run(program, "query", "pledged-by-recipient", "--chart", "map.html")
    assert drawn.returncode == 0, drawn.stderr


def test_components_are_found_by_spacy(run: Run) -> None:
    """The readers of sums, numbers, dates and names are added to a pipeline by their names."""
    code = (
        "import spacy\n"
        "nlp = spacy.blank('en')\n"
        "for name in ('amounts', 'counts', 'dates', 'names'): nlp.add_pipe('aidkg_' + name)\n"
        "doc = nlp('In 2019 Japan gave $5 million and 20 buses.')\n"
        "print([span.text for span in doc.spans['aidkg_amounts']])\n"
    )
    done = run(code)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "['$5 million']\n"
