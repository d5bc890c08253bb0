"""Language versions of one text: which unknown names of two documents stand in the same place.

Two documents in different languages are versions of one text if they make the same statements:
at least three alike, each only once in either document, and at least half of those of the shorter
one. Of two statements that are alike, the names that no list knows mean the same where there is
one of a kind in the same part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Final

import msgspec

from extract.model import Lang

_LEAST: Final = 3  # statements that two versions share
_SHARE: Final = 2  # and so many times that, at most, the shorter one has
_MOST: Final = 100  # pairs of documents with one statement; more say nothing of any of them


class Told(msgspec.Struct, frozen=True):
    """A statement as two versions of a text have it.

    Args:
        lang: of the document.
        content: what a translation does not change: kind, sum or number, known entities, dates.
        unknown: the unknown entities by their part in the statement.
    """

    lang: Lang
    content: Hashable
    unknown: Mapping[str, Sequence[int]]


def same_names(documents: Mapping[str, Sequence[Told]]) -> Iterator[tuple[int, int]]:
    """Return pairs of unknown entities that are one, from language versions of one text.

    Args:
        documents: the statements by the name of the document.
    """
    single = {name: _single(told) for name, told in documents.items()}
    holders: dict[Hashable, list[str]] = defaultdict(list)
    for name in sorted(single):
        for content in single[name]:
            holders[content].append(name)
    shared: dict[tuple[str, str], list[Hashable]] = defaultdict(list)
    for content, names in holders.items():
        for one, other in _pairs_of_languages(names, single, content):
            shared[one, other].append(content)
    for (one, other), contents in shared.items():
        shorter = min(len(documents[one]), len(documents[other]))
        if len(contents) >= _LEAST and _SHARE * len(contents) >= shorter:
            for content in contents:
                yield from _pairs(single[one][content], single[other][content])


def _single(told: Sequence[Told]) -> dict[Hashable, Told]:
    """The statements that a document makes once only, by their content."""
    found: dict[Hashable, list[Told]] = defaultdict(list)
    for one in told:
        found[one.content].append(one)
    return {content: alike[0] for content, alike in found.items() if len(alike) == 1}


def _pairs_of_languages(
    names: Sequence[str], single: Mapping[str, Mapping[Hashable, Told]], content: Hashable
) -> Iterator[tuple[str, str]]:
    """The documents of different languages that make a statement; none where many make it."""
    english = [name for name in names if single[name][content].lang == "en"]
    chinese = [name for name in names if single[name][content].lang != "en"]
    if len(english) * len(chinese) <= _MOST:
        for one in english:
            for other in chinese:
                yield one, other


def _pairs(one: Told, other: Told) -> Iterator[tuple[int, int]]:
    for part, places in one.unknown.items():
        theirs = other.unknown.get(part, ())
        if len(places) == 1 == len(theirs):
            yield places[0], theirs[0]
