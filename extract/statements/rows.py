"""Table rows: the columns say who, to whom, how much and what; the caption says the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from extract.cue import Cue
from extract.dates import resolve
from extract.model import Count, Kind
from extract.names import Entity
from extract.statements.candidates import Candidate, View, measure_of
from extract.statements.columns import TOTAL, Column, Role, bounded, spanned, year_of
from extract.statements.context import Context
from extract.statements.figures import Given, bare_sum, joined, plain_count, scaled, spelt
from extract.statements.languages import language_of
from extract.statements.modality import form_named
from extract.statements.newcomers import names_in
from extract.statements.rules import TABLE_TOTAL
from extract.statements.units import Unit, head_unit
from extract.times import Time

_CODE: Final = Cue(r"\b[A-Z]{3}\b")
_NO_GIFTS: Final = frozenset(
    {"donor", "recipient", "place", "note", "none", "channel", "date", "status", "currency"}
    | {"count"}
)
_NO_COLUMN: Final = Column("", None, None, None)
_UNIT_WORDS: Final = re.compile(
    r"[(（\[][^()（）]*[)）\]]|\b(?:in )?(?:[A-Z]{3}\b|[A-Z]{0,3}[$£€¥])|\b(?:thousands?|millions?|"
    r"billions?|bn|mn?|local currency|equivalent|converted|pledge currency|original currency|"
    r"national currency)\b|"
    r"(?:百万|千|万|亿)?(?:美元|欧元|日元|人民币|英镑|本币|当地货币|折合|约合)|[\W_]+",
    re.IGNORECASE,
)
_ROUNDED: Final = 10  # to no less than a tenth of the unit
_UNIT_BEHIND: Final = Cue(r"\s*[(（\[][^()（）]*[)）\]]\s*$")


@dataclass(slots=True)
class _Row:
    """What the cells of one row say."""

    donors: tuple[Entity, ...] | None = None
    recipients: tuple[Entity, ...] | None = None
    through: tuple[Entity, ...] = ()
    form: str | None = None
    way: str | None = None  # as its column of modalities words it
    modality: str | None = None
    currency: str | None = None
    times: list[Time] = field(default_factory=list)
    kind: Kind | None = None
    unit: Unit | None = None  # where the row's own name tells it
    barred: bool = False  # a row of shares or needs
    counted: Count | None = None  # how many projects, loans or grants its sum is spread over
    given: list[tuple[int, Given]] = field(default_factory=list)  # with their columns


def read_row(view: View, context: Context) -> list[Candidate]:
    """Return the candidates of one table row, by the columns of `context.columns`."""
    cells = view.block.cells
    columns = [*context.columns, *[_NO_COLUMN] * len(cells)]
    total = any(TOTAL.match(view.folded[a:b]) for a, b in cells[:2])
    roles = {column.role for column in context.columns}
    row = _Row()
    _read_stub(view, row)
    parts = [_role(columns[i], context, roles, first=i == 0) for i in range(len(cells))]
    for place, role in enumerate(parts):
        _read_text(view, row, role, place, columns[place], total=total)
    if row.barred or context.barred:
        return []
    for place, role in enumerate(parts):
        row.given += _gifts(view, context, row, place, role, columns[place])
    row.given = _without_repeats(row.given, columns)
    if len(row.given) == 1 and row.counted is not None and row.given[0][1].count is None:
        row.given[0][1].count = row.counted  # of how many projects it is the sum
    if total and parts[0] == "donor":
        row.donors = ()  # the sum of what several give is nobody's gift
    return [
        _candidate(view, context, row, given, place, columns[place], total=total)
        for place, given in row.given
    ]


def link_totals(found: list[Candidate], context: Context) -> None:
    """Make the rows read so far parts of the total below them, column by column.

    Args:
        found: the candidates of one row, completed.
        context: keeps the rows that no total has summed up yet.
    """
    for c in found:
        open_rows = context.open_rows.setdefault(c.column, [])
        if c.rule == TABLE_TOTAL.name:
            parts = [part for part in open_rows if _may_be_part(part, c)]
            for part in parts:
                part.total = c
            open_rows.clear()
        open_rows.append(c)


def _may_be_part(part: Candidate, total: Candidate) -> bool:
    """Has a total somebody who gives it, and is it as large as its part, in the same money?"""
    same = (part.amount and part.amount.currency) == (total.amount and total.amount.currency)
    givers = total.donors and part.donors == total.donors
    return bool(givers and same and part.total is None and measure_of(part) <= measure_of(total))


def _role(column: Column, context: Context, roles: set[Role], *, first: bool) -> Role:
    """The part of a column: countries give where only the taker is known, else they receive."""
    if column.role == "place" or (column.role == "" and first and not roles & {"donor"}):
        if "donor" in roles:
            return "recipient"
        if "recipient" in roles:
            return "donor" if column.role == "place" else column.role
        if column.role == "" and "place" in roles:
            return column.role
        return "recipient" if context.giver_above else "donor"
    return column.role


def _read_stub(view: View, row: _Row) -> None:
    """The first cell of a row may name the unit of its figures, or that they are shares."""
    start, end = view.block.cells[0]
    stub = view.folded[start:end]
    bracket = _UNIT_BEHIND.search(stub)
    if bracket is None:
        return
    row.barred = "%" in bracket[0] or "per cent" in bracket[0]
    row.unit = head_unit(bracket[0], view.lang)


def _read_text(
    view: View, row: _Row, role: Role, place: int, column: Column, *, total: bool
) -> None:
    """Take from a cell who, to whom, when or in what form; its sums are read afterwards."""
    declared = role == column.role
    start, end = view.block.cells[place]
    text = view.folded[start:end]
    if role in ("note", "form", ""):  # “in three instalments between 2015 and 2017”
        stretches = (t for t in view.times if start <= t.start and t.end <= end)
        row.times += [t for t in stretches if t.kind not in ("point", "each") and not t.attributive]
    if role == "date":
        within = (t for t in view.times if start <= t.start and t.end <= end)
        date = year_of(text.strip(), start) or next(within, None)
        row.times += [bounded(date, column.label)] if date is not None else []
    elif role == "count":
        row.counted = plain_count(text)
    elif role == "status":
        row.kind = status_kind(view, text)
    elif role == "currency":
        code = _CODE.search(text)  # among figures it is of the sums in that column alone
        row.currency = code[0] if code and not any(c.isdigit() for c in text) else None
    elif role == "modality" and text.strip():
        row.way = row.way or _form(text)
        row.modality = row.modality or form_named(text, language_of(view.lang).modalities)
    elif role == "form":
        row.form = row.form or (None if total else _form(text))
    elif role in ("donor", "recipient", "channel") and text.strip():
        sure = declared or role == "channel"
        named = () if total else names_in(view, start, end, is_name=sure)
        if role == "channel":
            row.through = named
        elif role == "donor":
            row.donors = named
        elif named or declared:
            row.recipients = named or None
        elif not total:
            row.form = row.form or _form(text)
    elif role == "" and not total and not any(c.isdigit() for c in text):
        named = tuple(m.entity for m in view.mentions if start <= m.start and m.end <= end)
        if named:
            row.recipients = row.recipients or named
        else:
            row.form = row.form or _form(text)


def _form(text: str) -> str | None:
    """What a cell says of the kind or purpose of a gift, without the unit behind it."""
    return _UNIT_BEHIND.sub("", text).strip() or None


def _candidate(
    view: View,
    context: Context,
    row: _Row,
    given: Given,
    place: int,
    column: Column,
    *,
    total: bool,
) -> Candidate:
    yearly = any(column.of_years for column in context.columns)
    kind = row.kind or column.kind or context.kind
    kind = kind or (_kind_of_row(row, context) if yearly else context.document.kind)
    kind = kind or _kind_of_years(context) or context.kind_above
    kind = kind or ("delivery" if context.aid else None)  # registers tell what was given
    promised = kind == "commitment" and not yearly
    said = [t for t in row.times if t.kind == "point" and promised]
    given_when = spanned([t for t in row.times if t not in said])
    return Candidate(
        view=view,
        start=given.start,
        end=given.end,
        sentence=(0, len(view.folded)),
        rule=(TABLE_TOTAL if total else given.rule).name,
        context=f"{row.way or ''} {row.form or ''} {given.what or ''}",
        amount=given.amount,
        count=given.count,
        qualifier=given.qualifier,
        what=given.what or row.form or row.way,
        modality=row.modality,
        kind=kind,
        announced=context.said_on(said[-1]) if said else None,
        time=column.time or given_when,
        donors=row.donors,
        recipients=() if total else row.recipients,
        through=row.through or (context.lead.through if context.lead else ()),
        own_words=True,
        column=place,
    )


def _kind_of_row(row: _Row, context: Context) -> Kind:
    """A record by years, whatever the document announces, tells what was given in those gone by."""
    today = context.document.announced
    ends = [last[:4] for time in row.times if (last := resolve(time, today)[1])]
    return "commitment" if today and ends and max(ends) > today[:4] else "delivery"


def _kind_of_years(context: Context) -> Kind | None:
    """What was given in years that are over: “Humanitarian funding in 2016”, issued in 2017."""
    today = context.document.announced
    first, last = resolve(context.time, today) if context.time is not None else (None, None)
    ended = first is not None and last is not None and today is not None
    return "delivery" if ended and last and today and last[:4] < today[:4] else None


def status_kind(view: View, status: str) -> Kind | None:
    """Promise or deed, by the words of a status."""
    cues = language_of(view.lang).cues
    if cues.DELIVERED_LEAD.search(status):
        return "delivery"
    return "commitment" if cues.PROMISED_LEAD.search(status) else None


def _gifts(
    view: View, context: Context, row: _Row, place: int, role: Role, column: Column
) -> Iterator[tuple[int, Given]]:
    """The sums and counted things in one cell, with what the head of its column says of them."""
    start, end = view.block.cells[place]
    summed = role == "currency" and any(start <= m.start < end for m in view.money)
    if role in _NO_GIFTS and not summed:  # “Pledge (currency): NOK 100 million”
        return
    unit = joined(row.currency, (column.unit, row.unit, context.unit_of_bare_numbers()))
    bare = None if role == "form" else bare_sum(view, start, end, unit)
    spelled = () if bare else spelt(view, start, end)
    for given in [bare] if bare else [scaled(given, view, unit) for given in spelled]:
        if given.measure > 0:
            yield place, given


def _without_repeats(
    given: list[tuple[int, Given]], columns: Sequence[Column]
) -> list[tuple[int, Given]]:
    """Leave out what a row says again in another unit: “EUR m | US$ m”, “USD | USD million”."""
    kept: list[tuple[int, Given]] = []
    for place, one in given:
        if not any(_is_repeated(columns[at], other, columns[place], one) for at, other in kept):
            kept.append((place, one))
    return kept


def _is_repeated(column: Column, given: Given, again: Column, told: Given) -> bool:
    """Is a sum the one that an earlier column tells, rounded, or in another currency?"""
    first, second = given.amount, told.amount
    if first is None or second is None or column.unit is None or again.unit is None:
        return False
    if first.currency != second.currency:
        return _unmarked(column.label) == _unmarked(again.label)
    scales = sorted(unit.scale or 1 for unit in (column.unit, again.unit))
    return scales[0] < scales[1] and abs(first.value - second.value) * _ROUNDED <= scales[1]


def _unmarked(label: str) -> str:
    """What a head says beside the unit of its figures."""
    return _UNIT_WORDS.sub(" ", label).strip().casefold()
