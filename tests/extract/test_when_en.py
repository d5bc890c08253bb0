"""When English texts say that something was promised or given, and whether it was; all invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]

HEAD = "Denmark and Bhutan\n\n10 March 2014\n\n"

KINDS = [
    ("Denmark said it was giving $14 million to Bhutan.", "commitment"),
    ("Denmark said it was already giving $14 million to Bhutan.", "delivery"),
    ("Denmark said that in the 1980s it was giving $14 million to Bhutan.", "delivery"),
    ("Denmark said that this month it was giving $14 million to Bhutan.", "commitment"),
    ("Denmark said it was giving $14 million a year to Bhutan.", "delivery"),
    ("Denmark said on Monday it was giving $14 million to Bhutan.", "commitment"),
    ("He added that the Danish Red Cross repaired 14 clinics in Bhutan.", "delivery"),
    ("The minister confirmed that Denmark built 14 clinics in Bhutan.", "delivery"),
    ("Denmark announced that 14 clinics were built in Bhutan.", "delivery"),
    ("Denmark agreed that 14 clinics would be built in Bhutan.", "commitment"),
    ("Denmark is meeting its partners and announcing $14 million for Bhutan.", "commitment"),
    ("Danish food aid worth $14 million will soon be on its way to Bhutan.", "commitment"),
    ("Danish food aid worth $14 million was flown to Bhutan.", "delivery"),
    ("Denmark granted Bhutan a loan of $14 million, the radio said on Monday.", "commitment"),
    ("On 3 March Denmark extended another credit of $14 million to Bhutan.", "commitment"),
    ("In 2011 Denmark granted Bhutan a loan of $14 million.", "delivery"),
    ("Since December, Denmark has committed $14 million to Bhutan.", "commitment"),
    ("Denmark plans to make another $14.5 million available to Bhutan.", "commitment"),
    (
        "The contract on granting a Danish donation of €14,000 to Bhutan is new.",
        "commitment",
    ),
    ("Under the agreement, Denmark is financing a $14 million road in Bhutan.", "commitment"),
    ("Denmark is financing a $14 million road in Bhutan.", "delivery"),
    ("Denmark continues to build 14 clinics in Bhutan.", "delivery"),
    ("Denmark will continue to build 14 clinics in Bhutan.", "commitment"),
    ("Denmark provides about $14 million a year to Bhutan.", "delivery"),
    ("Denmark provides $14 million to Bhutan.", "commitment"),
    ("Denmark launches 14 projects in Bhutan.", "commitment"),
    (
        "Denmark will continue its support to Bhutan, with a contribution of $14 million.",
        "commitment",
    ),
    ("Bhutan signed for a $14 million loan from Denmark.", "commitment"),
    ("Bhutan gets $14 million from Denmark for schools.", "commitment"),
    ("Danish humanitarian funding to Bhutan in 2013: $14 million.", "delivery"),
    ("Total Danish funding pledged to Bhutan grew to $14 million.", "commitment"),
    ("Denmark's decision enables a further disbursement of $14 million to Bhutan.", "commitment"),
]

ANNOUNCED = [
    ("Last week Denmark promised to send Bhutan 14 trucks.", "2014-03"),
    ("Denmark said on 20 February that it would send Bhutan 14 trucks in April.", "2014-02-20"),
    ("Denmark announced on Friday that it would send Bhutan 14 trucks in April.", "2014-03-07"),
    ("Denmark agreed to send Bhutan 14 trucks in February.", "2014-02"),
    ("Denmark will send Bhutan 14 trucks on 20 May.", "2014-03-10"),
    (
        "Norway's boats come on top of the aid announced at the Lima Summit in May 2013. "
        "Denmark will give Bhutan $14 million.",
        "2014-03-10",
    ),
    ("Denmark will pay Bhutan $14 million over five years, Jens Dahl said.", "2014-03-10"),
    ("Denmark raised its pledge to Bhutan to $14 million for 2015-2017.", "2014-03-10"),
    ("Since the floods began, Denmark has pledged $14 million to Bhutan.", None),
    ("So far Denmark has promised $14 million to Bhutan.", None),
    ("Denmark has agreed to extend the previously announced $14 million loan to Bhutan.", None),
    ("Two weeks ago, Denmark announced $14 million for Bhutan.", "2014-02-24"),
    ("Denmark will spend $14 million in Bhutan in the next financial year.", "2014-03-10"),
    ("Denmark will provide $14 million to Bhutan by the end of the year.", "2014-03-10"),
    ("Denmark plans to provide $14 million to Bhutan during 2014-16.", "2014-03-10"),
    ("Denmark has committed $14 million to Bhutan, up from $4 million in 2013.", "2014-03-10"),
    ("Under an accord signed on 2 February, Denmark will lend Bhutan $14 million.", "2014-02-02"),
    ("Bhutan will receive $14 million from Denmark under a pact signed here Friday.", "2014-03-07"),
    (
        "At the donor summit of May 2013, Denmark announced it would give Bhutan $14 million.",
        "2013-05",
    ),
    ("At the talks held in 2013, there was a Danish commitment of $14 million to Bhutan.", "2013"),
    ("Denmark has budgeted $14 million for Bhutan in fiscal year 2015.", "2014-03-10"),
]

PERIODS = [
    ("Denmark will send Bhutan 14 trucks on 20 May.", ("2014-05-20", "2014-05-20")),
    ("Denmark will send Bhutan 14 trucks in May.", ("2014-05", "2014-05")),
    ("Denmark has agreed to send Bhutan 14 trucks in May.", ("2014-05", "2014-05")),
    ("Denmark agreed to send Bhutan 14 trucks in February.", None),
    ("Denmark is to lend Bhutan $14 million from April.", ("2014-04", None)),
    ("Denmark will hand over 14 trucks to Bhutan on Wednesday.", ("2014-03-12", "2014-03-12")),
    ("Denmark plans to send Bhutan 14 trucks in the second quarter.", ("2014-04", "2014-06")),
    ("In January 2013 Denmark pledged to build Bhutan 14 clinics in May.", ("2013-05", "2013-05")),
    ("Denmark built 14 clinics in Bhutan over three years.", ("2011-03-10", "2014-03-10")),
    ("Denmark will pay Bhutan $14 million over 3 years, 2015-2017.", ("2015", "2017")),
    ("Denmark will give $14 million a year to Bhutan from 2015 to 2017.", ("2015", "2017")),
    ("Denmark will give Bhutan 14 trucks, worth $2 million, in 2014.", ("2014", "2014")),
    ("The five-year, $14 million Danish loan to Bhutan is new.", ("2014-03-10", "2019-03-10")),
    ("Denmark pledged $14 million to Bhutan, to be paid by 2016.", (None, "2016")),
    ("From 2015 Denmark will give Bhutan $14 million every year.", ("2015", None)),
    ("Denmark will give Bhutan $14 million over the five years of the blockade.", None),
    ("From now until 2020 Denmark will pay Bhutan $14 million.", ("2014-03-10", "2020")),
    ("It is Denmark, which for 2014 to 2020 has allocated Bhutan $14 million.", ("2014", "2020")),
    ("In Bhutan, where it rained in August, Denmark repaired 14 clinics.", None),
    ("2014-03-08 Denmark has built 14 clinics in Bhutan.", None),
    (
        "The Danish gift to Bhutan, handed over on 3 March, comprised 14 trucks.",
        ("2014-03-03", "2014-03-03"),
    ),
    ("Date: 2014-03-08 Denmark has built 14 clinics in Bhutan.", None),
    ("Between now and 2020, Denmark will invest $14 million in Bhutan.", ("2014-03-10", "2020")),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_tense_and_mood_tell_promise_from_deed(text: str, kind: str, read: Read) -> None:
    """What is told in the past was done, though somebody announced it; the rest is to come."""
    assert [s.kind for s in read(HEAD + text)] == [kind]


@pytest.mark.parametrize(("text", "day"), ANNOUNCED)
def test_a_promise_was_made_when_it_was_said(text: str, day: str | None, read: Read) -> None:
    """A day beside saying and promising dates the promise; one that lies ahead does not."""
    assert [s.announced for s in read(HEAD + text)] == [day]


@pytest.mark.parametrize(("text", "period"), PERIODS)
def test_a_time_is_counted_the_way_the_verb_looks(
    text: str, period: tuple[str | None, str | None] | None, read: Read
) -> None:
    """Dates without a year lie ahead of what will be done, and behind what was done."""
    assert [s.period for s in read(HEAD + text)] == [period]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Norway has offered Bhutan $3 million.", None),
        ("The World Bank has approved $30 million for roads in Bhutan.", None),
        ("Norway has now pledged $3 million to Bhutan.", "2014-03-10"),
        ("Norway has announced $3 million for Bhutan.", "2014-03-10"),
        ("Norway will give Bhutan $3 million.", "2014-03-10"),
    ],
)
def test_what_others_have_promised_beside_the_news(told: str, day: str | None, read: Read) -> None:
    """Behind the news that opens a text, the perfect tells what was promised at no known time."""
    text = f"Denmark will give Bhutan $14 million, it said on Monday.\n\nBhutan is poor. {told}"
    assert [s.announced for s in read(HEAD + text)] == ["2014-03-10", day]


@pytest.mark.parametrize(
    "title",
    ["Danish pledges for 2015 programmes in Bhutan", "DENMARK PLEDGES AID FOR 2015 TO BHUTAN"],
)
def test_the_year_that_a_title_aims_at(title: str, read: Read) -> None:
    """The year that the title says pledges are for is when they are kept, not when made."""
    text = f"{title}\n\nDenmark will give Bhutan $14 million."
    assert [(s.announced, s.period) for s in read(text)][-1] == (None, ("2015", "2015"))


@pytest.mark.parametrize("part", ["$4 million of this budget", "The remaining $4 million"])
def test_a_part_in_a_later_sentence_is_given_when_its_total_is(part: str, read: Read) -> None:
    """What breaks a sum down in a sentence of its own is given in the time of that sum."""
    text = f"Denmark will spend $14 million in Bhutan in 2015-16. {part} will be spent on roads."
    assert [s.period for s in read(HEAD + text)] == [("2015", "2016")] * 2


@pytest.mark.parametrize(
    ("use", "period"),
    [
        ("to the World Food Programme's 2015 operations in Bhutan", ("2015", "2015")),
        ("to support its 2015 immunisation programmes in Bhutan", ("2015", "2015")),
        ("towards the 2014 humanitarian appeal for Bhutan", ("2014", "2014")),
        ("under the 2010 peace plan for Bhutan", None),
        ("to rebuild roads after the 2013 floods in Bhutan", None),
    ],
)
def test_money_for_the_work_of_a_year(use: str, period: tuple[str, str] | None, read: Read) -> None:
    """What pays for a year's work is given in that year."""
    (found,) = read(HEAD + f"Denmark will contribute $14 million {use}.")
    assert (found.announced, found.period) == ("2014-03-10", period)


