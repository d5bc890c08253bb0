"""The words that statements rest on, each marked off inside its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from kg.draw.dataset import Dataset
from kg.numerals import whole_number
from kg.terms import PREFIXES

OA = PREFIXES["oa"]


class Evidence(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """The words a statement rests on; `before + quote + after` is the sentence."""

    before: str
    quote: str
    after: str
    document: str  # IRI
    start: int | None = None
    end: int | None = None


class Evidences:
    """Reads pieces of evidence."""

    def __init__(self, dataset: Dataset) -> None:
        self._quote, self._sentence = dataset.aid("quote"), dataset.aid("sentenceText")
        self._document = dataset.aid("inDocument")
        self._source, self._selector = (
            dataset.values(OA + p) for p in ("hasSource", "hasSelector")
        )
        self._start, self._end = (dataset.values(OA + p) for p in ("start", "end"))
        self._prefix, self._suffix = (dataset.values(OA + p) for p in ("prefix", "suffix"))

    def __call__(self, iri: str) -> Evidence:
        """The evidence that `iri` names."""
        quote = self._quote.text(iri) or ""
        selectors = self._selector.iris(iri)
        before, after = split_sentence(
            self._sentence.text(iri) or quote,
            quote,
            prefix=_first(self._prefix.text(s) for s in selectors) or "",
            suffix=_first(self._suffix.text(s) for s in selectors) or "",
        )
        # A quote that was mended stands in several places: from the first to the last of them.
        starts = _whole(map(self._start.text, selectors))
        ends = _whole(map(self._end.text, selectors))
        return Evidence(
            before=before,
            quote=quote,
            after=after,
            document=self._document.iri(iri) or self._source.iri(iri) or "",
            start=min(starts, default=None),
            end=max(ends, default=None),
        )


def split_sentence(
    sentence: str, quote: str, *, prefix: str = "", suffix: str = ""
) -> tuple[str, str]:
    """What stands before and behind `quote` in its sentence.

    Where the quote occurs more than once, the occurrence whose surroundings agree best with
    `prefix` and `suffix` (the texts around the quote in the document) is taken. White space may
    differ, since a sentence is mended and a quote is not. Where the quote is not found at all
    (it runs over the sentence's end, say), both are empty: the quote then stands alone.
    """
    found = _places(sentence, quote)
    if not found:
        return "", ""
    start, end = max(
        found,
        key=lambda place: (
            _agreement(sentence[: place[0]][::-1], prefix[::-1])
            + _agreement(sentence[place[1] :], suffix)
        ),
    )
    return sentence[:start], sentence[end:]


def _places(sentence: str, quote: str) -> list[tuple[int, int]]:
    """Where the quote stands in the sentence, white space aside."""
    bare = re.sub(r"\s+", "", quote)
    if not bare:
        return []
    if quote in sentence and re.sub(r"\s+", "", sentence).count(bare) == 1:  # as nearly always
        start = sentence.index(quote)
        return [(start, start + len(quote))]
    pattern = r"\s*".join(map(re.escape, bare))
    return [match.span() for match in re.finditer(pattern, sentence)]


def _agreement(one: str, other: str) -> int:
    """How many characters the two have in common at the front."""
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _whole(texts: Iterable[str | None]) -> list[int]:
    return [number for number in map(whole_number, texts) if number is not None]


def _first(values: Iterable[str | None]) -> str | None:
    """The first value that there is."""
    return next((value for value in values if value is not None), None)
