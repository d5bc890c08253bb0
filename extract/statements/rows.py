"""Table rows: the head says which column is who, to whom, how much and what."""

from __future__ import annotations

import re
from typing import Final

from extract.amounts import find_unit
from extract.statements.candidates import Candidate, Thing, View, amount_of, count_of
from extract.statements.context import Context
from extract.lang.en import things as en_things
from extract.lang.zh import things as zh_things
from extract.model import Amount
from extract.names import Entity

_COLUMNS: Final = (
    (
        "donor",
        re.compile(
            r"援助方|捐助|捐款方|出资|援助国|认捐方|\bdonor|contributor|pledg(?:ed|ing) by|\bfrom\b|creditor|lender",
            re.IGNORECASE,
        ),
    ),
    (
        "recipient",
        re.compile(
            r"受援|接受|对象|受益|recipient|partner|beneficiar|borrower|\bto\b|country|countries|region|国家|地区",
            re.IGNORECASE,
        ),
    ),
    ("channel", re.compile(r"渠道|执行|channel|through|implement", re.IGNORECASE)),
    (
        "form",
        re.compile(
            r"形式|方式|类型|用途|内容|type|modality|form|purpose|instrument|what|sector",
            re.IGNORECASE,
        ),
    ),
)
_TOTAL: Final = re.compile(r"^\W*(?:total|sum|grand total|合计|总计|共计|总额)\W*$", re.IGNORECASE)


def read_row(view: View, context: Context) -> list[Candidate]:
    """Return the candidates of one table row, by the columns of `context.columns`."""
    donors: tuple[Entity, ...] | None = None
    recipients: tuple[Entity, ...] | None = None
    through: tuple[Entity, ...] = ()
    form: str | None = None
    things: list[Thing | Amount] = []
    spans: list[tuple[int, int]] = []
    for place, (start, end) in enumerate(view.block.cells):
        head = context.columns[place] if place < len(context.columns) else ""
        role = next((name for name, pattern in _COLUMNS if pattern.search(head)), "")
        named = tuple(m.entity for m in view.mentions if start <= m.start and m.end <= end)
        finder = en_things if view.lang == "en" else zh_things
        found = [
            t for t in finder.find_things(view, start, end) if t.money is None or t.money.currency
        ]
        bare = _bare_amount(view, start, end, head)
        if found and role not in ("donor", "recipient"):
            things += found
            spans += [(t.start, t.end) for t in found]
        elif bare is not None:
            things.append(bare[0])
            spans.append(bare[1])
        elif named and role == "channel":
            through = named
        elif (named and role == "donor") or (named and donors is None and role != "recipient" and place == 0 and not context.donors):
            donors = named
        elif named:
            recipients = named
        elif role == "form":
            form = view.folded[start:end]
    total = any(_TOTAL.match(view.folded[a:b]) for a, b in view.block.cells)
    out = []
    for thing, (start, end) in zip(things, spans, strict=True):
        counted = isinstance(thing, Thing)
        out.append(
            Candidate(
                view=view,
                start=start,
                end=end,
                sentence=(0, len(view.folded)),
                rule=f"{'en' if view.lang == 'en' else 'zh'}.row.{'total.' if total else ''}{'sum' if not counted or thing.money else 'count'}",
                context=f"{form or ''} {thing.what or '' if counted else ''}",
                amount=amount_of(thing) if counted else thing,
                count=count_of(thing) if counted else None,
                qualifier=thing.qualifier if counted else "exact",
                what=(thing.what if counted else None) or form,
                kind=context.kind,
                donors=donors,
                recipients=() if total else recipients,
                through=through,
                own_words=True,
            )
        )
    return out


def _bare_amount(
    view: View, start: int, end: int, head: str
) -> tuple[Amount, tuple[int, int]] | None:
    """A cell's bare number, in the unit and currency of its column's head."""
    unit = find_unit(head, view.lang)
    if unit is None or unit.currency is None:
        return None
    numbers = [n for n in view.numbers if start <= n.core_start and n.core_end <= end]
    if len(numbers) != 1 or numbers[0].kind == "percent":
        return None
    number = numbers[0]
    amount = Amount(value=number.value * unit.scale, currency=unit.currency)
    return amount, (number.core_start, number.core_end)
