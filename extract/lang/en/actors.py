"""Who gives a thing, who receives it and through whom: the names around it fill its slots."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue, part
from extract.lang.en import cues
from extract.lang.en.around import ANYWHERE, lends, take_names, works_for_others
from extract.lang.en.bodies import find_bodies
from extract.lang.en.counted import carried
from extract.lang.en.nominals import AidNoun
from extract.lang.en.roles import places_of, receives
from extract.lang.en.segments import Verb
from extract.lang.en.sentence import Scope, Sentence
from extract.lang.en.subjects import named_agent, nearest_subject, opening_subject
from extract.lang.en.verbs import SIGNING
from extract.names import PLACES, Entity
from extract.statements.candidates import Candidate, Group, Thing
from extract.statements.grouping import is_giver, without
from extract.statements.parties import gives, is_pool, rank, split_parties, state_of

_POSSESSIVE: Final = Cue(
    r"\b(its|their|his|her|our|my)\s(?:(?!to\b|for\b|of\b|in\b|from\b)[\w-]+\s){0,4}$",
    re.IGNORECASE,
)
_LEARNERS: Final = Cue(r"\b(?:trainees|students|interns|scholars|fellows|patients)\b")
_HEADED: Final = Cue(r"\s(?:[\w-]+\s){1,4}of\s")  # “a Cuban team of (12 doctors)”
_OPENING: Final = Cue(r"(?:In|For|Across|To) (?:[a-z]+ ){0,2}")
_AROUND: Final = frozenset({"in", "for", "to", "into", "across", "adjective"})
_INTO: Final = Cue(
    r"(?: (?:more|extra|each|"
    r"(?:in|of) (?:[a-z-]+ ){0,3}?(?:aid|funding|support|funds|money|grants?)))?"
    r",? (?:to|into|towards?|for) (?:the |other )?"
)
_ORDINAL: Final = Cue(r"(?:(?:[a-z]+th|first|second|third|\d+(?:th|st|nd|rd)|latest|next) )?")
_BY: Final = Cue(r"\sby\s(?:the\s)?")
_JOINED: Final = Cue(r"[,;]|\band\b")
# What a body is paid for, behind its name: “to feed families in …”, “which is building wells in …”.
_AIM: Final = Cue(
    r"\b(?:to|for|which|who|in response to|towards?|supporting|helping|providing|delivering)\s"
)
_FROM: Final = Cue(r"(?:\sin(?:\s[a-z]+){1,3})?(?:\s(?:coming|provided|paid))?\sfrom\s(?:the\s)?")
# “$5 million (€4 million) in new funding from”; not “to support exports from”
_GIVEN_BY: Final = Cue(
    r"(?:\s\([^()]{1,40}\))?"
    r"(?:\s(?:(?!(?:to|for|of|by|with)\s)[A-Za-z-]+\s){0,4}?"
    r"(?:aid|assistance|support|help|relief|funding|funds?|financing|money|grants?|loans?|credits?|"
    r"contributions?|donations?|gifts?|pledges?|promises?|commitments?|payments?|packages?|"
    r"tranches?|offers?|awards?|allocations?))?"
    r"(?:\s(?:received|coming|made|provided|paid|promised|pledged))?\sfrom\s(?:the\s)?"
    r"(?:(?:[Gg]overnment|[Pp]eople)\sof\s(?:the\s)?)?"
)
# These tell as well of what a body gives itself, and of where that comes from.
_TELLS_OWN: Final = Cue(r"\b(?:announce[sd]?|confirm(?:s|ed))\s$")
# What a body does that tells of what it has been given or promised.
_TELLS: Final = Cue(
    r"(?:\s\([A-Za-z]{2,12}\))?(?:,\s[^,;:.]{3,60},)?\s"
    r"(?:(?:has|have|today|yesterday|also|warmly|on \w+day|wishes to)\s)*"
    r"(?:welcome[sd]?|acknowledge[sd]?|announce[sd]?|appreciate[sd]?|hail(?:s|ed)|confirm(?:s|ed)|"
    r"applaud(?:s|ed)|accept(?:s|ed)|secure[sd]?|thank(?:s|ed)|"
    r"(?:is|are|was) (?:\w+ )?(?:grateful|thankful)|"
    r"express(?:es|ed)? (?:(?:its|deep|sincere|the) )*(?:gratitude|thanks|appreciation))\s"
)
# “Togo and Mali, both in Africa, (were given)”: between a subject and its verb
_ASIDE: Final = Cue(
    r"(?:,\s[^,.;:]{3,80},|\s?(?:--|–|—)\s?[^.;:–—]{3,80}?(?:--|–|—)|\s\([^()]{3,80}\))\s"
)
_HELPED_IN: Final = frozenset(
    {"in", "inside", "across", "for", "of", "among", "to", "on behalf of"}
)
_BRACKET: Final = Cue(r"\s\((?:[a-z]+\s){0,3}")
_ON_BEHALF: Final = Cue(r"\bon behalf of (?:the )?(?:[Gg]overnment of )?(?:the )?$")
_BESIDE: Final = 40  # characters between a pronoun and the gift that it owns


def name_actors(sentence: Sentence, found: Candidate, scope: Scope, *, part: bool) -> None:
    """Find who gives, who receives and through whom, from the names around the thing.

    The verb has the first word, then the names beside the thing; who is still not known then is
    looked for further off.
    """
    thing, verb = scope.thing, scope.verb
    near = [g for g in sentence.groups if thing.start <= g.start and g.end <= scope.end]
    leading = _leading(sentence, scope)
    if verb is not None:
        _name_receivers(sentence, found, thing, verb)
        if verb.kind == "arrive":
            near, leading = _name_arrival(sentence, found, scope, verb, near, leading)
        if verb.reduced and verb.start >= thing.end:
            found.recipients = found.recipients or _reached(sentence, verb)
    take_names(sentence.view, found, thing, verb, near=near, leading=leading, sentence=sentence)
    found.takes_again = any(g.role == "one" for g in (*leading, *near))
    if verb is not None:
        _name_lender(sentence.text, found, scope, verb, near)
    if verb is None or (verb.kind == "promise" and not (verb.passive or verb.reduced)):
        _note_accepted(sentence, found, scope)
    if found.recipients is None:
        found.recipients = _takers_around(sentence, scope, near, alone=not (part or found.gapped))
    if verb is not None:
        _name_by_verb(sentence, found, scope, verb, near)
    elif found.gapped and found.recipients is None:
        before = [g for g in sentence.groups if g.end <= thing.start and receives(g, at_least=5)]
        found.recipients = places_of(before[0]) if before else None
    if scope.noun is not None:
        _name_by_noun(sentence, found, scope, scope.noun)
    elif verb is None and sentence.view.block.kind == "item" and found.recipients is None:
        found.recipients = _told_of(sentence, scope)
    _name_channel(sentence, found)


def _name_arrival(
    sentence: Sentence,
    found: Candidate,
    scope: Scope,
    verb: Verb,
    near: list[Group],
    leading: list[Group],
) -> tuple[list[Group], list[Group]]:
    """What arrives was sent by whom an adjective names, and goes to the place it reaches.

    Args:
        sentence: the sentence.
        found: what arrives, whose actors are filled.
        scope: what governs it.
        verb: the verb of arriving.
        near: the names behind the thing.
        leading: the names before it.

    Returns:
        The names on either side that are left to play another part.
    """
    thing, sent = scope.thing, _senders(sentence, scope, verb)
    found.donors = sent[0].entities if sent else found.donors
    goes_too = thing.money is not None and verb.end <= thing.start
    begin = thing.end if goes_too else verb.end  # “…, and $2 million to Niger”
    reached = [g for g in sentence.groups if begin <= g.start < scope.end]
    places = (g for g in reached if g.role == "place" or _beside(verb, g))
    found.recipients = next((places_of(g) for g in places), None)
    leading = [] if goes_too else leading
    return [g for g in near if g not in sent], [g for g in leading if g not in sent]


def _name_lender(text: str, found: Candidate, scope: Scope, verb: Verb, near: list[Group]) -> None:
    """Let whoever a further sum is said to come from give it, and not the verb's subject."""
    learners = scope.thing.number and cues.LEARNERS.search(scope.thing.what or "")
    lender = None if learners else _paid_by(text, found, scope.thing, near)
    further = scope.since > verb.end or verb.start >= scope.thing.end
    if lender is not None and further and verb.kind != "receive":
        found.donors, found.gapped = lender.entities, True
        found.through = without(found.through, lender.entities)


