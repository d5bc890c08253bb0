"""The extractors as spaCy components, to be used together or one by one in anybody's pipeline.

Each is registered with spaCy under a name of its own, through entry points, and writes its spans
to `doc.spans` (`aidkg_amounts`, `aidkg_counts`, `aidkg_dates`, `aidkg_names`) and its records, with
exact character offsets, to `doc._` under the same names. Matching is done on the text, not on
tokens: offsets do not depend on the tokenizer, which in Chinese is a character apiece, and a Doc
that was given its text without tokens (`untokenized`) is read like any other, several times as
fast.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final

import msgspec
from spacy import blank as blank_pipeline
from spacy import util
from spacy.language import Language
from spacy.tokens import Doc, SpanGroup
from spacy.vocab import Vocab

from extract.amounts import Money, find_money
from extract.cue import Text
from extract.dates import find_times
from extract.fold import fold
from extract.gazetteer import Entry, Gazetteer
from extract.model import Lang
from extract.names import find_names
from extract.numbers import find_numbers


def _kept(doc: Doc, *, key: str) -> Any:
    return doc.user_data.get(key)


for _name in ("folded", "amounts", "counts", "dates", "names"):
    if not Doc.has_extension(f"aidkg_{_name}"):
        Doc.set_extension(f"aidkg_{_name}", getter=partial(_kept, key=f"aidkg_{_name}"))


def lang_of(doc: Doc) -> Lang:
    """The language a Doc is read in: `doc.user_data["aidkg_lang"]`, else that of its vocabulary."""
    given = doc.user_data.get("aidkg_lang")
    if given is not None:
        return given  # type: ignore[no-any-return]
    return "zh-Hans" if doc.lang_ == "zh" else "en"


def text_of(doc: Doc) -> str:
    """The Doc's text: `doc.user_data["aidkg_text"]` where given, else joined from its tokens."""
    return str(doc.user_data.get("aidkg_text") or doc.text)


def folded(doc: Doc) -> Text:
    """The Doc's text folded for matching, of the same length; kept once made."""
    kept: Text | None = doc.user_data.get("aidkg_folded")
    if kept is None:
        lang = lang_of(doc)
        kept = doc.user_data["aidkg_folded"] = Text(fold(text_of(doc), lang), lang)
    return kept


@Language.component("aidkg_amounts")
def amounts(doc: Doc) -> Doc:
    """Find sums of money (`extract.amounts.Money`)."""
    found = find_money(folded(doc), lang_of(doc), currencies=doc.user_data.get("aidkg_currencies"))
    spans = ((m.core_start, m.core_end, m.currency or "?") for m in found)
    return _set(doc, "aidkg_amounts", found, spans)


@Language.component("aidkg_counts")
def counts(doc: Doc) -> Doc:
    """Find numbers that are not in a sum of money (`extract.numbers.Number`)."""
    money: list[Money] = doc.user_data.get("aidkg_amounts") or []
    taken = [(m.core_start, m.core_end) for m in money]
    taken += [(t.start, t.end) for t in doc.user_data.get("aidkg_dates") or []]
    found = find_numbers(folded(doc), lang_of(doc), taken=taken)
    return _set(doc, "aidkg_counts", found, ((n.core_start, n.core_end, n.kind) for n in found))


@Language.component("aidkg_dates")
def dates(doc: Doc) -> Doc:
    """Find dates, years and periods (`extract.dates.Time`)."""
    found = find_times(folded(doc), lang_of(doc), stretch=doc.user_data.get("aidkg_stretch"))
    return _set(doc, "aidkg_dates", found, ((t.start, t.end, t.kind) for t in found))


class Names:
    """Find known names and names by pattern (`extract.names.Mention`).

    Args:
        gazetteer: the known names; without one, only names by pattern are found.
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def __call__(self, doc: Doc) -> Doc:
        """Add the Doc's mentions."""
        found = find_names(text_of(doc), lang_of(doc), self.gazetteer, folded=folded(doc))
        spans = ((m.start, m.end, str(m.entity.type)) for m in found)
        return _set(doc, "aidkg_names", found, spans)


@Language.factory("aidkg_names", default_config={"entries": []})
def names(nlp: Language, name: str, entries: Iterable[Any]) -> Names:
    """Make the component that finds names.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        entries: the known names, each with the fields of `extract.gazetteer.Entry`.
    """
    return Names(Gazetteer(entry_of(entry) for entry in entries))


def entry_of(given: Any) -> Entry:
    """Return a gazetteer entry from the plain fields that a pipeline's configuration holds."""
    return given if isinstance(given, Entry) else msgspec.convert(given, Entry)


def _set(doc: Doc, key: str, records: list[Any], spans: Iterable[tuple[int, int, str]]) -> Doc:
    doc.user_data[key] = records
    if len(doc):
        made = (doc.char_span(a, b, label=label, alignment_mode="expand") for a, b, label in spans)
        group = SpanGroup(doc, name=key, spans=[span for span in made if span is not None])
        doc.spans[key] = group
    return doc


def untokenized(vocab: Vocab, text: str, lang: Lang) -> Doc:
    """A Doc without tokens for the components to read: they leave records in it, and no spans.

    Tokens take longer to make than amounts to find, and each word would stay in the vocabulary.

    Args:
        vocab: any vocabulary.
        text: what is to be read.
        lang: its language.
    """
    return Doc(vocab, user_data={"aidkg_text": text, "aidkg_lang": lang})


_TOKEN: Final = re.compile(r"(\w+|\W)( ?)")


class Tokenizer:
    """Splits a text into words and single marks, in time that grows with its length alone.

    spaCy's own for English takes a run of punctuation apart mark by mark, and reads what is left
    anew each time.

    Args:
        vocab: of the pipeline.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return the text as a Doc."""
        tokens = _TOKEN.findall(text)
        spaces = [bool(space) for _, space in tokens]
        return Doc(self.vocab, words=[word for word, _ in tokens], spaces=spaces)


@util.registry.tokenizers("aidkg_tokenizer")  # type: ignore[untyped-decorator]
def tokenizer() -> Callable[[Language], Tokenizer]:
    """Make the tokenizer of a pipeline; spaCy's own takes a while to make."""
    return lambda nlp: Tokenizer(nlp.vocab)


def steps(gazetteer: Gazetteer) -> tuple[Callable[[Doc], Doc], ...]:
    """All the components, in the order of `blank`, for whoever needs no pipeline around them."""
    return amounts, dates, counts, Names(gazetteer)


def blank(lang: str, gazetteer: Gazetteer) -> Language:
    """A pipeline of all the components for "en" or "zh", on spaCy's blank one; no model needed."""
    nlp = blank_pipeline(lang, config={"nlp": {"tokenizer": {"@tokenizers": "aidkg_tokenizer"}}})
    nlp.add_pipe("aidkg_amounts")
    nlp.add_pipe("aidkg_dates")
    nlp.add_pipe("aidkg_counts")
    component = nlp.add_pipe("aidkg_names")
    component.gazetteer = gazetteer  # type: ignore[attr-defined]
    return nlp
