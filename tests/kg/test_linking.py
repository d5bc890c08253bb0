"""Labels lead to entities of the real code lists."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from kg.codelists import Codelists
from kg.linking import CodelistLookup

ACTORS = ("Country", "Region", "CountryGroup", "Organisation", "Fund")


@pytest.fixture(scope="module")
def codelists() -> CodelistLookup:
    """The code lists that ship with the package."""
    return CodelistLookup(Codelists())


@pytest.mark.parametrize(
    ("labels", "types", "tail"),
    [
        (("KEN", "Kenya", "肯尼亚"), ACTORS, "country/KEN"),
        (("肯尼亚",), ACTORS, "country/KEN"),
        (("002", "Africa", "非洲"), ACTORS, "region/002"),
        (("LDC",), ACTORS, "group/LDC"),
        (("World Health Organization", "WHO"), ACTORS, "organisation/world-health-organization"),
        (("世界衛生組織",), ACTORS, "organisation/world-health-organization"),
        (("2018 FOCAC Beijing Summit",), ("Meeting",), "meeting/focac-2018-beijing"),
    ],
)
def test_a_label_finds_its_entity(
    codelists: CodelistLookup, labels: tuple[str, ...], types: Collection[str], tail: str
) -> None:
    """Codes and names in every script lead to one entity."""
    found = codelists.find(labels, types)
    assert found is not None
    assert found.iri.endswith(f"/id/{tail}")


def test_only_the_types_asked_for_are_found(codelists: CodelistLookup) -> None:
    """A country is no meeting, and an unknown name is nothing."""
    assert codelists.find(("KEN",), ("Meeting",)) is None
    assert codelists.find(("The Society of Nobody",), ACTORS) is None
    assert codelists.find((), ACTORS) is None


def test_the_other_labels_tell_meetings_of_one_short_name_apart(
    codelists: CodelistLookup,
) -> None:
    """Where a short name is shared, the entity that most labels name is taken."""
    short = "London Conference on Afghanistan"
    first, second = (
        codelists.find((short, f"{year} {short}"), ("Meeting",)) for year in (2006, 2014)
    )
    assert first is not None
    assert second is not None
    assert first.iri != second.iri
