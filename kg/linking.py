"""From a name to the concept of the code lists that it means, with a score and the reason.

A name has candidates: concepts that have it as a code, as a name, nearly as a name, or as the
name of an edition. The best of them is taken if it is good enough, else none (NIL): a name that
two bodies share equally, or a capital of which nothing says whether the town or the government is
meant, names nothing. Where the text around a name is given, it is read as documents are, and what
the reading finds there decides. Same names, same code lists, same answer.

How far each reason is to be trusted, `kg.link_reasons` says.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final, cast

import msgspec

from extract.model import Labels
from kg.codelist_files import TERMS, ConceptType
from kg.codelists import Codelists
from kg.concepts import Concept
from kg.contexts import ContextReader
from kg.labels import is_code
from kg.link_reasons import SCORES, Reason
from kg.name_index import Named, name_key
from kg.name_variants import bracketed, is_turned, variants

_LEAST: Final = Decimal("0.50")  # of a candidate that is taken
_SHARED: Final = Decimal("0.45")  # of those to whom a shared name belongs less
_SLIP: Final = Decimal("0.05")
_LONGEST: Final = 300  # characters of a name
# Words that say of what kind a meeting is, not which.
_PLAIN: Final = re.compile(
    r"\b(?:summit|conference|meeting|forum|event|roundtable|round table|pledging|donors?|aid|fund|"
    r"raising|international|global|ministerial|high level|humanitarian|replenishment|leaders?|in|"
    r"of|at|the|s)\b|峰会|会议|大会|论坛|圆桌会?|认捐|捐助|捐款|筹资|增资|国际|全球|部长级|高级别|人道主义|领导人|[\W_]"
)
_YEAR: Final = 4  # characters of "2018"
_MONTH: Final = 7  # characters of "2018-09"
_SHORT_NAME: Final = 6  # letters of a name that is also nearly that of towns and people
_SHORT_CODE: Final = 2  # letters of a code that may as well be an abbreviation
_STATES: Final[tuple[ConceptType, ...]] = ("Country",)
_GOVERNMENT: Final = re.compile(
    r"(?:the )?(?:(?:royal |federal )?government|people|state) of (?:the )?(?P<of>.+)|"
    r"(?P<by>.+?)(?:'s|’s)? government|"
    r"(?P<zh>[\u3400-\u9fff]{2,})(?:政府|人民|方面)",
    re.IGNORECASE,
)
_MEETING_NOUNS: Final = re.compile(
    r"\b(?:summit|conference|meeting|forum|event|roundtable)\b|峰会|会议|大会|论坛|圆桌"
)


class Candidate(msgspec.Struct, frozen=True):
    """A concept that a name may mean, how surely, and why."""

    concept: Concept
    score: Decimal
    reason: Reason

    @property
    def iri(self) -> str:
        """The concept's IRI."""
        return self.concept.iri


class Link(msgspec.Struct, frozen=True):
    """What a name means: the best candidate, or None, and the others in order."""

    name: str
    best: Candidate | None
    others: tuple[Candidate, ...] = ()


