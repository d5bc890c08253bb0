"""The mark of a currency beside a number in an English text, on either side of it."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.cue import Cue
from extract.currencies import CODES, KEYS, WORDLIKE, Mark
from extract.lang.en.currency_names import (
    DOUBTFUL_SIGNS,
    DOUBTFUL_WORDS,
    LETTERS,
    TIGHT,
    plain,
    read_nations,
    read_signs,
    read_words,
)
from extract.lang.en.numerals import SCALES
from extract.numerals import Numeral

SIGNS = read_signs()
WORDS = read_words()
_NATIONS = read_nations()

_MILLIONS = {"M": Decimal(10**6), "m": Decimal(10**6), "k": Decimal(10**3)}
# what agencies write for millions and thousands of a currency: MEUR 12.5, 40 MSEK, 3 M€
_SCALED = {
    f"{letter}{mark}": (code, scale)
    for letter, scale in _MILLIONS.items()
    for mark, code in {
        "€": "EUR", "ECU": "XEU", "EUR": "EUR", "USD": "USD", "SEK": "SEK", "NOK": "NOK",
        "DKK": "DKK", "CHF": "CHF", "£": "£",
    }.items()
}  # fmt: skip
_BEFORE = {**dict.fromkeys(_SCALED, ""), **SIGNS, **{code: code for code in CODES}}
# the mark, and a scale between it and its number
_SCALE_BETWEEN = Cue(
    r"(?<![\w$])(?P<mark>[A-Z]{0,3}[$€£¥]|[A-Z]{3})(?:\s?in\s)?\s?"
    r"(?P<scale>[Mm]|mn|mln|bn|[Mm]illions?|[Bb]illions?|[Tt]housands?)[ .:]? $"
)
_REACH = 24  # characters that both may have
_NAMES = frozenset(sign for sign in SIGNS if plain(sign) in WORDS)
_LONGEST = max(len(sign) for sign in _BEFORE)
_LAST = frozenset(sign[-1] for sign in _BEFORE)
_WORD = r"(?:[A-Z]\.)+[A-Z]?|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)?"
_AHEAD = Cue(rf"[ -]?(?:{_WORD})(?:[ -](?:{_WORD})){{0,4}}")
_EACH = Cue(_WORD)
_FIRST = frozenset(name.split(" ")[0] for name in WORDS)
_SIGN_AHEAD = Cue(
    " ?(?:"
    + "|".join(
        re.escape(sign)
        for sign in sorted({*SIGNS, *_SCALED}, key=len, reverse=True)
        if not sign[-1].isalpha() and sign[-1] != "."
    )
    + r")(?! ?\d)"
)
_SIGNS_AHEAD = frozenset(
    sign for sign in SIGNS if sign.isupper() and len(sign) > 1 and sign not in DOUBTFUL_SIGNS
)
_CAPITALS = Cue(r"(?:(?<=[\s(])|^)(?:[A-Z][\w.]*[ -]){1,3}(?:[a-z]+ )?$")
_BEHIND_NUMBER = Cue(r"(?:\d|illion|ousand|bn|[mk]) $")
_NOT_MONEY = Cue(r" (?:of (?!aid|assistance|support|funding|relief|grants|loans|debt)[a-z]|weight)")
# "$5 million Canadian": whose dollars they are, where no noun follows that the adjective is of
_NATION = Cue(
    r" (?P<bracket>\()?(?P<nation>(?:[A-Z]\.)+|[A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Z]{2,3})"
    r"(?(bracket)\))"
    r"(?=[,.;:)]|$| (?:a|and|for|from|in|into|of|on|over|to|toward|towards|per|through|will|was)\b)"
)
# ... nor "2.5 million pounds of relief supplies", however many
_GOODS = Cue(
    r" of (?:[a-z-]+ ){0,2}(?:supplies|goods|items|materials|food(?:stuffs)?|rice|wheat|flour|"
    r"maize|corn|beans|grains?|cereals?|meat|cotton|sugar|salt|seeds?|fertili[sz]ers?|explosives|"
    r"clothing|clothes|blankets|medicines?|cargo|ice|fish|milk|butter|coffee|cocoa|tea)\b"
)
_YEAR = Cue(r"(?:19|20)\d\d")
_EURO_AREA = Cue(r"[ -](?:area|zone|members?|countries|states)\b")


def sign_before(text: str, numeral: Numeral) -> Mark | None:
    """Return the currency mark that ends right before a number, or before the scale there."""
    scaled = _scaled_before(text, numeral)
    if scaled is not None:
        return scaled
    end = numeral.start
    start = end - 1 if end and text[end - 1] in " -" else end
    if start == 0:
        return None
    if text[start - 1] not in _LAST:
        return _name_before(text, numeral)
    written = next(
        (
            text[start - length : start]
            for length in range(min(_LONGEST, start), 0, -1)
            if text[start - length : start] in _BEFORE
        ),
        None,
    )
    name = _name_before(text, numeral) if written is None or written in _NAMES else None
    if written is None or (name and name.at < start - len(written)):
        return name  # "Japanese Yen" rather than "Yen"
    start -= len(written)
    if start and not _begins(text, start, written):
        return None
    if not _is_sign(written, numeral, tight=text[end - 1] not in " -"):
        return None
    if written[0].islower() and _BEHIND_NUMBER.search(text, max(0, start - 8), start):
        return None  # the "euros" of "5 million euros 300 trucks"
    if written in _SCALED:
        code, scale = _SCALED[written]
        return Mark(start, written, code, scale)
    return _after_code(text, start, written) or Mark(start, written, _BEFORE[written])


def _scaled_before(text: str, numeral: Numeral) -> Mark | None:
    """Return the mark of a scale that stands before its number: "US$m 12.5", "EUR million 3"."""
    if numeral.scale != 1 or not text.startswith(" ", numeral.start - 1):
        return None
    scaled = _SCALE_BETWEEN.search(text, max(0, numeral.start - _REACH), numeral.start)
    if scaled is None or _YEAR.fullmatch(text, numeral.start, numeral.end):
        return None  # "US$ million 2020" heads a column
    code = code_of(scaled["mark"])
    scale = SCALES.get(scaled["scale"].lower().removesuffix("s"))
    if code and scale and not _BEHIND_NUMBER.search(text, 0, scaled.start()):
        return Mark(scaled.start(), scaled[0].strip(), code, scale)
    return None


def _after_code(text: str, start: int, written: str) -> Mark | None:
    """Return the mark of a sign behind the code that tells whose it is: "AUD $5 million"."""
    code, place = text[max(0, start - 4) : max(0, start - 1)], start - 4
    if not text.startswith(" ", start - 1) or code not in KEYS.get(_BEFORE[written], ()):
        return None
    alone = place <= 0 or not (_joins(text[place - 1]) or text[place - 1] in "-&/")
    behind = _BEHIND_NUMBER.search(text, max(0, place - 8), max(0, place))
    return Mark(place, text[place : start + len(written)], code) if alone and not behind else None


def _name_before(text: str, numeral: Numeral) -> Mark | None:
    """Return a currency's name in capitals before a great number: "Kenya Shillings 5 million"."""
    if not is_great(numeral) or text[numeral.start - 1 : numeral.start] not in (" ", "-"):
        return None
    found = _CAPITALS.search(text, max(0, numeral.start - 40), numeral.start)
    if found is None:
        return None
    words = list(_EACH.finditer(text, found.start(), numeral.start))
    for first in range(len(words)):
        code = WORDS.get(" ".join(plain(word.group()) for word in words[first:]))
        start = words[first].start()
        if code and not _BEHIND_NUMBER.search(text, max(0, start - 8), start):
            return Mark(start, text[start : words[-1].end()], code)
    return None


