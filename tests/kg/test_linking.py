"""Names lead to the concepts that they mean, with a score and a reason, or to none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kg.codelist_files import ConceptType
from kg.codelists import Codelists
from kg.linking import Linker

ACTORS: tuple[ConceptType, ...] = ("Country", "Region", "CountryGroup", "Organisation", "Fund")


@pytest.fixture(scope="module")
def linker() -> Linker:
    """Over the code lists that ship with the package."""
    return Linker(Codelists())


@pytest.mark.parametrize(
    ("name", "meant", "reason"),
    [
        # codes
        ("KEN", "KEN", "code"),
        ("KE", "KEN", "code"),
        ("404", "KEN", "code"),
        ("CNY", "CNY", "code"),
        ("LDC", "LDC", "code"),
        # names, whatever their script, case, accents and marks
        ("Kenya", "KEN", "name"),
        ("肯尼亚", "KEN", "name"),
        ("肯亞", "KEN", "name"),
        ("Côte d’Ivoire", "CIV", "name"),
        ("COTE D'IVOIRE", "CIV", "name"),
        ("Cote d Ivoire", "CIV", "name"),
        ("the Netherlands", "NLD", "name"),
        ("United States of America", "USA", "other name"),
        ("Burma", "MMR", "other name"),
        ("象牙海岸", "CIV", "name"),
        ("世界衛生組織", "world-health-organization", "name"),
        ("Bill & Melinda Gates Foundation", "gates-foundation", "other name"),
        ("《一帶一路》", "bri", "name"),
        ("US dollar", "USD", "name"),
        ("人民币", "CNY", "name"),
        ("U.S.A.", "USA", "abbreviation"),
        ("AfDB", "african-development-bank", "abbreviation"),
        ("Kenyan", "KEN", "adjective"),
        ("Kenyans", "KEN", "resident"),
        # governments
        ("Government of Kenya", "KEN", "government"),
        ("the Kenyan government", "KEN", "government"),
        ("肯尼亚政府", "KEN", "government"),
        ("Royal Government of Cambodia", "KHM", "government"),
        # other ways of writing
        ("African Development Bank (AfDB)", "african-development-bank", "other name"),
        ("Burma (Myanmar)", "MMR", "other name"),
        ("Gambia, The", "GMB", "name"),
        ("Korea, Dem. People's Rep. of", "PRK", "name"),
        ("Congo (Democratic Republic of the)", "COD", "name"),
        ("Govt. of Lao People's Dem. Rep.", "LAO", "government"),
        ("Swazi1and", "SWZ", "other name"),
        ("Indo-nesia", "IDN", "name"),
        ("IDA-12", "ida-replenishment-1998-copenhagen", "name"),
        ("XV BRICS Summit", "brics-2023-johannesburg", "other name"),
        ("FOCAC VII", "focac-2018-beijing", "edition"),
        ("二〇一八年中非合作论坛北京峰会", "focac-2018-beijing", "name"),
        ("RMB", "CNY", "abbreviation"),
        ("NT$", "TWD", "abbreviation"),
        ("pounds sterling", "GBP", "other name"),
        # editions
        ("TICAD VI", "ticad-2016-nairobi", "name"),
        ("第八届中非合作论坛部长级会议", "focac-2021-dakar", "edition"),
        ("G20 Summit in Hangzhou", "g20-2016-hangzhou", "edition"),
        ("G20杭州峰会", "g20-2016-hangzhou", "edition"),
        ("TICAD VI Nairobi", "ticad-2016-nairobi", "edition"),
        # slips
        ("Tanzanla", "TZA", "spelling"),
        ("Phillipines", "PHL", "spelling"),
        ("World Heath Organization", "world-health-organization", "spelling"),
        ("Afircan Development Bank", "african-development-bank", "spelling"),
        ("埃塞俄此亚", "ETH", "spelling"),
        ("非州开发银行", "african-development-bank", "spelling"),
    ],
)
def test_a_name_leads_to_its_concept(linker: Linker, name: str, meant: str, reason: str) -> None:
    """Codes, names in every script, governments, editions and slips lead to one concept."""
    best = linker.link(name).best
    assert best is not None
    assert (best.concept.id, best.reason) == (meant, reason)


@pytest.mark.parametrize(
    ("name", "candidates"),
    [
        ("The Society of Nobody", []),
        ("", []),
        ("。", []),
        ("x" * 5000, []),
        # a capital is a town unless a text says that the government acts
        ("Washington", ["USA"]),
        ("北京", ["CHN"]),
        # names that several have an equal right to
        ("Exim Bank", ["india-exim", "china-exim"]),
        ("Dominican", ["DMA", "DOM"]),
        ("BRICS Johannesburg summit", ["brics-2018-johannesburg", "brics-2023-johannesburg"]),
        # short names are nearly those of towns
        ("Kenia", ["KEN"]),
        ("Tainan", ["TWN"]),
        # places that are no states
        *((place, []) for place in ("Siberia", "Prussia", "Granada", "Styria", "Montserrado")),
        # a year or a place that tells another meeting
        ("COP28 2019", []),
        ("TICAD VI 2013", []),
        ("TICAD VI Yokohama", []),
        ("G20 Hangzhou Summit 2015", []),
        # slips that could be of two
        ("Nigera", ["NER", "NGA"]),
        ("Slovania", ["SVK", "SVN"]),
        ("Austrlia", ["AUS", "AUT"]),
        # what differs is a word of its own, or too short to tell
        ("Asian Development Fund of the North", []),
        ("Irag", []),
        ("第九十九届世界卫生大会", []),
        # a word more, or other brackets, is another thing
        ("世界粮食奖", []),
        ("Bank of Africa (BOA)", []),
        ("Chad (Lake)", []),
        ("Paris (France)", []),
        ("TICAD V Business Forum", []),
        # an edition that nobody knows
        ("Fortieth Korea-Africa Summit", []),
    ],
)
def test_a_name_that_nothing_decides_leads_nowhere(
    linker: Linker, name: str, candidates: Sequence[str]
) -> None:
    """Better no link than a wrong one; the candidates are told."""
    found = linker.link(name)
    assert found.best is None
    assert sorted(one.concept.id for one in found.others) == sorted(candidates)


def test_a_shared_name_leads_to_whom_it_is_the_usual_name_of(linker: Linker) -> None:
    """Congo is the short name of one state; the other stays a candidate, and the score is low."""
    found = linker.link("Congo")
    assert found.best is not None
    assert found.best.concept.id == "COG"
    assert found.best.score < linker.link("Kenya").best.score  # type: ignore[union-attr]
    assert [one.concept.id for one in found.others] == ["COD"]


def test_the_type_that_is_asked_for_decides(linker: Linker) -> None:
    """AU is the African Union, and the code of Australia."""
    union, country = linker.link("AU").best, linker.link("AU", types=("Country",)).best
    assert union is not None
    assert country is not None
    assert (union.concept.id, country.concept.id) == ("african-union", "AUS")


def test_words_of_our_own_schemes_are_meant_only_where_asked_for(linker: Linker) -> None:
    """Nobody who asks for “committed” or “South Asia” means a stage or a class of the bank."""
    assert linker.link("committed").best is None
    stage = linker.link("committed", types=("Stage",)).best
    assert stage is not None
    assert stage.concept.id == "committed"


def test_the_same_name_has_the_same_link(linker: Linker) -> None:
    """Another linker, in another order, says the same."""
    names = ["Nigera", "Congo", "TICAD VI", "Exim Bank", "Kenia"]
    other = Linker(Codelists())
    assert [other.link(name) for name in reversed(names)] == [
        linker.link(name) for name in reversed(names)
    ]


@pytest.mark.parametrize(
    ("labels", "types", "tail"),
    [
        (("KEN", "Kenya", "肯尼亚"), ACTORS, "country/KEN"),
        (("肯尼亚",), ACTORS, "country/KEN"),
        (("002", "Africa", "非洲"), ACTORS, "region/002"),
        (("LDC",), ACTORS, "group/LDC"),
        (("World Health Organization", "WHO"), ACTORS, "organisation/world-health-organization"),
        (("2018 FOCAC Beijing Summit",), ("Meeting",), "meeting/focac-2018-beijing"),
    ],
)
def test_the_labels_of_an_entity_find_it(
    linker: Linker, labels: tuple[str, ...], types: tuple[ConceptType, ...], tail: str
) -> None:
    """Codes and names in every script lead to one entity."""
    found = linker.find(labels, types)
    assert found is not None
    assert found.iri.endswith(f"/id/{tail}")


def test_only_the_types_asked_for_are_found(linker: Linker) -> None:
    """A country is no meeting, and an unknown name is nothing."""
    assert linker.find(("KEN",), ("Meeting",)) is None
    assert linker.find(("The Society of Nobody",), ACTORS) is None
    assert linker.find((), ACTORS) is None


def test_the_other_labels_tell_meetings_of_one_short_name_apart(linker: Linker) -> None:
    """Where a short name is shared, the entity that most labels name is taken."""
    short = "London Conference on Afghanistan"
    first, second = (linker.find((short, f"{year} {short}"), ("Meeting",)) for year in (2006, 2014))
    assert first is not None
    assert second is not None
    assert first.iri != second.iri


def test_an_abbreviation_alone_does_not_make_a_body_a_known_one(linker: Linker) -> None:
    """The Green Earth Foundation is not the other GEF; without a full name, GEF is."""
    types: tuple[ConceptType, ...] = ("Organisation", "Fund")
    assert linker.find(("Green Earth Foundation", "GEF"), types) is None
    assert linker.find(("GEF",), types) is not None


@pytest.mark.parametrize(("date", "year"), [("2002-01-21", "2002"), ("2012-07", "2012")])
def test_the_year_tells_meetings_of_one_name_apart(linker: Linker, date: str, year: str) -> None:
    """Where the name alone could be two meetings, when it was held decides."""
    found = linker.find(("Tokyo Conference on Afghanistan",), ("Meeting",), date=date)
    assert found is not None
    assert found.concept.edition is not None
    assert (found.concept.edition.date or "")[:4] == year


@pytest.mark.parametrize(
    ("label", "date", "meant"),
    [
        ("Paris pledging conference", "2019-10-25", "gcf-replenishment-2019-paris"),
        ("Paris conference", "2024-04", "sudan-conference-2024-paris"),
        ("倫敦峰會", "2020-06-04", "global-vaccine-summit-2020-london"),
        ("Paris conference", "2024", None),  # several that year
        ("Paris conference", "2024-03", None),
        ("Paris office", "2024-04", None),
        ("Paris Conference on Oceans", "2024-04-15", None),
        ("巴黎海洋会议", "2024-04-15", None),
        ("Parisian conference", "2024-04", None),
        ("Paris conference", None, None),
    ],
)
def test_the_place_and_month_tell_a_meeting(
    linker: Linker, label: str, date: str | None, meant: str | None
) -> None:
    """“The Paris conference” is the only one that is known to have been held there that month."""
    found = linker.find((label,), ("Meeting",), date=date)
    assert (found and found.concept.id) == meant
    assert found is None or found.reason == "place and date"
