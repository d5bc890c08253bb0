"""English names by pattern: new funds, meetings, initiatives; and words for the speaker.

An English name is a run of capitalised words (“Friends of the Harbour Fund”). What it names is told
by its head: the noun that it ends in, or that opens its complement (“Fund for Peace”). A run in
which no word is more than a common epithet (“Emergency Fund”, “Annual Meeting”) names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from extract.alternation import one_of
from extract.cue import Cue
from extract.lang.en.cues import SELF
from extract.model import EntityType, Lang
from extract.word_lists import listed

HEADS: Final[Mapping[str, EntityType]] = {
    **dict.fromkeys(
        listed(
            "Summit Conference Meeting Congress Session Replenishment Roundtable "
            "Symposium Ministerial Consultation Convening Event"
        ),
        "Meeting",
    ),
    **dict.fromkeys(["Forum", "Dialogue"], "Forum"),  # a meeting where it has a number or a year
    **dict.fromkeys(["Fund", "Facility", "Trust", "Endowment", "Window"], "Fund"),
    **dict.fromkeys(
        listed(
            "Initiative Programme Program Framework Partnership Plan Scheme Awards Award Agenda "
            "Compact Strategy Campaign Mechanism Roadmap Scholarship Scholarships Fellowship "
            "Fellowships Accelerator Package Platform Pact Operation Challenge Corridor"
        ),
        "Initiative",
    ),
    "Project": "Project",
}
# Words that are part of many names and make none by themselves.
COMMON: Final = frozenset(
    listed(
        "Action Aid Annual Assistance Award Bilateral Board Capacity Central Community "
        "Consultative Contingency Cooperation Coordination Country Development Donor Donors "
        "Donors' Economic Emergency Executive Extraordinary Federal Finance Financial Financing "
        "First Foreign Funding General Global Government Governing Grant High High-Level "
        "High-level Humanitarian Implementation Inaugural Informal Infrastructure "
        "Inter-Ministerial International Investment Joint Leaders Leaders' Loan Local "
        "Management Master Ministerial Ministers Ministers' Multi-Donor Multi-donor "
        "Multilateral National New Next Official Opening Operational Partner Partners Pilot "
        "Planning Pledging Plenary Policy Pooled Preparatory Press Project Public Recovery "
        "Reform Regional Regular Relief Research Resource Response Review Revolving Second "
        "Senior Social Special State Steering Strategic Summit Support Sustainable Technical "
        "Third Trade Training Trust UN United Work Working Workshop Pension Hedge Sovereign "
        "One-Day One-day Two-Day Two-day Three-Day Three-day "
        "Wealth Mutual Equity Venture Insurance Savings Retirement Stock"
    )
)
_BEFORE_NAMES: Final = ("-based", "-led", "-hosted", "-backed", "-funded", "-sponsored", "-run")
_DAYS: Final = frozenset(
    listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Today Tomorrow Yesterday")
)
_OPENERS: Final = frozenset(
    listed(
        "What When Where Which Who Why How This That These Those The In At On For By From To "
        "And But Or If It Its Our Their His Her My Your We As An A Under With Of Today Also "
        "Yesterday Since Each All Both Through During After Before While Although Because Into "
        "Upon Within Between Among About Over Both Such Every Some Any No Not Then Thus However "
        "Meanwhile Moreover So He She They Many Most Other Another Several Supporting Launching "
        "Establishing Funding Announcing Statement Speech Remarks Address Announcements "
        "January February March April May June July August "
        "September October November December Monday Tuesday Wednesday Thursday Friday Saturday "
        "Sunday"
    )
)
# Whoever holds an office is no part of the name of the body: “Chair of the Harbour Fund”.
_OFFICES: Final = frozenset(
    listed(
        "Chair Chairman Chairperson Chairwoman President Vice-President Minister Director Head "
        "Secretary Secretary-General Board Member Members Governor CEO Representative "
        "Ambassador Coordinator Commissioner Administrator Chief Manager Trustees Patron "
        "Friends"
    )
) - {"Friends"}

_WORD: Final = (
    r"(?:[\"“]?+[A-Z][\w&'’–-]*+(?:\.(?=[A-Z]\b)[A-Z]\b)*|"
    r"\d{1,4}(?:st|nd|rd|th|ST|ND|RD|TH)?)[\"”]?+"
)
_JOINT: Final = r"(?:and|&|of|for|on|against|to|with|in|plus|the|de|des|du|la|le|do|da)"
_RUN: Final = Cue(rf"(?<![\w.]){_WORD}(?: (?:{_JOINT} ){{0,2}}{_WORD})*+")
_TOKEN: Final = Cue(r'[^ "“”]+')
_LEFT: Final = frozenset(
    ("and", "&", "plus", "of", "for", "on", "against", "in", "de", "des", "du", "la")
)
_RIGHT: Final = ("on", "for", "of", "to", "against", "with")
_ABOUT: Final = frozenset(  # what such a text is on is part of its name
    listed(
        "Framework Declaration Agreement Convention Protocol Treaty Charter Strategy Agenda "
        "Roadmap Plan Compact Pact Partnership Initiative Programme Program"
    )
)
_LONGEST: Final = 12  # words on either side of the head
_YEAR: Final = Cue(r"(?:19|20)\d\d")
_ORDINALS: Final = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|(?:(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)y-)?(?:first|second|"
    r"third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|[a-z]{4,7}teenth|"
    r"[a-z]{4,6}tieth|inaugural)"
)
_NTH: Final = Cue(_ORDINALS, re.IGNORECASE)
_COUNTED: Final = Cue(rf"\b{_ORDINALS} $")
_EDITION: Final = Cue(rf"^(?:(?:19|20)\d\d |{_ORDINALS} )+| (?:19|20)\d\d$", re.IGNORECASE)
_PART_OF: Final = Cue(r" of (?:the )?(.{4,})$")
NUMBERED: Final = Cue(r"\d|(?i:first|second|third|[a-z]th)\b")  # which edition it is

_PARTS: Final = frozenset(listed("and of for on against to with in the de du la"))

_MEETING_PLACED: Final = Cue(
    r"\b((?:\d{1,3}(?:st|nd|rd|th) )?"
    rf"(?=[A-Z])(?!{one_of(sorted(_OPENERS))}\b)[A-Z][\w'-]*(?: [A-Z][\w'-]*){{0,2}} (?:(?:"
    r"pledging|donors?'?|international|replenishment|high-level|ministerial|humanitarian|climate|peace|"
    r"leaders') ){0,2}(?:conference|summit|meeting|roundtable))\b"
)
_COP: Final = Cue(r"\b(COP ?-?\d{1,2})\b")


def find_new(text: str) -> Iterator[tuple[int, int, EntityType]]:
    """Yield (start, end, type) of what looks like a name of a fund, meeting or initiative."""
    yield from named_by_head(text, HEADS)
    for pattern in (_MEETING_PLACED, _COP):
        for m in pattern.finditer(text):
            yield (*m.span(1), "Meeting")


def named_by_head(
    text: str, heads: Mapping[str, EntityType]
) -> Iterator[tuple[int, int, EntityType]]:
    """Yield (start, end, type) of capitalised names whose head is one of `heads`."""
    for run in _RUN.finditer(text):
        tokens = _TOKEN.findall(run[0])
        if heads.keys().isdisjoint(tokens) and not any(map(str.isupper, tokens)):
            continue  # as nearly everywhere
        words = [
            (_part(m[0]), run.start() + m.start(), run.start() + m.end())
            for m in _TOKEN.finditer(run[0])
        ]
        for start, end, kind in _names_in_run(words, heads):
            counted = kind == "Meeting" and _COUNTED.search(text, max(0, start - 20), start)
            yield (counted.start() if counted else start), end, kind


def series_name(name: str) -> str | None:
    """The series that a meeting's name puts it in: “Third X Forum”, “Meeting of the X Forum”."""
    part = _PART_OF.search(name)
    if part and _kind(part[1].rpartition(" ")[2], HEADS) in ("Meeting", "Forum"):
        return part[1]
    plain = _EDITION.sub("", name)
    return plain if plain != name and not is_common(plain.split()) else None


