"""An explanation as data: what `aidkg explain --format json` writes, as docs/explain.md has it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from kg.labels import LabelLang
from kg.ledger.answers.book import Ledger, Total
from kg.ledger.answers.explain import Explanation, Section
from kg.ledger.answers.phrases import say
from kg.ledger.answers.postings import Posting
from kg.ledger.answers.sum_rules import words
from kg.ledger.answers.sums import Group, Row, Sum

Fields = dict[str, Any]


def to_json(explanation: Explanation, *, ledger: Ledger, lang: LabelLang) -> str:
    """Write an explanation as one JSON object; numbers are numbers, what is open is null."""
    fields = _Writer(ledger, lang).fields(explanation)
    encoded = msgspec.json.Encoder(decimal_format="number").encode(fields)
    return msgspec.json.format(encoded, indent=2).decode() + "\n"


class _Writer:
    """Writes the parts of one explanation."""

    def __init__(self, ledger: Ledger, lang: LabelLang) -> None:
        self._ledger = ledger
        self._lang: LabelLang = lang

    def fields(self, explanation: Explanation) -> Fields:
        head: Fields = {
            "explained": explanation.name,
            "title": explanation.title,
            "parameters": dict(explanation.asked),
        }
        if explanation.posting is not None:
            head["statement"] = self._statement(explanation.posting)
            head["relations"] = [
                {"relation": relation, **self._named(other.iri)}
                for relation, other in explanation.relations
            ]
        if any(section.role for section in explanation.sections) or not explanation.sections:
            sections = [
                {"role": section.role, "title": say(section.role, self._lang), **self._sum(section)}
                for section in explanation.sections
                if section.role
            ]
            return {**head, "sections": sections}
        return {**head, **self._sum(explanation.sections[0])}

    def _sum(self, section: Section) -> Fields:
        fields = self._total(section.total)
        if section.columns:
            fields["groups"] = [self._group(group, section.columns) for group in section.groups]
        return fields

    def _total(self, total: Total) -> Fields:
        return {
            "totals": {currency: _bounds(found) for currency, found in total.totals.items()},
            "rows_in": self._rows(total.rows_in),
            "rows_out": self._rows(total.rows_out),
        }

    def _group(self, group: Group, columns: Iterable[str]) -> Fields:
        key = {
            column: self._value(value) if isinstance(value, str) else value
            for column, value in zip(columns, group.key, strict=True)
        }
        return {
            **key,
            "currency": group.currency,
            **_bounds(group.sum),
            "rows_in": [row.posting.id for row in group.rows_in],
            "rows_out": [
                {"id": row.posting.id, "rule": row.rule, "left_out_for": self._ids(row)}
                for row in group.rows_out
            ],
        }

    def _value(self, iris: str) -> Fields | list[Fields]:
        """One that a group is of, or several that share it."""
        named = [self._named(iri) for iri in iris.split()]
        return named[0] if len(named) == 1 else named

    def _rows(self, rows: Iterable[Row]) -> list[Fields]:
        return [self._row(row) for row in rows]

    def _row(self, row: Row) -> Fields:
        told = self._statement(row.posting)
        if row.money != row.posting.money:
            rate = row.posting.rate
            told["converted"] = {
                "currency": row.money.currency,
                "value": row.money.value,
                "min": row.money.min,
                "max": row.money.max,
                "rate": None if rate is None else rate[self._lang == "zh"],
            }
        if row.rule is not None:
            told["rule"] = row.rule
            told["because"] = words(row.rule, self._lang)
            told["left_out_for"] = self._ids(row)
        return told

    def _ids(self, row: Row) -> list[str]:
        known = self._ledger.postings
        return [known[iri].id for iri in row.held_by if iri in known]

    def _statement(self, posting: Posting) -> Fields:
        own = posting.money
        return {
            "id": posting.id,
            "iri": posting.iri,
            "label": posting.label[self._lang == "zh"],
            "kind": posting.kind,
            "stage": self._code(posting.stage),
            "modality": self._code(posting.modality),
            "payer": self._code(posting.payer),
            "donors": [self._named(iri) for iri in posting.donors],
            "recipients": [self._named(iri) for iri in posting.recipients],
            "currency": None if own is None else own.currency,
            "value": None if own is None else own.value,
            "min": None if own is None else own.min,
            "max": None if own is None else own.max,
            "qualifier": None if own is None else own.qualifier,
            "announced": posting.year,
            "period": posting.period,
            "evidences": [
                {"doc": e.document, "start": e.start, "end": e.end, "quote": e.quote}
                for e in posting.evidences
            ],
            "decisions": [told[self._lang == "zh"] for told in posting.decisions],
            "contradictions": [
                {"kind": c.kind, "severity": c.severity, "message": c.message[self._lang == "zh"]}
                for c in posting.contradictions
            ],
        }

    def _named(self, iri: str) -> Fields:
        known = self._ledger.postings.get(iri)
        if known is not None:
            return {"iri": iri, "id": known.id, "label": known.label[self._lang == "zh"]}
        return {"iri": iri, "label": self._ledger.name(iri, self._lang)}

    def _code(self, iri: str | None) -> str | None:
        return None if iri is None else iri.rsplit("/", 1)[-1]


def _bounds(found: Sum) -> Fields:
    return {"total": found.total, "min": found.min, "max": found.max}
