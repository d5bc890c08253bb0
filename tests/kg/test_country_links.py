"""Every name of every UN member leads to its country, however it is written."""

from __future__ import annotations

from opencc import OpenCC

from kg.codelists import Codelists
from kg.linking import Linker
from tests.shared import read_table

COLUMNS = (
    *("official_name_en", "official_name_cn", "CLDR display name"),
    *("UNTERM English Short", "UNTERM English Formal"),
    *("UNTERM Chinese Short", "UNTERM Chinese Formal"),
)
ENOUGH = 0.998


def test_names_of_countries_lead_to_their_codes() -> None:
    """Short and formal, English and Chinese, traditional as in general, Taiwan and Hong Kong."""
    rows = read_table("country-codes.csv")
    linker = Linker(Codelists())
    converters = [OpenCC(name) for name in ("s2t", "s2tw", "s2hk")]
    asked: dict[tuple[str, str], str | None] = {}
    for row in rows:
        names = {row[column].strip() for column in COLUMNS if row[column].strip()}
        names |= {c.convert(name) for name in names if not name.isascii() for c in converters}
        for name in names:
            best = linker.link(name, types=("Country",)).best
            asked[row["ISO3166-1-Alpha-3"], name] = best.concept.codes.get("iso3") if best else None
    missed = [case for case, found in asked.items() if found is None]
    wrong = [case for case, found in asked.items() if found not in (None, case[0])]
    print(f"{len(asked)} names; not found: {missed}; wrong: {wrong}")
    assert len(asked) > 1200
    assert wrong == []
    assert len(missed) <= (1 - ENOUGH) * len(asked)
