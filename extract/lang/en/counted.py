"""Numbers of things and people in an English clause: what is counted, and what only looks so."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from extract.cue import Cue, Text
from extract.lang.en import cues
from extract.lang.en.verbs import NOUN_LIKE, VERBS
from extract.numbers import Number
from extract.statements.candidates import Thing, View

_STOP: Final = (
    r"(?:to|for|in|into|from|at|by|with|on|onto|who|which|that|whose|have|has|had|were|was|will|would|shall|can|could|may|might|must|"
    r"are|is|be|of (?:which|whom)|"
    r"so|through|via|under|over|between|during|until|till|before|after|since|within|across|against|"
    r"because|when|while|where|as|each|per|plus|including|and (?=[a-z]+ed\b)|now|aboard|worth|"
    r"this|next|last|every|a year|a month|respectively)\b"
)
_PHRASE: Final = Cue(
    rf"(?:\s|-)(?!{_STOP})(?:[A-Za-zÀ-ÿ][\w'’-]*)(?:\s(?!{_STOP})(?!and (?:the |a |an |\d|"
    rf"[A-Z$€£¥]))(?:[A-Za-zÀ-ÿ][\w'’-]*))*"
)
_NOUN_VERB: Final = Cue(
    r"\s(?:{})\b.*".format(
        "|".join(
            (
                "reached",
                "arrived",
                "came",
                "bought",
                "purchased",
                "procured",
                "landed",
                "touched",
                "serve",
                "serves",
                "promised",
                "received",
                "pledged",
                "sent",
                "donated",
                "given",
                "delivered",
                "flown",
                "had",
                "stand",
                "moved",
                "earmarked",
                "announced",
                "also",
                "not",
                "already",
                "he",
                "she",
                "it",
                "they",
                "we",
                "there",
                "here",
                "said",
                "says",
                "told",
                "took",
                "made",
                "held",
                "met",
                "became",
                "got",
                "left",
                "went",
                "began",
                "did",
            )
        )
    )
)
# “947 generators deployed”; but “20 armoured vehicles”.
_GAVE: Final = Cue(
    r"\s(?:has\s|had\s)?(?:promised|pledged|offered|donated|sent|gave|delivered|built|announced|"
    r"committed|vowed|agreed)\b"
)
_PARTICIPLE: Final = Cue(
    r"(?<=[\w’'])\s(?!hundred|kindred|moped|(?:train|hous|build|cloth|bedd|fund|financ|"
    r"engineer|nurs|learn|teach|farm|fish|process|fenc|light|cook|sew|print|min|water|heat|screen|"
    r"shipp|even|morn)ing)[a-z]{2,}(?:[^\We]ed|ing)$"
)
_BEFORE: Final = Cue(
    r"\b(to|(?<!wait )(?<!waits )(?<!waited )(?<!waiting )for|in|from|with|by|at|among|across|"
    r"between|under|within|through|reach|some|No\.|number|article|"
    r"paragraph|annex|serves?|serving|than)\s(?:the\s|all\s|these\s|those\s|its\s|a total of\s|"
    r"an estimated\s)?$",
    re.IGNORECASE,
)
_TAIL: Final = re.compile(r"(?<=\w)\s\w+(?:ing|ed)\b")
# “training for 300 nurses”: where the courses bear no number, those who learn are counted.
_TAUGHT: Final = Cue(
    r"\b(?:trainings?|courses?|workshops?|seminars?|scholarships?|fellowships?|bursar(?:y|ies)|"
    r"internships?|places|opportunit(?:y|ies))(?:\s(?!for\b)[a-z-]+){0,5}\sfor\s(?:the\s|its\s)?$",
    re.IGNORECASE,
)
# “40 students and training (for 300 nurses)”: another object
_AND_TAUGHT: Final = Cue(r"\s(?:and|or)\s(?:training|scholarships?|fellowships?|internships?)$")
# “support for 7 projects”: where the support bears no number
_BACKED: Final = Cue(r"\b(?:support|funding|finance|financing|funds|assistance) for\s(?:the\s)?$")
_NEXT_OBJECT: Final = Cue(r",|\sand\s$")
_TAUGHT_NEAR: Final = 60  # characters in which such a phrase and a number of its own stand
# “There are 4 million people in need”: a state of things, not a gift.
_EXISTS: Final = Cue(r"\b[Tt]here (?:are|were|is|was|have been|had been)\s(?:[a-z]+\s){0,4}$")
_SIZED: Final = Cue(r"\s\d[\d.,]*-[a-z]+(?=\s[a-z])")
# “11 Secondary Cities Sanitation Project”, “Last One Mile”: a number in a name.
_NAMED: Final = re.compile(
    r"(?:\s[A-Z][\w'’-]+){1,6}\s(?:Project|Program(?:me)?|Initiative|Plan|Scheme|Facility|Act)\b"
)
_NAME_BEFORE: Final = Cue(r"(?<!\S)[a-z][a-z’'-]* (?:[A-Z][a-z]+ )+$")
_PERCENT: Final = re.compile(r"(?:\s[a-z]+)?[ -]?per[ -]?cent\b|%")  # “a two-percent rate”
# The size of one thing, of which another number may say how many: “two 15-member teams”.
_SIZE: Final = re.compile(r"[\d.,]+(?:-[a-z]|[ -](?:strong|bedded)\b)")
# Those for whom other numbers were given before: “for 600 families in Mali and (300 refugees)”.
_THOSE_HELPED: Final = re.compile(
    r"\b(?:refugees|children|adults|babies|infants|pupils|farmers|herders|migrants|returnees|"
    r"survivors|IDPs|inhabitants|pregnant women|patients|mothers|girls|boys|youths|"
    r"civilians|villagers)\b"
)
_HELPED_BEFORE: Final = Cue(
    r"\b(?:for|to|reach(?:es|ed|ing)?|among)\s(?:(?:about|over|some|more than|nearly|up to)\s)?\d"
    r"[\d,. ]*(?:thousand |million )?[a-z]*\s?[^;:.]{3,80}\band\s$"
)
_PLUS: Final = Cue(r"\bin addition to\s(?:(?:the|some|about|nearly|over|almost|another)\s)*$")
_SUPPLIED: Final = Cue(
    r"\b(?:suppl\w+|provid\w+|equip\w*|present\w*|furnish\w*|financ\w+|fund\w*)\b[^,;]{0,60}\swith\s(?:the\s)?$",
    re.IGNORECASE,
)
# “adding to the (5 million doses) it has already donated”
_GIVEN_BEHIND: Final = Cue(
    r"\s[^.;:,\d]{2,50}\s(?:it|they|we|he|she|[A-Z]\w+) (?:has|have|had) (?:already |previously )?"
    r"(?:donated|delivered|given|provided|sent|pledged|promised|supplied)\b"
)
# “flew in (40 tonnes)”
_BROUGHT_IN: Final = Cue(
    r"\b(?:fl(?:y|ies|ew|own|ying)|br(?:ing|ings|inging|ought)|sen[dt](?:s|ing)?|ferr(?:y|ied|ying)|"
    r"(?:ship|airlift|truck|haul|carr)(?:s|ped|ed|ied|ping|ing|ying)?) in\s$"
)
_PAID_FOR: Final = Cue(r"\bpa(?:y|ys|id|ying) for\s(?:the\s)?$")
_OF: Final = Cue(r"\bof\s(?:the\s)?$", re.IGNORECASE)
_MADE_OF: Final = Cue(
    r"\b(?:total|package|number|supply|delivery|donation|shipment|gift|promise|pledge|provision|"
    r"construction|training|dispatch|handover|batch|consignment|team|group|contingent|brigade|"
    r"squad|corps|crew|convoy|"
    r"fleet|set|stock|load|cargo|contribution|airlift|tranche|lot|implementation|execution|launch|"
    r"financing|distribution|composed|made up|consists?|consisted|consisting)(?:e?s)?\s(?:of)\s"
    r"(?:about |some |over |more than |nearly |up to |almost |at least )?$",
    re.IGNORECASE,
)
_BARE_PART: Final = Cue(r"\s(?:for|in|to)\s(?:the\s)?[\w'’-]+(?:\s(?!and \d)[\w'’-]+){0,4}")
# “20 buses to Ghana and (10) to the Gambia”
_GOES: Final = Cue(r"\s(?:to|in|for)\s(?:the\s)?")
_GONE: Final = Cue(r"\s(?:to|in|for)\s(?:the\s)?$")
_LISTED: Final = Cue(
    r"(?:[,;]|\band)\s(?:(?:about|some|over|more than|nearly|up to|almost|around|another)\s)?$"
)
_AGAIN: Final = Cue(r"\b(?:another|a further|an additional|an extra)\s$")
_ENDS: Final = Cue(r"[,.;]|$|\s(?:and|in|to|for|by|over)\b")
_EACH_WEIGHS: Final = Cue(
    r"\beach (?:weighing|measuring|holding|containing|with a capacity of)\s"
    r"(?:(?:about|some|over|nearly|up to)\s)?$"
)
_COMPARED: Final = re.compile(r"\s*(?:more|less|fewer|higher|lower|up|down)\s*")
# Those who meet, and some of those told of: “49 of the continent's states”, “4 million of them”.
_WHO: Final = Cue(
    r"\s(?:heads of (?:state|government|delegation)|"
    r"(?:of|out of) (?:them|us|(?:the|its|their) [\w-]+['’]s?)(?![\w-]))"
)
# Whose they are, before people who may be taught: “40 of the ministry's engineers”.
_OF_PEOPLE: Final = Cue(
    r"\s(?:out )?of (?:(?:(?:the|its|their|our|his|her) )?[\w-]+['’]s?(?![\w-])|the)"
    rf"(?=\s(?:(?!own\b)[a-z-]+\s)?{cues.LEARNERS.pattern})"
)
_OUT_OF: Final = Cue(r"\s(?:out )?of (?:the|these|those|its)\s?")
_OF_THOSE: Final = Cue(r"\b[Oo]f (?:the|these|those|its)\s$")  # “Of the 90 doses promised, 4 …”
_JOINED: Final = Cue(r",?\s(?:with\s|another\s|a further\s|some\s|about\s)?")
_GAP: Final = 20  # characters between a name and the number that it gives or gets
_VEHICLES: Final = (
    r"(?:planes?|airplanes?|aeroplanes?|aircraft|jets?|ships?|vessels?|trucks?|lorries|lorry|flights?|"
    r"convoys?|planeloads?|shiploads?|truckloads?|helicopters?|boats?|containers?|trains?)"
)
_VEHICLE: Final = Cue(rf"\b{_VEHICLES}(?:\s(?:of|with)\b.*)?$", re.IGNORECASE)
_CARGO: Final = Cue(
    rf"\b{_VEHICLES}\b[^;:]{{0,100}}\b(?:with|carrying|bringing|bearing)\s"
    r"(?:[^.;:]{1,100}(?:,|,?\sand)\s)?"
    r"(?:(?:about|some|over|more than|nearly|almost|around|up to|a total of)\s)?$",
    re.IGNORECASE,
)
_KEYS: Final = Cue(r"\bkeys (?:of|to|for)\s(?:the\s)?$")  # of what is handed over
_AND_WORD: Final = Cue(r",?\sand ([a-z]+)\s")
_LAST_VERB: Final = Cue(r",? and (\w+)\s?$")
NEAR: Final = 60  # characters behind a number in which its noun and a relative clause begin
# “Half of the 1,200 tonnes that Zambia promised”: the number is of what was promised.
_PROMISED_BEHIND: Final = Cue(
    r"\b(?:promised|pledged|donated|offered|provided|given)\b|\bthat [A-Z]|"
    r"\s(?:we|they) (?:have|had)\b"
)
_NEXT_PHRASE: Final = Cue(
    r"\sfree of (?:charge|cost)\b.*|\sfor free\b.*|(?<!\bof)(?<!\bthan)\sthe\s.*"
)  # “doses the allies pledged”
_ASIDE: Final = Cue(r"\s\([^()]{1,30}\)(?=\s[a-z])")
_LIST: Final = 25  # characters that a name in a list takes up


def counted_thing(view: View, number: Number, start: int, end: int, *, parts: bool) -> Thing | None:
    """Return the things or people that a number counts; None where it counts nothing given.

    Args:
        view: the block.
        number: the number.
        start: where the sentence begins.
        end: where it ends.
        parts: whether a bare number may stand for the noun of the total it is part of.
    """
    before = view.words_before(number.start, start)
    if _is_no_count(view, number, before) or not _may_be_given(view, number, before, end):
        return None
    text = view.folded
    after = _noun_start(text, number, end)
    phrase = _PHRASE.match(text, after, end)
    if phrase is None:
        return _bare_part(text, number, end) if parts else None
    following = _next_count(view, after)
    words = phrase[0][: (end if following is None else following) - after]
    if _OUT_OF.fullmatch(words):
        return _out_of_whole(view, number, following, end)
    noun = _noun_of(view, words, after, following)
    if _is_no_gift(noun, before) or _is_apposition(view, number, after + len(noun)):
        return None
    return Thing(
        start=number.core_start,
        end=after + len(noun),
        number=number,
        what=noun.strip(" -"),
    )


def _is_no_count(view: View, number: Number, before: Text) -> bool:
    """Does a number stand within a name, a size or a percentage, or tell how many there are?"""
    text = view.folded
    if text.startswith("-", number.core_end) and view.figure_before(number.start) == (
        number.start - 1
    ):
        return True  # the 15 of “two 15-member teams”
    if _PERCENT.match(text, number.core_end) or _NAMED.match(text, number.core_end):
        return True
    if text[number.core_start].isupper() and _NAME_BEFORE.search(before):
        return True  # “the Last One Mile Support”
    return _EXISTS.search(before) is not None


def _may_be_given(view: View, number: Number, before: Text, end: int) -> bool:
    """Do the words before a number let it count an object: not “in 5 towns”, “leaders of 5 towns”?

    After some prepositions it does all the same: “supplied it with 5 boats”, “a gift of 5 boats”.
    """
    if _KEYS.search(before):
        return True
    text = view.folded
    if _BEFORE.search(before) and not (
        _SUPPLIED.search(before)
        or carried(before)
        or _PLUS.search(before)
        or _PAID_FOR.search(before)
        or _BROUGHT_IN.search(before)
        or cues.THANKED_FOR.search(before)
        or _GIVEN_BEHIND.match(text, number.core_end, end)
        or _is_taught(view, number, before)
    ):
        return False
    if not _OF.search(before) or _MADE_OF.search(before):
        return True
    behind = text[number.core_end : number.core_end + NEAR]
    return _PROMISED_BEHIND.search(behind) is not None


def _noun_start(text: str, number: Number, end: int) -> int:
    """Where its noun begins: “180 (15 a year) places”, “20 8-seat cars”, “40 of Mali's nurses”."""
    aside = _ASIDE.match(text, number.core_end, end)
    after = aside.end() if aside else number.core_end
    sized = _SIZED.match(text, after, end) or _OF_PEOPLE.match(text, after, end)
    return sized.end() if sized else after


