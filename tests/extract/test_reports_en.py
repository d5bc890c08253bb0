"""How English news and parliaments' answers tell of aid: round-ups, recaps, what is included."""

from __future__ import annotations

import pytest

from tests.extract.cases import Check, Fields, NamedCase, each, given

ROUND_UPS: list[NamedCase] = [
    (
        "the sources of a list of pledges give nothing; labels with a dash or a colon do",
        "FACTBOX-Governments offer help after quake\n\n"
        "Rescuers rushed to Peru on Friday.\n\n"
        "Following is a list of offers, compiled from reports by United Nations agencies.\n\n"
        "ARGENTINA: Two air force planes with field kitchens and medical supplies sent to Peru.\n\n"
        "BELGIUM - Pledged 800,000 euros ($1.1 million) in aid to the victims.\n\n"
        "JAPAN: Initial contribution of 30 million yen to an appeal by UNICEF.\n",
        [given("Two air force planes", kind="delivery", donor="ARG", recipients="PER"),
         given("800,000 euros", kind="commitment", donor="BEL"),
         given("30 million yen", donor="JPN", recipients="UNICEF")],
    ),
    (
        "contributions that were pledged are promises",
        "Help for Samoa\n\nHere is a list of contributions pledged by noon.\n\n"
        "NORWAY: 40 million kroner for tents. Giving 90,000 kroner to the Red Cross.\n",
        [given("40 million kroner", kind="commitment", donor="NOR"),
         given("90,000 kroner", kind="commitment", donor="NOR")],
    ),
    (
        "a dash behind a place in capitals is where news comes from, not who gives",
        "Aid for Samoa\n\nKUWAIT - Norway has given Samoa 40 boats.\n",
        [given("40 boats", donor="NOR", recipients="WSM")],
    ),
]  # fmt: skip

RECAPS: list[NamedCase] = [
    (
        "“this includes” breaks down what the sentence before gave, taker by taker",
        "Norway has written off $20 million of African debt. This includes: Malawi ($5 million) "
        "and Zambia ($4 million).",
        [given("$20 million", kind="delivery", donor="NOR"),
         given("$5 million", kind="delivery", donor="NOR", recipients="MWI", part_of="$20 million"),
         given("$4 million", kind="delivery", donor="NOR", recipients="ZMB",
               part_of="$20 million")],
    ),
    (
        "the things in a shipment",
        "Norway sent 20 planes to Cuba after the storm. The shipment included 14 generators and "
        "30 water pumps.",
        [given("20 planes", donor="NOR", recipients="CUB"),
         given("14 generators", donor="NOR", recipients="CUB"),
         given("30 water pumps", donor="NOR", recipients="CUB")],
    ),
    (
        "bodies that pay a part of what a union gives stay givers",
        "Malawi was promised $50 million by donors, including Norway ($20 million).",
        [given("$50 million", recipients="MWI"),
         given("$20 million", donor="NOR")],
    ),
    (
        "a running total of promises is promised, another is paid",
        "Norway announced $5 million for Malawi, bringing its total support to $80 million.",
        [given("$5 million", kind="commitment", donor="NOR", recipients="MWI"),
         given("$80 million", kind="commitment", donor="NOR")],
    ),
    (
        "an agency's budget for a country is a plan to give",
        "The DFID budget for Malawi is £70 million. There is also a £3 million budget allocation "
        "for Zambia.",
        [given("£70 million", kind="commitment", donor="GBR", recipients="MWI"),
         given("£3 million", kind="commitment", donor="GBR", recipients="ZMB")],
    ),
    (
        "aid that has grown is what it has grown to",
        "Norway's assistance to Malawi has increased from less than £20 million in 2001-02 to "
        "almost £65 million in 2007-08.",
        [given("£65 million", kind="delivery", donor="NOR", recipients="MWI")],
    ),
]  # fmt: skip

