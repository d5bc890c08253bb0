"""Currencies whatever the language: ISO 4217 codes, marks that several share, and whose they are.

The codes are those in use at any time since 1987. Which country uses or used which currency is as
the Unicode CLDR has it (supplemental data, territory currencies); only currencies that share a
mark with others are listed, since a country is asked for only to tell those apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from extract.word_lists import listed


class Mark(msgspec.Struct, frozen=True):
    """The mark of a currency beside a number."""

    at: int  # where it begins before a number, where it ends behind one
    written: str  # "US$", "kroner", 元
    code: str  # ISO 4217, or the key of a mark that several share
    scale: Decimal = Decimal(1)  # a million in MEUR


CODES = frozenset(
    listed(
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD "
        "BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB "
        "EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK "
        "JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA "
        "MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK "
        "PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP "
        "STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST "
        "XAF XCD XCG XDR XOF XPF XUA YER ZAR ZMW ZWG ZWL "
        # no longer in use
        "AFA ATS AZM BEF BGL BYR CSK CUC CYP DDM DEM ECS EEK ESP FIM FRF GHC GRD GWP HRK IEP "
        "ITL LTL LUF LVL MGF MRO MTL MXP MZM NIC NLG PEI PLZ PTE ROL RUR SDD SIT SKK SRG STD "
        "SUR SVC TJR TMM TPE TRL UAK UYP VEB VEF XEU YDD YUM ZMK ZRN ZRZ ZWD"
    )
)
# codes that are words or other abbreviations too: taken for money only before a great number
WORDLIKE = frozenset(
    listed(
        "ALL AMD BAM BOB COP CUP ERN GEL GIP LAK MAD MOP PEN SOS TOP TRY SDG ANG BIF MUR STN "
        "CSK CUC ECS MXP NIC PEI SIT STD SUR TPE ROL SVC PLZ"
    )
)

# a mark that several currencies share -> the codes that it may stand for, the likeliest first
KEYS: dict[str, tuple[str, ...]] = {
    key: tuple(codes.split())
    for key, codes in {
        "$": "USD AUD CAD NZD SGD HKD TWD FJD JMD LRD NAD GYD BBD BSD BZD BND SRD TTD XCD SBD ZWL "
        "KYD BMD",
        "T$": "TOP TWD",
        "£": "GBP EGP SDG SSP SYP LBP IEP CYP",
        "¥": "JPY CNY",
        "元": "CNY USD HKD TWD JPY SGD MOP",
        "Rs": "INR PKR NPR LKR MUR SCR",
        "kr": "DKK NOK SEK ISK CZK SKK EEK",
        "koruna": "CZK SKK CSK",
        "franc": "CHF FRF BEF LUF RWF BIF CDF GNF KMF DJF XPF MGF XAF XOF",
        "CFA": "XAF XOF",
        "mark": "DEM FIM BAM DDM",
        "guilder": "NLG ANG SRG XCG",
        "盾": "NLG IDR VND ANG SRG",
        "escudo": "PTE CVE TPE",
        "dinar": "KWD IQD JOD DZD TND LYD BHD RSD SDD YUM YDD",
        "peso": "PHP MXN CLP COP ARS CUP DOP UYU GWP",
        "shilling": "KES TZS UGX SOS ATS",
        "riyal": "SAR QAR OMR YER IRR",
        "dirham": "AED MAD",
        "lira": "TRY ITL MTL SYP LBP",
        "rouble": "RUB BYN SUR TJR",
        "won": "KRW KPW",
        "manat": "AZN TMT",
        "som": "KGS UZS",
        "leu": "RON MDL",
        "kwacha": "ZMW MWK",
        "colon": "CRC SVC",
        "K": "PGK ZMW MWK",
        "P": "PHP BWP",
        "Bs": "BOB VES",
    }.items()
}
# what a shared mark means where nothing else is known; the others mean nothing then
DEFAULTS: dict[str, str] = {
    "$": "USD",
    "T$": "TOP",
    "£": "GBP",
    "元": "CNY",
    "Rs": "INR",
    "CFA": "XAF",
    "mark": "DEM",
    "guilder": "NLG",
    "riyal": "SAR",
    "dirham": "AED",
    "lira": "TRY",
    "rouble": "RUB",
    "won": "KRW",
    "koruna": "CZK",
}

_USERS: dict[str, str] = {
    "USD": "USA ECU PAN SLV TLS ZWE PLW FSM MHL",
    "AUD": "AUS KIR NRU TUV", "CAD": "CAN", "NZD": "NZL COK NIU TKL", "SGD": "SGP", "HKD": "HKG",
    "TWD": "TWN", "TOP": "TON",
    "FJD": "FJI", "SBD": "SLB", "JMD": "JAM", "GYD": "GUY", "BBD": "BRB",
    "BSD": "BHS", "BZD": "BLZ", "BND": "BRN", "SRD": "SUR", "SRG": "SUR", "TTD": "TTO",
    "XCD": "ATG DMA GRD KNA LCA MSR VCT", "LRD": "LBR", "NAD": "NAM", "ZWL": "ZWE", "KYD": "CYM",
    "BMD": "BMU", "GBP": "GBR", "EGP": "EGY", "SDG": "SDN", "SSP": "SSD", "SYP": "SYR",
    "LBP": "LBN", "IEP": "IRL", "CYP": "CYP", "INR": "IND BTN", "PKR": "PAK", "NPR": "NPL",
    "LKR": "LKA", "MUR": "MUS", "SCR": "SYC", "DKK": "DNK FRO GRL", "NOK": "NOR", "SEK": "SWE",
    "ISK": "ISL", "CZK": "CZE", "SKK": "SVK", "CSK": "CSK", "EEK": "EST", "CHF": "CHE LIE",
    "FRF": "FRA MCO", "BEF": "BEL", "LUF": "LUX", "RWF": "RWA", "BIF": "BDI", "CDF": "COD",
    "GNF": "GIN", "KMF": "COM", "DJF": "DJI", "XPF": "NCL PYF WLF", "MGF": "MDG",
    "XAF": "CAF CMR COG GAB GNQ TCD", "XOF": "BEN BFA CIV GNB MLI NER SEN TGO", "KWD": "KWT",
    "IQD": "IRQ", "JOD": "JOR PSE", "DZD": "DZA", "TND": "TUN", "LYD": "LBY", "BHD": "BHR",
    "RSD": "SRB", "SDD": "SDN", "YUM": "YUG", "YDD": "YMD", "PHP": "PHL", "MXN": "MEX",
    "CLP": "CHL", "COP": "COL", "ARS": "ARG", "CUP": "CUB", "DOP": "DOM", "UYU": "URY",
    "GWP": "GNB", "KES": "KEN", "TZS": "TZA", "UGX": "UGA", "SOS": "SOM", "ATS": "AUT",
    "SAR": "SAU", "QAR": "QAT", "OMR": "OMN", "YER": "YEM", "IRR": "IRN", "AED": "ARE",
    "MAD": "MAR ESH", "TRY": "TUR", "ITL": "ITA SMR VAT", "MTL": "MLT", "RUB": "RUS",
    "BYN": "BLR", "SUR": "SUN", "TJR": "TJK", "KRW": "KOR", "KPW": "PRK", "AZN": "AZE",
    "TMT": "TKM", "KGS": "KGZ", "UZS": "UZB", "RON": "ROU", "MDL": "MDA", "DEM": "DEU",
    "FIM": "FIN", "BAM": "BIH", "DDM": "DDR", "NLG": "NLD", "ANG": "CUW SXM", "XCG": "CUW SXM",
    "PTE": "PRT", "CVE": "CPV", "TPE": "TLS", "ZMW": "ZMB", "MWK": "MWI", "CRC": "CRI",
    "SVC": "SLV", "JPY": "JPN", "CNY": "CHN", "MOP": "MAC", "IDR": "IDN TLS", "VND": "VNM",
    "PGK": "PNG", "BWP": "BWA", "BOB": "BOL", "VES": "VEN",
}  # fmt: skip


def users_of(code: str) -> tuple[str, ...]:
    """Return the countries (ISO 3166-1 alpha-3) whose money a currency is, as far as told here."""
    return tuple(_USERS.get(code, "").split())


def codes_used_in(key: str, country: str) -> tuple[str, ...]:
    """Return what a shared mark may stand for in a country (ISO 3166-1 alpha-3).

    The mark "franc" is XOF in SEN; "$" is USD and ZWL in ZWE.
    """
    return tuple(code for code in KEYS[key] if country in _USERS[code].split())


def currency_among(key: str, countries: Sequence[str]) -> str | None:
    """Return what a shared mark means beside some countries, the nearest first; None if unknown.

    Where the mark has a meaning of its own ("£", "$", Rs), it keeps it unless one of the other
    currencies' countries stands there and none of its own does.
    """
    usual = DEFAULTS.get(key)
    if usual is not None and any(usual in codes_used_in(key, country) for country in countries):
        return usual
    return next((code for c in countries for code in codes_used_in(key, c)), usual)
