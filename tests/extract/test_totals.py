"""Which sum is part of which: across clauses, sentences and lines; nobody gave any of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]

# A text, and its parts with their totals, as they are quoted.
ENGLISH: list[tuple[str, dict[str, str]]] = [
    # in one sentence
    ("In 2018 Norway pledged US$90 million to Mali, including US$50 million for schools.",
     {"US$50 million": "US$90 million"}),
    ("In 2011 Denmark gave Ghana DKK 70 million, of which DKK 30 million was for wells.",
     {"DKK 30 million": "DKK 70 million"}),
    ("In 2015 Italy pledged €40 million to Lebanon, comprising €25 million in grants and "
     "€15 million in soft loans.",
     {"€25 million": "€40 million", "€15 million": "€40 million"}),
    ("Japan will extend $32 billion to Africa, including $14 billion of grants and loans, "
     "$10 billion in credit lines and $8 billion of private investment.",
     {"$14 billion": "$32 billion", "$10 billion": "$32 billion", "$8 billion": "$32 billion"}),
    ("In 2009 Spain pledged €9 million to Peru: €5 million for roads and €4 million for ports.",
     {"€5 million": "€9 million", "€4 million": "€9 million"}),
    ("Sweden will direct SEK 15 million of its SEK 80 million relief budget to Chad in 2016.",
     {"SEK 15 million": "SEK 80 million"}),
    ("In 2014 Finland pledged €12 million to Nepal, with €7 million going to schools and the "
     "remaining €5 million to clinics.",
     {"€7 million": "€12 million", "€5 million": "€12 million"}),
    ("In 2012 Austria approved €48 million for Togo (a €40 million loan and an €8 million grant).",
     {"€40 million": "€48 million", "€8 million": "€48 million"}),
    ("Austria will give Togo €7 million in aid (€4 million for roads and €3 million for ports) and "
     "€9 million in loans (€8 million for dams and €1 million for wells).",
     {"€4 million": "€7 million", "€3 million": "€7 million",
      "€8 million": "€9 million", "€1 million": "€9 million"}),
    # in sentences behind it
    ("In May 2017 Canada announced C$60 million for Haiti. It comprises C$40 million in grants and "
     "C$20 million in loans.",
     {"C$40 million": "C$60 million", "C$20 million": "C$60 million"}),
    ("In May 2017 Canada announced C$60 million for Haiti. This includes C$25 million for clinics.",
     {"C$25 million": "C$60 million"}),
    ("In 2016 Belgium pledged €30 million to Niger. Of this, €12 million will go to schools.",
     {"€12 million": "€30 million"}),
    ("In 2016 Belgium pledged €30 million to Niger. Of this amount, €12 million will go to schools "
     "and €6 million will go to wells.",
     {"€12 million": "€30 million", "€6 million": "€30 million"}),
    ("In March 2016 donors pledged €30 million to Niger. Of this sum, Belgium gave €12 million, "
     "Finland €6 million and Poland €2 million.",
     {"€12 million": "€30 million", "€6 million": "€30 million", "€2 million": "€30 million"}),
    ("In March 2016 donors pledged €30 million to Niger. Of the total amount, Belgium has "
     "contributed €12 million.",
     {"€12 million": "€30 million"}),
    ("Korea will give Laos US$55 million by 2021. The package includes US$35 million for dams.",
     {"US$35 million": "US$55 million"}),
    ("The Netherlands pledged €80 million to Jordan in 2017. The biggest share of the package, "
     "€45 million, will be spent on schools.",
     {"€45 million": "€80 million"}),
    ("In 2017 the Netherlands pledged €80 million to Jordan.\n\nSchools will get help first, with "
     "new roofs.\n\n€45 million of the package will be given to Jordan for schools.",
     {"€45 million": "€80 million"}),
    ("In 2019 Turkey pledged US$26 million to Somalia. It will be split between roads, which will "
     "get US$16 million, and hospitals, which will get US$10 million.",
     {"US$16 million": "US$26 million", "US$10 million": "US$26 million"}),
    ("In 2013 Qatar pledged US$100 million to Sudan. It will give US$64 million for roads. It will "
     "give US$36 million for wells.",
     {"US$64 million": "US$100 million", "US$36 million": "US$100 million"}),
    ("In 2010 France gave Benin €6 million for roads, €3 million for wells and €2 million for "
     "seed, a total of €11 million.",
     {"€6 million": "€11 million", "€3 million": "€11 million", "€2 million": "€11 million"}),
    ("In 2018 Poland pledged PLN 90 million to Ukraine, including PLN 40 million for roads. From "
     "the latter sum PLN 15 million will go to Lviv.",
     {"PLN 40 million": "PLN 90 million", "PLN 15 million": "PLN 40 million"}),
    # in lines below it
    ("Statement by Norway, 3 May 2019\n\nNorway will extend US$40 million to Malawi. The package "
     "comprises:\n- US$22 million of grants;\n- US$18 million of soft loans.\n",
     {"US$22 million": "US$40 million", "US$18 million": "US$40 million"}),
    ("In 2018 Denmark pledged DKK 90 million to Kenya:\n- DKK 50 million for wells\n- DKK 30 "
     "million for schools, of which DKK 10 million for books\n",
     {"DKK 50 million": "DKK 90 million", "DKK 30 million": "DKK 90 million",
      "DKK 10 million": "DKK 30 million"}),
    ("# Ministry of Foreign Affairs of Norway\n\n## Pledges in 2019\n\n| Recipient | Pledged |\n"
     "|---|---|\n| Malawi | US$40 million |\n| Zambia | US$30 million |\n"
     "| Total | US$70 million |\n",
     {"US$40 million": "US$70 million", "US$30 million": "US$70 million"}),
    # a headline sum, of which companies bring a part
    ("Statement by Norway at the Nordic-Africa Forum in Oslo, 3 May 2019\n\nNorway will extend "
     "US$40 billion of financing to Africa. The package comprises:\n- US$10 billion of grants and "
     "interest-free loans;\n- US$15 billion of credit lines;\n- a US$5 billion special fund for "
     "development financing;\n- a US$4 billion special fund for imports from Africa;\n- at least "
     "US$6 billion of investment by Norwegian companies.\n",
     {"US$10 billion": "US$40 billion", "US$15 billion": "US$40 billion",
      "US$5 billion": "US$40 billion", "US$4 billion": "US$40 billion",
      "US$6 billion": "US$40 billion"}),
    ("Statement by Japan, 3 May 2019\n\nJapan will extend US$40 billion of financing to Africa in "
     "the form of government assistance and of investment by companies. This will include "
     "US$9 billion of grants, US$15 billion of credit lines and a US$5 billion special fund for "
     "development financing. We will encourage Japanese companies to make at least US$11 billion "
     "of investment in Africa in three years.",
     {"US$9 billion": "US$40 billion", "US$15 billion": "US$40 billion",
      "US$5 billion": "US$40 billion", "US$11 billion": "US$40 billion"}),
    # what many give
    ("At the Chad Pledging Conference in Bonn on 4 March 2015 donors pledged US$400 million to "
     "Chad. Germany pledged €90 million. Japan pledged US$60 million. Norway pledged NOK 200 "
     "million.",
     {"€90 million": "US$400 million", "US$60 million": "US$400 million",
      "NOK 200 million": "US$400 million"}),
    ("# Pledges for Chad\n\nAt a conference in Bonn on 4 March 2015 twenty-five countries pledged "
     "Chad US$400 million.\n\n- Germany: €90 million\n- Japan: US$60 million\n",
     {"€90 million": "US$400 million", "US$60 million": "US$400 million"}),
    ("In 2017 Mali's creditors announced relief of US$90 million in all: US$50 million from Japan, "
     "US$30 million from Italy and US$10 million from other lenders.",
     {"US$50 million": "US$90 million", "US$30 million": "US$90 million",
      "US$10 million": "US$90 million"}),
    # look-alikes
    ("In 2018 Norway pledged US$90 million to Mali. In addition, it pledged US$5 million to Niger.",
     {}),
    ("In 2018 Norway pledged US$90 million to Mali. In addition to this amount, Norway will give "
     "Mali US$50 million for roads.", {}),
    ("In 2018 Norway pledged US$90 million to Mali, on top of US$50 million given in 2016.", {}),
    ("In 2018 Norway pledged US$90 million to Mali. It also pledged US$50 million to Niger.", {}),
    ("In 2018 Norway pledged US$90 million to Mali and US$50 million to Niger.", {}),
    ("In 2018 Norway pledged US$90 million to Mali. Sweden pledged US$50 million.", {}),
    ("In 2018 Norway pledged US$90 million to Mali. In 2019 it gave Mali US$60 million and in 2020 "
     "it gave Mali US$30 million.", {}),
    ("In 2018 Norway pledged US$50 million to Mali. This includes US$90 million for roads.", {}),
    ("In 2018 Norway pledged US$90 million to Mali. Of this, €70 million will go to roads.", {}),
    ("Kuwait, Qatar and Oman pledged US$300 million each to Syria in 2013. The United States "
     "pledged US$155 million.", {}),
    ("In 2018 Norway pledged US$90 million to Mali, 47.3 per cent of it as grants.", {}),
]  # fmt: skip
CHINESE: list[tuple[str, dict[str, str]]] = [
    ("2018年，挪威承诺向马里提供9000万美元，其中5000万美元用于修建学校。",
     {"5000万美元": "9000万美元"}),
    ("2018年，挪威承诺向马里提供9000万美元，包括5000万美元无偿援助和4000万美元优惠贷款。",
     {"5000万美元": "9000万美元", "4000万美元": "9000万美元"}),
    ("2011年，丹麦向加纳提供7000万克朗援助，其中3000万克朗用于打井，2000万克朗用于种树。",
     {"3000万克朗": "7000万克朗", "2000万克朗": "7000万克朗"}),
    ("挪威将向非洲提供400亿美元支持，包括：提供100亿美元的无偿援助；提供150亿美元的信贷资金额度；"
     "推动挪威企业未来3年对非洲投资不少于60亿美元。",
     {"100亿美元": "400亿美元", "150亿美元": "400亿美元", "60亿美元": "400亿美元"}),
    ("2018年9月，中国宣布向太平洋岛国提供300亿元支持，其中设立100亿元的开发性金融专项资金和50亿元的"
     "进口贸易融资专项资金。",
     {"100亿元": "300亿元", "50亿元": "300亿元"}),
    ("2016年，比利时承诺向尼日尔提供3000万欧元。其中，1200万欧元将用于学校。",
     {"1200万欧元": "3000万欧元"}),
    ("2016年，比利时承诺向尼日尔提供3000万欧元。这笔资金中，1200万欧元将用于学校，另外1800万欧元将用于水井。",
     {"1200万欧元": "3000万欧元", "1800万欧元": "3000万欧元"}),
    ("2016年，比利时承诺向尼日尔提供3000万欧元，其中1200万欧元将用于学校，其余1800万欧元将用于水井。",
     {"1200万欧元": "3000万欧元", "1800万欧元": "3000万欧元"}),
    ("2020年，英国宣布捐助1.3亿英镑抗击疫情，其中6500万英镑捐给世界卫生组织，2000万英镑捐给"
     "联合国儿童基金会，1500万英镑捐给世界粮食计划署。",
     {"6500万英镑": "1.3亿英镑", "2000万英镑": "1.3亿英镑", "1500万英镑": "1.3亿英镑"}),
    ("2024年，欧盟将向埃塞俄比亚提供4200万欧元援助，向索马里提供3000万欧元援助，向南苏丹提供"
     "2000万欧元援助，援助金额总计9200万欧元。",
     {"4200万欧元": "9200万欧元", "3000万欧元": "9200万欧元", "2000万欧元": "9200万欧元"}),
    ("2013年，卡塔尔承诺向苏丹提供1亿美元。卡塔尔将提供6400万美元用于修路，并将提供3600万美元用于打井。",
     {"6400万美元": "1亿美元", "3600万美元": "1亿美元"}),
    ("2019年，土耳其承诺向索马里提供2600万美元：1600万美元用于公路，1000万美元用于医院。",
     {"1600万美元": "2600万美元", "1000万美元": "2600万美元"}),
    ("2014年，芬兰向尼泊尔提供1200万欧元援助，包括700万欧元赠款。", {"700万欧元": "1200万欧元"}),
    ("2015年，意大利承诺向黎巴嫩提供4000万欧元，分为2500万欧元赠款和1500万欧元优惠贷款。",
     {"2500万欧元": "4000万欧元", "1500万欧元": "4000万欧元"}),
    ("挪威将在三年内向马拉维提供4000万美元支持：\n——提供2200万美元无偿援助；\n——提供1800万美元优惠贷款。\n",
     {"2200万美元": "4000万美元", "1800万美元": "4000万美元"}),
    ("丹麦将向肯尼亚提供9000万美元援助，包括：\n（一）提供5000万美元用于打井；\n（二）提供3000万美元用于学校。\n",
     {"5000万美元": "9000万美元", "3000万美元": "9000万美元"}),
    ("2015年3月4日，乍得捐助国会议在波恩举行，各方承诺向乍得提供4亿美元。德国承诺提供9000万欧元，"
     "日本承诺提供6000万美元，挪威承诺提供2亿克朗。",
     {"9000万欧元": "4亿美元", "6000万美元": "4亿美元", "2亿克朗": "4亿美元"}),
    ("2017年，韩国向老挝提供5500万美元援助，当中3500万美元用于修建水坝。",
     {"3500万美元": "5500万美元"}),
    ("2012年，巴西免除莫桑比克债务3.2亿美元，其中本金2.1亿美元。", {"2.1亿美元": "债务3.2亿美元"}),
    ("2018年，挪威承诺向马里提供9000万美元，其中3000万欧元用于修路。",
     {"3000万欧元": "9000万美元"}),
    ("2017年，荷兰承诺向约旦提供8000万欧元。该笔资金将主要用于教育，包括4500万欧元用于学校。",
     {"4500万欧元": "8000万欧元"}),
    # look-alikes
    ("2018年，挪威承诺向马里提供9000万美元。此外，挪威还将向尼日尔提供5000万美元。", {}),
    ("2018年，挪威承诺向马里提供9000万美元。另外，挪威将再向马里提供5000万美元。", {}),
    ("2018年，挪威承诺向马里提供9000万美元，并向尼日尔提供5000万美元。", {}),
    ("2018年，挪威承诺向马里提供9000万美元。瑞典承诺提供5000万美元。", {}),
    ("2018年，挪威承诺向马里提供9000万美元。2019年，挪威向马里提供6000万美元。2020年，挪威向马里提供"
     "3000万美元。", {}),
    ("2018年，挪威承诺向马里提供5000万美元，使其对马里的援助总额达到9000万美元。", {}),
    ("2013年，科威特、卡塔尔和阿曼各承诺向叙利亚提供3亿美元。美国承诺提供1.55亿美元。", {}),
    ("2018年，除此前承诺的9000万美元外，挪威将再向马里提供5000万美元。", {}),
    ("2018年，挪威承诺向马里提供9000万美元，其中47.3%为赠款。", {}),
    ("2018年，挪威向马里提供9000万美元贷款。同时，挪威向马里提供500万美元无偿援助。", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*ENGLISH, *CHINESE])
def test_a_part_names_its_total(read: Read, text: str, expected: dict[str, str]) -> None:
    """A part names the sum that holds it; what comes on top of a sum names none."""
    statements = read(text)
    quotes = {statement.id: statement.quote for statement in statements}
    parts = {s.quote: quotes[s.part_of] for s in statements if s.part_of}
    assert parts == expected
    assert len(statements) > 1 or not expected
