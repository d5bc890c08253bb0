"""Lists and givers without a name in English: made-up cases, by kind.

Nobody gave any of this. Fields that a row leaves out are not looked at.
"""

from __future__ import annotations

from tests.extract.cases import Check, Fields, NamedCase, each, given

GOING: list[NamedCase] = [
    (
        "what goes to one, and to another: the verb is not said again",
        "Norway gave Mali $9 million. Of this, $2 million went to the World Health Organization, "
        "$3 million to UNICEF and another $4 million to the U.N. refugee agency.",
        [
            given("$9 million", donor="NOR", recipients="MLI"),
            given("$2 million", recipients="MLI", through="WHO"),
            given("$3 million", recipients="MLI", through="UNICEF"),
            given("$4 million", recipients="MLI", through="UNHCR"),
        ],
    ),
]
EACH_OF: list[NamedCase] = [
    (
        f"{verb} names, each the whole",
        f"Chile {verb} Mali and Niger €2 million each.",
        [
            given("€2 million", donor="CHL", recipients="MLI"),
            given("€2 million", donor="CHL", recipients="NER"),
        ],
    )
    for verb in ("gave", "will give", "is ready to lend", "offered", "paid", "agreed to pay")
] + [
    (
        "a noun that ends in “in”",
        "Russia will give 25,000 tonnes of grain each to Mali, Chad and Eritrea.",
        [given("25,000 tonnes of grain", recipients=state) for state in ("MLI", "TCD", "ERI")],
    ),
    (
        "those who give",
        "Japan and Korea gave Fiji $2 million each.",
        [
            given("$2 million", donor="JPN", recipients="FJI"),
            given("$2 million", donor="KOR", recipients="FJI"),
        ],
    ),
    (
        "those who are paid together",
        "Chile paid Mali and Niger €2 million.",
        [given("€2 million", donor="CHL", recipients=("MLI", "NER"))],
    ),
]
RANKED: list[NamedCase] = [
    (
        "the first of the donors, and those that follow with a sum",
        "Japan was the largest donor to Yemen, with $60 million, followed by Germany with "
        "$40 million.",
        [
            given("$60 million", donor="JPN", recipients="YEM"),
            given("$40 million", donor="DEU", recipients="YEM"),
        ],
    ),
    (
        "those that follow, with theirs in brackets",
        "The United States remains the biggest donor to Yemen with $1 billion, ahead of Germany "
        "($40 million) and Italy ($10 million).",
        [
            given("$1 billion", donor="USA", recipients="YEM"),
            given("$40 million", donor="DEU", recipients="YEM"),
            given("$10 million", donor="ITA", recipients="YEM"),
        ],
    ),
    (
        "one that comes after another, who gives none of it",
        "Germany is the second largest donor to Yemen after the United States, with €40 million "
        "in 2019.",
        [given("€40 million", donor="DEU", recipients="YEM", period="2019/2019")],
    ),
]
SHARES: list[NamedCase] = [
    (
        "“of this” at the head of an item is of what the item before tells",
        "Norway stands by Mali\n\nOslo, 23 May 2018\n\n"
        "- Norway has given Mali NOK 45 million in humanitarian aid since 2017.\n"
        "- Of this amount, NOK 37 million was for the drought.\n"
        "- In December 2016 Norway gave Niger NOK 2 million.\n",
        [
            given("NOK 45 million", kind="delivery", recipients="MLI"),
            given("NOK 37 million", kind="delivery", recipients="MLI", part_of="NOK 45 million"),
            given("NOK 2 million", recipients="NER", part_of=None),
        ],
    ),
    (
        "of what was promised in the paragraph before, some has been paid",
        "Norway will give Mali NOK 90 million.\n\nOf this total, Norway has already paid NOK 20 "
        "million, and plans to give another NOK 30 million in the coming weeks.\n",
        [
            given("NOK 90 million", kind="commitment"),
            given("NOK 20 million", kind="delivery", part_of="NOK 90 million"),
            given("NOK 30 million", kind="commitment", part_of="NOK 90 million"),
        ],
    ),
    (
        "in a giver's own list, agencies with a place are the channel to it",
        "Norway announces support for Mali\n\nMay 23, 2018 - Oslo - Norwegian Ministry of Foreign "
        "Affairs\n\nNorway will give NOK 300 million to the crisis.\n\nBreakdown of the 2018 "
        "allocation\n- World Food Programme (Mali): NOK 120 million\n- UNICEF (Niger): NOK 80 "
        "million\n",
        [
            given("NOK 300 million", donor="NOR"),
            given("NOK 120 million", donor="NOR", recipients="MLI", through="WFP"),
            given("NOK 80 million", donor="NOR", recipients="NER", through="UNICEF"),
        ],
    ),
]
ROSTERS: list[NamedCase] = [
    (
        "all in a list give, where what stands before its first name says so",
        "The ministers noted the pledges made to UNICEF in 2019 by Peru (PEN 20 million), Norway "
        "(NOK 90 million) and the Lowland Charity (USD 2 million).",
        [
            given("PEN 20 million", donor="PER", recipients="UNICEF", announced="2019"),
            given("NOK 90 million", donor="NOR", recipients="UNICEF", announced="2019"),
            given("USD 2 million", donor=(), recipients="UNICEF", announced="2019"),
        ],
    ),
    (
        "so it is with sums behind “with” or a dash",
        "Among those who promised help for Mali's farmers were Sweden, with $7 million, Kuwait, "
        "with a further $4 million, and Togo, with $200,000.",
        [
            given("$7 million", donor="SWE", recipients="MLI", kind="commitment"),
            given("$4 million", donor="KWT", recipients="MLI", kind="commitment"),
            given("$200,000", donor="TGO", recipients="MLI", kind="commitment"),
        ],
    ),
    (
        "all in a list take, the one that no table of names has among them",
        "In 2019 Norway also gave money to local charities ($3 million), the Red Cross "
        "($4 million) and the World Bank ($5 million) for Mali's farmers.",
        [
            given("$3 million", donor="NOR"),
            given(
                "$4 million",
                donor="NOR",
                recipients="International Red Cross and Red Crescent Movement",
            ),
            given("$5 million", donor="NOR", recipients="MLI", through="World Bank"),
        ],
    ),
    (
        "those with whom loans are signed take them, each his own",
        "The Kuwait Fund signed two loan agreements with Togo (KWD 20 million) and Mali (KWD 9 "
        "million).",
        [
            given("KWD 20 million", donor="KWT", recipients="TGO"),
            given("KWD 9 million", donor="KWT", recipients="MLI"),
        ],
    ),
    (
        "goods in brackets are counted where they are listed",
        "Relief goods have arrived in Togo from Norway (200 tents), Peru (50 tonnes of rice) and "
        "Sweden (3 field hospitals).",
        [
            given("200 tents", donor="NOR", recipients="TGO", kind="delivery"),
            given("50 tonnes of rice", donor="PER", recipients="TGO"),
            given("3 field hospitals", donor="SWE", recipients="TGO"),
        ],
    ),
    (
        "whoever is said to give aid gives what later sentences list",
        "Development assistance is extended by the Government of India under a new scheme. Loans "
        "worth $7 million have been extended to Togo, $2 million to Mali and $1 million to Peru.",
        [
            given("$7 million", donor="IND", recipients="TGO"),
            given("$2 million", donor="IND", recipients="MLI"),
            given("$1 million", donor="IND", recipients="PER"),
        ],
    ),
    (
        "a share “of that” is no lead-in to parts that others get",
        "Aid of more than $50 million was promised to Togo. Norway is to give $13 million of that, "
        "Sweden $10 million and Peru $3 million.",
        [
            given("$50 million", recipients="TGO"),
            given("$13 million", donor="NOR"),
            given("$10 million", donor="SWE"),
            given("$3 million", donor="PER"),
        ],
    ),
]
UNNAMED: list[NamedCase] = [
    (
        "what donors pledge is given by nobody who has a name",
        "International donors have pledged $5.4 billion for Gaza.",
        [given("$5.4 billion", kind="commitment", donor="", recipients="PSE")],
    ),
    (
        "so many donors, and a passive beside them",
        "At a conference in Oslo, 14 donors pledged $458 million for relief in Somalia, and "
        "another $214 million was announced for next year.",
        [given("$458 million", kind="commitment", donor="", recipients="SOM"),
         given("$214 million", kind="commitment", donor="", recipients="SOM")],
    ),
    (
        "donor countries after a giver with a name",
        "Norway gave Mali $4 million. Donor countries gave Haiti $40 million in 2011.",
        [given("$4 million", donor="NOR", recipients="MLI"),
         given("$40 million", kind="delivery", donor="", recipients="HTI")],
    ),
    (
        "a conference raises what is pledged at it",
        "A pledging conference on Tuesday raised €6.1 billion for Sudan.",
        [given("€6.1 billion", kind="commitment", donor="", recipients="SDN")],
    ),
    (
        "the agent of a passive",
        "$400 million was pledged to Yemen by the international community in 2016.",
        [given("$400 million", kind="commitment", donor="", recipients="YEM")],
    ),
    (
        "others give a part",
        "Donors pledged $300 million for Chad: Norway gave $20 million and others $280 million.",
        [given("$300 million", donor="", recipients="TCD"),
         given("$20 million", donor="NOR", recipients="TCD"),
         given("$280 million", donor="", recipients="TCD")],
    ),
    (
        "those to whom something is owed give nothing",
        "Spain, which has forgiven $8 million owed by least developed countries, wrote off "
        "another $3 million of Kenya's debt.",
        [given("$8 million", donor="ESP"),
         given("$3 million", donor="ESP", recipients="KEN")],
    ),
    (
        "half of a sum is not the sum",
        "Donors pledged $40 million for Peru, more than half of the $70 million that is wanted.",
        [given("$40 million", donor="", recipients="PER")],
    ),
    (
        "a question word is nobody's name",
        "Aid for Mali\n\nWho gave most? Norway gave $4 million.",
        [given("$4 million", donor="NOR", recipients="MLI")],
    ),
]  # fmt: skip

