"""Mentions of sums, dates and countries: as annotated by hand, and as a system finds them."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Final, Literal

import msgspec

Kind = Literal["amount", "date", "country"]
KINDS: Final[tuple[Kind, ...]] = ("amount", "date", "country")

_ROOT: Final = Path(__file__).parents[2]
_CORPUS: Final = _ROOT / "tests" / "corpus"
_FOLDERS: Final = (_CORPUS / "docs", _CORPUS / "second" / "docs")
_GOLD: Final = (_CORPUS / "corpus.jsonl", _CORPUS / "second" / "second.jsonl")
_TRUTH: Final = Path(__file__).parent / "mentions.jsonl"
_CALENDAR: Final = {
    "en": re.compile(
        r"\b(?:19|20)\d\d|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
        r"(?:uary|ruary|ch|il|ust|ember|tember|ober)?\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"(?:19|20)\d\d|[〇零○一二三四五六七八九]{4}年|[\d一二三四五六七八九十]{1,3}[月日]"
    ),
}


class Text(msgspec.Struct, frozen=True):
    """A document of the corpus."""

    name: str
    lang: Literal["en", "zh"]
    text: str
    date: str = ""  # partial ISO date of the document, where it was annotated


class Mention(msgspec.Struct, frozen=True):
    """A sum, a date or a country at a place in a document.

    `value` is a decimal number, a partial ISO date or an ISO 3166-1 alpha-3 code; empty where a
    system only marks the place. What is `optional` is neither asked for nor held against anybody.
    """

    type: Kind
    start: int
    end: int
    value: str = ""
    currency: str = ""
    optional: bool = False

    @property
    def normalised(self) -> tuple[object, ...]:
        """What two mentions of the same sum, date or country share."""
        return (Decimal(self.value), self.currency) if self.type == "amount" else (self.value,)


def annotated() -> list[tuple[Text, list[Mention]]]:
    """The documents that were annotated by hand, and the mentions in each."""
    texts = {text.name: text for text in corpus()}
    out: list[tuple[Text, list[Mention]]] = []
    for line in _TRUTH.read_text(encoding="utf-8").splitlines():
        row = msgspec.json.decode(line)
        if "date" in row:  # the head of a document's rows
            text = msgspec.structs.replace(texts[row["doc"]], date=row["date"])
            out.append((text, []))
        else:
            out[-1][1].append(msgspec.convert(row, Mention))
    return out


def gold_amounts() -> dict[str, list[Mention]]:
    """The sums of the gold statements of both corpora, by document, each at its quote."""
    out: dict[str, list[Mention]] = {}
    texts = {text.name: text.text for text in corpus()}
    for path in _GOLD:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = msgspec.json.decode(line)
            if not row["amount"] or row.get("optional"):
                continue
            start = _place(texts[row["doc"]], row["quote"], row.get("nth", 1))
            amount = row["amount"]
            mention = Mention(
                "amount",
                start,
                start + len(row["quote"]),
                str(amount["value"]),
                amount["currency"],
            )
            out.setdefault(row["doc"], []).append(mention)
    return out


def corpus() -> list[Text]:
    """Every document of both corpora."""
    paths = sorted(path for folder in _FOLDERS for path in folder.iterdir() if path.is_file())
    return [
        Text(
            name=path.name,
            lang="en" if path.name.startswith("en") else "zh",
            text=path.read_text(encoding="utf-8"),
        )
        for path in paths
    ]


def names_a_date(text: str, lang: str) -> bool:
    """Does a piece of text name a year, a month or a day of the calendar?

    Only such dates are annotated; "last week", 五年来 and the like are left out for everybody.
    """
    return _CALENDAR[lang].search(text) is not None


def _place(text: str, quote: str, nth: int) -> int:
    start = -1
    for _ in range(nth):
        start = text.index(quote, start + 1)
    return start
