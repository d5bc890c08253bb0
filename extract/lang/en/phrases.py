"""The noun phrase that an English name stands in, and the word that governs it.

“for the people of Haiti”, “to flood-hit farmers in Zambia”: a name is often the last word of a
phrase whose head is an office, people or a place. What governs the head governs the name.
"""

from __future__ import annotations

import re
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PREPOSITIONS: Final = _words(
    "to for into in across toward towards with among on of between from through via by under at "
    "within alongside throughout inside onto concerning regarding benefiting benefitting covering"
)
# Those that say what part a whole phrase plays: “to schools in Ethiopia”, not “at schools in”.
_GOVERNS: Final = _words("to for towards toward among of from through via by")
_COMPOUND: Final = {("behalf", "of"): "on behalf of", ("way", "of"): "by way of"}
# Words that may stand between the head of a phrase and the name that it holds.
_LINKS: Final = _words("of in from across within throughout inside")
_COMPASS: Final = _words("north south east west northern southern eastern western")
_DETERMINERS: Final = _words("the a an its their our his her this these those")
# What ends a phrase that is read backwards.
_STOPS: Final = _words(
    "will shall would has have had is are was were be been being to that which who and but or "
    "gave give gives given provide provides provided help helps helped support supports "
    "supported send sends sent announced pledged said"
)
# Between a noun for several and their names: “four countries: …”, “states such as …”.
_LISTING: Final = _words(": ( – — including namely like")
_SUCH_AS: Final = ("such", "as")
_LISTED: Final = _words(
    "countries nations states economies members governments territories neighbours neighbors "
    "republics islands"
)
_WHERE: Final = _words("in of across from the region world continent area")
# What a body is, right before its name: “the charity Oxfam”.
_APPOSED: Final = _words(
    "agency alliance body charity coalition federation foundation fund group initiative network "
    "ngo non-profit nonprofit organisation organization partner partnership programme program"
)
_APPOSED_WORDS: Final = 4
# What may stand right before a name in its own phrase.
_MODIFIERS: Final = _words(
    "the a an its their all some our his her this these those both other new further fellow "
    "same neighbouring neighboring poor poorer poorest conflict-torn southern northern eastern "
    "western central north south east west rural urban war-torn president prime foreign federal "
    "former minister ministers chancellor ambassador king queen government governments mr mrs "
    "ms dr excellency majesty crown prince princess secretary senator spokesman spokeswoman "
    "spokesperson premier vice deputy ex-president"
)
_HIT: Final = re.compile(
    r"[\w-]{1,30}-(?:hit|torn|affected|stricken|ravaged|based|led|prone|prime)$"
)
# Nouns for those who act and speak for a state or a body.
_OFFICES: Final = _words(
    "government governments republic kingdom state states ministry ministries minister "
    "ministers president presidents ambassador ambassadors embassy embassies delegation "
    "delegate delegates representative representatives leader leaders authorities authority "
    "parliament chancellor king queen emir sultan secretary secretaries board boards council "
    "cabinet directors governors director head heads chief mission office bureau department "
    "administration agency agencies army navy side commissioner consul consulate administrator "
    "taxpayers "
    "citizens management federation union officials spokesman spokeswoman spokesperson partners "
    "sheikh premier"
)
# What a state or its forces send things with.
_CARRIERS: Final = _words(
    "plane planes aircraft helicopter helicopters ship ships vessel vessels convoy convoys truck "
    "trucks"
)
# Nouns for those who are helped, and for the places that they live in.
_HELPED: Final = _words(
    "people peoples persons population populations farmers refugees students children women "
    "girls boys men families households victims survivors communities community villagers "
    "residents migrants workers nurses doctors teachers officials patients civilians returnees "
    "youth youths youngsters mothers pupils fishermen fishers herders pastoralists "
    "entrepreneurs millions thousands hundreds countrymen inhabitants evacuees orphans veterans "
    "infants babies adults beneficiaries states countries nations governments neighbours "
    "neighbors trainees journalists diplomats soldiers troops police peacekeepers scientists "
    "engineers experts graduates schools hospitals clinics universities colleges camps cities "
    "city towns town villages village provinces province districts district parts part areas "
    "area regions region islands island north south east west capital coast centre center rest "
    "counties county prefecture municipality municipalities settlements institutions businesses "
    "enterprises firms companies organisations organizations ngos charities partners groups "
    "operations efforts work activities budget budgets "
    "replenishment replenishments crisis crises response programme program programmes programs"
)
_FLED: Final = re.compile(
    r"\s(?:[a-z-]+\s)?(?:refugees?|migrants?|asylum[- ]seekers?|exiles|nationals|evacuees)\b"
)
_WORD: Final = re.compile(r"[\w'’&.-]+|[^\w\s]")
_REACH: Final = 160  # characters before a name that its phrase may take up
_CITY: Final = 5  # words that a city's name and its comma may have
_LONGEST: Final = 7  # words between a preposition and the head of its phrase


