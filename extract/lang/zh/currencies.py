"""The mark of a currency beside a number in a Chinese text, on either side of it."""

from __future__ import annotations

import re

from extract.currencies import CODES, WORDLIKE, Mark
from extract.lang.en import currencies as latin
from extract.lang.zh.currency_names import read_before, read_names, read_units
from extract.numerals import Numeral

NAMES = read_names()
UNITS = read_units()
WORDS = {**NAMES, **UNITS}
_LONGEST = max(map(len, WORDS))
_FIRST = frozenset(word[0] for word in WORDS)
_LATIN_BEHIND = re.compile(r"[A-Z]{3}(?![A-Za-z])|[€£$¥](?!\d)")
# what follows where the word is no currency: 元首, 50块太阳能板, 马克思, 比尔·某, 分之, 盾牌
_NO_CURRENCY = re.compile(
    r"(?<=元)[首旦素宵件帅老勋桌]|(?<=块)(?![钱的给予作用以左多来整人港美台捐援善补奖现资买到就和与是])[\u4e00-\u9fff]|(?<=圆)[满形]|(?<=马克)[思龙]|(?<=比尔)[·盖]"
    r"|(?<=盾)[构牌]|(?<=塔拉)[瓦哈]|(?<=古德)[温曼]|(?<=索尔)[兹·]|(?<=拉里)[·萨]|(?<=基那)[瓦巴]"
)
_LINKING = "为约达共计合"
_BEFORE = read_before()
_LONGEST_BEFORE = max(map(len, _BEFORE))
_LAST_BEFORE = frozenset(name[-1] for name in _BEFORE)


def word_behind(text: str, start: int, numeral: Numeral | None = None) -> Mark | None:
    """Return the currency named from `start`, right behind a number."""
    if text[start : start + 1] == " ":
        start += 1
    first = text[start : start + 1]
    if first not in _FIRST:
        return _latin_behind(text, start) if first and first.isascii() else None
    for length in range(min(_LONGEST, len(text) - start), 0, -1):
        code = WORDS.get(text[start : start + length])
        if code is not None and not _NO_CURRENCY.match(text, start + length):
            return Mark(start + length, text[start : start + length], code)
    return _latin_behind(text, start) if first.isascii() else None


def _latin_behind(text: str, start: int) -> Mark | None:
    found = _LATIN_BEHIND.match(text, start)
    if found is None:
        return None
    written = found.group()
    code = latin.SIGNS.get(written) or (written if written in CODES - WORDLIKE else None)
    return Mark(found.end(), written, code) if code else None


def sign_before(text: str, numeral: Numeral) -> Mark | None:
    """Return the currency mark that ends right before a number."""
    end = numeral.start
    piece = text[max(0, end - _LONGEST_BEFORE - 3) : end].rstrip(" ")
    if piece[-1:] in _LINKING:
        piece = piece[:-1]
    if piece[-1:] not in _LAST_BEFORE:
        return latin.sign_before(text, numeral)
    base = end - len(text[max(0, end - _LONGEST_BEFORE - 3) : end])
    for length in range(_LONGEST_BEFORE, 1, -1):
        written = piece[-length:]
        if len(written) == length and written in _BEFORE:
            code = "CNY" if written == "RMB" else WORDS[written]
            return Mark(base + len(piece) - length, written, code)
    return latin.sign_before(text, numeral)


def code_of(mark: str) -> str | None:
    """Return the code or key of a mark as it is written, by itself; None where it is none."""
    return WORDS.get(mark)