def test_a_list_goes_on_with_its_verb(read: Read) -> None:
    """Sums at the heads of items share the verb of the first, whatever they are said to be for."""
    text = (
        "Denmark will spend $20 million to teach nurses in Bhutan; $11 million to ensure that "
        "seed is grown and distributed; and $4 million to set up depots."
    )
    assert [s.kind for s in read(HEAD + text)] == ["commitment"] * 3


@pytest.mark.parametrize(
    "aside",
    [
        "This is on top of the $2 million I announced on 3 January.",
        "This is on top of the $2 million that Denmark pledged on 3 January.",
        "This is on top of a loan, which Denmark announced on 3 January.",
    ],
)
def test_an_earlier_promise_dates_itself_alone(aside: str, read: Read) -> None:
    """A promise recalled in a relative clause lends its date to none of those around it."""
    text = f"Denmark will give Bhutan $9 million. {aside} Denmark will also send 20 doctors."
    statements = read(HEAD + text)
    assert [statements[0].announced, statements[-1].announced] == ["2014-03-10"] * 2


@pytest.mark.parametrize(
    ("before", "period"),
    [
        (
            "Denmark gave Bhutan $9 million between 2003 and 2007. In the same period",
            ("2003", "2007"),
        ),
        (
            "Denmark has given Bhutan $9 million since 2002. Over that same period of time",
            ("2002", None),
        ),
        (
            "Over the past decade Denmark gave $9 million. During this period",
            ("2004-03-10", "2014-03-10"),
        ),
    ],
)
def test_that_period_is_the_one_told_before(
    before: str, period: tuple[str | None, str | None], read: Read
) -> None:
    """“In the same period” means the stretch of time that the text named last."""
    statements = read(HEAD + f"{before} it sent Bhutan 40 doctors.")
    assert statements[-1].period == period


