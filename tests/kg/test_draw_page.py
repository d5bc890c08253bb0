"""The page of the graph as a file: it is whole, fetches nothing, and no text in it can run."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

import kg.draw
from kg.draw import draw, part_of, write_page
from kg.draw.page import _SCRIPTS, embeddable_json
from kg.iri import VOCABULARY

HERE = Path(__file__).parent
DRAW = HERE.parent.parent / "kg" / "draw"

HOSTILE = [
    "</script><img src=x onerror=alert(1)>",
    "</SCRIPT ><script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "<!--<script>",
    "]]><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{7*7}} {% include 'page.css' %} ${7*7}",
    "\\u003cscript\\u003ealert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u202egnp.exe\u202c\u2066x",
    "line\u2028separator\u2029here",
    "null\u0000ish \u0007 \ufeff \ufffe",
    "__proto__",
    "日本語<b>太字</b>",
]


@pytest.fixture(scope="module")
def hostile(draw_sample: Store) -> Store:
    """The sample, with one of the hostile strings in the place of each text in turn."""
    store = Store()
    texts = iter(HOSTILE * 20)
    for quad in sorted(draw_sample, key=str):
        value = quad.object
        plain = isinstance(value, Literal) and value.datatype.value.endswith(("tring", "String"))
        if plain and isinstance(value, Literal):
            value = Literal(next(texts), language=value.language)
        store.add(Quad(quad.subject, quad.predicate, value, quad.graph_name))
    return store


class _Page(HTMLParser):
    """Takes a page apart as a browser does: elements, attributes, scripts, styles, text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": [], "data": []}
        self.text: list[str] = []
        self._inside = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag if tag in ("script", "style") else ""
        if self._inside:
            self._inside = "data" if dict(attrs).get("type") == "application/json" else tag
            self.raw[self._inside].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.raw[self._inside][-1] += data
        else:
            self.text.append(data)

    @property
    def data(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self.raw["data"][0])
        return read

    @property
    def details(self) -> list[dict[str, Any]]:
        read: list[dict[str, Any]] = json.loads(self.raw["data"][1])
        return read

    @property
    def policy(self) -> str:
        (found,) = (a["content"] for t, a in self.tags if "http-equiv" in a)
        return found or ""


def test_nothing_is_fetched(gold_store: Store) -> None:
    """No element names another file or address, and the style sheet has no url()."""
    page = _Page(draw(gold_store))
    reaching = {"src", "href", "srcset", "action", "data", "poster", "background", "style"}
    assert [(tag, a) for tag, a in page.tags if reaching & a.keys()] == []
    assert {tag for tag, _ in page.tags}.isdisjoint({"link", "iframe", "object", "embed", "base"})
    assert "url(" not in "".join(page.raw["style"])
    assert "@import" not in "".join(page.raw["style"])
    ours = [path.read_text(encoding="utf-8") for path in DRAW.glob("assets/scripts/*.js")]
    assert set(re.findall(r"https?://[^\"'`\s]+", "".join(ours))) == {"http://www.w3.org/2000/svg"}


def test_the_policy_allows_what_is_on_the_page_and_nothing_else(draw_sample: Store) -> None:
    """Scripts and style by their hashes; everything else, requests among it, is forbidden."""
    page = _Page(draw(draw_sample))

    def hashes(name: str) -> set[str]:
        digests = (hashlib.sha256(text.encode()).digest() for text in page.raw[name])
        return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}

    directives = dict(part.strip().split(" ", 1) for part in page.policy.split(";"))
    assert directives == {
        "default-src": "'none'",
        "script-src": directives["script-src"],
        "style-src": " ".join(hashes("style")),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert set(directives["script-src"].split()) == hashes("script")
    handlers = [(tag, name) for tag, a in page.tags for name in a if name.startswith("on")]
    assert handlers == []


def test_our_scripts_never_read_text_as_markup() -> None:
    """Text is set as text: the ways to turn a string into markup or code are not used."""
    forbidden = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function"
    for path in sorted(DRAW.glob("assets/scripts/*.js")):
        assert re.findall(forbidden, path.read_text(encoding="utf-8")) == [], path.name


def test_hostile_texts_stay_inside_the_data_blocks(hostile: Store) -> None:
    """Whatever stands in a document, the page has the same elements, and the texts come back."""
    page = _Page(draw(hostile))
    plain = _Page(draw(Store()))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in plain.tags]
    assert page.text == plain.text
    unsafe = re.compile(r"[<>&\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
    assert [unsafe.search(block) for block in page.raw["data"]] == [None, None]
    told = json.dumps([page.data, page.details], ensure_ascii=False)
    for text in HOSTILE:
        assert json.dumps(text, ensure_ascii=False)[1:-1] in told


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_text(draw_sample: Store, title: str) -> None:
    """The title that a user gives is escaped where it stands in the page."""
    page = _Page(draw(draw_sample, title=title))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in _Page(draw(draw_sample)).tags]
    assert page.data["title"] == title


