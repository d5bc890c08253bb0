"""Chinese words of what leads in a list: lead-ins, labels, lines of names, the heads of tables."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue

SPARE: Final = 4  # characters that a label may have beside its names
SPARE_ON_LINE: Final = 1  # … and a line that is to be nothing but a name
FILLERS: Final = "和|与"  # words that do not count as such
VERB: Final = Cue(r"(?!)")
# What stands between a giver and the sum: 日本：约, 日本（, 日本，.
BEFORE_SUM: Final = Cue(
    r"(\s*(?:[:：–—―(（,，]|--?(?=\s)|——)\s*|\s)(?:(?:约|近|超过|不少于|至少|逾)\s?)?$"
)
# The label of a sum, up to it: 教育：约.
LABELLED: Final = Cue(
    r"[^.,;:。，；：$€£¥\d]{2,60}(?:\([^()]{1,30}\))?\s*(?::|：|[–—-]{1,2}\s)\s*"
    r"(?:(?:约|近|超过|至少)\s?)?"
)
# What the lead-ins of English lists, and the heads of its tables, say in words of their own.
PLEDGED_GIFTS: Final = Cue(r"(?!)")
MADE_IN: Final = Cue(r"(?!)")
OFFERED: Final = Cue(r"(?!)")
GIVEN_HEAD: Final = Cue(r"(?!)")
SOURCE: Final = Cue(r"(?!)")
NEWS_FROM: Final = Cue(r"(?:消息|电|讯|报道|报导)$")  # 内罗毕(消息)：
POINTS_BELOW: Final = Cue(r"以下|下列|如下|下表")
PARTS_FOLLOW: Final = Cue(r"(?!)")
# What is told below the names on lines of their own is not asked who receives it.
IS_GIVEN: Final = Cue(r"(?!)")
GIVEN_BY: Final = Cue(r"(?!)")
HELPS_THEM: Final = Cue(r"(?!)")
# 这些赠款用于……：: what is listed is what they are made up of.
OF_GIFTS: Final = Cue(
    r"\s*(?:这些|这批|这笔|该批|上述|各项|有关)(?:赠款|捐款|援款|援助|贷款|款项|资金|捐赠)"
)
# What a list measures that is nobody's aid: 各国对华出口额：
MEASURED_ELSE: Final = Cue(
    r"出口|进口|贸易|债务|欠款|拖欠|价格|收入|生产总值|人均|人口|侨汇|汇款|储备|营收|利润|销售|排名|奖牌|损失"
)
