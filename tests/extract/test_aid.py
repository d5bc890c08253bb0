"""What is no aid, though it is worded like a gift; and aid that looks like something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

Read = Callable[[str], tuple[Statement, ...]]

# Each with the sign that tells it from aid.
NO_AID_EN = [
    (
        "own defence budget",
        "Swedish minister visits Malawi\n\nThe people of Malawi know Sweden well. Sweden's own "
        "defence budget rises to SEK 90 billion.",
    ),
    (
        "own money of the taker",
        "Aid to Ghana\n\nGhana will itself contribute 12 million cedis to the programme.",
    ),
    ("talks", "Aid to Ghana from Germany\n\nA further €10 million is under discussion."),
    (
        "own budget",
        "Tanzania read its budget for 2016/17. The Finance Ministry announced that roads will be "
        "allocated TSh41 billion while schools will get TSh27 billion.",
    ),
    ("price", "Malta will buy two ferries from Greece for €30 million."),
    ("price", "Under a contract signed in May, Brazil delivered 40 buses to Bolivia."),
    ("price", "Slovenia will supply 60 wagons to Serbia under a deal worth €12 million."),
    ("price", "Japan signed an order worth $90 million to supply Ghana with cranes."),
    ("price", "Peru provided Chile with a letter of intent for 12 tugs."),
    ("stake", "Qatar paid $400 million for a 20 per cent stake in a bank in Kenya."),
    ("stake", "Norway put $30 million into a joint venture with Oman."),
    ("company", "Nigeria's Zuma Holdings built three plants in Ghana for $80 million."),
    ("company", "The Danish brewer Hald delivered 300 coolers to Uganda."),
    ("company", "Korea's Sando Motors has provided Vietnam with 500 engines."),
    ("company", "Turkish builder Kaya handed over two hotels in Somalia."),
    ("company", "Zuma Group has trained 900 engineers in India."),
    ("company", "Harbour Bank provided a loan of $6 million in Malawi."),
    ("company", "France granted Air Orel Airlines a credit of €80 million."),
    ("company taken from", "Kuwait granted Kenya Airways a loan of $60 million."),
    ("college", "Barlow College received a $90,000 grant from the U.S. Department of Education."),
    ("a cut", "Belgian aid to Benin was reduced by €9 million."),
    ("a cut", "Loans to Bolivia will be cut by $6 million."),
    ("schools at home", "Norway has appropriated NOK 40 million for libraries."),
    ("raids", "Chad undertook 12 patrols in Niger."),
    ("some of those told of", "Norway brought 49 of the continent's envoys to Malawi."),
    ("some of them", "Norway's aid reached Malawi last week, where 4 million of them arrived."),
    ("contractor", "PowerChina has built two dams in Zambia under a turnkey contract."),
    ("own staff", "Ghana will train 300 of its own engineers in Germany."),
    ("own staff", "Lesotho promised to train 400 employees in South Africa."),
    ("arms", "Spain supplied 40 howitzers to Morocco."),
    ("arms", "Britain approved the sale of 20 missiles to Oman."),
    ("arms", "Romania sent 800 troops to Estonia."),
    ("arms", "Italy delivered three frigates to Egypt."),
    ("arms", "India gave Nepal 2,000 rifles and ammunition."),
    ("contest", "Morocco awarded 30 medals to athletes from Mali."),
    ("contest", "Fiji sent 12 athletes to Tonga."),
    ("contest", "Mexico gave a prize of $20,000 to a painter from Peru."),
    ("show", "Austria will lend Japan 90 paintings."),
    ("show", "Thailand invited 40 musicians from Laos."),
    ("visit", "Some 140,000 visitors came to Kenya from Britain."),
    ("migration", "About 4,000 Filipinos arrived in Fiji last year."),
    ("remittance", "Nepali workers in Qatar sent home $600 million."),
    ("insurance", "Swiss insurers paid out $40 million in Haiti."),
    ("own means", "Fiji will spend $5 million of its own budget on wells."),
    ("own people", "The Maltese Government will give every household a lamp, 90,000 in all."),
    ("own people", "Ireland gave local authorities €60 million."),
    ("own people", "Latvia has set aside €9 million for pensioners."),
    (
        "budgets of several states",
        "East African ministers unveil budgets\n\nKenya allocated 215 billion shillings to roads. "
        "Uganda set aside 3 trillion shillings for energy and Rwanda 900 billion francs for dams.",
    ),
    (
        "relief within a federation",
        "Senate clears $60 billion storm bill\n\nThe Senate approved a $60 billion relief package. "
        "It gives $11 billion to FEMA and $5 billion to the Army Corps of Engineers. Puerto Rico "
        "and the U.S. Virgin Islands would get $40 million.",
    ),
    (
        "a stake sold",
        "Greece sells stake in port\n\nChina's Orel Shipping will build 12 berths and a terminal.",
    ),
    ("a gift called off", "Germany has cancelled a planned $6 million grant to Tonga."),
    ("a pledge called off", "Germany was cancelling its €9 million pledge to Mali."),
    ("a condition", "If parliament agrees, Austria would give €20 million to Georgia."),
    ("a condition", "The EU ties €20 million in aid for Tunisia to reforms."),
    ("works that are only planned", "China plans the construction of a bridge in Kenya."),
    ("works that are opposed", "Peru protested against the building of a road in Chile."),
    ("works that are off", "China cancelled the construction of a bridge in Ghana."),
    ("own territory", "Denmark announced 900 million kroner of relief.\n\nGreenland had storms."),
    ("research", "Researchers in Ghana received $2 million from the Orel Foundation."),
    ("own debt", "Russia handed over six ships to settle its debts to Cuba."),
    ("own unit", "Sweden agreed to lend its Polish unit $30 million."),
    ("market page", "STOCK MARKET\n\nCyprus fell. Malta gave 3 per cent, and sent $5 million."),
    (
        "somebody else's deed",
        "Finland and Estonia met. Orelbank lent $4 million to traders in Riga.",
    ),
    ("appeal", "Agency appeals for $80 million\n\nOf it, $9 million is earmarked for Kenya."),
]

AID_EN = [
    ("own money", "Kenya's Ministry of Health gave KES 40 million to clinics in Somalia in 2015."),
    ("college", "Makerere University received a grant of $2 million from Norway."),
    ("college", "Mandalay University was given 40 microscopes by UNICEF."),
    ("college", "Orel University received a grant of $2 million from the World Bank."),
    ("a cut to a sum", "Belgian aid to Benin was reduced to €9 million."),
    ("appropriated", "Norway has appropriated NOK 40 million for libraries in Nepal."),
    ("undertaken", "China undertook 12 projects in Niger."),
    ("debt cancelled", "Germany has cancelled €13 million of Cuba's debt."),
    ("talks before it", "After talks with Mali, Norway agreed to give over $5 million to Mali."),
    (
        "through towns of the taker",
        "USAID will provide $5 million to help municipalities in Malawi. The money goes to 12 "
        "municipalities.",
    ),
    ("a company's gift", "Nigeria's Zuma Holdings donated 300 tents to Ghana."),
    ("a company's gift", "The Danish brewer Hald donated €2 million to Uganda."),
    ("a charity", "The Orel Foundation provided $6 million to Malawi."),
    ("a development bank", "The African Development Bank lent Kenya $60 million."),
    ("an air force", "The Indian Air Force flew 40 tonnes of rice to Fiji."),
    ("arms cleared", "Japan gave Laos $3 million to clear bombs."),
    (
        "arms cleared",
        "Norway will provide Angola with $2 million for the disposal of mines and bombs.",
    ),
    ("fire-fighters", "Spain sent 30 fire fighters to Chile."),
    ("water tanks", "Germany delivered 200 water tanks to Haiti."),
    ("others' staff", "Cuba trained 90 hospital staff in Angola."),
    ("trade as its aim", "Canada gave Belize $3 million to expand exports of fruit."),
    ("firms as takers", "Denmark will lend small firms in Ghana $8 million."),
    ("loan contract", "Japan lent Ghana $90 million under a loan contract."),
    ("bought for others", "China donated 40 buses, bought in Europe, to Bolivia."),
    ("on a market page", "STOCK MARKET\n\nCyprus fell. Malta gave Ghana $5 million in aid."),
    (
        "a lender to whom the title names, on a market page",
        "GHANA'S ECONOMY\n\nPrices fell. The World Bank gave a loan of $300 million in May.",
    ),
    ("for households", "Austria gave Nepal €5 million for 9,000 households."),
    ("debt remitted", "Belgium remitted $11 million owed by Zambia."),
    ("scientists taught", "India will train 50 scientists from Kenya."),
    ("a stadium", "China built a stadium in Mali."),
    ("people of a calling", "Forty Cuban nurses arrived in Guinea."),
]

NO_AID_ZH = [
    ("price", "中土集团公告，与贝宁签订了两座桥梁的施工合同，金额3亿美元。"),
    ("contractor", "中国路桥承建的乌干达铁路全长90公里，设12座车站。"),
    ("jobs", "该铁路可为贝宁提供近3万个直接就业机会和2000个固定岗位。"),
    (
        "farmers at home",
        "农委会今年共办理3次天然灾害救助，已核拨救助金新台币2亿元，救助农户3000户。",
    ),
    ("price", "秘鲁采购韩国客车200辆。"),
    ("price", "中国企业向智利交付地铁列车30列，合同金额2亿美元。"),
    ("price", "法国向摩洛哥出售列车12列。"),
    ("price", "加纳向日本订购客机3架。"),
    ("price", "伊朗向古巴运送汽油20万桶，收取黄金2吨。"),
    ("stake", "卡塔尔以4亿美元入股肯尼亚一家银行。"),
    ("stake", "挪威收购越南电站股权，支付3000万美元。"),
    ("company", "一家美国汽车企业承诺在墨西哥投入5亿美元。"),
    ("company", "日本某电子公司向泰国提供设备300台。"),
    ("company", "韩国大川集团向越南提供贷款2000万美元。"),
    ("company", "海川集团向马里提供资金500万美元。"),
    ("company", "中国石化在安哥拉打井12口。"),
    ("company", "海川公司在肯尼亚培训工程师300名。"),
    ("company", "德国企业在埃及投入1亿欧元建设工厂。"),
    ("own staff", "日本为泰国工厂培训员工300名。"),
    ("arms", "俄罗斯向印度交付战机12架。"),
    ("arms", "美国向波兰提供导弹200枚。"),
    ("arms", "西班牙向摩洛哥移交护卫舰两艘。"),
    ("contest", "肯尼亚派出选手60名赴日本参赛。"),
    ("contest", "法国向巴西冠军发放奖金4万美元。"),
    ("visit", "去年韩国赴泰国游客140万人次。"),
    ("insurance", "瑞士公司向海地赔付4000万美元。"),
    ("remittance", "菲律宾劳工从卡塔尔寄回20亿美元。"),
    ("own means", "省财政下拨资金2亿元，新建学校20所。"),
    ("own means", "市财政安排救灾款9000万元，向受灾的三个区调运帐篷4000顶。"),
    ("own people", "缅甸政府向本国农民发放贷款3000亿缅元。"),
    ("own people", "法国政府向每户家庭发放补助400欧元。"),
    ("own people", "西班牙拨款3亿欧元新建保障性住房2万套。"),
    ("help at home", "# 东西部协作情况\n\n2020年，安排资金2亿元，援建卫生院9所。"),
    ("help at home", "# 我省下拨救灾资金\n\n向灾区调运帐篷3000顶。"),
    ("description", "加纳语言学院成立于2009年，目前有学生300多人。"),
    ("estimate", "亚行估计，东南亚每年需投入2100亿美元。"),
]

AID_ZH = [
    ("by a province", "浙江省政府向肯尼亚捐赠500万元。省政府的代表出席了仪式。"),
    ("where a disaster struck", "中国在海地发生地震后，向海地提供了1000万元援助。"),
    ("a company's gift", "海川集团向马里捐赠帐篷500顶。"),
    ("bought for others", "挪威向索马里捐款200万美元，用于采购粮食。"),
    ("arms cleared", "日本向老挝提供300万美元，用于清除炸弹。"),
    ("a development bank", "亚投行向孟加拉国提供贷款2亿美元。"),
    ("takers' staff", "中国工程师为赞比亚培训技术员80名。"),
    ("abroad, by a province", "山东省向坦桑尼亚捐赠药品30箱。"),
    ("abroad, under such a title", "# 对口支援情况\n\n我国向汤加捐赠帐篷300顶。"),
    ("a state", "俄罗斯向马里运送小麦2.5万吨。"),
    ("for households", "德国向尼泊尔地震灾民提供帐篷500顶。"),
    ("trade as its aim", "法国向加纳提供300万欧元，帮助其扩大水果出口。"),
    ("a juridical person", "财团法人国际合作发展基金会向帛琉提供200万美元。"),
]


@pytest.mark.parametrize(("sign", "text"), [*NO_AID_EN, *NO_AID_ZH])
def test_what_is_bought_earned_or_kept_at_home_is_no_aid(sign: str, text: str, read: Read) -> None:
    """Trade, business, arms, contests and a state's own people yield no statement."""
    assert [s.quote for s in read(text)] == [], sign


