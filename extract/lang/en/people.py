"""English names of people beside their titles: “Danish Foreign Minister Ida Holm”."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import msgspec

from extract.cue import Cue
from extract.names import Mention
from extract.people import Named
from extract.word_lists import listed

# The office that a title before a surname tells; other titles go with any office.
_OFFICES: Final = {
    "president": "president",
    "vice president": "vice president",
    "vice-president": "vice president",
    "prime minister": "prime minister",
    "premier": "prime minister",
    "pm": "prime minister",
    "chancellor": "prime minister",
    "taoiseach": "prime minister",
}
_NOUN: Final = Cue(
    r"\b(?:(?:Vice[ -])?President|(?:Deputy )?Prime Minister|(?:Vice[ -])?Premier|Chancellor|"
    r"Taoiseach|Tánaiste|Minister|Secretary(?:[ -]General)?|Treasurer|Administrator|PM|"
    r"Commissioner(?:[ -]General)?|Director(?:[ -]General)?|Representative|Ambassador|"
    r"Advis[eo]r|Councill?or|Envoy|Governor|Chair(?:man|woman|person)?|Coordinator|"
    r"Spokes(?:man|woman|person)|Prince(?:ss)?|King|Queen|Emperor|Emir|Sultan)\b"
)
_FIELD: Final = (
    r"(?:Foreign|External|Internal|Home|International|Overseas|Global|Development|Humanitarian|"
    r"Cooperation|Co-operation|Affairs|Aid|Trade|Commerce|Finance|Economy|Economic|Defen[cs]e|"
    r"State|Health|Education|Environment|Climate|Energy|Agriculture|Food|Water|Planning|Industry|"
    r"Investment|Commonwealth|Crisis|Management|Emergency|Nordic|Pacific|European|Neighbourhood|"
    r"Partnerships|Enlargement|Security|Policy|Treasury|Exchequer|Change|Rural|Women|Youth)"
)
_MODIFIERS: Final = Cue(
    rf"(?:(?:[Tt]he|[Aa]cting|[Tt]hen|Deputy|Vice|Under|Assistant|Prime|High|Resident|Country|"
    rf"National|Special|Executive|Managing|Permanent|Parliamentary|Federal|Senior|Crown|"
    rf"{_FIELD})[ -]|and )*$"
)
_COMPLEMENT: Final = Cue(
    rf" (?:of|for) (?:the )?{_FIELD}(?:(?:,| and|, and| &)?(?: the| for)? {_FIELD}){{0,6}}"
)
_OF: Final = Cue(r",? (?:of|from) (?:the )?(?:Government of )?(?:the )?")
# Between a state's name and the noun of a title: “Japan's ”, “Danish Development ”.
_LINK: Final = Cue(
    r"(?P<owner>['’]s?)? ?(?:(?:the|new|current|visiting|outgoing|acting|then|[A-Z][\w.]*)"
    r"(?: and| for| of| &)?[ -]){0,6}"
)
_COURTESY: Final = (
    r"(?:(?:H\.? ?E\.?|His Excellency|Her Excellency|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?|Sir|Dame|"
    r"Senator|Lord|Lady|Baroness|(?:the )?(?:Rt\.? |Right )?Hon(?:ou?rable)?\.?),? )*"
)
_COURTESY_BEFORE: Final = Cue(rf"\b{_COURTESY}$")
_TO_NAME: Final = Cue(rf" {_COURTESY}")
_COMMA_TO_NAME: Final = Cue(rf"(?:, | (?={_COURTESY[:-1]}+)){_COURTESY}")
_CAPITALISED: Final = r"(?:(?:[A-Z]\.){1,2}|[^\W\d_a-z][\w'’]+(?:-[\w'’]+)*)"
_PARTICLE: Final = r"(?:van|von|der|den|de|da|di|del|bin|bint|al|el)"
_NAME: Final = Cue(
    rf"(?:{_PARTICLE} ){{0,2}}{_CAPITALISED}(?: (?:{_PARTICLE} ){{0,2}}{_CAPITALISED}){{0,3}}"
    r"(?<!['’]s)"
)
_APPOSED: Final = Cue(rf"(?:^|[\s“\"])({_NAME.pattern}), (?:the |an? )?$")
_FORMER: Final = Cue(
    r"\b(?:[Ff]ormer|[Ee]x|[Ll]ate|[Oo]ne-?time|[Pp]ast|[Rr]etired)[ -](?:[A-Z][A-Za-z.]+ )?$"
)
# What bears somebody's name is not that person; an administration or cabinet speaks for him.
_NAMED_AFTER: Final = Cue(
    r"(?:['’]s?)? (?:(?:Memorial|Family|International|Presidential|Peace|Health|Global|Research|"
    r"Policy|Public|National|Children's) ){0,2}"
    r"(?:Foundation|Institut\w+|Cent(?:er|re)|Initiative|Library|"
    r"School|College|University|Prize|Award|Medal|Fund|Trust|Scholar\w*|Fellow\w*|Airport|"
    r"Hospital|Highway|Bridge|Road|Street|Avenue|Doctrine|Report|Commission|Humanitarian|Mosque|"
    r"Charit\w+|Stadium|Park|Square|Global)\b"
)
_GOVERNMENT: Final = Cue(
    rf"\b({_CAPITALISED})(?:['’]s?)? (?:[Aa]dministration|[Gg]overnment|[Cc]abinet|[Pp]residency)\b"
)
_HONORIFIC: Final = Cue(
    r"\b(?:MR|MRS|MS|SENATOR|MINISTER|Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Baroness|Senator|Minister|"
    r"Secretary|Ambassador)\.? $"
)
_WORD_BEFORE: Final = Cue(r"\b([A-Z][\w'’]*)[ -]$")
# Words that only open a sentence: what follows them is no first name.
_OPENERS: Final = frozenset(
    listed(
        "After Also Although And As At Because Before Both But Earlier For Here However If In "
        "Later Meanwhile On Since So Then There Though Today To What When While With Yesterday Yet"
    )
)
_DEFINITE: Final = Cue(r"\b[Tt]he $")
_LONGEST: Final = 60  # characters between a state's name and the title that is its own


def find_people(
    text: str,
    full: Sequence[Mention],
    others: Sequence[Mention],
    *,
    heading: bool,
    is_surname: Callable[[str], bool],
) -> Iterator[Named]:
    """Yield the people whom a folded text names in full or by title.

    Args:
        text: the folded text.
        full: the names of people that a code list has in full.
        others: the other names in the text, in order.
        heading: whether any word may have a capital; names are then taken from code lists only.
        is_surname: says of a word whether a code list has it as a surname.
    """
    names = {m.start: m for m in full}
    ends = [m.end for m in others]
    starts = {m.start: m for m in others}
    for noun in _NOUN.finditer(text):
        found = _titled(text, noun, names, others, ends, starts)
        if found is not None and heading and found.known is None:
            found = _shortened(text, found, is_surname)
        if found is None:
            continue
        if found.known is not None:
            names.pop(found.known.start, None)
        yield found
    for mention in names.values():
        yield _untitled(text, mention)
    for word in _GOVERNMENT.finditer(text):
        yield Named(word.start(), word.end(), word.span(1), word.start(), "government", "head")


def _untitled(text: str, mention: Mention) -> Named:
    """A full name in a code list, with no title but courtesies: “Senator the Hon”."""
    before = _COURTESY_BEFORE.search(text, max(0, mention.start - 40), mention.start)
    start = before.start() if before else mention.start
    return Named(start, mention.end, (mention.start, mention.end), start, known=mention)


def _shortened(text: str, named: Named, is_surname: Callable[[str], bool]) -> Named | None:
    """Of “President Biden Announces Relief”, the president; None where the name is not known."""
    start, last = named.name
    ends = [start + m.end() for m in re.finditer(r"[^ ]+", text[start:last])]
    end = next((e for e in reversed(ends) if is_surname(text[start:e])), None)
    if end is None:
        return None
    return msgspec.structs.replace(named, name=(start, end), end=min(named.end, end))


def _titled(
    text: str,
    noun: re.Match[str],
    names: dict[int, Mention],
    others: Sequence[Mention],
    ends: Sequence[int],
    starts: dict[int, Mention],
) -> Named | None:
    modifiers = _MODIFIERS.search(text, max(0, noun.start() - _LONGEST), noun.start())
    complement = _COMPLEMENT.match(text, noun.end())
    own_start = start = modifiers.start() if modifiers else noun.start()
    end = complement.end() if complement else noun.end()
    state, certain = _state_before(text, noun.start(), others, ends)
    of = _OF.match(text, end)
    behind = starts.get(of.end()) if of else None
    if behind is not None and _is_state(behind):
        state, certain, end = behind, True, behind.end
    elif state is not None:
        start = state.start
    gap = (_COMMA_TO_NAME if end > noun.end() else _TO_NAME).match(text, end)
    name = _NAME.match(text, gap.end()) if gap else None
    span = name.span() if name else None
    known = names.get(gap.end()) if gap else None
    if known is not None:
        span = known.start, known.end
    elif span is not None:
        inner = next((m for m in others if span[0] <= m.start < span[1]), None)
        span = None if inner is not None and inner.start == span[0] else span
    if span is None and state is not None:
        apposed = _name_before(text, start, others)
        if apposed is not None:
            courtesy = _COURTESY_BEFORE.search(text, max(0, apposed[0] - 40), apposed[0])
            span, known = apposed, names.get(apposed[0])
            start = courtesy.start() if courtesy else apposed[0]
    if span is None:
        return None
    after = _OF.match(text, max(end, span[1]))
    whose = starts.get(after.end()) if after and state is None else None
    if whose is not None and _is_state(whose):  # “Prime Minister Ada Berg of Norway”
        state, certain, end = whose, True, whose.end
    return Named(
        start=start,
        end=max(end, span[1]),
        name=span,
        own_start=own_start,
        noun=noun[0].lower(),
        office=_OFFICES.get(noun[0].lower(), ""),
        state=state,
        certain=certain,
        known=known,
    )


def _name_before(text: str, start: int, others: Sequence[Mention]) -> tuple[int, int] | None:
    """The name before a title in apposition: “Ada Berg, the Ambassador of Norway”."""
    found = _APPOSED.search(text, max(0, start - _LONGEST), start)
    if found is None or " " not in found[1]:
        return None
    first, last = found.span(1)
    return None if any(m.start < last and first < m.end for m in others) else (first, last)


def _state_before(
    text: str, place: int, others: Sequence[Mention], ends: Sequence[int]
) -> tuple[Mention | None, bool]:
    """The state or body whose title begins at a place, and whether that is beyond doubt."""
    before = bisect_right(ends, place) - 1
    if before < 0 or place - ends[before] > _LONGEST or not _is_state(others[before]):
        return None, False
    link = _LINK.fullmatch(text, ends[before], place)
    if link is None:
        return None, False
    mention = others[before]
    certain = mention.role != "name" or bool(link["owner"]) or mention.entity.type != "Country"
    return mention, certain


def _is_state(mention: Mention) -> bool:
    return mention.entity.type in ("Country", "Organisation") and mention.role in (
        "name",
        "abbreviation",
        "adjective",
    )


def is_former(text: str, start: int) -> bool:
    """Has the person whose title begins here left office?"""
    return _FORMER.search(text, max(0, start - 40), start) is not None


def is_named_after(text: str, end: int) -> bool:
    """Is the name that ends here part of the name of a foundation, airport, prize …?"""
    return _NAMED_AFTER.match(text, end) is not None


def short_names(name: str) -> list[str]:
    """The parts of a full name by which its bearer may be called later."""
    words = [word for word in name.split() if not word.endswith(".")]
    return words[-1:] if len(words) > 1 else words


def alone(text: str, start: int, end: int) -> tuple[int, bool] | None:
    """Where a surname alone begins with its “Mr”, and whether it has one; None if it is no name.

    Args:
        text: folded text.
        start: where the surname begins.
        end: where it ends.
    """
    if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
        return None
    if is_named_after(text, end) or re.match(r"(?:['’]s)? ?(?:-|[A-Z]\w)", text[end : end + 6]):
        return None
    title = _HONORIFIC.search(text, max(0, start - 12), start)
    if title is not None:
        return title.start(), True
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    if before and before[1] not in _OPENERS:
        return None  # “Grace Holm”: somebody else of that name
    return start, False


def is_definite(text: str, start: int) -> bool:
    """Does “the” stand before a title: somebody who was named before?"""
    return _DEFINITE.search(text, max(0, start - 4), start) is not None


def bare_titles(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, noun) of “the Minister”, “the Prime Minister”."""
    for noun in _NOUN.finditer(text):
        modifiers = _MODIFIERS.search(text, max(0, noun.start() - _LONGEST), noun.start())
        start = modifiers.start() if modifiers else noun.start()
        definite = text.startswith(("the ", "The "), start) or is_definite(text, start)
        if definite and not re.match(
            r" (?:of|for|to|from|in)\b| ?,? [A-Z]|['’]", text[noun.end() :][:6]
        ):
            yield start, noun.end(), noun[0].lower()
