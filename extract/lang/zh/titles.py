"""Chinese words of the title block: who issues a document, who speaks, what it is for."""

from __future__ import annotations

from typing import Final

import msgspec

from extract.cue import Cue
from extract.lang.zh import cues

LONGEST_LINE: Final = 60  # characters of a line of the title
OFFICE: Final = Cue(
    r"政府|部$|外交部|商务部|办公室|大使馆|使馆|署|总统|总理|主席|国务院|外长|部长|司$"
)
AIMED_AT: Final = Cue(r"[向对援助赴给予为捐赠驻]$")  # before the name of whom a title is for
RAISING: Final = Cue(r"增资|认捐|筹资|募捐|呼吁")
# Beside the name of a body that is to be replenished, in words that titles do not use.
REPLENISHING: Final = Cue(r"(?!)")
REPLENISHED: Final = Cue(r"(?!)")
MISSING: Final = Cue(r"急需|亟需|亟待|急待")  # 东盟急需为缅甸提供救援: who gives nothing yet
JOINT: Final = Cue(r"联合|共同")
SPEECH: Final = Cue(
    r"讲话|演讲|致辞|致词|发言|贺信|贺词|署名文章|答记者问|声明|谈话|献词"
)  # what somebody says in his own name
BY: Final = Cue(r"(?!)")  # who speaks stands before what he says: 习近平在……上的讲话
BY_SOMEBODY: Final = Cue(r"大使|代表|部长|司长")
OWNED: Final = Cue(r"(?P<owner>['’]s?)?\s")  # between an abbreviation and its statement
OF_SPEAKER: Final = Cue(r"(?!)")
REVIEW: Final = Cue(
    r"综述|回顾|总结|盘点|大事(?!件)|年度报告|年报|述评|[（(](?:19|20)\d\d年度?[）)]$"
)
HEAD_FIELD: Final = Cue(r"(?:来源|來源|发布机构|发布单位|發布機構|作者)\s?[:：]")
PLACE_LINE: Final = Cue(r"\d{4}年")
RUNS_ON: Final = Cue("[，。]")  # what tells a text from the lines that number and date a page
REST_OF_PHRASE: Final = Cue(r"[^\s，！!？?：；]*")  # of a headline, up to its blank or comma
STRUCK: Final = cues.STRUCK
OWN_MISSION: Final = cues.OWN_MISSION

OWN_COUNTRY: Final = cues.OWN_COUNTRY
# Towns with a government of their own, by the script that they share with a state.
CITIES: Final = {"zh-Hant": ("HKG", "MAC")}


class Papers(msgspec.Struct, frozen=True):
    """The papers in Chinese that call another state than the script's own 我国.

    Not by names that papers of Taipei or Hong Kong bear as well (联合晚报, 东方日报).

    Attributes:
        code: the state.
        words: their names, and what only they write; who names the state with the paper's name
            (新加坡联合早报) reads it from outside.
        worth: what sums abroad are worth, in brackets, for their readers: 1亿美元（约1.3亿新元）.
        apart: where the state is told of from outside: 向新加坡, 驻新加坡.
        taking: where 我国 itself gives to that state, and so is another.
    """

    code: str
    words: Cue
    worth: Cue
    apart: Cue
    taking: Cue


_NEVER: Final = r"(?!)"  # of a paper that nothing of that kind tells


def _papers(code: str, state: str, words: str = "", worth: str = "") -> Papers:
    apart = rf"(?:向|给|予|赠|捐|援|援助|支援|援建|帮助|驻|对|为)了?{state}"
    return Papers(
        code=code,
        words=Cue(rf"(?<!{state})(?<!{state}[《“])(?:{words})" if words else _NEVER),
        worth=Cue(rf"[（(](?:{worth})[）)]" if worth else _NEVER),
        apart=Cue(apart),
        taking=Cue(rf"我国[^，。；：]{{0,16}}?{apart}"),
    )


PAPERS: Final = (
    _papers(
        "SGP",
        "新加坡",
        "亚细安|联合早报|新明日报|8视界|早报讯|狮城新闻",
        r"约[^（）()]{1,16}新元",
    ),
    _papers(
        "MYS",
        "马来西亚",
        "星洲(?:日报|网)|南洋商报|中国报讯|光华日报|诗华日报",
        r"约?[^（）()]{1,16}令吉",
    ),
    _papers("TWN", "台湾", worth=r"约(?:合?新台币|[^（）()]{1,12}新台币)[^（）()]{0,12}"),
    _papers("VNM", "越南", "越通社|越南之声|西贡解放|越共[^，。；]{0,8}电子报|越南人民报"),
    _papers("KHM", "柬埔寨", "金边讯|柬华日报|柬埔寨星洲"),
)
