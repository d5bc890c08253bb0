"""How English texts write currencies: signs and codes before a number, words and codes behind it.

Codes are ISO 4217. National names follow the Unicode CLDR (display names of currencies, English),
with the usual variants. A mark that several countries share has a key ("$", "Rs", "kr"), which
`extract.amounts` resolves.
"""

from __future__ import annotations

import re

from extract.numerals import listed

# sign or abbreviation before the number -> code, or key of a shared mark (see KEYS)
SIGNS: dict[str, str] = {
    **dict.fromkeys(
        listed("US$|US $|U.S.$|U.S. $|U.S $|USD$|USD|$US|Us$|US dollars|US Dollars"), "USD"
    ),
    **dict.fromkeys(listed("A$|AU$|AUD$|AUD|Aus$|Au$|$A"), "AUD"),
    **dict.fromkeys(listed("C$|CA$|CAN$|Can$|CDN$|Cdn$|CAD$|CAD|$C"), "CAD"),
    **dict.fromkeys(listed("NZ$|NZD$|NZD|$NZ"), "NZD"),
    **dict.fromkeys(listed("S$|SG$|SGD"), "SGD"),
    **dict.fromkeys(listed("HK$|HKD"), "HKD"),
    **dict.fromkeys(listed("NT$|TWD|NTD"), "TWD"),
    "R$": "BRL",
    "FJ$": "FJD",
    "F$": "FJD",
    "T$": "TOP",
    "J$": "JMD",
    "TT$": "TTD",
    "EC$": "XCD",
    "BZ$": "BZD",
    "G$": "GYD",
    "N$": "NAD",
    "Bds$": "BBD",
    "SI$": "SBD",
    "Mex$": "MXN",
    "$": "$",
    "€": "EUR",
    "Euro": "EUR",
    "euro": "EUR",
    "EURO": "EUR",
    "£": "£",
    "UK£": "GBP",
    "GB£": "GBP",
    "GBP£": "GBP",
    "E£": "EGP",
    "¥": "¥",
    "JP¥": "JPY",
    "CN¥": "CNY",
    "RMB¥": "CNY",
    "RMB": "CNY",
    "Rmb": "CNY",
    "₹": "INR",
    "Rs": "Rs",
    "Rs.": "Rs",
    "Re": "Rs",
    "NRs": "NPR",
    "NRs.": "NPR",
    "PKRs": "PKR",
    "SLRs": "LKR",
    "₩": "KRW",
    "₦": "NGN",
    "₽": "RUB",
    "₱": "PHP",
    "₫": "VND",
    "₴": "UAH",
    "₺": "TRY",
    "₪": "ILS",
    "฿": "THB",
    "₵": "GHS",
    "GH₵": "GHS",
    "GH¢": "GHS",
    "₸": "KZT",
    "₮": "MNT",
    "₭": "LAK",
    "৳": "BDT",
    "Tk": "BDT",
    "Tk.": "BDT",
    "Nu.": "BTN",
    "KSh": "KES",
    "KSh.": "KES",
    "Ksh": "KES",
    "Kshs": "KES",
    "KShs": "KES",
    "Ksh.": "KES",
    "TSh": "TZS",
    "Tsh": "TZS",
    "TShs": "TZS",
    "USh": "UGX",
    "Ush": "UGX",
    "UShs": "UGX",
    "Sh": "shilling",
    "Shs": "shilling",
    "R": "ZAR",
    "kr": "kr",
    "kr.": "kr",
    "SFr": "CHF",
    "SFr.": "CHF",
    "Sfr": "CHF",
    "SwF": "CHF",
    "DM": "DEM",
    "FF": "FRF",
    "CFA": "CFA",
    "CFAF": "CFA",
    "FCFA": "CFA",
    "F CFA": "CFA",
    "SDR": "XDR",
    "SDRs": "XDR",
    "Dh": "AED",
    "Dhs": "AED",
    "Dhs.": "AED",
    "SR": "SAR",
    "QR": "QAR",
    "RM": "MYR",
    "Rp": "IDR",
    "Br": "ETB",
    "Birr": "ETB",
    "Yuan": "CNY",
    "yuan": "CNY",
    "ECU": "XEU",
}
# short signs that are other words too, unless they stand right against a number or a great one
TIGHT = frozenset({"R", "Sh", "Shs", "Re", "Br", "RM", "Rp", "SR", "QR", "FF", "DM", "Dh"})

