"""Tables, fact boxes and lists of aid: what stands beside and above a figure; all made up."""

from __future__ import annotations

from tests.extract.cases import Check, Fields, NamedCase, each, given

YEAR = (
    "# Norway's development aid\n\n*Ministry of Foreign Affairs, Government of Norway*\n\n"
    "Norway works in many countries, and its help is given freely to all of them.\n\n"
)
FINLAND = "芬兰援助统计\n\n芬兰与非洲国家合作多年，合作领域很广，成果很多。\n\n"

TABLES: list[NamedCase] = [
    (
        "how many loans a sum is spread over is no second statement",
        "2015年泰国对老挝贷款\n\n| 领域 | 贷款笔数 | 金额（万美元） |\n|---|---|---|\n"
        "| 能源 | 4 | 300 |\n| 公路 | 11 | 900 |\n",
        [given("300", donor="THA", recipients="LAO", count="4", amount="3000000 USD"),
         given("900", donor="THA", recipients="LAO", count="11", amount="9000000 USD")],
    ),
    (
        "a lead-in tells that the rows are grants, whatever the text above called them",
        "Lilongwe, January 2024 - The President and his Cabinet received cheques from the "
        "Ambassador of Norway at two ceremonies this month. The grants support projects of the "
        "Government of Malawi, and others of lasting use:\n\n| Project | Amount |\n|---|---|\n"
        "| Wells | NOK 2,909,229 |\n| Sports | NOK 30,000 |\n",
        [given("NOK 2,909,229", kind="delivery", donor="NOR", recipients="MWI", modality="grant"),
         given("NOK 30,000", donor="NOR", what="Sports")],
    ),
    (
        "the number of projects stands beside their sum",
        "Norway's aid to Nepal\n\n| Year | Number of projects | NOK million |\n|---|---|---|\n"
        "| 2015 | 12 | 40 |\n| 2016 | 1,005 | 90 |\n",
        [given("40", donor="NOR", count="12"), given("90", donor="NOR", count="1005")],
    ),
    (
        "a column tells the form of aid, whatever it is for",
        "Czech development projects in Georgia, 2012\n\n| Project | Type of aid | CZK million |\n"
        "|---|---|---|\n| Clinics | Technical cooperation | 5 |\n| Wells | Grants | 7 |\n",
        [given("5", what="Clinics", modality="technical cooperation", amount="5000000 CZK"),
         given("7", what="Wells", modality="grant", amount="7000000 CZK")],
    ),
    (
        "方式 is the form of aid, and a total is of no project",
        "2015年泰国对老挝援助\n\n| 项目 | 援助方式 | 金额（万美元） |\n|---|---|---|\n"
        "| 校舍 | 无偿援助 | 30 |\n| 公路 | 优惠贷款 | 900 |\n| 合计 | | 930 |\n",
        [given("30", donor="THA", recipients="LAO", what="校舍", modality="grant"),
         given("900", what="公路", modality="concessional loan", amount="9000000 USD"),
         given("930", what=None, modality="aid")],
    ),
    (
        "sums spelt out, Markdown",
        "PLEDGES TO SOMALIA\n\n| Donor | Pledge | Form |\n|---|---|---|\n"
        "| Norway | NOK 40 million | grant |\n| Kuwait | US$12 million | loan |\n"
        "| Türkiye | 30 ambulances | goods |\n",
        [given("NOK 40 million", kind="commitment", donor="NOR", recipients="SOM",
               amount="40000000 NOK", modality="grant"),
         given("US$12 million", donor="KWT", recipients="SOM", modality="credit"),
         given("30 ambulances", donor="TUR", recipients="SOM", count="30", amount=None)],
    ),
    (
        "whose money it is ahead of the sums, where they were read behind them",
        "Humanitarian funding for Kenya in 2014\n\n| Source | Amount | Source |\n|---|---|---|\n"
        "| USAID/FFP | $10,310,055 | OCHA |\n| State/PRM | $2,000,000 | IMF |\n",
        [given("$10,310,055", donor="USA", recipients="KEN"),
         given("$2,000,000", donor="USA", recipients="KEN")],
    ),
    (
        "a record by years below an announcement, with a year to come",
        "# Norway commits NOK 90 million to Somalia\n\n30 December 2021\n\n## Norway's funding\n\n"
        "| Year | Norwegian funding | Rank |\n|---|---|---|\n| 2019 | NOK 40 million | 3 |\n"
        "| 2020 | NOK 42 million | 2 |\n| 2022 | NOK 30 million | - |\n",
        [given("NOK 90 million", kind="commitment"),
         given("NOK 40 million", kind="delivery", donor="NOR", period="2019/2019"),
         given("NOK 42 million", kind="delivery", donor="NOR", period="2020/2020"),
         given("NOK 30 million", kind="commitment", donor="NOR", period="2022/2022")],
    ),
    (
        "a head that tells up to when has a unit, and so sums below it",
        "AID TO SOMALIA\n\n| Donor | Pledge (US$ million) | Disbursed by end-2014 (US$ million) |\n"
        "|---|---|---|\n| Norway | 40 | 30 |\n| Kuwait | 12 | 0 |\n",
        [given("40", kind="commitment", donor="NOR", amount="40000000 USD", period=None),
         given("30", kind="delivery", donor="NOR", amount="30000000 USD", period="/2014"),
         given("12", kind="commitment", donor="KWT", amount="12000000 USD")],
    ),
    (
        "a unit between two tables is that of the second",
        "Aid\n\nWells dug in Nepal by donors 2011\n\n| Donor | Wells |\n|---|---|\n| Oman | 3 |\n"
        "| Kuwait | 2 |\n\n(EUR million)\n\n| Donor | Grants |\n|---|---|\n| Oman | 6 |\n"
        "| Kuwait | 7 |\n",
        [given("6", donor="OMN", amount="6000000 EUR"),
         given("7", donor="KWT", amount="7000000 EUR")],
    ),
    (
        "a caption below its table",
        "The fund was set up in 2009.\n\n| Norway | 40 |\n| Kuwait | 12 |\n| Oman | 3 |\n\n"
        "Table 3. Pledges to Somalia (US$ million)\n",
        [given("40", kind="commitment", donor="NOR", recipients="SOM", amount="40000000 USD"),
         given("12", donor="KWT", amount="12000000 USD"),
         given("3", donor="OMN", amount="3000000 USD")],
    ),
    (
        "rows that end with a bar, without a head",
        "AID TO SOMALIA\n\nAs of 6 September, the list of donor countries includes:\n"
        "Norway | $100,000 |\nKenya | $7.6 million |\nOman | 30 boats |\n",
        [given("$100,000", donor="NOR", recipients="SOM", amount="100000 USD"),
         given("$7.6 million", donor="KEN", recipients="SOM"),
         given("30 boats", donor="OMN", recipients="SOM", count="30")],
    ),
    (
        "a note below a table tells the unit",
        "各国对索马里援助承诺\n\n国家\t承诺\n挪威\t1200\n科威特\t600\n阿曼\t30\n\n注：单位为万美元\n",
        [given("1200", kind="commitment", donor="NOR", recipients="SOM", amount="12000000 USD"),
         given("600", donor="KWT", amount="6000000 USD"),
         given("30", donor="OMN", amount="300000 USD")],
    ),
    (
        "a caption above the second of two tables is not of the first",
        "Table 1. Pledges to Somalia (US$ million)\n\n| Norway | 40 |\n| Kuwait | 12 |\n\n"
        "Table 2. Pledges to Mali (EUR million)\n\n| Oman | 3 |\n| Fiji | 2 |\n",
        [given("40", donor="NOR", recipients="SOM", amount="40000000 USD"),
         given("12", donor="KWT", recipients="SOM", amount="12000000 USD"),
         given("3", donor="OMN", recipients="MLI", amount="3000000 EUR"),
         given("2", donor="FJI", recipients="MLI", amount="2000000 EUR")],
    ),
    (
        "what is said again in another scale or currency",
        "PLEDGES TO SOMALIA\n\n| Donor | Pledge (EUR) | Pledge (EUR million) | "
        "Pledge (US$ million) | Paid (EUR) |\n|---|---|---|---|---|\n"
        "| Norway | 40,120,000 | 40.1 | 44.3 | 30,000,000 |\n",
        [given("40,120,000", kind="commitment", donor="NOR", amount="40120000 EUR"),
         given("30,000,000", kind="delivery", donor="NOR", amount="30000000 EUR")],
    ),
    (
        "a column of pledges does not make its neighbours pledges",
        "AID TO SOMALIA\n\n| Donor | Funding (US$) | Uncommitted pledges (US$) |\n|---|---|---|\n"
        "| Norway | 40,000 | 3,000 |\n| Oman | 50,000 | 6,000 |\n",
        [given("40,000", kind="delivery", donor="NOR"), given("3,000", kind="commitment"),
         given("50,000", kind="delivery", donor="OMN"), given("6,000", kind="commitment")],
    ),
    (
        "sums below a head that speaks of their currency",
        "PLEDGES TO SOMALIA\n\n| Donor | Pledge (own currency) |\n|---|---|\n"
        "| Norway | NOK 40 m |\n"
        "| Sweden | SEK 9 m |\n",
        [given("NOK 40 m", donor="NOR", amount="40000000 NOK"),
         given("SEK 9 m", donor="SWE", amount="9000000 SEK")],
    ),
    (
        "columns of plain text",
        "Pledges to Somalia at the conference\n\nDonor            Pledge\n"
        "Norway           NOK 40 million\nKuwait           US$12 million\n"
        "Finland          €3 million\n",
        [given("NOK 40 million", kind="commitment", donor="NOR", recipients="SOM"),
         given("US$12 million", donor="KWT", recipients="SOM"),
         given("€3 million", donor="FIN", recipients="SOM", amount="3000000 EUR")],
    ),
    (
        "tabs, Chinese",
        "各方向索马里认捐情况\n\n援助方\t数额\n挪威\t4000万挪威克朗\n科威特\t1200万美元\n",
        [given("4000万挪威克朗", kind="commitment", donor="NOR", recipients="SOM"),
         given("1200万美元", donor="KWT", recipients="SOM", amount="12000000 USD")],
    ),
    (
        "a column for the giver and one for the taker",
        "PLEDGES OF THE YEAR\n\n| Donor | Recipient | Pledge |\n|---|---|---|\n"
        "| Norway | Mali | NOK 40 million |\n| Kuwait | Chad | US$12 million |\n",
        [given("NOK 40 million", donor="NOR", recipients="MLI"),
         given("US$12 million", donor="KWT", recipients="TCD")],
    ),
    (
        "the unit in the head, a total row",
        YEAR + "## Grants disbursed in 2019\n\n| Partner | NOK million |\n|---|---:|\n"
        "| Malawi | 120 |\n| Nepal | 95.5 |\n| **Total** | **215.5** |\n",
        [given("120", kind="delivery", donor="NOR", recipients="MWI", amount="120000000 NOK",
               period="2019/2019"),
         given("95.5", donor="NOR", recipients="NPL", amount="95500000 NOK"),
         given("215.5", donor="NOR", recipients=None, amount="215500000 NOK")],
    ),
    (
        "the unit in the head, by the lead-in delivered",
        YEAR + "In 2018 Norway spent its aid money as follows.\n\n"
        "| Recipient | EUR million |\n|---|---|\n| Nepal | 12 |\n| Zambia | – |\n",
        [given("12", kind="delivery", donor="NOR", recipients="NPL", amount="12000000 EUR",
               period="2018/2018")],
    ),
    (
        "the unit in a Chinese head",
        FINLAND + "芬兰2018年已提供援助如下：\n\n| 受援国 | 金额（万欧元） |\n|---|---|\n"
        "| 尼泊尔 | 1200 |\n| 赞比亚 | 850 |\n",
        [given("1200", kind="delivery", donor="FIN", recipients="NPL",
               amount="12000000 EUR", period="2018/2018"),
         given("850", donor="FIN", recipients="ZMB", amount="8500000 EUR")],
    ),
    (
        "a table of needs",
        "NEEDS OF NEPAL\n\nThe cost of the repairs is estimated below.\n\n"
        "| Item | EUR million |\n|---|---|\n| Roads | 12 |\n| Bridges | 4 |\n",
        [],
    ),
    (
        "a table without sums or units",
        "SCHOOLS OF NEPAL\n\n| District | Pupils |\n|---|---|\n| Gorkha | 1,200 |\n",
        [],
    ),
    (
        "a column of channels takes nothing from the title's taker",
        "PLEDGES TO SOMALIA\n\n| Donor | Channel | Pledge |\n|---|---|---|\n"
        "| Norway | UNICEF | NOK 40 million |\n",
        [given("NOK 40 million", donor="NOR", recipients="SOM", through="UNICEF")],
    ),
    (
        "bare numbers with a currency column, the scale in the lead-in",
        YEAR + "Norway disbursed the following in 2016, in millions:\n\n"
        "| Recipient | Currency | Amount |\n|---|---|---:|\n"
        "| Mali | SEK | 120 |\n| Kenya | USD | 14 |\n",
        [given("120", donor="NOR", recipients="MLI", amount="120000000 SEK"),
         given("14", donor="NOR", recipients="KEN", amount="14000000 USD")],
    ),
    (
        "a lead-in with a colon right behind the title is no title",
        "芬兰援助统计\n\n芬兰2018年已提供援助如下：\n\n| 受援国 | 万欧元 |\n|---|---|\n"
        "| 尼泊尔 | 1200 |\n",
        [given("1200", kind="delivery", donor="FIN", recipients="NPL",
               amount="12000000 EUR", period="2018/2018")],
    ),
    (
        "the rows are parts of the total below them",
        YEAR + "## Grants disbursed in 2019\n\n| Partner | NOK million |\n|---|---:|\n"
        "| Malawi | 120 |\n| Nepal | 95 |\n| Total | 215 |\n",
        [given("120", part_of="215"), given("95", part_of="215"), given("215", part_of=None)],
    ),
    (
        "commas, the scale in the caption, one column promised and one paid",
        "Hillside Water Fund: Annual Report\n\n"
        "The fund is paid for by its donors, whose support it acknowledges with gratitude.\n\n"
        "Table 2: Donor contributions to the Hillside Water Fund (in $ millions)\n"
        "Donor ,Pledged ,Received ,To be received\nSIDA, $9.75 , $8.50 , $1.25\n"
        "DGIS, $3.20 , $3.20 ,\nAspen Foundation, $0.80 , $0.80 ,\n"
        "Total, $13.75 , $12.50 , $1.25\n",
        [given("$9.75", kind="commitment", donor="SWE", recipients="Hillside Water Fund",
               amount="9750000 USD"),
         given("$8.50", kind="delivery", donor="SWE", amount="8500000 USD"),
         given("$3.20", kind="commitment", donor="NLD", recipients="Hillside Water Fund"),
         given("$3.20", kind="delivery", donor="NLD"),
         given("$0.80", kind="commitment", donor="Aspen Foundation"),
         given("$0.80", kind="delivery", donor="Aspen Foundation")],
    ),
    (
        "cells in quotation marks, as spreadsheets write them",
        'Contributions to the emergency response in Malawi\n\n'
        '"Donor","Committed (USD)","Disbursed (USD)"\n"Norway","1,250,000","1,000,000"\n'
        '"United Kingdom","3,400,000","2,900,000"\n',
        [given("1,250,000", kind="commitment", donor="NOR", recipients="MWI",
               amount="1250000 USD"),
         given("1,000,000", kind="delivery", donor="NOR"),
         given("3,400,000", kind="commitment", donor="GBR"),
         given("2,900,000", kind="delivery", donor="GBR", amount="2900000 USD")],
    ),
    (
        "semicolons and decimal commas",
        "Pledges to West Africa\n\nDonor;Recipient;Amount (US$ million)\n"
        "Norway;Mali;12,5\nSweden;Chad;8\n",
        [given("12,5", donor="NOR", recipients="MLI", amount="12500000 USD"),
         given("8", donor="SWE", recipients="TCD", amount="8000000 USD")],
    ),
    (
        "a column for every year, the giver in the caption",
        YEAR + "Table 3. Norwegian aid disbursed by country (NOK million)\n\n"
        "Country      2017     2019\nMalawi        120      140\nNepal         95.5       88\n",
        [given("120", kind="delivery", donor="NOR", recipients="MWI", amount="120000000 NOK",
               period="2017/2017"),
         given("140", period="2019/2019"),
         given("95.5", recipients="NPL", period="2017/2017"),
         given("88", recipients="NPL", amount="88000000 NOK", period="2019/2019")],
    ),
    (
        "the unit behind the name of the row; shares are no sums",
        "FINNISH AID TO NEPAL\n\n| | 2018 | 2020 |\n|---|---|---|\n"
        "| Grants (EUR million) | 12 | – |\n| Loans (EUR million) | 3 | 2 |\n"
        "| Share of total (%) | 10 | 12 |\n",
        [given("12", donor="FIN", recipients="NPL", amount="12000000 EUR", modality="grant",
               period="2018/2018"),
         given("3", modality="credit", period="2018/2018"),
         given("2", modality="credit", period="2020/2020")],
    ),
    (
        "figures behind names with single blanks",
        "Pledges to Somalia at the conference\n\n"
        "The donors met in June and pledged generously for the recovery of the country.\n\n"
        "Pledges by donor (US$ million)\nDonor Pledged Paid\nNorway 12.0 10.0\n"
        "United Kingdom 30.5 20.5\nBelgium 4.0 0.0\nTotal 46.5 30.5\n",
        [given("12.0", kind="commitment", donor="NOR", recipients="SOM", amount="12000000 USD"),
         given("10.0", kind="delivery", donor="NOR"),
         given("30.5", kind="commitment", donor="GBR"),
         given("20.5", kind="delivery", donor="GBR", amount="20500000 USD"),
         given("4.0", kind="commitment", donor="BEL")],
    ),
    (
        "rows one behind the other on a line; a lead-in that says who takes",
        "Answer of the Danish Minister for Development Cooperation\n\n"
        "The amounts spent on relief in the countries named in 1991 have been:\n\n"
        "DKK million (a) Peru (floods) 12.4 (b) Nepal 2.5 (c) Fiji and Tonga (cyclone) 0.27\n",
        [given("12.4", kind="delivery", donor="DNK", recipients="PER", amount="12400000 DKK"),
         given("2.5", donor="DNK", recipients="NPL"),
         given("0.27", donor="DNK", recipients=("FJI", "TON"), amount="270000 DKK")],
    ),
    (
        "a caption with the unit for a head",
        "Danish aid by country, DKK million\n\nMali 40\nNiger 35.5\nBenin 120\n",
        [given("40", donor="DNK", recipients="MLI", amount="40000000 DKK"),
         given("35.5", donor="DNK", recipients="NER"),
         given("120", donor="DNK", recipients="BEN")],
    ),
    (
        "thousands of euros; who receives is in the rows, who gives in the caption",
        "Support to civil society in Moldova\n\n"
        "Grants awarded by the European Union in 2020 (EUR '000)\n\n"
        "| Beneficiary | Amount |\n|---|---|\n| Help Moldova | 450 |\n| UNICEF | 1,200 |\n",
        [given("450", kind="commitment", donor="European Union", amount="450000 EUR"),
         given("1,200", donor="European Union", recipients="MDA", through="UNICEF",
               amount="1200000 EUR")],
    ),
    (
        "into an agency for a country, by the caption; nobody's gifts are left out",
        "Annex\n\nTable 4: Contributions to the World Food Programme for Yemen, 2020 (US$)\n\n"
        "| Donor | Contribution |\n|---|---|\n| Germany | 12,500,000 |\n"
        "| Private donors | 200,000 |\n| **Total** | **12,700,000** |\n",
        [given("12,500,000", kind="delivery", donor="DEU", recipients="YEM",
               through="World Food Programme", amount="12500000 USD", period="2020/2020")],
    ),
    (
        "a unit in a Chinese caption, columns promised and paid",
        "挪威援助年报\n\n挪威与许多国家开展合作，提供了各种形式的援助，取得了良好成效。\n\n"
        "表1 2019年挪威对外援助情况（单位：百万挪威克朗）\n\n"
        "受援国\t承诺\t到位\n马拉维\t120\t100\n尼泊尔\t95.5\t90\n合计\t215.5\t190\n",
        [given("120", kind="commitment", donor="NOR", recipients="MWI", part_of="215.5",
               amount="120000000 NOK"),
         given("100", kind="delivery", donor="NOR", recipients="MWI", part_of="190"),
         given("95.5", recipients="NPL", part_of="215.5"),
         given("90", recipients="NPL", part_of="190", period="2019/2019"),
         given("215.5", kind="commitment", recipients=None),
         given("190", kind="delivery", recipients=None)],
    ),
    (
        "a unit that one head names for its neighbour too; what is owed and shares are none",
        "各方向索马里认捐情况\n\n| 捐助方 | 认捐额（百万美元） | 已拨付 | 尚欠 | 占比 |\n"
        "|---|---|---|---|---|\n| 挪威 | 40 | 30 | 10 | 25% |\n| 科威特 | 12 | 12 | 0 | 7% |\n",
        [given("40", kind="commitment", donor="NOR", recipients="SOM", amount="40000000 USD"),
         given("30", kind="delivery", donor="NOR", amount="30000000 USD"),
         given("12", kind="commitment", donor="KWT"),
         given("12", kind="delivery", donor="KWT", recipients="SOM")],
    ),
    (
        "bars without a frame",
        "Pledges to Somalia\n\nDonor | Pledge\nNorway | NOK 40 million\nFinland | €3 million\n",
        [given("NOK 40 million", donor="NOR", recipients="SOM"),
         given("€3 million", donor="FIN", recipients="SOM", amount="3000000 EUR")],
    ),
    (
        "what a sentence says of the table that it points to",
        "Annual Report of RIVERFUND\n\n"
        "As of March 31, 2012, donors had paid in $12.5 million (Table 7).\n\n"
        "The secretariat is small, and costs are borne by its host.\n\n"
        "Table 7: Contributions to RIVERFUND (US$ million)\n\n"
        "| Donor | Received |\n|---|---|\n| Norway | 8.5 |\n| Finland | 4 |\n",
        [given("$12.5 million", kind="delivery", donor=None),
         given("8.5", kind="delivery", donor="NOR", recipients="RIVERFUND", modality="fund",
               amount="8500000 USD", period="/2012-03-31"),
         given("4", donor="FIN", recipients="RIVERFUND")],
    ),
    (
        "rows of those who have pledged, whoever the lead-in names; scales in the cells",
        "The table shows the countries that have pledged so far, among them Canada, to the Harbour "
        "Fund.\n\n| Country | US$ | Original currency |\n|---|---|---|\n"
        "| Norway | 40 m | 300 m (NOK) |\n"
        "| Kuwait | 12 m | |\n",
        [given("40 m", kind="commitment", donor="NOR", recipients="Harbour Fund",
               amount="40000000 USD"),
         given("12 m", donor="KWT", amount="12000000 USD")],
    ),
    (
        "a text without a title tells in its opening where money was raised, and for what",
        "These are the pledges made to the Harbour Fund at a donors' meeting in Oslo.\n\n"
        "The Fund was set up in 2009 and helps the poorest.\n\nPledges follow:\n\n"
        "Country Pledge (US$ million)\nNorway 40\nKuwait 12\n",
        [given("40", donor="NOR", recipients="Harbour Fund", meeting="donors' meeting in Oslo"),
         given("12", donor="KWT", recipients="Harbour Fund", amount="12000000 USD")],
    ),
]  # fmt: skip