def _part(word: str) -> str:
    """A word, in lower case where a heading in capitals wrote a small word large."""
    return word.lower() if word.isupper() and word.lower() in _PARTS else word


def is_common(words: Sequence[str]) -> bool:
    """Do these words name nothing by themselves?"""
    return all(
        w in COMMON or w in _PARTS or w.capitalize() in COMMON or w in HEADS or _is_number(w)
        for w in words
    )


def _names_in_run(
    words: list[tuple[str, int, int]], heads: Mapping[str, EntityType]
) -> Iterator[tuple[int, int, EntityType]]:
    done = 0  # words already in a name
    place = 0
    while place < len(words):
        kind = _kind(words[place][0], heads)
        if kind is None:
            place += 1
            continue
        while place + 1 < len(words) and _kind(words[place + 1][0], heads):
            place += 1  # “Trust Fund”, “Partnership Forum”: the last noun is the head
            kind = _kind(words[place][0], heads) or kind
        first = _first(words, place, done)
        last = _last(words, place, heads, bare=is_common([w for w, _, _ in words[first:place]]))
        said = [w for w, _, _ in (*words[first:place], *words[place + 1 : last + 1])]
        if not is_common(said):
            if kind == "Forum" and any(map(_is_number, said)):
                kind = "Meeting"
            yield words[first][1], words[last][2], kind
        done = place = last + 1


