"""Who acts in an English clause: the subject of a verb, the agent of a passive, who is quoted."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue, Text
from extract.lang.en.own_side import is_for_others, is_own_side
from extract.lang.en.phrases import are_offices, governed_by
from extract.lang.en.roles import FOLLOWED, is_under, names_plan, receives
from extract.lang.en.segments import Verb
from extract.lang.en.unnamed import acts_unnamed, raised
from extract.names import Entity
from extract.statements.candidates import Group, View
from extract.statements.context import Context
from extract.statements.grouping import WEALTHY, is_giver
from extract.statements.parties import runs_programme

_RELATIVE: Final = Cue(r",?\s(?:which|who)\s")
_OF_IT: Final = Cue(r",?\s(?:that|which|who)\s")
_PRONOUN: Final = Cue(r"\b(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he)(?:\s\w+ly)?\s$")
_THE_COUNTRY: Final = Cue(
    r"(?:^|[,;]\s|\b(?:and|that)\s|^\s)[Tt]he\s(?:country|kingdom|republic)\s$"
)
# “Nigeria, an ADF donor since 1973, (announced)”
_APPOSITION: Final = Cue(r",\s(?:an?|the|its|one of)\s[^,;:.]{3,90},\s$")
_BETWEEN_DASHES: Final = Cue(r"(?:—|\s[–-]\s)[^—;:]{3,160}(?:—|\s[–-])\s?$")
_ASIDES: Final = re.compile(r"(?:—[^—]{3,160}—| [–-] [^–]{3,160} [–-] | \([^()]{3,160}\) )")
_ASIDE: Final = 170  # characters that an aside may have with its dashes
# A subject between a name and a verb: “After Norway's visit, the minister gave”.
_OTHER_SUBJECT: Final = Cue(
    r",\s(?:the|our|its|their|his|her|my|this|these|"
    r"those)\s[\w-]+(?:\s(?!and\b)[\w-]+){0,3}\s(?<!,\s)$"
)
_GIFT: Final = Cue(
    r"\b(?:grants?|loans?|credits?|gifts?|donations?|contributions?|funds|funding|money|aid|help|"
    r"assistance|support|shipments?|consignments?)\b"
)
_PROMISED_BY: Final = Cue(
    r"\b(?:pledge|promise|offer|commitment|undertaking|decision|agreement|plan)s? "
    r"(?:made )?(?:from|by)(?: the)?\s$"
)
_IN_PHRASE: Final = Cue(r"\b(?:in|to|for|on|from|with) (?:the )?$")
_SAID: Final = Cue(r"\b(?:said|says|added|stated|announced|told [\w ]{0,20})\b")
_SAYS: Final = Cue(
    r"(?:['’]s)?(?: [\w-]+){0,6}? (?:said|says|announced|added|confirmed|stated)"
    r"(?: on \w+day| yesterday| today)?(?: that)? "
    r"(?=[A-Z]{0,3}[$€£¥\d]|an? |about |some |over |up to )"
)
# “…, the Danish minister said”
_REPORT: Final = Cue(r",”?\s(?:[^,;:]{3,80}?)\s(?:said|announced|says|added|stated|told)\b")
_PROPER_NAME: Final = Cue(
    r"(?:^|[.;:!?]\s|,\s|\band\s)(?P<the>[Tt]he )?"
    r"(?P<name>(?:(?:Ministry|Department) (?:of|for) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?, (?=[A-Z]))?"
    r"[A-Z][\w&'-]+(?: (?:of |and |the )?[A-Z][\w&'-]+){0,5})\s$"
)
# “the Kyoto prefectural government”, “the city of Vienna”: they give of their own.
_LOCAL: Final = Cue(
    r"(?:^|[.;:!?]\s|,\s|\band\s)(?:[Tt]he )?"
    r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2} (?:prefectural|provincial|state|city|municipal|"
    r"regional|cantonal) (?:government|council|parliament|assembly|authorities)|"
    r"(?:[Cc]ity|[Ss]tate|[Cc]anton|[Pp]rovince|[Pp]refecture|[Mm]unicipality|[Tt]own) of "
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})\s$"
)
_NAMED_AGENT: Final = Cue(
    r"\sby\s(?:the\s)?"
    r"(?P<name>[A-Z][\w&'’-]+(?:\s(?:of\s|and\s|for\s|the\s)?[A-Z][\w&'’-]+){0,5})"
)
_COMMON_NOUN: Final = Cue(
    r"\s(?:[a-z]+\s)?(?:donors|states|countries|nations|governments|companies|firms|banks|lenders|"
    r"creditors|partners|allies|businesses|taxpayers|officials|officers|troops|people|residents)\b"
)
# “Chile was among the donors who pledged”: they did so together.
_ONE_AMONG: Final = Cue(
    r"\b(?:among|one of) (?:the |a |those )?(?:[a-z0-9-]+ ){0,3}?(?:donors|countries|nations|"
    r"states|governments|contributors|lenders|creditors|partners) (?:who|that|which) $"
)
_PAYS: Final = frozenset({"pledge", "donate", "contribute", "fund", "finance", "give", "offer"})
_OF_STATE: Final = re.compile(r"Councill?or|Government|Parliament|State|Federal|Mr|Mrs|Ms|Dr")
# The nouns that names of organisations end in, or begin with before “of” and “for”.
_BODY: Final = Cue(
    r"\b(?:Agency|Alliance|Association|Bank|Church|Club|Co(?:mpany|rp(?:oration)?)?|Committee|"
    r"Council|Endowment|Federation|Foundation|Fund|Group|Holdings|Inc|Industries|Institute|Ltd|"
    r"League|Mission|Network|Organi[sz]ation|Partnership|Society|Trust|Union|University)\b"
)
_NO_NAME: Final = frozenset(
    {
        *("Having", "Being", "After", "Before", "Since", "While", "Besides", "Apart"),
        *("Who", "What", "Which", "The", "A", "An", "Its", "Their", "Our", "His", "Her"),
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
        *("Donors", "Creditors", "Lenders", "Contributors", "Benefactors", "Participants"),
        *("Attendees", "Delegates", "Delegations", "Signatories", "Countries", "Nations"),
        "Ministers",
        "Leaders",
        "Officials",
        "Experts",
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        *("January", "February", "March", "April", "May", "June", "July", "August"),
        *("September", "October", "November", "December"),
        "Today",
        "Yesterday",
        "Partners",
        "Members",
        "Speakers",
        *("Total", "Grand Total", "Totals", "Overall", "Altogether"),
        *("First Lady", "Crown Prince", "Crown Princess", "Royal Highness", "His Majesty"),
    }
)
# “Member States”: nobody by name.
_MANY: Final = (
    " Community",
    " States",
    " Countries",
    " Donors",
    " Governments",
    " Nations",
    " Partners",
)
# “the Commission”: a body named before, not one of that name.
_ANAPHORS: Final = frozenset(
    {"Commission", "Government", "Ministry", "Minister", "Bank", "Fund", "Agency", "Council"}
    | {"Committee", "President", "Organization", "Organisation", "Union", "Foundation", "Board"}
    | {"Department", "Embassy", "Ambassador", "Secretary", "Group", "Mission", "Federation"}
    | {"Administration", "Administrator", "Commissioner", "Director", "Company", "Centre", "Center"}
)
# “the First Lady”, “the Vice President”: a person, who acts for whoever is spoken of.
_OFFICE: Final = re.compile(
    r"\b(?:Lady|President|Minister|Secretary|Premier|Chancellor|King|Queen|Prince|Princess|Emir|"
    r"Sultan|Pope|Ambassador|Governor|General|Chairman|Chairwoman|Chair|Commissioner|Director|"
    r"Administrator|Representative|Envoy|Chief|Delegation|Spokesman|Spokeswoman|Officials?)$"
)
# “Ambassador Holm”, “Dr Berg”: whoever has a title acts for somebody else.
_OFFICER: Final = re.compile(
    r"(?:Ambassador|High Commissioner|Consul|Minister|Secretary|Commissioner|Representative|"
    r"President|Premier|Governor|Mayor|Director|Mr|Mrs|Ms|Dr|Prof|Hon|Excellency)\b"
)
# “the Confederation's Humanitarian Aid” is aid, “the Loan Agreement” a paper: nobody gives.
_NOBODY: Final = re.compile(
    r"['’]s\b.* (?:Aid|Assistance|Cooperation|Programme|Program)$|"
    r"\b(?:Agreements?|Memorand(?:um|a)|Notes?|Contracts?|Protocols?|Treaty|Ceremony)$"
)
_OF_TWO: Final = Cue(r"\bthe (latter|former)\s$", re.IGNORECASE)
_OPENS: Final = Cue(
    r"(?:^|[;:,.—–\"“(]\s?|\b(?:and|but|while|whereas|that|when|then|which|because|so)\s?)\s*"
    r"(?:(?:in addition|yesterday|today|further|together),?\s?)?$|"
    r"\bof (?:this|that|these) (?:sum|amount|total|money|funds?),?\s?$",
    re.IGNORECASE,
)
# “Under an agreement signed on 2 May the Fund will lend”: a date ends what goes before a subject.
_AFTER_DATE: Final = Cue(
    r"\b(?:signed|concluded|approved|announced|agreed|reached|made)\s(?:on|in|last|this)\s"
    r"(?:the\s)?(?:\d{1,2}\s)?\w+(?:\s\d{1,4})?,?\s(?:the\s)?$"
)
_COMMA: Final = Cue(r",\s(?=(?:the|its|an?|[A-Z]))")  # not that of “in Suva, capital of Fiji”
_OPENING: Final = 200  # characters that an opening participle takes up at most
_CLOSE: Final = 40  # characters between a name and the clause that belongs to it


def fill_subjects(
    view: View, verbs: list[Verb], groups: list[Group], context: Context, start: int
) -> None:
    """Say of each verb who acts, and under which initiative."""
    previous: Verb | None = None
    outer: Verb | None = None  # the last one that is of no relative clause about a taker
    spoken = _quoted(view, groups, start)
    giver = context.donors
    for verb in verbs:
        if is_own_side(view.folded, verb, giver):
            # a government that helps others is not said to be whose
            helps = is_for_others(view.folded, verb) or _gives_abroad(verb, groups)
            verb.donors, verb.unnamed = (None, True) if helps else ((), False)
        elif verb.passive or verb.reduced:
            verb.donors = _agent(view, verb, groups, context, spoken)
            told = previous is not None and (verb.under_promise or _tells_gift(previous, verb))
            if verb.donors is None and told and previous is not None:
                verb.donors = previous.donors  # “Norway confirmed that €7 million would be paid”
            coordinate = previous is not None and previous.unnamed and not previous.reduced
            verb.unnamed = verb.donors is None and (coordinate or acts_unnamed(view.folded, verb))
        else:
            among = _ONE_AMONG.search(view.folded, verb.left, verb.start) is not None
            among = among or raised(view.folded, verb)  # “the Fund's replenishment raised”
            verb.donors = None if among else _subject(view, verb, groups, context, start, spoken)
            verb.unnamed = verb.donors is None and (among or acts_unnamed(view.folded, verb))
            last = outer if previous is not None and previous.of_taker else previous
            if verb.donors is None and last is not None and not verb.unnamed:
                verb.donors = last.donors
                verb.unnamed = last.unnamed and not (last.passive or last.reduced)
        plan = _plan_of(view, verb, groups)
        if plan is not None:
            verb.initiative = plan.entities[0]
        elif previous is not None and verb.after_verb:
            verb.initiative = previous.initiative
        previous = verb
        giver = verb.donors or giver
        outer = outer if verb.of_taker else verb


def _gives_abroad(verb: Verb, groups: list[Group]) -> bool:
    """Is a state said to be given what a verb tells of: “the government provided Peru with $2m”?"""
    behind = verb.end + 1
    return any(
        (g.role in ("to", "object") and g.start >= verb.end) or (not g.role and g.start == behind)
        for g in groups
        if g.entities[0].type == "Country"
    )


def _plan_of(view: View, verb: Verb, groups: list[Group]) -> Group | None:
    """The plan that all which a verb governs is part of.

    One that is named behind the first sum is part of that alone (“$4m for the Dam Programme and $3m
    for schools”), unless the words say “under”.
    """
    first = view.figure_after(verb.end)
    named = (g for g in groups if g.role == "initiative" and verb.left <= g.start)
    plans = (g for g in named if first is None or g.start < first or is_under(view, g))
    return next((g for g in plans if names_plan(view, g)), None)


def _tells_gift(previous: Verb, verb: Verb) -> bool:
    """Does a passive without an agent go on from who gives: “what Chile gave: $5m was spent”?"""
    active = previous.kind in ("give", "promise") and not (previous.passive or previous.reduced)
    return active and verb.passive and verb.kind in ("give", "promise")


# “The Minister visited Fiji”, “a cyclone hit Fiji”: what follows is no subject.
_ACTED_ON: Final = Cue(
    r"\b(?:visited|toured|met|thanked|welcomed|praised|hosted|joined|reached|left|told|urged|asked|"
    r"invited|hit|struck|devastated|ravaged|battered|swept|affected|engulfed)\s(?:the\s)?$"
)


def opening_subject(text: str, groups: list[Group], start: int) -> tuple[Entity, ...] | None:
    """Who a sentence is about: the first name that stands in no phrase of its own."""
    for group in groups:
        if group.role in ("adjective", "owner") and not _opens(text[start : group.start]):
            continue
        if _ACTED_ON.search(text, start, group.start):
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


def _agent(
    view: View,
    verb: Verb,
    groups: list[Group],
    context: Context,
    spoken: tuple[Entity, ...] | None,
) -> tuple[Entity, ...] | None:
    """Who is behind a passive: the “by” phrase, who was thanked for it, or who reports it."""
    text = view.folded
    following = view.figure_after(verb.end) if not verb.reduced else None
    limit = min(verb.end + 60, following or len(text))  # what stands behind is of the next sum
    for group in groups:
        gives = is_giver(group) or _gives_together(group, text)
        if group.role == "donor" and gives and verb.end <= group.start < limit:
            named = _speaking(text, group, context, spoken)
            if named:
                return named
    stranger = named_agent(view, verb, verb.end)
    if stranger is not None:
        return stranger
    thanked = [g for g in groups if g.role == "donor" and g.end <= verb.start]
    if thanked:
        return thanked[0].entities
    speaker = _who_said(text, verb, groups)
    if speaker is not None:
        return speaker
    report = _REPORT.search(text, verb.end, groups[-1].end + _CLOSE if groups else verb.end)
    inside = [g for g in groups if report and report.start() < g.start < report.end()]
    told = [g for g in inside if is_giver(g) and g.role in ("", "adjective", "owner")]
    return told[0].entities if told else None


def _who_said(text: str, verb: Verb, groups: list[Group]) -> tuple[Entity, ...] | None:
    """A giver who says what will be given: “Norway said $5 million would be allocated”."""
    if verb.reduced or not verb.planned:
        return None
    for group in groups:
        if group.start >= verb.start:
            return None
        if group.role in ("", "adjective", "owner") and is_giver(group):
            said = _SAYS.match(text, group.end)
            gives = all(runs_programme(e) and e.type == "Country" for e in group.entities)
            return group.entities if said and gives else None
    return None


def named_agent(view: View, verb: Verb, place: int) -> tuple[Entity, ...] | None:
    """Who gives, by a name that no list knows: “was donated by Anglo Metals”.

    Args:
        view: the block.
        verb: a verb that tells that something is given.
        place: where “by” would stand.
    """
    m = _NAMED_AGENT.match(view.folded, place) if verb.base in _PAYS else None
    if m is None or m["name"] in _NO_NAME | _ANAPHORS or m["name"].endswith(_MANY):
        return None
    start, end = m.span("name")
    officer = any(_OFFICE.search(word) for word in m["name"].split()) or _OF_STATE.search(m["name"])
    inside = [x for x in view.mentions if x.start < end and start < x.end]
    if _COMMON_NOUN.match(view.folded, end):
        return None  # “by Gulf donors”
    if officer or any(x.start <= start for x in inside):
        return None  # but “Anglo American”, “Friends of Kenya”
    return (Entity(type="Organisation", labels=(m["name"],)),)


def _subject(
    view: View,
    verb: Verb,
    groups: list[Group],
    context: Context,
    start: int,
    spoken: tuple[Entity, ...] | None,
) -> tuple[Entity, ...] | None:
    text = view.folded
    bound = _bound_to(text, verb, groups, start) or _antecedent(view, verb, groups, start)
    if bound is not None:
        return bound.entities
    words = text.part(verb.left, verb.start)
    which = _OF_TWO.search(words)
    if which is not None:  # “Mali signed a deal with Norway, by which the latter will give”
        two = [g for g in groups if g.end <= verb.start and is_giver(g)]
        if len(two) > 1 or (two and len(two[0].entities) > 1):
            both = [e for g in two for e in g.entities]
            return (both[-1 if which[1] == "latter" else 0],)
    if _THE_COUNTRY.search(words):
        states = (g for g in reversed(groups) if g.end <= verb.start)
        state = next((g for g in states if g.mentions[-1].entity.type == "Country"), None)
        return state.entities if state else context.subject
    if _PRONOUN.search(words):
        earlier = [g for g in groups if g.end <= verb.start]
        return nearest_subject(text, earlier, start) or context.subject
    for group in reversed(_before(text, verb, groups)):
        if _is_subject(text, verb, group, start):
            return _speaking(text, group, context, spoken)
    given = [g for g in groups if verb.left <= g.start < verb.start and g.role == "source"]
    if given and _GIFT.search(text, verb.left, given[-1].start):
        return given[-1].entities  # “The grant, the fourth from Iceland, brings …”
    return _new_name(view, verb, known=bool(context.donors))


def _bound_to(text: Text, verb: Verb, groups: list[Group], start: int) -> Group | None:
    """The name that the words right before a verb make its subject, whatever else stands there."""
    for group in groups:
        if group.role == "principal" and verb.left <= group.start < verb.start:
            return group
    for group in groups:  # “by the Union that pledged”
        near = 0 <= verb.start - group.end < _CLOSE
        if near and is_giver(group) and _OF_IT.fullmatch(text, group.end, verb.start):
            verb.of_taker = receives(group, at_least=3)
            return group
    behind = (g for g in groups if g.role in ("source", "donor") and g.end + 1 == verb.start)
    for group in behind:  # “a pledge from Norway to give”, “the decision by Norway giving”
        if verb.aux.strip() != "to" or _PROMISED_BY.search(text, start, group.start):
            return group
    if verb.forms == {"ing"} and not text[start : verb.start].strip("“‘ "):
        return _behind_opening(text, verb, groups)
    if text.startswith("for ", verb.start - 4):  # “thanked Norway for giving”
        thanked = (g for g in groups if g.role == "donor" and g.end < verb.start)
        named = next(thanked, None)
        verb.thanked = verb.thanked or named is not None
        return named
    return None


def _behind_opening(text: Text, verb: Verb, groups: list[Group]) -> Group | None:
    """Who does what a sentence opens with: “Handing over 20 boats, the Indian envoy said”."""
    comma = _COMMA.search(text, verb.end, verb.end + _OPENING)
    behind = (g for g in groups if comma is not None and g.start >= comma.end())
    subject = next(behind, None)
    acts = subject is not None and subject.role in ("", "adjective", "owner")
    return subject if acts and subject is not None and is_giver(subject) else None


def _antecedent(view: View, verb: Verb, groups: list[Group], start: int) -> Group | None:
    """The name before the relative clause of a verb: “Norway, which has given”."""
    text = view.folded
    relative = _RELATIVE.search(text, max(start, verb.left - 1), verb.start)
    if relative is None or verb.start - relative.end() >= _CLOSE:
        return None
    if _PRONOUN.search(text[relative.end() - 1 : verb.start]):
        return None  # “which it gave”
    if any(relative.end() <= g.start and g.end <= verb.start for g in groups):
        return None  # “by which Mozambique gets”
    before = [g for g in groups if g.end <= relative.start() and is_giver(g)]
    if not before or relative.start() - before[-1].end >= _CLOSE:
        return None
    if (view.figure_before(relative.start()) or 0) > before[-1].end:
        return None  # “Norway's aid to Togo was $5 million, which brings …”
    verb.of_taker = receives(before[-1], at_least=3)
    return before[-1]


def _before(text: str, verb: Verb, groups: list[Group]) -> list[Group]:
    """The names before a verb, those between dashes first: the subject stands before dashes."""
    before = [g for g in groups if verb.left <= g.start and g.end <= verb.start]
    apposed = _APPOSITION.search(text, verb.left, verb.start)
    if apposed is not None and any(g.end == apposed.start() for g in before):
        before = [g for g in before if g.end <= apposed.start()]
    aside = _BETWEEN_DASHES.search(text, max(verb.left, verb.start - _ASIDE), verb.start)
    if aside is None:
        return before
    return sorted(before, key=lambda g: g.start < aside.start())


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
    local = _LOCAL.search(clause.lstrip())
    if local is not None:
        return (Entity(type="Organisation", labels=(local["name"],)),)
    m = _PROPER_NAME.search(clause.lstrip())
    if m is None or m["name"] in _NO_NAME | _ANAPHORS or m["name"].endswith(_MANY):
        return None
    if (m["the"] and _OFFICE.search(m["name"])) or _OFFICER.match(m["name"]):
        return None
    if _NOBODY.search(m["name"]) or (m["name"].isupper() and are_offices(m["name"])):
        return None  # so begins what newspapers set in capitals: “THE GOVERNMENT has announced”
    first = verb.start - (m.end() - m.start("name"))
    if any(x.start < verb.start and x.end > first for x in view.mentions):
        return None
    body = _BODY.search(m["name"]) or re.fullmatch(r"[A-Z]{3,8}", m["name"])
    if known and not body and not m["the"]:
        return None
    return (Entity(type="Organisation", labels=(m["name"],)),)


def _is_subject(text: str, verb: Verb, group: Group, start: int) -> bool:
    before = text[start : group.start]
    if group.role == "with":  # “with Georgia promising”, not “agreed with Georgia to give”
        return not verb.aux.startswith("to") and bool(
            re.fullmatch(r"\s(?:(?:each|both|also|alone)\s)?", text[group.end : verb.start])
        )
    if _OTHER_SUBJECT.search(text, group.end, verb.start):
        return False
    if verb.after_verb and not (
        _opens(before) or _AFTER_DATE.search(before) or FOLLOWED.search(before)
    ):
        return False  # it is still the object of the verb before
    if group.role in ("adjective", "owner"):  # “German funds built”, not “in the German fund, …”
        noun = re.fullmatch(
            r"(?: [a-z]+| [A-Z][\w-]+){0,5}(?:,(?: [\w.-]+){1,4})?,?\s*",
            _ASIDES.sub(" ", text[group.end : verb.start]),
        )
        return bool(noun) and not _IN_PHRASE.search(before)
    return group.role == "" and (is_giver(group) or _gives_together(group, text))


def _gives_together(group: Group, text: str) -> bool:
    """Is it a group of states that gives as one: “the Gulf states lent”, “G7 leaders pledged”?"""
    named = text[group.start : group.end]
    kinds = {m.entity.type for m in group.mentions}
    kinds -= {"Region"} if named.endswith(("countries", "nations", "states")) else set()
    wealthy = any(m.entity.key in WEALTHY for m in group.mentions)  # these name nobody
    return kinds <= {"CountryGroup", "Forum"} and not wealthy


def _opens(before: str) -> bool:
    """Does a name behind these words open a clause, as a subject does?"""
    word, rest = governed_by(before)
    return not word and bool(_OPENS.search(rest))
