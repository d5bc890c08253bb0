"""Lines that each begin with a name: all of those names play one part, decided once for the list.

    Japan: $20 million, and two planes        Guinea: $15 million for a hospital
    Cuba: a team of 50 doctors                Paraguay: $30 million for water
    $7 million – Norway                       Togo US$ 5 million
                                              Rural Clinics. To build and equip …

One line alone often does not tell whether its name gives or receives; the others do. What the
lead-in, the headings and the title say decides first. Else each line is weighed: states that run
aid programmes, and agencies of theirs, usually give; other states usually receive, above all where
the text has said who gives. Below a line of name and sum alone, another may tell what it is for.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, Literal

import msgspec

from extract.cue import Cue
from extract.model import BODIES
from extract.names import PLACES, Entity, Mention
from extract.sentences import split_sentences
from extract.statements.candidates import Frame, Label, LabelList, View
from extract.statements.context import Context
from extract.statements.frames import covers
from extract.statements.grouping import GIVERS
from extract.statements.languages import language_of
from extract.statements.newcomers import names_in
from extract.statements.parties import gives, rank, runs_programme, state_of

Role = Literal["donor", "recipient"]

_FEWEST: Final = 3  # lines, and names, that make a list
_FEWEST_BARE: Final = 2  # and of lines that hold nothing but names and sums
_APART: Final = 1  # blocks without a label that may stand between two of its lines
_LONGEST: Final = 90  # characters of a label
_LINES: Final = frozenset({"paragraph", "item", "heading"})  # “Togo US$ 5 million” looks like one
_NAMES: Final = frozenset({*GIVERS, "Region", "CountryGroup"})
# What ends a label: a colon, a dash, brackets that hold a number.
_END: Final = Cue(
    r"\s*[:：]\s*(?=\S)|\s(?:[–—]|-{1,2})\s(?=\S)|——|\s?[(（](?=[^()（）]{0,30}\d[^()（）]{0,30}[)）])"
)
# “The Government of Japan”: the office is no part of another name
_OFFICE: Final = Cue(
    r"\b(?:The|Government|Republic|Kingdom|State|People|Embassy|Ministry|Royal)\b|\([A-Z]+\)"
)
# Between a sum and the name that ends its line: “$7 million – Norway”, “$7 million (Norway)”.
_BEHIND_SUM: Final = Cue(r"\s*(?:[:：–—,，(（-]|--|\s)\s*")
_CLOSED: Final = " .)）。"
_QUOTED: Final = ("“", '"', "'", "‘", "「", "《")
# How likely whoever runs a programme is to give, by his rank (`extract.statements.parties`).
_BY_RANK: Final = {0: 1.0, 1: 0.5, 2: 0.5, 3: 0.25, 4: -1.0}
_BODY: Final = 3  # the rank of bodies that neither lend nor act for a state
_GIVES: Final = 1.0  # where its line goes on with a verb of giving
_GIVER_TOLD: Final = -0.75  # where the text has said who gives, and it is nobody of the list
_TAKER_TOLD: Final = 0.75  # where the title has named somebody else, who is helped
_DOUBT: Final = 0.1


def labelled(views: Sequence[View]) -> dict[int, LabelList]:
    """Return the lists of a document, by the index of each of their lines."""
    found: dict[int, LabelList] = {}
    run: dict[int, Label] = {}
    apart = 0
    above: View | None = None  # the block before the list
    figured = 0  # lines of it that hold a figure
    for place, view in enumerate((*views, None)):
        label = _label_of_line(view) if view is not None else None
        if view is not None and label is not None:
            above = above if run else views[place - 1] if place else None
            figured = figured * bool(run) + bool(view.figures)
            run[view.index] = label
            apart = 0
            continue
        apart += 1
        plain = view is not None and view.block.kind in _LINES - {"heading"}
        if view is None or apart > _APART or not plain:
            if _is_list(run) and 2 * figured >= len(run):
                measured = above is not None and _measures_else(above)
                found |= dict.fromkeys(run, LabelList(lines=run, of_aid=not measured))
            run = {}
    return found


def _label_of_line(view: View) -> Label | None:
    """The label of a line of text; a heading is one only where it holds a sum."""
    if view.block.kind not in _LINES or (view.block.kind == "heading" and not view.money):
        return None
    return label_at(view)


def label_at(view: View) -> Label | None:
    """The names that a line begins with, where it goes on with something said of them."""
    text = view.folded
    behind = _name_behind_sum(view)
    if behind is not None:
        return behind
    first = next((m for m in view.mentions if m.role != "self"), None)
    if first is None or first.start > _LONGEST:
        return None
    mark = _END.search(text, first.end, first.end + _LONGEST)
    figure = view.figure_after(first.end - 1)
    if figure is not None and (mark is None or figure < mark.start()):
        end = begins = figure  # “Belize $11.78 million”
    elif mark is not None:
        end, begins = mark.span()
    else:
        return None
    named = [m for m in view.mentions if m.end <= end]
    if any(m.entity.type not in _NAMES or m.role in ("self", "leader") for m in named):
        return None
    told, words = text[begins:].strip(), language_of(view.lang)
    if not told or told.startswith(_QUOTED) or words.leads.NEWS_FROM.search(text, 0, end):
        return None
    if not covers(text[:end].strip(), named, spare=0 if begins == end else words.leads.SPARE):
        return None
    names = _names(view, named, end)
    at_once = words.cues.GIVES_AT_ONCE.match(text, begins) is not None
    bare = _is_bare(view, begins)
    return Label(names=names, end=begins, gives=at_once, bare=bare) if names else None


def _is_bare(view: View, begins: int) -> bool:
    """Does nothing stand behind a label but a sum?"""
    behind = (m for m in view.money if m.core_start >= begins and not m.conversion)
    money = next(behind, None)
    alone = money is not None and not view.folded[begins : money.start].strip(" (")
    return alone and not view.folded[money.end :].strip(_CLOSED) if money else False


def _name_behind_sum(view: View) -> Label | None:
    """The names that end a line which begins with a sum: “$7 million – Norway”."""
    money = next((m for m in view.money if not view.folded[: m.start].strip()), None)
    joint = _BEHIND_SUM.match(view.folded, money.end) if money is not None else None
    named = [m for m in view.mentions if joint and m.start >= joint.end()]
    if joint is None or not named or any(m.entity.type not in _NAMES for m in named):
        return None
    if not covers(view.folded[joint.end() :], named, spare=0, start=joint.end()):
        return None
    names = _names(view, named, len(view.folded), start=joint.end())
    return Label(names=names, end=0, gives=False, bare=True) if names else None


def _names(view: View, named: Sequence[Mention], end: int, *, start: int = 0) -> tuple[Entity, ...]:
    """Who a label names; a country behind a body's name tells which branch of it is meant.

    So it is where no list knows the body: “CARE Canada”.
    """
    label = rest = view.block.text[start:end]
    for m in named:
        rest = rest.replace(label[m.start - start : m.end - start], "", 1)
    rest = _OFFICE.sub("", rest).strip()
    if view.lang == "en" and rest.istitle() | rest.isupper() and not label.isupper():
        return names_in(view, 0, end, is_name=True, whole=True)
    branches = {
        branch.start
        for body, branch in pairwise(named)
        if body.entity.type in BODIES and branch.entity.type == "Country"
        if view.folded[body.end : branch.start] == " "
    }
    names = {m.entity.key: m.entity for m in named if m.start not in branches}
    return tuple(names.values())


def open_line(view: View, lists: dict[int, LabelList], context: Context) -> Label | None:
    """Let the part of its list's names govern a line; return its label where it has one.

    Args:
        view: the line.
        lists: the lists of the document.
        context: the frames that hold: the lead-in of the list is changed, the label set.
    """
    here = lists.get(view.index)
    if here is None:
        return None
    label = here.lines[view.index]
    if not here.of_aid:
        context.lead, context.label = Frame(barred=True), None
        return label
    if here.lead is None:
        role = _role(here, context)
        if role is None:
            for index in here.lines:
                lists.pop(index, None)
            return None
        here.lead = _lead(here, role, context)
    context.lead = here.lead
    if here.lead.of_givers:
        context.label = Frame(donors=label.names)
    else:
        places = tuple(e for e in label.names if e.type in PLACES)
        bodies = tuple(e for e in label.names if e.type in BODIES)
        context.label = Frame(recipients=places or bodies, through=bodies if places else ())
    return label


def tells_purpose(view: View, above: View, context: Context) -> bool:
    """Does a line tell what the sum is for that alone stands beside a name above it?"""
    here = context.lists.get(above.index)
    if here is None or here.lead is None or view.index in here.lines or view.money:
        return False
    return here.lines[above.index].bare and view.block.kind == "paragraph"


def _is_list(run: dict[int, Label]) -> bool:
    names = {label.names[0].key for label in run.values()}
    fewest = _FEWEST_BARE if all(label.bare for label in run.values()) else _FEWEST
    return len(run) >= fewest and len(names) >= fewest


def _measures_else(above: View) -> bool:
    """Does what stands above a list say that it is of trade, debts, prices, incomes?"""
    start, end = split_sentences(above.folded, above.lang)[-1]
    reader = language_of(above.lang)
    if reader.leads.MEASURED_ELSE.search(above.folded, start, end) is None:
        return False
    aid = reader.no_aid.PLAIN_AID.search(above.folded, start, end)
    return aid is None and reader.cues.AID_TOPIC.search(above.folded, start, end) is None


def _lead(here: LabelList, role: Role, context: Context) -> Frame:
    lead = msgspec.structs.replace(context.lead) if context.lead is not None else Frame()
    lead.aid, lead.flow = True, context.flow or context.document.flow
    lead.of_givers, lead.of_takers = role == "donor", role == "recipient"
    if role == "donor":
        named = {e.key for label in here.lines.values() for e in label.names}
        own = lead.donors is not None and all(d.key in named for d in lead.donors)
        lead.donors = None if own else lead.donors
        lead.recipients = lead.recipients or context.one_title_taker
    return lead


def _role(here: LabelList, context: Context) -> Role | None:
    """The part that the names of a list play; None where it is no list of aid, or in doubt."""
    led = context.lead.donors or () if context.lead is not None else ()
    of_aid = context.aid or context.about_aid or context.emergency or any(map(gives, led))
    if not of_aid or context.barred:
        return None
    frames = [*context.outer(), context.document]
    if any(f.of_givers for f in frames):
        return "donor"
    if any(f.of_takers for f in frames):
        return "recipient"
    labels = tuple(here.lines.values())
    names = [label.names[0] for label in labels]
    keys = {name.key for name in names}
    taken = {r.key for r in (*(context.recipients or ()), *context.title_takers)}
    if 2 * len(keys & taken) > len(keys):
        return "recipient"
    giver = context.donors_around or context.carry.donors or ()
    own = {k for d in giver for k in (d.key, state_of(d))}
    others = bool(giver) and 2 * sum(name.key in own for name in names) < len(names)
    weight = sum(_weight(label, passes_on=others) for label in labels) / len(labels)
    if others and 2 * sum(map(runs_programme, names)) < len(names):
        weight += _GIVER_TOLD  # but a list of those that usually give is one of givers
    if taken and not keys & taken:
        weight += _TAKER_TOLD
    if abs(weight) < _DOUBT:
        return None
    return "donor" if weight > 0 else "recipient"


def _weight(label: Label, *, passes_on: bool) -> float:
    """What speaks for a label's giving; bodies beside a giver pass on what he gives."""
    if label.gives:
        return _GIVES
    place = rank(label.names[0])
    return -_BY_RANK[place] if passes_on and place == _BODY else _BY_RANK[place]
