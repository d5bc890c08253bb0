"""What English texts give: things with and without a number, and numbers that are no gift.

Nobody gave any of this. Fields that a row leaves out are not looked at.
"""

from __future__ import annotations

from tests.extract.cases import Case, Check, Fields, each, given

LEARNERS: list[Case] = [
    (
        "Japan will offer training courses for 1,200 Kenyan officials.",
        [given("1,200 Kenyan officials", donor="JPN", recipients="KEN", modality="training")],
    ),
    (
        "Norway will provide scholarships for 40 Malawian students and training for no fewer than "
        "300 nurses.",
        [given("40 Malawian students", donor="NOR"), given("300 nurses", qualifier="at_least")],
    ),
    ("Sweden will hold 8 courses for 300 Zambian officials.", [given("8 courses")]),
    (
        "In 2021 Norway trained 40 of the ministry's engineers in Malawi, and 12 of the nurses.",
        [given("40 of the ministry's engineers", what="engineers", count="40", recipients="MWI"),
         given("12 of the nurses", what="nurses", count="12")],
    ),
    (
        "Japan provided training for 40 of the hospital's young doctors in Malawi.",
        [given("40 of the hospital's young doctors", what="young doctors", count="40")],
    ),
    ("Norway gave Malawi $4 million and trained some of the ministry's engineers.",
     [given("$4 million", count=None)]),
]  # fmt: skip

UNNUMBERED: list[Case] = [
    (
        "China will help build an early warning network for floods in Laos.",
        [given("an early warning network", donor="CHN", recipients="LAO")],
    ),
    (
        "Sweden agreed to set up a seismic monitoring system in Nepal.",
        [given("a seismic monitoring system", kind="commitment", donor="SWE")],
    ),
    (
        "Kuwait restored the 60-megawatt Aden Power Station in Yemen.",
        [given("60-megawatt Aden Power Station", kind="delivery", modality="complete project")],
    ),
    (
        "In order to supply water, Korea will build a treatment plant in Mali.",
        [given("a treatment plant", donor="KOR", recipients="MLI")],
    ),
    (
        "Turkish agencies have set up new shelters in Syria.",
        [given("new shelters", kind="delivery", donor="TUR", recipients="SYR")],
    ),
    (
        "Denmark donated medical kits and basic health supplies to Haiti.",
        [given("medical kits and basic health supplies", donor="DNK", recipients="HTI")],
    ),
    (
        "Germany sent a 42-member rescue team to Haiti. It also sent two 15-member medical teams.",
        [given("a 42-member rescue team", count="42"),
         given("two 15-member medical teams", count="2")],
    ),
    ("Denmark sent food to Haiti, and goods to its shops.", []),
]  # fmt: skip

AT_WORK: list[Case] = [
    (
        "Cuba has 240 doctors working in Mozambique.",
        [given("240 doctors", kind="delivery", donor="CUB", recipients="MOZ")],
    ),
    ("JICA has 46 volunteers in Mongolia.", [given("46 volunteers", recipients="MNG")]),
    ("Cuba has 240 doctors.", []),
    (
        "Three Danish planes landed in Nepal with a medical team and 40 tonnes of tents.",
        [given("a medical team", donor="DNK", recipients="NPL"), given("40 tonnes of tents")],
    ),
    ("Oman paid for 300 houses in Gaza.", [given("300 houses", donor="OMN", recipients="PSE")]),
]  # fmt: skip

NAMED: list[Case] = [
    (
        "Norway's gifts to Malawi include the opening of a clinic in Zomba and the building of "
        "the Limbe road.",
        [given("clinic", donor="NOR", recipients="MWI"), given("Limbe road")],
    ),
    (
        "The construction of a bridge in Lesotho by China was completed in 2012.",
        [given("bridge", donor="CHN", recipients="LSO", modality="complete project")],
    ),
    ("Norway gave Malawi $5 million for the building of a road.", [given("$5 million")]),
]  # fmt: skip

PEOPLE: list[Case] = [
    ("The World Bank's project in Benin aims to support 13,200 farmers.", []),
    (
        "Britain will give 1 million pounds to Save the Children to provide 33,000 children in "
        "Niger food.",
        [given("1 million pounds", donor="GBR")],
    ),
    ("The World Bank will lend Mali $5 million for the 11 Secondary Cities Water Project.",
     [given("$5 million")]),
    ("China has offered Mali loans at a two-percent interest rate for roads.", []),
    (
        "A loan of $700 million from China is earmarked for a power line and two highways in Laos.",
        [given("$700 million", donor="CHN", recipients="LAO")],
    ),
]  # fmt: skip

