"""English times that are not a delivery's own: of its promise, or of another event.

“disbursed $5 million under the pledge that it made in 2020”, “rebuilt clinics that were damaged in
2019”: the delivery has the time of its own clause, if that has one.
"""

from __future__ import annotations

from typing import Final

from extract.cue import Cue

_PROMISE: Final = (
    r"(?:pledges?|promises?|commitments?|undertakings?|offers?|agreements?|deals?|accords?|"
    r"memorandum|pact|programmes?|programs?|plans?|initiatives?)"
)
_MADE: Final = (
    r"(?:made|announced|given|gave|signed|entered|issued|undertook|undertaken|declared|concluded|"
    r"reached|offered|launched|adopted|agreed|approved)"
)
_PROMISED: Final = r"(?:promised|pledged|committed|agreed|vowed|undertaken|announced)"
# “under the pledge it made (in 2020)”, “as promised at the summit (in 2015)”
_OF_PROMISE: Final = Cue(
    rf"\b{_PROMISE}\b[^;:,.]{{0,60}}?\b{_MADE}\b[^;:]{{0,80}}$|"
    r"\b(?:as|than|what|which|that|it|they|he|she) (?:was |were |had (?:been )?|has |have )?"
    rf"(?:\w+ly |first )?{_PROMISED}\b[^;:]{{0,80}}$"
)
# What befell somebody: “clinics damaged by the storm (in March 2019)”.
_BEFELL: Final = Cue(
    r"\b(?:damaged|destroyed|devastated|ravaged|flattened|swept away|displaced|hit|struck|razed|"
    r"burnt? down|torn|wrecked|uprooted)\b[^;:,]{0,60}$"
)
# What a gift's own relative clause tells: “$5 million that arrived (in May)”.
_OF_GIFT: Final = (
    r"\b(?:will|would|shall|to|is|are|has|have|can|may|spent|used|implemented|complet|carried|"
    r"beg[au]n|start|launch|end(?:s|ed)|last|cover|open|inaugurat|install|deploy|distribut|"
    r"benefit|financ|fund|support|help|reach|train|work|serv|arriv|came|land|disburs|paid|pay|"
    r"deliver|hand|transferr|ship|sent|gave|given|provid|donat|built|construct|finish|ran|runs|"
    r"took|treat|receiv|bought|purchas|approv|allocat|extend|grant|contribut)"
)
_OTHER_EVENT: Final = Cue(
    rf"\b(?:that|which|who|whose|where)\s(?:(?!{_OF_GIFT})[^;:]){{0,60}}?"
    rf"\b(?!{_OF_GIFT})(?:was|were|had|\w{{3,}}ed|left|lost|fled|broke|fell|became|won)\b"
    rf"(?:(?!{_OF_GIFT})[^;:,]){{0,60}}$"
)
_OWN_AGAIN: Final = Cue(r",\s(?:(?:in|on|during|by|early|late|only|back|finally)\s)*$")


def is_aside(words: str) -> bool:
    """Is a time behind what is given part of words on its promise, or on another event?

    Args:
        words: those between the thing and the time.
    """
    if _OWN_AGAIN.search(words):
        return False  # “honoured the pledge made in Paris, in June 2022”
    patterns = (_OF_PROMISE, _BEFELL, _OTHER_EVENT)
    return any(pattern.search(words) for pattern in patterns)
