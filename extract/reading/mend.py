"""Mending: the pieces of a broken sentence put together, each character knowing where it stood.

A block is made of spans of the document. Two spans that a line break parted are joined with a
space in English and with nothing in Chinese; a word that was divided at the line's end is made one
again. A hyphen at the line's end is dropped where the two pieces make one word (bil-/lion) and
kept where the word has it anyway: if the document writes the word so elsewhere, behind `co`,
`non`, `self` and the like, behind a number word, and before a capital or a digit (sub-/Saharan,
COVID-/19).

Nothing else is changed, except that a run of blanks within a line counts as one and characters
that show nothing (soft hyphens, zero-width blanks) and marks of emphasis are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from extract.reading.lines import INVISIBLE
from extract.reading.markup import is_blank

_BLANKS: Final = re.compile(r"[ \t\xa0\u3000]{2,}")
_INVISIBLE: Final = re.compile(f"[{INVISIBLE}]+")
_LAST_WORD: Final = re.compile(r"([^\W\d_]+(?:[-'’][^\W\d_]+)*)-\Z")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ANY_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]+")
_KEPT: Final = (
    "co non self ex vice well all cross half high low long short mid much full part people south "
    "north east west one two three four five six seven eight nine ten twenty thirty forty fifty "
    "sixty seventy eighty ninety hundred third second first so by fact peace world"
)
_HYPHEN_KEPT: Final = frozenset(_KEPT.split())


class Span(NamedTuple):
    """A stretch of the document, and where the line it stands on begins (-1: within a line)."""

    start: int
    end: int
    raw: int


class Mended(NamedTuple):
    """A text put together from a document, and the place of each of its characters there."""

    text: str
    offsets: tuple[int, ...]


class Mender:
    """Puts spans of one document together."""

    def __init__(self, document: str) -> None:
        self._document = document
        self._has_invisible = _INVISIBLE.search(document) is not None
        self._known_words: frozenset[str] | None = None

    def mend(
        self, spans: Sequence[Span], *, chinese: bool, dropped: Iterable[tuple[int, int]] = ()
    ) -> Mended:
        """Return the text of `spans` in one line.

        Args:
            spans: in the order of the document.
            chinese: whether lines are joined without a blank, except between Latin letters.
            dropped: stretches within the spans that are no text (marks of emphasis).
        """
        parts: list[str] = []
        offsets: list[int] = []
        holes = sorted(dropped)
        for number, span in enumerate(spans):
            start, end = span.start, span.end
            if number:
                self._join(parts, offsets, span, chinese=chinese)
            last = start
            for a, b in self._kept(start, end, holes):
                if a > last and self._parts_words(last, a, parts):
                    parts.append(" ")
                    offsets.append(last)
                last = b
                parts.append(self._document[a:b])
                offsets.extend(range(a, b))
        return Mended("".join(parts), tuple(offsets))

    def _parts_words(self, start: int, end: int, parts: list[str]) -> bool:
        """Whether what is left out between two places stood for a blank, and none is there."""
        before = parts[-1][-1:] if parts else " "
        beside = before.isspace() or self._document[end].isspace()
        return not beside and is_blank(self._document, start)

    def _join(self, parts: list[str], offsets: list[int], span: Span, *, chinese: bool) -> None:
        """Add what stands between the spans so far and `span`: a space or nothing."""
        before = next((part for part in reversed(parts) if part), "")
        tail = "".join(parts[-2:])[-80:]
        head = self._document[span.start : min(span.end, span.start + 80)].lstrip(INVISIBLE)
        if not before or not head:
            return
        if offsets[-1] + 1 < span.start and self._document[offsets[-1] + 1] == "\u00ad":
            return
        if tail.endswith("-"):
            if self._drops_hyphen(tail, head):
                parts[-1] = parts[-1][:-1]
                offsets.pop()
                return
            if tail[-2:-1].isalnum():
                return
        if tail[-1] in "–—/" and tail[-2:-1].isalnum():
            return
        if chinese and not (_is_latin(tail[-1]) and _is_latin(head[0])):
            return
        if span.raw - 1 > offsets[-1]:
            parts.append(" ")
            offsets.append(span.raw - 1)

    def _drops_hyphen(self, tail: str, head: str) -> bool:
        """Whether the hyphen at the end of `tail` only divides a word that goes on in `head`."""
        first = _LAST_WORD.search(tail)
        second = _FIRST_WORD.match(head)
        if first is None or second is None or not second[0][0].islower():
            return False
        left, right = first[1].lower(), second[0].lower()
        words = self._words()
        if f"{left}-{right}" in words:
            return False
        if left.rpartition("-")[2] + right in words:
            return True
        return left.rpartition("-")[2] not in _HYPHEN_KEPT

    def _words(self) -> frozenset[str]:
        if self._known_words is None:
            found = _ANY_WORD.findall(self._document)
            self._known_words = frozenset(word.lower() for word in found)
        return self._known_words

    def _kept(self, start: int, end: int, holes: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return the parts of a span that are text: no invisible characters, no runs of blanks."""
        document = self._document
        gaps = [hole for hole in holes if start <= hole[0] and hole[1] <= end]
        gaps += [(m.start() + 1, m.end()) for m in _BLANKS.finditer(document, start, end)]
        if self._has_invisible:
            gaps += [m.span() for m in _INVISIBLE.finditer(document, start, end)]
        if not gaps:
            return [(start, end)]
        kept: list[tuple[int, int]] = []
        for a, b in sorted(gaps):
            if a > start:
                kept.append((start, a))
            start = max(start, b)
        if start < end:
            kept.append((start, end))
        return kept


def _is_latin(character: str) -> bool:
    return character.isalpha() and character < "\u0250"
