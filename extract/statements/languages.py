"""What the discourse asks of a language: its reader of clauses and its lists of words.

Not all that is asked of a language is asked here: the extractors of names, numbers, sums and times
import modules of `extract.lang` by name, and so do some beside this one; others hold words of both
languages. A third one is a folder of `extract.lang`, a record here, and its part in each of those.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Final

from extract.cue import Cue
from extract.lang.en import captions as en_captions
from extract.lang.en import clauses as en_clauses
from extract.lang.en import cues as en_cues
from extract.lang.en import dating as en_dating
from extract.lang.en import later as en_later
from extract.lang.en import leads as en_leads
from extract.lang.en import modalities as en_modalities
from extract.lang.en import no_aid as en_no_aid
from extract.lang.en import occasions as en_occasions
from extract.lang.en import offices as en_offices
from extract.lang.en import payers as en_payers
from extract.lang.en import things as en_things
from extract.lang.en import titles as en_titles
from extract.lang.en import totals as en_totals
from extract.lang.zh import captions as zh_captions
from extract.lang.zh import clauses as zh_clauses
from extract.lang.zh import cues as zh_cues
from extract.lang.zh import dating as zh_dating
from extract.lang.zh import later as zh_later
from extract.lang.zh import leads as zh_leads
from extract.lang.zh import modalities as zh_modalities
from extract.lang.zh import no_aid as zh_no_aid
from extract.lang.zh import occasions as zh_occasions
from extract.lang.zh import offices as zh_offices
from extract.lang.zh import payers as zh_payers
from extract.lang.zh import things as zh_things
from extract.lang.zh import titles as zh_titles
from extract.lang.zh import totals as zh_totals
from extract.model import Lang
from extract.statements.candidates import Candidate, Group, Thing, View
from extract.statements.context import Context
from extract.times import Time


@dataclass(frozen=True, slots=True)
class Language:
    """How one language is read."""

    read_sentence: Callable[[View, int, int, Context], list[Candidate]]
    lead_of: Callable[[View, int, int], tuple[list[Group], list[Time]]]
    find_things: Callable[[View, int, int], list[Thing]]
    cues: ModuleType  # words that tell what a clause or heading does
    modalities: ModuleType  # words that tell the kind of aid
    no_aid: ModuleType  # words that tell what is no aid
    payers: ModuleType  # words that tell whose money it is
    totals: ModuleType  # words that tie a part to its total
    later: ModuleType  # words that tell more of what was told before
    titles: ModuleType  # words of the title block
    occasions: ModuleType  # words that tell at which meeting a gift was announced
    offices: ModuleType  # words in the names of bodies
    leads: ModuleType  # words of lead-ins, labels and lines of names
    captions: ModuleType  # words of captions, headings and headlines
    dating: ModuleType  # words beside the day of a document


_ENGLISH: Final = Language(
    read_sentence=en_clauses.read_sentence,
    lead_of=en_clauses.lead_of,
    find_things=en_things.find_things,
    cues=en_cues,
    modalities=en_modalities,
    no_aid=en_no_aid,
    payers=en_payers,
    totals=en_totals,
    later=en_later,
    titles=en_titles,
    occasions=en_occasions,
    offices=en_offices,
    leads=en_leads,
    captions=en_captions,
    dating=en_dating,
)
_CHINESE: Final = Language(
    read_sentence=zh_clauses.read_sentence,
    lead_of=zh_clauses.lead_of,
    find_things=zh_things.find_things,
    cues=zh_cues,
    modalities=zh_modalities,
    no_aid=zh_no_aid,
    payers=zh_payers,
    totals=zh_totals,
    later=zh_later,
    titles=zh_titles,
    occasions=zh_occasions,
    offices=zh_offices,
    leads=zh_leads,
    captions=zh_captions,
    dating=zh_dating,
)


LANGUAGES: Final = (_ENGLISH, _CHINESE)


def language_of(lang: Lang) -> Language:
    """Return how a block's language is read; both kinds of Chinese writing are read as one."""
    return _ENGLISH if lang == "en" else _CHINESE


def in_any(words: Callable[[Language], Cue]) -> Cue:
    """Return one cue for what is worded so in any language, for names, which are in whichever.

    Args:
        words: the cue of a language; all are to have the same flags.
    """
    cues = [words(language) for language in LANGUAGES]
    return Cue("|".join(cue.pattern for cue in cues), cues[0].flags)
