"""Splits an English sentence by its verbs: each with its auxiliaries, and where its clause begins.

A verb of giving, promising or need is told by its form; what is no verb here (“the grant”, “a
pledge”) is told by what stands before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

import msgspec

from extract.cue import Cue, Text
from extract.lang.en import cues
from extract.lang.en.arrivals import arrival_in
from extract.lang.en.no_aid import ENCOURAGED
from extract.lang.en.verbs import (
    NOUN_LIKE,
    OBJECTS,
    VERB_GROUP,
    VERBS,
    VerbClass,
    VerbForm,
    VerbUse,
    acts,
)
from extract.names import Entity
from extract.statements.candidates import Group, Thing, View
from extract.statements.grouping import is_giver
from extract.times import Time

# A full stop inside a sentence belongs to an abbreviation (“U.S. aid”), but behind a long word.
BOUNDARY: Final = Cue(r"[;:—.\s](?:(?<=[;:—])|(?<=[a-z]{4}\.)\s|(?<=\s)[–-]\s)")

_DETERMINER: Final = Cue(
    r"\b(?:an?|the|its|their|of|new|further|such|no|(?<!\bof )(?<!out of )this|his|her|our|first|"
    r"official|concessional)\s$"
)
# How much, before a figure: “nearly $5 million”, “as much as €3 million”.
_MEASURED: Final = (
    "nearly|almost|about|around|over|more than|less than|up to|at least|another|further|"
    "approximately|roughly|close to|as much as|as many as|no less than|additional|extra|initial|"
    "total of|worth|loan of|grant of"
)
# “pledged aid worth $5 million”, “food and medicine valued at $2 million”
_WORTH: Final = r"(?:[a-z]+\s){0,3}?[a-z]+\s(?:worth|valued at|totall?ing|amounting to)"
_OBJECT_BEHIND: Final = Cue(
    r"\w+\s(?:(?:[A-Z][\w'’-]+\s){1,3})?"
    rf"(?:(?:{_MEASURED}|an? further)\s)?(?:\d|an?\s|the\s|some\s|[A-Z]{{0,3}}[$€£¥])"
)
_OBJECT: Final = Cue(rf"\s(?:{_WORTH}\s)?(?:(?:an?|the|some|under|{_MEASURED})\s)*")
_PRONOUN_BEFORE: Final = Cue(r"\b(?:we|they|I|you|who|which)\s$")
_SUBJECT_BEFORE: Final = Cue(r"(?:\b(?:we|they|I|you|who|which|that|it|and|he|she)|[A-Za-z]s)\s$")
# Nouns for those who give: “the international community pledges $5 million”.
_GIVERS_BEFORE: Final = Cue(
    r"\b(?:community|government|ministry|coalition|consortium|foundation|minister|president|"
    r"donors|countries|states|nations|governments|leaders|partners|participants|creditors)\s$",
    re.IGNORECASE,
)
# and for what brings a gift: “the agreement provides Nepal with $5 million”.
_DEEDS_BEFORE: Final = Cue(
    r"\b(?:agreements?|accords?|protocols?|programmes?|programs?|projects?|packages?|schemes?|"
    r"initiatives?|memorandum(?: of understanding)?|"
    r"(?i:the|a|an|this|that|its|their|new|second|latest)\s(?:[a-z]+\s)?(?:grant|loan|credit))\s$"
)
# “ended with donors (pledging $5 million)”
_WITH_GIVERS: Final = Cue(
    r"\bwith\s(?:[a-z-]+\s){0,3}(?:donors|countries|states|nations|governments|leaders|partners|"
    r"participants|creditors|members)\s$",
    re.IGNORECASE,
)
_MEANS: Final = Cue(r"\bby\s(?:also\s)?$")  # “helped Chad by (giving it $5 million)”
# “Chad was helped by giving it $5 million” does not say who did so
_HELPED_BY: Final = Cue(
    r"\b(?:be|been|being|is|are|was|were)\s(?:[a-z]+ly\s)?[a-z]+(?:e[dn]|[wu]n|[hlpru]t)\sby\s$"
)
_TO_HAVE: Final = Cue(r"(?<!agreed )(?<!plans )\bto have\b")  # “is said to have given”
# “is meeting ministers and announcing $5 million”
_PROGRESSIVE: Final = Cue(r"\b(?:is|are|was|were|am|'s|be)\s(?:[a-z]+\s)?[a-z]{2,}ing\b[^;:.]*$")
_WHICH: Final = Cue(r",\s(?:which|who)\s(?:[\w-]+\s){0,3}$")
_FINITE: Final = Cue(r"(?:will|would|is|are|was|were|has|have|had)\b")
_WAS: Final = Cue(r"\b(?:was|were)\b")
# “after (giving) $5 million to Kenya, Norway …”
HAVING_DONE: Final = Cue(
    r"\b(?:[Aa]fter|[Bb]esides|[Aa]part from|[Ii]n addition to|[Oo]n top of)\s$"
)
# “Handing over 20 ambulances, the Indian envoy said”: who does so follows
_SUBJECT_BEHIND: Final = Cue(r"(?:[^.;:]|\.(?=\d)){1,200}?,\s(?:the\s|its\s)?[A-Z]")
# “Neither Spain nor Italy (has paid)”
_NEITHER: Final = Cue(r"\b[Nn]either\b[^.;:]{1,60}\bnor\b[^.,;:]{1,40}$")
_NO_PLAN: Final = Cue(
    r"\b(?:no|not any|without|nor|any)\s(?:plans?|intention|decision|commitment|promise|desire|"
    r"wish|money|reason|mandate)\s$|\b(?:without|nor|no \w+ (?:has|have|had)|"
    r"(?:has|have|had|with) no)\s*$"
)
_PART_SUBJECT: Final = Cue(r"\s(?:in (?:[a-z]+ ){1,3})?of which\s")
_PARTED: Final = Cue(r"\b(?:of|out of|from) which\b|\bincluding\b")
_DEED_BEFORE: Final = Cue(
    r"\b(?:agreements?|accords?|memorand(?:um|a)(?: of understanding)?|MoUs?|MOUs?|protocols?|"
    r"contracts?|treat(?:y|ies)|pacts?|deals?|conventions?|exchanges? of notes)\s$"
)
# “$5 million was made in the form of grants”
_MADE_AS: Final = Cue(
    r"\s(?:in|as|through|by way of|in the form of)\s(?:[a-z-]+\s){0,3}?"
    r"(?:grants?|loans?|credits?|contributions?|donations?|payments?)\b"
)
_ANOTHER_CLAUSE: Final = Cue(
    r"\b(?:(?:so|(?:ensur|see|guarante|mak|secur|requir)\w*(?: sure)?) that|while|whereas)\b"
)
_RELATIVE: Final = Cue(r"[^,;:]*,?\s(?P<that>that|which)\b[^,;:]*")
_BESIDE: Final = Cue(r"[^,;:]{0,60},?\s*")
_AND: Final = Cue(r"\band\s*$")
_BETWEEN: Final = Cue(r"\s(?:(?:each|both|also|alone)\s)?")
_WITH: Final = Cue(r"\bwith\s(?:the\s)?$")
_CONTACT: Final = Cue(
    r"(?:\s(?:in|of)(?:\s(?!for|to|from|in)[a-z]+){1,3})?"
    r"\s(?:we|they|it|he|she|(?:the )?[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,2})\s"
)
_MODAL: Final = Cue(r"\b(?:will|would|shall|to|can|could|must|should|may|might|we|they)\b")
_BE: Final = Cue(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?$", re.IGNORECASE)
_PERFECT: Final = Cue(r"\b(?:has|have|had)\b")
_COORDINATES: Final = Cue(r"(?:[;,]|\band|\bor)\s$")
_CLAUSE_MARK: Final = Cue(r"[.;:]")
_OF_ANOTHER: Final = Cue(r"\s(?:to|into|for|under|through|via|in)\s(?:an?|the|its|their)\s[^,;:]*$")
_BRACKETS: Final = Cue(r"\([^()]*\)")
# “The loans, approved last week, …”; not “The Bank and its affiliate, IDA, approved loans”.
_BEHIND_PARTICIPLE: Final = Cue(
    r"\s?[,;.()]|\s(?:by|in|to|for|on|at|under|from|with|through|via|as|during|since|over|after|"
    r"before|between|within|and|or|of|following|last|this|earlier|yesterday|today|jointly|together|"
    r"mainly|partly|largely|entirely|exclusively|\w+day|\w+ly|so far|early|late|mid|ahead)\b"
)
_SUFFERING: Final = frozenset({"displaced", "affected", "injured"})
_SUFFERERS: Final = Cue(
    r"\s(?:people|persons?|populations?|families|households|communities|children|women|men|"
    r"countries|areas|regions|provinces|districts|refugees|civilians|residents|victims|"
    r"[A-Z][a-z]+s\b)"
)
_ADVERBS: Final = Cue(
    r"(?:(?:also|already|further|jointly|now|then|since|recently|today|formally|yet|so far|"
    r"together|each|both|all|currently|separately|immediately|alone|again)\s+)*"
)
# “gave $5 million, implemented by Oxfam”: who does the work is not who gives.
_CARRIED_OUT: Final = frozenset({"implement", "carry out", "channel", "run", "manage"})
_DASHES: Final = frozenset("—–-")
_THING_BEFORE: Final = Cue(r"\b[Tt]he (?:[a-z-]+ ){0,3}(?!government|minister|country)[a-z]+$")
_APPOSED: Final = Cue(r", (?:an?|the|its) (?:[a-z-]+ ){1,4}")  # “12 trucks, a gift promised by”
_SCHOOLING: Final = Cue(
    r"\b(?:scholarships?|fellowships?|bursar(?:y|ies)|trainings?|courses?)\b[^.;:]*$", re.IGNORECASE
)
_OPENING_WORDS: Final = 20  # characters at least before a coordinate verb
_NEAR: Final = 60  # characters between a noun and the verb of its relative clause
_FAR: Final = 160  # and between a subject and its passive verb


class Verb(msgspec.Struct):
    """A verb with its auxiliaries, and what the clause around it says."""

    start: int  # of its auxiliaries
    main: int  # of the verb itself
    end: int
    base: str
    kind: VerbClass
    forms: frozenset[VerbForm]  # what forms its own word may be
    aux: str
    passive: bool
    reduced: bool  # a participle with no auxiliary: “pledged to Kenya in May”
    negated: bool
    weighed: bool
    planned: bool
    perfect: bool
    shares_auxiliary: bool = False  # “will build or repair”
    left: int = 0  # where its clause begins
    after_verb: bool = False  # whether that is right behind another verb
    donors: tuple[Entity, ...] | None = None
    of_taker: bool = False  # who acts is whom the sentence gives something: “to Oxfam, which feeds”
    thanked: bool = False  # who acts is thanked for it: “Mali thanked Peru for giving”
    unnamed: bool = False  # who acts is told of without a name: “donors”
    time: Time | None = None  # before it: governs the verbs that share its subject
    said: str | None = None  # when something was said, for verbs of promising
    under_promise: bool = False
    initiative: Entity | None = None


def find_verbs(view: View, start: int, end: int, groups: list[Group]) -> list[Verb]:
    """Return the verbs of a sentence that say something of giving, left to right.

    Args:
        view: the block.
        start: where the sentence begins, in the block's text.
        end: where it ends.
        groups: the names in it: what stands behind one is more likely a verb than a noun.
    """
    matches = VERB_GROUP.finditer(view.folded.small, start, end)
    out = [verb for m in matches if (verb := _verb(view, m, start, groups)) is not None]
    boundaries = _boundaries(view.folded, start, end)
    previous: Verb | None = None
    for verb in out:
        passed = bisect_right(boundaries, verb.start)
        boundary = boundaries[max(0, passed - 1) : passed]  # the last one before it, if any
        verb.left = max([start, *boundary, *([previous.end] if previous else [])])
        verb.after_verb = previous is not None and verb.left == previous.end
        if (
            previous
            and previous.kind == "promise"
            and not previous.reduced
            and not boundary[-1:] > [previous.end]
        ):
            said_that = re.search(r"\bthat\b", view.folded[previous.end : verb.start])
            promised = verb.planned or (said_that and not _tells_of_past(verb))
            main = _is_main_clause(view.folded, previous, verb)
            verb.under_promise = not (verb.reduced or verb.perfect or main) and bool(promised)
        elif previous and previous.under_promise and verb.after_verb:
            verb.under_promise = not verb.reduced and not verb.perfect
        wished = previous is not None and verb.after_verb and _is_asked(view, previous, verb)
        if wished and verb.aux.strip() == "to":
            verb.negated = True  # “asked Japan to provide …”
        if previous and verb.shares_auxiliary:
            verb.planned, verb.perfect = previous.planned, previous.perfect
            verb.negated, verb.weighed = previous.negated, previous.weighed
        previous = verb
    return out


def _is_asked(view: View, previous: Verb, verb: Verb) -> bool:
    """Is it asked of somebody: “asked Japan to provide $5m”, “invited firms to invest $5m”?"""
    if previous.base != "invite":
        return previous.kind == "bar"
    figure = view.figure_after(previous.end)  # not “invited 40 nurses to attend a course”
    return figure is None or figure > verb.end


def _is_main_clause(text: Text, previous: Verb, verb: Verb) -> bool:
    """Does a verb go on behind a relative clause: “Peru, which pledged $5 million, will send”?"""
    relative = _WHICH.search(text, previous.left, previous.start)
    comma = text.rfind(",", previous.end, verb.start + 1)
    behind = comma >= 0 and not text[comma + 1 : verb.start].strip()
    return bool(relative and behind and _FINITE.match(verb.aux))


def _tells_of_past(verb: Verb) -> bool:
    """Does a verb tell what was done: “added that it built 5 schools”, “that 5 were built”?"""
    if verb.aux.strip():
        return bool(_WAS.search(verb.aux)) and not verb.planned
    return verb.forms >= {"past"} and "base" not in verb.forms


def _boundaries(text: str, start: int, end: int) -> list[int]:
    """Where clauses begin; what stands between two dashes parts no subject from its verb."""
    found = list(BOUNDARY.finditer(text, start, end))
    out: list[int] = []
    for place, mark in enumerate(found):
        last = found[place - 1] if place else None
        dashes = last is not None and last[0].strip() in _DASHES and mark[0].strip() in _DASHES
        behind = mark.end() + text.startswith(" ", mark.end())
        if dashes and VERB_GROUP.match(text, behind, end):
            out.pop()  # “Norway — and Sweden, of late — gave …”
        else:
            out.append(mark.end())
    return out


def governor(view: View, thing: Thing, verbs: list[Verb], start: int) -> Verb | None:
    """Return the verb that a thing is the object of: the one before it, or a passive behind it."""
    text = view.folded
    previous = next((v for v in reversed(verbs) if v.end <= thing.start), None)
    for following in (v for v in verbs if v.start >= thing.end):
        gap = _BRACKETS.sub("", text[thing.end : following.start])
        if _is_subject_of(view, gap, following, previous, thing, start):
            return following
        if not (following.reduced and re.match(r",", gap)):
            break  # “seven experts, the first team sent by China, arrived”: look further
    return previous


def _is_subject_of(
    view: View, gap: str, following: Verb, previous: Verb | None, thing: Thing, start: int
) -> bool:
    """Is a thing what the verb behind it gives: “120 boreholes will be sunk”?"""
    if _ANOTHER_CLAUSE.search(gap):
        return False  # “$5 million to ensure that seed is produced”
    if _PART_SUBJECT.fullmatch(gap) and (following.kind == "arrive" or following.passive):
        return True  # “$9 million for Yemen, $2 million of which went to UNICEF”
    if _PARTED.search(gap):
        return False  # “$15 million, of which $2 million will be paid at once”
    text = view.folded
    if following.reduced and previous is not None and _OF_ANOTHER.search(gap):
        return False  # “gave $5 million to a fund set up by the Bank”
    relative = _RELATIVE.fullmatch(gap)
    if relative:  # not in “$5 million and by Japan, which gave $3 million”
        named = view.mention_before(following.start - len(gap) + relative.start("that"))
        of_another = named is not None and named.start >= thing.end
        figure = view.figure_after(thing.end)  # nor “$5 million to the $9 million that it gave”
        of_another = of_another or (figure is not None and figure < following.start)
        relative = None if of_another else relative
    gives = following.kind in ("give", "promise")
    beside = _BESIDE.fullmatch(gap) and not _AND.search(gap)
    told = previous is not None and not (previous.passive or previous.reduced)
    carried_out = told and following.base in _CARRIED_OUT and gap.startswith(",")
    if following.reduced and gives and beside and not (carried_out or (previous and relative)):
        return True  # “the £36 million pledged to Pakistan”
    if following.reduced and following.kind == "promise" and _APPOSED.fullmatch(gap):
        return True
    if relative and gives and len(gap) < _NEAR and not following.passive:
        return True  # “the money that Britain has delivered”
    planned = "to " in following.aux and not cues.PROMISING_WORD.search(following.aux)
    finite = not (following.reduced or following.passive or planned)
    if gives and finite and _CONTACT.fullmatch(gap):
        return True  # “the $330 million we have committed”
    if following.kind == "receive" and cues.AWARD.match(text, following.end):
        return bool(thing.number and cues.LEARNERS.search(thing.what or "") and len(gap) < _NEAR)
    if (following.passive or following.kind == "arrive") and len(gap) < _FAR:
        opening = text[previous.end if previous else start : thing.start]
        opens = previous is None or re.search(r"[;,.:—]|\b(?:and|that)\b", opening)
        return bool(opens and not BOUNDARY.search(gap))
    return False


def _verb(view: View, m: re.Match[str], start: int, groups: list[Group]) -> Verb | None:
    word = " ".join(m["verb"].split())
    use = VERBS[word]
    place = m.start("verb")
    named = view.mention_at(place)
    if named is not None and named.role != "self":
        return None
    needed = OBJECTS.get(use.base)
    if needed is not None and not _has_object(view, m, use, needed):
        return None
    if word in ("valued", "estimated") and view.folded.startswith(" at ", m.end()):
        return None  # “a consignment valued at $400,000”: the measure of what is given
    if word == "received" and view.folded.startswith(":", m.end()):
        return None  # “Contributions received: Spain $8 million; Sweden …”: a lead-in
    if word in ("totaling", "totalling"):
        return None  # “loans, totalling $5 million, were signed”: so is this
    begin = _behind_name(view, m, start)
    aux = m["aux"][begin - m.start() :]
    before = view.words_before(begin, start)
    if word in _SUFFERING and not aux and _SUFFERERS.match(view.folded, m.end()):
        return None  # “for internally displaced people”
    if use.base == "borrow" and not _names_lender(m.end(), groups):
        use = use._replace(kind="bar")
    if use.base == "sign" and view.folded.startswith(" for ", m.end()):
        use = use._replace(kind="receive")  # “Mexico signed for a loan from Japan”
    if use.base == "encourage" and _has_invested(view.folded, place, m.end()):
        use = use._replace(kind="give")
    if use.base == "benefit" and view.folded.startswith(" from", m.end()):
        use = use._replace(kind="receive")
    elif use.base == "benefit" and _SCHOOLING.search(before) and not _ADVERBS.fullmatch(m["aux"]):
        use = use._replace(
            base="train", kind="give"
        )  # “the scholarships have benefited 40 students”
    if use.kind == "promise" and not aux and before.endswith((" as ", "As ")):
        return None  # “paid Mali $5 million as promised in Paris”
    if use.kind == "give" and _BE.search(m["aux"]) and _is_award(view, m.end()):
        use = use._replace(base="train")  # “300 students will be given scholarships”
    finite = not _ADVERBS.fullmatch(aux) or bool(
        use.forms & {"ing"} and _absolute(view, m, start, groups)
    )
    coordinate = _COORDINATES.search(before) is not None
    if not finite and not _is_finite(view, use, begin, place, start, groups, coordinate=coordinate):
        return None
    be = aux and _BE.search(aux)
    participle = bool(use.forms & {"participle"})
    return Verb(
        start=begin,
        main=place,
        end=m.end(),
        base=use.base,
        kind=use.kind,
        forms=use.forms,
        aux=aux,
        passive=bool(be) and participle,
        reduced=not finite and participle and _is_reduced(view, begin, m.end(), start),
        negated=bool((aux and cues.NEGATED.search(aux)) or _NO_PLAN.search(before))
        or _NEITHER.search(before) is not None,
        weighed=bool(aux and cues.WEIGHED.search(aux)),
        planned=bool(aux and cues.PLANNED.search(aux)) and not _TO_HAVE.search(aux),
        perfect=bool(aux and _PERFECT.search(aux)),
        shares_auxiliary=not finite and coordinate and bool(use.forms & {"base", "ing"}),
    )


def _is_award(view: View, end: int) -> bool:
    """Does a verb give scholarships without a number: it is then those who learn who have one?"""
    award = cues.AWARD.match(view.folded, end)
    figure = view.figure_after(end)
    return award is not None and (figure is None or figure >= award.end())


def _behind_name(view: View, m: re.Match[str], start: int) -> int:
    """Where a verb with its auxiliaries begins: “Theresa May announced” is no “may announce”."""
    name = view.folded.rfind("May ", m.start(), m.start("verb"))
    return name + len("May ") if name > start else m.start()


def _has_object(view: View, m: re.Match[str], use: VerbUse, needed: Cue) -> bool:
    """Does a verb of many meanings have the object that makes it one of giving?"""
    if "participle" in use.forms and _BE.search(m["aux"]):  # “three courses were held”
        before = view.folded[max(0, m.start() - _NEAR) : m.start()]
        made = use.base == "make" and _MADE_AS.match(view.folded, m.end())
        handed = use.base == "hand" and needed.match(view.folded, m.end())  # “by X to Y”
        return bool(made or handed or needed.match(" " + _CLAUSE_MARK.split(before)[-1]))
    return bool(needed.match(view.folded, m.end()))


def _names_lender(place: int, groups: list[Group]) -> bool:
    """Is it said behind a verb of borrowing from whom: a state or body that is known?"""
    return any(g.start > place and g.role == "source" and is_giver(g) for g in groups)


def _has_invested(text: Text, start: int, end: int) -> bool:
    """Is it a state's companies that are encouraged, and to invest abroad?"""
    told = ENCOURAGED.finditer(text, max(0, start - _NEAR), end + _FAR)
    return any(m.start() <= start < m.end() for m in told)