def governed_by(before: str, *, city: bool = False) -> tuple[str, str]:
    """Return the preposition that governs a name, and what stands before the name's phrase.

    Args:
        before: the words of the sentence up to the name.
        city: whether a city may stand before the name: “in Derna, Libya”.

    Returns:
        The preposition, "" where the phrase stands in none, and the text before the phrase (and
        before the preposition).
    """
    offset = max(0, len(before) - _REACH)
    words = [(m[0].lower(), m.start() + offset, m[0]) for m in _WORD.finditer(before[offset:])]
    place = _before_city(words, len(words)) if city else len(words)
    place = _before_modifiers(words, _before_apposed(words, _before_listing(words, place)))
    while place >= 2 and words[place - 1][0] in _LINKS:
        index = _head(words, place - 2)
        head = words[index][0]
        if head not in _OFFICES and head not in _HELPED and head not in _CARRIERS:
            break
        start = _phrase_start(words, index)
        if start and words[start - 1][0] in _GOVERNS:
            place = start  # “for the people of”: the phrase stands in another
        elif words[place - 1][0] == "of" and head not in _HELPED:
            place = start
            break  # “the Government of”, “two planes of”: the phrase is the name itself
        else:
            break
        if words[place - 1][0] not in _LINKS or place < 2:
            break
    if not place:
        return "", ""
    word = words[place - 1][0]
    if word not in _PREPOSITIONS:
        return "", before[: _end(words, place - 1)]
    compound = _COMPOUND.get((words[place - 2][0], word)) if place > 1 else None
    return compound or word, before[: _end(words, place - 2) if place > 1 else 0]


def helps(behind: str) -> bool:
    """Does an adjective stand before people, a body or a place: “Kenyan farmers”?

    Args:
        behind: the words of the sentence behind the adjective.
    """
    for m in list(_WORD.finditer(behind[:60]))[:4]:
        word = m[0].lower().removesuffix("'s").strip(".")
        if word in _PREPOSITIONS or not word[:1].isalpha():
            return False
        if word in _HELPED or word in _OFFICES:
            return True
        if m[0].endswith("."):
            return False
    return False


def are_offices(words: str) -> bool:
    """Do these words name no state or body, but who acts for one: “THE GOVERNMENT”?"""
    return all(word in _OFFICES or word == "the" for word in words.lower().split())


def flees(behind: str) -> bool:
    """Does an adjective stand before people who are somewhere else: “Syrian refugees”?"""
    return bool(_FLED.match(behind))


def _before_city(words: list[tuple[str, int, str]], place: int) -> int:
    """“in Derna, Libya”: what governs the city governs its country."""
    if place < 3 or words[place - 1][0] != ",":
        return place
    first = place - 1
    while first and place - first < _CITY and words[first - 1][2][0].isupper():
        first -= 1
    in_phrase = first < place - 1 and first and words[first - 1][0] in _PREPOSITIONS
    return first if in_phrase else place


def _before_listing(words: list[tuple[str, int, str]], place: int) -> int:
    """“to four countries: Togo and Mali”: what governs the noun governs those it stands for."""
    last = place - 1
    such = last > 0 and (words[last - 1][0], words[last][0]) == _SUCH_AS
    if last < 1 or not (such or words[last][0] in _LISTING):
        return place
    if words[last][0] == ":" and words[last - 1][0] in _PREPOSITIONS:
        return last  # “received from: Norway $5 million; …”
    last -= such
    last -= words[last - 1][0] == ","
    for index in range(last - 1, max(-1, last - _LONGEST), -1):
        word, _, written = words[index]
        if word in _LISTED:
            start = _phrase_start(words, index)
            return start if start and words[start - 1][0] in _PREPOSITIONS else place
        if word not in _WHERE and not written[0].isupper():
            break  # “in the region”, “of Central Africa”
    return place


def _before_apposed(words: list[tuple[str, int, str]], place: int) -> int:
    """“to vaccine alliance Gavi”: what governs the noun before a name governs the name."""
    if not place or words[place - 1][2] not in _APPOSED:
        return place
    first = place - 1
    while first and place - first < _APPOSED_WORDS:
        word, _, written = words[first - 1]
        if not written.isalpha() or not written.islower() or word in _PREPOSITIONS | _STOPS:
            break
        first -= 1
    return first


def _before_modifiers(words: list[tuple[str, int, str]], place: int) -> int:
    while place and (words[place - 1][0] in _MODIFIERS or _HIT.match(words[place - 1][0])):
        place -= 1
    if place > 1 and words[place - 1][0] == "and" and words[place - 2][0] in _COMPASS:
        return _before_modifiers(words, place - 2)  # “in both West and East Timor”
    return place


def _head(words: list[tuple[str, int, str]], last: int) -> int:
    """The noun that heads a title ending in a word: “Ministry” in “Ministry of Public Health”."""
    place = last
    while place and last - place < _LONGEST:
        word, _, written = words[place]
        if word in _OFFICES:
            return place
        if not (written[0].isupper() or word in ("of", "for", "and")):
            break
        place -= 1
    return last


def _phrase_start(words: list[tuple[str, int, str]], head: int) -> int:
    """Where the phrase of a head noun begins: behind a preposition, a mark or a verb."""
    place = head
    while place and head - place < _LONGEST:
        word, _, written = words[place - 1]
        if word in _DETERMINERS:
            return place - 1
        if word in _PREPOSITIONS or not (word[0].isalnum() or word == "-"):
            break
        if word in _STOPS or (written[0].islower() and word.endswith("ed") and place == head):
            break
        place -= 1
    return place


def _end(words: list[tuple[str, int, str]], index: int) -> int:
    return words[index][1] + len(words[index][2]) if index >= 0 else 0