UNCOUNTED: list[NamedCase] = [
    (
        "a thing with an article beside a number of things",
        "Norway has built a school in Malawi and repaired 20 bridges there.",
        [given("a school", kind="delivery", donor="NOR", recipients="MWI"),
         given("20 bridges", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "several such things in a list",
        "Norway handed over a patrol boat to the Malawian police and a mobile eye clinic.",
        [given("a patrol boat", donor="NOR", recipients="MWI"),
         given("a mobile eye clinic", donor="NOR")],
    ),
    (
        "what is built is the thing given though it is known",
        "Norway agreed to finance the water pipeline from Zomba to Blantyre in Malawi.",
        [given("water pipeline", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "what a sum is for is no gift of its own",
        "Norway gave Malawi $5 million for a school and a clinic.",
        [given("$5 million", donor="NOR", recipients="MWI")],
    ),
    (
        "a thing and its measure are one gift",
        "Norway built a hospital with 200 beds and a bridge worth $5 million in Malawi.",
        [given("a hospital", donor="NOR", recipients="MWI"),
         given("$5 million", donor="NOR", recipients="MWI")],
    ),
    (
        "pounds of goods are a weight, however many",
        "Norwegian aircraft have delivered over 2.5 million pounds of relief supplies to Malawi.",
        [given("2.5 million pounds of relief supplies", amount=None, count="2500000",
               recipients="MWI")],
    ),
]  # fmt: skip

ANAPHORS: list[NamedCase] = [
    (
        "the country of a region is the one named before, not the region",
        "Korea and Malawi signed a programme of aid in Seoul on Friday.\n\n"
        "Under it Korea will provide the southern African country with $8 million.\n",
        [given("$8 million", kind="commitment", donor="KOR", recipients="MWI")],
    ),
    (
        "“the country” as a subject",
        "According to Norway's Dagbladet, the country will give Malawi $15 million.",
        [given("$15 million", donor="NOR", recipients="MWI")],
    ),
    (
        "a document about one country tells of gifts to it",
        "Aid workers fear famine in Somalia. Somalia has had no rain for a year.\n\n"
        "The Norwegian health ministry had set up a field hospital.\n",
        [given("a field hospital", kind="delivery", donor="NOR", recipients="SOM")],
    ),
    (
        "a bank's seat receives nothing",
        "The Philippines-based Asian Development Bank approved a loan of $11 million to Tonga.",
        [given("$11 million", donor="Asian Development Bank", recipients="TON")],
    ),
    (
        "where news comes from receives nothing",
        "NADI, Fiji: China gave Tonga 40 boats. It also sent 12 doctors there.",
        [given("40 boats", donor="CHN", recipients="TON"),
         given("12 doctors", donor="CHN", recipients="TON")],
    ),
]  # fmt: skip

CLAUSES: list[NamedCase] = [
    (
        "a giver before what is told of him between dashes",
        "Norway — with Sweden and, of late, Chile — gave Malawi $5 million in aid.",
        [given("$5 million", donor="NOR", recipients="MWI")],
    ),
    (
        "a participle tells of the nearest noun: of the fund, not of the sum",
        "Kuwait decided to give $30 million in aid to a fund set up by the World Bank for Malawi.",
        [given("$30 million", kind="commitment", donor="KWT", recipients="MWI")],
    ),
    (
        "a giver's participle",
        "The summit follows the decision by President Putin writing off $20 million of Malawi's "
        "debt.",
        [given("$20 million", kind="delivery", donor="RUS", recipients="MWI")],
    ),
    (
        "a sum in brackets behind a word for a part",
        "Norway gave Malawi $9 million, most of which ($6 million) was spent on schools.",
        [given("$9 million", donor="NOR", recipients="MWI"),
         given("$6 million", donor="NOR", recipients="MWI")],
    ),
    (
        "gifts in brackets, each with its taker, and their total",
        "The World Bank approved $60 million, which included work in education ($40 million for "
        "Malawi) and health ($9 million for Mali).",
        [given("$60 million", donor="World Bank"),
         given("$40 million", donor="World Bank", recipients="MWI"),
         given("$9 million", donor="World Bank", recipients="MLI")],
    ),
    (
        "what something given cost its giver",
        "The clinic in Malawi was built by Norway at a cost of $5 million.",
        [given("$5 million", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "an estimate of what was spent",
        "Norway has expended an estimated $15 million on relief in Malawi.",
        [given("$15 million", kind="delivery", donor="NOR", qualifier="about")],
    ),
    (
        "who receives a scholarship is counted",
        "Norway opened its Malawian campus on Friday. At the ceremony, 22 Malawian students "
        "received scholarships from Norway.",
        [given("22 Malawian students", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "whom scholarships have benefited is counted",
        "The Norwegian scholarship programme has benefited 291 students from Malawi.",
        [given("291 students", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "agreements and megawatts are no gifts",
        "Norway and Malawi signed 25 agreements. Norway added 60 megawatts of power and gave "
        "Malawi 3 turbines.",
        [given("3 turbines", donor="NOR", recipients="MWI")],
    ),
]  # fmt: skip

MORE_CLAUSES: list[NamedCase] = [
    (
        "a verb and its particle apart",
        "The Norwegian Red Cross handed 40 new homes over to flood victims in Malawi.",
        [given("40 new homes", kind="delivery", recipients="MWI")],
    ),
    (
        "who got what is told in a relative clause",
        "The tents come on top of the $40 million that Norway gave Malawi last year.",
        [given("$40 million", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "those who come with a pledge give it, and so do those who follow with a sum",
        "Norway led the donors with a pledge of $9 million in aid to Malawi, followed by Sweden "
        "with $8 million and Kuwait with $5 million.",
        [given("$9 million", kind="commitment", donor="NOR", recipients="MWI"),
         given("$8 million", kind="commitment", donor="SWE", recipients="MWI"),
         given("$5 million", kind="commitment", donor="KWT", recipients="MWI")],
    ),
    (
        "a ship brings what its country gives",
        "A second Turkish ship carrying 2,000 tons of food sailed for Mogadishu on Friday.",
        [given("2,000 tons of food", kind="delivery", donor="TUR", recipients="SOM")],
    ),
    (
        "what leaves for a country is on its way there",
        "A Peruvian plane with 30 tonnes of tents left Lima on Monday, bound for Togo.",
        [given("30 tonnes of tents", kind="delivery", donor="PER", recipients="TGO")],
    ),
    (
        "an aid contract of a government is its aid",
        "A ceremony to sign a grant contract of the Japanese Government worth $90,000 for a clinic "
        "in Togo took place on 9 May 2013.",
        [given("$90,000", kind="commitment", donor="JPN", recipients="TGO",
               announced="2013-05-09")],
    ),
    (
        "who lends as a rule lends to the ministry that signs with him",
        "The Ministry of Transport signed a $60 million loan agreement with the World Bank in May "
        "2016 to mend Togo's roads.",
        [given("$60 million", kind="commitment", donor="World Bank", recipients="TGO")],
    ),
    (
        "to help somebody with a sum is to give it",
        "Norway helped Malawi with $5 million after the floods.",
        [given("$5 million", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "a programme of aid and what it was worth",
        "Norway's bilateral programme in Zambia was worth $45 million in 2009.",
        [given("$45 million", donor="NOR", recipients="ZMB")],
    ),
    (
        "a minister's department acts for his country",
        "Statement by the Norwegian Minister for Development\n\n"
        "My Department has provided $3 million to Malawi.\n",
        [given("$3 million", kind="delivery", donor="NOR", recipients="MWI")],
    ),
]  # fmt: skip

NOTHING: list[str] = [
    "Oxfam said that Norway should give at least $50 million to Malawi.",
    "Norway suspended $20 million of budget support to Burundi.",
    "The bank set new records and wrote off $5 million of bad loans in Norway.",
    "Norway backed Malawi with three votes at the meeting.",
    "The appeal for $60 million for Niger is only 40 percent funded.",
    "A Norwegian ship carrying 400 passengers sailed for Lagos.",
    "Trade between Norway and Malawi, which includes $5 million of tea, has grown.",
    "The country includes 40 districts.",
]

CASES = [*ROUND_UPS, *RECAPS, *UNCOUNTED, *ANAPHORS, *CLAUSES, *MORE_CLAUSES]


@each(CASES)
def test_reports_are_read(text: str, expected: list[Fields], assert_reads: Check) -> None:
    """A report gives the statements that it makes, and no others."""
    assert_reads(text, expected)


@pytest.mark.parametrize("text", NOTHING)
def test_reports_without_aid_give_nothing(text: str, assert_reads: Check) -> None:
    """Wishes, cuts, trade, travel and politics are no statements."""
    assert_reads(text, [])


def test_enough_reports_are_read() -> None:
    """The table grows: a case that stops working is mended, not taken out."""
    assert len(CASES) >= 37
