"""Names that no list knows, as documents write them: where each begins and ends, and its type."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Lang
from extract.names import Mention

Named = Callable[[str, Lang], list[Mention]]

# A text, and the new names in it: "Type name".
ENGLISH: list[tuple[str, list[str]]] = [
    ("Norway pledged NOK 3 million to the Fund for Coastal Peace and the Blue Harbour Facility.",
     ["Fund Fund for Coastal Peace", "Fund Blue Harbour Facility"]),
    ("Chair of the Harbour Light Trust Fund", ["Fund Harbour Light Trust Fund"]),
    ("the Minister of Finance of Kenya and the Green Roofs Fund", ["Fund Green Roofs Fund"]),
    ("The Multi-Donor Trust Fund for Lake Recovery",
     ["Fund Multi-Donor Trust Fund for Lake Recovery"]),
    ("the Prime Minister's Drought Relief Fund", ["Fund Prime Minister's Drought Relief Fund"]),
    ("the Pandemic Laboratories Window", ["Fund Pandemic Laboratories Window"]),
    ("into the Friends of the Reef Endowment", ["Fund Friends of the Reef Endowment"]),
    ("Canada's Quiet Rivers Fund", ["Fund Quiet Rivers Fund"]),
    ("the Zambia–Malawi Border Market Fund", ["Fund Zambia–Malawi Border Market Fund"]),
    ("the Fund to Restore Mangroves", ["Fund Fund to Restore Mangroves"]),
    ("At the Third Lisbon Conference on Kelp Finance,",
     ["Meeting Third Lisbon Conference on Kelp Finance"]),
    ("the 2nd Ministerial Meeting of the Amber Forum in Kigali",
     ["Meeting 2nd Ministerial Meeting of the Amber Forum"]),
    ("the Foreign Ministers' Meeting of the Amber Dialogue",
     ["Meeting Foreign Ministers' Meeting of the Amber Dialogue"]),
    ('the sixth Foreign Ministers\' Meeting of the "Amber plus Six" Dialogue',
     ["Meeting sixth Foreign Ministers' Meeting of the Amber plus Six Dialogue"]),
    ("the Nairobi donors' conference", ["Meeting Nairobi donors' conference"]),
    ("The Geneva pledging conference", ["Meeting Geneva pledging conference"]),
    ("a Rome ministerial meeting", ["Meeting Rome ministerial meeting"]),
    ("the Lima Summit 2031", ["Meeting Lima Summit 2031"]),
    ("the 2030 Cusco Summit of the Andean Tribes",
     ["Meeting 2030 Cusco Summit of the Andean Tribes"]),
    ("the World Conference on Kelp", ["Meeting World Conference on Kelp"]),
    ("THIRD HARBOUR SUMMIT ON FISH", ["Meeting THIRD HARBOUR SUMMIT ON FISH"]),
    ("the twenty-first Island Teachers' Congress",
     ["Meeting twenty-first Island Teachers' Congress"]),
    ("the Kelp Ministerial in Oslo", ["Meeting Kelp Ministerial"]),
    ("the Second Blue Cities Dialogue", ["Meeting Second Blue Cities Dialogue"]),
    ("the first Kelp Replenishment", ["Meeting first Kelp Replenishment"]),
    ("the Reef Finance Roundtable", ["Meeting Reef Finance Roundtable"]),
    ("the Amber Coast Forum", ["Forum Amber Coast Forum"]),
    ("the 4th Amber Coast Forum", ["Meeting 4th Amber Coast Forum"]),
    ("The Amber Coast Forum 2031 met", ["Meeting Amber Coast Forum 2031"]),
    ("the Women in Fisheries Initiative and the Saffron Seeds Programme",
     ["Initiative Women in Fisheries Initiative", "Initiative Saffron Seeds Programme"]),
    ("under the Partnership for Clean Cooking", ["Initiative Partnership for Clean Cooking"]),
    ("the Coral Framework for Action on Reefs", ["Initiative Coral Framework for Action on Reefs"]),
    ("the Homegrown Science Fellowship Programme",
     ["Initiative Homegrown Science Fellowship Programme"]),
    ("the Pact for Seas", ["Initiative Pact for Seas"]),
    ("Sweden's Feminist Harbours Strategy", ["Initiative Feminist Harbours Strategy"]),
    ("the Light for Villages Campaign", ["Initiative Light for Villages Campaign"]),
    ("the Compact with Fishers", ["Initiative Compact with Fishers"]),
    ("the Rice and Fish Accelerator", ["Initiative Rice and Fish Accelerator"]),
    ("the Water, Kelp Corridor", ["Initiative Kelp Corridor"]),
    ("the Saplings Scholarship and the Young Welders Awards",
     ["Initiative Saplings Scholarship", "Initiative Young Welders Awards"]),
    ("the Upper Meadow Irrigation Project", ["Project Upper Meadow Irrigation Project"]),
    ("a five-year Plan of Action for Seagrass", ["Initiative Plan of Action for Seagrass"]),
    ("The United Kingdom's Bright Classrooms Challenge",
     ["Initiative Bright Classrooms Challenge"]),
    ("through the Lantern Mechanism", ["Initiative Lantern Mechanism"]),
    ("the Amber Regional Framework on Mangrove Care",
     ["Initiative Amber Regional Framework on Mangrove Care"]),
    # what names nothing
    ("The Emergency Fund, the Trust Fund and the Special Facility gave.", []),
    ("The Annual Meeting and the Emergency Session were long.", []),
    ("a Ministerial Conference, the Donors' Meeting, the Press Conference", []),
    ("the Action Plan, the Development Programme, the National Strategy", []),
    ("The Third Conference met; the Second Session did not.", []),
    ("What Programme? This Initiative.", []),
    ("the House of Assembly, a Board Meeting", []),
    ("In October the Pension Fund rose.", []),
    ("Since the Project began, the Partnership has grown.", []),
    ("the conference, the summit and a pledging meeting", []),
    ("Under the Framework, each Facility pays.", []),
    ("Chair of the Trust Fund", []),
    ("the Director of the Programme", []),
    ("At the Opening Plenary Session of the day", []),
    ("Supporting the Initiative, Supporting Partners", []),
    ("the Global Fund Board Meeting", []),
]  # fmt: skip
CHINESE: list[tuple[str, list[str]]] = [
    ("本月举行的珊瑚合作峰会上，", ["Meeting 珊瑚合作峰会"]),
    ("2031年3月，首届琥珀海岸论坛在利马举行", ["Meeting 首届琥珀海岸论坛"]),
    ("第三届海藻合作论坛部长级会议", ["Meeting 第三届海藻合作论坛部长级会议"]),
    ("出席海藻合作论坛第五届部长级会议开幕式", ["Meeting 海藻合作论坛第五届部长级会议"]),
    ("阿富汗海藻问题国际会议在波恩召开", ["Meeting 阿富汗海藻问题国际会议"]),
    ("在利马举行的世界海藻大会上", ["Meeting 世界海藻大会"]),
    ("日本与珊瑚岛国渔业对话会", ["Meeting 日本与珊瑚岛国渔业对话会"]),
    ("在第六次太平洋海藻首脑会议期间", ["Meeting 第六次太平洋海藻首脑会议"]),
    ("主席在出席联合海藻峰会时宣布", ["Meeting 联合海藻峰会"]),
    ("3月4日，线上捐助峰会在奥斯陆召开", ["Meeting 线上捐助峰会"]),
    ("丹麦首相主持召开高级别会议", ["Meeting 高级别会议"]),
    ("近年来捐助会议越来越多", []),
    ("昨日，东盟海藻部长会议通过宣言", ["Meeting 东盟海藻部长会议"]),
    ("在拉各斯海港认捐大会上，", ["Meeting 拉各斯海港认捐大会"]),
    ("清洁灶具高级别圆桌会由挪威主持", ["Meeting 清洁灶具高级别圆桌会"]),
    ("“蓝色屋顶”国际论坛上，", ["Forum “蓝色屋顶”国际论坛"]),
    ("琥珀海岸论坛是对话平台", ["Forum 琥珀海岸论坛"]),
    ("去年举办的海草博览会", ["Meeting 海草博览会"]),
    ("中方宣布设立蓝色海湾信托基金。", ["Fund 蓝色海湾信托基金"]),
    ("通过南方渔业基金和北方林业基金向肯尼亚提供", ["Fund 南方渔业基金", "Fund 北方林业基金"]),
    ("向海龟保护基金捐款", ["Fund 海龟保护基金"]),
    ("为支持减贫与粮种安全基金，", ["Fund 减贫与粮种安全基金"]),
    ("欧盟与海藻基金签署", ["Fund 海藻基金"]),
    ("应对海藻疫病多方信托基金", ["Fund 应对海藻疫病多方信托基金"]),
    ("创设“珊瑚与稻米基金”", ["Fund 珊瑚与稻米基金"]),
    ("把海藻援助基金升级为“全球珊瑚合作基金”", ["Fund 海藻援助基金", "Fund 全球珊瑚合作基金"]),
    ("实施“蓝色海港”计划、“绿色屋顶”工程和“清泉”等项目",
     ["Initiative 蓝色海港计划", "Initiative 绿色屋顶工程", "Initiative 清泉"]),
    ("落实《海港—珊瑚全面合作规划》", ["Initiative 海港—珊瑚全面合作规划"]),
    ("启动湄南河清洁饮水行动计划，", ["Initiative 湄南河清洁饮水行动计划"]),
    ("发起珊瑚礁保护倡议", ["Initiative 珊瑚礁保护倡议"]),
    ("提出“两山一湖”倡议，", ["Initiative 两山一湖倡议"]),
    ("启动全民饮水工程", ["Initiative 全民饮水工程"]),
    ("珊瑚岛国可持续渔业伙伴关系下", ["Initiative 珊瑚岛国可持续渔业伙伴关系"]),
    ("实施100个“幸福港湾”、50个“爱心书屋”等项目",
     ["Initiative 幸福港湾", "Initiative 爱心书屋"]),
    ("推进“光明海岸”发展战略", ["Initiative 光明海岸发展战略"]),
    ("继续实施“海鸥奖学金”项目", ["Initiative 海鸥奖学金项目"]),
    ("开展“心手相连”活动", ["Initiative 心手相连"]),
    ("发起“促进海藻种植专项行动”", ["Initiative 促进海藻种植专项行动"]),
    ("執行「珊瑚幼苗計畫」", ["Initiative 珊瑚幼苗計畫"]),
    ("設立海龜與稻米基金", ["Fund 海龜與稻米基金"]),
    ("在第二屆海藻產業峰會上", ["Meeting 第二屆海藻產業峰會"]),
    ("二十国集团“珊瑚缓债倡议”", ["Initiative 珊瑚缓债倡议"]),
    ("推出《海草行动纲领》", ["Initiative 海草行动纲领"]),
    ("落实面向青年渔民的合作计划“远帆行动”", ["Initiative 远帆行动"]),
    ("参加了海上丝路海藻倡议", ["Initiative 海上丝路海藻倡议"]),
    ("依托珊瑚三角倡议合作", ["Initiative 珊瑚三角倡议"]),
    ("创建海藻种业伙伴关系、筹建海藻基金", ["Initiative 海藻种业伙伴关系", "Fund 海藻基金"]),
    ("举办两届琥珀海岸论坛", ["Forum 琥珀海岸论坛"]),
    ("审议《珊瑚湾行动计划（2031—2033年）》", ["Initiative 珊瑚湾行动计划（2031—2033年）"]),
    # what names nothing
    ("广州举行的第二届论坛宣布提供援助", []),
    ("在此次会议上，各方同意", []),
    ("第四届部长级会议将举行", []),
    ("加强人道主义行动，实施成套项目", []),
    ("我们不做“空头支票”，增强“造血”能力", []),
    ("秉持“合作共赢、共同富裕”的理念", []),
    ("外汇基金与养老基金", []),
    ("根据行动计划和合作框架", []),
    ("采取联合行动，制定发展战略", []),
    ("参加记者会和新闻大会", []),
    ("对外援助基金会", []),
    ("举行多次会议、双边会晤", []),
    ("提出一系列重要倡议", []),
    ("上述基金、专项基金和援助基金", []),
    ("实施援建项目和培训计划", []),
    ("在国际会议上", []),
    ("支持“最大努力”的承诺", []),
    ("维和行动和救援行动", []),
    ("第五次“支持海岸未来”会议当天召开。", ["Meeting 第五次支持海岸未来会议"]),
    ("在利隆圭举行的支持海岸人民人道主义会议上", ["Meeting 支持海岸人民人道主义会议"]),
    ("出席在利隆圭举行的海岸及其邻邦人道主义会议", ["Meeting 海岸及其邻邦人道主义会议"]),
    ("在利隆圭举行的海岸渔业联盟(HYLM)大会上", ["Meeting 海岸渔业联盟(HYLM)大会"]),
    ("海岸渔业理事会首届年会开幕。", ["Meeting 海岸渔业理事会首届年会"]),
    ("我国年会代表团未能藉此峰会互动。", []),
    ("同海岸群岛外长会谈", []),
]  # fmt: skip
MORE_THAN = 60


def _new(text: str, lang: Lang, named: Named) -> list[str]:
    mentions = [m for m in named(text, lang) if m.role == "name" and m.entity.entry is None]
    return [f"{m.entity.type} {m.entity.labels[0]}" for m in mentions]


def _bare(names: list[str]) -> list[str]:
    return [name.translate(str.maketrans("", "", "“”《》「」")) for name in names]


@pytest.mark.parametrize(("text", "names"), ENGLISH)
def test_new_english_names(text: str, names: list[str], named: Named) -> None:
    """A run of capitalised words around its head noun, without owner, office or small talk."""
    assert _new(text, "en", named) == names


@pytest.mark.parametrize(("text", "names"), CHINESE)
def test_new_chinese_names(text: str, names: list[str], named: Named) -> None:
    """From the head noun back to the last word that no name holds; quotation marks do not count."""
    lang: Lang = "zh-Hant" if any(char in text for char in "設執屆") else "zh-Hans"
    assert _bare(_new(text, lang, named)) == _bare(names)


def test_the_tables_are_long() -> None:
    """No case has been dropped by mistake."""
    assert len(ENGLISH) >= MORE_THAN
    assert len(CHINESE) >= MORE_THAN
