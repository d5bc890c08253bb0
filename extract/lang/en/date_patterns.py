"""The patterns of English times: one for every form, and one for the preposition in front."""

from __future__ import annotations

import re

from extract.alternation import one_of
from extract.cue import Cue
from extract.lang.en.number_words import TENS, UNITS
from extract.word_lists import listed

_NAMES = "January February March April May June July August September October November December"
MONTHS: dict[str, int] = {
    **{name: n for n, name in enumerate(_NAMES.split(), start=1)},
    **{name.upper(): n for n, name in enumerate(_NAMES.split(), start=1)},
    **{name[:3]: n for n, name in enumerate(_NAMES.split(), start=1)},
    **{name[:3].upper(): n for n, name in enumerate(_NAMES.split(), start=1)},
    "Sept": 9,
}
WEEKDAYS: dict[str, int] = {
    name: n
    for n, name in enumerate(listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"))
}
NUMBERS = {**UNITS, **TENS, "a": 1, "an": 1, "half a": 0}

_FULL = one_of(name for name in MONTHS if len(name) > 4 or name.upper() in {"MAY", "JUNE", "JULY"})
_SHORT = one_of(name for name in MONTHS if len(name) < 5 and name.upper() != "MAY")
_MONTH = rf"(?:(?:{_FULL})\b|(?:{_SHORT})\b\.?)"
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_COUNT = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty)-(?:one|two|three|four|five|six|seven|eight|nine)|"
    + one_of(word for small in (*UNITS, *TENS) for word in (small, small.capitalize()))
    + ")"
)
_LASTING = "[Yy]ears?|[Mm]onths?|weeks?|days?|[Dd]ecades?|quarters?"
_NUMBER = r"(?P<n2>" + _COUNT + r"|[Hh]alf\ a|[Aa]n?)"
_NAMED_DAY = one_of(WEEKDAYS)
_ABBREVIATED_DAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?"
_SEPARATED = r"(?:0?[1-9]|1[0-2])(?P=sep)(?:0?[1-9]|[12]\d|3[01])"
# How anything below begins: most words of a text are passed over at a glance.
_OPENS = one_of(
    spelling
    for word in (*(name[:3] for name in (*MONTHS, *WEEKDAYS)), *UNITS, *TENS, *listed(
        "a early mid late last next this that the FY JFY F.Y. fiscal financial budget first second"
        " those these third fourth nineteenth twentieth in for during Q H end year yesterday today"
        " tomorrow tonight earlier later its their our coming following past previous forthcoming"
        " ensuing upcoming preceding half each every per annually"
    ))
    for spelling in (word, word.capitalize(), *([word.upper()] if word in MONTHS else []))
)  # fmt: skip
ATOM = Cue(
    rf"""
    \b(?=\d|{_OPENS})
    (?:(?:{_NAMED_DAY}|{_ABBREVIATED_DAY}),?\ (?=[0-3]?\d(?:st|nd|rd|th)?\ |{_MONTH}\ \d))?(?:
      (?=\d)(?:
        (?:(?P<d0>{_DAY})(?:\ ?[-–—]\ ?|\ to\ |\ and\ ))?
          (?P<d1>{_DAY})\ (?:of\ )?(?P<m1>{_MONTH})(?:,?\ (?P<y1>{_YEAR})\b)?
      | (?P<iso>{_YEAR}(?P<sep>[-/.]){_SEPARATED})(?:\b|(?=T\d\d:))
      | (?P<dashed>[0-3]?\d-(?:{_FULL}|{_SHORT})-{_YEAR})\b
      | (?P<dotted>[0-3]?\d\.[01]?\d\.{_YEAR})\b
      | (?P<isomonth>{_YEAR}-(?:0[1-9]|1[0-2]))\b(?![-\d])
      | (?P<s1>{_YEAR})(?:/(?P<s2>\d{{4}}|\d\d)|[-–](?P<s3>\d\d))(?![\d/]|-(?!{_YEAR}))\b
      | (?P<slashed>[0-3]?\d(?P<slash>[/-])[0-3]?\d(?P=slash){_YEAR})\b
      | (?P<spaced>{_YEAR}\.\ (?:0?[1-9]|1[0-2])\.\ (?:0?[1-9]|[12]\d|3[01]))\b
      )
    | (?=[JFMASOND])(?P<m2>{_MONTH})\ (?P<d2>{_DAY})
        (?:(?:\ ?[-–—]\ ?|\ to\ |\ and\ )(?P<d3>{_DAY}))?
        (?![\d,.]*\d|\w|\ (?:million|billion))(?:(?:,?\ |/)(?P<y2>{_YEAR})\b)?
    | (?=[JFMASONDELTemlnt])
        (?:(?:[Ee]arly|[Mm]id|[Ll]ate)[- ]|(?P<mrel>[Ll]ast|[Nn]ext|[Tt]his)\ )?(?P<m3>{_MONTH})
        (?:,?\ (?:of\ )?(?:(?P<y3>{_YEAR})\b|(?P<r3>this|last|next)\ year\b))?
    | (?:J?FY|F\.Y\.|[Ff]iscal|(?:[Ff]iscal|[Ff]inancial|[Bb]udget)\ (?:[Yy]ears?|FY))\ ?
        '?(?P<f1>{_YEAR}|\d\d)(?:\ ?[/–-]\ ?'?(?P<f2>\d{{4}}|\d\d))?\b
    | (?:[Tt]he\ )?(?P<half>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\ (?P<hq>half|quarter)
        \ of\ (?:the\ year\ )?(?:(?P<hy>{_YEAR})\b|(?P<hr>this|last|next|the)\ year\b)
    | (?:[Ii]n|[Ff]or|[Dd]uring)\ the\ (?P<bare>first|second|third|fourth)\ quarter\b(?!\ of\b)
    | (?:[Tt]he\ )?(?P<some>[Ff]irst|[Ll]ast)\ (?P<nm>{_COUNT})\ (?P<mu>months|quarters)
        \ of\ (?:(?P<my>{_YEAR})\b|(?P<mr>this|last|next|the)\ year\b)
    | (?P<qh>Q[1-4]|H[12]|[1-4]Q|[12]H)\ (?:of\ )?(?P<qy>{_YEAR})\b
    | (?P<qy0>{_YEAR})\ (?P<qh0>Q[1-4]|H[12])\b
    | (?:[Tt]he\ )?(?P<decade>(?:1[89]|20)\d0)s\b
    | [Tt]he\ (?:(?:early|late)[ ]|mid-)?(?:(?P<ties>sixties|seventies|eighties|nineties)
        |'?(?P<tens>[5-9]0)s)\b
    | (?:[Tt]he\ )?(?P<nthcent>(?:19|20|21)(?:st|th)|nineteenth|twentieth|twenty-first)\ [Cc]entury
        \b(?![- ][A-Z])
    | (?<=on\ )the\ (?P<nth>[0-3]?\d)(?:st|nd|rd|th)(?:\ of\ (?P<nthrel>this|last|next)\ month\b
        |(?=[,.;)]|$))
    | (?P<pair>[Tt]his\ year\ and\ (?:the\ )?next(?:\ year)?\b
        |[Ll]ast\ year\ and\ this\b(?:\ year\b)?)
    | (?=[\dotfsenyOTFSEN])(?:[Tt]he\ )?(?:(?P<yn>{_COUNT})\ (?P<yu>years|months)
        |(?:fiscal\ |financial\ )?year)
        \ (?P<upto>to|ended|ending|through)(?:\ on)?(?=\ (?:[0-3]?\d\ )?(?:{_MONTH}\ |{_YEAR}\b))
    | (?:(?:[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd|[Yy]ear-end|[Ee]nd-)[- ]?)?
        (?P<year>{_YEAR})(?![\w%]|[,.]\d|/\d|:\d|-\d(?!\d{{3}}\b))
    | (?P<day>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b
    | (?:[Ee]arlier\ |[Ll]ater\ )?(?P<rel>[Ll]ast|[Tt]his|[Nn]ext|[Tt]hat|[Tt](?:he|hat)\ same)
        \ (?:(?:fiscal|financial|calendar)\ (?=year))?
          (?P<relunit>year|month|week|quarter|decade|century|(?P<reday>{_NAMED_DAY}))\b
    | (?:[Tt]h(?:ose|ese)|[Tt]he\ same)\ (?:{_COUNT}\ )?(?P<years>years)\b
    | [Tt]hat\ (?P<span>time)\b
    | (?:[Tt]his|[Tt]h(?:e|at|is)(?:\ same)?)\ (?:time\ )?
        (?P<stretch>period)(?:\ of\ time)?\b(?!\ (?:of|from|to|between|since|ending|ended|in\ which
        |during|when|before|after|for|until|covered|leading|up|that|which|[12]\d\d\d)\b|-)
    | (?P<season>[Tt]his|[Nn]ext)\ (?:spring|summer|autumn|fall|winter)\b(?!\ (?:in|of)\b)
    | (?P<weekday>{_NAMED_DAY})\b
    | [Tt]he\ (?P<beside>year|month|week|day)\ (?P<which>before(?P<twice>\ last)?|after)
        (?=[,.;)]|$)
    | (?P<ofyear>the\ (?:end\ of\ the\ )?(?:year|decade|month|century)(?!\ {_YEAR})
        |year-?'?s?[- ]end|the\ current\ (?:fiscal\ |financial\ )?year)\b
    | (?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)\ )?
        (?P<dir>next|coming|upcoming|following|past|last|previous|forthcoming|ensuing|preceding)
        \ (?:(?:{_COUNT}(?:\ to\ |\ or\ |\ ?[-–]\ ?))?
        (?P<n1>{_COUNT})[- ](?:(?:fiscal|financial|calendar|consecutive|full)\ )?)?
        (?P<u1>{_LASTING}|century)\b
    | (?=[\dotfsenahOTFSENAH])(?:{_COUNT}(?:\ to\ |\ or\ |-))?{_NUMBER}(?P<hyphen>[- ])
        (?:coming\ |consecutive\ )?(?P<u2>{_LASTING})
        (?P<ago>\ (?:ago|from\ now|hence|(?:later|earlier)(?!\ than)
        |(?:before|after)(?=[,.;)]|$)))?(?:-long)?\b
        (?!'\ time|\ old|-old|\ time)
    | (?P<each>(?:[Ee]ach|[Ee]very|per|a)\ (?:year|month|week|day|annum)(?!\ (?:from|between)\ )
        |annually|yearly)\b
    )""",
    re.VERBOSE,
)

