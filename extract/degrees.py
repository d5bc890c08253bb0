"""Words of degree beside a number: over, up to, nearly, some; 逾, 不超过, 近, 约, 余, 以上.

One interface over both languages; the words are in `extract.lang.*.numerals`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from extract.cue import Cue
from extract.fold import lower
from extract.lang.en import numerals as en
from extract.lang.zh import numerals as zh
from extract.model import Qualifier


def bounds(
    text: str, start: int, end: int, lang: str, *, bare: bool = False
) -> tuple[int, int, Qualifier]:
    """Return (start, end, qualifier) of a core with the words of degree on either side of it.

    Of two the first counts ("some 200 or more" is about 200). `bare` says that the core is a
    Chinese scale that stands alone (上千).
    """
    chinese = lang.startswith("zh")
    first: Qualifier | None = None
    for _ in range(2):
        step = _degree_before(text, start, chinese=chinese, bare=bare)
        if step is None:
            break
        start, first = step
    if chinese:
        after = _BEHIND_ZH.match(text, end) or AFTER_ZH.match(text, end)
    else:
        after = _AFTER_EN.match(text, end)
    last: Qualifier | None = None
    if after is not None:
        end = after.end()
        table = _AFTER_TABLE_ZH if chinese else en.QUALIFIERS_AFTER
        last = table[after.group().strip()]
    return start, end, first or last or "exact"


def _reversed_pattern(phrases: Iterable[str], *, behind: str) -> re.Pattern[str]:
    """Compile phrases for matching backwards, on reversed text, `behind` the phrase first."""
    words = sorted({phrase[::-1] for phrase in phrases}, key=len, reverse=True)
    return re.compile(rf"{behind}({'|'.join(re.escape(word) for word in words)})")


_FILLERS = (
    "another|an additional|a further|an extra|a total of|a cumulative|the equivalent of|as much as"
    "|as many as|a combined|a new|an"
)
_BEFORE_EN = _reversed_pattern(
    en.QUALIFIERS_BEFORE,
    behind=rf"(?: (?:(?:{_FILLERS[::-1]}) )?|(?=[~≈><≥≤=]))",
)
_BEFORE_ZH = _reversed_pattern(zh.QUALIFIERS_BEFORE, behind=r" ?(?:[了为有达到在于]|共计)?")
_BARE_ZH = _reversed_pattern(zh.QUALIFIERS_BARE, behind="")
# what a word of degree, and what may stand between it and its number, end with
_ENDS_ZH = frozenset(" 了为有达到在于计") | {
    phrase[-1] for phrase in (*zh.QUALIFIERS_BEFORE, *zh.QUALIFIERS_BARE)
}
# characters that make 近, 约, 超 … the end of another word: 附近, 节约, 公约
_NO_DEGREE = {
    "近": "附最邻靠新远",
    "约": "节公条签预契制纽违履盟缔邀",
    "超": "高英中",
    "过": "经通不超",
    "上": "以之会海陆线路网身",
    "破": "突",
}
_HANDED = Cue(
    r" (?:\w{0,3}(?:dnah|nrut|yrrac|gnirb|evom)|(?:gni|nek|koot|ekat|emoc|emac|now"
    r"|thguorb|dessap|dengis))\b"
)
_AFTER_EN = Cue(
    r" ?(?:"
    + "|".join(re.escape(p) for p in sorted(en.QUALIFIERS_AFTER, key=len, reverse=True))
    + r")(?![\w])"
)
_BEHIND_ZH = Cue(r" ?(?:[余餘](?![额下款热震生党粮])|多(?![边双元样哥米瑙])|几|\+)")
AFTER_ZH = Cue(r"以上|之上|有余|左右|上下|以下")


_AFTER_TABLE_ZH = {**zh.QUALIFIERS_AFTER, **zh.QUALIFIERS_BEHIND}


def _degree_before(
    text: str, start: int, *, chinese: bool, bare: bool
) -> tuple[int, Qualifier] | None:
    """Return where the word of degree in front begins, and what it says."""
    if start == 0 or (chinese and text[start - 1] not in _ENDS_ZH):
        return None
    piece = text[max(0, start - 40) : start][::-1]
    table: Mapping[str, Qualifier]
    if chinese:
        match, table = _BEFORE_ZH.match(piece), zh.QUALIFIERS_BEFORE
        if match is None and bare:
            match, table = _BARE_ZH.match(piece), zh.QUALIFIERS_BARE
    else:
        match, table = _BEFORE_EN.match(lower(piece)), en.QUALIFIERS_BEFORE
    if match is None:
        return None
    phrase = match.group(1)[::-1]
    before = piece[match.end() : match.end() + 1]
    if chinese:
        if len(phrase) == 1 and before and before in _NO_DEGREE.get(phrase, ""):
            return None
    elif phrase[0].isalpha() and (before.isalnum() or before in {"-", "'"}):
        return None
    elif phrase == "over" and _HANDED.match(piece, match.end()):
        return None  # "handed over two radars"
    elif phrase == "above" and piece.startswith(" dna revo", match.end()):
        return None  # "over and above US$5 million" bounds nothing
    elif phrase in {"under", "below"} and text[start : start + 1].isalnum():
        return None  # "under 12 programmes", "under twenty": only sums are bounded so
    return start - match.end(), table[phrase]
