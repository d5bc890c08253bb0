"""Readings for the tests of the ledger."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import count
from typing import Any

import pytest

from extract.model import Amount, Statement
from kg.ledger.records import Reading

Make = Callable[..., Reading]

GENEVA = "meeting/geneva-2023"
POUNDS = Amount(Decimal(36_000_000), "GBP")


@pytest.fixture
def reading(statement_with: Callable[..., Statement]) -> Make:
    """Makes a reading: the UK pledges £36 million to Pakistan in Geneva, but for what is given."""
    made = count()

    def make(doc: str = "a.txt", **fields: Any) -> Reading:
        number = next(made)
        words = fields.pop("words", f"Sentence {number} of {doc}.")
        places: dict[str, Any] = {
            "donors": {"country/GBR"},
            "recipients": {"country/PAK"},
            "meeting": GENEVA,
        }
        for name in (*places, "through", "initiative", "sectors"):
            places[name] = fields.pop(name, places.get(name))
        slots = {
            name: frozenset(value) if isinstance(value, set) else value
            for name, value in places.items()
            if value is not None
        }
        start = 5000 * number + 3000
        row = {
            "id": f"{doc[0]}{number:03}",
            "doc": doc,
            "amount": POUNDS,
            "announced": "2023-01-09",
            "start": start,
            "end": start + 5,
            "sentence": (start, start + 50),
            **fields,
        }
        return Reading(statement=statement_with(**row), sentence=words, **slots)

    return make
