"""Patterns for long lists of words that read each letter of a text once.

Python's `re` tries the words of `one|two|three` one after the other at every place. Shaped as a
trie (`t(?:hree|wo)|one`), the same list costs a step a letter, however long it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

_Trie = dict[str, Any]  # a letter -> the rest; "" where a word ends


def one_of(words: Iterable[str]) -> str:
    """Return a pattern, in brackets, that matches any of the words, the longest that fits.

    Args:
        words: letter for letter, but for a letter with ? behind it, which may be left out
            ("plans?" is "plan" and "plans").
    """
    trie: _Trie = {}
    for word in words:
        for spelling in _spellings(word):
            place = trie
            for letter in spelling:
                place = place.setdefault(letter, {})
            place[""] = {}
    return f"(?:{_pattern(trie)})"


def _spellings(word: str) -> Iterator[str]:
    mark = word.find("?", 1)
    if mark < 0:
        yield word
        return
    for rest in _spellings(word[mark + 1 :]):
        yield word[:mark] + rest
        yield word[: mark - 1] + rest


def _pattern(trie: _Trie) -> str:
    branches = [re.escape(letter) + _pattern(rest) for letter, rest in trie.items() if letter]
    if not branches:
        return ""
    if len(branches) == 1 and "" not in trie:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if "" in trie else "")
