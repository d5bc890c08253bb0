"""Asking: what may run, how parameters get in, and what comes back."""

from __future__ import annotations

import subprocess
import sys
import time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, Store

from kg.errors import DataFileError, ParameterError, QueryError, QueryTimeoutError
from kg.formats import Entity
from kg.query import find_query, list_queries, run
from kg.queryfile import Chart, parse_query
from kg.sparql import bind, check, label_of, variables
from kg.store import named_quads, new_store
from kg.trig import write_trig

ROOT = Path(__file__).parents[2]
AID = "PREFIX aid: <https://aidkg.example/ontology#>\n"
PAKISTAN = "https://aidkg.example/id/country/PAK"


@pytest.fixture(scope="module")
def graph_file(tmp_path_factory: pytest.TempPathFactory, gold_store: Store) -> Path:
    """The corpus as a graph file."""
    path = tmp_path_factory.mktemp("graph") / "graph.trig"
    path.write_bytes(write_trig(named_quads(gold_store)))
    return path


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("SELECT * { SERVICE <http://x/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { service silent<http://x/>{ ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { ?s ?p ?o } #\nSELECT * { SeRvIcE ?x { } }", "SERVICE"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM"),
        ("SELECT * FROM NAMED <http://x/> { GRAPH ?g { ?s ?p ?o } }", "FROM"),
        ("LOAD <http://x/>", "LOAD"),
        ("INSERT DATA { <a:a> <a:b> 1 }", "INSERT"),
        ("DELETE WHERE { ?s ?p ?o }", "DELETE"),
        ("CLEAR ALL", "CLEAR"),
        ("DROP GRAPH <a:a>", "DROP"),
        ('SELECT ("a" AS ?x) { SERVICE <http://x/> {} }', "SERVICE"),
        ("SELECT * { ?s ?p '''a''b''' . SERVICE <http://x/> {} }", "SERVICE"),
        (r"SELECT * { ?s ?p 'a\'' . SERVICE <http://x/> {} }", "SERVICE"),
        (r"SELECT * { S\u0045RVICE <http://x/> {} }", "SERVICE"),
        (r'SELECT * { ?s ?p "\u0022" . SERVICE <http://x/> {} }', "SERVICE"),
        ("SELECT * { FILTER(?a<?b) SERVICE <http://x/> {} FILTER(?c>?d) }", "SERVICE"),
        ("SELECT * { FILTER(?a<?b)SERVICE?x{}FILTER(?c>?d) }", "SERVICE"),
        ("SELECT * { FILTER(?a<2)SERVICE#>\n<http://x/>{?x ?y ?z} }", "SERVICE"),
        ("SELECT * { ?s <http://x/#> ?o . SERVICE <http://x/> {} }", "SERVICE"),
        ("SELECT * { FILTER(?a<'>')SERVICE#'\n<http://x/>{} }", "SERVICE"),
        ("SELECT * { ?s ?p 2SERVICE<http://x/>{} }", "SERVICE"),
        ("SELECT * { ?s ?p trueSERVICE<http://x/>{} }", "SERVICE"),
        ("SELECT * { ?s a:.SERVICE<http://x/>{} }", "SERVICE"),
        ("SELECT * { SERVICESILENT<http://x/>{} }", "SERVICE"),
        ("PREFIX : <http://x/> SELECT * { SERVICE:x{} }", "SERVICE"),
        ("PREFIX a: <http://x/> SELECT * { SERVICEa:x{} }", "SERVICE"),
    ],
)
def test_what_reaches_outside_is_refused(text: str, word: str) -> None:
    """Federation, other graphs' files and updates are refused before anything runs."""
    with pytest.raises(QueryError, match=f"line [12]: {word} is not allowed"):
        check(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s ?p 'SERVICE <http://x/> {}' }",
        'SELECT * { ?s ?p """a "quoted" LOAD""" }',
        "SELECT * { ?s ?p ?o } # SERVICE, LOAD and DROP are not asked for",
        "SELECT ?service ?from { ?service ?from $load }",
        "PREFIX from: <http://service.example/LOAD#> SELECT * { ?s from:service from:delete }",
        "PREFIX : <http://x/> SELECT * { ?s :service :load }",
        "SELECT * { ?s <http://x/SERVICE> 'x'@delete }",
        "SELECT * { ?s <http://x/web-service/from> <urn:load> , <http://x#service> }",
    ],
)
def test_words_are_free_elsewhere(text: str) -> None:
    """Strings, comments, names, variables and IRIs may hold any word."""
    check(text)


