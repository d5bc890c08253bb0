"""What a sum is asked of: the selection, and the dimensions that a sum can be split by.

A selection means what the parameters of the same names mean in `queries/`.
"""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

Kind = Literal["Commitment", "Delivery", "ReportedTotal"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Dimension = Literal[
    "kind",
    "stage",
    "donor",
    "recipient",
    "region",
    "income_group",
    "through",
    "meeting",
    "forum",
    "initiative",
    "sector",
    "goal",
    "modality",
    "payer",
    "year",
    "document",
    "donors",
    "recipients",
]


class Selection(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to add up; "" is any.

    Args:
        kinds: of `Commitment`, `Delivery` and `ReportedTotal`.
        donor: who gives: an IRI, or a code or name where the ledger has a store to look it up in.
        recipient: who receives; a region stands for its countries too.
        group: recipients that were members of it in the year of the announcement, or the group.
        through: the fund or organisation that it goes through.
        meeting, forum, initiative: where it was announced, and what it belongs to.
        sector, goal, modality, stage, payer: codes, or IRIs.
        document: a file name, or an IRI.
        currency: an ISO 4217 code.
        announced_from, announced_to: years of announcement; without a date it is of the year 0.
        period_from, period_to: years that the whole time of giving is known to lie within.
        statements: ids or IRIs; none but these.
        shared_too: count what others give or get too, besides those asked for.
        in_usd: add sums up in US dollars, at the rates that the graph has.
    """

    kinds: tuple[Kind, ...] = KINDS
    donor: str = ""
    recipient: str = ""
    group: str = ""
    through: str = ""
    meeting: str = ""
    forum: str = ""
    initiative: str = ""
    sector: str = ""
    goal: str = ""
    modality: str = ""
    stage: str = ""
    payer: str = ""
    document: str = ""
    currency: str = ""
    announced_from: int | None = None
    announced_to: int | None = None
    period_from: int | None = None
    period_to: int | None = None
    statements: tuple[str, ...] | None = None
    shared_too: bool = False
    in_usd: bool = False