ITEMS: list[NamedCase] = [
    (
        "projects of which a total was told before, each with its sum before a colon",
        "Australia announces A$40 million for four projects in Nepal and Bhutan\n\n"
        "Australia has announced A$40 million in funding for four projects on water, girls' "
        "schooling and trade.\n\n"
        "The projects include:\n\n"
        "  1. Clean water for hill districts, A$12 million (US$9 million) over 4 years: This "
        "project will bring piped water to villages in Nepal;\n"
        "  2. Girls in school, A$15 million over 5 years: This project will work to keep girls "
        "in school in Bhutan;\n",
        [given("A$40 million", kind="commitment", donor="AUS", recipients=("NPL", "BTN")),
         given("A$40 million", kind="commitment", donor="AUS", recipients=("NPL", "BTN")),
         given("A$12 million", kind="commitment", donor="AUS", recipients="NPL"),
         given("A$15 million", kind="commitment", donor="AUS", recipients="BTN")],
    ),
    (
        "whoever is listed with a sum in brackets gives, known or not",
        "Companies pledge more support to the Global Fund\n\n12 May 2019\n\n"
        "Pledges included financial support from:\n\n"
        "  • Hilltop Community Trust (US$4.8 million)\n"
        "  • Novara (JPY 376 million)\n"
        "  • Rotary Australia Hill Service (GBP 2 million)\n",
        [given("US$4.8 million", kind="commitment", donor="Hilltop Community Trust"),
         given("JPY 376 million", kind="commitment", donor="Novara"),
         given("GBP 2 million", kind="commitment", donor="Rotary Australia Hill Service")],
    ),
]  # fmt: skip