def _absolute(view: View, m: re.Match[str], start: int, groups: list[Group]) -> bool:
    """“…, with Georgia and Estonia each promising to give”: a clause without a finite verb."""
    text = view.folded
    return any(
        _BETWEEN.fullmatch(text, g.end, m.start()) and _WITH.search(text, start, g.start)
        for g in groups
        if g.end < m.start()
    )


def _is_finite(
    view: View,
    use: VerbUse,
    begin: int,
    main: int,
    start: int,
    groups: list[Group],
    *,
    coordinate: bool,
) -> bool:
    """Is a form without auxiliary a verb here, and not a noun or an adjective?

    It stands at `main`, behind its adverbs, which begin at `begin`: “together pledge”.
    """
    before = view.words_before(begin, start)
    may_be_noun = bool(use.forms & {"base", "third"}) or use.base in NOUN_LIKE
    if may_be_noun and _DETERMINER.search(before):
        return False
    if use.forms & {"past", "participle"}:
        return True
    if not use.forms & {"base", "third"}:  # “…, providing $5 million”, not “providing”
        figure = view.figure_after(main + 1)
        thanked = before.endswith("for ") and any(g.role == "donor" for g in groups)
        opens = (
            thanked
            or before.endswith(", ")
            or (view.block.kind == "item" and not before.strip())  # “• Delivering 4 boats”
            or (coordinate and _PROGRESSIVE.search(before))
            or any(g.end + 1 == begin and is_giver(g) for g in groups)
            or (_WITH_GIVERS.search(before) is not None)
            or _is_means(before)
            or (not before.strip("“‘ ") and _SUBJECT_BEHIND.match(view.folded, main) is not None)
            or HAVING_DONE.search(before) is not None
        )
        return opens and figure is not None and _near_object(view, main, figure)
    if coordinate and "base" in use.forms and len(before) > _OPENING_WORDS:
        # “will give 5 boats, donate 3 trucks and …”, not “approved a loan and grant package”
        return use.base not in NOUN_LIKE or bool(_MODAL.search(before))
    if coordinate and "third" in use.forms and _OBJECT_BEHIND.match(view.folded, main):
        return len(before) > _OPENING_WORDS  # “has given 400 buses and trains 500 officials”
    named = any(view.folded[g.end : begin].strip() == "" for g in groups if g.end <= begin)
    named = named or view.folded.endswith(": ", 0, begin)  # “Peru: Pledges $5 million”
    named = named or _GIVERS_BEFORE.search(before) is not None
    named = named or (use.kind == "give" and _DEEDS_BEFORE.search(before) is not None)
    if use.base in NOUN_LIKE:
        objects = named and _OBJECT_BEHIND.match(view.folded, main)
        return bool(objects or _PRONOUN_BEFORE.search(before))
    return named or bool(_SUBJECT_BEFORE.search(before))


