"""The part that a name plays in an English clause, by the words right before it.

“to Kenya” receives, “through UNICEF” is a channel, “by Japan” gives; a name in no phrase of its own
is the subject, or, right behind the verb, the one who is given something.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from extract.lang.en.segments import Verb
from extract.names import Entity
from extract.statements.candidates import Candidate, Group, Thing, View
from extract.statements.context import Context
from extract.statements.grouping import is_giver

# What may stand between a preposition and the name that it governs.
_TITLE: Final = (
    r"(?:the |an? |its |their |all |some |our |his |her |that |this |both |other |new |further |"
    r"fellow |same |[a-z]+-based |southern |northern |eastern |western |"
    r"government(?:s)? of |governments? |people of |peoples of |republic of |delegate of |"
    r"delegation of |representatives? of |minister of |president of |leaders of |authorities of |"
    r"state of |parliament of |(?:foreign |prime |federal |former )?ministers? |president |"
    r"chancellor |ambassador |the south of |the north of |districts of [\w ]{0,20}|province of |"
    r"provinces of |parts of |states? of |city of |side of )*"
)
_PREPOSITION: Final = re.compile(
    r"\b(to|for|into|in|across|towards?|on behalf of|with|among|on|of|between|from|through|via|"
    rf"by way of|by|under|at|within|alongside)\s{_TITLE}$",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    r"(?:^|[;:,.—–\"“(]\s?|\b(?:and|but|while|whereas|that|when|then|which|because|so)\s)\s*"
    rf"(?:(?:in addition|yesterday|today|further|together),?\s)?{_TITLE}$",
    re.IGNORECASE,
)
_OFFICE_OF: Final = re.compile(
    r"\b(?:government|people|delegate|delegation|minister[\w ]*|president|leaders|"
    r"representatives?|republic)\sof\s(?:the )?$",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(r",?\s(?:which|who)\s")
_PRONOUN: Final = re.compile(r"\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)(?:\s\w+ly)?\s$")
_IN_PHRASE: Final = re.compile(r"\b(?:in|to|for|on|from|with) (?:the )?$")
_CHANNELLED: Final = re.compile(
    r"\b(?:channelled|passed|spent|disbursed|implemented) (?:through|by|to|via)\s"
    r"(?:the )?(?:[a-z]+ ){0,4}(?:of the )?$"
)
_HELPED: Final = re.compile(r"\b(?:help|helps|helped|helping|assist|enable|support)\s(?:the )?$")
_OWED: Final = re.compile(r"'s? (?:[a-z]+ )?(?:creditors|debts?|arrears|obligations)\b")
_AT_PLACE: Final = re.compile(r"\b(?:in|at|near|outside)\s$")
_OWED_BY: Final = re.compile(r"\b(?:owed|owing|due)\s(?:\w+\s){0,2}?(?:by|from)\s(?:the )?$")
_THANKED: Final = re.compile(r"\b(?:thank(?:ed|s)?|grateful to)\s(?:the )?$")
_PEOPLE_FROM: Final = re.compile(
    r"\b(?:students|officials|people|experts|engineers|trainees|participants|countries)\s+from\b"
)
# Between a name and a sum that its verb, said before, governs: “and Germany the same €1 million”.
_GAP: Final = re.compile(
    r"'?s? ?(?:the same |some |about |another |a further |an additional |up to |over |more than |"
    r"[A-Z]{0,3}\$?)?(?:,? (?:itself|which)[^,]{0,40}, )?\s?"
)
_RECEIVES: Final = {
    "to": 5,
    "on behalf of": 5,
    "object": 5,
    "into": 4,
    "towards": 4,
    "toward": 4,
    "on": 3,
    "for": 3,
    "of": 2,
    "in": 2,
    "across": 2,
    "among": 2,
    "between": 2,
    "with": 1,
    "adjective": 1,
}
_ROLE_OF_PREPOSITION: Final = {
    "through": "through",
    "via": "through",
    "by way of": "through",
    "from": "source",
    "by": "donor",
    "under": "initiative",
    "at": "meeting",
    "within": "initiative",
    "alongside": "other",
}
_PROPER_NAME: Final = re.compile(
    r"(?:^|[.;:!?]\s|,\s|\band\s)(?P<the>[Tt]he )?"
    r"(?P<name>[A-Z][\w&'-]+(?: (?:of |and |the )?[A-Z][\w&'-]+){0,5})\s$"
)
# The nouns that names of organisations end in, or begin with before “of” and “for”.
_BODY: Final = re.compile(
    r"\b(?:Agency|Alliance|Association|Bank|Church|Club|Co(?:mpany|rp(?:oration)?)?|Committee|"
    r"Council|Endowment|Federation|Foundation|Fund|Group|Holdings|Inc|Industries|Institute|Ltd|"
    r"League|Mission|Network|Organi[sz]ation|Partnership|Society|Trust|Union|University)\b"
)
_NO_NAME: Final = frozenset(
    {
        "He",
        "She",
        "It",
        "They",
        "We",
        "You",
        "I",
        "This",
        "That",
        "These",
        "Those",
        "Others",
        "Some",
        "Many",
        "Most",
        "Both",
        "All",
        "Each",
        "None",
        "One",
        "Donors",
        "Ministers",
        "Leaders",
        "Officials",
        "Experts",
        "Today",
        "Yesterday",
        "Partners",
        "Members",
        "Speakers",
    }
)
_PLACES: Final = frozenset({"Country", "Region", "CountryGroup"})
_SURE: Final = 5  # the weight from which a preposition leaves no doubt about who receives
_CLOSE: Final = 40  # characters between a name and the clause that belongs to it


def part_of(view: View, group: Group, start: int) -> str:
    """Return the part that the words right before a group give it; "" where they give none.

    Args:
        view: the block.
        group: the names that stand together.
        start: where the sentence begins, in the block's text.
    """
    before = view.words_before(group.start, start)
    kind = group.mentions[0].entity.type
    if kind in ("Meeting", "Forum"):
        return "meeting"
    if kind in ("Initiative", "Project"):
        return "initiative"
    if _CHANNELLED.search(before):
        return "through"
    if _HELPED.search(before) or _OWED_BY.search(before) or _OWED.match(view.folded, group.end):
        return "to"
    if _THANKED.search(before):
        return "donor"
    if group.mentions[0].role == "adjective":
        return "adjective"
    if group.mentions[0].role == "capital" and _AT_PLACE.search(before):
        return "place"  # “in Geneva”: where something is said
    if _OFFICE_OF.search(before):  # “to the Government of Mali”: what stands before the office
        before = re.sub(r"\b[\w ]{0,40}\sof\s(?:the )?$", "", before)
    preposition = _PREPOSITION.search(before)
    word = preposition[1].lower() if preposition else ""
    return _ROLE_OF_PREPOSITION.get(word, word)


def receives(group: Group, *, at_least: int = 1) -> bool:
    """Does a group's part say that it is given something, and how surely (1 to 5)?"""
    return _RECEIVES.get(group.role, 0) >= at_least


