"""Organisations, funds, forums with their editions, and initiatives, tested as data."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from kg.codelists import Codelists
from kg.concepts import Concept, Edition
from kg.iri import VOCABULARY
from tests.shared import GOLD, at_hand

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "ontology" / "codelists"
BODIES = ("Organisation", "Fund", "Forum", "Meeting", "Initiative", "Agenda")

# Who has no Chinese name here, and why.
NO_CHINESE = {
    "no Chinese name of theirs is established": (
        "acted al-khair-foundation bulgarian-aid cordaid cpva czech-aid diakonie "
        "end-fund fsd-africa heks helping-hand-for-relief-and-development hivos human-appeal "
        "jhpiego johanniter laudes-foundation muslim-hands penny-appeal polish-aid trocaire "
        "power-of-nutrition"
    ),
    "启动基金 is any start-up fund": "start-fund",
}
# Editions without a city: held by video, or in several places.
PLACELESS = {
    *("afghanistan-conference-2022", "asdf-replenishment-2020", "au-summit-2021"),
    *("asean-plus-three-2020", "asean-plus-three-2021", "asean-plus-three-covid-2020"),
    *("asean-summit-2021", "asean-summit-36", "asean-summit-37", "brics-2020", "brics-2021"),
    *("cascf-2020", "china-africa-peace-forum-2022", "china-asean-summit-2020"),
    *("china-asean-summit-2021", "china-asean-summit-24", "china-ceec-2021"),
    *("china-celac-forum-2021", "china-pic-foreign-ministers-2021", "east-asia-summit-2020"),
    *("east-asia-summit-2021", "focac-2020", "gef-replenishment-2022", "hlpf-2020"),
    *("global-covid-summit-2021", "global-covid-summit-2022", "ifad-replenishment-2021"),
    *("india-asean-summit-2021", "india-central-asia-summit-2022", "lebanon-conference-2020"),
    *("lancang-mekong-cooperation-2020", "lancang-mekong-cooperation-2023", "palm-2021"),
    *("leaders-summit-on-climate-2021", "our-ocean-conference-2017", "quad-summit-2021-march"),
    "rohingya-conference-2020",
    *("sco-2020", "summit-for-democracy-2021", "summit-for-democracy-2023"),
    *("venezuela-conference-2020", "venezuela-conference-2021"),
    *("yemen-conference-2021", "yemen-conference-2022"),
}
# Forums of which no edition is known by its date.
NO_EDITIONS = {
    *("ecowas-summit", "girls-education", "mano-river", "paris-club-meeting", "sadc-summit"),
    "sahel-g5-conference",
}


@pytest.fixture(scope="module")
def codelists() -> Codelists:
    """The code lists of the project."""
    return Codelists()


def of_type(codelists: Codelists, *types: str) -> list[Concept]:
    """The concepts of some types."""
    return [concept for concept in codelists.concepts if concept.type in types]


def editions(codelists: Codelists) -> dict[str, list[tuple[Edition, str]]]:
    """The editions of every forum, with their ids."""
    found: dict[str, list[tuple[Edition, str]]] = defaultdict(list)
    for meeting in of_type(codelists, "Meeting"):
        assert meeting.edition is not None, meeting.id
        found[meeting.edition.of].append((meeting.edition, meeting.id))
    return found


def test_everything_has_a_name_in_both_languages(codelists: Codelists) -> None:
    """Bodies, meetings and plans have an English and a Chinese name, or a reason why not."""
    excused = {identifier for ids in NO_CHINESE.values() for identifier in ids.split()}
    nameless = {c.id for c in of_type(codelists, *BODIES) if "zh-Hans" not in c.labels}
    assert nameless - excused == set(), "add a Chinese name in tools/data, or the reason here"
    assert excused - nameless == set(), "they have a Chinese name now: take them from NO_CHINESE"
    assert all("en" in concept.labels for concept in of_type(codelists, *BODIES))


def test_there_are_many() -> None:
    """The lists are as long as the page on them says, or longer."""
    found = Counter(concept.type for concept in Codelists().concepts)
    least = {"Organisation": 750, "Fund": 150, "Forum": 200, "Meeting": 1000, "Initiative": 200}
    assert {name: found[name] for name in least if found[name] < least[name]} == {}  # type: ignore[index]


def test_every_forum_has_editions(codelists: Codelists) -> None:
    """A forum has editions that are known by their date, but for those listed."""
    forums = {concept.id for concept in of_type(codelists, "Forum")}
    assert forums - set(editions(codelists)) == NO_EDITIONS


def test_editions_have_a_place(codelists: Codelists) -> None:
    """An edition has its city, unless it was held by video or in several places."""
    without = {name for held in editions(codelists).values() for e, name in held if not e.places}
    assert without == PLACELESS


def test_editions_are_dated_as_precisely_as_is_known(codelists: Codelists) -> None:
    """A date is a year, a month or a day that the calendar has; a forum opens once a day."""
    for forum, held in editions(codelists).items():
        dates = [edition.date or "" for edition, _ in held]
        for date in dates:
            shape = r"(?:19[5-9]|20[0-2])\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
            assert re.fullmatch(shape, date), f"{forum}: {date}"
        days = [date for date in dates if len(date) == len("2000-01-01")]
        assert len(days) == len(set(days)), f"{forum}: two editions on one day"


def test_who_ended_was_replaced() -> None:
    """A body that took over exists, is another one, and did not end before."""
    ended: dict[str, int] = {}
    heirs: dict[str, str] = {}
    known: set[str] = set()
    for name in ("organisations", "funds"):
        for triple in parse(path=str(FOLDER / f"{name}.ttl"), format=RdfFormat.TURTLE):
            subject, value = str(triple.subject), triple.object
            known.add(subject)
            if triple.predicate == NamedNode(f"{VOCABULARY}endedIn"):
                ended[subject] = int(value.value)  # type: ignore[union-attr]
            elif triple.predicate == NamedNode("http://purl.org/dc/terms/isReplacedBy"):
                heirs[subject] = str(value)
    assert len(heirs) >= 16
    assert set(heirs) == set(ended), "fill in both `ended` and `replaced_by`"
    for body, heir in heirs.items():
        assert heir in known, f"{body}: no body is called {heir}"
        assert heir != body
        assert ended[body] <= ended.get(heir, 9999), f"{heir} ended before {body}"


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("Organisation of African Unity", "african-union"),
        ("World Tourism Organization", "un-tourism"),
        ("Commonwealth Development Corporation", "bii"),
        ("EuropeAid", "dg-intpa"),
        ("Roll Back Malaria", "rbm"),
        ("联合国贸易和发展会议", "unctad"),
        ("中国扶贫基金会", "cppcc-fph"),
    ],
)
def test_former_names_lead_to_the_body(codelists: Codelists, former: str, now: str) -> None:
    """Who only changed the name is one body under both names."""
    assert [concept.id for concept in codelists.by_label(former)] == [now]


@pytest.mark.parametrize(
    ("name", "identifier", "date", "place"),
    [
        ("18th East Asia Summit", "east-asia-summit-2023-jakarta", "2023-09-07", "Jakarta"),
        ("第26次中国—东盟领导人会议", "china-asean-summit-2023-jakarta", "2023-09-06", "Jakarta"),
        ("GEF-7", "gef-replenishment-2018-stockholm", "2018-04", "Stockholm"),
        ("世贸组织第十届部长级会议", "wto-mc-2015-nairobi", "2015-12-15", "Nairobi"),
        (
            "19th Francophonie Summit",
            "francophonie-summit-2024-villers-cotterets",
            "2024-10-04",
            "",
        ),
        ("UNCCD COP15", "unccd-cop-2022-abidjan", "2022-05-09", "Abidjan"),
    ],
)
def test_editions_are_found_by_number(
    codelists: Codelists, name: str, identifier: str, date: str, place: str
) -> None:
    """An edition is found by its forum's name and number, with its date and place."""
    found = codelists.by_label(name, type="Meeting")
    assert [concept.id for concept in found] == [identifier]
    edition = found[0].edition
    assert edition is not None
    assert edition.date == date
    assert next(iter(edition.places), "").startswith(place)