# ISO 4217, the codes of currencies in use and of some that old documents name
CODES = frozenset(
    listed(
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD "
        "BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB "
        "EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK "
        "JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA "
        "MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK "
        "PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP "
        "STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST "
        "XAF XCD XDR XOF XPF YER ZAR ZMW ZWL ATS BEF DEM ESP FIM FRF GRD HRK IEP ITL LUF NLG "
        "PTE XEU "
    )
)
# codes that are words or other abbreviations too: taken for money only before a great number
WORDLIKE = frozenset(
    listed("ALL AMD BAM BOB COP CUP ERN GEL GIP LAK MAD MOP PEN SOS TOP TRY SDG ANG BIF MUR STN")
)

# unit -> its written forms
_FORMS: dict[str, str] = {
    "$": "dollars?",
    "£": "pounds sterling|pounds?|sterling",
    "Rs": "rupees?",
    "kr": "kroner|kronor|kronur|krónur|kroners|krone|krona|króna|crowns?",
    "franc": "francs?",
    "CFA": "CFA francs?|cfa francs?|francs? CFA",
    "dinar": "dinars?",
    "peso": "pesos?",
    "shilling": "shillings?",
    "riyal": "riyals?|rials?",
    "dirham": "dirhams?",
    "lira": "liras?",
    "rouble": "roubles?|rubles?",
    "won": "won",
    "manat": "manats?",
    "som": "soms?",
    "leu": "lei|leu",
}
# unit -> adjective -> code
_NATIONAL: dict[str, dict[str, str]] = {
    "$": {
        "US": "USD", "U.S.": "USD", "U.S": "USD", "United States": "USD", "American": "USD",
        "Australian": "AUD", "Canadian": "CAD", "New Zealand": "NZD", "Singapore": "SGD",
        "Singaporean": "SGD", "Hong Kong": "HKD", "New Taiwan": "TWD", "Taiwan": "TWD",
        "Fijian": "FJD", "Fiji": "FJD", "Jamaican": "JMD", "Liberian": "LRD", "Namibian": "NAD",
        "Guyanese": "GYD", "Barbadian": "BBD", "Barbados": "BBD", "Bahamian": "BSD",
        "Belize": "BZD", "Brunei": "BND", "Surinamese": "SRD", "Trinidad and Tobago": "TTD",
        "East Caribbean": "XCD", "Eastern Caribbean": "XCD", "Solomon Islands": "SBD",
        "Zimbabwean": "ZWL", "Zimbabwe": "ZWL",
    },
    "£": {
        "British": "GBP", "UK": "GBP", "U.K.": "GBP", "Egyptian": "EGP", "Sudanese": "SDG",
        "South Sudanese": "SSP", "Syrian": "SYP", "Lebanese": "LBP", "Irish": "IEP",
    },
    "Rs": {
        "Indian": "INR", "Pakistani": "PKR", "Pakistan": "PKR", "Nepalese": "NPR",
        "Nepali": "NPR", "Nepal": "NPR", "Sri Lankan": "LKR", "Sri Lanka": "LKR",
        "Mauritian": "MUR", "Mauritius": "MUR", "Seychelles": "SCR", "Seychellois": "SCR",
    },
    "kr": {
        "Danish": "DKK", "Norwegian": "NOK", "Swedish": "SEK", "Icelandic": "ISK",
        "Czech": "CZK",
    },
    "franc": {
        "Swiss": "CHF", "French": "FRF", "Belgian": "BEF", "Rwandan": "RWF", "Rwanda": "RWF",
        "Burundian": "BIF", "Burundi": "BIF", "Congolese": "CDF", "Guinean": "GNF",
        "Guinea": "GNF", "Comorian": "KMF", "Djiboutian": "DJF", "Djibouti": "DJF", "CFP": "XPF",
        "Luxembourg": "LUF", "Pacific": "XPF",
    },
    "CFA": {
        "West African": "XOF", "Central African": "XAF", "BCEAO": "XOF", "BEAC": "XAF",
    },
    "dinar": {
        "Kuwaiti": "KWD", "Kuwait": "KWD", "Iraqi": "IQD", "Jordanian": "JOD", "Jordan": "JOD",
        "Algerian": "DZD", "Tunisian": "TND", "Libyan": "LYD", "Bahraini": "BHD",
        "Bahrain": "BHD", "Serbian": "RSD",
    },
    "peso": {
        "Philippine": "PHP", "Philippines": "PHP", "Mexican": "MXN", "Chilean": "CLP",
        "Colombian": "COP", "Argentine": "ARS", "Argentinian": "ARS", "Cuban": "CUP",
        "Dominican": "DOP", "Uruguayan": "UYU",
    },
    "shilling": {
        "Kenyan": "KES", "Kenya": "KES", "Tanzanian": "TZS", "Tanzania": "TZS",
        "Ugandan": "UGX", "Uganda": "UGX", "Somali": "SOS",
    },
    "riyal": {
        "Saudi": "SAR", "Saudi Arabian": "SAR", "Qatari": "QAR", "Qatar": "QAR", "Omani": "OMR",
        "Yemeni": "YER", "Iranian": "IRR",
    },
    "dirham": {
        "UAE": "AED", "Emirati": "AED", "U.A.E.": "AED", "Moroccan": "MAD",
    },
    "lira": {"Turkish": "TRY", "Italian": "ITL", "Syrian": "SYP"},
    "rouble": {"Russian": "RUB", "Belarusian": "BYN", "Soviet": "SUR"},
    "won": {"South Korean": "KRW", "Korean": "KRW", "North Korean": "KPW"},
    "manat": {"Azerbaijani": "AZN", "Azerbaijan": "AZN", "Turkmen": "TMT"},
    "som": {"Kyrgyz": "KGS", "Uzbek": "UZS"},
    "leu": {"Romanian": "RON", "Moldovan": "MDL"},
}  # fmt: skip
# words of one currency only
_SINGLE: dict[str, str] = {
    "euros?": "EUR",
    "(?:Chinese )?(?:[Yy]uan(?: renminbi| RMB)?|[Rr]enminbi(?: yuan)?|RMB(?: yuan)?)": "CNY",
    "(?:Japanese )?yen": "JPY",
    "(?:South African )?rands?": "ZAR",
    "(?:Nigerian )?nairas?": "NGN",
    "(?:Ethiopian )?birrs?": "ETB",
    "(?:Brazilian )?(?:reais|reals?)": "BRL",
    "(?:Thai )?baht": "THB",
    "(?:Malaysian )?ringgits?": "MYR",
    "(?:Indonesian )?rupiahs?": "IDR",
    "(?:Bangladeshi? )?takas?": "BDT",
    "(?:Lao(?:tian)? )?kips?": "LAK",
    "(?:Myanmar )?kyats?": "MMK",
    "(?:Vietnamese )?dongs?": "VND",
    "(?:Cambodian )?riels?": "KHR",
    "(?:Mongolian )?(?:tugriks?|togrogs?)": "MNT",
    "(?:Polish )?zlot(?:ys?|ies)": "PLN",
    "(?:Hungarian )?forints?": "HUF",
    "(?:Israeli )?(?:new )?shekels?": "ILS",
    "(?:Kazakh(?:stani?)? )?tenges?": "KZT",
    "(?:Tajik )?somonis?": "TJS",
    "(?:Ukrainian )?hryvnias?": "UAH",
    "(?:Georgian )?laris?": "GEL",
    "(?:Ghanaian? )?cedis?": "GHS",
    "(?:Gambian )?dalasis?": "GMD",
    "Zambian kwachas?": "ZMW",
    "Malawi(?:an)? kwachas?": "MWK",
    "(?:Botswana )?pulas?": "BWP",
    "(?:Angolan )?kwanzas?": "AOA",
    "(?:Mozambican )?meticai(?:s)?": "MZN",
    "(?:Bhutanese )?ngultrums?": "BTN",
    "(?:Maldivian )?rufiyaas?": "MVR",
    "(?:Samoan )?tala": "WST",
    "(?:Tongan )?pa'anga": "TOP",
    "(?:Papua New Guinean? )?kinas?": "PGK",
    "(?:Vanuatu )?vatus?": "VUV",
    "(?:Afghan )?afghanis?": "AFN",
    "(?:Haitian )?gourdes?": "HTG",
    "(?:Deutsche|German) [Mm]arks?|[Dd]eutsche?[Mm]arks?|D-?[Mm]arks?": "DEM",
    "(?:Dutch )?guilders": "NLG",
    "Italian lire": "ITL",
    "(?:special drawing rights|Special Drawing Rights|SDRs?)": "XDR",
    "(?:ECUs?|ecus?)": "XEU",
}

