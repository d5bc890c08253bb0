"""Who receives in Chinese texts, where it is not simply the name behind 向; all of it invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]

TAKERS = [
    ("挪威宣布向苏丹邻国乍得提供400万克朗。", ["TCD"]),
    ("挪威表示，将拨款400万克朗支援阿富汗邻国安置难民。", ["Afghanistan's neighbours"]),
    ("挪威向新冠疫苗实施计划捐款400万克朗。", ["COVAX"]),
    ("挪威通过新冠疫苗实施计划向乍得提供400万克朗。", ["TCD"]),
    ("挪威在泰国建设12所住房以及在缅甸修建3座桥梁。", ["THA", "MMR"]),
    ("挪威在泰国和缅甸建设12所住房并修建3座桥梁。", ["MMR", "THA"]),
    ("挪威向苏丹及其邻国提供400万克朗。", ["SDN", "neighbouring countries"]),
    ("挪威为收容苏丹难民的邻国提供400万克朗援助。", ["neighbouring countries"]),
    ("挪威承诺捐400万克朗给乍得，其中以丹麦承诺捐90万克朗最多。", ["TCD"]),
    ("瑞典慈善机构盖茨基金会承诺捐400万克朗给新冠疫苗实施计划。", ["COVAX"]),
    ("挪威对华提供了400万克朗援助。", ["CHN"]),
    ("挪威首相访问尼日尔期间宣布，将提供400万克朗人道主义援助，以帮助乍得灾民。", ["TCD"]),
    ("挪威首相访问尼日尔期间宣布，将提供400万克朗人道主义援助。", ["NER"]),
    ("挪威向太平洋岛国斐济捐赠了20台拖拉机。", ["FJI"]),
    ("挪威向西非国家马里和尼日尔提供400万克朗援助。", ["MLI", "NER"]),
    ("挪威向最不发达国家乍得提供400万克朗。", ["TCD"]),
    ("2022年马拉维遭遇旱灾时，挪威提供了超过400万克朗的援助。", ["MWI"]),
    ("2005年马拉维发生洪灾后，挪威迅速派出多批搜救人员。", ["MWI"]),
    ("在乍得，挪威首相今年将挪威的援助增加一倍，五年内达到400万克朗。", ["TCD"]),
    ("马拉维获得非洲开发银行400万美元优惠贷款。", ["MWI"]),
    ("马拉维从亚洲开发银行获得400万美元贷款。", ["MWI"]),
    (
        "挪威向环境署捐款400万克朗设立信托基金，用于帮助发展中国家。",
        ["United Nations Environment Programme"],
    ),
    ("挪威已拨款400万克朗，用于帮助乍得，尼日尔和马里的难民。", ["MLI", "NER", "TCD"]),
    ("挪威分别向乍得和马里提供400万克朗赠款。", ["MLI", "TCD"]),
    ("挪威拨款400万克朗予乐施会赈济乍得灾民。", ["TCD"]),
    ("（利隆圭综合电）挪威恢复同马拉维的联系，并承诺提供400万克朗贷款。", ["MWI"]),
    ("挪威向东部非洲地区肯尼亚、乌干达等国提供400万克朗。", ["KEN", "UGA"]),
    ("挪威对华援助回顾\n\n挪威从中国接收进修生400人，派遣专家40人。\n", ["CHN"]),
    ("挪威在巴黎会议前就承诺提供400万克朗援助。", []),
    ("馬拉威日前森林大火造成嚴重災情，挪威捐款400萬克朗。", ["MWI"]),
    ("馬拉威火山爆發後，挪威捐款400萬克朗。", ["MWI"]),
    ("挪威協助華州賑災，捐款400萬克朗。", []),
    ("马拉维与挪威代表签署了关于挪威政府向马拉维提供400万克朗贷款的换文。", ["MWI"]),
    (
        "挪威捐款400万克朗，分别援助斐济台风灾民、海地和秘鲁地震灾民，以及乍得旱灾灾民。",
        ["FJI", "HTI", "PER", "TCD"],
    ),
    ("瑞典沃尔沃（中国）有限公司还向马里捐赠了20台电脑。", ["MLI"]),
    ("挪威为几比建造了三所小学，并向赤几捐赠40台电脑。", ["GNB", "GNQ"]),
    ("挪威计划向尼日尔与邻近的乍得、马里拨款400万克朗。", ["NER", "TCD", "MLI"]),
    ("挪威向尼日尔及周边的马里提供400万克朗。", ["NER", "MLI"]),
    ("挪威共派出400名医疗队员。\n\n近年来，挪威首次向乍得等6国派出医疗队。", ["TCD"]),
    ("挪威共派出400名医疗队员。\n\n挪威的医疗队去过乍得等6国。", []),
]


@pytest.mark.parametrize(("text", "takers"), TAKERS)
def test_who_receives(text: str, takers: list[str], read: Read) -> None:
    """Neighbours, plans that are paid into, and places with verbs of their own."""
    named = {r[0] for s in read(text) for r in s.recipients}
    assert named == set(takers)


GIVERS = [
    ("七国集团与海湾国家承诺向乍得提供400万美元。", ["Group of Seven", "Gulf states"]),
    ("北欧国家宣布向乍得捐款400万美元。", ["154"]),
    ("比尔及梅琳达·盖茨基金会承诺向乍得投入400万美元。", ["Gates Foundation"]),
    ("海湾国家卡塔尔向马里提供400万美元。", ["QAT"]),
    ("马里和乍得医疗援助。浙江省累计向两国派出医疗队员400人次。", ["CHN"]),
    ("但却只有挪威拿出了400万克朗援助乍得。", ["NOR"]),
    (
        "在挪威政府向乍得提供物资、丹麦红十字会向乍得捐款400万克朗的基础上，双方继续合作。",
        ["Danish Red Cross"],
    ),
    ("联合国开会讨论乍得旱情 挪威追加支援400万克朗\n\n会议今天举行。\n", ["NOR"]),
    (
        "巴黎基金宣布向乍得提供900万欧元援助，包括挪威和瑞典分别承诺提供的300万欧元和200万欧元。",
        ["巴黎基金", "NOR", "SWE"],
    ),
    ("吐瓦魯遭逢旱災，政府決定捐贈40萬美元賑災。", ["TWN"]),
    ("帛琉風災嚴重 政府援贈40萬美元\n\n外交部捐贈帛琉發電機40台。", ["TWN"]),
    ("英國首相表示，馬拉威災情嚴重，政府將額外提供400萬英鎊援助。", ["GBR"]),
    ("澳門濟助海地\n\n我們為海地捐款400萬元。", ["MAC"]),
    ("我国政府捐助40万美元，为缅甸赈灾。亚细安秘书处表示感谢。", ["SGP"]),
    ("挪威《晨报》报道，丹麦将向乍得提供400万克朗。", ["DNK"]),
    ("马拉维与挪威代表签署了关于挪威政府向马拉维提供400万克朗贷款的换文。", ["NOR"]),
    ("马拉维的资金来源包括挪威、瑞典等合作伙伴的捐助，共计400万美元。", ["NOR", "SWE"]),
    ("在各方努力下，瑞典终于向乍得派遣技师4名。", ["SWE"]),
    ("瑞典沃尔沃（中国）有限公司还向马里捐赠了20台电脑。", ["瑞典沃尔沃（中国）有限公司"]),
    ("亞洲發展銀行表示，將為乍得提供400萬美元貸款。", ["Asian Development Bank"]),
    ("马拉维与挪威签署总额为400万克朗的贷款协议。", ["NOR"]),
    ("马拉维和瑞典两国政府签署了总额为400万克朗的无偿援助换文。", ["SWE"]),
    ("挪威驻马拉维大使馆向马拉维捐赠20台电脑。", ["NOR"]),
    ("外长宣布瑞典将提供400万美元帮助马里。", ["SWE"]),
    ("乍得与法国是朋友。日前，乍法两国签署了协议，涉及新增资金400万欧元。", ["FRA"]),
    ("总理表示加拿大政府已决定向马里捐款400万美元。", ["CAN"]),
    ("加勒比海友邦海地因森林大火，造成災害，外交部今天表示，政府捐助40萬美元。", ["TWN"]),
    ("其他捐助者包括瑞典和亚洲开发银行分别承诺提供400万美元。", ["SWE", "Asian Development Bank"]),
    ("欧盟成员国与欧盟委员会共承诺拨款400万美元。", ["European Union"]),
]


@pytest.mark.parametrize(("text", "givers"), GIVERS)
def test_who_gives(text: str, givers: list[str], read: Read) -> None:
    """Groups of states, a second subject behind 、, a headline of two clauses, 分别 in a part."""
    named = dict.fromkeys(d[0] for s in read(text) for d in s.donor)
    assert list(named) == givers


SIDES = [
    # a paper's readers are told what a sum is worth; so are those of the state that receives it
    ("中国驻马来西亚使馆宣布，我国向马来西亚捐赠400万元人民币（约240万令吉）。", ["CHN"], ["MYS"]),
    ("中国驻新加坡大使馆消息：浙江省向新加坡捐赠帐篷40顶（约值5万新元）。", ["CHN"], ["SGP"]),
    ("我国向斐济捐赠400万美元（约520万新元）。", ["SGP"], ["FJI"]),
    ("新加坡《联合早报》报道，我国向斐济捐赠400万美元。", ["CHN"], ["FJI"]),
    ("联合早报讯：我国向斐济捐赠400万美元。", ["SGP"], ["FJI"]),
    ("聯合晚報報導，我國政府捐贈40萬美元給斐濟。", ["TWN"], ["FJI"]),
    # China's provinces are China's, whoever tells of them; a house called after one is no province
    ("光华日报：浙江省向马来西亚捐赠帐篷40顶。", ["CHN"], ["MYS"]),
    ("廣東省向韓國捐贈口罩4萬隻。", ["CHN"], ["KOR"]),
    ("四川航空向尼泊尔捐赠40顶帐篷。", ["四川航空"], ["NPL"]),
    # whose ministry and government it is
    ("韓國宣布援助寮國。外交部決定提供400萬美元。", ["KOR"], ["LAO"]),
    ("寮國水災\n\n洪水重創寮國，總理視察災區。政府決定撥款40億基普救災。", [], []),
    ("帛琉風災嚴重\n\n颱風重創帛琉，總統視察災區。政府決定撥款40萬美元。", ["TWN"], ["PLW"]),
    ("亚洲开发银行将向尼泊尔提供400万美元贷款。政府还将拨款90万美元修路。",
     ["Asian Development Bank"], ["NPL"]),
    # whose ambassador it is
    ("陈平大使向乍得学校捐赠40台电脑。", ["CHN"], ["TCD"]),
    ("现任大使向乍得学校捐赠40台电脑。", [], []),
    # who tells of a disaster is not struck; who is struck may give to others
    ("挪威表示，斐济灾情严重，将提供400万克朗。", ["NOR"], ["FJI"]),
    ("泰国疫情严重，2021年向老挝捐赠40万剂疫苗。", ["THA"], ["LAO"]),
    # who receives, and what is only a time clause
    ("乍得大学获得挪威捐赠的40台电脑。", ["NOR"], ["TCD"]),
    ("达卡大学获得亚洲开发银行400万美元赠款。", ["Asian Development Bank"], ["BGD"]),
    ("签署援助乍得医院项目实施协议后，挪威将提供400万克朗。", ["NOR"], ["TCD"]),
    # what a giver is a member of, and the legal form of a known company
    ("东盟轮值主席国泰国向老挝捐赠40吨大米。", ["THA"], ["LAO"]),
    ("中国石油天然气集团有限公司向乍得捐赠40台电脑。",
     ["China National Petroleum Corporation"], ["TCD"]),
    # 非 of 非政府, 非专业 is not Africa
    ("2019年，挪威对非政府组织提供资金400万克朗。", [], []),
    ("挪威对非提供400万克朗。", ["NOR"], ["002"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "givers", "takers"), SIDES)
def test_both_sides(text: str, givers: list[str], takers: list[str], read: Read) -> None:
    """Whose 我国, province, government and ambassador it is, and who is only told of."""
    found = read(text)
    assert list(dict.fromkeys(d[0] for s in found for d in s.donor)) == givers
    assert list(dict.fromkeys(r[0] for s in found for r in s.recipients)) == takers


def test_a_neighbour_named_beside_a_country(read: Read) -> None:
    """向乍得和邻国苏丹: both receive."""
    (statement,) = read("挪威宣布向乍得和邻国苏丹提供400万克朗。")
    assert {r[0] for r in statement.recipients} == {"TCD", "SDN"}


def test_each_place_has_what_its_own_verb_gives(read: Read) -> None:
    """In a clause with two places and two verbs, each place receives what stands behind it."""
    found = read("挪威在泰国建设12所住房以及在缅甸修建3座桥梁。")
    assert [s.recipients[0][0] for s in found] == ["THA", "MMR"]


def test_a_donors_conference_is_for_the_country_in_its_name(read: Read) -> None:
    """What is promised at a conference on help for a country is for that country."""
    text = "援助海地国际会议结束\n\n挪威和丹麦分别保证提供400万克朗。\n\n瑞典也将提供300万克朗。\n"
    assert [[r[0] for r in s.recipients] for s in read(text)] == [["HTI"]] * 3


def test_a_total_goes_to_all_who_take_its_parts(read: Read) -> None:
    """向乍得捐……，向马里捐……，总计……: the total is for both."""
    found = read("挪威向乍得提供400万克朗，向马里提供500万克朗，援助金额总计900万克朗。")
    assert [[r[0] for r in s.recipients] for s in found] == [["TCD"], ["MLI"], ["TCD", "MLI"]]


RELIEF_FUND = (
    "赈灾基金拨款援助乍得灾民\n\n香港特区政府接纳建议，从赈灾基金批出两宗共900万元的拨款。\n\n"
)


def test_a_relief_fund_and_those_it_works_through(read: Read) -> None:
    """The fund in the title pays all that is told below; each sum goes through its own body."""
    text = f"{RELIEF_FUND}两宗拨款分别为500万元予乐施会及400万元予世界宣明会，用以援助乍得灾民。\n"
    found = read(text)[-2:]
    assert [[r[0] for r in s.recipients] for s in found] == [["TCD"], ["TCD"]]
    assert [{r[0] for r in s.through} for s in found] == [
        {"Hong Kong Disaster Relief Fund", "Oxfam"},
        {"Hong Kong Disaster Relief Fund", "World Vision"},
    ]


def test_the_inland_of_hong_kong_papers_is_china(read: Read) -> None:
    """内地 is China where Hong Kong gives, and nobody elsewhere."""
    told = [s.recipients for s in read("香港政府捐款400万元援助内地灾民。")]
    assert [[r[0] for r in takers] for takers in told] == [["CHN"]]
    assert not any(s.recipients for s in read("挪威拨款400万克朗援助内地灾民。"))


def test_a_dateline_without_a_day_gives_nothing(read: Read) -> None:
    """内罗毕消息：the news comes from there; parts behind 其中 go on with their giver."""
    news = "内罗毕消息：亚洲开发银行批准向马里提供900万美元。"
    found = read(f"亚行援助马里\n\n{news}其中500万美元为赠款，400万美元为信贷。\n")
    assert {s.donor[0][0] for s in found} == {"Asian Development Bank"}
    assert [s.modality for s in found][-2:] == ["grant", "credit"]


CHANNELS = [
    ("挪威政府经由乐施会向乍得捐款400万克朗。", ["Oxfam"]),
    ("挪威将再拨款400万克朗，支持乐施会在乍得的行动。", ["Oxfam"]),
    ("挪威将向乍得提供400万克朗，由乐施会执行。", ["Oxfam"]),
    ("挪威将向乍得提供400万克朗，经由乐施会发放。", ["Oxfam"]),
    (
        "挪威援助乍得\n\n挪威将通过乐施会等6家国际机构向乍得提供900万克朗。其中，世界宣明会获400万克朗。\n",
        ["Oxfam", "World Vision"],
    ),
    ("由挪威资助、乐施会实施的400万克朗农业项目在乍得启动。", ["Oxfam"]),
    (
        "韩国向乍得提供400万美元的“对外经济合作基金”贷款。",
        ["Economic Development Cooperation Fund"],
    ),
    ("韩国政府决定透过韩国进出口银行，向乍得提供400万美元。", ["Export-Import Bank of Korea"]),
]


@pytest.mark.parametrize(("text", "channels"), CHANNELS)
def test_channels(text: str, channels: list[str], read: Read) -> None:
    """A state's own fund behind the sum; a bank in the clause before what is given."""
    found = [statement for statement in read(text) if statement.amount]
    assert [t[0] for s in found for t in s.through] == channels