def _bare_part(text: str, number: Number, end: int) -> Thing | None:
    """A number alone, for the noun of its total: “300 scholarships, including (20 to Fiji)”."""
    bare = _BARE_PART.match(text, number.core_end, end)
    if bare is None:
        return None
    return Thing(start=number.core_start, end=bare.end(), number=number, what=bare[0].strip())


def _next_count(view: View, place: int) -> int | None:
    """Where the next figure begins; not the 95 of “N-95”, nor the 15 of “15-member”."""
    text = view.folded
    following = view.figure_after(place)
    while following is not None and (
        text[following - 1] not in " (" or _SIZE.match(text, following)
    ):
        following = view.figure_after(following)
    return following


def _out_of_whole(view: View, number: Number, following: int | None, end: int) -> Thing:
    """“4 million of the 9 million doses that it promised”: the noun stands behind the whole."""
    whole = next((n for n in view.numbers if n.core_start == following), None)
    kind = _PHRASE.match(view.folded, whole.core_end, end) if whole else None
    what = kind[0].split(" it ")[0].strip() if kind else None
    return Thing(start=number.core_start, end=number.core_end, number=number, what=what)


def _noun_of(view: View, words: str, after: int, following: int | None) -> str:
    """The noun at the head of the words behind a number, without what goes on behind it.

    Args:
        view: the block.
        words: those behind the number, up to the next figure.
        after: where they begin.
        following: where that figure begins; None where there is none.
    """
    noun = words
    listed = _LAST_VERB.search(noun)
    if (
        listed
        and listed[1] in VERBS
        and following is not None
        and following - after - len(noun) < 2
    ):
        noun = noun[: listed.start()]  # “400 buses and trains 500 officials”
    noun = _before_verb(noun)
    cut = _NOUN_VERB.search(noun) or _NEXT_PHRASE.search(noun) or _PARTICIPLE.search(noun)
    if cut:
        noun = noun[: cut.start()]
    noun = noun[: _contact(view, after, after + len(noun)) - after]
    noun = _AND_TAUGHT.split(noun.rstrip())[0]
    noun = re.sub(r"\s(?:and|or|of|also|currently|presently|now|already|still)$", "", noun)
    return noun.removesuffix(" than")  # “5,000 more tents than in 2010”


