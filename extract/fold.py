"""Folding of spelling variants before matching, one character for one character.

Patterns and gazetteers are written once, in half-width letters and simplified characters, and
matched on folded text; because folding keeps every position, a match's offsets are those of the
text itself. What is folded:

- full-width letters, digits and signs that stand for ASCII ones (Ａ ５ ． ％ ＄), the full-width
  yen and pound signs, and other one-to-one compatibility forms of Chinese characters (radicals
  that PDF readers put out). Chinese punctuation (，。；：！？（）) is left alone in Chinese, folded
  in English; between full-width digits ，is folded where it parts thousands;
- traditional characters to simplified ones (`extract.hanzi`), 「」『』 to “”‘’;
- in Chinese, the half-width stops , ; : ! ? that many pages set beside Chinese characters to the
  full-width ones;
- every kind of blank to a space; curly apostrophes to straight ones (in Chinese, only between
  Latin letters: elsewhere they are quotation marks);
- in Chinese, straight quotation marks in pairs to “”, and the 畫 of 計畫 and 規畫 to 划;
- in Chinese, the dots that stand for the middle dot of a foreign name to it;
- in Chinese, the circle ○ to the zero 〇 beside a Chinese digit;
- in English, the digits 0 and 1 that a scanner put for o and l within a word of letters (re1ief,
  M0NEY), never in codes such as COP26, H1N1 or Tech4Africa.

Dashes are kept: —— and – mean different things.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Final

from extract.hanzi import simplified
from extract.model import Lang

_FULL_WIDTH: Final = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    "￥": "¥",
    "￡": "£",
    "￠": "¢",
    "￦": "₩",
    "－": "-",
}
_CHINESE_PUNCTUATION: Final = frozenset("，；：！？（）～［］｛｝＂＇＜＞｀")
_BLANKS: Final = "\t\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_CORNER_QUOTES: Final = {"「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”"}
_APOSTROPHES: Final = {"’": "'", "‘": "'", "ʼ": "'", "′": "'"}
_LATIN: Final = r"A-Za-zÀ-ÖØ-öø-ÿ"

_APOSTROPHE_IN_WORD: Final = re.compile(rf"(?<=[{_LATIN}])[’ʼ](?=[{_LATIN}])")
_THOUSANDS: Final = re.compile(r"(?<![０-９0-9])[０-９]{1,3}(?:，[０-９]{3})+(?![０-９0-9])")
_CIRCLE_ZERO: Final = re.compile(
    r"(?<=[一二三四五六七八九〇○])[○◯]|[○◯](?=[一二三四五六七八九〇○◯])"
)
_MIDDLE_DOT: Final = re.compile(r"[•‧・･∙⋅](?<=[\u4e00-\u9fff].)(?=[\u4e00-\u9fff])")
_PLAN: Final = re.compile("(?<=[计规企筹])画")  # 計畫, 規畫: as Taiwan writes 计划, 规划
_STRAIGHT_QUOTES: Final = re.compile(r"\"([^\"\n]{1,400})\"")
_HALF_WIDTH_STOP: Final = re.compile(
    r"[,;:!?](?:(?<=[\u4e00-\u9fff”》）].)|(?<=[\u4e00-\u9fff]\).)|(?=[\u4e00-\u9fff“]))"
)
_STOPS: Final = dict(zip(",;:!?", "，；：！？", strict=True))
# A word of letters with single or double 0s and 1s strictly inside it.
_SCANNED: Final = re.compile(
    rf"(?<![\w])[{_LATIN}]++(?:[01]{{1,2}}[{_LATIN}]++)+(?![\w])",
)
_SCANNED_HINT: Final = re.compile(r"[A-Za-z][01]{1,2}[A-Za-z]")
_SHORTEST_SCANNED: Final = 4


def fold(text: str, lang: Lang) -> str:
    """Return `text` with spelling variants made alike; as long as `text`, position by position."""
    if lang == "en":
        return _fold_english(text)
    folded = text
    if "，" in text:
        folded = _THOUSANDS.sub(lambda match: match[0].replace("，", ","), text)
    folded = folded.translate(_chinese_table())
    folded = _HALF_WIDTH_STOP.sub(lambda match: _STOPS[match[0]], folded)
    if "○" in folded or "◯" in folded:
        folded = _CIRCLE_ZERO.sub("〇", folded)
    folded = _MIDDLE_DOT.sub("·", folded)
    if "画" in folded:
        folded = _PLAN.sub("划", folded)
    if '"' in folded:
        folded = _STRAIGHT_QUOTES.sub("“\\1”", folded)
    if "’" in folded or "ʼ" in folded:
        folded = _APOSTROPHE_IN_WORD.sub("'", folded)
    return folded


def lower(text: str) -> str:
    """Return a text in small letters, each in its old place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _fold_english(text: str) -> str:
    folded = text.translate(_english_table())
    if _SCANNED_HINT.search(folded):
        folded = _SCANNED.sub(_letters_for_digits, folded)
    return folded


def _letters_for_digits(word: re.Match[str]) -> str:
    """Undo a scanner's 0 for o and 1 for l in one word; the word as it is if it may be a code."""
    text = word[0]
    letters = [character for character in text if character.isalpha()]
    upper = sum(character.isupper() for character in letters)
    if len(text) < _SHORTEST_SCANNED or len(letters) < _SHORTEST_SCANNED - 1:
        return text
    if upper == len(letters):
        # Short runs of capitals with a digit are codes; a scanned headline's words are long.
        small = len(text) > _SHORTEST_SCANNED
        return text.replace("0", "O").replace("1", "I") if small else text
    # One case throughout, but for a capital at the front: anything else is a code or a name.
    if upper > 1 or (upper == 1 and not text[0].isupper()):
        return text
    return text.replace("0", "o").replace("1", "l")


@cache
def _chinese_table() -> Mapping[int, int]:
    kept = {old: new for old, new in _FULL_WIDTH.items() if old not in _CHINESE_PUNCTUATION}
    pairs = {**kept, **_compatibility_forms(), **simplified(), **_CORNER_QUOTES}
    # A compatibility form may stand for a traditional character.
    return _table({old: pairs.get(new, new) for old, new in pairs.items()})


@cache
def _english_table() -> Mapping[int, int]:
    return _table(_FULL_WIDTH | _APOSTROPHES)


class _Table(dict[int, int]):
    """What each character becomes; one that stays as it is need not be looked for in vain twice."""

    def __missing__(self, code: int) -> int:
        self[code] = code
        return code


def _table(pairs: Mapping[str, str]) -> Mapping[int, int]:
    folded = dict.fromkeys(_BLANKS, " ") | dict(pairs)
    return _Table({ord(old): ord(new) for old, new in folded.items()})


def _compatibility_forms() -> dict[str, str]:
    """Kangxi and other radicals and compatibility ideographs, and what they stand for."""
    ranges = (range(0x2E80, 0x2FD6), range(0xF900, 0xFB00))
    forms = {chr(code): unicodedata.normalize("NFKC", chr(code)) for r in ranges for code in r}
    return {old: new for old, new in forms.items() if len(new) == 1 and new != old}