WORDS: list[NamedCase] = [
    (
        "money directed, allotted, set apart",
        "Spain will direct around €15 million of its annual humanitarian budget to Mali. Another "
        "€4 million are reserved for Chad. Spain allotted €3 million to Niger. Spain has directed "
        "the 30 firms to pay their debts.",
        [given("€15 million", kind="commitment", donor="ESP", recipients="MLI"),
         given("€4 million", kind="commitment", donor="ESP", recipients="TCD"),
         given("€3 million", kind="commitment", donor="ESP", recipients="NER")],
    ),
    (
        "who uses a credit receives it",
        "Benin will use an IDA credit of SDR 15 million to build roads. Peru will use a "
        "$30 million World Bank loan for schools.",
        [given("SDR 15 million", donor="International Development Association",
               recipients="BEN", amount="15000000 XDR"),
         given("$30 million", donor="World Bank", recipients="PER")],
    ),
    (
        "units of account",
        "The African Development Fund approved UA 140 million for roads in Kenya.",
        [given("UA 140 million", amount="140000000 XUA", recipients="KEN")],
    ),
    (
        "a bank's affiliate is no company's",
        "The World Bank and its affiliate for concessionary lending, IDA, approved loans totaling "
        "$552 million to Benin and Haiti.",
        [given("$552 million", kind="commitment", recipients=("BEN", "HTI"))],
    ),
    (
        "whoever is thanked has given, and who thanks has received",
        "Malawi thanked Japan for giving 30 buses. Samoa expressed its gratitude to Australia for "
        "providing $4 million for storm relief.",
        [given("30 buses", kind="delivery", donor="JPN", recipients="MWI"),
         given("$4 million", kind="delivery", donor="AUS", recipients="WSM")],
    ),
    (
        "what will be for somebody, and people who were displaced",
        "Germany pledged $23 million. Of this sum $13 million will be for internally displaced "
        "Syrians, while the remaining amount of $10 million will be for Syrian refugees abroad.",
        [given("$23 million", kind="commitment", donor="DEU"),
         given("$13 million", kind="commitment", donor="DEU"),
         given("$10 million", kind="commitment", donor="DEU")],
    ),
    (
        "where people met is not whom they help, and conferences are no gifts",
        "Germany pledged $60 million to Syria during the second donor conference, held in Kuwait "
        "in January. Of its $300 million offered in the last two donor conferences, $110 million "
        "has been spent.",
        [given("$60 million", donor="DEU", recipients="SYR"),
         given("$300 million", donor="DEU", recipients="SYR"),
         given("$110 million", kind="delivery", donor="DEU", recipients="SYR")],
    ),
    (
        "what a state's agency for development does is aid",
        "JICA has so far implemented more than 30 projects in 17 countries.",
        [given("30 projects", kind="delivery", donor="JPN", qualifier="at_least")],
    ),
    (
        "a conference of a known body that its number names",
        "At the Global Fund's Fifth Replenishment Conference, partners committed more than ever. "
        "The Gates Foundation committed $12 million to the Global Fund.",
        [given("$12 million", donor="Gates Foundation", recipients="Global Fund",
               meeting="Global Fund's Fifth Replenishment Conference")],
    ),
]  # fmt: skip

