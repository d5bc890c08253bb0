"""English names of bodies, works and documents: what entities are, beside what statements need.

An agency, a ministry, a road or a declaration plays no part in a statement by its pattern alone
(the country in its name does), so these names are looked for only when entities are listed, and
where the text itself defines an abbreviation for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from extract.cue import Cue
from extract.lang.en.patterns import HEADS, is_common, named_by_head
from extract.model import EntityType
from extract.word_lists import listed

_BODIES: Final[Mapping[str, EntityType]] = {
    **dict.fromkeys(
        listed(
            "Agency Authority Bank Corporation Company Foundation Institute University College "
            "Academy Ministry Department Commission Committee Council Office Association "
            "Federation Union Alliance Coalition Network Society Centre Center Secretariat Bureau "
            "Organization Organisation League Consortium Directorate Chamber Ltd Limited Inc"
        ),
        "Organisation",
    ),
    **dict.fromkeys(
        listed(
            "Highway Motorway Expressway Railway Bridge Tunnel Dam Port Airport Hospital Park "
            "Stadium Terminal Pipeline Canal Reservoir Laboratory Depot Road School Project"
        ),
        "Project",
    ),
    **dict.fromkeys(
        listed(
            "Declaration Agreement Treaty Protocol Convention Charter Communiqué Communique Accord "
            "Accords Consensus Principles Goals Act"
        ),
        "Agenda",
    ),
}
_RUN_BEFORE: Final = Cue(r"(?:[A-Z][\w'’-]*|of|for|and|on|the|&|in|to)$")
_PIECE: Final = Cue(r"[^ \-/]+")
_MOST_WORDS: Final = 14


def find_bodies(text: str) -> Iterator[tuple[int, int, EntityType]]:
    """Yield (start, end, type) of what looks like a name of an organisation, work or document."""
    yield from named_by_head(text, _BODIES)


def names_nothing(name: str, places: str) -> bool:
    """Is a name with places in it no more than those and common words (“Kenya Central Bank”)?

    Args:
        name: the folded name.
        places: it without the places.
    """
    words = [w for w in places.split() if w not in _BODIES]
    ministry = name.startswith(("Ministry", "Department"))
    return is_common(words) and not (ministry and len(words) > 1)


def defined_name(text: str, bracket: int, short: str) -> tuple[int, int, EntityType] | None:
    """Return (start, end, type) of the name that a bracket behind it abbreviates, if it is one.

    Args:
        text: the folded text.
        bracket: where the opening bracket stands.
        short: the letters in it; they have to be the initials of capitalised words before it.
    """
    words = _words_before(text, bracket)
    kinds = {**_BODIES, **HEADS}
    letters = [c for c in short.casefold() if c.isalpha()]
    for place in range(len(words) - 1, -1, -1):
        chosen = words[place:]
        if not chosen[0][0][0].isupper():
            continue
        if _initials_make(letters, [w for w, _, _ in chosen]):
            kind = next((kinds[w] for w, _, _ in reversed(chosen) if w in kinds), None)
            return (chosen[0][1], chosen[-1][2], kind) if kind else None
    return None


def _words_before(text: str, place: int) -> list[tuple[str, int, int]]:
    """The capitalised words, and the small ones between them, that end at a place."""
    low = max(0, place - 160)
    words = [(m[0], low + m.start(), low + m.end()) for m in re.finditer(r"\S+", text[low:place])]
    out: list[tuple[str, int, int]] = []
    for word in reversed(words[-_MOST_WORDS:]):
        if not _RUN_BEFORE.match(word[0]):
            break
        out.insert(0, word)
    return out


def _initials_make(letters: list[str], words: list[str]) -> bool:
    """Do the words' initials give the letters, small words taken in or left out?"""
    pieces = [m[0] for w in words for m in _PIECE.finditer(w)]
    large = [p[0].casefold() for p in pieces if p[0].isupper()]
    every = [p[0].casefold() for p in pieces]
    return letters in (large, every) and len(letters) > 1
