"""English sentences and the statements in them: a table of made-up cases.

Nobody gave any of this. Fields that a row leaves out are not looked at; the statements of a text
are just those that its row lists, in their order. What the extractor does not read yet, though the
guidelines are clear, stands in `UNREAD`, each with the reason.
"""

from __future__ import annotations

import pytest

from tests.extract.cases import Case, Check, Fields, each, each_unread, given

GIVERS: list[Case] = [
    (
        "Australia will provide A$39 million to help Fiji, Tonga and Vanuatu rebuild schools.",
        [given("A$39 million", donor="AUS", recipients=("FJI", "TON", "VUT"))],
    ),
    (
        "Cyclone Winston: New Zealand helps Fiji\n\nSource: New Zealand Ministry of Foreign "
        "Affairs and Trade – Press Release:\n\nThe Minister, Murray Smith, visited Fiji.\n\n"
        "He announced $1.5 million in aid from New Zealand.\n",
        [given("$1.5 million", donor="NZL", recipients="FJI", amount="1500000 NZD")],
    ),
    (
        "Norway has set up a fund for those hit by the Ukraine war. About US$10 million will be "
        "set aside for farmers in Mozambique.",
        [given("US$10 million", donor="NOR", recipients="MOZ")],
    ),
    (
        "Norway helped rebuild after the storms; Malawi praised the new Maputo Bridge and the gift "
        "of 30 trucks by Norway.",
        [given("30 trucks", donor="NOR", recipients="MWI")],
    ),
    (
        "Of the 90 million doses promised to Kenya, France has delivered 3 million.",
        [given("90 million doses", kind="commitment", recipients="KEN"),
         given("3 million", kind="delivery", donor="FRA", recipients="KEN")],
    ),
    (
        "The Swiss envoy opened 3 shelters in Nepal, built with CHF 900,000 from her government.",
        [given("3 shelters", donor="CHE", recipients="NPL"),
         given("CHF 900,000", donor="CHE", recipients="NPL")],
    ),
    (
        "Japan will give Mali US$5 million. The Smithfield Foundation will provide "
        "US$7 million to Chad. Acme Bank pledged €4 million to Laos.",
        [given("US$5 million", donor="JPN", recipients="MLI"),
         given("US$7 million", donor="Smithfield Foundation", recipients="TCD"),
         given("€4 million", donor="Acme Bank", recipients="LAO")],
    ),
    (
        "German Chancellor Olaf Scholz pledged €5 million to Mali. Scholz announced "
        "€2 million for Chad.",
        [given("€5 million", donor="DEU", recipients="MLI"),
         given("€2 million", donor="DEU", recipients="TCD")],
    ),
    (
        "Norway gave NOK 40 million to Zambia in 2016.",
        [given("NOK 40 million", kind="delivery", donor="NOR", recipients="ZMB",
               amount="40000000 NOK", count=None, qualifier="exact", period="2016/2016",
               announced=None, stage="delivered", modality="aid")],
    ),
    (
        "Ireland will give Malawi €12.5 million.",
        [given("€12.5 million", kind="commitment", donor="IRL", recipients="MWI",
               amount="12500000 EUR", stage="pledged")],
    ),
    (
        "In 2014 a total of 150 tractors were handed over to Ghana by Belarus.",
        [given("150 tractors", kind="delivery", donor="BLR", recipients="GHA", count="150",
               amount=None, period="2014/2014", modality="goods", what="tractors")],
    ),
    (
        "Honduras received 30 fire engines from Spain in 2009.",
        [given("30 fire engines", kind="delivery", donor="ESP", recipients="HND", count="30",
               period="2009/2009")],
    ),
    (
        "Finland's government donated 200 sewing machines to Nicaragua.",
        [given("200 sewing machines", kind="delivery", donor="FIN", recipients="NIC",
               count="200", modality="goods")],
    ),
    (
        "The government of Estonia donated 12 ambulances to Moldova.",
        [given("12 ambulances", donor="EST", recipients="MDA", count="12")],
    ),
    (
        "Portuguese engineers built 12 bridges in Timor-Leste between 2008 and 2011.",
        [given("12 bridges", kind="delivery", donor="PRT", recipients="TLS", count="12",
               period="2008/2011", modality="complete project")],
    ),
    (
        "Norway's grant of NOK 25 million to Nepal was paid in 2011.",
        [given("NOK 25 million", kind="delivery", donor="NOR", recipients="NPL",
               amount="25000000 NOK", modality="grant", period="2011/2011")],
    ),
    (
        "The World Bank approved US$150 million for Rwanda in June 2013.",
        [given("US$150 million", kind="commitment", donor="World Bank", recipients="RWA",
               announced="2013-06", stage="committed")],
    ),
    (
        "The European Union has allocated €70 million to Chad.",
        [given("€70 million", kind="commitment", donor="European Union", recipients="TCD",
               stage="committed")],
    ),
    (
        "Brasília is far away. Brazil sent 40 vets to Paraguay in 2003.",
        [given("40 vets", kind="delivery", donor="BRA", recipients="PRY", count="40",
               period="2003/2003")],
    ),
    (
        "Argentina, together with Brazil, will send 60 vets to Paraguay.",
        [given("60 vets", kind="commitment", donor="ARG", recipients="PRY", count="60")],
    ),
    (
        "The Prime Minister of Malaysia announced 200 scholarships for Somalia on 3 June 2014.",
        [given("200 scholarships", kind="commitment", donor="MYS", recipients="SOM",
               announced="2014-06-03", modality="scholarship")],
    ),
    (
        "The Gambia received from Qatar US$10 million.",
        [given("US$10 million", kind="delivery", donor="QAT", recipients="GMB")],
    ),
    (
        "Ten thousand textbooks were donated to Gambia by Türkiye.",
        [given("Ten thousand textbooks", donor="TUR", recipients="GMB", count="10000")],
    ),
    (
        "A further €7 million will go to Niger from Luxembourg.",
        [given("€7 million", kind="commitment", donor="LUX", recipients="NER")],
    ),
    (
        "Mexico's gift of 20 buses to Cuba was handed over in 1999.",
        [given("20 buses", kind="delivery", donor="MEX", recipients="CUB", period="1999/1999")],
    ),
    (
        "Poland and Czechia will jointly build 6 schools in Armenia.",
        [given("6 schools", kind="commitment", donor=("POL", "CZE"), recipients="ARM")],
    ),
    (
        "EMBASSY OF SWEDEN IN LUSAKA\n\n4 May 2013\n\n"
        "We will give Zambia SEK 20 million for wells by the end of 2015.\n",
        [given("SEK 20 million", donor="SWE", recipients="ZMB", announced="2013-05-04",
               period="/2015")],
    ),
    (
        "IRELAND AND LESOTHO\n\nIreland has worked with Lesotho since 1975.\n\nHealth\n\n"
        "In 2009 Ireland built 4 clinics.\n",
        [given("4 clinics", kind="delivery", donor="IRL", recipients="LSO",
               period="2009/2009")],
    ),
    (
        "Jordan was given US$75 million by Kuwait.",
        [given("US$75 million", kind="delivery", donor="KWT", recipients="JOR")],
    ),
    (
        "Forty Cuban doctors arrived in Guinea in 2014.",
        [given("Forty Cuban doctors", donor="CUB", recipients="GIN", count="40",
               modality="medical team", period="2014/2014")],
    ),
    (
        "Austria gave Moldova €9 million: €5 million for wells and €1 million for roads.",
        [given("€9 million", donor="AUT", recipients="MDA", part_of=None),
         given("€5 million", donor="AUT", recipients="MDA", part_of="€9 million"),
         given("€1 million", donor="AUT", recipients="MDA", part_of="€9 million")],
    ),
    (
        "KfW lent Tunisia €40 million in 2012.",
        [given("€40 million", donor="DEU", recipients="TUN", modality="credit")],
    ),
    (
        "France has cancelled €1.1 billion owed by Cameroon.",
        [given("€1.1 billion", donor="FRA", recipients="CMR", modality="debt relief")],
    ),
    (
        "Morocco awards 500 scholarships to students from Benin.",
        [given("500 scholarships", donor="MAR", recipients="BEN", modality="scholarship")],
    ),
    (
        "A $3.2 million Canadian project to clear mines in Laos ended last week.",
        [given("$3.2 million", donor="CAN", recipients="LAO")],
    ),
    (
        "Donors pledged US$1 billion to Haiti in 2010.",
        [given("US$1 billion", kind="commitment", donor=None, recipients="HTI",
               announced="2010")],
    ),
]  # fmt: skip

