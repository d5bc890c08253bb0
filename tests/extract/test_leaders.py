"""People who speak for a state or body: known by name, or by a title that says whose it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.entities import EntityReader
from extract.gazetteer import Entry
from extract.pipeline import Extractor
from extract.reading import read_document
from tests.extract.cases import Check, Fields, each


@pytest.fixture
def leaders(extractor: Extractor) -> Callable[[str], list[tuple[str, str]]]:
    """The leaders that a text names: the words, and the code or name of whom they speak for."""

    def find(text: str) -> list[tuple[str, str]]:
        views = extractor.views(read_document(text.encode(), name="made-up.txt"))
        return [
            (view.folded[m.start : m.end], m.entity.labels[0])
            for view in views
            for m in view.mentions
            if m.role == "leader"
        ]

    return find


ENGLISH = [
    ("A full name is enough.", "We met Angela Merkel in Accra.", [("Angela Merkel", "DEU")]),
    (
        "Title, state and name are one mention.",
        "Japanese Prime Minister Shinzo Abe met farmers in Lusaka.",
        [("Japanese Prime Minister Shinzo Abe", "JPN")],
    ),
    (
        "A surname counts beside a title, and alone behind it.",
        "President Biden came to Luanda. Later Biden met teachers, and Mr. Biden sang.",
        [("President Biden", "USA"), ("Biden", "USA"), ("Mr. Biden", "USA")],
    ),
    ("A surname alone means nobody.", "Biden signed it. Downer spoke. Brown rice is sold.", []),
    (
        "A surname that is also a word needs its title each time.",
        "Theresa May came in May. May it rain, they may say. Mrs May left.",
        [("Theresa May", "GBR"), ("Mrs May", "GBR")],
    ),
    (
        "A title that names its state makes a stranger known.",
        "Danish Foreign Minister Ida Holm came to Kabul. Holm met elders. The Minister left.",
        [("Danish Foreign Minister Ida Holm", "DNK"), ("Holm", "DNK"), ("The Minister", "DNK")],
    ),
    (
        "The state may stand behind the name.",
        "Prime Minister Lars Lund of Norway met Lund's friends.",
        [("Prime Minister Lars Lund of Norway", "NOR"), ("Lund", "NOR")],
    ),
    (
        "The name may stand before the title.",
        "Aiko Mori, the Ambassador of Japan to Kenya, opened the ward.",
        [("Aiko Mori, the Ambassador of Japan", "JPN")],
    ),
    (
        "A minister's field is no name.",
        "The Dutch Minister for Foreign Trade and Development Cooperation, Els Blom, left.",
        [("Dutch Minister for Foreign Trade and Development Cooperation, Els Blom", "NLD")],
    ),
    (
        "Bodies are spoken for as states are.",
        "World Bank President Ajay Banga and WFP Country Director Ann Lee met.",
        [
            ("World Bank President Ajay Banga", "World Bank"),
            ("WFP Country Director Ann Lee", "World Food Programme"),
        ],
    ),
    (
        "One person serves two bodies, each in its time.",
        "Geneva, 4 May 2011\n\nAntónio Guterres, the refugee chief, came to Dadaab.",
        [("António Guterres", "United Nations High Commissioner for Refugees")],
    ),
    (
        "Where nothing tells namesakes apart, nobody is meant.",
        "Antonio Guterres came to Dadaab.",
        [],
    ),
    (
        "An administration speaks for its state.",
        "The Obama administration and the Howard Government agreed.",
        [("Obama administration", "USA"), ("Howard Government", "AUS")],
    ),
    ("Who has left office speaks for nobody.", "Former President Bill Clinton sang.", []),
    ("What bears a name is not its bearer.", "Jimmy Lane runs the Tony Blair Institute.", []),
    (
        "A president of another state is not taken for a namesake.",
        "President Uhuru Kenyatta met Prime Minister Dickon Mitchell.",
        [],
    ),
    (
        "In a headline, capitals make no longer name.",
        "# Prime Minister Modi Announces School\n\n# Danish Minister Opens School\n\nModi left.",
        [("Prime Minister Modi", "IND"), ("Modi", "IND")],
    ),
    (
        "A country is not the state of whoever is named behind it.",
        "In Kenya President Obama met farmers.",
        [("President Obama", "USA")],
    ),
]

CHINESE = [
    (
        "姓名连同职务与国名为一处。",
        "中国国家主席习近平抵达卢萨卡。",
        [("中国国家主席习近平", "CHN")],
    ),
    (
        "姓氏须与职务连用，其后可单用。",
        "安倍首相到访，安倍说。",
        [("安倍首相", "JPN"), ("安倍", "JPN")],
    ),
    ("单字姓须与职务连用。", "习主席到访。大家学习主席讲话。", [("习主席", "CHN")]),
    ("译名单用不作数。", "布朗是一种颜色，拜登没有来。", []),
    (
        "政府以人名相称。",
        "特朗普政府与奥巴马政府不同。",
        [("特朗普政府", "USA"), ("奥巴马政府", "USA")],
    ),
    ("国务院总理代表国家。", "中国国务院总理李克强会见来宾。", [("中国国务院总理李克强", "CHN")]),
    (
        "职务写明国别，生人亦可知。",
        "挪威外交大臣埃德28日抵达。埃德说。",
        [("挪威外交大臣埃德", "NOR"), ("埃德", "NOR")],
    ),
    ("繁体与港台译名。", "美國總統川普表示歡迎。", [("美国总统川普", "USA")]),
    ("已卸任者不代表国家。", "前总统奥巴马到访。", []),
    ("主席国、部长级不是职务。", "主席国丹麦召开部长级会议。", []),
]


@pytest.mark.parametrize(
    ("why", "text", "expected"),
    [*ENGLISH, *CHINESE],
    ids=[case[0] for case in (*ENGLISH, *CHINESE)],
)
def test_leaders(
    leaders: Callable[[str], list[tuple[str, str]]],
    why: str,
    text: str,
    expected: list[tuple[str, str]],
) -> None:
    """People are read as the state or body that they speak for, if that is beyond doubt."""
    assert leaders(text) == expected, why


GIVES = [
    ("President Biden announced $50 million for Malawi.", "$50 million", "USA", "MWI"),
    ("The Kremlin promised $10 million to Syria.", "$10 million", "RUS", "SYR"),
    ("Downing Street pledged £5 million for Malawi.", "£5 million", "GBR", "MWI"),
    ("Tokyo pledged ¥5 billion to Laos.", "¥5 billion", "JPN", "LAO"),
    ("The State Department will give $3 million to Chad.", "$3 million", "USA", "TCD"),
    ("The Pentagon sent 40 tents to Haiti.", "40 tents", "USA", "HTI"),
    ("A gift of 40 buses to Fiji was announced by Premier Li Qiang.", "40 buses", "CHN", "FJI"),
    ("In talks with Xi Jinping, Norway pledged $2 million to Laos.", "$2 million", "NOR", "LAO"),
    ("白宫宣布将向海地提供2000万美元援助。", "2000万美元", "USA", "HTI"),
    ("唐宁街承诺向马拉维提供500万英镑援助。", "500万英镑", "GBR", "MWI"),
    ("日本外务省宣布向老挝提供5亿日元援助。", "5亿日元", "JPN", "LAO"),
    ("岸田首相宣布，将向乌克兰提供1亿美元援助。", "1亿美元", "JPN", "UKR"),
]


@pytest.mark.parametrize(("text", "quote", "donor", "recipient"), GIVES)
def test_leaders_and_seats_give_for_their_state(
    assert_reads: Check, text: str, quote: str, donor: str, recipient: str
) -> None:
    """What a leader, a seat of government or a ministry gives or promises, the state does."""
    assert_reads(text, [{"quote": quote, "donor": donor, "recipients": recipient}])


SPEECHES = [
    (
        "Remarks by President Obama at the Lagos Summit on Food\n\nLagos, 25 July 2015\n\n"
        "We will give $5 million to Kenya.\n",
        "$5 million",
        "USA",
        "KEN",
        "2015-07-25",
    ),
    (
        "Statement by National Security Advisor Jake Sullivan on Drought in Somalia\n\n"
        "March 3, 2022\n\nWe will provide 400 tents.\n",
        "400 tents",
        "USA",
        "SOM",
        "2022-03-03",
    ),
    (
        "Alexander Downer\nMinister for Foreign Affairs\n\nMedia Release, 12 March 2001\n\n"
        "Aid for Vanuatu\n\nWe will send 12 engineers.\n",
        "12 engineers",
        "AUS",
        "VUT",
        "2001-03-12",
    ),
    (
        "Address by Mr James D. Wolfensohn to the Board\n\nWashington, 4 May 2001\n\n"
        "We will lend Ghana $50 million.\n",
        "$50 million",
        "World Bank",
        "GHA",
        "2001-05-04",
    ),
    (
        "Address to Parliament by the Minister for Development of Norway, Ida Holm, on Mali\n\n"
        "Oslo, 4 May 2001\n\nMy government will send 30 nurses.\n",
        "30 nurses",
        "NOR",
        "MLI",
        "2001-05-04",
    ),
    (
        "Senator the Hon Concetta Fierravanti-Wells\n\nSpeech, 11 March 2016\n\n"
        "We will give Fiji $15 million.\n",
        "$15 million",
        "AUS",
        "FJI",
        "2016-03-11",
    ),
    (
        "Visit to Suva: transcript\n\n4 May 2016\n\nJOURNALIST: What will we get?\n\n"
        "JULIE BISHOP: We will give Fiji $5 million.\n",
        "$5 million",
        "AUS",
        "FJI",
        "2016-05-04",
    ),
    (
        "House debates\n4 May 2016\n\nLuke Lane (Petrie, Some Party)\nWe all thank you.\n\n"
        "Ms Julie Bishop (Curtin, Minister for Foreign Affairs)\n"
        "I announce that we will send four boats to Fiji.\n",
        "four boats",
        "AUS",
        "FJI",
        "2016-05-04",
    ),
    (
        "在东非粮食峰会上的讲话\n\n（2011年9月3日，内罗毕）\n\n中华人民共和国国务院总理 温家宝\n\n"
        "我们将向肯尼亚提供1亿元粮食援助。\n",
        "1亿元",
        "CHN",
        "KEN",
        "2011-09-03",
    ),
    (
        "岸田首相记者会发言\n\n2022年8月3日\n\n我国将向乌克兰提供1亿美元援助。\n",
        "1亿美元",
        "JPN",
        "UKR",
        "2022-08-03",
    ),
]


@pytest.mark.parametrize(("text", "quote", "donor", "recipient", "announced"), SPEECHES)
def test_who_speaks_in_a_title_is_we(
    assert_reads: Check, text: str, quote: str, donor: str, recipient: str, announced: str
) -> None:
    """Whoever a title says speaks is the document's issuer: “we” and 我国 are his side."""
    expected = {"donor": donor, "recipients": recipient, "announced": announced}
    assert_reads(text, [{"quote": quote, **expected}])