class Linker:
    """Links names to the concepts of the code lists.

    Args:
        codelists: where they are looked for.
    """

    def __init__(self, codelists: Codelists) -> None:
        self._codelists = codelists

    def link(
        self, name: str, *, types: Collection[ConceptType] | None = None, context: str = ""
    ) -> Link:
        """Return what a name means.

        Args:
            name: as it is written; marks and blanks around it do not matter.
            types: of the concepts to look among; all where none are given.
            context: a text in which the name stands, such as its sentence.
        """
        written = " ".join(name.split()).strip(" ,.;:*，。；：、")
        if len(written) > _LONGEST:
            return Link(name=name, best=None)
        found: Sequence[Candidate] = self._candidates(written, types)
        if context:
            found = self._in_context(written, context, found, types)
        ordered = sorted(found, key=lambda one: -one.score)  # stable: else as they were found
        best = ordered[0] if ordered and ordered[0].score >= _LEAST else None
        return Link(name=name, best=best, others=tuple(ordered[1 if best else 0 :]))

    def find(
        self, labels: Labels, types: Collection[ConceptType], *, date: str | None = None
    ) -> Candidate | None:
        """Return the concept that the labels of one entity name together, None where none do.

        Several meetings may share a short name; the other labels tell which one is meant. Among
        equals the one that the earliest label names is taken. A name that no label knows is
        looked for as an edition, by its place and date, and by its spelling.

        Args:
            labels: names of one entity, its code among them, the usual one first.
            types: of the concepts to look among.
            date: of what is told of a meeting, as precise as it is known.
        """
        coded = self._coded(labels, types)
        if coded is not None:
            return coded
        votes: dict[str, list[Candidate]] = {}
        for label in labels:
            for one in self._known(label, types):
                votes.setdefault(one.concept.iri, []).append(one)
        if votes:
            return self._elected(votes, labels, date)
        for label in labels:
            link = self.link(label, types=types)
            if link.best is not None:
                return link.best
        if date is not None and "Meeting" in types:
            return next(self._held(labels, date), None)
        return None

    def has(self, iri: str) -> bool:
        """Is this the IRI of a concept?"""
        return iri in self._iris

    @cached_property
    def _iris(self) -> frozenset[str]:
        return frozenset(concept.iri for concept in self._codelists.concepts)

    def _elected(
        self, votes: Mapping[str, Sequence[Candidate]], labels: Labels, date: str | None
    ) -> Candidate | None:
        """The one that most labels name, and of several meetings the one of that time."""
        most = max(map(len, votes.values()))
        ties = [found for found in votes.values() if len(found) == most]
        held = [found for found in ties if date and _is_of_year(found[0].concept, date)]
        first = held[0] if len(held) == 1 < len(ties) else ties[0]
        best = max(first, key=lambda one: one.score)
        if best.reason == "abbreviation" and not self._knows_full_name(labels):
            return None  # “Green Earth Foundation (GEF)” is not the other GEF
        if len(held) == 1 < len(ties):
            return Candidate(concept=best.concept, score=SCORES["edition"], reason="edition")
        sure = best.score >= _LEAST or (most > 1 and len(ties) == 1)
        return best if sure else None

    def _knows_full_name(self, labels: Labels) -> bool:
        """Is there no full name among the labels, or one that is known?"""
        full = [label for label in labels if not label.isupper() and not is_code(label)]
        return not full or any(self._codelists.names.exact(label) for label in full)

    def _coded(self, labels: Labels, types: Collection[ConceptType]) -> Candidate | None:
        """The one concept that the first label is the code of: no other label says more."""
        if not labels or not is_code(labels[0]):
            return None
        found = [one for one in self._codelists.having_code(labels[0]) if one.type in types]
        if len(found) != 1:
            return None
        return Candidate(concept=found[0], score=SCORES["code"], reason="code")

    def _candidates(
        self, name: str, types: Collection[ConceptType] | None
    ) -> tuple[Candidate, ...]:
        """The candidates of the first way that finds any, from the surest to the least sure."""
        ways = (
            *(self._known, self._governments, self._in_brackets, self._rewritten),
            *(self._editions, self._misspelt),
        )
        return next((found for way in ways if (found := tuple(way(name, types)))), ())

    def _known(self, name: str, types: Collection[ConceptType] | None) -> Iterator[Candidate]:
        """Those that have it as a code or a name, each once."""
        named = [one for one in self._codelists.names.exact(name) if _is_of(one.concept, types)]
        codes = [one for one in self._codelists.having_code(name) if _is_of(one, types)]
        short = len(name) <= _SHORT_CODE and bool(named)
        for concept in () if short else codes:
            yield Candidate(concept=concept, score=SCORES["code"], reason="code")
        coded = {concept.iri for concept in codes}
        settled = _settled(named)
        yield from (one for one in settled if short or one.concept.iri not in coded)
        if short:
            others = {one.concept.iri for one in named}
            for concept in codes:
                if concept.iri not in others:
                    yield Candidate(concept=concept, score=_SHARED, reason="code")

    def _governments(self, name: str, types: Collection[ConceptType] | None) -> Iterator[Candidate]:
        """The state whose government it is: “the Government of Kenya”, 肯尼亚政府."""
        said = _GOVERNMENT.fullmatch(name)
        if said is None or not (types is None or "Country" in types):
            return
        state = said["of"] or said["by"] or said["zh"]
        for one in self._known(state, _STATES):
            if one.reason != "code":
                score = min(one.score, SCORES["government"])
                yield Candidate(concept=one.concept, score=score, reason="government")

    def _in_brackets(self, name: str, types: Collection[ConceptType] | None) -> Iterator[Candidate]:
        """What two names of one thing mean together: “World Health Organization (WHO)”."""
        names = bracketed(name)
        if names is None or is_turned(names[1]):
            return
        first, second = (
            [*self._known(part, types), *self._governments(part, types)] for part in names
        )
        shared = {one.iri for one in second}
        short = not second and _abbreviates(names[1], names[0])
        for one in first:
            if one.reason != "capital" and (one.iri in shared or short):
                score = max(one.score, SCORES["other name"]) if shared else one.score
                yield Candidate(concept=one.concept, score=score, reason="other name")

    def _rewritten(self, name: str, types: Collection[ConceptType] | None) -> Iterator[Candidate]:
        """Those that have the name in another way of writing it: “Gambia, The”, “FOCAC VII”."""
        for form in variants(name):
            found = [*self._known(form, types)] or [*self._governments(form, types)]
            if found:
                yield from found
                return
            edition = [*self._editions(form, types)]
            if edition:
                yield from edition
                return

    def _editions(self, name: str, types: Collection[ConceptType] | None) -> Iterator[Candidate]:
        """The meeting that a forum's name and a year, number or place tell: “TICAD VI”."""
        if types is not None and "Meeting" not in types:
            return
        entry = self._reader.edition(name)
        concept = self._codelists.by_code(entry.id, type="Meeting") if entry else None
        if concept is not None:
            yield Candidate(concept=concept, score=SCORES["edition"], reason="edition")

    def _misspelt(self, name: str, types: Collection[ConceptType] | None) -> Iterator[Candidate]:
        """Those whose names it nearly is; none is taken where two are about as near."""
        near = self._codelists.names.near(name, types)
        for named, slips in near:
            short = named.written.isascii() and len(named.written) <= _SHORT_NAME
            sure = len(near) == 1 and not short
            score = SCORES["spelling"] - _SLIP * (slips - 1) if sure else _SHARED
            yield Candidate(concept=named.concept, score=score, reason="spelling")

    def _held(self, labels: Labels, date: str) -> Iterator[Candidate]:
        """The one known meeting of that date in the city that the labels name, of their kind."""
        for label in labels:
            key = name_key(label)
            if _MEETING_NOUNS.search(key) is None:
                continue
            held = [
                concept
                for concept in self._meetings
                if _same_time(concept, date) and _is_all(key, concept)
            ]
            if len(held) == 1:
                score = SCORES["place and date"]
                yield Candidate(concept=held[0], score=score, reason="place and date")

    def _in_context(
        self,
        name: str,
        context: str,
        found: Sequence[Candidate],
        types: Collection[ConceptType] | None,
    ) -> list[Candidate]:
        """The candidates as the text around the name has it."""
        read = self._reader.read(name, context)
        if read is None:  # the name does not stand in that text
            return list(found)
        if read.shared and not read.settled:  # the text is no wiser than the name
            return list(found)
        meant = None
        if read.entry is not None:
            concept = self._codelists.by_code(read.entry.id, type=read.entry.type)
            if concept is not None and _is_of(concept, types):
                meant = Candidate(concept=concept, score=SCORES["context"], reason="context")
        known = next((one for one in found if meant and one.iri == meant.iri), None)
        if known is not None and known.score > _LEAST and not read.shared:
            meant = known  # the text says no more than the name
        rest = (
            msgspec.structs.replace(one, score=min(one.score, _SHARED))
            for one in found
            if meant is None or one.concept.iri != meant.concept.iri
        )
        return [*([meant] if meant else []), *rest]

    @cached_property
    def _reader(self) -> ContextReader:
        return ContextReader(lambda: self._codelists.gazetteer)

    @cached_property
    def _meetings(self) -> tuple[Concept, ...]:
        return tuple(one for one in self._codelists.concepts if one.edition and one.edition.places)


