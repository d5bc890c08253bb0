"""Chinese words of captions and headings: whose aid, and for whom, they tell of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from extract.cue import Cue

# Behind who gives, by the role of his name: 挪威(对)外援助.
AID: Final[Mapping[str, Cue]] = {
    "adjective": Cue(r"政府?(?:\d{4}年)?(?:对|向|援|给|为)"),
    "name": Cue(r"(?:政府)?(?:\d{4}年(?:度)?)?(?:对(?!话)|向|援|给予|为(?!期)|提供)"),
}
BY: Final = Cue(r"(?!)")
TAKES: Final = Cue(r"[对向援给为]$")
GIVEN: Final = Cue(r"援助|提供|捐|赠|资助|支持|支援|援款|援建|贷款|认捐")
PAID_INTO: Final = Cue(r"(?!)")
# 各国迄今已认捐: those listed below are who gave
THOSE_WHO_GAVE: Final = Cue(
    r"(?:各国|各方|国家|国际社会|捐助方|捐助国|援助国)[^。；：]{0,16}(?:认捐|捐助|捐款|捐赠|捐资|承诺)"
)
TAKERS: Final = Cue(r"(?!)")
TO_SEVERAL: Final = Cue(r"(?!)")
GIFTS_TO: Final = Cue(r"(?!)")
# Tables by their number, anywhere in a sentence, and what opens a caption; the captions of
# yearbooks are in English beside: Table 2 表2.
NUMBERED: Final = Cue(
    r"\b(?:tables?|annex|appendix|box)\s(?:[A-Z]?\d+|[A-Z])(?:[.-]\d+)*\b|"
    r"附?表\s?[\d一二三四五六七八九十]+",
    re.IGNORECASE,
)
CAPTION: Final = Cue(
    r"(?:table|figure|box|annex|chart|表|附表|图|附件)\s*[\d一二三四五IVXA-Z]", re.IGNORECASE
)
LONGEST_CAPTION: Final = 50
HEADLINE_START: Final = Cue(r"(?!)")  # headlines are read as sentences are
HEADLINE_VERB: Final = Cue(r"(?!)")


def helps(verb: re.Match[str]) -> bool:
    """Does the verb of a headline say that somebody gives? No verb is looked for."""
    return False
