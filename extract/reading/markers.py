"""Bullets and numbers at the front of a line: what a list item or a numbered heading begins with.

A marker says what kind of numbering it belongs to (its `style`), how high headings so numbered
rank (`rank`, 1 the highest), and which number it is, so that a list can be told from headings.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

Style = str

_CHINESE_NUMBER: Final = "[一二三四五六七八九十百零〇]{1,5}"
_DIGITS: Final = "[0-9０-９]"

# style, rank of a heading, pattern. The pattern's first group is the number, where there is one;
# it must leave something of the line.
_PATTERNS: Final[tuple[tuple[Style, int, str], ...]] = (
    ("dash", 0, r"(?:——|――|－－|—|–|―|[-－−]{1,2}(?=\s|[^\W\d_a-zA-Z]))\s*(?=[^\s\-—])"),
    ("bullet", 0, r"[•‣◦▪■□●◆◇►▶➢➤✓✔·・‧∙⁃▲★※]\s*(?=\S)"),
    ("bullet", 0, r"o\s+(?=[A-Z0-9$€£¥“\"])"),  # a round bullet that lost its font
    ("circle", 0, r"○\s*(?=[^\s一二三四五六七八九〇○])"),
    ("star", 0, r"[*+]\s+(?=\S)"),
    ("chapter", 1, rf"(第(?:{_CHINESE_NUMBER}|{_DIGITS}{{1,3}})[编編篇章])(?:[\s:：、]+|(?=\S))"),
    ("chapter", 1, r"((?:PART|CHAPTER|Part|Chapter)\s+(?:[IVXLC]+|\d{1,3}|[A-Z][a-z]+))[\s:.—–-]+"),
    ("section", 2, rf"(第(?:{_CHINESE_NUMBER}|{_DIGITS}{{1,3}})[节節])(?:[\s:：、]+|(?=\S))"),
    (
        "section",
        2,
        r"((?:SECTION|Section|ANNEX|Annex|APPENDIX|Appendix)\s+(?:[IVXLC]+|\d{1,3}|[A-Z]))[\s:.—–-]+",
    ),
    ("hanzi", 2, rf"({_CHINESE_NUMBER})[、．.]\s*"),
    ("roman", 2, r"([IVX]|[IVXLC]{2,6})[.、．]\s+"),
    ("bracketed hanzi", 3, rf"[（(]({_CHINESE_NUMBER})[)）][、.]?\s*"),
    ("letter", 3, r"([A-H])[.．]\s+"),
    ("decimal", 5, r"(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?=[A-Z\u3400-\u9fff])(?![亿万億萬百千])"),
    ("number", 4, rf"({_DIGITS}{{1,3}})(?:[.．)）](?:\s+|(?=[^\s\d.]))|、\s*|[-/–]\s+(?=[A-Z]))"),
    ("bracketed number", 5, rf"[（(]({_DIGITS}{{1,3}})[)）]\s*"),
    ("circled", 6, r"([①-⑳⑴-⒇❶-❿])\s*"),
    ("bracketed letter", 6, r"[（(]?([a-z]|[ivx]{1,5})[)）]\s+"),
    ("note", 0, r"\[(\d{1,3})\]\s*|(注\s*\d{1,2})[：:]\s*"),
)
_MARKER: Final = re.compile(
    "|".join(f"(?P<s{number}>{pattern})" for number, (_, _, pattern) in enumerate(_PATTERNS))
)
_FIRST: Final = frozenset(
    "-–—―－−•‣◦▪■□●◆◇►▶➢➤✓✔·・‧∙⁃▲★※○*+第（([一二三四五六七八九十百零〇IVXLCABDEFGH"
    "0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳PSabcdefghijklmnopqrstuvwxyz注"
    "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽❶❷❸❹❺❻❼❽❾❿"
)
_BULLETS: Final = frozenset({"dash", "bullet", "circle", "star"})
_HANZI: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0}
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class Marker(NamedTuple):
    """What stands at the front of an item or a numbered heading."""

    style: Style
    rank: int
    length: int  # how much of the line it takes, the blanks behind it included
    text: str
    number: int  # 0 for a bullet

    @property
    def is_bullet(self) -> bool:
        """Whether it is a sign without a number."""
        return self.style in _BULLETS

    def follows(self, other: Marker) -> bool:
        """Whether this is the next number of the same numbering."""
        return self.style == other.style and self.number == other.number + 1 and self.number > 0


def read_marker(text: str) -> Marker | None:
    """Return the marker that a line begins with, or None."""
    if text[0] not in _FIRST:
        return None
    found = _MARKER.match(text)
    if found is None or found.end() >= len(text):
        return None
    name = found.lastgroup or "s0"
    style, rank, _ = _PATTERNS[int(name[1:])]
    inner = found.groups()[_MARKER.groupindex[name] :]
    # The group behind the alternative's own is its number; a bullet's is the next alternative,
    # which did not match.
    label = inner[0] or ""
    return Marker(style, rank, found.end(), found[0].strip(), _value(label, style))


def _value(label: str, style: Style) -> int:
    """Return the number that a label stands for; 0 where it has none."""
    digits = re.search(r"\d+$", label)
    if digits:
        return int(digits[0])
    if style in ("hanzi", "bracketed hanzi", "chapter", "section") and label:
        return _hanzi(re.sub(f"[^{''.join(_HANZI)}十百]", "", label)) or _roman(label.split()[-1])
    if style == "roman":
        return _roman(label)
    if style == "circled":
        return next(ord(label) - ord(c) + 1 for c in "❶⑴①" if label >= c)
    if style in ("letter", "bracketed letter") and len(label) == 1:
        return ord(label.lower()) - ord("a") + 1
    return 0


def _hanzi(number: str) -> int:
    total = digit = 0
    for character in number:
        if character in _HANZI:
            digit = _HANZI[character]
        else:
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
    return total + digit


def _roman(number: str) -> int:
    values = [_ROMAN.get(character, 0) for character in number]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
