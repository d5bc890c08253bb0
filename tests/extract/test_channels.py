"""Through whom money goes: agencies and funds on its way to those who receive it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]

UNICEF = "United Nations Children's Fund"
IOM = "International Organization for Migration"
ICRC = "International Committee of the Red Cross"

CHANNELS = [
    ("Norway gave Mali $5 million through UNICEF.", [[UNICEF]]),
    ("Norway gave Mali $5 million through UNICEF, the International Committee of the Red Cross "
     "and other agencies.", [[UNICEF, ICRC]]),
    ("In 2020 the European Union will give Mali EUR 30 million from the European Development "
     "Fund.", [["European Development Fund"]]),
    ("Sweden and Norway donated SEK 2 million and NOK 3 million, respectively, to Mongolia "
     "through UNICEF.", [[UNICEF], [UNICEF]]),
    ("Japan will give Kenya a grant of $3 million, of which $1 million will go through UNICEF for "
     "water and the remaining $2 million through the International Organization for Migration.",
     [[], [UNICEF], [IOM]]),
    ("Japan will give Kenya $2 million for schools and $3 million through UNICEF.",
     [[], [UNICEF]]),
    ("A $2 million grant from Norway, administered by UNICEF, will help Mongolia.", [[UNICEF]]),
    ("Norway will give Mali NOK 20 million. The support will be channelled through UNICEF.",
     [[UNICEF]]),
    ("Norway gave Mali NOK 20 million in 2019. It was disbursed through UNICEF.", [[UNICEF]]),
    ("Norway gave Mali NOK 20 million. Mali trades through Dakar.", [[]]),
    ("Norway gave Mali NOK 20 million. The money was spent by its ministry.", [[]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "channels"), CHANNELS)
def test_channels(text: str, channels: list[list[str]], read: Read) -> None:
    """A channel is named behind “through” and its like, for the gift or for the whole of it."""
    assert [[body[0] for body in s.through] for s in read(text)] == channels