@pytest.mark.parametrize(("look", "text"), [*AID_EN, *AID_ZH])
def test_aid_that_looks_like_something_else_is_found(look: str, text: str, read: Read) -> None:
    """Words of trade, business or arms do not hide a gift."""
    assert len(read(text)) == 1, look


# What a text tells beside one gift: money that is nobody's gift there, or that nobody promised.
BESIDE_AID = [
    (
        "those who meet",
        "Aid for Africa\n\nRussia gave Mali 20,000 tonnes of grain. Forty states sent somebody, "
        "though only 17 heads of state came, against 43 at the first meeting.",
    ),
    (
        "the taker's own budget",
        "Denmark gave Benin €9 million for wells. The year's work was paid for out of the national "
        "budget, which set aside €7 million for it.",
    ),
    (
        "a state itself",
        "Aid for Malawi\n\nKuwait pledged $12 million to Malawi for roads. Government itself has "
        "put $30 million into roads this year.",
    ),
    (
        "own spending",
        "Aid for Kenya\n\nOman pledged $3 million. Thirty countries said that they would raise "
        "their own spending on schools by $90 million.",
    ),
    (
        "own patients",
        "Aid for Kenya\n\nOman gave Kenya $3 million of drugs in 2015. The country spends "
        "$90 million a year on its own patients.",
    ),
    (
        "自筹",
        "挪威向乍得提供500万美元贷款修建公路，乍得政府自筹300万美元。",
    ),
    ("总投资", "韩国向老挝提供500万美元贷款修建水厂，总投资900万美元。"),
    (
        "a draft",
        "Aid for Nepal\n\nFinland gave Nepal €4 million in May. Under a draft that was leaked, "
        "Austria would pay Nepal €6 million and Spain will give €2 million.",
    ),
    (
        "proposals",
        "Aid for Peru\n\nNorway pledged $5 million to Peru. Italy has put forward proposals to "
        "write off $30 million of Peru's debt.",
    ),
    ("草案", "瑞典向马里提供了600万美元援助。按照流传的草案，荷兰将向马里提供700万美元。"),
    (
        "a goal",
        "Aid for Mali\n\nDonors pledged $80 million to the Mali Fund against a targeted "
        "$120 million.",
    ),
]


