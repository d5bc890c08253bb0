"""English words that tie a sum to the total that it is a part of, and those that part the two."""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue

_WHOLE: Final = (
    r"(?:totals?|sums?|amounts?|packages?|money|funds|funding|figures?|pledges?|commitments?|"
    r"contributions?|grants?|loans?|aid|assistance|support|envelopes?|allocations?|donations?|"
    r"tranches?|financing|deals?|portfolios?|programmes?|programs?|credits?|resources|budgets?)"
)
# Before a part: “of this sum”, “out of the package”; and what is left of it.
OF_TOTAL: Final = Cue(
    rf"\b(?:[Oo]f|[Ff]rom|[Oo]ut of|[Ww]ithin|[Uu]nder) (?:this|that|these|the|its|our|their) "
    rf"(?:[\w-]+ ){{0,3}}?{_WHOLE}\b(?! of (?!which))|"
    r"\b[Oo]f (?:this|it|that),|\b(?:[Oo]f|[Oo]ut of|[Ff]rom) which\b|"
    r"\bOf (?:this|it|that) (?=the |[A-Z]|an? |we |some |about |\S{0,3}\d)|"
    rf"\b(?:share|part|portion|half|third|quarter|bulk|chunk|slice) of (?:this|that|the|its) "
    rf"(?:[\w-]+ ){{0,3}}?{_WHOLE}\b"
)
# Before what is left of a total.
REST: Final = Cue(
    r"\b(?:[Tt]he|[Aa]|[Ii]ts|[Aa]nd) (?:rest|remainder|remaining|balance|other)\b"
    r"(?! of the (?:year|country))"
)
# Behind it: “€8 million of the package will …”.
OF_TOTAL_BEHIND: Final = Cue(
    rf"(?: [\w-]+){{0,3}}? (?:of|from|out of) (?:this|that|the|these) (?:[\w-]+ ){{0,2}}?"
    rf"{_WHOLE}\b(?! (?:for|to|of)\b)|"
    r"(?: [\w-]+)? (?:of|out of) (?:this|that|it)\b(?=,? (?:was|were|is|are|will|has|have|had|went|"
    r"goes|came|comes)\b)"
)
# Between a part and its total behind it: “$115 million of its $1.8 billion budget”.
PART_OF: Final = Cue(
    r"(?: [\w-]+){0,2}?,? (?:of|out of|as part of|under|within) (?:its|the|an?|this|that|our|"
    r"their|his|her) (?:(?!and\b|or\b|to\b|for\b)[\w'’-]+ ){0,6}?(?:of |worth |totall?ing )?"
    r"(?:about |some |over |more than |nearly |almost |up to )?"
)
# A sentence that says of what the sum before it is made up.
BREAKS_DOWN: Final = Cue(
    rf"^\W*(?:[^.;:]{{0,60}}?\b(?:said|says|added|noted|explained)(?:,|(?: that)?) )?"
    rf"(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]hey|[Tt]hese|"
    rf"(?:[Tt]he|[Tt]his|[Tt]hese|[Ii]ts|[Oo]ur) (?:[\w.,-]+ ){{0,4}}?{_WHOLE})\b"
    r"[^.;]{0,50}?\b(?:includ(?:es?|ed|ing)|compris(?:es?|ed|ing)|consists?|consisted|covers?|"
    r"covered|made up|composed|broken down|breaks down|split|divided|shared|distributed|"
    r"allocated|go(?:es)?|went|spent|used|fund|finance|pay)\b|"
    r"^\W*(?:Among (?:them|these|this)|Including|Comprising|The breakdown|Specifically|Namely)\b"
)
# What comes on top of a sum, or was another gift, is no part of it.
APART: Final = Cue(
    r"\b(?:in addition|additional(?:ly)?|on top of|besides|apart from|separately|separate|"
    r"furthermore|moreover|as well as|beyond|over and above|"
    r"also (?:announced|pledged|gave|promised|committed|provided|offered)|"
    r"earlier|previous(?:ly)?|last year|since then|"
    r"had (?:already )?(?:given|pledged|provided|promised|announced)|already|follows|comes after|"
    r"meanwhile|plus|bring(?:s|ing)?|top(?:s|ped)? up|extra|more than doubl|increas|another|"
    r"a further|new)\b"
)
# A sum that several give together.
COLLECTIVE: Final = Cue(
    r"\b(?:[Dd]onors?|[Cc]ountries|[Nn]ations|[Gg]overnments|[Pp]artners|[Pp]articipants|"
    r"[Mm]embers|[Ll]enders|[Ss]tates|organi[sz]ations|community|conference|summit|meeting)\b"
    r"[^.;]{0,60}?\b(?:pledg|promis|commit|contribut|offer|rais|mobili[sz]|provid|paid|g[ai]ve)|"
    r"\b(?:[Tt]otal|[Oo]verall|[Cc]ombined|[Aa]ggregate)\b[^.;]{0,30}?\b(?:pledg|announc|promis|"
    r"commit|contribut|rais|fund)|"
    r"\b(?:[Pp]ledges|[Cc]ontributions|[Cc]ommitments|[Dd]onations)\b[^.;]{0,40}?\b(?:total|"
    r"came to|amount|reach|stood|stand|of|worth|exceed|top)|"
    r"\b(?:raised|in pledges|was pledged|were pledged|(?:has|have) been pledged)\b"
)
# Before a sum that adds up what was told before it.
ADDS_UP: Final = Cue(
    r"\b(?:[Tt]otal(?:s|l?ed|l?ing)?|[Aa]ltogether|[Ii]n all|[Oo]verall|[Cc]ombined|[Tt]ogether|"
    r"sum|aggregate)\b",
)
# Which of several sums is meant.
LATTER: Final = Cue(r"\b(?:[Ff]rom|[Oo]f|[Oo]ut of) the (?:latter|last)\b")
EACH: Final = Cue(r"\b(?:each|apiece|respectively)\b")
# Between a total and the first of its parts in the same sentence.
LEADS_IN: Final = Cue(
    r"[:(—–]|\b(?:includ\w+|of which|compris\w+|consist\w+|namely|made up|split|divided|"
    r"with|broken down|i\.e\.|that is)\b|\s[-]\s"
)
# A line or sentence that opens as the total of what is told beside it.
SUMS_UP: Final = Cue(
    r"\W*(?:(?:the|a)\s)?(?:(?:grand|overall|combined|aggregate|sub)[ -]?)?total\b|"
    r"\W*(?:in (?:all|total|sum)\b|altogether\b|all told\b|all in all\b|taken together\b|"
    r"(?:pledges|commitments|contributions|donations) (?:(?:so far|in all) )?"
    r"(?:total(?:l?ed)?|came to|amount(?:ed)? to|add(?:ed)? up to)\b)",
    re.IGNORECASE,
)
# Whose total it is: one giver's, who was named before.
OWN: Final = Cue(
    r"\b(?:it|its|he|his|she|her|we|our|i|my|(?:the|that|this) (?:[a-z-]+ )?(?:country|government|"
    r"state|kingdom|republic|bank|fund|agency|ministry|union|commission|foundation|minister|"
    r"president|donor|company|nation))\b",
    re.IGNORECASE,
)
