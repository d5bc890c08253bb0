"""Texts that would take hours by a rule that tries every way of reading them: they end."""

from __future__ import annotations

import cProfile
from collections.abc import Callable

import pytest

from extract.components import blank
from extract.gazetteer import Gazetteer
from extract.model import Statement

ReadText = Callable[[str], tuple[Statement, ...]]

GIVES = "中国将向马里提供5艘船，"


@pytest.mark.parametrize(
    "opening",
    ["作为" * 2000 + "甲" * 14, "作为并" * 2000 + "甲" * 14, "“" + " " * 2000 + "甲甲甲甲甲"],
    ids=["as", "as-and", "blanks"],
)
def test_an_opening_is_read_once(opening: str, read: ReadText) -> None:
    """What stands before a name at the head of a clause is not read in every possible way."""
    assert [s.quote for s in read(f"{GIVES}{opening}马里提供5艘船。")][:1] == ["5艘船"]


@pytest.mark.parametrize(
    "opening", ["作为负责任的国家", "作为负责任的国家此外", "作为友好邻国作为负责任的国家，还"]
)
def test_an_opening_with_as_leads_to_the_giver(opening: str, read: ReadText) -> None:
    """A phrase with 作为 and connectives after it leave the name behind them the subject."""
    (statement,) = read(f"{opening}，挪威向马里提供5艘船。")
    assert statement.donor[0][0] == "NOR"


@pytest.mark.parametrize("run", ["于", "在", "在海", "于今日", "项目在"])
def test_when_a_building_was_finished_is_read_once(run: str, read: ReadText) -> None:
    """What stands between a building and its verb is not read in every possible way."""
    text = f"{GIVES}援助马里的医院项目{run * 2000}，马里的诊所项目正式于2019年3月在巴马科竣工。"
    assert [s.quote for s in read(text)][:1] == ["5艘船"]


@pytest.mark.parametrize("marks", ["(" * 100_000, ".,;" * 30_000, "$ " * 50_000])
def test_runs_of_marks_are_split_in_one_pass(marks: str) -> None:
    """The tokens of a run of punctuation join to the text again, and there are that many."""
    doc = blank("en", Gazetteer([])).make_doc(marks)
    assert doc.text == marks
    assert len(doc) == len(marks.replace(" ", ""))


@pytest.mark.parametrize("text", ["", " ", "  a\n\n b ", "(=RMB60bn)x", "café 40 %.", "赠 5艘"])
def test_tokens_join_to_the_text(text: str) -> None:
    """Whatever its blanks, a text is what its tokens join to."""
    assert blank("en", Gazetteer([])).make_doc(text).text == text


def test_references_are_counted_as_they_are_read(read: ReadText) -> None:
    """Thousands of sums, each with a word that refers back, are as many statements."""
    line = "中国向绿色气候基金捐款5000万元，该基金表示感谢。"
    assert len(read("\n".join([line] * 4000))) == 4000


def test_a_word_that_refers_back_means_what_was_named_most_then_last(read: ReadText) -> None:
    """“The Fund” is the fund named most often before it; of two named as often, the later."""
    both = "Norway met the Green Climate Fund. Norway met the Adaptation Fund."
    gives = "In 2016 Norway gave NOK 40 million to the Fund."
    (later,) = read(f"{both}\n\n{gives}")
    (often,) = read(f"The Green Climate Fund met.\n\n{both}\n\n{gives}")
    assert later.recipients[0][0] == "Adaptation Fund"
    assert often.recipients[0][0] == "Green Climate Fund"


def test_a_sentence_without_end_is_read(read: ReadText) -> None:
    """Hundreds of sums in one sentence each cost the words around them, not the sentence."""
    found = read("The UK will provide £36 million to Pakistan, " * 1000)
    assert len(found) > 900
    assert {s.recipients[0][0] for s in found} == {"PAK"}


@pytest.mark.parametrize("piece", ["中方", "中国，肯尼亚，", "将于2019年", "10个项目", "1亿元、"])
def test_a_piece_repeated_is_read_in_pieces(piece: str, read: ReadText) -> None:
    """What no writer would call a sentence is read in stretches; what follows it is read too."""
    text = piece * (6_000 // len(piece)) + "\n\n" + f"{GIVES}用于救灾。\n"
    assert [s.quote for s in read(text)][-1:] == ["5艘船"]


@pytest.mark.parametrize(
    "piece",
    ["二〇一六至一七年度", "2016至17年度", "the 41st meeting of the Board, which opened in Lima, "],
)
def test_four_times_the_text_takes_four_times_the_work(piece: str, read: ReadText) -> None:
    """Each time and meeting of a sentence without end costs the words around it, not all of it."""
    steps = [_steps(read, piece * (size // len(piece))) for size in (5_000, 20_000)]
    assert steps[1] < 5 * steps[0]


def _steps(read: ReadText, text: str) -> int:
    """How many calls the reading of a text takes: a clock would tell how busy the machine is."""
    read(text)  # what is made once is made now
    profile = cProfile.Profile()
    profile.runcall(read, text)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("run", ["马里40万剂、", "捐美4"])
def test_a_list_without_end_is_read(run: str, read: ReadText) -> None:
    """Thousands of counts in one clause each cost a search by halves, not a walk over all."""
    assert [s.quote for s in read(f"中国向马里提供5艘船。\n\n{run * 4000}\n")][:1] == ["5艘船"]
