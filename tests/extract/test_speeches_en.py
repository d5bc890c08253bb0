"""How English speeches, communiqués and budgets tell of aid: who speaks, where, and of which list.

Nobody gave any of this. Fields that a row leaves out are not looked at.
"""

from __future__ import annotations

from tests.extract.cases import Check, Fields, NamedCase, each, given

SPEAKERS: list[NamedCase] = [
    (
        "those whom a speech greets do not issue it",
        "4 December 2014 – Lima\n\nPresident Humala, Prime Minister Solberg,\nExcellencies,\n\n"
        "Let me express Chile's thanks to the government of Peru. We will give Haiti $30 million.",
        [given("$30 million", donor="CHL", recipients="HTI")],
    ),
    (
        "on whose behalf a speech is made",
        "Mr. Chairman,\n\nOn behalf of the Government and people of Ghana, I congratulate "
        "Liberia. My government will send 50 nurses to Liberia.",
        [given("50 nurses", donor="GHA", recipients="LBR")],
    ),
]
SPEAKERS += [
    (
        "the state whose money the speaker gives, where the text names it",
        "Remarks by Ambassador Ellen Moore\n\nAustralia is an old friend of Fiji. I am proud that "
        "my government will give Fiji A$20 million. Our friends from New Zealand gave "
        "NZ$2 million. We also sent 30 nurses.",
        [given("A$20 million", donor="AUS", recipients="FJI"),
         given("NZ$2 million", donor="NZL", recipients="FJI"),
         given("30 nurses", donor="AUS", recipients="FJI")],
    ),
    (
        "whose statement it is, by its title",
        "EU Statement – United Nations Humanitarian Segment\n\nNew York, 24 June 2015\n\n"
        "We have given €50 million to South Sudan this year.",
        [given("€50 million", donor="European Union", recipients="SSD")],
    ),
    (
        "to whom it was made is the occasion",
        "Statement of Denmark to the Pledging Conference for Yemen\n\n"
        "We are pleased to announce DKK 100 million for 2019.",
        [given("DKK 100 million", donor="DNK", recipients="YEM",
               meeting="Pledging Conference for Yemen")],
    ),
]  # fmt: skip
OCCASIONS: list[NamedCase] = [
    (
        "a conference that somebody holds on the day",
        "The Lake Fund held its annual pledging conference today in Oslo. Sri Lanka pledged "
        "$10,000 to the Fund.",
        [given("$10,000", donor="LKA", meeting="annual pledging conference")],
    ),
    (
        "somebody takes part in it",
        "The announcement came as the Chilean minister took part in a virtual donor conference "
        "for Yemen. He said Chile will give $3 million.",
        [given("$3 million", donor="CHL", meeting="virtual donor conference for Yemen")],
    ),
    (
        "a meeting to come is not where the next thing was said",
        "OSLO, 4 May 2014 - Chile's foreign minister said it would tell more at the Lima Reef "
        "Summit in June. He said Chile will offer Bolivia $5 million.",
        [given("$5 million", announced="2014-05-04", meeting=None)],
    ),
    (
        "where somebody else spoke, of something else",
        "Chilean aid for Peru\n\nChile will give Peru $5 million for wells.\n\nElsewhere, Premier "
        "Lund addressed the Tundra Summit on ice.",
        [given("$5 million", donor="CHL", meeting=None)],
    ),
    (
        "where the words were spoken of which the text opens with the gist",
        "Lima, 3 March 2014. Chile on Monday offered Peru a grant of $5 million. Speaking at the "
        "opening of the Lima Reef Conference, the Chilean president also announced 20 "
        "scholarships.",
        [
            given("$5 million", meeting="Lima Reef Conference"),
            given("20 scholarships", meeting="Lima Reef Conference"),
        ],
    ),
    (
        "what was said there in another year is another matter",
        "Lima, 3 March 2014. Chile on Monday offered Peru a grant of $5 million. At the Lima Reef "
        "Conference in 2009 the president said that boats are dear.",
        [given("$5 million", meeting=None)],
    ),
    (
        "what is declared to be so dates no gift",
        "Oslo, 3 March 2014\n\nThe WHO last month declared an emergency in Guinea. Norway will "
        "give Guinea NOK 30 million.",
        [given("NOK 30 million", announced="2014-03-03")],
    ),
]
PLEDGES: list[NamedCase] = [
    (
        "below a lead-in on pledges, headings that are names tell who gives",
        "By a reporter\n\nThe following is a list of pledges made at the Berlin Kelp Conference, "
        "provided by Germany's ministry.\n\n1. SWEDEN\n\n2019: $40 million\n\n"
        "2020-2022: $90 million\n\n2. WORLD BANK\n\n2019: $100 million\n",
        [
            given("$40 million", donor="SWE", meeting="Berlin Kelp Conference"),
            given("$90 million", donor="SWE"),
            given("$100 million", donor="World Bank"),
        ],
    ),
    (
        "so do lines of their own",
        "The following countries made pledges to the Lake Fund on 3 May 2012:\n\nNORWAY\n"
        "NOK 100 million over three years\n\nFRANCE\n€20 million in 2013\n",
        [
            given("NOK 100 million", donor="NOR", recipients="Lake Fund"),
            given("€20 million", donor="FRA", recipients="Lake Fund"),
        ],
    ),
    (
        "a line that begins with its sum, below a heading, is an item of a list",
        "Pledges announced at the Lake Summit, Oslo, 3 May 2012\n\n## Denmark\n\n"
        "DKK 50 million for schools in Chad\n\n## World Bank\n\n$90 million for health in Niger\n",
        [
            given("DKK 50 million", donor="DNK", recipients="TCD", meeting="Lake Summit"),
            given("$90 million", donor="World Bank", recipients="NER"),
        ],
    ),
    (
        "who takes the floor to announce contributions promises them",
        "The following countries took the floor to announce their contributions to the Kelp "
        "Fund:\nKingdom of Norway US$ 3,000,000\nRepublic of Korea US$ 500,000\n",
        [
            given("US$ 3,000,000", kind="commitment", donor="NOR"),
            given("US$ 500,000", kind="commitment", donor="KOR"),
        ],
    ),
    (
        "a number of things may be part of a sum",
        "Japan will offer a grant of $600 million to Laos. It will also include 5,000 "
        "scholarships in Japan.",
        [
            given("$600 million", donor="JPN"),
            given("5,000 scholarships", donor="JPN", recipients="LAO", part_of="$600 million"),
        ],
    ),
]
PLEDGES += [
    (
        "those before bracketed sums give, though a short form stands in brackets before them",
        "Leaders meet in Suva\n\n4 May 2015\n\nOn the Kelp Research Facility (KRF), leaders "
        "welcomed commitments from Chile ($3 million) and the Republic of Korea ($5 million), "
        "and an additional pledge by Japan of $9 million.",
        [given("$3 million", donor="CHL"), given("$5 million", donor="KOR"),
         given("$9 million", donor="JPN")],
    ),
    (
        "who is named with a pledge gives, and what a conference is to raise is no gift",
        "The conference aims to amass pledges worth $900 million for Haiti. Many countries came, "
        "such as Chile, which announced a pledge of $3 million, Peru with a pledge of $2 million "
        "and Ghana with $1 million.",
        [given("$3 million", donor="CHL"), given("$2 million", donor="PER"),
         given("$1 million", donor="GHA")],
    ),
    (
        "a title in capitals says for whom money was pledged, not by whom",
        "$2.1 BILLION PLEDGED FOR UN DEVELOPMENT FUNDS AT TWO-DAY CONFERENCE\n\n"
        "2 November 1995\n\nA total of $950 million was pledged to the Red Cross.",
        [given("$2.1 BILLION", donor=None, meeting=None),
         given("$950 million", donor=None, recipients="Red Cross")],
    ),
]  # fmt: skip
SUMS: list[NamedCase] = [
    (
        "what is in aid is a sum though its currency is not said again",
        "Remarks by the Norwegian minister, 4 May 2014\n\nNorway is announcing its latest "
        "contribution to Chad, which is $925 million. That includes 600 million in direct "
        "humanitarian aid.",
        [
            given("$925 million", donor="NOR"),
            given("600 million", donor="NOR", amount="600000000 USD"),
        ],
    ),
    (
        "whoever is followed by others gives",
        "Chile was the biggest donor to Haiti, appropriating $9 million, followed by Peru "
        "allocating $8 million.",
        [given("$9 million", donor="CHL"), given("$8 million", donor="PER")],
    ),
]
VERBS: list[NamedCase] = [
    (
        "donors who pledge behind “with”",
        "A conference on Haiti ended in Lima with donors pledging as much as $4 million.",
        [given("$4 million", kind="commitment", donor=None, recipients="HTI")],
    ),
    (
        "what somebody does by giving",
        "Sweden helped Chad by giving it $6 million.",
        [given("$6 million", kind="delivery", donor="SWE", recipients="TCD")],
    ),
    (
        "what is done to somebody by giving",
        "Analysts say Sweden hurt Chad by giving it $6 million.",
        [given("$6 million", kind="delivery", donor="SWE", recipients="TCD")],
    ),
    (
        "who is helped by giving",
        "Sweden gave Chad $6 million. Chad was helped by giving it 40 pumps.",
        [given("$6 million", kind="delivery", donor="SWE", recipients="TCD")],
    ),
    (
        "years that “both” stands before",
        "In both 2013 and 2014 Norway gave Chad NOK 5 million.",
        [given("NOK 5 million", donor="NOR", period="2013/2014")],
    ),
    (
        "whoever opens a summit speaks there",
        "Lima, 10 November 2013. Chile announced projects worth over $1 billion for Haiti. The "
        "president was opening the first Reef Summit here.",
        [given("$1 billion", donor="CHL", meeting="first Reef Summit")],
    ),
]
PLACES: list[NamedCase] = [
    (
        "where a body has its seat is not whom it helps",
        "Danish support for Malawi\n\nDenmark will give Malawi $5 million. It will also pay $1 "
        "million to the Kelp Institute, based in Fiji, for research.",
        [given("$5 million", recipients="MWI"), given("$1 million", donor="DNK")],
    ),
]
BUDGETS: list[NamedCase] = [
    (
        "the noun of a clause says for whom its sum is",
        "Seoul, 3 February 2012\n\nGhana will receive $30 million from Korea, while the amount "
        "for Togo was cut to $4 million. Korea's aid to Mali will be kept at $2 million.",
        [given("$30 million", donor="KOR", recipients="GHA"),
         given("$4 million", kind="commitment", donor="KOR", recipients="TGO"),
         given("$2 million", kind="commitment", donor="KOR", recipients="MLI")],
    ),
    (
        "what will bring aid to a sum is still to come",
        "Speech by the Norwegian Minister of Finance, 3 February 2012\n\nThis will bring our total "
        "aid to Mali to $9 million.",
        [given("$9 million", kind="commitment", donor="NOR", recipients="MLI")],
    ),
    (
        "how a disaster is answered, and a day that only tells which one it was",
        "Denmark responded to the 7 April floods in Malawi with $5 million. The visit brought "
        "together 20 agencies.",
        [given("$5 million", kind="delivery", donor="DNK", recipients="MWI", period=None)],
    ),
]  # fmt: skip
CASES = [*SPEAKERS, *OCCASIONS, *PLEDGES, *SUMS, *VERBS, *PLACES, *BUDGETS]


@each(CASES)
def test_speeches_are_read(text: str, expected: list[Fields], assert_reads: Check) -> None:
    """Each text is read into the statements that it makes, and no others."""
    assert_reads(text, expected)
