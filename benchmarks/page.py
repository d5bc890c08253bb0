"""The graph page beside that of stock pyvis, in headless Chromium with software rendering.

Both draw the same graph. Stock pyvis draws every node: at the places that we give it, which is the
best it can do, and once with its physics, as it comes. It references a style sheet of a content
network even with `cdn_resources="in_line"`; the browser is offline, so that nothing is waited for.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any, Final

from pyoxigraph import Store

from benchmarks.commands import aidkg
from benchmarks.page_graphs import graph_of
from kg.demo import sample_documents
from kg.draw import draw
from kg.draw.arrange import Arrangement, arrange
from kg.draw.read import Picture, read_picture
from kg.store import open_store

NODES: Final = (2_000, 5_000, 20_000)
MOST_FOR_PYVIS: Final = 5_000  # nodes; with more, a frame takes seconds
NODES_WITH_PHYSICS: Final = 2_000
PATIENCE: Final = 120  # seconds until physics have to be at rest
RUNS: Final = 3  # of each page, of which the best is told
_DRAGGED: Final = 2_000  # milliseconds
_WINDOW: Final = {"width": 1400, "height": 900}
_PROBE: Final = Path(__file__).with_name("page_probe.js")
_FLAGS: Final = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def page() -> Iterator[str]:
    """Yield the lines that tell how fast pages open, and how smoothly they are dragged."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        path = None
    if path is None:
        yield "The graph page: left out, since there is no Chromium or no playwright"
        return
    yield f"The graph page, headless Chromium, {_WINDOW['width']} × {_WINDOW['height']}"
    yield f"    {'':34} {'MB':>6} {'drawn, s':>9} {'frames/s':>9} {'on canvas':>10}"
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=path, args=_FLAGS)
        for name, store in _graphs(Path(folder)):
            picture = read_picture(store)
            nodes, statements = len(picture.entities), len(picture.statements)
            yield f"  {name}: {nodes:,} nodes, {statements:,} statements"
            file = Path(folder) / "page.html"
            file.write_text(draw(store), encoding="utf-8")
            yield _told("aidkg draw", file, [measure(browser, file) for _ in range(RUNS)])
            yield _answered([measure_filters(browser, file) for _ in range(RUNS)])
            if nodes > MOST_FOR_PYVIS:
                continue
            arrangement = arrange(picture)
            file.write_text(stock_page(picture, arrangement, physics=False), encoding="utf-8")
            yield _told("pyvis, places given", file, [measure(browser, file) for _ in range(RUNS)])
            if nodes == NODES_WITH_PHYSICS:
                file.write_text(stock_page(picture, arrangement, physics=True), encoding="utf-8")
                yield _settled(browser, file)
        browser.close()


def _graphs(folder: Path) -> Iterator[tuple[str, Store]]:
    """The graph of the sample documents, then invented ones, each with what it is called."""
    out = folder / "sample"
    aidkg("build", *(str(path) for path in sample_documents()), "-o", str(out))
    yield "sample documents", open_store(out)
    for nodes in NODES:
        yield "invented", graph_of(nodes)


def measure(browser: Any, file: Path) -> tuple[float, float, int]:
    """Open a page in a window of its own, and drag its picture.

    Args:
        browser: of playwright.
        file: our page, or that of stock pyvis.

    Returns:
        Seconds from navigation to the first whole picture; frames a second; nodes on the canvas.
    """
    with browser.new_context(viewport=_WINDOW, offline=True) as context:
        tab = context.new_page()
        tab.add_init_script(path=_PROBE)
        tab.goto(file.as_uri(), wait_until="commit")
        painted = tab.evaluate("() => probe.painted") / 1000
        frames = tab.evaluate("(time) => probe.dragged(time)", _DRAGGED)
        return painted, frames, tab.evaluate("() => probe.nodes()")


def measure_filters(browser: Any, file: Path) -> list[float]:
    """Choose with the filters of our page; milliseconds until each choice is shown.

    Args:
        browser: of playwright.
        file: our page.
    """
    with browser.new_context(viewport=_WINDOW, offline=True) as context:
        tab = context.new_page()
        tab.add_init_script(path=_PROBE)
        tab.goto(file.as_uri(), wait_until="commit")
        times: list[float] = tab.evaluate("() => probe.answered()")
        return times


def _answered(runs: list[list[float]]) -> str:
    """The middle and the longest of the choices, each the best of its runs."""
    times = [min(same) for same in zip(*runs, strict=True)]
    told = f"{median(times):.0f} ms, at most {max(times):.0f} ms"
    return f"    {'a filter is chosen or left':34} {told}"


def _told(what: str, file: Path, runs: list[tuple[float, float, int]]) -> str:
    painted, frames = min(run[0] for run in runs), max(run[1] for run in runs)
    size = file.stat().st_size / 1e6
    return f"    {what:34} {size:6.1f} {painted:9.2f} {frames:9.0f} {runs[0][2]:10,}"


def _settled(browser: Any, file: Path) -> str:
    """How long the physics of stock pyvis take to come to rest."""
    with browser.new_context(viewport=_WINDOW, offline=True) as context:
        tab = context.new_page()
        tab.set_default_timeout(0)
        tab.add_init_script(path=_PROBE)
        tab.goto(file.as_uri(), wait_until="commit")
        took = tab.evaluate("(most) => probe.settled(most)", PATIENCE * 1000)
    told = f"after {took / 1000:.0f} s" if took else f"not within {PATIENCE} s"
    return f"    {'pyvis with its physics, at rest':34} {told}"


def stock_page(picture: Picture, arrangement: Arrangement, *, physics: bool) -> str:
    """Make the page that pyvis makes of the same nodes and edges, without network."""
    from pyvis.network import Network

    # Not undirected: that looks through all edges for each that is added.
    network = Network(height="880px", directed=True, cdn_resources="in_line")
    network.toggle_physics(physics)
    for spot in arrangement.spots:
        network.add_node(
            spot.iri,
            label=picture.entities[spot.iri].names.en,
            value=spot.weight,
            x=spot.column * 320,
            y=spot.rank * 40,
        )
    for bundle in arrangement.bundles:
        network.add_edge(bundle.source, bundle.target, value=len(bundle.statements))
    html: str = network.generate_html(notebook=False)
    return html
