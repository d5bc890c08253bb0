"""The whole extractor: what holds for every statement of every document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from extract.errors import ExtractError
from extract.gazetteer import Entry
from extract.model import Document, Statement
from extract.pipeline import Extractor

Read = dict[Path, tuple[Document, tuple[Statement, ...]]]
ReadText = Callable[..., tuple[Statement, ...]]

DOCUMENTS = 44  # of both corpora; the seeds come on top where they are at hand


def _pairs(corpus_read: Read) -> Iterator[tuple[Document, Statement]]:
    for document, statements in corpus_read.values():
        for statement in statements:
            yield document, statement


def test_all_documents_are_read(corpus_read: Read) -> None:
    """The checks below look at the whole corpus and at hundreds of statements."""
    assert len(corpus_read) >= DOCUMENTS
    assert sum(len(statements) for _, statements in corpus_read.values()) > 600


def test_the_quote_is_the_text_at_its_offsets(corpus_read: Read) -> None:
    """A statement's quote is, letter for letter, what the document says at its offsets."""
    for document, statement in _pairs(corpus_read):
        assert statement.quote == document.text[statement.start : statement.end]
        assert statement.quote.strip() == statement.quote != ""


def test_spans_are_in_order_and_inside(corpus_read: Read) -> None:
    """The pieces of a quote follow each other within it, from its first to its last letter."""
    for _, statement in _pairs(corpus_read):
        edges = [edge for span in statement.spans for edge in span]
        assert edges == sorted(edges)
        assert all(first < last for first, last in statement.spans)
        assert (edges[0], edges[-1]) == (statement.start, statement.end)


def test_a_quote_in_one_piece_is_exact(corpus_read: Read) -> None:
    """`match` says "exact" just where the quote is one piece of the document."""
    for _, statement in _pairs(corpus_read):
        assert (statement.match == "exact") == (len(statement.spans) == 1)


def test_the_sentence_holds_the_start_of_the_quote(corpus_read: Read) -> None:
    """A statement's sentence is a stretch of the document with the quote's first letter in it.

    One that breaks off at the end of a file and goes on at its start (`extract.seams`) ends
    before it begins.
    """
    for document, statement in _pairs(corpus_read):
        first, last = statement.sentence
        assert 0 <= first < len(document.text)
        assert 0 < last <= len(document.text)
        over_the_seam = last < first
        assert over_the_seam or first <= statement.start < last


def test_totals_are_statements_of_the_same_document(corpus_read: Read) -> None:
    """`part_of` names another statement of the same document, and no chain of parts is a ring."""
    for _, statements in corpus_read.values():
        total_of = {statement.id: statement.part_of for statement in statements}
        for statement in statements:
            above, seen = statement.part_of, {statement.id}
            while above is not None:
                assert above in total_of
                assert above not in seen
                seen.add(above)
                above = total_of[above]


def test_identifiers_are_unique(corpus_read: Read) -> None:
    """No two statements, of one document or of several, share an id."""
    ids = [statement.id for _, statement in _pairs(corpus_read)]
    assert len(ids) == len(set(ids))


def _leaves(value: object) -> Iterator[object]:
    if isinstance(value, msgspec.Struct):
        value = tuple(getattr(value, name) for name in value.__struct_fields__)
    if isinstance(value, tuple):
        for item in value:
            yield from _leaves(item)
    else:
        yield value


def test_no_number_is_a_float(corpus_read: Read) -> None:
    """Values are Decimal and offsets int: nothing passes through binary fractions."""
    for _, statement in _pairs(corpus_read):
        assert not any(isinstance(leaf, float) for leaf in _leaves(statement))
        for measure in (statement.amount, statement.count):
            assert measure is None or isinstance(measure.value, Decimal)
            assert measure is None or measure.value > 0
        assert 0 < statement.confidence <= 1


def test_codes_come_first(corpus_read: Read, entries: tuple[Entry, ...]) -> None:
    """A country's, region's or group's labels begin with its code."""
    places = ("Country", "Region", "CountryGroup")
    code_of = {entry.labels[1]: entry.labels[0] for entry in entries if entry.type in places}
    codes = {code for code in code_of.values() if code.isupper() or code.isdigit()}
    for _, statement in _pairs(corpus_read):
        for labels in (*statement.donor, *statement.recipients):
            assert labels
            assert labels[0] in codes or not codes & set(labels)
            named = next((code_of[label] for label in labels[:2] if label in code_of), labels[0])
            assert labels[0] == named


