"""What a statement's aid is for: DAC sectors, CRS purposes and Sustainable Development Goals.

A statement is classified by words alone: those of what is given first, then those of the clause
around its quote, then what governs it from further away. The first place that tells decides, so
that a hospital in a sentence about school meals is health. Where nothing tells, nothing is
assigned: "unspecified" is no guess of ours. docs/sectors.md has the rules with examples.

Sectors are those of the OECD's Development Assistance Committee, three digits, with the five
digits of the Creditor Reporting System where the words say so (as IATI lists them).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final, Literal

import msgspec
import pyoxigraph as ox

from extract.model import Labels, Lang, Statement
from kg.errors import DataFileError
from kg.labels import is_code, language_of
from kg.resources import data_folder
from kg.sector_heads import heads
from kg.sector_words import Hit, Lexicon, Weight, Word, longest, plain

Field = Literal[
    "what", "quote", "clause", "modality", "initiative", "sentence", "total", "name", "meeting"
]

MOST: Final = 3  # sectors a statement
_REACH: Final = 400  # characters of a sentence on either side of the quote
_EMERGENCY: Final = "720"
_DEBT: Final = "600"
_HUMANITARIAN: Final = "humanitarian aid"
_CATEGORY: Final = 3  # digits
# A number begins another thing that is given; a year or a length of time does not.
_NUMBER: Final = re.compile(
    r"(?:(?<![\d.,])(?!(?:19|20)\d\d(?![\d.,]*\d))\d[\d.,]*"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundreds?|dozens?)\b)"
    r"(?!\s*(?:years?|months?|年|个月|月|日|%))"
    r"|[一二三四五六七八九十百千两]+(?:余|多)?[万亿名所个座批台套]"
)
_STOP: Final = re.compile(r"[;；。]|\.\s|\n\s*[-*•·・|]")
# In front of a number that ends a clause: what belongs to the number, and not to the quote.
_LAST_PART: Final = re.compile(r"(?:[,，、：:]|\band\b)[^,，、：:]*$")


class Assignment(msgspec.Struct, frozen=True):
    """A sector, or goals alone, that words tell of; `words` stand in the field named.

    `sector` is a code of three or five digits, empty where the words tell of goals alone.
    """

    sector: str
    goals: tuple[str, ...]
    words: tuple[str, ...]
    field: Field


class _Place(msgspec.Struct, frozen=True, gc=False):
    """A piece of text that may tell what the aid is for."""

    field: Field
    text: str
    lang: Lang


_Read = tuple[_Place, list[Hit]]  # a place, and the words that stand in it


class SectorLexicon:
    """Classifies statements by the words of a lexicon.

    Args:
        words: the table of words; by default the one that comes with the package.
        sectors: the Turtle file of the sectors, for the goals that they imply; likewise.

    Raises:
        DataFileError: one of the files cannot be read.
    """

    def __init__(self, words: Path | None = None, sectors: Path | None = None) -> None:
        self.lexicon = Lexicon(words)
        self._sectors = sectors or data_folder("ontology") / "codelists" / "sectors.ttl"

    @cached_property
    def goals_of(self) -> Mapping[str, tuple[str, ...]]:
        """The goals that each sector implies, by its code, as the code list has them."""
        return _read_goals(self._sectors)

    def classify_all(
        self, statements: Iterable[Statement], text: str
    ) -> dict[str, tuple[Assignment, ...]]:
        """Classify the statements of one document, by their ids; `text` is the document's.

        A part that says nothing itself is for what its total is for.
        """
        made = tuple(statements)
        found = {statement.id: self.classify(statement, text) for statement in made}
        by_id = {statement.id: statement for statement in made}
        own = {
            name: tuple(a for a in assigned if a.field in ("what", "quote", "clause", "initiative"))
            for name, assigned in found.items()
        }
        for statement in made:
            if _settled(found[statement.id]):
                continue
            inherited = next(filter(None, (own[t] for t in _totals(statement, by_id))), ())
            if inherited:
                found[statement.id] = tuple(
                    Assignment(a.sector, a.goals, a.words, "total") for a in inherited
                )
        return found

    def classify(self, statement: Statement, text: str) -> tuple[Assignment, ...]:
        """Classify one statement; `text` is that of its document. Empty where nothing tells."""
        humanitarian = statement.modality == _HUMANITARIAN
        form = self.lexicon.modalities.get(statement.modality)
        hits = list(self._read(_near(statement, text)))
        if form is not None and form.weight == "frame":
            found = self._first(hits, ("strong",), humanitarian)
            said = tuple(a for a in found if a.sector.startswith(form.sector[:_CATEGORY]))
            return said or (self._of_modality(form, humanitarian),)
        found = self._first(hits, ("strong", "frame"), humanitarian)
        if not found and form is not None and form.weight == "strong":
            found = (self._of_modality(form, humanitarian),)
        found = found or self._first(hits, ("weak",), humanitarian)
        if not found:
            far = self._read(_far(statement, text))
            found = self._first(far, ("strong", "frame", "name"), humanitarian)
        found = found or self._first(hits, ("name",), humanitarian)
        found = found or self._first(hits, ("generic",), humanitarian)
        if not found and form is not None:
            found = (self._of_modality(form, humanitarian),)
        return (*found, *self._goals_alone(hits, found))

    def _read(self, places: Iterable[_Place]) -> Iterator[_Read]:
        return ((place, self.lexicon.find(place.text, place.lang)) for place in places)

    def _of_modality(self, form: Word, humanitarian: bool) -> Assignment:
        code = (form.emergency if humanitarian else "") or form.sector
        return Assignment(code, self.goals_of.get(code, ()), (form.text,), "modality")

    def _first(
        self, read: Iterable[_Read], weights: tuple[Weight, ...], humanitarian: bool
    ) -> tuple[Assignment, ...]:
        """What the first place says in words of these weights."""
        for place, found in read:
            told = longest(hit for hit in found if hit.word.weight != "goal")
            counted = [hit for hit in told if hit.word.weight in weights]
            if not counted:
                continue
            emergency = humanitarian or any(h.word.sector.startswith(_EMERGENCY) for h in told)
            chosen = heads(place.text, counted, place.lang, stop_early=place.field != "what")
            return tuple(self._assignments(chosen, place, emergency))
        return ()

    def _assignments(
        self, chosen: Sequence[Hit], place: _Place, emergency: bool
    ) -> Iterator[Assignment]:
        frames = [hit for hit in chosen if hit.word.weight == "frame"]
        if frames:
            # What is rebuilt tells no sector of its own, but whose goals it serves.
            goals = [goal for hit in chosen for goal in self._goals(hit.word, hit.word.sector)]
            words = tuple(dict.fromkeys(_said(hit, place) for hit in chosen))
            yield Assignment(frames[0].word.sector, _ordered(goals), words, place.field)
            return
        by_code: dict[str, list[Hit]] = {}
        for hit in chosen:
            code = (hit.word.emergency if emergency else "") or hit.word.sector
            by_code.setdefault(code, []).append(hit)
        for code, hits in list(by_code.items())[:MOST]:
            goals = [goal for hit in hits for goal in self._goals(hit.word, code)]
            words = tuple(dict.fromkeys(_said(hit, place) for hit in hits))
            yield Assignment(code, _ordered(goals), words, place.field)

    def _goals(self, word: Word, code: str) -> tuple[str, ...]:
        return word.goals or self.goals_of.get(code, ())

    def _goals_alone(
        self, read: Iterable[_Read], found: Sequence[Assignment]
    ) -> Iterator[Assignment]:
        """Goals that words of the statement tell of beside those of its sectors."""
        known = {goal for assignment in found for goal in assignment.goals}
        for place, here in read:
            blind = [hit for hit in here if hit.word.weight == "decoy"]
            told: dict[tuple[str, ...], list[str]] = {}
            for hit in here:
                new = tuple(goal for goal in hit.word.goals if goal not in known)
                if hit.word.weight == "goal" and new and not _within(hit, blind):
                    told.setdefault(new, []).append(_said(hit, place))
            for goals, words in sorted(told.items()):
                known.update(goals)
                yield Assignment("", goals, tuple(dict.fromkeys(words)), place.field)


def _near(statement: Statement, text: str) -> list[_Place]:
    """The statement's own words, nearest first: what is given, the quote, the clause."""
    lang = statement.lang
    first, last = statement.sentence
    before = text[max(first, statement.start - _REACH) : statement.start]
    after = text[statement.end : min(last, statement.end + _REACH)]
    pieces: tuple[tuple[Field, str], ...] = (
        ("what", statement.what or ""),
        ("quote", statement.quote),
        ("clause", _until_next(after)),
        ("clause", _since_last(before)),
    )
    return [_Place(field, plain(piece, lang), lang) for field, piece in pieces if piece.strip()]


