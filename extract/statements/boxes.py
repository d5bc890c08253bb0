"""Fact boxes: lines that each name one field of one gift.

"Donor: Norway", "Amount: NOK 40 million", "Period: 2019-2022", one below the other, or the rows of
a table of two columns. What the lines say together is one statement, or one for each sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extract.cue import Cue
from extract.model import BODIES, Kind
from extract.names import Entity
from extract.statements.candidates import Candidate, View
from extract.statements.columns import TOTAL, Role, bounded, kind_of, role_of, spanned
from extract.statements.context import Context
from extract.statements.figures import Given, bare_sum, spelt
from extract.statements.newcomers import names_in
from extract.statements.rules import FACT_BOX
from extract.statements.units import head_unit
from extract.times import Time

_FIELD: Final = Cue(r"\s*([^:：。.;；]{1,40}?)\s*[:：]\s*(?=\S)")
_MOST_LINES: Final = 20
_GIVEN_WHEN: Final = Cue(
    r"period|duration|start|begin|end\b|clos|complet|expir|deadline|commenc|time ?frame|timeline|"
    r"term|years?|"
    r"期限|期间|周期|年限|年度|年份|开始|结束|起止",
    re.IGNORECASE,
)
_WHOLE: Final = Cue(r"total|overall|总", re.IGNORECASE)
_PARTNER: Final = Cue(r"partner|伙伴", re.IGNORECASE)
_DONE: Final = Cue(
    r"complet|clos|ended|finish|ongoing|under ?way|active|progress|disburs|deliver|"
    r"完成|结束|竣工|在建|实施中|进行|执行中|交付|到位",
    re.IGNORECASE,
)
_PLANNED: Final = Cue(
    r"plan|approv|pipeline|sign|pledg|commit|propos|拟|计划|批准|签|承诺", re.IGNORECASE
)


class _Field(NamedTuple):
    """A line of a box: its label, the part that the label names, and where its value stands."""

    view: View
    label: str
    label_end: int
    role: Role
    start: int
    end: int

    @property
    def value(self) -> str:
        """The words behind the label."""
        return self.view.folded[self.start : self.end]

    def times(self) -> list[Time]:
        """The times in the value."""
        return [t for t in self.view.times if self.start <= t.start and t.end <= self.end]

    def names(self) -> tuple[Entity, ...]:
        """Who or what the value names."""
        return names_in(self.view, self.start, self.end, is_name=True)


def box_end(views: Sequence[View], first: int) -> int:
    """Return the index behind the fact box that begins at `views[first]`; `first` for none."""
    fields: list[_Field] = []
    for view in views[first : first + _MOST_LINES]:
        line = _field(view)
        if line is None or (not fields and not line.role):
            break
        if fields and line.label == fields[0].label:
            break  # the next box
        fields.append(line)
    while fields and not fields[-1].role:
        fields.pop()
    return first + len(fields) if _is_box(fields) else first


def read_box(views: Sequence[View], context: Context) -> list[Candidate]:
    """Return the candidates of a fact box, one for each sum that it tells.

    Args:
        views: its lines.
        context: the frames that hold.
    """
    fields = [line for view in views if (line := _field(view)) is not None]
    sums = [(line, given) for line in fields if line.role == "sum" for given in _sums(line)]
    own = [line for line, _ in sums if _owners(line)]
    return [
        _candidate(line, given, fields, context)
        for line, given in sums
        if not own or _owners(line) or not _WHOLE.search(line.label)
    ]


def _field(view: View) -> _Field | None:
    cells = [cell for cell in view.block.cells if cell[0] < cell[1]]
    if cells:
        if len(cells) != 2 or len(view.block.cells) != 2:
            return None
        (start, end), value = cells
        label = view.folded[start:end].rstrip(":： ")
        heads = view.block.kind == "table_head" and role_of(view.folded[value[0] : value[1]])
        if heads or TOTAL.match(label) or (not role_of(label) and _named_in(view, start, end)):
            return None  # a table of its own columns
        return _Field(view, label, end, role_of(label), *value)
    if view.block.kind not in ("item", "paragraph", "title"):
        return None
    found = _FIELD.match(view.folded)
    if found is None or any(start < found.end(1) for start, _ in view.figures):
        return None
    return _Field(view, found[1], found.end(1), role_of(found[1]), found.end(), len(view.folded))


def _named_in(view: View, start: int, end: int) -> bool:
    return any(start <= m.start and m.end <= end for m in view.mentions)


def _is_box(fields: Sequence[_Field]) -> bool:
    """Has it a sum and who gives or takes it, and do most labels name a part?"""
    roles: list[Role] = [line.role for line in fields if line.role]
    if len(fields) < 2 or len(roles) * 2 < len(fields) or len(set(roles)) < 2:
        return False
    if not any(line.role == "sum" and list(_sums(line)) for line in fields):
        return False
    acting = [line for line in fields if line.role in ("donor", "recipient", "place", "channel")]
    return bool(acting) and all(roles.count(line.role) <= 2 for line in acting)


def _sums(line: _Field) -> Iterator[Given]:
    found = [g for g in spelt(line.view, line.start, line.end) if g.amount is not None]
    if not found:
        bare = bare_sum(line.view, line.start, line.end, head_unit(line.label, line.view.lang))
        found = [bare] if bare else []
    yield from found[:1]


def _owners(line: _Field) -> tuple[Entity, ...]:
    """Whose sum the label says it is: “EU contribution”."""
    return tuple(m.entity for m in line.view.mentions if m.end <= line.label_end)


def _candidate(line: _Field, given: Given, fields: Sequence[_Field], context: Context) -> Candidate:
    donors = _owners(line) or _named(fields, "donor") or None
    recipients = _named(fields, "recipient", "place")
    through = _named(fields, "channel")
    partners = [f for f in fields if f.role == "recipient" and _PARTNER.search(f.label)]
    for partner in partners:  # with a country beside it, or in the title, it only carries out
        bodies = tuple(e for e in partner.names() if e.type in BODIES)
        others = tuple(e for e in recipients if e not in bodies)
        if bodies and (others or context.title_takers):
            recipients, through = others, (*through, *bodies)
    if through and not recipients:
        recipients = context.title_takers
    told, above = kind_of(line.label), context.kind or context.document.kind
    kind = "delivery" if told == "delivery" else _status(fields) or told or above or "commitment"
    announced, time = _when(fields, context)
    return Candidate(
        view=line.view,
        start=given.start,
        end=given.end,
        sentence=(0, len(line.view.folded)),
        rule=FACT_BOX.name,
        context=f"{line.label} {_purpose(fields) or ''}",
        amount=given.amount,
        count=given.count,
        qualifier=given.qualifier,
        what=given.what or _purpose(fields),
        kind=kind,
        announced=announced if kind == "commitment" else None,
        time=time,
        donors=donors,
        recipients=recipients or None,
        through=through,
        own_words=True,
    )


def _named(fields: Sequence[_Field], *roles: Role) -> tuple[Entity, ...]:
    named = [e for line in fields if line.role in roles for e in line.names()]
    return tuple({e.key: e for e in named}.values())


def _purpose(fields: Sequence[_Field]) -> str | None:
    return next((f.value.strip(" .。") for f in fields if f.role == "form" and f.value), None)


def _status(fields: Sequence[_Field]) -> Kind | None:
    for line in fields:
        if line.role == "status":
            if _DONE.search(line.value):
                return "delivery"
            return "commitment" if _PLANNED.search(line.value) else None
    return None


def _when(fields: Sequence[_Field], context: Context) -> tuple[str | None, Time | None]:
    """When the gift was announced, and when it is given, by the lines that tell dates."""
    announced: str | None = None
    spans: list[tuple[_Field, Time]] = []
    for line in fields:
        times = line.times() if line.role == "date" else []
        if times and _GIVEN_WHEN.search(line.label):
            spans.append((line, times[0]))
        elif times:
            announced = announced or context.said_on(times[0])
    told = [bounded(time, line.label) for line, time in spans]
    return announced, spanned(told)
