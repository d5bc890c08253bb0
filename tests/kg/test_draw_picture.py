"""The picture on the canvas, in a real browser: what stands where, the keyboard, the sheet."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest
from pyoxigraph import Literal, Quad, Store

from benchmarks.page_graphs import graph_of

pytestmark = pytest.mark.browser
pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

Open = Callable[..., Any]
Keep = Callable[[Any, str], None]

SIZES = [(1400, 900), (1000, 620), (360, 740)]
MOST = 1500  # nodes and clusters on the canvas
AT_ONCE = 40  # that come out of a cluster
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    "</text><script>hacked=1</script>",
    "]]><svg onload=hacked=1>",
    "&lt;b&gt;\x07\u202e\ufffe",
]

# The boxes of all names on the canvas, in its pixels, measured anew: [left, top, right, bottom].
NAMES = """() => {
    const ctx = document.createElement("canvas").getContext("2d");
    const scale = Picture.scene().scale;
    const { x: x0, y: y0 } = Picture.scene().corner;
    const sides = { start: 0, middle: 0.5, end: 1 };
    return [...Picture.scene().items.values()].flatMap(({ marks }) => marks)
        .filter(({ form }) => form === "text")
        .map(({ text, x, y, size, bold, anchor }) => {
            ctx.font = Labels.fontOf(size * scale, bold);
            const width = ctx.measureText(text).width;
            const left = (x - x0) * scale - width * sides[anchor];
            const middle = (y - y0) * scale;
            return [left, middle - size * scale / 2, left + width, middle + size * scale / 2];
        });
}"""


@pytest.fixture(scope="module")
def large() -> Store:
    """An invented graph in which most have no room for themselves."""
    return graph_of(1500)


def _items(page: Any) -> list[dict[str, Any]]:
    """What stands on the canvas, with the number of those that wait in a cluster."""
    found = page.evaluate(
        """() => Picture.layout().items.map(({ id, column, x, y, weight, waiting, parent }) =>
            ({ id, column, x, y, weight, waiting, parent }))"""
    )
    return list(found)


def _id(page: Any, name: str) -> int:
    find = "(name) => Data.entities.find((node) => node.names.en === name).id"
    return int(page.evaluate(find, name))


def _overlap(one: list[float], other: list[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("size", SIZES)
def test_no_two_names_overlap(
    open_page: Open, gold_store: Store, size: tuple[int, int], lang: str
) -> None:
    """At any size and in either language each name stands apart, and whole in the window."""
    page = open_page(gold_store, size={"width": size[0], "height": size[1]}, lang=lang)
    boxes = page.evaluate(NAMES)
    assert len(boxes) > 15
    assert [pair for pair in itertools.combinations(boxes, 2) if _overlap(*pair)] == []
    width = page.evaluate("document.getElementById('canvas').clientWidth")
    assert min(box[0] for box in boxes) >= 0
    assert max(box[2] for box in boxes) <= width


def test_names_are_whole_from_the_first_frame_of_another_size(
    open_page: Open, gold_store: Store
) -> None:
    """A window that changes its size never shows names that are cut, not even for a moment."""
    page = open_page(gold_store, size={"width": 1400, "height": 600})
    page.evaluate(
        "() => { window.seen = new Promise((done) => addEventListener('resize', "
        f"() => done(({NAMES})()))); }}"
    )
    page.set_viewport_size({"width": 1400, "height": 900})
    boxes = page.evaluate("window.seen")
    width = page.evaluate("document.getElementById('canvas').clientWidth")
    assert len(boxes) > 15
    assert min(box[0] for box in boxes) >= 0
    assert max(box[2] for box in boxes) <= width


def test_no_two_names_overlap_once_clusters_are_open(open_page: Open, large: Store) -> None:
    """However many come out of a cluster, and however far one zooms, names keep apart."""
    page = open_page(large)
    page.evaluate("View.change({ opened: Data.all.clusters.map(({ key }) => key) })")
    for zoom in (1, 0.5, 0.2, 30):
        page.evaluate("(factor) => Picture.zoom(factor)", zoom)
        boxes = sorted(page.evaluate(NAMES), key=lambda box: box[1])
        near = [(box, other) for i, box in enumerate(boxes) for other in boxes[i + 1 : i + 40]]
        assert [pair for pair in near if _overlap(*pair)] == []


def test_the_first_view_holds_the_heaviest_and_clusters_for_the_rest(
    open_page: Open, large: Store
) -> None:
    """Each column has room for some twenty names; everybody else waits in a cluster."""
    page = open_page(large)
    items = _items(page)
    for column in range(4):
        here = [item for item in items if item["column"] == column]
        assert len(here) <= 26
        waiting = sum(item["waiting"] or 0 for item in here)
        alone = [item for item in here if item["waiting"] is None]
        total = page.evaluate(
            "(column) => Data.entities.filter((node) => node.column === column).length", column
        )
        forums = page.evaluate("Data.entities.filter(({ group }) => group === 'Forum').length")
        # A forum of one meeting is one with it.
        assert total - forums * (column == 1) <= len(alone) + waiting <= total


def test_places_are_the_same_every_time(open_page: Open, large: Store) -> None:
    """The same graph opened twice stands in the same places."""
    assert _items(open_page(large)) == _items(open_page(large))


def test_at_most_so_many_stand_on_the_canvas(open_page: Open, large: Store) -> None:
    """With everything open there is a limit, and what has no room still waits in its cluster."""
    page = open_page(large)
    page.evaluate("View.change({ opened: Data.all.clusters.map(({ key }) => key) })")
    items = _items(page)
    assert 500 < len(items) <= MOST
    assert page.evaluate("Picture.scene().curves.length") <= 3000


def test_a_cluster_opens_in_place(open_page: Open, large: Store, keep: Keep) -> None:
    """Its heaviest come to stand below it, the others keep waiting, and the order stays."""
    page = open_page(large)
    before = _items(page)
    named = [item for item in before if item["waiting"] and not item["id"].startswith("more-")]
    largest = max(named, key=lambda item: item["waiting"])
    page.evaluate("(key) => View.change({ opened: [key] })", largest["id"])
    after = _items(page)
    out = [item for item in after if item["parent"] == largest["id"]]
    assert len(out) == AT_ONCE
    left = next(item for item in after if item["id"] == largest["id"])
    assert 0 < left["waiting"] < largest["waiting"]
    place = after.index(left)
    assert after[place + 1 : place + 1 + AT_ONCE] == out
    kept = {item["id"] for item in before} & {item["id"] for item in after}
    assert [i["id"] for i in before if i["id"] in kept] == [
        i["id"] for i in after if i["id"] in kept
    ]
    at = page.evaluate("(key) => Picture.pointOf(key)", largest["id"])
    frame = page.locator("#canvas").bounding_box()
    assert 0 < at["y"] < frame["height"]
    keep(page, "cluster")


def test_the_last_cluster_opens_into_others(open_page: Open, large: Store) -> None:
    """Where there are too many clusters, the lightest wait in one; they come out as clusters."""
    page = open_page(large)
    last = next(item["id"] for item in _items(page) if item["id"] == "more-1")
    page.evaluate("(key) => View.change({ opened: [key] })", last)
    out = [item for item in _items(page) if item["parent"] == last]
    assert out
    assert all(item["waiting"] for item in out)
    inner = out[0]
    page.evaluate("(key) => View.change({ opened: [...View.now.opened, key] })", inner["id"])
    assert [item for item in _items(page) if item["parent"] == inner["id"]]


def test_an_opened_cluster_stays_where_it_is_while_one_reads_closely(
    open_page: Open, large: Store
) -> None:
    """Once the reader has zoomed, opening moves nothing away from under the pointer."""
    page = open_page(large)
    page.evaluate("Picture.zoom(2)")
    key = page.evaluate("Picture.layout().items.filter(Layout.isCluster).at(-2).id")
    page.evaluate("(key) => Picture.focus(key)", key)
    before = page.evaluate("(key) => Picture.pointOf(key).y", key)
    page.evaluate("(key) => View.change({ opened: [key] })", key)
    frame = page.locator("#canvas").bounding_box()
    after = page.evaluate("(key) => Picture.pointOf(key).y", key)
    assert after <= before + 1
    assert 0 < after < frame["height"]


def test_what_is_selected_lights_its_neighbours(open_page: Open, large: Store) -> None:
    """Neighbours come out of their clusters and stay bright; what has no part in it is dimmed."""
    page = open_page(large)
    heaviest = max((i for i in _items(page) if i["waiting"] is None), key=lambda i: i["weight"])
    before = len(_items(page))
    page.evaluate("(id) => View.change({ at: { node: Data.keyOf(id) } })", heaviest["id"])
    assert len(_items(page)) > before
    named = set(
        page.evaluate(
            """(id) => Data.statementsOf(id)
                .flatMap((place) => Data.entitiesOf(Data.all.statements[place]))""",
            heaviest["id"],
        )
    )
    dimmed = page.evaluate(
        """() => [...Picture.scene().items]
            .filter(([, { marks }]) => marks.every(({ opacity }) => opacity < 1))
            .map(([id]) => id)"""
    )
    assert dimmed
    assert not named & set(dimmed)
    lit = page.evaluate(
        """() => Picture.scene().curves
            .filter(({ opacity }) => opacity > 0.5)
            .map(({ edge }) => edge.statements)"""
    )
    chosen = set(page.evaluate("(id) => Data.statementsOf(id)", heaviest["id"]))
    assert lit
    assert all(chosen & set(statements) for statements in lit)


def test_filters_and_hidden_kinds_change_the_picture(open_page: Open, draw_sample: Store) -> None:
    """What no statement in sight names is not drawn, nor what is hidden; weights are theirs."""
    page = open_page(draw_sample)
    everything = {item["id"]: item["weight"] for item in _items(page)}
    page.evaluate("View.change({ kind: ['Delivery'] })")
    deliveries = {item["id"]: item["weight"] for item in _items(page)}
    assert deliveries.keys() < everything.keys()
    assert all(weight <= everything[id_] for id_, weight in deliveries.items())
    page.evaluate("View.change({ kind: [], hidden: ['Country'] })")
    assert _id(page, "Kenya") not in {item["id"] for item in _items(page)}
    page.evaluate("View.change({ hidden: ['Country', 'Region'], words: 'nothing like it' })")
    assert _items(page) == []
    page.evaluate("View.clear()")
    assert len(_items(page)) == len(everything)


@pytest.mark.parametrize("only", [["Meeting", "Forum"], ["Country"], ["Meeting", "Organisation"]])
def test_few_columns_stand_in_the_window(
    open_page: Open, gold_store: Store, only: list[str]
) -> None:
    """With kinds hidden until one or two columns are left, all names are still to be read."""
    page = open_page(gold_store, size={"width": 1000, "height": 700})
    page.evaluate(
        """(only) => View.change({ hidden: Object.keys(Shapes.SHAPES)
            .filter((kind) => !only.includes(kind)) })""",
        only,
    )
    boxes = page.evaluate(NAMES)
    width = page.evaluate("document.getElementById('canvas').clientWidth")
    assert len(boxes) > 10
    assert all(0 <= left < right <= width for left, _, right, _ in boxes)
    assert not any(_overlap(*pair) for pair in itertools.combinations(boxes, 2))


def test_the_picture_fits_when_it_comes_back_from_the_table(
    open_page: Open, gold_store: Store
) -> None:
    """What was filtered while the table was shown is whole in the window afterwards."""
    page = open_page(gold_store, fragment="#show=table")
    page.evaluate("View.change({ kind: ['Delivery'] })")
    page.evaluate("View.change({ show: 'picture' })")
    page.wait_for_function(f"""() => {{
        const {{ clientWidth, clientHeight }} = document.getElementById("canvas");
        return ({NAMES})().every(([left, top, right, bottom]) =>
            left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight);
    }}""")
    frame = page.locator("#canvas").bounding_box()
    boxes = page.evaluate(NAMES)
    assert len(boxes) > 10
    assert all(0 <= left < right <= frame["width"] for left, _, right, _ in boxes)
    assert all(0 <= top < bottom <= frame["height"] for _, top, _, bottom in boxes)


def test_a_forum_is_followed_by_its_meetings(open_page: Open, large: Store) -> None:
    """Its meetings, and the cluster of those that have no room, stand below a forum."""
    page = open_page(large)
    below = {}
    for item in _items(page):
        if item["column"] == 1 and isinstance(item["parent"], int):
            below.setdefault(item["parent"], []).append(item)
    assert len(below) > 3
    forum_of = page.evaluate(
        "Object.fromEntries(Data.entities.map(({ id }) => [id, Data.forumOf(id) ?? null]))"
    )
    places = {item["id"]: place for place, item in enumerate(_items(page))}
    for forum, meetings in below.items():
        assert all(item["waiting"] or forum_of[str(item["id"])] == forum for item in meetings)
        first = places[forum] + 1
        assert [places[m["id"]] for m in meetings] == list(range(first, first + len(meetings)))


# Of each line, how many points of it lie within a card that it does not join.
BEHIND = """() => {
    const { curves, items } = Picture.scene();
    const at = (p, t, i) => (1 - t) ** 3 * p[i] + 3 * (1 - t) ** 2 * t * p[2 + i]
        + 3 * (1 - t) * t ** 2 * p[4 + i] + t ** 3 * p[6 + i];
    const steps = Array.from({ length: 33 }, (_, i) => i / 32);
    return curves.map(({ points, edge }) => {
        const cards = [...items].filter(([id, { isCard }]) =>
            isCard && id !== edge.from && id !== edge.to).map(([, { box }]) => box);
        let n = 0;
        for (let i = 0; i + 8 <= points.length; i += 6) {
            const piece = points.slice(i, i + 8);
            for (const t of steps) {
                const [x, y] = [at(piece, t, 0), at(piece, t, 1)];
                n += cards.some(({ x0, x1, y0, y1 }) => x > x0 && x < x1 && y > y0 && y < y1);
            }
        }
        return n;
    });
}"""


@pytest.mark.parametrize("size", SIZES)
def test_no_line_runs_behind_a_card_that_it_does_not_join(
    open_page: Open, gold_store: Store, size: tuple[int, int]
) -> None:
    """A line that did would seem to end there: it goes through the gaps between cards."""
    page = open_page(gold_store, size={"width": size[0], "height": size[1]})
    for fragment in ("", "#at=node~country/CHN", "#recipient=country/PAK"):
        page.evaluate("(fragment) => { location.hash = fragment; }", fragment)
        behind = page.evaluate(BEHIND)
        assert len(behind) > 5
        assert sum(behind) == 0


def test_a_channel_is_told_by_its_ring(open_page: Open, corpus_store: Store) -> None:
    """Whatever its column: the legends say what it means, the tip how often each part is played."""
    page = open_page(corpus_store)
    ringed = page.evaluate(
        """() => [...Picture.scene().items].filter(([id, { marks }]) =>
            marks.some(({ form }) => form === "ring")).map(([id]) => Format.name(Data.node(id)))"""
    )
    assert {"World Bank", "World Food Programme", "Gavi, the Vaccine Alliance"} <= set(ringed)
    assert "Gates Foundation" not in ringed
    assert page.inner_text("#legend .role") == "Channel\n15"
    assert ">Channel</text>" in page.evaluate("Vector.svg({})")
    page.evaluate("Picture.focus(Data.byKey('organisation/world-bank'))")
    tip = page.inner_text("#tip")
    assert "9 statements · gives in 8 · passes on in 1" in tip


def test_an_empty_picture_says_so(open_page: Open, draw_sample: Store) -> None:
    """Whoever looks at the picture need not find out from the panel."""
    page = open_page(draw_sample, fragment="#words=nowhere")
    assert page.inner_text("#nothing") == "The filters leave nothing to show."
    page.keyboard.press("Escape")
    assert page.is_hidden("#nothing")
    page.evaluate("View.change({ hidden: Data.entities.map(({ group }) => group) })")
    assert page.is_visible("#nothing")


def test_on_a_telephone_the_buttons_have_a_strip_of_their_own(
    open_page: Open, gold_store: Store
) -> None:
    """The names of a picture that is longer than its window do not stand between them."""
    page = open_page(gold_store, size={"width": 390, "height": 844}, lang="zh")
    strip, canvas = (page.locator(it).bounding_box() for it in ("#tools", "#canvas"))
    assert strip["width"] == canvas["width"]
    assert strip["y"] + strip["height"] == canvas["y"] + canvas["height"]
    ground = "getComputedStyle(document.getElementById('tools')).backgroundColor"
    assert page.evaluate(ground) == "rgb(255, 255, 255)"


def test_lines_between_shapes_keep_near_their_heights(
    open_page: Open, gold_store: Store, keep: Keep
) -> None:
    """On a telephone, where the inner columns are shapes alone, no line goes a long way round."""
    page = open_page(gold_store, size={"width": 390, "height": 844})
    assert page.evaluate("[...Picture.scene().items.values()].every(({ isCard }) => !isCard)")
    keep(page, "phone-lines")
    heads = page.evaluate("Picture.scene().heads(0, 20).map(({ text }) => text)")
    assert heads == ["Donors", "Meetings", "Channels", "Recipients"]
    outside = page.evaluate(
        """() => {
            const ys = Picture.layout().items.map(({ y }) => y);
            const [top, bottom] = [Math.min(...ys) - Layout.ROW, Math.max(...ys) + Layout.ROW];
            return Picture.scene().curves.filter(({ points }) =>
                points.some((y, i) => i % 2 && (y < top || y > bottom))).length;
        }"""
    )
    assert outside == 0


def test_the_line_under_the_pointer_is_told_and_marked(open_page: Open, draw_sample: Store) -> None:
    """A tip names its ends and its statements; the line itself is drawn in another colour."""
    page = open_page(draw_sample)
    at = page.evaluate(
        """() => {
            const frame = document.getElementById("canvas").getBoundingClientRect();
            const [from, to] = ["World Health Organization", "Kenya"].map((name) =>
                Data.entities.find((node) => node.names.en === name).id);
            const { curves, corner, scale } = Picture.scene();
            const { points } = curves.find(({ edge }) => edge.from === from && edge.to === to);
            // Half-way between the inner columns.
            const [x, y] = [0, 1].map((i) => (points[12 + i] + points[18 + i]) / 2);
            return [frame.x + (x - corner.x) * scale, frame.y + (y - corner.y) * scale];
        }"""
    )
    pixel = """([x, y]) => {
        const canvas = document.querySelector("#canvas canvas");
        const frame = canvas.getBoundingClientRect();
        const one = new OffscreenCanvas(1, 1).getContext("2d");
        one.drawImage(canvas, x - frame.x, y - frame.y, 1, 1, 0, 0, 1, 1);
        return [...one.getImageData(0, 0, 1, 1).data];
    }"""
    page.mouse.move(5, 300)
    before = page.evaluate(pixel, at)
    told = ",".join(map(str, before))
    page.mouse.move(*at)
    page.wait_for_selector("#tip:not([hidden])")
    assert page.inner_text("#tip").startswith("World Health Organization → Kenya")
    page.wait_for_function(f"([at, before]) => String(({pixel})(at)) !== before", arg=[at, told])
    red, green, blue, _ = page.evaluate(pixel, at)
    assert [red, green, blue] != before[:3]
    assert red > 1.5 * max(green, blue)


def test_a_forum_that_is_one_with_its_meeting_can_be_selected(
    open_page: Open, draw_sample: Store
) -> None:
    """The meeting that stands for its forum is marked in its place."""
    page = open_page(draw_sample)
    forum, meeting = page.evaluate(
        """() => Data.entities.filter(({ group, id }) => group === "Forum")
            .map(({ id }) => [id, Picture.layout().standIn(id)])
            .find(([id, other]) => typeof other === "number" && other !== id)"""
    )
    page.evaluate("(id) => View.change({ at: { node: Data.keyOf(id) } })", forum)
    assert page.inner_text("#panel h2") == page.evaluate("(id) => Picture.nameOf(id)", forum)
    colours = page.evaluate(
        "(id) => Picture.scene().items.get(id).marks.map(({ colour }) => colour)", meeting
    )
    assert "accent" in colours


# -- keyboard ------------------------------------------------------------------------------------


def _told(page: Any) -> str:
    """The option that a screen reader would tell."""
    return str(
        page.evaluate(
            """() => {
                const box = document.querySelector("#canvas [role=listbox]");
                const option = document.getElementById(box.getAttribute("aria-activedescendant"));
                return `${option.textContent} ${option.ariaPosInSet}/${option.ariaSetSize}`;
            }"""
        )
    )


def test_the_keyboard_walks_through_the_picture(open_page: Open, draw_sample: Store) -> None:
    """Arrows go through a column and along the heaviest lines; Enter reads; the ring is seen."""
    page = open_page(draw_sample)
    page.focus("#canvas [role=listbox]")
    page.keyboard.press("Home")
    who = "World Health Organization, Organisation, 1 statement 1/2"
    china = "China, Country, 3 statements 2/2"
    assert _told(page) == who
    for _ in range(2):
        page.keyboard.press("ArrowDown")
        assert _told(page) == china
    page.keyboard.press("ArrowUp")
    assert _told(page) == who
    page.keyboard.press("End")
    assert _told(page) == china
    page.keyboard.press("ArrowRight")
    meeting = "FOCAC Beijing Summit, Meeting, 2 statements 1/1"
    assert _told(page) == meeting
    page.keyboard.press("ArrowLeft")
    assert _told(page) == china
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#tip strong") == "FOCAC Beijing Summit"
    scale = page.evaluate("Picture.scene().scale")
    page.keyboard.press("+")
    assert page.evaluate("Picture.scene().scale") > scale
    page.keyboard.press("0")
    assert page.evaluate("Picture.scene().scale") == pytest.approx(scale)
    outline = page.evaluate(
        "getComputedStyle(document.querySelector('#canvas [role=listbox]')).outlineStyle"
    )
    assert outline == "solid"
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "FOCAC Beijing Summit"


def test_the_keyboard_opens_a_cluster(open_page: Open, large: Store) -> None:
    """The last of a column is a cluster: Enter tells of it, and one may open it from there."""
    page = open_page(large)
    page.focus("#canvas [role=listbox]")
    page.keyboard.press("End")
    assert ", Others " in _told(page)
    page.keyboard.press("Enter")
    page.focus("#panel .action")
    page.keyboard.press("Enter")
    assert "opened=" in page.url
    page.focus("#canvas [role=listbox]")
    page.keyboard.press("Enter")
    page.click("#panel .action")
    assert "opened" not in page.evaluate("location.hash")


# -- the sheet -----------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_picture_is_saved_as_svg(open_page: Open, gold_store: Store, lang: str) -> None:
    """Real text, a title, a description and a legend; no script; the same every time."""
    svg = open_page(gold_store, lang=lang, title="A & B").evaluate("Vector.svg()")
    assert svg == open_page(gold_store, lang=lang, title="A & B", dark=True).evaluate(
        "Vector.svg()"
    )
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own
    assert root.findtext(SVG + "title") == "A & B"
    assert root.findtext(SVG + "desc")
    texts = [element.text for element in root.iter(SVG + "text")]
    assert {"China", "Meeting"} <= set(texts) if lang == "en" else {"中国", "会议"} <= set(texts)
    assert "Noto Sans SC" in root.attrib["font-family"]
    assert {e.tag for e in root.iter()} == {
        SVG + tag for tag in ("svg", "title", "desc", "g", "path", "rect", "circle", "text")
    }
    assert "NaN" not in svg
    assert "undefined" not in svg


def test_hostile_names_do_nothing_in_the_sheet(open_page: Open, draw_sample: Store) -> None:
    """Markup and characters that XML has no place for come out as text, or not at all."""
    store = Store()
    for number, quad in enumerate(sorted(draw_sample, key=str)):
        value = quad.object
        if isinstance(value, Literal) and value.language is not None:
            value = Literal(HOSTILE[number % len(HOSTILE)], language=value.language)
        store.add(Quad(quad.subject, quad.predicate, value, quad.graph_name))
    page = open_page(store, title=HOSTILE[0])
    svg = page.evaluate("Vector.svg()")
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own
    assert not list(root.iter(SVG + "script"))
    assert not any("onload" in element.attrib for element in root.iter())
    assert root.findtext(SVG + "title") == HOSTILE[0]
    page.evaluate(
        """(svg) => {
            globalThis.hacked = 0;
            const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
            document.body.append(documentElement);
        }""",
        svg,
    )
    assert page.evaluate("globalThis.hacked") == 0


def test_the_sheet_tells_what_is_filtered(open_page: Open, draw_sample: Store) -> None:
    """It says how many statements of how many it shows, and what it was told of the filters."""
    page = open_page(draw_sample)
    page.evaluate("View.change({ kind: ['Delivery'] })")
    root = ElementTree.fromstring(page.evaluate("Vector.svg({ filters: 'Delivered' })"))  # noqa: S314 - our own
    assert "Delivered · 1 of 4 statements" in [e.text for e in root.iter(SVG + "text")]


def test_the_picture_is_saved_as_png(open_page: Open, gold_store: Store) -> None:
    """Twice the size of the sheet, on white paper, and not blank."""
    page = open_page(gold_store, dark=True)
    svg = ElementTree.fromstring(page.evaluate("Vector.svg()"))  # noqa: S314 - our own
    width, height, corner, colours, kind = page.evaluate(
        """async () => {
            const blob = await Vector.png(2);
            const image = await createImageBitmap(blob);
            const ctx = new OffscreenCanvas(image.width, image.height).getContext("2d");
            ctx.drawImage(image, 0, 0);
            const { data } = ctx.getImageData(0, 0, image.width, image.height);
            const colours = new Set(new Uint32Array(data.buffer));
            return [image.width, image.height, [...data.slice(0, 4)], colours.size, blob.type];
        }"""
    )
    assert (width, height) == (2 * int(svg.attrib["width"]), 2 * int(svg.attrib["height"]))
    assert corner == [255, 255, 255, 255]
    assert colours > 100
    assert kind == "image/png"


def test_an_empty_picture_has_a_sheet_too(open_page: Open) -> None:
    """Nothing to draw: a title, and no error."""
    root = ElementTree.fromstring(open_page(Store()).evaluate("Vector.svg()"))  # noqa: S314 - our own
    assert root.findtext(SVG + "title")


EDITIONS = """
PREFIX aid: <https://aidkg.example/ontology#>
PREFIX id: <https://aidkg.example/id/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
INSERT DATA { GRAPH id:g { %s } }
"""
MEETING, TALK = (
    f"<https://aidkg.example/id/meeting/{end}>" for end in ("focac-2018-beijing", "talk")
)


@pytest.mark.parametrize(
    "editions",
    [
        f"{TALK} a aid:Meeting ; aid:editionOf {MEETING} ; skos:prefLabel 'Talk'@en . "
        f"{MEETING} aid:editionOf {TALK} . "
        f"<https://aidkg.example/id/statement/wells> aid:announcedAt {TALK} .",
        f"{MEETING} aid:editionOf {MEETING} .",
        f"{TALK} a aid:Meeting ; aid:editionOf {MEETING} ; skos:prefLabel 'Talk'@en . "
        f"<https://aidkg.example/id/statement/wells> aid:announcedAt {TALK} .",
    ],
    ids=["circle", "itself", "chain"],
)
def test_whatever_is_an_edition_of_what_all_stand_on_the_canvas(
    open_page: Open, draw_sample: Store, editions: str
) -> None:
    """Editions of each other, of themselves or of editions keep nobody off it."""
    store = Store()
    store.extend(draw_sample)
    store.update(EDITIONS % editions)
    page = open_page(store)
    lost = """Data.entities.filter(({ id }) => Data.statementsOf(id).length
        && Picture.layout().standIn(id) === undefined).map(({ iri }) => iri)"""
    assert page.evaluate(lost) == []
