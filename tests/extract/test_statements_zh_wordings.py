"""Chinese wordings of giving: verbs, counts without measure words, what stands in attributes.

Nobody gave any of this. The statements of a text are just those that its row lists, in their order.
"""

from __future__ import annotations

import pytest

from tests.extract.cases import Case, Check, Fields, each, given

COUNTS: list[Case] = [
    (
        "挪威向马拉维派遣了60多万援助人员，培训了近1200万各类人才。",
        [given("60多万援助人员", donor="NOR", recipients="MWI", count="600000"),
         given("1200万各类人才", donor="NOR", count="12000000", modality="training")],
    ),
    (
        "挪威向马拉维捐赠了100万口罩和20万剂疫苗，派出2万医疗人员。",
        [given("100万口罩", count="1000000"), given("20万剂疫苗", count="200000"),
         given("2万医疗人员", count="20000")],
    ),
    (
        "挪威将把非洲的奖学金名额由250个提高到500个。",
        [given("500个", kind="commitment", recipients="002", count="500")],
    ),
    (
        "挪威将为马拉维300名护士提供培训。",
        [given("300名护士提供培训", recipients="MWI", count="300", modality="training")],
    ),
    (
        "挪威宣布将为非洲培育3万名人工智慧（AI）领域人才。",
        [given("3万名人工智慧（AI）领域人才", recipients="002", count="30000")],
    ),
    (
        "挪威向马拉维捐了十万美元，随后又捐了二十万协助灾后重建。",
        [given("十万美元", amount="100000 USD"), given("二十万", amount="200000 USD")],
    ),
    (
        "挪威宣布向马拉维提供200万美元，几日后追加到900万。",
        [given("200万美元", amount="2000000 USD"), given("900万", amount="9000000 USD")],
    ),
]  # fmt: skip

