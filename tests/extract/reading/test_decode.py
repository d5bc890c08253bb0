"""Decoding: every encoding of English and Chinese documents, and clear words for all else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import DecodeError
from extract.reading.decode import decode

DOCS = sorted((Path(__file__).parents[2] / "corpus" / "docs").iterdir())
SIMPLIFIED = "中国向非洲国家提供一亿元无偿援助，实施100个减贫项目；帮助建设学校和医院。"
TRADITIONAL = "中國向非洲國家提供一億元無償援助，實施100個減貧項目；幫助建設學校和醫院。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_unicode_documents_come_back_whole(path: Path, encoding: str) -> None:
    """A document in any form of Unicode, with a byte order mark or without, is read as it is."""
    text = path.read_bytes().decode("utf-8")
    assert decode(text.encode(encoding), name=path.name)[0] == text


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "big5hkscs", "cp1252"])
@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_older_encodings_are_told_apart(path: Path, encoding: str) -> None:
    """A document that an older encoding can hold is read from it as it is."""
    text = path.read_bytes().decode("utf-8")
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        return  # such a document cannot exist
    assert decode(data, name=path.name)[0] == text


@pytest.mark.parametrize(
    ("text", "encoding", "found"),
    [
        ("Aid of 5 million", "ascii", "utf-8"),
        (SIMPLIFIED, "gb2312", "gb18030"),
        (TRADITIONAL, "gbk", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        ("捐款", "gbk", "gb18030"),
        ("“一带一路” is the Belt and Road", "gbk", "gb18030"),
        ("The aid – £5 million – is “new”, said André", "cp1252", "cp1252"),
        ("\ufeffAid", "utf-8", "utf-8"),
        ("Aid of 5 million", "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
    ],
)
def test_the_encoding_is_named(text: str, encoding: str, found: str) -> None:
    """Short texts are enough to tell an encoding; its Python name is given."""
    assert decode(text.encode(encoding), name="x") == (text.removeprefix("\ufeff"), found)


def test_line_ends_are_kept() -> None:
    """CRLF and CR are part of the text, so that offsets count what stands in the file."""
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n", name="x")[0] == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "holds no text"),
        (b"\xef\xbb\xbf", "holds no text"),
        (b" \r\n\t ", "holds no text"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive or an Office file"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (bytes(range(256)) * 4, "binary data, not text (byte 0x00 at offset 0)"),
        (b"text\x01\x02\x03\x04\x05" * 5, "binary data, not text (byte 0x01 at offset 4)"),
        (
            SIMPLIFIED.encode() + b"\n\xff\n" + SIMPLIFIED.encode(),
            "(line 2) breaks the file's UTF-8",
        ),
        (SIMPLIFIED.encode()[:-1], "breaks the file's UTF-8"),
        ("Россия выделит миллион".encode("cp1251"), "is not UTF-8"),
        ("日本は援助を提供する".encode("shift_jis"), "is not UTF-8"),
        ("한국 정부는 아프리카에 원조를 제공하기로 했다고 밝혔다".encode("euc-kr"), "is not UTF-8"),
        (b"\xff\xfea\x00b", "the byte order mark says UTF-16-LE"),
        (b"a" * 101, "101 bytes are more than the limit of 100"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, words: str) -> None:
    """Binary, damaged, empty, oversized and foreign files: what is wrong, where, what to do."""
    limit = 100 if data == b"a" * 101 else 10_000
    with pytest.raises(DecodeError) as caught:
        decode(data, name="report.txt", max_bytes=limit)
    message = str(caught.value)
    assert words in message
    assert message.startswith("report.txt: ")
    assert "\n" not in message


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\r中国，"),
    min_size=1,
    max_size=80,
).filter(lambda text: text.strip("\ufeff \u3000") != "" and not text.isspace())


@given(text=TEXT, encoding=st.sampled_from(["utf-8-sig", "utf-16"]))
def test_marked_unicode_round_trips(text: str, encoding: str) -> None:
    """Whatever stands behind a byte order mark comes back."""
    assert decode(text.encode(encoding), name="x")[0] == text


@given(text=TEXT)
def test_utf8_round_trips(text: str) -> None:
    """Whatever is UTF-8 comes back."""
    text = text.lstrip("\ufeff") or "a"
    if not text.isspace():
        assert decode(text.encode(), name="x")[0] == text


@given(data=st.data(), encoding=st.sampled_from(["gb18030", "big5hkscs"]))
def test_chinese_sentences_round_trip_in_older_encodings(
    data: st.DataObject, encoding: str
) -> None:
    """Chinese of everyday characters comes back from GB18030 and Big5, however it is mixed."""
    source = SIMPLIFIED if encoding == "gb18030" else TRADITIONAL
    text = data.draw(st.text(st.sampled_from(source + "abc 0123\n"), min_size=12, max_size=200))
    text = source[:12] + text
    assert decode(text.encode(encoding), name="x")[0] == text


@given(data=st.binary(max_size=200))
def test_any_bytes_are_text_or_a_decode_error(data: bytes) -> None:
    """No bytes raise anything but a DecodeError, and none are replaced."""
    try:
        text, encoding = decode(data, name="x")
    except DecodeError:
        return
    assert text.encode(encoding) in (data, data[2:], data[3:], data[4:])
