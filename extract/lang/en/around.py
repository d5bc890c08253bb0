"""Which of the names around an English sentence's thing receives it, gives it or passes it on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from extract.cue import Cue
from extract.lang.en.gapping import names_receive
from extract.lang.en.phrases import governed_by
from extract.lang.en.roles import RECEIVES, names_plan, places_of
from extract.lang.en.rosters import Roster, roster_at
from extract.lang.en.segments import Verb
from extract.lang.en.sentence import Sentence
from extract.lang.en.subjects import opening_subject
from extract.names import PLACES, Entity
from extract.statements.candidates import Candidate, Group, Thing, View
from extract.statements.context import Context
from extract.statements.grouping import is_giver
from extract.statements.parties import is_fund

_TAUGHT: Final = frozenset({"train", "teach", "educate", "invite", "host", "vaccinate", "treat"})
_VERB_WORD: Final = Cue(r"[;:]|\b(?:will|would|has|have|had|was|were|is|are|to)\b")
_PEOPLE_FROM: Final = Cue(
    r"\b(?:students|officials|people|experts|engineers|trainees|participants|countries)\s+from\b"
)
# Between a name and a sum that its verb, said before, governs: “and Germany the same €1 million”.
_GAP: Final = Cue(
    r"(?:'s)?,? ?(?:with )?(?:the same |some |about |another |a further |an additional |up to |"
    r"over |more than |[A-Z]{0,3}\$?)?(?:,? (?:itself|which)[^,]{0,40}, )?\s?"
)
_WITH_SUM: Final = Cue(
    r",? with (?:(?:an?|another|some|about|over|nearly|more than|a further|its|pledge|promise|"
    r"contribution|donation|commitment|grant|offer|gift|of|worth)\s)*"
)
# “Chile announced $3 million, Peru (with a pledge of) $2 million”
_PLEDGE_NOUN: Final = Cue(r"\b(?:pledge|promise|contribution|donation|commitment|offer|gift)\b")
ANYWHERE: Final = "DEV"  # “developing countries” names nobody
_LOAN_OF: Final = Cue(
    r"(?:'s?)?\s(?:[a-z-]+\s){0,2}(?:loan|grant|credit|contribution|donation)s?\s(?:of|worth)\s"
    r"(?:(?:about|some|up to|over|nearly|another)\s)?"
)
# “a pledge by Chile (of about $5 million)”
_OF_SUM: Final = Cue(r"\s(?:of|worth)\s(?:(?:about|some|up to|over|nearly|another)\s)?")
_OUT_OF: Final = Cue(r"(?:^|[.;]\s)(?:Out )?[Oo]f (?:the |this |that )?$")
_BEFORE_OWNER: Final = 24  # characters before an owner that may say that a part follows
# Between who works and where: Cuban (doctors' programmes in) Angola
_AT_WORK_IN: Final = Cue(r"(?:\s[a-z][\w'’-]*){1,5}\s(?:in|inside|across)\s(?:the\s)?")
_SURE: Final = 5  # the weight from which a preposition leaves no doubt about who receives


def works_for_others(body: Entity) -> bool:
    """Is it an organisation that others pay for its work, no fund that they fill?"""
    return body.type == "Organisation" and not is_fund(body)


def lends(sentence: Sentence, group: Group, thing: Thing) -> bool:
    """“… and an EIB loan of $5 million”, “… and a loan by the EIB of”: whose further loan it is."""
    said = _LOAN_OF if group.role == "owner" else _OF_SUM if group.role == "donor" else None
    return said is not None and said.fullmatch(sentence.text, group.end, thing.start) is not None


@dataclass(slots=True)
class _Takers:
    """Who may receive a thing: the surest place so far, and bodies."""

    weight: int = 0
    places: tuple[Entity, ...] = ()
    bodies: tuple[Entity, ...] = ()


def take_names(
    view: View,
    found: Candidate,
    thing: Thing,
    verb: Verb | None,
    *,
    near: list[Group],
    leading: list[Group],
    sentence: Sentence,
) -> None:
    """Give the names around a thing to the slots of its candidate.

    Args:
        view: the block.
        found: the candidate, which is changed.
        thing: what is given.
        verb: the verb that governs it.
        near: the groups behind it, up to the next thing or clause.
        leading: those between its verb, or the thing before, and itself.
        sentence: the sentence.
    """
    takers, context = _Takers(), sentence.context
    near = [g for g in near if g.role != "adjective" or view.folded.startswith(" ", g.end)]
    roster = roster_at(sentence.rosters, thing.start)
    listed = roster.named_at(thing.start) if roster is not None else None
    if roster is not None and not roster.gives:
        near = [g for g in near if g.role not in RECEIVES]  # of the next sum in the list
    for group in leading:
        if group is listed and roster is not None:
            role = _role_in(roster, found, group, thing)
        else:
            role = group.role or _leading_role(view, found, thing, verb, group, context)
        _take(view, found, thing, group, role, takers)
    labelled = context.label is not None and bool(context.label.donors)
    for place, group in enumerate(near):
        if _is_housed(view, found, group, near[place + 1 : place + 2]):
            continue
        if not (labelled and group.role == "owner"):  # “World Bank: $5 million in IDA credits”
            own = verb is not None and verb.base in _TAUGHT and group.end <= thing.end
            own = own or _given_to(verb, group, thing)
            _take(view, found, thing, group, "to" if own else group.role, takers)
    if takers.bodies and all(place.key == ANYWHERE for place in takers.places):
        takers.places = ()
    if takers.places and takers.bodies and takers.weight > 1:
        found.recipients, found.through = takers.places, found.through + takers.bodies
    elif takers.bodies and found.recipients is None:
        found.recipients = takers.bodies
    elif takers.places and (found.recipients is None or takers.weight >= _SURE):
        if found.recipients and all(map(works_for_others, found.recipients)):
            found.through += found.recipients  # “Oxfam received $3 million to help Syrians”
        found.recipients = takers.places


def _role_in(roster: Roster, found: Candidate, group: Group, thing: Thing) -> str:
    """The part that a name plays in a list as all names of it do."""
    if not roster.gives:
        return "object"
    found.donors = group.entities
    found.gapped = found.gapped or group.role == "" or thing.start != roster.figures[0]
    return ""


def _is_housed(view: View, found: Candidate, people: Group, following: list[Group]) -> bool:
    """Are people told of where they are: “for Rohingya refugees in Bangladesh”?

    So it is with those who work there, “to Swedish deminers in Angola”.
    """
    housed = following and places_of(following[0])
    if not housed or housed == found.donors:  # “40 Malawian nurses to train in Oslo”
        return False
    between = view.folded[people.end : following[0].start]
    if people.mentions[0].role == "adjective":
        return _AT_WORK_IN.fullmatch(between) is not None
    refugees = people.mentions[0].entity.labels[0].endswith(" refugees")
    return refugees and between.strip() in ("in", "in the")


def _given_to(verb: Verb | None, group: Group, thing: Thing) -> bool:
    """Does a name behind its verb say who got the thing before it: “what Chile gave Peru”?"""
    if verb is None or verb.passive or verb.kind != "give" or verb.start < thing.end:
        return False
    return group.role == "" and group.start == verb.end + 1


def _leading_role(
    view: View,
    found: Candidate,
    thing: Thing,
    verb: Verb | None,
    group: Group,
    context: Context,
) -> str:
    """The part of a name in no phrase, before a thing: owner, indirect object or new giver."""
    gap = view.folded[group.end : thing.start]
    if re.match(r"'s? ", gap) and is_giver(group):
        speaks = group.mentions[0].role == "self"
        found.donors = found.donors or (context.speaker if speaks else group.entities)
        return ""
    if verb is not None and verb.end <= group.start:
        between = view.folded[verb.end : group.start]
        if not any(governed_by(between)):
            return "object"
    end = found.sentence[1]
    if (
        verb is not None
        and re.match(r"\swith\s", gap)
        and names_receive(view, verb, group.start, end)
    ):
        return "object"  # “provide Kenya with 20 buses and Ghana with 10”
    with_sum = is_giver(group) and _WITH_SUM.fullmatch(gap)
    if with_sum and (verb is None or gap.startswith(",") or _PLEDGE_NOUN.search(gap)):
        found.donors, found.gapped = group.entities, True  # “followed by Japan with $5 million”
        return ""
    if is_giver(group) and _GAP.fullmatch(gap):
        if verb and not gap.startswith(","):
            takes = verb.kind == "receive" and group.mentions[0].entity.type in PLACES
            takes = takes and not _is_from(view, verb)  # “received from Chile $3m, Peru $2m”
            if takes or names_receive(view, verb, group.start, end):
                return "object"
        found.donors, found.gapped = group.entities, True
    return ""


def _is_from(view: View, verb: Verb) -> bool:
    """Does a verb of receiving say first from whom?"""
    first = next((m for m in view.mentions if m.start >= verb.end), None)
    return first is not None and governed_by(view.folded[verb.end : first.start])[0] == "from"


def giver_in_list(sentence: Sentence, thing: Thing) -> tuple[Entity, ...] | None:
    """Who gives a listed sum: the name right before it, unless the sentence's subject does."""
    roster = roster_at(sentence.rosters, thing.start)
    if roster is None or not roster.gives:
        return opening_subject(sentence.text, sentence.groups, sentence.start)
    named = roster.named_at(thing.start)
    return named.entities if named is not None and is_giver(named) else None


