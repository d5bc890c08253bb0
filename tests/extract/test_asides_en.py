"""English times beside a delivery that are not its own; nobody gave or promised any of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]
Period = tuple[str | None, str | None] | None

_2022: Period = ("2022-06", "2022-06")
# A sentence with one delivery, and when it was made.
DELIVERIES: list[tuple[str, Period]] = [
    # the promise is older
    ("In June 2022 Norway disbursed $35 million to Malawi in fulfilment of the pledge made at the "
     "Lilongwe Summit in March 2021.", _2022),
    ("In June 2022 Norway disbursed $35 million to Malawi under the pledge made in 2020.", _2022),
    ("In June 2022 Norway gave $35 million to Malawi, honouring the commitment it made in 2020.",
     _2022),
    ("In June 2022, Norway paid Malawi $35 million as promised at the Paris conference in December "
     "2015.", _2022),
    ("In June 2022 Norway gave Malawi $35 million, delivering on the commitment it announced at "
     "the Paris conference in 2015.", _2022),
    ("In June 2022 Norway delivered 40 ambulances to Malawi, fulfilling a promise made in 2020.",
     _2022),
    ("In June 2022 Norway gave Malawi $35 million, more than it had pledged in 2019.", _2022),
    ("In June 2022 Norway gave Malawi $35 million under an agreement signed in 2019.", _2022),
    ("Norway disbursed $35 million to Malawi in fulfilment of the pledge made in May 2021.", None),
    ("Norway has disbursed $35 million to Malawi since 2019 under the pledge it made in 2018.",
     ("2019", None)),
    # so is another event
    ("In June 2022 Norway rebuilt 12 clinics in Malawi that were damaged in March 2019.", _2022),
    ("In June 2022 Norway rebuilt 12 clinics in Malawi damaged by the storm in March 2019.", _2022),
    ("Norway disbursed $35 million to Malawi, which joined the Commonwealth in 1964.", None),
    # look-alikes: the time behind the gift is its own
    ("Norway disbursed $35 million to Malawi in June 2022.", _2022),
    ("Norway disbursed $35 million to Malawi in June 2022 under the pledge made in 2020.", _2022),
    ("Norway paid Malawi $35 million, honouring the promise made in Paris, in June 2022.", _2022),
    ("Norway gave Malawi 40 ambulances as part of its commitment to health in June 2022.", _2022),
    ("Norway sent 40 doctors to Malawi, who worked in Zomba in June 2022.", _2022),
]  # fmt: skip
# A promise that is recalled while it is told as kept, and the day of the promise.
RECALLED: list[tuple[str, str, Period]] = [
    ("In 2020 Norway paid out the $35 million that it had pledged to Malawi in 2018.", "2018",
     ("2020", "2020")),
    ("In 2020 Canada paid Haiti the C$20 million it pledged in 2010.", "2010", ("2020", "2020")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "period"), DELIVERIES)
def test_a_delivery_has_the_time_of_its_own_clause(read: Read, text: str, period: Period) -> None:
    """The time of a promise that a delivery mentions, or of another event, is not its own."""
    (statement,) = read(text)
    assert (statement.kind, statement.period) == ("delivery", period)
    assert [labels[0] for labels in statement.donor] == ["NOR"]
    assert [labels[0] for labels in statement.recipients] == ["MWI"]


@pytest.mark.parametrize(("text", "announced", "period"), RECALLED)
def test_a_recalled_promise_keeps_its_own_day(
    read: Read, text: str, announced: str, period: Period
) -> None:
    """The time that opens a sentence is that of the delivery, not of the promise it recalls."""
    (statement,) = read(text)
    assert (statement.kind, statement.announced) == ("delivery", announced)
    assert statement.period == period


def test_two_gifts_of_one_clause_share_its_time(read: Read) -> None:
    """A promise beside a delivery, not recalled by it, has the time that opens the sentence."""
    given, promised = read("In 2020 Norway gave Malawi $5 million and pledged $3 million to Chad.")
    assert given.period == ("2020", "2020")
    assert (promised.kind, promised.announced) == ("commitment", "2020")
