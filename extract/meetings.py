"""Words that mean a meeting named elsewhere: “the Summit”, 此次会议, 第二届论坛.

A number or a year picks an edition of the series that the document has named last; without one, a
word like “the Summit” means the last meeting whose own name says that it is a summit, and “this
meeting” (本次会议) the one that the document is about. A word that fits nothing stays unread, but
for an English meeting that is told by what it was about: “at a donors' conference in Geneva”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from extract.cue import Cue, Text
from extract.editions import edition_number, edition_of, said_at
from extract.gazetteer import Gazetteer
from extract.model import Lang
from extract.names import Entity, Mention, entity_of
from extract.statements.candidates import View

_NUMERAL: Final = r"[〇零一二三四五六七八九十百\d]"
_NUMBER_WORDS: Final = (
    r"[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|"
    r"[Tt]enth|[Ee]leventh|[Tt]welfth|\d{1,3}(?:st|nd|rd|th)"
)
_EN: Final = Cue(
    rf"\b(?:[Tt]he|(?P<this>[Tt]his)(?: year's)?|[Ii]ts) (?:same |recent )?"
    rf"(?:(?P<number>{_NUMBER_WORDS}) )?"
    r"(?P<how>(?:(?:[Ff]oreign|[Ff]inance|[Pp]rime) [Mm]inisters'? |[Mm]inisterial |[Ll]eaders'? |"
    r"[Pp]ledging |[Dd]onors?'? |[Hh]igh-[Ll]evel )?)"
    r"(?P<word>[Ss]ummit|[Cc]onference|[Mm]eeting|[Ff]orum|[Dd]ialogue|[Rr]oundtable)\b"
    r"(?! (?:for|of|on|room|hall|centre|center|report|in [A-Z])\b)"
)
_ZH: Final = Cue(
    rf"(?=[此本这该第首部领外认高特峰会论大对])(?P<this>此次|本次|这次|本届|该)?(?:第(?P<number>{_NUMERAL}{{1,4}})[届次]|(?P<first>首)[届次])?"
    r"(?P<how>部长级|部长|领导人|外长|认捐|高级别|特别)?(?P<word>峰会|会议|论坛|大会|对话会|会晤)"
    r"(?![室厅纪录]|中心|文件|代表)"
)
_GOES_ON_ZH: Final = Cue(
    r"[^\u4e00-\u9fff]|$|上|期间|开幕|闭幕|由|将|宣布|通过|在|举行|召开|中|成果|以来|的|承诺|后|提|达成|所"
)
_BARE_ZH: Final = Cue(r"(?:^|[，。；：、“\s在于了与]|出席|参加|召开|举行的?|本月|上月|今年|去年)$")
_SMALL: Final = (
    r"(?:in|at|on|where|which|that|who|held|hosted|opened|was|were|is|has|had|have|will|would|said|"
    r"by|with|from|and|as|last|this|next|yesterday|today|after|when|to|\w+day|pledged|announced|"
    r"convened|ended|closed|concluded|began|agreed|heard|approved|decided|adopted|endorsed)"
)
_NOUN: Final = Cue(r"onference|eeting|ummit|Event|\bevent|table\b|[Ss]ession")  # it has one
_CORE: Final = 72  # characters before such a noun in which a description begins
_TOLD: Final = 200  # and behind it, in which it says what it was on and where
# Words before such a noun that say nothing of which meeting it is, or that it is none of states.
_PLAIN: Final = (
    r"(?i:an?|the|this|that|its|their|our|his|her|last|next|previous|recent|same|upcoming|earlier|"
    r"forthcoming|news|press|video|telephone|party|cabinet|weekly|daily|monthly|business|joint|"
    r"separate|bilateral|private|closed-door|parliamentary|annual|major|key|special|any|no|each|"
    r"every|such|first-ever|[a-z]+-day|\w+day['’]s|and|or|of|in|at|to|on|for|with|by|from|"
    r"during|after|following)"
)
_DESCRIBED_EN: Final = Cue(
    rf"\b(?<!['’-])(?:(?P<number>{_NUMBER_WORDS}) (?!(?:\w+ )?(?:meeting|session)\b)(?=[a-z]))?"
    r"(?P<core>(?:(?:[Ii]nternational|[Mm]inisterial|[Hh]igh-[Ll]evel|[Aa]nnual) ){0,2}"
    r"(?:(?:[Dd]onors?'?s?|[Pp]ledging|[Aa]id|[Rr]econstruction|[Rr]eplenishment|[Ff]und-?raising)"
    r"(?: [Pp]ledging)? (?:[Cc]onference|[Mm]eeting|[Ss]ummit|[Ee]vent|[Rr]ound ?table)"
    rf"|(?:{_NUMBER_WORDS}) (?:(?:[Bb]oard|annual|regular|ordinary|plenary) )?"
    r"(?:[Mm]eeting|[Ss]ession)"
    rf"|(?:(?!{_PLAIN}\b)[A-Za-z][\w'’-]* ){{1,3}}(?:conference|summit|round ?table)"
    r"|[Hh]igh-[Ll]evel (?:[Ee]vent|[Mm]eeting|[Cc]onference)"
    r"|(?:[Ss]pecial|[Ee]mergency|[Ee]xtraordinary) [Ss]ession"
    r"|[Cc]onference(?= (?:on|for|of|in [A-Z]))|[Ss]ummit(?= in [A-Z])"
    r"|[Mm]eeting(?= of (?:the |its |donors)?[A-Zd])))\b"
    rf"(?P<topic>(?: (?:on|for|of|to)(?: the| its)?"
    rf"(?: (?!(?:{_SMALL}|of|for)\b)[\w'-]+){{1,6}}){{0,3}})"
    r"(?:,? (?:(?:being |to be )?(?:held|hosted) )?in (?P<place>[A-Z][\w-]+))?"
)
_TOPIC: Final = re.compile(r" (?=(?:on|for|of|to)\b)")
# “The Lake Fund held its annual pledging conference today”
_HOLDS: Final = Cue(r"\b(?:held|holds|convened|opened|hosted|is holding)\s(?:its|their|an?|the)\s$")
_NOW: Final = Cue(r"[^.;:]{0,30}\b(?:today|yesterday|here|on \w+day|this week)\b")
# “The 12th meeting of the Board, which opened on 2 May, approved …”
_HELD: Final = Cue(
    r"[\"”]?(?:,? (?:which|that|held|convened|chaired by|hosted)\b"
    r"(?:[^.;:]|\.(?=\d)){0,80}?(?=,? [a-z]))?"
    r"(?: (?:on|in) [A-Z]\w+)?,? (?:and )?(?:ended|opened|closed|concluded|began|agreed|heard|"
    r"approved|endorsed|adopted|decided|"
    r"was (?:held|opened)|"
    r"(?:has |have )?(?:raised|mobili[sz]ed|generated|brought in|attracted|drew))\b"
)
# “At Gleneagles”: who says “at” of a town, not “in”, speaks of what was held there.
_AT_TOWN: Final = Cue(r"\b[Aa]t (?P<town>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?! [A-Z]|['’-])")
_YEAR_NEAR: Final = Cue(r"\b(?:19|20)\d\d\b")
_NEAR: Final = 24  # characters behind a town in which the year of its meeting may stand
# A head in one language, and how names of such meetings end in either.
_ENDS: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("summit", "峰会"), ("Summit", "SUMMIT", "峰会", "高峰论坛")),
    **dict.fromkeys(("forum", "论坛"), ("Forum", "FORUM", "论坛")),
    **dict.fromkeys(("conference",), ("Conference", "onference", "CONFERENCE", "会议", "大会")),
    **dict.fromkeys(("dialogue", "对话会"), ("Dialogue", "对话会", "对话")),
    **dict.fromkeys(("roundtable",), ("oundtable", "圆桌")),
    **dict.fromkeys(("大会",), ("大会", "Assembly", "Conference", "Congress")),
}


class Meetings:
    """The meetings and series named so far in a document.

    Args:
        gazetteer: the known names, for editions.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._first: Entity | None = None
        self._last: dict[str, Entity] = {}  # by ending; "" is the last of any kind
        self._series: Entity | None = None

    def refer(self, view: View) -> list[Mention]:
        """Return what stands for a meeting in a view, and remember the meetings it names."""
        out = []
        ahead = [m for m in view.mentions if m.entity.type in ("Meeting", "Forum")]
        spans = {(m.start, m.end) for m in ahead}
        pattern = _EN if view.lang == "en" else _ZH
        at = 0
        for m in pattern.finditer(view.folded):
            while at < len(ahead) and ahead[at].end <= m.start():
                self._note(ahead[at])
                at += 1
            inside = at < len(ahead) and ahead[at].start < m.end()
            if inside or (m.start(), m.end()) in spans or not _stands_alone(m, view):
                continue
            entity = self._meant(m, view.lang)
            if entity is not None:
                out.append(Mention(start=m.start(), end=m.end(), entity=entity, role="reference"))
        for mention in ahead[at:]:
            self._note(mention)
        if view.lang == "en":
            out += self._held_at(view)
            out += self._described(view, [*ahead, *out])
        return out

    def _held_at(self, view: View) -> list[Mention]:
        """The known meetings that go by the town in which they were held."""
        out = []
        for m in _AT_TOWN.finditer(view.folded):
            start, end = m.span("town")
            if any(x.start < end and start < x.end for x in view.mentions):
                continue
            held = self._gazetteer.meetings_in(m["town"])
            year = _YEAR_NEAR.search(view.folded, end, end + _NEAR)
            if year is not None:
                held = tuple(entry for entry in held if (entry.date or "").startswith(year[0]))
            if len(held) == 1:
                mention = Mention(start, end, entity_of(held[0]), role="reference")
                self._note(mention)
                out.append(mention)
        return out

    def _described(self, view: View, named: list[Mention]) -> list[Mention]:
        """The meetings that are told by what they are about, where something is said at them."""
        out = []
        for m in _descriptions(view.folded):
            start, end = m.span("core")
            ahead = said_at(view.folded[max(0, start - 32) : start], "en")
            holds = _HOLDS.search(view.folded, max(0, start - 32), start)
            held = _HELD.match(view.folded, m.end()) or (
                holds and _NOW.match(view.folded, m.end("core"))
            )
            if not (ahead or held):
                continue
            if not (m["topic"] or m["place"]) and " " not in m["core"]:
                continue  # “a news conference on Monday”
            if any(x.start < m.end() and start < x.end for x in named):
                continue
            mention = Mention(start=start, end=end, entity=_told(m), role="reference")
            self._note(mention)
            out.append(mention)
        return out

    def _note(self, mention: Mention) -> None:
        entity = mention.entity
        if entity.type == "Forum":
            self._series = entity
            return
        self._first = self._first or entity
        self._last[""] = entity
        for endings in _ENDS.values():
            if any(end in label for label in entity.labels for end in endings):
                self._last[endings[0]] = entity
        series = self._series_of(mention)
        self._series = series or self._series

    def _series_of(self, mention: Mention) -> Entity | None:
        entry = mention.entity.entry
        known = self._gazetteer.by_id.get(entry.edition_of or "") if entry else None
        if known is not None:
            return entity_of(known)
        return mention.entity.series

    def _meant(self, said: re.Match[str], lang: Lang) -> Entity | None:
        number = said["number"] or (said.groupdict().get("first") and "一")
        if number:
            return self._edition(said, edition_number(number, lang))
        endings = _ENDS.get(said["word"].lower())
        if said["this"] and self._first is not None:
            fits = endings is None or any(e in x for x in self._first.labels for e in endings)
            if fits:
                return self._first
        last = self._last.get(endings[0]) if endings else self._last.get("")
        if last is None and said["how"] and self._series is not None:
            return self._new(said)
        return last

    def _edition(self, said: re.Match[str], number: int | None) -> Entity | None:
        series = self._series
        if series is None or number is None:
            return None
        known = series.entry and edition_of(series.entry, self._gazetteer, number=number)
        return entity_of(known) if known else self._new(said)

    def _new(self, said: re.Match[str]) -> Entity | None:
        """A meeting of the series that no list knows, under its series' name and the words here."""
        if self._series is None:
            return None
        words = re.sub(r"^(?:[Tt]he|[Tt]his|[Ii]ts|此次|本次|这次|该) ?", "", said[0])
        chinese = "\u4e00" <= words[-1] <= "\u9fff"
        names = [x for x in self._series.labels if ("\u4e00" <= x[-1] <= "\u9fff") == chinese]
        full = [f"{names[0]}{words}" if chinese else f"{words} of the {names[0]}"] if names else []
        labels = dict.fromkeys((*full, words, *self._series.labels))
        return Entity(type="Meeting", labels=tuple(labels), series=self._series)