def _paid_by(text: str, found: Candidate, thing: Thing, near: list[Group]) -> Group | None:
    """Who gives a further sum: “lent $9 million, with $2 million coming from Norway”."""
    group = next((g for g in near if g.role == "source" and g.start > thing.end), None)
    if group is None or not is_giver(group) or not _FROM.fullmatch(text, thing.end, group.start):
        return None
    givers = {e.key for e in found.donors or ()}
    own = any(state_of(e) in givers or e.key in givers for e in group.entities)
    return None if own else group


def _note_accepted(sentence: Sentence, found: Candidate, scope: Scope) -> None:
    """“UNICEF welcomed (announced) a $3 million grant from Chile”: a body tells what it is given.

    It is the channel to whom the money is for, else who receives it. So it is with “UNICEF thanked
    Chile for …”, “UNICEF welcomed Chile's …”.
    """
    body = _teller(sentence, scope.thing)
    if not body or not all(map(works_for_others, body)):
        return
    source = _source_behind(sentence, scope)
    if source is not None and source.entities != body:
        found.donors, found.gapped = source.entities, scope.verb is not None
    elif (
        not found.donors
        or scope.verb is not None
        or {e.key for e in body} & {d.key for d in found.donors}
    ):
        return
    if not found.recipients:
        found.recipients = body
    elif all(taker.type in PLACES for taker in found.recipients):
        found.through = (*found.through, *without(body, found.through))


