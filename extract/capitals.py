"""Capitals: the government that sits there, or the town: “Beijing agreed”, “signed in Beijing”."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue
from extract.fold import lower
from extract.lang.en.verbs import VERB_GROUP
from extract.lang.zh.cues import GIVING_LONG, PROMISING
from extract.model import Lang
from extract.names import Mention

_TOWN_EN: Final = Cue(
    r"\b(?:in|at|near|from|to|of|outside|around|via|between|through|for|towards?|leaving|left|"
    r"visit(?:s|ed|ing)?|reach(?:es|ed|ing)?)\s(?:the )?$"
)
_SPEAKS_EN: Final = Cue(
    r"\s(?:\w+ly |also |has |have |had )?(?:said|says|told|wants?|welcomed|insist(?:s|ed)|"
    r"den(?:ies|ied)|"
    r"warn(?:s|ed)|argue[sd]|believe[sd]|hope[sd]|wish(?:es|ed)|refuse[sd])\b|"
    r"'s (?:offer|pledge|promise|aid|help|grant|loan|gift|decision|support)\b"
)
_TOWN_ZH: Final = Cue(r"[在于赴抵到从自来离往至由经]$")
_ACTS_ZH: Final = Cue(
    rf"(?:方面|当局)?(?:[今昨]日|当天|[周星期]{{1,2}}[一二三四五六日天])?(?:[已将曾还也又再愿拟]|同意|计划|准备){{0,2}}"
    rf"(?:{PROMISING}|{GIVING_LONG}|表示|强调|重申|向|为|对)"
)
_BEFORE: Final = 24  # characters ahead of a capital that say where it stands


def is_town(mention: Mention, text: str, lang: Lang) -> bool:
    """Is a mention that of a capital, and means the town and not the government that sits there?

    Args:
        mention: a mention in the text.
        text: folded by `extract.fold`.
        lang: of the text.
    """
    return mention.role == "capital" and not _acts(text, mention.start, mention.end, lang)


def _acts(text: str, start: int, end: int, lang: Lang) -> bool:
    """Does whoever is named there say or give something?"""
    ahead = text[max(0, start - _BEFORE) : start]
    if lang != "en":
        return not _TOWN_ZH.search(ahead) and _ACTS_ZH.match(text, end) is not None
    if _TOWN_EN.search(ahead):
        return False
    behind = text[end : end + 80]
    return bool(_SPEAKS_EN.match(behind) or VERB_GROUP.match(lower(behind.lstrip())))
