"""Lists whose lines begin with names: all give or all receive; all made up."""

from __future__ import annotations

from tests.extract.cases import Check, Fields, NamedCase, each, given

LISTS: list[NamedCase] = [
    (
        "those who usually give make givers of the others",
        "Help for Honduras after the hurricane\n\nGovernments offered help this week.\n\n"
        "Spain: $20 million in soft loans.\nTaiwan: $2.6 million in cash.\n"
        "Cuba: a team of 50 doctors.\n",
        [given("$20 million", donor="ESP", recipients="HND"),
         given("$2.6 million", donor="TWN", recipients="HND"),
         given("50 doctors", donor="CUB", recipients="HND")],
    ),
    (
        "those who usually give, though another giver stands above, and the title names two",
        "Norway and Japan at the top of pledges to rebuild Libya\n\nMore than $9 billion was "
        "promised in Oslo, $2 billion of it by the United States.\n\n"
        "Japan – $1.5 billion in grants\n\nCanada – $230 million\n\nChina – $24 million\n\n"
        "Oman – $3 million\n",
        [given("$9 billion", recipients="LBY"),
         given("$2 billion", donor="USA", recipients="LBY"),
         given("$1.5 billion", donor="JPN", recipients="LBY"),
         given("$230 million", donor="CAN", recipients="LBY"),
         given("$24 million", donor="CHN", recipients="LBY"),
         given("$3 million", donor="OMN", recipients="LBY")],
    ),
    (
        "sums in brackets behind the names",
        "Kenya drought: who gives what\n\nJapan (¥500 million): maize through WFP\n"
        "Sweden (SEK 120 million): nutrition\nIreland (€4 million): cash for herders\n",
        [given("¥500 million", donor="JPN", recipients="KEN"),
         given("SEK 120 million", donor="SWE", recipients="KEN"),
         given("€4 million", donor="IRL", recipients="KEN")],
    ),
    (
        "states without programmes of their own receive what a bank's news lists",
        "The Opec Fund signed new loans on Monday\n\nLesotho: $10 million for rural roads\n"
        "Guinea: $15 million for a hospital\nParaguay: $30 million for water\n",
        [given("$10 million", donor="OPEC Fund", recipients="LSO"),
         given("$15 million", donor="OPEC Fund", recipients="GIN"),
         given("$30 million", donor="OPEC Fund", recipients="PRY")],
    ),
    (
        "a line apart does not end a list",
        "KfW development loans in 2019\n\nBolivia: €40 million for irrigation.\n"
        "Nepal: €25 million for power lines.\n\nWork there begins in May.\n\n"
        "Ghana: €12 million for clinics.\n",
        [given("€40 million", donor="DEU", recipients="BOL"),
         given("€25 million", donor="DEU", recipients="NPL"),
         given("€12 million", donor="DEU", recipients="GHA")],
    ),
    (
        "bodies beside a giver pass on what he gives, branches and unlisted ones too",
        "Danish humanitarian grants, May 2016\n\nDanChurchAid — DKK 35 million for Myanmar.\n"
        "CARE Denmark — DKK 20 million for Niger.\nOxfam Denmark — DKK 60 million for Lebanon.\n",
        [given("DKK 35 million", donor="DNK", recipients="MMR", through="DanChurchAid"),
         given("DKK 20 million", donor="DNK", recipients="NER", through="CARE Denmark"),
         given("DKK 60 million", donor="DNK", recipients="LBN", through="Oxfam")],
    ),
    (
        "agencies of states and lenders give",
        "Our partners in the reconstruction of Mozambique\n\nUSAID: $14 million for clinics.\n"
        "DFID: £36 million for schools.\nWorld Bank: a $90 million credit.\n",
        [given("$14 million", donor="USA", recipients="MOZ"),
         given("£36 million", donor="GBR", recipients="MOZ"),
         given("$90 million", donor="World Bank", recipients="MOZ")],
    ),
    (
        "names behind the sums of a list",
        "Contributions received for the flood appeal of Mali\n\n$15 million – Denmark\n"
        "$6 million – Italy\n$2 million – Peru\n",
        [given("$15 million", donor="DNK", recipients="MLI"),
         given("$6 million", donor="ITA", recipients="MLI"),
         given("$2 million", donor="PER", recipients="MLI")],
    ),
    (
        "lines of name and sum alone, with what it is for below each",
        "Norway signs grants in Lima\n\nLima, 5 May 2016. Norway has signed agreements for new "
        "projects.\nThe grants will support the following:\nBelize US$m 11.50\n"
        "Coast Road. To pave 60 km of road for 9,000 girls.\nTogo US$m 8.00\n"
        "Kara Hospital. To equip a new hospital.\n",
        [given("US$m 11.50", donor="NOR", recipients="BLZ", kind="commitment"),
         given("US$m 8.00", donor="NOR", recipients="TGO", kind="commitment")],
    ),
    (
        "records with a project, a day and a sum in brackets",
        "Exchange of Notes for Norwegian Grants, 2012\n\n"
        "Laos: The Project for Rural Bridges (on 3 June, 2012, NOK 64M)\n"
        "Togo: The Project for Urban Drainage (on 19 July, 2012, NOK 12M)\n"
        "Peru: The Project for Port Repair (on 2 August, 2012, NOK 91M)\n",
        [given("NOK 64M", donor="NOR", recipients="LAO", announced="2012-06-03", period=None),
         given("NOK 12M", donor="NOR", recipients="TGO", announced="2012-07-19", period=None),
         given("NOK 91M", donor="NOR", recipients="PER", announced="2012-08-02", period=None)],
    ),
    (
        "the title tells the kind of aid, a day in May is no doubt",
        "Exchange of Notes for Grant Assistance in 2009\n\n"
        "- Togo: The Project for Rural Wells (on 27 May, 2009, JPY 1.2B)\n"
        "- Benin: Rural Roads (Phase VI) (on 7 July, 2009, JPY 981M)\n"
        "- Kenya: The Project for a Pier (on 6 July, 2009, JPY 1.9B)\n",
        [given("JPY 1.2B", donor="JPN", recipients="TGO", modality="grant"),
         given("JPY 981M", donor="JPN", recipients="BEN", modality="grant"),
         given("JPY 1.9B", donor="JPN", recipients="KEN", modality="grant")],
    ),
    (
        "what a giver supports below his lead-in is aid",
        "Norad is supporting three partners in the Horn of Africa this year:\n\n"
        "• Save the Children: $4.2 million for clean water in Somalia\n"
        "• World Vision: $3.1 million for nutrition in Ethiopia\n"
        "• Oxfam: $2.7 million for herders in Kenya\n",
        [given("$4.2 million", donor="NOR", recipients="SOM", through="Save the Children"),
         given("$3.1 million", donor="NOR", recipients="ETH", through="World Vision"),
         given("$2.7 million", donor="NOR", recipients="KEN", through="Oxfam")],
    ),
    (
        "states on lines of their own take what a bank has approved",
        "Loans approved by the World Bank in June 2012\n\nBangladesh\n"
        "Second Rural Power Project – $155 million\n\nNepal\nHill Roads Project – $72 million\n\n"
        "Ghana\nUrban Water Project – $32 million\n",
        [given("$155 million", donor="World Bank", recipients="BGD"),
         given("$72 million", donor="World Bank", recipients="NPL"),
         given("$32 million", donor="World Bank", recipients="GHA")],
    ),
    (
        "so it is where a lead-in says whose aid it is",
        "Norwegian aid to the Pacific in 2013 by country:\n\nFiji\nNOK 12 million for schools and "
        "NOK 3 million for clinics.\n\nTonga\nNOK 7 million for a new wharf.\n",
        [given("NOK 12 million", donor="NOR", recipients="FJI", kind="delivery"),
         given("NOK 3 million", donor="NOR", recipients="FJI", kind="delivery"),
         given("NOK 7 million", donor="NOR", recipients="TON", kind="delivery")],
    ),
    (
        "what goes to several bodies is given to those listed",
        "Norway's relief in Mali\n\nNorway gives aid to Mali.\n\nContributions to Norwegian "
        "aid agencies include:\n\n- Caritas (NOK 700,000)\n- World Vision (NOK 600,000)\n"
        "- Save the Children (NOK 500,000)\n",
        [given("NOK 700,000", donor="NOR", recipients="MLI", through="Caritas"),
         given("NOK 600,000", donor="NOR", recipients="MLI", through="World Vision"),
         given("NOK 500,000", donor="NOR", recipients="MLI", through="Save the Children")],
    ),
    (
        "whoever announces it gives, though he never gave before",
        "各国援助汤加\n\n斐济：政府宣布捐款20万美元。\n萨摩亚：承诺提供10万美元。\n"
        "瓦努阿图：总理5日宣布捐15万美元。\n",
        [given("捐款20万美元", donor="FJI", recipients="TON"),
         given("10万美元", donor="WSM", recipients="TON"),
         given("15万美元", donor="VUT", recipients="TON")],
    ),
    (
        "中方 gives to those who head the lines",
        "中方近年援助项目\n\n孟加拉国：提供优惠贷款3亿美元。\n斯里兰卡：无偿援助4亿元人民币。\n"
        "马尔代夫：援建1000套住房。\n",
        [given("优惠贷款3亿美元", donor="CHN", recipients="BGD"),
         given("无偿援助4亿元人民币", donor="CHN", recipients="LKA"),
         given("1000套住房", donor="CHN", recipients="MDV")],
    ),
    (
        "dues below a sentence on aid",
        "Members in arrears\n\nThe World Food Programme gives food aid. Their unpaid dues:\n\n"
        "Brazil: $76 million\nArgentina: $20 million\nMexico: $15 million\n",
        [],
    ),
    (
        "incomes beside an explanation of aid",
        "Sweden's development aid explained\n\nPopulations and incomes per head:\n\n"
        "Kenya – 54 million, $2,000\nMali – 21 million, $900\nChad – 17 million, $700\n",
        [],
    ),
    (
        "trade below a title on aid",
        "中国援助非洲\n\n各国对华出口额：\n\n尼日利亚：20亿美元\n加纳：3亿美元\n埃及：9亿美元\n",
        [],
    ),
    (
        "a list of what is no aid stays one",
        "Exports of tea in 2019\n\nKenya: $1.1 billion\nIndia: $800 million\nMalawi: $90 million\n",
        [],
    ),
]  # fmt: skip


@each(LISTS)
def test_names_of_a_list_play_one_part(
    assert_reads: Check, text: str, expected: list[Fields]
) -> None:
    """The names that the lines of a list begin with all give, or all receive."""
    assert_reads(text, expected)
