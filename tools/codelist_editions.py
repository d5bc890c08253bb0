"""Names of editions of a forum, made of its name and the edition's year, number, month and city."""

from __future__ import annotations

import re
from typing import NamedTuple

from codelist_tables import Row, split

_ORDINALS = [
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
    "Thirteenth",
    "Fourteenth",
    "Fifteenth",
    "Sixteenth",
    "Seventeenth",
    "Eighteenth",
    "Nineteenth",
    "Twentieth",
]
_CHINESE_KINDS = {
    "Summit": "峰会",
    "Ministerial Conference": "部长级会议",
    "Ministerial Meeting": "部长级会议",
}
_CHINESE_DIGITS = "零一二三四五六七八九"
_CITY_IS_KEPT = {"sco", "ticad"}  # called after Shanghai and Tokyo wherever they are held
_PLACED_KINDS = ("Summit", "Ministerial Conference", "Ministerial Meeting")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


class Cities(NamedTuple):
    """Names of cities that a forum may be called after."""

    english: frozenset[str]
    chinese: frozenset[str]


def known_cities(meetings: list[Row], countries: list[Row]) -> Cities:
    """Return the places of meetings and the capitals."""
    english = {row["place"] for row in meetings}
    chinese = {row["place_zh"] for row in meetings}
    english.update(name for row in countries for name in split(row["capital"]))
    chinese.update(name for row in countries for name in split(row["capital_zh"]))
    return Cities(frozenset(english - {""}), frozenset(chinese - {""}))


def editions_of_a_year(meetings: list[Row]) -> dict[tuple[str, str], list[Row]]:
    """Return the editions by forum and year."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in meetings:
        found.setdefault((row["forum"], row["date"][:4]), []).append(row)
    return found


def english_editions(row: Row, forum: Row, same_year: list[Row], cities: Cities) -> list[str]:
    """Return the forum's name with year, number and city put to it, the fullest first.

    Args:
        row: the edition.
        forum: its series. Where that is called after the city of another edition, the city of
            this one stands for it.
        same_year: the editions of the forum in that year: where they are several, the first
            name tells them apart.
        cities: names of cities.
    """
    year, place = row["date"][:4], row["place"]
    made = []
    for name in (forum["en"], *split(forum["abbreviation"])[:1]):
        named = _with_own_city(name, row, place, _english_cities(name, cities))
        if named != name:
            made += [f"{year} {named}", f"{named} {year}"] if named else []
            continue
        kind = row["kind"] if row["kind"] in _PLACED_KINDS else ""
        if kind and place and kind not in name:
            made += [f"{year} {name} {place} {kind}", f"{name} {place} {kind}"]
            made += [f"{place} {kind} of the {name}"]
        elif kind and kind not in name:
            made.append(f"{year} {name} {kind}")
        made += [f"{year} {name}", f"{name} {year}"]
        made += _english_counted(row, name)
    if len(same_year) > 1 and made:
        made.insert(0, _told_apart(row, made, same_year))
    return made


def _told_apart(row: Row, made: list[str], same_year: list[Row]) -> str:
    """The first English name, with city, number or month if other editions share it."""
    first, place = made[0], row["place"]
    if place and place in first:
        return first
    if place and _alone(row, "place", same_year):
        return f"{first} in {place}"
    if row["number"]:
        return _english_counted(row, first.removeprefix(f"{row['date'][:4]} "))[0]
    return f"{_MONTHS[int(row['date'][5:7]) - 1]} {first}"


def _english_counted(row: Row, name: str) -> list[str]:
    if not row["number"]:
        return []
    counted = row["ordinal_kind"] or row["kind"]
    made = []
    plain = not counted or counted.split()[-1] in name
    for ordinal in _english_ordinals(int(row["number"])):
        made.append(f"{ordinal} {name}" if plain else f"{ordinal} {name} {counted}")
        if not plain:
            made += [f"{ordinal} {counted} of the {name}", f"{name} {ordinal} {counted}"]
    return made


def chinese_editions(row: Row, forum: Row, same_year: list[Row], cities: Cities) -> list[str]:
    """Return the same in Chinese; nothing where the forum has no Chinese name."""
    year, place = row["date"][:4], row["place_zh"]
    name = _with_own_city(forum["zh"], row, place, _chinese_cities(forum["zh"], cities))
    if not name:
        return []
    if name != forum["zh"]:
        return [f"{year}年{name}"]
    what = _CHINESE_KINDS.get(row["kind"], "")
    made = [f"{year}年{name}"]
    if what == "峰会":
        short = name.removesuffix("峰会")
        called = [f"{short}{place}峰会", f"{year}年{short}{place}峰会"] if place else []
        if name.endswith(("峰会", "首脑会议")):
            made += called
        else:  # 上海合作组织 alone is the organisation
            made = [*reversed(called), f"{year}年{name}峰会", *made]
    if len(same_year) > 1:
        made.insert(0, _told_apart_in_chinese(row, name, made, same_year))
    return made + _chinese_counted(row, name)


def _told_apart_in_chinese(row: Row, name: str, made: list[str], same_year: list[Row]) -> str:
    year, place = row["date"][:4], row["place_zh"]
    if place and place in made[0]:
        return made[0]
    if place and _alone(row, "place_zh", same_year):
        return f"{year}年{place}{name}"
    if row["number"]:
        return _chinese_counted(row, name)[0]
    return f"{year}年{int(row['date'][5:7])}月{name}"


def _chinese_counted(row: Row, name: str) -> list[str]:
    if not row["number"]:
        return []
    what = _CHINESE_KINDS.get(row["kind"], "")
    counted = _CHINESE_KINDS.get(row["ordinal_kind"], what)
    tail = "" if name.endswith(counted) else counted
    made = []
    for ordinal in _chinese_ordinals(int(row["number"])):
        if tail:
            made.append(f"{name}{ordinal}{tail}")
        else:
            made += [f"{ordinal}{name}", f"{row['date'][:4]}年{ordinal}{name}"]
    return made


def _alone(row: Row, column: str, same_year: list[Row]) -> bool:
    return [other[column] for other in same_year].count(row[column]) == 1


def _with_own_city(name: str, row: Row, place: str, cities: list[str]) -> str:
    """The name with the edition's city for another's; empty where it has none."""
    others = [city for city in cities if city != place]
    if not others or row["forum"] in _CITY_IS_KEPT:
        return name
    if not place or len(others) > 1:
        return ""
    return name.replace(others[0], place)


def _english_cities(name: str, cities: Cities) -> list[str]:
    return sorted(city for city in cities.english if re.search(rf"\b{re.escape(city)}\b", name))


def _chinese_cities(name: str, cities: Cities) -> list[str]:
    return sorted(city for city in cities.chinese if city in name)


def _english_ordinals(number: int) -> list[str]:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    spelled = [_ORDINALS[number - 1]] if number <= len(_ORDINALS) else []
    return [f"{number}{suffix or 'th'}", *spelled]


def _chinese_ordinals(number: int) -> list[str]:
    tens, ones = divmod(number % 100, 10)
    numeral = ("" if tens < 2 else _CHINESE_DIGITS[tens]) + ("十" if tens else "")
    numeral += _CHINESE_DIGITS[ones] if ones or not tens else ""
    written = [f"第{number}届", *([f"第{numeral}届"] if number < 100 else [])]
    return ["首届", *written] if number == 1 else written
