"""An explanation as a tree for people: the total, what is in it, what is out and why.

The same tree is drawn on a terminal and on a page. Everything that comes from a document stands
in it as it is; whoever draws it sees to what it could do to a terminal or a browser.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal

import msgspec

from kg.formats import one_line
from kg.labels import LabelLang
from kg.ledger.answers.book import Ledger
from kg.ledger.answers.explain import Explanation, Section
from kg.ledger.answers.phrases import (
    bounded,
    comma_between,
    count_of,
    money,
    named,
    say,
    stated,
)
from kg.ledger.answers.postings import Evidence, Posting
from kg.ledger.answers.sum_rules import NEAR, words
from kg.ledger.answers.sums import Group, Row

Sort = Literal["sum", "in", "out", "near", "row", "quote", "held", "fact", "against", "more"]


class Node(msgspec.Struct, frozen=True):
    """One point of the tree.

    Args:
        sort: what it is.
        text: what it says.
        source: the document and place that a quote stands at, "" for all but quotes.
        folded: are its children for those who want to see them?
    """

    sort: Sort
    text: str
    children: tuple[Node, ...] = ()
    source: str = ""
    folded: bool = False


def tree(
    explanation: Explanation, *, ledger: Ledger, lang: LabelLang, limit: int
) -> tuple[Node, ...]:
    """The trees of an explanation.

    Args:
        explanation: what is to be told.
        ledger: names what rows are held by.
        lang: of all words but quotes.
        limit: rows of one kind after which the rest are counted only.
    """
    return tuple(_Grower(ledger, lang, limit).grow(explanation))


def heading(explanation: Explanation, lang: LabelLang) -> str:
    """What is explained, and which parameters were given."""
    asked = ", ".join(f"{name} {value}" for name, value in explanation.asked)
    return f"{explanation.title}{f' ({asked})' if asked else ''}"


def to_text(nodes: Iterable[Node], title: str) -> str:
    """Draw trees for a terminal."""
    lines = [one_line(title), ""]
    for node in nodes:
        lines += [_line(node), *_branches(node.children), ""]
    return "\n".join(lines)


def _branches(nodes: Sequence[Node], indent: str = "") -> Iterator[str]:
    for number, node in enumerate(nodes, start=1):
        last = number == len(nodes)
        yield f"{indent}{'└─' if last else '├─'} {_line(node)}"
        if not node.folded:
            yield from _branches(node.children, indent + ("   " if last else "│  "))


def _line(node: Node) -> str:
    quote = f"“{one_line(node.text)}”" if node.sort == "quote" else one_line(node.text)
    return f"{quote}  {one_line(node.source)}" if node.source else quote


class _Grower:
    """Grows the trees of one explanation."""

    def __init__(self, ledger: Ledger, lang: LabelLang, limit: int) -> None:
        self._ledger = ledger
        self._lang: LabelLang = lang
        self._limit = limit
        self._shown: set[str] = set()  # contradictions that a tree has told of

    def grow(self, explanation: Explanation) -> Iterator[Node]:
        if explanation.posting is not None:
            yield self._statement(explanation)
        found = False
        for section in explanation.sections:
            if explanation.posting is not None and not section.total.rows_out:
                continue  # a sum of this statement alone says nothing more
            trees = tuple(self._section(section))
            found = found or bool(trees)
            yield from trees
        if not found and explanation.posting is None:
            yield Node("fact", say("nothing", self._lang))

    def _section(self, section: Section) -> Iterator[Node]:
        if section.columns:
            for group in section.groups:
                if group.rows_in or group.rows_out:
                    name = self._key(group)
                    yield self._sum(name, group.currency, group)
            if len({group.key for group in section.groups}) > 1 and section.total.totals:
                yield self._together(section)
        else:
            role = "" if section.role is None else say(section.role, self._lang)
            for group in _by_currency(section):
                yield self._sum(role, group.currency, group)
        near = [row for row in section.total.rows_out if row.rule in NEAR]
        if near:
            yield Node("near", say("not_asked", self._lang), tuple(self._rules(near, folded=True)))

    def _key(self, group: Group) -> str:
        names = []
        for value in group.key:
            if value is None:
                names.append(say("unknown", self._lang))
            else:
                names.append(
                    self._ledger.name(value, self._lang) if isinstance(value, str) else str(value)
                )
        return " · ".join(names)

    def _sum(self, name: str, currency: str, group: Group) -> Node:
        text = bounded(currency, group.sum, self._lang)
        self._shown.clear()
        children = []
        if group.rows_in:
            head = self._counted("counted", group.rows_in)
            children.append(Node("in", head, tuple(self._rows(group.rows_in))))
        if group.rows_out:
            head = self._counted("left_out", group.rows_out)
            children.append(Node("out", head, tuple(self._rules(group.rows_out))))
        return Node("sum", self._named(name, text) if name else text, tuple(children))

    def _together(self, section: Section) -> Node:
        sums = [
            Node("sum", bounded(currency, found, self._lang))
            for currency, found in section.total.totals.items()
        ]
        # What counts in a group of its own, and not beside another.
        held = [row for row in section.total.rows_out if row.rule == "may-be-held"]
        return Node("sum", say("together", self._lang), (*sums, *self._rules(held)))

    def _rules(self, rows: Iterable[Row], *, folded: bool = False) -> Iterator[Node]:
        for rule, found in groupby(rows, key=lambda row: row.rule):
            here = tuple(found)
            if rule is not None:
                told = [count_of(len(here), self._lang)]
                # Rows that hold one another, or were not asked for, have no sum that means much.
                if rule in ("shared", "debt-relief"):
                    told.append(stated(here, self._lang))
                head = self._named(words(rule, self._lang), comma_between(told, self._lang))
                yield Node("out", head, tuple(self._rows(here)), folded=folded)

    def _rows(self, rows: Sequence[Row]) -> Iterator[Node]:
        for row in rows[: self._limit]:
            yield self._row(row)
        if len(rows) > self._limit:
            yield Node("more", say("more", self._lang, len(rows) - self._limit))

    def _row(self, row: Row) -> Node:
        children = [*self._evidences(row.posting)]
        for iri in row.held_by[:1]:
            above = self._ledger.postings.get(iri)
            if above is not None:
                text = self._named(say("held_by", self._lang), self._label(above))
                children.append(Node("held", text))
        children += self._against(row.posting)
        label, told = self._label(row.posting), None
        if row.money != row.posting.money:  # converted
            label = f"{money(row.money.currency, row.money.stated, self._lang)} ← {label}"
            told = row.posting.rate
        elif row.rule == "no-rate":
            told = row.posting.no_rate
        if told is not None:
            children.append(Node("fact", told[self._lang == "zh"]))
        return Node("row", label, tuple(children))

    def _statement(self, explanation: Explanation) -> Node:
        posting = explanation.posting
        assert posting is not None  # noqa: S101 - the caller has looked
        children = [*self._evidences(posting), *self._against(posting)]
        children += [
            Node("fact", self._named(say("why", self._lang), told[self._lang == "zh"]))
            for told in posting.decisions
        ]
        below = {row.posting.iri for one in explanation.sections for row in one.total.rows_out}
        # What stands below as a row of the sum need not stand here too.
        relations = [pair for pair in explanation.relations if pair[1].iri not in below]
        for relation, found in groupby(relations, key=lambda pair: pair[0]):
            others = [other for _, other in found]
            rows = [
                Node("row", self._label(one), tuple(self._evidences(one)))
                for one in others[: self._limit]
            ]
            if len(others) > self._limit:
                rows.append(Node("more", say("more", self._lang, len(others) - self._limit)))
            children.append(Node("fact", say(relation, self._lang), tuple(rows)))
        return Node("sum", self._label(posting), tuple(children))

    def _evidences(self, posting: Posting) -> Iterator[Node]:
        told = posting.evidences
        for one in told[: self._limit]:
            yield Node("quote", one.quote, source=_place(one))
        if len(told) > self._limit:
            yield Node("more", say("more", self._lang, len(told) - self._limit))

    def _against(self, posting: Posting) -> Iterator[Node]:
        """What contradicts a statement, told once in a tree though it is about many of its rows."""
        for one in posting.contradictions:
            if one.iri in self._shown:
                continue
            self._shown.add(one.iri)
            text = self._named(say("contradiction", self._lang), one.message[self._lang == "zh"])
            yield Node("against", text)

    def _counted(self, word: str, rows: Sequence[Row]) -> str:
        return self._named(say(word, self._lang), count_of(len(rows), self._lang))

    def _named(self, name: str, text: str) -> str:
        return named(name, text, self._lang)

    def _label(self, posting: Posting) -> str:
        return posting.label[self._lang == "zh"]


def _place(evidence: Evidence) -> str:
    return f"{evidence.document}, {evidence.start}–{evidence.end}"


def _by_currency(section: Section) -> Iterator[Group]:
    """The rows of a section without groups, by currency; near misses stand apart."""
    total = section.total
    for currency, found in total.totals.items():
        rows_in = tuple(row for row in total.rows_in if row.money.currency == currency)
        rows_out = tuple(
            row for row in total.rows_out if row.rule not in NEAR and row.money.currency == currency
        )
        yield Group((), currency, found, rows_in, rows_out)
