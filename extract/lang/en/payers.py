"""English words that tell whose money a sum is; ¤ stands for the sum in its own words."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue

_FIRMS: Final = (
    r"(?:[Cc]ompan(?:y|ies)|[Ff]irms?|[Ee]nterprises?|[Bb]usiness(?:es|men| leaders| community)?|"
    r"[Cc]orporat(?:e partners|ions?)|[Pp]rivate[- ]sector|(?:[Pp]rivate|[Ii]nstitutional|"
    r"[Oo]verseas) investors|[Ii]nvestors|[Ee]ntrepreneurs|[Mm]anufacturers|[Cc]ontractors)"
)
# Whom a sum is for, or who is paid with it: “loans to small firms”, “for companies that …”.
_NOT_FOR: Final = r"(?<!for )(?<!to )(?<!into )(?<!small )(?<!sized )(?<!local )"
_PRIVATE: Final = (
    r"(?:[Pp]rivate(?:[- ]sector)?|[Cc]orporate|[Bb]usiness|[Cc]ompany) "
    r"(?:sector )?(?:investments?|capital|financ(?:e|ing)|funding|funds|money|donations?|"
    r"contributions?|pledges|commitments)"
)
_PUT: Final = (
    r"(?:invest(?:s|ed|ing|ments?)?|reinvest\w*|put(?:ting)?|pledg\w+|commit(?:s|ted|ting)?|"
    r"donat\w+|contribut\w+|g[ai]ve|giving|spen[dt]\w*|offer\w*|provid\w+|bring\w*|ma(?:ke|de)|making|raise[ds]?)"
)
_BANK: Final = (
    r"(?:(?:[Ee]xim|EXIM|Eximbank|Export-Import)(?: [Bb]ank)?|[Ee]xport-import bank|"
    r"Bank for International Cooperation|JBIC|BNDES|"
    r"(?:(?:[Nn]ational|[Ss]tate) )?[Dd]evelopment [Bb]anks?|[Pp]olicy(?:-based)? banks?|"
    r"[Ss]tate(?:-owned|-run)? (?:development )?banks?|[Pp]ublic (?:development )?banks?|"
    r"[Dd]evelopment finance (?:institution|corporation|company)s?)"
)
COMPANIES: Final = Cue(
    rf"{_NOT_FOR}\b{_FIRMS}\b(?! development)(?:(?!\b(?:for|support)\b)[^.;¤]){{0,50}}?\b{_PUT}\b"
    r"[^.;¤]{0,80}¤|"
    rf"\b{_PRIVATE}\b[^.;,¤]{{0,40}}¤|"
    rf"¤ (?:(?:worth )?of |in )?(?:new |additional |further |direct )?{_PRIVATE}\b|"
    rf"¤(?: [\w-]+){{0,8}} (?:by|from) (?:[\w'’-]+ ){{0,3}}?{_FIRMS}\b|"
    r"\binvestments? by (?:[\w'’-]+ ){0,3}?(?:companies|firms|enterprises)\b[^.;¤]{0,60}¤"
)
# One sum of several payers: “public and private money”, “from governments and companies”.
MIXED: Final = Cue(
    r"\bpublic(?: |-)(?:and |and-)?private\b|\bprivate and public\b|"
    rf"\b[Gg]overnments?\b[^.;]{{0,60}}\b(?:and|as well as|together with)\b[^.;]{{0,60}}\b"
    rf"(?:{_FIRMS}|banks|financial institutions)\b|"
    rf"\b{_FIRMS}\b[^.;]{{0,40}}\b(?:and|as well as|together with)\b[^.;]{{0,40}}"
    r"\b(?:governments?|public bodies|foundations)\b|"
    rf"\b(?:together|jointly) with (?:[\w'’-]+ ){{0,4}}{_BANK}\b"
)
BANKS: Final = Cue(
    rf"(?<!to )(?<!to the )(?<!in the )(?<!into the )\b{_BANK}\b(?! (?:for|of) (?:its|the) capital)"
    r"[^.;¤]{0,40}?\b(?:will|would|has|have|had|is|are|to|also|each|lends?|lent|lending|provid\w+|"
    r"approv\w+|sign\w*|grant\w+|extend\w*|offer\w*|financ\w+|commit\w*|pledg\w+|loans?|credits?)\b"
    r"[^.;¤]{0,60}¤|"
    rf"¤[^.;¤]{{0,60}}?\b(?:from|by|with|at) (?:[\w'’.-]+ ){{0,4}}?{_BANK}\b"
)
STATE: Final = Cue(
    r"\b(?:[Gg]overnment(?:al)?(?:-to-government)?|[Ii]ntergovernmental|[Ss]overeign) "
    r"(?:grants?|loans?|credits?|aid|assistance|funding|funds|money|concessional|donation)|"
    r"\b(?:(?:state|federal|national|public|aid|development|own|this year's) budgets?|"
    r"budget (?:of|appropriation)|taxpayers?|[Tt]reasury|public (?:money|funds|purse))\b"
)
# Finance that a state arranges, of which the words do not tell whose money it is.
UNTOLD: Final = Cue(
    r"\b(?:credit lines?|lines? of credit|credit facilit(?:y|ies)|loan facilit(?:y|ies)|"
    r"(?:export|buyer'?s?|supplier'?s?|trade|commercial) credits?|"
    r"development[- ]financ(?:e|ing)|trade financ(?:e|ing)|"
    r"(?:special )?(?:fund|facility|financing|finance) (?:for|to (?:finance|support)) "
    r"(?:financing )?(?:[\w'’-]+ )?imports|(?:financing|finance) (?:of|for) (?:[\w'’-]+ )?imports|"
    r"(?:export|credit|loan|investment) guarantees?|guarantees|equity|venture capital|"
    r"(?:investment|sovereign wealth|industrial|capacity)(?: [\w-]+){0,2} fund|"
    r"fund for industrial|Silk Road Fund|"
    r"(?:commercial|market|non-concessional)(?:-based)? (?:loans?|terms|rates?|lending|credits?)|"
    r"financial institutions|blended finance)\b"
)
