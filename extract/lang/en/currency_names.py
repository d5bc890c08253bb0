"""The currencies' names and signs as English texts write them.

Codes are ISO 4217. The national names follow the Unicode CLDR (display names of currencies,
English) with the adjectives and the country's name both; the signs are those of style guides of
international organisations, old European ones among them. A name that several countries share is
listed under its key (`extract.currencies.KEYS`).
"""

from __future__ import annotations

from extract.word_lists import listed

# sign or abbreviation before the number, each with its code or its key
_SIGNS = """
US$|US $|U.S.$|U.S. $|U.S $|USD$|$US|Us$|US dollars|US Dollars: USD
A$|AU$|AUD$|Aus$|Au$|$A|$AU: AUD
C$|CA$|CAN$|Can$|CDN$|Cdn$|CAD$|$C|$CAN|$Can: CAD
NZ$|NZD$|$NZ: NZD
S$|SG$|SGD$: SGD
HK$|HKD$: HKD
NT$|NTD|NT: TWD
R$: BRL
FJ$|F$|FJD$: FJD
TOP$: TOP
T$: T$
WS$: WST
J$|JA$: JMD
TT$: TTD
EC$: XCD
BZ$: BZD
G$|GY$: GYD
N$: NAD
Bds$|BDS$: BBD
B$: BND
SI$|SBD$: SBD
Mex$|MX$: MXN
RD$: DOP
Col$|COL$: COP
Z$|ZW$|Zim$: ZWL
L$: LRD
MOP$|MOP$.: MOP
$: $
€|Euro|euro|EURO|Euros|euros|EUR€: EUR
£|pounds sterling: £
UK£|GB£|GBP£|Stg£|stg£|£ stg|£stg|£ sterling: GBP
IR£|IRE£: IEP
CY£|C£: CYP
E£|£E|LE|L.E.: EGP
¥: ¥
JP¥|Y|Yen|yen|JPY¥: JPY
CN¥|RMB¥|RMB|Rmb|Yuan|yuan|RMB yuan|RMB Yuan|Renminbi|CNY¥: CNY
₹|Rupees Indian: INR
Rs|Rs.|Re|Re.|₨|Rupees|rupees: Rs
NRs|NRs.|NR: NPR
PKRs|PRs|PRs.: PKR
SLRs|SLRs.|LKRs: LKR
₩|W: KRW
₦|N: NGN
₽: RUB
₱|PhP|Php|PHP: PHP
₫: VND
₴: UAH
₺|TL|YTL: TRY
₪|NIS: ILS
฿: THB
₵|GH₵|GH¢|GHC: GHS
₸: KZT
₮|Tug: MNT
₭: LAK
৳|Tk|Tk.|Taka: BDT
₾: GEL
₼: AZN
֏: AMD
؋: AFN
៛: KHR
₡: CRC
₲: PYG
₧|Pta|Pta.|Ptas|Ptas.|PTA|PTAS|Pts: ESP
₣|Fr.: franc
₤|Lit|Lit.|LIT: ITL
₠|ECU: XEU
Nu.|Nu: BTN
Rf|Rf.|MRf: MVR
KSh|KSh.|Ksh|Ksh.|Kshs|Kshs.|KShs|KSH: KES
TSh|Tsh|TShs|Tshs|TSH: TZS
USh|Ush|UShs|Ushs: UGX
Sh|Shs|Sh.|Shs.: shilling
R: ZAR
K: K
P: P
kr|kr.|Kr|Kr.: kr
SKr|Skr|SKr.|Skr.: SEK
NKr|Nkr|NKr.|Nkr.: NOK
DKr|Dkr|DKr.|Dkr.: DKK
IKr|Ikr|IKr.: ISK
Kč: CZK
SFr|SFr.|Sfr|Sfr.|SwF|Sw.Fr.|Sw.F.|Sw F: CHF
DM|Dm: DEM
FF|FFr|FFr.: FRF
BF|BFr|BFrs|BFr.: BEF
LF|LFr|Lfr: LUF
Dfl|Dfl.|DFl|DFl.|DFL|Hfl|Hfl.|hfl|NLf|fl.: NLG
Fmk|FMk|FMK|Fmk.: FIM
öS|ÖS|OeS: ATS
Esc|Esc.|PTEsc: PTE
Lm: MTL
KM: BAM
CFA|CFAF|CFA F|FCFA|F CFA|F.CFA|F.CFA.: CFA
Frw|FRw|RwF|Rwf: RWF
FBu|Fbu: BIF
FC: CDF
FG: GNF
SDR|SDRs: XDR
UA|UAs: XUA
Dh|Dhs|Dhs.|DH|DHs: dirham
SR|SRls|SR.: SAR
QR|QRs: QAR
RO: OMR
YR|YRls: YER
KD: KWD
BD: BHD
JD: JOD
ID: IQD
DA: DZD
TD|DT: TND
LD: LYD
LL|L.L.: LBP
RM: MYR
Rp|Rp.: IDR
Br|Birr: ETB
Nfk: ERN
Le: SLE
MK: MWK
VT|Vt: VUV
Ps|Ps.: peso
Bs|Bs.: Bs
S/.|S/: PEN
Q: GTQ
"""
# names that several currencies share: forms; then adjective or country and code
_SHARED = """
$ = dollar|dollars|dlr|dlrs
  US|U.S|United States|American|USA|USD: USD; Australian|Australia|Aussie|AUS|AUD: AUD
  Canadian|Canada|CAN|CDN|CAD: CAD
  New Zealand|NZ: NZD; Singapore|Singaporean: SGD; Hong Kong: HKD; New Taiwan|Taiwan|NT: TWD
  Fijian|Fiji: FJD; Jamaican|Jamaica: JMD; Liberian|Liberia: LRD; Namibian|Namibia: NAD
  Guyanese|Guyana: GYD; Barbadian|Barbados: BBD; Bahamian|Bahamas: BSD; Belize|Belizean: BZD
  Brunei|Bruneian: BND; Surinamese|Suriname: SRD; Trinidad and Tobago|TT: TTD
  East Caribbean|Eastern Caribbean|EC: XCD; Solomon Islands|Solomon Island: SBD
  Zimbabwean|Zimbabwe: ZWL; Cayman Islands|Cayman: KYD; Bermudian|Bermuda: BMD
£ = pound|pounds|pounds sterling|sterling|pound sterling|stg
  British|UK|U.K: GBP; Egyptian|Egypt: EGP; Sudanese|Sudan: SDG; South Sudanese|South Sudan: SSP
  Syrian: SYP; Lebanese: LBP; Irish: IEP; Cyprus|Cypriot: CYP
Rs = rupee|rupees
  Indian|India: INR; Pakistani|Pakistan: PKR; Nepalese|Nepali|Nepal: NPR
  Sri Lankan|Sri Lanka: LKR; Mauritian|Mauritius: MUR; Seychelles|Seychellois: SCR
kr = krone|kroner|kroners|krones|krona|kronor|króna|krónur|kronur|crown|crowns
  Danish: DKK; Norwegian: NOK; Swedish: SEK; Icelandic: ISK; Czech: CZK; Slovak: SKK
  Estonian: EEK
koruna = koruna|korunas|koruny|korun
  Czech: CZK; Slovak: SKK; Czechoslovak: CSK
franc = franc|francs
  Swiss: CHF; French: FRF; Belgian: BEF; Rwandan|Rwanda: RWF; Burundian|Burundi: BIF
  Congolese|Congo: CDF; Guinean|Guinea: GNF; Comorian|Comoros: KMF; Djiboutian|Djibouti: DJF
  CFP|Pacific: XPF; Luxembourg|Luxembourgish: LUF; Malagasy: MGF
CFA = CFA franc|CFA francs|franc CFA|francs CFA|CFA|FCFA
  West African|BCEAO|UEMOA|WAEMU: XOF; Central African|BEAC|CEMAC: XAF
mark = mark|marks
  German|West German|Deutsche|Deutsch: DEM; Finnish: FIM; East German: DDM
  convertible|Bosnian|Bosnian convertible|Bosnia and Herzegovina convertible: BAM
guilder = guilder|guilders
  Dutch|Netherlands: NLG; Netherlands Antillean|Netherlands Antilles|Antillean: ANG
  Suriname|Surinamese: SRG; Caribbean: XCG
escudo = escudo|escudos
  Portuguese: PTE; Cape Verdean|Cape Verde|Cabo Verdean: CVE; Timorese: TPE
dinar = dinar|dinars
  Kuwaiti|Kuwait: KWD; Iraqi: IQD; Jordanian|Jordan: JOD; Algerian: DZD; Tunisian: TND
  Libyan: LYD; Bahraini|Bahrain: BHD; Serbian: RSD; Sudanese: SDD; Yugoslav: YUM
peso = peso|pesos
  Philippine|Philippines|Filipino: PHP; Mexican: MXN; Chilean: CLP; Colombian: COP
  Argentine|Argentinian|Argentinean: ARS; Cuban: CUP; Dominican: DOP; Uruguayan: UYU
shilling = shilling|shillings
  Kenyan|Kenya: KES; Tanzanian|Tanzania: TZS; Ugandan|Uganda: UGX; Somali: SOS; Austrian: ATS
riyal = riyal|riyals|rial|rials
  Saudi|Saudi Arabian|Saudi Arabia: SAR; Qatari|Qatar: QAR; Omani|Oman: OMR; Yemeni|Yemen: YER
  Iranian|Iran: IRR
dirham = dirham|dirhams
  UAE|U.A.E|Emirati|United Arab Emirates: AED; Moroccan: MAD
lira = lira|liras
  Turkish|new Turkish: TRY; Italian: ITL; Maltese: MTL; Syrian: SYP; Lebanese: LBP
rouble = rouble|roubles|ruble|rubles
  Russian: RUB; Belarusian|Belarussian: BYN; Soviet|transferable: SUR; Tajik: TJR
won = won
  South Korean|Korean|Republic of Korea: KRW; North Korean: KPW
manat = manat|manats
  Azerbaijani|Azerbaijan|Azeri: AZN; Turkmen|Turkmenistan: TMT
som = som|soms
  Kyrgyz|Kyrgyzstan: KGS; Uzbek|Uzbekistan: UZS
leu = leu|lei
  Romanian: RON; Moldovan: MDL
kwacha = kwacha|kwachas
  Zambian|Zambia: ZMW; Malawian|Malawi: MWK
colon = colón|colones|colóns
  Costa Rican: CRC; Salvadoran|Salvadorean: SVC
"""
# names of one currency: code; adjectives that may stand before; forms
_SINGLE = """
EUR; ; euro|euros
CNY; Chinese; yuan|renminbi|RMB|yuan renminbi|yuan RMB|renminbi yuan|RMB yuan
JPY; Japanese; yen
ZAR; South African; rand|rands
NGN; Nigerian|Nigeria; naira|nairas
ETB; Ethiopian|Ethiopia; birr|birrs
BRL; Brazilian; real|reais|reals
THB; Thai; baht|bahts
MYR; Malaysian; ringgit|ringgits
IDR; Indonesian; rupiah|rupiahs
BDT; Bangladeshi|Bangladesh; taka|takas
LAK; Lao|Laotian; kip|kips
MMK; Myanmar|Burmese; kyat|kyats
VND; Vietnamese|Vietnam; dong|dongs
KHR; Cambodian; riel|riels
MNT; Mongolian; tugrik|tugriks|togrog|togrogs|tögrög
PLN; Polish; zloty|zlotys|zloties|złoty|złotys
HUF; Hungarian; forint|forints
ILS; Israeli|new|new Israeli|Israeli new; shekel|shekels
KZT; Kazakh|Kazakhstan|Kazakhstani; tenge|tenges
TJS; Tajik|Tajikistani; somoni|somonis
UZS; Uzbek|Uzbekistan; sum|soum|soums|sums|so'm
UAH; Ukrainian; hryvnia|hryvnias|hryvnya|hryvnyas
GEL; Georgian; lari|laris
AMD; Armenian; dram|drams
GHS; Ghanaian|Ghana; cedi|cedis
GMD; Gambian; dalasi|dalasis
BWP; Botswana|Botswanan; pula|pulas
AOA; Angolan; kwanza|kwanzas
MZN; Mozambican|Mozambique; metical|meticais|meticals
BTN; Bhutanese; ngultrum|ngultrums
MVR; Maldivian|Maldives; rufiyaa|rufiyaas
WST; Samoan|Samoa; tala
TOP; Tongan|Tonga; pa'anga
PGK; Papua New Guinea|Papua New Guinean|PNG; kina|kinas
VUV; Vanuatu; vatu|vatus
AFN; Afghan; afghani|afghanis
HTG; Haitian; gourde|gourdes
DEM; ; deutschmark|deutschmarks|deutschemark|deutschemarks|D-mark|D-marks
ITL; Italian; lire
ATS; Austrian; schilling|schillings
FIM; Finnish; markka|markkaa|markkas
ESP; Spanish; peseta|pesetas
GRD; Greek; drachma|drachmas|drachmae
IEP; Irish; punt|punts
EEK; Estonian; kroon|kroons|krooni
LVL; Latvian; lats|lati
LTL; Lithuanian; litas|litai
SIT; Slovenian; tolar|tolars
HRK; Croatian; kuna|kunas
BGN; Bulgarian; lev|leva|levs
ALL; Albanian; lek|leks|lekë
MKD; Macedonian; denar|denars|denari
MRU; Mauritanian; ouguiya|ouguiyas
SLE; Sierra Leonean|Sierra Leone; leone|leones
STN; São Tomé; dobra|dobras
MGA; Malagasy; ariary|ariaries
ERN; Eritrean; nakfa|nakfas
SZL; Swazi|Eswatini|Swaziland; lilangeni|emalangeni
LSL; Lesotho|Basotho; loti|maloti
BOB; Bolivian; boliviano|bolivianos
VES; Venezuelan; bolivar|bolivars|bolivares|bolívar|bolívares
PEN; Peruvian|nuevos|nuevo|Peruvian nuevos; sol|soles
PYG; Paraguayan; guarani|guaranis|guaranies|guaraní|guaraníes
GTQ; Guatemalan; quetzal|quetzals|quetzales
HNL; Honduran; lempira|lempiras
NIO; Nicaraguan; cordoba|cordobas|córdoba|córdobas
ECS; Ecuadorian; sucre|sucres
PAB; Panamanian; balboa|balboas
MOP; Macau|Macao|Macanese; pataca|patacas
XDR; ; special drawing rights|special drawing right|SDR|SDRs|in SDRs|in special drawing rights
XUA; ; units of account|unit of account
XEU; ; ECU|ECUs|European currency units|European currency unit
ZWG; ; Zimbabwe gold
"""
# signs that are other words too: right against a number, or before a great one
TIGHT = frozenset(listed("Sh Sh. Shs Shs. Re Re. Br RM Rp SR QR FF Dh DH S/ S/. NT kr Kr R"))
# abbreviations that are taken for money only before a great number
DOUBTFUL_SIGNS = frozenset(
    listed(
        "LE L.E. NR TL YTL Tug Pts Pta PTA PTAS LIT Lit Nu Rf öS ÖS OeS LF BF Lm KM FC FG "
        "RO YR KD BD JD ID DA TD DT LD LL L.L. Nfk Le MK VT Vt Ps Ps. Bs Bs. Fr. fl. Esc Esc. "
        "Yen yen Yuan yuan Renminbi Rupees rupees Taka Birr Euros euros pounds"
    )
)
# single letters: right against a number with its scale ("K5 million", never "K2" or "P 5")
LETTERS = frozenset(listed("K P N Y W Q"))
# words that are something else as well, and need a great number before them
DOUBTFUL_WORDS = frozenset(
    listed(
        "won som soms leu lei real reals crown crowns tala dong dongs kip kips mark marks sol "
        "soles dram drams lek leks lev leva sum sums lats lati kuna pula colon"
    )
)


