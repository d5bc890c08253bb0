"""How much of a document was read, and on which pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.model import Document, Skipped, Statement
from extract.reading import read_document
from kg.coverage import Page, Unread, coverage

Make = Callable[..., Statement]


def document(text: str, *skipped: Skipped) -> Document:
    """A document of that text."""
    return Document(name="a.txt", text=text, encoding="utf-8", blocks=(), skipped=skipped)


def test_a_document_without_page_noise_is_one_page(statement_with: Make) -> None:
    """From its first character to its last, with the sentences that tell something."""
    told = coverage(
        document("x" * 500),
        [
            statement_with(start=10, sentence=(0, 50)),
            statement_with(start=30, sentence=(0, 50)),
            statement_with(start=310, sentence=(300, 330), lang="zh-Hans"),
        ],
    )
    assert told.pages == (Page(0, 500, 3, 80),)
    assert told.statements == {"en": 2, "zh-Hans": 1}
    assert told.unread == ()


@pytest.mark.parametrize("sign", ["noise", "form feed"])
def test_a_page_ends_where_page_noise_is_taken_out(statement_with: Make, sign: str) -> None:
    """A page number or a form feed; a head right behind a foot makes no page of its own."""
    text = "x" * 400 + ("\f" if sign == "form feed" else "7") + "x" * 300
    skipped = [] if sign == "form feed" else [Skipped(400, 401, "page noise")]
    skipped.append(Skipped(450, 460, "page noise"))
    rows = [
        statement_with(start=10, sentence=(0, 50)),
        statement_with(start=500, sentence=(390, 520)),
    ]
    told = coverage(document(text, *skipped), rows)
    assert told.pages == (Page(0, 401, 1, 50), Page(401, 701, 1, 119))


def test_what_is_left_unread_is_told_by_reason() -> None:
    """How much, in how many stretches, and where the first is."""
    told = coverage(
        document(
            "x" * 900,
            Skipped(500, 600, "language"),
            Skipped(100, 150, "language"),
            Skipped(0, 20, "contents"),
        ),
        [],
    )
    assert told.unread == (Unread("contents", 1, 20, 0), Unread("language", 2, 150, 100))


def test_a_scanned_report_has_pages(tmp_path: Path) -> None:
    """Of a real reading: what is on the pages is read, what is at their edges is not."""
    pages = [f"The ministry gave {n} wells to the north in 200{n}. " * 12 for n in range(1, 4)]
    text = "\n\n".join(f"{page}\n\n- {n} -" for n, page in enumerate(pages, start=1))
    path = tmp_path / "scan.txt"
    path.write_text(text, encoding="utf-8")
    read = read_document(path)
    told = coverage(read, [])
    assert len(told.pages) == 3
    assert set(told.languages) == {"en"}
    assert {part.reason for part in told.unread} == {"page noise"}
