"""Chinese numerals in characters, or in characters and digits: 一亿五千万, 3千5百, 三点五亿.

A run of numeral characters is read from its beginning as far as it makes one number.
"""

from __future__ import annotations

from decimal import Decimal

from extract.cue import Cue
from extract.model import Qualifier
from extract.numerals import Numeral, plain
from extract.word_lists import listed

DIGITS = {
    char: value
    for value, chars in enumerate(
        listed("零〇○ 一壹 二两兩贰俩 三叁叄 四肆 五伍 六陆 七柒 八捌 九玖")
    )
    for char in chars
}
_ZEROS = frozenset("零〇○")
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
TENS = {"廿": 20, "卅": 30, "卌": 40}
GREAT = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_VAGUE: dict[str, Qualifier] = {
    "余": "at_least",
    "餘": "at_least",
    "多": "at_least",
    "几": "at_least",
    "来": "about",
}

ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|(?<!\d )\d{1,3}(?: \d{3})+(?! ?\d)|\d+(?:\.\d+)?"
_TOKEN = Cue(
    rf"(?P<arabic>{ARABIC})|(?P<digit>[参{''.join(DIGITS)}])|(?P<small>[十拾百佰千仟])"
    r"|(?P<tens>[廿卅卌])|(?P<great>[万萬亿億兆])|(?P<vague>[余餘多几来])|(?P<point>点)"
)
_BARE = frozenset("百佰千仟万萬亿億兆")


def arabic(written: str) -> Decimal:
    """Return the value of digits, whatever parts their thousands."""
    return Decimal(written.replace(",", "").replace(" ", ""))


class _Sum:
    """The value of the tokens read so far, as Chinese stacks them: 亿, then 万, then the rest."""

    def __init__(self) -> None:
        self.total = Decimal(0)  # what has its 亿
        self.part = Decimal(0)  # what has its 万
        self.section = Decimal(0)  # below 万
        self.current: Decimal | None = None  # a digit that waits for its unit
        self.high: Decimal | None = None  # the second digit of 三四百
        self.last = Decimal(10**16)  # the unit before, for 两亿五 and for the order of units
        self.zero = False

    def value(self) -> Decimal:
        return self.total + self.part + self.section + (self.current or 0)

    def small(self, unit: int) -> bool:
        """Take 十, 百 or 千; false where it cannot follow."""
        if unit >= self.last and self.section:
            return False
        if self.current is None and (self.section or ((self.total or self.part) and unit != 10)):
            return False
        self.section += (Decimal(1) if self.current is None else self.current) * unit
        self.current, self.last, self.zero = None, Decimal(unit), False
        return True

    def great(self, unit: int) -> bool:
        """Take 万, 亿 or 兆; false where it cannot follow."""
        low = self.section + (self.current or 0)
        if unit == 10**4:
            if self.part or (not low and self.total):
                return False
            self.part = (low or Decimal(1)) * unit
        else:
            low += self.part
            if self.total and (not low or unit >= self.last):
                return False
            self.total += (low or Decimal(1)) * unit
            self.part = Decimal(0)
        self.section, self.current, self.zero = Decimal(0), None, False
        self.last = Decimal(unit)
        return True


def read(text: str, start: int, end: int) -> Numeral | None:
    """Read the longest numeral that begins at `start` in a run of numeral characters."""
    tokens: list[tuple[str, str, int]] = []
    at = start
    while at < end:
        if text[at] == " ":
            at += 1
            continue
        token = _TOKEN.match(text, at, end)
        if token is None:
            break
        tokens.append((token.lastgroup or "", token.group(), token.end()))
        at = token.end()
    while tokens and tokens[-1][0] in {"vague", "point"}:
        tokens.pop()
    if not tokens:
        return None
    return _positional(tokens, start) or _with_fraction(tokens, start) or _stacked(tokens, start)