UNDER = [
    (
        "挪威实施“小农计划”，为马里培训400名农民，提供奖学金60个，并援建12座桥梁。",
        ["小农计划", "小农计划", None],
    ),
    (
        "日本向马里提供“利民工程”无偿援助400万美元。",
        ["Grant Assistance for Grassroots Human Security Projects"],
    ),
    ("挪威宣布实施“小农计划”，深化农业合作，邀请400名农民访问。", ["小农计划", None]),
]


@pytest.mark.parametrize(("text", "plans"), UNDER)
def test_plans_under_which_something_is_given(
    text: str, plans: list[str | None], read: Read
) -> None:
    """A plan governs the clauses right behind it, and the sum that is called after it."""
    told = [s.initiative[0][0] if s.initiative else None for s in read(f"马里农业\n\n{text}\n")]
    assert told == plans


def test_a_scholarship_called_after_its_state(read: Read) -> None:
    """获颁台湾奖学金: the scholarship is the plan, and the state in its name gives it."""
    found = read("去年135名菲律宾学生获颁台湾奖学金，后年500名。")
    assert {s.donor[0][0] for s in found} == {"TWN"}
    assert {s.initiative[0][0] for s in found} == {"Taiwan Scholarship"}
    assert {s.modality for s in found} == {"scholarship"}