def _teller(sentence: Sentence, thing: Thing) -> tuple[Entity, ...]:
    """The body that opens a sentence and tells of what it is given.

    “WHO announced 30 boats from Chile” may tell of where it buys them.
    """
    opens = next((g for g in sentence.groups if g.role in ("", "owner")), None)
    if opens is None or opens.end > thing.start:
        return ()
    tells = _TELLS.match(sentence.text, opens.end, thing.start)
    own = tells is not None and thing.money is None and _TELLS_OWN.search(tells[0])
    return opens.entities if tells is not None and not own else ()


def _source_behind(sentence: Sentence, scope: Scope) -> Group | None:
    """Who is said right behind a thing to be whom it comes from."""
    sources = (g for g in sentence.groups if g.role == "source" and scope.thing.end < g.start)
    source = next(sources, None)
    if source is None or source.start > scope.end or not is_giver(source):
        return None
    named = _GIVEN_BY.fullmatch(sentence.text, scope.thing.end, source.start)
    return source if named is not None else None


def _takers_around(
    sentence: Sentence, scope: Scope, near: list[Group], *, alone: bool
) -> tuple[Entity, ...] | None:
    """Who receives where no name beside the thing tells: from the closest place to the furthest.

    Args:
        sentence: the sentence.
        scope: the thing, and what governs it.
        near: the names behind it.
        alone: whether it is neither a part of a sum nor in a clause without its verb, which names
            before the verb would not be of.
    """
    thing, verb = scope.thing, scope.verb
    takers = _paid_into(sentence, thing, scope.end)
    if takers is None and thing.number is not None:
        # “has taught 300 Afghans”
        taught = (g for g in near if g.mentions[0].role == "resident" and g.end <= thing.end)
        takers = next((places_of(g) for g in taught), None)
    if verb is not None and takers is None and alone:
        takers = _outside(sentence, thing, verb)
    if verb is not None and takers is None and verb.thanked:
        thanks = [g for g in sentence.groups if g.role == "" and g.end <= verb.start]
        takers = places_of(thanks[0]) if thanks else None
    return takers