def _begins(text: str, start: int, written: str) -> bool:
    """Whether a mark begins here, and is not the end of another word or mark."""
    before = text[start - 1]
    if written[0].isalpha():
        return not (_joins(before) or before in "-&/")
    return not (_joins(before) and (before.isupper() or (written[0] == "$" and before.isalpha())))


def _joins(before: str) -> bool:
    """Whether a character makes one word with letters behind it: a Chinese one does not."""
    return before.isalnum() and before < "\u2e80"


def _is_sign(written: str, numeral: Numeral, *, tight: bool) -> bool:
    """Whether what may be a mark is one before this number."""
    great = is_great(numeral)
    if written in LETTERS:
        return tight and numeral.scale >= 1000
    if written in TIGHT:
        return tight or (great and (len(written) > 1 or numeral.scale >= 10**6))
    if written in WORDLIKE or written in DOUBTFUL_SIGNS:
        return great
    return True


def is_great(numeral: Numeral) -> bool:
    """Whether a number is one of thousands or more: what a word beside it means, it may tell."""
    return numeral.scale > 1 or numeral.value >= 1000


def word_behind(text: str, start: int, numeral: Numeral) -> Mark | None:
    """Return the currency named from `start`, right behind a number."""
    if sign := _SIGN_AHEAD.match(text, start):
        written = sign.group().strip()
        known = _SCALED.get(written) or (SIGNS[written], Decimal(1))
        return Mark(sign.end(), written, *known)
    ahead = _AHEAD.match(text, start)
    if ahead is None:
        return None
    words = list(_EACH.finditer(text, start, ahead.end()))
    names = [plain(word.group()) for word in words]
    for count in range(len(words) if names[0] in _FIRST else 0, 0, -1):
        name = WORDS.get(" ".join(names[:count]))
        if name is not None:
            end = words[count - 1].end()
            mark = Mark(end, text[words[0].start() : end], name)
            return mark if _is_money(text, numeral, mark) else None
    first = words[0].group()
    code = _abbreviation(first)
    scale = _SCALED[first][1] if first in _SCALED else Decimal(1)
    return Mark(words[0].end(), first, code, scale) if code else None