def test_leaders_are_no_entities(entries: tuple[Entry, ...]) -> None:
    """The list of entities has the state in a leader's title, and not the leader."""
    text = "Japanese Prime Minister Shinzo Abe met Angela Merkel."
    found = EntityReader(entries).entities(read_document(text.encode(), name="made-up.txt"))
    assert [(row.id, row.mentions) for row in found] == [("JPN", ((0, 8),))]


HEADLINES = [
    (
        "“Norway steps up …” names the giver",
        "Norway steps up support for Malawi\n\n4 May 2016\n\nWe will send 40 trucks.\n",
        [{"quote": "40 trucks", "donor": "NOR", "recipients": "MWI", "announced": "2016-05-04"}],
    ),
    (
        "who pledges in a headline is not whom the pledges are for",
        "UK pledges to help hungry families\n\nThe UK will provide £4 million of food aid.\n",
        [{"quote": "£4 million", "donor": "GBR", "recipients": None}],
    ),
    (
        "who asks for pledges in a headline is",
        "Pledging conference for Malawi\n\nThe UK will provide £4 million.\n",
        [{"quote": "£4 million", "donor": "GBR", "recipients": "MWI"}],
    ),
    (
        "the office in a body's name makes nobody else the issuer",
        "European Commission responds to floods in Iraq\n\nIt will provide €5 million.\n",
        [{"quote": "€5 million", "donor": "European Union", "recipients": "IRQ"}],
    ),
    (
        "member states are not the United States",
        "Note to Member States\n\nMember States sent 40 boats. Norway sent 30 cranes to Togo.\n",
        [{"quote": "30 cranes", "donor": "NOR", "recipients": "TGO"}],
    ),
    (
        "a mission's city gives nothing",
        "Floods in Kenya\n\nThe British High Commission Nairobi gave £4 million to Kenya.\n",
        [{"quote": "£4 million", "donor": "GBR", "recipients": "KEN"}],
    ),
    (
        "last week is no day on which a notice was put out",
        "Norway hands over a school in Malawi\n\n8 September 2020\n\nWe met last week. "
        "We will also send 40 desks.\n",
        [{"quote": "40 desks", "donor": "NOR", "announced": "2020-09-08"}],
    ),
]