def _paid_into(sentence: Sentence, thing: Thing, end: int) -> tuple[Entity, ...] | None:
    """The programme that a sum goes to, or the body that no list knows: “to the Oak Foundation”.

    Money for the replenishment of a fund goes to the fund.
    """
    text = sentence.text
    into = _INTO.match(text, thing.end, end)
    if into is None:
        return None
    place = into.end()
    occasion = next((g for g in sentence.groups if g.start >= place), None)
    if occasion is not None and _ORDINAL.fullmatch(text, place, occasion.start):
        filled = sentence.context.filled_by(occasion.mentions[0].entity)
        if filled:
            return filled  # “to the fourth replenishment of the Lake Fund”
    group = next((g for g in sentence.groups if g.start == place), None)
    if group is not None:
        plan = group.mentions[0].entity
        if plan.type != "Initiative":
            return None
        if is_pool(plan) or (plan.entry is None and " for " not in into[0]):
            return (plan,)
        return None  # what is given for a programme, or to a known one, is for its countries
    if thing.money is None or " for " in into[0]:
        return None  # 40 tents for the Oak Hill Church are a purpose, and so may be a sum
    named = (hit for hit in find_bodies(text[place:end]) if hit[0] == 0)
    last = next((last for _, last, kind in named if kind == "Organisation"), None)
    if last is None:
        return None
    name = sentence.view.block.text[place : place + last]
    return (Entity(type="Organisation", labels=(" ".join(name.split()),)),)


def _name_by_verb(
    sentence: Sentence, found: Candidate, scope: Scope, verb: Verb, near: list[Group]
) -> None:
    """What the form of the verb tells of the parties: passive, signed by two, received."""
    thing = scope.thing
    if verb.passive and verb.end <= thing.start:
        found.donors = _agent_behind(sentence, thing, verb, near) or found.donors
    signed = _signing(sentence, verb)
    if signed is not None:
        _settle_parties(sentence, found, signed, scope.end)
    if verb.kind == "receive" and found.donors is None:
        earlier = [v for v in sentence.verbs if v.end <= verb.start and v.kind == "promise"]
        found.donors = earlier[-1].donors if earlier else None  # “signed a paper by which it gets”
        gifts = (g for g in sentence.groups if g.role == "donor" and g.end <= verb.start)
        found.donors = found.donors or next((g.entities for g in gifts if is_giver(g)), None)


def _agent_behind(
    sentence: Sentence, thing: Thing, verb: Verb, near: list[Group]
) -> tuple[Entity, ...] | None:
    """“$4 million was given by Norway, $3 million by Japan”: who gives, behind the sum itself."""
    own = (g for g in near if g.role == "donor" and is_giver(g) and g.mentions[0].role != "self")
    agent = next((g for g in own if _BY.fullmatch(sentence.text, thing.end, g.start)), None)
    return agent.entities if agent else named_agent(sentence.view, verb, thing.end)


def _told_of(sentence: Sentence, scope: Scope) -> tuple[Entity, ...] | None:
    """Where a project is that an item of a list tells of behind its sum and colon."""
    if sentence.text.find(":", scope.thing.end, sentence.end) < 0:
        return None
    behind = [g for g in sentence.groups if g.start >= scope.end and g.role != "donor"]
    sure = [g for g in behind if receives(g, at_least=2)]
    return next((places for g in (*sure, *behind) if (places := places_of(g))), None)


def _name_channel(sentence: Sentence, found: Candidate) -> None:
    """Let bodies that work for others be the channel, where it is told where they help."""
    if not (found.recipients and all(map(works_for_others, found.recipients))):
        return
    helped = _where_helped(sentence, found)
    if helped is not None:
        found.through = (*found.through, *found.recipients)
        found.recipients = helped


def _where_helped(sentence: Sentence, found: Candidate) -> tuple[Entity, ...] | None:
    """Where a body helps with what it is given: “to the Red Cross to feed families in Mali”."""
    sums = (m.core_start for m in sentence.view.money if m.core_start >= found.end)
    stop = min(sentence.end, next(sums, sentence.end))
    bodies = {e.key for e in found.recipients or ()}
    apart = {ANYWHERE, *(e.key for e in found.donors or ())}
    last = next((g.end for g in reversed(sentence.groups) if _names(g, bodies, stop)), found.end)
    for group in sentence.groups:
        if group.start < max(last, found.end) or group.end > stop:
            continue
        helped = group.role in _HELPED_IN or (group.role == "adjective" and receives(group))
        helped = helped or group.mentions[0].role == "resident"  # “to feed Somalis”
        places = places_of(group) if helped else None
        if places and not apart & {e.key for e in places}:
            own = any(_is_of(body, e) for body in found.recipients or () for e in places)
            return places if not own and _AIM.search(sentence.text, last, group.start) else None
    return None


