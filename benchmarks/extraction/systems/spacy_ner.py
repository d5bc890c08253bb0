"""spaCy's named entities, from whatever model of the language is installed."""

from __future__ import annotations

from typing import Final

import spacy
from spacy.language import Language

from benchmarks.extraction.mentions import KINDS, Kind, Mention, Text
from benchmarks.extraction.systems import MissingError
from kg.codelists import load_gazetteer

_KINDS: Final[dict[str, Kind]] = {"MONEY": "amount", "DATE": "date", "GPE": "country"}


def load(lang: str) -> SpacyNer:
    """Return the first installed model of the language that has an entity recogniser.

    Raises:
        MissingError: there is none, or it cannot be loaded.
    """
    for name in sorted(spacy.util.get_installed_models()):
        if not name.startswith(f"{lang}_"):
            continue
        try:
            nlp = spacy.load(name)
        except (ImportError, OSError, ValueError) as error:
            raise MissingError(f"{name} cannot be loaded: {error}") from error
        if "ner" in nlp.pipe_names:
            return SpacyNer(nlp)
    raise MissingError(f"no model for “{lang}” is installed (python -m spacy download …)")


class SpacyNer:
    """Marks places and gives no values; a place counts as a country if a code list names it so."""

    finds = frozenset(KINDS)
    reads: frozenset[Kind] = frozenset({"country"})

    def __init__(self, nlp: Language) -> None:
        self.name = f"spaCy {nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
        self._nlp = nlp
        self._codes = {
            form.text.casefold(): entry.id
            for entry in load_gazetteer()
            if entry.type == "Country"
            for form in entry.forms
            if form.role in ("name", "abbreviation")
        }

    def mentions(self, document: Text) -> list[Mention]:
        """Return the entities that are sums, dates and countries."""
        out = []
        for entity in self._nlp(document.text).ents:
            kind = _KINDS.get(entity.label_)
            if kind is None:
                continue
            code = ""
            if kind == "country":
                name = entity.text.removeprefix("the ").removesuffix("'s").casefold()
                code = self._codes.get(name, "")
                if not code:
                    continue
            out.append(Mention(kind, entity.start_char, entity.end_char, code))
        return out
