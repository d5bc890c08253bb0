"""A sentence that is told with a few words more tells the same gift.

Every sentence is tried with every insertion, so that a gap of the grammar shows as such, and not as
the one wording in which somebody happened to meet it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]

# Where an insertion may stand, and what kind of statement the sentence makes.
SENTENCES = [
    ("{before}{giver}{beside}{how} pledged {much}{sum}{of} to {taker}{for_}{behind}.",
     "commitment"),
    ("{before}{giver}{beside} will{how} provide {much}{sum}{of} for {taker}{for_}{behind}.",
     "commitment"),
    ("{before}{giver}{beside}{how} provided {taker} with {much}{sum}{of}{for_}{behind}.",
     "delivery"),
    ("{before}{giver}{beside} has{how} committed {much}{sum}{of} to {taker}{for_}{behind}.",
     "commitment"),
    ("{before}{taker} received {much}{sum}{of} from {giver}{for_}{behind}.", "delivery"),
]  # fmt: skip
PARTIES = [
    ("Norway", ["NOR"], "$5 million", "Malawi", ["MWI"]),
    ("the German government", ["DEU"], "€4 million", "Jordan", ["JOR"]),
    ("Norway and Denmark", ["NOR", "DNK"], "$30 million", "Nepal and Bhutan", ["NPL", "BTN"]),
    ("the Asian Development Bank", ["Asian Development Bank"], "$120 million", "Mongolia", ["MNG"]),
]
INSERTIONS = {
    "before": ["In 2019, ", "At a conference in Geneva on Tuesday, ", "In response to the floods, ",
               "To help rebuild schools, ", "Meanwhile, ", "The ministry said ",
               "As part of its response, "],
    "beside": [", a long-standing partner,", ", which opened an office there last year,",
               " (the largest donor)", " – a long-standing partner –",
               "—a long-standing partner—", ", for its part,", ", through its embassy,"],
    "how": [" jointly", " together", " also", " recently", " generously", " this week",
            " on Monday", " last week", " in turn"],
    "much": ["a further ", "a total of ", "up to ", "as much as ", "a record ", "nearly ",
             "a grant of ", "aid worth ", "funding of "],
    "of": [" in aid", " in humanitarian assistance", " (about $9 million)", " of new funding"],
    "for_": [" over three years", " through UNICEF", " via the World Food Programme",
             " to rebuild schools", " in response to the drought"],
    "behind": [", the ministry said", ", according to a statement", ", bringing hope to thousands"],
}  # fmt: skip
NOWHERE = dict.fromkeys(INSERTIONS, "")


@pytest.mark.parametrize(
    ("place", "words"), [(place, w) for place, listed in INSERTIONS.items() for w in listed]
)
def test_an_insertion_changes_neither_parties_nor_sum_nor_kind(
    read: Read, place: str, words: str
) -> None:
    """The parties, the sum and the kind are those of the sentence without it."""
    for (sentence, kind), (giver, givers, amount, taker, takers) in product(SENTENCES, PARTIES):
        if f"{{{place}}}" not in sentence:
            continue
        said = NOWHERE | {place: words, "giver": giver, "taker": taker, "sum": amount}
        told = sentence.format(**said)
        text = told[0].upper() + told[1:]
        (statement,) = read(text)
        assert amount in statement.quote, text
        assert statement.kind == kind, text
        assert _are(statement.donor, givers), text
        assert _are(statement.recipients, takers), text


def _are(found: tuple[tuple[str, ...], ...], wanted: list[str]) -> bool:
    """Are they those wanted, in any order, each by one of its labels?"""
    known = [label for labels in found for label in labels if label in wanted]
    return len(found) == len(wanted) and sorted(known) == sorted(wanted)