WORDED: list[Case] = [
    (
        "Aid for Malawi, 2022\n\n- Austria: Committed to provide EUR 2 million to Malawi. "
        "Delivering up to 4 million vaccine doses to Malawi by mid-2022.\n",
        [given("EUR 2 million", donor="AUT"), given("4 million vaccine doses", donor="AUT")],
    ),
    (
        "Brazil will donate $8 million to Haiti, adding to the 5,600 tents it has already donated.",
        [given("$8 million", kind="commitment"), given("5,600 tents", kind="delivery")],
    ),
    (
        "The EBRD approved 91 projects in Hungary in 1993, which represented an investment of "
        "2.2 billion ECUs.",
        [given("91 projects in Hungary in 1993, which represented an investment of 2.2 billion "
               "ECUs", count="91", amount="2200000000 XEU")],
    ),
    (
        "Mexico signed for a $500 million loan from Japan.",
        [given("$500 million", donor="JPN", recipients="MEX", modality="credit")],
    ),
    (
        "Saudi aid to Niger\n\nSome SAR 5 million will go to schools in Niger, while SAR 6 million "
        "will support a clinic in Chad.",
        [given("SAR 5 million", donor="SAU", recipients="NER"),
         given("SAR 6 million", donor="SAU", recipients="TCD")],
    ),
    (
        "Canada will provide support for 7 projects in Haiti. New Zealand sent a plane to survey "
        "damage and 20 engineers to Fiji.",
        [given("7 projects", donor="CAN"), given("a plane"), given("20 engineers", donor="NZL")],
    ),
    (
        "Canada announced support for these projects in Haiti:\n\n"
        "Health for mothers ($19 million)\n\n"
        "Credit for school fees ($5.4M)\n",
        [given("$19 million", donor="CAN"), given("$5.4M", donor="CAN", recipients="HTI")],
    ),
    (
        "Japan gives Sri Lanka $3 million, along with $1.6 million in counterpart funding from the "
        "government in Colombo.",
        [given("$3 million", donor="JPN", recipients="LKA")],
    ),
    (
        "British aid to Malawi will rise by £10 million to £70 million next year. Denmark will "
        "give Malawi DKK 20 million, an increase of DKK 2 million over 2003.",
        [given("£70 million", kind="commitment", donor="GBR"),
         given("DKK 20 million", kind="commitment", donor="DNK")],
    ),
    ("Norway agreed to raise the size of its bonds from $5 million to $7 million.", []),
    (
        "Germany (€20 million) and Italy (€5 million) will finance the dam in Ethiopia.",
        [given("€20 million", donor="DEU"), given("€5 million", donor="ITA")],
    ),
]  # fmt: skip

CONSISTS: list[Case] = [
    (
        "The donation from Belgium comprises 20,000 gloves and 12 incubators for Rwanda.",
        [given("20,000 gloves", donor="BEL", recipients="RWA"), given("12 incubators")],
    ),
    (
        "The Korean gift to Ghana consists of 40 buses and 12 ambulances.",
        [given("40 buses", donor="KOR", recipients="GHA"), given("12 ambulances")],
    ),
    (
        "Belgium's relief aid to Haiti will include 40 trucks.",
        [given("40 trucks", kind="commitment", donor="BEL", recipients="HTI")],
    ),
    ("The fleet of the Kenyan navy comprises 7 ships and 12 boats.", []),
]  # fmt: skip

SUMS: list[Case] = [
    (
        "Egypt's ministry handed out two million boxes of food to its own poor. The World Bank "
        "is in talks with Egypt about a loan of $350 million. Debts of $2 billion weigh on it.",
        [],
    ),
    (
        "Our foreign partners matter, while our two-way trade with Malawi amounted to over "
        "$360 million. Norway pledged Malawi aid of $3 million, or about 30 million kroner.",
        [given("$3 million", donor="NOR", recipients="MWI")],
    ),
    (
        "The United States will invest $40 million in Laos in order to mobilize $2 billion in "
        "private finance.",
        [given("$40 million", donor="USA", recipients="LAO")],
    ),
    (
        "The Paris Club agreed to wipe out $40 billion of debts of Malawi. It would cost them "
        "$2 billion a year, compared to $350 billion for farms.",
        [given("$40 billion", modality="debt relief")],
    ),
    (
        "Some $20 million will be allotted by Kuwait to UNRWA in response to food security needs "
        "of the refugees in Syria.",
        [given("$20 million", donor="KWT", recipients="SYR")],
    ),
    (
        "Norway will share 3 million vaccine doses with Kenya, and its findings with all.",
        [given("3 million vaccine doses", kind="commitment", donor="NOR", recipients="KEN")],
    ),
    (
        "Ghana paid its creditors US$ 9 billion last year. Japan gave Ghana 3 billion yen in aid.",
        [given("3 billion yen", donor="JPN", recipients="GHA")],
    ),
    (
        "The Tajik side will bear 96 million somoni. Japan will give Tajikistan 300 million yen.",
        [given("300 million yen", donor="JPN", recipients="TJK")],
    ),
    (
        "There are between four and five million hungry people in Sudan, and the EU will give "
        "Sudan €4 million.",
        [given("€4 million", donor="European Union", recipients="SDN")],
    ),
]  # fmt: skip

