"""Who “we”, “my government” and 我国 are: whoever issues the document, or speaks in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import msgspec

from extract.cue import Cue
from extract.currencies import users_of
from extract.names import Entity, Mention
from extract.sentences import split_sentences
from extract.statements.candidates import View
from extract.statements.context import Context

# Behind a country's name: what shows it as one that acts and gives.
_ACTS: Final = Cue(
    r"(?:['’]s)? (?:[Gg]overnment|[Pp]arliament|Congress|[Tt]axpayers|[Aa]id|contributions?|"
    r"support|assistance|funding|grants?|pledges?|will|has|have|is|are|was|also|today|and its)\b|"
    r"['’]s (?:appreciation|gratitude|thanks|condolences|doing|giving|sending|efforts?|"
    r"initiatives?|commitments?|"
    r"response|share|role|"
    r"(?:[A-Z]\w+ )?(?:Minister|Ambassador|Secretary|Treasurer))\b"
)
# Before a country's name: what shows it as one that is helped.
_IS_HELPED: Final = Cue(
    r"\b(?:(?:[Aa]id|[Aa]ssistance|[Ss]upport|[Hh]elp|[Rr]elief|[Vv]isit) (?:for|to)|[Pp]eople of|"
    r"needs of)\s(?:the\s)?$"
)
# Before a country's name: whoever says so speaks for it: “on behalf of the Government of”.
_SPEAKS_FOR: Final = Cue(
    r"\b(?:[Oo]n behalf of|[Ss]peaking (?:for|on behalf of)|(?:I|we) represent|"
    r"(?:express|convey|extend|reiterate|reaffirm|renew)(?:ing)?)\s"
    r"(?:(?:the|[Gg]overnment|[Rr]epublic|people|peoples|delegation|nation|and|of|entire)\s){0,8}$"
)
_ENOUGH: Final = 2  # times that a country must be shown acting to be taken for the speaker's


# A turn to speak, in a transcript or a record of debates: “MINISTER HOLM: …”, or a line of its
# own, “Ms Ida Holm (Minister for Trade)”.
_TURN: Final = Cue(
    r"\s*(?:\([^()]{1,80}\)|,[^:：.。]{1,60})?\s*(?P<colon>[:：])|\s*(?:\([^()]{1,80}\))?\s*$"
)
_OTHER: Final = Cue(
    r"(?:Q(?:uestion)?|A(?:nswer)?|[A-Z][A-Z .'’-]{2,40}|"
    r"(?:Mr|Mrs|Ms|Dr|Sir|Senator)\.? [A-Z][\w .'’-]{2,40}|"
    r"Journalist|Reporter|Interviewer|Host|Moderator|Presenter|Speaker|(?:The )?Chair|"
    r"[问答]|记者|主持人|[\u4e00-\u9fff]{2,4}记者)(?: \([^()]{1,80}\))?\s*[:：]"
)
_LONGEST_TURN: Final = 120


def turns(views: Sequence[View]) -> dict[int, tuple[Entity, ...]]:
    """Whose turn it is to speak, by the index of each block for which the text says so."""
    out: dict[int, tuple[Entity, ...]] = {}
    speaking: tuple[Entity, ...] | None = None
    for view in views:
        first = view.mentions[0] if view.mentions else None
        if first is not None and first.role == "leader" and first.start <= 2:
            turn = _TURN.match(view.folded, first.end, first.end + _LONGEST_TURN)
            if turn is not None and (turn["colon"] or len(view.folded) <= _LONGEST_TURN):
                speaking = (first.entity,)
        elif _OTHER.match(view.folded, 0, _LONGEST_TURN):
            speaking = None
        if speaking is not None:
            out[view.index] = speaking
    return out


def with_speaker(views: Sequence[View], context: Context) -> list[View]:
    """Return the views with the words for the speaker meaning whoever that is, where known."""
    speaks = any(m.role == "self" for view in views for m in view.mentions)
    if speaks and context.document.donors is None:
        context.speaks_for = _who_acts(views, context) or _whose_money(views, context)
    context.turns = turns(views) if speaks else {}
    return [_named(view, context) for view in views]


def _who_acts(views: Sequence[View], context: Context) -> tuple[Entity, ...] | None:
    """The country that an English text shows acting most often, other than those it is about."""
    about = {taker.key for taker in context.title_takers}
    acting: dict[str, Entity] = {}
    count: Counter[str] = Counter()
    for view in views:
        if view.lang != "en":
            continue
        for m in view.mentions:
            if not _is_state(m) or m.entity.key in about:
                continue
            before = view.words_before(m.start, 0)
            if _SPEAKS_FOR.search(before):
                count[m.entity.key] += _ENOUGH
                acting.setdefault(m.entity.key, m.entity)
            elif _IS_HELPED.search(before):
                count[m.entity.key] -= 1
            elif _ACTS.match(view.folded, m.end):
                count[m.entity.key] += 1
                acting.setdefault(m.entity.key, m.entity)
    ranked = count.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH or (ranked[1:] and ranked[0][1] == ranked[1][1]):
        return None
    return (acting[ranked[0][0]],)


def _whose_money(views: Sequence[View], context: Context) -> tuple[Entity, ...] | None:
    """The one state that the text names whose own money the speaker gives: “we spent A$5m”."""
    about = {taker.key for taker in context.title_takers}
    named = {m.entity.key: m.entity for view in views for m in view.mentions if _is_state(m)}
    givers: set[str] = set()
    for view in views:
        if view.lang != "en" or not any(m.role == "self" for m in view.mentions):
            continue
        for start, end in split_sentences(view.folded, view.lang):
            speaks = (m for m in view.mentions if m.role == "self" and start <= m.start < end)
            if all(view.folded.startswith(("our ", "Our "), m.start) for m in speaks):
                continue  # “our friends from New Zealand gave NZ$5m”
            money = {m.currency for m in view.money if start <= m.start < end and m.currency}
            users = {code for currency in money for code in users_of(currency)[:1]}
            givers |= users & named.keys() - about - {"USA"}  # whose dollars all count in
    return (named[givers.pop()],) if len(givers) == 1 else None


def _is_state(mention: Mention) -> bool:
    return mention.entity.type == "Country" and mention.role in (
        "name",
        "adjective",
        "abbreviation",
    )


def _named(view: View, context: Context) -> View:
    own = context.own_country if view.lang != "en" else context.speaks_for
    speaker = context.turns.get(view.index) or context.document.donors or own
    if not speaker or not any(m.role == "self" for m in view.mentions):
        return view
    mentions = tuple(
        msgspec.structs.replace(m, entity=speaker[0]) if m.role == "self" else m
        for m in view.mentions
    )
    return msgspec.structs.replace(view, mentions=mentions)
