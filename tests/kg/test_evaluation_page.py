"""The page of an evaluation: safe, true to the texts, and legible."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest

import kg.evaluation
from kg.evaluation.alignment import Gold, Predicted
from kg.evaluation.documents import Evaluated
from kg.evaluation.page import draw
from kg.evaluation.report import gold_set, report
from kg.evaluation.rows import GoldRow, PredictedRow
from kg.evaluation.spans import Mark, lines_of

HOSTILE = '</td><script>hacked=1</script>"><img src=x onerror=hacked=1>{{7*7}}&amp;\u202eabc'
CSS = Path(kg.evaluation.__file__).with_name("page.css").read_text(encoding="utf-8")


def page(
    text: str, golds: list[tuple[int, int]], found: list[tuple[int, int]], **fields: Any
) -> str:
    """The page of one document with rows at these places."""
    document = Evaluated(
        name=fields.pop("name", "a.txt"),
        text=text,
        lang="en",
        genre=fields.pop("genre", "speech"),
        gold=tuple(
            Gold(
                row=GoldRow(doc="a.txt", id="g", kind="commitment", quote=text[a:b], **fields),
                span=(a, b),
                lang="en",
            )
            for a, b in golds
        ),
        predicted=tuple(
            Predicted(
                row=PredictedRow(doc="a.txt", kind="commitment", start=a, end=b, **fields),
                lang="en",
            )
            for a, b in found
        ),
    )
    sets = [gold_set("made-up", [document])]
    return draw(sets, report(sets, reader="nobody", mistakes=True))


def columns(drawn: str) -> tuple[str, str]:
    """What a reader sees in the two columns, without the numbers of the marks."""
    body = drawn[drawn.index('<table class="text"') :]
    rows = re.findall(r"<tr[^>]*><td>(.*?)</td><td>(.*?)</td></tr>", body, re.S)
    plain = [
        [html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"<a .*?</a>", "", cell))) for cell in row]
        for row in rows
    ]
    return "\n".join(row[0] for row in plain), "\n".join(row[1] for row in plain)


def test_texts_cannot_become_markup() -> None:
    """Whatever a document, its name, its genre or a row holds is shown, and nothing of it runs."""
    text = f"{HOSTILE} one {HOSTILE}"
    drawn = page(
        text,
        [(0, 20)],
        [(3, len(text))],
        what=HOSTILE,
        donor=(HOSTILE,),
        genre=HOSTILE,
        name=HOSTILE,
    )
    assert not re.search(r"<(script|img)", drawn)
    assert "49" not in columns(drawn)[0]
    assert columns(drawn) == (text, text)


def test_nothing_may_be_fetched_or_run() -> None:
    """The policy allows the style sheet of the page alone; there is no script and no address."""
    drawn = page("one", [], [])
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', drawn)
    assert policy is not None
    told = html.unescape(policy[1])
    assert "default-src 'none'" in told
    assert "script-src 'none'" in told
    assert not re.search(r"https?://|<script|<link|url\(|style=", drawn)


@pytest.mark.parametrize(
    ("golds", "found"),
    [
        ([(0, 5)], [(0, 5)]),
        ([(0, 10), (2, 5), (2, 5)], [(0, 4), (3, 8), (5, 12)]),  # nested, equal, overlapping
        ([(3, 30)], [(8, 9), (9, 10), (29, 31)]),  # over line ends; adjacent
        ([(4, 5)], [(0, 44)]),  # a letter; the whole text
    ],
)
def test_both_columns_hold_the_text(
    golds: list[tuple[int, int]], found: list[tuple[int, int]]
) -> None:
    """However spans nest or overlap, each column is the text, letter for letter."""
    text = "first line\r\nsecond <line>\n\n第三行，4000万美元\nend"
    shown = columns(page(text, golds, found))
    assert shown == (text.replace("\r", ""),) * 2


def test_lines_stand_side_by_side() -> None:
    """A mark that goes on in the next line is in both, opens once, and the lines stay paired."""
    mark = Mark("a", "b", "right", "✓1", "", "tip")
    lines = lines_of("one two\nthree", gold=[(mark, ((4, 10),))], predicted=[])
    told = [[(p.text, len(p.marks), len(p.opens)) for p in line.gold] for line in lines]
    assert told == [[("one ", 0, 0), ("two", 1, 1)], [("th", 1, 0), ("ree", 0, 0)]]
    assert ["".join(p.text for p in line.predicted) for line in lines] == ["one two", "three"]


def test_links_lead_to_places_on_the_page() -> None:
    """Every link leads to an anchor, no anchor is there twice, and each mistake has its row."""
    text = "one two three four five six seven"
    drawn = page(text, [(0, 3), (4, 7), (8, 13)], [(0, 3), (14, 18), (16, 22)])
    anchors = re.findall(r' id="([^"]+)"', drawn)
    assert len(anchors) == len(set(anchors))
    targets = set(re.findall(r'href="#([^"]+)"', drawn))
    assert targets <= set(anchors)
    assert {name for name in anchors if re.fullmatch(r"d1r\d+", name)} <= targets
    for state in ("right", "missed", "extra"):
        assert f'<mark class="{state}"' in drawn


def _variables(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css))


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_have_contrast(scheme: str) -> None:
    """Text and signs stand out from their ground (AA, 4.5 to 1) in either scheme."""
    light, dark = CSS.split("@media (prefers-color-scheme: dark)")[:2]
    colours = _variables(light) if scheme == "light" else _variables(dark)
    assert _variables(light).keys() == _variables(dark).keys()
    states = ("right", "wrong", "missed", "extra", "optional")
    couples = [(state, f"{state}-ground") for state in states]
    couples += [("ink", f"{state}-ground") for state in states]
    couples += [(text, ground) for text in ("ink", "faint", "link") for ground in ("paper",)]
    couples += [("ink", "ground")]
    for one, other in couples:
        assert _contrast(colours[one], colours[other]) >= 4.5, (one, other)
