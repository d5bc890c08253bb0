"""Who belongs to which group of countries, organisation or forum, and from when until when."""

from __future__ import annotations

import re

from codelist_tables import read_table
from codelist_turtle import Concept, Term, iri

_DATATYPES = {4: "xsd:gYear", 10: "xsd:date"}  # by the length of a date


def memberships() -> list[Concept]:
    """Return a node for each time that a country spent in a body (W3C ORG, `org:Membership`).

    Who left and came back has two. One without an end goes on. The end is the first day without
    membership, as a list of graduations has it: who graduated on 1 January 2014 was a member until
    2013.

    Raises:
        ValueError: a date is neither a year nor a day, the first is missing, or the end comes
            before the beginning.
    """
    return [
        _membership(row["body"], row["member"], row["from"], row["until"])
        for row in read_table("memberships")
    ]


def _membership(body: str, member: str, first: str, end: str) -> Concept:
    kind, body_id = body.split(":")
    member_kind, _, member_id = member.rpartition(":")  # a bare code is a country's
    parts = (body_id, member_id, first[:4])
    node = Concept("membership", "-".join(part.lower() for part in parts))
    if end and end < first:
        raise ValueError(f"memberships: {node.id} ends ({end}) before it begins ({first})")
    node.add("org:member", iri(member_kind or "country", member_id))
    node.add("org:organization", iri(kind, body_id))
    node.add("schema:startDate", _date(first))
    node.add("aid:memberFromYear", _year(int(first[:4])))
    if end:
        node.add("schema:endDate", _date(end))
        last = int(end[:4]) - end.endswith("-01-01")
        node.add("aid:memberUntilYear", _year(last))
    return node


def _date(text: str) -> Term:
    if not re.fullmatch(r"\d{4}(-\d\d-\d\d)?", text):
        raise ValueError(f"memberships: {text!r} is neither a year nor a day")
    return Term(text, f"^^{_DATATYPES[len(text)]}")


def _year(number: int) -> Term:
    return Term(str(number), "^^xsd:integer")