def _descriptions(text: Text) -> Iterator[re.Match[str]]:
    """The descriptions of meetings in a text, looked for only around their nouns."""
    done = 0
    for noun in _NOUN.finditer(text):
        if noun.start() < done:
            continue
        begin = max(done, noun.start() - _CORE)
        m = _DESCRIBED_EN.search(text, begin, noun.end() + _TOLD)
        if m is not None and m.start("core") <= noun.start() < m.end("core"):
            done = m.end()
            yield m


def _told(said: re.Match[str]) -> Entity:
    """The meeting that a description tells of, under the ways in which it may be called."""
    core, topic, place = said["core"], said["topic"].strip(), said["place"]
    labels = [f"{core} {topic}"] if topic else []
    if topic:  # “meeting of the Special Committee of the Assembly”: of the Special Committee
        labels.append(f"{core} {_TOPIC.split(topic)[0]}")
    if place:
        labels += [f"{core} in {place}", f"{place} {core}"]
    labels.append(core)
    if said["number"]:
        labels = [*(f"{said['number']} {label}" for label in labels), *labels]
    return Entity(type="Meeting", labels=tuple(dict.fromkeys(labels)))


def _stands_alone(m: re.Match[str], view: View) -> bool:
    """Is the word no part of a longer name or compound (记者会议, 农业论坛)?"""
    if view.lang == "en" or m["this"] or m["number"] or m["first"]:
        return True
    opened = _BARE_ZH.search(view.folded, max(0, m.start() - 4), m.start())
    return opened is not None and _GOES_ON_ZH.match(view.folded, m.end()) is not None
