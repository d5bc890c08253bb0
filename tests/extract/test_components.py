"""The spaCy components: each alone in anybody's pipeline, with exact offsets."""

from __future__ import annotations

import msgspec
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import extract.components as components  # registers the factories where no entry point does
from extract.gazetteer import Entry, Form, Gazetteer
from kg.codelists import load_gazetteer

ENTRY = Entry(
    id="ZMB",
    type="Country",
    labels=("ZMB", "Zambia", "赞比亚"),
    forms=(Form("Zambia", "en", "name"), Form("赞比亚", "zh", "name")),
)
ENGLISH = "In May 2012 Norway gave Zambia NOK 40 million, 12 lathes and the Harbour Light Fund."
CHINESE = "2012年5月，挪威向赞比亚提供4000万挪威克朗和12台车床，并设立海港合作基金。"

ALONE = [
    ("en", "aidkg_amounts", ["NOK 40 million"], ["NOK"]),
    ("en", "aidkg_dates", ["In May 2012"], ["point"]),
    ("en", "aidkg_names", ["Harbour Light Fund"], ["Fund"]),
    ("zh", "aidkg_amounts", ["4000万挪威克朗"], ["NOK"]),
    ("zh", "aidkg_dates", ["2012年5月"], ["point"]),
    ("zh", "aidkg_names", ["海港合作基金"], ["Fund"]),
]


def _alone(lang: str, name: str) -> Language:
    nlp = spacy.blank(lang)
    nlp.add_pipe(name)
    return nlp


@pytest.mark.parametrize(("lang", "name", "texts", "labels"), ALONE)
def test_each_component_works_alone(
    lang: str, name: str, texts: list[str], labels: list[str]
) -> None:
    """Under its registered name, in a blank pipeline and with nothing set up before it."""
    doc = _alone(lang, name)(ENGLISH if lang == "en" else CHINESE)
    spans = doc.spans[name]
    assert [span.text for span in spans] == texts
    assert [span.label_ for span in spans] == labels
    assert len(getattr(doc._, name)) == len(texts)


@pytest.mark.parametrize(("text", "lang"), [(ENGLISH, "en"), (CHINESE, "zh")])
def test_counts_work_alone_and_leave_out_what_others_took(text: str, lang: str) -> None:
    """Numbers are counts, but not those in a sum or a date that was found before."""
    alone = _alone(lang, "aidkg_counts")(text)
    assert "12" in [span.text for span in alone.spans["aidkg_counts"]]
    nlp = spacy.blank(lang)
    for name in ("aidkg_amounts", "aidkg_dates", "aidkg_counts"):
        nlp.add_pipe(name)
    doc = nlp(text)
    assert [text[n.core_start : n.core_end] for n in doc._.aidkg_counts] == ["12"]
    assert [span.text for span in doc.spans["aidkg_counts"]] == ["12"]


@pytest.mark.parametrize(("text", "lang"), [(ENGLISH, "en"), (CHINESE, "zh")])
def test_records_have_exact_offsets(text: str, lang: str) -> None:
    """The offsets of the records are those of the text, tokens or not."""
    doc = components.blank(lang, Gazetteer([ENTRY]))(text)
    (money,) = doc._.aidkg_amounts
    assert text[money.core_start : money.core_end] in ("NOK 40 million", "4000万挪威克朗")
    named = [(text[m.start : m.end], m.entity.key) for m in doc._.aidkg_names]
    assert named[0] in (("Zambia", "ZMB"), ("赞比亚", "ZMB"))
    (time,) = doc._.aidkg_dates
    assert (time.first, time.last) == ("2012-05", "2012-05")


def test_offsets_do_not_depend_on_the_tokenizer() -> None:
    """Where a sum is glued to its neighbours, the record is exact and the span takes in tokens."""
    doc = _alone("en", "aidkg_amounts")("(=RMB60bn)x")
    (money,) = doc._.aidkg_amounts
    assert doc.text[money.core_start : money.core_end] == "RMB60bn"
    assert "RMB60bn" in doc.spans["aidkg_amounts"][0].text