# key of a shared mark -> the codes that it may stand for, the likeliest first
KEYS: dict[str, tuple[str, ...]] = {
    unit: tuple(dict.fromkeys(national.values())) for unit, national in _NATIONAL.items()
}
KEYS["¥"] = ("JPY", "CNY")


def _compile_words() -> tuple[re.Pattern[str], dict[str, str], dict[str, dict[str, str]]]:
    """Build the pattern of what may stand behind a number, with one named group a unit."""
    parts: list[str] = []
    group_of: dict[str, str] = {}
    adjectives: dict[str, dict[str, str]] = {}
    for index, (unit, forms) in enumerate(_FORMS.items()):
        national = sorted(_NATIONAL[unit], key=len, reverse=True)
        names = "|".join(re.escape(name) for name in national)
        group = f"u{index}"
        group_of[group] = unit
        adjectives[unit] = _NATIONAL[unit]
        parts.append(rf"(?:(?P<a{index}>{names})[ -])?(?P<{group}>{forms})\b")
    for index, (forms, code) in enumerate(_SINGLE.items()):
        group = f"s{index}"
        group_of[group] = code
        parts.append(rf"(?P<{group}>{forms})\b")
    codes = "|".join(sorted(CODES - WORDLIKE)) + "|RMB"
    parts.append(rf"(?P<code>{codes})\b")
    parts.append(r"(?P<sign>[€£¥$₹₩₽])(?![\d])")
    return re.compile(rf"[ -]?(?:{'|'.join(parts)})"), group_of, adjectives


