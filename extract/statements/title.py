"""The title block: who issues a document, to or about whom, when, and at which meeting."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

from extract.cue import Cue
from extract.model import BODIES
from extract.names import PLACES, Entity, Mention, entity_of
from extract.sentences import split_sentences
from extract.statements.boxes import box_end
from extract.statements.candidates import Frame, View
from extract.statements.captions import giver_of, headline_giver, is_of_givers
from extract.statements.context import Context
from extract.statements.dating import date_document, is_aimed
from extract.statements.frames import lead_frame, note_topic, told_kind
from extract.statements.grouping import GIVERS, without
from extract.statements.languages import language_of
from extract.statements.modality import flow_of
from extract.statements.occasions import told_occasion
from extract.statements.parties import is_donor_state
from extract.statements.units import caption_unit
from extract.times import Time

_BESIDE: Final = 60  # characters before a name that tell what is done with it
_ADDRESSED: Final = Cue(r"[,，:：]\s*$")  # “President Castillo, Minister Holm,”: who listens
_SPARE: Final = 12  # characters beside the name on a line that only says who speaks
_END: Final = Cue(r"[。！？.!?:：][”\"’)]?\s*$")
_LEAD: Final = 120  # characters of the first paragraph of a text without a title
_TITLE_BLOCKS: Final = 8
_OPENING: Final = 2  # paragraphs that say what a text without a title is about
_TELLING: Final = 5  # paragraphs in which news tells how its gift came about
_AT_START: Final = 4  # characters, of an article or a quotation mark


def title_frame(views: Sequence[View], context: Context, *, end: int) -> int:
    """Read the title block into the document's frame; return where the body begins.

    Args:
        views: the document's blocks.
        context: whose frame of the document is filled.
        end: the first block that is no line of the title, whatever it looks like.
    """
    body = 0
    while body < min(len(views), end, _TITLE_BLOCKS) and _is_title_line(views, body):
        body += 1
    frame = context.document
    own = context.gazetteer.by_id.get(_own_code(views))
    context.own_country = (entity_of(own),) if own else None
    lines = list(views[:body])
    for view in lines:
        _read_title_line(view, frame, context)
    bodies = bool(frame.donors) and all(d.type != "Country" for d in frame.donors or ())
    if bodies and not frame.spoken and any(map(_is_spoken, lines)):
        frame.donors = None  # somebody of an untold state speaks; the body named is the venue
    if frame.title_recipients:
        others = without(frame.title_recipients, frame.donors or ())
        # “Norway and Japan lead pledges for Libya”: beside others, rich states are no takers
        poorer = tuple(e for e in others if not is_donor_state(e.key))
        frame.title_recipients = poorer or others or None
    if not lines:
        _read_opening(views[:_OPENING], context)
    if frame.recipients is None:
        frame.recipients = next(filter(None, map(_filled, views[body : body + _OPENING])), None)
    takers = {e.key for e in frame.title_recipients or ()}
    context.title_names_taker = any(
        m.entity.key in takers and m.role == "name" for view in lines for m in view.mentions
    )
    frame.meeting = frame.meeting or told_occasion(views[body : body + _TELLING])
    date_document(frame, lines, views[body:], known=context.issued)
    context.home = frozenset(
        m.entity.key for view in lines for m in view.mentions if m.entity.type == "Country"
    )
    frame.aid = any(
        _topic(view).search(view.folded) or giver_of(view, 0, len(view.folded)) for view in lines
    )
    if not lines and views:  # without a title the first words tell
        frame.aid = bool(
            language_of(views[0].lang).no_aid.PLAIN_AID.search(views[0].folded, 0, _LEAD)
        )
    frame.of_givers = any(is_of_givers(view, 0, len(view.folded)) for view in lines)
    for view in lines:
        words = language_of(view.lang).no_aid
        note_topic(view, 0, len(view.folded), frame)
        asked = (
            words.APPEAL_TOPIC.search(view.folded) and told_kind(view, 0, len(view.folded)) is None
        )
        frame.appeal = frame.appeal or bool(asked)
    frame.emergency = _tells_of_emergency(lines, _opening(views, body))
    frame.time = next((t for t in map(_year_reviewed, lines) if t), None)
    aims = [t for view in lines for t in view.times if is_aimed(view, t)]
    frame.aimed = aims[0] if len(aims) == 1 else None
    if frame.kind is None and any(_raises(view) for view in lines):
        frame.kind = "commitment"
    for view in lines:
        frame.kind = frame.kind or told_kind(view, 0, len(view.folded))
        frame.flow = frame.flow or flow_of(view.folded, language_of(view.lang).modalities)
    if lines and body < len(views) and views[body].block.cells:
        context.lead = lead_frame(
            lines[-1], 0, len(lines[-1].folded), context, keep=None, heading=True
        )  # the caption of a table
    return body


def _own_code(views: Sequence[View]) -> str:
    """The state whose 我国 it is: by the script, unless its state is not named and the other is."""
    at_home = [view for view in views if view.lang in language_of(view.lang).titles.OWN_COUNTRY]
    abroad = _paper_abroad(at_home)
    if abroad is not None or not at_home:
        return abroad or ""
    script = at_home[0].lang
    words = language_of(script).titles
    code: str = words.OWN_COUNTRY[script]
    cities = words.CITIES.get(script)
    if cities is None:
        return code
    named = Counter(_state_key(m.entity) for view in views for m in view.mentions)
    city: str = max(cities, key=lambda city: named[city])
    if named[city] > named[code]:
        return city
    others = (other for other in words.OWN_COUNTRY.values() if named[other])
    return code if named[code] else next(others, code)


def _state_key(named: Entity) -> str:
    """The state that is named, or whose ministry or fund is."""
    return (named.entry.acts_for if named.entry else None) or named.key


def _paper_abroad(views: Sequence[View]) -> str | None:
    """The state whose Chinese paper writes so: 亚细安 in Singapore, sums worth 令吉 in Malaysia."""
    for view in views:
        for papers in language_of(view.lang).titles.PAPERS:
            text = view.folded
            against = papers.taking if papers.words.search(text) else papers.apart
            if against is papers.apart and not papers.worth.search(text):
                continue
            if not any(against.search(other.folded) for other in views):
                code: str = papers.code
                return code
    return None


def _is_title_line(views: Sequence[View], place: int) -> bool:
    block = views[place].block
    if block.kind == "title":
        return True
    if block.kind == "heading":
        return place == 0 or all(
            v.block.kind == "heading" and v.block.level <= 1 for v in views[: place + 1]
        )
    text = block.text
    words = language_of(block.lang).titles
    limit = words.LONGEST_LINE
    if block.kind == "item":  # lines that say who speaks, where and when
        view = views[place]
        plain = place > 0 and not (block.marker or view.figures) and len(text) < limit / 2
        return plain and box_end(views, place) == place  # nor a line of a fact box
    if block.kind != "paragraph" or len(text) >= limit:
        return False
    return _END.search(text) is None or words.HEAD_FIELD.match(text) is not None


def _opening(views: Sequence[View], body: int) -> Sequence[View]:
    """The paragraph that opens a text: behind lines that only number or date the page."""
    first = next(
        (place for place in range(body, min(body + _OPENING, len(views))) if _tells(views[place])),
        body,
    )
    return views[first : first + 1]


def _tells(view: View) -> bool:
    return language_of(view.lang).titles.RUNS_ON.search(view.folded) is not None


def _tells_of_emergency(title: Sequence[View], opening: Sequence[View]) -> bool:
    """Does the title, or with it the sentence that opens the text, tell of a disaster?"""
    if any(language_of(v.lang).modalities.MIXED.search(v.folded) for v in title):
        return False  # “humanitarian and development aid for …”
    if any(language_of(v.lang).cues.EMERGENCY_TOPIC.search(v.folded) for v in title):
        return True
    news = [v.folded for v in title]
    for view in opening:
        if view.block.kind in ("paragraph", "item"):
            first, last = split_sentences(view.folded, view.lang)[0]
            news.append(view.folded.part(first, last))
    told = "\n".join(news)
    return bool(opening) and bool(language_of(opening[0].lang).cues.EMERGENCY_NEWS.search(told))


def _year_reviewed(view: View) -> Time | None:
    """The year that a title looks back on: 2019年工作综述, “Annual report 2019”."""
    if not language_of(view.lang).titles.REVIEW.search(view.folded):
        return None
    years = (t for t in view.times if t.kind == "point" and t.first and len(t.first) == 4)
    return next(years, None)


def _raises(view: View) -> bool:
    """Does a line speak of money that is to be raised: “the replenishment”, 认捐大会?"""
    return language_of(view.lang).titles.RAISING.search(view.folded) is not None


def _topic(view: View) -> Cue:
    topic: Cue = language_of(view.lang).cues.AID_TOPIC
    return topic


def _read_opening(views: Sequence[View], context: Context) -> None:
    """A text without a title says in its opening at which meeting, and into which fund."""
    frame = context.document
    for view in views:
        meetings = (m.entity for m in view.mentions if m.entity.type == "Meeting")
        context.opened_at = context.opened_at or next(meetings, None)
        if frame.recipients is None and _raises(view):
            funds = (m.entity for m in view.mentions if m.entity.type == "Fund")
            frame.recipients = tuple(islice(funds, 1)) or None


def _filled(view: View) -> tuple[Entity, ...] | None:
    """The body of which an opening says that it is replenished: “a replenishment for Gavi”."""
    words = language_of(view.lang).titles
    for m in view.mentions:
        before = words.REPLENISHING.search(view.folded, max(0, m.start - _BESIDE), m.start)
        if m.entity.type in BODIES and (before or words.REPLENISHED.match(view.folded, m.end)):
            return (m.entity,)
    return None


def _read_title_line(view: View, frame: Frame, context: Context) -> None:
    text, named = view.folded, view.mentions
    if _ADDRESSED.search(text) and any(m.role == "leader" for m in named):
        return
    meeting = next((m.entity for m in named if m.entity.type == "Meeting"), None)
    if meeting and (frame.meeting is None or (frame.meeting.entry is None and meeting.entry)):
        frame.meeting = meeting
    states = [m.entity for m in named if m.entity.type == "Country" and m.role != "capital"]
    if language_of(view.lang).titles.JOINT.search(text) and len(states) >= 2:
        frame.parties = tuple(states[:2])
        return
    speaker = None if frame.spoken else _speaker(view)
    if speaker is not None:
        frame.donors, frame.spoken = (context.state_of(speaker) or speaker,), True
    if frame.donors is None:
        issuers = (find(view, context) for find in _ISSUER_FINDERS)
        frame.donors = next((found for found in issuers if found and found[0].labels[0]), None)
    frame.through = frame.through or _own_fund(view)
    frame.unit = frame.unit or caption_unit(text, view.lang)
    _note_takers(view, frame, states)


def _own_fund(view: View) -> tuple[Entity, ...]:
    """The fund of a state that opens the title: what the text tells is given out of it."""
    first = view.mentions[0] if view.mentions else None
    if first is None or first.start > _AT_START or first.entity.type != "Fund":
        return ()
    return (first.entity,) if first.entity.entry and first.entity.entry.acts_for else ()


def _note_takers(view: View, frame: Frame, states: list[Entity]) -> None:
    """Note whom a line of the title names beside its issuer, or the fund that is to be filled."""
    apart = {e.key for e in frame.donors or ()}
    apart |= {m.entity.key for m in view.mentions if m.role == "leader"}
    if frame.recipients is not None:
        return
    others = tuple(state for state in states if state.key not in apart)
    if not others and states:  # “Canada and the Caribbean”
        wide = (m.entity for m in view.mentions if m.entity.type in ("Region", "CountryGroup"))
        others = tuple(islice(wide, 1))
    if others and not language_of(view.lang).titles.PLACE_LINE.search(view.folded):
        frame.title_recipients = others
    if _raises(view):
        named = (m for m in view.mentions if m.role != "capital")  # that is where people met
        takers = [m.entity for m in named if m.entity.type in GIVERS]
        filled = [taker for taker in takers if taker.key not in apart]
        frame.recipients = tuple(filled[-1:]) or None


# Who issues a document, as a line of its title tells it ----------------------------------------


def _headline_giver(view: View, _: Context) -> tuple[Entity, ...] | None:
    return headline_giver(view)


def _acted_for(view: View, context: Context) -> tuple[Entity, ...] | None:
    """The state of the first ministry or agency named."""
    acting = (m.entity for m in view.mentions if m.entity.entry and m.entity.entry.acts_for)
    first = next(acting, None)
    state = context.state_of(first) if first else None
    return (state,) if state else None


def _of_office(view: View, _: Context) -> tuple[Entity, ...] | None:
    """Beside an office's name, the first state that is not whom the title is for."""
    return _issuing(view) if _names_office(view) else None


