"""The part that a name plays in a Chinese clause, by the words right before and behind it.

向, 为 and 对 lead to who receives, 通过 to the channel, 由 to who gives; a name at the head of its
clause is the subject. What the words around one name leave open, the names beside it settle
(`settling.py`): the subject of 由……援建 receives, of two that sign an agreement the second does.
"""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue
from extract.lang.zh import cues
from extract.model import BODIES
from extract.statements.candidates import Group, View
from extract.statements.grouping import is_giver

_HIT: Final = r"(?:受灾的?|遭受[^，。]{1,6}的|包括|广大|全体|其他|地震|海啸|洪灾|台风)?"
_TO: Final = Cue(rf"(?:{cues.TO}|{cues.IN}){_HIT}(?:灾区)?“?$")
_TOWARDS: Final = Cue(rf"(?:{cues.TO}){_HIT}“?$")
_THROUGH: Final = Cue(rf"(?:{cues.THROUGH})(?:中国|我国)?“?$")
# 捐助者包括……: who gives.
_LISTED_GIVERS: Final = Cue(
    r"(?:捐[助款赠]|援助|出资|认捐)(?:国家?|方|者|机构)(?:还|也|主要|分别)?(?:包括|有|是|为)“?$"
)
_TAKERS: Final = Cue(r"受(?:援|惠|益)(?:国家?|方)(?:仍|分别|均)?(?:为|是|包括)“?$")
_GIVES: Final = Cue(cues.GIVING)
_BY: Final = Cue(rf"(?:{cues.BY}|感谢|接受|接收|收到|获得?|获赠|受赠|领取|的是)(?:了|过|自)?“?$")
_WITHIN: Final = Cue(rf"(?:{cues.WITHIN}|共建|推进)“?$")
_AFTER_VERB: Final = Cue(
    r"(?:免除|减免|豁免|取消|勾销|运抵|运到|运至|运往|运给|送抵|送达|抵达|派往|派驻|前往|援建|援助|出访"
    r"|(?:移交|交付|转交|捐赠|捐献|赠送|赠予|捐助|捐|拨|交|送|赠|运|发|借|贷|分发|派发|提供|发放|拨付|转移)"
    r"(?:给|予|到|至|往)?|给)(?:了|的)?“?$"
)
_MEETING_TAIL: Final = Cue(
    r"^”?(?:视频会议)?(?:开幕式|闭幕式)?(?:上|期间|中|，|框架|举行|召开|开幕|在)"
)
_FRAME_TAIL: Final = Cue(
    r"^”?(?:倡议)?(?:合作)?(?:框架|项下|下)|^(?:的)?(?:协调|支持|协助|见证|主持|推动|倡议|牵头|配合|领导|授权)(?:之)?下"
)
_OFFICE: Final = (
    "政府|人民|方面|军方|军队|红十字会|红新月会|外交部|国防部|卫生部|农业部|商务部|财政部|"
    "总统|总理|首相|国王|主席|部长"
)
# 日本政府捐赠的……: who gives, wherever it stands.
_GIVEN_BY: Final = Cue(
    rf"^”?(?:{_OFFICE}|和|及){{0,3}}(?:(?:向|为|对|给)[^，。的]{{1,12}})?"
    r"(?:此次|本次|新近?|最近|去年|今年|早先|此前|已|所|曾|累计|先后|共同|联合|无偿|免费|紧急|对口|独立|单独|全额|出资|投资|已经|分别|各自|早前|先前|随后|首先|最先){0,3}"
    r"(?:援建|援助|援赠|援修|援|捐赠|捐献|捐助|捐款|捐资|捐出|捐建|捐|赠送|赠予|赠与|赠|提供|资助|给予|派遣|派出|派来|派驻|承建|修建|建设"
    r"|兴建|拨付|运送|支持|承诺|认捐|宣布|许诺|保证|提出(?=的[面向对为给在]))(?:和(?:建设|援建|修建|支持))?(?:的|给|[^，。的]{0,10}的)"
)
# 在日本的援助下，老挝建成……: by whose means something is done, where others do it.
_MEANS: Final = "援助|援建|帮助|资助|出资|捐助|赠款|贷款|支援"
# 我国政府50万美元捐款: whose gift a sum is.
HELPED_BY: Final = Cue(
    rf"”?(?:{_OFFICE}){{0,2}}的?(?:大力|无偿|无私|慷慨|全力|积极|资金|技术|优惠|和|与|、|支持){{0,4}}"
    rf"(?:{_MEANS})(?:[和与及、]?(?:支持|帮助|援助|协助|指导|合作))?(?:之)?下"
)
BACKED_BY: Final = Cue(r"”?(?:政府|人民)?的?(?:大力|全力|积极)?支持(?:[和与](?:帮助|援助))?下")
_SUM_OF: Final = Cue(
    r"^”?(?:政府)?(?:的|所)?\d[\d,.]*[万亿]*[^，。\d]{1,8}?(?:的)?(?:无偿)?(?:捐款|援款|赠款|捐助)"
)
# 将印度的援助增加一倍: whose aid is spoken of.
_AID_OF: Final = Cue(
    r"^”?(?:政府|等?(?:其他)?(?:合作伙伴|捐助[方国者]|伙伴))?的(?:无偿|紧急|人道主义|发展|经济|对外|年度)*(?:援助|捐款|捐助|赠款|援款)(?!项目|需求|请求|工作|呼吁|国|者|方)"
)
# 葡萄牙首批医疗队: who sends it.
_TEAM_OF: Final = Cue(
    r"^(?:政府|国家|国际|首批|第.{1,3}批|援外|青年|援[^，]{1,8}){0,3}(?:医疗队|救援队|搜救队|专家组|医疗专家组|青年志愿者|志愿者)"
)
# 获得中国政府奖学金: who pays it.
_SCHOLARSHIP_OF: Final = Cue(r"^”?(?:政府|国家|外交部|教育部|总统|国际)*奖[学助]金")
_NOT_OF_STATE: Final = Cue(
    r"^”?(?:队(?!员)|(?:的)?(?:籍|企业|公司|商人|投资|资本|厂商|驻军|侨|留学生|游客|市场|境内|国内|媒体|记者|专家称|股市))"
)
# 日本某某公司: a house of that country, not the state.
_HOUSE_OF: Final = Cue(
    r"^(?:(?!宣布|承诺|推动|鼓励|支持|引导|带动|促|援|捐|资助|提供)[^，。、的向为对给将在于\d]){0,12}?(?:公司|集团|企业|车企|财团|航空|大学|学院|医院)"
)
_BUILT_BY: Final = Cue(r"由[^，。；]{1,24}?(?:援建|捐建|援助|援赠|资助|援修)")  # 乍得医院由……援建
_GIFT_AHEAD: Final = Cue(r"捐|赠|援")
# 中国援助肯尼亚100套设备交接仪式: whose gift is handed over at a ceremony.
_CEREMONY: Final = Cue(
    rf"^”?(?:{_OFFICE}){{0,2}}(?:援助|捐赠|赠送|援赠|援建|捐助|提供)[^，。；]{{2,40}}?(?:仪式|签约|换文|证书)"
)
# 苏丹邻国, 叙利亚的周边国家: others than the country named.
NEIGHBOURS: Final = Cue(r"的?(?:周边)?(?:邻国|邻近国家|周边(?:国家|各国))")
# 在乍得东部与苏丹接壤的地区: where something is, by what lies beside it.
_BORDERS: Final = Cue(r"(?:接壤|毗邻|交界|相邻|相接)")
_MEMBER_OF: Final = Cue(r"(?:[会成]员国|轮值主席国)的?(?![和与及、])")
_NEXT_NAME: Final = 6  # characters behind it in which the member's own name begins
_PAPER_OF: Final = Cue(r"《[^《》]{1,12}(?:报|新闻|刊|杂志)》")
_SINCE: Final = Cue(r"(?:以来|起|之后|后)$")  # 自某组织成立以来
_EMBASSY: Final = Cue(r"驻“?$")
_OTHER_SIDE: Final = Cue(r"^[^，]{0,8}(?:大使|关系|合作(?!基金)|人民)")
# 在北京签署: where something was said or signed, not where aid goes.
_VENUE: Final = Cue(
    r"^(?:首都|[^，。的]{0,6}?)?(?:举行|举办|召开|参加|参与|聚会|签署|签订|签字|宣布|会见|会谈|会晤|表示|发表|出席|揭幕|开幕|闭幕|落幕|"
    r"发布|访问|说|电|称|交换|与[^，]{1,20}(?:签署|会见|会谈)|同[^，]{1,20}(?:签署|会见|会谈))"
)
_AT: Final = Cue(r"(?:在|(?<![至关由对])于)$")  # 至于甲国，……: whom it goes on to tell of
# 柏林会议, 巴黎峰会: a town whose name a meeting or its outcome bears.
_NAMES_MEETING: Final = Cue(
    r"(?:国际|捐助|部长级|首脑|领导人|气候|重建|援助|高级别)*(?:会议|峰会|大会|会谈|会晤|论坛|宣言|共识|协定|议定书|行动计划)"
)
# 其中美国承诺捐……: who gives, behind whatever opens the clause.
_PLEDGES: Final = Cue(
    rf"^”?(?:{_OFFICE}){{0,2}}(?:已经?|将|则|也|还|亦|就|愿意?|又|再|率先)?"
    r"(?:承诺|许诺|认捐|捐(?![助款]?(?:国|方|者))|宣布|答应|保证)"
)
# 外长宣布瑞典将……: who is said to give stands behind the verb of saying.
_TOLD_THAT: Final = Cue(r"(?:宣布|表示|透露|证实|指出|强调|重申|声明|说|称)$")
_WILL: Final = Cue(
    rf"^”?(?:{_OFFICE}){{0,2}}(?:还|也|已经?|正)?(?:将|已|会|愿意?|决定|计划|准备|拟|打算)"
)
# 据……消息, 从……获悉: who is cited.
_SOURCE: Final = Cue(r"(?:据|从|自)[^，]{0,4}$")
_SAID: Final = Cue(r"获悉|消息|报道|公告|介绍|统计|了解|透露|数据|通报|网站|披露")
_TAKES_IN: Final = Cue(
    r"(?:接收|接受|招收|邀请|招募)(?:了|过)?[^，。；、]{0,10}(?:生|员|人才|青年|干部|人)"
)
_PAID: Final = re.compile(
    r"捐|出资|注资|拨款|提供[^，。；]{0,12}[元镑币盾郎]|提供[^，。；]{2,24}(?=[给予])"
)
_EXECUTES: Final = Cue(
    r"^(?:负责|具体|组织|联合|共同)*(?:执行|实施|承办|管理|运营|监督|发放|分发|派发|采购|购[买置]|转交|统筹|用[于来以])"
)
_EXECUTED: Final = Cue(r"^(?:负责|具体|组织|联合|共同)*(?:执行|实施)的")
SIGNS: Final = Cue(
    rf"^”?(?:两国|双方|三方)?(?:{_OFFICE}|代表|两国|双方){{0,3}}[^，。；]{{0,30}}?(?:签署|签订|签定|签约|签了|签(?=\d)|换文|交换|达成|续签)"
)
AND: Final = Cue(r"(?:[（(]G\d+[）)])?[和与及、]")
_LINKS: Final = (
    r"(?:此外|同时|另外|其中|至于|目前|并|还|又|再|也|则|而是?|当日|当天|同日|此前|近日|日前|随后|随即|其后|"
    r"但|却|只有|仅有|唯有|连|今天|今日|昨日|昨天|同样|届时|最后|主要|据悉|据了解|据介绍|为此|至此|以来|包括|包含|涵盖|现在|如今|首先|其次|自此|从此|当时)*+"
)
# A phrase with 作为 runs to the next 作为 or to the end, and is read once: no way back into it.
_LEADING: Final = Cue(
    rf"^(?:\S{{1,4}}\s++)?[\s“”（）()、—–*]*+{_LINKS}(?:会上)?(?:除了?)?"
    r"(?:(?:身为|同为|同是)?非?[^，。；、]{0,6}(?:[会成]员国|轮值主席国|邻国|近邻)的?)?"
    rf"(?>作为(?:(?!作为)[^，]){{0,12}}?{_LINKS}(?=作为|[\s，]*+$))*+[\s，]*+$"
)


