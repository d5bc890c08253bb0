"""The part that a name plays in an English clause, by the words right before it.

“to Kenya” receives, “through UNICEF” is a channel, “by Japan” gives; a name in no phrase of its own
is the subject, or, right behind the verb, the one who is given something.
"""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.lang.en.aid_nouns import OWNED_AID
from extract.lang.en.cues import MET, OUTDONE, VENUE
from extract.lang.en.phrases import flees, governed_by, helps
from extract.lang.en.verbs import VERB_GROUP, acts
from extract.names import PLACES, Entity
from extract.statements.candidates import Group, View
from extract.statements.grouping import is_giver
from extract.statements.parties import is_pool, runs_programme

_CHANNELLED: Final = Cue(
    r"\b(?:channell?ed|passed|spent|disbursed|implemented|administered|managed|distributed|"
    r"executed|led|run) (?:through|by|to|via)\s"
    r"(?:the )?(?:[a-z]+ ){0,4}(?:of the )?$|"
    r"\bfor (?:[a-z]+ and )?(?:distribution|delivery|onward transport|use) by (?:the )?$"
)
# “hurt Mali by (giving it $5 million)”: whom the verb before the name is about
_MEANS_BEHIND: Final = Cue(r"\sby\s(?:also\s)?[a-z]+ing\s")
_DONE_TO: Final = Cue(r"\s[a-z]+\s(?:the )?$")
_HELPED: Final = Cue(r"\b(?:help|helps|helped|helping|assist|enable|support)\s(?:the )?$")
FOLLOWED: Final = Cue(
    r"(?:\bfollowed (?:closely )?by|[,;]\s(?:(?:and )?then(?: c[oa]mes?)?|ahead of|before|"
    r"trailed by))\s(?:the )?$"
)
_OWN_FUND: Final = Cue(r"(?:['’]s?)? (?:[\w-]+ ){0,4}funds?\b", re.IGNORECASE)
_OWED: Final = Cue(
    r"'s? (?:[a-z-]+ ){0,3}"
    r"(?:creditors|debts?|arrears|obligations|donors?|lenders?|benefactors?|needs)\b"
)
# What a state that runs no programme of its own has been given, rather than gives
_LENT: Final = Cue(r"(?:loans?|credits?|grants?)$", re.IGNORECASE)
_GOES_TO: Final = Cue(r"\s(?:to|for|towards|into)\s(?:the\s)?[A-Z]")
# “Peru's grant helped (Togo)”, “was welcomed by”, “arrived in”: it is another that takes it
_SERVES: Final = Cue(
    r"\s(?:[a-z]+\s){0,3}?(?:(?:help|aid|assist|support|benefit)(?:s|ed)?|reach(?:es|ed)?|"
    r"arriv(?:es?|ed) in|(?:welcom|receiv|accept|acknowledg|prais|us)ed by)\s(?:[a-z]+\s){0,3}"
)
_AT_PLACE: Final = Cue(
    r"\b(?:in|at|near|outside|Embassy|High Commission|Consulate|Consulate General|Delegation)\s$"
)
# “the parliament in (Oslo) voted”
_ITS_POWERS: Final = Cue(
    r"(?:^|[.,;:]\s|\bthat\s)(?:[Tt]he\s)?(?:[Gg]overnment|[Pp]arliament|[Cc]abinet|[Ll]awmakers)"
    r"\sin\s$"
)
_FUNDED: Final = Cue(r"-(?:funded|financed|backed|sponsored|supported|assisted|aided|donated)\b")
_OF_THIS: Final = Cue(
    r"\b[Oo]f (?:this|that|these|which)(?: (?:sum|amount|total|money))?,?\s(?:the\s)?$"
)
_BY_CLUB: Final = Cue(
    r"\b(?:pledged|promised|donated|committed|given|provided|offered|announced|paid|agreed|"
    r"approved)"
    r"\sby\s(?:the\s)?$"
)
_OWED_BY: Final = Cue(
    r"\b(?:owed|owing|due)\s(?:\w+\s){0,2}?(?:by|from)\s(?:(?:the|some|several|many|other) )?$"
)
_ACTING_FOR: Final = Cue(
    r"(?:\bacting (?:for|on behalf of)|,\son behalf of)\s(?:the )?(?:government of )?(?:the )?$",
    re.IGNORECASE,
)
_RECEIVED_BY: Final = Cue(
    r"\b(?:received|accepted|obtained|borrowed|drawn|absorbed|requested|sought)\s"
    r"(?:(?:so far|annually|last year|directly|each year)\s)?by\s(?:the )?$"
)
# Who takes something for others stands behind these; else “on behalf of” names the giver.
_RECEIVED: Final = Cue(r"\b(?:receiv|accept)\w+\b[^.;:]*$")
_BY_WAY: Final = Cue(r"\b(?:through|via|by way of) (?:the )?(?:[A-Z][\w-]+ )?$")
_GATHERING: Final = Cue(
    r"summit|conference|meeting|forum|dialogue|round ?table|assembly|session|congress|talks",
    re.IGNORECASE,
)
_MEETS: Final = Cue(
    r"['’]?s? (?:[A-Za-z-]+ ){0,2}"
    r"(?:[Ss]ummit|[Cc]onference|[Mm]eeting|[Pp]rocess|[Pp]residency|[Aa]genda|[Tt]alks)\b"
)
_QUOTATION: Final = '“"‘'
_UNDER: Final = Cue(
    r"\b(?:under|within|part of|framework of|auspices of|umbrella of|by way of|as)\s"
    r"(?:(?:the|its|their|our|a|an)\s)?(?:[\w'’-]+\s){0,2}$",
    re.IGNORECASE,
)
_EXPENSE: Final = Cue(r"(?:'s?)?\s(?:expense|cost|charge)\b")  # “at Danish expense”
# “refugees from Bhutan”: whom something is for, not who gives it.
_FLED_FROM: Final = Cue(
    r"\b(?:refugees|returnees|displaced|migrants|exiles|evacuees|asylum[- ]seekers|deportees|"
    r"expellees|fled|fleeing|flee|escaped|escaping|evacuated|expelled|repatriated)\s"
    r"(?:[a-z]+\s){0,2}?from\s(?:the )?$"
)
# “which met in Rome, Italy”: the country of the town where people met
_MET_IN_TOWN: Final = Cue(rf"{MET}[A-Z][\w.'’-]+(?:[\s-][A-Z][\w.'’-]+){{0,2}},\s$")
_EMBASSY: Final = Cue(r"\b(?:[Ee]mbass(?:y|ies)|[Aa]mbassador|[Mm]ission)\b[^,;.]{0,20}\sin\s$")
_GIFT_OF: Final = Cue(
    r"\b(?:gifts?|donations?|courtesy|generosity)\s(?:of|from)\s(?:the )?"
    r"(?:(?:people|government) of (?:the )?)?$",
    re.IGNORECASE,
)
# “an aid contract (of the Japanese Government)”: whose aid it is, where that state gives as a rule
_AID_OF: Final = Cue(
    r"\b(?:grants?|loans?|credits?|aid|assistance|contributions?|support|funding|funds|projects?)\s"
    r"(?:(?:contracts?|agreements?|projects?|programmes?|programs?|packages?)\s)?"
    r"(?:of|from) the\s(?:government of (?:the )?)?$",
    re.IGNORECASE,
)
_GOVERNMENT: Final = Cue(r"\s(?:[Gg]overnment|people|side)\b")
# “the Central Asian country”: one that was named before.
_ONE_OF: Final = Cue(
    r"\s(?:[a-z-]+\s){0,2}(?:country|nation|state|republic|kingdom|archipelago|island|neighbou?r|"
    r"ally|partner)\b"
)
# “to an appeal by the Red Cross”: who asks for aid is whom it goes to.
_ANSWERED: Final = Cue(r"\b(?:to|towards|for|under|following|after)\s[^,;.]*$")
_ASKED_BY: Final = Cue(
    r"\b(?:appeals?|requests?|pleas?|calls?)\s(?:[\w$€£¥.,]+\s){0,6}?(?:by|from|of)\s(?:the )?$",
    re.IGNORECASE,
)
_THANKED: Final = Cue(r"\bthank(?:ed|s|ing)?\s*$")
_THANKS_TO: Final = Cue(
    r"\b(?:thanks|gratitude|appreciation|grateful|thankful|indebted)(?:\s\w+){0,3}\s*$",
    re.IGNORECASE,
)
# “from the Turkish embassy”, “to Kenyan farmers”: an adjective plays its noun's part behind these.
_HELD_BY: Final = frozenset(
    {"to", "for", "by", "from", "on behalf of", "among", "towards", "under"}
)
RECEIVES: Final = {
    "to": 5,
    "object": 5,
    "into": 4,
    "towards": 4,
    "toward": 4,
    "on": 3,
    "for": 3,
    "benefiting": 3,
    "benefitting": 3,
    "concerning": 2,
    "regarding": 2,
    "covering": 2,
    "of": 2,
    "in": 2,
    "across": 2,
    "among": 2,
    "between": 2,
    "with": 1,
    "adjective": 1,
}
# What a country's name stands before: it tells which one, and acts in nothing.
_EVENT: Final = Cue(
    r"\s(?:[a-z]+\s)?(?:war|crisis|conflict|earthquakes?|quakes?|floods?|cyclones?|typhoons?|"
    r"hurricanes?|drought|famine|tsunami|outbreak|epidemic|invasion|emergency|eruption|coup|"
    r"peace process)\b"
)
_IN_NAME: Final = Cue(
    r"\s(?:[A-Z][a-z]+\s){0,2}(?:Bridge|Airport|Road|Highway|Expressway|Railway|Port|Harbou?r|"
    r"Hospital|Clinic|University|College|School|Stadium|Dam|Market|Station|Cent(?:re|er)|Museum|"
    r"Library|Park|Province|District|Region|Valley|River|Bay|Declaration|Agreement|Protocol|"
    r"Agenda|Plan of Action|Action Plan|Consensus)\b"
)
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


