"""What bars an English sum or thing from being a gift: needs, wishes, trade, conditions, war."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue, Text
from extract.lang.en import cues
from extract.lang.en.counted import carried, is_vehicle
from extract.lang.en.sentence import Scope

_OWN_BEHIND: Final = Cue(r"\s(?:on|in|for) (?:its|their|his|her)\b")
# A gift that is only talked of, or taken back.
_OPEN_QUESTION: Final = Cue(
    r"\b(?:talks|negotiations?|negotiating|discussions|discussing|proposal|proposed|bid|application|"
    r"possible|potential|withdrew|withdrawn|cancelled|rejected|declined|refused)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)
# “is weighing a further $5 million”; not “bags weighing 5 tonnes”
_WEIGHED: Final = Cue(
    r"\bweigh(?:s|ed|ing)?\s(?!\d|about|around|some|over|nearly|almost|more|less|up to|a total)"
    r"[^.;:]{2,60}$"
)
_PUT_AT: Final = Cue(r"\bat\s(?:(?:about|some|over|nearly|around|more than)\s)?$")
_AT_COST: Final = Cue(
    r"\bat (?:an?|the) (?:(?:total|estimated|approximate|overall) )*(?:cost|expense|price) of\s"
    r"(?:(?:about|some|over|nearly|around|more than)\s)?$"
)
_BUILDS: Final = frozenset(
    {"build", "construct", "rebuild", "complete", "renovate", "rehabilitate", "restore", "upgrade"}
    | {"repair", "equip", "install", "erect", "set up", "establish", "finish", "supply", "drill"}
)
_MILITARY: Final = Cue(
    r"\b(?:soldiers|troops|peacekeepers|marines|missiles?|rifles|howitzers|warplanes|fighter jets|"
    r"battle tanks|weapons|ammunition|warships?)\b"
)
_CONDITION_BEHIND: Final = Cue(r"\b(?:if|unless)\b")
# What lies behind a sum that is missing, or a price: “US$9 million short”, “US$40 a tonne”.
_NO_GIFT_BEHIND: Final = Cue(
    r"\s(?:(?:(?!(?:to|for|in|of|by|towards?)\b)[a-z]+ ){0,2}"
    r"(?:gap|shortfall|deficit|target|goal|appeal)\b|"
    r"(?:that |which )?(?:the )?[A-Z]\w+ (?:lost|loses|owes?|owed|needs?|needed|earns?|earned|"
    r"seeks|sought|wants?|wanted)\b|"
    r"(?:(?:is|are|was|were|remains?) )?(?:still )?"
    r"(?:under (?:discussion|negotiation|consideration)|"
    r"being (?:discussed|negotiated|considered))\b|"
    r"(?:in |of )?counterpart (?:funding|funds|financing|contributions?)\b|of (?:its|their) own\b|"
    r"(?:more|less|higher|lower|up|down) (?:than|from) (?:in |the |last |this |a |its |it |what )|"
    r"short|(?:that |which )?(?:is |are )?still (?:wanted|needed|missing)|"
    r"(?:a|per) (?:month|kilogram|kg|tonne|ton|litre|barrel|ounce|bushel|share|unit))\b"
)
_IN_SUMS: Final = Cue(r"(?:damage|losses|costs?|target)", re.IGNORECASE)
# “…, compared with $350 billion for farm subsidies”: a measure, not a gift.
_COMPARED: Final = Cue(
    r"\b(?:compared (?:to|with)|in comparison (?:to|with)|(?:as )?against|as opposed to|"
    r"(?:more|less|rather) than the)\s(?:(?:the|about|some|over|nearly|around|an?|"
    r"almost|more than|targeted|planned|expected|original)\s)*$"
)
# “raise a further $2 billion”, behind the sum that is given: what others are to add.
_DRAWN: Final = Cue(
    r"\b(?:mobili[sz]e|leverage|unlock|attract|cataly[sz]e|crowd in|generate|stimulate|trigger|"
    r"draw)[sd]?\s(?:in\s)?"
    r"(?:(?:about|over|some|nearly|around|more than|at least|up to|another|an?|further|"
    r"additional|estimated|total of|as much as)\s)*$"
)
# “its $28 billion foreign debt”: what is owed, which only relief gives away.
_DEBT_BEHIND: Final = Cue(
    r"[\s-](?:(?:in|of|worth of)\s)?(?:(?:foreign|external|national|public|overseas|total)\s){0,2}"
    r"debts?\b(?! (?:relief|cancellation|forgiveness|swap|reduction))"
)
_OWNED: Final = Cue(r"(?:\b(?:its|their|his|her|the country's)|['’]s?)\s(?:[a-z]+\s){0,2}$")
_DEBT_OF: Final = Cue(
    r"\b(?:[Dd]ebts?|[Aa]rrears|[Ll]iabilities) (?:of|worth|totall?ing|amounting to)\s"
    r"(?:[a-z]+\s){0,3}$"
)
# “If parliament agrees, Austria would (give)”
_WOULD: Final = Cue(r"\b(?:would|could|might)\b")
_IF: Final = Cue(r"\b(?:[Ii]f|[Uu]nless|[Pp]rovided|[Ss]hould)\b[^.;]{3,120},\s[^.;]{0,60}$")
_FAR: Final = 200  # characters before a verb in which its condition may stand
_STRIKES: Final = frozenset({"strike out", "strike off"})
# “cancelled a planned $6 million grant”: a gift called off, where only debt is written off.
_CALLED_OFF: Final = Cue(
    r"\b(?:grants?|pledges?|promises?|aid|contributions?|plans?|programmes?|programs?|projects?|"
    r"donations?|funding|assistance|package)\b"
)
_ABOUT_DEBT: Final = Cue(
    r"\b(?:debts?|loans?|arrears|owed|owes|obligations?|repayments?|liabilities|debtors?)\b",
    re.IGNORECASE,
)
_TALKS: Final = Cue(
    r"\b(?:talks|talking|negotiations|negotiating|discussions)\b[^.,;:]{0,60}\b(?:about|on|over)\s"
    r"(?:[a-z]+\s){1,6}$"
)
# Verbs whose object is helped, not given: “to support 13,200 farmers”.
_HELPS: Final = frozenset({"support", "assist", "help", "aid", "serve", "bring"})
_HANDS: Final = frozenset({"provide", "give", "supply", "equip"})
_HELPED: Final = Cue(
    r"^(?:[a-z-]+ |[A-Z][a-z]+ ){0,4}?"
    r"(?:children|adults|pupils|farmers|herders|villagers|mothers|"
    r"girls|boys|youths|patients|refugees|returnees|households|inhabitants)\b"
    r"(?! (?:kits|centres|centers))",
)
_AIMS: Final = Cue(r"\b(?:aims?|aimed|expected|contribut\w+|designed|seeks?|intended)\b")
_OWED: Final = Cue(
    r"\s(?:(?:back|off|down)\s)?(?:its|their)\s(?:\w+\s){0,3}"
    r"(?:creditors?|lenders|workers|staff|employees|bills|bondholders|loans?|debts?|interest)\b"
)
_RELIEF: Final = Cue(r"\b(?:relie|cancel|forgiv|writ|resched|restructur|waiv)\w*")
_RIGHT_BEFORE: Final = 60  # characters before a sum
_RELIEVES: Final = frozenset(
    {"cancel", "forgive", "write off", "write", "waive", "relieve", "restructure", "reschedule"}
    | {"write down", "wipe out"}
)
# “to meet the urgent food needs of”: the need that a gift meets is no sum asked for.
_MET: Final = Cue(
    r"\b(?:meet|meets|met|meeting|address|addresses|addressing|serve|serves|serving|cover|covers|"
    r"covering|respond(?:s|ed|ing)? to|(?:in )?response to)\s(?:[\w'’-]+\s){0,6}$"
)
# “more than half of the $2 billion”: the whole of which a part is told without a figure.
_SHARE_OF: Final = Cue(
    r"\b(?:half|thirds?|quarters?|fifths?|tenths?|percent|per cent|most|much|fraction)"
    r" of (?:the|its|their|an?)\s$|% of (?:the|its|their|an?)\s$",
    re.IGNORECASE,
)
# “From Norway (came) 40 tonnes of food”: the subject stands behind its verb.
_INVERTED: Final = Cue(r"(?:^|[\s,;])[Ff]rom\s(?:the\s)?[A-Z][^.,;:\d]{1,60}\s$")
# “$1 million went to Chad and another $2 million to Niger”: the verb is not said again.
_LISTED_SUM: Final = Cue(
    r"(?:[,;]|\b(?:and|while|with|plus))\s(?:(?:the other|another|a further|an additional|about|"
    r"some|around|nearly|almost|over|more than|up to|at least)\s)*$"
)
# “a loan of $5 million, which Togo asked for in May, (has not been approved)”
_REFUSED_BEHIND: Final = Cue(
    r",\s(?:which|that)\s[^;:]{1,120}?,\s(?:has|have|had|was|were|is|are)\s"
    r"(?:(?:still\s|yet\s)?(?:not|never)\s(?:yet\s|so far\s)?(?:been\s)?(?:approved|agreed|granted|"
    r"signed|accepted|confirmed|decided|awarded)|yet to be\s\w+|(?:been\s)?(?:refused|rejected|"
    r"declined|turned down|withdrawn))\b"
)
_SOMEWHERE: Final = Cue(r"\s(?:to|towards?|into|for|from)\s")
_NEXT_CLAUSE: Final = Cue(r";|,\s(?:while|and|but|with|as)\s|\sand\s")
_BESIDE: Final = 40  # characters behind a thing in which a condition may stand


def is_barred(text: Text, scope: Scope) -> bool:
    """Is the sum refused, wished for, needed, traded, or what a condition hangs on?"""
    thing, verb, left, end = scope.thing, scope.verb, scope.left, scope.end
    arms = thing.what or "" if thing.number else text.part(thing.start, end).split(", ")[0]
    if _MILITARY.search(arms) and not (verb and verb.base in ("train", "teach")):
        return True
    if verb is not None:
        if _WOULD.search(verb.aux) and _IF.search(text, max(0, verb.start - _FAR), verb.start):
            return True
        if verb.base == "cancel" and _CALLED_OFF.search(text, verb.left, end):
            return _ABOUT_DEBT.search(text, verb.left, end) is None
        if verb.base in _STRIKES:  # a debt, and not a claim or a sentence of a text
            return _ABOUT_DEBT.search(text, max(0, verb.start - _FAR), end) is None
        if verb.base == "bring" and thing.money and text.startswith(" in ", verb.end):
            return True  # what is earned
        takes_object = verb.kind == "arrive" and verb.end <= thing.start
        if takes_object:  # “a plane arrived with 40 tonnes”: what it brings is given
            takes_object = not (
                carried(text[max(verb.left, thing.start - 160) : thing.start])
                or _goes_too(text, scope)
                or _INVERTED.search(text, verb.left, verb.start)
            )
        elif verb.kind == "arrive" and is_vehicle(thing):
            return True
        if verb.base in _BUILDS and _AT_COST.search(text, verb.end, thing.start):
            return False  # “was built by Norway at a cost of $5 million”
        if verb.negated or verb.weighed or verb.kind == "bar" or takes_object:
            return True
    if scope.noun is not None and _OPEN_QUESTION.search(text, scope.since, thing.start):
        return True
    first = left
    if verb is not None and verb.end <= thing.start and not verb.reduced:
        first = verb.end  # “in response to urgent needs, Norway gave”: the need is met
        if verb.base == "spend" and _OWN_BEHIND.match(text, thing.end):
            return True
        if verb.base == "put" and _PUT_AT.search(text, verb.end, thing.start):
            return True
        if verb.base == "pay" and _OWED.match(text, verb.end, thing.start):
            return True
    if thing.number and verb is not None and _is_helped(text, scope):
        return True
    if thing.money and (_is_debt(text, scope) or _is_drawn(text, scope)):
        return True
    if thing.money and _TALKS.search(text, max(scope.since, thing.start - 100), thing.start):
        return True
    if thing.money and _COMPARED.search(text, max(scope.since, thing.start - 60), thing.start):
        return True
    return bool(
        cues.TRADED.search(text, left, end)
        or _WEIGHED.search(text, left, thing.start)
        or _CONDITION_BEHIND.search(text, thing.end, end + _BESIDE)
        or _is_needed(text, first, scope)
        or _REFUSED_BEHIND.match(text, thing.end)
        or _NO_GIFT_BEHIND.match(text, thing.end)
        or (_SHARE_OF.search(text, first, thing.start) and not _is_told_behind(scope))
    )


def _goes_too(text: Text, scope: Scope) -> bool:
    """Does a sum go where its verb has taken another: “$1 million went to Chad, $2 million to”?"""
    listed = _LISTED_SUM.search(text, scope.since, scope.thing.start)
    return bool(scope.thing.money and listed and _SOMEWHERE.match(text, scope.thing.end))


def _is_told_behind(scope: Scope) -> bool:
    """Is a sum of which a share is told a gift itself: “half of the $5 million pledged”?"""
    verb = scope.verb
    if verb is None or verb.kind not in ("promise", "give"):
        return False
    return verb.start >= scope.thing.end


def _is_helped(text: Text, scope: Scope) -> bool:
    """Are people counted whom a project is to help, or who are given what stands behind them?"""
    thing, verb = scope.thing, scope.verb
    if verb is None or verb.start > thing.start or not _HELPED.search(thing.what or ""):
        return False
    if verb.base in _HELPS:
        told = f"{verb.aux} {text[max(scope.since, verb.start - 40) : verb.start]}"
        return _AIMS.search(told) is not None
    return verb.base in _HANDS


def _is_debt(text: Text, scope: Scope) -> bool:
    """Is a sum what somebody owes, and not what is forgiven of it?"""
    thing, verb = scope.thing, scope.verb
    relieved = verb is not None and verb.base in _RELIEVES
    first = max(scope.since, thing.start - _RIGHT_BEFORE)
    if not relieved and _DEBT_OF.search(text, first, thing.start):
        return _RELIEF.search(text, first, thing.start) is None
    owned = _OWNED.search(text, max(scope.left, thing.start - 40), thing.start)
    return not relieved and owned is not None and bool(_DEBT_BEHIND.match(text, thing.end))


def _is_drawn(text: Text, scope: Scope) -> bool:
    """Is it what a gift told before is to draw from others: “$4 million to attract $90 million”?"""
    if not scope.behind:
        return False
    return bool(_DRAWN.search(text, max(scope.since, scope.thing.start - 60), scope.thing.start))


def _needs(text: Text, start: int, end: int, *, money: bool) -> bool:
    """Is there a word of need that is not met by what is told? Damage is told of in sums."""
    found = cues.NEEDED.search(text, start, end)
    while found is not None:
        told = money or not _IN_SUMS.fullmatch(found[0])
        if told and not _MET.search(text, max(start, found.start() - 60), found.start()):
            return True
        found = cues.NEEDED.search(text, found.end(), end)
    return False


def _is_needed(text: Text, first: int, scope: Scope) -> bool:
    """Is a sum what is needed? Not where the need is what the gift before it is to meet."""
    place = scope.thing.start
    begin, money = max(first, scope.since), scope.thing.money is not None
    clauses = _NEXT_CLAUSE.finditer(text, begin, place) if scope.since > scope.left else ()
    last = max((m.end() for m in clauses), default=None)
    if last is None:
        return _needs(text, first, place, money=money)
    return _needs(text, last, place, money=money) or _needs(text, first, begin, money=money)
