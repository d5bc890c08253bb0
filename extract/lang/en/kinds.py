"""Promise or deed, by the verb, noun or list that an English sum stands in."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.lang.en import cues
from extract.lang.en.aid_nouns import INTENDED, PLEDGE_NOUN
from extract.lang.en.arrivals import arrival_in
from extract.lang.en.segments import Verb
from extract.lang.en.sentence import Scope, Sentence
from extract.lang.en.unnamed import raised
from extract.model import Kind, Stage
from extract.statements.candidates import Thing
from extract.times import Time

_DONORS: Final = Cue(r"\b(?:donors|contributors|lenders)\b")
_NEW_AID: Final = Cue(
    r"\b(?:(?P<new>new|further|additional|next|fresh|aid|humanitarian|funding|financing) )?"
    r"(?:grants?|loans?|credits?|decisions?|allocations?|aid|assistance)\b",
    re.IGNORECASE,
)
# Setting money aside or signing for it goes further than a pledge.
_SIGNED: Final = frozenset(
    {
        "approve",
        "allocate",
        "set aside",
        "earmark",
        "sign",
        "ink",
        "commit",
        "authorise",
        "authorize",
        "budget",
    }
)
_PRESENT: Final = Cue(r"\b(?:is|are|am)\b")
_WAS: Final = Cue(r"\b(?:was|were)\b")
_SAID: Final = Cue(r"\b(?:said|says|announced|announces|told|confirmed|added|stated)\b")
_UNDER_WAY: Final = Cue(r"\b(?:already|currently|now)\b")
# “Norway is giving $5 million” announces it; “Norway is building a school” tells of work.
_AT_ONCE: Final = frozenset(
    {"add", "allocate", "award", "contribute", "donate", "extend", "give", "grant", "lend", "loan"}
    | {
        "launch",
        "make",
        "make available",
        "provide",
        "put in",
        "release",
        "send",
        "set up",
        "establish",
    }
)
_PROMISE_NOUN: Final = Cue(r"\b(?:pledges?|promises?|commitments?|offers?|assurances?)\b")
# Who finances something has agreed to: “is funded by a loan”, “a project, backed by a grant”.
_FINANCES: Final = frozenset(
    {"fund", "finance", "co-finance", "cofinance", "support", "back", "sponsor", "bankroll"}
    | {"underwrite", "subsidise", "subsidize"}
)
# “has enabled us to deliver”, “have been able to send”: what was made possible has been done.
_ENABLED: Final = Cue(
    r"\b(?:ha(?:s|ve|d)\s(?:\w+\s)?(?:enabled|allowed|permitted|been able|managed)|"
    r"was able|were able|(?:enabled|allowed)\s(?:us|it|them|the))\b[^,;:.]{0,60}$"
)
# What “was due to leave this morning” has been loaded, and is on its way when it is told.
_DEPARTS: Final = frozenset({"leave", "depart", "set off", "set out", "set sail", "take off"})
# A loan that has been granted has been agreed on; that it is paid out has verbs of its own.
_LENT: Final = frozenset({"award", "extend", "give", "grant", "provide"})
_LOAN: Final = Cue(r"\b(?:loans?|credits?|lines? of credit|credit lines?)\b", re.IGNORECASE)
_ONE_LOAN: Final = Cue(
    r"\b(?:an?|another|one)\s(?:[\w$€£¥.,-]+\s){0,6}?(?:loan|credit)\b", re.IGNORECASE
)
# “continues to build”, but not “will continue to build”
_CONTINUES: Final = Cue(r"^(?:\w+ly )?(?:is |are |was |were )?continu(?:es|ed|ing) to\s+$")
# What an agreement says is to be done.
_UNDER_AGREEMENT: Final = Cue(
    r"\W*(?:Under|As part of|According to) (?:the|this|an?|its|their) (?:[\w-]+ ){0,4}?"
    r"(?:agreements?|accords?|memorandum|MoU|protocol|contract|deal|pact|treaty|convention)\b"
)
_SECURES: Final = frozenset({"get", "obtain", "secure"})
_AGREEMENT: Final = Cue(r"\b(?:agreements?|accords?|deals?|approvals?|memorandum|MoU)\b")
_DEED_BRINGS: Final = Cue(
    r"\b(?:agreements?|accords?|deals?|protocols?|contracts?|pacts?|"
    r"memorandum(?: of understanding)?)"
    r"\b(?:,[^;:.]{1,80},)?\s$"
)
_RELATIVE: Final = Cue(r"\b(?:which|that)\s$")
_OF_WHICH: Final = Cue(r"\sof (?:which|this|it|them|that)\s(?=(?:has|have|had|was|were)\b)")
# “…, and the remaining $5 million will follow”: the sum is the subject of a clause of its own.
WILL_BEHIND: Final = Cue(
    r"\s(?:will|shall|is to|are to|(?:is|are) (?:due|set|scheduled|expected) to)\s(?:also |then )?"
    r"(?:follow|come|be|arrive|reach|go)\b"
)
_SO_FAR: Final = Cue(r"\b(?:already|so far|[Tt]o date|since|over the (?:past|last)|in total)\b")
# The main verb behind what a participle tells of its subject.
_MAIN: Final = Cue(
    r"[^;:.]{0,160}?,\s(?P<aux>will|would|is|are|was|were|has|have|had|[a-z]+ed|[a-z]+s)\b"
)
_FUTURE: Final = Cue(r"will|would|is to|are to")
_PAST: Final = Cue(r"was|were|ha[sd]\b|have|[a-z]+ed\b")
_AROUND: Final = 400  # characters on either side in which a list of bracketed sums is announced
# “… turned their pledges into contributions”: they are promises no more.
_KEPT: Final = Cue(
    r"\b(?:turned|converted|translated|transformed|honou?red|fulfilled|redeemed|kept|"
    r"made good on)\s(?:[a-z]+\s){0,3}(?:pledges?|promises?|commitments?)\b"
)


def kind_of_list(sentence: Sentence, thing: Thing) -> tuple[Kind, Stage] | None:
    """Promised or done, for the bracketed sums of a list: “donors made pledges: Peru ($2m), …”."""
    start = max(sentence.start, thing.start - _AROUND)
    end = min(sentence.end, thing.end + _AROUND)
    if _KEPT.search(sentence.text, start, end):
        return "delivery", "delivered"
    promised = cues.PROMISED_LEAD.search(sentence.text, start, end)
    done = cues.DELIVERED_LEAD.search(sentence.text, start, end)
    if promised or done or _DONORS.search(sentence.text, start, end):
        return ("commitment", "pledged") if promised else ("delivery", "delivered")
    noun = _NEW_AID.search(sentence.text, start, thing.start)
    if noun is not None and (
        noun["new"] or sentence.context.kind is None
    ):  # “new grants for Peru ($2m), …”
        return ("commitment", "committed") if noun["new"] else ("delivery", "delivered")
    came = (v for v in sentence.verbs if v.kind == "arrive" and v.end <= thing.start)
    if any(not (v.planned or v.negated) for v in came):
        return "delivery", "delivered"  # “tents came from Peru (200), Chile (300)”
    return None


def kind_of(sentence: Sentence, scope: Scope) -> tuple[Kind | None, Stage | None]:
    """Promised or done, by the verb: its class, its tense and what it is under."""
    verb = scope.verb
    share = _OF_WHICH.match(sentence.text, scope.thing.end, sentence.end)
    if share is not None and arrival_in(sentence.text, share.end() - 1, sentence.end) is not None:
        return "delivery", "delivered"
    if verb is None:
        kind = sentence.context.kind
        return kind, None if kind is None else "pledged" if kind == "commitment" else "delivered"
    if verb.end <= scope.thing.start and WILL_BEHIND.match(sentence.text, scope.thing.end):
        return "commitment", "pledged"
    if verb.kind == "promise":
        return "commitment", "committed" if verb.base in _SIGNED else "pledged"
    if raised(sentence.text, verb):
        return "commitment", "pledged"
    if verb.planned and _ENABLED.search(sentence.text, verb.left, verb.main - 1):
        return "delivery", "delivered"
    if _CONTINUES.search(verb.aux):
        return "delivery", "ongoing"
    if verb.base in _DEPARTS and _WAS.search(verb.aux):
        return "delivery", "ongoing"
    if verb.planned or verb.under_promise or _is_promised(sentence, verb, scope):
        return "commitment", "pledged"
    if _is_said_of_now(sentence, verb):
        return "commitment", "pledged"
    if not verb.perfect and not verb.passive and _PRESENT.search(verb.aux):
        lasting = verb.base not in _AT_ONCE or _UNDER_WAY.search(verb.aux)
        if _UNDER_AGREEMENT.match(sentence.text, sentence.start):
            return "commitment", "committed"
        return ("delivery", "ongoing") if lasting else ("commitment", "pledged")
    if verb.forms == {"third"} and not verb.aux.strip() and verb.base in _AT_ONCE:
        habit = any(t.kind == "each" for t in sentence.times(verb.left, sentence.end))
        if habit and not _RELATIVE.search(sentence.text, verb.left, verb.start):
            return sentence.context.kind or "delivery", "ongoing"  # “gives $5 million a year”
        return sentence.context.kind or "commitment", "pledged"  # “Peru: Donates 5 trucks”
    if verb.base in _LENT and _is_new_loan(sentence, verb, scope):
        return "commitment", "committed"
    return "delivery", "delivered"


def _is_said_of_now(sentence: Sentence, verb: Verb) -> bool:
    """“Norway said it was giving $5 million” announces it, as “is giving” would."""
    if verb.perfect or verb.passive or verb.base not in _AT_ONCE or "ing" not in verb.forms:
        return False
    if not _WAS.search(verb.aux) or _UNDER_WAY.search(verb.aux):
        return False
    said = _SAID.search(sentence.text, sentence.start, verb.start)
    if said is None:
        return False
    around = sentence.times(said.end(), sentence.end)
    if any(t.kind == "each" for t in around):
        return False  # “it was giving $5 million a year” tells of years
    then = (t for t in around if said.end() + 1 < t.start < verb.start)
    # not “said that in the 1990s it was giving”
    return not any(_is_past(t) for t in then)


def _is_past(time: Time) -> bool:
    """Are these years or months told of as what has been: “in the 1990s”, “last year”?"""
    relative = time.relative
    gone = relative is None or relative.direction in ("last", "ago", "before")
    return gone and not _is_day(time)


def _is_new_loan(sentence: Sentence, verb: Verb, scope: Scope) -> bool:
    """Has a loan been granted of late: “has extended a $5 million credit”, with no “so far”?

    So has one that was granted on a day; what was lent in a month or in years has been paid out.
    """
    text, thing = sentence.text, scope.thing
    if _SO_FAR.search(text, verb.left, scope.end) or (thing.number and thing.number.value > 1):
        return False  # “has provided 10 loans” tells of years
    if not verb.perfect:
        times = sentence.times(verb.left, scope.end)
        of_day = bool(times) and all(map(_is_day, times))
        if not of_day or sentence.context.document.announced is None or not verb.forms & {"past"}:
            return False
        return bool(_ONE_LOAN.search(text, verb.end, min(scope.end, thing.end + 40)))
    return bool(_LOAN.search(text, verb.end, min(scope.end, thing.end + 40)))


def _is_day(time: Time) -> bool:
    """Is a time a day: “on 3 May”, “on Monday”, “today”?"""
    relative = time.relative
    if relative is not None:
        return relative.unit in ("weekday", "day")
    return time.kind == "point" and len(time.first or "") in (len("2020-05-18"), len("--05-18"))


def _is_promised(sentence: Sentence, verb: Verb, scope: Scope) -> bool:
    """Is a gift only promised, though its verb is one of giving or receiving in no future?"""
    text, thing = sentence.text, scope.thing
    if verb.forms == {"third"} and _DEED_BRINGS.search(text, verb.left, verb.start):
        return True  # “the agreement provides Nepal with $5 million”
    if verb.base == "come" and _PROMISE_NOUN.search(text, verb.left, verb.start):
        return True  # “The largest pledge, of $5 million, came from Norway”
    if verb.base == "make" and INTENDED.search(text, verb.end, thing.start):
        return True  # “has made approvals of $5 million”
    if verb.base == "make" and verb.passive and INTENDED.search(text, verb.left, verb.start):
        return True  # “the largest pledges were made by Norway ($5 million)”
    if verb.base in _FINANCES and verb.passive and _PRESENT.search(verb.aux):
        return True
    if verb.kind == "receive" and verb.base == "sign":
        return True  # “Peru signed for a loan of $5 million”
    if verb.kind == "receive":  # “received a pledge of $5 million”, “receives a $5 million loan”
        present = text[verb.main : verb.end].endswith("s")
        if present and verb.base in _SECURES and thing.money:
            return True  # “Peru gets $5 million from Norway”
        around = (
            f"{text[verb.end : thing.start]} {text[thing.end : min(scope.end, thing.end + 40)]}"
        )
        agreed = verb.base in _SECURES and _AGREEMENT.search(around)
        promised = agreed or _PROMISE_NOUN.search(around)
        return bool(promised or (present and PLEDGE_NOUN.search(around)))
    if verb.reduced and verb.end <= thing.start:  # “The project, funded by a grant …, will …”
        fronted = not text[sentence.start : verb.start].strip()
        if fronted and arrival_in(text, thing.end, sentence.end) is not None:
            return False  # “Funded by a $5 million grant, the hospital opened”
        main = _MAIN.match(text, thing.end, sentence.end)
        if (
            verb.base in _FINANCES
            and scope.thing.money
            and (main is None or not _PAST.match(main["aux"]))
        ):
            return True
        return main is not None and bool(_FUTURE.match(main["aux"]))
    return False
