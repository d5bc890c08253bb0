"""Conditions that statements are chosen by: `forum=FOCAC,year=2015..2018,recipient=LDC|SIDS`.

A condition means what the field of that name means in a selection of the ledger
(`kg.ledger.answers.selection`), and its names are looked up as those of queries are: by code, by
any label, or by IRI. Two fields are written in another way. `year` is a year, or the first and the
last one of several, of the announcement. `recipient` takes groups as well as countries and regions:
whoever has members stands for those who were members in the year of the announcement.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

import msgspec

from kg.draw.dataset import Dataset, Labels, Names, iri_end
from kg.errors import ParameterError
from kg.ledger.answers.book import Ledger
from kg.ledger.answers.postings import Posting, as_values
from kg.ledger.answers.selection import KINDS, Selection
from kg.params import fold
from kg.queryfile import nearest

_EITHER = "|"
_YEARS = "year"
_SPAN = ".."
_FIRST_YEAR = 1  # before any, but not the year 0, of which what has no date counts as
_SHOWN = 12  # values that a message lists

# What a statement can be chosen by, and what it has of that.
_ENTITIES: Mapping[str, Callable[[Posting], Iterable[str]]] = {
    "donor": lambda posting: posting.donors,
    "recipient": lambda posting: posting.recipients,
    "group": lambda posting: (),
    "through": lambda posting: posting.through,
    "meeting": lambda posting: posting.meetings,
    "forum": lambda posting: posting.forums,
    "initiative": lambda posting: posting.initiatives,
    "document": lambda posting: {evidence.document_iri for evidence in posting.evidences},
    "currency": lambda posting: () if posting.money is None else (posting.money.currency,),
}
_CONCEPTS: Mapping[str, Callable[[Posting], Iterable[str]]] = {
    "sector": lambda posting: posting.sectors,
    "goal": lambda posting: posting.goals,
    "modality": lambda posting: as_values(posting.modality),
    "stage": lambda posting: as_values(posting.stage),
    "payer": lambda posting: as_values(posting.payer),
}
_NUMBERS = ("announced_from", "announced_to", "period_from", "period_to")
KEYS = ("kinds", *_ENTITIES, *_CONCEPTS, _YEARS, *_NUMBERS, "statements")


class WhereCondition(msgspec.Struct, frozen=True):
    """One condition: a statement meets it where any of the selections takes it.

    Args:
        key: one of `KEYS`.
        asked: as it was written, `forum=FOCAC`.
        names: what its values are called.
        selections: what each of the values means.
    """

    key: str
    asked: str
    names: tuple[Names, ...]
    selections: tuple[Selection, ...]


def parse_where(texts: Iterable[str], ledger: Ledger) -> tuple[WhereCondition, ...]:
    """Read conditions.

    Args:
        texts: each `key=value`, or several with commas between them; values of which any will do
            have "|" between them.
        ledger: opened from the graph that names are looked up in.

    Raises:
        ParameterError: a key or a name is not known, or a year is none.
    """
    # A comma may stand in a name too: one before another key ends a condition.
    pieces = [piece for text in texts for piece in re.split(r",(?=\s*\w+\s*=)", text)]
    reader = _Reader(ledger)
    return tuple(reader.condition(piece.strip()) for piece in pieces)


def statements_where(conditions: Iterable[WhereCondition], ledger: Ledger) -> frozenset[str]:
    """The IRIs of the statements that meet all conditions.

    Raises:
        ParameterError: a condition is met by none, or none meets them all.
    """
    left = frozenset(ledger.postings)
    told = []
    for condition in conditions:
        taken = frozenset[str]().union(*map(ledger.taken, condition.selections))
        if not taken:
            raise ParameterError(
                f"there is nothing to draw: no statement has {condition.asked}"
                f"{_there_are(condition.key, ledger)}"
            )
        left &= taken
        told.append(condition.asked)
    if not left:
        raise ParameterError(f"there is nothing to draw: no statement has all of {', '.join(told)}")
    return left


class _Reader:
    """Reads conditions, and looks up what they name."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._labels: Labels | None = None

    def condition(self, text: str) -> WhereCondition:
        key, sign, value = (part.strip() for part in text.partition("="))
        if not sign or not value:
            raise ParameterError(f"--where {text!r}: write it as {key or 'forum'}=VALUE")
        if key not in KEYS:
            raise ParameterError(
                f"--where {text!r}: statements are not chosen by {key!r}{nearest(key, KEYS)}; "
                f"there are: {', '.join(KEYS)}"
            )
        found = [self._value(key, one.strip()) for one in value.split(_EITHER) if one.strip()]
        if not found:
            raise ParameterError(f"--where {text!r} has no value; write it as {key}=VALUE")
        names, selections = zip(*found, strict=True)
        return WhereCondition(key, text, names, selections)

    def _value(self, key: str, value: str) -> tuple[Names, Selection]:
        if key in _ENTITIES:
            return self._entity(key, value)
        if key in _CONCEPTS:
            return self._concept(key, value)
        if key == "kinds":
            return _kind(value)
        if key == "statements":
            return self._statement(value)
        first, last = _years(key, value)
        if key == _YEARS:
            selection = Selection(announced_from=first or _FIRST_YEAR, announced_to=last)
            told = "–".join(str(year or "") for year in dict.fromkeys((first, last)))
        elif first is None or first != last:
            raise ParameterError(f"--where {key}={value}: give one year; {_YEARS} takes several")
        else:
            selection, told = msgspec.convert({key: first}, Selection), str(first)
        return Names(told, told), selection

    def _entity(self, key: str, value: str) -> tuple[Names, Selection]:
        ledger = self._ledger
        selection = ledger.resolve(msgspec.convert({key: value}, Selection))
        iri: str = getattr(selection, key)
        if key == "recipient" and ledger.parties.has_members(iri):
            selection = Selection(group=iri)
        if key in ("currency", "document"):
            return Names(iri_end(iri), iri_end(iri)), selection
        return Names(ledger.name(iri, "en"), ledger.name(iri, "zh")), selection

    def _concept(self, key: str, value: str) -> tuple[Names, Selection]:
        """A concept that statements have, by its code, by any of its labels, or by its IRI."""
        labels = self._labels_of_concepts()
        wanted = fold(value)
        for iri in sorted(
            {iri for p in self._ledger.postings.values() for iri in _CONCEPTS[key](p)}
        ):
            names = labels.names(iri)
            called = (iri_end(iri), names.en, names.zh, *labels.codes(iri), *labels.others(iri))
            if value == iri or wanted in map(fold, called):
                return names, msgspec.convert({key: iri}, Selection)
        raise ParameterError(
            f"--where {key}={value}: no statement has that {key}{_there_are(key, self._ledger)}"
        )

    def _statement(self, value: str) -> tuple[Names, Selection]:
        ledger = self._ledger
        iri = ledger.ids.get(value, ledger.readings.get(value, value))
        if iri not in ledger.postings:
            raise ParameterError(
                f"--where statements={value}: there is no such statement; "
                "give its id from statements.jsonl, or its IRI"
            )
        return Names(*ledger.postings[iri].label), Selection(statements=(iri,))

    def _labels_of_concepts(self) -> Labels:
        if self._labels is None:
            assert self._ledger.store is not None  # noqa: S101 - names are looked up in one
            self._labels = Labels(Dataset(self._ledger.store))
        return self._labels


