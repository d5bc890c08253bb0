"""A sheet as SVG, PNG or HTML: the same bytes for the same sheet."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from kg.charts.sheet import Block, lay_out
from kg.charts.text import LATIN, clean, css_families, families

if TYPE_CHECKING:
    from kg.charts.chart import About, Format
    from kg.charts.words import Words
    from kg.formats import Result

_DPI = 160  # of a PNG: 1600 pixels wide
_STYLE: Any = {
    "text.parse_math": False,  # a dollar sign in a name is a dollar sign
    "text.usetex": False,
    "svg.fonttype": "none",  # text stays text: to be searched, read aloud, and drawn in any font
    "svg.hashsalt": "aidkg",
    "axes.unicode_minus": True,
    "path.simplify": False,
}
_MISSING = re.compile(r"Glyph (\d+) .*missing from font")


def draw(
    blocks: Callable[[], Sequence[Block]],
    form: Format,
    *,
    result: Result,
    about: About,
    words: Words,
) -> tuple[bytes, tuple[str, ...]]:
    """Lay out a sheet and write it; returns the content and warnings.

    Settings that a user of matplotlib has made do not count.
    """
    with matplotlib.rc_context(), warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        matplotlib.rcdefaults()
        matplotlib.rcParams.update({**_STYLE, "font.family": families(about.lang)})
        figure = lay_out(blocks())
        content = _png(figure) if form == "png" else _svg(figure, about)
    if form == "png":
        return content, tuple(_missing(caught))
    if form == "svg":
        return content, ()
    from kg.charts.page import make_page

    return make_page(content.decode(), result=result, about=about, words=words), ()


def _png(figure: Figure) -> bytes:
    stream = io.BytesIO()
    FigureCanvasAgg(figure).print_figure(
        stream, format="png", dpi=_DPI, metadata={"Software": None}
    )
    return stream.getvalue()


def _svg(figure: Figure, about: About) -> bytes:
    stream = io.BytesIO()
    title = clean(about.title)
    FigureCanvasSVG(figure).print_figure(
        stream, format="svg", metadata={"Title": title, "Date": None, "Creator": None}
    )
    # matplotlib names the fonts that it found here; another machine may have others.
    here = ", ".join(f"'{name}'" for name in families(about.lang))
    text = stream.getvalue().decode("utf-8")
    return text.replace(here, css_families(about.lang)).encode()


def _missing(caught: Sequence[warnings.WarningMessage]) -> list[str]:
    found = (_MISSING.search(str(warning.message)) for warning in caught)
    signs = sorted({chr(int(match[1])) for match in found if match})
    if not signs:
        return []
    return [
        f"no font on this machine has {len(signs)} of the signs in the picture "
        f"({''.join(signs[:5])}{' …' if len(signs) > 5 else ''}): install one, such as Noto Sans "
        f"CJK for Chinese, or draw .svg or .html, which take the reader's fonts; {LATIN} was used"
    ]
