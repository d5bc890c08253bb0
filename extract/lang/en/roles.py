"""The part that a name plays in an English clause, by the words right before it.

“to Kenya” receives, “through UNICEF” is a channel, “by Japan” gives; a name in no phrase of its own
is the subject, or, right behind the verb, the one who is given something.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from extract.lang.en import cues
from extract.lang.en.phrases import flees, governed_by, helps
from extract.lang.en.segments import Verb
from extract.names import Entity
from extract.statements.candidates import Candidate, Group, Thing, View
from extract.statements.context import Context
from extract.statements.grouping import is_giver

_OPENS: Final = re.compile(
    r"(?:^|[;:,.—–\"“(]\s?|\b(?:and|but|while|whereas|that|when|then|which|because|so)\s?)\s*"
    r"(?:(?:in addition|yesterday|today|further|together),?\s?)?$",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(r",?\s(?:which|who)\s")
_PRONOUN: Final = re.compile(r"\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)(?:\s\w+ly)?\s$")
# A subject between a name and a verb: “After Norway's visit, the minister gave”.
_OTHER_SUBJECT: Final = re.compile(
    r",\s(?:the|our|its|their|his|her|my|this|these|those)\s[\w-]+(?:\s(?!and\b)[\w-]+){0,3}\s(?<!,\s)$"
)
_IN_PHRASE: Final = re.compile(r"\b(?:in|to|for|on|from|with) (?:the )?$")
_CHANNELLED: Final = re.compile(
    r"\b(?:channelled|passed|spent|disbursed|implemented) (?:through|by|to|via)\s"
    r"(?:the )?(?:[a-z]+ ){0,4}(?:of the )?$"
)
_HELPED: Final = re.compile(r"\b(?:help|helps|helped|helping|assist|enable|support)\s(?:the )?$")
_SAID: Final = re.compile(r"\b(?:said|says|added|stated|announced|told [\w ]{0,20})\b")
_OWED: Final = re.compile(r"'s? (?:[a-z]+ )?(?:creditors|debts?|arrears|obligations)\b")
_AT_PLACE: Final = re.compile(r"\b(?:in|at|near|outside)\s$")
_OWED_BY: Final = re.compile(r"\b(?:owed|owing|due)\s(?:\w+\s){0,2}?(?:by|from)\s(?:the )?$")
_ACTING_FOR: Final = re.compile(
    r"(?:\bacting (?:for|on behalf of)|,\son behalf of)\s(?:the )?(?:government of )?(?:the )?$",
    re.IGNORECASE,
)
# Who takes something for others stands behind these; else “on behalf of” names the giver.
_RECEIVED: Final = re.compile(r"\b(?:receiv|accept)\w+\b[^.;:]*$")
_EXPENSE: Final = re.compile(r"(?:'s?)?\s(?:expense|cost|charge)\b")  # “at Danish expense”
_TAUGHT: Final = frozenset({"train", "teach", "educate", "invite", "host", "vaccinate", "treat"})
_EMBASSY: Final = re.compile(
    r"\b(?:[Ee]mbass(?:y|ies)|[Aa]mbassador|[Mm]ission)\b[^,;.]{0,20}\sin\s$"
)
# “…, the Danish minister said”
_REPORT: Final = re.compile(r",”?\s(?:[^,;:]{3,80}?)\s(?:said|announced|says|added|stated|told)\b")
_GIFT_OF: Final = re.compile(
    r"\b(?:gifts?|donations?|courtesy|generosity)\s(?:of|from)\s(?:the )?"
    r"(?:(?:people|government) of (?:the )?)?$",
    re.IGNORECASE,
)
_THANKED: Final = re.compile(r"\b(?:thank(?:ed|s)?|grateful to)\s(?:the )?$")
_VERB_WORD: Final = re.compile(r"[;:]|\b(?:will|would|has|have|had|was|were|is|are|to)\b")
_PEOPLE_FROM: Final = re.compile(
    r"\b(?:students|officials|people|experts|engineers|trainees|participants|countries)\s+from\b"
)
# Between a name and a sum that its verb, said before, governs: “and Germany the same €1 million”.
_IN_BRACKET: Final = re.compile(r"\s\((?:[a-z]+\s){0,3}")
_GAP: Final = re.compile(
    r"(?:'s)?,? ?(?:with )?(?:the same |some |about |another |a further |an additional |up to |"
    r"over |more than |[A-Z]{0,3}\$?)?(?:,? (?:itself|which)[^,]{0,40}, )?\s?"
)
# “from the Turkish embassy”, “to Kenyan farmers”: an adjective plays its noun's part behind these.
_HELD_BY: Final = frozenset(
    {"to", "for", "by", "from", "on behalf of", "among", "towards", "under"}
)
_RECEIVES: Final = {
    "to": 5,
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
# “the Commission”: a body named before, not one of that name.
_ANAPHORS: Final = frozenset(
    {"Commission", "Government", "Ministry", "Minister", "Bank", "Fund", "Agency", "Council"}
    | {"Committee", "President", "Organization", "Organisation", "Union", "Foundation", "Board"}
    | {"Department", "Embassy", "Ambassador", "Secretary", "Group", "Mission", "Federation"}
    | {"Administration", "Administrator", "Commissioner", "Director", "Company", "Centre", "Center"}
)
_PLACES: Final = frozenset({"Country", "Region", "CountryGroup"})
_ANYWHERE: Final = "DEV"  # “developing countries” names nobody
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
    if _CHANNELLED.search(before) and kind not in _PLACES:
        return "through"
    if _HELPED.search(before) or _OWED_BY.search(before) or _OWED.match(view.folded, group.end):
        return "to"
    if _THANKED.search(before) or (
        _GIFT_OF.search(before) and group.mentions[0].role != "adjective" and is_giver(group)
    ):
        return "donor"
    if group.mentions[0].role == "capital" and _AT_PLACE.search(before):
        if _EMBASSY.search(before):
            return "in"
        return "place"  # “in Geneva”: where something is said
    if _ACTING_FOR.search(before):
        return "principal"
    if _EXPENSE.match(view.folded, group.end):
        return "donor"
    owner = _owner_or_taker(view, group)
    if owner:
        return owner
    city = kind == "Country" and not _behind_country(view, group)
    city = city and not cues.VERB_GROUP.match(view.folded, group.end + 1)
    word, _ = governed_by(before, city=city)
    behind = view.folded[group.end : group.end + 60]
    if group.mentions[0].role == "adjective" and (
        word not in _HELD_BY or flees(behind) or not helps(behind)
    ):
        return "adjective"
    if word == "on behalf of":
        return "to" if _RECEIVED.search(before) else "donor"
    if word == "under" and kind == "Country":
        return "donor"  # “under Japan's grant scheme”
    return _ROLE_OF_PREPOSITION.get(word, word)


def _behind_country(view: View, group: Group) -> bool:
    """Does a country's own name stand before the group and its comma?"""
    return any(
        m.entity.type == "Country" and m.role == "name" and 0 <= group.start - m.end <= 2
        for m in view.mentions
    )


