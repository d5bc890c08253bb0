"""What a mark of money means that several countries share, once it is known who speaks.

“$” in a release of the Australian government is its own dollar; “kr” beside Sweden is the Swedish
krona. A mark with a usual meaning (“$”, “£”, Rs) changes it only for whoever issues the document.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from extract.amounts import Money, sign_key
from extract.currencies import DEFAULTS, currency_among
from extract.names import Entity
from extract.statements.candidates import View


def settle_signs(view: View, issuer: Sequence[Entity]) -> View:
    """Return the view with the currencies of shared marks as the issuer, or the text, has them.

    Args:
        view: a block.
        issuer: who issues the document; empty where that is not known.
    """
    if not any(sign_key(money.sign) for money in view.money):
        return view
    states = [entity.key for entity in issuer if entity.type == "Country"]
    money = tuple(_settled(one, view, states) for one in view.money)
    return msgspec.structs.replace(view, money=money)


def _settled(money: Money, view: View, issuer: list[str]) -> Money:
    key = sign_key(money.sign)
    if key is None or (money.currency is not None and money.currency != DEFAULTS.get(key)):
        return money
    beside = [] if key in DEFAULTS else _beside(money, view)
    currency = currency_among(key, [*beside, *issuer])
    return msgspec.structs.replace(money, currency=currency) if currency else money


def _beside(money: Money, view: View) -> list[str]:
    """The countries that a block names, those nearest to a sum first."""
    named = [m for m in view.mentions if m.entity.type == "Country"]
    named.sort(key=lambda m: min(abs(m.end - money.start), abs(m.start - money.end)))
    return [m.entity.key for m in named]