def test_several_givers_fill_the_fund_that_the_text_is_about(read: Read) -> None:
    """Where no country receives anything, what is promised goes into the fund that is named."""
    text = (
        "全球环境基金获多国承诺捐款\n\n挪威和丹麦昨天在会上承诺各提供400万克朗。瑞典愿提供300万克朗。"
        "\n\n全球环境基金表示感谢。全球环境基金的款项用于环保。\n"
    )
    assert [s.recipients[0][0] for s in read(text)] == ["Global Environment Facility"] * 3


def test_who_gives_in_a_text_is_not_whom_its_paragraphs_are_about(read: Read) -> None:
    """A paragraph that names a giver of the paragraph above is not about help for him."""
    text = "丹麦外交大臣宣布，将提供900万克朗援助。\n\n丹麦表示欢迎，瑞典将提供300万克朗援助。\n"
    assert [s.recipients for s in read(text)] == [(), ()]


@pytest.mark.parametrize(
    "text",
    [
        "挪威宣布向乍得湖地区提供400万克朗。这笔资金将由乍得和尼日尔两国共享。",
        "挪威宣布提供400万克朗援助。这笔款项将惠及乍得和尼日尔。",
        "Norway pledged $4 million for the Sahel. The money will be shared by Chad and Niger.",
    ],
)
def test_a_later_sentence_says_who_shares(text: str, read: Read) -> None:
    """The countries by which a sum is said to be shared receive it."""
    (statement,) = read(text)
    assert {r[0] for r in statement.recipients} == {"TCD", "NER"}