def _owner_or_taker(view: View, group: Group) -> str:
    """Whose aid, or aid for whom: “Swedish aid”, “the EU's €5m grant”; but “Yemen aid”."""
    behind = view.folded[group.end : group.end + 80]
    owned = cues.OWNED_AID.match(behind) if is_giver(group) else None
    if owned is None or _acts(owned[0]):
        return ""
    last = group.mentions[-1]
    by_name = last.entity.type == "Country" and last.role == "name"
    return "" if by_name and not behind.startswith("'") else "owner"


def _acts(phrase: str) -> bool:
    """Is there a verb before the last noun of a phrase: “approved credits”?"""
    verbs = cues.VERB_GROUP.finditer(phrase)
    return any(
        m.end() < len(phrase)
        and cues.VERBS[" ".join(m["verb"].lower().split())].base not in cues.NOUN_LIKE
        for m in verbs
    )


def _opens(before: str) -> bool:
    """Does a name behind these words open a clause, as a subject does?"""
    word, rest = governed_by(before)
    return not word and bool(_OPENS.search(rest))


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
    spoken = _quoted(view, groups, start)
    for verb in verbs:
        if verb.passive or verb.reduced:
            verb.donors = _agent(view.folded, verb, groups)
        else:
            verb.donors = _subject(view, verb, groups, context, start, spoken)
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
        if group.role in ("adjective", "owner") and not _opens(text[start : group.start]):
            continue
        if group.role in ("", "adjective", "owner"):
            known = group.mentions[0].entity.labels[0]
            return group.entities if known and is_giver(group) else None
    return None


