"""Precision, recall and F1 of mentions: where they are, and what they are worth."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from benchmarks.extraction.mentions import Mention


class Score(msgspec.Struct):
    """Counts, added up over documents."""

    wanted: int = 0
    told: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Of what was told, the share that is right."""
        return self.right / self.told if self.told else 0.0

    @property
    def recall(self) -> float:
        """Of what was wanted, the share that was told."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.told + self.wanted) if self.right else 0.0

    def add(self, truth: Sequence[Mention], told: Iterable[Mention], same: Same) -> None:
        """Count the mentions of a document.

        Each mention of the truth is met by at most one that was told. What meets only an optional
        one is not counted.
        """
        wanted = [m for m in truth if not m.optional]
        spare = [m for m in truth if m.optional]
        left = list(dict.fromkeys(told))
        for mention in wanted:
            hit = next((m for m in left if same(m, mention)), None)
            if hit is not None:
                left.remove(hit)
                self.right += 1
                self.told += 1
        self.told += sum(not any(overlap(m, s) for s in spare) for m in left)
        self.wanted += len(wanted)


Same = Callable[[Mention, Mention], bool]


def overlap(one: Mention, other: Mention) -> bool:
    """Do two mentions share a character?"""
    return one.start < other.end and other.start < one.end


def same_place(told: Mention, true: Mention) -> bool:
    """Was something found there?"""
    return overlap(told, true)


def same_value(told: Mention, true: Mention) -> bool:
    """Was it read rightly, too?

    Dates agree as far as the less precise one goes, as in `kg.evaluation.agreement`.
    """
    if not overlap(told, true) or not told.value:
        return False
    if true.type != "date":
        return told.normalised == true.normalised
    size = min(len(told.value), len(true.value))
    return size >= 4 and told.value[:size] == true.value[:size]