def _is_no_gift(noun: str, before: Text) -> bool:
    """Does a noun tell who is helped, or what something is compared with, and nothing given?"""
    if _COMPARED.fullmatch(noun) or _WHO.match(noun):
        return True  # “23 million more than last year”, “17 heads of state”
    if _EACH_WEIGHS.search(before):
        return True  # “5,000 bags, each weighing 50 kg”
    if not noun.strip() or "point" in noun or re.match(r"\s(?:billion|million|and|or)\b", noun):
        return True
    head = re.split(r"\s(?:of|and)\s", noun)[0]
    people = _TAIL.split(head)[0]  # “people facing hunger”
    reached = cues.REACHED.search(head) or cues.REACHED.search(people)
    if reached and not re.search(r"\byoung\b", head):
        return True
    helped = _THOSE_HELPED.search(head) and (_HELPED_BEFORE.search(before) or _PLUS.search(before))
    return bool(helped)


def _is_taught(view: View, number: Number, before: Text) -> bool:
    """Are those counted who learn: “training for 300 nurses”, not “8 courses for 300 nurses”?"""
    taught = _TAUGHT.search(before) or _BACKED.search(before)
    if taught is None:
        return False
    last, place = view.figure_before(number.start), number.start - len(before) + taught.start()
    if last is None or place - last > _TAUGHT_NEAR:
        return True
    return _NEXT_OBJECT.search(view.folded, last, place) is not None


