"""What titles, headings, lead-ins, labels and earlier sentences say for those that follow."""

from __future__ import annotations

from tests.extract.cases import Check, Fields, NamedCase, each, each_unread, given

CASES: list[NamedCase] = [
    (
        "the taker of a title holds below it where a label names the giver",
        "AID TO MALAWI\n\nNorway: In 2013 the Norwegian government gave 40 tractors.\n"
        "Sweden: In 2014 the Swedish government gave 12 trucks.\n",
        [given("40 tractors", donor="NOR", recipients="MWI"),
         given("12 trucks", donor="SWE", recipients="MWI")],
    ),
    (
        "a title names both sides, “it” is the giver",
        "NORWAY AND MALAWI\n\nHealth\n\nNorway is the oldest partner of Malawi.\n\n"
        "- In 2011 it built 14 clinics.\n- In 2012 it sent 300 bicycles.\n\n"
        "Schools\n\nIn 2015 Norway built 40 schools.\n",
        [given("14 clinics", donor="NOR", recipients="MWI", period="2011/2011"),
         given("300 bicycles", donor="NOR", recipients="MWI", period="2012/2012"),
         given("40 schools", donor="NOR", recipients="MWI", period="2015/2015")],
    ),
    (
        "the speaker and the day of a statement hold for its promises, not for its deeds",
        "THE OSLO PLEDGE\n\nStatement by the Government of Norway, 12 March 2018\n\n"
        "We will give Malawi NOK 50 million over two years. We will also send Zambia 40 teachers."
        "\n\nIn 2009 we gave Kenya 12 buses.\n",
        [given("NOK 50 million", kind="commitment", donor="NOR", recipients="MWI",
               announced="2018-03-12", period="2018-03-12/2020-03-12"),
         given("40 teachers", kind="commitment", donor="NOR", recipients="ZMB",
               announced="2018-03-12", period=None),
         given("12 buses", kind="delivery", donor="NOR", recipients="KEN", announced=None,
               period="2009/2009")],
    ),
    (
        "a meeting holds for the sentences behind it, until a new announcement",
        "At the Harbour Summit in Lagos on 5 May 2014 Norway pledged NOK 90 million to Ghana. "
        "Sweden pledged SEK 30 million to Togo.\n\n"
        "In June 2016 Denmark pledged DKK 40 million to Benin.\n",
        [given("NOK 90 million", donor="NOR", recipients="GHA", meeting="Harbour Summit",
               announced="2014-05-05"),
         given("SEK 30 million", donor="SWE", recipients="TGO", meeting="Harbour Summit",
               announced="2014-05-05"),
         given("DKK 40 million", donor="DNK", recipients="BEN", meeting=None,
               announced="2016-06")],
    ),
    (
        "the sides of a joint statement",
        "Joint statement of Brazil and Angola\n\nLuanda, 3 June 2015\n\n"
        "1. Brazil will train 60 Angolan teachers by 2018.\n\n"
        "2. Both sides welcomed the growth of trade to US$1.5 billion.\n\n"
        "3. Brazil will build 12 schools.\n",
        [given("60 Angolan teachers", donor="BRA", recipients="AGO", announced="2015-06-03",
               period="/2018"),
         given("12 schools", kind="commitment", donor="BRA", recipients="AGO",
               announced="2015-06-03")],
    ),
    (
        "headings and labels of items",
        "NORWAY'S AID TO MALAWI\n\nNorway works with Malawi in three fields.\n\nWater\n\n"
        "A. Wells. In 2011 Norway drilled 120 wells.\n\nB. Pumps. In 2012 Norway sent 30 pumps.\n",
        [given("120 wells", donor="NOR", recipients="MWI", period="2011/2011"),
         given("30 pumps", donor="NOR", recipients="MWI", period="2012/2012")],
    ),
    (
        "自……以来 tells what was done, and does not hold for the promises behind it",
        "2015年以来，挪威已累计向马拉维提供5000万美元援助。瑞典承诺提供400万美元。",
        [given("5000万美元", kind="delivery", donor="NOR", period="2015/"),
         given("400万美元", kind="commitment", donor="SWE", period=None)],
    ),
    (
        "lines of a label and a sum, and the total that they break down",
        "FACT SHEET: Norway's support to Malawi\n\nTotal: NOK 3 billion\nof which:\n"
        "- Courts and elections: NOK 2 billion\n- Health: NOK 700 million\n",
        [given("NOK 3 billion", donor="NOR", recipients="MWI", part_of=None, what=None),
         given("NOK 2 billion", donor="NOR", recipients="MWI", part_of="NOK 3 billion"),
         given("NOK 700 million", donor="NOR", recipients="MWI", part_of="NOK 3 billion")],
    ),
    (
        "the day of one promise is not that of the next paragraph's",
        "Lisbon, 10 June 2024\n\nNorway met with Malawi.\n\nIn May 2023, Norway approved NOK 5 "
        "million for Malawi.\n\nSweden announces SEK 7 million for Zambia.\n",
        [given("NOK 5 million", announced="2023-05"),
         given("SEK 7 million", donor="SWE", announced="2024-06-10")],
    ),
    (
        "a list of needs gives nothing",
        "Needs of Nepal after the earthquake\n\nThe following is needed:\n\n- 400 tents\n"
        "- US$12 million for food\n",
        [],
    ),
    (
        "a Chinese title names both sides; the subject goes on behind the comma",
        "挪威与马拉维发展合作\n\n一、卫生\n\n2011年，挪威援建诊所14所，捐赠轮椅300台。\n\n"
        "二、教育\n\n2015年，挪威向马拉维提供奖学金名额40个。\n",
        [given("诊所14所", donor="NOR", recipients="MWI", period="2011/2011"),
         given("轮椅300台", donor="NOR", recipients="MWI", period="2011/2011"),
         given("奖学金名额40个", donor="NOR", recipients="MWI", period="2015/2015")],
    ),
    (
        "the speaker and the day of a Chinese statement",
        "挪威政府声明\n\n2018年3月12日\n\n我们将在两年内向马拉维提供5000万挪威克朗。"
        "我们还将向赞比亚派遣教师40名。\n\n2009年，我们向肯尼亚提供客车12辆。\n",
        [given("5000万挪威克朗", kind="commitment", donor="NOR", recipients="MWI",
               announced="2018-03-12", period="2018-03-12/2020-03-12"),
         given("教师40名", kind="commitment", donor="NOR", recipients="ZMB",
               announced="2018-03-12"),
         given("客车12辆", kind="delivery", donor="NOR", recipients="KEN", announced=None,
               period="2009/2009")],
    ),
    (
        "two who announce together",
        "瑞典、挪威共同宣布，将向乍得提供200台水泵。",
        [given("200台水泵", kind="commitment", donor=("SWE", "NOR"), recipients="TCD")],
    ),
    (
        "a meeting holds for the Chinese sentences behind it",
        "2014年5月5日，在拉各斯海港峰会上，挪威宣布向加纳提供9000万挪威克朗。"
        "瑞典承诺向多哥提供3000万瑞典克朗。\n",
        [given("9000万挪威克朗", donor="NOR", recipients="GHA", meeting="拉各斯海港峰会",
               announced="2014-05-05"),
         given("3000万瑞典克朗", donor="SWE", recipients="TGO", meeting="拉各斯海港峰会",
               announced="2014-05-05")],
    ),
    (
        "a new announcement ends the meeting of the paragraph before",
        "在拉各斯海港峰会上，挪威宣布向加纳提供9000万挪威克朗。\n\n"
        "2016年6月，丹麦宣布向贝宁提供4000万丹麦克朗。\n",
        [given("9000万挪威克朗", donor="NOR", meeting="拉各斯海港峰会"),
         given("4000万丹麦克朗", donor="DNK", recipients="BEN", meeting=None,
               announced="2016-06")],
    ),
    (
        "a headline tells a gift in full",
        "Norway announces NOK 90 million for Malawi\n\nLilongwe, 3 June 2019\n\n"
        "The minister spoke of an old friendship between the two countries.\n",
        [given("NOK 90 million", kind="commitment", donor="NOR", recipients="MWI",
               announced="2019-06-03")],
    ),
    (
        "an undated promise in a dated report was made then, one told as earlier was not",
        "News from Malawi\n\n3 June 2019\n\nNorway has pledged NOK 90 million to Malawi. "
        "Sweden had pledged SEK 20 million to Malawi.\n",
        [given("NOK 90 million", donor="NOR", announced="2019-06-03"),
         given("SEK 20 million", donor="SWE", announced=None)],
    ),
    (
        "a dateline borrows its year from the page and is nearer to what is told",
        "挪威援助马拉维\n\n2015-01-11 07:11 来源：某报\n\n某社奥斯陆1月10日电 "
        "挪威政府宣布向马拉维提供9000万挪威克朗援助。\n",
        [given("9000万挪威克朗", donor="NOR", recipients="MWI", announced="2015-01-10")],
    ),
    (
        "a dateline without any year takes the latest that the text dates to the month",
        "LILONGWE, 10 March – Norway pledged NOK 90 million to Malawi. In February 2019 "
        "it sent 40 tents to Zambia.\n",
        [given("NOK 90 million", donor="NOR", recipients="MWI", announced="2019-03-10"),
         given("40 tents", donor="NOR", recipients="ZMB")],
    ),
    (
        "whoever the text shows acting is the one who says “I” and “our government”",
        "MEDIA RELEASE\n\nMINISTER FOR FOREIGN AFFAIRS\n\n28 January 2004\n\n"
        "I have announced NOK 30 million for Malawi. The Norwegian Government will go on with "
        "its work there, and Norway will send its experts. Our government will send 40 tents to "
        "Zambia.\n",
        [given("NOK 30 million", donor="NOR", recipients="MWI", announced="2004-01-28"),
         given("40 tents", donor="NOR", recipients="ZMB")],
    ),
    (
        "a headline is as the text below it has it, and a sum told again is the same gift",
        "挪威向马拉维提供9000万挪威克朗\n\n2015-01-11 来源：某报\n\n"
        "挪威政府10月3日宣布，将向马拉维提供9000万挪威克朗援助。这笔钱不少，"
        "挪威承诺的9000万挪威克朗将用于修路。\n",
        [given("9000万挪威克朗", kind="commitment", donor="NOR", recipients="MWI",
               announced="2014-10-03")] * 3,
    ),
    (
        "a past day beside a promise is when it was made, a coming one when it is kept",
        "Statement by the Government of Norway\n\n28 January 2004\n\n"
        "In December 2003 Norway agreed to give Malawi NOK 30 million. "
        "In March 2005 Norway will give Malawi NOK 40 million.\n",
        [given("NOK 30 million", announced="2003-12", period=None),
         given("NOK 40 million", announced="2004-01-28", period="2005-03/2005-03")],
    ),
    (
        "what somebody is reported to have said was said that day",
        "NEWS\n\n28 January 2004\n\nThe minister said that Norway will send 40 tents to Malawi "
        "in March 2005.\n",
        [given("40 tents", kind="commitment", announced="2004-01-28", period="2005-03/2005-03")],
    ),
    (
        "a paragraph that names one country beside the giver is about it",
        "Aid report of the year\n\nMalawi goes on recovering from a drought, the worst "
        "that Malawi has known. Last year Norway donated 40 pumps.\n\n"
        "Norway and Sweden work with Kenya and Zambia. Norway donated 30 boats.\n",
        [given("40 pumps", donor="NOR", recipients="MWI"),
         given("30 boats", donor="NOR", recipients=None)],
    ),
    (
        "a document of which nearly every gift goes to one country is about it",
        "Aid report of the year\n\nNorway sent 40 pumps to Malawi.\n\n"
        "Sweden sent 30 boats to Malawi.\n\nDenmark sent 20 cranes to Malawi.\n\n"
        "France donated 12 trucks.\n",
        [given("40 pumps"), given("30 boats"), given("20 cranes"),
         given("12 trucks", donor="FRA", recipients="MWI")],
    ),
    (
        "a bare mark of money is the issuer's own, in others' texts it has its usual meaning",
        "Statement by the Government of Canada\n\n28 January 2004\n\n"
        "Canada will give Malawi $30 million and Zambia US$40 million.\n",
        [given("$30 million", amount="30000000 CAD"), given("US$40 million",
               amount="40000000 USD")],
    ),
    (
        "a mark without a usual meaning is what the document names in full elsewhere",
        "Aid to Malawi\n\n28 January 2004\n\nThe Nordic Development Fund will give Malawi "
        "40 million Danish kroner.\n\nThe Nordic Development Fund will give Zambia kr 5 million.\n",
        [given("40 million Danish kroner", amount="40000000 DKK"),
         given("kr 5 million", amount="5000000 DKK")],
    ),
    (
        "CFA francs are those of the place",
        "Aid to Senegal\n\n28 January 2004\n\nJapan will give Senegal 900 million CFA francs.\n",
        [given("900 million CFA francs", amount="900000000 XOF")],
    ),
    (
        "a mark without a usual meaning is that of the country beside it",
        "Donors gather\n\n28 January 2004\n\nSweden pledged 30 million kronor to Malawi, and "
        "Canada pledged $40 million to Zambia. Iceland pledged kr 20 million to Togo.\n",
        [given("30 million kronor", amount="30000000 SEK"),
         given("$40 million", amount="40000000 USD"),
         given("kr 20 million", amount="20000000 ISK")],
    ),
    (
        "相关国家 below a heading that names an initiative are those that take part in it",
        "韩国发展合作\n\n韩国与许多国家合作，合作领域很广，成果很多。\n\n一、推进韩国稻米带\n\n"
        "2023年，韩国为相关国家培训农业技术人员40名。\n",
        [given("农业技术人员40名", donor="KOR", recipients="002", period="2023/2023")],
    ),
    (
        "a country that a title is for does not issue the document",
        "Speech by the Minister at the donors' conference for Yemen\n\n28 January 2004\n\n"
        "Norway will give NOK 30 million.\n",
        [given("NOK 30 million", donor="NOR", recipients="YEM", announced="2004-01-28")],
    ),
    (
        "a dateline gives nothing, a name before a dash does",
        "PORT VILA (Some Agency) -- Vanuatu was hit by a storm. France sent Vanuatu 40 tents.\n\n"
        "OSLO – Norway gave Malawi 12 buses.\n\nUK – the British gave Malawi 30 pumps.\n",
        [given("40 tents", donor="FRA", recipients="VUT"),
         given("12 buses", donor="NOR", recipients="MWI"),
         given("30 pumps", donor="GBR", recipients="MWI")],
    ),
    (
        "one gift by the country of the title does not make it the giver of all",
        "FLOODS IN MALAWI\n\n3 June 2019\n\nThe south of Malawi is under water. "
        "Norway sent 40 tents. Sweden sent 60 pumps. "
        "Denmark sent 30 boats.\n\nLast year Malawi sent 12 nurses to Zambia.\n",
        [given("40 tents", donor="NOR", recipients="MWI"),
         given("60 pumps", donor="SWE", recipients="MWI"),
         given("30 boats", donor="DNK", recipients="MWI"),
         given("12 nurses", donor="MWI", recipients="ZMB")],
    ),
    (
        "what is promised at a meeting that is going on is promised on the day of the document",
        "Chad gets help\n\n21 September 2022\n\nAt the Global Fund's Seventh Replenishment "
        "Conference Norway pledged NOK 30 million to Chad.\n",
        [given("NOK 30 million", donor="NOR", recipients="TCD", announced="2022-09-21")],
    ),
    (
        "a month without a year is of the document's, not of a year “since” which something is so",
        "AID TO LESOTHO\n\n3 June 1991\n\nDenmark, which since 1979 has forgiven DKK 8 million "
        "owed by Lesotho, wrote off in February a further DKK 3 million due from Lesotho.\n\n"
        "Japan pledged Lesotho $6 million for the years 1991 to 1993. Lesotho received the first "
        "$2 million in March.\n",
        [given("DKK 8 million", period="1979/"),
         given("DKK 3 million", period="1991-02/1991-02"),
         given("$6 million", period="1991/1993"),
         given("$2 million", period="1991-03/1991-03")],
    ),
    (
        "a document without a date is of the latest year that it names with a month",
        "NORWAY AND LESOTHO\n\nThe two countries have been friends for a very long time, and their "
        "ministers spoke of it in May 2011.\n\nOn 21 May, Norway gave Lesotho 40 tents. On 23 May, "
        "Norway gave Lesotho 12 boats.\n",
        [given("40 tents", period="2011-05-21/2011-05-21"),
         given("12 boats", period="2011-05-23/2011-05-23")],
    ),
    (
        "what is to come within the year is promised that day; a running total is of no year",
        "NORWAY'S HELP FOR LESOTHO\n\n3 June 2011\n\nThis autumn, Norway will send 40 nurses to "
        "Lesotho. Norway's aid to Lesotho in 2009 was NOK 5 million, which brings its total aid "
        "to NOK 30 million.\n",
        [given("40 nurses", announced="2011-06-03", period="2011/2011"),
         given("NOK 5 million", period="2009/2009"),
         given("NOK 30 million", period=None)],
    ),
    (
        "a meeting held about the day of a statement is where it was made",
        "JAPAN AND AFRICA\n\nStatement by the Government of Japan, 10 July 2005\n\nLeaders spoke "
        "at the G8 summit of the needs of Africa.\n\nWe will give Chad 40 buses.\n",
        [given("40 buses", donor="JPN", recipients="TCD", announced="2005-07-06",
               meeting="2005 Group of Eight Gleneagles Summit")],
    ),
    (
        "a meeting of years before a statement is not where it was made",
        "JAPAN AND AFRICA\n\nStatement by the Government of Japan, 10 July 2008\n\nLeaders spoke "
        "at the 2005 G8 summit of the needs of Africa.\n\nWe will give Chad 40 buses.\n",
        [given("40 buses", donor="JPN", recipients="TCD", announced="2008-07-10", meeting=None)],
    ),
    (
        "the time that opens a sentence holds for the sums in its brackets",
        "DONORS PAY\n\nJune 2009\n\nIn May, Armenia ($5,000) and Japan ($1 million) turned "
        "their pledges for Mali into contributions.\n",
        [given("$5,000", kind="delivery", donor="ARM", period="2009-05/2009-05"),
         given("$1 million", kind="delivery", donor="JPN", period="2009-05/2009-05")],
    ),
    (
        "the day of issue may stand in the last lines",
        "NORWAY HELPS LESOTHO\n\nNorway will give Lesotho NOK 5 million, its minister of health "
        "told a gathering of nurses in Maseru.\n\nShe thanked them all for their work.\n\n"
        "This press release is issued by the embassy of Norway on 3 June 2011.\n",
        [given("NOK 5 million", announced="2011-06-03")],
    ),
    (
        "a text that tells of today is of the first day that it names",
        "NORWAY HELPS LESOTHO\n\nToday in Maseru, the minister of health of Norway met nurses and "
        "doctors of Lesotho.\n\nThe hospital was opened on 3 June 2011 by both. Norway will give "
        "Lesotho NOK 5 million.\n\nIn 2009 the hospital had burnt down.\n",
        [given("NOK 5 million", announced="2011-06-03")],
    ),
    (
        "a Chinese text that ends with its day",
        "挪威援助莱索托\n\n挪威卫生部长在马塞卢对护士们说，挪威将向莱索托提供500万挪威克朗。\n\n"
        "她感谢大家的工作。\n\n2011年6月3日\n",
        [given("500万挪威克朗", announced="2011-06-03")],
    ),
    (
        "a Chinese meeting, the day behind the giver",
        "在拉各斯海港峰会上，挪威2014年5月5日宣布向加纳提供9000万挪威克朗。",
        [given("9000万挪威克朗", donor="NOR", recipients="GHA", meeting="拉各斯海港峰会",
               announced="2014-05-05", period=None)],
    ),
    (
        "“extends a line of credit” in a statement of both sides is a promise",
        "Joint statement of Brazil and Angola\n\nLuanda, 3 June 2015\n\n"
        "1. Both sides welcomed the growth of their trade.\n\n"
        "2. Brazil extends a line of credit of US$200 million.\n",
        [given("US$200 million", kind="commitment", donor="BRA", recipients="AGO",
               announced="2015-06-03", modality="credit")],
    ),
]  # fmt: skip

UNREAD: list[NamedCase] = [
    (
        "a lead-in with giver, taker and year, items that begin with the verb",
        "2014年，瑞典在乍得开展了三个项目：\n\n——打井120眼；\n\n——培训教师30名；\n\n"
        "——捐赠图书5000册。\n",
        [given("打井120眼", kind="delivery", donor="SWE", recipients="TCD",
               period="2014/2014"),
         given("教师30名", donor="SWE", recipients="TCD", period="2014/2014"),
         given("图书5000册", donor="SWE", recipients="TCD", period="2014/2014")],
    ),
]  # fmt: skip


@each(CASES)
def test_what_was_said_before_holds(text: str, expected: list[Fields], assert_reads: Check) -> None:
    """Donors, takers, meetings and days carry over as the guidelines say, and no further."""
    assert_reads(text, expected)


@each_unread(UNREAD)
def test_what_does_not_carry_over_yet(
    text: str, expected: list[Fields], assert_reads: Check
) -> None:
    """Context that the guidelines carry over and the extractor does not; mends are noticed."""
    assert_reads(text, expected)


def test_enough_documents_are_read() -> None:
    """The table of documents grows."""
    assert len(CASES) >= 10
