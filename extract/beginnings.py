r"""Compiles an expression so that it is tried only where a character stands that it can begin with.

Python's `re` skips to such a character by itself where an expression plainly begins with a letter
or with words; where anything stands before them (`\b`, a lookbehind, an optional part) it tries
every branch at every place. A lookahead in front of all, read off the parse tree, spares it that.
"""

from __future__ import annotations

import re
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any, Final

from extract.needed import REPEATS, ZERO_WIDTH

_Characters = frozenset[tuple[Any, Any]]  # as `re` writes those of a class

_WIDEST: Final = 100  # characters of a range: a wider one spares nothing


def compiled(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` does, for an expression that finds the same, if faster."""
    tree = _parser.parse(expression, flags)
    first = None if _begins_plainly(tree, flags) else _first(list(tree))
    if first:
        ahead = _parser.SubPattern(tree.state, [(_constants.IN, sorted(first, key=str))])
        tree.insert(0, (_constants.ASSERT, (1, ahead)))
    pattern: re.Pattern[str] = _compiler.compile(tree, flags)
    return pattern


def _begins_plainly(tree: Any, flags: int) -> bool:
    """Does `re` know by itself where to begin, or has the expression a lookahead of its own?"""
    if not len(tree):
        return True
    kind, argument = tree[0]
    if kind is _constants.SUBPATTERN:
        return _begins_plainly(argument[-1], flags)
    if kind is _constants.BRANCH:
        literal = all(len(b) and b[0][0] is _constants.LITERAL for b in argument[1])
        return literal and not flags & re.IGNORECASE
    anchored = kind is _constants.AT and argument is _constants.AT_BEGINNING
    return anchored or kind in (_constants.LITERAL, _constants.IN, _constants.ASSERT)


def _first(parts: list[tuple[Any, Any]]) -> _Characters | None:
    """The characters that any match of a sequence begins with; None where that tells nothing."""
    for place, (kind, argument) in enumerate(parts):
        if kind in ZERO_WIDTH:
            continue
        if kind in REPEATS:
            least, _, repeated = argument
            inner = _first(list(repeated))
            if inner is None or least:
                return inner
            behind = _first(parts[place + 1 :])
            return None if behind is None else inner | behind
        return _of_one(kind, argument)
    return None


def _of_one(kind: Any, argument: Any) -> _Characters | None:
    if kind is _constants.LITERAL:
        return frozenset({(kind, argument)})
    if kind is _constants.IN:
        narrow = all(
            one is _constants.LITERAL
            or (one is _constants.RANGE and told[1] - told[0] < _WIDEST)
            or (one is _constants.CATEGORY and told is _constants.CATEGORY_DIGIT)
            for one, told in argument
        )
        return frozenset(argument) if narrow else None
    if kind is _constants.BRANCH:
        read = [_first(list(branch)) for branch in argument[1]]
        known = [first for first in read if first is not None]
        return frozenset().union(*known) if len(known) == len(read) else None
    if kind is _constants.SUBPATTERN:
        _, added, taken, inside = argument
        return None if added or taken else _first(list(inside))
    return _first(list(argument)) if kind is _constants.ATOMIC_GROUP else None
