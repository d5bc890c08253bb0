"""Names that could mean several things, or something else altogether, in invented sentences.

Each row: a name, a sentence that it stands in, and the id of what it means there; None where it
means nothing that the code lists know (a river, a town, a person).
"""

from __future__ import annotations

import pytest

from kg.codelists import Codelists
from kg.linking import Linker

ENGLISH = [
    (
        "Congo",
        "Fighting near Kinshasa goes on, and Belgium will give Congo €6 million.",
        "COD",
    ),
    (
        "Congo",
        "From Brazzaville the minister thanked Norway for the $4 million that it granted to Congo.",
        "COG",
    ),
    ("Congo", "Sweden gave 20 ambulances to the Republic of the Congo in 2014.", "COG"),
    ("Congo", "Sweden gave 20 ambulances to the Democratic Republic of the Congo in 2014.", "COD"),
    (
        "Congolese",
        "Canada will train 300 Congolese nurses in Goma, the DRC government said.",
        "COD",
    ),
    ("Guinea", "The ambassador in Conakry signed a grant of $3 million for Guinea.", "GIN"),
    ("Guinea", "Spain granted €2 million to Equatorial Guinea for its schools.", "GNQ"),
    ("Guinea", "Portugal sent 12 doctors to Guinea-Bissau.", "GNB"),
    ("Guinea", "Australia will build three hospitals in Papua New Guinea.", "PNG"),
    ("Guinea", "Denmark pays for patrol boats against pirates in the Gulf of Guinea.", None),
    ("Georgia", "In Tbilisi the Union signed a loan of €80 million for roads in Georgia.", "GEO"),
    (
        "Georgia",
        "The ship left Savannah, Georgia, with medicine from the state of Georgia for Haiti.",
        None,
    ),
    ("Georgia", "Norway pays the scientists who count penguins on South Georgia.", None),
    ("Korea", "Korea will lend Laos $90 million, its finance ministry in Seoul said.", "KOR"),
    (
        "Korea",
        "WFP sent 3,000 tonnes of rice to the Democratic People's Republic of Korea.",
        "PRK",
    ),
    (
        "Korea",
        "Sweden's embassy in Pyongyang handed over medicine for clinics in North Korea.",
        "PRK",
    ),
    ("Niger", "In Niamey, Luxembourg signed a grant of €11 million for Niger.", "NER"),
    ("Niger", "Nigeria asked the Netherlands to help clean up the Niger Delta.", None),
    ("Niger", "The bank will pay for wells in Niger State, Nigeria.", None),
    ("Washington", "Washington pledged $50 million for the victims of the flood in Malawi.", "USA"),
    ("Washington", "Ministers met in Washington to pledge $50 million for Malawi.", None),
    ("Washington", "Apples from Washington State were sent to Malawi by its growers.", None),
    ("Beijing", "Beijing has agreed to lend Zambia $120 million.", "CHN"),
    ("Beijing", "The agreement on wells for Zambia was signed in Beijing on Monday.", None),
    ("London", "London said it would give Nepal £12 million.", "GBR"),
    ("London", "Donors meeting in London pledged £12 million to Nepal.", None),
    ("Sudan", "Qatar will build a hospital in Juba, South Sudan.", "SSD"),
    ("Sudan", "Qatar will build a hospital in Khartoum, Sudan.", "SDN"),
    (
        "Dominican",
        "After the storm the Dominican government in Roseau received $2 million from Venezuela.",
        "DMA",
    ),
    ("Dominican", "Spain lent the Dominican Republic €30 million for its power grid.", "DOM"),
    ("Micronesia", "Japan gave a patrol boat to the Federated States of Micronesia.", "FSM"),
    ("Samoa", "The aid flight to American Samoa carried water and tents.", "ASM"),
    ("Ireland", "The city of Belfast in Northern Ireland collected £3 million for Kenya.", "GBR"),
    ("America", "Spain will spend €40 million on schools in Latin America.", "419"),
    ("China", "The Republic of China (Taiwan) gave Eswatini 200 computers.", "TWN"),
    ("turkey", "The charity gave every family two chickens and a turkey.", None),
    (
        "the Fund",
        "The International Monetary Fund lent Ghana $300 million; the Fund will review it in May.",
        "imf",
    ),
    (
        "the Fund",
        "The Global Fund approved $45 million for Togo. Canada paid $20 million into the Fund.",
        "global-fund",
    ),
    (
        "the Bank",
        "The African Development Bank is old. Last year the Bank lent Gabon $70 million.",
        "african-development-bank",
    ),
    (
        "FOCAC",
        "At the 2018 Beijing Summit of FOCAC, China pledged $60 billion.",
        "focac-2018-beijing",
    ),
    (
        "FOCAC",
        "At the 2006 FOCAC summit in Beijing, China pledged to double its aid.",
        "focac-2006-beijing",
    ),
    ("Jordan", "Jordan Smith, who leads the charity, said it had sent 40 tents to Peru.", None),
    ("Chad", "Chad Miller of the Red Cross said it had sent 40 tents to Peru.", None),
    ("Jordan", "Mr. Jordan signed for UNICEF in Lusaka.", None),
    ("Georgia", "Ms. Georgia Taylor of the charity visited Peru.", None),
    ("Jordan", "Japan gave 40 tents to Jordan.", "JOR"),
]
CHINESE = [
    ("刚果", "比利时向刚果（金）提供600万欧元援助。", "COD"),
    ("刚果", "挪威向刚果（布）赠款400万美元。", "COG"),
    ("刚果", "金沙萨附近的冲突迫使四万人逃离家园，瑞士将向刚果提供600万瑞士法郎。", "COD"),
    ("刚果", "部长在布拉柴维尔感谢挪威向刚果提供的400万美元赠款。", "COG"),
    ("剛果", "瑞士將向剛果民主共和國提供六百萬瑞士法郎。", "COD"),
    ("刚果", "科学家在刚果河流域监测水质，德国提供了设备。", None),
    ("几内亚", "大使在科纳克里签署了向几内亚提供300万美元赠款的协议。", "GIN"),
    ("几内亚", "西班牙向赤道几内亚的学校赠款200万欧元。", "GNQ"),
    ("几内亚", "葡萄牙向几内亚比绍派遣12名医生。", "GNB"),
    ("几内亚", "澳大利亚将在巴布亚新几内亚援建三所医院。", "PNG"),
    ("几内亚", "丹麦出资在几内亚湾巡逻，打击海盗。", None),
    ("朝鲜", "世界粮食计划署向朝鲜运送了3000吨大米。", "PRK"),
    ("朝鲜", "韩国表示，将向朝鲜半岛离散家庭提供帮助。", None),
    ("韩国", "韩国将向老挝提供9000万美元贷款。", "KOR"),
    ("南韓", "南韓將向寮國提供九千萬美元貸款。", "KOR"),
    ("北韓", "世界糧食計劃署向北韓運送了三千噸大米。", "PRK"),
    ("格鲁吉亚", "欧盟在第比利斯签署了向格鲁吉亚提供8000万欧元贷款的协议。", "GEO"),
    ("佐治亚", "医疗船从美国佐治亚州出发，运送向海地捐赠的药品。", None),
    ("喬治亞", "歐盟向喬治亞提供八千萬歐元貸款，協議在第比利斯簽署。", "GEO"),
    ("尼日尔", "卢森堡在尼亚美签署了向尼日尔赠款1100万欧元的协议。", "NER"),
    ("尼日尔", "荷兰协助尼日利亚治理尼日尔三角洲的污染。", None),
    ("尼日", "尼日利亚收到荷兰赠送的20辆救护车。", "NGA"),
    ("马里", "法国向马里提供了2000顶帐篷。", "MLI"),
    ("马里", "法国向索马里提供了2000顶帐篷。", "SOM"),
    ("苏丹", "卡塔尔将在朱巴为南苏丹援建一所医院。", "SSD"),
    ("苏丹", "文莱苏丹向汶川灾区捐款。", None),
    ("苏丹", "卡塔尔将在喀土穆为苏丹援建一所医院。", "SDN"),
    ("多米尼", "风灾之后，委内瑞拉向多米尼克提供了200万美元。", "DMA"),
    ("多米尼", "西班牙向多米尼加提供3000万欧元贷款，用于电网建设。", "DOM"),
    ("中非", "法国向中非共和国派遣了一支医疗队。", "CAF"),
    ("北京", "北京承诺向赞比亚提供1.2亿美元贷款。", "CHN"),
    ("北京", "援建水井的协议周一在北京签署。", None),
    ("华盛顿", "华盛顿宣布向马拉维灾民提供5000万美元。", "USA"),
    ("华盛顿", "各国部长在华盛顿开会，认捐5000万美元。", None),
    ("印度", "印度尼西亚向斐济赠送了30台拖拉机。", "IDN"),
    ("印度", "印度洋沿岸的渔民收到了新渔船。", None),
    ("蒙古", "内蒙古的企业向贫困学校捐赠了电脑。", None),
    ("蒙古", "日本向蒙古国提供5亿日元无偿援助。", "MNG"),
    ("萨摩亚", "美属萨摩亚收到了一批饮用水和帐篷。", "ASM"),
    ("阿联", "阿联酋向也门运送了500吨粮食。", "ARE"),
    ("该基金", "全球基金批准向多哥提供4500万美元。加拿大向该基金注资2000万美元。", "global-fund"),
    (
        "该行",
        "非洲开发银行成立于1964年。去年该行向加蓬贷款7000万美元。",
        "african-development-bank",
    ),
    (
        "中非合作论坛",
        "在2018年中非合作论坛北京峰会上，中国承诺提供600亿美元。",
        "focac-2018-beijing",
    ),
    (
        "中非合作论坛",
        "2006年中非合作论坛北京峰会宣布，中国对非援助规模将翻番。",
        "focac-2006-beijing",
    ),
]


@pytest.fixture(scope="module")
def linker() -> Linker:
    """Over the code lists that ship with the package."""
    return Linker(Codelists())


def test_there_are_thirty_hard_cases_in_each_language() -> None:
    """The tables are as long as they were meant to be."""
    assert len(ENGLISH) >= 30
    assert len(CHINESE) >= 30


@pytest.mark.parametrize(("name", "sentence", "meant"), [*ENGLISH, *CHINESE])
def test_the_sentence_decides_what_a_name_means(
    linker: Linker, name: str, sentence: str, meant: str | None
) -> None:
    """Neighbours, capitals, rivers, verbs and earlier names tell which of several is meant."""
    best = linker.link(name, context=sentence).best
    assert (best.concept.id if best else None) == meant
