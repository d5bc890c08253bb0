"""The lexicon of sectors, tested as data: each failure says which row to repair."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kg.codelists import Codelists
from kg.errors import DataFileError
from kg.sector_words import Lexicon, Word, longest, plain

HEAD = "words\tlang\tsector\tgoals\tweight\temergency\n"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The lexicon of the project."""
    return Lexicon()


@pytest.fixture(scope="module")
def known() -> dict[str, set[str]]:
    """The codes of sectors and goals in the code lists, by type."""
    found: dict[str, set[str]] = {"Sector": set(), "Goal": set()}
    for concept in Codelists().concepts:
        if concept.type in found:
            found[concept.type].add(concept.id)
    return found


def all_words(lexicon: Lexicon) -> list[Word]:
    """The words of every language."""
    return [word for words in lexicon.words.values() for word in words]


def test_every_code_is_in_the_code_lists(lexicon: Lexicon, known: dict[str, set[str]]) -> None:
    """Sectors, emergency codes and goals are those of ontology/codelists."""
    for word in all_words(lexicon):
        assert {word.sector, word.emergency} - {""} <= known["Sector"], word
        assert set(word.goals) <= known["Goal"], word


def test_every_word_tells_something_or_is_a_decoy(lexicon: Lexicon) -> None:
    """A decoy has no code, a goal word goals alone, every other word a sector."""
    for word in all_words(lexicon):
        assert bool(word.sector) == (word.weight not in ("decoy", "goal")), word
        assert bool(word.goals) or word.weight != "goal", word


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_word_stands_twice(lexicon: Lexicon, lang: str) -> None:
    """A word has one meaning, beside the goals that it may add."""
    counts = Counter(
        plain(word.text, "en" if lang == "en" else "zh-Hans")
        for word in lexicon.words[lang]
        if word.weight != "goal"
    )
    assert [text for text, number in counts.items() if number > 1] == []


def test_no_chinese_word_is_written_in_traditional_characters(lexicon: Lexicon) -> None:
    """Texts are folded to simplified characters: a traditional word would never be found."""
    assert [w.text for w in lexicon.words["zh"] if plain(w.text, "zh-Hans") != w.text] == []


def test_every_sector_in_use_has_words_in_both_languages(lexicon: Lexicon) -> None:
    """A three-digit sector that words of one language tell of has words of the other too."""
    told = {lang: {w.sector[:3] for w in lexicon.words[lang]} for lang in ("en", "zh")}
    assert told["en"] ^ told["zh"] <= {"998"}
    assert len(told["en"] & told["zh"] - {""}) == 41


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("schools and universities", ["schools", "universities"]),
        ("preschools, unschooled, schoolmen", ["preschools"]),
        ("AIDS, but no hearing aids", ["AIDS", "hearing aids"]),
        ("the hospital's roof", ["hospital's"]),
        ("low-cost housing", ["low cost housing"]),
    ],
)
def test_english_words_are_whole_words(lexicon: Lexicon, text: str, expected: list[str]) -> None:
    """Plurals, genitives and hyphens do not matter; parts of words and lower case do."""
    folded = plain(text, "en")
    hits = longest(hit for hit in lexicon.find(folded, "en") if hit.word.weight == "strong")
    assert [folded[hit.start : hit.end] for hit in hits] == expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("words\tlang\n", "line 2"),
        (HEAD + "mill\ten\n", "line 2: give these columns"),
        (HEAD + "mill\tfr\t321\t\t\t\n", "no language 'fr'"),
        (HEAD + "mill\ten\t321\t\theavy\t\n", "weight 'heavy'"),
    ],
)
def test_a_broken_table_is_told(tmp_path: Path, content: str, message: str) -> None:
    """The message names the file, the line and what it should be."""
    path = tmp_path / "words.tsv"
    path.write_text(content + ("x\ty\n" if content.count("\n") == 1 else ""), encoding="utf-8")
    with pytest.raises(DataFileError, match=message):
        Lexicon(path)
    with pytest.raises(DataFileError, match="cannot be read"):
        Lexicon(tmp_path / "none.tsv")