LISTS: list[Case] = [
    (
        "In 2017 Norway gave the following grants:\n\n- Malawi: NOK 20 million\n"
        "- Nepal: NOK 35 million\n",
        [given("NOK 20 million", kind="delivery", donor="NOR", recipients="MWI",
               period="2017/2017"),
         given("NOK 35 million", kind="delivery", donor="NOR", recipients="NPL")],
    ),
    (
        "Denmark pledged DKK 500 million to Mali, of which DKK 120 million for schools.",
        [given("DKK 500 million", donor="DNK", recipients="MLI", part_of=None),
         given("DKK 120 million", donor="DNK", recipients="MLI", part_of="DKK 500 million",
               kind="commitment", amount="120000000 DKK")],
    ),
    (
        "The Netherlands will provide €90 million to Ethiopia, including €30 million for "
        "irrigation and €15 million for midwives.",
        [given("€90 million", donor="NLD", recipients="ETH", part_of=None),
         given("€30 million", recipients="ETH", part_of="€90 million"),
         given("€15 million", recipients="ETH", part_of="€90 million")],
    ),
    (
        "Estonia and Latvia pledged €2 million and €3 million, respectively, to Armenia.",
        [given("€2 million", donor="EST", recipients="ARM"),
         given("€3 million", donor="LVA", recipients="ARM")],
    ),
    (
        "Finland and Iceland promised US$3 million each to Lesotho.",
        [given("US$3 million", donor="FIN", recipients="LSO"),
         given("US$3 million", donor="ISL", recipients="LSO")],
    ),
    (
        "Hungary sent 300 tents, 2,000 blankets and 15 generators to Albania.",
        [given("300 tents", donor="HUN", recipients="ALB", count="300"),
         given("2,000 blankets", donor="HUN", recipients="ALB", count="2000"),
         given("15 generators", donor="HUN", recipients="ALB", count="15")],
    ),
    (
        "Croatia built 100 hospitals and clinics in Zambia.",
        [given("100 hospitals and clinics", donor="HRV", recipients="ZMB", count="100")],
    ),
    (
        "Spain gave €4 million to Ecuador and Portugal €2 million.",
        [given("€4 million", donor="ESP", recipients="ECU"),
         given("€2 million", donor="PRT", recipients="ECU")],
    ),
    (
        "Sweden provided SEK 10 million to Liberia in 2014 and a further SEK 5 million in 2015.",
        [given("SEK 10 million", donor="SWE", recipients="LBR", period="2014/2014"),
         given("SEK 5 million", donor="SWE", recipients="LBR", period="2015/2015")],
    ),
    (
        "Qatar, which gave Sudan $100 million in 2013, will provide a further $50 million.",
        [given("$100 million", kind="delivery", donor="QAT", recipients="SDN",
               period="2013/2013"),
         given("$50 million", kind="commitment", donor="QAT")],
    ),
    (
        "The following was pledged to Vanuatu:\n\n- New Zealand: NZ$2 million\n"
        "- France: €1.5 million\n- Fiji: 40 tents\n",
        [given("NZ$2 million", kind="commitment", donor="NZL", recipients="VUT",
               amount="2000000 NZD"),
         given("€1.5 million", donor="FRA", recipients="VUT"),
         given("40 tents", donor="FJI", recipients="VUT", count="40")],
    ),
    (
        "Poland gave PLN 4 million and PLN 6 million to Georgia and Moldova respectively.",
        [given("PLN 4 million", donor="POL", recipients="GEO"),
         given("PLN 6 million", donor="POL", recipients="MDA")],
    ),
    (
        "Egypt and Kuwait will each send 20 doctors to Sudan.",
        [given("20 doctors", donor="EGY", recipients="SDN", count="20"),
         given("20 doctors", donor="KWT", recipients="SDN", count="20")],
    ),
    (
        "Mexico donated 10 water pumps each to Haiti and Belize.",
        [given("10 water pumps", donor="MEX", recipients="HTI"),
         given("10 water pumps", donor="MEX", recipients="BLZ")],
    ),
    (
        "Greece gave 70 tents, and Cyprus 30 generators, to Lebanon.",
        [given("70 tents", donor="GRC", recipients="LBN"),
         given("30 generators", donor="CYP", recipients="LBN")],
    ),
    (
        "Iceland will train at least 90 fishermen from Uganda.",
        [given("90 fishermen", donor="ISL", recipients="UGA", qualifier="at_least",
               modality="training")],
    ),
    (
        "Bulgaria sent 12 fire-fighters and two aircraft to North Macedonia.",
        [given("12 fire-fighters", donor="BGR", recipients="MKD"),
         given("two aircraft", donor="BGR", recipients="MKD", count="2")],
    ),
    (
        "Of the €50 million promised by Italy to Ethiopia in 2010, only €20 million has been paid.",
        [given("€50 million", kind="commitment", donor="ITA", recipients="ETH",
               announced="2010"),
         given("€20 million", kind="delivery", donor="ITA", recipients="ETH")],
    ),
    (
        "Norway sank 20 wells in Mali; Denmark built 5 schools in Niger.",
        [given("20 wells", donor="NOR", recipients="MLI"),
         given("5 schools", donor="DNK", recipients="NER")],
    ),
]  # fmt: skip