def places_of(group: Group) -> tuple[Entity, ...] | None:
    """The countries, regions and groups of countries among the names; None if there are none."""
    kept = tuple(e for e in group.entities if e.type in _PLACES)
    return kept or None


def fill_subjects(
    view: View, verbs: list[Verb], groups: list[Group], context: Context, start: int
) -> None:
    """Say of each verb who acts, and under which initiative."""
    previous: Verb | None = None
    for verb in verbs:
        if verb.passive or verb.reduced:
            verb.donors = _agent(verb, groups)
        else:
            verb.donors = _subject(view, verb, groups, context, start)
            if verb.donors is None and previous is not None:
                verb.donors = previous.donors
        named = [g for g in groups if g.role == "initiative" and verb.left <= g.start]
        if named:
            verb.initiative = named[0].entities[0]
        elif previous is not None and verb.after_verb:
            verb.initiative = previous.initiative
        previous = verb


def opening_subject(text: str, groups: list[Group], start: int) -> tuple[Entity, ...] | None:
    """Who a sentence is about: the first name that stands in no phrase of its own."""
    for group in groups:
        if group.role == "adjective" and not _OPENING.search(text[start : group.start]):
            continue
        if group.role in ("", "adjective"):
            known = group.mentions[0].entity.labels[0]
            return group.entities if known and is_giver(group) else None
    return None


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
    context: Context,
) -> None:
    """Give the names around a thing to the slots of its candidate.

    Args:
        view: the block.
        found: the candidate, which is changed.
        thing: what is given.
        verb: the verb that governs it.
        near: the groups behind it, up to the next thing or clause.
        leading: those between its verb, or the thing before, and itself.
        context: the frames that hold.
    """
    takers = _Takers()
    for group in leading:
        role = group.role or _leading_role(view, found, thing, verb, group, context)
        _take(view, found, thing, group, role, takers)
    for group in near:
        _take(view, found, thing, group, group.role, takers)
    if takers.places and takers.bodies and takers.weight > 1:
        found.recipients, found.through = takers.places, found.through + takers.bodies
    elif takers.bodies and found.recipients is None:
        found.recipients = takers.bodies
    elif takers.places and (found.recipients is None or takers.weight >= _SURE):
        found.recipients = takers.places


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
        if re.fullmatch(rf"\s{_TITLE}", between, re.IGNORECASE):
            return "object"
    if is_giver(group) and _GAP.fullmatch(gap):
        found.donors, found.gapped = group.entities, True
    return ""


