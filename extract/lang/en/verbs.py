"""English verbs of giving, promising, receiving and of what bars a gift, in all their forms.

Verbs are listed by their base form; `VERBS` holds every inflected form with what it is.
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
    "respond|reimburse|second|subsidise|subsidize|raise|treat|feed|house|procure|purchase|"
    "reschedule|restructure|direct|perform|"
    "expend|transport|truck|truck in|strike out|strike off|chip in with|chip in|stump up|cough up|"
    "shell out|fork out|step in with|weigh in with|devote|dedicate|bankroll|underwrite|put up|"
    "put aside|put forward|make|hold|undertake|conduct|organise|organize|run|share|wipe out|depute"
)
_TRAINING: Final = (
    r"\b(?:courses?|trainings?|workshops?|seminars?|sessions?|classes|lessons|internships?|"
    r"drills?)\b"
)
# Verbs that give something only with an object of their own: “make a grant”, “hold a course”.
OBJECTS: Final[Mapping[str, Cue]] = {
    "make": Cue(
        r"(?!\s(?:up|of|from|by|with|for|in|to)\b)(?:(?!\bto\b)(?:[^.;:]|\.(?=\d))){1,80}?\b"
        r"(?:available|approvals?|grants?|contributions?|donations?|pledges?|commitments?|loans?|gifts?|deposits?|"
        r"payments?|disbursements?|transfers?)\b",
        re.IGNORECASE,
    ),
    "launch": Cue(
        r"(?!\s(?:an?|the|its|their)\s(?:[\w-]+\s){0,3}(?:appeals?|attacks?|offensives?|strikes?|"
        r"investigations?|probes?|inquir\w+|raids?|missiles?|petitions?)\b)",
    ),
    **dict.fromkeys(
        ("damage", "destroy", "displace"),
        Cue(r"\s(?:(?:more|less|fewer) than |(?:over|about|some|nearly|almost|at least) )?[\d]"),
    ),
    "fly": Cue(r"\s(?!over (?!\d))"),  # “flew over two islands”
    "bring": Cue(r"(?!\s(?:together|about|back|up|an end|to (?:an end|bear|justice|light))\b)"),
    # “responded to the floods with $5 million”
    "respond": Cue(r"(?:[^.;:]|\.(?=\d)){0,120}?\bwith\s"),
    # not what a parliament sets aside for schools at home
    "appropriate": Cue(
        r"(?!(?:[^.;:]|\.(?=\d)){1,60}?\sfor\s(?!(?:the\s)?[A-Z])"
        r"(?!(?:[^.;:]|\.(?=\d)){0,160}?\b(?:aid|assistance|relief|foreign|overseas|humanitarian|"
        r"(?:in|to|for|across)\s(?:the\s)?[A-Z])))"
    ),
    # “exchanged notes on a loan of”; not “exchanged fire”
    "exchange": Cue(r"[^.,;:]{0,40}?\bnotes\b", re.IGNORECASE),
    # not “undertook 20 raids”
    "undertake": Cue(
        r"\s(?:to\b|[^.,;:]{0,60}?\b(?:projects?|programmes?|programs?|works?|construction|building|"
        r"repairs?|rehabilitation|reconstruction|renovation|upgrad\w+|training|courses?|workshops?|"
        r"stud(?:y|ies)|surveys?|assessments?|surger(?:y|ies)|vaccinations?|relief|aid|"
        r"humanitarian|flights|measures|initiatives|activities)\b)"
    ),
    # “declared that it would give”, “declared $5 million”; not “declared an emergency”
    "declare": Cue(r"(?:[^.;:]|\.(?=\d)){1,160}?(?:\d|\b(?:will|would)\b)"),
    "direct": Cue(r"\s(?:[a-z]+\s){0,4}[A-Z]{0,4}\s?[$€£¥₹]?\d"),  # not “directed her to give”
    "perform": Cue(
        r"[^.,;:]{0,60}?\b(?:operations?|surger(?:y|ies)|examinations?|check-?ups?|screenings?|"
        r"tests|treatments|procedures|transplants?)\b",
        re.IGNORECASE,
    ),
    # “left Oslo yesterday for Peru”; not “left 300 families homeless”
    "leave": Cue(
        r"(?:\s(?!for\b|bound\b)[A-Z]?[\w-]+){0,6}?,?\s"
        r"(?:for|(?:bound|heading|headed) (?:for|to)|en route (?:to|for))\s(?:the\s)?[A-Z]"
    ),
    # not “hosting refugees”, “hosts a summit”
    "host": Cue(
        r"(?!\s(?:[^\s.,;:]+\s){0,4}?(?:refugees|returnees|displaced|migrants|"
        r"conferences?|summits?|meetings?|talks|forums?|events?|games|troops|bases?|visits?|"
        r"delegations?)\b)"
    ),
    "head": Cue(r"\s(?:for|to|towards?)\s(?:the\s)?[A-Z]"),
    # “a second batch will follow in May”; not “follows a visit”
    "follow": Cue(
        r"(?=\s?(?:[.,;)]|$|(?:by (?:the same|air|sea|road|rail)|before|in|later|next|soon|on|at|"
        r"within|shortly|during|from|this|"
        r"as|when|once|early|over)\b))"
    ),
    "use": Cue(
        r"\s(?:an?|the|this|its|their|part of)\s(?:[\w$€£¥.,-]+\s){0,6}?"
        r"(?:loans?|credits?|grants?)\b",
        re.IGNORECASE,
    ),
    "take": Cue(r"[^.,;:]{0,60}?\bdecisions?\b", re.IGNORECASE),
    "share": Cue(r"[^.,;:]{0,40}?\b(?:doses|vaccines?|vials|jabs)\b"),
    "wipe out": Cue(r"[^.;:]{0,60}?\bdebts?\b"),
    **dict.fromkeys(("help", "aid", "back"), Cue(r"\s(?!to\b)[^.,;:]{1,50}?\swith\s")),
    "hand": Cue(r"(?:[^.;:]|\.(?=\d)){1,80}?\s(?:over|out|to)\b"),  # “handed 40 homes over”
    # “voted $5 million”; not “voted 20 to 3”
    "vote": Cue(
        r"\s(?:(?:an?|the|about|some|another|further|additional|extra|up to|nearly|over)\s){0,2}"
        r"(?:[A-Z]{2,3}\s?\$?|[$€£¥₹])\d|"
        r"\s(?:[a-z]+\s){0,2}\d[\d.,]*\s(?:m|b|tr)illion\b"
    ),
    "write": Cue(r"(?:[^.;:]|\.(?=\d)){1,80}?\s(?:off|down)\b"),
    "set": Cue(r"(?:[^.;:]|\.(?=\d)){1,80}?\saside\b"),
    **dict.fromkeys(
        ("hold", "conduct", "organise", "organize", "run"),
        Cue(rf"(?:(?!\b(?:in|at|to|for|with)\b)[^.,;:]){{1,60}}?{_TRAINING}", re.IGNORECASE),
    ),
}
# Verbs of saying that one will give, and of setting money aside for it.
_PROMISE: Final = (
    "come forward with|come up with|pledge|promise|announce|launch|offer|commit|agree|decide|"
    "approve|allocate|set aside|exchange|"
    "appropriate|put aside|set|earmark|allot|reserve|assign|destine|sign|ink|"
    "adopt|take|enter into|add|clear|conclude|endorse|sanction|ratify|vow|unveil|authorise|"
    "authorize|vote|guarantee|confirm|declare|budget|reaffirm|renew|resolve"
)
# Verbs after which a sum is no gift: needs, wishes, estimates, trade, events.
_BAR: Final = (
    "link|tie|need|ask|seek|appeal|call|want|require|urge|request|demand|cost|estimate|lack|owe|repay|lose|sell|"
    "buy|export|import|earn|fetch|hope|consider|exceed|total|grow|fall|rise|kill|affect|damage|destroy|displace|"
    "injure|employ|gain|consume|absorb|incur|charge|save|double|hire|stop|recall|note|observe|refuse|"
    "decline|reject|turn down|deny|rebuff|withdraw|cut|fail|claim|warn|report|value|forecast|"
    "project|expect|struggle|"
    "suspend|freeze|halt|withhold|postpone|scrap|slash|terminate|"
    "mull|mull over|contemplate|ponder|"
    "discuss|explore|study|examine|propose|encourage|beg|plead|live|flee|die|suffer|attend|bear"
)
# The thing given is the subject of these.
# Their subject is who receives.
_RECEIVE: Final = "use|receive|obtain|get|accept|secure|borrow|take delivery of|take receipt of"
_ARRIVE: Final = (
    "reach|arrive|sail|set sail|dock|depart|touch down|come|land|stand|benefit|go|flow|"
    "leave|set off|set out|take off|head|follow"
)

_IRREGULAR: Final = {
    "bear": ("bore", "borne"),
    "strike": ("struck", "struck"),
    "give": ("gave", "given"),
    "get": ("got", "got"),
    "send": ("sent", "sent"),
    "build": ("built", "built"),
    "rebuild": ("rebuilt", "rebuilt"),
    "sink": ("sank", "sunk"),
    "dig": ("dug", "dug"),
    "teach": ("taught", "taught"),
    "pay": ("paid", "paid"),
    "repay": ("repaid", "repaid"),
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
    "leave": ("left", "left"),
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
    {
        "allot",
        "beg",
        "chip",
        "scrap",
        "step",
        "commit",
        "remit",
        "equip",
        "ship",
        "stop",
        "transfer",
    }
)
# Those whose past is irregular double it before -ing alone.
_DOUBLED_ING: Final = frozenset({"cut", "dig", "get", "put", "run", "set"})
# Whose object is a paper, and not what is given under it.
SIGNING: Final = frozenset({"sign", "ink", "conclude", "enter into", "exchange"})
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
        "truck",
        "budget",
        "sign",
        "ink",
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
        "share",
        "bear",
        "link",
        "tie",
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
        "vote",
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
    "go on|goes on|went on|gone on|keep on|keeps on|kept on|"
    "also|already|further|jointly|now|then|since|recently|today|formally|yet|continues?|continued|"
    "helped|helps?|so far|together|each|both|all|currently|separately|immediately|alone|again|"
    "cannot|n't|didn't|won't|hasn't|agreed|decided|undertakes?|undertook|undertaken|"
    "vowed|chosen|asked|urged|called|hopes?|hoped|wants?|considered|considering|consider|"
    "refused|declined|failed|wished?|wishes"
)
# What else may stand between an auxiliary and its verb: “will furthermore”, “has generously”,
# “will this week”, “is on Monday”.
_ADVERB: Final = (
    r"(?:furthermore|moreover|likewise|thus|therefore|thereby|still|even|soon|later|first|"
    r"in addition|in turn|as well|once (?:again|more)|of course|in total|at once|"
    r"(?:earlier |later )?(?:this|last|next) (?:week|month|year|morning|afternoon|evening)|"
    r"tomorrow|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?!(?:supp|app|rep|re|comp|imp|multip|fami|like|unlike|hard|dai|week|month|year)ly\b)"
    r"[a-z]{3,}ly)"
)
# “pledged to aid Chad”, but not “pledged aid worth $5 million”
_PROMISED: Final = rf"(?:promised|pledged|committed|offered)(?!\s+(?:{one_of(NOUN_LIKE)})\b)"
_AUX: Final = f"(?:{one_of(_AUXILIARY.split('|'))}|{_PROMISED})"
# In small letters: to be looked for in a text's `small`.
VERB_GROUP: Final = Cue(
    rf"(?<![\w-])(?P<aux>(?:{_AUX}\s+(?:(?:{_AUX}|{_ADVERB}),?\s+){{0,6}})?)"
    rf"(?P<verb>{one_of(VERBS)})(?![\w-])"
)


def acts(phrase: str) -> bool:
    """Is there a verb in a phrase: “approved credits”, but not “relief supplies”?"""
    return any(
        VERBS[" ".join(m["verb"].split())].base not in NOUN_LIKE
        for m in VERB_GROUP.finditer(lower(phrase))
    )