def nation_behind(text: str, start: int, key: str) -> Mark | None:
    """Return what a shared mark means by the nation named behind its sum: "$5 million Canadian"."""
    nations = _NATIONS.get(key)
    named = _NATION.match(text, start) if nations and text[start : start + 1] == " " else None
    code = nations.get(plain(named["nation"])) if nations and named else None
    return Mark(named.end(), named["nation"], code) if named and code else None


def _abbreviation(word: str) -> str | None:
    """Return the code or key of an abbreviation that may stand behind a number: USD, DM, MEUR."""
    if word in _SCALED:
        return _SCALED[word][0]
    if word in CODES and word not in WORDLIKE:
        return word
    return SIGNS[word] if word in _SIGNS_AHEAD else None


def _is_money(text: str, numeral: Numeral, mark: Mark) -> bool:
    """Whether a word behind a number is a currency here: not in "2,000 pounds of rice"."""
    name = mark.written.lower()
    if name == "marks" and _YEAR.fullmatch(text, numeral.start, numeral.end):
        return False  # “The year 2022 marks the anniversary of”
    if name in DOUBTFUL_WORDS:
        return is_great(numeral)
    if mark.code == "£" and name.startswith("pound"):
        weighs = _NOT_MONEY if numeral.scale < 10**6 else _GOODS
        return weighs.match(text, mark.at) is None and _GOODS.match(text, mark.at) is None
    if name == "euro":
        return _EURO_AREA.match(text, mark.at) is None
    return True


def code_of(mark: str) -> str | None:
    """Return the code or key of a mark as it is written, by itself; None where it is none."""
    return SIGNS.get(mark) or WORDS.get(plain(mark)) or (mark if mark in CODES else None)
