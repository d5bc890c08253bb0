"""What kind of aid: by the verb, the noun and what governs the sentence; nobody gave any of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]

ENGLISH = [
    ("gave Zambia a grant of NOK 4 million", "grant"),
    ("gave Zambia an interest-free loan of NOK 4 million", "interest-free loan"),
    ("gave Zambia a soft loan of NOK 4 million", "concessional loan"),
    ("gave Zambia a preferential loan of NOK 4 million", "concessional loan"),
    ("gave Zambia a loan of NOK 4 million", "credit"),
    ("gave Zambia a credit line of NOK 4 million", "credit"),
    ("invested NOK 4 million in Zambia", "investment"),
    ("wrote off Zambian debt of NOK 4 million", "debt relief"),
    ("cancelled NOK 4 million of Zambia's debt", "debt relief"),
    ("forgave Zambia NOK 4 million", "debt relief"),
    ("gave Zambia NOK 4 million", "aid"),
    ("gave NOK 4 million to the Adaptation Fund", "fund"),
    ("gave Zambia NOK 4 million of emergency aid", "humanitarian aid"),
    ("gave Zambia NOK 4 million in humanitarian aid", "humanitarian aid"),
    ("gave Zambia medical equipment worth NOK 4 million", "goods"),
    ("built 12 bridges in Zambia", "complete project"),
    ("rebuilt 3 hospitals in Zambia", "complete project"),
    ("drilled 12 boreholes in Zambia", "complete project"),
    ("carried out 12 projects in Zambia", "programme"),
    ("set up two laboratories in Zambia", "institution"),
    ("set up a research institute in Zambia", "institution"),
    ("gave Zambia 12 lathes", "goods"),
    ("supplied Zambia with 40 tractors", "goods"),
    ("gave Zambia NOK 4 million in kind", "goods"),
    ("gave Zambia NOK 4 million to provide training in Lusaka", "training"),
    ("gave Zambia NOK 4 million for scholarships in Lusaka", "scholarship"),
    ("gave scholarships to Zambia, by which 40 students received places", "scholarship"),
    ("gave Zambia NOK 4 million to feed 600 families", "food aid"),
    ("set up new shelters in Zambia", "humanitarian aid"),
    ("gave Zambia 40 tonnes of food and medical supplies", "humanitarian aid"),
    ("gave Zambia 40 tonnes of wheat", "food aid"),
    ("gave Zambia 4,000 food rations", "food aid"),
    ("sent 300 tents to Zambia after the earthquake", "humanitarian aid"),
    ("sent 12 agronomists to Zambia", "technical cooperation"),
    ("sent 12 advisers to Zambia", "technical cooperation"),
    ("trained 300 farmers in Zambia", "training"),
    ("taught 300 Zambian welders", "training"),
    ("hosted 40 Zambian trainees", "training"),
    ("gave Zambia 40 bursaries", "scholarship"),
    ("gave Zambia 40 fellowships", "scholarship"),
    ("sent a medical team to Zambia", "medical team"),
    ("sent 30 surgeons to Zambia", "medical team"),
    ("sent 60 volunteers to Zambia", "volunteers"),
    ("vaccinated 4,000 cattle in Zambia", "other"),
    ("gave Zambia 12 rice mills", "goods"),
    ("gave Zambia 12 wheat mills", "goods"),
    ("gave Zambia 40 maize dryers", "goods"),
    ("gave Zambia 40 tonnes of rice seed", "goods"),
    ("gave Zambia 40 tonnes of sorghum", "food aid"),
    ("gave Zambia 4,000 food parcels", "food aid"),
    ("sent 12 hydrologists to Zambia", "technical cooperation"),
    ("sent 4 geologists to Zambia", "technical cooperation"),
    ("sent 12 surveyors to Zambia", "technical cooperation"),
    ("sent 12 draughtsmen to Zambia", "technical cooperation"),
    ("fed 4,000 Zambian children", "food aid"),
    ("equipped 40 Zambian schools", "goods"),
    ("handed over 40 houses to Zambia", "complete project"),
    ("handed over 40 prefabricated houses to Zambia", "goods"),
    ("gave Zambia 40 places on master's degree courses", "scholarship"),
    ("gave NOK 4 million to a fund for Zambian farmers", "fund"),
    ("gave the Fund NOK 4 million for Zambia", "fund"),
    ("paid NOK 4 million to the United Nations Children's Fund for Zambia", "aid"),
    ("lent Zambia NOK 4 million at 1 per cent", "concessional loan"),
    ("lent Zambia NOK 4 million on IDA terms", "concessional loan"),
    ("lent Zambia NOK 4 million at market rates", "credit"),
    ("granted Zambia a loan of NOK 4 million", "credit"),
    ("granted Zambia a soft loan of NOK 4 million", "concessional loan"),
    ("deposited NOK 4 million with the central bank of Zambia", "credit"),
    ("gave Zambia a debt swap of NOK 4 million", "debt relief"),
    ("sent Zambia 40 tonnes of wheat, which it will receive in Ndola", "food aid"),
    ("gave Zambia a concessional line of credit of NOK 4 million", "concessional loan"),
    ("gave Zambia NOK 4 million in grants and loans", "aid"),
    ("gave NOK 4 million to the Global Fund", "fund"),
    ("gave NOK 4 million to Gavi, the Vaccine Alliance", "fund"),
    ("gave Zambia NOK 4 million in technical assistance", "technical cooperation"),
    ("gave Zambia an emergency grant of NOK 4 million", "humanitarian aid"),
    ("gave Zambia NOK 4 million in emergency food aid", "food aid"),
    ("invested NOK 4 million to strengthen health care in Zambia", "aid"),
    ("put NOK 4 million into Zambian start-ups", "investment"),
    ("sent Zambia relief goods worth NOK 4 million", "humanitarian aid"),
    ("gave Zambia NOK 4 million in quake aid", "humanitarian aid"),
    ("gave NOK 4 million for displaced people in Zambia", "humanitarian aid"),
    ("gave Zambia NOK 4 million in humanitarian and development aid", "aid"),
    ("gave Zambia NOK 4 million in public and private finance", "investment"),
    ("gave Zambia relief on its outstanding debt of NOK 4 million", "debt relief"),
]

LISTS = [
    (
        "Japan gave Zambia ¥4 million in grants, ¥3 million in loans and ¥2 million for "
        "technical cooperation.",
        ["grant", "credit", "technical cooperation"],
    ),
    (
        "France gave Zambia €3 million in soft loans, plus €2 million of emergency relief.",
        ["concessional loan", "humanitarian aid"],
    ),
    ("France will give Zambia €30 million, a third of it as loans.", ["aid"]),
    (
        "France will give Zambia €30 million, including a grant of €2 million.",
        ["aid", "grant"],
    ),
    (
        "Norway gave NOK 3 million to the Adaptation Fund, Sweden SEK 2 million and Peru NOK 1 "
        "million.",
        ["fund", "fund", "fund"],
    ),
    (
        "Norway gave NOK 3 million to the Adaptation Fund and NOK 2 million to Zambia.",
        ["fund", "aid"],
    ),
    (
        "Norway gave Zambia NOK 9 million of humanitarian aid, of which NOK 4 million for Ndola.",
        ["humanitarian aid", "humanitarian aid"],
    ),
]

CHINESE = [
    ("向赞比亚提供400万挪威克朗无偿援助", "grant"),
    ("向赞比亚提供400万挪威克朗赠款", "grant"),
    ("向赞比亚提供400万挪威克朗无息贷款", "interest-free loan"),
    ("向赞比亚提供400万挪威克朗优惠贷款", "concessional loan"),
    ("向赞比亚提供400万挪威克朗低息贷款", "concessional loan"),
    ("向赞比亚提供400万挪威克朗贷款", "credit"),
    ("向赞比亚提供400万挪威克朗信贷额度", "credit"),
    ("免除赞比亚400万挪威克朗债务", "debt relief"),
    ("减免赞比亚400万挪威克朗到期债务", "debt relief"),
    ("向赞比亚提供400万挪威克朗", "aid"),
    ("向适应基金捐款400万挪威克朗", "fund"),
    ("向赞比亚提供400万挪威克朗人道主义援助", "humanitarian aid"),
    ("向赞比亚紧急提供400万挪威克朗", "humanitarian aid"),
    ("向赞比亚提供价值400万挪威克朗的物资", "goods"),
    ("为赞比亚修建公路12条", "complete project"),
    ("为赞比亚援建12所小学", "complete project"),
    ("为赞比亚打井12眼", "complete project"),
    ("为赞比亚实施12个成套项目", "complete project"),
    ("在赞比亚实施12个项目", "programme"),
    ("在赞比亚设立2个实验室", "institution"),
    ("在赞比亚设立12所学院", "institution"),
    ("向赞比亚捐赠12台车床", "goods"),
    ("向赞比亚捐赠疫苗4000剂", "goods"),
    ("为赞比亚儿童接种疫苗4000剂", "other"),
    ("向赞比亚提供40吨小麦", "food aid"),
    ("向赞比亚赠送4000份食品", "food aid"),
    ("向赞比亚灾民运送帐篷300顶", "humanitarian aid"),
    ("向赞比亚派遣12名农业专家", "technical cooperation"),
    ("向赞比亚派遣顾问12名", "technical cooperation"),
    ("在赞比亚开展12个技术合作项目", "technical cooperation"),
    ("为赞比亚培训300名农民", "training"),
    ("为赞比亚举办培训班12期", "training"),
    ("向赞比亚提供40个奖学金名额", "scholarship"),
    ("为赞比亚培养硕士研究生40名", "scholarship"),
    ("向赞比亚派遣12支医疗队", "medical team"),
    ("向赞比亚派遣30名护士", "medical team"),
    ("向赞比亚派遣60名志愿者", "volunteers"),
    ("为赞比亚修复3个港口", "complete project"),
    ("在赞比亚建设200个免疫检测实验室", "complete project"),
    ("向赞比亚捐赠20台冰箱", "goods"),
    ("向赞比亚捐赠3辆救护车", "goods"),
    ("向赞比亚捐赠20台食品加工设备", "goods"),
    ("向赞比亚捐赠6台水质检测仪", "goods"),
    ("向赞比亚提供40吨玉米种子", "goods"),
    ("向赞比亚提供40吨高粱", "food aid"),
    ("向赞比亚发放4000个食品篮", "food aid"),
    ("向赞比亚提供饼干40吨", "food aid"),
    ("向赞比亚提供价值400万挪威克朗的消毒药械", "goods"),
    ("为赞比亚建造2艘渡轮", "goods"),
    ("为赞比亚建造2座灯塔", "complete project"),
    ("为赞比亚铺设光缆3条", "complete project"),
    ("在赞比亚建设2所鲁班工坊", "institution"),
    ("帮助赞比亚建设2套食品安全标准体系", "technical cooperation"),
    ("邀请40名赞比亚教师来华进修", "training"),
    ("向赞比亚捐赠活动板房40套", "goods"),
    ("向赞比亚提供400亿日元的贷款", "concessional loan"),
    ("向赞比亚提供400万克朗的减贫项目", "programme"),
    ("向赞比亚提供400万克朗的技术支持", "technical cooperation"),
    ("向赞比亚提供价值400万克朗的燃油", "goods"),
    ("为赞比亚设立400万克朗的医疗基金", "fund"),
    ("向赞比亚提供400万克朗的现金和贷款援助", "aid"),
    ("向赞比亚提供400万克朗应对旱灾和发展项目的资金", "aid"),
    ("支持赞比亚在海啸后的恢复，提供400万克朗", "aid"),
    ("向联合国难民署提供400万克朗捐款", "aid"),
    ("向赞比亚派遣40名工人", "technical cooperation"),
    ("向赞比亚捐赠400公吨食米予灾民", "food aid"),
    ("向赞比亚提供40名博士后研修名额", "training"),
    ("在赞比亚建成40个农业合作项目", "programme"),
]

UNREAD = [
    ("Norway gave Zambia 12 machines worth NOK 4 million.", "goods"),
    ("挪威向赞比亚投资400万挪威克朗。", "investment"),
]


@pytest.mark.parametrize(("deed", "modality"), ENGLISH)
def test_english_deeds(deed: str, modality: str, read: Read) -> None:
    """An English verb and its object tell the kind of aid."""
    (statement,) = read(f"Norway {deed}.")
    assert statement.modality == modality


@pytest.mark.parametrize(("deed", "modality"), CHINESE)
def test_chinese_deeds(deed: str, modality: str, read: Read) -> None:
    """A Chinese verb and its object tell the kind of aid."""
    (statement,) = read(f"挪威{deed}。")
    assert statement.modality == modality


@pytest.mark.xfail(reason="the kind of aid is missed, or the statement with it")
@pytest.mark.parametrize(("sentence", "modality"), UNREAD)
def test_deeds_that_are_not_understood_yet(sentence: str, modality: str, read: Read) -> None:
    """Kinds of aid that the words tell and the extractor does not see; mends are noticed."""
    assert [statement.modality for statement in read(sentence)] == [modality]


def test_a_part_is_given_as_its_total_is(read: Read) -> None:
    """A part whose own words tell nothing has the kind of its total."""
    text = "Norway gave Zambia a grant of NOK 40 million, of which NOK 10 million for Ndola."
    assert [statement.modality for statement in read(text)] == ["grant", "grant"]


DISASTERS = [
    ("挪威援助赞比亚", "赞比亚南部上周发生强震，多地房屋倒塌。挪威宣布向赞比亚提供400万克朗。"),
    ("挪威援助赞比亚", "挪威获悉洪水冲毁多座村庄，决定向赞比亚捐款400万克朗。"),
    ("挪威援助赞比亚旱灾灾民", "挪威将向赞比亚提供400万克朗。"),
    ("挪威捐助赞比亚", "挪威宣布捐款400万克朗，响应赞比亚的人道主义呼吁。"),
    ("挪威捐助赞比亚", "挪威提供400万克朗人道援助，其中100万克朗给恩多拉市。"),
    ("挪威援助赞比亚", "赞比亚山火肆虐。挪威向赞比亚提供400万克朗。"),
    ("挪威援助赞比亚", "挪威宣布追加800万克朗人道主义援助。\n\n挪威向赞比亚提供400万克朗。"),
    (
        "Norway helps Zambia",
        "An earthquake hit Zambia on Monday. Norway gave Zambia NOK 4 million.",
    ),
]
CALM = [
    ("挪威认捐赞比亚震后重建", "赞比亚去年发生强震。挪威承诺向赞比亚提供400万克朗。"),
    ("挪威援助赞比亚", "挪威与赞比亚昨日会谈。挪威将向赞比亚提供400万克朗，用于编制灾害风险图。"),
    ("挪威的对外援助", "挪威重视非洲。\n\n挪威帮助赞比亚灾民；挪威向马里的电网提供400万克朗。"),
    ("挪威援助赞比亚灾民", "挪威将向赞比亚提供400万克朗紧急财政援助。"),
    ("赞比亚洪灾一周年", "挪威将提供400万克朗，用于赞比亚的经济发展。"),
]


@pytest.mark.parametrize(("title", "text"), DISASTERS)
def test_a_disaster_told_of_makes_the_aid_humanitarian(title: str, text: str, read: Read) -> None:
    """Title, opening paragraph, or the sentence around a sum say that it is for an emergency."""
    told = [statement.modality for statement in read(f"{title}\n\n{text}\n")]
    assert told
    assert set(told) == {"humanitarian aid"}


@pytest.mark.parametrize(("title", "text"), CALM)
def test_what_comes_after_a_disaster_is_aid(title: str, text: str, read: Read) -> None:
    """Rebuilding, development and guarding against disasters are no humanitarian aid."""
    assert [s.modality for s in read(f"{title}\n\n{text}\n")] == ["aid"]


def test_money_promised_at_a_replenishment_fills_a_fund(read: Read) -> None:
    """At a meeting that fills an organisation's coffers, what is promised goes into them."""
    text = "在2020年全球疫苗免疫联盟增资峰会上，挪威承诺向全球疫苗免疫联盟提供400万克朗。"
    assert [s.modality for s in read(text)] == ["fund"]


