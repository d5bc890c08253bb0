"""Traditional and simplified characters: which is which, and one for the other.

The tables are OpenCC's single-character dictionaries as the package opencc-python-reimplemented
carries them (Apache-2.0). They are read once, at first use, and without the package's converter:
that one changes lengths, and offsets must survive here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

# Hong Kong standard forms that OpenCC's single-character table lacks.
_HONG_KONG = {"衞": "卫", "吿": "告", "綉": "绣", "銹": "锈", "敍": "叙"}


@cache
def simplified() -> Mapping[str, str]:
    """The simplified character for each traditional one, where the two differ.

    A character that simplified text uses too (覆, 藉, 瞭) is left out: OpenCC lists it first among
    its own counterparts.
    """
    table = _dictionary("TSCharacters.txt")
    pairs = {old: new[0] for old, new in table.items() if new[0] != old}
    return pairs | {old: new for old, new in _HONG_KONG.items() if old not in pairs}


@cache
def traditional_only() -> frozenset[str]:
    """Characters that simplified text does not use."""
    return frozenset(simplified()) - frozenset(_dictionary("STCharacters.txt"))


@cache
def simplified_only() -> frozenset[str]:
    """Characters that traditional text does not use."""
    return frozenset(old for old, new in _dictionary("STCharacters.txt").items() if old not in new)


@cache
def _dictionary(name: str) -> Mapping[str, list[str]]:
    lines = (files("opencc") / "dictionary" / name).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if "\t" in line)
    return {row[0]: row[1].split() for row in rows if len(row[0]) == 1}