def part_of(view: View, group: Group, start: int) -> str:
    """Return the part that the words right before a group give it; "" where they give none.

    Args:
        view: the block.
        group: the names that stand together.
        start: where the sentence begins, in the block's text.
    """
    before = view.words_before(group.start, start)
    kind = group.mentions[0].entity.type
    if kind == "Forum" and _is_club(view, group) and not governed_by(before)[0]:
        return ""  # “the G7 pledged”: its members act
    if kind == "Forum" and _is_club(view, group) and _BY_CLUB.search(before):
        return "donor"  # “pledged by the G7”
    if kind in ("Meeting", "Forum"):
        return "meeting"
    if kind in ("Initiative", "Project"):
        by_way = group.mentions[0].entity.entry and _BY_WAY.search(before)
        return "through" if by_way else "initiative"
    if FOLLOWED.search(before):
        return ""  # “Japan pledged $5 million, followed by Italy with $4 million”
    if _CHANNELLED.search(before) and kind not in PLACES:
        return "through"
    if kind in ("Region", "CountryGroup") and _ONE_OF.match(view.folded, group.end):
        return "one"
    if (
        kind == "Country"
        and _DONE_TO.search(before)
        and _MEANS_BEHIND.match(view.folded, group.end)
    ):
        return "to"
    if _FUNDED.match(view.folded, group.end):
        return "owner"  # “a UK-funded programme”
    if view.folded.startswith(("-based", "-born", "-headquartered", " terms"), group.end):
        return "other"
    if _ASKED_BY.search(before) and _ANSWERED.search(before):
        return "to"
    if _OF_THIS.search(before):
        return ""  # “Of this the Union will contribute”
    if _RECEIVED_BY.search(before):
        return "to"
    if _HELPED.search(before) or _OWED_BY.search(before) or _OWED.match(view.folded, group.end):
        return "to"
    if _FLED_FROM.search(before) or OUTDONE.search(before):
        return "other"
    if _GIFT_OF.search(before) and group.mentions[0].role != "adjective" and is_giver(group):
        return "donor"
    if _EXPENSE.match(view.folded, group.end):
        return "donor"
    state = group.mentions[0].role != "adjective" or _GOVERNMENT.match(view.folded, group.end)
    if state and _AID_OF.search(before) and all(map(runs_programme, group.entities)):
        return "donor"
    if group.mentions[0].role == "capital" and _AT_PLACE.search(before):
        if _ITS_POWERS.search(before):
            return ""
        if _EMBASSY.search(before):
            return "in"
        return "place"  # “in Geneva”: where something is said
    if kind == "Country" and (
        VENUE.search(before) or (_MET_IN_TOWN.search(before) and not _acts_next(view, group))
    ):
        return "place"
    if group.mentions[-1].role == "name" and _EVENT.match(view.folded, group.end):
        return "other"  # “hit by the Ukraine war”
    if group.mentions[0].role == "capital" and _IN_NAME.match(view.folded, group.end):
        return "other"  # “built the second Juba Bridge”
    if _ACTING_FOR.search(before):
        return "principal"
    owner = _owner_or_taker(view, group)
    if owner:
        return owner
    city = kind == "Country" and not _behind_country(view, group)
    city = city and not _acts_next(view, group)  # “in Oslo, Chile's minister said”
    word, rest = governed_by(before, city=city)
    if not word and _THANKED.search(rest):
        return "donor"
    behind = view.folded[group.end : group.end + 60]
    if group.mentions[0].role == "adjective" and (
        word not in _HELD_BY or flees(behind) or not helps(behind)
    ):
        return "adjective"
    if word == "to" and _THANKS_TO.search(rest):
        return "donor"
    if word == "on behalf of":
        return "to" if _RECEIVED.search(before) else "donor"
    if word == "under" and kind == "Country":
        return "donor"  # “under Japan's grant scheme”
    return _ROLE_OF_PREPOSITION.get(word, word)