def _before_verb(noun: str) -> str:
    """A noun phrase up to a verb of giving of the same subject: “2,000 officials (and send …)”."""
    for m in _AND_WORD.finditer(noun):
        use = VERBS.get(m[1])
        if use and use.kind == "give" and "base" in use.forms and use.base not in NOUN_LIKE:
            return noun[: m.start()]
    return noun


def _contact(view: View, start: int, end: int) -> int:
    """Where a noun phrase ends before a clause about it: “40 buses (Hungary promised Kenya)”."""
    last = view.mention_before(end)
    subject = last is not None and last.end == end and last.role != "adjective"
    if last is None or not subject or not _GAVE.match(view.folded, end):
        return end
    first = last.start - len("the ") * view.folded.endswith(" the ", 0, last.start)
    return first if first > start + 1 else end


def carried(before: str) -> bool:
    """Do these words end in a vehicle and “with”: “a ship reached Aden with (40 tonnes)”?"""
    return bool(_CARGO.search(before))


def is_vehicle(thing: Thing) -> bool:
    """Is this what brings a gift, and not the gift: “two planes landed with …”?"""
    return thing.number is not None and bool(_VEHICLE.search(thing.what or ""))


def gapped(view: View, number: Number, before: list[Thing]) -> Thing | None:
    """“Ghana received 20 buses, Kenya 10”, “and another 30”: the noun was said before."""
    text = view.folded
    again = _AGAIN.search(view.words_before(number.start, 0)) or (
        before and _OF_THOSE.search(view.words_before(before[0].start, 0))
    )
    behind = _ENDS.match(text, number.core_end) or (
        again and any(t.start - number.core_end < 2 for t in view.times if t.start > number.start)
    )
    if before and _is_alike(view, number, before[-1]):
        return _said_before(number, before[-1])
    if not before or not behind:
        return None
    named = any(
        0 < number.start - m.end < _GAP and _JOINED.fullmatch(text, m.end, number.start)
        for m in view.mentions
        if m.start > before[-1].end
    )
    if not named and not again:
        return None
    return _said_before(number, before[-1])


def _said_before(number: Number, thing: Thing) -> Thing:
    return Thing(start=number.core_start, end=number.core_end, number=number, what=thing.what)


def _is_alike(view: View, number: Number, before: Thing) -> bool:
    """Does a number go where another thing went: “20 buses to Ghana and (10) to the Gambia”?"""
    text = view.folded
    goes = _GOES.match(text, number.core_end)
    if not (goes and before.number and _LISTED.search(view.words_before(number.start, 0))):
        return False
    went = any(
        _GONE.search(view.words_before(m.start, before.end))
        for m in view.mentions
        if before.end < m.start < number.start
    )
    return went and any(m.start == goes.end() for m in view.mentions)


def _is_apposition(view: View, number: Number, end: int) -> bool:
    """Is this another word for the names before it: “Ghana and Mali, two of our partners, …”?"""
    text = view.folded
    many = int(min(number.value or 0, Decimal(20)))
    if many < 2 or not text.startswith((",", " of "), end):
        return False
    if not text.startswith(",", max(0, number.start - 2)):
        return False
    named = [m for m in view.mentions if m.end + 2 <= number.start]
    if len(named) < many:
        return False
    return text[named[-1].end] == "," and number.start - named[-many].start < _LIST * many
