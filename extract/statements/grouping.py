"""Names that stand together, read as one group: “Kenya, Ghana and Mali”, 老挝、柬埔寨等国."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

import msgspec

from extract.cue import Cue
from extract.model import Lang
from extract.names import Entity, Mention
from extract.statements.candidates import Group, View

_JOIN: Final = {
    "zh": Cue(
        r"(?:[\u4e00-\u9fff]{0,3}[灾震风啸荒]|战乱|冲突)?(?:灾区|灾民|难民|民众|人民|百姓|平民)(?:[、和及与]|，?以及)"
        r"|(?:[、和及与]|以及)其?(?:邻近|周边|相邻|毗邻|附近|邻国)的?"
        r"|[、，和及与以跟]{1,2}|以及|”、“|、“|”和“|”|“|地区|国家|地区、|”、|等地区、"
    ),
    "en": Cue(
        r"(?:,? (?:and|as well as|or|&)(?: the| of)?| &|,|, the| and to(?: the)?|/) ?(?:the )?"
        r"(?:(?:[a-z]+-[a-z]+|neighbou?ring|nearby) )?"
    ),
}
_TAIL: Final = {
    "zh": Cue(r"”?(?:等)?(?:地区|国家|各国|国)*(?:和地区)?"),
    "en": Cue(""),
}
_GOVERNED: Final = Cue(r"\b(?:in|to|for|of|with|from|by|at)\s(?:the\s)?$")
_FINITE: Final = re.compile(
    r"\s(?:will|would|has|had|have|is|are|was|were|also|said|pledged|gave|provided|agreed|sent|"
    r"announced|promised|offered|plans|wants|donated|contributed)\b"
)
# Verbs with two objects, the first of which are the names behind them.
# Right behind these stands who is given something: “gave (Kenya and Uganda) €5 million”.
DITRANSITIVE: Final = Cue(
    r"\b(?:gave|gives?|given|giving|pledg(?:ed?|es|ing)|promis(?:ed?|es|ing)|offer(?:ed|s|ing)?|"
    r"grant(?:ed|s|ing)?|award(?:ed|s|ing)?|lends?|lent|lending|loan(?:ed|s|ing)?|sends?|sent|"
    r"sending|pa(?:id|ys?|ying)|hand(?:ed|s|ing)?|allo(?:t|tted|ts|tting|cated?|cates|cating)|"
    r"assign(?:ed|s|ing)?|advanc(?:ed?|es|ing)|bring(?:s|ing)?|brought|ship(?:ped|s|ping)?|"
    r"guarantee(?:d|s|ing)?|forg(?:ave|iven?|ives|iving))\s(?:the )?$"
)
# “UNICEF, Oxfam and other agencies”: the names before it are a list, though there be but two.
_AND_OTHERS: Final = re.compile(r",? (?:and|or) (?:other|others|further|several|various)\b|, among")
# The present tense and the infinitive are those of headlines.
_HEADLINE_VERB: Final = re.compile(
    r" (?:to|pledge|promise|offer|give|donate|provide|commit|send|agree|sign|approve|announce)\b"
)
# Kinds of entity that never share a list with others that play the same part.
_ALONE: Final = frozenset({"Meeting", "Forum", "Initiative", "Project"})
_OF_REGION: Final = Cue(
    r"(?:地区|国家|友邦|盟友|邻国)?(?:[东西南北中]部)?(?:[两二三四五六七八九十]国|各国|岛国)?"
)
_ADDRESS: Final = 2  # names: of a town and of its country
GIVERS: Final = frozenset({"Country", "Organisation", "Fund"})
WEALTHY: Final = frozenset({"oecd-dac", "developed-countries"})  # groups of those who give


def group_mentions(
    view: View, start: int, end: int, role_of: Callable[[Group], str]
) -> list[Group]:
    """Group the mentions between two offsets, and let `role_of` say each group's part.

    Args:
        view: the block.
        start: where the clause begins, in the block's text.
        end: where it ends.
        role_of: called with a group whose role is still empty.
    """
    inside = [m for m in view.mentions if start <= m.start and m.end <= end]
    if not inside:
        return []
    out = []
    tails = _TAIL[_script(view.lang)]
    for chunk in _apart(_chunks(inside, view.folded, view.lang), view):
        tail = tails.match(view.folded, chunk[-1].end, end)
        group = Group(
            start=chunk[0].start,
            end=tail.end() if tail else chunk[-1].end,
            mentions=tuple(chunk),
            role="",
        )
        out.append(
            Group(start=group.start, end=group.end, mentions=group.mentions, role=role_of(group))
        )
    return out


def lists_among(mentions: Sequence[Mention], view: View) -> list[tuple[Entity, ...]]:
    """Return whom some names name together: “Kenya, Ghana and Mali”.

    Args:
        mentions: names of one block, in order.
        view: the block.
    """
    chunks = _apart(_chunks(list(mentions), view.folded, view.lang), view)
    lists = (without(tuple(m.entity for m in chunk), ()) for chunk in chunks)
    return [named for named in lists if len(named) > 1]


def is_giver(group: Group) -> bool:
    """May every name of the group be that of somebody who gives?"""
    return all(m.entity.type in GIVERS or m.role == "self" for m in group.mentions)


def without(entities: tuple[Entity, ...], others: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The entities that are not among the others, each once, in order."""
    keys = {entity.key for entity in others}
    return tuple({e.key: e for e in entities if e.key not in keys}.values())


