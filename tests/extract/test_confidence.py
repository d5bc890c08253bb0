"""How far a statement is trusted: more where less had to be guessed; all invented."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.fold import fold
from extract.model import Amount, Block, Statement
from extract.names import Entity
from extract.statements.candidates import Candidate, View
from extract.statements.confidence import SIGNS, confidence_of

Read = Callable[..., tuple[Statement, ...]]

# What is compared; a text whose last statement is trusted more, and one that is trusted less.
SURER = [
    ("the sentence tells who receives, or nothing does",
     "# Norwegian aid\n\nNorway gave Malawi US$40 million in aid in 2019.",
     "# Norwegian aid\n\nNorway gave US$40 million in humanitarian aid in 2019."),
    ("the sentence tells who receives, or the title is to be guessed from",
     "# Relief after the floods in Malawi\n\nNorway gave Malawi US$40 million.",
     "# Relief after the floods in Malawi\n\nNorway gave US$40 million."),
    ("the title and all else speak for who receives, or only the sentence before",
     "# Malawi: relief after the floods\n\nThe floods in Malawi were the worst in years. Malawi's "
     "towns are under water. Norway gave US$40 million.",
     "# Relief after the floods\n\nFloods also reached Zambia and Mozambique. Norway gave US$40 "
     "million."),
    ("a state that usually gives, or a poor one",
     "Norway gave Haiti US$40 million in aid in 2019.",
     "Malawi gave Haiti US$40 million in aid in 2019."),
    ("a state that usually receives, or a rich one",
     "Norway gave Haiti US$40 million in aid in 2019.",
     "Norway gave Japan US$40 million in aid in 2019."),
    ("one receives, or three do",
     "Norway gave Malawi US$40 million in aid in 2019.",
     "Norway gave Malawi, Zambia and Haiti US$40 million in aid in 2019."),
    ("a sum, or no number",
     "Norway will build a hospital in Malawi for US$40 million.",
     "Norway will build a hospital in Malawi."),
    ("one sum in the sentence, or two",
     "Norway gave Malawi US$40 million in aid in 2019.",
     "In 2019 Norway gave Malawi US$40 million in aid, and Sweden gave it US$30 million in aid."),
    ("a heading about aid above, or none",
     "# Aid to Malawi\n\nNorway gave Malawi US$40 million in 2019.",
     "Norway gave Malawi US$40 million in 2019."),
    ("a short sentence, or a long one",
     "Norway gave Malawi US$40 million in aid in 2019.",
     "Norway, whose minister had come to the lake the week before to see for himself how the "
     "people of the shore, most of them fishers and their families, had fared since the water "
     "rose over the dykes, the roads and the two bridges that join the north to the south of the "
     "country, gave Malawi US$40 million in aid in 2019."),
    ("the sentence tells when, or the lead-in",
     "The aid was as follows:\n\n- Norway gave Malawi US$40 million in 2019.\n",
     "In 2019 the aid was as follows:\n\n- Norway gave Malawi US$40 million.\n"),
    ("a label at the head of the line, or none",
     "Pledges for Malawi:\n\n- Norway: US$40 million\n- Sweden: US$30 million\n",
     "Pledges for Malawi:\n\n- US$40 million from Norway\n- US$30 million from Sweden\n"),
    ("句子写明受援国，或没有写明",
     "挪威对外援助\n\n2019年，挪威向马拉维提供4000万美元人道主义援助。",
     "挪威对外援助\n\n2019年，挪威提供4000万美元人道主义援助。"),
    ("援助国，或贫穷国家",
     "2019年，挪威向海地提供4000万美元援助。",
     "2019年，马拉维向海地提供4000万美元援助。"),
    ("一个受援国，或三个",
     "2019年，挪威向马拉维提供4000万美元援助。",
     "2019年，挪威向马拉维、赞比亚和海地提供4000万美元援助。"),
    ("短句，或长句",
     "2019年，挪威向马拉维提供4000万美元援助。",
     "2019年，在部长前一周到湖边看望当地渔民及其家人、察看被洪水冲毁的堤坝、公路和两座连接该国南北的"
     "桥梁并与各方就今后的重建工作交换意见之后，挪威向马拉维提供4000万美元援助。"),
]  # fmt: skip


@pytest.mark.parametrize(("surer", "doubtful"), [pytest.param(*c[1:], id=c[0]) for c in SURER])
def test_less_guessed_is_trusted_more(surer: str, doubtful: str, read: Read) -> None:
    """What the text tells is surer than what is guessed, and a plain sentence than a laden one."""
    assert read(surer)[-1].confidence > read(doubtful)[-1].confidence


@pytest.mark.parametrize(
    "text",
    [
        "Norway gave Malawi US$40 million in aid in 2019.",
        "2019年，挪威向马拉维提供4000万美元援助。",
    ],
)
def test_a_plain_sentence_is_likelier_right_than_wrong(text: str, read: Read) -> None:
    """A sentence that tells it all is trusted."""
    [statement] = read(text)
    assert statement.confidence > Decimal("0.5")


STATES = tuple(
    Entity(type="Country", labels=(code, code)) for code in ("NOR", "MWI", "CHN", "HTI", "JPN")
)
_parties = st.lists(st.sampled_from(STATES), max_size=3, unique=True).map(tuple)


@given(
    donors=_parties,
    recipients=_parties,
    lead=st.none() | st.floats(0, 20),
    measured=st.booleans(),
    told=st.tuples(st.booleans(), st.booleans(), st.booleans(), st.booleans()),
    length=st.integers(1, 2000),
)
def test_it_stays_within_bounds_in_hundredths(
    donors: tuple[Entity, ...],
    recipients: tuple[Entity, ...],
    lead: float | None,
    measured: bool,
    told: tuple[bool, ...],
    length: int,
) -> None:
    """Whatever is known of a candidate, nothing is certain, and no more is shown than is known."""
    verb, labelled, in_aid, carried = told
    text = "x" * length
    block = Block(kind="paragraph", text=text, offsets=tuple(range(length)), lang="en")
    view = View(0, block, fold(text, "en"), (), (), (), ())
    c = Candidate(view=view, start=0, end=1, sentence=(0, length), rule="en.give", context="")
    c.donors, c.recipients, c.lead = donors, recipients, lead
    c.amount = Amount(value=Decimal(1), currency="USD") if measured else None
    c.verb, c.labelled, c.in_aid, c.time_carried = "give" * verb, labelled, in_aid, carried
    confidence = confidence_of(c)
    assert Decimal("0.05") <= confidence <= Decimal("0.95")
    assert confidence == round(confidence, 2)


def test_every_sign_has_its_reason() -> None:
    """A sign says what it looks at and why, in its docstring; each stands in the table once."""
    assert all(sign.__doc__ for sign, _ in SIGNS)
    assert len({sign for sign, _ in SIGNS}) == len(SIGNS)


def test_a_statement_bears_it_as_a_plain_number(read: Read) -> None:
    """JSON shows two decimals."""
    [statement] = read("Norway gave Malawi US$40 million in aid in 2019.")
    shown = msgspec.json.Encoder(decimal_format="number").encode(statement.confidence)
    assert len(shown) == len("0.75")
