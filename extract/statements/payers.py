"""Whose money a statement is about: a state's, a policy bank's, a company's, or not told.

A pledge of a state is often not its own money: banks lend part of it, and companies are to invest
another. The words around the sum decide, then who is named as giving, then the total. A total that
holds parts of several payers is nobody's alone. docs/statements.md tells what each value covers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Final

from extract.cue import Cue
from extract.model import BODIES, Payer
from extract.names import PLACES, Entity
from extract.statements.candidates import Candidate
from extract.statements.languages import language_of

_FAR: Final = 160  # characters of a sentence on either side of a sum that may be its own
# Where the words of one sum end and those of the next begin.
_PARTS: Final = {
    "en": Cue(r"[,;:.(](?=\s)|\b(?:and|while|with|plus)\b"),
    "zh": Cue(r"[，；。：、]|以及|并(?=将|且)|[和与及](?=\d)"),
}
_STOPS: Final = {"en": Cue(r";|(?<=[a-z]{3})\.\s"), "zh": Cue(r"[；。]")}
# Nothing but a conjunction before a sum: it goes on with what was said of the one before.
_GAP: Final = Cue(
    r"[\s,;，；、]*(?:(?:and|plus|as well as|another|about|some|over|up to|a|further|then|"
    r"more than|和|及|与|以及|约|另外?|还有)[\s,]*)*"
)
_BANK: Final = Cue(
    r"\b(?:Development Bank|World Bank|Ex-?im|Eximbank|EXIM|(?:Export|Import)-\w+ Bank|"
    r"Bank for (?:International Cooperation|Reconstruction|Economic|Investment)|"
    r"Investment Bank|Bank of (?:Latin|Southern|the Central)|Reconstruction and Development|"
    r"Development Association|"
    r"Finance (?:Corporation|Company)|Investment Corporation|International Investment|KfW|DEG|FMO|"
    r"Norfund|Swedfund|COFIDES|SOFID|IDB Invest|OPIC|"
    r"Investment (?:Company|Fund) for|Export Finance|OPEC Fund|Arab Fund)\b|"
    r"(?:开发|进出口|输出入|复兴信贷|投资|世界|发展|国际协力|一体化)银行|亚投行|国开行|"
    r"开发金融公司|国际金融公司|国际投资公司"
)
# They lend as banks do, and give what their state pays.
_AGENCY_AND_BANK: Final = Cue(r"\bKfW\b|\bFrench Development Agency\b|法国开发署")
_LENT: Final = frozenset({"credit", "concessional loan", "interest-free loan", "investment"})
_COMPANY: Final = Cue(
    r"\b(?:Ltd|Limited|Inc|Corp|Corporation|Company|Co(?!-)|PLC|plc|GmbH|AG|SpA|LLC|Group|Holdings?|"
    r"Industries|Motors|Airlines|Airways|Telecom|Pharma\w*|Huawei|PowerChina|Sinopharm|Sinovac|"
    r"Commercial Bank)\b|"
    r"(?:公司|集团|企业|航空|车企|商业银行|工商银行)$|华为|中国电建|国药|科兴"
)
_NO_COMPANY: Final = Cue(
    r"Foundation|Fund\b|Trust\b|Carnegie|Millennium Challenge|Advisory Group|Coordination Group|"
    r"基金会|千年挑战"
)
_NOT_OF_STATE: Final = frozenset({"company", "policy bank"})
_DEEPEST: Final = 8  # totals above a part
_UNION: Final = frozenset({"european-union"})


def settle_payers(found: Sequence[Candidate]) -> None:
    """Say of each statement of a document whose money it is.

    Args:
        found: in reading order, their totals settled.
    """
    last: Candidate | None = None
    for place, c in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        c.payer = _told(c, _same_sentence(last, c), _same_sentence(following, c))
        last = c
    for c in found:
        c.payer = c.payer or _from_totals(c) or _of_givers(c)
    for c in sorted(found, key=_depth, reverse=True):
        if c.total is not None and c.total.payer != c.payer:
            c.total.payer = "unknown"


def _same_sentence(other: Candidate | None, c: Candidate) -> Candidate | None:
    """Another statement, where it is of the same sentence and another place in it."""
    if other is None or other.view is not c.view or other.sentence != c.sentence:
        return None
    return other if other.start != c.start else None


def _told(c: Candidate, before: Candidate | None, after: Candidate | None) -> Payer | None:
    """What the words say of a sum; None where they say nothing."""
    words = language_of(c.view.lang).payers
    own, gapped = _own_words(c, before, after)
    payer = _payer_in(own, words, c)
    if payer is None and gapped and before is not None and before.modality == c.modality:
        # “companies will invest $2 billion in Kenya and $1 billion in Mali”
        payer = before.payer if before.payer in _NOT_OF_STATE else None
    if payer is None and c.modality == "investment" and _is_of_states(c):
        return "unknown"  # states invest little themselves
    return payer


def _payer_in(own: str, words: ModuleType, c: Candidate) -> Payer | None:
    """What the words around a sum say, the plainest first; of other givers their names tell."""
    if words.MIXED.search(own):
        return "unknown"
    if words.COMPANIES.search(own):
        return "company"
    if c.donors and not _is_of_states(c):
        return None
    if words.BANKS.search(own):
        return "policy bank"
    if words.STATE.search(own):
        return "state"
    if any(_is_bank(e, c) for e in (*c.agents, *_own_channels(c))):
        return "policy bank"
    return "unknown" if words.UNTOLD.search(own) else None


def _is_of_states(c: Candidate) -> bool:
    """Is a state, or a group of them, among those who give?"""
    return any(d.type in PLACES for d in c.donors or ())


def _own_channels(c: Candidate) -> list[Entity]:
    """The banks of a state that its own money goes through: they are those who lend it."""
    return [e for e in c.through if e.entry is not None and e.entry.acts_for]


def _own_words(c: Candidate, before: Candidate | None, after: Candidate | None) -> tuple[str, bool]:
    """The words of a sentence that speak of one sum, ¤ in its place; is there none before it?"""
    text, (first, last) = c.view.folded, c.sentence
    lang = "en" if c.view.lang == "en" else "zh"
    left, right = max(first, c.start - _FAR), min(last, c.end + _FAR)
    if before is not None:
        left = _border(text, before.end, c.start, lang)
    if after is not None and after.start >= c.end:
        right = _border(text, c.end, after.start, lang)
    stops = [m.end() for m in _STOPS[lang].finditer(text, left, c.start)]
    left = max([left, *stops])
    stop = _STOPS[lang].search(text, c.end, right)
    right = stop.start() if stop else right
    own = text.around(left, (c.start, c.end), right)
    gapped = before is not None and _GAP.fullmatch(text, left, c.start) is not None
    if c.what and c.what not in own:
        return f"{own} {c.what}", gapped
    return own, gapped


def _border(text: str, start: int, end: int, lang: str) -> int:
    """Where, between two sums, the words of the second begin: at the last mark between them."""
    marks = list(_PARTS[lang].finditer(text, start, end))
    return marks[-1].start() if marks else start


def _above(c: Candidate) -> Iterator[Candidate]:
    """The totals that it is part of, the nearest first."""
    total = c.total
    for _ in range(_DEEPEST):
        if total is None:
            return
        yield total
        total = total.total


def _depth(c: Candidate) -> int:
    return sum(1 for _ in _above(c))


def _from_totals(c: Candidate) -> Payer | None:
    """What is said of the nearest total of which anything is said."""
    return next((t.payer for t in _above(c) if t.payer in _NOT_OF_STATE), None)


def _of_givers(c: Candidate) -> Payer:
    """Whose money those who give have: one value where it is the same for all."""
    payers = {_of_giver(d, c) for d in c.donors or ()}
    return payers.pop() if len(payers) == 1 else "unknown"


def _of_giver(giver: Entity, c: Candidate) -> Payer:
    if giver.type in PLACES or giver.key in _UNION:
        return "state"
    if _is_bank(giver, c):
        return "policy bank"
    return "company" if is_company(giver) else "unknown"


def is_company(giver: Entity) -> bool:
    """Is it a business, by its name: “… Corporation”, …集团? Banks and foundations are none."""
    names = " | ".join(giver.labels)
    named = giver.type == "Organisation" and _COMPANY.search(names) is not None
    return named and not (_NO_COMPANY.search(names) or _BANK.search(names))


def _is_bank(giver: Entity, c: Candidate) -> bool:
    """Is it a bank that states own? Of two that are agencies as well, only what is lent counts."""
    names = " | ".join(giver.labels)
    if _AGENCY_AND_BANK.search(names):
        return c.modality in _LENT
    return giver.type in BODIES and bool(_BANK.search(names))