CHANNELS: list[Case] = [
    (
        "Canada provided C$18 million to Yemen through UNICEF.",
        [given("C$18 million", donor="CAN", recipients="YEM", through="UNICEF",
               amount="18000000 CAD")],
    ),
    (
        "Sweden pledged SEK 8 billion to the Green Climate Fund.",
        [given("SEK 8 billion", donor="SWE", recipients="Green Climate Fund", through=None,
               modality="fund", amount="8000000000 SEK")],
    ),
    (
        "Under the Power Africa initiative the United States financed 12 solar plants in Senegal.",
        [given("12 solar plants", donor="USA", recipients="SEN", initiative="Power Africa")],
    ),
    (
        "France, through the Agence française de développement, lent Senegal €75 million.",
        [given("€75 million", donor="FRA", recipients="SEN")],
    ),
    (
        "At the sixth TICAD summit in Nairobi, Japan promised 100 scholarships to African "
        "countries.",
        [given("100 scholarships", donor="JPN", recipients="002",
               meeting="Sixth Tokyo International Conference on African Development",
               announced=None, modality="scholarship")],
    ),
    (
        "At the Green Harbour Summit in 2019, Norway pledged NOK 3 billion to Brazil.",
        [given("NOK 3 billion", donor="NOR", recipients="BRA", meeting="Green Harbour Summit",
               announced="2019")],
    ),
    (
        "Luxembourg delivered 900 tents to Uganda through UNHCR.",
        [given("900 tents", donor="LUX", recipients="UGA", through="UNHCR")],
    ),
    (
        "Iceland contributed ISK 500 million to the World Food Programme for South Sudan.",
        [given("ISK 500 million", donor="ISL", recipients="SSD",
               through="World Food Programme")],
    ),
    (
        "The Saudi Fund for Development lent Djibouti US$30 million.",
        [given("US$30 million", donor="SAU", recipients="DJI", kind="delivery")],
    ),
    (
        "South Korea's KOICA will train 120 Rwandan programmers between 2021 and 2024.",
        [given("120 Rwandan programmers", kind="commitment", donor="KOR", recipients="RWA",
               modality="training", period="2021/2024")],
    ),
    (
        "Japan gave $5 million towards COVAX and $2 million to the Hope Valley Foundation.",
        [given("$5 million", donor="JPN", recipients="COVAX"),
         given("$2 million", donor="JPN", recipients="Hope Valley Foundation")],
    ),
    (
        "Denmark will donate 3 million doses to Ghana through COVAX.",
        [given("3 million doses", donor="DNK", recipients="GHA", through="COVAX")],
    ),
    (
        "Kuwait will give $40 million to UNICEF to meet the needs of displaced children in Syria "
        "and $15 million to the Red Crescent.",
        [given("$40 million", donor="KWT", recipients="SYR", through="UNICEF"),
         given("$15 million", donor="KWT")],
    ),
]  # fmt: skip

