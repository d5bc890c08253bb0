"""Which currency a bare sign means in a document: $ in an Australian speech, 元 in Hong Kong news.

A sign that several states share means the one whose full mark the document uses elsewhere; where
it uses none, or several, the grammar's own default stands (`extract.amounts.DEFAULTS`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from itertools import islice
from typing import Final

from extract.amounts import Money, find_money, sign_key, sum_key
from extract.currencies import KEYS
from extract.model import Document


def _marks(by_code: Mapping[str, str], *, first: str) -> re.Pattern[str]:
    """One pattern for the marks of all currencies, in which the group that fits is the code.

    Args:
        by_code: patterns by ISO 4217 code.
        first: the characters that a mark begins with.
    """
    marks = "|".join(f"(?P<{code}>{pattern})" for code, pattern in by_code.items())
    return re.compile(f"(?=[{first}])(?:{marks})")


_DOLLARS: Final = _marks(
    {
        "AUD": r"\bAU?\$|Australian dollars?",
        "CAD": r"\bC(?:A|AN)?\$|Canadian dollars?",
        "NZD": r"\bNZ\$|New Zealand dollars?",
        "SGD": r"\bS\$|Singapore dollars?",
        "HKD": r"\bHK\$|Hong Kong dollars?",
        "TWD": r"\bNT\$|New Taiwan dollars?",
        "USD": r"\bUS ?\$|\bU\.S\. ?\$|\bUSD\b|US dollars?|American dollars?",
    },
    first="ACHNSU",
)
_DOLLAR: Final = re.compile(r"\$|USD|dollar")  # what all of them hold
_YUAN: Final = _marks(
    {
        "HKD": r"港元|港币|港幣|香港|本港|港府",
        "MOP": r"澳门元|澳門元|澳门币|澳門幣",
        "TWD": r"新台币|新臺幣|新台幣|台币|臺灣|台灣",
        "CNY": r"人民币|人民幣",
    },
    first="港香本澳新台臺人",
)
# Where none of them stands: the papers of emigrants count in the dollars of where they live.
_YUAN_OF_PLACE: Final = _marks(
    {
        "CAD": r"加元|加幣|加国|加國|加拿大",
        "AUD": r"澳元|澳幣|澳洲|澳大利亞",
        "NZD": r"紐元|紐幣|紐西蘭|新西蘭",
        "SGD": r"坡幣|新加坡",
        "USD": r"美國|白宮",
        "CNY": r"中國|我國|國務院",
    },
    first="加澳紐新坡美白中我國",
)

# “5 million Canadian dollars ($3.7 million)”: the bare sign is of another currency
_CONVERTED: Final = re.compile(r"[\s\d.,]{0,16}(?:[mb]n?|million|billion|thousand)?\s?\(\$")
_SIGNS: Final = frozenset({"$", "£", "¥", "元"})


_LEAD: Final = 1500  # characters in which a headline's sum is told in full
_BARE_SUM: Final = re.compile(
    r"\d[\d.]*[万亿萬億]+(?=[^元美欧歐英日港加澳卢盧人名份剂劑吨噸，。\d]{0,6}(?:援|贷|貸|赠|贈|捐|信贷))"
)
# “2億元（約10億港元）”: the bare 元 is of any currency but that of its worth
_WORTH: Final = re.compile(
    r"(?<![\d,.幣币])\d[\d,.]{0,12}[億亿萬万]{0,2}元 ?[（(](?P<worth>[^（）()]{2,20})[）)]"
)


def shared_signs(document: Document) -> dict[str, str]:
    """Return what "$" and "元" mean in a document, where it shows."""
    out = {}
    dollar = _only(document.text, _DOLLARS) if _DOLLAR.search(document.text) else None
    if dollar and not _is_aside(document.text, dollar):
        out["$"] = dollar
    traditional = any(block.lang == "zh-Hant" for block in document.blocks)
    if traditional and (
        yuan := _most(document.text, _YUAN, apart=_worths(document.text))
        or _most(document.text, _YUAN_OF_PLACE, apart=_named_apart(document.text))
    ):
        out["元"] = yuan
    return {**out, **_left_out(document)}


def _left_out(document: Document) -> dict[str, str]:
    """The currencies of sums that a Chinese headline names without one: 提供30亿优惠贷款.

    Its text names the same sums in full; they are told by their value (`extract.amounts`).
    """
    head = document.blocks[0] if document.blocks else None
    if head is None or head.lang == "en" or not _BARE_SUM.search(head.text):
        return {}
    body = document.text[:_LEAD]
    return {
        sum_key(money.value): money.currency
        for money in find_money(body, head.lang)
        if money.currency is not None and not money.conversion
    }


def _is_aside(text: str, dollar: str) -> bool:
    """Is a nation's dollar only named once, in words and with its worth: a sum of its own?"""
    found = list(islice(_DOLLARS.finditer(text), 2))
    return dollar != "USD" and len(found) == 1 and text.startswith(" ($", found[0].end())


def named_in_full(money: Iterable[Money]) -> dict[str, str]:
    """Return what shared marks mean, where a document names one currency of theirs in full.

    "kr 5 million" beside "40 million Danish kroner" is in Danish kroner. The signs that
    `shared_signs` looks for are left to it: beside a full mark they often mean a second currency.
    """
    full = {one.currency for one in money if sign_key(one.sign) is None and one.currency}
    meant = {key: full.intersection(codes) for key, codes in KEYS.items() if key not in _SIGNS}
    return {key: min(codes) for key, codes in meant.items() if len(codes) == 1}


def _counts(text: str, marks: re.Pattern[str]) -> Counter[str]:
    return Counter(str(mark.lastgroup) for mark in marks.finditer(text))


def _only(text: str, marks: re.Pattern[str]) -> str | None:
    counts = _counts(text, marks)
    if len(counts) != 1 or any(_CONVERTED.match(text, m.end()) for m in marks.finditer(text)):
        return None
    return next(iter(counts))


def _named_apart(text: str) -> set[str]:
    """US dollars, where a text calls them so: its bare 元 is then another's."""
    return {"USD"} if "美元" in text or "美金" in text else set()


def _worths(text: str) -> set[str]:
    """The currencies in which a text tells what sums in bare 元 are worth."""
    return {code for m in _WORTH.finditer(text) for code in _counts(m["worth"], _YUAN)}


def _most(text: str, marks: re.Pattern[str], *, apart: Container[str] = ()) -> str | None:
    counts = _counts(text, marks)
    ranked = Counter({c: n for c, n in counts.items() if c not in apart}).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