def _leading_body(view: View, _: Context) -> tuple[Entity, ...] | None:
    """The body whose name begins the line, unless money is raised for it."""
    first = view.mentions[0] if view.mentions else None
    leads = first is not None and first.start <= _AT_START
    if first is None or not leads or first.entity.type not in BODIES:
        return None
    lacks = _raises(view) or language_of(view.lang).titles.MISSING.search(view.folded)
    return None if lacks else (first.entity,)


def _own_mission(view: View, context: Context) -> tuple[Entity, ...] | None:
    """驻乍得大使李明出席……: a mission's own pages name its ambassador without his state."""
    mission = language_of(view.lang).titles.OWN_MISSION.search(view.folded)
    if mission is None:
        return None
    before = (m for m in view.mentions if m.end > mission.start() - 1 and m.start < mission.end())
    named = next(before, None)
    state = named is not None and named.role != "self" and named.start <= mission.start()
    return None if state else context.own_country


def _caption_giver(view: View, _: Context) -> tuple[Entity, ...] | None:
    return giver_of(view, 0, len(view.folded))


def _giver_of_two(view: View, _: Context) -> tuple[Entity, ...] | None:
    """“Canada and the Caribbean”: of a state that gives and a place that receives, the state."""
    named = [m for m in view.mentions if m.entity.type in PLACES and m.role == "name"]
    if len(named) != 2 or not _BETWEEN_TWO.fullmatch(view.folded, named[0].end, named[1].start):
        return None
    giving = [m.entity for m in named if is_donor_state(m.entity.key)]
    return (giving[0],) if len(giving) == 1 else None