def test_parameters_are_bound_as_terms() -> None:
    """A value stands where its variable stood, and nowhere else."""
    text = 'SELECT ?a { ?s ?p $a . FILTER(?a != "$a") } # $a'
    bound = bind(text, {"a": Literal('x" . ?s ?p "y')})
    assert bound == 'SELECT ?a { ?s ?p "x\\" . ?s ?p \\"y" . FILTER(?a != "$a") } # $a'
    assert variables(text) == {"a"}


def test_a_parameter_is_never_left_unbound_in_silence() -> None:
    """Where a comparison may be read as an IRI, the query is refused with what to do."""
    terms = {"from": Literal(3)}
    assert "$" not in bind("FILTER(?a < $from && 3 > ?a)", terms)
    with pytest.raises(QueryError, match=r"line 2: \$from may be part of an IRI.*put spaces"):
        bind("SELECT * {\nFILTER(?a<$from&&3>?a) }", terms)


def test_a_query_process_reaches_nothing() -> None:
    """A call to another endpoint that got past the check would still not leave the process."""
    code = (
        "import socket, kg.child as child\n"
        "child._shut()\n"
        "try: socket.socket()\n"
        "except OSError: print('shut')"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "shut\n"


def test_nothing_is_imported_from_the_folder_one_is_in(
    tmp_path: Path, gold_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A module in the current folder that has the name of one of ours is not run."""
    for name in ("csv.py", "msgspec.py", "kg/__init__.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("raise SystemExit('foreign')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend("")
    assert run("ASK { ?s ?p ?o }", source=gold_store).rows == ((True,),)


def test_a_query_that_nests_too_deeply_says_so(gold_store: Store) -> None:
    """Where the engine breaks down, the message tells what about the query may be the cause."""
    text = "SELECT * { " + "{ " * 100_000 + "?s ?p ?o " + "} " * 100_000 + "}"
    with pytest.raises(QueryError, match="nests too deeply"):
        run(text, source=gold_store)


def test_prefixes_of_ours_need_no_declaration(gold_store: Store) -> None:
    """Whichever prefixes a query declares, ours are known, and what it declares goes first."""
    asked = "SELECT (COUNT(?s) AS ?n) { ?s a aid:Statement }"
    declared = "PREFIX other: <http://x/> " + asked
    assert run(asked, source=gold_store) == run(declared, source=gold_store)
    mine = "PREFIX aid: <http://x/> " + asked
    assert run(mine, source=gold_store).rows == ((0,),)


@given(st.text())
def test_no_value_becomes_syntax(value: str) -> None:
    """Whatever text is given, the query answers with that text."""
    store = new_store([])
    rows = store.query(bind("SELECT ($v AS ?x) {}", {"v": Literal(value)}))
    assert [row["x"].value for row in rows] == [value]  # type: ignore[union-attr]


def test_a_header_says_what_a_query_asks() -> None:
    """Summary, description, parameters and chart come from the header."""
    query = parse_query(
        "#+ summary: What\n#+ description: |\n#+   More\n#+   of it\n#+ params:\n"
        "#+   - {name: n, type: integer, default: 3, description: A number}\n#+ chart: bar\n"
        "SELECT ($n AS ?x) {}"
    )
    assert (query.summary, query.description, query.chart) == ("What", "More of it", Chart("bar"))
    assert [(param.name, param.type, param.default) for param in query.params] == [
        ("n", "integer", 3),
        ("lang", "language", "en"),
    ]


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("#+ summary: [", "header is not valid"),
        ("#+ description: no summary", "summary"),
        ("#+ summary: x\n#+ chrat: bar", "chrat"),
        ("#+ summary: x\n#+ params:\n#+   - {name: n, type: number, description: d}", "number"),
    ],
)
def test_a_wrong_header_is_one_clear_line(header: str, message: str) -> None:
    """A header that cannot be read says why."""
    with pytest.raises(QueryError, match=message) as caught:
        parse_query(f"{header}\nASK {{}}", name="mine")
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("mine: ")


def test_an_unknown_query_is_told_with_the_nearest() -> None:
    """A slip in a name brings the name that was meant."""
    with pytest.raises(QueryError, match="did you mean 'pledged-by-year'"):
        find_query("pledged-by-yaer")


@pytest.mark.parametrize("name", ["../queries/meetings", "meetings.rq", "", "MEETINGS"])
def test_only_names_of_queries_are_names(name: str) -> None:
    """No path gets in as a name."""
    with pytest.raises(QueryError):
        find_query(name)


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"dnoor": "CHN"}, "has no parameter 'dnoor' .did you mean 'donor'"),
        ({"donor": "Atlantis"}, "donor: nothing in the graph is called 'Atlantis'"),
        ({"donor": "Pakstan"}, "did you mean 'Pakistan'"),
        ({"donor": "https://aidkg.example/id/country/XXX"}, "nothing in the graph"),
        ({"currency": "dollars"}, "knows no currency 'dollars'; give an ISO 4217 code like USD"),
        ({"document": "en-01"}, "there is no document 'en-01'"),
        ({"lang": "fr"}, "lang is 'fr'; it must be one of en, zh"),
    ],
)
def test_wrong_parameters_say_what_to_do(
    gold_store: Store, params: dict[str, str], message: str
) -> None:
    """Unknown names and values are refused with a hint."""
    with pytest.raises(ParameterError, match=message):
        run("pledged-by-year", params, source=gold_store)


@pytest.mark.parametrize(
    ("name", "params", "message"),
    [
        ("country", {}, "country needs the parameter country"),
        ("evidence", {"statement": "none"}, "there is no statement 'none'"),
        ("delivered-between", {"from": "20l3"}, "from is '20l3'; it must be a year like 2016$"),
        ("delivered-between", {"to": "0"}, "to is '0'; it must be a year like 2016$"),
        (
            "delivered-between",
            {"from": "2018", "to": "2013"},
            "from is 2018, which is after to, 2013$",
        ),
        ("members", {"year": "-5"}, "year is '-5'; it must be a year like 2016, or 0$"),
        ("ldc-share", {"year": "99999"}, "must be a year like 2016, or 0$"),
        ("ldc-share", {"announced": "1850"}, "must be a year like 2016, or 0$"),
        ("pledged-in-usd", {"to": "２０１６"}, "must be a year like 2016, or 9999$"),
    ],
)
def test_missing_and_mistyped_parameters(
    gold_store: Store, name: str, params: dict[str, str], message: str
) -> None:
    """A parameter without a default must be given, and be of its type."""
    with pytest.raises(ParameterError, match=message):
        run(name, params, source=gold_store)


@pytest.mark.parametrize("value", ["PAK", "Pakistan", "pakistan", "巴基斯坦", PAKISTAN])
def test_an_entity_goes_by_any_of_its_names(gold_store: Store, value: str) -> None:
    """Code, name in either language, and IRI mean the same country."""
    expected = run("country", {"country": "PAK"}, source=gold_store)
    assert run("country", {"country": value}, source=gold_store) == expected
    assert len(expected.rows) == 85


def test_names_come_in_the_language_asked_for(gold_store: Store) -> None:
    """Entities have their Chinese name in Chinese, and another where there is none."""
    text = AID + "SELECT DISTINCT ?r { ?s aid:recipient ?r FILTER(CONTAINS(STR(?r), 'PAK')) }"
    assert run(text, {"lang": "zh"}, source=gold_store).rows == (
        (Entity(iri=PAKISTAN, label="巴基斯坦"),),
    )
    grant = "https://aidkg.example/id/modality/grant"
    assert label_of(gold_store, grant, "zh-Hant") == "无偿援助"
    assert label_of(gold_store, "https://aidkg.example/id/country/NONE", "en") == "NONE"


def test_cells_are_typed(gold_store: Store) -> None:
    """Integers, decimals, booleans, texts and nothing come as what they are."""
    text = (
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>"
        ' SELECT (1 AS ?i) (1.50 AS ?d) (true AS ?b) ("x"@en AS ?t) ?n'
        ' ("2018-09"^^xsd:gYearMonth AS ?y) ("INF"^^xsd:double AS ?f) {}'
    )
    row = run(text, source=gold_store).rows[0]
    assert row == (1, Decimal("1.50"), True, "x", None, "2018-09", "INF")


def test_ask_and_construct_answer_too(gold_store: Store) -> None:
    """Yes or no, and triples, are answers with columns as well."""
    assert run("ASK { ?s ?p ?o }", source=gold_store).rows == ((True,),)
    text = AID + "CONSTRUCT { ?s a aid:Country } WHERE { ?s a aid:Country }"
    assert run(text, source=gold_store).columns == ("subject", "predicate", "object")


def test_rows_are_cut_at_the_limit(gold_store: Store) -> None:
    """A longer answer is cut, and says so."""
    text = "SELECT ?s { ?s ?p ?o }"
    assert run(text, source=gold_store, limit=5).truncated
    assert len(run(text, source=gold_store, limit=5).rows) == 5
    assert not run("SELECT ?s { ?s ?p ?o } LIMIT 5", source=gold_store, limit=5).truncated


def test_a_graph_file_is_asked_like_a_store(graph_file: Path, gold_store: Store) -> None:
    """Ours and the user's queries give the same on the file and on the store."""
    text = AID + "SELECT (COUNT(?s) AS ?n) { ?s a aid:Statement }"
    for query in (text, "documents"):
        assert run(query, source=graph_file) == run(query, source=gold_store)
    assert run(text, source=graph_file).rows == ((469,),)


def test_a_query_without_end_is_stopped(graph_file: Path) -> None:
    """When the time is up the process is ended, and the message says so."""
    text = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    start = time.perf_counter()
    with pytest.raises(QueryTimeoutError, match=r"longer than 1\.5 s"):
        run(text, source=graph_file, timeout=1.5)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * { ?s ?p ", "not valid SPARQL"),
        ("not a query at all", "not valid SPARQL"),
        ("SELECT * { SERVICE <http://x/> {} }", "SERVICE is not allowed"),
    ],
)
def test_a_wrong_query_is_one_clear_line(gold_store: Store, text: str, message: str) -> None:
    """Errors of the child process arrive as errors here."""
    with pytest.raises(QueryError, match=message) as caught:
        run(text, source=gold_store)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("SELECT * { ?s ?p ", "line 1, column 18, after '{ ?s ?p': not understood (the query ends"),
        (
            "SELECT ?x\n{ ?x ?y FILTR(?y > 3) }",
            "line 2, column 14, after '?x ?y FILTR': not under",
        ),
        (
            "SELECT * { ?s no:such ?o }",
            "line 1, column 22, after '{ ?s no:such': the prefix no: is not decl",
        ),
        ("SELECT * { ?s skso:prefLabel ?o }", "skso: is not declared (did you mean 'skos:'?)"),
        ("# all\n SELEC * { ?s ?p ?o }", "line 2, column 2: no query begins with 'SELEC' (did"),
        (
            "SELECT * { ?s ?p <an iri> }",
            "line 1, column 26, after '?p <an iri>': IRI parsing failed",
        ),
        ("SELECT (?a AS ?a) { ?a ?b ?c }", "?c }': The SELECT overrides an existing variable"),
    ],
)
def test_a_syntax_error_tells_where_and_what(gold_store: Store, text: str, told: str) -> None:
    """Not all that the grammar would have allowed there."""
    with pytest.raises(QueryError) as caught:
        run(text, source=gold_store)
    assert str(caught.value).startswith("the query is not valid SPARQL: line ")
    assert told in str(caught.value)
    assert len(str(caught.value)) < 200


