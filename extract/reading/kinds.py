"""What each piece of a document is: title, heading of some rank, paragraph, list item.

Plain text has no marks for this, so the neighbours decide: a heading is short, ends no sentence,
and something to read stands below it; the title is all that stands above the first paragraph. A
numbered sentence is a paragraph however short ("二、老方感谢中方。"), and numbers in a row with
nothing between them are a list.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from extract.reading.lines import NO_GAP, columns
from extract.reading.pieces import Piece
from extract.reading.wrap import is_unfinished

_SECTION_WORD: Final = re.compile(
    r"(?:preface|foreword|introduction|conclusions?|executive summary|summary|background|"
    r"annex(?:es)?|appendix|notes(?: to editors)?|acknowledge?ments|abstract|overview|epilogue|"
    r"前言|引言|序言|導言|导言|緒論|绪论|结语|結語|结束语|結束語|摘要|附录|附錄|附件|后记|後記|背景)",
    re.IGNORECASE,
)
_CHAPTER_ALONE: Final = re.compile(r"(?:part|chapter|section|annex)\s+(?:[ivxlc]+|\d+|[a-z])", re.I)
_MONEY: Final = re.compile(
    r"[$€£¥₩₹]\s?\d|\d\s*(?:million|billion|trillion|crore|lakh|bn|mn|m)\b|\d\s*[百千万萬亿億]*(?:[元美欧歐英]|日[元圆圓])"
    r"|\b(?:USD|EUR|GBP|RMB|CNY|JPY|NOK|SEK|DKK|CHF)\s?\d|[万萬亿億][元美欧歐英日多余餘]"
)
_LABEL: Final = re.compile(r"[^:：。.!?！？]{1,60}[:：]\s*\S")
_MONTH: Final = (
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"  # as in datelines
)
_DATELINE: Final = re.compile(
    rf"[（(]?(?:[^\d]{{0,50}}[,，\s（(])?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}},?|{_MONTH})"
    r"\s+(?:19|20)\d\d[^\d]{0,12}[)）]?"
    r"|[（(]?[^\d０-９]{0,16}[\d０-９]{4}\s*年(?:\s*[\d０-９]{1,2}\s*月(?:\s*[\d０-９]{1,2}\s*日)?)?[^\d０-９，。]{0,4}(?:[，,].{0,10})?[)）]?"
    r"|(?:19|20)\d\d(?:[-/.]\d{1,2}){0,2}",
    re.IGNORECASE,
)
_YEAR: Final = r"(?:(?:19|20)\d\d|[一二][〇○零九Oo0-9八][一二三四五六七八九〇○零Oo0-9]{2})\s?年"
_NUMERAL: Final = r"[\d一二三四五六七八九十]"
_DAY: Final = rf"{_YEAR}(?:\s?{_NUMERAL}{{1,2}}\s?月(?:\s?{_NUMERAL}{{1,3}}\s?日)?)?"
_DATED: Final = re.compile(
    # 2014年1月15日，科威特，……会议; 菲律宾，2013年11月
    rf"{_DAY}(?:[，,：:　\s][^。；！？;]+)|[^。；！？;\d]{{2,40}}[，,　\s（(]{_DAY}[）)]?"
)
_DATE_ALONE: Final = re.compile(
    rf"{_YEAR}(?:\s?{_NUMERAL}{{1,2}}\s?月(?:\s?{_NUMERAL}{{1,3}}\s?[日号])?)?|"
    rf"(?:\d{{1,2}}\s+)?{_MONTH}(?:\s+\d{{1,2}},)?\s+(?:19|20)\d\d|(?:19|20)\d\d",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"(?:mr|mrs|ms|madam|your|excellenc|ladies|distinguished|dear|honou?rable|colleagues|friends|thank)\b"
    r"|各位|尊敬的|女士们|先生们|女士們|先生們|谢谢|謝謝|同志们|朋友们",
    re.IGNORECASE,
)
_INNER_STOP: Final = re.compile(r"[。；！;]|[.?!]\s+[A-Z]")
_LONGEST: Final = {"zh": 60, "latin": 100}  # columns of a heading without any mark
_MOST_WORDS: Final = 15
_TITLE_PIECES: Final = 12
_DEEPEST: Final = 6
_FEWEST_ENTRIES: Final = 3

_CHAPTER, _CAPITALS, _SECTION, _BOLD, _PLAIN, _DATES = 10, 15, 20, 60, 70, 75
_NUMBERED_RANK: Final = {1: _CHAPTER, 2: _SECTION, 3: 30, 4: 40, 5: 50, 6: 55}


def is_dated_heading(piece: Piece) -> bool:
    """Is it a date with where or what: 菲律宾，2013年11月; 2014年1月15日，科威特，认捐会议?"""
    short = piece.is_short and not piece.is_closed and columns(piece.text) <= 2 * _LONGEST["zh"]
    return piece.script == "zh" and short and _DATED.fullmatch(piece.text) is not None


def set_kinds(pieces: list[Piece]) -> None:
    """Set kind and level of every piece; `pieces` are those of the languages that are read."""
    streams: dict[str, list[Piece]] = {}
    for piece in pieces:
        streams.setdefault(piece.script, []).append(piece)
    body = _set_titles(pieces)
    ranks: dict[int, int] = {}
    for stream in streams.values():
        rest = [piece for piece in stream if piece.kind != "title"]
        ranks |= _set_bodies(rest)
    _demote_last_title(pieces[:body], ranks)
    _set_levels(pieces, ranks)


def _set_titles(pieces: list[Piece]) -> int:
    """Make the short lines above the first paragraph titles; return how many pieces they are."""
    end = 0
    while end < min(len(pieces), _TITLE_PIECES) and _may_be_title(pieces, end):
        end += 1
    if end == len(pieces):
        return 0  # nothing but short lines: they are the text
    for piece in pieces[:end]:
        piece.kind = "title"
    return end


def _may_be_title(pieces: list[Piece], index: int) -> bool:
    piece = pieces[index]
    if piece.row is not None or not piece.is_short:
        return False
    if piece.hashes:
        return index == 0
    if piece.marker is not None:
        return index == 0 and piece.marker.style == "chapter"
    if _SECTION_WORD.fullmatch(piece.text) and index:
        return False
    if _begins_sentence(pieces, index):
        return False
    run = pieces[index : index + 3]
    if (
        len(run) == 3
        and all(_is_label(p) and p.gap == NO_GAP for p in run[1:])
        and _is_label(piece)
    ):
        return False
    if piece.is_closed:
        # An exclamation or a question may be a headline; a sentence is the beginning of the text.
        return index == 0 and piece.text[-1] in "?!？！" and len(pieces) > 1 and _parted(pieces, 0)
    return True


def _begins_sentence(pieces: list[Piece], index: int) -> bool:
    """Whether a piece is the first half of a sentence, or more than one sentence."""
    piece = pieces[index]
    if _INNER_STOP.search(piece.text):
        return True
    below = pieces[index + 1 : index + 1 + _TITLE_PIECES]
    following = next((p for p in below if p.script == piece.script), None)
    if following is None or following.marker is not None:
        return False
    if piece.script == "latin" and following.text[0].islower():
        return True
    return is_unfinished(piece.text) and (following.is_closed or not following.is_short)


def _demote_last_title(titles: list[Piece], ranks: dict[int, int]) -> None:
    """Make the last line a heading if it is set as the headings of later sections are."""
    if len(titles) < 2:
        return
    last = titles[-1]
    if is_dated_heading(last) and any(rank == _DATES for rank in ranks.values()):
        last.kind, ranks[id(last)] = "heading", _DATES  # the first of a chronicle's
        return
    rank = _CAPITALS if _is_capitals(last.text) else _BOLD if last.bold else 0
    alone = last.gap != NO_GAP and not _DATELINE.fullmatch(last.text)
    if rank and alone and rank in ranks.values() and not _is_capitals(titles[0].text):
        last.kind = "heading"
        ranks[id(last)] = rank


def _set_bodies(pieces: list[Piece]) -> dict[int, int]:
    """Set the kinds of the pieces below the title; return the ranks of the headings by id."""
    ranks: dict[int, int] = {}
    entries, dates = _entries(pieces), _dates_of_chronicle(pieces)
    for index, piece in enumerate(pieces):
        if piece.row is not None:
            continue
        before = pieces[index - 1] if index else None
        rank = _DATES if id(piece) in dates else _heading_rank(pieces, index)
        if rank:
            piece.kind = "heading"
            ranks[id(piece)] = rank
        elif id(piece) in entries or _is_item(pieces, index, before):
            piece.kind = "item"
    return ranks


def _dates_of_chronicle(pieces: list[Piece]) -> set[int]:
    """The ids of the lines that are but a date, each above what happened then: 2013年; May 2015.

    One alone is the day of the text; a chronicle has several, each of another date.
    """
    pairs = pairwise(pieces)
    dates = [p for p, below in pairs if _DATE_ALONE.fullmatch(p.text) and below.is_closed]
    return {id(p) for p in dates} if len({p.text for p in dates}) > 1 else set()


def _heading_rank(pieces: list[Piece], index: int) -> int:
    """Return the rank of a heading, 1 the highest; 0 for what is no heading."""
    piece = pieces[index]
    if piece.hashes:
        return piece.hashes
    if not piece.is_short or (piece.is_closed and not piece.bold):
        return 0
    if piece.marker is not None:
        return _numbered_heading_rank(pieces, index)
    parted = _parted(pieces, index) or (piece.gap != NO_GAP and is_dated_heading(piece))
    if len(piece.lines) > 2 or not parted or index + 1 == len(pieces):
        return 0
    if _begins_sentence(pieces, index):
        return 0
    return _plain_heading_rank(piece, pieces[index + 1])


def _numbered_heading_rank(pieces: list[Piece], index: int) -> int:
    piece = pieces[index]
    marker = piece.marker
    if marker is None or not marker.rank or len(piece.lines) > 2 or _INNER_STOP.search(piece.text):
        return 0
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    before = pieces[index - 1] if index else None
    if following is None or (following.marker and following.marker.follows(marker)):
        return 0
    if following.gap == NO_GAP and _hangs_below(following, piece):
        return 0
    if before is not None and before.kind == "item" and _is_next_item(piece, before):
        return 0
    if columns(piece.text) > 2 * _LONGEST["zh"] or _MONEY.search(piece.text):
        return 0
    return _NUMBERED_RANK[marker.rank]


def _is_next_item(piece: Piece, item: Piece) -> bool:
    """Whether a numbered piece goes on with the list that `item` is of."""
    if piece.marker is None or item.marker is None or not piece.marker.follows(item.marker):
        return False
    return piece.gap in (NO_GAP, item.gap)


def _hangs_below(following: Piece, piece: Piece) -> bool:
    """Whether the next piece is a bullet of the item that `piece` is."""
    bullet = following.marker is not None and following.marker.is_bullet
    return bullet and following.lines[0].indent > piece.lines[0].indent


def _plain_heading_rank(piece: Piece, following: Piece) -> int:
    """Return the rank of a short line that stands for itself; 0 if it is no heading."""
    text = piece.text
    if _SECTION_WORD.fullmatch(text):
        return _SECTION
    if _CHAPTER_ALONE.fullmatch(text):
        return _CHAPTER
    if is_dated_heading(piece) and following.is_closed and not _MONEY.search(text):
        return _DATES
    if _MONEY.search(text) or _DATELINE.fullmatch(text) or _ADDRESS.match(text):
        return 0
    if _INNER_STOP.search(text) or text[0].islower() or text[0] in "([（［":
        return 0
    if piece.bold:
        return _BOLD
    if _is_capitals(text):
        return _CAPITALS
    longest = _LONGEST.get(piece.script, 0)
    if columns(text) > longest or len(text.split()) > _MOST_WORDS:
        return 0
    below = following.is_closed or not following.is_short or following.marker is not None
    return _PLAIN if below or following.row is not None or following.hashes else 0


def _is_item(pieces: list[Piece], index: int, before: Piece | None) -> bool:
    piece = pieces[index]
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    marker = piece.marker
    if marker is not None:
        if marker.style == "note":
            return False
        if marker.is_bullet or marker.rank >= 5 or not piece.is_closed:
            return True
        if _is_lead_in(before) or piece.text.endswith(("；", ";")):
            return True
        if before is not None and before.kind == "item" and before.marker:
            return marker.follows(before.marker) and piece.gap <= before.gap
        return bool(
            following is not None
            and following.marker
            and following.marker.follows(marker)
            and following.gap == NO_GAP
        )
    if piece.text.endswith(("；", ";")) or (
        before is not None and before.kind == "item" and before.text.endswith(("；", ";", "；和"))
    ):
        return _is_lead_in(before) or (before is not None and before.kind == "item")
    return False


def _is_lead_in(piece: Piece | None) -> bool:
    return piece is not None and piece.text.endswith((":", "："))


def _entries(pieces: list[Piece]) -> set[int]:
    """Return the ids of lines in runs of entries: "Label: value", or no sentences at all."""
    entries: set[int] = set()
    start = 0
    while start < len(pieces):
        end = start + 1
        if _is_bare(pieces[start]):
            while end < len(pieces) and pieces[end].gap == NO_GAP and _is_bare(pieces[end]):
                end += 1
        run = pieces[start:end]
        labels = sum(map(_is_label, run)) if len(run) > 1 else 0
        is_open = len(run) >= _FEWEST_ENTRIES and not any(piece.is_closed for piece in run)
        if is_open or (labels > 1 and labels * 5 >= len(run) * 3):
            entries |= {id(piece) for piece in run}
        start = end
    return entries


def _is_bare(piece: Piece) -> bool:
    return piece.marker is None and piece.row is None and not piece.hashes


def _is_label(piece: Piece) -> bool:
    return _LABEL.match(piece.text) is not None


def _is_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return (
        len(letters) > 3
        and not any(c.islower() for c in letters)
        and all(c.isupper() for c in letters)
        and len(letters) * 2 > len(text.replace(" ", ""))
    )


def _parted(pieces: list[Piece], index: int) -> bool:
    """Whether a piece stands for itself, by blank lines or by what its neighbours are."""
    piece = pieces[index]
    before = pieces[index - 1] if index else None
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    above = piece.gap != NO_GAP or before is None or before.is_closed or before.kind == "heading"
    below = (
        following is None
        or following.gap != NO_GAP
        or not following.is_short
        or (following.is_closed and columns(following.text) > 2 * columns(piece.text))
    )
    return above and below


def _set_levels(pieces: list[Piece], ranks: dict[int, int]) -> None:
    """Number the ranks that occur from 1, and the depth of items by indentation and numbering."""
    if not any(p.marker and ranks.get(id(p)) == _SECTION for p in pieces):
        # Without numbered sections, "Background" ranks as the other headings do.
        others = [rank for rank in ranks.values() if rank > _DEEPEST and rank != _SECTION]
        usual = min(others, default=_SECTION)
        ranks = {key: usual if rank == _SECTION else rank for key, rank in ranks.items()}
    used: dict[str, set[int]] = {}
    for piece in pieces:
        if piece.kind == "heading":
            used.setdefault(piece.script, set()).add(ranks[id(piece)])
    order = {
        (script, rank): level
        for script, present in used.items()
        for level, rank in enumerate(sorted(present), start=1)
    }
    open_items: dict[str, list[tuple[int, str]]] = {}
    for piece in pieces:
        if piece.kind == "heading":
            piece.level = order[piece.script, ranks[id(piece)]]
        stack = open_items.setdefault(piece.script, [])
        if piece.kind == "item":
            piece.level = _depth(piece, stack)
        elif piece.kind in ("heading", "title", "paragraph"):
            stack.clear()


def _depth(piece: Piece, stack: list[tuple[int, str]]) -> int:
    indent = piece.lines[0].indent
    style = piece.marker.style if piece.marker else ""
    while stack and stack[-1][0] > indent + 1:
        stack.pop()
    for place in reversed(range(len(stack))):
        if stack[place][1] == style and indent <= stack[place][0] + 1:
            del stack[place + 1 :]
            break
    else:
        if len(stack) < _DEEPEST:
            stack.append((indent, style))
    return max(1, len(stack))
