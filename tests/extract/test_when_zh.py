"""When a Chinese text says that something was promised, and whether it was; all of it invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]

HEAD = "挪威与赞比亚\n\n2021-08-31\n\n"

SAID = [
    ("挪威外交大臣28日表示，挪威将向赞比亚提供400万克朗。", "2021-08-28"),
    ("8月28日，挪威外交大臣指出，挪威将向赞比亚提供400万克朗。", "2021-08-28"),
    ("据报道，挪威外交大臣28日在利隆圭宣布，向赞比亚提供400万克朗。", "2021-08-28"),
    ("挪威外交大臣昨宣布，将捐赞比亚400万克朗。", "2021-08-30"),
    ("挪威外交大臣今（31）日表示，将向赞比亚捐款400万克朗。", "2021-08-31"),
    (
        "挪威外交大臣8月26日表示，愿助赞比亚。他当天宣布，挪威将向赞比亚提供400万克朗。",
        "2021-08-26",
    ),
]

KINDS = [
    ("挪威官员说，援助赞比亚的60吨面粉正准备起运。", "commitment"),
    ("挪威准备捐400万克朗给赞比亚。", "commitment"),
    ("我们将通过预算援助等，为赞比亚提供400万挪威克朗。", "commitment"),
    ("挪威已为赞比亚建成两所学校，即将向其提供400万克朗。", "commitment"),
    ("在赞比亚问题捐助国会议上，挪威代表发言。挪威捐款400万克朗。", "commitment"),
    ("截至2020年底，挪威与赞比亚签署免债议定书，免除债务12笔。", "delivery"),
    ("挪威承诺向赞比亚提供400万克朗，迄今拨付100万克朗。", "delivery"),
    ("挪威将向赞比亚提供400万克朗。挪威还捐款90万克朗给马拉维。", "commitment"),
    ("挪威将向赞比亚提供400万克朗，款项分别为：70万克朗予赞比亚红十字会。", "commitment"),
    ("挪威愿同赞比亚共建医学中心。向赞比亚派遣400名援外医生。", "commitment"),
    ("挪威愿同赞比亚共建医学中心。到2020年已向赞比亚派遣400名援外医生。", "delivery"),
    ("挪威援助赞比亚，提供了一批药品。向赞比亚派遣400名援外医生。", "delivery"),
    ("挪威2019年宣布援助赞比亚，过去三年向赞比亚提供400万克朗。", "delivery"),
]


@pytest.mark.parametrize(("text", "day"), SAID)
def test_the_day_of_the_words_is_the_day_of_the_promise(text: str, day: str, read: Read) -> None:
    """A day before a verb of speaking or promising is when the promise behind it was made."""
    (statement,) = read(HEAD + text)
    assert (statement.announced, statement.period) == (day, None)


@pytest.mark.parametrize("said", ["已宣布", "已经承诺", "最初答应", "曾许诺"])
def test_what_was_promised_before_has_no_day_of_its_own(said: str, read: Read) -> None:
    """The day and the meeting of a text are not those of what somebody has promised already."""
    text = f"挪威在海藻合作峰会上宣布，将向赞比亚捐款400万克朗。瑞典{said}向赞比亚提供300万克朗。"
    assert [(s.announced, bool(s.meeting)) for s in read(HEAD + text)] == [
        ("2021-08-31", True),
        (None, False),
    ]


@pytest.mark.parametrize(
    ("list_", "days"),
    [
        ("丹麦已经承诺300万克朗，瑞典承诺了200万克朗。", [None, None]),
        ("丹麦已经承诺300万克朗，瑞典将提供200万克朗。", [None, "2021-08-31"]),
        ("丹麦已答应赞比亚的请求，紧急批准300万克朗给赞比亚。", [None]),
    ],
)
def test_a_list_of_old_promises(list_: str, days: list[str | None], read: Read) -> None:
    """What one clause says was promised already, the next, with such a verb, goes on with."""
    text = f"挪威宣布，将向赞比亚捐款400万克朗，帮助赞比亚修建水井。{list_}"
    assert [s.announced for s in read(HEAD + text)][1:] == days


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (
            "据挪威外交部统计，截至2019年底的援助金额累计为9亿克朗，技术合作为4亿克朗。",
            (None, "2019"),
        ),
        ("据了解，2019年挪威派出9名专家，捐赠4辆救护车。", ("2019", "2019")),
    ],
)
def test_whence_it_is_known_comes_before_the_head(
    text: str, period: tuple[str | None, str], read: Read
) -> None:
    """A time at the head governs all of a sentence, and a source that is named before it too."""
    assert [s.period for s in read("挪威援助赞比亚\n\n2021-08-31\n\n" + text)] == [period] * 2


def test_deeds_counted_up_to_a_day_are_not_what_is_promised_next(read: Read) -> None:
    """截至2019年底 holds for figures that follow, not for the promise behind them."""
    text = "截至2019年底，挪威向赞比亚提供援助9亿克朗。挪威还承诺提供4亿克朗。"
    assert [(s.kind, s.period) for s in read(HEAD + text)] == [
        ("delivery", (None, "2019")),
        ("commitment", None),
    ]


def test_a_speech_that_is_studied_dates_nothing(read: Read) -> None:
    """学习讲话精神 tells that a speech is read, not that something was said."""
    text = "2019年，挪威学习讲话精神，做好援外工作。挪威政府全年为赞比亚培训医生90名。"
    assert [s.period for s in read(HEAD + text)] == [("2019", "2019")]


@pytest.mark.parametrize(
    ("use", "period"),
    [
        ("用于2022年救助灾民", ("2022", "2022")),
        ("并要求将这笔资金用于2022年修建水井", ("2022", "2022")),
        ("作为今年9月至明年8月派遣医疗队的经费", ("2021-09", "2022-08")),
        ("用于2019年洪水灾区的重建", None),
    ],
)
def test_when_a_sum_is_to_be_used(use: str, period: tuple[str, str] | None, read: Read) -> None:
    """The years in which money is to be used are those in which it is given, if not yet past."""
    (found,) = read(HEAD + f"挪威宣布，将向赞比亚提供400万克朗，{use}。")
    assert (found.announced, found.period) == ("2021-08-31", period)


@pytest.mark.parametrize(
    "told",
    [
        "至此，挪威批准的对赞比亚援助已超过2亿克朗。",
        "最近三年，挪威每年还向赞比亚认捐50万克朗。",
        "挪威累计承诺向赞比亚提供2亿克朗。",
    ],
)
def test_what_was_promised_bit_by_bit_has_no_day(told: str, read: Read) -> None:
    """Promises that are added up, or made every year, were made on no one day."""
    text = f"挪威28日批准向赞比亚提供400万克朗。{told}"
    assert [s.announced for s in read(HEAD + text)] == ["2021-08-28", None]


def test_a_headline_leaves_out_when(read: Read) -> None:
    """A headline tells of a gift without its time, which the text below tells."""
    text = (
        "挪威将向赞比亚提供400万克朗\n\n2021-08-31\n\n挪威宣布，未来三年将向赞比亚提供400万克朗。"
    )
    assert [s.period for s in read(text)] == [None, ("2021-08-31", "2024-08-31")]


def test_yesterday_counts_from_the_day_of_issue(read: Read) -> None:
    """A paper that tells of the day before counts “yesterday” from the day on which it came out."""
    text = "挪威外交大臣30日会见赞比亚总统。\n\n挪威外交大臣昨宣布，捐助赞比亚400万克朗。"
    assert [s.announced for s in read(HEAD + text)] == ["2021-08-30"]


@pytest.mark.parametrize("day", ["2017年7月7日（星期五）", "2017年7月7日\n香港时间18时55分"])
def test_a_line_at_the_foot_dates_a_release(day: str, read: Read) -> None:
    """A release that names no day at its head is of the day that stands alone at its foot."""
    text = f"挪威援助赞比亚\n\n挪威政府批准向赞比亚提供400万克朗。\n\n{day}\n"
    assert [s.announced for s in read(text)] == ["2017-07-07"]


def test_an_agency_of_taiwan_closes_with_the_day(read: Read) -> None:
    """The last figures of a dispatch are its day, in the years of the Republic."""
    text = "挪威援助尚比亞\n\n挪威外交大臣5日宣布，將向尚比亞提供400萬克朗。(譯者:王某)1050506\n"
    assert [s.announced for s in read(text)] == ["2016-05-05"]


@pytest.mark.parametrize("written", ["27.07.2022", "27/07/2022", "2022-07-27", "2022年7月27日"])
def test_dates_are_read_in_every_order(written: str, read: Read) -> None:
    """Agencies write the day before the month, too."""
    text = f"挪威援助赞比亚\n\n某通讯社, {written}\n\n挪威宣布向赞比亚提供400万克朗。"
    assert [s.announced for s in read(text)] == ["2022-07-27"]


def test_an_old_meeting_that_nothing_was_promised_at_does_not_carry(read: Read) -> None:
    """A meeting of an earlier year, named in passing, is not where today's promise was made."""
    text = "去年，挪威举办第二届海港论坛。挪威即将向赞比亚提供400万克朗。"
    (statement,) = read(HEAD + text)
    assert (statement.meeting, statement.period) == ((), None)


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_promise_or_deed(text: str, kind: str, read: Read) -> None:
    """Aspect, what governs the clause, and the meeting tell a promise from a deed."""
    assert read(HEAD + text)[-1].kind == kind