def _is_club(view: View, group: Group) -> bool:
    """Does a forum's name, as it stands, tell of its members rather than of where they meet?"""
    words = view.folded[group.start : group.end]
    return _GATHERING.search(words) is None and not _MEETS.match(view.folded, group.end)


def _acts_next(view: View, group: Group) -> bool:
    """Does a verb follow a group, or what is its own: “Chile gave”, “Chile's minister”?"""
    verb = VERB_GROUP.match(view.folded.small, group.end + 1)
    return verb is not None or view.folded.startswith("'s ", group.end)


def _behind_country(view: View, group: Group) -> bool:
    """Does a country's own name stand before the group and its comma?"""
    last = view.mention_before(group.start)
    return (
        last is not None
        and last.entity.type == "Country"
        and last.role == "name"
        and group.start - last.end <= len(", ")
    )


def _owner_or_taker(view: View, group: Group) -> str:
    """Whose aid, or aid for whom: “Swedish aid”, “the EU's €5m grant”; but “Yemen aid”."""
    behind = view.folded[group.end : group.end + 80]
    owned = OWNED_AID.match(behind) if is_giver(group) else None
    if owned is None or _acts(owned[0]):
        return ""
    into = view.words_before(group.start, 0).lower().endswith((" to ", " into ", " for "))
    if into and _OWN_FUND.match(behind):
        return "to"  # “to Malawi's flood fund”
    if _borrows(view, group, owned[0], group.end + owned.end()):
        return "to"
    last = group.mentions[-1]
    by_name = last.entity.type == "Country" and last.role == "name"
    return "" if by_name and not behind.startswith("'") else "owner"


