"""The columns of a table: which names who, which to whom, which how much, promised or paid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

import msgspec

from extract.cue import Cue
from extract.model import Kind
from extract.statements.candidates import View
from extract.statements.units import Unit, head_unit
from extract.times import Time

Role = Literal[
    "", "donor", "recipient", "place", "date", "status", "note", "currency", "channel",
    "modality", "form", "sum", "count", "none",
]  # fmt: skip

# Behind these heads stands no gift: what is still open, shares, ranks, needs.
_NO_GIFT: Final = (
    r"\bto be (?:received|paid|disbursed|delivered|raised|mobili[sz]ed)|outstanding|unpaid|arrears|"
    r"\bbalance|remain(?:ing|der)|\bgap\b|short(?:fall|age)|\bshares?\b|%|\bper ?cent|percentage|"
    r"proportion|per capita|per head|\bGNI\b|\bGDP\b|\brank(?:ing)?\b|\bchange\b|growth|increase|"
    r"\bratio\b|\brates?\b|require(?:d|ments?)|\bneed(?:s|ed)?\b|request(?:ed)?|\btarget|appeal|"
    r"\bcoverage|\bfunded\b(?! by)|population|\bunspent|\bloss(?:es)?\b|damage|\bindex\b|"
    r"\bexpected\b|\binterest\b(?!-free)|"
    r"尚欠|未(?:付|到|拨|缴|偿)|欠款|余额|缺口|占比|比例|比重|百分|人均|增长|增幅|同比|环比|排名|排序|"
    r"需求|所需|目标|差额|率$|损失|人口|待(?:付|拨|到)"
)
_HEADS: Final[tuple[tuple[Role, str], ...]] = (
    (
        "count",
        r"\b(?:number|no\.|nos\.) of (?:projects|programmes|programs|grants|loans|operations|"
        r"credits|activities|agreements)|^\W*# of|"
        r"(?:项目|贷款|赠款|援助|工程|活动)(?:个数|笔数|数量|数目?(?!额))|^\W*(?:笔|个|件)数",
    ),
    ("note", r"备注|注释|\bnotes?\b|\bremarks?\b|\bcomments?\b|\bsources?\b(?! of f)"),
    ("none", _NO_GIFT),
    ("status", r"状态|进展|进度|\bstatus\b|\bprogress\b|\bstage\b"),
    ("currency", r"币种|货币|\bcurrency\b"),
    (
        "date",
        r"日期|时间|年份|年度|期限|期间|周期|\bdates?\b|\bwhen\b|\byears?\b|\bperiod\b|"
        r"\bduration\b|\bexpir|\bdeadline\b|time ?frame|\btimeline\b|\bstart\b|\bend\b|\bterm\b|"
        r"\b(?:signed|announced|approved|agreed|awarded|pledged) (?:on|in)\b|signature",
    ),
    (
        "channel",
        r"渠道|执行|实施(?:方|机构|单位|伙伴)|channel|through|implement|executing|"
        r"delivery partner",
    ),
    (
        "donor",
        r"援助方(?!式|案|向|面)|援助国|(?:捐助|捐款|捐赠|捐献|认捐|出资|供资|资助)(?:方(?!式|案|向|面)|国|者|人|机构|单位|来源)|"
        r"^(?:捐助|捐赠|出资)$|资金来源|贷款方(?!式|案|向|面)|"
        r"\bdonors?\b(?!['’]? (?:contribution|pledge|fund))|\bcontributors?\b|"
        r"pledg(?:ed|ing) by|fund(?:ed|ing) by|financed by|given by|\bfunders?\b|funding source|"
        r"sources? of fund|(?:from|by)$|^from\b|creditor|lender|financier|development partner|"
        r"^provider|\bsponsors?\b|contributing (?:part|countr|govern)|grantor",
    ),
    (
        "recipient",
        r"受援|接受(?:方|国)|对象|受益|获援|受助|recipient|beneficiar|borrower|grantee|awardee|"
        r"^to\b|partner country|\bpartners?\b|given to|host countr",
    ),
    ("place", r"^\W*(?:countr(?:y|ies)|regions?|location|state|国家|地区|国别)"),
    (
        "modality",
        r"modalit|instrument|方式|形式|(?:援助|资金|贷款|款项)(?:类型|类别|性质|种类)|^\W*(?:类型|性质|种类)\W*$|"
        r"\b(?:type|form|nature|kind) of (?:aid|assistance|support|financ|funding|co-?operation)|"
        r"\b(?:aid|assistance|financ(?:e|ing)|funding|loan) (?:type|form)\b|"
        r"^\W*(?:type|form|terms)\W*$",
    ),
    (
        "sum",
        r"amounts?\b|\bsums?\b|\bvalue\b|budget|\bcosts?\b|\bgrants?\b|\bloans?\b|funding\b|"
        r"contribut|pledge|commit|disburse|\bpaid\b|payments?\b|received\b|\btotal\b|deliver|"
        r"allocat|approved|expenditure|spen[dt]|financ|\baid\b|assistance|\bODA\b|donat|credit|"
        r"transfer|envelope|金额|数额|总额|资金|预算|援款|贷款|赠款|捐款|捐助|认捐|承诺|到位|拨付|"
        r"支付|交付|合计|总计|投资|价值|款额|援助",
    ),
    ("recipient", r"\bto\b"),
    (
        "form",
        r"类型|用途|内容|领域|项目|type|form|purpose|what|sector|"
        r"project|programme|program\b|activit|description|item|area|focus|title|name",
    ),
)
# A column of these names gives sums where its head has a unit of money.
_BESIDE_SUMS: Final = frozenset({"", "modality", "form", "place", "date"})
_ROLES: Final = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _HEADS)
_PROMISED: Final = Cue(
    r"pledge|commit|announc|promis|approv|sign|allocat|budget|agree|earmark|plan|award|envelope|"
    r"承诺|认捐|批准|签署|协议|宣布|计划|预算|拟|安排|许诺",
    re.IGNORECASE,
)
_DELIVERED: Final = Cue(
    r"receiv|\bpaid|payment|disburse|deliver|contribut|transfer|spent|spend|expend|actual|donat|"
    r"deposit|given|provided|sent|release|collected|realised|realized|到位|拨付|已付|支付|交付|交货|收到|实收|实际|执行额|"
    r"使用|支出|完成|捐款|缴",
    re.IGNORECASE,
)
_YEAR_HEAD: Final = Cue(
    r"(?:FY ?)?(?P<first>(?:19|20)\d\d)(?:\s?[-–/]\s?(?P<last>\d{2}|\d{4}))?\s*年?度?",
    re.IGNORECASE,
)

_YEARS: Final = Cue(
    r"\W*(?:(?:calendar|fiscal|financial|budget) )?(?:years?|FY)\W*|"
    r"\W*(?:年份?|年度|财年|财政年度)\W*",
    re.IGNORECASE,
)

# Ahead of a row's figures its “source” is whose money it is; behind them, where they were read.
_ORIGIN: Final = Cue(r"\W*(?:sources?|来源)\W*", re.IGNORECASE)

# What the name of a row or column of totals begins with.
TOTAL: Final = Cue(
    r"\W*(?:(?:grand|sub|overall)[\s-]?)?totals?\b(?! (?:cost|budget))[^.:]{0,30}$|\W*sum\W*$|"
    r"\W*(?:合计|总计|共计|总额|小计|总和)",
    re.IGNORECASE,
)


# Whether a date is that from which, or to which, something is given.
BEGINS: Final = Cue(r"\bstart|\bbegin|\bfrom\b|\bcommenc|\beffective|开始|起始", re.IGNORECASE)
ENDS: Final = Cue(
    r"\bend(?:s|ed|ing)?\b|\bclos|\bcomplet|\buntil\b|\bexpir|\bdeadline|结束|截止|完成",
    re.IGNORECASE,
)


def bounded(time: Time, label: str) -> Time:
    """What the label of a date makes of it: “Expiry date: 2001” is up to 2001.

    Args:
        time: the date.
        label: the head of its column, or the label of its line.
    """
    if time.kind != "point":
        return time
    if ENDS.search(label):
        return msgspec.structs.replace(time, kind="by")
    return msgspec.structs.replace(time, kind="since") if BEGINS.search(label) else time


def spanned(told: Sequence[Time]) -> Time | None:
    """One time of those that tell when something is given: where it begins, and where it ends."""
    begins = next((t for t in told if t.kind == "since"), None)
    ends = next((t for t in told if t.kind == "by"), None)
    if begins is not None and ends is not None:
        return msgspec.structs.replace(begins, kind="span", last=ends.last)
    return told[0] if told else None


class Column(NamedTuple):
    """What the head of a column says."""

    role: Role
    unit: Unit | None
    kind: Kind | None
    time: Time | None  # of a column of figures
    label: str = ""

    @property
    def of_years(self) -> bool:
        """Does each row tell of a year, that of its figures?"""
        return _YEARS.fullmatch(self.label) is not None


def role_of(label: str) -> Role:
    """The part that a head or the label of a fact box gives to what stands below or behind it."""
    return next((role for role, pattern in _ROLES if pattern.search(label)), "")


def kind_of(label: str) -> Kind | None:
    """Promise or deed, by the words of a head or label."""
    promised, delivered = _PROMISED.search(label), _DELIVERED.search(label)
    if promised and delivered:  # “Contributions pledged”, “Pledges paid”: the participle decides
        return "commitment" if promised.start() > delivered.start() else "delivery"
    return "commitment" if promised else "delivery" if delivered else None


def read_columns(view: View) -> list[Column]:
    """Return the columns that the head of a table names.

    Args:
        view: the block of the head.
    """
    columns = [_column(view, start, end) for start, end in view.block.cells]
    if columns and _ORIGIN.fullmatch(columns[0].label):
        columns[0] = columns[0]._replace(role="donor")
    units = {column.unit for column in columns if column.unit is not None and column.unit.currency}
    if len(units) != 1:
        return columns
    # “Pledged (US$ million) | Paid”: a unit that one column names alone holds for its neighbours.
    (unit,) = units
    return [
        column._replace(unit=unit) if column.role == "sum" and column.unit is None else column
        for column in columns
    ]


def _column(view: View, start: int, end: int) -> Column:
    head = view.folded[start:end]
    role = role_of(head)
    unit = head_unit(head, view.lang)
    if unit is not None and unit.currency is not None and role in _BESIDE_SUMS:
        role = "sum"  # “Disbursed by end-2014 (US$ million)” as well
    time = year_of(head, start) or next(
        (t for t in view.times if start <= t.start and t.end <= end and role in ("", "sum")), None
    )
    if _YEAR_HEAD.fullmatch(head):
        role = "sum"
    return Column(role, unit, kind_of(head), time, head)


def year_of(head: str, start: int) -> Time | None:
    """The year that is all of a head; years in a row are no stretch of time here."""
    found = _YEAR_HEAD.fullmatch(head)
    if found is None:
        return None
    first = found["first"]
    last = first[: -len(found["last"])] + found["last"] if found["last"] else first
    return Time(start, start + len(head), "span" if found["last"] else "point", first, last)