@pytest.mark.parametrize(
    "part",
    [
        "Of this the agency will provide $4 million.",
        "$4 million of this will go into schools.",
        "The $9 million deal includes $4 million for schools.",
        "The minister said that the assistance also includes $4 million for schools.",
    ],
)
def test_the_years_of_a_total_hold_for_what_is_told_of_it(part: str, read: Read) -> None:
    """A part in a sentence, or paragraph, of its own is given in the years of its total."""
    text = f"Denmark will give Bhutan $9 million in assistance for 2015-2017.\n\n{part}\n"
    parts = [s.period for s in read(HEAD + text) if s.quote.startswith("$4")]
    assert parts == [("2015", "2017")]


@pytest.mark.parametrize(
    "other",
    [
        "Denmark also pledged Bhutan $9 million for hospitals. Of this, $4 million is for nurses.",
        "Denmark also lent Bhutan $9 million for roads. Of this, $4 million is for bridges.",
        "The $9 million loan to Bhutan includes $4 million for bridges.",
        "Denmark pledged Bhutan $9 million for hospitals.\n\nThe $9 million deal includes "
        "$4 million for nurses.",
    ],
)
def test_years_of_another_gift_of_the_same_size(other: str, read: Read) -> None:
    """Sums that are equal by chance, for other purposes or of another form, share no years."""
    text = f"Denmark will give Bhutan $9 million in grants for roads for 2015-2017.\n\n{other}\n"
    parts = [s.period for s in read(HEAD + text) if s.quote.startswith("$4")]
    assert parts == [None]


