"""Who is counted in a Chinese clause and not given: whoever is helped, takes part or stands by.

Clauses of aid count those whom it reaches as often as what is given: 使300户农民增收. What tells
them apart is who is counted (laymen are given only where they are taught or treated, bodies only
where they are founded), and whether a verb of their own follows.
"""

from __future__ import annotations

from typing import Final

from extract.cue import Cue
from extract.lang.zh import cues
from extract.names import PLACES
from extract.numbers import Number
from extract.statements.candidates import View

# 培训 in 培训班 is no verb
GIVING_VERB: Final = Cue(rf"(?:{cues.GIVING})(?!班|中心|基地|课程)")
NEAR: Final = 16  # characters before a number in which it is said to count places
TO: Final = Cue(r"([向为给对予])[^，。；、]{0,14}?$")
_THERE_ARE: Final = Cue(r"(?:有|够|供|使|让|令|[，；：。、\s])(?:大?约|近|逾|超过?|至少|多达)?$")
_AT: Final = Cue(r"[在于](?:[\d一二三四五六七八九十百]+[余多]?个国家的?|[^，。；、\d]{1,10}的)?$")
_ACTS_THERE: Final = Cue(
    r"[\u4e00-\u9fff]{1,8}?(?:提供|开展|工作|实施|执行|进行|举办|建立|设立|建设)"
)
_LAYMEN: Final = (
    "家庭|农户|难民户|居民|村民|民众|民眾|群众|百姓|灾民|难民|饥民|饥饿者|患者|病人|病患|伤者|幸存者|被困者|遇难者|受害者|受[益惠]者|"
    "受[益惠](?:人|民众|群众|居民|儿童)|儿童|孩子|孩童|幼儿|婴儿|婴幼儿|女童|学童|妇女|孕妇|产妇|母亲|女孩|老人|穷人|贫民|牧民|渔民|农民|学生|市民|平民|公民|国民|流离失所者|残疾人|残障者"
)
_BODIES: Final = (
    "(?<!培训)(?:组织|机构|团体|企业|公司|工厂|单位|部门|政府|会员|伙伴|居民点|营地|友邦|邦交国)"
)
# 受惠者146万人: behind the noun only a word of degree may stand before the number.
_ARE: Final = r"(?:总数|人数)?(?:已|达|有|为|约|近|逾|共|超过?|多达)*"
_LAYMEN_BEFORE: Final = Cue(rf"(?:{_LAYMEN}){_ARE}$")
# 300户农民增收: a verb of their own, or nothing, follows; 儿童医院 is a hospital.
_OF_THEIR_OWN: Final = (
    r"(?=$|[，。；、：（(]|[和及与或](?!其|发展)|等|受|获|吃|喝|饮|住(?!房|院|宅)|过|重[返建新]|返|回|复课|复学|增[加收产]|减|提高|改善|摆脱|脱|"
    r"免(?!疫)|享|领|得|缺|面[临对]|挨|上学|参|进行|展开|就[业学读医]|走|度过|恢复|学会|掌握|全部|自行|共同|都|均|能|可|不|无[法家]|执行|实施|"
    r"开展|加|接受|用上|在|向|从|将|已|达|逾|近|约|共|为)"
)
_HEAD: Final = r"(?:(?![予给向为对])[\u4e00-\u9fff]){0,10}?"
_LAYMEN_AHEAD: Final = Cue(rf"(?:的)?{_HEAD}(?:{_LAYMEN}){_OF_THEIR_OWN}")
_BODIES_AHEAD: Final = Cue(rf"(?:的)?{_HEAD}{_BODIES}{_OF_THEIR_OWN}")
# Laymen are given a lesson, a treatment or a place.
_TAUGHT: Final = Cue(
    r"培训|代训|训练|培养|培育|录取|招收|邀请|接种|免疫|治疗|诊治|医治|手术|派|研修|留学|教育|奖学金|奖助|资助|名额|赞助|接纳|安置"
)
_FOUNDED: Final = Cue(
    r"设立|成立|创立|创建|创办|建立|组建|新建|修建|援建|兴建|建设|建成|建造|改造|[扩重]建"
)
# 每箱装有青霉素40支, 包里有大米3公斤: what one of those that are given holds; 一行35人: who visits.
_HOLDS: Final = Cue(
    r"每[^，。；\d]{1,6}?(?:装|含|[内里]?有|重)|每[箱包袋盒瓶桶件套车]$|(?<!其)[里内](?:装|含|盛)?有"
)
_VISITS: Final = Cue(r"(?<![派遣出])一行(?:共|约)?$")
_PEOPLE: Final = "个人名位户次家"  # the last character of their measure words
_OWN_CLAUSE: Final = 40  # characters before a number in which the verb of its clause stands