def role_of(view: View, group: Group, start: int, end: int) -> str:
    """Return the part a group plays in its clause, as far as the words around it tell.

    Besides the parts of `Group` there are two that `settle` resolves: "by" (someone marked as the
    giver, wherever he stands) and "with" (the other side of an agreement).

    Args:
        view: the block.
        group: the names that stand together.
        start: where the clause begins, in the block's text.
        end: where it ends.
    """
    text = view.folded
    before, after = text[start : group.start], text[group.end : end + 4]
    kind = group.mentions[0].entity.type
    if kind == "Country" and (NEIGHBOURS.match(after) or _BORDERS.match(after)):
        return "other"  # 苏丹邻国: not itself
    if _MEMBER_OF.match(text, group.end) and any(
        m.start <= group.end + _NEXT_NAME and m.start > group.end for m in view.mentions
    ):
        return "other"  # 欧盟成员国比利时: to what the giver belongs
    if kind == "Country" and _PAPER_OF.match(text, group.end):
        return "other"  # 英国《卫报》报道: who tells of it
    owner = view.mention_before(group.start)
    if owner and owner.start >= start and NEIGHBOURS.fullmatch(text[owner.end : group.start]):
        before = text[start : owner.start]  # 向苏丹邻国乍得
    if kind in _CLUBS and _acts_as_one(view, group, start, end):
        return "donor"
    if kind in ("Meeting", "Forum"):
        at = kind == "Meeting" or _MEETING_TAIL.match(after) or re.search(r"在[^，]{0,16}$", before)
        return "meeting" if at else "other"
    if kind == "Initiative" and _TOWARDS.search(before) and _PAID.search(text, start, end):
        return "recipient"  # 向新冠疫苗实施计划捐款, 捐500万元给……
    if kind in ("Initiative", "Project"):
        if _FRAME_TAIL.match(after) or _WITHIN.search(before) or _aids_under(view, group, end):
            return "initiative"
        return "scheme" if _is_begun(view, group) else "object"
    if _TAKERS.search(before):
        return "recipient"
    if _LISTED_GIVERS.search(before) and is_giver(group):
        return "donor"
    body = kind in BODIES
    if not body and before.endswith("家") and _HOUSE_OF.match(after):
        return "other"  # 一家美国汽车企业
    owned = _NOT_OF_STATE.match(after) and not _GIFT_AHEAD.search(after)
    if not body and owned and not _TOWARDS.search(before):
        return "other"
    return (
        _marked_giver(view, group, before, after, end)
        or _by_preposition(view, group, before, after, body=body)
        or _at_head(view, group, start, end, body=body)
    )


