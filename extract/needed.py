r"""What a text must hold for a regular expression to match in it, and where.

Read off the expression's own parse tree, so that nobody has to keep a second list beside it: of
`\b(?:donat\w+|gifts?)\b` it is “donat” or “gift”. The method is that of the prefilters of RE2
(R. Cox, “Regular Expression Matching with a Trigram Index”, 2012).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any, Final

_Strings = frozenset[str]

# Of a parse tree: what takes up no character, and what repeats others.
ZERO_WIDTH: Final = (_constants.AT, _constants.ASSERT, _constants.ASSERT_NOT)
REPEATS: Final = (
    _constants.MAX_REPEAT,
    _constants.MIN_REPEAT,
    _constants.POSSESSIVE_REPEAT,
)

_FAR: Final = 1000  # characters from which on a match is as good as unbounded
_MOST: Final = 400  # strings that a part of an expression is spelt out as
_CLASS: Final = 8  # characters of a class that are spelt out, as in [Gg]rant
_RAREST: Final = 8  # letters from which on a longer string is no better
_HAN: Final = "\u2e80"  # from here on one character says as much as two letters


def needed(expression: str, flags: int = 0) -> _Strings | None:
    """Return strings of which any text that an expression matches has one, None where none tell.

    The strings, and so the text that is looked through, are case-folded (`str.casefold`).
    """
    strings = _sequence(_parser.parse(expression, flags))[1]
    if strings is None:
        return None
    return frozenset(s for s in strings if not any(s[:end] in strings for end in range(1, len(s))))


def reach(expression: str, flags: int = 0) -> int | None:
    r"""Return how far before a text's end a match may begin; None where it may end elsewhere.

    Of `\bfrom (?:the )?$` it is ten: a longer text need not be looked through.
    """
    if not expression.endswith("$") or flags & re.MULTILINE:
        return None
    tree = _parser.parse(expression, flags)
    most: int = tree.getwidth()[1] + 1  # a line break may stand behind the end
    anchored = len(tree) and tree[-1] == (_constants.AT, _constants.AT_END)
    return most if anchored and most < _FAR else None


def _sequence(parts: Iterable[tuple[Any, Any]]) -> tuple[_Strings | None, _Strings | None]:
    """All that a sequence can be, where that is few strings, and what it must hold."""
    run, best, whole = frozenset({""}), None, True
    for kind, argument in parts:
        spelt, inner = _part(kind, argument)
        if spelt is not None and len(run) * len(spelt) <= _MOST:
            run = frozenset(before + behind for before in run for behind in spelt)
            continue
        best, whole = _rarer(_rarer(best, run), inner), False
        run = spelt if spelt is not None else frozenset({""})
    return (run if whole else None), _rarer(best, run)


def _part(kind: Any, argument: Any) -> tuple[_Strings | None, _Strings | None]:
    if kind is _constants.LITERAL:
        return frozenset({chr(argument).casefold()}), None
    if kind is _constants.IN:
        return _characters(argument), None
    if kind in ZERO_WIDTH:
        return frozenset({""}), None
    if kind is _constants.BRANCH:
        return _branches(argument[1])
    if kind is _constants.SUBPATTERN:
        return _sequence(argument[-1])
    if kind is _constants.ATOMIC_GROUP:
        return _sequence(argument)
    if kind in REPEATS:
        least, most, repeated = argument
        spelt, inner = _sequence(repeated)
        if (least, most) == (0, 1) and spelt is not None:
            return spelt | {""}, None
        return None, (inner if least else None)
    return None, None


def _characters(members: list[tuple[Any, Any]]) -> _Strings | None:
    if len(members) > _CLASS or any(kind is not _constants.LITERAL for kind, _ in members):
        return None
    return frozenset(chr(code).casefold() for _, code in members)


def _branches(branches: Iterable[Any]) -> tuple[_Strings | None, _Strings | None]:
    read = [_sequence(branch) for branch in branches]
    every = [spelt for spelt, _ in read if spelt is not None]
    told = [inner for _, inner in read if inner is not None]
    spelt = frozenset().union(*every) if len(every) == len(read) else None
    if spelt is not None and len(spelt) > _MOST:
        spelt = None
    return spelt, frozenset().union(*told) if len(told) == len(read) else None


def _rarer(one: _Strings | None, other: _Strings | None) -> _Strings | None:
    """Of two sets of strings the one that fewer texts hold; none with an empty string tells."""
    known = [strings for strings in (one, other) if strings and "" not in strings]
    return min(known, key=_frequency, default=None)


def _frequency(strings: _Strings) -> int:
    """About how often a text holds one of some strings, in parts of 16 to the eighth."""
    letters = (sum(2 if char >= _HAN else 1 for char in string) for string in strings)
    return sum(16 ** (_RAREST - min(length, _RAREST)) for length in letters)
