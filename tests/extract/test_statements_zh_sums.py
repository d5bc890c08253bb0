"""Chinese reports of money and work: two measures of one thing, sums half said, and who is paid.

Nobody gave any of this. The statements of a text are just those that its row lists, in their order.
"""

from __future__ import annotations

import pytest

from tests.extract.cases import Case, Check, Fields, each, given

# How many there are, and what they come to.
TWO_MEASURES: list[Case] = [
    (
        "挪威拨出4200万克朗，资助马拉维的十五个项目。",
        [given("4200万克朗", count="15", amount="42000000 NOK")],
    ),
    (
        "挪威向肯尼亚拨款300万克朗、向乌干达拨款500万克朗，各资助三个项目。",
        [given("300万克朗", recipients="KEN", count="3"),
         given("500万克朗", recipients="UGA", count="3")],
    ),
    (
        "挪威向肯尼亚拨款300万克朗、向乌干达拨款500万克朗，资助三个项目。",
        [given("300万克朗", recipients="KEN", count=None),
         given("500万克朗", recipients="UGA", count="3")],
    ),
    (
        "自2001年以来，挪威在马拉维实施了项目86个，援助总金额累计约1200万美元。",
        [given("项目86个，援助总金额累计约1200万美元", amount="12000000 USD", count="86")],
    ),
    (
        "荷兰在加纳共开展45个无偿援助项目，累计援助金额达3000万欧元。",
        [given("45个无偿援助项目，累计援助金额达3000万欧元", amount="30000000 EUR", count="45")],
    ),
    (
        "瑞士向10个国家捐赠疫苗300万剂。",
        [given("疫苗300万剂", donor="CHE", recipients=None)],
    ),
    (
        "法国向马里40所学校捐赠了6000册图书。",
        [given("6000册图书", donor="FRA", recipients="MLI", count="6000")],
    ),
]  # fmt: skip

# Each part goes to the region right before it.
BY_REGION: list[Case] = [
    (
        "中国援建了85个项目，其中亚洲30个、非洲45个、大洋洲10个。",
        [given("85个项目", recipients=("142", "002", "009")),
         given("30个", recipients="142"), given("45个", recipients="002"),
         given("10个", recipients="009")],
    ),
    (
        "中国提供了3亿元援助，其中非洲2亿元、亚洲1亿元。",
        [given("3亿元"), given("2亿元", recipients="002"), given("1亿元", recipients="142")],
    ),
]  # fmt: skip

# A sum without its currency has that of the sum before it, else that of the document.
HALF_SAID: list[Case] = [
    (
        "芬兰将向尼泊尔提供3000万欧元，比去年多500万欧元。",
        [given("3000万欧元", donor="FIN", recipients="NPL")],
    ),
    (
        "波兰将向老挝提供5亿兹罗提无偿援助，用于建设两所学校，其中1.2亿兹罗提用于购置设备。",
        [given("5亿兹罗提", modality="grant"), given("两所学校"),
         given("1.2亿兹罗提", part_of="5亿兹罗提")],
    ),
    (
        "2014年，奥地利向摩尔多瓦提供6000万美元援助，其中2000万美元是无偿援助，4000万是优惠贷款。",
        [given("6000万美元"), given("2000万美元", part_of="6000万美元"),
         given("4000万", amount="40000000 USD", part_of="6000万美元")],
    ),
    (
        "比利时政府向海地捐了3亿欧元，比利时民间捐了2亿。",
        [given("3亿欧元"), given("2亿", amount="200000000 EUR")],
    ),
    (
        "港府撥80萬助尼泊爾災民\n\n香港賑災基金撥款80萬港元予樂施會，賑濟尼泊爾地震災民。",
        [given("80萬", amount="800000 HKD", recipients="NPL"),
         given("80萬港元", donor="HKG", recipients="NPL")],
    ),
    (
        "加拿大政府宣布，向海地提供1200萬元，協助地震災民重建家園。",
        [given("1200萬元", amount="12000000 CAD", donor="CAN", recipients="HTI")],
    ),
    (
        "澳洲援助太平洋島國\n\n澳洲撥款2億元（約11億港元）予斐濟，另撥款3,000萬元（約1.6億港元）予湯加。",
        [given("2億元", amount="200000000 AUD", recipients="FJI"),
         given("3,000萬元", amount="30000000 AUD", recipients="TON")],
    ),
    (
        "港府撥款助斐濟\n\n港府撥款200萬元予斐濟風災災民。美國捐款18億美元（140億港元）予難民。",
        [given("200萬元", amount="2000000 HKD"), given("捐款18億美元", amount="1800000000 USD")],
    ),
    (
        "日本政府将向蒙古提供一千二百五十点四万日元，用于建设学校。",
        [given("一千二百五十点四万日元", amount="12504000 JPY", recipients="MNG")],
    ),
]  # fmt: skip