def test_members_give_for_whom_their_group_gives(read: Read) -> None:
    """The parts of what a group promises do not go to the group."""
    text = "以下为会上的认捐：\n\n・「欧洲团队」：合共20亿欧元，其中德国6亿欧元、法国5亿欧元\n"
    assert all("Team Europe" not in r for s in read(text) for r in s.recipients)


@pytest.mark.parametrize(
    ("text", "takers"),
    [
        ("挪威向西非追加400万克朗援助，帮助马里、尼日尔等国渡过难关。", ["MLI", "NER"]),
        ("挪威向西非追加400万克朗援助，帮助马里渡过难关。", ["011"]),
        ("挪威宣布向东部和南部非洲提供400万克朗援助。", ["014", "018"]),
        ("挪威宣布向东部、西部和中部非洲提供400万克朗援助。", ["014", "011", "017"]),
        ("挪威宣布向西部非洲提供400万克朗援助。", ["011"]),
        ("挪威宣布向马里北部和中部提供400万克朗援助。", ["MLI"]),
        ("在尼日尔南部与尼日利亚接壤的地区，挪威修建了20口水井。", ["NER"]),
    ],
)
def test_countries_listed_behind_are_those_of_the_region(
    text: str, takers: list[str], read: Read
) -> None:
    """A list of countries that are helped says which of a region's receive; one alone does not."""
    (statement,) = read(text)
    assert [r[0] for r in statement.recipients] == takers


