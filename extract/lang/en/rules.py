"""The rules by which English statements are found: the governing verb and its voice decide.

They are told apart by what a reader would name: who is the subject, whether something is given or
promised, and whether a verb governs the thing at all.
"""

from __future__ import annotations

from typing import Final

from extract.lang.en import cues
from extract.lang.en.segments import Verb
from extract.statements.candidates import Thing
from extract.statements.rules import Rule

GIVE: Final = Rule(
    "en.give",
    "The subject of a verb of giving, building, sending or teaching gives its object",
    "Norway provided US$40 million to Malawi in 2019.",
)
GIVE_PLANNED: Final = Rule(
    "en.give.planned",
    "“will” or “to” before a verb of giving announces the gift",
    "Norway will provide US$40 million to Malawi.",
)
GIVE_PASSIVE: Final = Rule(
    "en.give.passive",
    "The subject of a passive verb of giving is what is given, and “by” names who gives",
    "Twelve bridges were built in Malawi by Norway.",
)
GIVE_TO_SUBJECT: Final = Rule(
    "en.give.to-subject",
    "A passive verb of giving before its object has the recipient as its subject",
    "Malawi was given 40 ambulances by Norway.",
)
GIVE_PARTICIPLE: Final = Rule(
    "en.give.participle",
    "A participle of giving that follows a sum or a thing tells what became of it",
    "The 40 ambulances donated to Malawi by Norway are in use.",
)
GIVE_WITHOUT_NUMBER: Final = Rule(
    "en.without-number",
    "What is built, founded or sent is given though an article alone, or nothing, counts it",
    "Norway will build a hospital in Malawi.",
)
PROMISE: Final = Rule(
    "en.promise",
    "The subject of a verb of promising, approving or setting aside will give its object",
    "Norway pledged US$40 million to Malawi.",
)
PROMISE_TO_GIVE: Final = Rule(
    "en.promise.to-give",
    "A verb of giving under one of promising says what is promised",
    "Norway agreed to build 12 bridges in Malawi.",
)
PROMISE_PASSIVE: Final = Rule(
    "en.promise.passive",
    "The subject of a passive verb of promising is what is promised",
    "US$40 million was pledged to Malawi by Norway.",
)
PROMISE_PARTICIPLE: Final = Rule(
    "en.promise.participle",
    "A participle of promising that follows a sum or a thing tells that it is to be given",
    "The US$40 million pledged to Malawi by Norway is for clinics.",
)
PROMISE_KEPT: Final = Rule(
    "en.promise.kept",
    "What was promised is given where the main verb tells that it has come",
    "The US$40 million that Norway pledged to Malawi has been paid in full.",
)
RECEIVE: Final = Rule(
    "en.receive",
    "The subject of a verb of receiving is the recipient, and “from” names who gives",
    "Malawi received 40 ambulances from Norway.",
)
ARRIVE: Final = Rule(
    "en.arrive",
    "What reaches a country as aid is given; its adjective or “from” names who gives",
    "Forty Norwegian doctors arrived in Malawi.",
)
PART: Final = Rule(
    "en.part",
    "Behind “including” or “of which” stand parts of the sum before, given as it is",
    "Norway will provide US$40 million to Malawi, including US$10 million for clinics.",
)
NOUN: Final = Rule(
    "en.noun",
    "A noun of giving (“grant”, “aid”, “credit”) with a sum stands for the verb",
    "A US$40 million grant from Norway to Malawi will pay for clinics.",
)
WORKS: Final = Rule(
    "en.works",
    "A noun of building or opening names works that the sentence tells to be somebody's gift",
    "Norway celebrated the completion of a clinic in Malawi.",
)
LABEL: Final = Rule(
    "en.label",
    "Where nothing is said of giving, the label, lead-in or heading above says it",
    "Pledges for Malawi:\n\n- Norway: US$40 million\n",
)
EACH: Final = Rule(
    "en.each",
    "“each” gives every name of the list the whole number",
    "Norway and Sweden each pledged US$40 million to Malawi.",
)
RESPECTIVELY: Final = Rule(
    "en.respectively",
    "“respectively” pairs the names of a list with as many numbers, in order",
    "Norway and Sweden pledged US$40 million and US$30 million respectively to Malawi.",
)
RULES: Final = (
    *(GIVE, GIVE_PLANNED, GIVE_PASSIVE, GIVE_TO_SUBJECT, GIVE_PARTICIPLE, GIVE_WITHOUT_NUMBER),
    *(PROMISE, PROMISE_TO_GIVE, PROMISE_PASSIVE, PROMISE_PARTICIPLE, PROMISE_KEPT),
    *(RECEIVE, ARRIVE),
    *(PART, NOUN, WORKS, LABEL, EACH, RESPECTIVELY),
)


def rule_name(verb: Verb | None, thing: Thing, *, noun: bool, part: bool) -> str:
    """Return the name of the rule by which a thing is read.

    Args:
        verb: the verb that governs it, if any.
        thing: what is given.
        noun: whether a noun of giving governs it in the verb's stead.
        part: whether it is part of a total.
    """
    return _rule(verb, thing, noun=noun, part=part).name


def _rule(verb: Verb | None, thing: Thing, *, noun: bool, part: bool) -> Rule:
    if part:
        return PART
    counted = thing.money or thing.number or thing.value is not None
    if verb is None:
        return LABEL if not noun else NOUN if counted else WORKS
    if not counted:
        return GIVE_WITHOUT_NUMBER
    if verb.kind == "promise":
        return _by_voice(verb, PROMISE, PROMISE_PASSIVE, PROMISE_PARTICIPLE)
    if verb.kind == "receive":
        return RECEIVE
    if verb.kind == "arrive":
        return ARRIVE
    if verb.under_promise or cues.PROMISING_WORD.search(verb.aux):
        return PROMISE_TO_GIVE
    if verb.passive and verb.end <= thing.start:
        return GIVE_TO_SUBJECT
    return _by_voice(verb, GIVE_PLANNED if verb.planned else GIVE, GIVE_PASSIVE, GIVE_PARTICIPLE)


def _by_voice(verb: Verb, active: Rule, passive: Rule, participle: Rule) -> Rule:
    return passive if verb.passive else participle if verb.reduced else active