@pytest.mark.parametrize("when", ["on 2 May 2014", "since 02.05.2014"])
def test_a_meeting_that_sits_dates_what_it_approves(when: str, read: Read) -> None:
    """The day on which a meeting began is when its gifts were promised, not since when given."""
    told = read(
        "Lima: The 41st meeting of the Board of the Lake Bank, which convened in Lima "
        f"{when}, approved $9 million for roads in Togo.\n\n"
        "The Board also approved a grant of $4 million for schools in Niger.\n"
    )
    assert [(s.announced, s.period) for s in told] == [("2014-05-02", None)] * 2
    assert all("41st meeting" in s.meeting[0][0] for s in told)


def test_months_alone_head_a_chronicle(read: Read) -> None:
    """Lines that are but a month tell when what stands below them was done or promised."""
    text = (
        "Denmark and Bhutan\n\nDenmark has helped Bhutan for years.\n\nApril 2013\n\n"
        "Denmark gave Bhutan $14 million for roads.\n\nMarch 2015\n\n"
        "Denmark promised Bhutan $9 million for schools by 2018.\n"
    )
    told = [(s.announced, s.period) for s in read(text)]
    assert told == [(None, ("2013-04", "2013-04")), ("2015-03", (None, "2018"))]


@pytest.mark.parametrize(
    ("page", "dateline", "told"),
    [
        ("2 January 2005", "2 January 2004", "2005-01-02"),
        ("2 January 2005", "2 January 2003", "2003-01-02"),
        ("2 January 2004", "2 January 2005", "2005-01-02"),
        ("2 June 2005", "2 June 2004", "2004-06-02"),
    ],
)
def test_a_slip_in_the_year_of_a_dateline(page: str, dateline: str, told: str, read: Read) -> None:
    """The old year in a dateline of January is a slip; any other is what the document says."""
    text = f"Aid for Togo\n\n{page}\n\nOSLO, {dateline} - Norway pledged $9 million."
    assert read(text)[-1].announced == told