def _kind(word: str, heads: Mapping[str, EntityType]) -> EntityType | None:
    return heads.get(word) or (
        heads.get(word.capitalize()) if len(word) > 3 and word.isupper() else None
    )


def _first(words: list[tuple[str, int, int]], head: int, done: int) -> int:
    """Index of the word that a name begins with, seen from its head."""
    first = head
    lowest = max(done, head - _LONGEST)
    for at in range(head - 1, lowest - 1, -1):
        word = words[at][0]
        small = word.capitalize() if words[head][0].isupper() else word  # a line in capitals
        if small in _OPENERS or word in _OFFICES or word.endswith(_BEFORE_NAMES):
            break
        if word[0].isdigit():
            if not (_YEAR.fullmatch(word) or _NTH.fullmatch(word)):
                break
            first = at
            continue
        if word == "the":
            if at == lowest or words[at - 1][0] not in ("of", "against"):
                break
            continue
        if word.islower():
            if word not in _LEFT:
                break
            continue
        first = at
    return first


def _last(
    words: list[tuple[str, int, int]], head: int, heads: Mapping[str, EntityType], *, bare: bool
) -> int:
    """Index of a name's last word: the head, or the end of its complement."""
    at = head + 1
    if at < len(words) and _YEAR.fullmatch(words[at][0]):
        return at
    of_action = [w.lower() for w, _, _ in words[at + 1 : at + 2]] == ["action"]
    about = words[head][0] in _ABOUT and words[at][0] == "on" if at < len(words) else False
    takes = bare or of_action or about or _kind(words[head][0], heads) == "Meeting"
    if not takes or at >= len(words) or words[at][0] not in _RIGHT:
        return head
    last = head
    begin = at + 1
    if begin < len(words) and words[at][0] == "on" and words[begin][0][0].isdigit():
        return head  # “the conference on 4 August”
    for at in range(begin, min(len(words), begin + _LONGEST)):
        word = words[at][0]
        if word in ("and", "&") and _names_ahead(words, at + 1, heads):
            break
        if word == "to" and not bare:
            break  # “pledged at the Lake Summit to Malawi”
        if word in _DAYS:
            break  # “the Leaders' Summit for Tuesday”
        told = not is_common([w for w, _, _ in words[head + 1 : last + 1]])
        if word in ("in", "to", "with", "for") and told:
            break
        if not word.islower():
            last = at
    return last


def _names_ahead(
    words: list[tuple[str, int, int]], place: int, heads: Mapping[str, EntityType]
) -> bool:
    return any(_kind(w, heads) for w, _, _ in words[place : place + _LONGEST]) or (
        place < len(words) and words[place][0] == "the"
    )


def _is_number(word: str) -> bool:
    return word.isdigit() or _NTH.fullmatch(word) is not None


def find_self(text: str, _: Lang) -> list[tuple[int, int]]:
    """Return where the speaker names himself or his side: we, my government."""
    return [m.span() for m in SELF.finditer(text)]
