"""What a Chinese sentence says of a gift told before it: 项目为期三年, 交接仪式5月4日举行."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue

_WORK: Final = "项目|计划|工程|方案|援助|资金|款项|贷款|赠款"
_NOUNS: Final = f"{_WORK}|合作|协议|工作"
# 该(项目实施期为)2019年至2023年; whose agreement it is has to be told by 该
LASTS: Final = Cue(
    rf"(?:(?<![^。；，：\s])[^。；，的两双]{{0,8}}?(?:{_WORK})|"
    rf"(?:[该此本]|这[一项个批笔]|上述|整个|全部)[^。；，的两双]{{0,6}}?(?:{_NOUNS}))"
    r"[^。；，]{0,12}(?:为期|期限|执行期|实施期|周期|工期|持续|历时|将于|将在|分)"
    r"[^。；，]{0,6}$"
)
# (该)三年期(项目)将……
BEGINS_ANAPHOR: Final = Cue(r"\s*(?:该|这一|这项|此|上述)[^。；，]{0,6}")
LASTING_NOUN: Final = Cue(rf"[期的]?[^。；，]{{0,6}}(?:{_NOUNS})|[。；，]")
# 中方(移交了这批车辆), 物资(已运抵)
CHANGES_HANDS: Final = Cue(
    r"(?:移交|交付|交接|捐赠|赠送|转交|接收)了?(?:这批|上述|该批)[^。；，]{0,8}?(?P<thing>[\u4e00-\u9fff]{2})"
    r"(?=[。；，]|$)|(?:这批|上述|该批)[^。；，]{0,6}?(?P<thing2>[\u4e00-\u9fff]{2})[^。；，]{0,12}"
    r"(?:运抵|抵达|送达|移交|交付)"
)
OTHERWISE: Final = Cue(r"另一|其他|其它|不足|不够|未能|尚未|此前|曾")  # it tells of something else
# A hand-over is that of the gift, where nothing says of what else; what is opened has to be named.
CEREMONY: Final = Cue(
    r"(?P<bare>(?:(?<![^。；，：\s])|[该此]|举行了?|举办|出席|参加)(?:交接|移交|捐赠|赠送|交付)(?:仪式|典礼))|"
    r"(?:交接|移交|捐赠|赠送|启用|交付|竣工|落成|揭牌)(?:仪式|典礼)"
)
# (这笔资金将由)甲、乙两国(共享), 这笔贷款将惠及(甲、乙)
SHARED: Final = Cue(
    r"(?:这|该|此|上述)[^，。；]{0,4}?(?:资金|款项?|贷款|赠款|援助|捐款|融资|物资)[^，。；]{0,4}?"
    r"(?:由[^。；]{2,40}?(?:共享|分享|共用|平分|均分|分配|共同使用)|(?:惠及|分给|分配给|平分给)[^。；]{2,40})"
)
# What a gift may be called that was told as something else.
GIFT_NOUNS: Final = frozenset({"物资", "物品", "设备", "援助", "捐赠", "礼物", "器材"})