def _acts_as_one(view: View, group: Group, start: int, end: int) -> bool:
    """七国集团承诺提供……, 七国集团与海湾国家捐款……: states that give as a group."""
    text, head = view.folded, group.start
    if group.mentions[0].entity.type == "Forum":
        name = text[group.start : group.end].rstrip("）)")
        if not name.endswith(("集团", "G7", "G8", "G20")):
            return False
    before = view.mention_before(group.start)
    if before and before.start >= start and AND.fullmatch(text, before.end, group.start):
        head = before.start if before.entity.type in _CLUBS else head
    joined = _AND_CLUB.match(text, group.end, end)
    gives = _CLUB_GIVES.match(text, joined.end() if joined else group.end, end)
    return bool(gives) and opens(view, start, head)


def _aids_under(view: View, group: Group, end: int) -> bool:
    """“小农计划”无偿援助400万克朗: is it the plan under which aid is given?"""
    text, mention = view.folded, group.mentions[0]
    if mention.entity.type != "Initiative" or text.startswith("倡议", mention.end):
        return False
    if text.endswith("奖学金", 0, mention.end) and _AWARDS.match(text, mention.end, end):
        return True
    awarded = _AWARDED.search(view.words_before(group.start, 0))
    if text.endswith("奖学金", 0, mention.end) and awarded:
        return True
    return bool(_AID_UNDER.match(text, mention.end, end)) or text.endswith(
        "无偿援助", 0, mention.end
    )