def _positional(tokens: list[tuple[str, str, int]], start: int) -> Numeral | None:
    """Read 一二〇 (120), 三点五亿 and the like: digits one after the other."""
    whole = 0
    while whole < len(tokens) and tokens[whole][0] == "digit":
        whole += 1
    behind = whole
    digits = "".join(str(DIGITS.get(t[1], 3)) for t in tokens[:whole])
    if whole and behind < len(tokens) and tokens[behind][0] == "point":
        behind += 1
        while behind < len(tokens) and tokens[behind][0] == "digit":
            behind += 1
        digits += "." + "".join(str(DIGITS[t[1]]) for t in tokens[whole + 1 : behind])
    elif whole < 3 and not (whole == 2 and tokens[0][1] not in _ZEROS and tokens[1][1] in "〇○"):
        return None
    mantissa, scale = Decimal(digits), Decimal(1)
    while behind < len(tokens) and tokens[behind][0] in {"great", "small"}:
        scale *= GREAT.get(tokens[behind][1]) or SMALL[tokens[behind][1]]
        behind += 1
    return Numeral(start, tokens[behind - 1][2], plain(mantissa * scale), mantissa, scale, "words")


def _with_fraction(tokens: list[tuple[str, str, int]], start: int) -> Numeral | None:
    """Read 一千二百五十点四万 and 九十二点五亿: tens or more before 点, one great unit behind."""
    kinds = [kind for kind, _, _ in tokens]
    if "point" not in kinds:
        return None
    point = kinds.index("point")
    end = point + 1
    while end < len(kinds) and kinds[end] == "digit":
        end += 1
    whole = _stacked(tokens[:point], start)
    if whole is None or whole.end != tokens[point - 1][2] or whole.scale != 1 or end == point + 1:
        return None
    digits = "".join(str(DIGITS[written]) for _, written, _ in tokens[point + 1 : end])
    mantissa, scale = whole.value + Decimal(f"0.{digits}"), Decimal(1)
    while end < len(kinds) and kinds[end] == "great":
        scale *= GREAT[tokens[end][1]]
        end += 1
    if scale == 1 and end < len(kinds):
        return None  # 十八点三十分
    return Numeral(start, tokens[end - 1][2], plain(mantissa * scale), mantissa, scale, "words")


def _stacked(tokens: list[tuple[str, str, int]], start: int) -> Numeral | None:
    """Read 一亿五千万, 1亿5000万, 3.6万亿, 三四百 and the like."""
    state = _Sum()
    used = 0
    inner: Qualifier | None = None
    for index, (kind, written, _) in enumerate(tokens):
        before = tokens[index - 1][0] if index else ""
        if kind == "digit":
            digit = Decimal(DIGITS.get(written, 3))  # 参 is a three before 佰 and its like only
            if index == 1 and tokens[0][1] in _BARE:
                break  # 万一 is a word
            if written in _ZEROS:
                if state.current is not None or not index:
                    break
                state.zero = True
            elif state.current is None:
                state.current = digit
            elif before == "digit" and state.high is None and digit == state.current + 1:
                state.high = digit
            else:
                break
        elif kind == "arabic":
            if state.current is not None:
                break
            state.current = arabic(written)
            if state.last <= state.current and index:
                state.current = None
                break
        elif kind == "tens":
            if state.current is not None or state.last <= 10:
                break
            state.section += TENS[written]
            state.last = Decimal(10)
        elif kind == "small":
            if not state.small(SMALL[written]):
                break
        elif kind == "great":
            if not state.great(GREAT[written]):
                break
        elif kind == "vague":
            inner = _VAGUE[written]
        else:
            break
        used = index + 1
    while used and tokens[used - 1][0] in {"vague", "point"}:
        used -= 1
    if not used:
        return None
    return _finish(state, tokens[:used], start, inner)


def _finish(
    state: _Sum, tokens: list[tuple[str, str, int]], start: int, inner: Qualifier | None
) -> Numeral:
    kinds = [kind for kind, _, _ in tokens]
    if (
        len(tokens) > 1
        and kinds[-1] == "digit"
        and tokens[-1][1] not in _ZEROS
        and kinds[-2] in {"small", "great"}
        and state.last >= 100
        and state.current is not None
        and not state.zero
    ):
        state.current *= state.last / 10  # 两亿五 is 250 million
    value = plain(state.value())
    scale = Decimal(1)
    for kind, written, _ in reversed(tokens):
        if kind != "great":
            break
        scale *= GREAT[written]
    lone = all(kind in {"small", "great"} for kind in kinds) and tokens[0][1] not in "十拾"
    top = None
    if state.high is not None:
        top = value * state.high / (state.high - 1)
    return Numeral(
        start,
        tokens[-1][2],
        value,
        plain(value / scale),
        scale,
        "digits" if "arabic" in kinds else "words",
        short="".join(written for _, written, _ in tokens) if lone else "",
        inner=inner,
        max=top,
    )