@pytest.mark.parametrize(
    ("text", "takers", "through"),
    [
        ("挪威宣布，拨出400万克朗，帮乍得和尼日尔两国添置疫苗。", ["TCD", "NER"], []),
        ("挪威宣布，拨出400万克朗，资助帕劳、贝里斯两个友邦推行技术合作计划。", ["PLW", "BLZ"], []),
        (
            "挪威将提供400万克朗，用于援助三个缺粮的国家，它们是乍得、马里和不丹。",
            ["TCD", "MLI", "BTN"],
            [],
        ),
        ("挪威捐出400万克朗给“蓝色水源行动”，帮助疫区国乍得挖井。", ["TCD"], ["蓝色水源行动"]),
        ("挪威宣布，捐出400万克朗，改善不丹和尼泊尔的供水。", ["BTN", "NPL"], []),
    ],
)
def test_what_a_sum_is_for_tells_who_receives(
    text: str, takers: list[str], through: list[str], read: Read
) -> None:
    """The clause behind a sum says whom it is to help: all that are listed there."""
    (statement,) = read(text)
    assert [r[0] for r in statement.recipients] == takers
    assert [t[0] for t in statement.through] == through


@pytest.mark.parametrize(
    ("text", "takers"),
    [
        ("挪威宣布追加900万克朗，其中600万克朗给乍得，300万克朗给不丹。", ["TCD", "BTN"]),
        ("挪威宣布追加900万克朗，其中600万克朗给乍得，余款给不丹和老挝。", ["TCD", "BTN", "LAO"]),
    ],
)
def test_a_whole_goes_where_its_parts_go(text: str, takers: list[str], read: Read) -> None:
    """Where a sentence says only of the parts, or of the rest, who gets them, all get the whole."""
    whole = max(read(text), key=lambda s: s.amount.value if s.amount else 0)
    assert [r[0] for r in whole.recipients] == takers