BOXES: list[NamedCase] = [
    (
        "one field a line",
        "Fact sheet\n\nDonor: Norway\nAmount: NOK 40 million\nRecipient: Malawi\n"
        "Period: 2019-2022\n",
        [given("NOK 40 million", kind="commitment", donor="NOR", recipients="MWI",
               amount="40000000 NOK", period="2019/2022")],
    ),
    (
        "who carries it out; the status tells that it is under way",
        "PROJECT FACT SHEET: MOUNTAIN ROADS\n\nThe project connects villages with markets.\n\n"
        "Country: Nepal\nDonor: Government of Finland\nImplementing partner: UNOPS\n"
        "Total budget: EUR 12.5 million\nDuration: January 2019 – December 2022\n"
        "Status: ongoing\n",
        [given("EUR 12.5 million", kind="delivery", donor="FIN", recipients="NPL",
               through="UNOPS", period="2019-01/2022-12")],
    ),
    (
        "bold labels, the country in the title, first and last year on lines of their own",
        "# Clean Water for Zambia\n\n**Donor:** Denmark\n**Budget:** DKK 60 million\n"
        "**Partner:** UNICEF\n**Start date:** 2020\n**End date:** 2024\n",
        [given("DKK 60 million", donor="DNK", recipients="ZMB", through="UNICEF",
               period="2020/2024")],
    ),
    (
        "the rows of a table of two columns",
        "# Schools for Chad\n\n| Funded by | Sweden |\n|---|---|\n| Amount (SEK million) | 30 |\n"
        "| Beneficiary | Chad |\n| Signed on | 5 May 2019 |\n",
        [given("30", kind="commitment", donor="SWE", recipients="TCD", amount="30000000 SEK",
               announced="2019-05-05")],
    ),
    (
        "Chinese",
        "项目概况\n\n援助方：挪威\n受援国：马拉维\n金额：4000万挪威克朗\n期限：2019-2022年\n",
        [given("4000万挪威克朗", donor="NOR", recipients="MWI", amount="40000000 NOK",
               period="2019/2022")],
    ),
    (
        "a box about a firm",
        "Company profile\n\nFounded: 1987\nTurnover: US$40 million\nStaff: 1,200\n",
        [],
    ),
]  # fmt: skip