def _far(statement: Statement, text: str) -> Iterator[_Place]:
    """What governs a statement from further away: names, and how its sentence begins."""
    yield from _names("initiative", statement.initiative)
    lang = statement.lang
    first = max(statement.sentence[0], statement.start - 2 * _REACH)
    lead = text[first : statement.start]
    number = _NUMBER.search(lead)
    if number is not None:
        lead = lead[: number.start()]
        if lang != "en":  # a Chinese number may stand behind what it counts: that is no lead-in
            part = _LAST_PART.search(lead)
            lead = lead[: part.start()] if part else ""
    if lead.strip():
        yield _Place("sentence", plain(lead, lang), lang)
    yield from _names("name", filter(_is_body, (*statement.recipients, *statement.through)))
    yield from _names("meeting", statement.meeting)


def _names(field: Field, entities: Iterable[Labels]) -> Iterator[_Place]:
    return (_name(field, label) for labels in entities for label in labels)


@lru_cache(maxsize=4096)
def _name(field: Field, label: str) -> _Place:
    lang: Lang = "en" if language_of(label) == "en" else "zh-Hans"
    return _Place(field, plain(label, lang), lang)


def _is_body(labels: Labels) -> bool:
    return bool(labels) and not is_code(labels[0])


def _until_next(after: str) -> str:
    """The words behind a quote, up to the next number or the end of the clause."""
    stop = _STOP.search(after)
    clause = after[: stop.start()] if stop else after
    number = _NUMBER.search(clause)
    return _LAST_PART.sub("", clause[: number.start()]) if number else clause