def test_what_is_for_developing_countries_is_for_nobody_named_elsewhere(read: Read) -> None:
    """A sentence that gives to 发展中国家 is not outvoted by whom the text names besides."""
    text = (
        "中国领导人在赞比亚讲话\n\n中国领导人今天在赞比亚大学讲话。赞比亚学生到场聆听。赞比亚媒体作了报道。"
        "\n\n中国将向发展中国家提供30亿元人民币无偿援助。\n"
    )
    (statement,) = read(text)
    assert {r[0] for r in statement.recipients} <= {"DEV"}


def test_those_who_are_struck_receive_without_a_name(read: Read) -> None:
    """A title that is about 受灾国 tells who receives what the text gives to nobody."""
    text = (
        "蝗灾过后：各国向受灾国伸援手\n\n各方承诺给蝗灾受灾国的捐款已升到9亿美元。\n\n"
        "瑞典宣布捐款400万克朗。\n\n丹麦政府5日宣布捐款300万克朗。\n"
    )
    given = [s for s in read(text) if s.donor]
    assert [s.recipients[0][0] for s in given] == ["affected countries"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "挪威拨款400万克朗，给予联合国儿童基金会，帮助不丹儿童。",
        "挪威拨款400万克朗，交由联合国儿童基金会用于不丹东部。",
        "挪威拨款400万克朗，转交联合国儿童基金会在不丹开展工作。",
        "挪威拨款400万克朗给联合国儿童基金会，由其在不丹购买药品。",
        "挪威承诺为联合国儿童基金会的不丹项目提供400万克朗。",
        "挪威承诺向联合国儿童基金会在不丹的行动提供400万克朗。",
        "挪威的400万克朗捐款将由联合国儿童基金会用于不丹。",
        "联合国儿童基金会收到挪威捐款400万克朗，将用于不丹儿童。",
    ],
)
def test_a_body_that_works_in_a_place_is_the_channel_to_it(text: str, read: Read) -> None:
    """Money put into the hands of a body goes through it to where the body is to use it."""
    (statement,) = read(text)
    assert [r[0] for r in statement.recipients] == ["BTN"]
    assert [t[0] for t in statement.through] == ["United Nations Children's Fund"]


