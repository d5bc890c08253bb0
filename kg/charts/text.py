"""Text in a drawing: which fonts write it, how wide it is, and where it is broken into lines.

Names come from documents: what would move other text about, or is no text at all, is taken out,
and no sign in them has a meaning.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from matplotlib import font_manager
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

LATIN = "DejaVu Sans"  # which matplotlib brings
# The first that the machine has is measured with and drawn in PNG; SVG names them all.
_SIMPLIFIED = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "Arial Unicode MS",
)
_TRADITIONAL = (
    "Noto Sans CJK TC",
    "Noto Sans TC",
    "Source Han Sans TC",
    "Microsoft JhengHei",
    "PingFang TC",
)
_LONGEST = 300  # characters of a name that are looked at
_DPI = 288.0  # fine enough that hinting does not matter
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_WORDS = re.compile(r"[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+|\s+|.")


def clean(text: str) -> str:
    """The text on one line, without control characters, lone surrogates and direction marks."""
    text = " ".join(text[: 4 * _LONGEST].split())
    kept = "".join(
        char
        for char in text
        if char not in _BIDI and unicodedata.category(char) not in ("Cc", "Cs", "Cn", "Co")
    )
    return kept if len(kept) <= _LONGEST else kept[: _LONGEST - 1] + "…"


def families(lang: str) -> list[str]:
    """The fonts that this machine has, as matplotlib is to try them."""
    have = _installed()
    return [LATIN, *[name for name in _wanted(lang) if name in have][:2]]


def css_families(lang: str) -> str:
    """The fonts as CSS is to try them, on whatever machine the drawing is looked at."""
    return ", ".join(f"'{name}'" for name in (LATIN, *_wanted(lang))) + ", sans-serif"


def width(text: str, size: float, lang: str) -> float:
    """How wide a line is, in inches, at a size in points: the sum of its words' widths."""
    return sum(_measured(word, size, lang) for word in _WORDS.findall(text))


def wrap(text: str, room: float, size: float, lang: str, *, lines: int = 3) -> list[str]:
    """Break a text into at most so many lines that fit into a width in inches.

    Chinese is broken between any two characters, other text at spaces, or where a word alone is
    too wide. What is left over is cut, with an ellipsis.
    """
    wrapped = [""]
    for word in _WORDS.findall(clean(text)):
        if width(wrapped[-1] + word, size, lang) <= room:
            wrapped[-1] += word
            continue
        for piece in [word] if width(word, size, lang) <= room else list(word):
            if wrapped[-1] and width(wrapped[-1] + piece, size, lang) > room:
                wrapped.append("")
            wrapped[-1] += piece if wrapped[-1] else piece.lstrip()
        if len(wrapped) > lines:
            break
    wrapped = [line.rstrip() for line in wrapped]
    if len(wrapped) <= lines:
        return wrapped
    last = wrapped[lines - 1]
    while last and width(last + "…", size, lang) > room:
        last = last[:-1]
    return [*wrapped[: lines - 1], last.rstrip() + "…"]


def _wanted(lang: str) -> tuple[str, ...]:
    return (*_TRADITIONAL, *_SIMPLIFIED) if lang == "zh-Hant" else (*_SIMPLIFIED, *_TRADITIONAL)


@cache
def _installed() -> frozenset[str]:
    return frozenset(entry.name for entry in font_manager.fontManager.ttflist)


@cache
def _renderer() -> RendererAgg:
    return RendererAgg(8, 8, _DPI)  # type: ignore[no-untyped-call]


@cache
def _font(size: float, lang: str) -> FontProperties:
    return FontProperties(family=families(lang), size=size)


@lru_cache(maxsize=20_000)  # to shape a text takes a millisecond
def _measured(text: str, size: float, lang: str) -> float:
    measured = _renderer().get_text_width_height_descent(  # type: ignore[no-untyped-call]
        text, _font(size, lang), ismath=False
    )
    return float(measured[0]) / _DPI
