"""Sentences that a page or a column cut off and that go on elsewhere in the document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from extract.cue import Cue
from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.model import Block

_ENDS: Final = Cue(r"[。！？.!?:：；;”\"）)]\s*$")


def rejoin(blocks: Sequence[Block], gazetteer: Gazetteer) -> tuple[Block, ...]:
    """Join the last block to the first paragraph where a known name spans the seam.

    A scan may begin in the middle of the document: then the file's last sentence breaks off, and
    its first paragraph is the rest. That it is shows from a name cut in two by the seam.
    """
    body = next(
        (i for i, b in enumerate(blocks) if b.kind == "paragraph" and _ENDS.search(b.text)), None
    )
    if body is None or len(blocks) < 3 or body == len(blocks) - 1:
        return tuple(blocks)
    first, last = blocks[body], blocks[-1]
    if first.lang != last.lang or _ENDS.search(last.text) or first.start > last.start:
        return tuple(blocks)
    seam = len(last.text)
    whole = last.text + first.text
    near = gazetteer.find(fold(whole, last.lang), last.lang)
    if not any(m.start < seam < m.end for m in near):
        return tuple(blocks)
    joined = msgspec.structs.replace(last, text=whole, offsets=last.offsets + first.offsets)
    return (*blocks[:body], *blocks[body + 1 : -1], joined)