HELPED: list[NamedCase] = [
    (
        "those whom a gift is for are no gift, however they are described or counted",
        "Spain committed $3 million to Mali. The food was for 60,000 people facing hunger and "
        "33,000 children and adults. Spain gave blankets to a total of 37,000 Malian refugees.",
        [given("$3 million", donor="ESP", recipients="MLI")],
    ),
    (
        "what comes in addition to something is given too",
        "Norway has sent 38 planes to Syria carrying more than 1,200 tonnes of food, in addition "
        "to nearly 2,900 tents.",
        [given("38 planes", donor="NOR"), given("1,200 tonnes of food", donor="NOR"),
         given("2,900 tents", donor="NOR", qualifier="nearly", recipients="SYR")],
    ),
    (
        "what an appeal is for, and what a gap is of, nobody has given",
        "Norway gave Peru $4 million. It followed an appeal by the United Nations on Tuesday for "
        "$397 million. The meeting aims to close the $7 million funding gap in Peru.",
        [given("$4 million", donor="NOR", recipients="PER")],
    ),
    (
        "an aid budget is a promise",
        "The EU today announced its initial annual humanitarian budget of more than €1.8 billion.",
        [given("€1.8 billion", kind="commitment", donor="European Union")],
    ),
    (
        "works put into service, and works described by a participle",
        "Norway put a new clinic into service in Malawi. It also built a 40-bed hospital serving "
        "the poor in Blantyre, Malawi.",
        [given("a new clinic", kind="delivery", donor="NOR", recipients="MWI"),
         given("a 40-bed hospital", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "a running total of what was committed is a promise",
        "Today's pledge to Mali brings the total that Ireland has already committed to fight "
        "malaria to €78 million.",
        [given("€78 million", kind="commitment", donor="IRL")],
    ),
    (
        "a participle with its agent behind a word in capitals",
        "Aid to Zimbabwe\n\nThe ministry in Harare held the handover ceremony of 5400 tons of "
        "Rice donated "
        "by the Danish Government to the Zimbabwean Government.",
        [given("5400 tons of Rice", kind="delivery", donor="DNK", recipients="ZWE")],
    ),
]  # fmt: skip

LEADS: list[NamedCase] = [
    (
        "a bank's approvals are promises",
        "The African Development Bank has made project approvals of about UA 1.2 billion for "
        "Kenya. The Bank's approvals for Malawi total USD 90 million.",
        [given("UA 1.2 billion", kind="commitment", donor="African Development Bank"),
         given("USD 90 million", kind="commitment", donor="African Development Bank",
               recipients="MWI")],
    ),
    (
        "whoever launched an appeal gives nothing by that",
        "Help for Chad\n\nThe biggest share, €10 million from Spain, will go to Mali, for which "
        "the United Nations launched an urgent appeal.\n\n"
        "€3 million will be channelled to towns in Chad.\n",
        [given("€10 million", donor="ESP", recipients="MLI"),
         given("€3 million", donor="ESP", recipients="TCD")],
    ),
    (
        "a need that a gift is to meet does not bar the next gift",
        "Spain said that it will pay $50 million for meeting the needs of farmers in Peru, while "
        "the remaining amount of $10 million will be for schools in Chad.",
        [given("$50 million", donor="ESP", recipients="PER"),
         given("$10 million", donor="ESP", recipients="TCD")],
    ),
    (
        "sums that share a passive verb, each with who gives it",
        "Some $6 billion has been pledged to Jordan by Gulf donors, $2 billion by the European "
        "Community, and $1 billion by other donors. $4 million was given to Mali by Norway, "
        "$3 million by Japan.",
        [given("$6 billion", kind="commitment", donor="Gulf states", recipients="JOR"),
         given("$2 billion", kind="commitment", donor="European Union", recipients="JOR"),
         given("$1 billion", kind="commitment", donor="", recipients="JOR"),
         given("$4 million", kind="delivery", donor="NOR", recipients="MLI"),
         given("$3 million", kind="delivery", donor="JPN", recipients="MLI")],
    ),
    (
        "what a country lost it was not given, and a virus's number is no sum's",
        "The relief did not make up for the $20 billion Egypt lost. Norway gave Egypt $3 million. "
        "It raised its help for Egypt against Covid-19 to €8 million.",
        [given("$3 million", donor="NOR", recipients="EGY"),
         given("€8 million", donor="NOR", amount="8000000 EUR")],
    ),
    (
        "a meeting at which money was raised holds for the pledges listed below",
        "Who pledged what?\n\nA pledging summit on Saturday raised 6 billion euros to tackle "
        "measles.\n\nPledges by the following countries:\n\n"
        "Belgium – 11 million euros to the World Food Programme\n\n"
        "Serbia – 100,000 euros to vaccine alliance CEPI for research\n",
        [given("6 billion euros", kind="commitment", donor="", meeting="pledging summit"),
         given("11 million euros", donor="BEL", meeting="pledging summit"),
         given("100,000 euros", donor="SRB", recipients="CEPI", meeting="pledging summit")],
    ),
    (
        "pledges that were turned into contributions are paid",
        "In May, Armenia ($5,000) and China ($500,000) turned their pledges into contributions to "
        "the Central Emergency Response Fund.",
        [given("$5,000", kind="delivery", donor="ARM"),
         given("$500,000", kind="delivery", donor="CHN")],
    ),
    (
        "the line above a list in bars leads it in: who gives, through whom, and that it is signed",
        "Exchange of Notes for Food Aid by Japan through the World Food Programme in 2008\n"
        "| JPY258M to Malawi |\n| JPY700M to Eritrea |\n| JPY1442M to Niger |\n",
        [given("JPY258M", kind="commitment", donor="JPN", recipients="MWI",
               through="World Food Programme"),
         given("JPY700M", kind="commitment", donor="JPN", recipients="ERI"),
         given("JPY1442M", kind="commitment", donor="JPN", recipients="NER")],
    ),
    (
        "what remains of a total is given as it is, and so is what a breakdown lists",
        "The Kuwait Fund has approved KD40m for Arab states. The remaining KD2m was divided "
        "between Egypt and Jordan.\n\nThe breakdown of the Kuwait Fund loans is:\n\n"
        "Recipient Value Activity\nMorocco KD30m Highway\nSudan KD8m Sugar project\n",
        [given("KD40m", kind="commitment", donor="KWT"),
         given("KD2m", kind="commitment", donor="KWT", recipients=("EGY", "JOR"), part_of="KD40m"),
         given("KD30m", kind="commitment", donor="KWT", recipients="MAR"),
         given("KD8m", kind="commitment", donor="KWT", recipients="SDN")],
    ),
]  # fmt: skip

CASES = [*ROSTERS, *GOING, *EACH_OF, *RANKED, *SHARES, *UNNAMED, *ITEMS, *WORDS, *HELPED, *LEADS]


@each(CASES)
def test_lists_are_read(text: str, expected: list[Fields], assert_reads: Check) -> None:
    """A text gives the statements that it makes, and no others."""
    assert_reads(text, expected)
