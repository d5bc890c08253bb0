"""Countries, regions, groups and currencies, from packages and the tables of names."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

import pycountry
from babel import Locale
from babel.numbers import get_currency_name, get_currency_symbol
from codelist_tables import Row, read_table, slug, split, traditional, unquoted, without_accents
from codelist_turtle import Concept, Term, iri
from hdx.location.country import Country
from rigour.territories import get_territories

LANGUAGES = {"en": "en", "zh_Hans": "zh-Hans", "zh_Hant": "zh-Hant", "zh_Hant_HK": "zh-Hant"}
_LOCALES = {code: Locale.parse(code) for code in LANGUAGES}
_NO_ISO_CODE = {"XKX": "XK"}
# Those of the UN's list of Non-Self-Governing Territories for which rigour names no state.
_UN_TERRITORIES = {
    **dict.fromkeys(("AIA", "BMU", "CYM", "FLK", "GIB", "MSR", "PCN", "SHN", "TCA", "VGB"), "GBR"),
    "VIR": "USA",
}
_SHORT_FORM = 2  # characters
_ONE_ECONOMY = {"830": "CHI"}  # a region that the World Bank counts as one: Guernsey and Jersey


def english_variants(name: str) -> list[str]:
    """Return the name and the ways in which it is also typed."""
    variants = [name, without_accents(name)]
    if name.startswith("Saint "):
        variants += [f"St. {name[6:]}", f"St {name[6:]}"]
    if "’" in name:
        variants.append(name.replace("’", "'"))
    return variants


def add_english(concept: Concept, row: Row, *more: str) -> None:
    """Add the English names, abbreviations, adjectives and residents of a row."""
    for name in [row["en"], *more, *split(row.get("en_alt", ""))]:
        if name:
            concept.label("en", english_variants(unquoted(name)))
    concept.add("aid:abbreviation", *(Term(text, "@en") for text in split(row.get("abbr", ""))))
    adjectives = split(row.get("adjective", ""))
    concept.add("aid:adjective", *(Term(text, "@en") for text in adjectives))


def add_chinese(concept: Concept, simplified: list[str], traditional_names: list[str]) -> None:
    """Add Chinese names; those in simplified characters are given in traditional ones too."""
    simplified = [unquoted(name) for name in simplified]
    concept.label("zh-Hans", simplified)
    concept.label("zh-Hant", [*traditional_names, *map(traditional, simplified)])


def countries() -> list[Concept]:
    """Return countries and territories: codes of ISO 3166-1, M49 and the World Bank, names."""
    hand = {row["iso3"]: row for row in read_table("countries")}
    un_names = {row["iso3"]: row for row in read_table("un_names")}
    economies = {row["code"]: row for row in read_table("world_bank")}
    dac_codes = {row["iso3"]: row["dac_code"] for row in read_table("dac_codes")}
    table = _hdx_countries()
    iso2 = {c.alpha_3: c.alpha_2 for c in pycountry.countries} | _NO_ISO_CODE
    former = {c.alpha_3 for c in pycountry.historic_countries} - set(iso2)
    empty = dict.fromkeys(next(iter(hand.values())), "")
    return [
        _country(
            code,
            iso2[code],
            hand.get(code, empty),
            un_names.get(code),
            table.get(code, {}),
            economy=economies.get(code),
            dac_code=dac_codes.get(code),
        )
        for code in sorted(iso2)
    ] + [_former_country(hand[code]) for code in sorted(former & set(hand))]


def _former_country(row: Row) -> Concept:
    """A country that is no more, under its code of ISO 3166-3, with names from the table alone."""
    concept = Concept("country", row["iso3"])
    concept.add("skos:notation", Term(row["iso3"]))
    row = {**row, "abbr": row["abbreviation"]}
    add_english(concept, row)
    concept.add("aid:demonym", *(Term(text, "@en") for text in _residents(row)))
    for name in split(row["capital"]):
        concept.add("aid:capital", *(Term(text, "@en") for text in english_variants(name)))
    add_chinese(concept, split(row["zh_alt"]), split(row["zh_hant_alt"]))
    return concept


def _hdx_countries() -> dict[str, dict[str, str | None]]:
    Country.countriesdata(use_live=False)
    table: dict[str, dict[str, str | None]] = Country._countriesdata["countries"]
    return table  # the package has no public reader of all columns


def _country(
    code: str,
    alpha2: str,
    row: Row,
    un_names: Row | None,
    hdx: dict[str, str | None],
    *,
    economy: Row | None,
    dac_code: str | None,
) -> Concept:
    concept = Concept("country", code)
    concept.add("skos:notation", Term(code))
    if code not in _NO_ISO_CODE:
        concept.add("aid:iso2", Term(alpha2))
        concept.add("aid:iso3", Term(code))
        concept.add("aid:isoNumeric", Term(pycountry.countries.get(alpha_3=code).numeric))
    if hdx.get("M49 English") and hdx["m49 numerical code"]:
        concept.add("aid:m49", Term(str(hdx["m49 numerical code"]).zfill(3)))
    if dac_code:
        concept.add("aid:dacCode", Term(dac_code))
    if economy:
        _add_economy(concept, economy)
    narrowest = next(
        (
            hdx[f"{level} Code"]
            for level in ("Intermediate Region", "Sub-region", "Region")
            if hdx.get(f"{level} Code")
        ),
        None,
    )
    if hdx.get("Independent") == "Y":
        concept.add("aid:independent", Term("true", "^^xsd:boolean"))
    if narrowest:
        concept.add("aid:inRegion", iri("region", narrowest.zfill(3)))
    if code in _territories():
        concept.add("dcterms:isPartOf", iri("country", _territories()[code]))
    names = {lang: locale.territories[alpha2] for lang, locale in _LOCALES.items()}
    plain = names["en"].replace("’", "'").replace(" & ", " and ").replace("St. ", "Saint ")
    formal = (hdx.get("English Formal") or "").removeprefix("the ").removeprefix("The ")
    m49_english = hdx.get("M49 English") or ""
    row = {**row, "en": row["en"] or plain, "abbr": row["abbreviation"]}
    un_english = [] if un_names is None else [un_names["short_en"], un_names["formal_en"]]
    add_english(concept, row, names["en"], formal, m49_english, *map(_plain, un_english))
    concept.add("aid:demonym", *(Term(text, "@en") for text in _residents(row)))
    for name in split(row["capital"]):
        concept.add("aid:capital", *(Term(text, "@en") for text in english_variants(name)))
    capitals = split(row["capital_zh"])
    concept.add("aid:capital", *(Term(text, "@zh-Hans") for text in capitals))
    simplified = [names["zh_Hans"], *split(row["zh_alt"])]
    if code in ("HKG", "MAC", "PSE"):  # CLDR's names are formal ones: the usual one first
        simplified = [*split(row["zh_alt"]), names["zh_Hans"]]
    if un_names is not None:
        simplified += [name for name in (un_names["short_zh"], un_names["formal_zh"]) if name]
    simplified += [name for name in (hdx.get("M49 Chinese"),) if name]
    hant = [names["zh_Hant"], names["zh_Hant_HK"], *split(row["zh_hant_alt"])]
    full = _full_names(hant[:2], hant[2:])
    if code in ("HKG", "MAC", "PSE"):
        hant = [*map(traditional, simplified), *hant]
    if un_names is not None:
        hant += _formal_elsewhere(un_names, full)
    add_chinese(concept, simplified, hant)
    return concept


@cache
def _territories() -> dict[str, str]:
    """The state to which each territory with a code of its own belongs, by alpha-3 codes."""
    listed = {country.alpha_2.lower(): country.alpha_3 for country in pycountry.countries}
    return _UN_TERRITORIES | {
        listed[territory.code]: listed[territory.parent.code]
        for territory in get_territories()
        if territory.code in listed and territory.parent and territory.parent.code in listed
    }


def _full_names(cldr: list[str], others: list[str]) -> list[str]:
    """Names to which 共和國 can be put: not 沙國, nor 沙烏地, with which CLDR's begins.

    Of names that are not CLDR's those of two characters may be short forms, and are left out.
    """
    longer = [
        name
        for name in others
        if len(name) > _SHORT_FORM and not any(known.startswith(name) for known in cldr)
    ]
    return [name for name in [*cldr, *longer] if not name.endswith("國")]


def _formal_elsewhere(un_names: Row, names: list[str]) -> list[str]:
    """The formal name with the short one that Taiwan or Hong Kong uses: 貝南共和國."""
    short, formal = (traditional(un_names[name]) for name in ("short_zh", "formal_zh"))
    if not short or not formal.startswith(short):
        return []
    rest = formal.removeprefix(short)
    return [f"{name}{rest}" for name in names if name != short and not name.endswith(rest)]


def _plain(name: str) -> str:
    """A name of UNTERM without its article: Bahamas (the), the Republic of Mali."""
    return name.removesuffix(" (the)").removeprefix("the ")


def _add_economy(concept: Concept, economy: Row) -> None:
    """Add how the World Bank classes an economy."""
    concept.add("aid:worldBankCode", Term(economy["code"]))
    concept.add("aid:worldBankRegion", iri("world-bank-region", slug(economy["region"])))
    if economy["income_group"]:
        concept.add("aid:incomeGroup", iri("income-group", slug(economy["income_group"])))
    if economy["lending"]:
        concept.add("aid:lendingCategory", iri("lending-category", slug(economy["lending"])))


def _residents(row: Row) -> list[str]:
    """The table's, and the regular plurals of adjectives (Kenyan → Kenyans, Omani → Omanis)."""
    regular = [
        f"{word}s"
        for word in split(row["adjective"])
        if word.endswith(("an", "i", "Islander")) and word != "I"
    ]
    return [*split(row.get("resident", "")), *regular]


