"""Page noise: lines that belong to the page and not to the text.

Rules, page numbers, running heads and feet, notices that an article goes on elsewhere, tables of
contents, the settings at the head of a Markdown file. What is dropped is recorded, so that a
reader can see what was not read.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from extract.model import SkipReason
from extract.reading.lines import BLANK_LINE, NEW_PAGE, NO_GAP, Line, columns

_RULE: Final = re.compile(r"(?:[-=_~*#─━═—–.·•+]\s?){3,}|`{3,}\w*|~{3,}\w*")
_PAGE_NUMBER: Final = re.compile(
    r"[-–—·\[(（|]*\s*(?:(?:page|p\.|pg\.?|第)\s*)?(\d{1,4}|[ivxl]{1,6})"
    r"(?:\s*(?:/|of|页|頁|共|，)+\s*(?:共|第)?\s*\d{0,4}\s*(?:页|頁)?)?\s*[-–—·\])）|]*",
    re.IGNORECASE,
)
_BARE_NUMBER: Final = re.compile(r"\d{1,4}|[ivxl]{1,6}")
# A running head: a number, a wide gap or a bar, words; or the other way round.
_HEAD: Final = re.compile(
    r"(?:\d{1,4}(?:\s{2,}|\s*[|｜]\s*)(?=\S)(?P<after>.*)|(?P<before>.*\S)(?:\s{2,}|\s*[|｜]\s*)\d{1,4})"
)
_GOES_ON: Final = re.compile(
    r"[（(\[]?\s*(?:(?:下转|上接|转自|下轉|上接|紧接|緊接)第?.{1,12}[版页頁面]"
    r"|(?:continued|cont['’]?d\.?)\s+(?:on|from|overleaf)?\b.{0,20}"
    r"|未完待续|未完待續|完|-{0,3}\s?ends?\s?-{0,3})\s*[）)\]]?",
    re.IGNORECASE,
)
# What an agency tells its customers of a new version: “(Adds French contributions, paragraph 4)”.
_EDITED: Final = re.compile(
    r"\((?:Adds|Updates|Updated|Recasts|Rewrites|Corrects|Repeats|Refiles|Releads)\b[^()]*\)"
)
_CONTENTS: Final = re.compile(r"(?:目\s*[录錄次]|(?:table of )?contents)\s*[:：]?", re.IGNORECASE)
_LEADER: Final = re.compile(r"\S\s*(?:\.{4,}|…{2,}|(?:\. ){3,}|·{4,})\s*\d{1,4}")
_SENTENCE_END: Final = tuple("。！？；.!?;")
_SPACES_AND_DIGITS: Final = re.compile(r"[\s\d|｜#*]+")
_LONGEST_HEAD: Final = 90  # columns
_OFTEN: Final = 3
_SHORTEST_PAGE: Final = 4  # lines from one page number to the next
_TITLE_LINES: Final = 5  # the first occurrence of a running head may be the title itself


def find_noise(lines: list[Line]) -> dict[int, SkipReason]:
    """Return the indices in `lines` of those that are noise, each with the reason."""
    noise = _settings(lines)
    for index, line in enumerate(lines):
        if index in noise:
            continue
        ends = _GOES_ON.fullmatch(line.text[:_LONGEST_HEAD]) or _EDITED.fullmatch(line.text)
        if is_rule(line.text) or ends:
            noise[index] = "page noise"
        elif line.text[-1].isdigit() and _LEADER.search(line.text[-_LONGEST_HEAD * 2 :]):
            noise[index] = "contents"
    noise |= dict.fromkeys(_page_numbers(lines, noise), "page noise")
    noise |= dict.fromkeys(_running_heads(lines, noise), "page noise")
    noise |= dict.fromkeys(_contents(lines, noise), "contents")
    return noise


def is_rule(text: str) -> bool:
    """Whether a line is drawn, of dashes or the like, and says nothing."""
    return len(text) >= 3 and _RULE.fullmatch(text) is not None


def heading_key(text: str) -> str:
    """Return what two occurrences of one heading have in common: no blanks, digits, case."""
    return _SPACES_AND_DIGITS.sub("", text).casefold().rstrip(".…·")


def _settings(lines: list[Line]) -> dict[int, SkipReason]:
    """The `key: value` lines between two `---` at the very start of a Markdown file."""
    if not lines or lines[0].start != 0 or lines[0].text != "---":
        return {}
    for index, line in enumerate(lines[1:60], start=1):
        if line.text in ("---", "..."):
            return dict.fromkeys(range(index + 1), "settings")
        if ":" not in line.text and not line.text.startswith("-") and not line.indent:
            break
    return {}


def _page_numbers(lines: list[Line], noise: dict[int, SkipReason]) -> list[int]:
    """Numbers that stand for themselves, or go on counting where such a number left off."""
    numbers: dict[int, int] = {}
    apart: set[int] = set()
    for index, line in enumerate(lines):
        if len(line.text) > 24 or index in noise or not _PAGE_NUMBER.fullmatch(line.text):
            continue
        number = _BARE_NUMBER.search(line.text.lower())
        if number is None or (number[0] == line.text and _may_be_year(number[0])):
            continue
        if number[0] == "0":
            continue  # no page, but nothing: a figure in a row of figures
        numbers[index] = int(number[0]) if number[0].isdigit() else 0
        if _apart_before(lines, index, noise) or _apart_after(lines, index, noise):
            apart.add(index)
    # A column of numbers is a table that lost its shape, not a run of pages.
    single = [i for i in numbers if i - 1 not in numbers and i + 1 not in numbers]
    found: list[int] = []
    for place, index in enumerate(single):
        neighbours = [*single[max(0, place - 1) : place], *single[place + 1 : place + 2]]
        counts_on = any(
            abs(numbers[index] - numbers[other]) == 1 and abs(index - other) >= _SHORTEST_PAGE
            for other in neighbours
        )
        if index in apart or counts_on:
            found.append(index)
    return found


def _may_be_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("19", "20")


def _running_heads(lines: list[Line], noise: dict[int, SkipReason]) -> list[int]:
    """Short lines beside a page's edge that carry a number or come again and again."""
    candidates: list[tuple[int, str, bool]] = []
    for index, line in enumerate(lines):
        if index in noise or len(line.text) > _LONGEST_HEAD or columns(line.text) > _LONGEST_HEAD:
            continue
        if not (_apart_before(lines, index, noise) or _apart_after(lines, index, noise)):
            continue
        numbered = _HEAD.fullmatch(line.text)
        text = line.text
        if numbered:
            text = numbered["after"] or numbered["before"] or ""
        if not text.endswith(_SENTENCE_END):
            candidates.append((index, heading_key(text), numbered is not None))
    times = Counter(key for _, key, _ in candidates)
    at_edge = Counter(
        key for index, key, numbered in candidates if numbered or _at_page_edge(lines, index, noise)
    )
    found: list[int] = []
    seen: set[str] = set()
    for index, key, carries_number in candidates:
        edge = _at_page_edge(lines, index, noise)
        often = times[key] >= _OFTEN and at_edge[key] * 2 >= times[key]
        again = often or (times[key] > 1 and at_edge[key] > 1)
        again = again and (index >= _TITLE_LINES or key in seen)
        seen.add(key)
        if key and (again or (carries_number and (edge or times[key] > 1))):
            found.append(index)
    return found