def _kind(value: str) -> tuple[Names, Selection]:
    kind = next((kind for kind in KINDS if fold(kind) == fold(value)), None)
    if kind is None:
        raise ParameterError(
            f"--where kinds={value}: there is no such kind{nearest(value, KINDS)}; "
            f"there are: {', '.join(KINDS)}"
        )
    return Names(kind, kind), Selection(kinds=(kind,))


def _years(key: str, value: str) -> tuple[int | None, int | None]:
    """The first and the last year of "2015..2018", "2015", "2015.." or "..2018"."""
    first, span, last = (part.strip() for part in value.partition(_SPAN))
    sides = (first, last if span else first)
    if not any(sides) or not all(re.fullmatch(r"(?:1[89]|2[01])\d\d|", s, re.ASCII) for s in sides):
        raise ParameterError(
            f"--where {key}={value}: give a year like 2018, or a first and a last one like "
            f"2015{_SPAN}2018"
        )
    start, end = (int(side) if side else None for side in sides)
    if start is not None and end is not None and start > end:
        raise ParameterError(f"--where {key}={value}: {start} is after {end}")
    return start, end


def _there_are(key: str, ledger: Ledger) -> str:
    """A list of what statements have, the commonest first, for a message."""
    valued = {**_ENTITIES, **_CONCEPTS}.get(key)
    if valued is None:
        return ""
    found = Counter(iri for posting in ledger.postings.values() for iri in valued(posting))
    commonest = sorted(found, key=lambda iri: (-found[iri], iri))
    names = [_listed(key, iri, ledger) for iri in commonest[:_SHOWN]]
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return f"; there are: {', '.join(names)}{more}" if names else ""


def _listed(key: str, iri: str, ledger: Ledger) -> str:
    """A value as a list of them has it: a code with its name, where they differ."""
    code, name = iri_end(iri), ledger.name(iri)
    if key in ("currency", "document"):
        return code
    return name if key in _ENTITIES or fold(code) == fold(name) else f"{code} ({name})"