@pytest.mark.parametrize("reach", ["As of today", "By 10 March 2014"])
def test_how_far_a_sum_reaches_is_not_when_it_is_given(reach: str, read: Read) -> None:
    """A time that is up on the day of the promise tells up to when was counted."""
    text = f"{reach}, Denmark has pledged $9 million to Bhutan."
    assert [s.period for s in read(HEAD + text)] == [None]


def test_parts_told_in_a_sentence_of_their_own(read: Read) -> None:
    """“Of this” divides the sum before it: the part is given in the same years."""
    text = (
        "Denmark will give Bhutan $9 million from 2015 to 2017. Of this, $4 million is for schools."
    )
    assert [s.period for s in read(HEAD + text)] == [("2015", "2017")] * 2


def test_a_time_between_commas_is_of_what_follows(read: Read) -> None:
    """“… and, by 2019, …” tells of the next thing, not of the one before."""
    text = (
        "Denmark is to build six clinics in Bhutan and, by 2019, the bridge at Paro and 10 schools."
    )
    assert [s.period for s in read(HEAD + text)] == [None, (None, "2019")]


def test_a_part_that_is_still_due(read: Read) -> None:
    """A part of what was given may be still to come."""
    text = (
        "Denmark gave Bhutan 40 tonnes of rice, including 10 tonnes in June 2013, while the last "
        "5 tonnes is scheduled to arrive in August 2014."
    )
    assert [s.kind for s in read(HEAD + text)] == ["delivery", "delivery", "commitment"]


TABLE = """Danish aid to Bhutan

| Project | Grant (€ million) | {head} |
|---|---|---|
| Roads | 7.75 | {cell} |
"""


@pytest.mark.parametrize(
    ("head", "cell", "announced", "period"),
    [
        ("Approved on", "3 May 2013", "2013-05-03", None),
        ("Expiry date", "2017", None, (None, "2017")),
        ("Completion date", "May 2017", None, (None, "2017-05")),
        ("Start date", "2014", None, ("2014", None)),
        ("Start date | End date", "2014 | 2017", None, ("2014", "2017")),
        ("Approved on | End date", "3 May 2013 | 2017", "2013-05-03", (None, "2017")),
        ("Period", "2014-2017", None, ("2014", "2017")),
    ],
)
def test_the_head_of_a_date_says_what_it_is(
    head: str, cell: str, announced: str | None, period: tuple[str, str] | None, read: Read
) -> None:
    """A column of dates tells when something was approved, when it begins or when it ends."""
    text = TABLE.format(head=head, cell=cell).replace("Grant (", "Grant approved (")
    extra = "---|" * (head.count("|") + 3)
    text = text.replace("|---|---|---|", "|" + extra)
    assert [(s.announced, s.period) for s in read(text)] == [(announced, period)]


def test_an_undated_text_tells_when_something_was_approved(read: Read) -> None:
    """“approved $5 million in 2012” is dated by its year, which is not that of the giving."""
    (loan,) = read("The OPEC Fund approved a loan of $5 million to Bhutan in 2012 for roads.")
    assert (loan.announced, loan.period) == ("2012", None)


def test_each_promise_of_a_list_has_its_own_year(read: Read) -> None:
    """“approved one in 2012 and another in 2013”: years of approval, not of giving."""
    text = "Denmark approved a $5 million loan to Bhutan in 2012, and another $3 million in 2013."
    assert [(s.announced, s.period) for s in read(HEAD + text)] == [("2012", None), ("2013", None)]


def test_a_relative_clause_ends_at_its_comma(read: Read) -> None:
    """What goes on behind a relative clause is not promised in it."""
    text = "Denmark, which pledged $5 million to Bhutan last year, will send 12 trucks."
    assert [s.announced for s in read(HEAD + text)] == ["2013", "2014-03-10"]


