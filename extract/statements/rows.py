"""Table rows: the head says which column is who, to whom, how much and what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from extract.lang.en import cues as en_cues
from extract.lang.en import things as en_things
from extract.lang.zh import cues as zh_cues
from extract.lang.zh import things as zh_things
from extract.model import Amount, Count, Kind, Qualifier
from extract.names import Entity
from extract.statements.candidates import Candidate, View, amount_of, count_of
from extract.statements.context import Context
from extract.statements.rules import TABLE_COUNT, TABLE_SUM, TABLE_TOTAL, TABLE_UNIT, Rule
from extract.times import Time
from extract.units import find_unit

_COLUMNS: Final = tuple(
    (role, re.compile(pattern, re.IGNORECASE))
    for role, pattern in (
        (
            "donor",
            r"援助方|捐助|捐款方|出资|援助国|认捐方|\bdonor|contributor|"
            r"pledg(?:ed|ing) by|\bfrom\b|creditor|lender",
        ),
        (
            "recipient",
            r"受援|接受|对象|受益|recipient|partner|beneficiar|borrower|\bto\b|country|countries|"
            r"region|国家|地区",
        ),
        ("date", r"日期|时间|\bdates?\b|\bwhen\b"),
        ("status", r"状态|进展|进度|\bstatus\b|\bprogress\b"),
        ("note", r"备注|说明|\bnotes?\b|\bremarks?\b|\bcomments?\b"),
        ("currency", r"币种|货币|\bcurrency\b"),
        ("channel", r"渠道|执行|channel|through|implement"),
        ("form", r"形式|方式|类型|用途|内容|type|modality|form|purpose|instrument|what|sector"),
    )
)
_TOTAL: Final = re.compile(r"^\W*(?:total|sum|grand total|合计|总计|共计|总额)\W*$", re.IGNORECASE)
_CODE: Final = re.compile(r"\b[A-Z]{3}\b")
_NO_SUMS: Final = frozenset({"donor", "recipient", "note"})


@dataclass(slots=True)
class _Given:
    """A sum or count in a cell."""

    start: int
    end: int
    amount: Amount | None
    count: Count | None
    qualifier: Qualifier
    what: str | None
    rule: Rule


@dataclass(slots=True)
class _Row:
    """What the cells of one row say."""

    donors: tuple[Entity, ...] | None = None
    recipients: tuple[Entity, ...] | None = None
    through: tuple[Entity, ...] = ()
    form: str | None = None
    currency: str | None = None
    time: Time | None = None
    kind: Kind | None = None
    given: list[_Given] = field(default_factory=list)


def read_row(view: View, context: Context) -> list[Candidate]:
    """Return the candidates of one table row, by the columns of `context.columns`."""
    row = _Row()
    heads = [*context.columns, *[""] * len(view.block.cells)]
    for place, (start, end) in enumerate(view.block.cells):
        _read_cell(view, context, row, start, end, head=heads[place], first=place == 0)
    total = any(_TOTAL.match(view.folded[a:b]) for a, b in view.block.cells)
    return [_candidate(view, context, row, given, total=total) for given in row.given]


def _read_cell(
    view: View, context: Context, row: _Row, start: int, end: int, *, head: str, first: bool
) -> None:
    role = next((name for name, pattern in _COLUMNS if pattern.search(head)), "")
    text = view.folded[start:end]
    named = tuple(m.entity for m in view.mentions if start <= m.start and m.end <= end)
    given = _given(view, start, end)
    bare = _bare(view, start, end, _unit(head, row, context, view))
    if role == "date":
        row.time = next((t for t in view.times if start <= t.start and t.end <= end), None)
    elif role == "status":
        row.kind = _kind(view, text)
    elif role == "currency":
        code = _CODE.search(text)
        row.currency = code[0] if code else None
    elif given and role not in _NO_SUMS:
        row.given += given
    elif bare is not None:
        row.given.append(bare)
    elif named and role == "channel":
        row.through = named
    elif named and (role == "donor" or (role == "" and first and not context.donors)):
        row.donors = named
    elif named and role not in ("form", "note"):
        row.recipients = named
    elif role == "form":
        row.form = text


def _candidate(view: View, context: Context, row: _Row, given: _Given, *, total: bool) -> Candidate:
    kind = row.kind or context.kind
    said = kind == "commitment" and row.time is not None
    return Candidate(
        view=view,
        start=given.start,
        end=given.end,
        sentence=(0, len(view.folded)),
        rule=(TABLE_TOTAL if total else given.rule).name,
        context=f"{row.form or ''} {given.what or ''}",
        amount=given.amount,
        count=given.count,
        qualifier=given.qualifier,
        what=given.what or row.form,
        kind=kind,
        announced=context.said_on(row.time) if said and row.time else None,
        time=None if said else row.time,
        donors=row.donors,
        recipients=() if total else row.recipients,
        through=row.through,
        own_words=True,
    )


def _kind(view: View, status: str) -> Kind | None:
    """Promise or deed, by the words of a status column."""
    cues = en_cues if view.lang == "en" else zh_cues
    if cues.DELIVERED_LEAD.search(status):
        return "delivery"
    return "commitment" if cues.PROMISED_LEAD.search(status) else None


def _given(view: View, start: int, end: int) -> list[_Given]:
    """The sums and counted things that a cell spells out."""
    finder = en_things if view.lang == "en" else zh_things
    return [
        _Given(
            *(t.start, t.end, amount_of(t), count_of(t), t.qualifier, t.what),
            rule=TABLE_SUM if t.money else TABLE_COUNT,
        )
        for t in finder.find_things(view, start, end)
        if t.money is None or t.money.currency
    ]


def _unit(head: str, row: _Row, context: Context, view: View) -> Amount | None:
    """The value of 1 in a column: by its own head, else by the lead-in and the currency column."""
    unit = find_unit(head, view.lang)
    if unit is not None and unit.currency is not None:
        return Amount(value=unit.scale, currency=unit.currency)
    if row.currency is not None and context.scale is not None:
        return Amount(value=context.scale, currency=row.currency)
    return None


def _bare(view: View, start: int, end: int, unit: Amount | None) -> _Given | None:
    """A cell's bare number in its column's unit."""
    if unit is None:
        return None
    numbers = [n for n in view.numbers if start <= n.core_start and n.core_end <= end]
    if len(numbers) != 1 or numbers[0].kind not in ("cardinal", "year"):
        return None
    number = numbers[0]
    amount = Amount(value=number.value * unit.value, currency=unit.currency)
    start, end = number.core_start, number.core_end
    return _Given(start, end, amount, None, number.qualifier, None, rule=TABLE_UNIT)
