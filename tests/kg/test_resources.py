"""Finding the data folders, in a checkout and in an installed package."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg.resources
from kg.errors import DataFileError
from kg.resources import data_folder


def test_the_checkout_s_folders_are_found() -> None:
    """In a checkout the folders beside the packages are used."""
    assert (data_folder("ontology") / "codelists" / "countries.ttl").is_file()
    assert data_folder("queries").is_dir()


def test_an_installed_package_s_folders_come_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a wheel the data lie in the package itself."""
    package = tmp_path / "kg"
    (package / "_data" / "ontology").mkdir(parents=True)
    (tmp_path / "ontology").mkdir()
    monkeypatch.setattr(kg.resources, "__file__", str(package / "resources.py"))
    assert data_folder("ontology") == package / "_data" / "ontology"


def test_missing_data_say_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the data are in neither place, the message says so and how to mend it."""
    monkeypatch.setattr(kg.resources, "__file__", str(tmp_path / "kg" / "resources.py"))
    with pytest.raises(DataFileError, match="install aidkg again"):
        data_folder("queries")
