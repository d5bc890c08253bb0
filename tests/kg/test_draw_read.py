"""What the page of the graph reads from a dataset."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from kg.draw.dataset import Names
from kg.draw.evidence import Evidence, split_sentence
from kg.draw.measures import Measure
from kg.draw.read import Picture, read_picture

ID = "https://aidkg.example/id/"


@pytest.fixture(scope="module")
def picture() -> Picture:
    """The sample dataset as it is drawn."""
    store = Store()
    store.load(path=Path(__file__).parent / "draw_sample.trig", format=RdfFormat.TRIG)
    return read_picture(store)


@pytest.mark.parametrize(
    ("sentence", "quote", "around", "expected"),
    [
        ("They gave $5 million.", "$5 million", {}, ("They gave ", ".")),
        ("提供600多亿元人民币。", "600多亿元", {}, ("提供", "人民币。")),
        ("It has RMB1.5 to 2 billion.", "RMB1.5 to\n2 billion", {}, ("It has ", ".")),
        ("two and two.", "two", {"prefix": "and "}, ("two and ", ".")),
        ("two and two.", "two", {"suffix": "."}, ("two and ", ".")),
        ("two and two.", "two", {"prefix": "x", "suffix": " and"}, ("", " and two.")),
        ("a 𠀀 b (c) d", "(c)", {}, ("a 𠀀 b ", " d")),
        ("nothing of it", "$5 million", {}, ("", "")),
        ("", "$5 million", {}, ("", "")),
        ("anything", "", {}, ("", "")),
    ],
)
def test_a_sentence_is_split_around_its_quote(
    sentence: str, quote: str, around: dict[str, str], expected: tuple[str, str]
) -> None:
    """The quote is found in its sentence, at the right one of several places."""
    assert split_sentence(sentence, quote, **around) == expected


def test_names_are_in_both_languages_and_fall_back(picture: Picture) -> None:
    """Simplified Chinese is preferred, then traditional, then English."""
    named = {iri.removeprefix(ID): entity.names for iri, entity in picture.entities.items()}
    assert named["country/CHN"] == Names("China", "中国")
    assert named["organisation/world-health-organization"].zh == "世界衛生組織"
    assert named["fund/china-africa-fund"].zh == "China-Africa Development Fund"


def test_an_entity_has_its_most_telling_class_codes_and_other_names(picture: Picture) -> None:
    """A fund is drawn as a fund though it is an organisation too; search finds other names."""
    entities = {iri.removeprefix(ID): entity for iri, entity in picture.entities.items()}
    assert entities["fund/china-africa-fund"].kind == "Fund"
    assert entities["country/CHN"].codes == ("CHN",)
    assert entities["country/CHN"].others == ("People's Republic of China", "中國")
    meeting = entities["meeting/focac-2018-beijing"]
    assert (meeting.forum, meeting.when, meeting.where) == (
        ID + "forum/focac",
        "2018-09",
        "Beijing",
    )
    assert entities["forum/focac"].kind == "Forum"


def test_statements_come_in_time_order_with_all_they_say(picture: Picture) -> None:
    """Dated statements first; each with its sums, dates, path and evidence."""
    statements = {s.iri.removeprefix(ID + "statement/"): s for s in picture.statements}
    assert list(statements) == ["total", "part", "aggregate", "wells"]
    total = statements["total"]
    assert total.amount == Measure(
        value="60000000000",
        low="60000000000",
        currency=ID + "currency/CNY",
        qualifier=ID + "qualifier/at-least",
    )
    assert (total.kind, total.announced, total.start, total.end) == (
        "Commitment",
        "2018-09-03",
        "2018",
        "2021",
    )
    assert total.confidence == "0.9"
    assert [e.document for e in total.evidence] == [
        ID + "document/speech.txt",
        ID + "document/yanjiang.txt",
    ]
    assert statements["part"].part_of == (total.iri,)
    assert statements["part"].object == Names("for hospitals", "for hospitals")
    assert statements["aggregate"].kind == "ReportedTotal"


def test_evidence_keeps_the_place_and_the_sentence(picture: Picture) -> None:
    """A mended quote reaches from its first piece to its last; a repeated one is told apart."""
    part, wells = (
        next(s for s in picture.statements if s.iri.endswith(n)) for n in ("part", "wells")
    )
    assert part.evidence == (
        Evidence(
            before="It has ",
            quote="RMB1.5 to\n2 billion",
            after=" for hospitals.",
            document=ID + "document/speech.txt",
            start=200,
            end=269,
        ),
    )
    assert wells.evidence[0].before == "After 40 wells in one county it dug "


def test_documents_go_by_their_file_names(picture: Picture) -> None:
    """A document is named as its file is, or else by the end of its IRI."""
    assert [document.names.en for document in picture.documents.values()] == [
        "speech.txt",
        "yanjiang.txt",
    ]


def test_the_corpus_loses_no_statement_and_no_quote(gold_store: Store) -> None:
    """Every statement of the corpus is drawn, each with a quote inside its sentence."""
    picture = read_picture(gold_store)
    assert len(picture.statements) == 469
    for statement in picture.statements:
        assert statement.donor or statement.recipients or statement.meeting
        assert all(e.quote and (e.before or e.after) for e in statement.evidence), statement.iri


def test_without_code_lists_the_path_tells_the_kind() -> None:
    """A graph of documents alone still tells countries, groups and meetings apart."""
    store = Store()
    text = """PREFIX aid: <https://aidkg.example/ontology#> PREFIX id: <https://aidkg.example/id/>
        INSERT DATA { id:s a aid:Delivery ; aid:donor <https://aidkg.example/id/country/KOR> ;
        aid:recipient <https://aidkg.example/id/group/LDC> , <urn:x> }"""
    store.update(text)
    kinds = {e.names.en: e.kind for e in read_picture(store).entities.values()}
    assert kinds == {"KOR": "Country", "LDC": "CountryGroup", "urn:x": "Organisation"}


def test_an_empty_dataset_is_an_empty_picture() -> None:
    """No statements, no entities."""
    assert read_picture(Store()) == Picture((), {}, {}, {})