def test_a_part_is_promised_by_its_own_verb(read: Read) -> None:
    """A part of what has been given may itself be only promised."""
    text = "该基金已获捐款1.5亿美元，包括挪威承诺捐赠6400万美元、日本捐赠2500万美元。"
    kinds = {str(s.amount.value): s.kind for s in read(HEAD + text) if s.amount}
    assert kinds["64000000"] == "commitment"
    assert kinds["25000000"] == "delivery"


def test_a_dateline_of_an_agency_is_nearer_than_the_page(read: Read) -> None:
    """（某社奥斯陆23日专电） is of the 23rd, whatever the day on which the page came out."""
    head = "挪威援助赞比亚\n\n2017/10/24 00:10\n\n"
    text = f"{head}（某社记者奥斯陆23日专电）挪威今天宣布，向赞比亚捐款90万欧元。"
    assert [s.announced for s in read(text)] == ["2017-10-23"]


def test_a_year_in_the_first_sentence_does_not_date_a_text(read: Read) -> None:
    """A text that only tells of a year was not written in it."""
    text = (
        "近几年，挪威的援助增长。2012年，挪威援助了许多国家。\n\n挪威计划每年向赞比亚提供90万欧元。"
    )
    assert [s.announced for s in read(text)] == [None]


def test_what_is_signed_on_a_visit_is_of_its_day(read: Read) -> None:
    """“访问期间” is the time of the visit that the sentence before tells of."""
    text = "1964年1月，赞比亚总统来访。访问期间，双方签署了协定，挪威向赞比亚提供贷款90万克朗。"
    (statement,) = read("两国关系史\n\n" + text)
    assert statement.announced == "1964-01"