TIMES: list[Case] = [
    (
        "Türkiye has built 45 schools in Somalia.",
        [given("45 schools", kind="delivery", stage="delivered", donor="TUR",
               recipients="SOM", modality="complete project", period=None)],
    ),
    (
        "Türkiye is building 3 hospitals in Niger.",
        [given("3 hospitals", kind="delivery", stage="ongoing", donor="TUR", recipients="NER")],
    ),
    (
        "Luxembourg has agreed to build three clinics in Laos.",
        [given("three clinics", kind="commitment", donor="LUX", recipients="LAO", count="3",
               modality="complete project")],
    ),
    (
        "Brazil plans to train 300 Angolan nurses by 2015.",
        [given("300 Angolan nurses", kind="commitment", donor="BRA", recipients="AGO",
               count="300", period="/2015")],
    ),
    (
        "In May 2012 Belgium pledged €20 million to Burundi over three years.",
        [given("€20 million", kind="commitment", donor="BEL", recipients="BDI",
               announced="2012-05", period="2012-05/2015-05")],
    ),
    (
        "On 8 March 2010 Austria promised Bhutan €6 million over five years.",
        [given("€6 million", announced="2010-03-08", period="2010-03-08/2015-03-08",
               donor="AUT", recipients="BTN")],
    ),
    (
        "Slovenia will build 50 houses in Montenegro by the end of 2018.",
        [given("50 houses", kind="commitment", donor="SVN", recipients="MNE", period="/2018")],
    ),
    (
        "In FY2018/19 Japan disbursed ¥3 billion to Samoa.",
        [given("¥3 billion", kind="delivery", donor="JPN", recipients="WSM",
               amount="3000000000 JPY", period="2018/2019")],
    ),
    (
        "Since 1998 Cuba has sent 2,400 doctors to Haiti.",
        [given("2,400 doctors", kind="delivery", donor="CUB", recipients="HTI",
               period="1998/", modality="medical team")],
    ),
    (
        "In January 2006 Norway said it would build a bridge; in 2008 it gave Nepal NOK 9 million.",
        [given("a bridge", kind="commitment", donor="NOR", recipients="NPL"),
         given("NOK 9 million", kind="delivery", donor="NOR", recipients="NPL",
               period="2008/2008")],
    ),
    (
        "Norway reaffirmed its pledge of NOK 1 billion to Brazil.",
        [given("NOK 1 billion", kind="commitment", donor="NOR", recipients="BRA")],
    ),
    (
        "Slovakia will supply Kenya with 200 solar pumps by 2025.",
        [given("200 solar pumps", kind="commitment", donor="SVK", recipients="KEN",
               period="/2025")],
    ),
    (
        "Spain has signed an agreement to lend Ecuador US$90 million.",
        [given("US$90 million", kind="commitment", donor="ESP", recipients="ECU",
               modality="credit")],
    ),
    (
        "Austria has set aside €8 million for Uganda.",
        [given("€8 million", kind="commitment", stage="committed", donor="AUT",
               recipients="UGA")],
    ),
]  # fmt: skip

MEASURES: list[Case] = [
    (
        "New Zealand gave Tonga NZ$5 million (about US$3.4 million).",
        [given("NZ$5 million", donor="NZL", recipients="TON", amount="5000000 NZD")],
    ),
    (
        "Switzerland will give Tajikistan between CHF 10 million and CHF 12 million.",
        [given("CHF 10 million and CHF 12 million", donor="CHE", recipients="TJK",
               amount="10000000-12000000 CHF")],
    ),
    (
        "Cuba will send 20 to 30 doctors to Angola.",
        [given("20 to 30 doctors", donor="CUB", recipients="AGO", count="20-30")],
    ),
    (
        "Italy has given Eritrea more than €30 million.",
        [given("€30 million", donor="ITA", recipients="ERI", qualifier="at_least")],
    ),
    (
        "Ireland sent nearly 400 teachers to Zambia.",
        [given("400 teachers", donor="IRL", recipients="ZMB", qualifier="nearly")],
    ),
    (
        "Austria will provide up to €15 million to Kosovo.",
        [given("€15 million", donor="AUT", recipients="XKX", qualifier="up_to")],
    ),
    (
        "Greece sent some 70 generators to Lebanon.",
        [given("70 generators", donor="GRC", recipients="LBN", qualifier="about")],
    ),
]  # fmt: skip

MODALITIES: list[Case] = [
    (
        "In 2006 Russia wrote off $700 million of Mozambique's debt.",
        [given("$700 million", kind="delivery", donor="RUS", recipients="MOZ",
               modality="debt relief", period="2006/2006")],
    ),
    (
        "Thailand shipped 3,000 tonnes of rice to Myanmar in 2008.",
        [given("3,000 tonnes of rice", donor="THA", recipients="MMR", modality="food aid",
               count="3000")],
    ),
    (
        "Singapore trained 420 Fijian officials between 2010 and 2012.",
        [given("420 Fijian officials", donor="SGP", recipients="FJI", modality="training",
               period="2010/2012")],
    ),
    (
        "In 2011 Japan sent 60 volunteers to Bhutan.",
        [given("60 volunteers", donor="JPN", recipients="BTN", modality="volunteers")],
    ),
    (
        "Kuwait signed a concessional loan of US$34 million with Mauritania in 2010.",
        [given("US$34 million", kind="commitment", stage="committed", donor="KWT",
               recipients="MRT", modality="concessional loan", announced="2010")],
    ),
    (
        "Iran opened a US$250 million line of credit for Syria in 2013.",
        [given("US$250 million", donor="IRN", recipients="SYR", modality="credit")],
    ),
    (
        "A yen loan of ¥20 billion was extended to Sri Lanka by Japan.",
        [given("¥20 billion", donor="JPN", recipients="LKA", modality="concessional loan",
               kind="delivery")],
    ),
    (
        "After the cyclone, Mauritius flew 8 tonnes of blankets to Madagascar.",
        [given("8 tonnes of blankets", donor="MUS", recipients="MDG",
               modality="humanitarian aid")],
    ),
    (
        "Israel sent 12 irrigation experts to Rwanda.",
        [given("12 irrigation experts", donor="ISR", recipients="RWA",
               modality="technical cooperation")],
    ),
    (
        "South Africa forgave Lesotho's debt of 200 million rand.",
        [given("200 million rand", donor="ZAF", recipients="LSO", modality="debt relief",
               amount="200000000 ZAR")],
    ),
    (
        "The Czech Republic provided 25 scholarships for Zambian students.",
        [given("25 scholarships", donor="CZE", recipients="ZMB", modality="scholarship")],
    ),
    (
        "Kazakhstan will send 5,000 tonnes of flour to Kyrgyzstan next year.",
        [given("5,000 tonnes of flour", donor="KAZ", recipients="KGZ", modality="food aid")],
    ),
]  # fmt: skip