def nearest_subject(text: str, groups: list[Group], start: int) -> tuple[Entity, ...] | None:
    """Whom a pronoun behind the groups means: the last that opened a clause, else the first."""
    for group in reversed(groups):
        names = group.role == "" and is_giver(group) and group.mentions[0].role != "self"
        if names and _opens(text[start : group.start]):
            return group.entities
    return opening_subject(text, groups, start)


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
    near = [g for g in near if g.role != "adjective" or view.folded.startswith(" ", g.end)]
    for group in leading:
        role = group.role or _leading_role(view, found, thing, verb, group, context)
        _take(view, found, thing, group, role, takers)
    labelled = context.label is not None and bool(context.label.donors)
    for group in near:
        if not (labelled and group.role == "owner"):  # “World Bank: $5 million in IDA credits”
            own = verb is not None and verb.base in _TAUGHT and group.end <= thing.end
            _take(view, found, thing, group, "to" if own else group.role, takers)
    if takers.bodies and all(place.key == _ANYWHERE for place in takers.places):
        takers.places = ()
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
    if _IN_BRACKET.fullmatch(gap):
        if _takes_in_brackets(view, found.sentence[0]):
            return "object"
        found.donors, found.gapped = group.entities, True
        return ""
    if re.match(r"'s? ", gap) and is_giver(group):
        speaks = group.mentions[0].role == "self"
        found.donors = found.donors or (context.speaker if speaks else group.entities)
        return ""
    if verb is not None and verb.end <= group.start:
        between = view.folded[verb.end : group.start]
        if not any(governed_by(between)):
            return "object"
    if verb is not None and re.match(r"\swith\s", gap) and _to_object(view, verb, group):
        return "object"  # “provide Kenya with 20 buses and Ghana with 10”
    if is_giver(group) and _GAP.fullmatch(gap):
        place = group.mentions[0].entity.type in _PLACES and not gap.startswith(",")
        if place and verb and (verb.kind == "receive" or _to_object(view, verb, group)):
            return "object"
        found.donors, found.gapped = group.entities, True
    return ""


def _takes_in_brackets(view: View, start: int) -> bool:
    """Are those before bracketed sums takers: “to Kenya ($5 million), Mali ($3 million)”?"""
    text = view.folded
    first = next(m for m in view.mentions if m.start >= start and text.startswith(" (", m.end))
    return governed_by(view.words_before(first.start, start))[0] in _RECEIVES


def _to_object(view: View, verb: Verb, group: Group) -> bool:
    """Does the verb's first object say who receives: “gave Ghana 20 buses, Kenya 10”?"""
    first = next((m for m in view.mentions if m.start >= verb.end), None)
    if first is None or first.start >= group.start or first.role == "adjective":
        return False
    return not any(governed_by(view.folded[verb.end : first.start]))


def _take(
    view: View, found: Candidate, thing: Thing, group: Group, role: str, takers: _Takers
) -> None:
    agencies = all(e.entry and e.entry.acts_for for e in group.entities)
    if role == "source" and _PEOPLE_FROM.search(view.folded[thing.start : group.start]):
        role = "of"
    if role == "through" or (role == "source" and found.donors and agencies):
        found.through += group.entities
    elif role == "owner" and _owns(view.folded, group, thing, owned=bool(found.donors)):
        found.donors = group.entities
    elif role in ("donor", "source", "owner"):
        if is_giver(group):
            found.donors = found.donors or group.entities
    elif role == "initiative":
        found.initiative = found.initiative or group.entities[0]
    elif role in _RECEIVES and group.mentions[0].role != "self":
        places = places_of(group)
        if places is not None:
            if _RECEIVES[role] > takers.weight:
                takers.weight, takers.places = _RECEIVES[role], places
        elif _RECEIVES[role] > 2:
            takers.bodies = takers.bodies or group.entities
        elif role == "of" and agencies:
            found.through += group.entities


def _owns(text: str, group: Group, thing: Thing, *, owned: bool) -> bool:
    """Is the aid that a name owns the thing itself: “€5 million in EU aid”, “Norway's grant of”?"""
    if group.end > thing.start and owned:
        return False
    if group.end <= thing.start:
        return not _VERB_WORD.search(text, group.end, thing.start)
    return bool(
        re.fullmatch(r"\s(?:in|of|worth of)\s(?:[\w-]+\s){0,4}", text[thing.end : group.start])
    )


