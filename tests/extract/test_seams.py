"""A sentence that breaks off at the end of the file and goes on at its start."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.gazetteer import Gazetteer
from extract.model import Block, Statement
from extract.reading import read_document
from extract.seams import rejoin

Read = Callable[..., tuple[Statement, ...]]

MIDDLE = "赞比亚表示感谢。该项目于2019年完工，当地居民用上了自来水，生活有了改善。\n\n"
CUT = (
    "亚修建水井40眼，当地居民用上了自来水。\n\n"
    + MIDDLE
    + "瑞典与非洲国家合作多年，合作领域很广。\n\n2018年，瑞典为赞比"
)
WHOLE = CUT.replace("瑞典为赞比", "瑞典捐款。")
NO_NAME = CUT.replace("瑞典为赞比", "瑞典为当地修建了")
ENDED = CUT.replace("瑞典为赞比", "瑞典感谢赞比亚。")


def _blocks(text: str) -> tuple[Block, ...]:
    return read_document(text.encode(), name="made-up.txt").blocks


def test_a_name_cut_in_two_joins_the_ends(gazetteer: Gazetteer) -> None:
    """The last block and the first paragraph are one where a known name spans the seam."""
    blocks = _blocks(CUT)
    joined = rejoin(blocks, gazetteer)
    assert len(joined) == len(blocks) - 1
    assert "瑞典为赞比亚修建水井40眼" in joined[-1].text
    assert joined[-1].offsets == blocks[-1].offsets + blocks[0].offsets
    assert joined[:-1] == blocks[1:-1]


@pytest.mark.parametrize("text", [WHOLE, NO_NAME, ENDED], ids=["another end", "no name", "ended"])
def test_nothing_is_joined_where_nothing_shows_it(text: str, gazetteer: Gazetteer) -> None:
    """Without a name across the seam, or where the file ends a sentence, all stays as it is."""
    blocks = _blocks(text)
    assert rejoin(blocks, gazetteer) == blocks


@pytest.mark.parametrize("text", ["", "亚", "亚修建水井。\n\n瑞典为赞比"])
def test_short_documents_stay_as_they_are(text: str, gazetteer: Gazetteer) -> None:
    """Two blocks are too few to tell that a scan began in the middle."""
    blocks = _blocks(text) if text else ()
    assert rejoin(blocks, gazetteer) == blocks


def test_a_statement_over_the_seam_is_read(read: Read) -> None:
    """What is given stands at the start of the file, who gives it at the end."""
    (statement,) = [s for s in read(CUT) if "40" in s.quote]
    assert statement.quote == CUT[statement.start : statement.end] == "水井40眼"
    assert statement.donor[0][0] == "SWE"
    assert statement.recipients[0][0] == "ZMB"
    assert statement.period == ("2018", "2018")


def test_a_sentence_over_the_seam_is_a_stretch_of_the_document(read: Read) -> None:
    """A statement's sentence runs from a smaller to a greater offset, around its quote."""
    (statement,) = [s for s in read(CUT) if "40" in s.quote]
    first, last = statement.sentence
    assert first <= statement.start < statement.end <= last
