"""Clauses that leave out their verb: does the name beside the sum give, or receive?

Nobody gave any of this. Each row has a sentence and who gives what to whom in it, in order.
"""

from __future__ import annotations

import pytest

from tests.extract.cases import Check, Fields

Gift = tuple[str, str, str | tuple[str, str]]  # quote, giver, who receives
Case = tuple[str, list[Gift]]

WFP = "World Food Programme"
GCF = "Green Climate Fund"
UNICEF = "United Nations Children's Fund"
UNHCR = "United Nations High Commissioner for Refugees"
AF = "Adaptation Fund"

GIVERS_EN: list[Case] = [
    (
        "The United Kingdom pledged the Green Climate Fund £60 million, Denmark DKK 175 million "
        "and Japan US$10 million.",
        [("£60 million", "GBR", GCF), ("DKK 175 million", "DNK", GCF),
         ("US$10 million", "JPN", GCF)],
    ),
    (
        "Norway offered UNICEF $5 million, Sweden $3 million and Italy 200 tonnes of rice.",
        [("$5 million", "NOR", UNICEF), ("$3 million", "SWE", UNICEF),
         ("200 tonnes of rice", "ITA", UNICEF)],
    ),
    (
        "In 1998 Canada promised Haiti C$20 million, Spain €6 million and Brazil 300 tonnes of "
        "beans.",
        [("C$20 million", "CAN", "HTI"), ("€6 million", "ESP", "HTI"),
         ("300 tonnes of beans", "BRA", "HTI")],
    ),
    (
        "France gave €9 million to Niger, Germany €7 million and Belgium €2 million.",
        [("€9 million", "FRA", "NER"), ("€7 million", "DEU", "NER"), ("€2 million", "BEL", "NER")],
    ),
    (
        "France will give Niger €9 million; Germany, €7 million; and Belgium, €2 million.",
        [("€9 million", "FRA", "NER"), ("€7 million", "DEU", "NER"), ("€2 million", "BEL", "NER")],
    ),
    (
        "Donors met in Oslo, with Norway giving $8 million, Sweden $5 million and Finland "
        "$1 million to Malawi.",
        [("$8 million", "NOR", "MWI"), ("$5 million", "SWE", "MWI"), ("$1 million", "FIN", "MWI")],
    ),
    (
        "Kuwait lent Jordan $40 million, Qatar $30 million and Oman $10 million.",
        [("$40 million", "KWT", "JOR"), ("$30 million", "QAT", "JOR"),
         ("$10 million", "OMN", "JOR")],
    ),
    (
        "India sent Nepal 12 helicopters, China 80 rescuers and Japan 500 tents.",
        [("12 helicopters", "IND", "NPL"), ("80 rescuers", "CHN", "NPL"),
         ("500 tents", "JPN", "NPL")],
    ),
    (
        "Switzerland has given the World Food Programme CHF 6 million, the Netherlands €5 million "
        "and Poland €1 million.",
        [("CHF 6 million", "CHE", WFP), ("€5 million", "NLD", WFP), ("€1 million", "POL", WFP)],
    ),
    (
        "Australia pledged Tonga A$10 million and New Zealand NZ$6 million.",
        [("A$10 million", "AUS", "TON"), ("NZ$6 million", "NZL", "TON")],
    ),
    (
        "Sweden granted Moldova SEK 30 million, and Norway NOK 25 million.",
        [("SEK 30 million", "SWE", "MDA"), ("NOK 25 million", "NOR", "MDA")],
    ),
    (
        "In Paris, Japan pledged Gaza $40 million, the European Union €25 million and Saudi Arabia "
        "$50 million.",
        [("$40 million", "JPN", "PSE"), ("€25 million", "European Union", "PSE"),
         ("$50 million", "SAU", "PSE")],
    ),
    (
        "South Korea donated 40 ambulances to Laos, Japan 25 and China 60.",
        [("40 ambulances", "KOR", "LAO"), ("25", "JPN", "LAO"), ("60", "CHN", "LAO")],
    ),
    (
        "Spain has promised the Adaptation Fund €20 million over two years, Ireland €8 million and "
        "Iceland $500,000.",
        [("€20 million", "ESP", AF), ("€8 million", "IRL", AF), ("$500,000", "ISL", AF)],
    ),
    (
        "The Asian Development Bank lent Nepal $90 million and the World Bank $120 million.",
        [("$90 million", "Asian Development Bank", "NPL"), ("$120 million", "World Bank", "NPL")],
    ),
    (
        "Austria gave Kenya and Uganda €5 million, Norway $3 million.",
        [("€5 million", "AUT", ("KEN", "UGA")), ("$3 million", "NOR", ("KEN", "UGA"))],
    ),
    (
        "Norway provided Mali with $5 million and Sweden with $3 million.",
        [("$5 million", "NOR", "MLI"), ("$3 million", "SWE", "MLI")],
    ),
    (
        "Gavi has sent Chad 3 million doses of vaccine, and the World Health Organization "
        "90 fridges.",
        [("3 million doses of vaccine", "Gavi, the Vaccine Alliance", "TCD"),
         ("90 fridges", "World Health Organization", "TCD")],
    ),
]  # fmt: skip