LISTS: list[NamedCase] = [
    (
        "names on lines of their own, below what says that they give",
        "FACTBOX: pledges to Fiji\n\nBelow is a list of the pledges made in Suva on 3 May 2016.\n\n"
        "1. NORWAY\n\n2016: $13 million\n\n2017-2020: $12 million\n\n2. EUROPEAN COMMISSION\n\n"
        "2016: $90 million\n",
        [given("$13 million", kind="commitment", donor="NOR", recipients="FJI", period="2016/2016"),
         given("$12 million", donor="NOR", recipients="FJI", period="2017/2020"),
         given("$90 million", donor="European Union", recipients="FJI", announced="2016-05-03")],
    ),
    (
        "names as headings of a page about aid for one country",
        "各国对尼泊尔的地震援助\n\n印度\n派出10架飞机，提供毛毯2000条。\n\n挪威\n提供300万美元。\n",
        [given("10架飞机", donor="IND", recipients="NPL", count="10"),
         given("毛毯2000条", donor="IND", recipients="NPL", count="2000"),
         given("300万美元", donor="NOR", recipients="NPL")],
    ),
    (
        "regions that part a list of givers receive nothing",
        "Aid for Peru\n\nFollowing is a list of some of the aid offered by governments.\n\nAsia\n"
        "INDIA: Will provide $20 million.\n\nOMAN: Oman offered $5 million in aid for victims.\n\n"
        "Europe\nNORWAY: Has pledged €2 million.\n",
        [given("$20 million", donor="IND", recipients="PER"),
         given("$5 million", donor="OMN", recipients="PER"),
         given("€2 million", donor="NOR", recipients="PER")],
    ),
    (
        "names above what others gave are of those who receive",
        "Aid for Nepal\n\nBhutan\n\n30 trucks were lent by Oman.\n\nPeru\n\n40 tents were given by "
        "Chile.\n",
        [given("30 trucks", donor="OMN", recipients="BTN"),
         given("40 tents", donor="CHL", recipients="PER")],
    ),
    (
        "names that a lead-in tells as helped receive",
        "The ministers of Togo and Benin met. Countries pledged to help them:\n\nTogo\n\n"
        "$4 million for wells.\n\nBenin\n\n$6 million for roads.\n",
        [given("$4 million", donor=None, recipients="TGO"),
         given("$6 million", donor=None, recipients="BEN")],
    ),
    (
        "names before a dash, in paragraphs",
        "What countries have offered Pakistan:\n\nNORWAY — $35 million, 19 helicopters\n\n"
        "OMAN — $230,000 in emergency goods\n",
        [given("$35 million", kind="commitment", donor="NOR", recipients="PAK"),
         given("19 helicopters", donor="NOR", count="19"),
         given("$230,000", donor="OMN", recipients="PAK")],
    ),
    (
        "names below what a giver does are those who receive",
        "# Norway's development aid\n\nNorway helps many countries.\n\n## Nepal\n\n"
        "Norway has spent $13 million on schools.\n\n## Malawi\n\n"
        "Norway has spent $4 million on wells.\n",
        [given("$13 million", donor="NOR", recipients="NPL"),
         given("$4 million", donor="NOR", recipients="MWI")],
    ),
    (
        "the giver before the sum, however it is parted from it",
        "Pledges to Somalia\n\nAt the conference on 5 May 2019 these pledges were announced for "
        "Somalia:\n\n• Japan: US$5 million\n• Norway – NOK 40 million\n• Germany (€12 million)\n"
        "• **Sweden** SEK 30 million\n• France, €4 million for water\n"
        "• Oak Foundation – US$300,000\n",
        [given("US$5 million", kind="commitment", donor="JPN", recipients="SOM",
               announced="2019-05-05"),
         given("NOK 40 million", donor="NOR"), given("€12 million", donor="DEU"),
         given("SEK 30 million", donor="SWE"), given("€4 million", donor="FRA"),
         given("US$300,000", donor="Oak Foundation", recipients="SOM")],
    ),
    (
        "the same without a verb, below a title of gifts",
        "CONTRIBUTIONS TO THE FLOOD RESPONSE IN PAKISTAN\n\n- Japan – US$5 million\n"
        "- Norway – NOK 40 million\n- Qatar: 40 tonnes of tents\n",
        [given("US$5 million", kind="delivery", donor="JPN", recipients="PAK"),
         given("NOK 40 million", donor="NOR"), given("40 tonnes of tents", donor="QAT")],
    ),
    (
        "Chinese lines",
        "各方向索马里提供援助\n\n2019年5月5日，各方在会议上宣布向索马里提供下列援助：\n\n"
        "挪威：4000万克朗\n德国（1200万欧元）\n瑞典——3000万瑞典克朗，用于供水\n",
        [given("4000万克朗", kind="commitment", donor="NOR", recipients="SOM"),
         given("1200万欧元", donor="DEU"), given("3000万瑞典克朗", donor="SWE")],
    ),
    (
        "the sum first; who gives stands in the lead-in, right behind the title",
        "Canada announces support for the Sahel\n\n"
        "Today the Minister of Development announced Canada's new support:\n\n"
        "- $5 million for schools in Mali\n- $3.5 million to UNICEF for nutrition in Niger\n",
        [given("$5 million", kind="commitment", donor="CAN", recipients="MLI"),
         given("$3.5 million", donor="CAN", recipients="NER", through="UNICEF")],
    ),
    (
        "items within items are parts, and what is below the next item is its own",
        "Finland's support to Ukraine\n\n"
        "In March 2023 Finland announced the following support for Ukraine:\n\n"
        "- €20 million in humanitarian aid:\n  - €12 million through the Red Cross\n"
        "  - €8 million through UNICEF\n- €30 million for schools, of which\n"
        "  - €10 million for textbooks\n  - €20 million for buildings\n- €5 million for seed\n",
        [given("€20 million", kind="commitment", donor="FIN", recipients="UKR", part_of=None),
         given("€12 million", kind="commitment", part_of="€20 million", announced="2023-03"),
         given("€8 million", part_of="€20 million", through="UNICEF"),
         given("€30 million", part_of=None, announced="2023-03"),
         given("€10 million", part_of="€30 million", recipients="UKR"),
         given("€20 million", part_of="€30 million"),
         given("€5 million", part_of=None, recipients="UKR")],
    ),
    (
        "headings name who receives, the title who gives",
        "# Swedish aid by country 2020\n\n## Mali\n\n- SEK 30 million for water\n\n## Niger\n\n"
        "- SEK 20 million for food\n",
        [given("SEK 30 million", kind="delivery", donor="SWE", recipients="MLI"),
         given("SEK 20 million", donor="SWE", recipients="NER")],
    ),
    (
        "a country before a stop is what a bullet is about, not who gives",
        "# India's aid in 2019\n\nIndia gave help to its neighbours:\n\n"
        "- **Bhutan.** India released Rs 20 crore to Bhutan.\n"
        "- **Nepal.** 300 tonnes of rice were sent in May.\n",
        [given("Rs 20 crore", donor="IND", recipients="BTN"),
         given("300 tonnes of rice", donor="IND", recipients="NPL")],
    ),
    (
        "labels name who takes where the lead-in names who gives",
        "The European Commission has decided to provide grants to finance these operations:\n\n"
        "- Madagascar: €16 million to repair 12 airports\n- Fiji: €3 million for two bridges\n",
        [given("€16 million", kind="commitment", donor="European Union", recipients="MDG"),
         given("€3 million", donor="European Union", recipients="FJI")],
    ),
    (
        "a list of labelled sums in one paragraph",
        "The African Development Bank has approved loans for the following projects:\n\n"
        "Mali: US$2 million for wells. Chad: US$3 million to build roads. Niger: US$4 million.\n",
        [given("US$2 million", kind="commitment", recipients="MLI"),
         given("US$3 million", recipients="TCD"),
         given("US$4 million", donor="African Development Bank", recipients="NER")],
    ),
    (
        "a list of labelled sums in one paragraph, Chinese",
        "欧盟委员会决定向下列国家提供赠款：\n\n马里：200万欧元，用于打井。乍得：300万欧元，用于学校。\n",
        [given("200万欧元", kind="commitment", donor="European Union", recipients="MLI"),
         given("300万欧元", donor="European Union", recipients="TCD")],
    ),
    (
        "contributions pledged are those of the labels, whoever compiled the list",
        "The following is a list of contributions pledged, compiled by United Nations agencies."
        "\n\nNORWAY: $40 million for tents.\n\nKUWAIT: $12 million.\n",
        [given("$40 million", donor="NOR"), given("$12 million", donor="KWT")],
    ),
    (
        "sums in brackets behind names of takers",
        "The European Commission has adopted new aid decisions for Georgia (€3 million), "
        "Armenia (€2 million) and Nepal (€1 million).",
        [given("€3 million", kind="commitment", donor="European Union", recipients="GEO"),
         given("€2 million", donor="European Union", recipients="ARM"),
         given("€1 million", donor="European Union", recipients="NPL")],
    ),
    (
        "sums in brackets behind names of givers",
        "Pledges for Yemen came from Norway ($40 million), Japan ($30 million) and Kuwait "
        "($12 million).",
        [given("$40 million", kind="commitment", donor="NOR", recipients="YEM"),
         given("$30 million", donor="JPN", recipients="YEM"),
         given("$12 million", donor="KWT", recipients="YEM")],
    ),
    (
        "prices and results are no gifts",
        "Market report\n\nThe company announced the following results:\n\n"
        "- Japan: US$5 million\n- Norway – NOK 40 million\n",
        [],
    ),
]  # fmt: skip


@each(BOXES)
def test_fact_boxes_give_one_statement(
    text: str, expected: list[Fields], assert_reads: Check
) -> None:
    """Lines that each name one field of a gift are read together, as one statement."""
    assert_reads(text, expected)


@each(LISTS)
def test_lists_share_what_stands_above_them(
    text: str, expected: list[Fields], assert_reads: Check
) -> None:
    """Items without a verb take who gives, to whom and when from lead-in, heading and title."""
    assert_reads(text, expected)


@each(TABLES)
def test_rows_give_their_statements(text: str, expected: list[Fields], assert_reads: Check) -> None:
    """Every row that names a sum or a number of things gives a statement, by its columns."""
    assert_reads(text, expected)


def test_enough_tables_are_read() -> None:
    """The tables of tables, boxes and lists grow."""
    assert len(TABLES) >= 24
    assert len(BOXES) >= 6
    assert len(LISTS) >= 8