# In the order of trust: the first that finds somebody decides.
_BETWEEN_TWO: Final = Cue(r"\s?(?:and|&|in|[–-]|和|与|在)\s?(?:the\s)?")
_ISSUER_FINDERS: Final = (
    _headline_giver,
    _acted_for,
    _own_mission,
    _of_office,
    _leading_body,
    _caption_giver,
    _giver_of_two,
)


def _issuing(view: View) -> tuple[Entity, ...] | None:
    """The first country of a title that is not whom it is for: “… on the conference for Yemen”."""
    aimed = language_of(view.lang).titles.AIMED_AT
    states = (m for m in view.mentions if m.entity.type == "Country" and m.role != "capital")
    issuing = (
        m
        for m in states
        if not aimed.search(view.folded, max(0, m.start - 20), m.start) and not _is_struck(view, m)
    )
    first = next(issuing, None)
    return (first.entity,) if first else None


def _is_struck(view: View, state: Mention) -> bool:
    """海地強震釀災 政府捐款: is a state of a headline the one that a disaster has befallen?"""
    words = language_of(view.lang).titles
    phrase = words.REST_OF_PHRASE.match(view.folded, state.end)
    return phrase is not None and words.STRUCK.search(phrase[0]) is not None


def _is_spoken(view: View) -> bool:
    """Does a line say that the document is a speech, and by whom?"""
    words = language_of(view.lang).titles
    speech = words.SPEECH.search(view.folded)
    return speech is not None and words.BY_SOMEBODY.search(view.folded, speech.end()) is not None