def test_nobody_gives_to_himself(corpus_read: Read) -> None:
    """A donor is not among the recipients or channels of its own statement."""
    for _, statement in _pairs(corpus_read):
        givers = {labels[0] for labels in statement.donor}
        assert not givers & {labels[0] for labels in (*statement.recipients, *statement.through)}


def test_reading_twice_gives_the_same_bytes(corpus_read: Read, entries: tuple[Entry, ...]) -> None:
    """Another extractor over the same names gives byte for byte the same statements."""
    encode = msgspec.json.Encoder(decimal_format="number").encode
    again = Extractor(entries)
    for path, (_, statements) in list(corpus_read.items())[::6]:
        assert encode(again.read(path)[1]) == encode(statements)


def test_a_quote_across_a_page_break_is_mended(read: ReadText) -> None:
    """Where a page's foot and head cut a quote, its pieces leave them out and the offsets stay."""
    page = (
        "THE HARBOUR REPORT {n}\n\n"
        "Work on the ports of the coast went on through the year without a pause, and the crews\n"
        "kept to their plan in all the towns. {end}"
    )
    text = "\n\n".join(
        (
            page.format(n=11, end="The pier at Walvis Bay was painted."),
            page.format(n=12, end="In 2012 Norway gave Namibia 40 fishing"),
            page.format(n=13, end="The last pier was painted too.").replace(
                "\n\nWork", "\n\nboats for the coast. Work"
            ),
        )
    )
    (statement,) = read(text)
    pieces = [text[first:last].strip() for first, last in statement.spans]
    assert statement.match == "mended"
    assert (pieces[0], pieces[-1]) == ("40 fishing", "boats")
    assert statement.quote == text[statement.start : statement.end]


NO_STATEMENT = [
    "Norwegen hat im Jahr 2016 der Republik Sambia 40 Millionen Kronen für den Bau von Schulen "
    "gegeben, und die Regierung hat dafür gedankt.",
    "La Norvège a donné 40 millions de couronnes à la Zambie en 2016 pour la construction des "
    "écoles, et le gouvernement l'en a remerciée.",
    "En 2016 Noruega entregó a la República de Zambia 40 millones de coronas para las escuelas, "
    "y el gobierno le dio las gracias por ello.",
    "2016年、ノルウェーはザンビアに4000万クローネの援助を行いました。学校の建設に使われます。",
    "The harvest was good this year. Prices in Lusaka fell by 4 per cent, and 300 lorries came "
    "over the border each day with maize from the south.",
    "今年收成不错。卢萨卡的粮价下降了百分之四，每天有300辆卡车从南方运来玉米。",
    "12 September 2019\n\n1\n\n2\n\n3",
    "。",
]


@pytest.mark.parametrize("text", NO_STATEMENT, ids=[text[:12] for text in NO_STATEMENT])
def test_other_languages_and_other_matters_give_none(text: str, read: ReadText) -> None:
    """A document in a third language, or one that is about no aid, gives no statement."""
    assert read(text) == ()


def test_another_language_in_between_is_left_out(read: ReadText) -> None:
    """Between paragraphs in English, one in German is passed over and the others are read."""
    text = (
        "In 2016 Norway gave 40 tractors to Zambia. They were handed over in Lusaka.\n\n"
        + NO_STATEMENT[0]
        + "\n\nIn 2017 Denmark gave 12 ambulances to Malawi. They were handed over in Zomba.\n"
    )
    assert [s.quote for s in read(text)] == ["40 tractors", "12 ambulances"]


def test_the_name_of_the_document_is_its_file_name(extractor: Extractor, tmp_path: Path) -> None:
    """`doc` is the file's name without its folder."""
    path = tmp_path / "note.txt"
    path.write_text("In 2016 Norway gave 40 tractors to Zambia.\n", encoding="utf-8")
    document, statements = extractor.read(path)
    assert document.name == "note.txt"
    assert [s.doc for s in statements] == ["note.txt"]


def test_what_cannot_be_read_is_an_error(extractor: Extractor, tmp_path: Path) -> None:
    """A file that is not there is told in one line."""
    with pytest.raises(ExtractError, match="no such file"):
        extractor.read(tmp_path / "missing.txt")


def test_without_names_nothing_is_found() -> None:
    """An extractor that knows no name finds nobody who gives."""
    from extract.reading import read_document

    document = read_document(b"In 2016 Norway gave 40 tractors to Zambia.", name="a.txt")
    assert Extractor([]).statements(document) == ()
