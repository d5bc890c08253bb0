"""English predicates that tell that something has come: “has been paid”, “now stand”, “is open”."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue

_ADVERBS: Final = (
    r"(?:(?:now|since|then|already|finally|at last|by now|all|both|also|long|duly|fully|eventually|"
    r"meanwhile|entirely|safely|promptly|in full|in the end|recently|just|officially|formally|"
    r"today|at once|indeed|ago|every one|yesterday|later|soon|subsequently|therefore|thus)\s)*"
)
_DONE: Final = (
    r"(?:arrived|paid|delivered|disbursed|transferred|handed (?:over|out)|turned over|completed|"
    r"finished|(?:re)?built|constructed|repaired|erected|(?:re)?opened|inaugurated|commissioned|"
    r"installed|drilled|sunk|dug|planted|distributed|sent(?! back)|shipped|flown|airlifted|"
    r"unloaded|released|received(?! with)|spent|used|put (?:to (?:use|work)|into (?:use|service|"
    r"operation))|taken into (?:use|service)|honou?red|redeemed|fulfilled|met(?! with)|"
    r"kept(?! waiting)|made good|come (?:through|in)|landed|docked|reached|gone (?:into|up|to)|"
    r"trained|deployed|remitted|credited|deposited|provided|supplied|settled|materiali[sz]ed|"
    r"reali[sz]ed|invested)"
)
_CAME: Final = (
    r"(?:arrived|reached|landed|docked|opened|came (?:through|in|at last)|went (?:into|up|to work)|"
    r"entered (?:service|use)|stands?|stood|sailed into|touched down|"
    r"began (?:work|service|running)|started (?:work|running))"
)
_IN_USE: Final = (
    r"(?:in (?:use|place|service|operation|hand)|open|complete|finished|ready|built|there|"
    r"(?:up and )?running|at work|on (?:the road|the ground|site)|serving|working|operating|"
    r"standing|treating|teaching)"
)
_ARRIVED: Final = Cue(
    rf"(?:(?:has|have|had)\s{_ADVERBS}(?:been\s{_ADVERBS})?{_DONE}|(?:was|were|got)\s{_ADVERBS}{_DONE}|"
    rf"(?:is|are)\s{_ADVERBS}{_IN_USE}|{_CAME})\b"
    r"(?!\s(?:only\s|just\s)?(?:in part|partly|partially|not|nowhere|empty|idle))"
)
# The first of these behind a modifier is the main predicate.
_PREDICATE: Final = Cue(
    rf"\b(?:has|have|had|is|are|was|were|got|will|would|shall|may|might|could|should|can|must|did|"
    rf"do|does|remains?|remained|never|fail(?:s|ed)?|a?waits?|{_CAME})\b"
)


def arrival_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the first predicate between two offsets stands, if it tells that something has come."""
    main = _PREDICATE.search(text, start, end)
    arrived = _ARRIVED.match(text, main.start(), end) if main is not None else None
    return arrived.span() if arrived is not None else None