_BEHIND, _GROUPS, _ADJECTIVES = _compile_words()
_REVERSED = re.compile(
    r" ?-?(?:"
    + "|".join(
        re.escape(sign[::-1])
        for sign in sorted({**SIGNS, **dict.fromkeys(CODES)}, key=len, reverse=True)
    )
    + ")"
)


def sign_before(text: str, end: int, *, great: bool) -> tuple[int, str, str] | None:
    """Return (start, mark as written, code or key) of the currency mark that ends before `end`.

    `great` tells that the number behind it has a scale or separators, which codes that are also
    words (TOP, ALL) need in order to count.
    """
    if end == 0:
        return None
    match = _REVERSED.match(text[max(0, end - 14) : end][::-1])
    if match is None:
        return None
    start = end - match.end()
    mark = text[start:end].strip(" -")
    if mark[0].isalpha() and start and (text[start - 1].isalnum() or text[start - 1] in "-&/"):
        return None
    if mark[0] == "$" and start and text[start - 1].isalpha():
        return None
    if (mark in WORDLIKE and not great) or (
        mark in TIGHT and text[end - 1] == " " and not (great and len(mark) > 1)
    ):
        return None
    return start, mark, SIGNS.get(mark, mark)


def word_behind(text: str, start: int) -> tuple[int, str, str] | None:
    """Return (end, mark as written, code or key) of the currency named right behind a number."""
    match = _BEHIND.match(text, start)
    if match is None:
        return None
    mark = match.group().strip(" -")
    group = match.lastgroup or ""
    if group == "code":
        return match.end(), mark, "CNY" if mark == "RMB" else mark
    if group == "sign":
        return match.end(), mark, SIGNS[mark]
    unit = _GROUPS[group]
    adjective = match[f"a{group[1:]}"] if group[0] == "u" else None
    return match.end(), mark, _ADJECTIVES[unit][adjective] if adjective else unit
