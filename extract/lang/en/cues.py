"""English words that tell what a clause does: gives, promises, needs, refuses, trades.

Verbs are listed by their base form; `VERBS` holds every inflected form with what it is. Each table
is a list of words of the language of aid reports, not of any one document.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from extract.alternation import one_of
from extract.cue import Cue
from extract.fold import lower

VerbClass = Literal["give", "promise", "bar", "arrive", "receive"]
VerbForm = Literal["base", "third", "past", "participle", "ing"]


class VerbUse(NamedTuple):
    """An inflected verb form: its base form, its class, and what forms it may be."""

    base: str
    kind: VerbClass
    forms: frozenset[VerbForm]


# Verbs whose object is handed over, built, sent or taught. A particle follows a space.
_GIVE: Final = (
    "provide|give|grant|donate|deliver|disburse|contribute|send|hand over|hand out|give out|supply|"
    "build|construct|rebuild|repair|renovate|rehabilitate|restore|upgrade|drill|sink|dig|train|"
    "teach|"
    "educate|award|pay|pay out|pay in|release|channel|finance|fund|co-finance|cofinance|extend|"
    "cancel|forgive|"
    "write off|waive|ship|fly|airlift|dispatch|deploy|vaccinate|immunise|immunize|invite|set up|"
    "establish|found|create|equip|install|present|gift|complete|support|assist|spend|invest|"
    "inject|put|move|lend|loan|mobilise|mobilize|transfer|distribute|serve|plant|host|sponsor|"
    "advance|carry|implement|carry out|make available|bring|relieve|inaugurate|open|erect|"
    "remit|finish|put in|deposit|"
    "help|aid|back|hand|write|write down|reopen|furnish|ferry|airdrop|outfit|"
    "reimburse|second|subsidise|subsidize|raise|treat|feed|house|procure|purchase|launch|reschedule|"
    "restructure|direct|perform|"
    "expend|transport|devote|dedicate|bankroll|underwrite|put up|put aside|put forward|"
    "make|hold|conduct|organise|organize|run"
)
_TRAINING: Final = (
    r"\b(?:courses?|trainings?|workshops?|seminars?|sessions?|classes|lessons|internships?|"
    r"drills?)\b"
)
# Verbs that give something only with an object of their own: “make a grant”, “hold a course”.
OBJECTS: Final[Mapping[str, Cue]] = {
    "make": Cue(
        r"(?!\s(?:up|of|from|by|with|for|in|to)\b)(?:(?!\bto\b)[^.;:]){1,80}?\b"
        r"(?:available|approvals?|grants?|contributions?|donations?|pledges?|commitments?|loans?|gifts?|deposits?|"
        r"payments?|disbursements?|transfers?)\b",
        re.IGNORECASE,
    ),
    "launch": Cue(
        r"(?!\s(?:an?|the|its|their)\s(?:[\w-]+\s){0,3}(?:appeals?|attacks?|offensives?|strikes?|"
        r"investigations?|probes?|inquir\w+|raids?|missiles?|petitions?)\b)",
    ),
    "direct": Cue(r"\s(?:[a-z]+\s){0,4}[A-Z]{0,4}\s?[$€£¥₹]?\d"),  # not “directed her to give”
    "perform": Cue(
        r"[^.,;:]{0,60}?\b(?:operations?|surger(?:y|ies)|examinations?|check-?ups?|screenings?|"
        r"tests|treatments|procedures|transplants?)\b",
        re.IGNORECASE,
    ),
    "use": Cue(
        r"\s(?:an?|the|this|its|their|part of)\s(?:[\w$€£¥.,-]+\s){0,6}?"
        r"(?:loans?|credits?|grants?)\b",
        re.IGNORECASE,
    ),
    "take": Cue(r"[^.,;:]{0,60}?\bdecisions?\b", re.IGNORECASE),
    **dict.fromkeys(("help", "aid", "back"), Cue(r"\s(?!to\b)[^.,;:]{1,50}?\swith\s")),
    "hand": Cue(r"[^.;:]{1,80}?\s(?:over|out)\b"),  # “handed 40 homes over”
    "write": Cue(r"[^.;:]{1,80}?\s(?:off|down)\b"),
    "set": Cue(r"[^.;:]{1,80}?\saside\b"),
    **dict.fromkeys(
        ("hold", "conduct", "organise", "organize", "run"),
        Cue(rf"(?:(?!\b(?:in|at|to|for|with)\b)[^.,;:]){{1,60}}?{_TRAINING}", re.IGNORECASE),
    ),
}
# Verbs of saying that one will give, and of setting money aside for it.
_PROMISE: Final = (
    "pledge|promise|announce|offer|commit|undertake|agree|decide|approve|allocate|set aside|"
    "put aside|set|earmark|allot|reserve|assign|destine|sign|"
    "adopt|take|enter into|add|clear|conclude|endorse|sanction|ratify|vow|unveil|authorise|"
    "authorize|guarantee|confirm|declare|budget|reaffirm|renew|resolve"
)
# Verbs after which a sum is no gift: needs, wishes, estimates, trade, events.
_BAR: Final = (
    "need|ask|seek|appeal|call|want|require|urge|request|demand|cost|estimate|lack|owe|lose|sell|"
    "buy|export|import|earn|fetch|hope|consider|exceed|total|grow|fall|rise|kill|affect|"
    "injure|employ|gain|consume|absorb|incur|charge|save|double|hire|stop|recall|note|observe|refuse|"
    "decline|reject|withdraw|cut|fail|claim|warn|report|value|forecast|project|expect|struggle|"
    "suspend|freeze|halt|withhold|postpone|scrap|slash|terminate|"
    "discuss|explore|study|examine|propose|encourage|beg|plead|live|flee|die|suffer|attend"
)
# The thing given is the subject of these.
# Their subject is who receives.
_RECEIVE: Final = "use|receive|obtain|get|accept|secure|borrow|take delivery of|take receipt of"
_ARRIVE: Final = "reach|arrive|sail|set sail|dock|depart|touch down|come|land|stand|benefit|go|flow"

_IRREGULAR: Final = {
    "give": ("gave", "given"),
    "get": ("got", "got"),
    "send": ("sent", "sent"),
    "build": ("built", "built"),
    "rebuild": ("rebuilt", "rebuilt"),
    "sink": ("sank", "sunk"),
    "dig": ("dug", "dug"),
    "teach": ("taught", "taught"),
    "pay": ("paid", "paid"),
    "forgive": ("forgave", "forgiven"),
    "write": ("wrote", "written"),
    "fly": ("flew", "flown"),
    "set": ("set", "set"),
    "spend": ("spent", "spent"),
    "put": ("put", "put"),
    "lend": ("lent", "lent"),
    "make": ("made", "made"),
    "hold": ("held", "held"),
    "run": ("ran", "run"),
    "take": ("took", "taken"),
    "bring": ("brought", "brought"),
    "feed": ("fed", "fed"),
    "undertake": ("undertook", "undertaken"),
    "seek": ("sought", "sought"),
    "cost": ("cost", "cost"),
    "lose": ("lost", "lost"),
    "sell": ("sold", "sold"),
    "buy": ("bought", "bought"),
    "grow": ("grew", "grown"),
    "fall": ("fell", "fallen"),
    "rise": ("rose", "risen"),
    "withdraw": ("withdrew", "withdrawn"),
    "cut": ("cut", "cut"),
    "come": ("came", "come"),
    "stand": ("stood", "stood"),
    "go": ("went", "gone"),
    "beg": ("begged", "begged"),
    "freeze": ("froze", "frozen"),
    "withhold": ("withheld", "withheld"),
    "flee": ("fled", "fled"),
}
# A last consonant that is doubled before -ed and -ing.
_DOUBLED: Final = frozenset(
    {"allot", "beg", "scrap", "commit", "remit", "equip", "ship", "stop", "transfer"}
)
# Those whose past is irregular double it before -ing alone.
_DOUBLED_ING: Final = frozenset({"cut", "dig", "get", "put", "run", "set"})
# Base and -s forms of these are nouns more often than verbs.
NOUN_LIKE: Final = frozenset(
    [
        "grant",
        "fund",
        "finance",
        "support",
        "supply",
        "award",
        "present",
        "gift",
        "loan",
        "pledge",
        "promise",
        "offer",
        "need",
        "cost",
        "call",
        "appeal",
        "request",
        "demand",
        "report",
        "project",
        "value",
        "study",
        "house",
        "train",
        "budget",
        "sign",
        "export",
        "import",
        "rise",
        "fall",
        "claim",
        "open",
        "channel",
        "advance",
        "move",
        "serve",
        "second",
        "feed",
        "host",
        "sponsor",
        "estimate",
        "plant",
        "found",
        "release",
        "note",
        "benefit",
        "land",
        "go",
        "stand",
        "treat",
        "charge",
        "cut",
        "total",
        "double",
        "forecast",
        "gain",
        "hope",
        "complete",
        "raise",
        "flow",
        "lack",
        "clear",
        "deposit",
        "sanction",
        "finish",
        "transfer",
        "design",
        *("direct", "reserve", "use"),
        "invest",
        "attend",
        "live",
        "stop",
        "vow",
        "lead",
        "come",
        "reach",
        "set",
        "ship",
        "fly",
        "bar",
        "call",
        "launch",
        "hold",
        "run",
        "secure",
        "transport",
        "ferry",
        "outfit",
        "help",
        "aid",
        "back",
        "write",
        "hand",
    ]
)


def _inflect(verb: str) -> dict[str, set[VerbForm]]:
    base, _, particle = verb.partition(" ")
    tail = f" {particle}" if particle else ""
    if base in _IRREGULAR:
        past, participle = _IRREGULAR[base]
    elif base.endswith("e"):
        past = participle = base + "d"
    elif base.endswith("y") and base[-2] not in "aeiou":
        past = participle = base[:-1] + "ied"
    elif base in _DOUBLED:
        past = participle = base + base[-1] + "ed"
    else:
        past = participle = base + "ed"
    third = base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"
    if base.endswith(("s", "sh", "ch", "x", "o")):
        third = base + "es"
    if base.endswith("ie"):
        stem = base[:-2] + "y"  # dying
    elif base.endswith("e") and not base.endswith("ee"):
        stem = base[:-1]  # giving, but agreeing
    else:
        stem = base
    ing = stem + (stem[-1] if base in _DOUBLED | _DOUBLED_ING else "") + "ing"
    british = base[-2:] in ("el", "al", "il") and base[-3:] not in ("eal", "eel", "ail")
    out: dict[str, set[VerbForm]] = {}
    if british:  # cancelled beside canceled
        out[base + "led" + tail] = {"past", "participle"}
        out[base + "ling" + tail] = {"ing"}
    forms: tuple[tuple[str, VerbForm], ...] = (
        (base, "base"),
        (third, "third"),
        (past, "past"),
        (participle, "participle"),
        (ing, "ing"),
    )
    for word, form in forms:
        out.setdefault(word + tail, set()).add(form)
    return out


def _verbs() -> dict[str, VerbUse]:
    tables: tuple[tuple[VerbClass, str], ...] = (
        ("bar", _BAR),
        ("arrive", _ARRIVE),
        ("receive", _RECEIVE),
        ("give", _GIVE),
        ("promise", _PROMISE),
    )
    out: dict[str, VerbUse] = {}
    for kind, words in tables:
        for verb in words.split("|"):
            for word, forms in _inflect(verb).items():
                known = out.get(word)
                merged = forms | (set(known.forms) if known and known.base == verb else set())
                out[word] = VerbUse(base=verb, kind=kind, forms=frozenset(merged))
    return out


VERBS: Final = _verbs()

_AUXILIARY: Final = (
    "will|shall|would|could|may|might|can|must|should|has|have|had|is|are|was|were|be|been|being|"
    "to|plans?|planned|intends?|intended|aims?|expects?|due|ready|going|prepared|stands?|not|never|"
    "set|scheduled|about|poised|"
    "also|already|further|jointly|now|then|since|recently|today|formally|yet|continues?|continued|"
    "helped|helps?|so far|together|each|both|all|currently|separately|immediately|alone|again|"
    "cannot|n't|didn't|won't|hasn't|agreed|decided|promised|pledged|committed|undertakes?|"
    "undertook|"
    "vowed|offered|chosen|asked|urged|called|hopes?|hoped|wants?|considered|considering|consider|"
    "refused|declined|failed|wished?|wishes"
)
# In small letters: to be looked for in a text's `small`.
VERB_GROUP: Final = Cue(
    rf"(?<![\w-])(?P<aux>(?:{one_of(_AUXILIARY.split('|'))}\s+){{0,7}})"
    rf"(?P<verb>{one_of(VERBS)})(?![\w-])"
)


def acts(phrase: str) -> bool:
    """Is there a verb in a phrase: “approved credits”, but not “relief supplies”?"""
    return any(
        VERBS[" ".join(m["verb"].split())].base not in NOUN_LIKE
        for m in VERB_GROUP.finditer(lower(phrase))
    )


ACTS: Final = Cue(
    r"\b(?:will|has|have|had|is|are|was|were|said|announced|provided|gave|sent|pledged|agreed|"
    r"approved|delivered|donated|signed|promised)\b"
)
PROMISING_WORD: Final = Cue(r"\b(?:pledged|promised|announced|agreed|signed|approved|committed)\b")
NEGATED: Final = Cue(
    r"\b(?:not|never|no|nor|none|without|cannot|yet to|n't|didn't|won't|hasn't|refused|declined|"
    r"failed)\b",
    re.IGNORECASE,
)
WEIGHED: Final = Cue(
    r"\b(?:would consider|consider(?:s|ed|ing)?|could|may|might|should|ready to|hopes?|hoped|"
    r"asked|urged?|urges|called|wants?|wish(?:es|ed)?|if|unless)\b",
    re.IGNORECASE,
)
PLANNED: Final = Cue(
    r"\b(?:will|shall|would|to|plans?|planned|intends?|intended|due|going|agreed|decided|promised|"
    r"pledged|committed|undertakes?|undertook|vowed|offered|chosen)\b",
    re.IGNORECASE,
)
# What a sum is of, where it is no aid.
_TRADE: Final = Cue(
    r"\b(?:trade (?:between|with|to)|two-way trade|bilateral trade|exports?|imports?|"
    r"gross domestic product|GDP|"
    r"revenues?|earnings|profits?|turnover|shareholders|shares|Eurobonds?|[Ss]ukuk|"
    r"(?:bad|doubtful|non-performing) (?:loans|debts?)|"
    r"bonds?|[Ss]ukuk|tax(?:es)?|"
    r"(?:foreign|currency|exchange|gold|bank's) reserves|reserves (?:of|at|fell|rose)|"
    r"(?:running|operating|overhead|administrative) costs|interest (?:payments?|charges?|on)|"
    r"(?:in|on) interest\b(?! of)|(?<!illion )subsid(?:y|ies)|outlays?|salaries|wages|dividends?|"
    r"[Ee]xport[- ](?:[Cc]redits?|[Ff]inance|[Ii]nsurance|[Gg]uarantees?)|"
    r"(?:commercial|syndicated) (?:loans?|cover|terms|credits?|borrowing)|"
    r"stock (?:exchange|market)|federal budget|state budget|own budget|national budget|"
    r"(?<!humanitarian )(?<!aid )(?<!development )(?<!relief )budget of|"
    r"passengers|contracts? worth|(?:currency|interest[- ]rate|credit[- ]default) swaps?)\b"
)
# Behind these a trade word tells what the aid is for, not what the sum is of.
_AIM: Final = Cue(
    r"\b(?:for|towards?|aimed at|so that|in order to|[Tt]o (?!the\b|[A-Z]))"
    r"(?:(?!\d|, (?:[A-Z]|the\b))[^;:()])*$"
)
# What is bought or met for oneself is paid “for” too.
_OWN_SPENDING: Final = Cue(r"\b(?:pay|pays|paid|paying|spend|spends|spent|spending)\b")


class _Traded:
    """Finds trade words that tell what a sum is of, as `re.Pattern.search` finds a pattern."""

    @staticmethod
    def search(text: str, start: int, end: int) -> re.Match[str] | None:
        """Return the first trade word between two offsets that is not the aim of a gift."""
        for word in _TRADE.finditer(text, start, end):
            aim = _AIM.search(text, start, word.start())
            if aim is None or _OWN_SPENDING.search(text, start, aim.start()):
                return word
        return None


TRADED: Final = _Traded()
# “to meet the needs of the displaced” says what a gift is for, not that it is missing.
_NOT_MET: Final = "".join(
    f"(?<!{verb} {article})"
    for verb in ("meet", "meeting", "address", "addressing", "serve", "serving")
    for article in ("", "the ", "their ", "urgent ", "the urgent ", "basic ", "the basic ")
)
NEEDED: Final = Cue(
    rf"\b(?:{_NOT_MET}needs?|needed|requests? (?:of|for)|short(?:fall)?|gap|asks? for|asked for|"
    r"appeal(?:s|ed|ing)?(?: (?!to\b)[^\s.;:,]+){0,8}? for|calls? for|"
    r"called (?:for|on)|target|requirements?|required|"
    r"(?<!at a )(?<!at the )(?<!at a total )costs?|(?<!\ban )estimated|"
    r"put at|worth of damage|losses|damage|(?:is|are|still) wanted|would cost|"
    r"hope[ds]? (?:for|to))\b|"
    r"\bwithout (?:at least |another |a further |some |about |more than )*$",
    re.IGNORECASE,
)
REACHED: Final = Cue(
    r"\b(?:people|persons|villagers|families|households|inhabitants|residents|men|women|victims|"
    r"beneficiaries|passengers|countries|states|years?|months?|weeks?|days?|hours?|times|per cent|"
    r"members|donors|governments|partners|sides|deaths|kilomet(?:er|re)s?|km|miles|pages|"
    r"parties|points|diseases|epidemics|outbreaks|viruses|crises|disasters|storms|earthquakes|"
    r"conferences|summits|meetings|seasons|visits|rounds|talks|"
    r"speakers|occasions|"
    r"delegations|delegates|firms|companies|customers|shareholders|bags|districts|provinces|"
    r"agreements|accords|treaties|pacts|memorand(?:a|ums)|MoUs|MOUs|protocols|"
    r"(?:mega|kilo|giga) ?watts?(?: hours?)?|[MGk]Wh?|KW|"
    r"lives|cases|infections|jobs|votes|seats|thirds|quarters|tenths|parts|others|leaders|ways|areas|sectors|fields|minutes)$",
    re.IGNORECASE,
)

PART: Final = Cue(
    r"\b(?=[abcdfimnotw])(?:including|include[sd]|of which|namely|"
    r"(?:of|from|out of) (?:this|that|these|the same|the said|the former|the latter)"
    r" (?:sums?|amounts?|totals?|figures?|funds?|money|packages?)|"
    r"made up of|"
    r"comprising|consisting of|composed of|that is, |that is to say|broken down|divided|"
    r"among (?:them|which)|"
    r"with .{1,30} of (?:it|that)|i\.e\.)",
    re.IGNORECASE,
)
# A sentence that tells what the one before it was made up of: “The package includes: …”.
BREAKS_DOWN: Final = Cue(
    r"(?:(?:This|That|These|They|It|(?:The|This|That|Its|Our|Their|His|Her)\s(?:[\w-]+\s){0,2}?"
    r"(?:package|support|aid|assistance|relief|help|total|sum|amount|figure|commitments?|pledges?|"
    r"contributions?|donations?|funding|money|offer|deal|shipment|consignment|delivery))\s"
    r"(?:(?:will|would|also|now)\s){0,2}"
    r"(?:includ(?:es?|ed)|compris(?:es?|ed)|consist(?:s|ed)? of|covers?|covered|contain(?:s|ed)?|"
    r"is made up of|was made up of|is composed of)\b|Among (?:them|these|this)\b|"
    r"The (?:remaining|rest|remainder|balance)\b)"
)
_PROMISES: Final = Cue(
    r"\b(?:commitments|pledges|promises|undertakings)\b|"
    r"\b(?:aid|assistance|support|relief|help)\b[^.;]{0,60}\b(?:will|would|is to|are to)\b|"
    r"\b(?:will|would|to|announced|pledged|promised|offered)\b[^.;]{0,60}\b(?:aid|assistance|support|"
    r"relief|help)\b"
)


def recalls_promise(text: str, start: int) -> bool:
    """Does the sentence before a place speak of promises: “the pledges of 2005. These include”?"""
    last = text.rfind(". ", 0, max(0, start - 2)) + 1
    return bool(_PROMISES.search(text, max(last, start - 400), start))


COMES_TO: Final = Cue(
    r",? (?:worth|totalling|valued at|amounting to)(?: a total of| about| some)? ?"
)
MORE: Final = Cue(r"\b(?:plus|in addition|as well as|a further|another|on top of)\b", re.IGNORECASE)
# What people receive who are taught: it is they who are counted.
LEARNERS: Final = Cue(
    r"\b(?:trainees|students|graduates|interns|scholars|fellows|officials|teachers|nurses|doctors|"
    r"engineers|technicians|journalists|diplomats|farmers|women|youths|people|nationals|pupils)\b"
)
AWARD: Final = Cue(
    r"\s(?:[\w-]+\s){0,3}(?:scholarships?|fellowships?|bursar(?:y|ies)|training|internships?)\b"
)
RESPECTIVELY: Final = Cue(r"\brespectively\b", re.IGNORECASE)
EACH: Final = Cue(
    r"\beach\b(?<!from each)(?<!of each)(?<!in each)(?<!for each)(?! (?:year|month|of these))",
    re.IGNORECASE,
)

AID_NOUN: Final = Cue(
    r"\b(?:aid|assistance|grants?|donations?|donated|donors?|pledge[sd]?|concessional|soft loans?|"
    r"humanitarian|relief|scholarships?|debt (?:relief|cancellation)|"
    r"development (?:co-?operation|partnership|assistance)|"
    r"contributions?|technical co-?operation|lines? of credit|credits?|replenishment)\b",
    re.IGNORECASE,
)
# A noun that says that what it names is given; as the head of its phrase, not “aid workers”.
_AID_HEAD: Final = (
    r"(?:aid|assistance|support|funding|funds?|financing|grants?|loans?|credits?|contributions?|"
    r"donations?|gifts?|pledges?|promises?|commitments?|approvals?|offers?|packages?|help|relief|tranches?|awards?|"
    r"allocations?|(?:aid|bilateral|development|assistance|country) program(?:me)?s?|"
    r"budgets?(?= (?:allocation )?for (?-i:(?:the )?[A-Z]))|"
    r"bailouts?|payments?|disbursements?|money|cash|credit lines?|lines? of credit|"
    r"(?:grant|loan|credit|financing) agreements?)\b"
    r"(?!-|'s?\b|\s(?:workers?|agenc\w+|groups?|organi[sz]ations?|officials?|charit\w+|convoys?|"
    r"flights?|efforts?|request|applications?|proposals?|repayments?|chief|minister|trucks?|"
    r"budget|effectiveness|system|policy|operations?)\b)"
)
_AID_NAMING: Final = (
    r"(?!(?:to|for|of|in|from|by|with|and|or|on|at|will|has|have|had|is|are|was|were|that|which|"
    r"who)\b)[\w$€£¥.,/-]+\s"
)
# Between a giver and what it gives: “Swedish aid”, “the EU's €5 million contribution”.
OWNED_AID: Final = Cue(rf"(?:'s?)?\s(?:{_AID_NAMING}){{0,5}}?{_AID_HEAD}", re.IGNORECASE)
# Behind a sum: “a $5 million emergency grant”, “$62 million in humanitarian assistance”.
AID_BEHIND: Final = Cue(
    # “3 billion yuan (US$375 million) in loans”, “3 billion yuan or $375 million in loans”
    r"(?:\s\([^()]{1,40}\))?(?:,? or (?:about )?[A-Z$€£¥][^,.;()]{1,16}[mb]illion)?"
    rf"(?:[ -](?:in|of|worth of))?[ -](?:{_AID_NAMING}){{0,4}}?(?P<noun>{_AID_HEAD})",
    re.IGNORECASE,
)
# Before a sum: “a grant of”, “a financing agreement worth”.
AID_BEFORE: Final = Cue(
    rf"\b(?P<noun>{_AID_HEAD})(?:,? (?:agreement|package))?,?\s(?:of|worth|totall?ing|"
    r"amounting to|exceeding|valued at|for)"
    r"(?: a total of| about| some| up to| more than| nearly| an additional| around)?\s(?:the\s)?$",
    re.IGNORECASE,
)
# “Korea doubled its contribution (to $10 million)”.
AID_RAISED: Final = Cue(
    rf"\b(?:doubl|tripl|quadrupl|increas|rais|boost|lift|expand|step|top|complement|supplement|"
    rf"strengthen|reinforc)\w*\s[^.;:()]{{0,60}}?"
    rf"(?P<noun>{_AID_HEAD})\s(?:(?:to|for|of) (?!\d)[^.;:()]{{1,40}} )?"
    r"(?:(?:by|from) [^.;:()]{1,20} )?\(?(?:to|by|with)\s"
    r"(?:(?:about|some|over|a|an|another|additional|further|extra)\s)*$",
    re.IGNORECASE,
)
# “Its contribution would be $890 million”, “British aid to Nepal came to £60 million”.
AID_EQUALS: Final = Cue(
    rf"\b(?P<noun>{_AID_HEAD})(?![^.;:]*{_AID_HEAD})(?:[^.;:]{{0,100}}?)\s"
    r"(?P<copula>(?:(?:will|would|shall|has|have|had|is|are|to|now|then|thus|already|expected|"
    r"set|due)\s){1,4}(?:be|been|amount(?:ed)?|total(?:l?ed)?|stand|stood|come|reach(?:ed)?|"
    r"rise|risen|increased?|grow|grown|exceed(?:ed)?|surpass(?:ed)?|doubled?)|"
    r"is|are|was|were|(?<!\ba )(?<!the )(?<!in )(?<!this )(?:amounts?|totals?)|amounted|totall?ed|"
    r"stands|stood|comes|came|reach(?:es|ed)|"
    r"rises|rose|increased|grew|exceeds|exceeded|surpassed|doubled|worth)\s"
    r"(?:(?:by|of|to|at|from [^;:]{1,60}? to)\s)?"
    r"(?:(?:a total of|more than|over|about|some|nearly|almost|around|approximately|at least|"
    r"up to)\s)*$",
    re.IGNORECASE,
)
# These nouns promise; the others name what is given.
PLEDGE_NOUN: Final = Cue(
    r"pledge|promise|commitment|approval|offer|package|agreement|loan|credit|financ",
    re.IGNORECASE,
)
# What these nouns name is still to be paid, whatever the tense.
INTENDED: Final = Cue(r"budget|allocation|pledge|commitment|approval|offer", re.IGNORECASE)
GIFT_NOUN: Final = Cue(r"donation|gift|disbursement|payment|tranche|contribution", re.IGNORECASE)
RUNNING_TOTAL: Final = Cue(
    r"\b(?:bring|brings|bringing|brought|take|takes|taking|took|push|pushes|pushing)\b"
    r"(?=[^.;:]{0,80}\b(?:total|overall|cumulative|combined|altogether|amount|contribution|"
    r"assistance|support|aid|funding|investment|commitment)\b)"
    r"[^.;:]{0,100}?\bto\s(?:a total of |more than |over |nearly |almost |about |some |around |"
    r"approximately |at least )?$",
    re.IGNORECASE,
)

AID_TOPIC: Final = Cue(
    r"\b(?:aid|assistance|pledg\w*|donors?|humanitarian|relief|replenishment|summit|conference|"
    r"forum|"
    r"declaration|joint statement|communiqu\w+|development|co-?operation|partnership|appeal|"
    r"handed over|"
    r"handover|(?:climate|adaptation|development|relief|trust) funds?|debt|"
    r"recovery|reconstruction|flood|earthquake|survivors)\b",
    re.IGNORECASE,
)
PROMISED_LEAD: Final = Cue(
    r"\b(?:exchanges? of notes|"
    r"pledge[sd]?|promise[sd]?|commit(?:s|ted|ments?)|announce(?:d|ments?)|will|to be|"
    r"offers?|agreed|decisions?|decid(?:ed|es)|approv(?:ed|es|als?)|adopt(?:ed|s)|earmark(?:ed|s)|"
    r"allocat(?:ed|es|ions?)|to (?:provide|finance|fund|give|support|grant|lend))\b",
    re.IGNORECASE,
)
DELIVERED_LEAD: Final = Cue(
    r"\b(?:(?:contributions?|donations?)(?! (?:(?:that )?(?:have|has|had) been )?"
    r"(?:pledged|promised|announced|offered|committed)\b)|"
    r"contributed|disbursed|disbursements?|delivered|donated|given|provided|paid|received|spent|done|completed|achievements?|results)\b",
    re.IGNORECASE,
)
SELF: Final = Cue(
    r"\b(?:[Ww]e|[Oo]ur (?:[Gg]overnment|[Cc]ountry|people|nation|share|[Aa]dministration|"
    r"[Mm]inistry|[Dd]epartment|[Dd]elegation)|"
    r"[Mm]y (?:[Gg]overnment|[Cc]ountry|[Aa]dministration|[Mm]inistry|[Dd]epartment|[Dd]elegation)|"
    r"I|[Tt]he Government|[Tt]he Federal Government|[Oo]ur)\b(?! of\b)"
)

CATASTROPHES: Final = (
    r"cyclones?|hurricanes?|typhoons?|(?:earth)?quakes?|tsunamis?|famines?|droughts?|landslides?|"
    r"mudslides?|wildfires?|bushfires?|eruptions?"
)
EMERGENCY_TOPIC: Final = Cue(
    rf"\b(?:humanitarian|emergency|{CATASTROPHES}|flash update|"
    r"disaster(?! (?:risk|preparedness|reduction|prevention))|volcan(?:o|ic)|"
    r"relief (?:aid|efforts?|goods|operations?|supplies|convoys?|flights?)|"
    r"displaced (?:people|persons|families)|refugees)\b",
    re.IGNORECASE,
)
# The news that opens a report: what has happened, where it tells of no more than relief.
EMERGENCY_NEWS: Final = Cue(
    r"^(?!.*\b(?:rebuild|reconstruct|recover|climat|resilien))"
    rf".*?\b(?:{CATASTROPHES}|floods|humanitarian (?:appeals?|response|needs|relief)|"
    r"relief (?:efforts?|operations?|appeals?))\b",
    re.IGNORECASE | re.DOTALL,
)
