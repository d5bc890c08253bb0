"""The language of a line or a block: English, Chinese in one of its two scripts, or another.

Scripts are counted, not guessed: Chinese characters against Latin letters, with kana, Hangul and
every other alphabet telling the rest. Between the languages in Latin letters the small words
decide (articles, prepositions, conjunctions), as no document lacks them; between the two kinds of
Chinese writing, the characters that only one of them has (`extract.hanzi`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from extract.hanzi import simplified_only, traditional_only

Script = Literal["zh", "latin", "other", "none"]

_SAMPLE: Final = 500  # characters of a long line that are counted
_LONGEST_MIXED: Final = 20_000
_ENGLISH_SAMPLE: Final = 3_000
_HAN_RANGES: Final = (
    "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_HAN: Final = re.compile(f"[{_HAN_RANGES}]+")
_FOUR_CHARACTERS: Final = re.compile(
    f"(?:[{_HAN_RANGES}][^{_HAN_RANGES}]{{0,20}}){{3}}[{_HAN_RANGES}]"
)
_FOUR_WORDS: Final = re.compile("(?:[A-Za-z]{2,40}[^A-Za-z]{1,20}){3}[A-Za-z]{2}")
_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa\u30fc\u31f0-\u31ff\uff66-\uff9d]")
_LATIN: Final = re.compile("[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]")
_LATIN_WORD: Final = re.compile("[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+")
_OTHER: Final = re.compile(
    "[\u0370-\u1cff\u3130-\u318f\uac00-\ud7ff\u2d00-\u2dff\ua500-\uabff\ufb1d-\ufdff\ufe70-\ufefc]"
)
_BRACKETS: Final = re.compile(r"[(（][^()（）]{0,200}[)）]")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NON_ENGLISH_LETTER: Final = re.compile("[À-ÖØ-öø-ɏḀ-ỿ]")
_SEGMENT_END: Final = re.compile(r"(?<=[。！？；.!?;])[”’」』\"')）]{0,2}\s*|\s{2,}|\s[/|]\s|　")

# The commonest small words of each language, and none that is a small word of English.
_SMALL_WORDS: Final = {
    "en": "the of and to in for on by with that is are was were be been has have had will would "
    "its it as at from this these their which not or an but also than more who they we our all "
    "up into over under between through during other may can shall",
    "fr": "le la les des du et un une dans pour par sur avec est sont été que qui aux au ce cette "
    "ces leur ses plus ou ne pas il elle nous l'aide d'un d'une",
    "es": "el los las del y en un una con por para que se es son fue su sus al lo como más este "
    "esta entre ha han o",
    "pt": "o os da do das dos e em um uma com por para que se é são foi no na nos nas ao à seu sua "
    "mais entre",
    "de": "der die das und den dem des ein eine einer mit von zu für auf ist sind war im nicht "
    "auch sich werden wurde als bei nach aus über durch",
    "it": "il lo gli della del delle dei di e un una con per che è sono nel nella alla al da come "
    "più questo anche",
    "nl": "de het een en van voor met op te zijn aan bij naar ook dat die wordt werd door niet",
    "id": "yang dan di untuk dengan dari pada ini itu akan telah dalam oleh kepada tidak juga",
    "vi": "và của các cho trong với là được những một đã có không này",
    "tr": "ve bir bu için ile olarak de da olan daha çok gibi kadar",
    "sv": "och att det som för på är av med den till om inte har ett",
    "pl": "i w na z do się jest nie oraz dla przez to że od",
    "sw": "ya na wa kwa katika ni za la kuwa hii cha",
}
_ENOUGH_WORDS: Final = 12  # from which the lack of English small words tells something


def script(text: str) -> Script:
    """Return what `text` is mainly written in: Chinese, Latin letters, another script, or none."""
    if text.isascii():
        return "latin" if _LATIN.search(text) else "none"
    sample = text[:_SAMPLE]
    han = _count(_HAN, sample)
    if not han and not _OTHER.search(sample) and not _KANA.search(sample):
        return "latin" if _LATIN.search(sample) else "none"
    kana = len(_KANA.findall(sample))
    latin = len(_LATIN_WORD.findall(sample))
    other = len(_OTHER.findall(sample))
    if kana > 1 and kana * 10 > han:
        return "other"
    if other > han and other > latin * 2:
        return "other"
    if han and latin:
        outside = _BRACKETS.sub("", sample)
        counts = _count(_HAN, outside), len(_LATIN_WORD.findall(outside))
        han, latin = counts if any(counts) else (han, latin)
    if han > latin:
        return "zh"
    return "latin" if latin else "none"


def _count(runs: re.Pattern[str], text: str) -> int:
    """How many characters the runs that a pattern matches have together."""
    return sum(map(len, runs.findall(text)))


def is_english(text: str) -> bool | None:
    """Whether `text`, in Latin letters, is English; None if it has too few words to tell."""
    text = text[:_ENGLISH_SAMPLE]
    found = _WORD.findall(text)
    # "IST" is no German verb in a line that is not written in capitals throughout.
    capitals = text.isupper()
    words = [word.lower() for word in found if capitals or not word.isupper()]
    counts = dict.fromkeys(_SMALL_WORDS, 0)
    languages_of = _languages_of()
    for word in words:
        if "’" in word:
            word = word.replace("’", "'")
        for language in languages_of.get(word, ()):
            counts[language] += 1
    english = counts.pop("en")
    strongest = max(counts.values())
    if english == strongest == 0:
        if len(words) < _ENOUGH_WORDS or not _mostly_lower(words, text):
            return None
        return False
    if strongest > english:
        # Short English lines hold foreign names: one "de" or "da" proves nothing.
        return False if strongest > 1 or _NON_ENGLISH_LETTER.search(text) else None
    if len(words) >= _ENOUGH_WORDS and english * 25 < len(words) and _mostly_lower(words, text):
        return False
    return True if english > strongest else None


def chinese_variant(text: str) -> Literal["zh-Hans", "zh-Hant"] | None:
    """Return which characters Chinese `text` is written in; None if it has none that tell."""
    traditional = len(_class_of("traditional").findall(text))
    simplified = len(_class_of("simplified").findall(text))
    if traditional == simplified:
        return None
    return "zh-Hant" if traditional > simplified else "zh-Hans"


def split_mixed(text: str) -> list[int]:
    """Return where a line that holds text in Chinese and text in Latin letters is to be cut.

    Only ends of sentences and plain separators are places to cut; a Latin name within a Chinese
    sentence, or the reverse, is part of the sentence. Each part has at least four words.
    """
    if len(text) > _LONGEST_MIXED or text.isascii():
        return []
    if not (_has_four_words(text, "latin") and _has_four_words(text, "zh")):
        return []
    cuts: list[int] = []
    previous: Script = "none"
    start = 0
    ends = [match.end() for match in _SEGMENT_END.finditer(text)]
    for end in [*ends, len(text)]:
        segment = text[start:end]
        kind = script(segment)
        if kind in ("zh", "latin") and _has_four_words(segment, kind):
            if previous not in ("none", kind):
                cuts.append(start)
            previous = kind
        start = end
    return cuts


def _has_four_words(text: str, kind: Script) -> bool:
    return (_FOUR_CHARACTERS if kind == "zh" else _FOUR_WORDS).search(text) is not None


def _mostly_lower(words: list[str], text: str) -> bool:
    """Whether running text, not names: most words begin with a small letter."""
    small = sum(1 for word in _WORD.findall(text) if word[0].islower())
    return small * 2 > len(words)


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for language, words in _SMALL_WORDS.items():
        for word in words.split():
            table[word] = (*table.get(word, ()), language)
    return table


@cache
def _class_of(kind: Literal["traditional", "simplified"]) -> re.Pattern[str]:
    characters = traditional_only() if kind == "traditional" else simplified_only()
    # Only the basic plane: rarer characters would make the pattern slow, and tell nothing more.
    return re.compile("[" + "".join(sorted(c for c in characters if c <= "\uffff")) + "]")