def _is_means(before: str) -> bool:
    """Does a form in -ing tell how something was done: “Norway helped Chad by giving it $5m”?

    Not under a promise, which governs the sum itself: “promised most by giving $5 million”.
    """
    clause = _CLAUSE_MARK.split(before)[-1]
    told = cues.WEIGHED.search(clause) or cues.PROMISING_WORD.search(clause)
    told = told or _HELPED_BY.search(clause)
    return _MEANS.search(before) is not None and told is None


def _near_object(view: View, place: int, figure: int) -> bool:
    """Is a sum or number the object of a verb: “providing Mali with an initial $5 million”?"""
    gap = view.folded[place:figure]
    return len(gap) < _NEAR and not re.search(r"[,;:.]|\b(?:and|which|that)\b", gap)


def _is_reduced(view: View, place: int, end: int, start: int) -> bool:
    """Is this participle one that follows its noun (“the money pledged in May”)?

    A participle that has an object is none: “built 140 schools, repaired 32 clinics”.
    """
    if view.folded.startswith(" by ", end):
        return True  # “The project, funded by …”, “Rice donated by the Danish Government”
    if _DEED_BEFORE.search(view.folded, max(start, place - 40), place):
        return True  # “under an agreement signed on 2 February”
    figure = view.figure_after(end)
    if figure is not None and _OBJECT.fullmatch(view.folded, end, figure):
        return False
    before = view.folded[max(start, place - 60) : place].rstrip()
    if re.search(
        r"\b(?:and|or|who|which|that|we|they|I|he|she|it|[A-Z][\w-]+|also|has|have)$", before
    ):
        return any(t.core_end == place - 1 for t in view.money)
    figure = view.figure_before(place)
    if _THING_BEFORE.search(before) and arrival_in(
        view.folded, end, min(end + _FAR, len(view.folded))
    ):
        return True  # “The clinic promised last year opened on Monday”
    if figure is None:
        return before.endswith(",") and _BEHIND_PARTICIPLE.match(view.folded, end) is not None
    gap = view.folded[figure:place]
    return not (acts(gap) or re.search(r"[;:.]", gap))
