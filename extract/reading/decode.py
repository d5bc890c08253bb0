"""Bytes to text: which of the encodings of English and Chinese documents a file is in.

The order is that of certainty: a byte order mark; strict UTF-8; UTF-16 without a mark, told by the
look of the result; then the older encodings, GB18030 (with GBK and GB2312 in it), Big5 with the
Hong Kong supplement, and Windows-1252. Between those, general detectors guess from byte
statistics; here each candidate must decode the whole file strictly and yield text of which nearly
all Chinese characters are everyday ones, which mojibake never does. "Everyday" is level 1 of
GB 2312-80 (3,755 characters), traditional forms included by way of their simplified ones.

Nothing is ever replaced: bytes that no encoding explains are an error.
"""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import Final

from extract.errors import DecodeError
from extract.hanzi import simplified

MAX_BYTES: Final = 64 * 1024 * 1024

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with that mark
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC: Final = (
    (b"%PDF-", "a PDF file", "export its text to a .txt file first"),
    (b"PK\x03\x04", "a ZIP archive or an Office file", "save its text as .txt first"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "save its text as .txt first"),
    (b"{\\rtf", "an RTF file", "save its text as .txt first"),
    (b"\x89PNG", "an image", "give the text itself"),
    (b"\xff\xd8\xff", "an image", "give the text itself"),
    (b"GIF8", "an image", "give the text itself"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first"),
    (b"\x7fELF", "a program", "give a .txt or .md file"),
    (b"SQLite format 3\x00", "a database", "give a .txt or .md file"),
)
_SAMPLE: Final = 200_000  # how much of a file is scored
_PLAUSIBLE: Final = 0.8  # the least share of everyday characters in true text
_HIGH: Final = re.compile(rb"[\x80-\xff]+")
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UTF8_SEQUENCE: Final = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
# Windows-1252 as Western text uses it: letters within words, quotes, dashes, money signs.
_ENOUGH: Final = 20  # characters from which a share of frequent ones means something
_FREQUENT: Final = frozenset(
    "的一是在不了有和人中大上以要他用到作地出就分成可主年同工也能下子多定行所民十之等部度月日元"
    "为這这個个國国時时來来們们會会對对發发過过後后學学經经進进與与產产億亿萬万於于將将及"
)
_WESTERN: Final = re.compile(
    rb"(?<=[A-Za-z])[\xc0-\xd6\xd8-\xf6\xf8-\xff]|[\xc0-\xd6\xd8-\xf6\xf8-\xff](?=[A-Za-z])"
    rb"|[\x80\x82\x84\x85\x91-\x97\x99\xa3\xa5\xa7\xa9\xab\xae\xb0\xb7\xbb\xa0]"
)


def decode(data: bytes, *, name: str, max_bytes: int = MAX_BYTES) -> tuple[str, str]:
    """Return the text of a document and the Python name of its encoding.

    Line ends are kept as they are and a byte order mark is not part of the text, so that offsets
    count the code points a reader sees.

    Args:
        data: the whole file.
        name: what to call it in messages.
        max_bytes: the size from which a file is refused.

    Raises:
        DecodeError: the file is too large, empty, binary, or in no encoding known here.
    """
    if len(data) > max_bytes:
        raise DecodeError(
            f"{name}: {len(data):,} bytes are more than the limit of {max_bytes:,}; "
            "split the document"
        )
    for magic, what, remedy in _MAGIC:
        if data.startswith(magic):
            raise DecodeError(f"{name}: this is {what}, not text (offset 0); {remedy}")
    text, encoding = _decode(data, name)
    if not text or text.isspace():
        raise DecodeError(f"{name}: the file holds no text; give a document with words in it")
    return text, encoding


def _decode(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name, skipped=len(mark)), encoding
    wide = _utf16(data)
    if wide is not None:
        return wide
    _refuse_binary(data, name)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        damaged = _is_damaged_utf8(data)
        older = None if damaged else _older_encoding(data)
        if older is not None:
            return older
        raise DecodeError(_no_encoding(data, name, error.start, damaged=damaged)) from None


def _strictly(data: bytes, encoding: str, name: str, *, skipped: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        offset = error.start + skipped
        raise DecodeError(
            f"{name}: the byte order mark says {encoding.upper()}, but the bytes at offset "
            f"{offset} are not; save the document again as UTF-8"
        ) from None


def _refuse_binary(data: bytes, name: str) -> None:
    """Raise if `data` has a NUL or more control characters than a text may hold by accident."""
    first = _CONTROLS.search(data)
    if first is None:
        return
    count = sum(1 for _ in _CONTROLS.finditer(data[:_SAMPLE]))
    if b"\x00" in data or count * 100 > min(len(data), _SAMPLE):
        offset = data.find(b"\x00") if b"\x00" in data else first.start()
        raise DecodeError(
            f"{name}: binary data, not text (byte 0x{data[offset]:02x} at offset {offset}); "
            "give a .txt or .md file"
        )


def _no_encoding(data: bytes, name: str, offset: int, *, damaged: bool) -> str:
    line = data.count(b"\n", 0, offset) + 1
    where = f"{name}: byte 0x{data[offset]:02x} at offset {offset} (line {line})"
    if damaged:
        return f"{where} breaks the file's UTF-8; repair it, or save the document again as UTF-8"
    return (
        f"{where} is not UTF-8, and the file reads as no GB18030, Big5 or Windows-1252 text "
        "either; save the document again as UTF-8"
    )


def _utf16(data: bytes) -> tuple[str, str] | None:
    """Decode UTF-16 that has no byte order mark, if `data` looks like it and like nothing else."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(data) % 2 or len(data) < 4 or (b"\x00" not in sample and _is_utf8(sample)):
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _reads_as_text(text[:_SAMPLE]):
            return text, encoding
    return None


def _reads_as_text(text: str) -> bool:
    """Whether nearly all of `text` is printable ASCII and everyday Chinese, with some of either."""
    if "\x00" in text:
        return False
    known = sum(1 for c in text if c.isascii() or c in _everyday())
    return known >= 0.95 * len(text) and any(c in text for c in " \n\r，。0123456789")


def _is_utf8(data: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether nearly all bytes above ASCII form UTF-8 sequences, so that a few are mere damage."""
    sample = data[:_SAMPLE]
    high = sum(len(run[0]) for run in _HIGH.finditer(sample))
    sequences = sum(len(found[0]) for found in _UTF8_SEQUENCE.finditer(sample))
    return sequences >= 0.9 * high


def _older_encoding(data: bytes) -> tuple[str, str] | None:
    scores: list[tuple[float, str, str]] = []
    for encoding in ("gb18030", "big5hkscs"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        scores.append((_share_of_everyday(text[:_SAMPLE]), encoding, text))
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        pass
    else:
        scores.append((_share_of_western(data[:_SAMPLE]), "cp1252", text))
    best = max(scores, default=(0.0, "", ""), key=lambda score: score[0])
    return (best[2], best[1]) if best[0] >= _PLAUSIBLE else None


def _share_of_everyday(text: str) -> float:
    wide = _NOT_ASCII.findall(text)
    everyday = _everyday()
    chinese = [c for c in wide if c >= "\u4e00"]
    if len(chinese) >= _ENOUGH and sum(map(_FREQUENT.__contains__, chinese)) * 20 < len(chinese):
        return 0.0  # Korean bytes, for one, decode to everyday characters, but to no language
    # Full-width letters are what the one encoding makes of the other's money signs.
    marks = sum(0.5 if "Ａ" <= c <= "ｚ" else 1 for c in wide if c in everyday)
    return marks / len(wide) if wide else 0.0


def _share_of_western(sample: bytes) -> float:
    high = sum(len(run[0]) for run in _HIGH.finditer(sample))
    if high * 4 > len(sample):
        return 0.0  # no Western language has an accent on every fourth letter
    return sum(1 for _ in _WESTERN.finditer(sample)) / high if high else 0.0


@cache
def _everyday() -> frozenset[str]:
    """Level 1 of GB 2312, traditional forms of its characters, and Chinese punctuation."""
    cells = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    common = {pair.decode("gb2312", "ignore") for pair in cells} - {""}
    traditional = {old for old, new in simplified().items() if new in common}
    marks = "\u3000、。·—…‘’“”「」『』《》〈〉【】〔〕（），．：；！？％￥＄～―－○〇・"
    digits = {chr(0xFF10 + i) for i in range(10)} | {chr(0x2460 + i) for i in range(20)}
    western = {chr(i) for i in range(0xC0, 0x180)} | set("£€¥°×±½–")
    letters = {chr(0xFF21 + i) for i in range(26)} | {chr(0xFF41 + i) for i in range(26)}
    return frozenset(common | traditional | set(marks) | digits | letters | western)