@each(HEADLINES)
def test_what_a_headline_says_of_givers(
    assert_reads: Check, text: str, expected: list[Fields]
) -> None:
    """A headline's subject gives, where its verb is one of giving or helping."""
    assert_reads(text, expected)


DOMESTIC = [
    "FACT SHEET: President Biden Announces Relief for Some Province\n\nAugust 15, 2023\n\n"
    "Today, President Biden announced $95 million of relief. We have also given $2 million.\n",
    "国务院：向受灾省份拨付救灾资金\n\n2008年5月15日\n\n我国将提供救灾援助资金5亿元。\n",
]


@pytest.mark.parametrize("text", DOMESTIC)
def test_relief_at_home_is_no_aid(assert_reads: Check, text: str) -> None:
    """A state that gives to nobody, in a document that names no other place, gives no aid."""
    assert_reads(text, [])


@pytest.mark.parametrize(
    "text",
    [
        "President Biden Announces Relief\n\nHe announced $95 million of humanitarian aid.\n",
        "President Biden Announces Relief\n\nHe announced $95 million for floods in Malawi.\n",
    ],
)
def test_relief_abroad_is_aid(assert_reads: Check, text: str) -> None:
    """A place abroad, or a word of foreign aid, tells the one from the other."""
    assert_reads(text, [{"quote": "$95 million", "donor": "USA"}])