@pytest.mark.parametrize(("sign", "text"), BESIDE_AID)
def test_money_beside_a_gift_is_no_gift(sign: str, text: str, read: Read) -> None:
    """What a taker pays himself, and what is only proposed, is told beside a gift and is none."""
    assert len(read(text)) == 1, (sign, [s.quote for s in read(text)])


# near what BESIDE_AID tells, and gifts all the same
NEAR_AID = [
    (
        "a pledge after a draft",
        "Under a draft agreement Norway gave Kenya $8 million for wells.",
        ["$8 million"],
    ),
    (
        "the country's own doctors",
        "Sweden gave Malawi $4 million to train the country's own doctors.",
        ["$4 million"],
    ),
    (
        "a budget that is supported",
        "The EU gave Niger €10 million of state budget support.",
        ["€10 million"],
    ),
    (
        "a proposal that was approved",
        "Norway welcomed a proposal to hold a forum, and pledged $5 million to Peru.",
        ["$5 million"],
    ),
]


@pytest.mark.parametrize(("sign", "text", "quotes"), NEAR_AID)
def test_a_gift_near_such_money_is_read(
    sign: str, text: str, quotes: list[str], read: Read
) -> None:
    """Drafts, budgets and what somebody owns are told of gifts too."""
    assert [s.quote for s in read(text)] == quotes, sign


def test_news_of_one_state_is_about_no_aid(read: Read) -> None:
    """Loans, projects and support make no document one of aid that hardly speaks of it."""
    news = (
        "国内快讯\n\n各级财政安排防控资金1300亿元，支持各地采购设备，发展生产。\n\n"
        "银行机构对复工复产提供的信贷支持已超过3.2万亿元，贷款支持中小企业发展，项目合作稳步推进。\n\n"
        "供销社系统今年已投放各类支农贷款超900亿元，重点支持贫困县的项目，支持合作社发展。\n\n"
        "2019年中国卫星导航产业产值达3400亿元，合作项目持续增加，发展势头良好，各地支持力度加大。\n\n"
        "某地集中开工重大项目，涵盖高新制造业、现代服务业、数字经济等领域，对提升产业链稳定性有积极作用。"
    )
    assert [s.quote for s in read(news)] == []