def is_helped(view: View, number: Number, start: int, place: int, end: int) -> bool:
    """Does a number count laymen who are not taught, or bodies and places that are not founded?

    Args:
        view: the block.
        number: the number.
        start: where its clause begins.
        place: behind its measure word.
        end: where its clause ends.
    """
    text = view.folded
    first = max(start, number.start - _OWN_CLAUSE)
    if _HOLDS.search(text, first, number.start) or _VISITS.search(text, first, number.start):
        return True
    ahead, before = _LAYMEN_AHEAD.match(text, place, end), _LAYMEN_BEFORE
    if text[place - 1] in _PEOPLE and (ahead or before.search(text, first, number.start)):
        return not (_TAUGHT.search(text, first, end) or _serves(text, number, start, place, end))
    if _BODIES_AHEAD.match(text, place, end):
        return _FOUNDED.search(text, first, number.start) is None
    return _are_named(view, place, end)


def _serves(text: str, number: Number, start: int, place: int, end: int) -> bool:
    """为2000名儿童提供补充食品: where a taker is all that is counted, it is counted."""
    to = TO.search(text, max(start, number.start - NEAR), number.start)
    return to is not None and GIVING_VERB.search(text, place, end) is not None


def _are_named(view: View, place: int, end: int) -> bool:
    """两个重灾国海地和乍得: are they the countries that are named behind them?"""
    following = next((m for m in view.mentions if m.start > place), None)
    if following is None or following.start >= end or following.entity.type not in PLACES:
        return False
    return _COUNTED_PLACES.fullmatch(view.folded, place, following.start) is not None


_COUNTED_PLACES: Final = Cue(r"[\u4e00-\u9fff]{0,10}(?:国|邻国|友邦|地区|灾区|岛)[（(：:——]?")


def befell(text: str, number: Number, start: int, end: int) -> bool:
    """已有3万人逃离该国: is it told what people did, or what befell them, and nothing given?"""
    first = max(start - 1, number.start - NEAR, 0)
    subject = _THERE_ARE.search(text, first, number.start)
    given = GIVING_VERB.search(text, start, end) or "奖" in text[start:end]
    return subject is not None and not given


def is_where(text: str, number: Number, start: int, place: int) -> bool:
    """在20个国家的60个医疗点提供服务: is something given there, not the places themselves?"""
    at = _AT.search(text, max(start, number.start - NEAR), number.start)
    return at is not None and _ACTS_THERE.match(text, place) is not None


def is_taker(view: View, number: Number, start: int, place: int, end: int) -> bool:
    """为3000名儿童提供5000册图书: of who takes and what is given, what is given counts."""
    text = view.folded
    to = TO.search(text, max(start, number.start - NEAR), number.start)
    if to is None or GIVING_VERB.search(text, to.end(1), number.start):
        return False
    reach = min(end, place + NEAR)
    verb = GIVING_VERB.search(text, place, reach) or cues.PROMISING_VERB.search(text, place, reach)
    following = view.figure_after(place)
    return verb is not None and following is not None and verb.end() <= following < end