def _since_last(before: str) -> str:
    """The words before a quote in its clause; none where they belong to another number."""
    stops = [found.end() for found in _STOP.finditer(before)]
    clause = before[stops[-1] if stops else 0 :]
    return "" if _NUMBER.search(clause) else clause


def _totals(statement: Statement, by_id: Mapping[str, Statement]) -> Iterator[str]:
    seen = {statement.id}
    above = statement.part_of
    while above is not None and above in by_id and above not in seen:
        seen.add(above)
        yield above
        above = by_id[above].part_of


def _settled(assigned: Sequence[Assignment]) -> bool:
    return any(a.sector and a.field not in ("name", "meeting") for a in assigned)


def _within(hit: Hit, others: Iterable[Hit]) -> bool:
    return any(other.start <= hit.start and hit.end <= other.end for other in others)


def _said(hit: Hit, place: _Place) -> str:
    return " ".join(place.text[hit.start : hit.end].split())


def _ordered(goals: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(dict.fromkeys(goals), key=int))


def _read_goals(path: Path) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    try:
        for triple in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            if triple.predicate.value.endswith("#impliesGoal"):
                code = str(triple.subject.value).rpartition("/")[2]
                goal = str(triple.object.value).rpartition("/")[2]
                found.setdefault(code, []).append(goal)
    except (OSError, SyntaxError) as error:
        raise DataFileError(f"{path}: cannot be read: {error}") from error
    return {code: _ordered(goals) for code, goals in found.items()}
