"""Graphs of any size to draw: who gives what to whom, invented, with names in both languages.

They have the shape of what is read from documents: few give and are named often, most are named
once or twice; meetings belong to forums; a third of the sums are parts of others. Countries,
regions, groups and concepts are those of the code lists; all else is made from lists of words.
The same number of nodes gives the same graph.

    python -m benchmarks.page_graphs 5000 FILE.trig    # one to try by hand
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from itertools import count, product

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, serialize

from kg.iri import BASE
from kg.resources import data_folder
from kg.store import named_quads, new_store, read_quads
from kg.terms import LABEL, PREFIXES, TYPE, aid

STATEMENTS_A_NODE = 1.5
# How many of the nodes are what, besides the countries; the rest are bodies that receive.
FORUMS, MEETINGS, PLANS, FUNDS, GIVERS = 0.02, 0.16, 0.14, 0.06, 0.12
_GIVING, _TAKING = 40, 120  # countries
_EACH_DOCUMENT = 25  # statements

_LISTS = ("countries", "regions", "groups", "currencies", "modalities", "stages", "qualifiers")
_MORE_LISTS = ("payers", "sectors", "goals", "organisations")
_YEARS = range(2000, 2027)

# In English and in Chinese. Every combination is a name, so that none is borne by two.
_PLACES = (
    ("Amber Coast", "琥珀海岸"),
    ("Blue Delta", "蓝三角洲"),
    ("Cedar Hills", "雪松岭"),
    ("Dry Plains", "旱原"),
    ("Eastern Lakes", "东湖"),
    ("Falcon Bay", "隼湾"),
    ("Green Valley", "青谷"),
    ("High Plateau", "高台"),
    ("Iron Gate", "铁门"),
    ("Jade Islands", "玉群岛"),
    ("Long River", "长川"),
    ("Mangrove Shore", "红树岸"),
    ("Northern Marches", "北疆"),
    ("Old Harbour", "旧港"),
    ("Pearl Straits", "珍珠海峡"),
    ("Red Sands", "红沙"),
    ("Southern Steppe", "南草原"),
    ("Two Rivers", "双河"),
    ("White Peaks", "白峰"),
    ("Western Forests", "西林"),
)
_FIELDS = (
    ("Agriculture", "农业"),
    ("Clean Energy", "清洁能源"),
    ("Climate Adaptation", "气候适应"),
    ("Digital Connectivity", "数字互联"),
    ("Disaster Relief", "救灾"),
    ("Education", "教育"),
    ("Fisheries", "渔业"),
    ("Food Security", "粮食安全"),
    ("Forest Protection", "森林保护"),
    ("Infrastructure", "基础设施"),
    ("Maternal Health", "孕产妇健康"),
    ("Ocean Conservation", "海洋保护"),
    ("Public Health", "公共卫生"),
    ("Rural Roads", "农村公路"),
    ("Trade", "贸易"),
    ("Vaccines", "疫苗"),
    ("Water Supply", "供水"),
    ("Women's Enterprise", "妇女创业"),
)
_BODIES = (
    ("Agency", "署"),
    ("Alliance", "联盟"),
    ("Authority", "局"),
    ("Commission", "委员会"),
    ("Council", "理事会"),
    ("Foundation", "基金会"),
    ("Institute", "研究所"),
    ("Trust", "信托"),
    ("University", "大学"),
    ("Development Bank", "开发银行"),
)
_PLAN_WORDS = (
    ("Initiative", "倡议"),
    ("Action Plan", "行动计划"),
    ("Programme", "计划"),
    ("Partnership", "伙伴关系"),
)
_THINGS = (("clinics", "诊所"), ("wells", "水井"), ("schools", "学校"), ("scholarships", "奖学金"))
_CURRENCIES = ("USD", "EUR", "CNY", "JPY", "GBP")
_STAGES = {"Commitment": "pledged", "Delivery": "delivered", "ReportedTotal": "delivered"}

Name = tuple[str, str]
Named = tuple[NamedNode, Name]


def graph_of(nodes: int) -> Store:
    """A graph whose page has that many nodes, and half as many statements again.

    Args:
        nodes: at least 300.

    Raises:
        ValueError: fewer are asked for.
    """
    if nodes < 300:
        raise ValueError(f"{nodes} nodes are too few; countries, bodies and meetings take 300")
    return new_store([*_reference(), *_Writer(nodes).quads()])


def _reference() -> Iterator[Quad]:
    """The code lists that names, regions and groups are looked up in."""
    folder = data_folder("ontology")
    files = [folder / "codelists" / f"{name}.ttl" for name in (*_LISTS, *_MORE_LISTS)]
    for path in (*files, folder / "memberships.ttl"):
        yield from read_quads(path, graph=BASE + "graph/reference")


class _Writer:
    """Invents one graph."""

    def __init__(self, nodes: int) -> None:
        self._chance = random.Random(nodes)  # noqa: S311 - invented data, the same every time
        self._count = nodes
        self._graph = NamedNode(BASE + "graph/document/invented")
        self._codes = {name: _concepts(name) for name in ("modalities", "sectors", "payers")}

    def quads(self) -> Iterator[Quad]:
        """Everything but the code lists."""
        countries = _countries()
        self._chance.shuffle(countries)
        givers, takers = countries[:_GIVING], countries[_GIVING : _GIVING + _TAKING]
        many = {
            name: round(self._count * share)
            for name, share in (
                ("forum", FORUMS),
                ("meeting", MEETINGS),
                ("plan", PLANS),
                ("fund", FUNDS),
                ("giver", GIVERS),
            )
        }
        rest = self._count - sum(many.values()) - len(givers) - len(takers)
        bodies = _combined(_PLACES, _FIELDS, _BODIES)
        forums = list(_take("forum", _combined(_PLACES, _FIELDS, _FORUM_WORDS), many["forum"]))
        meetings = list(self._meetings(forums, many["meeting"]))
        plans = list(_take("initiative", _combined(_PLACES, _FIELDS, _PLAN_WORDS), many["plan"]))
        funds = list(_take("fund", _combined(_PLACES, _FIELDS, _FUND_WORDS), many["fund"]))
        giving = givers + list(_take("organisation", bodies, many["giver"]))
        taking = takers + list(_take("organisation", bodies, rest))
        for kind, found in (
            ("Forum", forums),
            ("Meeting", [meeting for meeting, _ in meetings]),
            ("Initiative", plans),
            ("Fund", funds),
            ("Organisation", giving[len(givers) :] + taking[len(takers) :]),
        ):
            for node, names in found:
                yield from self._thing(node, kind, names)
        for (meeting, _), forum in meetings:
            yield self._quad(meeting, aid("editionOf"), forum)
        yield from self._statements(giving, [m for m, _ in meetings], plans + funds, taking)

    def _meetings(self, forums: list[Named], many: int) -> Iterator[tuple[Named, NamedNode]]:
        for number in range(many):
            forum, names = forums[number % len(forums)]
            edition = number // len(forums) + 1
            node = NamedNode(f"{forum.value.replace('/forum/', '/meeting/')}-{edition}")
            year = _YEARS[edition % len(_YEARS)]
            told = (
                f"{names[0]}, session {edition} ({year})",
                f"{names[1]}第{edition}次会议（{year}年）",
            )
            yield (node, told), forum

    def _statements(
        self,
        giving: list[Named],
        meetings: list[Named],
        through: list[Named],
        taking: list[Named],
    ) -> Iterator[Quad]:
        """Everybody is named once at least, the first of each list most often."""
        total = round(self._count * STATEMENTS_A_NODE)
        sides = [
            self._named(side, total, share)
            for side, share in (
                (giving, 1.0),
                (meetings, 0.6),
                (through, 0.5),
                (taking, 1.0),
            )
        ]
        earlier: NamedNode | None = None
        for number, (giver, meeting, plan, taker) in enumerate(zip(*sides, strict=True)):
            statement = _node("statement", number)
            kind = self._chance.choices(list(_STAGES), (6, 3, 1))[0]
            yield from self._thing(
                statement, "Statement", self._label(giver, taker), predicate=LABEL
            )
            yield self._quad(statement, TYPE, aid(kind))
            for term, value in (
                ("donor", giver),
                ("announcedAt", meeting),
                (
                    "underInitiative" if plan and "/initiative/" in plan[0].value else "through",
                    plan,
                ),
                ("recipient", taker),
            ):
                if value is not None:
                    yield self._quad(statement, aid(term), value[0])
            if earlier is not None and number % 3 == 2:
                for term in ("partOf", "countedIn"):
                    yield self._quad(statement, aid(term), earlier)
            else:
                earlier = statement
            yield from self._facts(statement, number, kind)

    def _facts(self, statement: NamedNode, number: int, kind: str) -> Iterator[Quad]:
        chance = self._chance
        year = chance.choice(_YEARS)
        amount, evidence = _node("amount", number), _node("evidence", number)
        currency = chance.choices(_CURRENCIES, (8, 4, 3, 1, 1))[0]
        value = Literal(
            str(chance.randrange(1, 1000) * 10 ** chance.randrange(4, 8)), datatype=_DECIMAL
        )
        document = _node("document", number // _EACH_DOCUMENT)
        place = NamedNode(evidence.value + "/position")
        thing = chance.choice(_THINGS)
        words = f"{currency} {value.value}"
        start = number % _EACH_DOCUMENT * 200
        yield from (
            self._quad(statement, aid("announcedYear"), Literal(year)),
            self._quad(statement, aid("announcedOn"), Literal(str(year), datatype=_YEAR)),
            self._quad(statement, aid("stage"), _concept("stage", _STAGES[kind])),
            self._quad(statement, aid("modality"), chance.choice(self._codes["modalities"])),
            self._quad(statement, aid("sectorCategory"), chance.choice(self._codes["sectors"])),
            self._quad(statement, aid("payer"), chance.choice(self._codes["payers"])),
            self._quad(statement, aid("object"), Literal(thing[0], language="en")),
            self._quad(statement, aid("object"), Literal(thing[1], language="zh-hans")),
            self._quad(statement, aid("rule"), Literal("en.promise")),
            self._quad(statement, aid("confidence"), Literal("0.95", datatype=_DECIMAL)),
            self._quad(statement, aid("amount"), amount),
            self._quad(statement, aid("evidence"), evidence),
            self._quad(amount, aid("currency"), _concept("currency", currency)),
            self._quad(amount, aid("qualifier"), _concept("qualifier", "exact")),
            *(self._quad(amount, aid(t), value) for t in ("value", "minValue", "maxValue")),
            self._quad(evidence, aid("quote"), Literal(words)),
            self._quad(
                evidence,
                aid("sentenceText"),
                Literal(
                    f"At the meeting of {year} it was said that {words} would go to {thing[0]}."
                ),
            ),
            self._quad(evidence, aid("inDocument"), document),
            self._quad(evidence, _HAS_SELECTOR, place),
            self._quad(place, _START, Literal(start)),
            self._quad(place, _END, Literal(start + len(words))),
        )
        if number % _EACH_DOCUMENT == 0:
            name = f"report-{number // _EACH_DOCUMENT:05}.txt"
            yield self._quad(document, TYPE, aid("Document"))
            yield self._quad(document, _IDENTIFIER, Literal(name))

    def _named(self, side: list[Named], total: int, share: float) -> list[Named | None]:
        """Whom each statement names on a side: everybody once, then the first most often.

        Args:
            side: who can be named.
            total: how many statements there are.
            share: of them, how many name anybody.
        """
        named = max(round(total * share), min(len(side), total))
        weights = [1 / (place + 1) for place in range(len(side))]
        found: list[Named | None] = [*side[:named]]
        found += self._chance.choices(side, weights, k=named - len(found))
        found += [None] * (total - named)
        self._chance.shuffle(found)
        return found

    def _label(self, giver: Named | None, taker: Named | None) -> Name:
        sides = [side[1] if side else ("?", "？") for side in (giver, taker)]
        return f"{sides[0][0]} → {sides[1][0]}", f"{sides[0][1]} → {sides[1][1]}"

    def _thing(
        self, node: NamedNode, kind: str, names: Name, predicate: NamedNode | None = None
    ) -> Iterator[Quad]:
        predicate = predicate or _PREFERRED
        yield self._quad(node, TYPE, aid(kind))
        yield self._quad(node, predicate, Literal(names[0], language="en"))
        yield self._quad(node, predicate, Literal(names[1], language="zh-hans"))

    def _quad(self, subject: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> Quad:
        return Quad(subject, predicate, value, self._graph)


_FORUM_WORDS = (("Forum", "论坛"), ("Summit", "峰会"), ("Dialogue", "对话会"))
_FUND_WORDS = (("Fund", "基金"), ("Facility", "融资机制"), ("Trust Fund", "信托基金"))
_DECIMAL = NamedNode(PREFIXES["xsd"] + "decimal")
_YEAR = NamedNode(PREFIXES["xsd"] + "gYear")
_PREFERRED = NamedNode(PREFIXES["skos"] + "prefLabel")
_IDENTIFIER = NamedNode(PREFIXES["dcterms"] + "identifier")
_HAS_SELECTOR, _START, _END = (
    NamedNode(PREFIXES["oa"] + t) for t in ("hasSelector", "start", "end")
)


def _combined(*lists: tuple[Name, ...]) -> Iterator[Name]:
    """Names of every combination, neighbours unlike one another; then the same with a number."""
    names = list(product(*lists))
    random.Random(1).shuffle(names)  # noqa: S311 - invented data, the same every time
    for round_ in count(1):
        number = "" if round_ == 1 else f" {round_}"
        for name in names:
            yield " ".join(part[0] for part in name) + number, "".join(p[1] for p in name) + number


def _take(kind: str, names: Iterator[Name], many: int) -> Iterator[Named]:
    """That many things with the next of these names."""
    for _, name in zip(range(many), names, strict=False):
        slug = "-".join("".join(c if c.isalnum() else " " for c in name[0].lower()).split())
        yield NamedNode(f"{BASE}id/{kind}/{slug}"), name


def _countries() -> list[Named]:
    """The countries of the code list with a code of three letters, by code."""
    names: dict[NamedNode, dict[str, str]] = {}
    for quad in read_quads(data_folder("ontology") / "codelists" / "countries.ttl"):
        subject, value = quad.subject, quad.object
        named = isinstance(subject, NamedNode) and isinstance(value, Literal)
        if named and quad.predicate == _PREFERRED and len(subject.value.rsplit("/", 1)[-1]) == 3:
            names.setdefault(subject, {})[(value.language or "").lower()] = value.value
    found = sorted(names.items(), key=lambda pair: pair[0].value)
    return [(node, (texts["en"], texts["zh-hans"])) for node, texts in found]


def _concepts(name: str) -> list[NamedNode]:
    """The concepts of a code list; of sectors, those of three digits."""
    path = data_folder("ontology") / "codelists" / f"{name}.ttl"
    found = {
        quad.subject
        for quad in read_quads(path)
        if quad.predicate == _PREFERRED
        and isinstance(quad.subject, NamedNode)
        and quad.subject.value.count("/") > 4
        and (name != "sectors" or len(quad.subject.value.rsplit("/", 1)[-1]) == 3)
    }
    return sorted(found, key=lambda node: node.value)


def _concept(scheme: str, code: str) -> NamedNode:
    return NamedNode(f"{BASE}id/{scheme}/{code}")


def _node(kind: str, number: int) -> NamedNode:
    return NamedNode(f"{BASE}id/{kind}/invented-{number:06}")


def main() -> None:
    """Write a graph of as many nodes as the first argument says to the file of the second."""
    serialize(named_quads(graph_of(int(sys.argv[1]))), output=sys.argv[2], format=RdfFormat.TRIG)


if __name__ == "__main__":
    main()