# Who is paid, and who it is for.
ON_TO: list[Case] = [
    (
        "比利时向世界粮食计划署捐款500万欧元，用于帮助也门灾民。",
        [given("捐款500万欧元", recipients="YEM", through="World Food Programme")],
    ),
    (
        "日本向世界银行捐款300万美元，用于老挝的教育项目。",
        [given("捐款300万美元", recipients="LAO", through="World Bank")],
    ),
    (
        "德国政府向云南提供500万欧元，用于植树造林。",
        [given("500万欧元", donor="DEU", recipients="CHN")],
    ),
    (
        "韩国在吉林援建了两所小学。",
        [given("两所小学", donor="KOR", recipients="CHN")],
    ),
    (
        "浙江省向纳米比亚派出医疗队员12名。",
        [given("医疗队员12名", donor="CHN", recipients="NAM")],
    ),
]  # fmt: skip

# Fields share their thing; what is for something else, or told of beside, is none.
THINGS: list[Case] = [
    (
        "法国已向海地派出多批搜救、医护人员。",
        [given("派出多批搜救、医护人员", donor="FRA", recipients="HTI")],
    ),
    (
        "中国为赞比亚援建文化和体育设施。",
        [given("援建文化和体育设施", donor="CHN", recipients="ZMB")],
    ),
    (
        "该项目是“八大行动”项下的重点项目，中国为肯尼亚建设了一所学院。",
        [given("一所学院", donor="CHN", recipients="KEN")],
    ),
]  # fmt: skip

# What is said once and holds in the next clause; years of account.
HELD: list[Case] = [
    (
        "会上，瑞典政府宣布，将首次向绿色气候基金认捐，承诺在2016至2020年间捐款500万美元。",
        [given("捐款500万美元", kind="commitment", donor="SWE", recipients="Green Climate Fund",
               period="2016/2020")],
    ),
    (
        "2016至17年度，香港賑災基金撥款900萬港元賑濟斐濟災民。",
        [given("900萬港元", donor="HKG", recipients="FJI", period="2016/2017")],
    ),
    (
        "2015-2016学年，俄罗斯向塔吉克斯坦提供奖学金名额300个。",
        [given("奖学金名额300个", donor="RUS", recipients="TJK", period="2015/2016")],
    ),
]  # fmt: skip

# Regions by one character each; whose “our country” is in texts of either script.
PLACES: list[Case] = [
    (
        "我國先後向亞、非、拉、歐和大洋洲的70個國家派遣醫療隊員3萬人次。中國政府重視援外。",
        [given("醫療隊員3萬人次", donor="CHN", recipients=("142", "002", "419", "150", "009"))],
    ),
    (
        "挪威向世界粮食计划署提供了550万美元，用以满足萨赫勒国家的需要。",
        [given("550万美元", donor="NOR", recipients="Sahel", through="World Food Programme")],
    ),
    (
        "据统计，国际社会共援助海地帐篷7000顶（套）、药品300箱。",
        [given("帐篷7000顶", donor=None, recipients="HTI"),
         given("药品300箱", donor=None, recipients="HTI")],
    ),
]  # fmt: skip

# Scholarships are told of by who wins them.
SCHOLARSHIPS: list[Case] = [
    (
        "80名肯尼亚学生获颁中国政府奖学金。",
        [given("80名肯尼亚学生", kind="delivery", donor="CHN", recipients="KEN",
               modality="scholarship")],
    ),
    (
        "2023年，老挝共有45名学生获得中国政府奖学金赴华留学。",
        [given("45名学生", kind="delivery", donor="CHN", recipients="LAO", period="2023/2023",
               modality="scholarship")],
    ),
    (
        "捷克外交部表示，今年捷克政府奖学金得主共有60人，明年得主将增加到90名，"
        "来自蒙古国和越南。",
        [given("60人", kind="delivery", donor="CZE", modality="scholarship"),
         given("90名", kind="commitment", donor="CZE", modality="scholarship")],
    ),
]  # fmt: skip

