"""Reading files: whole documents, their gold quotes, and clear words where there is none."""

from __future__ import annotations

import json
import os
from itertools import pairwise
from pathlib import Path

import pytest

from extract.errors import ExtractError
from extract.model import Document
from extract.reading import read_document
from tests.shared import GOLD, SEEDS

CORPUS = Path(__file__).parents[2] / "corpus"
DOCS = sorted((CORPUS / "docs").iterdir()) + sorted(SEEDS.glob("*.txt"))


def gold(name: str) -> list[tuple[str, int]]:
    """Return the gold quotes of a document, and which occurrence of each is meant."""
    quotes: list[tuple[str, int]] = []
    for path in (CORPUS / "corpus.jsonl", GOLD / "dev.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            row = json.loads(line)
            if row["doc"] == name:
                quotes.append((row["quote"], row.get("nth", 1)))
    return quotes


def place(document: Document, quote: str, nth: int) -> int:
    """Return where the nth occurrence of a quote begins."""
    start = -1
    for _ in range(nth):
        start = document.text.index(quote, start + 1)
    return start


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_every_gold_quote_lies_in_one_block(path: Path) -> None:
    """No statement is cut by the reading: each quote is within the text of one block."""
    document = read_document(path)
    for quote, nth in gold(path.name):
        start = place(document, quote, nth)
        ends = {start, start + len(quote) - 1}
        homes = [block for block in document.blocks if ends <= set(block.offsets)]
        assert len(homes) == 1, quote


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_documents_are_read_to_the_letter(path: Path) -> None:
    """Each character of a block stands in the document where the block says."""
    document = read_document(path)
    assert document.text == path.read_bytes().decode("utf-8")
    assert document.blocks
    for block in document.blocks:
        assert all(a < b for a, b in pairwise(block.offsets))
        for character, offset in zip(block.text, block.offsets, strict=True):
            assert character in (document.text[offset], " ")


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
@pytest.mark.parametrize("encoding", ["utf-16", "gb18030"])
def test_the_encoding_changes_nothing(path: Path, encoding: str, tmp_path: Path) -> None:
    """A document has the same blocks in whatever encoding it comes."""
    document = read_document(path)
    other = tmp_path / path.name
    other.write_bytes(document.text.encode(encoding))
    assert read_document(other).blocks == document.blocks


def test_windows_line_ends_change_only_offsets(tmp_path: Path) -> None:
    """A document with CRLF has the same blocks, each in its place."""
    path = CORPUS / "docs" / "en-04-scanned-report-chapter.txt"
    text = path.read_text(encoding="utf-8")
    other = read_document(text.replace("\n", "\r\n").encode(), name=path.name)
    assert [block.text for block in other.blocks] == [
        block.text for block in read_document(path).blocks
    ]
    first = other.blocks[2]
    assert other.text[first.start :].startswith("Between 2003 and 2006")


def test_the_scanned_chapter_is_mended() -> None:
    """Divided words and page breaks of a scanned book are undone; its footnotes stay apart."""
    document = read_document(CORPUS / "docs" / "en-04-scanned-report-chapter.txt")
    text = "\n".join(block.text for block in document.blocks)
    assert "€1.4 billion was for technical co-operation" in text
    assert "the Federal Government pledged Afghanistan €320 million" in text
    assert "€500 million to Indonesia, Sri Lanka and India" in text
    assert "Development Report" not in text
    assert [block.marker for block in document.blocks if block.marker] == ["[1]", "[2]"]
    assert {stretch.reason for stretch in document.skipped} == {"page noise"}


def test_bytes_are_read_under_a_name() -> None:
    """Bytes may be handed in instead of a path."""
    document = read_document("中方提供一亿元。".encode("gb18030"), name="stdin")
    assert (document.name, document.encoding) == ("stdin", "gb18030")
    assert [block.text for block in document.blocks] == ["中方提供一亿元。"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "holds no text"),
        ("blank.txt", b"\n \n", "holds no text"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "an image"),
        ("broken.txt", "援助".encode() * 9 + b"\xff" + "援助".encode(), "byte 0xff at offset 54"),
        ("long.txt", b"a " * 3000, "6,000 characters (the longest line 6,000)"),
        ("large.txt", b"a\n" * 6000, "12,000 bytes are more than the limit of 10,000"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(
    name: str, content: bytes | None, words: str, tmp_path: Path
) -> None:
    """What is wrong with a file is said in one line that names it."""
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ExtractError) as caught:
        read_document(path, max_bytes=10_000, max_characters=5_000)
    message = str(caught.value)
    assert words in message
    assert name in message
    assert "\n" not in message


def test_a_directory_is_refused(tmp_path: Path) -> None:
    """A directory is no document."""
    with pytest.raises(ExtractError, match="this is a directory"):
        read_document(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in the file system")
def test_a_pipe_is_refused(tmp_path: Path) -> None:
    """A named pipe would wait for ever."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ExtractError, match="no regular file"):
        read_document(tmp_path / "pipe")


def test_a_path_that_cannot_exist_is_refused() -> None:
    """A path with a NUL or beyond any length is an error of one line, too."""
    for path in ("a\0b", "x" * 5000):
        with pytest.raises(ExtractError, match=r"cannot be read|no such file"):
            read_document(path)
