"""The unit of the bare numbers of a table: what its caption, a head or the stub of a row says.

"(in $ millions)", "EUR '000", "NOK million", 单位：百万美元. Captions tell it in brackets or behind
"in"; a head may be nothing but the unit.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from extract.amounts import sign_options
from extract.cue import Cue
from extract.currencies import CODES
from extract.lang.zh.currencies import WORDS
from extract.units import find_unit

_SCALES: Final = {
    "thousand": 10**3, "000": 10**3, "k": 10**3, "lakh": 10**5, "million": 10**6, "mln": 10**6,
    "mio": 10**6, "mn": 10**6, "m": 10**6, "crore": 10**7, "billion": 10**9, "bln": 10**9,
    "bn": 10**9, "trillion": 10**12,
}  # fmt: skip
_CHINESE: Final = {"十": 10, "百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}
_SCALE: Final = Cue(
    r"(?:(?<![\d.,])['’‘`]?000|(?<![A-Za-z])(?:(?:hundred )?(?:thousand|lakh|million|crore|billion|"
    r"trillion)|mln|mio|mn|m|bln|bn|k))(?:['’]?s)?(?![A-Za-z\d])",
    re.IGNORECASE,
)
_CHINESE_SCALE: Final = Cue(r"[十百千]?[万亿]|[百千]")
_MARK: Final = Cue(
    r"US ?\$|\$ ?US(?![A-Za-z])|U\.S\. ?\$|(?<![A-Za-z])(?:AU?|CA?|CDN ?|NZ|HK|NT|S) ?\$|[$€£¥₹₩]|"
    r"(?<![A-Za-z])(?:Rs\.?|RMB|KSh|"
    + "|".join(sorted(CODES))
    + r")(?![A-Za-z])|\b(?:[A-Z][A-Za-z.]+ )?(?:[Dd]ollars|[Pp]ounds|[Ee]uros?|[Yy]uan|[Yy]en|"
    r"[Rr]upees|[Ff]rancs|[Kk]roner|[Kk]ronor|[Rr]and|DOLLARS|EUROS)\b"
)
# “MSEK”, “TEUR”: what Nordic and German agencies write for millions and thousands.
_PREFIXED: Final = Cue(r"(?<![A-Za-z])([MTK])(EUR|USD|SEK|NOK|DKK|ISK|CHF|GBP|€|\$)(?![A-Za-z])")
_CHINESE_MARK: Final = Cue(
    "|".join(
        re.escape(word)
        for word in sorted(WORDS, key=len, reverse=True)
        if word not in {"块", "圆", "镑", "铢"}
    )
)
_BRACKET: Final = Cue(r"[(（\[]([^()（）\[\]]{1,60})[)）\]]")
_SAID: Final = Cue(
    r"(?:\b(?:figures|amounts?|values?|sums|units?|all)\b[^.;:]{0,24}?\b(?:in|are)\b|\bin\b|"
    r"\bunits?\s?[:：]|单位\s?[:：为]?|(?:均)?以|按)\s?(?=\S)(?P<unit>[^.;。；]{1,40})",
    re.IGNORECASE,
)
_SUM: Final = Cue(r"\d[\d.,]*\s*(?:thousand|million|billion|trillion|[百千万亿]|mn|bn|m\b)")
_SIGN_FIRST: Final = Cue(r"\$ ?US")


class Unit(NamedTuple):
    """What 1 is worth; a part that the text leaves open is None."""

    scale: Decimal | None
    currency: str | None
    sign: str = ""  # the mark of the currency as it is written


def head_unit(head: str, lang: str) -> Unit | None:
    """Return the unit in the head of a column or the name of a row, or None."""
    outside = _unit(_BRACKET.sub(" ", head), lang, whole=True)
    for bracket in _BRACKET.finditer(head):
        unit = _unit(bracket[1], lang)
        if unit is not None and unit.currency is None and outside is not None:
            return outside._replace(scale=unit.scale)  # “USD (million)”
        if unit is not None:
            return unit
    return outside


def caption_unit(text: str, lang: str) -> Unit | None:
    """Return the unit that a caption, a heading or a sentence above a table tells, or None."""
    for bracket in _BRACKET.finditer(text):
        unit = _unit(bracket[1], lang)
        if unit is not None:
            return unit
    for said in _SAID.finditer(text):
        unit = _unit(said["unit"], lang)
        if unit is not None and (unit.scale is not None or unit.currency is not None):
            return unit
    found = find_unit(text, lang)
    if found is None or found.currency is None:
        return None
    return Unit(found.scale if found.scale != 1 else None, found.currency, found.sign)


def scale_of(word: str, lang: str) -> Decimal | None:
    """Return what a word of scale (“m”, “million”, 万) is worth, None where it is none."""
    found = _SCALE.fullmatch(word) or (_CHINESE_SCALE.fullmatch(word) if lang != "en" else None)
    return _scale(word, chinese=lang != "en") if found else None


def _prefix_behind(prefixed: re.Match[str]) -> str:
    """The scale behind its currency: “SEK million” for “MSEK”."""
    return f"{prefixed[2]} {'million' if prefixed[1] == 'M' else 'thousand'}"


def _unit(phrase: str, lang: str, *, whole: bool = False) -> Unit | None:
    """Read a phrase that may be a unit: a mark of a currency, a scale word, or both.

    Args:
        phrase: without brackets.
        lang: the language of the text.
        whole: whether the phrase is all of a head, in which a scale word alone is no unit.
    """
    if _SUM.search(phrase):
        return None
    phrase = _PREFIXED.sub(_prefix_behind, phrase)
    chinese = lang != "en"
    mark = _CHINESE_MARK.search(phrase) if chinese else None
    mark = mark or _MARK.search(phrase)
    rest = phrase[: mark.start()] + " " + phrase[mark.end() :] if mark else phrase
    scale = _scale(rest, chinese=chinese)
    if mark is None and (scale is None or whole):
        return None
    if mark is None:
        return Unit(scale, None)
    sign = "US$" if _SIGN_FIRST.match(mark[0]) else mark[0]
    options = sign_options(sign) or sign_options(sign.lower())
    return Unit(scale, options[0], sign) if options else None


def _scale(text: str, *, chinese: bool) -> Decimal | None:
    if chinese and (found := _CHINESE_SCALE.search(text)):
        value = Decimal(1)
        for character in found[0]:
            value *= _CHINESE[character]
        return value
    word = _SCALE.search(text)
    if word is None:
        return None
    name = word[0].lower().strip("'’‘`")
    value = Decimal(100) if name.startswith("hundred ") else Decimal(1)
    name = name.removeprefix("hundred ").removesuffix("s").strip("'’")
    return value * _SCALES[name]