# What “$” is follows from who speaks: a country's own ministers and efforts tell.
SPEAKERS: list[Case] = [
    (
        "Journalist: Minister Holm is Australia's Minister for Aid. What is Australia doing for "
        "the people of Samoa?\n\n"
        "Minister: We are meeting the needs of the Samoan Government. Australia has sent help. "
        "We have given Samoa $15 million.",
        [given("$15 million", donor="AUS", recipients="WSM", amount="15000000 AUD")],
    ),
    (
        "Canada's International Development Cooperation\n\nI am pleased to announce that Canada "
        "will provide $4 million to Mali.",
        [given("$4 million", donor="CAN", amount="4000000 CAD")],
    ),
]  # fmt: skip

# A news agency's “$” is the US dollar, whoever gives.
AGENCIES: list[Case] = [
    (
        "Canada pledges money for Haiti\n\nGENEVA (Reuters) - Canada pledged $5 million for Haiti "
        "and the United States $50 million on Thursday.",
        [given("$5 million", donor="CAN", amount="5000000 USD"),
         given("$50 million", donor="USA", amount="50000000 USD")],
    ),
    (
        "Canada pledges money for Haiti\n\nOTTAWA, 5 May 2010 - Canada pledged $5 million for "
        "Haiti. Visitors from Haiti spent $9 million in Canada.",
        [given("$5 million", donor="CAN", amount="5000000 CAD")],
    ),
]  # fmt: skip

PORTIONS: list[Case] = [
    (
        "Norway has paid NOK 24 million for nine projects in Malawi.",
        [given("NOK 24 million", count="9", amount="24000000 NOK")],
    ),
    (
        "Kuwait gave Bolivia $40 million, spread over 18 loans.",
        [given("$40 million", count="18")],
    ),
    (
        "The Islamic Development Bank approved six grants totalling $2 million for Chad.",
        [given("six grants totalling $2 million", count="6", amount="2000000 USD")],
    ),
    (
        "Sweden is funding 43 projects in Zambia at a total cost of SEK 610 million.",
        [given("43 projects in Zambia at a total cost of SEK 610 million", count="43",
               amount="610000000 SEK")],
    ),
    (  # a sum is that of one gift, the nearest
        "Norway announced two projects in Kenya and three projects in Uganda with a total budget "
        "of $20 million.",
        [given("two projects", recipients="KEN", count="2", amount=None),
         given("three projects in Uganda with a total budget of $20 million", recipients="UGA",
               count="3", amount="20000000 USD")],
    ),
    (
        "Norway approved six grants and three loans totalling $2 million for Chad.",
        [given("six grants", count="6", amount=None),
         given("three loans totalling $2 million", count="3", amount="2000000 USD")],
    ),
    (
        "Norway gave Kenya $5 million and Uganda $6 million for three projects each.",
        [given("$5 million", recipients="KEN", count="3"),
         given("$6 million", recipients="UGA", count="3")],
    ),
    (
        "Norway gave Kenya $5 million and Uganda $6 million for three projects.",
        [given("$5 million", recipients="KEN", count=None),
         given("$6 million", recipients="UGA", count="3")],
    ),
]  # fmt: skip

# the noun is said once: “20 buses to Ghana and 10 to the Gambia”
ALIKE: list[Case] = [
    (
        "China sent 300,000 doses to Laos, 200,000 to Nepal and about 150,000 to the Maldives.",
        [given("300,000 doses", recipients="LAO"), given("200,000", recipients="NPL"),
         given("150,000", recipients="MDV")],
    ),
    (
        "Japan has built 12 schools in Benin and 8 in Togo.",
        [given("12 schools", recipients="BEN"), given("8", recipients="TGO", count="8")],
    ),
    (
        "Australia gave 20 boats to Fiji in 2015 and 10 in 2016.",  # nobody new
        [given("20 boats", recipients="FJI")],
    ),
]  # fmt: skip