def test_money_that_turns_out_to_go_to_a_fund(read: Read) -> None:
    """Where only the text as a whole tells into which fund sums go, they are the fund's too."""
    text = (
        "全球教育基金增资\n\n各国代表周四在内罗毕商讨如何充实全球环境基金。全球环境基金成立多年。"
        "全球环境基金已获挪威承诺向全球环境基金捐款400万克朗。瑞典愿提供500万克朗。\n"
    )
    assert [s.modality for s in read(text)] == ["fund", "fund"]


def test_one_telling_gives_another_its_kind(read: Read) -> None:
    """The headline says that it is a grant, or a soft loan, what the text calls money."""
    text = "挪威向赞比亚提供400万克朗{}\n\n挪威政府宣布，将向赞比亚提供400万克朗{}。\n"
    for headline, below, modality in (
        ("无偿援助", "", "grant"),
        ("优惠贷款", "贷款", "concessional loan"),
        ("", "贷款", "credit"),
        ("贷款", "优惠贷款", "concessional loan"),
    ):
        assert {s.modality for s in read(text.format(headline, below))} == {modality}


def test_an_emergency_governs_what_stands_under_it(read: Read) -> None:
    """Under a title about a disaster, money and goods of no other kind are humanitarian aid."""
    title = "{}\n\nNorway gave Zambia 12 pumps. Norway gave Zambia NOK 4 million.\n"
    plain = [s.modality for s in read(title.format("Norway and Zambia"))]
    urgent = [s.modality for s in read(title.format("Earthquake in Zambia: help from Norway"))]
    assert plain == ["goods", "aid"]
    assert urgent == ["humanitarian aid", "humanitarian aid"]