TAKERS_EN: list[Case] = [
    (
        "Norway pledged Kenya $5 million, Uganda $3 million and Rwanda $2 million.",
        [("$5 million", "NOR", "KEN"), ("$3 million", "NOR", "UGA"), ("$2 million", "NOR", "RWA")],
    ),
    (
        "Japan gave Nepal 40 ambulances, Laos 25 and Cambodia 60.",
        [("40 ambulances", "JPN", "NPL"), ("25", "JPN", "LAO"), ("60", "JPN", "KHM")],
    ),
    (
        "Sweden will give Mali $5 million, Niger $3 million and UNICEF $2 million.",
        [("$5 million", "SWE", "MLI"), ("$3 million", "SWE", "NER"), ("$2 million", "SWE", UNICEF)],
    ),
    (
        "The World Bank lent Ghana $80 million, Togo $30 million and Benin $20 million in 2004.",
        [("$80 million", "World Bank", "GHA"), ("$30 million", "World Bank", "TGO"),
         ("$20 million", "World Bank", "BEN")],
    ),
    (
        "China promised Tajikistan $20 million, Kyrgyzstan $15 million and Uzbekistan $30 million.",
        [("$20 million", "CHN", "TJK"), ("$15 million", "CHN", "KGZ"),
         ("$30 million", "CHN", "UZB")],
    ),
    (
        "Germany pledged €5 million to Kenya, €3 million to Uganda and €2 million to Rwanda.",
        [("€5 million", "DEU", "KEN"), ("€3 million", "DEU", "UGA"), ("€2 million", "DEU", "RWA")],
    ),
    (
        "Kuwait lent Jordan $40 million, Egypt $30 million and Sudan $10 million.",
        [("$40 million", "KWT", "JOR"), ("$30 million", "KWT", "EGY"),
         ("$10 million", "KWT", "SDN")],
    ),
    (
        "Japan gave Nepal ¥5 billion and India ¥3 billion.",
        [("¥5 billion", "JPN", "NPL"), ("¥3 billion", "JPN", "IND")],
    ),
    (
        "Denmark gave UNICEF DKK 40 million, UNHCR DKK 30 million and WFP DKK 20 million.",
        [("DKK 40 million", "DNK", UNICEF), ("DKK 30 million", "DNK", UNHCR),
         ("DKK 20 million", "DNK", WFP)],
    ),
    (
        "The UK pledged Kenya £5 million and the Green Climate Fund £60 million.",
        [("£5 million", "GBR", "KEN"), ("£60 million", "GBR", GCF)],
    ),
    (
        "Canada sent Haiti 300 tonnes of beans, Jamaica 100 tonnes and Cuba 50 tonnes.",
        [("300 tonnes of beans", "CAN", "HTI"), ("100 tonnes", "CAN", "JAM"),
         ("50 tonnes", "CAN", "CUB")],
    ),
    (
        "Poland gave Georgia and Moldova PLN 4 million and PLN 6 million respectively.",
        [("PLN 4 million", "POL", "GEO"), ("PLN 6 million", "POL", "MDA")],
    ),
]  # fmt: skip