# Times that are of something else, and what a headline says in round figures.
TIMES: list[Case] = [
    (
        "多国救援斐济\n\n2015年6月28日\n\n芬兰26日派出两支救援队。挪威二十七日派遣运输机向受灾国家运送药品八吨。",
        [given("两支救援队", donor="FIN", period="2015-06-26/2015-06-26"),
         given("药品八吨", donor="NOR", period="2015-06-27/2015-06-27")],
    ),
    (
        "某社赫尔辛基6月27日电 芬兰27日宣布，向斐济提供700万欧元。\n\n"
        "斐济对此表示感谢。\n\n芬兰与斐济1992年3月建交。",
        [given("700万欧元", donor="FIN", recipients="FJI", announced=None)],
    ),
    (
        "2019财年，世界银行为马里批准了1.6亿美元贷款。",
        [given("1.6亿美元", donor="World Bank", recipients="MLI", announced=None,
               period="2019/2019")],
    ),
    (
        "比利时向“大湖地区”追加逾3000万欧元援助\n\n文章编号：771时间：2023-05-18人气：\n\n"
        "中新社布鲁塞尔5月17日电 (记者 张三)比利时17日宣布向大湖地区追加3010万欧元人道主义援助。",
        [given("3000万欧元", kind="commitment", announced="2023-05-17"),
         given("3010万欧元", kind="commitment", announced="2023-05-17", period=None)],
    ),
    (
        "2022年7月3日\n\n3日大地震是多哥30多年来最严重的地震。地震发生后，"
        "丹麦政府决定向多哥提供800万丹麦克朗紧急人道主义援助。",
        [given("800万丹麦克朗", donor="DNK", recipients="TGO", period=None)],
    ),
    (
        "第二，截至2009年底，印度免除了8个国家的债务。今后五年，印度将为非洲国家再培训8万名各类人员。",
        [given("8万名各类人员", donor="IND", recipients="002", announced=None, period=None)],
    ),
    (
        "法国开发署计划每年向乍得提供600万欧元援助。",
        [given("600万欧元", kind="commitment", donor="FRA", recipients="TCD")],
    ),
]  # fmt: skip

NOTHING: list[str] = [
    "瑞典援外预算较去年增加500万克朗。",
    "挪威在25个国家的80个诊所提供医疗服务。",
    "会议对10个援外先进集体和30名先进个人进行了表彰。",
    "中国将在6个重点领域支持非洲发展。",
    "日本政府向灾民提供紧急援助。",
    "中国对外援助的优惠贷款主要用于帮助受援国建设生产型项目和基础设施。",
    "东盟将向缅甸提供援助列入4个方案之内。",
    "中国政府向四川拨款8亿元。",
    "挪威援建的医院共有60名医生，有120张床位。",
    "援助动态\n\n联合国发出募捐呼吁，请各国为也门捐出7亿美元。",
    "挪威已通知两个组织，怎样援助马里由两个组织自行决定。",
]

BESIDE: list[Case] = [
    (
        "韩国向朝鲜提供450万美元，用于改善9个道60个郡的托儿所。",
        [given("450万美元")],
    ),
    ("挪威向马里提供300万美元，一天救一百万条命。", [given("300万美元")]),
    ("全球基金向马里提供300万美元，防治三种病的药品降价。", [given("300万美元")]),
    (
        "世界粮食计划署向乍得提供粮食援助，受助的有900万人，比上一年少了200万人。",
        [given("提供粮食援助")],
    ),
]

# What stands between a measure word and its noun.
ATTRIBUTES: list[Case] = [
    (
        "比利时为尼日尔建成一所供300名学生就读的小学。",
        [given("一所供300名学生就读的小学", donor="BEL", recipients="NER", count="1",
               modality="complete project")],
    ),
    (
        "比利时为尼日尔建成一座可容纳3万人的体育场。",
        [given("一座可容纳3万人的体育场", count="1", modality="complete project")],
    ),
    (
        "荷兰宣布，将为乍得提供2000人次来荷农业培训、600个来荷留学奖学金名额。",
        [given("2000人次来荷农业培训"), given("600个来荷留学奖学金名额")],
    ),
    (
        "中国总理宣布，将为乍得提供2000人次来华农业培训，新增600个来华留学奖学金名额。",
        [given("2000人次来华农业培训", modality="training"),
         given("600个来华留学奖学金名额", modality="scholarship")],
    ),
    (
        "芬兰去年邀请40名赞比亚护士来华培训。",
        [given("40名赞比亚护士", donor="FIN", recipients="ZMB", count="40")],
    ),
    (
        "丹麦向约旦派出医疗队，队员12人。",
        [given("派出医疗队，队员12人", donor="DNK", recipients="JOR", count="12")],
    ),
]  # fmt: skip