VERBS: list[Case] = [
    (
        "挪威向马拉维提供了100万美元。二、土耳其援助马拉维帐篷500顶。",
        [given("100万美元", donor="NOR"), given("帐篷500顶", donor="TUR", recipients="MWI")],
    ),
    (
        "挪威将维修马拉维的16所小学。",
        [given("16所小学", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "丹麦从本国调遣130名救援人员前往海地灾区。",
        [given("130名救援人员", donor="DNK", recipients="HTI", count="130")],
    ),
    (
        "荷兰红十字会决定向海地提供紧急援款。",
        [given("提供紧急援款", kind="commitment", recipients="HTI")],
    ),
    (
        "挪威宣布创建一项新的股权基金，用于马拉维重建。",
        [given("一项新的股权基金", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "挪威政府亦于28日晚间启运对马拉维的人道救援医疗物资。",
        [given("启运对马拉维的人道救援医疗物资", donor="NOR", recipients="MWI")],
    ),
    (
        "瑞典援助斐济。第二批援助物资包括800顶帐篷、2000张毛毯等急需物资，由包机运往苏瓦。",
        [given("800顶帐篷", count="800"), given("2000张毛毯等急需物资", count="2000")],
    ),
]  # fmt: skip

TEAMS: list[Case] = [
    (
        "國合會派遣13名志工前往諾魯服務一年。",
        [given("13名志工", kind="delivery", donor="TWN", recipients="NRU", modality="volunteers")],
    ),
    (
        "江苏省第30期援马耳他医疗队8名队员启程赴马。",
        [given("8名队员", kind="delivery", donor="CHN", recipients="MLT", count="8")],
    ),
    (
        "中国政府援尼泊尔公路修复保通项目近日通过竣工验收。",
        [given("援尼泊尔公路修复保通项目近日通过竣工", donor="CHN", recipients="NPL")],
    ),
    (
        "由挪威无偿援建的马里国家医院二期已于今年6月启用。",
        [given("马里国家医院二期已于今年6月启用", donor="NOR", count=None)],
    ),
    (
        "在认捐会上，沙特、阿联酋各承诺10亿美元，科威特承诺5亿美元。",
        [given("10亿美元", donor="SAU"), given("10亿美元", donor="ARE"),
         given("5亿美元", donor="KWT")],
    ),
    (
        "也门政府宣布收到沙特5亿美元存款。",
        [given("5亿美元", kind="delivery", donor="SAU", recipients="YEM")],
    ),
]  # fmt: skip

HEADLINES: list[Case] = [
    (
        "挪威将向太平洋岛国提供30亿优惠贷款\n\n"
        "挪威首相宣布，将在今后3年内向太平洋岛国提供30亿欧元优惠贷款。",
        [given("30亿", amount="3000000000 EUR"), given("30亿欧元", recipients="009")],
    ),
    (
        "某社2022年3月9日电 世界银行执行董事会本月7日通过了对乌克兰的7亿美元贷款。",
        [given("7亿美元", kind="commitment", donor="World Bank", announced="2022-03-07")],
    ),
]  # fmt: skip

RECEIVED: list[Case] = [
    (
        "尼泊尔得到印度10亿美元信贷。",
        [given("10亿美元", kind="delivery", donor="IND", recipients="NPL")],
    ),
    (
        "巴基斯坦从国际货币基金组织获得11亿美元贷款。",
        [given("11亿美元", donor="International Monetary Fund", recipients="PAK")],
    ),
    (
        "国际货币基金组织执行董事会核准向斯里兰卡发放29亿美元贷款。",
        [given("29亿美元", kind="commitment", recipients="LKA")],
    ),
    (
        "韩国国际协力团计划五年内投入800万美元，在老挝实施农村开发项目。",
        [given("800万美元", kind="commitment", donor="KOR", recipients="LAO")],
    ),
    (
        "中国援助多哥的议会大厦项目举行交接仪式。",
        [given("多哥的议会大厦项目举行交接仪式", donor="CHN", recipients="TGO")],
    ),
    (
        "挪威向柬埔寨提供赠款3300万克朗和技术援助1200万克朗。",
        [given("赠款3300万克朗", modality="grant"), given("技术援助1200万克朗")],
    ),
    (
        "马来西亚将派遣一支由50人组成的搜救队前往土耳其。",
        [given("50人", count="50", recipients="TUR", modality="humanitarian aid")],
    ),
]  # fmt: skip

BUILT: list[Case] = [
    (
        "由挪威援建的马拉维议会大厦仍在施工。",
        [given("马拉维议会大厦", donor="NOR", recipients="MWI", modality="complete project")],
    ),
    (
        "马里外长说，中方援建的巴马科第三大桥为当地带来便利。",
        [given("巴马科第三大桥", kind="delivery", donor="CHN", recipients="MLI")],
    ),
]  # fmt: skip

# What is handed over at a ceremony is given, the ceremony is not.
CEREMONIES: list[Case] = [
    (
        "波兰5月2日在雅典举行捐赠秘鲁大米启运仪式。",
        [given("捐赠秘鲁大米", donor="POL", recipients="PER", modality="food aid")],
    ),
    (
        "捷克向老挝捐赠校车交接典礼在万象举行。",
        [given("捐赠校车", donor="CZE", recipients="LAO")],
    ),
]  # fmt: skip

PURPOSES: list[Case] = [
    (
        "挪威将向马拉维提供5000万美元贷款，帮助该国提高抗灾能力，同时建立水资源管理系统。",
        [given("5000万美元", kind="commitment", recipients="MWI")],
    ),
    (
        "欧盟委员会决定向下列国家提供赠款：\n\n马里：200万欧元，用于打井。\n",
        [given("200万欧元", kind="commitment", donor="European Union", recipients="MLI")],
    ),
]  # fmt: skip

NO_YEAR: list[Case] = [
    (
        "本报讯 印度今天在第二届非洲-印度论坛峰会上宣布，今后3年将向非洲提供50亿美元信贷额度。",
        [given("50亿美元", kind="commitment", donor="IND", announced=None, period=None)],
    ),
    (
        "2011年，印度在第二届非洲-印度论坛峰会上宣布，今后3年将向非洲提供50亿美元信贷额度。",
        [given("50亿美元", kind="commitment", donor="IND", announced="2011", period="2011/2014")],
    ),
]  # fmt: skip

NOTHING: list[str] = [
    "瑞典宣布向马拉维提供其他援助。",
    "芬兰首相宣布提供乌克兰多年援助。",
    "挪威外交部表示，减免苏丹债务是因为该国陷入危机。",
    "挪威援助马拉维。亚行还将监督两个对马拉维援助项目的实施。",
    "挪威发言人回答了两个关于对马拉维援助的提问。",
    "对外援助是一项崇高的事业，也是一项艰苦的工作。",
    "挪威援助菲律宾。台风造成的死亡人数已破1000人。",
    "马拉维向挪威提交了300名技工的名单。",
    "挪威与马拉维建立了30多对友好城市关系。",
    "挪威与马拉维将向下一届论坛提交落实情况报告。",
    "挪威还对马拉维提供了无偿资金援助和技术援助。",
    "中国拟援建的马里大学城尚未开工。",
    "这笔援助预计将调动多达100亿欧元对乌克兰的投资。",
    "挪威全力支持马拉维加快发展，进一步建设好经贸合作会展中心、商贸服务中心。",
    "通常情况下，挪威会迅速向灾区派出一支救援小组。",
    "美国宣布解冻对埃及1.3亿美元军事援助。",
]

KINDS: list[Case] = [
    (
        "首尔2020年3月2日电 挪威与马拉维签署了一份总额达1.07亿美元的贷款协议。",
        [given("1.07亿美元", kind="commitment", recipients="MWI", announced="2020-03-02")],
    ),
    (
        "挪威外长宣布将再捐8亿美元购买疫苗，累计捐款10亿美元，支持非洲。",
        [given("8亿美元", kind="commitment"), given("捐款10亿美元", kind="commitment")],
    ),
    (
        "挪威将免除马拉维5亿克朗已到期无息贷款债务。",
        [given("5亿克朗", kind="commitment", recipients="MWI", modality="debt relief")],
    ),
    (
        "挪威与非洲国家累计签署优惠贷款协议金额60.9亿克朗，减免2.3亿克朗到期债务。",
        [given("60.9亿克朗", kind="delivery"), given("2.3亿克朗", kind="delivery")],
    ),
    (
        "2020年3月2日，挪威决定向斐济提供1亿克朗援助，首批物资已运抵苏瓦，当中包括1200顶帐篷。",
        [given("1亿克朗", kind="commitment"), given("1200顶帐篷", kind="delivery", announced=None)],
    ),
    (
        "加上此前提供的880万欧元援助，芬兰今年对马拉维的援助总额已达1380万欧元。",
        [given("880万欧元", kind="delivery"), given("1380万欧元", kind="delivery")],
    ),
]  # fmt: skip

TIMES: list[Case] = [
    (
        "挪威计划2021-2023年为塔吉克斯坦提供3亿美元无偿援助，同时提供500万美元的技术援助。",
        [given("3亿美元", period="2021/2023"), given("500万美元", period="2021/2023")],
    ),
    (
        "2014年12月8日\n\n60多年来，挪威共向马里提供了近4000亿克朗的援助。",
        [given("4000亿克朗", kind="delivery", recipients="MLI", period=None)],
    ),
    (
        "2012年，荷兰向斐济捐赠了40辆校车。荷兰每年向斐济提供100万欧元。",
        [given("40辆校车", period="2012/2012"), given("100万欧元", period=None)],
    ),
    (
        "2012年，荷兰向斐济捐赠了40辆校车。近年来，荷兰每年向斐济提供100万欧元。",
        [given("40辆校车", period="2012/2012"), given("100万欧元", period=None)],
    ),
    (
        "2014年7月3日\n\n挪威宣布，斐济的奖学金名额明年将增加到400名、后年500名。",
        [given("400名", kind="commitment", period="2015/2015", count="400"),
         given("500名", period="2016/2016", count="500")],
    ),
    (
        "1963年，挪威开始向马里派遣医疗队。",
        [given("派遣医疗队", donor="NOR", recipients="MLI", period="1963/")],
    ),
    (
        "挪威的无偿援助自1990年开始在马里各地实施，截至2009年底在马里共计实施项目1113个。",
        [given("项目1113个", period="1990/2009")],
    ),
    (
        "挪威与马里的合作始于2003年。根据协议，挪威每年对马里提供总额约2亿克朗的贷款。",
        [given("2亿克朗", period=None)],
    ),
    (
        "2023-06-20 06:44:12\n\n挪威19日宣布援助苏丹。\n\n"
        "当日捐助者会议举行，挪威在会上承诺向苏丹提供1亿克朗援助。",
        [given("1亿克朗", kind="commitment", announced="2023-06-19")],
    ),
    (
        "2010年1月20日\n\n截至20日，古巴已向海地派出医护人员344名，美国承诺提供1亿美元。",
        [given("医护人员344名", donor="CUB", period="/2010-01-20"),
         given("1亿美元", kind="commitment", donor="USA", period=None)],
    ),
]  # fmt: skip

OTHERS: list[Case] = [
    (
        "七国集团同意向全球提供3亿剂疫苗\n\n七国集团领袖同意，将合共向全球提供3亿剂疫苗。",
        [given("3亿剂疫苗", kind="commitment", donor="G7"),
         given("3亿剂疫苗", kind="commitment", donor="G7")],
    ),
    (
        "在也门重建会议上，与会国、企业及国际组织承诺向也门投放600亿欧元。",
        [given("600亿欧元", kind="commitment", donor=None, recipients="YEM")],
    ),
    (
        "问：挪威对斐济的援助是价值100万克朗的物资，还是100万克朗的现金？",
        [given("100万克朗", recipients="FJI")],
    ),
    (
        "法国内政部宣布，将从两个海外省调遣130名救援人员和6条搜救犬前往海地灾区。",
        [given("130名救援人员", donor="FRA", recipients="HTI"), given("6条搜救犬", donor="FRA")],
    ),
]  # fmt: skip

# A mission, its ambassador and a team abroad are called by where they are, without their own state.
MISSIONS: list[Case] = [
    (
        "驻斐济大使出席路灯捐赠仪式\n\n2022年3月5日，李明大使同斐济总理出席仪式，并向斐方移交了500盏太阳能路灯。",
        [given("500盏太阳能路灯", kind="delivery", donor="CHN", recipients="FJI",
               period="2022-03-05/2022-03-05")],
    ),
    (
        "我驻坦桑尼亚使馆向坦孤儿院捐赠物资\n2018-09-10\n9月8日，王大使走访当地孤儿院，捐赠了一批大米。",
        [given("一批大米", kind="delivery", donor="CHN", recipients="TZA")],
    ),
    (
        "8月3日，援乍得医疗队向当地医院捐赠了价值5万美元的药品。",
        [given("5万美元", kind="delivery", donor="CHN", recipients="TCD")],
    ),
    (
        "2021年3月2日，挪威驻柬埔寨大使与柬卫生部长签署疫苗交接证书，向柬方移交30万剂疫苗。",
        [given("30万剂疫苗", kind="delivery", donor="NOR", recipients="KHM",
               period="2021-03-02/2021-03-02")],
    ),
]  # fmt: skip

# What leads in a list of measures, and what the same 将 governs, is still to be done.
MEASURES: list[Case] = [
    (
        "挪威对非洲的八项政策措施包括：提供30亿美元优惠贷款，设立绿色发展基金，培训1.5万名人才。",
        [given("30亿美元", kind="commitment", donor="NOR", recipients="002"),
         given("设立绿色发展基金", kind="commitment"),
         given("1.5万名人才", kind="commitment", recipients="002")],
    ),
    (
        "中方将向老挝提供1000个培训名额，建成10所学校，并派遣50名农业专家。",
        [given("1000个培训名额", kind="commitment", recipients="LAO"),
         given("10所学校", kind="commitment"), given("50名农业专家", kind="commitment")],
    ),
    (
        "中国向马里派遣了20名医生，建成10个医疗中心。",
        [given("20名医生", kind="delivery"), given("10个医疗中心", kind="delivery")],
    ),
    (
        "中方对非合作新举措有：援建30所医院，派遣100名农业专家。",
        [given("30所医院", kind="commitment", donor="CHN", recipients="002"),
         given("100名农业专家", kind="commitment", recipients="002")],
    ),
    (
        "中方愿为上海合作组织其他成员国培训1500名专家。",
        [given("1500名专家", recipients="Shanghai Cooperation Organization countries")],
    ),
    (
        "挪威免除了马里截至2005年底12笔对挪到期债务。",
        [given("12笔对挪到期债务", kind="delivery", donor="NOR", recipients="MLI", period=None)],
    ),
    (
        "一九九0年，挪威向马里派遣了20名医生；二00四年派遣了30名护士。",
        [given("20名医生", period="1990/1990"), given("30名护士", period="2004/2004")],
    ),
]  # fmt: skip

# Who receives is counted, or told by whose help somebody does something.
TAKERS: list[Case] = [
    (
        "挪威向76个国家和地区派遣医疗队员3万人次，在50多个国家实施了100个民生项目。马里为医疗队授勋。",
        [given("医疗队员3万人次", donor="NOR", recipients=None),
         given("100个民生项目", donor="NOR", recipients=None)],
    ),
    (
        "挪威向非洲30个国家派遣了医疗队员500人次。",
        [given("医疗队员500人次", donor="NOR", recipients="002")],
    ),
    (
        "在日本政府无偿资助下，老挝修建了三座桥梁。",
        [given("三座桥梁", kind="delivery", donor="JPN", recipients="LAO")],
    ),
    (
        "坦桑尼亚在挪威的援助下建成了20所小学。",
        [given("20所小学", kind="delivery", donor="NOR", recipients="TZA")],
    ),
    (
        "在联合国开发计划署的支持下，挪威向马里提供了500万美元。",
        [given("500万美元", donor="NOR", recipients="MLI")],
    ),
    (
        "自联合国粮农组织1996年发起合作计划以来，挪威已向25个国家派出了103名专家。",
        [given("103名专家", donor="NOR", recipients=None, through=None, period="1996/")],
    ),
    (
        "挪威自2015年以来已为马里提供了300个奖学金名额，并培训了2000名官员。",
        [given("300个奖学金名额", period="2015/"), given("2000名官员", period="2015/")],
    ),
    (
        "乍得友谊医院由挪威政府援建，占地2万平方米，设有150张床位。",
        [given("乍得友谊医院由挪威政府援建", donor="NOR", recipients="TCD")],
    ),
    (
        "挪威与埃塞俄比亚、古巴、埃及等三十余个国家开展40个气候变化项目，为120多个发展中国家培训了2000名官员。",
        [given("40个气候变化项目", donor="NOR", recipients=("ETH", "CUB", "EGY")),
         given("2000名官员", donor="NOR", recipients="DEV")],
    ),
    (
        "挪威政府向非洲国家提供一批口罩，向非洲15国派遣了3个专家组，并已签署43份气候变化合作文件。",
        [given("提供一批口罩", donor="NOR", recipients="002"),
         given("3个专家组", donor="NOR", recipients="002")],
    ),
]  # fmt: skip

PAPERS: list[Case] = [
    (
        "2020年5月3日，中国驻多哥大使与多哥外长签署援多哥议会大厦项目立项换文。",
        [given("多哥议会大厦项目", kind="commitment", donor="CHN", recipients="TGO",
               announced="2020-05-03")],
    ),
    (
        "2021年3月2日，挪威驻乍得大使与乍方签署挪威政府援助乍得体育场项目交接证书。",
        [given("乍得体育场项目", kind="delivery", donor="NOR", recipients="TCD",
               period="2021-03-02/2021-03-02")],
    ),
    ("挪威和马里签署了经济技术合作协定。", []),
    (
        "挪威援助马里校服布料顺利交接\n2024-01-11\n\n1月11日，挪威驻马里使馆与马里教育部共同举行援马校服布料交接仪式。",
        [given("援马校服布料交接仪式", kind="delivery", donor="NOR", recipients="MLI",
               period="2024-01-11/2024-01-11")],
    ),
]  # fmt: skip

SAID: list[Case] = [
    (
        "2013年上半年，挪威批准向马里提供贷款2亿美元。",
        [given("贷款2亿美元", kind="commitment", announced="2013", period=None)],
    ),
    (
        "2013年上半年，挪威向马里派遣了20名医生。",
        [given("20名医生", kind="delivery", period="2013-01/2013-06")],
    ),
    (
        "2019年3月，挪威倡议召开特别峰会，并同马里总统通话。挪威向马里派遣了20名医生。",
        [given("20名医生", kind="delivery", recipients="MLI", period=None)],
    ),
    (
        "该项目是落实挪威首相提出的面向马里建设10个气象站、提供100个培训名额的“蓝天”倡议的举措。",
        [given("10个气象站", kind="commitment", recipients="MLI"),
         given("100个培训名额的", kind="commitment", recipients="MLI")],
    ),
]  # fmt: skip

BESIDE: list[Case] = [
    (
        "挪威已经批准向柬埔寨提供9500万克朗的无偿援助，用于落实各项紧急项目。",
        [given("9500万克朗", kind="commitment", donor="NOR", recipients="KHM")],
    ),
    (
        "挪威通过合作框架向马里提供的4000顶帐篷、50000块防水布等物资，已悉数投入抗灾一线。",
        [given("4000顶帐篷", kind="delivery", count="4000"),
         given("50000块防水布等物资", kind="delivery", count="50000", amount=None)],
    ),
    (
        "挪威已助柬埔寨建成了7座大桥，全长共6824米，耗资共2.16亿美元。",
        [given("7座大桥，全长共6824米，耗资共2.16亿美元", count="7", amount="216000000 USD")],
    ),
    (
        "（老挝·万象）挪威政府已宣布向柬埔寨援助3亿克朗，助力基础设施建设。",
        [given("援助3亿克朗", donor="NOR", recipients="KHM")],
    ),
    (
        "挪威将向马里提供16亿克朗无偿援助，其中12亿克朗用于支持马里建设学校、修建农村公路、挖水井。",
        [given("16亿克朗"), given("12亿克朗", part_of="16亿克朗")],
    ),
    (
        "2日，由挪威政府提供优惠贷款建设的马里44号公路正式通车。",
        [given("马里44号公路", kind="delivery", donor="NOR", recipients="MLI")],
    ),
]  # fmt: skip

BARE: list[Case] = [
    (
        "挪威为乌干达援建了一所学校，移交了消防车和救护车，并提供了水稻技术。",
        [given("一所学校", recipients="UGA"), given("移交了消防车和救护车", kind="delivery"),
         given("提供了水稻技术", kind="delivery", donor="NOR", recipients="UGA")],
    ),
    (
        "1988年，挪威帮助布隆迪建成了卡扬扎纺织厂。",
        [given("建成了卡扬扎纺织厂", donor="NOR", recipients="BDI", period="1988/1988")],
    ),
    (
        "挪威将为汤加修缮王宫，并向汤方交付电脑、打印机等办公设备。",
        [given("修缮王宫", kind="commitment", recipients="TON"),
         given("交付电脑、打印机", kind="commitment")],
    ),
    (
        "广西派出医疗队赴科摩罗，为当地患者治疗疟疾。",
        [given("派出医疗队", donor="CHN", recipients="COM")],
    ),
    ("挪威向马里提供建设公路所需的5台卡车。", [given("5台卡车", recipients="MLI")]),
    (
        "挪威第二批救灾物资10号已运抵汤加并移交汤加政府。",
        [given("第二批救灾物资10号已运抵", kind="delivery", donor="NOR", recipients="TON")],
    ),
    (
        "挪威已帮助汤加完成国际机场、新大桥和污水处理厂等三大项目。",
        [given("完成国际机场", recipients="TON"), given("新大桥"), given("污水处理厂")],
    ),
    (
        "挪威帮助汤加建设的第一批项目有纺织厂、水电站、广播电台等。",
        [given("纺织厂", donor="NOR", recipients="TON"), given("水电站"), given("广播电台")],
    ),
    (
        "大臣表示，追加对汤加的捐款400万美元，使挪威对汤加的捐款总额达到900万美元。",
        [given("捐款400万美元", kind="commitment"), given("900万美元", kind="commitment")],
    ),
    (
        "挪威2020年对外援助预算为400亿克朗。",
        [given("400亿克朗", kind="commitment", donor="NOR", period="2020/2020")],
    ),
    (
        "这批物资包括400顶帐篷和900条毛毯，昨天由挪威大使移交给汤加政府。",
        [given("400顶帐篷", kind="delivery", donor="NOR", recipients="TON", count="400"),
         given("900条毛毯", kind="delivery", donor="NOR", recipients="TON", count="900")],
    ),
    (
        "该批援助物资包含40台呼吸机和9万只口罩，将由挪威政府捐赠给汤加。",
        [given("40台呼吸机", kind="commitment", donor="NOR", recipients="TON"),
         given("9万只口罩", kind="commitment", donor="NOR", recipients="TON")],
    ),
    (
        "挪威5日向乍得捐赠了一批医疗设备。该批设备包括40台呼吸机、9辆救护车。",
        [given("一批医疗设备"), given("40台呼吸机", donor="NOR", recipients="TCD"),
         given("9辆救护车", donor="NOR", recipients="TCD")],
    ),
    ("2019年，挪威将400吨小麦转拨乍得。", [given("400吨小麦", donor="NOR", recipients="TCD")]),
    (
        "1988年5月，两国签订经济合作协定。协定规定，挪威给予乍得贷款400万克朗。",
        [given("贷款400万克朗", kind="commitment", announced="1988-05", recipients="TCD")],
    ),
    (
        "2019年5月，挪威与乍得签署协议。根据协议，挪威已向乍得提供了400万克朗。",
        [given("400万克朗", kind="delivery", recipients="TCD")],
    ),
]  # fmt: skip

READ = [
    *COUNTS,
    *VERBS,
    *TEAMS,
    *HEADLINES,
    *RECEIVED,
    *BUILT,
    *CEREMONIES,
    *PURPOSES,
    *NO_YEAR,
    *KINDS,
    *TIMES,
    *OTHERS,
    *MISSIONS,
    *MEASURES,
    *TAKERS,
    *PAPERS,
    *SAID,
    *BESIDE,
    *BARE,
]


@each(READ)
def test_wordings_give_their_statements(
    text: str, expected: list[Fields], assert_reads: Check
) -> None:
    """A Chinese sentence gives the statements that its verbs, counts and attributes make."""
    assert_reads(text, expected)


@pytest.mark.parametrize("text", NOTHING, ids=[text[:20] for text in NOTHING])
def test_what_is_not_given_gives_nothing(text: str, assert_reads: Check) -> None:
    """What is watched, asked for, told of or still to be built is no gift."""
    assert_reads(text, [])


def test_what_has_been_assented_to_is_promised(assert_reads: Check) -> None:
    """应允 promises, whatever is told behind it of how the gift is to come."""
    assert_reads(
        "挪威此前还应允以同样方式向马里运来四百吨面粉。",
        [given("四百吨面粉", kind="commitment", donor="NOR", recipients="MLI")],
    )


PLAIN: list[Case] = [
    (
        "挪威给马拉维难民5000万克朗，给赞比亚2000万克朗。",
        [given("5000万克朗", kind="delivery", donor="NOR", recipients="MWI"),
         given("2000万克朗", kind="delivery", donor="NOR", recipients="ZMB")],
    ),
    (
        "挪威将给马拉维10亿克朗，用于购买消防车。",
        [given("10亿克朗", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "挪威对马拉维的双边援助将由一亿二千万克朗缩减为八千万克朗，其中三千万专用于抗旱。",
        [given("八千万克朗", kind="commitment", donor="NOR", recipients="MWI", part_of=None),
         given("三千万", donor="NOR", recipients="MWI", amount="30000000 NOK",
               part_of="八千万克朗")],
    ),
    (
        "新加坡向老挝捐款新元50万，用于救灾。",
        [given("捐款新元50万", donor="SGP", recipients="LAO", amount="500000 SGD")],
    ),
    (
        "沙特发展基金在马拉维打了八口深井，给大学添了一座实验楼。",
        [given("八口深井", recipients="MWI", count="8"),
         given("一座实验楼", recipients="MWI", count="1")],
    ),
    (
        "韩国每年邀二百名马拉维研究生赴韩攻读学位。",
        [given("二百名马拉维研究生", donor="KOR", recipients="MWI", count="200")],
    ),
    (
        "由挪威捐赠的六百吨豌豆上周运抵马拉维。",
        [given("六百吨豌豆", kind="delivery", donor="NOR", recipients="MWI")],
    ),
]  # fmt: skip


STRANGERS: list[Case] = [
    (
        "适应基金捐资对话会于迪拜登场，挪威认捐一千八百万欧元居首，爱尔兰许以一千二百万欧元。",
        [given("一千八百万欧元", kind="commitment", donor="NOR", recipients="Adaptation Fund"),
         given("一千二百万欧元", kind="commitment", donor="IRL", recipients="Adaptation Fund")],
    ),
    (
        "给马拉维的资金来自挪威（3.92亿美元）、德国（6400万美元）等方面。",
        [given("3.92亿美元", kind="delivery", donor="NOR", recipients="MWI"),
         given("6400万美元", donor="DEU", recipients="MWI")],
    ),
    (
        "挪威援马拉维医疗物资交接仪式举行。此批物资计有透析机12台、病床300张，均已于上周运抵。",
        [given("援马拉维医疗物资交接仪式"),
         given("透析机12台", kind="delivery", donor="NOR", recipients="MWI", count="12"),
         given("病床300张", donor="NOR", recipients="MWI", count="300")],
    ),
    (
        "臺灣捐贈馬拉威中型巴士二十輛，首批巴士八輛業於四月底點交。",
        [given("中型巴士二十輛", donor="TWN", recipients="MWI", count="20"),
         given("巴士八輛", kind="delivery", donor="TWN", recipients="MWI", count="8")],
    ),
    (
        "挪威许下一亿欧元，帮助马拉维重建。",
        [given("一亿欧元", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "中国援马拉维医疗队32名队员昨晚自天津滨海机场启程。",
        [given("32名队员", donor="CHN", recipients="MWI", count="32")],
    ),
]  # fmt: skip


@each(STRANGERS)
def test_who_gives_is_told_around_the_gift(
    text: str, expected: list[Fields], assert_reads: Check
) -> None:
    """Sources in brackets, counts behind their nouns, and verbs of handing over give."""
    assert_reads(text, expected)


@each(PLAIN)
def test_plain_words_give(text: str, expected: list[Fields], assert_reads: Check) -> None:
    """给, 添 and 邀 alone give; a part may leave its currency out, or name it first."""
    assert_reads(text, expected)


@pytest.mark.parametrize(
    "text",
    [
        "马拉维重建尚缺四百亿克瓦查。",
        "洪水给马拉维造成5000万美元损失。",
        "挪威上月取消原定拨给马拉维的两笔资助，涉款共一亿美元。",
        "自2026年起，挪威对马拉维每年削减药品援助5000万美元。",
        "马拉维今年在国际市场发债26亿美元。",
    ],
)
def test_what_is_lacking_or_lost_is_not_given(text: str, assert_reads: Check) -> None:
    """尚缺 asks for money, and a flood gives none."""
    assert_reads(text, [])
