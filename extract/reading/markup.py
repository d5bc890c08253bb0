"""What is left of a page's mark-up in its text: tags, entities, the marks of footnotes.

They stand within sums and names ("SEK&nbsp;20 million", "€3 million²", "<b>Norway</b>") and are no
part of them.
"""

from __future__ import annotations

import re
from typing import Final

_TAG: Final = re.compile(
    r"<sup>\s?[\[(]?(?:\d{1,3}|[a-z*])[\])]?\s?</sup>|"
    r"</?(?:a|b|big|br|center|div|em|font|h[1-6]|i|li|p|small|span|strong|sub|sup|td|th|tr|u|ul)"
    r"(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_ENTITY: Final = re.compile(
    r"&(?:nbsp|ensp|emsp|thinsp|#160|#8239|#xa0);|(?<=&)amp;", re.IGNORECASE
)
# Raised figures behind a word or a stop count footnotes; behind a metre they square or cube it.
_RAISED: Final = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[.,;:*>)”’\"'。，；：）]))[¹²³⁰⁴-⁹]{1,3}(?![\w.,]?\d)"
)
_HAS_RAISED: Final = re.compile(r"[¹²³⁰⁴-⁹]")
_BLANK: Final = re.compile(r"<(?:br|p|/p|div|/div|li|/li|td|/td)\b|&(?!amp)", re.IGNORECASE)


def find_markup(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches of a line between two places that are mark-up.

    Args:
        text: the line.
        start: where to begin in it.
        end: where to end.
    """
    patterns = []
    if "<" in text:
        patterns.append(_TAG)
    if "&" in text:
        patterns.append(_ENTITY)
    if not text.isascii() and _HAS_RAISED.search(text):
        patterns.append(_RAISED)
    return [found.span() for pattern in patterns for found in pattern.finditer(text, start, end)]


def is_blank(document: str, place: int) -> bool:
    """Whether the mark-up at a place of a document stands for a blank or a new line."""
    return document[place] in "<&" and _BLANK.match(document, place) is not None