def test_parameters_of_the_users_own_query(gold_store: Store) -> None:
    """A query from the user may have a header and parameters of its own."""
    text = (
        "#+ summary: Mine\n#+ params:\n#+   - {name: who, type: entity, description: Who}\n"
        + AID
        + "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s aid:recipient $who }"
    )
    assert run(text, {"who": "Pakistan"}, source=gold_store).rows == ((85,),)
    with pytest.raises(ParameterError, match="needs the parameter who"):
        run(text, source=gold_store)
    with pytest.raises(ParameterError, match="has no parameter 'x'; it takes lang"):
        run("ASK {}", {"x": "1"}, source=gold_store)


def test_a_missing_graph_is_one_clear_line(tmp_path: Path) -> None:
    """Ours and the user's queries both say that there is no graph."""
    for query in ("documents", "ASK {}"):
        with pytest.raises(DataFileError, match="No such file"):
            run(query, source=tmp_path / "graph.trig")


def test_a_name_that_several_bear_is_refused() -> None:
    """Two entities of one name are listed, so that one can be chosen."""
    store = Store()
    name = "<http://www.w3.org/2004/02/skos/core#prefLabel>"
    for place in ("country/GEO", "region/US-GA"):
        node = f"<https://aidkg.example/id/{place}>"
        store.update(f'INSERT DATA {{ GRAPH <a:g> {{ {node} {name} "G" }} }}')
    with pytest.raises(ParameterError, match=r"names several; give one IRI of .*GEO, .*US-GA"):
        run("pledged-by-year", {"donor": "g"}, source=store)


def test_listing_is_cheap() -> None:
    """The list of queries needs neither spaCy nor rdflib, nor any other library that is slow."""
    code = (
        "import sys, kg.query; found = kg.query.list_queries(); "
        "heavy = {'spacy', 'rdflib', 'pyshacl', 'numpy', 'pyoxigraph'} & set(sys.modules); "
        "sys.exit(f'{len(found)} {heavy}' if heavy or len(found) < 16 else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list_queries()) >= 16