def _is_begun(view: View, group: Group) -> bool:
    """实施“小农计划”，……: what is given in the clauses behind it is given under it."""
    if group.mentions[0].entity.type != "Initiative":
        return False
    begun = _BEGUN.search(view.words_before(group.start, 0))
    return bool(begun) and view.folded[group.end : group.end + 1] in "，、"


_AID_UNDER: Final = Cue(r"”?(?:无偿|赠款|援助|贷款|资金|名额|奖学金)")
_AWARDS: Final = Cue(r"”?(?:得主|名额|受奖|获奖|得奖|学?生)")
_AWARDED: Final = Cue(r"(?:获颁|颁发|颁授|颁赠|获得|荣获|获|领取|提供)“?$")
_BEGUN: Final = Cue(r"(?:实施|启动|开展|执行|推出)“?$")
_CLUBS: Final = frozenset({"Forum", "CountryGroup", "Region"})
_AND_CLUB: Final = Cue(r"(?:[（(]G\d+[）)])?[和与及、][^，。；向为给对]{2,8}?(?:国家|集团)")
_CLUB_GIVES: Final = Cue(
    r"(?:[（(]G\d+[）)])?(?:国家?)?(?:领导人|领袖|首脑|财长|外长|成员国?)?(?:[^，。；会向对获得收受]{0,6})?"
    r"(?:同意|承诺|许诺|答应|保证|决定|宣布|认捐|捐(?![助款]?(?:国|方|者))|出资|提供|拨款)"
)


