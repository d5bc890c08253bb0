"""The part that a name plays in an English clause, by the words right before it.

“to Kenya” receives, “through UNICEF” is a channel, “by Japan” gives; a name in no phrase of its own
is the subject, or, right behind the verb, the one who is given something.
"""

from __future__ import annotations

import re
from typing import Final

from extract.lang.en.segments import Verb
from extract.names import Entity
from extract.statements.candidates import Candidate, Group, Thing, View
from extract.statements.context import Context
from extract.statements.grouping import is_giver

TITLE: Final = (
    r"(?:the |an? |its |their |all |some |our |his |her |that |this |both |other |new |further |fellow |"
    r"government(?:s)? of |governments? |people of |peoples of |republic of |delegate of |delegation of |"
    r"representatives? of |minister of |president of |leaders of |authorities of |state of |"
    r"parliament of |(?:foreign |prime |federal |former )?ministers? |president |chancellor |ambassador |"
    r"[a-z]+-based |southern |northern |eastern |western |the south of |the north of |the same |same |"
    r"districts of [\w ]{0,20}|province of |provinces of |parts of |states? of |city of |side of )*"
)
_DIRECT_PREPOSITION: Final = re.compile(
    rf"\b(to|for|into|in|across|towards?|on behalf of|with|among|on|of|between|from|through|via|by way of|by|under|at|within|alongside)\s{TITLE}$",
    re.IGNORECASE,
)
OPENING: Final = re.compile(
    rf"(?:^|[;:,.—–\"“(]\s?|\band\s|\bbut\s|\bwhile\s|\bwhereas\s|\bthat\s|\bwhen\s|\bthen\s|\bwhich\s|\bbecause\s|\bso\s)\s*(?:[Ii]n addition,?\s|[Yy]esterday\s|[Tt]oday\s|[Ff]urther,?\s|[Tt]ogether\s)?{TITLE}$",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(r",?\s(?:which|who)\s")
_PRONOUN: Final = re.compile(r"\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)(?:\s\w+ly)?\s$")
WEIGHT: Final = {
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
_CHANNELLED: Final = re.compile(
    r"\b(?:channelled|passed|spent|disbursed|implemented) (?:through|by|to|via)\s(?:the )?(?:[a-z]+ ){0,4}(?:of the )?$"
)
_HELPED: Final = re.compile(r"\b(?:help|helps|helped|helping|assist|enable|support)\s(?:the )?$")
_OWED: Final = re.compile(r"'s? (?:[a-z]+ )?(?:creditors|debts?|arrears|obligations)\b")
_THANKED: Final = re.compile(r"\b(?:thank(?:ed|s)?|grateful to)\s(?:the )?$")
_PEOPLE: Final = re.compile(
    r"\b(?:students|officials|people|experts|engineers|trainees|participants|countries)\s+from\b"
)


def part_of(view: View, group: Group, start: int) -> str:
    """The part that the words right before a group give it; "" where they give none."""
    text = view.folded
    before = text[start : group.start]
    kind = group.mentions[0].entity.type
    if kind in ("Meeting", "Forum"):
        return "meeting"
    direct = _DIRECT_PREPOSITION.search(before)
    preposition = direct[1].lower() if direct else ""
    if kind in ("Initiative", "Project"):
        return "initiative"
    if _CHANNELLED.search(before):
        return "through"
    if _HELPED.search(before) or _OWED.match(text, group.end):
        return "to"
    if _THANKED.search(before):
        return "donor"
    if group.mentions[0].role == "adjective":
        return "adjective"
    if re.search(
        r"\b(?:government|people|delegate|delegation|minister[\w ]*|president|leaders|representatives?|republic)\sof\s(?:the )?$",
        before,
        re.IGNORECASE,
    ):
        outer = _DIRECT_PREPOSITION.search(re.sub(r"\b[\w ]{0,40}\sof\s(?:the )?$", "", before))
        return _role(outer[1].lower()) if outer else ""
    return _role(preposition)


def fill_subjects(
    view: View, verbs: list[Verb], groups: list[Group], context: Context, start: int
) -> None:
    previous: Verb | None = None
    for verb in verbs:
        subject = _subject(view, verb, groups, context, start)
        if subject is None and previous is not None and not verb.passive:
            subject = previous.donors
        if verb.passive or verb.reduced:
            agent = next(
                (g for g in groups if g.start >= verb.end and g.role == "donor" and is_giver(g)),
                None,
            )
            subject = agent.entities if agent and agent.start - verb.end < 60 else None
            thanked = [g for g in groups if g.role == "donor" and g.end <= verb.start]
            subject = subject or (thanked[0].entities if thanked else None)
        verb.donors = subject
        if previous and not verb.initiative and verb.left == previous.end:
            verb.initiative = previous.initiative
        named = [
            g
            for g in groups
            if g.role == "initiative"
            and verb.left <= g.start
            and (g.end <= verb.start or previous is not None or True)
        ]
        if named:
            verb.initiative = named[0].entities[0]
        previous = verb


def opening_subject(text: str, groups: list[Group], start: int) -> tuple[Entity, ...] | None:
    """Who a sentence is about: the first name that stands in no phrase of its own."""
    for group in groups:
        if group.role == "adjective" and not OPENING.search(text[start : group.start]):
            continue
        if group.role in ("", "adjective"):
            known = group.mentions[0].entity.labels[0]
            return group.entities if known and is_giver(group) else None
    return None


def take_names(
    view: View,
    found: Candidate,
    thing: Thing,
    near: list[Group],
    leading: list[Group],
    context: Context,
    verb: Verb | None,
) -> None:
    text = view.folded
    best: tuple[int, tuple[Entity, ...]] | None = None
    bodies: tuple[Entity, ...] = ()
    for group in [*leading, *near]:
        role = group.role
        if group in leading and role == "":
            gap = text[group.end : thing.start]
            possessive = re.match(r"'s? ", gap)
            if possessive and is_giver(group):
                found.donors = found.donors or (
                    context.speaker if group.mentions[0].role == "self" else group.entities
                )
                continue
            object_here = (
                verb is not None
                and verb.end <= group.start
                and re.fullmatch(rf"\s{TITLE}", text[verb.end : group.start], re.IGNORECASE)
            )
            if object_here:
                role = "object"
            elif is_giver(group) and re.fullmatch(
                r"'?s? ?(?:the same |some |about |another |a further |an additional |up to |over |more than |[A-Z]{0,3}\$?)?(?:,? (?:itself|which)[^,]{0,40}, )?\s?",
                gap,
            ):
                found.donors, found.gapped = group.entities, True
                continue
            else:
                continue
        if role == "through":
            found.through += group.entities
            continue
        if role == "donor" and is_giver(group):
            found.donors = found.donors or group.entities
            continue
        if role == "source" and _PEOPLE.search(text[thing.start : group.start]):
            role = "of"
        if role == "source":
            if found.donors and all(e.entry and e.entry.acts_for for e in group.entities):
                found.through += group.entities
            elif is_giver(group):
                found.donors = found.donors or group.entities
            continue
        if role in ("initiative",):
            found.initiative = found.initiative or group.entities[0]
            continue
        weight = WEIGHT.get(role, 0)
        if not weight:
            continue
        places = countries_of(group)
        if places is None:
            if weight >= 3:
                bodies = bodies or group.entities
            elif role == "of" and all(e.entry and e.entry.acts_for for e in group.entities):
                found.through += group.entities
            continue
        if best is None or weight > best[0]:
            best = (weight, places)
    if best and bodies and best[0] >= 2:
        found.recipients, found.through = best[1], found.through + bodies
    elif bodies and found.recipients is None:
        found.recipients = bodies
    elif best and (found.recipients is None or best[0] >= 5):
        found.recipients = best[1]


def countries_of(group: Group) -> tuple[Entity, ...] | None:
    kept = tuple(e for e in group.entities if e.type in ("Country", "Region", "CountryGroup"))
    return kept or None


def _role(preposition: str) -> str:
    if not preposition:
        return ""
    return _ROLE_OF_PREPOSITION.get(preposition, preposition)


def _subject(
    view: View, verb: Verb, groups: list[Group], context: Context, start: int
) -> tuple[Entity, ...] | None:
    text = view.folded
    relative = _RELATIVE.search(text, verb.left - 1 if verb.left > start else start, verb.start)
    if relative and verb.start - relative.end() < 40:
        antecedent = [g for g in groups if g.end <= relative.start() and is_giver(g)]
        if antecedent and relative.start() - antecedent[-1].end < 40:
            return antecedent[-1].entities
    if _PRONOUN.search(text[verb.left : verb.start]):
        earlier = [g for g in groups if g.end <= verb.start]
        return opening_subject(text, earlier, start) or context.subject
    for group in reversed([g for g in groups if verb.left <= g.start and g.end <= verb.start]):
        between = text[group.end : verb.start]
        if group.role == "adjective":
            if verb.after_verb and not OPENING.search(text[start : group.start]):
                continue
            if re.search(r"\b(?:in|to|for|on|from|with) (?:the )?$", text[start : group.start]):
                continue
            if re.fullmatch(r"(?: [a-z]+| [A-Z][\w-]+){0,4},?\s*", between):
                return group.entities
            continue
        if group.role not in ("", "capital") or not is_giver(group):
            continue
        if verb.after_verb and not OPENING.search(text[start : group.start]):
            continue
        if group.mentions[0].role == "self":
            return context.speaker
        return group.entities
    return None
