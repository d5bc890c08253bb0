"""Who imports whom, what a command has to wait for, and whether packages tell what is in them."""

from __future__ import annotations

import ast
import json
import os
import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = {
    "spacy",
    "matplotlib",
    "rdflib",
    "pyshacl",
    "pyvis",
    "networkx",
    "numpy",
    "IPython",
    "jinja2",
}
PACKAGES = sorted(
    path.parent for name in ("extract", "kg") for path in (ROOT / name).rglob("__init__.py")
)
# The command line in a process of its own, which tells in the end what it has loaded.
PROGRAM = """
import json, sys
from kg.cli import cli
try:
    cli.main(sys.argv[1:])
finally:
    print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def loaded_by(*args: str) -> set[str]:
    """The top-level modules that a command has loaded."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *args], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in json.loads(done.stderr.splitlines()[-1])}


def test_import_contracts_hold() -> None:
    """The contracts of import-linter in pyproject.toml hold."""
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert " 0 broken" in done.stdout


@pytest.mark.parametrize(
    "args", [("query", "--list"), ("query", "meetings", "--list"), ("--help",)]
)
def test_questions_are_listed_without_heavy_packages(args: tuple[str, ...]) -> None:
    """Listing the queries, or asking for help, loads neither spaCy nor any RDF library."""
    modules = loaded_by(*args)
    assert not modules & HEAVY
    assert "pyoxigraph" not in modules


def test_queries_are_listed_at_once() -> None:
    """`aidkg query --list` takes less than half a second of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    loaded_by("query", "--list")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert spent < 0.5


@pytest.mark.parametrize(
    ("module", "never"),
    [
        ("extract", HEAVY | {"pyoxigraph", "kg"}),
        ("extract.pipeline", {"kg", "rdflib", "pyoxigraph", "pyshacl", "pyvis"}),
        ("kg.query", HEAVY),
        ("kg.store", HEAVY),
        ("kg.build", HEAVY),
        ("kg.draw", HEAVY - {"jinja2"}),
        ("kg.validation", {"spacy", "pyvis"}),
    ],
)
def test_modules_load_what_they_need_alone(module: str, never: set[str]) -> None:
    """A module is imported without the packages that only others need."""
    code = f"import {module}, json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not {name.partition(".")[0] for name in json.loads(done.stdout)} & never


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_package_tells_what_is_in_it(package: Path) -> None:
    """The docstring of a package names every module and package in it, and nothing else."""
    tree = ast.parse((package / "__init__.py").read_text(encoding="utf-8"))
    told = ast.get_docstring(tree) or ""
    modules = {path.stem for path in package.glob("*.py")} - {"__init__"}
    assert set(re.findall(r"\b(\w+)\.py\b", told)) == modules
    packages = {path.parent.name for path in package.glob("*/__init__.py")}
    assert set(re.findall(r"^ {4}(\w+)/ ", told, re.M)) == packages