def read_signs() -> dict[str, str]:
    """Return sign -> code or key."""
    pairs = (line.rsplit(": ", 1) for line in _SIGNS.strip().splitlines())
    return {sign: code for signs, code in pairs for sign in signs.split("|")}


def read_words() -> dict[str, str]:
    """Return currency name, plainly written, -> code or key: "kenyan shillings" -> KES."""
    names: dict[str, str] = {}
    forms: list[str] = []
    for line in _SHARED.strip().splitlines():
        if not line.startswith(" "):
            key, written = line.split(" = ")
            forms = written.split("|")
            names.update({plain(form): key for form in forms})
            continue
        for entry in line.strip().split("; "):
            adjectives, code = entry.rsplit(": ", 1)
            names.update(_national(adjectives, forms, code))
    for line in _SINGLE.strip().splitlines():
        code, adjectives, written = line.split("; ")
        forms = written.split("|")
        names.update({plain(form): code for form in forms})
        names.update(_national(adjectives, forms, code))
    return names


def read_nations() -> dict[str, dict[str, str]]:
    """Return key of a shared mark -> whose it is -> code: "$" -> "canadian" -> CAD."""
    nations: dict[str, dict[str, str]] = {}
    of_key: dict[str, str] = {}
    for line in _SHARED.strip().splitlines():
        if not line.startswith(" "):
            of_key = nations.setdefault(line.split(" = ")[0], {})
            continue
        for entry in line.strip().split("; "):
            adjectives, code = entry.rsplit(": ", 1)
            of_key.update({plain(adjective): code for adjective in adjectives.split("|")})
    return nations


def plain(name: str) -> str:
    """Return a name as it is looked up: in small letters, without full stops and hyphens."""
    return name.lower().replace(".", "").replace("-", " ")


def _national(adjectives: str, forms: list[str], code: str) -> dict[str, str]:
    return {plain(f"{a} {form}"): code for a in adjectives.split("|") if a for form in forms}
