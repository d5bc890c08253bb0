"""Which of two parties gives, where the sentence does not say.

“Kenya and Finland signed a grant agreement”: what the world knows of the parties tells. Members of
the OECD's Development Assistance Committee give to all others, development banks and funds to
states that are no members, and states that run aid programmes of their own to states that run none.
"""

from __future__ import annotations

import re
from typing import Final

from extract.model import BODIES
from extract.names import Entity
from extract.word_lists import listed

# https://www.oecd.org/dac/development-assistance-committee (members in 2024), ISO 3166-1 alpha-3.
_MEMBERS: Final = frozenset(
    {"AUS", "AUT", "BEL", "CAN", "CHE", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GBR"}
    | {"GRC", "HUN", "IRL", "ISL", "ITA", "JPN", "KOR", "LTU", "LUX", "LVA", "NLD", "NOR", "NZL"}
    | {"POL", "PRT", "SVK", "SVN", "SWE", "USA"}
)
# States that report aid to the OECD as no members, or publish programmes of their own.
_PROVIDERS: Final = frozenset(
    {"ARE", "BRA", "CHN", "IND", "ISR", "KWT", "QAT", "RUS", "SAU", "THA", "TUR", "TWN"}
)
# States of low or lower middle income (World Bank, country and lending groups, fiscal year 2024:
# tools/data/world_bank.tsv, which a test compares). Without India, a provider above, and without
# Algeria, Egypt and Morocco, which give to their neighbours; with Palestine and Tuvalu, of upper
# middle income in that year, which live on aid and give none.
_POOR: Final = frozenset(
    listed(
        "AFG AGO BDI BEN BFA BGD BOL BTN CAF CIV CMR COD COG COM CPV DJI ERI ETH FSM GHA GIN "
        "GMB GNB HND HTI IRN JOR KEN KGZ KHM KIR LAO LBN LBR LKA LSO MDG MLI MMR MNG MOZ MRT "
        "MWI NER NGA NIC NPL PAK PHL PNG PRK PSE RWA SDN SEN SLB SLE SOM SSD STP SWZ SYR TCD "
        "TGO TJK TLS TUN TUV TZA UGA UKR UZB VNM VUT WSM YEM ZMB ZWE"
    )
)
_FUND: Final = re.compile(r"\b(?<!Monetary )Fund\b")
_FUND_NAME: Final = re.compile(
    r"\bFund\b|\bVaccine Alliance\b|\bEpidemic Preparedness Innovations\b"
)
_AGENCY: Final = re.compile(
    r"\b(?:Children|Population|Monetary|Nature|Wildlife|Agricultural|Women)\b"
)
_POOL: Final = re.compile(r"\b(?:Accelerator|Facility|Fund|Mechanism|Alliance)\b")
_GIVING: Final = 2  # the last rank of those that usually give
# UNICEF and its like bear the name of a fund, and spend what others give
_SPENDS: Final = re.compile(r"\b(?:Children|Population|Nature|Wildlife|Women)\b")
_LENDS: Final = re.compile(r"\b(?:Bank|Fund|Union|Facility|Corporation|Commission)\b")


def split_parties(
    parties: tuple[Entity, ...],
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]] | None:
    """Return who gives and who receives of two or more parties; None where it cannot be told."""
    if len(parties) == 2:
        first, second = sorted(parties, key=rank)
        return None if rank(first) == rank(second) else ((first,), (second,))
    giving = tuple(filter(gives, parties))
    others = tuple(party for party in parties if party not in giving)
    if any(map(is_body, others)):
        return None  # an agency gives beside states, or works for them
    return (giving, others) if giving and others else None


def state_of(party: Entity) -> str:
    """The key of the state that a party is or acts for, else its own."""
    return (party.entry.acts_for if party.entry else None) or party.key


def is_body(party: Entity) -> bool:
    """Is a party an organisation or a fund, and no country?"""
    return party.type in BODIES


def is_filled(party: Entity) -> bool:
    """Is it a fund, which others fill?"""
    return party.type == "Fund" or (is_body(party) and any(map(_FUND.search, party.labels)))


def is_fund(taker: Entity) -> bool:
    """Is it a fund, by its type or its name? Agencies that only bear the name are none."""
    name = taker.labels[0] if taker.type == "Organisation" and taker.labels else ""
    pooled = taker.type in ("Fund", "Initiative")  # COVAX is one
    return pooled or bool(_FUND_NAME.search(name) and not _AGENCY.search(name))


def is_pool(party: Entity) -> bool:
    """Does an initiative take money in and hand it on, as a facility or an accelerator does?"""
    return party.type == "Initiative" and any(map(_POOL.search, party.labels))


def runs_programme(party: Entity) -> bool:
    """Does a party usually give?"""
    return gives(party) and not is_filled(party)


def is_donor_state(state: str) -> bool:
    """Is a state, by its key, a member of the Development Assistance Committee?"""
    return state in _MEMBERS


def has_programme(state: str) -> bool:
    """Does a state, by its key, give aid of its own?"""
    return state in _MEMBERS or state in _PROVIDERS


def seldom_gives(party: Entity) -> bool:
    """Is it a poor state, which receives aid and hardly ever gives any?"""
    return party.type == "Country" and state_of(party) in _POOR


def gives(party: Entity) -> bool:
    """Does a party usually give or lend, of its own or of what others have paid in?"""
    return rank(party) <= _GIVING


def rank(party: Entity) -> int:
    """How likely a party is to be the one that gives: 0 the likeliest."""
    state = state_of(party)
    if state in _MEMBERS:
        return 0
    spends = party.type == "Country" or any(map(_SPENDS.search, party.labels[:2]))
    if not spends and any(map(_LENDS.search, party.labels)):
        return 1
    if state in _PROVIDERS:
        return 2
    return 4 if party.type == "Country" else 3