def _marked_giver(view: View, group: Group, before: str, after: str, end: int) -> str | None:
    """由……援建, 来自……, ……提供的: the giver, or the channel, by the words around it."""
    body = group.mentions[0].entity.type in BODIES
    if before.endswith("不乏"):
        return "other"  # 其中不乏非洲国家: of those who were named before
    if before.endswith("由") and not before.endswith("经由"):
        if body and (before.endswith("交由") or _EXECUTES.match(after)):
            return "through"
        return "by" if _GIVES.search(view.folded, group.end, end) else "other"  # 由……合办
    if before.endswith(("从", "自")) and _TAKES_IN.match(view.folded, group.end, end):
        return "recipient"  # 从中国接收进修生: they are taught where they are taken in
    if before.endswith(("从", "自")) and cues.RECEIVING.search(view.folded, group.end, end):
        return "by"
    if body and before.endswith(("从", "自", "动用")):
        told = _SINCE.search(view.folded, group.end, end) or _SAID.match(after)
        return "other" if told else "through"  # 从某基金拨款
    if body and _EXECUTED.match(after) and "由" in before:
        return "through"  # 由甲资助、乙实施的项目
    if _BY.search(before) and not before.endswith("经由"):
        return "by"
    if _EMBASSY.search(before):
        return "other" if body else "host"
    helps = HELPED_BY.match(after) or (not body and BACKED_BY.match(after))
    if helps and before.endswith("在") and is_giver(group):
        return "by"  # 在日本的援助下
    if not is_giver(group) or _TO.search(before) or _AFTER_VERB.search(before):
        return None
    if _THROUGH.search(before):
        return None  # 通过某会提供的……: the channel
    if _CEREMONY.match(after):
        return "by"
    if (
        _SCHOLARSHIP_OF.match(after)
        or _GIVEN_BY.match(after)
        or _SUM_OF.match(after)
        or (_AID_OF.match(after) and not before.endswith(("在", "于")))
        or (not body and _TEAM_OF.match(after))
    ):
        return "by"
    return None