def _apart_before(lines: list[Line], index: int, noise: dict[int, SkipReason]) -> bool:
    return index == 0 or lines[index].gap != NO_GAP or index - 1 in noise


def _apart_after(lines: list[Line], index: int, noise: dict[int, SkipReason]) -> bool:
    return index + 1 == len(lines) or lines[index + 1].gap != NO_GAP or index + 1 in noise


def _at_page_edge(lines: list[Line], index: int, noise: dict[int, SkipReason]) -> bool:
    """Whether a rule, a page number or a form feed stands beside the line."""
    return (
        noise.get(index - 1) == "page noise"
        or noise.get(index + 1) == "page noise"
        or lines[index].gap == NEW_PAGE
        or (index + 1 < len(lines) and lines[index + 1].gap == NEW_PAGE)
    )


def _contents(lines: list[Line], noise: dict[int, SkipReason]) -> list[int]:
    """A heading "Contents" and the run of short lines below it, as far as it is a list.

    The list ends where one of its entries comes again (the text begins there), or before the
    heading of the first paragraph. It is a list of contents if it has at least three entries.
    """
    found: list[int] = []
    for index, line in enumerate(lines):
        if len(line.text) > 24 or not _CONTENTS.fullmatch(line.text.strip("#*＃ ")):
            continue
        seen: set[str] = set()
        end = index + 1
        body = False
        while end < len(lines):
            text = lines[end].text
            key = heading_key(text)
            if end not in noise:
                if key in seen:
                    break
                if columns(text) > _LONGEST_HEAD or text.endswith(_SENTENCE_END):
                    body = True
                    break
                seen.add(key)
            end += 1
        entries = [i for i in range(index + 1, end) if i not in noise]
        if body and entries and lines[end].gap >= BLANK_LINE:
            entries.pop()
        if len(entries) >= 3 or any(noise.get(i) == "contents" for i in range(index + 1, end)):
            found += [index, *entries]
    return found
