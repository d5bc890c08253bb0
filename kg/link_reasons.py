"""Why a name is linked to an entity, and how far each reason is to be trusted.

The scores are an order of trust, not probabilities. `ontology/codelists/link-reasons.ttl` defines
each reason in words.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, Literal

from extract.model import MentionRole

Reason = (
    MentionRole
    | Literal[
        "code",
        "other name",
        "government",
        "edition",
        "context",
        "place and date",
        "spelling",
        "shared",  # the usual name of one of several
        "new name",  # of an entity that no list knows
    ]
)
SCORES: Final[Mapping[Reason, Decimal]] = {
    "code": Decimal("1.00"),
    "name": Decimal("1.00"),
    "other name": Decimal("0.98"),
    "context": Decimal("0.97"),
    "abbreviation": Decimal("0.95"),
    "edition": Decimal("0.92"),
    "adjective": Decimal("0.90"),
    "resident": Decimal("0.90"),
    "government": Decimal("0.90"),
    "self": Decimal("0.85"),
    "party": Decimal("0.85"),
    "leader": Decimal("0.85"),
    "surname": Decimal("0.85"),
    "reference": Decimal("0.85"),
    "spelling": Decimal("0.80"),  # for one slip; each further one takes 0.05
    "place and date": Decimal("0.75"),
    "shared": Decimal("0.60"),
    "capital": Decimal("0.40"),  # alone; a document's own sentence tells whether it acts
    "new name": Decimal("0.00"),
}
