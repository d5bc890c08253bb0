"""What a rule of reading is, and the rules of tables, which both languages share.

Each statement bears the name of the rule that decided on it, so that the rules can be judged one
by one (`aidkg evaluate --by-rule`). The rules of sentences are in `extract.lang.en.rules` and
`extract.lang.zh.rules`; `extract.rules` has all of them.
"""

from __future__ import annotations

from typing import Final

import msgspec


class Rule(msgspec.Struct, frozen=True):
    """A pattern by which statements are found.

    The example is a short document that yields a statement by this rule; it is invented.
    """

    name: str
    reason: str
    example: str


TABLE_SUM: Final = Rule(
    "table.sum",
    "A cell that spells out a sum is given by and to those whom its row and the columns' heads say",
    "Pledges for Malawi\n\n| Donor | Pledged |\n|---|---|\n| Norway | US$40 million |\n",
)
TABLE_COUNT: Final = Rule(
    "table.count",
    "A cell that counts things is what the row's donor gives",
    "Donations to Malawi\n\n| Donor | Given |\n|---|---|\n| Norway | 40 ambulances |\n",
)
TABLE_UNIT: Final = Rule(
    "table.unit",
    "A bare number stands in the unit that its column's head, or the text above, names",
    "Pledges for Malawi\n\n| Donor | Pledged (US$ million) |\n|---|---|\n| Norway | 40 |\n",
)
TABLE_TOTAL: Final = Rule(
    "table.total",
    "A row headed as the total sums up the rows above and names no recipient of its own",
    "# Ministry of Foreign Affairs of Norway\n\n## Pledges\n\n"
    "| Recipient | Pledged |\n|---|---|\n| Malawi | US$40 million |\n| Total | US$40 million |\n",
)
FACT_BOX: Final = Rule(
    "box.sum",
    "Lines that each name a field of one gift (who, to whom, how much, when) tell it together",
    "Wells for Malawi\n\nDonor: Norway\nRecipient: Malawi\nAmount: US$40 million\n",
)
TABLE_RULES: Final = (TABLE_SUM, TABLE_COUNT, TABLE_UNIT, TABLE_TOTAL, FACT_BOX)