GIVEN = [
    ("9月底，赞比亚发生强震，挪威已捐赠90万克朗。", None),
    ("2019年5月赞比亚发生强震后，挪威已捐赠90万克朗。", ("2019-05", "2019-05")),
    ("从2002年至2011年的10年间，挪威共向赞比亚提供90万克朗。", ("2002", "2011")),
    ("3月25日，记者从有关方面获悉，挪威向赞比亚提供90万克朗。", None),
    ("2019年年度报告显示，挪威累计向赞比亚提供90万克朗。", None),
    ("2016年至2018年，挪威帮助赞比亚。三年中，挪威共向赞比亚提供90万克朗。", ("2016", "2018")),
    ("三年中，挪威共向赞比亚提供90万克朗。", None),
    ("挪威2026年计划向赞比亚拨款90万克朗。", ("2026", "2026")),
    ("该项目实施期限为2019-2023年，挪威提供的援款总额为90万克朗。", ("2019", "2023")),
    ("今天我来到这里。挪威为赞比亚建造了三所小学。", None),
    ("这是20年来最严重的旱灾，挪威向赞比亚提供了90万克朗。", None),
]


@pytest.mark.parametrize(("text", "period"), GIVEN)
def test_when_something_was_given(text: str, period: object, read: Read) -> None:
    """A disaster, a report and a reporter have days of their own; years may be named before."""
    assert [s.period for s in read(HEAD + text)] == [period]