def _settled(named: Sequence[Named]) -> Iterator[Candidate]:
    """The candidates of one name; where several have it, who has the better right to it."""
    if len(named) > 1:
        named = _by_right(named)
    for place, one in enumerate(named):
        score, reason = SCORES[one.role], cast("Reason", one.role)
        if len(named) > 1 and score > _SHARED and not (place == 0 and _is_edition(one, named)):
            first = place == 0 and _has_right(one, named[1])
            score, reason = (SCORES["shared"] if first else _SHARED), "shared"
        yield Candidate(concept=one.concept, score=score, reason=reason)


def _by_right(named: Sequence[Named]) -> list[Named]:
    """In the order of roles, and of names within a role; an edition before its forum."""
    editions = {one.concept.edition.of for one in named if one.concept.edition}
    return sorted(
        named,
        key=lambda one: (
            one.concept.type == "Forum" and one.concept.id in editions,
            -SCORES[one.role],
            one.rank,
        ),
    )


def _is_edition(one: Named, named: Sequence[Named]) -> bool:
    """Is it a meeting whose series alone shares its name? The meeting says more."""
    edition = one.concept.edition
    return edition is not None and all(
        other is one or other.concept.id == edition.of for other in named
    )


def _has_right(one: Named, other: Named) -> bool:
    """Is a name that two concepts share rather that of the first?

    So it is where it is the usual name of the first alone. Names of states stand in the code lists
    in the order of their use, so that an earlier name counts for more.
    """
    states = one.concept.type == other.concept.type == "Country"
    return (SCORES[one.role] > SCORES[other.role] and one.role == "name") or (
        states and one.role == other.role and one.rank < other.rank
    )


def _abbreviates(short: str, name: str) -> bool:
    """Is a word in capitals made of letters of a name, in their order?"""
    letters = iter(name.casefold())
    return short.isupper() and short.isalpha() and all(c in letters for c in short.casefold())


def _same_time(concept: Concept, date: str) -> bool:
    """Was a meeting held on a date, as far as both are known to the month?"""
    held = concept.edition.date if concept.edition else None
    if held is None or min(len(held), len(date)) < _MONTH:
        return False
    return held.startswith(date) or date.startswith(held)


def _is_all(key: str, concept: Concept) -> bool:
    """Is a label a word for a meeting and its city, in either language, and nothing else?"""
    for city in map(name_key, concept.edition.places if concept.edition else ()):
        if city in key and not _PLAIN.sub("", key.replace(city, " ")):
            return True
    return False


def _is_of_year(concept: Concept, date: str) -> bool:
    held = concept.edition.date if concept.edition else None
    return held is not None and held[:_YEAR] == date[:_YEAR]


def _is_of(concept: Concept, types: Collection[ConceptType] | None) -> bool:
    return concept.type not in TERMS if types is None else concept.type in types
