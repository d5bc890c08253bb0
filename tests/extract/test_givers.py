"""Who gives where no sentence says so: by whose money it is, and by who alone may give."""

from __future__ import annotations

from tests.extract.cases import Case, Check, each, given

UNSAID: list[Case] = [
    # a newspaper sets the first words in capitals, and its readers know whose government it is
    ("€8m aid package for Uganda\n\nTHE GOVERNMENT has announced an €8 million aid package for "
     "Uganda.\n\nThe money comes from Irish Aid, a division of the foreign ministry.", [
        given("€8m", donor="IRL", recipients="UGA"),
        given("€8 million", donor="IRL", recipients="UGA")]),
    ("MINISTERS have pledged £4 million to Chad.", [
        given("£4 million", donor="GBR", recipients="TCD")]),
    # two may give
    ("THE GOVERNMENT has announced an €8 million aid package for Uganda. Officials had come back "
     "from talks with Germany and Ireland.", [
        given("€8 million", donor=None, recipients="UGA")]),
    # a town tells where it was said
    ("GENEVA, 4 May - THE GOVERNMENT has announced an $8 million aid package for Uganda.", [
        given("$8 million", donor=None, recipients="UGA")]),
]  # fmt: skip


@each(UNSAID)
def test_who_alone_may_give_is_taken_to_give(
    assert_reads: Check, text: str, expected: list[object]
) -> None:
    """A name in capitals that only tells an office is nobody's; of two that may, none is taken."""
    assert_reads(text, expected)
