"""What the page shows, read from the dataset: statements, entities, evidence.

Statements come in time order, everything else in the order of its IRIs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Literal

import msgspec
from pyoxigraph import Store

from kg.draw.dataset import RDFS, Dataset, Labels, Names, iri_end, pick

OA = "http://www.w3.org/ns/oa#"

PageLang = Literal["en", "zh"]

# The more telling class first: a fund is an organisation too.
ENTITY_CLASSES = (
    "Country",
    "Region",
    "CountryGroup",
    "Fund",
    "Meeting",
    "Forum",
    "Project",
    "Initiative",
    "Organisation",
)
ENTITY_FIELDS = ("donor", "meeting", "initiative", "through", "recipients")
_KIND_OF_STEP = {"group": "CountryGroup"} | {kind.lower(): kind for kind in ENTITY_CLASSES}
STATEMENT_CLASSES = ("ReportedTotal", "Delivery", "Commitment")


class Entity(msgspec.Struct, frozen=True):
    """Someone or something that statements name."""

    iri: str
    kind: str  # one of ENTITY_CLASSES
    names: Names
    codes: tuple[str, ...]
    others: tuple[str, ...]  # every other label, for searching
    forum: str | None = None  # of a meeting: the forum it is an edition of
    when: str | None = None  # of a meeting: its date, as precise as known
    where: str | None = None


class Concept(msgspec.Struct, frozen=True):
    """A modality, a stage, a qualifier or a currency."""

    code: str  # "grant", "pledged", "at-least", "CNY"
    names: Names


class Measure(msgspec.Struct, frozen=True, omit_defaults=True):
    """A sum of money or a number of things, as bounds; numbers as plain decimal strings."""

    value: str | None = None
    low: str | None = None
    high: str | None = None
    currency: str | None = None  # IRI
    qualifier: str | None = None  # IRI


class Evidence(msgspec.Struct, frozen=True, omit_defaults=True):
    """The words a statement rests on; `before + quote + after` is the sentence."""

    before: str
    quote: str
    after: str
    document: str  # IRI
    start: int | None = None
    end: int | None = None


class Statement(msgspec.Struct, frozen=True, omit_defaults=True):
    """One statement with everything that the page tells of it. Other things are given by IRI."""

    iri: str
    kind: str  # one of STATEMENT_CLASSES
    donor: tuple[str, ...] = ()
    meeting: tuple[str, ...] = ()
    initiative: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    amount: Measure | None = None
    quantity: Measure | None = None
    object: Names | None = None
    label: Names | None = None
    modality: str | None = None
    stage: str | None = None
    announced: str | None = None
    start: str | None = None
    end: str | None = None
    part_of: str | None = None
    rule: str | None = None
    confidence: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Picture(msgspec.Struct, frozen=True):
    """All that is drawn, in an order that depends on the data alone."""

    statements: tuple[Statement, ...]
    entities: Mapping[str, Entity]
    concepts: Mapping[str, Concept]
    documents: Mapping[str, Names]


def read_picture(store: Store) -> Picture:
    """Read the statements of all graphs in `store`, and what they name.

    Args:
        store: a dataset in the terms of `ontology/aid.ttl`.
    """
    dataset = Dataset(store)
    statements = tuple(sorted(_iter_statements(dataset), key=_order))
    named = {
        iri
        for statement in statements
        for field in ENTITY_FIELDS
        for iri in getattr(statement, field)
    }
    labels = Labels(dataset)
    kinds = {
        subject: name for name in reversed(ENTITY_CLASSES) for subject in dataset.instances(name)
    }
    edition_of = dataset.aid("editionOf")
    named |= {forum for iri in named for forum in edition_of.iris(iri)}
    held_on, held_in = dataset.aid("heldOn"), dataset.aid("heldIn")
    entities = {
        iri: Entity(
            iri=iri,
            kind=kinds.get(iri) or _kind_by_path(iri),
            names=labels.names(iri),
            codes=labels.codes(iri),
            others=labels.others(iri),
            forum=edition_of.iri(iri),
            when=held_on.text(iri),
            where=held_in.text(iri),
        )
        for iri in sorted(named)
    }
    measures = [m for s in statements for m in (s.amount, s.quantity) if m is not None]
    concepts = {
        iri
        for iri in [
            *(s.modality for s in statements),
            *(s.stage for s in statements),
            *(m.currency for m in measures),
            *(m.qualifier for m in measures),
        ]
        if iri is not None
    }
    documents = {e.document for s in statements for e in s.evidence}
    return Picture(
        statements=statements,
        entities=entities,
        concepts={iri: Concept(iri_end(iri), labels.names(iri)) for iri in sorted(concepts)},
        documents={iri: labels.document(iri) for iri in sorted(documents)},
    )


def _kind_by_path(iri: str) -> str:
    """What the path of an IRI says (…/country/KEN), where the dataset lacks the code lists."""
    steps = iri.split("/")
    step = steps[-2] if len(steps) > 1 else ""
    return _KIND_OF_STEP.get(step, "Organisation")


def _iter_statements(dataset: Dataset) -> Iterator[Statement]:
    """Every instance of a statement class, as a record."""
    kinds = {
        subject: name for name in reversed(STATEMENT_CLASSES) for subject in dataset.instances(name)
    }
    donor, recipient, through = (dataset.aid(p) for p in ("donor", "recipient", "through"))
    meeting, initiative = dataset.aid("announcedAt"), dataset.aid("underInitiative")
    amount, quantity, read_measure = (
        dataset.aid("amount"),
        dataset.aid("quantity"),
        _Measures(dataset),
    )
    given, label = dataset.aid("object"), dataset.values(RDFS + "label")
    modality, stage, part_of = (dataset.aid(p) for p in ("modality", "stage", "partOf"))
    announced_on, announced_year = dataset.aid("announcedOn"), dataset.aid("announcedYear")
    period, start, end = (dataset.aid(p) for p in ("period", "start", "end"))
    rule, confidence = dataset.aid("rule"), dataset.aid("confidence")
    evidence, read_evidence = dataset.aid("evidence"), _Evidences(dataset)
    for iri in sorted(kinds):
        years = period.iri(iri) or ""
        yield Statement(
            iri=iri,
            kind=kinds[iri],
            donor=donor.iris(iri),
            meeting=meeting.iris(iri),
            initiative=initiative.iris(iri),
            through=through.iris(iri),
            recipients=recipient.iris(iri),
            amount=read_measure(amount.iri(iri)),
            quantity=read_measure(quantity.iri(iri)),
            object=pick(given.tagged(iri)),
            label=pick(label.tagged(iri)),
            modality=modality.iri(iri),
            stage=stage.iri(iri),
            announced=announced_on.text(iri) or announced_year.text(iri),
            start=start.text(years),
            end=end.text(years),
            part_of=part_of.iri(iri),
            rule=rule.text(iri),
            confidence=_plain_number(confidence.text(iri)),
            evidence=tuple(
                sorted(
                    (read_evidence(each) for each in evidence.iris(iri)),
                    key=lambda e: (e.document, e.start or 0, e.quote),
                )
            ),
        )


def _order(statement: Statement) -> tuple[str, str, int, str]:
    """In time order; what is said at the same time, in the order of the documents."""
    first = statement.evidence[0] if statement.evidence else None
    return (
        statement.announced or statement.start or statement.end or "9999",
        first.document if first else "",
        (first.start or 0) if first else 0,
        statement.iri,
    )


class _Measures:
    """Reads amounts and quantities."""

    def __init__(self, dataset: Dataset) -> None:
        self._value, self._low, self._high, self._currency, self._qualifier = (
            dataset.aid(p) for p in ("value", "minValue", "maxValue", "currency", "qualifier")
        )

    def __call__(self, iri: str | None) -> Measure | None:
        """The amount or quantity that `iri` names."""
        if iri is None:
            return None
        return Measure(
            value=_plain_number(self._value.text(iri)),
            low=_plain_number(self._low.text(iri)),
            high=_plain_number(self._high.text(iri)),
            currency=self._currency.iri(iri),
            qualifier=self._qualifier.iri(iri),
        )


class _Evidences:
    """Reads pieces of evidence."""

    def __init__(self, dataset: Dataset) -> None:
        self._quote, self._sentence = dataset.aid("quote"), dataset.aid("sentenceText")
        self._document = dataset.aid("inDocument")
        self._source, self._selector = (
            dataset.values(OA + p) for p in ("hasSource", "hasSelector")
        )
        self._start, self._end = (dataset.values(OA + p) for p in ("start", "end"))
        self._prefix, self._suffix = (dataset.values(OA + p) for p in ("prefix", "suffix"))

    def __call__(self, iri: str) -> Evidence:
        """The evidence that `iri` names."""
        quote = self._quote.text(iri) or ""
        selectors = self._selector.iris(iri)
        before, after = split_sentence(
            self._sentence.text(iri) or quote,
            quote,
            prefix=_first(self._prefix.text(s) for s in selectors) or "",
            suffix=_first(self._suffix.text(s) for s in selectors) or "",
        )
        # A quote that was mended stands in several places: from the first to the last of them.
        starts = [int(n) for n in map(self._start.text, selectors) if n and n.isdecimal()]
        ends = [int(n) for n in map(self._end.text, selectors) if n and n.isdecimal()]
        return Evidence(
            before=before,
            quote=quote,
            after=after,
            document=self._document.iri(iri) or self._source.iri(iri) or "",
            start=min(starts, default=None),
            end=max(ends, default=None),
        )


def split_sentence(
    sentence: str, quote: str, *, prefix: str = "", suffix: str = ""
) -> tuple[str, str]:
    """What stands before and behind `quote` in its sentence.

    Where the quote occurs more than once, the occurrence whose surroundings agree best with
    `prefix` and `suffix` (the texts around the quote in the document) is taken. White space may
    differ, since a sentence is mended and a quote is not. Where the quote is not found at all
    (it runs over the sentence's end, say), both are empty: the quote then stands alone.
    """
    pattern = r"\s*".join(re.escape(char) for char in re.sub(r"\s+", "", quote))
    found = list(re.finditer(pattern, sentence)) if pattern else []
    if not found:
        return "", ""
    best = max(
        found,
        key=lambda m: (
            _agreement(sentence[: m.start()][::-1], prefix[::-1])
            + _agreement(sentence[m.end() :], suffix)
        ),
    )
    return sentence[: best.start()], sentence[best.end() :]


def _agreement(one: str, other: str) -> int:
    """How many characters the two have in common at the front."""
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _first(values: Iterable[str | None]) -> str | None:
    """The first value that there is."""
    return next((value for value in values if value is not None), None)


def _plain_number(text: str | None) -> str | None:
    """A decimal with no exponent and no idle zeros; None where `text` is no finite number."""
    if text is None:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    if not number.is_finite():
        return None
    plain = format(number, "f")
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain) or "0"
