"""Documents about aid, told from those about markets, by their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.pipeline import Extractor
from extract.reading import read_document
from extract.statements.about import is_about_aid
from tests.extract.cases import Check

ABOUT_AID = [
    "Norway and its partners support the reconstruction of schools after the floods. The project "
    "is financed with a grant, and donors have pledged further assistance to the refugees.",
    "The bank approved a loan for rural development in Malawi. The project will help the poorest "
    "farmers with seed, and supports the recovery from the drought.",
    "挪威政府向马拉维提供无偿援助，支持灾后重建项目，并资助当地青年参加培训。",
    "挪威政府向馬拉威提供人道援助，資助難民營的醫療項目。",
]
ABOUT_MARKETS = [
    "Harbour Steel said its second quarter profit rose to $12 million on sales of $140 million. "
    "The company will pay a dividend of 20 cents per share to its shareholders.",
    "The trade surplus narrowed to $3 billion in May as imports of machinery grew. Economists had "
    "expected exports to fall; shares rose and the yield on bonds fell.",
    "港湾钢铁公司第二季度营收12亿元，同比增长5%，净利润1.4亿元，公司股价上涨。",
    "The old town lies by the river. Its walls were built in 1310, and most of them still stand.",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*((text, True) for text in ABOUT_AID), *((text, False) for text in ABOUT_MARKETS)],
)
def test_a_document_is_about_aid_by_its_words(
    text: str, expected: bool, extractor: Extractor
) -> None:
    """Words of aid are weighed against those of business."""
    views = extractor.views(read_document(text.encode(), name="made-up.txt"))
    assert is_about_aid(views) is expected


def test_sums_without_a_giver_count_where_aid_is_the_topic(assert_reads: Check) -> None:
    """In a document about aid a sum that nothing speaks against is given, by whomever."""
    aid = (
        "Aid for Malawi\n\nDonors met in Oslo to support the recovery of Malawi. The pledging "
        "round raised $40 million for reconstruction. Food worth $9 million was lost in the "
        "floods.\n"
    )
    assert_reads(aid, [{"quote": "$40 million", "donor": None}])


def test_sums_without_a_giver_count_for_nothing_elsewhere(assert_reads: Check) -> None:
    """In the news of markets the same sentence tells of nothing given."""
    news = (
        "Harbour Steel results\n\nThe company's profit fell, and its shares lost ground. The bond "
        "raised $40 million. Sales and revenue grew in the second quarter, exports did not.\n"
    )
    assert_reads(news, [])


GIVERS = [
    ("the one who gives all else",
     "Help for Malawi\n\nNorway granted $9 million for schools and pledged $2 million for water. "
     "A further sum of $4 million was approved for the recovery of farms.\n", "$4 million", "NOR"),
    ("the state whose money it is, where nobody is named",
     "Grants for food and relief\n\nAssistance was approved for refugees and other poor people: "
     "JPY 300 million for Malawi.\n", "JPY 300 million", "JPN"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quote", "donor"), [case[1:] for case in GIVERS], ids=[case[0] for case in GIVERS]
)
def test_who_gives_where_no_sentence_says_so(
    text: str, quote: str, donor: str, extractor: Extractor, tmp_path: Path
) -> None:
    """What nobody is named for is given by whoever gives all else, or by its money's state."""
    path = tmp_path / "made-up.txt"
    path.write_text(text, encoding="utf-8")
    _, statements = extractor.read(path)
    given = next(s for s in statements if s.quote == quote)
    assert [labels[0] for labels in given.donor] == [donor]
