"""What a statement's aid is for: DAC sectors, CRS purposes and Sustainable Development Goals.

A statement is classified by words alone: those of what is given first, then those of the clause
around its quote, then what governs it from further away. The first place that tells decides, so
that a hospital in a sentence about school meals is health. Where nothing tells, nothing is
assigned: "unspecified" is no guess of ours. docs/sectors.md has the rules with examples.

Sectors are those of the OECD's Development Assistance Committee, three digits, with the five
digits of the Creditor Reporting System where the words say so (as IATI lists them).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
import pyoxigraph as ox

from extract.model import Block, Document, Statement
from kg.errors import DataFileError
from kg.resources import data_folder
from kg.sector_heads import heads
from kg.sector_places import Field, Headings, Place, far, near
from kg.sector_words import Hit, Lexicon, Weight, Word, longest
from kg.wholes import wholes

_OWN: Final = ("what", "quote", "clause", "initiative")  # what a statement itself says
_SINGLE: Final = ("heading", "title")  # of several sectors, nobody knows which is meant
_REMOTE: Final = ("heading", "name", "title", "meeting")
MOST: Final = 3  # sectors a statement
_EMERGENCY: Final = "720"
_REBUILDING: Final = "730"
_MULTISECTOR: Final = "43010"
_HUMANITARIAN: Final = "humanitarian aid"
_CATEGORY: Final = 3  # digits


class Assignment(msgspec.Struct, frozen=True):
    """A sector, or goals alone, that words tell of; `words` stand in the field named.

    `sector` is a code of three or five digits, empty where the words tell of goals alone.
    """

    sector: str
    goals: tuple[str, ...]
    words: tuple[str, ...]
    field: Field


class _Read(NamedTuple):
    """A place, the words that stand in it, and the longest of those that tell of sectors."""

    place: Place
    hits: list[Hit]
    told: list[Hit]


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
        self, statements: Iterable[Statement], document: Document
    ) -> dict[str, tuple[Assignment, ...]]:
        """Classify the statements of one document, by their ids.

        A part that says nothing itself is for what its total is for.
        """
        made = tuple(statements)
        above = Headings(document)
        found = {
            statement.id: self.classify(statement, document.text, above=above.of(statement.start))
            for statement in made
        }
        by_id = {statement.id: statement for statement in made}
        own = {
            name: tuple(a for a in assigned if a.field in _OWN) for name, assigned in found.items()
        }
        for statement in made:
            if _settled(found[statement.id]):
                continue
            above_it = (own[total.id] for total in wholes(statement, by_id))
            inherited = next(filter(None, above_it), ())
            if inherited:
                found[statement.id] = tuple(
                    Assignment(a.sector, a.goals, a.words, "total") for a in inherited
                )
        return found

    def classify(
        self, statement: Statement, text: str, *, above: Sequence[Block] = ()
    ) -> tuple[Assignment, ...]:
        """Classify one statement; empty where nothing tells.

        Args:
            statement: what is classified.
            text: that of its document.
            above: the headings and titles that it stands under, the nearest first.
        """
        humanitarian = statement.modality == _HUMANITARIAN
        form = self.lexicon.modalities.get(statement.modality)
        hits = list(self._read(near(statement, text)))
        if form is not None and form.weight == "frame":
            found = self._first(hits, ("strong",), humanitarian)
            said = tuple(a for a in found if a.sector.startswith(form.sector[:_CATEGORY]))
            return said or (self._of_modality(form, humanitarian),)
        found = self._first(hits, ("strong", "frame"), humanitarian)
        if not found and form is not None and form.weight == "strong":
            found = (self._of_modality(form, humanitarian),)
        found = found or self._first(hits, ("weak",), humanitarian)
        if not found:
            remote = self._read(far(statement, text, above))
            found = self._first(remote, ("strong", "frame", "name"), humanitarian)
        found = found or self._first(hits, ("name",), humanitarian)
        found = found or self._first(hits, ("generic",), humanitarian)
        if not found and form is not None:
            found = (self._of_modality(form, humanitarian),)
        return (*found, *self._goals_alone(hits, found))

    def _read(self, places: Iterable[Place]) -> Iterator[_Read]:
        """Read the places, and leave out those in which no word stands."""
        for place in places:
            hits = self.lexicon.find(place.text, place.lang)
            if hits:
                told = longest(hit for hit in hits if hit.word.weight != "goal")
                yield _Read(place, hits, told)

    def _of_modality(self, form: Word, humanitarian: bool) -> Assignment:
        code = (form.emergency if humanitarian else "") or form.sector
        return Assignment(code, self.goals_of.get(code, ()), (form.text,), "modality")

    def _first(
        self, read: Iterable[_Read], weights: tuple[Weight, ...], humanitarian: bool
    ) -> tuple[Assignment, ...]:
        """What the first place says in words of these weights."""
        for place, _, told in read:
            counted = [hit for hit in told if hit.word.weight in weights]
            if not counted:
                continue
            emergency = humanitarian or any(h.word.sector.startswith(_EMERGENCY) for h in told)
            items = heads(place.text, counted, place.lang, stop_early=place.field != "what")
            told_of = self._by_code(items, emergency)
            sectors = {code[:_CATEGORY] for code in told_of}
            if place.field in _SINGLE and len(sectors) > 1:
                continue
            if len(sectors) > MOST:
                words = (_said(hit, place) for hits in told_of.values() for hit in hits)
                return (Assignment(_MULTISECTOR, (), tuple(dict.fromkeys(words)), place.field),)
            return tuple(
                Assignment(
                    code,
                    _ordered(goal for hit in hits for goal in self._goals(hit.word, code)),
                    tuple(dict.fromkeys(_said(hit, place) for hit in hits)),
                    place.field,
                )
                for code, hits in list(told_of.items())[:MOST]
            )
        return ()

    def _by_code(self, items: Sequence[Sequence[Hit]], emergency: bool) -> dict[str, list[Hit]]:
        """The heads by the code that each has here."""
        found: dict[str, list[Hit]] = {}
        frame = ""
        for item in items:
            if item[0].word.weight == "frame":
                # What is rebuilt, here and in the items that follow, tells but goals.
                frame = item[0].word.sector if len(item) > 1 else ""
                found.setdefault(item[0].word.sector, []).extend(item)
                continue
            for hit in item:
                code = frame or (hit.word.emergency if emergency else "") or hit.word.sector
                found.setdefault(code, []).append(hit)
        return found

    def _goals(self, word: Word, code: str) -> tuple[str, ...]:
        rebuilt = code.startswith(_REBUILDING) and word.weight != "frame"
        return word.goals or self.goals_of.get(word.sector if rebuilt else code, ())

    def _goals_alone(
        self, read: Iterable[_Read], found: Sequence[Assignment]
    ) -> Iterator[Assignment]:
        """Goals that words of the statement tell of beside those of its sectors."""
        known = {goal for assignment in found for goal in assignment.goals}
        fields = {"what", "quote", *(assignment.field for assignment in found)}
        for place, here, _ in read:
            if found and place.field not in fields:
                continue
            blind = [hit for hit in here if hit.word.weight == "decoy"]
            told: dict[tuple[str, ...], list[str]] = {}
            for hit in here:
                new = tuple(goal for goal in hit.word.goals if goal not in known)
                if hit.word.weight == "goal" and new and not _within(hit, blind):
                    told.setdefault(new, []).append(_said(hit, place))
            for goals, words in sorted(told.items()):
                known.update(goals)
                yield Assignment("", goals, tuple(dict.fromkeys(words)), place.field)


def _settled(assigned: Sequence[Assignment]) -> bool:
    return any(a.sector and a.field not in _REMOTE for a in assigned)


def _within(hit: Hit, others: Iterable[Hit]) -> bool:
    return any(other.start <= hit.start and hit.end <= other.end for other in others)


def _said(hit: Hit, place: Place) -> str:
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
