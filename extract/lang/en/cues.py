"""English words that tell what a clause does: gives, promises, needs, refuses, trades.

Each table is a list of words of the language of aid reports, not of any one document.
"""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue

ACTS: Final = Cue(
    r"\b(?:will|has|have|had|is|are|was|were|said|announced|provided|gave|sent|pledged|agreed|"
    r"approved|delivered|donated|signed|promised)\b"
)
STRUCK_COUNTRIES: Final = Cue(
    r"\b(?:[a-z]+-)?(?:affected|hit|stricken|struck|ravaged) (?:countries|nations|states)\b"
)
PROMISING_WORD: Final = Cue(r"\b(?:pledged|promised|announced|agreed|signed|approved|committed)\b")
NEGATED: Final = Cue(
    r"\b(?:not|never|no|nor|none|without|cannot|yet to|n't|didn't|won't|hasn't|refused|declined|"
    r"failed)\b",
    re.IGNORECASE,
)
WEIGHED: Final = Cue(
    r"\b(?:would consider|consider(?:s|ed|ing)?|could|may|might|should|hopes?|hoped|"
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
    r"gross (?:domestic|national) (?:product|income)|GDP|GNI|per capita|per head|"
    r"revenues?|earnings|profits?|turnover|shareholders|shares|Eurobonds?|[Ss]ukuk|"
    r"(?:bad|doubtful|non-performing) (?:loans|debts?)|"
    r"bonds?|[Ss]ukuk|tax(?:es)?|"
    r"(?:foreign|currency|exchange|gold|bank's) reserves|reserves (?:of|at|fell|rose)|"
    r"foreign (?:direct )?investments?|"
    r"(?:running|operating|overhead|administrative) (?:costs|expenses)|"
    r"interest (?:payments?|charges?|on)|"
    r"(?:in|on) interest\b(?! of)|(?<!illion )subsid(?:y|ies)|outlays?|salaries|wages|dividends?|"
    r"[Ee]xport[- ](?:[Cc]redits?|[Ff]inance|[Ii]nsurance|[Gg]uarantees?)|"
    r"(?:commercial|syndicated) (?:loans?|cover|terms|credits?|borrowing)|"
    r"stock (?:exchange|market)|(?:federal|state|own|national) budget(?! support)|"
    r"(?<!humanitarian )(?<!aid )(?<!development )(?<!relief )(?<!with a )(?<!with a total )"
    r"(?<!with an overall )(?<!project )(?<!has a )(?<!had a )(?<!have a )"
    r"(?<!has a total )budget of|"
    r"passengers|contracts? worth|(?:currency|interest[- ]rate|credit[- ]default) swaps?)\b"
)
# Behind these a trade word tells what the aid is for, not what the sum is of.
_AIM: Final = Cue(
    r"\b(?:for\b|towards?\b|aimed at|so that|in order to|"
    r"(?<!agreed )(?<!decided )(?<!plans )(?<!able )(?<!going )(?<!due )[Tt]o (?!the\b|[A-Z]))"
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
    r"(?<!at a )(?<!at the )(?<!at a total )costs?|(?<!\ban )estimated(?! at\b)|"
    r"put at|worth of damage|losses|damage|(?:is|are|still) wanted|would cost|"
    r"hope[ds]? (?:for|to)|aim(?:s|ed|ing)? (?:to|at) (?:rais|amass|collect|mobili[sz]|gather|"
    r"secur|attract)(?:e|ing)?)\b|"
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
    r"delegations|delegates|asylum seekers|migrants|cities|towns|municipalities|communes|"
    r"branches|outlets|stores|showrooms|firms|companies|foundations|corporations|customers|shareholders|districts|provinces|"
    r"agreements|contracts|accords|treaties|pacts|memorand(?:a|ums)|MoUs|MOUs|protocols|"
    r"(?:mega|kilo|giga) ?watts?(?: hours?)?|[MGk]Wh?|KW|"
    r"lives|cases|infections|jobs|votes|seats|thirds|quarters|tenths|parts|others|leaders|ways|areas|sectors|fields|minutes)$",
    re.IGNORECASE,
)