NOUNS: list[Case] = [
    (
        "Swedish aid of SEK 300 million to Tanzania was disbursed in 2012.",
        [given("SEK 300 million", kind="delivery", donor="SWE", recipients="TZA",
               period="2012/2012")],
    ),
    (
        "Austria has given to the people of Moldova €9 million for wells.",
        [given("€9 million", donor="AUT", recipients="MDA")],
    ),
    (
        "A grant of €4 million from Finland will pay for wells in Eritrea.",
        [given("€4 million", kind="commitment", donor="FIN", recipients="ERI",
               modality="grant")],
    ),
    (
        "A $5 million grant from Norway to Malawi will pay for new wells.",
        [given("$5 million", kind="commitment", donor="NOR", recipients="MWI",
               modality="grant")],
    ),
    (
        "The minister welcomed Norway's $5 million contribution to schools in Malawi.",
        [given("$5 million", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "The $5m pledge by Norway will help Malawi feed refugees.",
        [given("$5m", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "Britain's aid to Bangladesh amounted to £160 million in 2015.",
        [given("£160 million", kind="delivery", donor="GBR", recipients="BGD",
               period="2015/2015")],
    ),
    (
        "British aid to Nepal will rise to £100 million by 2015.",
        [given("£100 million", kind="commitment", donor="GBR", recipients="NPL",
               period="/2015")],
    ),
    (
        "Finland said that its contribution to Mali would be €4 million.",
        [given("€4 million", kind="commitment", donor="FIN", recipients="MLI")],
    ),
    (
        "Latvia doubled its grant to Moldova (to €2 million).",
        [given("€2 million", donor="LVA", recipients="MDA")],
    ),
    (
        "Norway gave Mali NOK 3 million. Another NOK 8 million will go to schools in Mopti.",
        [given("NOK 3 million", kind="delivery"),
         given("NOK 8 million", kind="commitment", donor="NOR", recipients="MLI")],
    ),
    (
        "In response to urgent needs, Norway is allocating an initial NOK 9 million in "
        "humanitarian aid for Chad.",
        [given("NOK 9 million", kind="commitment", donor="NOR", recipients="TCD",
               modality="humanitarian aid")],
    ),
    (
        "The Board of Directors of the African Development Bank approved on Wednesday a loan "
        "of €94 million to Morocco to support farmers.",
        [given("€94 million", kind="commitment", donor="African Development Bank",
               recipients="MAR", modality="credit")],
    ),
    (
        "Since the drought began in January 2011, Norway has allocated NOK 90 million to Somalia.",
        [given("NOK 90 million", kind="delivery", donor="NOR", recipients="SOM",
               period="2011-01/")],
    ),
]  # fmt: skip

TAKERS: list[Case] = [
    (
        "Vietnam donated 500 computers worth $250,000 to Laos.",
        [given("500 computers worth $250,000", donor="VNM", recipients="LAO", count="500",
               amount="250000 USD")],
    ),
    (
        "The 5,000 tonnes of flour that Kazakhstan sent to Kyrgyzstan arrived in May 2011.",
        [given("5,000 tonnes of flour", kind="delivery", donor="KAZ", recipients="KGZ")],
    ),
    (
        "Canada will give C$5 million for the people of Haiti.",
        [given("C$5 million", donor="CAN", recipients="HTI")],
    ),
    (
        "Farmers in Zambia are to receive 3,000 tonnes of seed from the Chinese government.",
        [given("3,000 tonnes of seed", kind="commitment", donor="CHN", recipients="ZMB")],
    ),
    (
        "Kenya received 50,000 doses of vaccine donated by Denmark on Tuesday.",
        [given("50,000 doses of vaccine", kind="delivery", donor="DNK", recipients="KEN")],
    ),
    (
        "The Korean embassy handed over 20 tractors to Kenyan farmers.",
        [given("20 tractors", donor="KOR", recipients="KEN")],
    ),
    (
        "For Ethiopia, the Netherlands set aside €8 million.",
        [given("€8 million", kind="commitment", donor="NLD", recipients="ETH",
               stage="committed")],
    ),
    (
        "Italy opened a field hospital in Derna, Libya.",
        [given("a field hospital", kind="delivery", donor="ITA", recipients="LBY")],
    ),
    (
        "Ireland built a school for Syrian refugees in Jordan.",
        [given("a school", donor="IRL", recipients="JOR")],
    ),
    (
        "The consignment, valued at $400,000, was handed over by the Turkish ambassador to the "
        "Somali government.",
        [given("$400,000", kind="delivery", donor="TUR", recipients="SOM")],
    ),
    (
        "Portugal pledged €9 million to Timor-Leste and cash-strapped Angola.",
        [given("€9 million", donor="PRT", recipients=("TLS", "AGO"))],
    ),
    (
        "Two Cuban planes landed in Luanda with 40 tonnes of medicines.",
        [given("40 tonnes of medicines", kind="delivery", donor="CUB", recipients="AGO",
               count="40")],
    ),
    (
        "20,000 masks, 5,000 test kits and 300 N-95 respirators donated by the Korean "
        "government to Peru arrived in Lima.",
        [given("20,000 masks", kind="delivery", donor="KOR", recipients="PER"),
         given("5,000 test kits", donor="KOR", recipients="PER"),
         given("300 N-95 respirators", donor="KOR", recipients="PER", count="300")],
    ),
    (
        "Norway pledged to cancel Zambia's debt in 2006.",
        [given("Zambia's debt", kind="commitment", donor="NOR", recipients="ZMB",
               modality="debt relief")],
    ),
    (
        "“We are setting aside £10 million for the people of Gaza,” said British Foreign "
        "Secretary Jane Dunn.",
        [given("£10 million", kind="commitment", donor="GBR", recipients="PSE")],
    ),
]  # fmt: skip

GAPS: list[Case] = [
    (
        "Norway pledged $5m, Sweden $6m and Denmark $7m for Somalia.",
        [given("$5m", donor="NOR", recipients="SOM"),
         given("$6m", donor="SWE", recipients="SOM"),
         given("$7m", donor="DNK", recipients="SOM")],
    ),
    (
        "Germany pledged €10m to Lebanon; the EU, €5m.",
        [given("€10m", donor="DEU", recipients="LBN"),
         given("€5m", donor="European Union", recipients="LBN")],
    ),
    (
        "China will provide Kenya with 20 million doses and Ghana with 10 million.",
        [given("20 million doses", donor="CHN", recipients="KEN", count="20000000"),
         given("10 million", donor="CHN", recipients="GHA", count="10000000", what="doses")],
    ),
    (
        "Czechia will send 25 engineers, Slovakia 12 and Poland 30 to Moldova.",
        [given("25 engineers", donor="CZE", recipients="MDA", count="25"),
         given("12", donor="SVK", recipients="MDA", count="12"),
         given("30", donor="POL", recipients="MDA", count="30")],
    ),
    (
        "Several states, including Latvia (€2 million), Estonia (€3 million) and Finland "
        "(about €4 million), made pledges to Ukraine.",
        [given("€2 million", donor="LVA", recipients="UKR"),
         given("€3 million", donor="EST", recipients="UKR"),
         given("€4 million", donor="FIN", recipients="UKR")],
    ),
    (
        "Japan gave grants to Peru (¥200 million) and Chile (¥300 million).",
        [given("¥200 million", donor="JPN", recipients="PER"),
         given("¥300 million", donor="JPN", recipients="CHL")],
    ),
    (
        "Norway promised NOK 5 million to Mali, while Finland said it would give €2 million.",
        [given("NOK 5 million", donor="NOR", recipients="MLI"),
         given("€2 million", donor="FIN")],
    ),
    (
        "The Danish ambassador to Zimbabwe said that Copenhagen had drilled 500 boreholes and "
        "would drill another 200 next year.",
        [given("500 boreholes", kind="delivery", donor="DNK", recipients="ZWE"),
         given("200", kind="commitment", donor="DNK", recipients="ZWE", count="200")],
    ),
    (
        "Egypt sent Lebanon 40 doctors; Kuwait, 18 tonnes of medicines.",
        [given("40 doctors", donor="EGY", recipients="LBN"),
         given("18 tonnes of medicines", donor="KWT", recipients="LBN")],
    ),
    (
        "Norway pledged €5 million to Haiti; Japan and Switzerland offered $18 million and "
        "CHF 23 million, respectively.",
        [given("€5 million", donor="NOR", recipients="HTI"),
         given("$18 million", donor="JPN", recipients="HTI"),
         given("CHF 23 million", donor="CHE", recipients="HTI")],
    ),
    (
        "Belgium and Italy remitted €11 million and €7 million, respectively, owed by Zambia "
        "and Malawi.",
        [given("€11 million", kind="delivery", donor="BEL", recipients="ZMB"),
         given("€7 million", kind="delivery", donor="ITA", recipients="MWI")],
    ),
    (
        "Finland gave Nepal €9 million to build schools, in addition to €5 million for clinics.",
        [given("€9 million", kind="delivery", donor="FIN", recipients="NPL"),
         given("€5 million", kind="delivery", donor="FIN", recipients="NPL")],
    ),
]  # fmt: skip

WHEN: list[Case] = [
    (
        "On 7 April 2012 the ministers said that Norway would give Yemen NOK 10 million.",
        [given("NOK 10 million", kind="commitment", announced="2012-04-07", period=None)],
    ),
    (
        "Australia has offered Nepal 40 scholarships for 1996.",
        [given("40 scholarships", kind="commitment", period="1996/1996")],
    ),
    (
        "LUSAKA, 12 May 2020 - Germany will give Zambia €18 million, Ambassador Klotz told "
        "reporters on Monday.",
        [given("€18 million", kind="commitment", donor="DEU", recipients="ZMB", period=None)],
    ),
    (
        "Italy raised its pledge to Mali to €16 million.",
        [given("€16 million", kind="commitment", donor="ITA", recipients="MLI")],
    ),
    (
        "Zambia is said to have received 30 buses from Poland.",
        [given("30 buses", kind="delivery", donor="POL", recipients="ZMB")],
    ),
    (
        "In Niger, where floods displaced many, Spain airlifted 2,500 tents and is supporting "
        "two clinics.",
        [given("2,500 tents", kind="delivery", stage="delivered", recipients="NER"),
         given("two clinics", kind="delivery", stage="ongoing", recipients="NER")],
    ),
    (
        "Germany approved a €15 million loan for Zambia, of which €2 million will be paid out "
        "at once.",
        [given("€15 million", kind="commitment", donor="DEU", recipients="ZMB"),
         given("€2 million", donor="DEU", recipients="ZMB", part_of="€15 million")],
    ),
    (
        "Some 60 Ghanaian nurses will be trained at Danish expense.",
        [given("60 Ghanaian nurses", kind="commitment", donor="DNK", recipients="GHA",
               modality="training")],
    ),
    (
        "Cuba helps Bolivia. Twenty Cuban doctors are now at work in Bolivia.",
        [given("Twenty Cuban doctors", kind="delivery", stage="ongoing", donor="CUB",
               recipients="BOL")],
    ),
]  # fmt: skip

PARTIES: list[Case] = [
    (
        "Kenya and Finland on Friday signed a €1.2 million grant agreement for water projects.",
        [given("€1.2 million", kind="commitment", stage="committed", donor="FIN",
               recipients="KEN", modality="grant")],
    ),
    (
        "Pakistan signed an agreement with the Islamic Development Bank worth $60 million for a "
        "power plant.",
        [given("$60 million", donor="Islamic Development Bank", recipients="PAK")],
    ),
    (
        "KfW, on behalf of the German government, and the Ministry of Finance of Peru signed a "
        "loan of €120 million for sewers.",
        [given("€120 million", donor="DEU", recipients="PER", modality="credit")],
    ),
    (
        "The Government of Japan and the United Nations Development Programme (UNDP) signed an "
        "exchange of notes for a grant of 1.3 billion yen to help Djibouti.",
        [given("1.3 billion yen", donor="JPN", recipients="DJI",
               through="United Nations Development Programme")],
    ),
    (
        "Montenegro pledged €10,000 to Haiti, with Georgia and Estonia each promising to give "
        "€100,000.",
        [given("€10,000", donor="MNE", recipients="HTI"),
         given("€100,000", donor="GEO", recipients="HTI"),
         given("€100,000", donor="EST", recipients="HTI")],
    ),
    (
        "An additional €57 million will be provided to Yemen and Somalia, the Dutch minister "
        "said in Rome.",
        [given("€57 million", kind="commitment", donor="NLD", recipients=("YEM", "SOM"))],
    ),
    (
        "Nigeria will benefit from the Netherlands' €5 million relief package.",
        [given("€5 million", donor="NLD", recipients="NGA")],
    ),
    (
        "Six classrooms were built in Samoa under the Japanese Government's grant scheme.",
        [given("Six classrooms", kind="delivery", donor="JPN", recipients="WSM")],
    ),
    (
        "The Kuwaiti embassy in Hanoi handed over $150,000 to a hospital in Hue.",
        [given("$150,000", donor="KWT", recipients="VNM")],
    ),
    (
        "A Cuban team of 12 doctors arrived in Luanda.",
        [given("12 doctors", kind="delivery", donor="CUB", recipients="AGO")],
    ),
    (
        "The European Union confirmed that €70 million would be made available to Madagascar.",
        [given("€70 million", kind="commitment", donor="European Union", recipients="MDG")],
    ),
    (
        "A shipment of 15,000 tonnes of wheat, a gift from the people of Kazakhstan, reached "
        "Afghanistan's Hairatan port on 3 May 2010.",
        [given("15,000 tonnes of wheat", kind="delivery", donor="KAZ", recipients="AFG",
               modality="food aid")],
    ),
    (
        "Egypt and Sudan each received 20 ambulances from Italy in 1998.",
        [given("20 ambulances", donor="ITA", recipients="EGY", period="1998/1998"),
         given("20 ambulances", donor="ITA", recipients="SDN", period="1998/1998")],
    ),
    (
        "In Kabul, India is building a parliament, has given 400 buses and trains 500 Afghan "
        "officials every year.",
        [given("400 buses", donor="IND", recipients="AFG"),
         given("500 Afghan officials", donor="IND", recipients="AFG", modality="training")],
    ),
    (
        "Lao officials thanked the Government of Luxembourg for its support of €12 million, "
        "provided through UNFPA.",
        [given("€12 million", kind="delivery", donor="LUX", recipients="LAO")],
    ),
    (
        "New Zealand's high commissioner presented the keys of three fire engines to Fiji.",
        [given("three fire engines", donor="NZL", recipients="FJI", count="3")],
    ),
    (
        "The Swiss agency has overseen the delivery of many goods to Ukraine, including 339 "
        "generators and 21 pumps.",
        [given("339 generators", kind="delivery", donor="CHE", recipients="UKR"),
         given("21 pumps", kind="delivery", donor="CHE", recipients="UKR")],
    ),
    (
        "The Netherlands and the Republic of Moldova concluded a €75 million loan agreement for "
        "roads on 25 June 2013 in Luxembourg.",
        [given("€75 million", kind="commitment", donor="NLD", recipients="MDA")],
    ),
    (
        "KSrelief flew 25 tonnes of dates to Tajikistan and signed a paper with the WHO under "
        "which it will pay US$3.7 million for clinics there.",
        [given("25 tonnes of dates", donor="SAU", recipients="TJK"),
         given("US$3.7 million", kind="commitment", donor="SAU", recipients="TJK")],
    ),
    (
        "Since 2012 Finland has given Nepal €53 million, saving many lives in the Himalayas, and "
        "Norway, which helps Mali, €5 million.",
        [given("€53 million", kind="delivery", donor="FIN", recipients="NPL", period="2012/"),
         given("€5 million", donor="NOR")],
    ),
    (
        "Sweden promised Kenya 80 buses. Of these, 30 buses are for Mombasa.",
        [given("80 buses", donor="SWE", recipients="KEN", count="80"),
         given("30 buses", donor="SWE", count="30", part_of="80 buses")],
    ),
    (
        "Italy gave Haiti €5 million. That comes in addition to the €30 million it has committed "
        "since May 2009.",
        [given("€5 million", donor="ITA", recipients="HTI"),
         given("€30 million", donor="ITA", kind="delivery", period="2009-05/")],
    ),
    (
        "Among the donors to Somalia were Latvia (€4 million) and Estonia (€6 million).",
        [given("€4 million", kind="delivery", donor="LVA", recipients="SOM"),
         given("€6 million", kind="delivery", donor="EST", recipients="SOM")],
    ),
    (
        "The Finnish minister signed a paper under which Mozambique gets €21 million in budget "
        "support.",
        [given("€21 million", donor="FIN", recipients="MOZ")],
    ),
]  # fmt: skip

NOTHING: list[str] = [
    "Hungary did not give Lebanon the €10 million it had discussed.",
    "Italy refused to lend Libya €200 million.",
    "Chile could give Haiti 50 buses.",
    "Japan is considering a loan of ¥20 billion to Mongolia.",
    "Malawi needs US$60 million for fertiliser.",
    "UNHCR appealed for US$120 million for refugees in Uganda.",
    "Ukraine asked Poland for 300 generators.",
    "Trade between Vietnam and Laos reached US$1.4 billion in 2019.",
    "Peru exported $300 million of copper to South Korea.",
    "Bolivia has bought 20 helicopters from Russia.",
    "Norway's aid budget for 2015 is NOK 32 billion.",
    "Kenya will spend 40 billion shillings on its own roads next year.",
    "Sweden raised its aid to Uganda by 15 per cent.",
    "The bridge in Lesotho cost $14 million.",
    "Serbia lost 400 houses in the flood.",
    "Canada will go on supporting Africa.",
    "Angola owes Brazil US$2 billion.",
    "Norway has never given aid to Palau.",
    "Tourists spent $300 million in Fiji.",
    "Germany invested €600 million in its own railways.",
    "The earthquake in Afghanistan killed 1,000 people.",
    "Bulgaria has no plans to give Serbia $5 million, its minister said.",
    "Talks on a $2 billion loan from China to Belarus broke down.",
    "Tobacco brought in $560 million for Malawi last year.",
    "India signed a $5 billion contract with France for 36 fighter jets.",
    "Two hundred soldiers were sent to Mali by Chad.",
    "Burundi's own government will finance the remaining €1.2 million.",
    "He put Kenya's foreign debt at $6 billion.",
    "Norway gives Mali $1 for every $2 that others give.",
    "A Norwegian firm reported a profit; it plans to spend €80 million on its network in Mali.",
]

UNREAD: list[tuple[str, str, list[Fields]]] = [
    (
        "joint debts, a sum for each creditor without “respectively”",
        "France and Germany have forgiven Zambian debts of €9 million and €3 million.",
        [given("€9 million", donor="FRA", recipients="ZMB"),
         given("€3 million", donor="DEU", recipients="ZMB")],
    ),
    (
        "items that begin with the verb of an open lead-in",
        "Thailand will do the following for Laos:\n\n(a) build 12 schools;\n"
        "(b) train 60 midwives;\n(c) send 5 agronomists.\n",
        [given("12 schools", kind="commitment", donor="THA", recipients="LAO",
               modality="complete project"),
         given("60 midwives", donor="THA", recipients="LAO", modality="training"),
         given("5 agronomists", donor="THA", recipients="LAO",
               modality="technical cooperation")],
    ),
    (
        "a channel at the head of the sentence",
        "Through UNHCR, Luxembourg delivered 900 tents to Uganda.",
        [given("900 tents", donor="LUX", recipients="UGA", through="UNHCR")],
    ),
    (
        "without a number the quote is the verb and its object",
        "Israel sent a field hospital to Nepal in 2015.",
        [given("sent a field hospital", donor="ISR", recipients="NPL")],
    ),
]  # fmt: skip

READ = [
    *GIVERS,
    *LISTS,
    *CHANNELS,
    *TIMES,
    *MEASURES,
    *MODALITIES,
    *NOUNS,
    *TAKERS,
    *GAPS,
    *WHEN,
    *PARTIES,
]


@each(READ)
def test_sentences_give_their_statements(
    text: str, expected: list[Fields], assert_reads: Check
) -> None:
    """A sentence gives the statements that it makes, and no others."""
    assert_reads(text, expected)


@pytest.mark.parametrize("text", NOTHING)
def test_sentences_without_aid_give_nothing(text: str, assert_reads: Check) -> None:
    """Refusals, wishes, needs, appeals, trade, budgets and losses are no statements."""
    assert_reads(text, [])


@each_unread(UNREAD)
def test_sentences_that_are_not_read_yet(
    text: str, expected: list[Fields], assert_reads: Check
) -> None:
    """What the guidelines ask for and the extractor does not do yet; mends are noticed."""
    assert_reads(text, expected)


def test_enough_is_read() -> None:
    """The table grows: a case that stops working is mended, not taken out."""
    assert len(READ) >= 153
    assert len(NOTHING) >= 30
