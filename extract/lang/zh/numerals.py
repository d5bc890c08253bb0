"""Chinese numerals: 600亿, 1,100.9亿, 一亿五千万, 3千5百, 二百余万, 卅亿, and words of degree.

The text is expected in simplified characters (`extract.fold`); the traditional and the financial
forms of the numerals themselves are read as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.cue import Cue
from extract.lang.zh.number_words import ARABIC, DIGITS, GREAT, SMALL, TENS, arabic, read
from extract.model import Qualifier
from extract.numerals import LONGEST, Numeral, plain
from extract.word_lists import listed

QUALIFIERS_BEFORE: dict[str, Qualifier] = {
    **dict.fromkeys(
        listed(
            "不得少于|不会少于|不得低于|超过|超出|超逾|超|逾|多于|高于|大于|不少于|不低于|不下于|不下|不小于|至少|最少|最低|起码"
            "|突破|>|≥"
        ),
        "at_least",
    ),
    **dict.fromkeys(
        listed(
            "不超过|不得超过|不会超过|不能超过|不应超过|不超出|不多于|不高于|不大于|不逾|最多|最高|至多|顶多|不足|不到|少于|低于|未满|不满"
            "|上限为|最多达|最高达|最高可达|<|≤"
        ),
        "up_to",
    ),
    **dict.fromkeys(listed("近|将近|接近|几近|几乎|临近|逼近"), "nearly"),
    **dict.fromkeys(
        listed(
            "约|大约|约有|约为|约合|约达|约占|约值|大概|大致|估计|估计约|预计约|合约|折合约|~|≈"
        ),
        "about",
    ),
}
# only before a scale that stands alone: 上千, 过亿, 破万
QUALIFIERS_BARE: dict[str, Qualifier] = {"上": "at_least", "过": "at_least", "破": "at_least"}
# right behind the number, before the thing counted
QUALIFIERS_BEHIND: dict[str, Qualifier] = {
    "余": "at_least",
    "餘": "at_least",
    "多": "at_least",
    "几": "at_least",
    "来": "about",
    "+": "at_least",
}
# behind the number and its measure word or currency
QUALIFIERS_AFTER: dict[str, Qualifier] = {
    "以上": "at_least",
    "之上": "at_least",
    "有余": "at_least",
    "多": "at_least",
    "余": "at_least",
    "左右": "about",
    "上下": "about",
    "以下": "up_to",
    "以内": "up_to",
    "之内": "up_to",
}
RANGE_LINKS = r"(?: ?[-–—―~至到] ?)"

_SIMPLE = Cue(rf"({ARABIC}) ?(万亿|[千万亿]|)")
_SCALES = {"": Decimal(1), "千": Decimal(1000)} | {
    unit: Decimal(n) for unit, n in (("万", 10**4), ("亿", 10**8), ("万亿", 10**12))
}
_UNIT_CHARS = frozenset("".join(SMALL) + "".join(GREAT))
_CHINESE = "".join(DIGITS) + "".join(SMALL) + "".join(TENS) + "".join(GREAT)
# A run has arabic digits in at most a few places; a space may stand between digits and characters.
_RUN = Cue(
    rf"(?=[\d{_CHINESE}参余餘多几来点])"
    rf"(?:(?<![\d])(?:{ARABIC})(?: ?(?=[十百千万萬亿億]))?|[{_CHINESE}]"
    r"|参(?=[佰拾仟万亿元圆])|(?<=[佰拾仟零])参"
    rf"|(?<=[\d{_CHINESE}])[余餘多几来](?=[十百千万萬亿億])|(?<=[{_CHINESE}])点(?=[{_CHINESE}]))+"
)


def scan(text: str) -> Iterator[Numeral]:
    """Yield every numeral of a text, from left to right, none inside another.

    Single characters that are mostly parts of words (一, 千) are yielded too: whoever reads the
    numerals looks at what stands beside them.
    """
    at = 0
    while (run := _RUN.search(text, at)) is not None:
        if run.end() - run.start() > 2 * LONGEST:
            at = run.end()
            continue
        numeral = _plain(text, run) or read(text, run.start(), run.end())
        if numeral is None:
            at = run.start() + 1
            continue
        at = numeral.end
        if text[run.start()] in _UNIT_CHARS and text[run.start() - 1 : run.start()] in {"数", "几"}:
            continue  # 数十亿, 几百: no number is said
        if text.startswith("分之", at) and (below := _RUN.match(text, at + 2)) is not None:
            above = read(text, below.start(), below.end())
            if above is not None and numeral.value:
                at = above.end
                yield _fraction(numeral, above)
                continue
        yield numeral


def _plain(text: str, run: re.Match[str]) -> Numeral | None:
    """Read digits with at most one great unit, as most numerals are."""
    simple = _SIMPLE.fullmatch(run.group())
    if simple is None:
        return None
    mantissa = arabic(simple[1])
    scale = _SCALES[simple[2]]
    value = plain(mantissa * scale) if simple[2] else mantissa
    return Numeral(run.start(), run.end(), value, mantissa, scale, "digits")


def _fraction(whole: Numeral, part: Numeral) -> Numeral:
    """百分之二十 is a percentage of 20, 四分之一 the fraction 0.25."""
    percent = whole.value == 100
    value = part.value if percent else part.value / whole.value
    kind = "percent" if percent else "fraction"
    return Numeral(whole.start, part.end, value, value, Decimal(1), part.form, kind)  # type: ignore[arg-type]