_PREPOSITION = Cue(
    r"""(?:^|(?<=[\s("—–]))(?:
      (?P<by>by|until|till|before|up\ to|up\ until|not?\ later\ than|prior\ to|as\ of|as\ at
         |through|on\ or\ before|ahead\ of|out\ to|through\ to|running\ to|ending|ended|deadline\ of
         |expiring)
    | (?P<now>(?:from\ now|between\ now|now)\ (?:and|on\ (?:until|to)|to|until|till|through))
    | (?P<since>(?:ever\ )?since|starting(?:\ in|\ from)?|beginning(?:\ in|\ from)?|as\ from|after
         |effective(?:\ from)?)
    | (?P<from>(?:in\ (?:each|every|any)\ year\ )?(?:from|between))
    | (?P<within>within|over|during|for|in|throughout|across|spanning|covering)
         (?:\ a\ (?:period|space)\ of)?
    | (?P<in>in|on|at|of|for|throughout|during|dated?|early\ in|late\ in|later\ in|earlier\ in)
    )\s(?:(?:the|a|both|each\ of|both\ of)\s)?
      (?:(?:course|whole|remainder|rest|very\ end|end|close|beginning|start|middle|turn|month|years?
      |calendar\ years?|fiscal\ years?|financial\ years?|period|decades?|summer|winter|spring
      |autumn)\s)?(?:of\s)?(?:the\s)?(?:(?:early|mid|late|calendar|year|years|end)[ -])?$""",
    re.VERBOSE | re.IGNORECASE,
)


def placed(text: str, start: int) -> re.Match[str] | None:
    """Match the preposition in front of a date; its offsets count from `start` minus 48."""
    return _PREPOSITION.search(text[max(0, start - 48) : start])


# a noun that a year may belong to: none of the words that go on after a date
NOUN_BEHIND = Cue(
    r"[- ](?!(?:and|or|to|the|a|an|in|on|at|by|for|with|as|but|from|of|that|which|who|when|while"
    r"|was|were|is|are|has|had|have|will|would|it|its|we|he|she|they|this|alone|onwards?|inclusive"
    r"|through|until|against|after|before|under|over|some|more|only|there|than|between|because"
    r"|although|where|during|per|up|million|billion)\b)[A-Za-z]",
    re.IGNORECASE,
)
