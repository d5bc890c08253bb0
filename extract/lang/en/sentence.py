"""An English sentence with what was found in it, and the words that belong to a thing in it."""

from __future__ import annotations

from typing import Final

import msgspec

from extract.cue import Cue, Text
from extract.lang.en import cues
from extract.lang.en.nominals import AidNoun
from extract.lang.en.rosters import Roster
from extract.lang.en.segments import Verb
from extract.names import Entity
from extract.statements.candidates import Group, Thing, View
from extract.statements.context import Context
from extract.times import Time

# What joins a thing to the one before it: the words behind it introduce the thing.
_JOINT: Final = Cue(
    r"(?:[,;]|\b(?:and|or|plus|including|namely|comprising|of which|with|as well as|"
    r"in addition to|on top of))\s(?:(?!\d)[\w'’-]+\s){0,6}$"
)
# A share without a figure: “€6 million, a third of it as loans”.
_SHARE: Final = Cue(
    r",?\s(?:an? |the )?(?:\w+ )?"
    r"(?:half|third|quarter|fifth|part|bulk|most|much|some|rest|remainder)s? "
    r"of (?:it|them|this|that|which)\b"
)
_SINCE: Final = Cue(r"\b[Ss]ince\s[^,;.]{3,60}\s$")


class Sentence(msgspec.Struct, frozen=True):
    """A sentence with the names, verbs and things in it."""

    view: View
    text: Text  # folded, of the whole block; offsets count in it
    start: int
    end: int
    groups: list[Group]
    verbs: list[Verb]
    context: Context
    rosters: list[Roster]  # lists of names with their sums

    @property
    def breaks_down(self) -> bool:
        """Does it tell what something in the sentence before was made up of?"""
        text, start = self.text, self.start
        return bool(cues.PART.match(text, start) or cues.BREAKS_DOWN.match(text, start))

    def times(self, start: int, end: int) -> list[Time]:
        """The times between two offsets that are no part of a name."""
        return [
            self._counted_from(t)
            for t in self.view.times
            if start <= t.start
            and t.end <= end
            and not t.attributive
            and not self.view.folded.startswith("of ", t.start)  # “the floods of last month”
        ]

    def words_of(self, scope: Scope) -> tuple[str, str]:
        """The words of a clause up to the end of a thing's own, and those that are its own.

        What introduces a thing or follows it is its own; so is all where nothing stands before
        it in its clause.
        """
        thing, start, end = scope.thing, scope.left, scope.end
        if scope.since > start:
            joint = _JOINT.search(self.text, scope.since, thing.start)
            start = joint.start() if joint else scope.since
        behind = _JOINT.search(self.text, thing.end, end) or _SHARE.search(
            self.text, thing.end, end
        )
        end = behind.start() if behind else end
        return self.text.cut(scope.left, end), self.text.cut(start, end)

    def _counted_from(self, time: Time) -> Time:
        """“since the floods in May 2010” is a time since then."""
        before = self.view.words_before(time.start, self.start)
        if time.kind == "point" and _SINCE.search(before):
            return msgspec.structs.replace(time, kind="since")
        return time


class Scope(msgspec.Struct, frozen=True):
    """A thing, what governs it, and where the words that may belong to it begin and end."""

    thing: Thing
    verb: Verb | None
    noun: AidNoun | None  # a noun of giving in the verb's stead
    owner: tuple[Entity, ...] | None  # who gives what the noun names
    since: int  # where the thing before it ends
    left: int  # where its verb's clause begins
    end: int  # where the next thing, clause or verb begins
    behind: bool = False  # whether another thing stands before it in the sentence
