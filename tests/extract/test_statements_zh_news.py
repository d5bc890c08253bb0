"""Chinese news and notices: what they leave unsaid, abbreviate and take for granted.

Nobody gave any of this. The statements of a text are just those that its row lists, in their order.
"""

from __future__ import annotations

import pytest

from tests.extract.cases import Case, Check, Fields, each, given

# Who receives is not named; the sentence says in other words that it goes abroad.
UNNAMED_TAKERS: list[Case] = [
    (
        "截至2014年底，奥地利累计对外提供援助金额达90亿欧元，其中无偿援助70亿欧元，优惠贷款20亿欧元。",
        [given("90亿欧元", kind="delivery", donor="AUT", recipients=None, period="/2014"),
         given("无偿援助70亿欧元", part_of="90亿欧元", modality="grant"),
         given("优惠贷款20亿欧元", part_of="90亿欧元", modality="concessional loan")],
    ),
    (
        "2016年，丹麦向15个国家捐款3000万欧元。",
        [given("捐款3000万欧元", donor="DNK", recipients=None, amount="30000000 EUR", count=None)],
    ),
    (
        "芬兰的对外援助已惠及5000万人，累计总额超过80亿欧元。",
        [given("80亿欧元", donor="FIN", qualifier="at_least")],
    ),
    (
        "比利时向台风受灾国家捐款400万欧元。",
        [given("捐款400万欧元", donor="BEL", recipients="受灾国家")],
    ),
    (
        "驻马拉维使馆动态\n\n2017年4月，捷克驻马拉维大使参观该校。捷克为该校捐赠课桌、书包等学习用品。",
        [given("捐赠课桌、书包", donor="CZE", recipients="MWI", count=None)],
    ),
]  # fmt: skip

# Clauses that name who receives, and a ministry that names no state.
LEFT_UNSAID: list[Case] = [
    (
        "挪威将分别捐赠马里650万美元，乍得、尼日尔、贝宁各150万美元，以及多哥50万美元。",
        [given("650万美元", donor="NOR", recipients="MLI"),
         given("150万美元", donor="NOR", recipients="TCD"),
         given("150万美元", donor="NOR", recipients="NER"),
         given("150万美元", donor="NOR", recipients="BEN"),
         given("50万美元", donor="NOR", recipients="TGO")],
    ),
    (
        "外交部今(9)日表示，為協助友邦貝里斯因應風災，將捐贈貝里斯30萬美元。",
        [given("30萬美元", kind="commitment", donor="TWN", recipients="BLZ")],
    ),
    (
        "挪威向红十字会捐款100万美元。红十字会号召各国政府捐助900万美元，用于赞比亚救灾。",
        [given("捐款100万美元", donor="NOR")],
    ),
]  # fmt: skip

# Who gives is not named either.
UNNAMED_GIVERS: list[Case] = [
    (
        "国际社会承诺向海地提供10亿美元。",
        [given("10亿美元", kind="commitment", donor=None, recipients="HTI")],
    ),
    (
        "与会各方承诺在3年内为也门重建提供12亿美元。",
        [given("12亿美元", kind="commitment", donor=None, recipients="YEM")],
    ),
    (
        "41个国家和机构认捐，将为莫桑比克出资6亿美元。",
        [given("6亿美元", kind="commitment", donor=None, recipients="MOZ")],
    ),
    (
        "海地地震重建　纽约会议认捐逾50亿美元\n\n联合国与海地政府在纽约举行会议。",
        [given("50亿美元", kind="commitment", donor=None, recipients="HTI")],
    ),
    (
        "日本向乍得提供100万美元捐款，支持智利红十字会邻国。",
        [given("100万美元", donor="JPN", recipients="TCD")],
    ),
]  # fmt: skip

# States by one character, bodies with their state, and papers that are no states.
SHORT_NAMES: list[Case] = [
    (
        "挪威向柬埔寨派出专家。挪首相今日宣布，将对柬提供2000万挪威克朗援助。",
        [given("派出专家"),
         given("2000万挪威克朗", kind="commitment", donor="NOR", recipients="KHM")],
    ),
    (
        "日韩澳等国向斐济灾区捐款\n\n日韩澳三国承诺向斐济捐款600万美元。",
        [given("捐款600万美元", kind="commitment", donor=("JPN", "KOR", "AUS"), recipients="FJI")],
    ),
    (
        "瑞典在洪都拉斯开展项目。2015年，瑞典向洪国灾民捐赠毛毯900条。",
        [given("毛毯900条", donor="SWE", recipients="HND")],
    ),
    (
        "圣多美和普林西比（“圣普”）经历旱灾。巴西向圣普捐赠大米500吨。",
        [given("大米500吨", donor="BRA", recipients="STP")],
    ),
    (
        "英国史密斯基金会宣布向加纳捐赠500万英镑。",
        [given("500万英镑", kind="commitment", donor="英国史密斯基金会", recipients="GHA")],
    ),
    (
        "葡萄牙红十字会向东帝汶捐款20万欧元。",
        [given("捐款20万欧元", donor="葡萄牙红十字会", recipients="TLS")],
    ),
    (
        "德国之声网站\n\n奥地利向阿富汗提供800万欧元。",
        [given("800万欧元", donor="AUT", recipients="AFG")],
    ),
]  # fmt: skip

