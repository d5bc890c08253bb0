"""Language versions of one text tell which of their unknown names are the same."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from extract.model import Amount, Statement
from kg.codelists import Codelists
from kg.entity_graph import entity_quads
from kg.iri import Iris
from kg.linking import Linker
from kg.parallel import Told, same_names

Make = Callable[..., Statement]


def told(lang: str, *contents: str, **unknown: list[int]) -> list[Told]:
    """Statements of one document; the first has the unknown names."""
    return [
        Told(lang=lang, content=content, unknown=unknown if place == 0 else {})  # type: ignore[arg-type]
        for place, content in enumerate(contents)
    ]


@pytest.mark.parametrize(
    ("english", "chinese", "pairs"),
    [
        # three alike, the name in the same part
        (told("en", "1", "2", "3", donor=[0]), told("zh-Hans", "1", "2", "3", donor=[1]), [(0, 1)]),
        # two alike do not make two versions
        (told("en", "1", "2", "4", donor=[0]), told("zh-Hans", "1", "2", "3", donor=[1]), []),
        # three of many do not either
        (told("en", *"12345678", donor=[0]), told("zh-Hans", *"123abcde", donor=[1]), []),
        # one language tells the same thing twice
        (told("en", "1", "2", "3", donor=[0]), told("en", "1", "2", "3", donor=[1]), []),
        # two names in one part could be either
        (told("en", "1", "2", "3", donor=[0, 2]), told("zh-Hans", "1", "2", "3", donor=[1]), []),
        (told("en", "1", "2", "3", donor=[0]), told("zh-Hans", "1", "2", "3", through=[1]), []),
        # what a document says twice is no place
        (told("en", "1", "1", "2", "3", "4", donor=[0]), told("zh-Hans", *"1234", donor=[1]), []),
    ],
)
def test_names_in_the_same_place_of_two_versions_are_one(
    english: list[Told], chinese: list[Told], pairs: list[tuple[int, int]]
) -> None:
    """Only where the documents make the same statements in two languages."""
    assert list(same_names({"a": english, "b": chinese})) == pairs


def test_a_body_with_a_name_in_each_version_is_one_node(statement_with: Make) -> None:
    """It has both names, and one IRI in the graphs of both documents."""

    def statements(doc: str, lang: str, name: str) -> list[Statement]:
        return [
            statement_with(
                id=f"{doc}{millions}",
                doc=doc,
                lang=lang,
                donor=((name,),),
                amount=Amount(Decimal(millions), "USD"),
            )
            for millions in (1, 2, 3)
        ]

    quads = entity_quads(
        {
            "en.txt": statements("en.txt", "en", "Blue River Trust"),
            "zh.txt": statements("zh.txt", "zh-Hans", "蓝河信托"),
        },
        lookup=Linker(Codelists()),
        iris=Iris(),
    )
    donors = {
        quad.object.value
        for made in quads.values()
        for quad in made
        if quad.predicate.value.endswith("#donor")
    }
    assert donors == {"https://aidkg.example/id/organisation/blue-river-trust"}
