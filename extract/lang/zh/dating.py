"""Chinese words beside the day of a document: datelines, 今天, what is of another day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from extract.cue import Cue

ISSUED: Final = Cue(r"(?:发布|发表)[^。；]{0,20}$")
STOP: Final = Cue(r"(?!)")  # an opening is read to its end, and what is to come in it as well
COMING: Final = Cue(r"(?!)")
TO_COME: Final = Cue(r"(?!)")
# What a page has between its title and its text: 发布时间：2013-08-25.
NOTED: Final = Cue(r"(?:发[布表]|发稿|更新|来源|时间|日期)[^。]{0,12}[：:]\s*$")
# The day with which a news agency of Taiwan closes its reports, in years of the Republic: 1021231.
DISPATCHED: Final[Mapping[str, Cue]] = {
    "zh-Hant": Cue(r"(?:^|[。）)」\s])(1[01]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\s*$")
}
# (综合)3月1日至5日(消息)
DRAWN_FROM: Final = Cue(r"综合[^。；]{0,12}$")
DISPATCHES: Final = Cue(r"(?:的|各[地方])?(?:消息|报[道导]|电讯|讯|外电)")
FOR_YEAR: Final = Cue(r"(?!)")
# 今天(举行)“2014学年奖学金(欢迎会)”
HELD: Final = Cue(r"举行|举办|召开")
NAMED: Final = Cue(r"[^，。；]{0,24}?(?:会议|峰会|论坛|大会|欢迎会|典礼|仪式|年会|研讨会)")
BEGUN: Final = Cue(r"(?:成立|创立|创建|诞生)于?$")  # when a body came to be is no day of issue
# 8月3日发生的地震: that day is the disaster's.
STRUCK: Final = Cue(r"(?!)")
STRIKES: Final = Cue(
    r"[^，。；]{0,12}?(?:发生|遭遇|遭受|遭到|爆发|袭击|侵袭|登陆|强震|地震|海啸|洪灾|水灾|火山)(?!后)"
)
TODAY: Final = Cue(r"今天|今日|昨天|昨日")
SITTING: Final = Cue(r"(?!)")  # since when a meeting sits is told otherwise
AT_HAND: Final = Cue(r"举行|召开|开幕|今天|今日|昨日|昨天|当日")
TOWN: Final = Cue(r"(?!)")
# “某社北京1月10日电（记者某某）”, 【本报日内瓦十日专电】
_REPORTER: Final = r"(?:\s*[（(【][^（）()【】]{0,16}(?:记者|通讯员)[^（）()【】]{0,40}[）)】])?"
DATELINE: Final = Cue(
    r"[【（(\[][^，。；：！？“”（()）\d]{0,12}(?:电|讯|报道|报导|消息)[】）)\]]"
    r"|[（(][\u4e00-\u9fff]{2,8}[·‧•][\u4e00-\u9fff]{2,8}[）)]"
    r"|[【（(]?[^，。；：！？“”]{0,30}?[\d一二三四五六七八九十]日"
    r"(?:(?:综合|路透|法新|美联|外|专)*(?:电?报导|电)|讯|消息|报道)[】）)]?"
    rf"{_REPORTER}\s*[:：]?\s*"
    r"|[^，。；：！？“”\d]{2,16}[，,] ?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, ?\d{4}|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)"
    r" ?(?:[（(][^（）()]{2,40}[）)])? ?(?:-{1,2}|[—–]{1,2}) ?"
    rf"|[【（(]?(?:本报|本刊|本台|本社)[^，。；：！？“”]{{0,20}}?(?:讯|电)[】）)]?{_REPORTER}\s*"
)
SECOND_DATELINE: Final = DATELINE  # 【某报3月4日讯】（某社5日电）