# The words around the gift.
WORDING: list[Case] = [
    (
        "瑞士与非洲、亚洲和拉丁美洲30个国家签署免债议定书，免除债务120笔，金额达8亿瑞士法郎。",
        [given("债务120笔，金额达8亿瑞士法郎", kind="commitment", donor="CHE", count="120",
               recipients=("002", "142", "419"), modality="debt relief")],
    ),
    (
        "荷兰外交大臣宣布，有意提供3亿欧元援助非洲国家。",
        [given("3亿欧元", kind="commitment", donor="NLD", recipients="002")],
    ),
    (
        "爱尔兰为乍得应对水灾拨款300万欧元。",
        [given("300万欧元", donor="IRL", recipients="TCD")],
    ),
    (
        "挪威将向3个粮食短缺国家提供4000万挪威克朗人道主义援助。",
        [given("4000万挪威克朗", kind="commitment", donor="NOR")],
    ),
    (
        "韩国政府将通过韩国红十字会向缅甸提供大米3万吨。",
        [given("大米3万吨", kind="commitment", donor="KOR", through="韩国红十字会")],
    ),
    (
        "9月2日，汤加外交部举行新西兰援助汤加300套净水器交接仪式。",
        [given("300套净水器", donor="NZL", recipients="TON", count="300", what="净水器")],
    ),
    (
        "世界银行与老挝就提供5000万美元贷款达成一致。",
        [given("5000万美元", kind="commitment", stage="committed", donor="World Bank",
               recipients="LAO")],
    ),
    (
        "意大利向利比亚派遣过专家组，并提供了毛毯、帐篷和药品。",
        [given("派遣过专家组", donor="ITA", recipients="LBY"),
         given("提供了毛毯、帐篷和药品", kind="delivery", recipients="LBY")],
    ),
    (
        "古巴两架飞机把20吨药品运抵海地。",
        [given("20吨药品", kind="delivery", donor="CUB", recipients="HTI")],
    ),
]  # fmt: skip

MORE_WORDING: list[Case] = [
    (
        "瑞典将拨款300万欧元，支援马里邻国安置难民。",
        [given("300万欧元", donor="SWE", recipients="neighbours of Mali")],
    ),
    (
        "比利时宣布向布隆迪提供500万欧元援助\n\n2019年4月2日\n\n比利时外交部今日说明了用途。\n\n"
        "比利时宣布向布隆迪提供500万欧元援助 - 图1\n\n布隆迪总统表示感谢。\n",
        [given("500万欧元", donor="BEL", recipients="BDI")],
    ),
    (
        "日本向斐济提供挖掘机5台、装载机8台。",
        [given("挖掘机5台", donor="JPN"), given("装载机8台", donor="JPN", recipients="FJI")],
    ),
    (
        "【某报3月4日讯】（某社内罗毕5日电）挪威首相宣布，将向肯尼亚捐款300万欧元。",
        [given("捐款300万欧元", kind="commitment", donor="NOR", recipients="KEN")],
    ),
]  # fmt: skip

# Several gifts in one sentence, and what holds for which.
LISTS: list[Case] = [
    (
        "挪威此次拨款将支持多国，包括马里（2500万欧元），乍得（2300万欧元），贝宁和多哥（各1000万欧元）。",
        [given("2500万欧元", donor="NOR", recipients="MLI"),
         given("2300万欧元", donor="NOR", recipients="TCD"),
         given("1000万欧元", donor="NOR", recipients="BEN"),
         given("1000万欧元", donor="NOR", recipients="TGO")],
    ),
    (
        "各国在会上为海地认捐，认捐最多的是加拿大（5亿美元）和瑞士（1亿美元）。",
        [given("5亿美元", donor="CAN", recipients="HTI"),
         given("1亿美元", donor="CHE", recipients="HTI")],
    ),
    (
        "瑞典的2亿欧元捐助将用于援助4个面临饥荒的国家：马里、乍得、也门和海地。",
        [given("2亿欧元", donor="SWE", recipients=("MLI", "TCD", "YEM", "HTI"))],
    ),
    (
        "绿色气候基金已有多个国家认捐，包括丹麦承诺捐赠6000万美元、芬兰捐赠2000万美元。",
        [given("6000万美元", kind="commitment", donor="DNK"), given("2000万美元", donor="FIN")],
    ),
    (
        "土耳其在乍得修建了学校，并在尼日尔修复了医院。",
        [given("修建了学校", donor="TUR", recipients="TCD"),
         given("修复了医院", donor="TUR", recipients="NER")],
    ),
    (
        "爱尔兰对乌干达的援助由400万欧元增至900万欧元。",
        [given("900万欧元", donor="IRL", recipients="UGA")],
    ),
]  # fmt: skip

