"""Each entity of a statement is traced to the words that name it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

Read = Callable[[str], tuple[Statement, ...]]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Norwegian Foreign Minister Ida Holm visited Malawi. Norway will give the country "
            "$9 million.",
            {("donor", "NOR", "Norway", "name"), ("recipient", "MWI", "Malawi", "name")},
        ),
        (
            "Beijing has agreed to lend the Zambian government $120 million.",
            {("donor", "CHN", "Beijing", "capital"), ("recipient", "ZMB", "Zambian", "adjective")},
        ),
        (
            "The African Development Bank (AfDB) met. The AfDB approved a $4 million loan to Togo.",
            {
                ("donor", "African Development Bank", "AfDB", "abbreviation"),
                ("recipient", "TGO", "Togo", "name"),
            },
        ),
        (
            "挪威首相访问了马拉维。挪方将向马方提供900万美元。",
            {("donor", "NOR", "挪方", "party"), ("recipient", "MWI", "马方", "party")},
        ),
    ],
)
def test_a_statement_tells_which_words_name_its_entities(
    read: Read, text: str, named: set[tuple[str, str, str, str]]
) -> None:
    """The nearest mention of each entity is given with its place and the way it names it."""
    (statement,) = read(text)
    assert {(n.role, n.label, n.text, n.how) for n in statement.named} == named
    assert all(text[n.start : n.end] == n.text for n in statement.named)


def test_an_ambiguous_name_tells_what_else_it_could_mean(read: Read) -> None:
    """Congo beside Kinshasa is one of the two Congos; the other is told."""
    (statement,) = read("Fighting near Kinshasa goes on. Belgium will give Congo €6 million.")
    (congo,) = (n for n in statement.named if n.role == "recipient")
    assert (congo.label, congo.text, congo.among) == ("COD", "Congo", ("COG",))


def test_an_entity_named_far_away_is_found_there(read: Read) -> None:
    """The giver of an item in a list stands in its lead-in."""
    text = "Sweden will give:\n\n- $3 million to Kenya;\n- $4 million to Mali.\n"
    for statement in read(text):
        (giver,) = (n for n in statement.named if n.role == "donor")
        assert (giver.text, giver.start) == ("Sweden", 0)