def _is_of(body: Entity, place: Entity) -> bool:
    """Is the body that of the place, by its name?"""
    return any(name in label for name in place.labels[1:] for label in body.labels)


def _names(group: Group, keys: set[str], stop: int) -> bool:
    return group.end <= stop and any(e.key in keys for e in group.entities)


def _reached(sentence: Sentence, verb: Verb) -> tuple[Entity, ...] | None:
    """Where what a participle tells of has come: “doses given by India arrived in Kabul”."""
    came = next((v for v in sentence.verbs if v.start >= verb.end), None)
    if came is None or came.kind != "arrive":
        return None
    places = (g for g in sentence.groups if g.role == "place" and g.start >= came.end)
    return next((places_of(g) for g in places), None)


def _beside(verb: Verb, group: Group) -> bool:
    """Does a name stand right behind the verb: “reached Afghanistan's port”?"""
    return group.role == "" and group.start == verb.end + 1


# “the clinics in Mali with $5 million and (those in) Togo with $3 million”
_THAT_IN: Final = Cue(r"\b(?:that|those|ones?|another)\s(?:in|of|for)\s(?:the\s)?$")


def _leading(sentence: Sentence, scope: Scope) -> list[Group]:
    """The names between a thing and its verb, or the thing before it."""
    thing, verb, since = scope.thing, scope.verb, scope.since
    fresh = verb is not None and since <= verb.end <= thing.start
    first = verb.end if verb is not None and fresh else since
    return [
        g
        for g in sentence.groups
        if first <= g.start
        and g.end <= thing.start
        and (
            fresh
            or g.role == ""
            or since == sentence.start
            or lends(sentence, g, thing)
            or _BRACKET.fullmatch(sentence.text, g.end, thing.start)  # “in Mali ($5 million), …”
            or _THAT_IN.search(sentence.text, since, g.start)
        )
        and not (since > sentence.start and _is_of_the_one_before(sentence, g, scope))
    ]


def _is_of_the_one_before(sentence: Sentence, group: Group, scope: Scope) -> bool:
    """“$1 million will go through UNICEF and $2 million through Oxfam”: the first channel.

    So it is with whom the first sum is for, where its verb stands behind it: “$1 million was given
    to Peru, $2 million to Togo”.
    """
    thing, verb = scope.thing, scope.verb
    between = part(sentence.text, group.end, thing.start)
    behind = verb is not None and scope.since <= verb.start and (verb.passive or verb.reduced)
    told = group.role == "through" or (behind and receives(group))
    return told and _JOINED.search(between) is not None


def _name_receivers(sentence: Sentence, found: Candidate, thing: Thing, verb: Verb) -> None:
    """Who receives, where that is the subject of the verb or of the one around it."""
    if verb.kind == "receive":
        found.recipients, found.donors = _receivers(sentence, verb), None
        served = _served(sentence, verb, found.recipients or ())
        if served is not None:
            found.recipients, found.through = served, (*found.through, *(found.recipients or ()))
        taught = _LEARNERS.search(thing.what or "") and thing.number and verb.end <= thing.start
        if taught:  # they come to be trained
            found.recipients, found.donors = None, found.recipients
    if verb.reduced or verb.aux.strip() == "to":  # “received 50,000 doses donated by Japan”
        first = min(verb.start, thing.start)
        outer = next((v for v in reversed(sentence.verbs) if v.end <= first), None)
        if outer is not None and outer.kind == "receive" and not outer.negated:
            found.recipients = _receivers(sentence, outer)
    if verb.passive and verb.end <= thing.start:
        before = [g for g in sentence.groups if g.end <= verb.start]
        whole = next(
            (g for g in before if _ASIDE.fullmatch(sentence.text, g.end, verb.start)), None
        )
        subject = [whole] if whole else [g for g in before if verb.left <= g.start]
        if subject and subject[-1].role == "":  # “Jordan was given …”
            found.recipients = places_of(subject[-1])