# When it was said.
DATES: list[Case] = [
    (
        "奥斯陆，2019年3月4日——挪威宣布，将向肯尼亚提供2000万欧元。",
        [given("2000万欧元", kind="commitment", donor="NOR", announced="2019-03-04")],
    ),
    (
        "芬兰向赞比亚提供援助\n\n芬兰政府宣布，将向赞比亚提供900万欧元。\n\n2016年5月6日（星期五）\n",
        [given("900万欧元", kind="commitment", donor="FIN", announced="2016-05-06")],
    ),
    (
        "意大利外长2018年3月5日表示，意大利将向利比亚提供700万欧元。",
        [given("700万欧元", kind="commitment", donor="ITA", announced="2018-03-05")],
    ),
    (
        "2019年5月，荷兰宣布将分三年向斐济捐款300万美元。",
        [given("捐款300万美元", donor="NLD", announced="2019-05", period="2019-05/2022-05")],
    ),
    (
        "2014年10月12日，重建也门国际会议在开罗举行。卡塔尔捐款2亿美元。",
        [given("捐款2亿美元", kind="commitment", donor="QAT", recipients="YEM")],
    ),
    (
        "美国副国务卿访问帕劳。国务院2024年6月3日宣布，将向帕劳提供800万美元。",
        [given("800万美元", kind="commitment", donor="USA", recipients="PLW")],
    ),
    (
        "瑞典向海地追加2000万瑞典克朗紧急援助\n\n斯德哥尔摩2016年10月8日电 飓风过后，灾情严重。",
        [given("2000万瑞典克朗", kind="commitment", donor="SWE", recipients="HTI")],
    ),
    (
        "世界银行计划2021年至2023年给塔吉克斯坦3亿美元赠款。",
        [given("3亿美元", kind="commitment", donor="World Bank", recipients="TJK",
               period="2021/2023")],
    ),
]  # fmt: skip

# Parts of a total with names and numbers of their own; sums that number several things.
SHARES: list[Case] = [
    (
        "挪威将捐赠1000万克朗给缅甸若开邦社区。",
        [given("1000万克朗", kind="commitment", donor="NOR", recipients="MMR")],
    ),
    (
        "东盟急需为缅甸提供救援\n\n维文宣布，我国将捐出10万美元（约13万6000新元）给缅甸灾民。",
        [given("10万美元", kind="commitment", donor="SGP", recipients="MMR")],
    ),
    (
        "世界银行向乍得提供9000万美元资金，其中包括世行4000万美元贷款、韩国政府约3000万美元贷款，以及欧盟2000万美元赠款。",
        [given("9000万美元", donor="World Bank", recipients="TCD"),
         given("4000万美元", donor="World Bank", recipients="TCD"),
         given("3000万美元", donor="KOR", recipients="TCD"),
         given("2000万美元", donor="European Union", recipients="TCD")],
    ),
    (
        "2021年3月5日，挪威宣布将在2023年底前，向乍得捐赠240万剂疫苗，荷兰宣布提供30万欧元。",
        [given("240万剂疫苗", donor="NOR", announced="2021-03-05", period="/2023"),
         given("30万欧元", donor="NLD", period=None)],
    ),
    (
        "2019年5月，荷兰承诺未来三年内，为马里难民提供300万欧元援助。",
        [given("300万欧元", donor="NLD", recipients="MLI", period="2019-05/2022-05")],
    ),
    (
        "荷兰政府已决定向粮食署捐赠1000万欧元，用于援助乍得灾民，粮食署对此表示欢迎。",
        [given("1000万欧元", kind="commitment", donor="NLD", recipients="TCD")],
    ),
    (
        "挪威政府決定，將贈馬40輛救護車，馬拉威政府表示感謝。再贈馬5萬劑疫苗。",
        [given("40輛救護車", kind="commitment", donor="NOR", recipients="MWI"),
         given("5萬劑疫苗", donor="NOR", recipients="MWI")],
    ),
    (
        "挪威决定向海地提供900万美元援助，其中乍得400万美元，余下500万为重建资金。",
        [given("900万美元", donor="NOR", recipients="HTI"),
         given("400万美元", recipients="TCD", part_of="900万美元"),
         given("500万", recipients="HTI", amount="5000000 USD", part_of="900万美元")],
    ),
    (
        "2004年12月，挪威承诺将在二00五、二00六和二00七年向苏丹捐款45亿克朗。",
        [given("捐款45亿克朗", kind="commitment", announced="2004-12", period="2005/2007")],
    ),
    (
        "会上除欧盟追加4000万欧元援助，身为欧盟成员国的比利时承诺向马里提供800万欧元援助。",
        [given("4000万欧元", donor="European Union"),
         given("800万欧元", donor="BEL", recipients="MLI")],
    ),
    (
        "挪威向东非两国肯尼亚和乌干达派出了载有食品、药品等物资的运输机。",
        [given("派出了载有食品、药品等物资的运输机", donor="NOR", recipients=("KEN", "UGA"))],
    ),
    (
        "挪威外交部宣布，将向三国捐赠总计900万片口罩，包括给老挝400万片、缅甸300万片、东盟秘书处200万片。",
        [given("900万片口罩", donor="NOR", count="9000000"),
         given("400万片", donor="NOR", recipients="LAO", part_of="900万片口罩"),
         given("300万片", donor="NOR", recipients="MMR", part_of="900万片口罩"),
         given("200万片", donor="NOR", recipients="ASEAN Secretariat", part_of="900万片口罩")],
    ),
    (
        "亞洲開發銀行5日批准4個總計 3 億美元的貸款項目。",
        [given("4個總計 3 億美元", kind="commitment", donor="Asian Development Bank", count="4",
               amount="300000000 USD")],
    ),
    (
        "挪威除捐贈馬拉威10萬美元外，也將援贈300噸玉米。",
        [given("10萬美元", kind="delivery", donor="NOR", recipients="MWI", what=None),
         given("300噸玉米", kind="commitment", donor="NOR", recipients="MWI")],
    ),
]  # fmt: skip