def regions() -> list[Concept]:
    """Return the regions of UN M49 with what each lies in, and others that have no code."""
    broader = _broader_regions()
    concepts = []
    for row in read_table("regions"):
        concept = Concept("region", row["code"])
        if row["code"].isdigit():  # the others are regions as people speak of them
            concept.add("skos:notation", Term(row["code"]))
            concept.add("aid:m49", Term(row["code"]))
        if row["code"] in _ONE_ECONOMY:
            concept.add("aid:worldBankCode", Term(_ONE_ECONOMY[row["code"]]))
        if row["code"] in broader:
            concept.add("skos:broader", iri("region", broader[row["code"]]))
        names = {lang: locale.territories.get(row["code"]) for lang, locale in _LOCALES.items()}
        add_english(concept, row)
        concept.label("en", _peoples(row))
        concept.add("aid:demonym", *(Term(text, "@en") for text in _residents(row)))
        simplified = [name for name in (row["zh"], names["zh_Hans"]) if name]
        simplified = simplified[:1] if row["zh"] else simplified
        hant = (
            [] if row["zh"] else [name for key in ("zh_Hant", "zh_Hant_HK") if (name := names[key])]
        )
        add_chinese(
            concept, [*simplified, *split(row["zh_alt"])], [*hant, *split(row["zh_hant_alt"])]
        )
        concept.add("dcterms:source", Term(row["source"]))
        concepts.append(concept)
    return concepts


