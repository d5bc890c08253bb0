"""The whole extractor as one spaCy component, for pipelines of others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from extract.components import entry_of
from extract.gazetteer import Entry
from extract.pipeline import Extractor
from extract.reading import read_document

if not Doc.has_extension("aidkg_statements"):
    Doc.set_extension("aidkg_statements", default=None)


class Statements:
    """Reads a Doc as a document and leaves its statements in `doc._.aidkg_statements`.

    Their quotes are the spans of `doc.spans["aidkg_statements"]`, labelled with their kind. The
    text is read anew, block by block, in the language of each: the other components need not
    stand before this one.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._extractor = Extractor(entries)

    def __call__(self, doc: Doc) -> Doc:
        """Find the statements.

        Raises:
            ExtractError: the text is none that can be read as a document.
        """
        text = doc.text
        read = read_document(text.encode("utf-8", "replace"), name="Doc") if text.strip() else None
        found = self._extractor.statements(read) if read else ()
        doc._.aidkg_statements = list(found)
        spans = (
            doc.char_span(s.start, s.end, label=s.kind, alignment_mode="expand") for s in found
        )
        doc.spans["aidkg_statements"] = SpanGroup(
            doc, name="aidkg_statements", spans=[span for span in spans if span is not None]
        )
        return doc


@Language.factory("aidkg_statements", default_config={"entries": []})
def statements(nlp: Language, name: str, entries: Iterable[Any]) -> Statements:
    """Make the component that finds statements.

    Args:
        nlp: the pipeline.
        name: the component's name in it.
        entries: the known names, as for `aidkg_names`.
    """
    return Statements(entry_of(entry) for entry in entries)
