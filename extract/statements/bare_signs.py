"""What a mark of money means that several countries share, once it is known who speaks.

“$” in a release of the Australian government is its own dollar; “kr” beside Sweden is the Swedish
krona. A mark with a usual meaning (“$”, “£”, Rs) changes it only for whoever issues the document.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from extract.amounts import Money, sign_key
from extract.cue import Cue
from extract.currencies import DEFAULTS, codes_used_in, currency_among
from extract.names import Entity
from extract.statements.candidates import Candidate, View

_AGENCY: Final = Cue(
    r"\((?:Reuters|REUTERS|AP|AFP|UPI|dpa|DPA|Xinhua|Kyodo|IRIN|TASS|Bloomberg)\)|"
    r"^(?:Reuters|Associated Press|Agence France-Presse|Xinhua)\b"
)
_OPENING: Final = 200  # characters of a block in which an agency signs,
_FIRST: Final = 4  # and blocks that open a document
# marks whose usual meaning gives way to the countries beside them: nobody gives in CFA francs
# from abroad, so that which of the two is meant is a matter of the place; so it is of Tonga's and
# Taiwan's T$
_OF_THE_PLACE: Final = frozenset({"CFA", "T$"})


def is_of_agency(views: Sequence[View]) -> bool:
    """Is a document the report of a news agency, which tells sums in US dollars unless it says?"""
    return any(_AGENCY.search(view.folded, 0, _OPENING) for view in views[:_FIRST])


def settle_signs(view: View, issuer: Sequence[Entity], named: Mapping[str, str]) -> View:
    """Return the view with the currencies of shared marks as the issuer, or the text, has them.

    Args:
        view: a block.
        issuer: who issues the document; empty where that is not known.
        named: what shared marks mean where the document names one currency of theirs in full.
    """
    if not any(sign_key(money.sign) for money in view.money):
        return view
    states = [entity.key for entity in issuer if entity.type == "Country"]
    money = tuple(_settled(one, view, states, named) for one in view.money)
    return msgspec.structs.replace(view, money=money)


def settle_by_givers(found: Sequence[Candidate]) -> None:
    """Let what a shared mark means be the giver's own money, where he has such.

    “5 million crowns to the Foreign Ministry of Denmark” are Czech ones, given by the Czechs.

    Args:
        found: the candidates, whose givers are known; their sums are changed.
    """
    for c in found:
        states = [d.key for d in c.donors or () if d.type == "Country"]
        if c.mark is None or c.amount is None or len(states) != 1:
            continue
        own = codes_used_in(c.mark, states[0])
        if own and c.amount.currency not in own:
            c.amount = msgspec.structs.replace(c.amount, currency=own[0])


def _settled(money: Money, view: View, issuer: list[str], named: Mapping[str, str]) -> Money:
    key = sign_key(money.sign)
    if key is None or (money.currency is not None and money.currency != DEFAULTS.get(key)):
        return money
    beside = [] if key in DEFAULTS and key not in _OF_THE_PLACE else _beside(money, view)
    countries = [*beside, *issuer]
    if any(codes_used_in(key, country) for country in countries):
        currency = currency_among(key, countries)
    else:
        currency = named.get(key)
    return msgspec.structs.replace(money, currency=currency) if currency else money


def _beside(money: Money, view: View) -> list[str]:
    """The countries that a block names, those nearest to a sum first."""
    named = [m for m in view.mentions if m.entity.type == "Country"]
    named.sort(key=lambda m: min(abs(m.end - money.start), abs(m.start - money.end)))
    return [m.entity.key for m in named]