def _peoples(row: Row) -> list[str]:
    """West African → West African countries, West African states, West African nations."""
    adjectives = split(row["adjective"])
    kinds = ("countries", "states", "nations")
    return [f"{word} {kind}" for word in adjectives for kind in kinds]


def _broader_regions() -> dict[str, str]:
    levels = ("Intermediate Region Code", "Sub-region Code", "Region Code")
    broader: dict[str, str] = {}
    for country in _hdx_countries().values():
        chain = [str(country[level]).zfill(3) for level in levels if country.get(level)]
        broader.update(pairwise(chain))
    return broader


def groups() -> list[Concept]:
    """Return groups of countries; those of the UN have a code, the others a readable id."""
    concepts = []
    for row in read_table("groups"):
        concept = Concept("group", row["id"])
        if row["id"].isupper():
            concept.add("skos:notation", Term(row["id"]))
        add_english(concept, {**row, "abbr": row["abbreviation"]})
        add_chinese(concept, [row["zh"], *split(row["zh_alt"])], [])
        if row["members_of"]:
            concept.add("aid:membersOf", iri("organisation", row["members_of"]))
        concept.add("dcterms:source", Term(row["source"]))
        concepts.append(concept)
    return concepts


def currencies() -> list[Concept]:
    """Return the currencies of ISO 4217: of today, and those withdrawn since 1987.

    Documents of their time name those, and their sums are none of any later currency.
    """
    hand = {row["code"]: row for row in read_table("currency_names")}
    names = {one.alpha_3: one.name for one in pycountry.currencies}
    names |= {row["code"]: row["code"] for row in read_table("historic_currencies")}
    return [_currency(code, name, hand.get(code)) for code, name in sorted(names.items())]


def _currency(code: str, iso_name: str, row: Row | None) -> Concept:
    names = {lang: locale.currencies.get(code) for lang, locale in _LOCALES.items()}
    concept = Concept("currency", code)
    concept.add("skos:notation", Term(code))
    plural = get_currency_name(code, count=2, locale="en") if names["en"] else ""
    english = [names["en"] or iso_name, *([plural] if plural else [])]
    symbol = get_currency_symbol(code, locale="en")
    signs = [symbol] if re.fullmatch(r"[A-Z]+\$", symbol) else []  # A$, NT$: nobody else's
    if row is not None:
        english += split(row["en_alt"])
        signs += split(row["abbreviation"])
    concept.label("en", english)
    concept.add("aid:abbreviation", *(Term(sign, "@en") for sign in dict.fromkeys(signs)))
    hans = [name for name in (names["zh_Hans"],) if name]
    hans += split(row["zh_alt"]) if row else []
    concept.label("zh-Hans", hans)
    hant = [name for key in ("zh_Hant", "zh_Hant_HK") if (name := names[key])]
    concept.label("zh-Hant", [*hant, *map(traditional, hans if row else [])])
    return concept