@pytest.mark.parametrize(("sentence", "modalities"), LISTS)
def test_the_sums_of_a_list(sentence: str, modalities: list[str], read: Read) -> None:
    """In a list each sum is of the kind that its own words tell; the others' words are theirs."""
    assert [statement.modality for statement in read(sentence)] == modalities


def test_rebuilding_is_no_relief(read: Read) -> None:
    """Money that rebuilds or carries a budget is no humanitarian aid, whatever the title."""
    text = (
        "Earthquake in Zambia: help from Norway\n\nNorway gave Zambia NOK 4 million for tents. "
        "Norway gave Zambia NOK 6 million for the rebuilding of schools. "
        "Norway gave Zambia NOK 8 million in budget support. "
        "Norway gave Zambia NOK 9 million for new roads.\n"
    )
    assert [s.modality for s in read(text)] == ["humanitarian aid", "aid", "aid", "aid"]
    text = (
        "挪威向赞比亚地震灾区提供紧急援助\n\n挪威向赞比亚提供400万挪威克朗。"
        "挪威向赞比亚提供600万挪威克朗灾后重建资金。\n"
    )
    assert [s.modality for s in read(text)] == ["humanitarian aid", "aid"]


@pytest.mark.parametrize(
    ("news", "modality"),
    [
        (
            "Floods have driven thousands of families in Zambia from their homes.",
            "humanitarian aid",
        ),
        ("After the floods, Zambia is to become resilient to a harsher climate.", "aid"),
        ("After the floods, Zambia is recovering well.", "aid"),
        ("A humanitarian appeal for Zambia was launched in May.", "humanitarian aid"),
        ("Landslides have cut off villages in Zambia.", "humanitarian aid"),
    ],
)
def test_the_news_that_opens_a_report(news: str, modality: str, read: Read) -> None:
    """A disaster that opens a report makes what is given relief, unless it tells of later years."""
    text = f"Norway helps Zambia\n\n{news}\n\nNorway gave Zambia NOK 4 million.\n"
    assert [s.modality for s in read(text)] == [modality]


