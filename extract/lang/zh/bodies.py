"""Chinese names of bodies, works and documents: what entities are, beside what statements need.

An agency, a road or a declaration plays no part in a statement by its pattern alone (the country in
its name does), so these names are looked for only when entities are listed. A work that has only
common words before its noun (修建公路) has no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.cue import Cue
from extract.lang.zh.patterns import is_common, name_start
from extract.model import EntityType

_BODY: Final = (
    "委员会|银行|公司|集团|联盟|协会|研究院|研究所|学院|大学|中心|办公室|秘书处|基金会|红十字会|红新月会|"
    "商会|总会|联合会(?!议)|理事会|开发署|合作署|总署|管理局|总局"
)
_MINISTRY: Final = (
    "(?:外交|商务|财政|农业农村|农业|教育|卫生|国防|科技|科学技术|环境|生态环境|能源|内政|司法|交通|交通运输|"
    "水利|贸易|工业|计划|旅游|文化|信息|通信|劳动|住房|渔业|林业|海洋|应急管理|公安|国际合作|经济)部"
)
_WORK: Final = (
    "高速公路|公路|铁路|高铁|大桥|水电站|核电站|光伏电站|电站|机场|港口|(?<![滞出进到离过香澳本在海])港|工业园区|工业园|产业园区|产业园|"
    "经济特区|开发区|经贸合作区|合作区|自贸区|医院|体育场|体育馆|会议中心|议会大厦|输电线路|管道|隧道|水库|大坝|"
    "应急仓库和枢纽|应急仓库|物流枢纽"
)
_HEAD: Final = Cue(
    rf"(?P<Organisation>(?:{_BODY})(?!主任|主席|代表|行长|总裁|副)|{_MINISTRY}(?!长|门|级|队|分|委)|"
    r"(?<=[\u4e00-\u9fff]{4})组织(?![实开召了者])|(?<=[\u4e00-\u9fff]{4})(?<![签部连])署(?![名长])|(?<=国务)院)"
    rf"|(?P<work>{_WORK})(?!湾|币|元|澳|人|独|股|商|城|务|府)|(?P<project>项目)"
    r"|(?P<Agenda>宣言|公约|议定书|协定|议程)(?!者|书|草案|会)"
)
_TITLE: Final = Cue(
    r"《([^《》]{2,40}?(?:宣言|公报|声明|协定|协议|条约|公约|议定书|共识|白皮书|报告|议程|文件|意见|纲要|备忘录|"
    r"宪章|法|愿景与行动))》"
)
_LINK: Final = Cue(r"[\u4e00-\u9fff][部局署委院行司会港场路桥站园校][和与暨及]")
_FOUNDS: Final = Cue(r"(?:设立|成立|建立|创建|组建|设置|建成)(?:了|的)?$")
_DESCRIBED: Final = 6  # characters: a body that is founded may be named by what it does


def find_bodies(text: str) -> Iterator[tuple[int, int, EntityType]]:
    """Yield (start, end, type) of what looks like a name of an organisation, work or document."""
    for m in _TITLE.finditer(text):
        yield *m.span(1), "Agenda"
    for m in _HEAD.finditer(text):
        start = name_start(text, m.start())
        start = max((x.end() for x in _LINK.finditer(text, start, m.start())), default=start)
        words = text[start : m.start()]
        founded = _FOUNDS.search(text, max(0, start - 4), start) is not None
        if len(words) < 2 or (
            is_common(_SIDES.sub("", words)) and not (founded and len(words) >= _DESCRIBED)
        ):
            continue
        if m["project"]:
            yield start, m.end(), "Project"  # whoever lists entities asks for a place in its name
        else:
            yield start, m.end(), "Project" if m["work"] else _kind(m)


def names_nothing(name: str, places: str) -> bool:
    """Is a name with places in it no more than those and common words (肯尼亚医院)?

    Args:
        name: the folded name.
        places: it without the places.
    """
    head = _END.search(places)
    rest = _SIDES.sub("", places[: head.start()] if head else places)
    if name.endswith("项目"):
        return name == places or _BUILT.search(rest) is None
    if "—" in places:  # 中国—赞比亚工业园
        return False
    return places != name and not _MINISTRY_END.search(places) and is_common(rest)


_END: Final = Cue(rf"(?:{_BODY}|{_WORK}|项目)$")
_MINISTRY_END: Final = Cue(rf"{_MINISTRY}$")
_SIDES: Final = Cue(r"中[非拉阿欧]|—")
# What a project builds or mends; without such a word, it is one of many.
_BUILT: Final = Cue(
    r"路|桥|港|机场|医院|学校|大学|供水|水电|电站|输电|灌溉|轮|船|楼|馆|场|园|修复|扩建|改造|住房|中心|水井|大坝|水库"
)


def _kind(head: re.Match[str]) -> EntityType:
    return "Agenda" if head["Agenda"] else "Organisation"
