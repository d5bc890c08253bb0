"""English words of what is no aid: purchase, company life, arms, contests, a state's own people.

They are those of a newspaper's other pages. `extract.statements.aid` says what follows from each.
"""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.word_lists import listed

# What a business is called; “bank” and “group” are left out, for those that lend and give aid.
_BUSINESS: Final = (
    r"(?:company|companies|firms?|makers?|manufacturers?|builders?|airlines?|carriers?|operators?|"
    r"producers?|retailers?|brewers?|miners?|conglomerates?|corporations?|corp|inc|ltd|limited|"
    r"plc|gmbh|holdings?|industries|subsidiary|insurers?|carmakers?|planemakers?|shipbuilders?|"
    r"shipyards?|contractors?|developers|investors?|giant|supermarkets?|factory|start-?ups?)"
)
# The last words of companies' names: behind a country they make it a part of the name.
_BRAND: Final = (
    r"(?:Airlines?|Airways|Air(?! [A-Z])|Aircraft|Aerospace|Telecoms?|Mobile|Motors?|Steel|"
    r"Cement|Shipping|Lines?|Petroleum|Petrochemicals?|Oil|Gas|Mining|Minerals|Foods?|Breweries|Brewery|Beverages|"
    r"Electronics|Electric|Semiconductors?|Pharmaceuticals?|Textiles?|Hotels?|Resorts?|Properties|"
    r"Construction|Engineering|Heavy Industries|Corporation|Corp|Company|Co(?!-)|Inc|Ltd|Limited|"
    r"Plc|PLC|Holdings?|Industries|Ventures|Capital|Securities|Insurance)"
)
_WORD_OF_SUBJECT: Final = (
    r"(?:(?!(?:will|would|has|have|had|is|are|was|were|to|and|for|of|in|with|which|that|who|said|"
    r"via|through|from|by|on|at|as|"
    r"says|plans?|gave|government|ministry|embassy|agency)\b)[\w&'’.-]+,?\s)"
)
# Behind a country's name or adjective: “Nigerian beverage-can maker”, “Japan's Mitsu Corporation”.
COMPANY_BEHIND: Final = Cue(
    rf"(?:['’]s?)?\s{_WORD_OF_SUBJECT}{{0,5}}?(?:(?i:{_BUSINESS})|{_BRAND})\b"
)
# “Vietnam Airlines”, “American leasing firm Aero”: whoever takes is one company.
COMPANY_NAMED: Final = Cue(
    rf"(?:['’]s?)?\s(?:[\w-]+\s){{0,2}}?(?:{_BRAND}\b|"
    r"(?:airline|carrier|firm|company|manufacturer|maker|operator|retailer)\b)"
)
_FIRMS: Final = (
    r"(?:[Cc]ompanies|[Ff]irms|[Ee]nterprises|[Bb]usinesses|[Pp]rivate[- ]sector|[Ii]nvestors)"
)
# What a state says that it will have its companies invest abroad.
ENCOURAGED: Final = Cue(
    rf"\b(?:encourag|mobili[sz]|motivat|guid|urg|help|support|promot|enabl)\w*\s"
    rf"(?:[\w'’-]+\s){{0,4}}?{_FIRMS}\b[^.;]{{0,40}}\b(?:to|in)\s(?:invest|mak|put)|"
    rf"\b{_FIRMS}\s(?:[\w-]+\s){{0,3}}?(?:encouraged|urged|mobili[sz]ed|supported|helped|enabled)"
    r"\s(?:to|in)\s(?:invest|mak|put)"
)
# A clause that is about a business named before, or by a common noun: “The company invested …”.
COMPANY_SUBJECT: Final = Cue(
    rf"(?:^|[,:;—]\s|\b(?:and|but|while|that)\s)(?:[Tt]he|[Ii]ts|[Aa]n?|[Tt]wo|[Ss]everal)\s"
    rf"(?:[\w-]+\s){{0,3}}?{_BUSINESS}\b(?!['’])"
)
# What a document about aid speaks of; “credit” and “contribution” stand in any newspaper.
PLAIN_AID: Final = Cue(
    r"\b(?:aid|assistance|grants?|donat\w+|donors?|pledg\w+|concessional|soft loans?|humanitarian|"
    r"gift(?:s|ed|ing)?(?! (?:shop|card|voucher|store|tax))|"
    r"relief|scholarships?|development co-?operation|technical co-?operation|replenishment|ODA|"
    r"poverty|least developed|poor(?:er|est)? (?:\w+ )?(?:countries|nations)|"
    r"developing (?:countries|nations|world)|"
    r"(?:africa|countr(?:y|ies)|nations?|region|continent)['’]?s? development)\b",
    re.IGNORECASE,
)
# Names that no list knows and that are a business's by their last word.
COMPANY_NAME: Final = Cue(
    rf"(?:\b(?:Group|{_BRAND})|(?<!Development )(?<!Investment )\bBank)$|"
    r"^(?!.*\bDevelopment).*\bBank of "
)
# Subjects that stand for whoever gave before: “the agency will”, “he said that they”.
STAND_INS: Final = Cue(
    r"\b(?:it|they|he|she|we|I|you|this|that|these|those|which|who|both|all|each|others?|"
    r"(?:the|its|their|our|his|her|my)\s(?:[\w-]+\s){0,4}?(?:government|ministry|embassy|agency|bank|"
    r"fund|foundation|mission|council|organi[sz]ation|charity|programme|program|project|union|"
    r"commission|federation|team|initiative|partners?|donors?|ambassador|envoy|grants?|aid|"
    r"assistance|package|money|funding|support|loan|contribution|countries|kingdom|country)|"
    # “Ambassador Ida Holm” acts for her state
    r"(?-i:(?:Ambassador|High Commissioner|Consul|Consul[- ]General|Envoy|Minister|Secretary|"
    r"Premier|President|Commissioner|Representative|Counsell?or|Attaché|Affaires)"
    r"(?:,? (?:[A-Z][\w.'’-]*|bin|al|van|von|der|de|da|del)){1,6}))\s*$",
    re.IGNORECASE,
)
# What even a company may give away.
DONATED: Final = Cue(
    r"\b(?:donat\w+|gifts?|gifted|charit\w+|free of charge|contribut\w+|pledg\w+|"
    r"present(?:s|ed|ing)?|philanthrop\w+|humanitarian|relief)\b",
    re.IGNORECASE,
)
# Something is bought, sold or owned: the other side of a gift.
_FINANCING: Final = (
    r"(?<!grant )(?<!loan )(?<!aid )(?<!financing )(?<!finance )"
    r"(?<!credit )(?<!debt )(?<!relief )"
)
BOUGHT: Final = Cue(
    r"\bper ?cent (?:stake|of (?:its|the|their) shares|holding)|\b\d+% (?:stake|share)|"
    r"\b(?:stakes?|shareholdings?|joint ventures?|subsidiar(?:y|ies)|takeovers?|mergers?|"
    r"share capital|equity stake|market price|letters? of intent|firm orders?|"
    r"purchase (?:order|agreement|contract)s?|tenders?)\b|"
    rf"\b{_FINANCING}(?:deals?|contracts?|(?<![Ii]n )orders?)\s"
    r"(?:worth|valued|to (?:buy|supply|build|sell)|"
    r"for (?:the (?:purchase|supply|sale)|\d))|"
    rf"\b[Uu]nder (?:a|an|the|its|their) {_FINANCING}(?:contract|order|"
    # not “under the deal, Japan will lend”
    r"deal(?![^.;]{0,60}?\b(?:lend|give|grant|provide|donate|contribute|extend|fund|finance|"
    r"forgive|cancel|write off)))\b|"
    r"\b(?:approv|authori[sz]|announc|agree|clear)\w*\b[^.;]{0,40}\bsales? (?:of|to)\b|"
    r"\b(?:has|have|had|which) (?:ordered|bought|sold|acquired)\b|"
    r"\b(?:of|off|settle|repay|repaid|serviced?) its debts?\b|"
    r"\bfor the purchase of (?:\w+\s){0,3}(?:jets?|aircraft|planes?|airliners?|ships?|vessels?|"
    r"shares?|tankers?)\b"
)
# What a company builds for whoever orders it.
CONTRACTED: Final = Cue(
    r"\b(?:contract(?:s|ed|ors?)?|tenders?|bid|EPC|turnkey|built|builds?|building|construct\w*|"
    r"awarded)\b",
    re.IGNORECASE,
)
# What a company owns; an international body has affiliates that lend.
COMPANY_ARM: Final = Cue(r"\bits (?:[A-Z]\w+ )?(?:unit|arm|affiliate|branch|division)\b")
# Who works for the giver is trained for the giver.
OWN_STAFF: Final = Cue(
    r"\b(?:its|their|his|her) own (?:[\w-]+\s){0,2}?(?:staff|employees|managers|workers|engineers|"
    r"personnel|drivers|crews?|pilots|workforce)\b|"
    r"\b(?:employees|workforce|apprentices|shareholders|trainee managers|interns)$",
    re.IGNORECASE,
)
# Arms: of no use to development, relief or recovery. Clearing them away is.
ARMS: Final = Cue(
    r"\b(?:missiles?|warships?|frigates?|destroyers|submarines?|howitzers?|artillery|ammunition|"
    r"munitions?|rifles|weapons?|weaponry|warheads?|torpedoes|bombs?|gunships?|(?<!water )bombers?|"
    r"arms|(?:fighter|combat|military) (?:jets?|aircraft|planes?|helicopters?)|"
    r"(?<![\w-])(?<!fire )fighters|"
    r"(?:Abrams|Leopard|battle|[A-Z]{1,2}-?\d{1,3}\w*) tanks?|"
    r"attack helicopters?|armou?red (?:vehicles|personnel carriers)|military sales?|air defen[cs]e|"
    r"troops|soldiers)\b"
)
DISARMED: Final = Cue(
    r"\b(?:clear\w*|remov\w+|destr\w+|dispos\w+|defus\w+|unexploded|demin\w+|mine action|"
    r"demobili\w+|former|ex-|disarm\w+|veterans?|peace-?keep\w+|victims?)\b",
    re.IGNORECASE,
)
# Prizes, matches, shows and visits: people and sums that go to whoever wins or comes.
CONTEST: Final = Cue(
    r"\b(?:strikers?|midfielders?|defenders?|goalkeepers?|wingers?|footballers?|quarterbacks?|"
    r"medals?|prize(?: money|s)?|trophy|trophies|championships?|athletes|players|spectators|"
    r"visitors|tourists|holidaymakers|passengers|delegates|exhibitors|signings?|transfer fee|"
    r"dancers|musicians|artists|orchestras?|paintings?|manuscripts|exhibitions?|performers|choirs?|"
    r"Nobel)\b"
)
# Wages sent home, claims and taxes: people's own money.
PRIVATE: Final = Cue(
    r"\b(?:sen[dt]s?|sending) home\b|\bremittances?\b|\b(?:to|for) their families\b|"
    r"\b(?:[Vv]isitors|[Tt]ourists|[Tt]ravellers|[Ss]hoppers|[Cc]onsumers|[Hh]ouseholds)\b"
    r"[^.;]{0,40}\bspen[dt]|"
    r"\binsur(?:ance|ers)\b[^.;]{0,40}\b(?:paid|pays?|claims?)\b|\binsurance claims\b"
)
# A state's, a body's or a town's own money and people.
HOME_MEANS: Final = Cue(
    r"\b(?:its|their|his|[Tt]he (?:state|government|country|nation)['’]s) own (?:[\w-]+\s){0,3}?"
    r"(?:poor|needy|population|families|farmers|programmes?|programs?|budgets?|funds?|treasury|resources|revenues?|reserves?|people|"
    r"citizens|taxpayers|contingency)\b|"
    r"\b(?:social housing|low-income families|each household|"
    r"every (?:household|pupil|citizen|child in the country)|"
    r"local (?:authorities|councils|governments)|the States? (?:will|has)|pensioners|"
    r"civil servants|taxpayers|voters|tenants|state treasury|pay rises?|to employers)\b"
)
# What whoever is helped pays for himself, told beside what others give.
OWN_PURSE: Final = Cue(
    r"\b(?:national|federal|state) budget\b(?! support)|\b(?:[Gg]overnment|state) itself\b|"
    r"\b[Tt]he government (?:has )?(?:collected|borrowed|earned)\b|"
    r"\b(?:its|their) own (?:spending|expenditure|budgets?)\b|"
    r"\b(?:defen[cs]e|military) (?:budget|spending|expenditure)\b|"
    r"\b(?:itself|themselves) "
    r"(?:contribut|provid|pa(?:y|id)|cover|financ|fund|spen[dt]|allocat|add)"
)
# Right behind a sum that whoever is helped pays himself.
OF_OWN: Final = Cue(
    r"\s(?:[a-z]+\s){0,2}?(?:of|from|out of) (?:its|their) own"
    r"(?: (?:means|pockets?|revenues?|budgets?|treasury|coffers|resources))?(?=[.,;)]|$)|"
    r"\s(?:an? year |per year |annually )?on (?:its|their) own\b"
)
# Beside a sum that is given, what the work costs in all: told with “of” in English.
WHOLE_COST: Final = Cue(
    r"\b(?:project|total|overall|whole) costs? (?:is|are|was|were|stands? at)\s$"
)
# “Under a draft that reporters have seen”, “has put forward proposals to (write off)”
DRAFT: Final = Cue(
    r"\b(?:[Uu]nder|[Aa]ccording to|[Ii]n) (?:an?|the) (?:"
    r"(?:[a-z]+ )?(?:draft|leaked)\b(?! law| bill)|"
    r"(?:[a-z]+ )?(?:plan|proposal|paper) (?:that|which) "
    r"(?:circulat|is circulating|is being|(?:has been|was) (?:seen|leaked|floated)))|"
    r"(?<!approved )(?<!accepted )(?<!adopted )"
    r"\b(?:[Pp]roposals?|[Ss]uggestions?|(?:made|put forward) (?:a|the) proposal) to\b"
    r"(?:(?! and )[^.,;]){0,60}$"
)
# Who learns, studies and wins grants in his own country.
SCHOLARS: Final = Cue(
    r"\b(?:researchers?|scientists?|physicists?|chemists?|scholars|professors?|the university|"
    r"the team)\b[^.;]{0,60}\b(?:received|won|were awarded|was awarded|secured|will award)\b|"
    r"\bawarded\b[^.;]{0,60}\b(?:researchers|scientists)\b",
    re.IGNORECASE,
)
# A college at home that wins a grant, or is given a gift by those who studied there.
CAMPUS: Final = Cue(
    r"\b(?:University|UNIVERSITY|College|COLLEGE|Institute of Technology|School of [A-Z])\b"
    r"[^.;]{0,160}\b(?:receives?|received|(?:was|were|been) awarded|won|secured)\b"
)
# A title or heading on markets, companies, sport, arms or the country's own budget.
MARKET_TOPIC: Final = Cue(
    r"\b(?:business|companies|company|corporate|markets?|stocks?|shares|stakes?|trade|budgets?|"
    r"economy|privati[sz]\w+|takeovers?|mergers?|acquisitions?|spending (?:plans?|reviews?|bills?)|"
    r"economic weekly|earnings|profits?|sports?|athletics|football|rugby|games|cup|championships?|"
    r"banks|banking|tourism|tourists?|"
    r"defen[cs]e (?:deal|contract|spending)|arms (?:deal|sale)|missiles?|elections?|crime|courts?|"
    r"airlines?|jets|motoring)\b",
    re.IGNORECASE,
)
# A title that asks for money.
APPEAL_TOPIC: Final = Cue(
    r"\b(?:appeals?|appeal(?:s|ed|ing)? for|seeks?|seeking|needs?|asks? for|calls? for|shortfall|"
    r"short of)\b",
    re.IGNORECASE,
)
# Help within a country.
HOME_TOPIC: Final = Cue(
    r"\b(?:social housing|homes for|flood defen[cs]es?|local (?:government|councils)|pensions?|"
    r"stimulus|taxpayers|"
    r"(?:state|federal|provincial|national) budget)\b|\bfor homes\b",
    re.IGNORECASE,
)
# Who spends at home alone: agencies and offices of the states within a federation.
HOME_OFFICES: Final = Cue(
    r"\b(?:FEMA|Federal Emergency Management|Army Corps of Engineers|"
    r"Small Business Administration|Flood Insurance|National Guard|[Gg]overnor [A-Z]|"
    r"[Gg]overnors of|state officials|counties|county|boroughs?|prefectur(?:e|al)|"
    r"municipalit(?:y|ies)|provincial governments?|[Cc]ouncils will|(?:state|federal) lawmakers|"
    r"congressional (?:delegation|leaders|appropriators)|House and Senate|"
    r"(?:Senate|House) (?:passed|approved|cleared|voted))\b"
)
# What a sum in a document about aid is, where it is none: a need, a loss, a market, an older sum.
UNSURE: Final = Cue(
    r"\b(?:loss(?:es)?|lost|losing|damages?d?|costs?|costing|needs?|needed|needing|"
    r"requires?|required|requirements?|appeals?|appealed|gap|shortfall|short of|targets?|goals?|"
    r"seek(?:s|ing)?|sought|trade|traded|exports?|imports?|GDP|economy|markets?|revenues?|profits?|turnover|"
    r"prices?|priced|earn(?:s|ed|ings)?|salar(?:y|ies)|deficit|surplus|reserves|tax(?:es)?|owe[sd]?|"
    r"owing|arrears|repay\w*|insured|per share|investors?|private|stimulus|income|"
    r"compared|(?:up|down|rose|fell|increased?|rising) from|equivalent|worth of|valued at|"
    r"fraud|stolen|corruption|fine[sd]?|could|might|(?-i:may)|would|if|unless|whether|not)\b",
    re.IGNORECASE,
)
# What a whole document about aid speaks of, and one about business, in small letters.
AID_WORDS: Final = frozenset(
    listed(
        "aid assist assists assisted assisting assistance grant grants donate donated donates "
        "donating donation donations donor donors disburse disbursed disbursement disbursements "
        "pledge pledged pledges pledging concessional "
        "humanitarian relief scholarship scholarships cooperation co-operation replenish "
        "replenishment development unicef wfp unhcr undp ida ibrd adb afdb oda poverty "
        "poor poorest developing beneficiary beneficiaries vaccine vaccines vaccination refugee "
        "refugees reconstruction rehabilitation contribute contributed contributes contributing "
        "contribution contributions commit commits committed commitment commitments famine hunger "
        "emergency project projects gavi support supports supported supporting debt loan loans "
        "initiative initiatives partner partners partnership recovery recover resilience"
    )
)
BUSINESS_WORDS: Final = frozenset(
    listed(
        "share shares shareholder shareholders stock stocks profit profits earning earnings "
        "revenue revenues quarter dividend dividends sales company companies corp investor "
        "investors takeover gdp inflation deficit surplus export exports import imports taxes "
        "losses insurers insured spin-off yield yields bond bonds trading shrs net "
        "merger acquisition tariff tariffs"
    )
)
# What tells of giving abroad where no place is named.
FOREIGN: Final = Cue(
    r"\b(?:humanitarian|foreign aid|food aid|overseas|international|development (?:aid|assistance|"
    r"co-?operation)|ODA|global|worldwide|abroad|(?:\d+|many|several|various) countries)\b",
    re.IGNORECASE,
)