def _names_office(view: View) -> bool:
    """Does a line name an office, other than in an international body's own name?"""
    bodies = [
        m
        for m in view.mentions
        if m.entity.type in BODIES and m.entity.entry and m.role != "leader"
    ]
    return any(
        not any(b.start <= word.start() < b.end for b in bodies)
        for word in language_of(view.lang).titles.OFFICE.finditer(view.folded)
    )


def _speaker(view: View) -> Entity | None:
    """Who speaks in a document, where a line of its title says so: “Remarks by Minister Berg”."""
    text, named = view.folded, view.mentions
    givers = [m for m in named if m.entity.type in GIVERS and m.role not in ("capital", "self")]
    if not givers:
        return None
    first = givers[0]
    if first.role == "leader" and len(text) - (first.end - first.start) <= _SPARE:
        return first.entity
    words = language_of(view.lang).titles
    speech = words.SPEECH.search(text)
    if speech is None:
        return None
    by = next((m for m in givers if words.BY.search(text, max(0, m.start - 40), m.start)), None)
    owner = by is None and next((m for m in givers if _owns_speech(m, view, speech)), None)
    if owner:
        return owner.entity
    if by is None and first.role == "leader" and first.end <= speech.start():
        by = first  # 习近平在……上的讲话, “Minister Berg's speech at …”
    return by.entity if by else None


def _owns_speech(m: Mention, view: View, speech: re.Match[str]) -> bool:
    """Is it whose statement it is: “EU statement”, “Norway's intervention”, “Statement of Peru”?"""
    words, text = language_of(view.lang).titles, view.folded
    if m.end <= speech.start():
        close = words.OWNED.fullmatch(text[m.end : speech.start()])
        return bool(close and (close["owner"] or m.role in ("adjective", "abbreviation")))
    return words.OF_SPEAKER.fullmatch(text[speech.end() : m.start]) is not None
