"""Does a graph say what it should, in the form it should? SHACL, with pySHACL.

The shapes and their messages are in `ontology/shapes.ttl`. By default the documents' graphs are
checked, with those entities of the code lists that they speak of; the code lists as a whole are
large, and are checked by the tests.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec
from pyoxigraph import NamedNode, Store
from rdflib.namespace import RDF

from kg.iri import VOCABULARY, Iris
from kg.shacl.parts import PART, Parts
from kg.shacl.rules import Rules, read_rules
from kg.shacl.run import Progress, apply_shapes
from kg.sparql import label_of
from kg.store import named_quads

Severity = Literal["violation", "warning", "info"]

_ORDER: tuple[Severity, ...] = ("violation", "warning", "info")
STATEMENTS = tuple(
    NamedNode(VOCABULARY + kind)
    for kind in ("Statement", "Commitment", "Delivery", "ReportedTotal")
)


class Finding(msgspec.Struct, frozen=True):
    """One thing that is not as it should be.

    Args:
        severity: how bad it is; a graph without violations conforms.
        focus: IRI of what is wrong.
        label: its name.
        path: IRI of the property that is wrong, "" where it is the whole.
        value: the value that is wrong, "" where one is missing.
        message: in plain words, in English.
        message_zh: the same in Chinese.
    """

    severity: Severity
    focus: str
    label: str
    path: str
    value: str
    message: str
    message_zh: str


def validate(
    store: Store,
    *,
    shapes: Path | None = None,
    everything: bool = False,
    iris: Iris | None = None,
) -> tuple[Finding, ...]:
    """Check a graph against the shapes and return what is wrong, the worst first.

    Args:
        store: the graph, from `kg.store`.
        shapes: a Turtle file, ours where none is given.
        everything: check the whole of the code lists as well.
        iris: the base of the graph's names, where it is not the default.

    Raises:
        DataFileError: the shapes cannot be read, or there are none.
    """
    rules = read_rules(shapes)
    parts = parts_for(rules, everything=everything, iris=iris)
    for quad in named_quads(store):
        parts.add(quad)
    return find_faults(parts, rules, store)


def parts_for(
    rules: Rules, *, everything: bool = False, iris: Iris | None = None, size: int = PART
) -> Parts:
    """What the triples of a graph are put into, to be checked: parts, if the shapes allow that."""
    return Parts(
        asked=rules.asked,
        iris=iris or Iris(),
        everything=everything,
        size=size if rules.local else None,
    )


def find_faults(
    parts: Parts,
    rules: Rules,
    store: Store,
    *,
    processes: int = 1,
    progress: Progress | None = None,
) -> tuple[Finding, ...]:
    """Apply shapes to the parts of a graph and return what is wrong, the worst first.

    Args:
        parts: all triples of the graph; they are used up.
        rules: the shapes.
        store: knows the names of what is wrong.
        processes: how many processes share the parts, where there are several.
        progress: called with the number of triples checked, and of all.

    Raises:
        AidKGError: the shapes cannot be applied, or a process has been stopped.
    """
    parts.finish()
    found = [
        Finding(
            severity=_severity(result.severity),
            focus=result.focus,
            label=label_of(store, result.focus, "en"),
            path=result.path,
            value=result.value,
            message=result.message,
            message_zh=result.message_zh,
        )
        for result in apply_shapes(rules.graph, parts, processes=processes, progress=progress)
    ]
    return tuple(sorted(found, key=_sort_key))


def has_statements(store: Store) -> bool:
    """Does the graph hold a statement at all? One that holds none conforms to anything."""
    return any(
        True
        for kind in STATEMENTS
        for _ in store.quads_for_pattern(None, NamedNode(str(RDF.type)), kind, None)
    )


def conforms(findings: Iterable[Finding]) -> bool:
    """Is there nothing among the findings that is a violation?"""
    return all(finding.severity != "violation" for finding in findings)


def _severity(name: str) -> Severity:
    return next((severity for severity in _ORDER if severity == name), "violation")


def _sort_key(finding: Finding) -> tuple[int, str, str, str, str]:
    place = _ORDER.index(finding.severity)
    return place, finding.focus, finding.path, finding.value, finding.message
