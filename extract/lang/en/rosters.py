"""Lists in which every name has a sum of its own: “by Peru ($2 million), Chile ($3 million)”.

Such a list is alike from end to end: all its names give, or all receive. What says which stands
before the first name (“pledges by”, “loans to”, “the donors were”); where nothing does, what is
known of the names tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from extract.cue import Cue, Text
from extract.lang.en import cues
from extract.lang.en.phrases import governed_by
from extract.lang.en.roles import FOLLOWED, RECEIVES
from extract.lang.en.verbs import VERB_GROUP, VERBS
from extract.statements.candidates import Group, View
from extract.statements.grouping import is_giver

IN_BRACKET: Final = Cue(r"\s\((?:[a-z]+\s){0,3}$")
_DEGREES: Final = (
    r"(?:(?:an?|the|its|about|around|some|another|further|additional|over|nearly|almost|more than|"
    r"up to|at least)\s)*$"
)
# What joins a name to its sum: “Peru ($2m)”, “Peru, with $2m”, “Peru at $2m”, “Peru – $2m”
_JOINTS: Final = (
    IN_BRACKET,
    Cue(r",?\s(?:with|at)\s" + _DEGREES),
    Cue(r"(?:\s[–-]{1,2}|\s?—)\s" + _DEGREES),
)
# Between a figure and the next name: “), ”, “ tents), ”, “ for wells, and the ”
_NEXT: Final = Cue(
    r"(?:\s[^,;.():]{1,60}?)?\)?(?:\s(?:for|in|to|of|as)\s[^,;.():]{1,60})?"
    r"(?:[,;]\s(?:and\s|as well as\s|followed by\s)?|\s(?:and|plus)\s)(?:the\s)?"
)
# A name that no list knows, behind the word that governs it: “to relief agencies (”
_UNKNOWN: Final = Cue(
    r"(?:[,;]\s(?:and\s)?|\b(?:to|by|from|for|in|and)\s)(?:the\s)?"
    r"(?P<name>(?:(?!(?:to|by|from|for|in|and)\b)[\w'’&-]+\s){0,4}[\w'’&-]+)$"
)
_GIFTS_OF: Final = Cue(
    r"\b(?:those|pledges?|contributions?|donations?|offers?|commitments?) (?:made )?of (?:the )?$",
    re.IGNORECASE,
)
# “forgave debts of $5 million, and those of (Zambia ($3 million))”
_DEBTS_OF: Final = Cue(
    r"\b(?:debts?|arrears|needs?|obligations?)\b[^.;:]*\b(?:those|the ones?) of (?:the )?$"
)
_LED: Final = Cue(r"\b(?:led|headed|topped) by (?:the )?$")
_OBJECT: Final = Cue(r"\s(?:the\s|both\s)?$")


class Roster(msgspec.Struct, frozen=True):
    """A list of names with their sums."""

    head: int  # where the words end that say what is listed
    names: tuple[Group | None, ...]  # None for one that no list knows
    figures: tuple[int, ...]  # where the sum of each begins
    gives: bool

    def named_at(self, figure: int) -> Group | None:
        """Whose sum begins at a place."""
        return next((n for n, f in zip(self.names, self.figures, strict=True) if f == figure), None)


def find_rosters(view: View, groups: Sequence[Group], start: int, end: int) -> list[Roster]:
    """Return the lists of a sentence; one name with its sum in brackets is a list of one.

    Args:
        view: the block.
        groups: the names of the sentence, with what the words before them say.
        start: where the sentence begins.
        end: where it ends.
    """
    text, found = view.folded, []
    figures = sorted(span for span in view.figures if start < span[0] and span[1] <= end)
    for joint in _JOINTS:
        items: list[tuple[int, Group | None, int]] = []  # where the name begins, it, its sum
        last = start
        for first, behind in figures:
            item = _item(view, groups, joint, last if items else start, first)
            if items and (item is None or not _NEXT.fullmatch(text, last, item[0])):
                found += _roster(view, items, start, alone=joint is IN_BRACKET)
                items = []
                item = item and _item(view, groups, joint, start, first)
            if item is not None:
                items.append(item)
                last = behind
        found += _roster(view, items, start, alone=joint is IN_BRACKET)
    return found


def roster_at(rosters: Sequence[Roster], figure: int) -> Roster | None:
    """The list in which a sum stands that begins at a place."""
    return next((r for r in rosters if figure in r.figures), None)


def _item(
    view: View, groups: Sequence[Group], joint: Cue, since: int, figure: int
) -> tuple[int, Group | None, int] | None:
    """A name, and where the sum begins that a joint ties to it."""
    joined = joint.search(view.folded, since, figure)
    if joined is None:
        return None
    named = next((g for g in groups if g.end == joined.start()), None)
    if named is not None:
        return (named.start, named, figure) if named.mentions[0].role != "adjective" else None
    if joint is not IN_BRACKET:
        return None
    unknown = _UNKNOWN.search(view.folded, since, joined.start())
    return None if unknown is None else (unknown.start("name"), None, figure)


def _roster(
    view: View,
    items: Sequence[tuple[int, Group | None, int]],
    start: int,
    *,
    alone: bool,
) -> list[Roster]:
    """The list that some items make, which have a known name among them.

    `alone`: whether one item makes a list, as in brackets it does.
    """
    known = [named for _, named, _ in items if named is not None]
    if not known or (len(items) == 1 and not alone):
        return []
    head = items[0][0]
    if not alone and _is_object(view.folded, start, head):
        return []  # “gave Mali $5 million and Chad $3 million”: `gapping` tells
    names, figures = tuple(named for _, named, _ in items), tuple(f for _, _, f in items)
    return [Roster(head, names, figures, _gives(view, known, start, head))]


def _gives(view: View, known: Sequence[Group], start: int, head: int) -> bool:
    """Do the names of a list give, by what stands before its first?"""
    text = view.folded
    if cues.PART.match(text, start) or cues.BREAKS_DOWN.match(text, start):
        return False  # what a sum before is broken down to
    before = view.words_before(head, start)
    if _DEBTS_OF.search(before):
        return False
    if _GIFTS_OF.search(before) or _LED.search(before) or FOLLOWED.search(before):
        return True
    word = governed_by(before)[0]
    if word in RECEIVES or not all(map(is_giver, known)):
        return False
    return bool(word) or not _is_object(text, start, head)


def _is_object(text: Text, start: int, head: int) -> bool:
    """Does a verb of giving stand right before a list: “supported (Mali ($5 million), …)”?"""
    verbs = list(VERB_GROUP.finditer(text.small, start, head))
    last = verbs[-1] if verbs else None
    use = VERBS.get(last["verb"]) if last is not None else None
    return bool(last and use and use.kind == "give" and _OBJECT.fullmatch(text, last.end(), head))