def meeting_in(groups: Iterable[Group]) -> Entity | None:
    """The first meeting that is named as such among some groups."""
    named = (g.entities[0] for g in groups if g.role == "meeting")
    return next((e for e in named if e.type == "Meeting"), None)


def _script(lang: Lang) -> str:
    return "en" if lang == "en" else "zh"


def _chunks(mentions: list[Mention], text: str, lang: Lang) -> Iterator[list[Mention]]:
    join = _JOIN[_script(lang)]
    chunk: list[Mention] = []
    for mention in mentions:
        together = chunk and mention.start == chunk[-1].start  # 三国: one word, three names
        if chunk and _is_apposed(chunk[-1], mention, text):
            mention = msgspec.structs.replace(mention, start=chunk.pop().start)
            together = True
        if (
            chunk
            and not together
            and not (
                join.fullmatch(text, chunk[-1].end, mention.start)
                and chunk[-1].entity.type not in _ALONE
                and mention.entity.type not in _ALONE
                and "self" not in (chunk[-1].role, mention.role)
                and not _begins_clause(chunk[-1], mention, text)
                and not _is_address(chunk, mention, text)
            )
        ):
            yield chunk
            chunk = []
        chunk.append(mention)
    if chunk:
        yield chunk


def _is_apposed(region: Mention, country: Mention, text: str) -> bool:
    """非洲东部地区肯尼亚、索马里等国: the region only says where those countries are."""
    wide = region.entity.type in ("Region", "CountryGroup") and country.entity.type == "Country"
    between = text[region.end : country.start]
    named = text.endswith(("国家", "地区", "各国", "岛国"), region.start, region.end)
    told = between and _OF_REGION.fullmatch(between)
    return bool(wide and (told or (named and not between)))


def _begins_clause(before: Mention, mention: Mention, text: str) -> bool:
    """“to Yemen and Mali, the Dutch minister said”: an adjective behind names ends their list."""
    new = mention.role == "adjective" and before.role != "adjective"
    return new and text.startswith(", the ", before.end)


def _is_address(chunk: list[Mention], mention: Mention, text: str) -> bool:
    """“in Lima, Peru, the Fund said”: a capital with its country is where what follows is said."""
    town = len(chunk) == _ADDRESS and chunk[0].role == "capital"
    whole = town and chunk[0].entity.key == chunk[1].entity.key and chunk[1].role == "name"
    return whole and "and" not in text[chunk[1].end : mention.start]


def _apart(chunks: Iterator[list[Mention]], view: View) -> Iterator[list[Mention]]:
    for chunk in chunks:
        english = len(chunk) > 1 and view.lang == "en"
        if english and (_has_sum_of_its_own(chunk[0], chunk[-1], view) or _acts(chunk, view)):
            yield chunk[:-1]
            yield chunk[-1:]
        elif _is_list(chunk, view.folded, view.lang):
            yield chunk
        else:
            yield from ([mention] for mention in chunk)


def _acts(chunk: list[Mention], view: View) -> bool:
    """“… people in Chad, and the EU will …”: the second of two names begins a new clause."""
    if len(chunk) != 2 or not view.folded.startswith(", and ", chunk[0].end):
        return False
    governed = _GOVERNED.search(view.words_before(chunk[0].start, 0))
    return governed is not None and _FINITE.match(view.folded, chunk[1].end) is not None


def _has_sum_of_its_own(first: Mention, last: Mention, view: View) -> bool:
    """“… to the Fund, and Germany the same €1 million”: the last name begins a new clause."""
    if DITRANSITIVE.search(view.words_before(first.start, 0)):
        return False
    behind = view.figure_after(last.end)
    gap = "-" if behind is None else view.folded[last.end : behind]
    return bool(re.fullmatch(r"\s(?:the same |some |another |a further |about |up to )?", gap))


def _is_list(chunk: list[Mention], text: str, lang: Lang) -> bool:
    """“Geneva, Switzerland” is no list of two; “Kenya, Ghana and Mali” is one.

    So is what a headline begins with: “Chile, Peru pledge $5 million”.
    """
    if lang != "en" or len(chunk) != 2 or _AND_OTHERS.match(text, chunk[1].end):
        return True
    comma = text[chunk[0].end : chunk[1].start].removesuffix("the ").strip() == ","
    opens = chunk[0].start == 0 and "capital" not in (chunk[0].role, chunk[1].role)
    return not comma or (opens and _HEADLINE_VERB.match(text, chunk[1].end) is not None)