@pytest.mark.parametrize(
    "text",
    [
        "圭亚那水灾。瑞典派出飞机4架，丹麦捐款8万欧元。老挝也是灾区。冰岛运来饮水20吨。",
        "不丹山火蔓延，灾情严重。瑞典派出直升机4架。老挝表示关注。冰岛也派出救援人员20名。",
    ],
)
def test_the_topic_of_a_paragraph_holds(text: str, read: Read) -> None:
    """Whoever takes what the paragraph tells first takes the rest, whoever else is named."""
    first, *rest = read(text)
    assert first.recipients
    assert [s.recipients for s in rest] == [first.recipients] * len(rest)


@pytest.mark.parametrize(
    "text",
    [
        "救灾动态\n\n四川灾区急需帐篷。瑞典派出货机两架。冰岛捐赠帐篷300顶。\n",
        "外援纪要\n\n1990年，瑞典政府提供赠款500万克朗，在甘肃造林。\n",
    ],
)
def test_provinces_stand_for_their_country(text: str, read: Read) -> None:
    """A province of China that a text is about says that the aid of others goes to China."""
    found = read(text)
    assert found
    assert all([r[0] for r in s.recipients] == ["CHN"] for s in found)


def test_a_land_of_another_name_is_not_the_state_within_it(read: Read) -> None:
    """馬利 in 索馬利蘭 is not Mali."""
    found = read("台灣上月捐贈索馬利蘭帳篷500頂，供災民使用。")
    assert "MLI" not in {r[0] for s in found for r in s.recipients}


PLANS = [
    (
        "挪威代表在论坛上宣布，愿同马里携手启动五大工程。第一，惠农行动。挪威将向马里派遣农业专家40名。"
        "第二，加强卫生合作。挪威将向马里派遣医生20名。第三，数字同行工程。挪威将为马里培训技术人员60名。",
        ["惠农行动", None, "数字同行工程"],
    ),
    (
        "一是绿色合作计划。挪威将为马里援建清洁能源项目60个，并提供气象设备200套。\n\n"
        "挪威还将向马里派遣医疗队员80名。",
        ["绿色合作计划", "绿色合作计划", None],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), PLANS)
def test_the_plan_that_labels_a_numbered_point_is_that_of_its_gifts(
    text: str, wanted: list[str | None], read: Read
) -> None:
    """第一，惠农行动。 holds for what follows, up to the next point or paragraph."""
    found = read(f"马里新闻\n\n{text}\n")
    assert [s.initiative[0][0] if s.initiative else None for s in found if s.count] == wanted
