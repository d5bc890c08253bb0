"""Is a whole document about aid? Its words of aid are weighed against those of business.

Where it is, a sum that nothing speaks against is taken for aid though its sentence does not say who
gives, or whether it has been given yet; in the news of markets it is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extract.model import BODIES, Lang
from extract.names import PLACES
from extract.statements.candidates import View
from extract.statements.languages import language_of

_LINES: Final = {True: 500, False: 200}  # characters of a few lines, in English or Chinese,
_PAGE: Final = {True: 1600, False: 800}  # and of a page
_WORD: Final = re.compile(r"[a-z][a-z'-]+")
_WEIGHT: Final = 1.5  # of a word of business, against one of aid
_ENOUGH: Final = {True: 1.5, False: 8.0}  # words more in 1,000 characters, English or Chinese


def is_about_aid(views: Sequence[View]) -> bool:
    """Does a document speak of aid more than of business, and often?"""
    size = sum(len(view.folded) for view in views)
    if not size:
        return False
    english = sum(len(v.folded) for v in views if v.lang == "en") * 2 > size
    score = sum(_score(views, lang) for lang in sorted({view.lang for view in views}))
    return score * 1000 >= _ENOUGH[english] * size


def hardly_speaks_of_aid(views: Sequence[View]) -> bool:
    """Has a document next to no word of aid: fewer than one in a page? A few lines tell nothing."""
    size = sum(len(v.folded) for v in views)
    english = bool(views) and views[0].lang == "en"
    if size <= _LINES[english]:
        return False
    words = 0
    for v in views:
        words += len(language_of(v.lang).no_aid.PLAIN_AID.findall(v.folded))
        if words * _PAGE[english] >= size:
            return False
    return True


def names_one_state(views: Sequence[View]) -> bool:
    """Does a document name one state alone, and no international body?

    Its projects, loans and support are then that state's own, whatever words they share with aid.
    """
    named = {m.entity.key: m.entity for v in views for m in v.mentions if m.entity.entry}
    abroad = {e.entry.part_of or e.key for e in named.values() if e.entry and e.type in PLACES}
    bodies = (e for e in named.values() if e.type in BODIES)
    return len(abroad) == 1 and all(e.entry and e.entry.acts_for in abroad for e in bodies)


def _score(views: Sequence[View], lang: Lang) -> float:
    """The words of aid in all the blocks of one language, less those of business."""
    words = language_of(lang).no_aid
    text = "\n".join(view.folded for view in views if view.lang == lang)
    if lang == "en":
        said = _WORD.findall(text.lower())
        of_aid, of_business = words.AID_WORDS.__contains__, words.BUSINESS_WORDS.__contains__
        return float(sum(map(of_aid, said)) - _WEIGHT * sum(map(of_business, said)))
    aid = sum(map(text.count, words.AID_WORDS))
    return aid - _WEIGHT * sum(map(text.count, words.BUSINESS_WORDS))