def _served(
    sentence: Sentence, verb: Verb, bodies: tuple[Entity, ...]
) -> tuple[Entity, ...] | None:
    """Where a body works that receives: “UN agencies in Chad will receive $5 million”."""
    if not bodies or not all(map(works_for_others, bodies)):
        return None
    keys = {e.key for e in bodies}
    last = next((g for g in sentence.groups if _names(g, keys, verb.start)), None)
    behind = (g for g in sentence.groups if last and last.end <= g.start and g.end <= verb.start)
    return next((places_of(g) for g in behind if g.role == "in" and places_of(g)), None)


def _senders(sentence: Sentence, scope: Scope, verb: Verb) -> list[Group]:
    """Who sent what arrives: “forty Cuban doctors”, “a Cuban plane”, “from Cuba forty doctors”."""
    thing = scope.thing
    own = [g for g in sentence.groups if g.role == "adjective"]
    within = [g for g in own if thing.start <= g.start and g.end <= thing.end]
    heads = [g for g in own if _HEADED.fullmatch(sentence.text, g.end, thing.start)]
    carriers = [g for g in own if verb.end <= thing.start and verb.left <= g.start < verb.start]
    before = [g for g in own if g.end <= thing.start <= verb.start]
    loaded = [g for g in before if carried(sentence.text[g.end : thing.start])]
    further = [
        g
        for g in sentence.groups
        if g.role == "source" and verb.end <= g.start and sentence.text[g.end : thing.start] == " "
    ]
    return further + within + heads + carriers + loaded


def _name_by_noun(sentence: Sentence, found: Candidate, scope: Scope, noun: AidNoun) -> None:
    """What a noun of giving leaves unsaid: its owner, and a taker further on in the sentence."""
    if noun.equals:  # “the allocation for Togo was raised to $4 million”
        between = (g for g in sentence.groups if noun.end <= g.start and g.end <= scope.thing.start)
        own = (places_of(g) for g in between if receives(g, at_least=2))
        found.recipients = next(filter(None, own), found.recipients)
    if found.recipients is None and not found.through:
        behind = (g for g in sentence.groups if g.start >= scope.end and receives(g, at_least=2))
        found.recipients = next((places for g in behind if (places := places_of(g))), None)
    thanked = [g for g in sentence.groups if g.role == "donor" and g.end <= scope.thing.start]
    if thanked and is_giver(thanked[0]) and found.donors is None:
        found.donors = thanked[0].entities  # “Lao officials thanked Japan for its gift of …”
        takers = [g for g in sentence.groups if g.end <= thanked[0].start and places_of(g)]
        found.recipients = found.recipients or (places_of(takers[0]) if takers else None)
    if found.donors is None and scope.owner is None:
        _name_other_party(sentence, found, scope)
    if found.donors is None or scope.owner:
        found.donors = _possessor(sentence, noun, scope.thing) or scope.owner


def _name_other_party(sentence: Sentence, found: Candidate, scope: Scope) -> None:
    """In a joint text, whoever is not thankful gives: “The Malian side welcomed the gift of …”."""
    parties = sentence.context.parties
    if not cues.APPRECIATED.search(sentence.text, sentence.start, scope.thing.start):
        return
    subject = opening_subject(sentence.text, sentence.groups, sentence.start) or ()
    keys = {e.key for e in subject}
    if len(parties) > 1 and keys and keys <= {p.key for p in parties}:
        found.donors = tuple(p for p in parties if p.key not in keys)
        found.recipients = subject


def _possessor(sentence: Sentence, noun: AidNoun, thing: Thing) -> tuple[Entity, ...] | None:
    """Whose gift it is, where a pronoun says so: “its contribution would be …”."""
    place = min(noun.start, thing.start)
    own = _POSSESSIVE.search(sentence.text, max(sentence.start, place - _BESIDE), place)
    if own is None:
        return None
    context = sentence.context
    if own[1].lower() in ("our", "my"):
        return context.speaker
    before = [g for g in sentence.groups if g.end <= own.start()]
    return nearest_subject(sentence.text, before, sentence.start) or context.subject