def test_a_yearly_review_tells_of_its_year(read: Read) -> None:
    """What a review of a year tells without a time was given in it; what it promises was not."""
    head = "挪威2019年援外工作综述\n\n2020-01-20\n\n"
    text = f"{head}挪威已向赞比亚提供90万克朗。挪威将为赞比亚建5所学校。\n"
    assert [s.period for s in read(text)] == [("2019", "2019"), None]


def test_a_paragraph_may_break_down_the_one_before(read: Read) -> None:
    """其中 at the head of a paragraph: its sums were given when the total of the last was."""
    text = "2019年，挪威提供援助90万欧元。\n\n其中，赞比亚获赠50万欧元；马拉维获赠40万欧元。\n"
    assert [s.period for s in read(HEAD + text)] == [("2019", "2019")] * 3


def test_a_ceremony_of_signing_promises(read: Read) -> None:
    """What is signed for at a ceremony was promised on its day."""
    (statement,) = read(HEAD + "挪威向赞比亚提供90万克朗援助的签字仪式28日在利隆圭举行。")
    assert (statement.kind, statement.announced) == ("commitment", "2021-08-28")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "挪威援助斐济灾民\n\n文章来源：\n\n字体：\n\n发布时间：2013-08-25 08:39:22\n\n"
            "挪威首相宣布，挪威将向斐济提供500万克朗援助。\n",
            "2013-08-25",
        ),
        (
            "挪威援助斐济灾民\n\nhttps://www.example.org/news/201303150313.aspx\n\n"
            "某社苏瓦15日电 挪威首相今天宣布，挪威将向斐济提供500万克朗援助。\n",
            "2013-03-15",
        ),
        (
            "奥斯陆，Sept. 22, 2015 (SOME NEWSWIRE) -- 挪威宣布，2015年内向斐济提供500万克朗。\n",
            "2015-09-22",
        ),
        (
            "外交部今天举行“2014学年奖学金欢迎会”。挪威外交大臣今天宣布，明年将向斐济提供500万克朗。\n",
            "2014",
        ),
    ],
    ids=["a note of the page", "an address", "a dateline in English", "the name of what is held"],
)
def test_a_page_tells_its_day_beside_its_text(text: str, day: str, read: Read) -> None:
    """Notes between title and text, addresses and names of what is held today date a text."""
    assert {s.announced for s in read(text)} == {day}


@pytest.mark.parametrize(
    ("later", "period"),
    [
        ("2021年8月5日，双方在卢萨卡举行交接仪式。", ("2021-08-05", "2021-08-05")),
        ("救护车移交仪式2021年8月5日在卢萨卡举行。", ("2021-08-05", "2021-08-05")),
        ("新体育场落成典礼2021年8月5日在卢萨卡举行。", None),
        ("权力移交仪式2021年8月5日在卢萨卡举行。", None),
    ],
)
def test_a_ceremony_told_later_is_that_of_the_gift(
    later: str, period: tuple[str, str] | None, read: Read
) -> None:
    """A bare hand-over is; what else is opened or handed over says nothing of it."""
    assert [s.period for s in read(HEAD + "挪威已向赞比亚捐赠6辆救护车。" + later)] == [period]


@pytest.mark.parametrize(
    ("later", "period"),
    [
        ("该项目实施期为2022年至2024年。", ("2022", "2024")),
        ("两国航空协议期限为2022年至2024年。", None),
    ],
)
def test_how_long_what_was_told_lasts(
    later: str, period: tuple[str, str] | None, read: Read
) -> None:
    """该项目 is the one told of, 两国航空协议 is another thing."""
    assert [s.period for s in read(HEAD + "挪威将向赞比亚提供90万克朗。" + later)] == [period]


def test_months_over_new_year_that_are_promised_lie_ahead(read: Read) -> None:
    """从12月到2月, said in April of what will be done, is the winter to come."""
    text = "挪威援助赞比亚\n\n2021年4月8日消息\n\n挪威将于12月至2月向赞比亚派遣12名教师。\n"
    assert [s.period for s in read(text)] == [("2021-12", "2022-02")]