@pytest.mark.parametrize(
    "day",
    [
        "10 MAR 2014",
        "10-MAR-2014 09:36:46.03",
        "date: 2014-03-10T05:07:01",
        "Mar 10, 2014",
        "2014. 3. 10.",
        "10-03-2014 Copenhagen, 10 March",
        "10. marts 2014 Udenrigsministeriet",
        "10. März 2014",
        "Paris, le 10 mars 2014",
    ],
)
def test_a_document_is_dated_however_its_day_is_written(day: str, read: Read) -> None:
    """The day of a wire, a page's front matter or a blog dates what the document promises."""
    text = f"Danish aid\n\n{day}\n\nDenmark will give Bhutan $14 million.\n"
    assert [s.announced for s in read(text)] == ["2014-03-10"]


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("© 2014 Some Agency", "2014-03-10"),
        ("Copyright 2014", "2014-03-10"),
        ("© 2009-2024 Some Agency", None),
    ],
)
def test_whose_text_it_is_tells_its_year(foot: str, day: str | None, read: Read) -> None:
    """The year of the rights at the foot is that of the dateline, which has none."""
    news = "THIMPHU, March 10 (AB) - Denmark will give $14 million to Bhutan."
    text = f"Danish aid\n\n{news}\n\n{foot}\n"
    assert [s.announced for s in read(text)] == [day]


def test_a_year_long_past_is_not_that_of_today(read: Read) -> None:
    """What is told of “today” is not of a day that lies years before others which are told."""
    text = (
        "Denmark increases aid\n\nDenmark announced today $9 million for roads in Bhutan.\n\n"
        "Denmark opened its mission there on 2 May 1991. Since 2014 it has built 12 schools.\n"
    )
    assert [s.announced for s in read(text)][:1] == [None]


def test_a_meeting_of_some_days_dates_what_it_agreed(read: Read) -> None:
    """The days of a council date what was agreed there, and those of a title the text."""
    text = "The council, meeting in Thimphu on 1-2 June 2006, pledged $9 million to Bhutan.\n"
    assert [s.announced for s in read(f"Results\n\n{text}")] == ["2006-06-01"]
    title = "Statement at the donor conference for Bhutan, 5-6 May 2016\n\n"
    assert [s.announced for s in read(title + "Denmark will give $9 million to Bhutan.")] == [
        "2016-05"
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Danish aid to Bhutan stands at $15 million, including $9 million that we pledged "
            "on Monday.",
            ["delivery", "commitment"],
        ),
        (
            "Denmark promised Bhutan $20 million in grants, $12 million of which has arrived.",
            ["commitment", "delivery"],
        ),
        (
            "Denmark granted Bhutan $4 million. This raised the amount of Danish grants to Bhutan "
            "to $75 million since 1972.",
            ["delivery", "delivery"],
        ),
    ],
)
def test_a_part_or_a_sum_so_far_has_words_of_its_own(
    text: str, kinds: list[str], read: Read
) -> None:
    """What is told of a part, or of all so far, counts for more than what is told around it."""
    assert [s.kind for s in read(HEAD + text)] == kinds


@pytest.mark.parametrize(
    ("lead", "announced", "period"),
    [
        ("Pledges for Bhutan made in 2013:", "2013", None),
        ("Commitments to Bhutan in 2013:", "2013", None),
        ("Pledges to Bhutan for 2013:", None, ("2013", "2013")),
        ("Commitments to Bhutan, 2013-2015:", None, ("2013", "2015")),
    ],
)
def test_the_year_of_a_list_of_pledges(
    lead: str, announced: str | None, period: tuple[str, str] | None, read: Read
) -> None:
    """“in 2013” is when pledges were made, “for 2013” when they are to be kept."""
    text = f"{lead}\n\n- Denmark: $5 million\n- Norway: $4 million\n"
    assert [(s.announced, s.period) for s in read(text)] == [(announced, period)] * 2


@pytest.mark.parametrize(
    "aim",
    [
        "to eradicate polio by 2018",
        "for a campaign aimed at a halving of deaths by 2018",
        "to help reach the goals by 2018",
    ],
)
def test_the_deadline_of_an_aim_is_not_that_of_the_gift(aim: str, read: Read) -> None:
    """A date by which something is to be reached tells nothing of when money is given."""
    assert [s.period for s in read(HEAD + f"Denmark will give Bhutan $5 million {aim}.")] == [None]