def _take(
    view: View, found: Candidate, thing: Thing, group: Group, role: str, takers: _Takers
) -> None:
    agencies = all(e.entry and e.entry.acts_for for e in group.entities)
    if role == "source" and _PEOPLE_FROM.search(view.folded[thing.start : group.start]):
        role = "of"
    if role == "through" or (role == "source" and found.donors and agencies):
        found.through += group.entities
    elif role in ("donor", "source"):
        if is_giver(group):
            found.donors = found.donors or group.entities
    elif role == "initiative":
        found.initiative = found.initiative or group.entities[0]
    elif role in _RECEIVES:
        places = places_of(group)
        if places is not None:
            if _RECEIVES[role] > takers.weight:
                takers.weight, takers.places = _RECEIVES[role], places
        elif _RECEIVES[role] > 2:
            takers.bodies = takers.bodies or group.entities
        elif role == "of" and agencies:
            found.through += group.entities


def _agent(verb: Verb, groups: list[Group]) -> tuple[Entity, ...] | None:
    """Who is behind a passive: the “by” phrase, else who was thanked for it."""
    for group in groups:
        if group.role == "donor" and is_giver(group) and 0 <= group.start - verb.end < 60:
            return group.entities
    thanked = [g for g in groups if g.role == "donor" and g.end <= verb.start]
    return thanked[0].entities if thanked else None


def _subject(
    view: View, verb: Verb, groups: list[Group], context: Context, start: int
) -> tuple[Entity, ...] | None:
    text = view.folded
    relative = _RELATIVE.search(text, max(start, verb.left - 1), verb.start)
    if relative and verb.start - relative.end() < _CLOSE:
        before = [g for g in groups if g.end <= relative.start() and is_giver(g)]
        if before and relative.start() - before[-1].end < _CLOSE:
            return before[-1].entities
    if _PRONOUN.search(text[verb.left : verb.start]):
        earlier = [g for g in groups if g.end <= verb.start]
        return opening_subject(text, earlier, start) or context.subject
    for group in reversed([g for g in groups if verb.left <= g.start and g.end <= verb.start]):
        if _is_subject(text, verb, group, start):
            return context.speaker if group.mentions[0].role == "self" else group.entities
    return _new_name(view, verb, known=bool(context.donors))


def _new_name(view: View, verb: Verb, *, known: bool) -> tuple[Entity, ...] | None:
    """A name in no list that alone stands before the verb: “Safaricom will build …”.

    Where a donor is `known` already, a bare name may be the person who speaks for it; the name
    must then say itself that it is a body's: “the Smithfield Foundation”.
    """
    clause = view.folded[verb.left : verb.start]
    m = _PROPER_NAME.search(clause.lstrip())
    if m is None or m["name"] in _NO_NAME:
        return None
    first = verb.start - (m.end() - m.start("name"))
    if any(x.start < verb.start and x.end > first for x in view.mentions):
        return None
    body = _BODY.search(m["name"]) or re.fullmatch(r"[A-Z]{3,8}", m["name"])
    if known and not body and not m["the"]:
        return None
    return (Entity(type="Organisation", labels=(m["name"],)),)


def _is_subject(text: str, verb: Verb, group: Group, start: int) -> bool:
    before = text[start : group.start]
    if verb.after_verb and not _OPENING.search(before):
        return False  # it is still the object of the verb before
    if group.role == "adjective":  # “German funds built”, not “in the German fund, Kenya built”
        noun = re.fullmatch(r"(?: [a-z]+| [A-Z][\w-]+){0,4},?\s*", text[group.end : verb.start])
        return bool(noun) and not _IN_PHRASE.search(before)
    return group.role == "" and is_giver(group)