GIVERS_ZH: list[Case] = [
    (
        "英国承诺向绿色气候基金提供6000万英镑，丹麦1.75亿丹麦克朗，日本1000万美元。",
        [("6000万英镑", "GBR", GCF), ("1.75亿丹麦克朗", "DNK", GCF), ("1000万美元", "JPN", GCF)],
    ),
    (
        "加拿大向海地捐款2000万加元，西班牙600万欧元，巴西300吨豆类。",
        [("捐款2000万加元", "CAN", "HTI"), ("600万欧元", "ESP", "HTI"),
         ("300吨豆类", "BRA", "HTI")],
    ),
    (
        "法国将向尼日尔提供900万欧元；德国700万欧元；比利时200万欧元。",
        [("900万欧元", "FRA", "NER"), ("700万欧元", "DEU", "NER"), ("200万欧元", "BEL", "NER")],
    ),
    (
        "印度向尼泊尔派出12架直升机，中国80名救援人员，日本500顶帐篷。",
        [("12架直升机", "IND", "NPL"), ("80名救援人员", "CHN", "NPL"), ("500顶帐篷", "JPN", "NPL")],
    ),
    (
        "瑞士向世界粮食计划署捐款600万瑞郎，荷兰500万欧元，波兰100万欧元。",
        [("捐款600万瑞郎", "CHE", WFP), ("500万欧元", "NLD", WFP), ("100万欧元", "POL", WFP)],
    ),
    (
        "澳大利亚1999年向汤加提供1000万澳元，新西兰600万新西兰元。",
        [("1000万澳元", "AUS", "TON"), ("600万新西兰元", "NZL", "TON")],
    ),
    (
        "韩国赠送老挝40辆救护车，日本25辆，中国60辆。",
        [("40辆救护车", "KOR", "LAO"), ("25辆", "JPN", "LAO"), ("60辆", "CHN", "LAO")],
    ),
    (
        "科威特贷给约旦4000万美元，卡塔尔3000万美元，阿曼1000万美元。",
        [("4000万美元", "KWT", "JOR"), ("3000万美元", "QAT", "JOR"), ("1000万美元", "OMN", "JOR")],
    ),
    (
        "欧盟承诺向也门提供9000万欧元，美国2亿美元，沙特5亿美元。",
        [("9000万欧元", "European Union", "YEM"), ("2亿美元", "USA", "YEM"),
         ("5亿美元", "SAU", "YEM")],
    ),
    (
        "爱尔兰宣布向苏丹提供400万欧元援助，奥地利300万欧元，卢森堡80万欧元。",
        [("400万欧元", "IRL", "SDN"), ("300万欧元", "AUT", "SDN"), ("80万欧元", "LUX", "SDN")],
    ),
    (
        "秘鲁向海地派遣20名医生，智利15名护士。",
        [("20名医生", "PER", "HTI"), ("15名护士", "CHL", "HTI")],
    ),
    (
        "亚洲开发银行向尼泊尔提供9000万美元贷款，世界银行1.2亿美元。",
        [("9000万美元", "Asian Development Bank", "NPL"), ("1.2亿美元", "World Bank", "NPL")],
    ),
    (
        "土耳其向索马里提供5000万美元援助，卡塔尔3000万美元，科威特2000万美元。",
        [("5000万美元", "TUR", "SOM"), ("3000万美元", "QAT", "SOM"), ("2000万美元", "KWT", "SOM")],
    ),
    (
        "芬兰向联合国难民署捐款500万欧元，爱沙尼亚30万欧元。",
        [("捐款500万欧元", "FIN", UNHCR), ("30万欧元", "EST", UNHCR)],
    ),
    (
        "比利时向布隆迪捐赠20辆救护车，荷兰10辆。",
        [("20辆救护车", "BEL", "BDI"), ("10辆", "NLD", "BDI")],
    ),
]  # fmt: skip