def _borrows(view: View, group: Group, owned: str, end: int) -> bool:
    """Is it his loan because he takes it: “Argentina's $470 million loan”, not “… to Haiti”?"""
    takes = all(e.type == "Country" and not runs_programme(e) for e in group.entities)
    if not takes or _LENT.search(owned) is None or _GOES_TO.match(view.folded, end):
        return False
    serves = _SERVES.match(view.folded, end)
    others = (m for m in view.mentions if serves and m.start == serves.end())
    return not any(
        m.entity.type == "Country" and m.entity not in group.entities
        for m in others
        if not runs_programme(m.entity)
    )


def _acts(phrase: str) -> bool:
    """Is there a verb before the last noun of a phrase: “approved credits”?"""
    return acts(phrase)


def names_plan(view: View, group: Group) -> bool:
    """Is a gift part of what is named: a plan or programme, or a project that it is said to be of?

    A facility or a fund is whom it goes to, and a project of no fame what it is for; not one whose
    name the text puts in quotation marks.
    """
    named = group.mentions[0].entity
    if is_pool(named):
        return False
    if named.type != "Project" or named.entry is not None:
        return True
    quoted = view.folded.part(max(0, group.start - 1), group.start + 1)
    return any(mark in quoted for mark in _QUOTATION) or is_under(view, group)


def is_under(view: View, group: Group) -> bool:
    """Do the words before a name say that something is done under it, or as a part of it?"""
    return _UNDER.search(view.words_before(group.start, 0)) is not None


def receives(group: Group, *, at_least: int = 1) -> bool:
    """Does a group's part say that it is given something, and how surely (1 to 5)?"""
    return RECEIVES.get(group.role, 0) >= at_least


def places_of(group: Group) -> tuple[Entity, ...] | None:
    """The countries, regions and groups of countries among the names; None if there are none."""
    kept = tuple(e for e in group.entities if e.type in PLACES)
    return kept or None