def test_only_the_first_sentence_is_the_news(read: Read) -> None:
    """What a later sentence of the opening says of relief holds for that sentence."""
    text = (
        "挪威首相4日宣布，将向马里提供800万美元发展数字经济。"
        "2021年以来，挪威已提供300万美元人道主义援助。"
    )
    assert [s.modality for s in read(text)] == ["aid", "humanitarian aid"]


def test_the_news_stands_behind_lines_that_number_the_page(read: Read) -> None:
    """A line without a sentence is not the opening of a Chinese report."""
    text = (
        "挪威追加援助\n\n文章编号:4711时间:2024-08-23人气:\n\n"
        "挪威宣布向马里追加400万克朗人道主义援助。\n\n挪威将向乍得提供300万克朗援助。\n"
    )
    assert {s.modality for s in read(text)} == {"humanitarian aid"}


PARTS_ZH = [
    ("挪威2014年向赞比亚提供贷款，金额为400万克朗。", ["credit"]),
    ("挪威向赞比亚提供奖学金名额60个，其中20个专门面向海事专业。", ["scholarship"] * 2),
    (
        "挪威宣布认捐400万克朗，其中300万克朗用于人道主义援助，100万克朗用于发展援助。",
        ["aid", "humanitarian aid", "aid"],
    ),
]


