"""People whom a text names with their title: what the readers of both languages find."""

from __future__ import annotations

import msgspec

from extract.names import Mention


class Named(msgspec.Struct, frozen=True):
    """Somebody named in full or by title, and what stands beside the name.

    `start` and `end` are those of title, state and name together: one actor, one mention.
    """

    start: int
    end: int
    name: tuple[int, int]
    own_start: int = 0  # where the title begins, the state before it left out
    noun: str = ""  # of the title: "minister", 首相
    office: str = ""  # the office that the title tells, as the code lists have it; "" for any
    state: Mention | None = None  # whose title it is, as far as the text says
    certain: bool = False  # it does so beyond doubt: “Danish”, “of Japan”, not “in Kenya”
    known: Mention | None = None  # the name, where a code list has it in full
