"""Who belongs to which group of countries, organisation or forum, and from when until when."""

from __future__ import annotations

import re

from codelist_tables import read_table
from codelist_turtle import Concept, Term, iri

_DATATYPES = {4: "xsd:gYear", 10: "xsd:date"}  # by the length of a date


def memberships() -> list[Concept]:
    """Return a node for each time that a country spent in a body (W3C ORG, `org:Membership`).

    Who left and came back has two. A membership without a first day is one of a list that has no
    dates; one without a last day goes on.

    Raises:
        ValueError: a date is neither a year nor a day.
    """
    return [
        _membership(row["body"], row["member"], row["from"], row["until"])
        for row in read_table("memberships")
    ]


def _membership(body: str, member: str, first: str, last: str) -> Concept:
    kind, _, body_id = body.partition(":")
    parts = (body_id, member, first[:4])
    node = Concept("membership", "-".join(part.lower() for part in parts if part))
    node.add("org:member", iri("country", member))
    node.add("org:organization", iri(kind, body_id))
    if first:
        node.add("schema:startDate", _date(first))
    if last:
        node.add("schema:endDate", _date(last))
    return node


def _date(text: str) -> Term:
    if not re.fullmatch(r"\d{4}(-\d\d-\d\d)?", text):
        raise ValueError(f"memberships: {text!r} is neither a year nor a day")
    return Term(text, f"^^{_DATATYPES[len(text)]}")