def _agent(text: str, verb: Verb, groups: list[Group]) -> tuple[Entity, ...] | None:
    """Who is behind a passive: the “by” phrase, who was thanked for it, or who reports it."""
    for group in groups:
        if group.role == "donor" and is_giver(group) and 0 <= group.start - verb.end < 60:
            return group.entities
    thanked = [g for g in groups if g.role == "donor" and g.end <= verb.start]
    if thanked:
        return thanked[0].entities
    report = _REPORT.search(text, verb.end, groups[-1].end + _CLOSE if groups else verb.end)
    inside = [g for g in groups if report and report.start() < g.start < report.end()]
    told = [g for g in inside if is_giver(g) and g.role in ("", "adjective", "owner")]
    return told[0].entities if told else None


def _subject(
    view: View,
    verb: Verb,
    groups: list[Group],
    context: Context,
    start: int,
    spoken: tuple[Entity, ...] | None,
) -> tuple[Entity, ...] | None:
    text = view.folded
    for group in groups:
        if group.role == "principal" and verb.left <= group.start < verb.start:
            return group.entities
    relative = _RELATIVE.search(text, max(start, verb.left - 1), verb.start)
    if relative and verb.start - relative.end() < _CLOSE:
        before = [g for g in groups if g.end <= relative.start() and is_giver(g)]
        if before and relative.start() - before[-1].end < _CLOSE:
            return before[-1].entities
    if _PRONOUN.search(text[verb.left : verb.start]):
        earlier = [g for g in groups if g.end <= verb.start]
        return nearest_subject(text, earlier, start) or context.subject
    for group in reversed([g for g in groups if verb.left <= g.start and g.end <= verb.start]):
        if _is_subject(text, verb, group, start):
            return _speaking(text, group, context, spoken)
    return _new_name(view, verb, known=bool(context.donors))


def _quoted(view: View, groups: list[Group], start: int) -> tuple[Entity, ...] | None:
    """Who says “we” in a quotation: “…,” said the Danish minister; Norway's envoy said: “…”."""
    end = groups[-1].end if groups else start
    said = _SAID.search(view.folded, start, end)
    if said is None or "“" not in view.folded[start:end]:
        return None
    named = [g for g in groups if is_giver(g) and g.mentions[0].role != "self"]
    behind = [g for g in named if 0 <= g.start - said.end() < _CLOSE]
    before = [g for g in named if g.end <= said.start() and g.role in ("", "adjective", "owner")]
    return (behind[0] if behind else before[-1]).entities if behind or before else None


def _speaking(
    text: str, group: Group, context: Context, spoken: tuple[Entity, ...] | None
) -> tuple[Entity, ...] | None:
    """The names of a group; “we” means the speaker, and “the government” not a bank that speaks."""
    if group.mentions[0].role != "self":
        return group.entities
    speaker = spoken or context.speaker
    third = (
        text[group.start : group.end].lower().endswith("government")
        and text[group.start : group.start + 3].lower() == "the"
    )
    if third and speaker and speaker[0].type != "Country":
        return ()
    return speaker


def _new_name(view: View, verb: Verb, *, known: bool) -> tuple[Entity, ...] | None:
    """A name in no list that alone stands before the verb: “Safaricom will build …”.

    Where a donor is `known` already, a bare name may be the person who speaks for it; the name
    must then say itself that it is a body's: “the Smithfield Foundation”.
    """
    clause = view.folded[verb.left : verb.start]
    m = _PROPER_NAME.search(clause.lstrip())
    if m is None or m["name"] in _NO_NAME | _ANAPHORS:
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
    if group.role == "with":  # “with Georgia promising”
        return bool(
            re.fullmatch(r"\s(?:(?:each|both|also|alone)\s)?", text[group.end : verb.start])
        )
    if _OTHER_SUBJECT.search(text, group.end, verb.start):
        return False
    if verb.after_verb and not _opens(before):
        return False  # it is still the object of the verb before
    if group.role in ("adjective", "owner"):  # “German funds built”, not “in the German fund, …”
        noun = re.fullmatch(r"(?: [a-z]+| [A-Z][\w-]+){0,4},?\s*", text[group.end : verb.start])
        return bool(noun) and not _IN_PHRASE.search(before)
    return group.role == "" and is_giver(group)