def _take(
    view: View, found: Candidate, thing: Thing, group: Group, role: str, takers: _Takers
) -> None:
    agencies = all(e.entry and e.entry.acts_for for e in group.entities)
    people = _PEOPLE_FROM.search(view.folded[thing.start : group.start])
    if role == "source" and (people or found.verb in _TAUGHT):
        role = "of"  # “invited 90 nurses from Ghana”
    funds = all(e.type == "Fund" for e in group.entities)
    owned = found.donors is not None and (agencies or funds)
    if role == "through" or (role == "source" and owned) or (role == "initiative" and funds):
        found.through += group.entities
    elif role == "owner" and _owns(view.folded, group, thing, owned=bool(found.donors)):
        found.donors = group.entities
        lent = _LOAN_OF.fullmatch(view.folded, group.end, thing.start)
        found.gapped = found.gapped or (lent is not None and is_giver(group))
    elif role in ("donor", "source", "owner"):
        if is_giver(group):
            own = role == "donor" and _OF_SUM.fullmatch(view.folded, group.end, thing.start)
            found.donors = group.entities if own else found.donors or group.entities
    elif role == "initiative" and names_plan(view, group):
        found.initiative = found.initiative or group.entities[0]
    elif role in RECEIVES and group.mentions[0].role != "self":
        places = places_of(group)
        if places is not None:
            if RECEIVES[role] > takers.weight:
                takers.weight, takers.places = RECEIVES[role], places
        elif RECEIVES[role] > 2:
            takers.bodies = takers.bodies or group.entities
        elif role == "of" and agencies:
            found.through += group.entities


def _owns(text: str, group: Group, thing: Thing, *, owned: bool) -> bool:
    """Is the aid that a name owns the thing itself: “€5 million in EU aid”, “Norway's grant of”?"""
    if group.end > thing.start and owned:
        return False
    if group.end <= thing.start:
        if _OUT_OF.search(text[max(0, group.start - _BEFORE_OWNER) : group.start]):
            return False  # “of Norway's contribution, $5 million was given by …”
        return not _VERB_WORD.search(text, group.end, thing.start)
    return bool(
        re.fullmatch(r"\s(?:in|of|worth of)\s(?:[\w-]+\s){0,4}", text[thing.end : group.start])
    )