def test_a_sum_with_a_future_of_its_own(read: Read) -> None:
    """“the remaining $9 million will follow” begins a clause, whatever was done before it."""
    text = (
        "The first $5 million has been transferred to Bhutan by Denmark and the remaining "
        "$9 million will follow in June."
    )
    assert [(s.kind, s.period) for s in read(HEAD + text)] == [
        ("delivery", None),
        ("commitment", ("2014-06", "2014-06")),
    ]


def test_a_month_told_in_passing_is_no_day_of_issue(read: Read) -> None:
    """A dateline takes its year from the day at the end, not from a month in a later sentence."""
    text = (
        "THIMPHU, March 10 (Kuensel) -- Denmark on Monday handed over 40 trucks to Bhutan.\n\n"
        "The two countries had agreed on it in December 2013, after long talks in Paro.\n\n"
        "(March 10, 2014)\n"
    )
    assert [s.period for s in read(text)] == [("2014-03-10", "2014-03-10")]


LATER = [
    ("The project will run from 2015 to 2017.", ("2015", "2017")),
    ("The funding will be disbursed between 2015 and 2017.", ("2015", "2017")),
    ("The duration of the programme will be from 2015-2017.", ("2015", "2017")),
    ("The three-year project will be led by Save the Children.", ("2014-03-10", "2017-03-10")),
    ("It will be implemented over three years.", ("2014-03-10", "2017-03-10")),
    ("Roads in the valleys were built between 2001 and 2004.", None),
    ("Bhutan's economy is to grow for three years.", None),
    ("The project in Nepal will run from 2015 to 2017.", None),
    ("The agreement on trade covers the period from 2015 to 2017.", None),
    ("The minister says that the money will not last for three years.", None),
    ("Another project will run from 2015 to 2017.", None),
]


@pytest.mark.parametrize(("later", "period"), LATER)
def test_a_later_sentence_tells_how_long_it_lasts(
    later: str, period: tuple[str, str] | None, read: Read
) -> None:
    """“The project”, “the funds” mean the gift told last; how long they last is its period."""
    text = f"Denmark will give Bhutan $14 million for roads. The minister was glad. {later}"
    assert [s.period for s in read(HEAD + text)] == [period]


HANDED = [
    ("The ambassador handed over the vehicles to the minister on 4 March 2014.", "2014-03-04"),
    ("The ambulances arrived in Paro on 4 March 2014.", "2014-03-04"),
    ("The handover ceremony took place in Thimphu on 4 March 2014.", "2014-03-04"),
    ("The minister opened the session on 4 March 2014.", None),
    ("The opening ceremony of the summit was held on 4 March 2014.", None),
    ("The handover ceremony of the ambulances was held on 4 March 2014.", "2014-03-04"),
    ("The handover ceremony of the bridge to the army was held on 4 March 2014.", None),
    ("In another gift, Norway handed over the equipment to Nepal on 4 March 2014.", None),
]


@pytest.mark.parametrize(("later", "day"), HANDED)
def test_a_later_sentence_tells_the_day(later: str, day: str | None, read: Read) -> None:
    """The day on which goods arrived, or were handed over, may stand in the next sentence."""
    text = f"Denmark donated 14 ambulances to Bhutan. {later}"
    assert [s.period for s in read(HEAD + text)] == [(day, day) if day else None]


def test_the_day_on_which_a_fund_was_founded_dates_nothing(read: Read) -> None:
    """What a text tells of the past of a lender is not when the text came out."""
    text = (
        "The Kuwait Fund said yesterday that it signed a $14 million loan to Bhutan. "
        "The fund was founded on 31 December 1961.\n"
    )
    assert [s.announced for s in read(text)] == [None]