TAKERS_ZH: list[Case] = [
    (
        "挪威承诺向肯尼亚提供500万美元，乌干达300万美元，卢旺达200万美元。",
        [("500万美元", "NOR", "KEN"), ("300万美元", "NOR", "UGA"), ("200万美元", "NOR", "RWA")],
    ),
    (
        "日本向尼泊尔赠送40辆救护车，老挝25辆，柬埔寨60辆。",
        [("40辆救护车", "JPN", "NPL"), ("25辆", "JPN", "LAO"), ("60辆", "JPN", "KHM")],
    ),
    (
        "中国承诺向塔吉克斯坦提供2000万美元，吉尔吉斯斯坦1500万美元。",
        [("2000万美元", "CHN", "TJK"), ("1500万美元", "CHN", "KGZ")],
    ),
    (
        "德国向肯尼亚提供500万欧元，向乌干达提供300万欧元，向卢旺达提供200万欧元。",
        [("500万欧元", "DEU", "KEN"), ("300万欧元", "DEU", "UGA"), ("200万欧元", "DEU", "RWA")],
    ),
    (
        "丹麦向联合国儿童基金会捐款4000万克朗，联合国难民署3000万克朗。",
        [("捐款4000万克朗", "DNK", UNICEF), ("3000万克朗", "DNK", UNHCR)],
    ),
    (
        "比利时向布隆迪捐赠20辆救护车，卢旺达10辆。",
        [("20辆救护车", "BEL", "BDI"), ("10辆", "BEL", "RWA")],
    ),
    (
        "亚洲开发银行向尼泊尔提供9000万美元贷款，不丹3000万美元。",
        [("9000万美元", "Asian Development Bank", "NPL"),
         ("3000万美元", "Asian Development Bank", "BTN")],
    ),
    (
        "俄罗斯向古巴运送200吨小麦，尼加拉瓜100吨。",
        [("200吨小麦", "RUS", "CUB"), ("100吨", "RUS", "NIC")],
    ),
    (
        "泰国向老挝提供2亿泰铢援助，缅甸1亿泰铢。",
        [("2亿泰铢", "THA", "LAO"), ("1亿泰铢", "THA", "MMR")],
    ),
    (
        "韩国将向蒙古提供30辆校车，越南20辆，斯里兰卡10辆。",
        [("30辆校车", "KOR", "MNG"), ("20辆", "KOR", "VNM"), ("10辆", "KOR", "LKA")],
    ),
]  # fmt: skip

GIVERS = [*GIVERS_EN, *GIVERS_ZH]
TAKERS = [*TAKERS_EN, *TAKERS_ZH]


def fields_of(gifts: list[Gift]) -> list[Fields]:
    """The gifts of a row as the fields to look at."""
    return [{"quote": what, "donor": by, "recipients": to} for what, by, to in gifts]


@pytest.mark.parametrize(("text", "gifts"), GIVERS, ids=[text[:40] for text, _ in GIVERS])
def test_names_beside_sums_give(text: str, gifts: list[Gift], assert_reads: Check) -> None:
    """Where the verb's taker is told or cannot be meant, the next name with a sum gives too."""
    assert_reads(text, fields_of(gifts))


@pytest.mark.parametrize(("text", "gifts"), TAKERS, ids=[text[:40] for text, _ in TAKERS])
def test_names_beside_sums_receive(text: str, gifts: list[Gift], assert_reads: Check) -> None:
    """In a list of those who are given something, the next name with a sum receives it."""
    assert_reads(text, fields_of(gifts))


def test_enough_is_read() -> None:
    """The tables grow: a case that stops working is mended, not taken out."""
    assert len(GIVERS_EN) + len(TAKERS_EN) >= 30
    assert len(GIVERS_ZH) + len(TAKERS_ZH) >= 25