def _by_preposition(view: View, group: Group, before: str, after: str, *, body: bool) -> str | None:
    """向, 为, 通过 and their like, right before the group."""
    if _THROUGH.search(before):
        return "through"
    if _FRAME_TAIL.match(after):
        return "other"
    beside = before.rstrip("“").endswith(("同", "与", "和"))
    if beside and SIGNS.match(after) and (not body or len(group.mentions) == 1):
        return "with"
    if beside and (body or _OTHER_SIDE.match(after)):
        return "other"
    if _SOURCE.search(before) and _SAID.search(after):
        return "other"
    last = group.mentions[-1]
    if last.role == "capital" and _NAMES_MEETING.match(view.folded, last.end):
        return "other"
    if _AT.search(before) and _VENUE.match(after):
        return "other"
    if (_TOWARDS if body else _TO).search(before) or _AFTER_VERB.search(before):
        return "recipient"
    if _SET_UP.search(before):
        return "object"
    return None


_SET_UP: Final = Cue(r"(?:设立|成立|启动)(?:了)?“?$")


def _at_head(view: View, group: Group, start: int, end: int, *, body: bool) -> str:
    """The subject gives, unless its verb is one of receiving."""
    if is_giver(group) and _opens(view, group, start):
        if cues.RECEIVING.search(view.folded, group.end, end):
            return "recipient"  # 肯尼亚收到……
        if body or not _HOUSE_OF.match(view.folded[group.end : end]):
            return "donor"
        return "attributive" if _BUILT_BY.search(view.folded, group.end, end) else "other"
    after = view.folded[group.end : end]
    said = _TOLD_THAT.search(view.words_before(group.start, 0)) and _WILL.match(after)
    if is_giver(group) and (said or _PLEDGES.match(after)):
        return "by"
    home = group.mentions[0].entity.entry
    if body or (home is not None and home.id in cues.OWN_COUNTRY.values()):
        return "other"  # 中国的…… tells whence, not to whom
    return "attributive"


def _opens(view: View, group: Group, start: int) -> bool:
    """Does a group stand at the head of its clause? 日首相某某 does, with the state's character.

    So does a name with a number of its own in a list: 老挝200万剂、缅甸100万剂.
    """
    place = group.start
    listed = view.figure_before(place)
    item = listed is not None and start < listed and _OWN_NUMBER.match(view.folded, group.end)
    if item and _NEXT_ITEM.fullmatch(view.folded, listed or 0, place):
        return True
    before = view.folded[place - 1 : place] if place > start else ""
    if before and group.mentions[0].role == "leader":
        names = group.entities[0].labels
        place -= any(name.startswith(before) for name in names)
    return opens(view, start, place)


# Behind the number of an item of a list, up to the next item, and from its name to its number.
_NEXT_ITEM: Final = Cue(rf"(?: ?(?:{cues.CLASSIFIERS}))?[^，。；、\d]{{0,8}}、")
_OWN_NUMBER: Final = Cue(r"(?:及其(?:[会成]员国|邻国)|政府|灾民|难民)?(?:约|近|逾|超过|各|共)? ?\d")


def opens(view: View, start: int, place: int) -> bool:
    """Does nothing but times and connectives stand before the group in its clause?"""
    start = max(start, view.figure_before(place) or start)
    if start == place:
        return True
    rest: list[str] = []
    for time in view.times_within(start, place):
        rest.append(view.folded[start : time.start])
        start = max(start, time.end)
    return bool(_LEADING.match("".join([*rest, view.folded[start:place]])))