def test_a_hostile_name_is_text_where_it_names_a_part(hostile: Store, draw_sample: Store) -> None:
    """The names of what a part is asked for by are escaped in the title, and data elsewhere."""
    part = part_of(hostile, focus="https://aidkg.example/id/country/KEN")
    page = _Page(draw(hostile, part=part))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in _Page(draw(draw_sample)).tags]
    (name,) = part.told[0].names
    assert any(told in name.en for told in HOSTILE)
    assert page.data["part"]["en"] == f"within 1 step of {name.en}"


@given(st.recursive(st.text(), lambda inner: st.dictionaries(st.text(), inner)))
def test_any_value_comes_back_from_the_data_block(value: object) -> None:
    """What is embedded is the same value, in characters that cannot end an element."""
    text = embeddable_json(value)
    assert json.loads(text) == value
    assert not set(text) & set("<>&\u2028\u2029")


def test_the_same_graph_gives_the_same_bytes(gold_store: Store) -> None:
    """In whatever order the store holds its quads."""
    other = Store()
    other.extend(sorted(gold_store, key=str, reverse=True))
    assert draw(gold_store) == draw(gold_store) == draw(other)


def test_the_page_opens_in_the_language_asked_for(draw_sample: Store) -> None:
    """`lang` chooses the language of the page; both are in it, to be switched."""
    page = _Page(draw(draw_sample, lang="zh"))
    assert ("html", {"lang": "zh-Hans"}) in page.tags
    assert "援助承诺与交付" in page.text
    assert page.data["lang"] == "zh"
    china = next(node for node in page.data["nodes"] if node.get("codes") == ["CHN"])
    assert china["names"] == {"en": "China", "zh": "中国"}


def test_every_word_of_the_page_is_there_in_both_languages() -> None:
    """Both languages have the same words, and the scripts ask for no other."""
    words = json.loads((DRAW / "assets" / "words.json").read_text(encoding="utf-8"))
    assert list(words["en"]) == list(words["zh"])
    assert all(text for language in words.values() for text in language.values())
    scripts = "".join(path.read_text(encoding="utf-8") for path in DRAW.glob("assets/scripts/*.js"))
    asked = set(re.findall(r"\bword\(\"([\w-]+)\"", scripts))
    assert {key for key in asked if not key.endswith("_")} <= set(words["en"])


def test_words_in_the_data_are_those_of_the_graph(draw_sample: Store) -> None:
    """Statements name nodes, concepts and documents by their places in the lists beside them."""
    page = _Page(draw(draw_sample))
    data = page.data
    total = data["statements"][0]
    assert data["concepts"][total["stage"]] == {
        "code": "pledged",
        "names": {"en": "pledged", "zh": "已承诺"},
    }
    assert total["amount"]["value"] == "60000000000"
    assert data["statements"][1]["part_of"] == [0]
    by_id = {node["id"]: node for node in data["nodes"]}
    assert by_id[total["donor"][0]]["names"]["en"] == "China"
    assert [page.details[0]["evidence"][i]["document"] for i in (0, 1)] == [0, 1]
    assert data["documents"] == [
        {
            "iri": "https://aidkg.example/id/document/speech.txt",
            "en": "speech.txt",
            "zh": "speech.txt",
            "title": {"en": "A speech", "zh": "A speech"},
        },
        {
            "iri": "https://aidkg.example/id/document/yanjiang.txt",
            "en": "yanjiang.txt",
            "zh": "yanjiang.txt",
        },
    ]


def test_a_page_of_the_corpus_is_small(gold_store: Store) -> None:
    """Under 3 MB, most of it vis-network."""
    assert len(draw(gold_store).encode()) < 2_000_000


def test_a_page_is_written_as_utf_8(draw_sample: Store, tmp_path: Path) -> None:
    """The file is UTF-8 whatever the locale, and nothing else is left beside it."""
    path = tmp_path / "graph.html"
    write_page(draw(draw_sample, lang="zh"), path)
    assert "援助承诺与交付" in path.read_bytes().decode("utf-8")
    assert list(tmp_path.iterdir()) == [path]


def test_a_statement_of_a_class_alone_is_drawn() -> None:
    """A statement that names nobody and rests on nothing does no harm."""
    store = Store()
    rdf_type = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    store.add(Quad(NamedNode("urn:s"), rdf_type, NamedNode(VOCABULARY + "Delivery")))
    assert _Page(draw(store)).data["statements"] == [{"iri": "urn:s", "kind": "Delivery"}]


def test_the_scripts_are_told_in_their_order() -> None:
    """The docstring of kg.draw names the scripts as they are loaded, and all that there are."""
    told = re.findall(r"^ {4}([\w-]+)\.js ", kg.draw.__doc__ or "", re.M)
    assert tuple(told) == _SCRIPTS
    assert {path.stem for path in (DRAW / "assets" / "scripts").glob("*.js")} == set(told)
