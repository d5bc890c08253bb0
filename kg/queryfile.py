"""Query files: a SPARQL query and the header that says what it asks.

The header is in the style of grlc (https://grlc.io): comment lines that begin with `#+` and hold
YAML.

    #+ summary: What was pledged at each meeting, by currency
    #+ description: One row a meeting and currency; parts are not added to their totals.
    #+ params:
    #+   - {name: donor, type: entity, default: "", description: Who gives}
    #+ lists: [recipients]
    #+ chart: bar
    #+ selection: {kinds: [Commitment], each: {meeting: meeting}, params: {donor: donor}}

A parameter stands in the query as `$name`. `lists` names the columns that hold several IRIs.
Every query takes `lang` as well, the language of the names in the answer. `chart` is a kind of
chart, or says besides which columns are drawn, where that is not plain from their names:

    #+ chart: {kind: bar, label: meeting, order: answer}

`selection` says of a query that adds up money what it adds up, so that `aidkg explain` can tell
it row by row: the classes of statements, the columns that the sum is split by (each with what it
is of a statement), the field of the selection that each parameter is, and in `where` the fields
that are the same in every answer (`Dimension` and `Selection` in `kg.ledger.answers.selection`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Literal

import msgspec

from kg.errors import QueryError
from kg.ledger.answers.selection import Dimension, Kind, Selection

ParamType = Literal[
    "string",
    "integer",
    "decimal",
    "year",
    "currency",
    "entity",
    "group",
    "document",
    "statement",
    "language",
]
ChartKind = Literal["bar", "line", "stacked", "map", "sankey", "table"]


class Param(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A parameter of a query; without a default it must be given. The example is of our samples."""

    name: str
    type: ParamType
    description: str
    default: str | int | float | None = None
    example: str = ""


class Chart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How an answer is drawn: which of its columns are what; `kg.charts.columns` finds the rest.

    `label` names a bar, a stack, or a point on the line (its year). `value` is its number (several
    columns, where each is a part of a stack), `lowest` and `highest` bound it, and `unit` is its
    currency: a column, or the code of all of them. Each value of `panel` has a picture of its own,
    each of `colour` a colour. `code` is the country (ISO 3166-1 alpha-3) on a map; `source` and
    `target` are the two ends of a flow; `mark` is the total that is marked beside its parts. Bars
    stand in the order of their value, or of the answer.
    """

    kind: ChartKind
    label: str | tuple[str, ...] = ()
    value: str | tuple[str, ...] = ()
    lowest: str = ""
    highest: str = ""
    unit: str = ""
    panel: str | tuple[str, ...] = ()
    colour: str = ""
    code: str = ""
    source: str = ""
    target: str = ""
    mark: str = ""
    order: Literal["value", "answer"] = "value"

    def as_kind(self, kind: ChartKind) -> Chart:
        """The same columns as another kind of chart."""
        return msgspec.structs.replace(self, kind=kind)


class Summed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a query adds up.

    Args:
        kinds: the classes of statements.
        each: what each column that the sum is split by is of a statement.
        params: the field of a selection that each parameter is; "" for one that changes no sum.
        where: fields of the selection that are always the same.
    """

    kinds: tuple[Kind, ...]
    each: dict[str, Dimension] = {}
    params: dict[str, str] = {}
    where: dict[str, str | int | bool] = {}


class Query(msgspec.Struct, frozen=True):
    """A query and what its header says of it."""

    name: str
    text: str
    summary: str = ""
    description: str = ""
    params: tuple[Param, ...] = ()
    lists: tuple[str, ...] = ()
    chart: Chart | None = None
    selection: Summed | None = None


class _Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    summary: str
    description: str = ""
    params: tuple[Param, ...] = ()
    lists: tuple[str, ...] = ()
    chart: ChartKind | Chart | None = None
    selection: Summed | None = None


LANGUAGES = ("en", "zh", "zh-Hant")
LANG = Param(
    name="lang",
    type="language",
    default="en",
    description="Language of the names in the answer: en, zh or zh-Hant",
)

_ANY = ("", "0", "9999")  # defaults with which a query is about everything

_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def narrowing(query: Query, given: Collection[str] = ()) -> str:
    """The defaults that leave something out of an answer, as they would be given: "from=2013".

    Those of `given` are not told.
    """
    params = [param for param in query.params if param is not LANG and param.name not in given]
    shown = [param for param in params if param.default is not None]
    return " ".join(f"{p.name}={p.default}" for p in shown if str(p.default) not in _ANY)


def is_name(text: str) -> bool:
    """Is this the form of a query's name, rather than of a query?"""
    return _NAME.fullmatch(text) is not None


def nearest(name: str, names: Iterable[str]) -> str:
    """A hint at the name that may have been meant, "" where none is near."""
    from difflib import get_close_matches  # here, since only mistakes need it

    near = get_close_matches(name, list(names), n=1)
    return f" (did you mean {near[0]!r}?)" if near else ""


def read_queries(folder: Path) -> tuple[Query, ...]:
    """Return the queries of a folder, by name.

    Raises:
        QueryError: a header cannot be read.
    """
    return tuple(read_query(path) for path in sorted(folder.glob("*.rq")))


def read_query(path: Path) -> Query:
    """Read one query file; its name is the query's.

    Raises:
        QueryError: it cannot be read, is not UTF-8, or its header is not valid.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise QueryError(f"{path}: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{path}: not UTF-8 at byte {error.start}") from error
    return parse_query(text, name=path.stem)


def parse_query(text: str, *, name: str = "the query") -> Query:
    """Read a query and its header, which may be missing.

    Raises:
        QueryError: the header is no YAML, or has a field or a type that is not known.
    """
    lines = [line[2:] for line in text.splitlines() if line.startswith("#+")]
    if not lines:
        return Query(name=name, text=text, params=(LANG,))
    header = _parse_header("\n".join(lines), name)
    return Query(
        name=name,
        text=text,
        summary=header.summary,
        description=" ".join(header.description.split()),
        params=(*header.params, LANG),
        lists=header.lists,
        chart=Chart(header.chart) if isinstance(header.chart, str) else header.chart,
        selection=_checked(header, name),
    )


def _parse_header(text: str, name: str) -> _Header:
    import yaml  # here, since queries without a header do not need it

    try:
        return msgspec.convert(yaml.safe_load(text), _Header)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        reason = " ".join(str(error).split())
        raise QueryError(f"{name}: its header is not valid: {reason}") from error


def _checked(header: _Header, name: str) -> Summed | None:
    """What the query adds up, where its header says so for every parameter.

    Raises:
        QueryError: a parameter is left out, or is no field of a selection.
    """
    summed = header.selection
    if summed is None:
        return None
    asked = {param.name for param in header.params}
    if asked != summed.params.keys():
        odd = ", ".join(sorted(asked ^ summed.params.keys()))
        raise QueryError(f"{name}: its header is not valid: selection.params and params: {odd}")
    fields = {*Selection.__struct_fields__, ""}
    for field in (*summed.params.values(), *summed.where):
        if field not in fields:
            near = nearest(field, fields)
            raise QueryError(f"{name}: its header is not valid: a selection has no {field!r}{near}")
    return summed
