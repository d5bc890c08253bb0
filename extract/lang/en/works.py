"""Finds what an English clause gives without a number: a hospital, the road, a kind of aid."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from extract.cue import Cue
from extract.model import Count
from extract.statements.candidates import Thing, View

# What is built to stay, of which a definite article too names the one that is given.
_WORKS: Final = (
    r"hospital|clinic|health (?:centre|center|post)|dispensary|school|university|college|campus|"
    r"road|highway|motorway|bridge|tunnel|"
    r"railway|port|harbou?r|jetty|wharf|pier|airport|runway|terminal|stadium|dam|reservoir|"
    r"power (?:plant|station)|solar (?:plant|park|farm)|wind farm|plant|laboratory|centre|center|"
    r"institute|academy|headquarters|library|warehouse|silo|depot|hub|pipeline|cable|power line|"
    r"transmission line|irrigation (?:system|scheme|canal)|canal|parliament building|monument|"
    r"(?:early[- ]warning|monitoring|drainage|sewage|sewerage|surveillance|radar|communications?|"
    r"telemetry|lighting|rail|metro|water) (?:[a-z]+ )?(?:system|network|grid)|substation|"
    r"treatment plant|water (?:system|supply)|compound|complex|housing estate|ward|maternity wing|"
    r"blood bank|radio station|observatory|museum|mosque|park|market"
)
_GOODS: Final = (
    r"fund|facility|medical team|rescue team|field hospital|satellite|vessel|ship|patrol boat|"
    r"kitchen|bakery|orphanage|shelter|camp|tent (?:site|city)|settlement|"
    r"search[- ]and[- ]rescue team|"
    r"(?:medical|relief|assessment|response|surgical|rescue) (?:[a-z]+ )?team|"
    r"frigate|destroyer|hospital ship|warship|plane|airplane|tractor|truck|vehicle|boat|radar|"
    r"mobile (?:clinic|laboratory)|simulator|telescope|playground|workshop|"
    r"rescue (?:helicopter|plane)|ambulance|fire engine|helicopter|aircraft|ferry|bus|generator|"
    r"crane|scanner|incubator|printing press"
)
_WHERE: Final = (
    r"(?=[,.;:)]|$|\s(?:in|to|for|at|with|that|which|and|on|near|by|of|from|outside|along|across|"
    r"between|worth|was|were|will|has|last|this|next|capable|yesterday|today|under|as|where|within|serving|specialis\w+|specializ\w+|equipped|into)\b)"
)
_ARTICLE_THING: Final = Cue(
    rf"\b(?:an?|another)\s((?:(?!(?:for|to|in|at|by|from|with|on)\b)[\w'’-]+\s){{0,5}}?(?:{_WORKS}|{_GOODS})s?)\b{_WHERE}",
    re.IGNORECASE,
)
_DEFINITE_THING: Final = Cue(
    rf"\s(?:the|its|their)\s((?:(?!(?:of|in|at|for|to|and)\b)[\w'’–-]+\s){{0,5}}?(?:{_WORKS})s?)\b{_WHERE}",
    re.IGNORECASE,
)
# “the clinic in Zomba that Denmark (promised)”, “the clinic, (pledged by Denmark)”
_PROMISED_THING: Final = Cue(
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)|['’]s)\s(?:long-awaited\s)?"
    rf"(?P<what>(?:[\w'’-]+\s){{0,4}}?(?:{_WORKS}|{_GOODS})s?)"
    r"(?:\s(?:in|for|at|near|on)\s[^,;.]{2,40}?)?,?\s"
    r"(?:(?:that|which)\s(?!is\b|are\b|was\b|were\b)[^,;.]{0,40}|"
    r"(?:the\s)?(?:[A-Z][\w-]+\s){1,4}|(?:it|they|she|he)\s)?$"
)
# “set up modern reception centres”: new works of a kind, no number of them told
_NEW_WORKS: Final = Cue(
    r"\s(?P<what>(?:new|modern|several|additional|more|temporary|mobile|field|permanent|dozens of|"
    rf"hundreds of)\s(?:[a-z-]+\s){{0,3}}?(?:{_WORKS}|{_GOODS})s)\b{_WHERE}"
)
# “the construction of a bridge”, “the handing over of the 200-bed trauma centre”
_BUILT: Final = Cue(
    r"\b(?:construction|building|opening|inauguration|establishment|hand-?over|handing[ -]over|"
    r"restoration|renovation|rehabilitation|completion|commissioning|donation|delivery|dispatch|"
    r"deployment|installation)\sof\s(?:the|an?|another)\s(?:[a-z]+\s){0,1}?"
    rf"(?P<what>(?:(?!(?:of|in|at|for|to|and)\b)[\w'’–-]+\s){{0,5}}?(?:{_WORKS}|field hospital|"
    rf"bakery|factory|(?:medical|rescue|relief) team)s?)\b{_WHERE}",
    re.IGNORECASE,
)
# “Norway's donation of a”, “the construction of a clinic by Norway”
_OWNED: Final = Cue(r"(?:['’]s?|\b[A-Z][a-z]+(?:an|ese|ish|ch|i))\s$")
_MADE_BY: Final = Cue(r"[^.;]{0,60}?\b(?:by|from|through)\s(?:the\s)?[A-Z]")
_PAID_OR_KEPT: Final = Cue(
    r"\b(?:includ|compris|financ|fund|support|complet|help|mark|celebrat|attend|announc|contribut|"
    r"pay|paid|cover|launch|preside|inaugurat|witness)\w*\b[^.;]{0,160}$"
)
_NOT_DONE: Final = Cue(
    r"\b(?:plans?|planned|planning|cancel\w*|protest\w*|condemn\w*|oppos\w*|regret\w*|delay\w*|"
    r"saw|arrest\w*|against|reject\w*|suspend\w*|postpon\w*|halt\w*|block\w*|seek\w*|urg\w+|"
    r"ask(?:s|ed|ing)?|call(?:s|ed|ing)? for|discuss\w*|consider\w*|would|could|may|might|not|"
    r"never)\b"
)
_QUALITY: Final = (
    r"(?!\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|and|or|of|to|for|in|with|"
    r"its|their|the|an?|no|on|by|at|from)\b)[\w-]+\s"
)
_WARES: Final = (
    r"(?:supplies|equipment|medicines?|drugs|vaccines|tents|blankets|tarpaulins|kits|materials?|"
    r"goods|items|foodstuffs|food(?! aid)|drinking water|clothing|clothes|rice|wheat|flour|grain|"
    r"seeds|fertili[sz]ers?|ambulances|vehicles|trucks|buses|tractors|generators|computers|"
    r"textbooks|books|masks|ventilators|wheelchairs|machinery|helicopters|school bags)"
)
_TEAMS: Final = (
    r"(?:(?:medical|rescue|relief|search and rescue|surgical|engineering|emergency) teams|doctors|"
    r"nurses|medics|engineers|rescuers|rescue workers|firefighters|volunteers|sniffer dogs)"
)
_MACHINES: Final = (
    r"(?:vaccines|ambulances|vehicles|trucks|buses|tractors|generators|computers|ventilators|"
    r"wheelchairs|helicopters)"
)
# “donated medical kits and basic health supplies”: goods of a kind, no number of them told
_BARE_WARES: Final = Cue(
    rf"\s(?P<what>(?:(?:{_QUALITY}){{1,3}}?{_WARES}|{_MACHINES})"
    rf"(?:(?:,|,? and)\s(?:{_QUALITY}){{0,3}}?(?:{_WARES}|{_TEAMS}))*)\b{_WHERE}"
)
_BARE_TEAMS: Final = Cue(
    rf"\s(?P<what>(?:{_QUALITY}){{0,2}}?{_TEAMS}"
    rf"(?:(?:,|,? and)\s(?:{_QUALITY}){{0,3}}?(?:{_WARES}|{_TEAMS}))*)\b{_WHERE}"
)
_HANDS_OVER: Final = frozenset(
    {"donate", "send", "dispatch", "hand over", "airlift", "ship", "fly", "gift", "deliver"}
)
_SENDS: Final = frozenset({"send", "dispatch", "deploy", "fly", "airlift"})
_BUILDS: Final = frozenset(
    {"build", "construct", "rebuild", "finance", "fund", "co-finance", "cofinance", "upgrade"}
    | {"renovate", "rehabilitate", "restore", "complete", "repair", "erect", "reopen"}
    | {"inaugurate", "hand over"}
)
_INTO_SERVICE: Final = Cue(r"\binto (?:service|operation|use|commission)\b")
# From a thing to the next of its list, over whom the first was for: “to the army and (a clinic)”.
_NEXT_THING: Final = Cue(
    r"(?:\s(?:to|for|in|at)\s(?:the\s)?[^,;.]{1,40}?)?(?:,|,?\sand|,?\sas well as|,?\splus)\s"
)
_RELIEVES: Final = frozenset({"cancel", "forgive", "write off", "waive", "relieve", "wipe out"})
_DEBT: Final = Cue(
    r"\s((?:(?!to\b|for\b|that\b|which\b|and\b)[\w'’-]+\s){0,6}?debts?)\b(?!\s(?:relief|service))"
)
_STRONG: Final = re.compile(r"(?P<number>\d{1,4})-(?:member|strong|person|man|woman|people)\b")
_MAKES: Final = frozenset(
    [
        "build",
        "construct",
        "rebuild",
        "establish",
        "set up",
        "create",
        "donate",
        "finance",
        "fund",
        "complete",
        "hand over",
        "gift",
        "send",
        "dispatch",
        "upgrade",
        "renovate",
        "rehabilitate",
        "inaugurate",
        "launch",
        "install",
        "erect",
        "equip",
        "repair",
        "open",
        "deploy",
        "provide",
        "give",
        "deliver",
        "ship",
        "fly",
        "airlift",
        "supply",
        "offer",
        "present",
        "restore",
    ]
)


_ARRIVES: Final = frozenset({"land", "arrive", "reach", "dock", "touch down"})
_WITH: Final = Cue(r"\b(?:with|carrying|bringing)\s(?=an?\s|another\s)")


def find_unnumbered(view: View, base: str, start: int, end: int) -> list[Thing]:
    """Return things that a verb of making gives with an article and no number."""
    if base in _RELIEVES:
        debt = _DEBT.match(view.folded, start, end)
        return [Thing(start=debt.start(1), end=debt.end(), what=debt[1])] if debt else []
    put_to_use = base == "put" and _INTO_SERVICE.search(view.folded, start, end)
    if base not in _MAKES | _BUILDS | _ARRIVES and not put_to_use:
        return []
    bare = _bare(view, base, start, end)
    if bare is not None:
        return [bare]
    if base in _ARRIVES:
        brought = _WITH.search(view.folded, start, end)
        start = brought.end() - 1 if brought else end
    known = _DEFINITE_THING.match(view.folded, start, end) if base in _BUILDS else None
    out = [Thing(start=known.start(1), end=known.end(), what=known[1])] if known else []
    for m in _ARTICLE_THING.finditer(view.folded, start, end):
        if re.search(r"\b(?:role|part|way|basis)\b", m[1]):
            return out
        if out and not _NEXT_THING.fullmatch(view.folded, out[-1].end, m.start()):
            return out
        out.append(Thing(start=m.start(), end=m.end(), what=m[1], value=_members(m[1])))
    return out


def _members(what: str) -> Count | None:
    """How many people a team is said to have: “42-member rescue team”."""
    found = _STRONG.match(what)
    return Count(value=Decimal(found["number"])) if found else None


def _bare(view: View, base: str, start: int, end: int) -> Thing | None:
    """What a verb gives with neither number nor article: “sent tents and medical teams”."""
    found = _NEW_WORKS.match(view.folded, start, end) if base in _MAKES else None
    if found is None and base in _HANDS_OVER:
        found = _BARE_WARES.match(view.folded, start, end)
    if found is None and base in _SENDS:
        found = _BARE_TEAMS.match(view.folded, start, end)
    if found is None:
        return None
    return Thing(start=found.start("what"), end=found.end("what"), what=found["what"])


def find_built(view: View, start: int, end: int) -> list[Thing]:
    """Return the works that a noun of building or handing over names: “the opening of a clinic”.

    The sentence has to tell that they are somebody's gift, or that they are celebrated or paid for.
    """
    return [
        Thing(start=m.start("what"), end=m.end("what"), what=m["what"])
        for m in _BUILT.finditer(view.folded, start, end)
        if _is_given(view, start, m, end)
    ]


def _is_given(view: View, start: int, works: re.Match[str], end: int) -> bool:
    text = view.folded
    if _NOT_DONE.search(text, start, end):
        return False
    owned = _OWNED.search(text, start, works.start()) or _MADE_BY.match(text, works.end(), end)
    return bool(owned or _PAID_OR_KEPT.search(text, start, works.start()))


def find_promised(view: View, start: int, place: int) -> Thing | None:
    """Return the thing with an article that a modifier tells to have been promised, or None.

    Args:
        view: the block.
        start: where the sentence begins, in the block's text.
        place: where the verb of promising begins, with its auxiliaries.
    """
    found = _PROMISED_THING.search(view.words_before(place, start))
    if found is None:
        return None
    first = max(start, place - len(view.words_before(place, start)))
    begin, end = (first + at for at in found.span("what"))
    return Thing(start=begin, end=end, what=found["what"])