@pytest.mark.parametrize(("text", "modalities"), PARTS_ZH)
def test_what_the_words_around_a_chinese_sum_tell(
    text: str, modalities: list[str], read: Read
) -> None:
    """The clause before 金额, the total of a part, and a title of two kinds of aid."""
    title = "挪威认捐人道主义和发展援助\n\n" if "认捐" in text else ""
    assert [s.modality for s in read(f"{title}{text}\n")] == modalities


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The Kuwait Fund gave Zambia a loan of $4 million.", "concessional loan"),
        ("The IDA approved a credit of $4 million for Zambia.", "concessional loan"),
        ("The World Bank and IDA gave Zambia a loan of $4 million.", "credit"),
        ("Norway pledged $4 million to UNRWA for schools.", "aid"),
        (
            "At a meeting on humanitarian needs in Chad, Norway pledged $4 million and Peru "
            "offered $4 million.",
            "humanitarian aid",
        ),
    ],
)
def test_who_gives_or_takes_tells_the_kind(text: str, modality: str, read: Read) -> None:
    """Soft lenders lend softly, pools are funds, and what a paragraph is about holds in it."""
    assert {s.modality for s in read(text)} == {modality}


@pytest.mark.parametrize(
    ("heading", "modality"),
    [
        ("## Loans", "credit"),
        ("## Soft loans", "concessional loan"),
        ("## Grants", "grant"),
        ("## Grants, loans", "aid"),
        ("## Partners", "aid"),
    ],
)
def test_a_heading_tells_the_kind_of_money(heading: str, modality: str, read: Read) -> None:
    """Sums that say nothing themselves are of the one kind that their heading names."""
    text = f"# Norway and Zambia\n\n{heading}\n\nNorway gave Zambia NOK 4 million in 2011.\n"
    assert [s.modality for s in read(text)] == [modality]


def test_every_kind_is_tried() -> None:
    """Each code of the guidelines that a sentence of its own can show stands in both tables."""
    assert {code for _, code in ENGLISH} == {code for _, code in CHINESE} | {"investment"}
    assert len(ENGLISH) >= 37
    assert len(CHINESE) >= 37