def _receivers(sentence: Sentence, verb: Verb) -> tuple[Entity, ...] | None:
    """Who receives, as the subject of a verb of receiving: “Kenyan farmers are to receive …”."""
    if verb.donors is not None:
        return verb.donors
    before = [g for g in sentence.groups if verb.left <= g.start and g.end <= verb.start]
    apart = ("owner", "donor")  # “thanks to a donation from Peru, our village in Mali got …”
    return next((places for g in before if g.role not in apart and (places := places_of(g))), None)


def _outside(sentence: Sentence, thing: Thing, verb: Verb) -> tuple[Entity, ...] | None:
    """Who receives, where it is said before the verb (“In Mali, …”) or before a colon."""
    before = [
        g
        for g in sentence.groups
        if verb.left <= g.start and g.end <= verb.start and g.role in _AROUND
        if g.entities != verb.donors  # “the Japanese minister pledged”
    ]
    first = sentence.groups[0] if sentence.groups else None
    if not before and first and _OPENING.fullmatch(sentence.text, sentence.start, first.start):
        before = [first] if sentence.text.startswith(",", first.end) else []
    colon = sentence.text.find(":", sentence.start, thing.start)
    if not before and colon > 0:
        before = [g for g in sentence.groups if g.end <= colon and receives(g, at_least=5)]
    return places_of(before[-1]) if before else None


def _signing(sentence: Sentence, verb: Verb | None) -> Verb | None:
    """The verb of signing under which a thing is told: “signed an accord to provide 20 buses”."""
    if verb is None:
        return None
    if verb.base in SIGNING:
        return verb
    before = [v for v in sentence.verbs if v.end <= verb.start]
    under = bool(before) and verb.after_verb and verb.aux.strip() == "to"
    return before[-1] if under and before[-1].base in SIGNING else None


def _signs_for(sentence: Sentence, group: Group) -> bool:
    """Is it for them that somebody signs: “the minister on behalf of Mali and the envoy …”?"""
    before = sentence.view.words_before(group.start, sentence.start)
    return group.role == "donor" and _ON_BEHALF.search(before) is not None


def _name_partner(found: Candidate, with_whom: list[Group]) -> None:
    """“The ministry signed a loan agreement with Norway”: who usually gives lends to the others."""
    partners = [e for g in with_whom if g.role == "with" for e in g.entities]
    others = found.donors or ()
    if len(partners) != 1 or not gives(partners[0]):
        return
    if any(rank(d) <= rank(partners[0]) for d in others):
        return
    found.donors = (partners[0],)
    takers = without(found.recipients or (), found.donors)
    found.recipients = takers or tuple(d for d in others if d.type == "Country") or None


def _settle_parties(sentence: Sentence, found: Candidate, verb: Verb, end: int) -> None:
    """“Kenya and Finland signed”, “Kenya signed with Finland”: who of the two gives?"""
    behind = {"with", "between"} if verb.passive else {"with"}  # “was signed between Mali and”
    stop = sentence.end if verb.passive else end
    with_whom = [
        g for g in sentence.groups if g.role in behind and verb.end <= g.start and g.end <= stop
    ]
    named = [g for g in sentence.groups if verb.left <= g.start and g.end <= verb.start]
    roles = ("", "adjective", "owner", "principal", "between")
    signed = [g for g in named if g.role in roles or _signs_for(sentence, g)]
    parties = {state_of(e): e for g in (*signed, *with_whom) for e in g.entities}
    settled = split_parties(tuple(parties.values()))
    takers = {r.key for r in found.recipients or ()}
    if settled is None:
        _name_partner(found, with_whom)
        return
    if settled[1][0].type == "Country" or takers <= parties.keys() or found.donors is None:
        found.donors, found.recipients = settled
    elif len(found.donors) > 1 or with_whom:
        found.donors, found.through = settled[0], (*found.through, *settled[1])