CHRONICLE = (
    "挪威三次援手\n\n"
    "利隆圭，2011年8月\n挪威向马拉维运去面粉90吨。挪威将再提供帐篷50顶，周四运到。\n\n"
    "2013年11月5日，马普托，莫桑比克洪灾捐款会\n"
    "挪威宣布，当年再给莫桑比克4000万克朗，另外还会资助当地修建两所学校。\n\n"
    "二○二一年三月　防疫\n挪威外交大臣9日说，将向加纳捐赠疫苗80万剂。\n"
)


def test_the_heading_of_a_chronicle_dates_what_stands_below(read: Read) -> None:
    """A line of a place or matter and a day tells when deeds were done and promises made."""
    assert [(s.quote, s.kind, s.announced, s.period) for s in read(CHRONICLE)] == [
        ("面粉90吨", "delivery", None, ("2011-08", "2011-08")),
        ("帐篷50顶", "commitment", "2011-08", None),
        ("4000万克朗", "commitment", "2013-11-05", ("2013", "2013")),
        ("两所学校", "commitment", "2013-11-05", None),
        ("疫苗80万剂", "commitment", "2021-03-09", None),
    ]


def test_dates_alone_head_a_chronicle_below_a_table(read: Read) -> None:
    """Lines that are but a date end what a table above them said of its own figures."""
    text = (
        "挪威与马拉维\n\n挪威在马拉维工作多年。\n\n"
        "表一　挪威对马拉维贷款累计（截至2014年6月30日）\n"
        "行业 | 金额（百万美元）\n能源 | 80\n教育 | 50\n\n2015年\n\n"
        "当年挪威向马拉维提供了1400万美元。\n\n2017年3月\n\n"
        "挪威承诺向马拉维提供900万美元。\n\n2018年\n\n挪威承诺向马拉维捐赠帐篷50顶。\n"
    )
    told = [(s.kind, s.announced, s.period) for s in read(text)]
    assert told[-3:] == [
        ("delivery", None, ("2015", "2015")),
        ("commitment", "2017-03", None),
        ("commitment", "2018", None),
    ]


def test_each_line_of_a_list_tells_its_own_day(read: Read) -> None:
    """Days count from the last of the dispatches; a line without one has none, and lends none."""
    text = (
        "各国援助马拉维灾民\n\n（综合2004年12月30日至2005年1月5日消息）\n\n"
        "马拉维遭遇洪灾。联合国官员2日说，各国都在援助马拉维。\n\n"
        "挪威：1日宣布向马拉维捐款500万克朗。\n"
        "丹麦：将向马拉维捐款300万克朗。\n"
        "瑞典：12月31日宣布向马拉维捐款200万克朗。\n"
        "荷兰：将向马拉维捐款70万欧元。\n"
    )
    assert [s.announced for s in read(text)] == ["2005-01-01", None, "2004-12-31", None]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # 未来五年中国 is no 未来五年中
        (
            "中国宣布，未来五年中国将向赞比亚提供6000万元援助。",
            [("2021-08-31", "2026-08-31")],
        ),
        # coming years are those of their own sentence …
        (
            "未来三年，挪威将向赞比亚提供4000万克朗。挪威还将向马拉维捐赠90辆卡车。",
            [("2021-08-31", "2024-08-31"), None],
        ),
        # … but a lead-in's those of all that it leads in
        (
            "未来三年，挪威愿同赞比亚携手推进五大行动。挪威将提供4000万克朗援助。",
            [("2021-08-31", "2024-08-31")],
        ),
        # a verb in the name of a project is none of the sentence
        (
            "挪威首相宣布，未来三年挪威将向赞比亚提供90个项目，包括30个减贫项目，20个促贸援助项目，40个职业培训中心。",
            [("2021-08-31", "2024-08-31")] * 4,
        ),
        (
            "截至8月底，挪威已向赞比亚运送帐篷90顶，另有50顶将于11月运抵。",
            [(None, "2021-08"), ("2021-11", "2021-11")],
        ),
        ("民国108年至111年，挪威向赞比亚派遣15名技师。", [("2019", "2022")]),
        ("到了二十一日，挪威已向赞比亚提供4000万克朗。", [None]),
    ],
)
def test_how_far_coming_years_reach(
    text: str, periods: list[tuple[str | None, str] | None], read: Read
) -> None:
    """Coming years govern their sentence with all its parts, and no later one."""
    assert [s.period for s in read(HEAD + text)] == periods
