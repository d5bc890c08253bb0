"""Chinese phrases in which a name stands by chance: 海地 in 沿海地区, 马里 in 马拉松里程.

Chinese has no blanks between words; a match that begins inside one of these is no name.
"""

from __future__ import annotations

from typing import Final

DECOYS: Final[tuple[str, ...]] = (
    # a country's name across two words: 参加|纳…, 沿海|地区, 完美|国…
    *(f"{first}加纳" for first in "参增追添附外施更"),
    *(f"{first}海地" for first in "沿近深浅远临滨渤黄公领上东南北"),
    *(f"{first}法国" for first in "立司执违守合宪无依语"),
    *(f"{first}美国" for first in "完优精欧"),
    *(f"{first}日本" for first in "今当每即近昨明次同"),
    *(f"{first}越南" for first in "超穿跨翻"),
    *(f"{first}德国" for first in "道品公"),
    *(f"{first}英国" for first in "精"),
    "其中",  # 其中|亚洲, in which 中亚 is no region
    "集中",
    "理查德",
    "马利克",
    "索马利兰",  # in which 马利 is no Mali
    "沿海地区",
    "沿海地带",
    "上海地区",
    "近海地区",
    "渤海地区",
    "南海地区",
    "沿海地震",
    "深海地震",
    "东海地区",
    "司法国际",
    "宪法国家",
    "立法国会",
    "合法国籍",
    "方法国际",
    "无法国家",
    "依法国有",
    "明智利用",
    "西南非物质",
    "东南非洲",
    "骑马里程",
    "罗马里程",
    "世行情",
    "当世行",
    "印度洋",
    "几内亚湾",
    "新几内亚岛",
    "墨西哥湾",
    "孟加拉湾",
    "波斯湾",
    "阿拉伯海",
    "阿拉伯半岛",
    "朝鲜半岛",
    "加勒比海",
    # rivers and what lies along them
    *(
        f"{name}{water}"
        for name in ("刚果", "尼日尔", "塞内加尔", "冈比亚", "约旦", "巴拉圭")
        for water in ("河", "盆地")
    ),
    "尼日尔三角洲",
    "尼日尔州",
    "乍得湖",
    "阿曼湾",
    "内蒙古",
    "乔治亚州",
    "马里兰",
    # 苏丹 is also the title of a ruler
    *(f"{realm}苏丹" for realm in ("文莱", "汶莱", "马来", "阿曼", "柔佛", "雪兰莪", "奥斯曼")),
    "苏丹陛下",
    "苏丹殿下",
)
