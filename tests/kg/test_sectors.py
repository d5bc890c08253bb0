"""What statements are for: sectors, goals, and the words that decided."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Block, Document, Statement
from kg.sectors import Assignment, SectorLexicon

Make = Callable[..., Statement]
Case = tuple[str, str]  # what is given, and the codes expected, parted by blanks

ENGLISH: list[Case] = [
    ("rural primary schools", "11220"),
    ("textbooks for refugee children", "72012"),
    ("school meals", "11250"),
    ("vocational training for young people", "11330"),
    ("Confucius Institutes", "11120"),
    ("full scholarships in agriculture", "11420"),
    ("places in seminars", "43081"),
    ("hospital in a mining town", "12191"),
    ("mobile clinics", "12220"),
    ("bed nets against malaria", "12262"),
    ("tuberculosis hospitals", "12191"),
    ("courses of antiretroviral treatment", "13040"),
    ("doses of COVID-19 vaccine", "12264"),
    ("polio vaccines", "12250"),
    ("midwives and family planning", "13020 13030"),
    ("cataract operations", "12191"),
    ("solar panels for schools and clinics", "23231"),
    ("water supply and sanitation in three towns", "140"),
    ("boreholes and latrines", "14031 14032"),
    ("wells for schools and clinics", "14031"),
    ("sewage treatment plant", "14022"),
    ("waste collection and recycling", "14050"),
    ("anti-corruption commission", "15113"),
    ("voter registration", "15151"),
    ("patrol boats for the coast guard", "15132"),
    ("clearance of land mines", "15250"),
    ("African Union peacekeepers", "15230"),
    ("demobilisation of former fighters", "15240"),
    ("survivors of gender-based violence", "15180"),
    ("cash transfers to poor families", "16010"),
    ("low-cost housing", "16040"),
    ("national stadium", "16065"),
    ("museum", "16061"),
    ("section of the ring road", "21020"),
    ("feeder roads", "21021"),
    ("standard gauge railway", "21030"),
    ("deep-water port", "21040"),
    ("airport terminal and its runway", "21050"),
    ("city buses", "21012"),
    ("submarine cable", "22020"),
    ("satellite TV in villages", "22030"),
    ("data centre", "22040"),
    ("small hydropower stations", "23220"),
    ("wind farms and solar parks", "23240 23230"),
    ("coal-fired power plant", "23320"),
    ("geothermal wells", "23260"),
    ("transmission line", "23630"),
    ("village mini-grids", "23631"),
    ("microcredit for market women", "24040"),
    ("small and medium-sized enterprises", "32130"),
    ("hybrid rice seed", "31150"),
    ("agricultural technology demonstration centres", "31120"),
    ("irrigation canals", "31140"),
    ("veterinary laboratories", "31195"),
    ("laboratories", "43082"),
    ("a laboratory for malaria research", "12262"),
    ("dairy cows", "31163"),
    ("fishing vessels", "31320"),
    ("tree planting", "31220"),
    ("fight against locusts", "31192"),
    ("industrial parks", "32120"),
    ("cement factory", "32166"),
    ("geological mapping", "32220"),
    ("container scanners at the border", "33120"),
    ("aid for trade", "33110"),
    ("promotion of tourism", "33210"),
    ("adaptation to climate change", "41010"),
    ("anti-poaching patrols", "41030"),
    ("sea walls", "43060"),
    ("poverty reduction in villages", "43040"),
    ("direct budget support", "51010"),
    ("tonnes of wheat flour", "52010"),
    ("debt cancellation", "60020"),
    ("tents and blankets", "72010"),
    ("emergency food aid", "72040"),
    ("emergency relief for flood victims", "720"),
    ("food for displaced families", "72040"),
    ("rebuilding schools and roads after the earthquake", "73010"),
    ("tsunami early warning system", "74020"),
    ("weather stations", "15143"),
    ("development cooperation", ""),
    ("support", ""),
    ("cars", ""),
    ("the Democratic Republic", ""),
    ("hearing aids", "12350"),
    ("treatment of AIDS", "13040"),
]
CHINESE: list[Case] = [
    ("小学", "11220"),
    ("鲁班工坊", "11330"),
    ("政府奖学金名额", "11420"),
    ("农业技术培训班", "31181"),
    ("研修研讨班", "43081"),
    ("学校供水项目", "14021"),
    ("医院和学校", "12191 11120"),
    ("援外医疗队", "12191"),
    ("光明行", "12191"),
    ("乡村卫生所", "12230"),
    ("抗疟药品", "12220"),
    ("青蒿素类抗疟", "12262"),
    ("新冠疫苗", "12264"),
    ("疫苗", "12250"),
    ("妇幼健康工程", "13020"),
    ("艾滋病防治", "13040"),
    ("打井供水", "14031"),
    ("污水处理厂", "14022"),
    ("反腐败", "15113"),
    ("警用装备", "15132"),
    ("维和部队", "15230"),
    ("清除地雷", "15250"),
    ("选举物资", "15151"),
    ("残疾人", "16010"),
    ("经济适用房", "16040"),
    ("体育馆", "16065"),
    ("国家大剧院", "16061"),
    ("公路桥", "21020"),
    ("铁路", "21030"),
    ("港口和机场", "21040 21050"),
    ("公交车", "21012"),
    ("光纤骨干网", "22020"),
    ("万村通", "22030"),
    ("数字经济", "22040"),
    ("水电站", "23220"),
    ("太阳能路灯", "23231"),
    ("光伏电站", "23230"),
    ("风电场", "23240"),
    ("燃煤电站", "23320"),
    ("输变电工程", "23630"),
    ("小额贷款", "24040"),
    ("中小企业", "32130"),
    ("杂交水稻", "31161"),
    ("农业技术示范中心", "31120"),
    ("菌草技术", "31162"),
    ("农田灌溉", "31140"),
    ("良种和化肥", "31150"),
    ("奶牛", "31163"),
    ("淡水养殖", "31320"),
    ("造林", "31220"),
    ("经贸合作区", "32120"),
    ("纺织厂", "32163"),
    ("集装箱检查设备", "33120"),
    ("应对气候变化物资", "41010"),
    ("野生动物保护", "41030"),
    ("文物古迹保护修复", "41040"),
    ("减贫示范村", "43040"),
    ("防洪堤坝", "43060"),
    ("现汇援助", "51010"),
    ("粮食援助", "52010"),
    ("到期未还的无息贷款债务", "60010"),
    ("帐篷和毛毯", "72010"),
    ("紧急粮食援助", "72040"),
    ("紧急人道主义援助", "720"),
    ("灾后重建学校", "73010"),
    ("海啸预警系统", "74020"),
    ("气象卫星接收设备", "15143"),
    ("經濟適用房", "16040"),
    ("太陽能路燈", "23231"),
    ("成套项目", ""),
    ("物资", ""),
    ("一带一路", ""),
    ("刚果民主共和国", ""),
]


@pytest.fixture(scope="module")
def lexicon() -> SectorLexicon:
    """The lexicon of the project."""
    return SectorLexicon()


@pytest.fixture(scope="module")
def said(statement_with: Make) -> Callable[..., tuple[Statement, str]]:
    """Makes a statement of a sentence, in which its quote stands between « and »."""

    def make(sentence: str, **fields: object) -> tuple[Statement, str]:
        before, _, rest = sentence.partition("«")
        quote, _, after = rest.partition("»")
        text = before + quote + after
        places = {"start": len(before), "end": len(before) + len(quote)}
        made = statement_with(**{"quote": quote, "sentence": (0, len(text)), **places, **fields})
        return made, text

    return make


def codes(assigned: tuple[Assignment, ...]) -> list[str]:
    """The sectors assigned, in their order."""
    return [assignment.sector for assignment in assigned if assignment.sector]


def goals(assigned: tuple[Assignment, ...]) -> set[str]:
    """The goals assigned."""
    return {goal for assignment in assigned for goal in assignment.goals}


@pytest.mark.parametrize(("what", "expected"), ENGLISH)
def test_english_things_have_their_purposes(
    lexicon: SectorLexicon, statement_with: Make, what: str, expected: str
) -> None:
    """The head of what is given tells its purpose, not what it is for or where it stands."""
    found = lexicon.classify(statement_with(what=what, quote="US$5"), "US$5")
    assert " ".join(codes(found)) == expected


@pytest.mark.parametrize(("what", "expected"), CHINESE)
def test_chinese_things_have_their_purposes(
    lexicon: SectorLexicon, statement_with: Make, what: str, expected: str
) -> None:
    """The end of a noun phrase tells its purpose, in simplified and traditional characters."""
    lang = "zh-Hant" if "經" in what or "燈" in what else "zh-Hans"
    found = lexicon.classify(statement_with(what=what, quote="5元", lang=lang), "5元")
    assert " ".join(codes(found)) == expected


@pytest.mark.parametrize(
    ("sentence", "what", "expected", "field"),
    [
        (
            "Norway pays «$5 million» for schools and $3 million for roads.",
            None,
            ["11120"],
            "clause",
        ),
        (
            "Norway pays $5 million for schools and «$3 million» for roads.",
            None,
            ["21020"],
            "clause",
        ),
        ("On health, Norway will send ten vans, «$5 million» and maps.", None, ["121"], "sentence"),
        ("Besides school meals, Norway builds «two hospitals».", "hospitals", ["12191"], "what"),
        ("To fight malaria, Norway gives «$5 million».", None, ["12262"], "clause"),
        ("Norway gives «$5 million» over three years to the police.", None, ["15132"], "clause"),
        ("Norway gives «$5 million» in 2026 for roads.", None, ["21020"], "clause"),
        ("Norway gives «$5 million».", None, [], ""),
        ("Norway sends 40 tonnes of medicines and «$5 million».", None, [], ""),
    ],
)
def test_the_nearest_words_decide(
    lexicon: SectorLexicon,
    said: Callable[..., tuple[Statement, str]],
    sentence: str,
    what: str | None,
    expected: list[str],
    field: str,
) -> None:
    """What is given comes before its clause, the clause before the head of the sentence."""
    found = lexicon.classify(*said(sentence, what=what))
    assert codes(found) == expected
    assert [a.field for a in found if a.sector] == [field] * len(expected)


@pytest.mark.parametrize(
    ("sentence", "what", "expected", "field"),
    [
        ("中方提供«5亿元»用于学校，3亿元用于公路。", "无偿援助", ["11120"], "clause"),
        ("中方提供5亿元用于学校，«3亿元»用于公路。", "无偿援助", ["21020"], "clause"),
        ("为防治疟疾，中方提供«5亿元»。", None, ["12262"], "clause"),
        ("中方援建小学100所，培训«人才5000名»。", "人才", ["43081"], "what"),
        ("在农业领域，中方将派遣专家50名、提供«物资20批»。", "物资", ["311"], "sentence"),
        ("中方提供«5亿元»。", None, [], ""),
        ("中方设立«专项基金»，举办农业论坛，修建公路。", "基金", [], ""),
        ("中方提供«5亿元»，主要用于医院、学校。", None, ["12191", "11120"], "clause"),
    ],
)
def test_the_nearest_words_decide_in_chinese(
    lexicon: SectorLexicon,
    said: Callable[..., tuple[Statement, str]],
    sentence: str,
    what: str | None,
    expected: list[str],
    field: str,
) -> None:
    """A number has its own words; those of another number are not taken."""
    found = lexicon.classify(*said(sentence, what=what, lang="zh-Hans"))
    assert codes(found) == expected
    assert [a.field for a in found if a.sector] == [field] * len(expected)


@pytest.mark.parametrize(
    ("modality", "what", "expected"),
    [
        ("humanitarian aid", None, ["720"]),
        ("humanitarian aid", "wheat", ["72040"]),
        ("humanitarian aid", "medicines", ["72011"]),
        ("humanitarian aid", "COVID-19 vaccine", ["12264"]),
        ("debt relief", None, ["60010"]),
        ("debt relief", "forgiveness for schools", ["60010"]),
        ("debt relief", "debt swap for schools", ["60061"]),
        ("food aid", None, ["52010"]),
        ("medical team", None, ["12191"]),
        ("scholarship", "students", ["11420"]),
        ("training", "officials", ["43081"]),
        ("training", "nurses", ["12191"]),
        ("grant", None, []),
        ("aid", None, []),
    ],
)
def test_the_form_of_aid_tells_where_words_do_not(
    lexicon: SectorLexicon,
    statement_with: Make,
    modality: str,
    what: str | None,
    expected: list[str],
) -> None:
    """Debt relief is always an action on debt; other forms tell what is left open."""
    made = statement_with(modality=modality, what=what)
    assert codes(lexicon.classify(made, made.quote)) == expected


@pytest.mark.parametrize(
    ("fields", "expected", "field"),
    [
        ({"through": (("Gavi, the Vaccine Alliance",),)}, ["12250"], "name"),
        ({"through": (("World Food Programme", "世界粮食计划署"),)}, ["52010"], "name"),
        (
            {"through": (("World Food Programme",),), "modality": "humanitarian aid"},
            ["720"],
            "modality",
        ),
        ({"recipients": (("绿色气候基金",),)}, ["410"], "name"),
        ({"recipients": (("COD", "Democratic Republic of the Congo"),)}, [], ""),
        ({"meeting": (("Nutrition for Growth Summit",),)}, ["12240"], "meeting"),
        ({"initiative": (("Rural Clean Water Project",),)}, ["14031"], "initiative"),
        ({"through": (("World Food Programme",),), "what": "school buses"}, ["21012"], "what"),
        ({"donor": (("World Health Organization",),)}, [], ""),
    ],
)
def test_names_come_last(
    lexicon: SectorLexicon,
    statement_with: Make,
    fields: dict[str, object],
    expected: list[str],
    field: str,
) -> None:
    """Who passes aid on tells what it is for only where nothing else does; who gives never does."""
    made = statement_with(**fields)
    found = lexicon.classify(made, made.quote)
    assert codes(found) == expected
    assert [a.field for a in found if a.sector] == [field] * len(expected)


@pytest.mark.parametrize(
    ("modality", "what", "headings", "expected", "field"),
    [
        ("aid", None, [("title", "Malaria in Mali"), ("heading", "Roads")], ["21020"], "heading"),
        ("aid", None, [("title", "Malaria in Mali")], ["12262"], "title"),
        ("training", "places", [("title", "Railways in Mali")], ["21030"], "title"),
        ("goods", "cars", [("title", "Railways in Mali")], [], ""),
        ("aid", None, [("title", "Roads and schools")], [], ""),
        ("aid", "wells", [("heading", "Roads")], ["14031"], "what"),
        ("aid", None, [("heading", "Roads"), ("heading", "Other news")], [], ""),
    ],
)
def test_what_a_statement_stands_under_tells_the_rest(
    lexicon: SectorLexicon,
    statement_with: Make,
    modality: str,
    what: str | None,
    headings: list[tuple[str, str]],
    expected: list[str],
    field: str,
) -> None:
    """The nearest heading, then the title, if it tells of one sector; things are not guessed."""
    blocks = [
        Block(kind=kind, lang="en", text=text, offsets=tuple(range(at, at + len(text))), level=1)
        for at, (kind, text) in enumerate(headings)
    ]
    document = Document(name="a.txt", text="x" * 99, encoding="utf-8", blocks=tuple(blocks))
    made = statement_with(modality=modality, what=what, start=90, end=95, sentence=(90, 95))
    found = lexicon.classify_all([made], document)[made.id]
    assert codes(found) == expected
    assert [a.field for a in found if a.sector] == [field] * len(expected)


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("rural roads", {"9"}),
        ("vaccines", {"3"}),
        ("vaccines for girls", {"3", "5"}),
        ("women farmers", {"2", "5"}),
        ("drought-proof farming", {"2", "13"}),
        ("rebuilding clinics after the war", {"3", "11"}),
        ("mangroves", {"13", "15"}),
        ("women", {"5"}),
        ("tents", set()),
        ("political climate", set()),
    ],
)
def test_goals_follow_from_sectors_and_from_words(
    lexicon: SectorLexicon, statement_with: Make, what: str, expected: set[str]
) -> None:
    """A sector implies its goals, and women, the climate and the like add theirs."""
    assert goals(lexicon.classify(statement_with(what=what), "US$5 million")) == expected


def test_the_words_that_decided_are_kept(lexicon: SectorLexicon, statement_with: Make) -> None:
    """Every assignment names its words as they stand in the field."""
    made = statement_with(what="Solar street lamps, and wells for women")
    assert lexicon.classify(made, made.quote) == (
        Assignment("23231", ("7",), ("Solar street lamps",), "what"),
        Assignment("14031", ("6",), ("wells",), "what"),
        Assignment("", ("5",), ("women",), "what"),
    )


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("schools, hospitals and roads", ["11120", "12191", "21020"]),
        ("schools, hospitals, roads, ports and museums", ["43010"]),
        ("roads, bridges, railways, ports and airports", ["21020", "21030", "21040"]),
        ("farming, reconstruction, migration", ["311", "73010", "15190"]),
    ],
)
def test_there_are_three_sectors_at_the_most(
    lexicon: SectorLexicon, statement_with: Make, what: str, expected: list[str]
) -> None:
    """What is for more than three sectors is multisector aid."""
    made = statement_with(what=what)
    assert codes(lexicon.classify(made, made.quote)) == expected


def test_a_part_is_for_what_its_total_is_for(lexicon: SectorLexicon, statement_with: Make) -> None:
    """A part that says nothing takes over from its total, and says so; one that speaks does not."""
    rows = [
        statement_with(id="t", what="schools"),
        statement_with(id="a", part_of="t"),
        statement_with(id="b", what="roads", part_of="t"),
        statement_with(id="c", part_of="a"),
        statement_with(id="x", part_of="y"),
        statement_with(id="y", part_of="x"),
    ]
    document = Document(name="a.txt", text="US$5 million", encoding="utf-8", blocks=())
    found = lexicon.classify_all(rows, document)
    assert found["a"] == (Assignment("11120", ("4",), ("schools",), "total"),)
    assert codes(found["b"]) == ["21020"]
    assert found["c"] == found["a"]
    assert found["x"] == found["y"] == ()


def test_hostile_text_takes_no_time_and_no_harm(
    lexicon: SectorLexicon, said: Callable[..., tuple[Statement, str]]
) -> None:
    """A sentence of a million characters is read near its quote only."""
    made, text = said("school, " * 60_000 + "«$5» million " + "for roads, " * 60_000)
    assert codes(lexicon.classify(made, text)) == ["21020"]