PART: Final = Cue(
    r"\b(?=[abcdfimnotw])(?:including|include[sd]|of which|namely|"
    r"(?:of|from|out of) (?:this|that|these|the same|the said|the former|the latter)"
    r" (?:sums?|amounts?|totals?|figures?|funds?|money|packages?)|"
    r"(?:of|from|out of) the (?:total|entire|whole|overall|full|combined)"
    r" (?:sum|amount|figure|funding|money|package|pledges?|commitments?|contributions?)(?= ?,)|"
    r"(?:of|out of) the total(?= ?,)|"
    r"(?:of|out of) (?:this|that|these|it)(?=,|,? (?:(?:about|some|over|nearly|around|almost|up to|"
    r"an? (?:initial|additional|further)|more than|at least) )*[a-z]{0,3}[$€£¥₹]?\d)|"
    r"made up of|"
    r"comprising|consisting of|composed of|that is, |that is to say|broken down|divided|"
    r"among (?:them|which)|"
    r"with .{1,30} of (?:it|that)|i\.e\.)",
    re.IGNORECASE,
)
# What money is set aside for within a programme, as its breakdown names it (OECD DAC sectors).
_SECTOR: Final = (
    r"(?i:(?:primary |basic |higher |secondary |public |rural |renewable |good |democratic |"
    r"social |sustainable |vocational |drinking |local |private )?"
    r"(?:health(?: ?care)?|education|schools|agriculture|farming|water|sanitation|energy|power|"
    r"governance|government and civil society|democracy|justice|human rights|transport|roads|"
    r"infrastructure|development|civil society|environment|climate|biodiversity|fisheries|"
    r"forestry|nutrition|food security|budget support|protection|training|research|culture|"
    r"tourism|trade|industry|mining|sector development|decentrali[sz]ation|gender(?: equality)?|"
    r"humanitarian aid|housing|shelter|elections|reviews|studies|administration))"
)
# A sentence that tells what the one before it was made up of: “The package includes: …”.
BREAKS_DOWN: Final = Cue(
    r"(?:(?:This|That|These|They|It|(?:The|This|That|Its|Our|Their|His|Her)\s(?:[\w-]+\s){0,2}?"
    r"(?:package|support|aid|assistance|relief|help|total|sum|amount|figure|commitments?|pledges?|"
    r"contributions?|donations?|funding|money|offer|deal|shipment|consignment|delivery))\s"
    r"(?:(?:will|would|also|now)\s){0,2}"
    r"(?:includ(?:es?|ed)|compris(?:es?|ed)|consist(?:s|ed)? of|covers?|covered|contain(?:s|ed)?|"
    r"is made up of|was made up of|is composed of)\b|Among (?:them|these|this)\b|"
    r"The (?:remaining|rest|remainder|balance)\b|"
    rf"(?:The )?{_SECTOR}(?:(?:,| and|, and) {_SECTOR}){{0,2}}(?: (?:sectors?|program(?:me)?s?))?\s"
    r"(?:(?:will|would|shall|is to|was to|are to|were to)\s)?"
    r"(?:receive[sd]?|gets?|got|absorb(?:s|ed)?|takes?|took|accounts? for|accounted for|"
    r"be (?:allotted|allocated|given))\s(?=[^.;:]{0,30}\d))"
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


# “thanked Japan for the 20 fire engines”
THANKED_FOR: Final = Cue(
    r"\b(?:thank(?:s|ed|ing)?|(?:grateful|thankful|indebted|gratitude|thanks|appreciation) to)\s"
    r"[^.;:]{2,60}?\sfor\s(?:(?!\b(?:to|after|when|since|by|in)\b)[^.;:]){0,100}$"
)
# “Mali expressed its appreciation for the delivery of 30 trucks”: the subject receives
APPRECIATED: Final = Cue(
    r"\b(?:thank(?:s|ed|ing)?|appreciat\w+|grateful|gratitude|welcom(?:es?|ed)|accept(?:s|ed)|"
    r"acknowledg(?:es?|ed)|hail(?:s|ed)|receiv(?:es?|ed))\b"
)
COMES_TO: Final = Cue(
    r"(?: (?:to|for|with|in) [^,;:.\d]{2,40})?(?: in \d{4})?,? "
    r"(?:worth|totall?ing|valued at|amounting to|representing|which represent(?:s|ed)?|"
    r"adding up to|"
    r"(?:with|for|in|by|at) (?:an?|the) (?:total |combined |overall |joint )?"
    r"(?:amount|value|sum|total|budget|cost|volume|envelope) of|with commitments of)"
    r"(?: an? (?:[a-z]+ )?(?:investment|value|sum|total) of)?"
    r"(?: a total of| an estimated| about| some| approximately| around| roughly| over| nearly|"
    r" almost| more than| up to)? ?"
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
    r"\beach\b(?<!\bfrom each)(?<!\bof each)(?<!\bin each)(?<!\bfor each)"
    r"(?! (?:year|month|of these))",
    re.IGNORECASE,
)

AID_NOUN: Final = Cue(
    r"\b(?:aid|assistance|ODA|grants?|donations?|donated|donors?|pledge[sd]?|concessional|"
    r"soft loans?|humanitarian|relief|scholarships?|debt (?:relief|cancellation)|"
    r"development (?:co-?operation|partnership|assistance)|"
    r"contributions?|technical co-?operation|lines? of credit|credits?|replenishment)\b",
    re.IGNORECASE,
)
RUNNING_TOTAL: Final = Cue(
    r"\b(?:bring|brings|bringing|brought|take|takes|taking|took|push|pushes|pushing|"
    r"(?<=this )(?:raise[sd]|lift(?:s|ed)|boost(?:s|ed)|increase[sd]))\b"
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
    r"\b(?:exchanges? (?:of )?notes?|"
    r"pledge[sd]?|promise[sd]?|commit(?:s|ted|ments?)|announc(?:ed?|es|ing|ements?)|will|to be|"
    r"offer(?:s|ed)?|agreed|decisions?|decid(?:ed|es)|approv(?:ed|es|als?)|adopt(?:ed|s)|"
    r"earmark(?:ed|s)|"
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
# “a conference held in Kuwait”, “the Lake Institute, based in Kenya”: where people met, or where a
# body has its seat, not whom they help.
MET: Final = (
    r"\b(?i:held|hosted|convened|gathered|met|taking place|took place|(?:conference|summit|meeting|"
    r"forum|round ?table|talks|ceremony|session)(?: held| hosted)?)\s(?:in|at)\s"
)
VENUE: Final = Cue(rf"{MET}$|\b(?:based|headquartered|seated)\s(?:in|at)\s(?:[A-Z][\w'’-]+,\s)?$")
# Right before a town where a gift is: “40,000 people in (Juba)”
IN_TOWN: Final = Cue(r"\b(?:in|around|outside|near) $")
# Whoever was named last: “the country”, “the island nation”; not “the country of”.
THE_COUNTRY: Final = Cue(
    r"\b(?:the|this|that|to its)\s(?:[\w-]+\s){0,3}?(?:country|nation|kingdom|republic|archipelago|"
    r"island)(?!-)\b(?!\s(?:of|states?|nations?|countries|chain|group)\b)"
)
# “Austria: Pledged €1 million”, “China – offering $5 million”: the label is the subject.
GIVES_AT_ONCE: Final = Cue(
    r"(?:(?:since|in|on|by|over|during|as of|so far|to date)\b[^,;:.]{0,40},\s)?"
    r"(?:has |have |had |is |are )?(?:also |already )?(?:pledg|promis|offer|giv|gave|donat|"
    r"contribut|provid|sent|send|committ?|allott?|announc|allocat|approv|releas|dispatch|earmark)(?:ed|ing|es?|s)?\b|"
    r"(?:will|to) (?:give|send|provide|donate|contribute|pay|offer|build|lend)\b",
    re.IGNORECASE,
)
# Before what is told as said: “The minister (said) that …”.
REPORTED: Final = Cue(r"\b(?:said|says|told|announced|announces|added|declared|according to)\b")
# Right before whoever has helped somebody do something: “with help from (Turkey), Somalia built”.
BEFORE_HELPER: Final = Cue(
    r"(?:\b(?:help|support|aid|assistance|backing|funds?|funding|money|grants?|loans?|credits?|"
    r"donations?|contributions?|gifts?|generosity)\b|illion\b|\d)[^,.;:]{0,20}?\s(?:from|of|by)\s"
    r"(?:the )?(?:[a-z]+ of )?(?:the )?$|"
    r"\b[Tt]hanks to (?:the )?$"
)
HELP_BEHIND: Final = Cue("")  # the words before him tell
# Behind whoever owns what follows: “Kenya's pledge”.
OWNER_BEHIND: Final = Cue(r"['’]s?\s")
# Right before whom a giver is measured by: “second only to (Japan)”.
OUTDONE: Final = Cue(
    r"\b(?:(?:second|third|fourth|equal|comparable|similar|inferior|superior) (?:only )?"
    r"(?:to|behind|after)|(?:ahead|in excess) of|"
    r"(?:more|less|higher|lower|bigger|smaller|larger) than)\s"
    r"(?:(?:that|those) of )?(?:the )?$"
)
# Right before whoever something is for: “to Kenya”, “aid for the Philippines”.
BEFORE_TAKER: Final = Cue(r"\b(?:to|for|inside|within) (?:the )?$")