# Whom a clause counts beside what is given: whoever is helped, acts, visits, or is one of many.
HELPED: list[Case] = [
    (
        "世界粮食计划署向也门运送了3万吨面粉，够200万人吃一个月。",
        [given("3万吨面粉", recipients="YEM")],
    ),
    (
        "荷兰去年向乍得捐赠白米400吨，约2万个缺粮家庭受惠，受惠者共9万人。",
        [given("白米400吨", donor="NLD", recipients="TCD")],
    ),
    (
        "瑞士提供200万法郎，资助乍得和马里两个友邦执行技术合作计划。",
        [given("200万法郎", donor="CHE")],
    ),
    (
        "丹麦向马里提供4000万克朗，协助当地120所学校复课，帮助300户农民增收。",
        [given("4000万克朗", donor="DNK", recipients="MLI")],
    ),
    (
        "芬兰向联合国捐款500万欧元，帮助仅存的两个重灾国海地和乍得抗疫。",
        [given("捐款500万欧元", donor="FIN")],
    ),
    (
        "挪威为马拉维援建了12座桥梁，连接340个居民点。",
        [given("12座桥梁", donor="NOR", recipients="MWI")],
    ),
    (
        "荷兰向加纳捐赠药品500箱，每箱24瓶，每瓶装有青霉素40支，包里有说明书2册。",
        [given("药品500箱", donor="NLD", recipients="GHA")],
    ),
    (
        "挪威代表团一行35人抵达马拉维，并向该国赠送两台呼吸机。",
        [given("两台呼吸机", donor="NOR", recipients="MWI")],
    ),
    (
        "世界银行为加纳的9个项目批准了2.1亿美元贷款。",
        [given("2.1亿美元", recipients="GHA")],
    ),
    (
        "亚洲开发银行批准向老挝提供两笔贷款，合共7000万美元。",
        [given("两笔贷款，合共7000万美元", amount="70000000 USD", count="2")],
    ),
    (
        "挪威承诺向马里提供5亿克朗援助。5亿克朗里头，有2亿克朗用于修建学校。",
        [given("5亿克朗"), given("2亿克朗")],
    ),
    (
        "荷兰承诺向马里提供500万欧元援助。\n\n马里年财政收入约4亿美元，光还本付息就要1.2亿美元。",
        [given("500万欧元", recipients="MLI")],
    ),
    (
        "日本为尼泊尔援建了150所学校，至今已有4万名学生在新校舍上课。",
        [given("150所学校", donor="JPN", recipients="NPL")],
    ),
    (
        "丹麦与肯尼亚签署了两个贷款项目的协议，分别为3000万美元和1200万美元。",
        [given("3000万美元"), given("1200万美元")],
    ),
    # laymen who are taught or treated, bodies that are founded, and all that aid counts
    (
        "荷兰为马里培训了2万名农民，为9000名儿童接种疫苗。",
        [given("2万名农民", count="20000"), given("9000名儿童接种疫苗", count="9000")],
    ),
    (
        "荷兰在乍得设立了6家工厂，为乍得的4000名难民提供补充食品。",
        [given("6家工厂", count="6"), given("4000名难民提供补充食品", count="4000")],
    ),
    (
        "荷兰援建的乍得儿童医院去年竣工。荷兰还向乍得捐赠3所妇女中心。",
        [given("乍得儿童医院去年竣工", donor="NLD"), given("3所妇女中心", count="3")],
    ),
]  # fmt: skip

READ = [
    *HELPED,
    *TWO_MEASURES,
    *BESIDE,
    *BY_REGION,
    *HALF_SAID,
    *ON_TO,
    *THINGS,
    *TIMES,
    *HELD,
    *PLACES,
    *SCHOLARSHIPS,
    *ATTRIBUTES,
]


@each(READ)
def test_report_gives_its_statements(
    text: str, expected: list[Fields], assert_reads: Check
) -> None:
    """A report gives the statements that it makes, and no others."""
    assert_reads(text, expected)


@pytest.mark.parametrize("text", NOTHING, ids=[text[:20] for text in NOTHING])
def test_report_without_a_gift_gives_nothing(text: str, assert_reads: Check) -> None:
    """Places of work, honours, general help and purposes are no gifts."""
    assert_reads(text, [])
