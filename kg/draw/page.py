"""The page as one file: the data, the words, our scripts and vis-network, with nothing fetched.

vis-network is the copy that the installed pyvis brings along. pyvis itself isn't run: its own
template loads Bootstrap from a CDN and lets titles run as markup. The style sheet of vis-network
is left out: it is made of toolbar pictures (220 KB) for tools that this page doesn't have.

Safety rests on three things. Text from documents is in blocks of JSON, in which no character can
end the block; the scripts put it on the page as text nodes or draw it on the canvas, never as
markup; and a Content Security Policy (https://www.w3.org/TR/CSP3/) allows the scripts and the
style sheet of this file by their hashes and nothing else, not even a request.
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import msgspec
from pyoxigraph import Store

from kg.draw.arrange import arrange
from kg.draw.block import blocks_of, part_in_words
from kg.draw.part import Part
from kg.draw.read import read_picture
from kg.errors import DataFileError
from kg.labels import LabelLang
from kg.onepage import HTML_LANG, render_page
from kg.store import GRAPH_FILE, file_hash, write_atomic

_ASSETS = Path(__file__).parent / "assets"
_STYLES = (  # later ones override
    "base",
    "bar",
    "filters",
    "picture",
    "panel",
    "table",
    "share",
    "narrow",
    "print",
)
_SCRIPTS = (  # in this order, since each uses only those before it
    "decimal",
    "data",
    "format",
    "shapes",
    "dom",
    "doubt",
    "view",
    "facets",
    "nearest",
    "amounts",
    "clip",
    "csv",
    "statements-csv",
    "cite",
    "ledger",
    "layout",
    "labels",
    "subject",
    "describe",
    "routes",
    "scene",
    "paint",
    "walk",
    "picture",
    "vector",
    "table",
    "share",
    "lists",
    "sums",
    "cards",
    "overview",
    "panel",
    "paper",
    "years",
    "filters",
    "chips",
    "legend",
    "keys",
    "search",
    "page",
)
_VIS_NETWORK = "templates/lib/vis-9.1.2/vis-network.min.js"

# Besides what could end the element, the characters that reorder text: a person who reads the
# source of the page should see it as it runs (CVE-2021-42574).
_UNSAFE_IN_JSON = re.compile(
    "[<>&\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]"
)


class Build(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a page was made of: the SHA-256 of the graph's file, where there is one, and by whom.

    The version of aidkg is "" where a copy of the code is run that is not installed.
    """

    version: str
    hash: str | None = None


def build_of(path: Path) -> Build:
    """The build of the graph at `path`: a file, or a folder that a build made.

    Raises:
        DataFileError: the file cannot be read.
    """
    from importlib.metadata import PackageNotFoundError, version

    try:
        drawn_by = version("aidkg")
    except PackageNotFoundError:
        drawn_by = ""
    file = path / GRAPH_FILE if path.is_dir() else path
    try:
        # An Oxigraph folder has no file that is the graph.
        digest = file_hash(file.read_bytes()) if file.is_file() else None
    except OSError as error:
        raise DataFileError(f"{file}: {error.strerror or error}") from error
    return Build(version=drawn_by, hash=digest)


def draw(
    store: Store,
    *,
    lang: LabelLang = "en",
    title: str | None = None,
    build: Build | None = None,
    part: Part | None = None,
) -> str:
    """Draw the statements of all graphs in `store`, or a part of them, as one HTML page.

    The page needs no network and no other file. The same store gives the same page, byte for byte.

    Args:
        store: a dataset in the terms of `ontology/aid.ttl`.
        lang: the language in which the page opens; it can be switched on the page.
        title: the heading of the page; by default, a line that says what it is.
        build: which file the store was loaded from, and by which version of aidkg it is drawn;
            whoever cites the page is told.
        part: which statements to draw; by default, all.

    Raises:
        DataFileError: the installed pyvis does not hold the vis-network that is drawn with.
    """
    picture = read_picture(store, only=part.statements if part else None)
    words: dict[str, dict[str, str]] = msgspec.json.decode(_read("words.json"))
    question = part.question if part else None
    blocks = blocks_of(picture, arrange(picture), words=words, question=question)
    told = part_in_words(part, words) if part else {}
    data = {
        "lang": lang,
        "title": title,
        "words": words,
        "build": build,
        "part": told or None,
        "start": part.start if part else "",
        **blocks.data,
    }
    return render_page(
        _ASSETS / "page.html.j2",
        style="\n".join(_read(f"styles/{name}.css") for name in _STYLES),
        scripts=[_vis_network(), *(_read(f"scripts/{name}.js") for name in _SCRIPTS)],
        lang=HTML_LANG[lang],
        title=" · ".join(filter(None, (title or words[lang]["title"], told.get(lang)))),
        words=words[lang],
        data=embeddable_json(data),
        details=embeddable_json(blocks.details),
    )


def write_page(page: str, path: Path) -> None:
    """Write the page as UTF-8, whole or not at all."""
    write_atomic({path: page.encode()})


def embeddable_json(data: object) -> str:
    """JSON that may stand in any HTML element: the same value, no character that could end one."""
    text = msgspec.json.encode(data).decode()
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _read(name: str) -> str:
    """A file of the page."""
    return (_ASSETS / name).read_text(encoding="utf-8")


def _vis_network() -> str:
    """The text of vis-network, from the installed pyvis (not imported for it)."""
    package = find_spec("pyvis")
    for folder in (package.submodule_search_locations or ()) if package else ():
        path = Path(folder) / _VIS_NETWORK
        if path.is_file():
            return path.read_text(encoding="utf-8")
    raise DataFileError(
        f"pyvis/{_VIS_NETWORK} is missing: install the pyvis that aidkg asks for (0.3.2 has it)"
    )