def test_the_names_component_takes_entries_in_its_config() -> None:
    """Known names may be handed in as records or as plain data."""
    nlp = spacy.blank("en")
    plain = {
        "id": "acme",
        "type": "Fund",
        "labels": ["Acme"],
        "forms": [{"text": "Acme", "lang": "en", "role": "name"}],
    }
    nlp.add_pipe("aidkg_names", config={"entries": [plain]})
    (mention,) = nlp("We thank Acme.")._.aidkg_names[1:]
    assert mention.entity.entry.id == "acme"


def test_statements_are_a_component_too() -> None:
    """In any pipeline, by its name alone; the quotes are spans of the Doc."""
    nlp = spacy.blank("en")
    known = [msgspec.to_builtins(entry) for entry in load_gazetteer()]
    nlp.add_pipe("aidkg_statements", config={"entries": known})
    doc = nlp("In 2012 Norway gave Zambia NOK 40 million.")
    (statement,) = doc._.aidkg_statements
    assert (statement.donor[0][0], statement.recipients[0][0]) == ("NOR", "ZMB")
    (span,) = doc.spans["aidkg_statements"]
    assert (span.text, span.label_) == ("NOK 40 million", "delivery")
    assert nlp(" ")._.aidkg_statements == []


def test_traditional_characters_are_folded() -> None:
    """A Doc told to be in traditional characters is folded for matching, and keeps its text."""
    nlp = components.blank("zh", Gazetteer([ENTRY]))
    doc = nlp.make_doc("向贊比亞提供4000萬元")
    doc.user_data["aidkg_lang"] = "zh-Hant"
    for _, component in nlp.pipeline:
        doc = component(doc)
    assert doc._.aidkg_folded == "向赞比亚提供4000万元"
    (mention,) = doc._.aidkg_names
    assert doc.text[mention.start : mention.end] == "贊比亞"


@pytest.mark.parametrize(("text", "lang"), [(ENGLISH, "en"), (CHINESE, "zh")])
def test_tokens_are_not_needed(text: str, lang: str) -> None:
    """A Doc given its text without tokens has the same records; no word enters the vocabulary."""
    nlp = components.blank(lang, Gazetteer([ENTRY]))
    doc = nlp(text)
    known = len(nlp.vocab.strings)
    bare = components.untokenized(nlp.vocab, f"{text} ZZYZX", doc.lang_)
    for _, component in nlp.pipeline:
        bare = component(bare)
    for key in ("aidkg_amounts", "aidkg_dates", "aidkg_counts", "aidkg_names"):
        assert getattr(bare._, key) == getattr(doc._, key)
    assert len(nlp.vocab.strings) == known


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_empty_doc_has_nothing(lang: str) -> None:
    """An empty text gives empty lists and no error."""
    doc = components.blank(lang, Gazetteer([]))("")
    assert [doc._.aidkg_amounts, doc._.aidkg_counts, doc._.aidkg_dates, doc._.aidkg_names] == [
        [], [], [], []
    ]  # fmt: skip


def test_the_language_is_that_of_the_pipeline() -> None:
    """A Doc's own note of its language comes before the pipeline's."""
    doc = Doc(spacy.blank("zh").vocab, words=["a"])
    assert components.lang_of(doc) == "zh-Hans"
    doc.user_data["aidkg_lang"] = "zh-Hant"
    assert components.lang_of(doc) == "zh-Hant"
    assert components.lang_of(Doc(spacy.blank("en").vocab, words=["a"])) == "en"


def test_pipelines_run_in_batches() -> None:
    """`nlp.pipe` gives the same as one text after the other."""
    nlp = components.blank("en", Gazetteer([ENTRY]))
    texts = [ENGLISH, "Nothing here.", ENGLISH]
    counts = [len(doc._.aidkg_names) for doc in nlp.pipe(texts)]
    assert counts == [len(nlp(text)._.aidkg_names) for text in texts]