def test_entities_of_the_seeds_are_one_node_each(codelists: Codelists) -> None:
    """Every body, fund, forum, meeting and plan of the seeds is one node by both languages.

    Labels that no list knows (bare words such as a plan's topic, slips of the pen) name nothing;
    all others name the same node, and at least one in each language does.
    """
    gold = at_hand(GOLD / "entities.dev.jsonl")
    types: dict[str, tuple[str, ...]] = {
        "Organization": ("Organisation", "Fund"),
        "Fund": ("Fund",),
        "Forum": ("Forum",),
        "Meeting": ("Meeting",),
        "Initiative": ("Initiative", "Agenda"),
    }
    asked, wrong = 0, []
    for line in gold.read_text(encoding="utf-8").splitlines():
        entity = json.loads(line)
        if entity["type"] in types:
            asked += 1
            named = [
                [_found(codelists, label, types[entity["type"]]) for label in labels]
                for labels in entity["names"].values()
            ]
            known = [ids for language in named for ids in language if ids]
            shared = set.intersection(*known) if known else set()
            if len(shared) != 1 or not all(map(any, named)):
                wrong.append((entity["names"], shared))
    assert asked >= 80
    assert not wrong, f"correct the names of these in tools/data: {wrong}"


def _found(codelists: Codelists, label: str, types: tuple[str, ...]) -> set[str]:
    return {concept.iri for concept in codelists.by_label(label) if concept.type in types}