# what aid has come to, what part of it went where, and who brings it
COMES: list[Case] = [
    (
        "German aid to Mozambique has gone beyond €3 million this year. €2 million of this went "
        "to UNICEF and €600,000 of it goes to Caritas.",
        [given("€3 million", kind="delivery", donor="DEU", recipients="MOZ"),
         given("€2 million", kind="delivery", donor="DEU"),
         given("€600,000", kind="delivery", donor="DEU")],
    ),
    (
        "Belgian aid to Burundi has risen above €40 million. Danish aid to Mali has topped "
        "DKK 30 million.",
        [given("€40 million", kind="delivery", donor="BEL"),
         given("DKK 30 million", kind="delivery", donor="DNK")],
    ),
    (
        "Aircraft of the Pakistan Air Force flew in 40 tonnes of tents for Nepal.",
        [given("40 tonnes of tents", donor="PAK", recipients="NPL")],
    ),
]  # fmt: skip

# the subject stands behind its verb
INVERTED: list[Case] = [
    (
        "Aid for Haiti\n\nFrom Norway came 40 tonnes of food and from Sweden 30 nurses.",
        [given("40 tonnes of food", donor="NOR", recipients="HTI"),
         given("30 nurses", donor="SWE", recipients="HTI")],
    ),
    ("Aid for Haiti\n\nMinisters from Norway came 40 minutes late.", []),
]  # fmt: skip

# what was done before, what two have not done, and what a deal is about
CLAUSES: list[Case] = [
    (
        "Having given Kenya $5 million, Norway pledged $3 million to Uganda.",
        [given("$5 million", kind="delivery", donor="NOR", recipients="KEN"),
         given("$3 million", kind="commitment", donor="NOR", recipients="UGA")],
    ),
    (
        "After giving $5 million to Kenya, Norway sent 20 nurses to Chad.",
        [given("$5 million", kind="delivery", donor="NOR", recipients="KEN"),
         given("20 nurses", kind="delivery", donor="NOR", recipients="TCD")],
    ),
    (
        "Financed by Norway with NOK 40 million, the dam in Mozambique opened on Friday.",
        [given("NOK 40 million", kind="delivery", donor="NOR", recipients="MOZ")],
    ),
    (
        "Financed by Norway with NOK 40 million, the dam in Mozambique will open in May.",
        [given("NOK 40 million", kind="commitment", donor="NOR", recipients="MOZ")],
    ),
    (
        "Dutch aid to Benin totals €62 million.",
        [given("€62 million", kind="delivery", donor="NLD", recipients="BEN")],
    ),
    ("South Africa turned down a request from Zimbabwe for a loan of $1 billion.", []),
    ("The IMF has denied Ghana a loan of $3 billion.", []),
    ("Neither Spain nor Italy has paid the €20 million promised to Libya.", []),
    (
        "Under the deal, Japan will lend Bangladesh ¥120 billion.",
        [given("¥120 billion", kind="commitment", donor="JPN", recipients="BGD")],
    ),
    ("Under the deal, Russia will supply Egypt with 20 engines.", []),
]  # fmt: skip

TAKERS: list[Case] = [
    (
        "In 2022 Norway gave $20 million to Ethiopia, $14 million for Somalia, $5 million for the "
        "Philippines and $1 million for schools.",
        [given("$20 million", recipients="ETH", what=None),
         given("$14 million", recipients="SOM", what=None),
         given("$5 million", recipients="PHL", what=None),
         given("$1 million", what="schools")],
    ),
    (
        "Norwegian aid in 2022:\n\n* $21 million for Ethiopia\n* $4 million for wells in Kenya\n",
        [given("$21 million", recipients="ETH", what=None),
         given("$4 million", recipients="KEN", what="wells")],
    ),
]  # fmt: skip

READ = [
    *ALIKE,
    *INVERTED,
    *CLAUSES,
    *TAKERS,
    *COMES,
    *PORTIONS,
    *LEARNERS,
    *UNNUMBERED,
    *AT_WORK,
    *NAMED,
    *PEOPLE,
    *WORDED,
    *CONSISTS,
    *SUMS,
    *SPEAKERS,
    *AGENCIES,
]


@each(READ)
def test_objects_of_gifts(text: str, expected: list[Fields], assert_reads: Check) -> None:
    """What is given is found, with its number; what a sentence counts beside it is not."""
    assert_reads(text, expected)
