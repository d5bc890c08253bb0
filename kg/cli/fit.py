"""Tables that fit a terminal: long texts are cut, numbers and columns never."""

from __future__ import annotations

from collections.abc import Sequence

from kg.formats import Result, cell_text, is_number, text_width

_GAP = 2  # columns between two cells
_LEAST = 10  # a text is not cut shorter than that


def fit(result: Result, width: int) -> Result:
    """Cut the longest texts of an answer so that its table is no wider than `width`.

    Where even short texts do not fit, the table stays wider.
    """
    columns = list(zip(*result.rows, strict=True))
    texts = [not any(map(is_number, column)) for column in columns]
    widths = [
        max(text_width(head), *(text_width(cell_text(cell)) for cell in column))
        for head, column in zip(result.columns, columns, strict=False)
    ]
    fixed = sum(width for width, is_text in zip(widths, texts, strict=True) if not is_text)
    room = width - fixed - _GAP * (len(widths) - 1)
    most = _most([width for width, is_text in zip(widths, texts, strict=True) if is_text], room)
    rows = tuple(
        tuple(
            _cut(cell_text(cell), max(most, text_width(head))) if is_text else cell
            for cell, is_text, head in zip(row, texts, result.columns, strict=True)
        )
        for row in result.rows
    )
    return Result(columns=result.columns, rows=rows, truncated=result.truncated)


def _most(widths: Sequence[int], room: int) -> int:
    """How wide a text may be for all columns of these widths to fit into the room."""
    left = sorted(widths)
    while left and left[0] * len(left) <= room:
        room -= left.pop(0)
    return max(_LEAST, room // len(left)) if left else max(widths, default=0)


def _cut(text: str, most: int) -> str:
    if text_width(text) <= most:
        return text
    kept = ""
    for char in text:
        if text_width(kept + char) >= most:
            break
        kept += char
    return kept + "…"