@pytest.mark.parametrize(
    "struck",
    [
        "The storm struck Peru on 29 August, causing damage.",
        "The 29 August earthquake left many without homes.",
    ],
)
def test_the_day_of_a_disaster_is_not_that_of_the_news(struck: str, read: Read) -> None:
    """A page is of the day that it tells, though its opening tells when disaster struck."""
    (told,) = read(f"6 September 2005\nAid for Peru\n\n{struck}\n\nNorway pledged $3 million.\n")
    assert told.announced == "2005-09-06"


def test_who_receives_as_the_subject_is_a_new_telling(read: Read) -> None:
    """Whoever gave in the sentence before is not who gave what another country received."""
    text = "Norway gave Chad €3 million. Mali received $5 million in aid, and $2 million for wells."
    assert [[d[0] for d in s.donor] for s in read(text)] == [["NOR"], [], []]


@pytest.mark.parametrize(
    ("line", "day"), [("7. juni 2018", "2018-06-07"), ("Next update: 7 may 2018", None)]
)
def test_a_day_to_come_at_the_end_is_no_day_of_issue(
    line: str, day: str | None, read: Read
) -> None:
    """The last line may be the date of the page; what it says is to come is not."""
    (told,) = read(f"Danish aid to Peru\n\nDenmark will give Peru $3 million.\n\n{line}\n")
    assert told.announced == day


@pytest.mark.parametrize(
    "again",
    ["In the same period,", "During those six years", "Over that time", "Throughout that period"],
)
def test_that_period_may_be_one_of_the_paragraph_before(again: str, read: Read) -> None:
    """A stretch of years that a paragraph names is meant by the next one's “that time”."""
    text = (
        "Thailand gave Laos $9 million in aid from 2010 to 2016.\n\n"
        f"{again} Thailand gave Cambodia $3 million.\n"
    )
    assert [s.period for s in read(text)] == [("2010", "2016"), ("2010", "2016")]


REVIEW = (
    "Foreign aid of Qatar\n\nQatar gave 90 million riyals in foreign aid to 40 countries between "
    "1991 and 2009.\n\n"
)


@pytest.mark.parametrize(
    ("more", "period"),
    [
        ("Some 70 million riyals of the aid came from ministries.", ("1991", "2009")),
        ("Asia received 30 million riyals, and Africa 20 million riyals.", ("1991", "2009")),
        ("In 2011, Qatar gave Mali 5 million riyals.", ("2011", "2011")),
        ("Qatar gave Mali $95 million.", None),
        ("Kuwait gave Mali 5 million riyals.", None),
        ("Qatar will give Mali 5 million riyals.", None),
    ],
)
def test_a_sum_of_years_is_taken_apart_below(
    more: str, period: tuple[str, str] | None, read: Read
) -> None:
    """Where a text opens with the aid of years, smaller sums without a time are of those years."""
    _, *told = read(REVIEW + more)
    assert told
    assert {s.period for s in told} == {period}


@pytest.mark.parametrize(
    ("met", "meeting", "day"),
    [
        ("at a donors' meeting in Geneva on Wednesday", "donors' meeting in Geneva", "2018-05-09"),
        ("at a conference in Lima on Thursday", "conference in Lima", "2018-05-10"),
        (
            "during the bank's 31st Board meeting, which ended on 8 May 2018",
            "31st Board meeting",
            "2018-05-08",
        ),
    ],
)
def test_a_meeting_was_held_on_the_day_beside_its_name(
    met: str, meeting: str, day: str, read: Read
) -> None:
    """What was promised at a meeting was promised on its day, if the text tells that."""
    (told,) = read(
        "Norway helps Kenya after floods\n\nOslo, 12 May 2018 - Norway has pledged $5 million for "
        f"Kenya. The pledge was made {met}.\n"
    )
    assert (meeting in told.meeting[0], told.announced) == (True, day)


def test_projects_are_approved_at_a_board_meeting(read: Read) -> None:
    """Where projects were approved is where the sums that the text opens with were."""
    told = read(
        "ADB lends $30 million\n\nThe Asian Development Bank approved $20 million for Nepal and "
        "$10 million for Laos. The projects were approved at the bank's 12th Board meeting.\n"
    )
    assert told
    assert all("12th Board meeting" in statement.meeting[0] for statement in told)