NOTHING: list[str] = [
    "贝宁总统、多哥总理和40多位非洲国家领导人或代表出席会议，由加纳外长主持。",
    "挪威对外援助主要有3种类型，符合四个要素。",
    "已有300名援外医疗队队员获得了各国颁发的奖章和荣誉。",
    "肯尼亚感谢芬兰长期提供宝贵的支持和无偿援助。",
    "洪水造成越南80多人死亡，2000多间民房倒塌，300多公里公路被冲毁。",
    "蒙古国向国际货币基金组织寻求5亿美元紧急援助。",
    "秘鲁企业参与建设智利的水库、灌溉、饮水工程。",
    "比利时会继续提供军事、平民和商业援助。",
    "荷兰首相会见加纳总统，两人举行私人会面。",
    "芬兰援助缅甸。缅甸仍欠亚洲开发银行约3亿美元贷款。",
    "瑞士援助乍得。目前已有超过30万人逃离该国，15万人陷入饥荒。",
    "挪威表示愿意向也门人民提供力所能及的人道主义援助。",
    "挪威4日宣布，向也门提供人道主义和发展援助。",
    "荷兰政府4日宣布，暂停向马里提供的8000万欧元援助。",
    "美国冻结苏丹近2亿美元资产。",
    "荷兰政府4日与马里代表签署了捐赠合同。",
    "丹麦援助的约旦已收容约60万名难民。",
    "卡塔尔每年向赈灾基金拨款，使基金结余维持在三千万元。",
    "援助马拉维的湖泊基金会是在联合国支持下成立的一个国际机构，该基金会的资金将超过9亿美元。",
    "挪威援助苏丹。苏丹政府亦将由本国石油收入中提拨五十二亿美元投入重建。",
    "挪威政府宣布为马拉维人民提供初步援助。",
    "挪威是欧洲第一个捐赠马拉维疫苗的国家。",
    "挪威援助黎巴嫩。贝鲁特港口爆炸，造成至少158人罹难，6,000多人受伤。",
    "挪威若向马拉维提供400万克朗，当地学校就能重开。",
    "挪威援助马拉维。马拉维政府取得了令人鼓舞的进展，包括提供饮水、修建公路。",
    "挪威援助马拉维。该项目将帮助马拉维改善供水，修建学校。上述20个项目涉及教育和农业。",
]

READ = [
    *UNNAMED_TAKERS,
    *LEFT_UNSAID,
    *UNNAMED_GIVERS,
    *SHORT_NAMES,
    *WORDING,
    *MORE_WORDING,
    *LISTS,
    *DATES,
    *SHARES,
]


@each(READ)
def test_news_gives_its_statements(text: str, expected: list[Fields], assert_reads: Check) -> None:
    """A piece of news gives the statements that it makes, and no others."""
    assert_reads(text, expected)


@pytest.mark.parametrize("text", NOTHING, ids=[text[:20] for text in NOTHING])
def test_news_without_a_gift_gives_nothing(text: str, assert_reads: Check) -> None:
    """Visitors, kinds, thanks, losses and requests are no gifts."""
    assert_reads(text, [])
