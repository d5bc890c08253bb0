"""Chinese words that tell what a clause does: gives, promises, needs, refuses, trades.

Written in simplified characters; texts are folded to them first (`extract.fold`). Each table is a
list of words of the language of aid reports, not of any one document.
"""

from __future__ import annotations

import re
from typing import Final

from extract.cue import Cue


def _any(*words: str) -> str:
    return "|".join(sorted("|".join(words).split("|"), key=len, reverse=True))


# Verbs whose object is handed over, built, sent or taught.
GIVING: Final = _any(
    # hands over
    "提供|(?<!资)金援|粮援|给予|施予|赠予|赠与|赠送|赠款|赠|捐赠|致赠|捐献|捐助|捐建|捐款|捐资|捐出|捐|援助|援赠|资助|赞助(?![商人])|支援|驰援|救助|救济|赈济|供应(?![商链])|配备",
    "移交|点交|交付|转交|递交(?=[^，]{0,6}[物设][资备])|转拨|交到|交给|发放|分发|派发|投放|空投|分享|贡献",
    # carries
    "颁发|颁授|颁赠|获颁|送出|送上|送去|送来|送往|送达|送抵|送交|带去|运送|运交|运去|运来|运抵|运至|运到|运往|运给|发运|调运|启运|空运|寄送|寄往|汇往|汇至|汇给|汇入|汇抵",
    # pays
    r"拨付|拨出|挹注|拨款|拨给|拨|划拨|支付|付|支出|出资|注资|增资|追加|增加|投入|缴付|存入|认捐|认缴|斥资|贷放|贷给|贷款(?=[近约逾达共\d])|核贷|拿出|新增",
    # sends
    r"邀(?=了?[约近逾共]?[\d一二三四五六七八九十百千两])|派遣|派出|派驻|派往|派有|选派|增派|加派|外派|调派|调遣|派|抵达|邀请",
    # teaches
    "培训|代训|培养|培育|录取|招收|举办|举行|组织|接种",
    # builds
    "援建|援修|援打|承建|修建|兴建|新建|建设|建成|建造|修复|维修|修缮|翻修|翻新|整修|重建|扩建|改造|打井|钻|打|安装|架设|铺设|抢修",
    "实施|开展|完成|执行|落实|安排|竣工|交接|储备",
    # founds, writes off
    # 给乙国5000万欧元, where no verb behind it is what is done for them
    r"(?<![交拨送捐发借还分留带卖付转划寄提赠派供租授献献补])给(?![予付与出力其])(?=[^，。；、：提供捐赠援派拨建修送运打带来造成做办开]{2,16}?[近约逾超共]?[\d一二两三四五六七八九十百][\d,.一二三四五六七八九十百千]*[万亿][^，。；、：人名剂吨株]{1,5}(?![^，。；、]))",
    r"添置|添建|添(?=了?[\d一二三四五六七八九十百千两])|增建|暂缓|设立|设置|成立|创立|创建|建立|启动|免除|减免|免债|减债|豁免|勾销|取消|帮助|支持|协助",
)
GIVING_LONG: Final = "|".join(verb for verb in GIVING.split("|") if len(verb) > 1)
# Verbs of saying that one will give.
PROMISING: Final = _any(
    "许下|许以|答允|宣布|宣告|承诺|许诺|保证|决定|同意|答应|应允|商定|认捐|批准|允诺|签署|签订|签字|签约|换文|公布|核准|核定|批出|批拨|批予|批给|达成一致|达成协议"
) + (
    r"|(?:董事会|国会|议会|[参众]议院|内阁|立法院|行政院)[^，。；]{0,12}?通过"
    r"(?=[^，。；]{0,20}?(?:贷款|拨款|援助|赠款|捐款))"
)
ACTS: Final = Cue(GIVING_LONG)
PROMISING_WORD: Final = Cue(r"宣布|承诺|认捐|商定|签署|批准")
PROMISING_VERB: Final = Cue(PROMISING)
# Verbs of speaking: the day before one is when the words behind it were spoken.
SAYING: Final = Cue(
    r"表示|指出|透露|强调|重申|证实|披露|告诉|声明|发布|致[辞词]|讲话(?!精神)|(?<!据)说(?![明法服])|"
    r"(?<![号简名职自统声])称(?![为号赞呼职谓])"
)
SIGNED_VERB: Final = Cue(r"批[准出拨予给]|达成|签署|签订|签字|换文|签约|获批|核[准定]|通过$")

# 将 before what is handed on works like 把, and tells no future: 将3000吨大米运抵.
_TAKEN: Final = (
    r"(?:总?价值|总值|首批(?![向为给])|第[一二三四\d]|这|该|此|上述|一批|全部|部分|其中)|"
    r"[\d一二两三四五六七八九十百千][\d,.一二三四五六七八九十百千万亿]*(?:余|多)?[万亿]?(?:个|名|吨|台|辆|套|剂|顶|座|所|架|艘|支|批|件|箱|册|元|美元|欧元)"
)
PLANNED: Final = Cue(
    rf"将(?!军|来华|近|士|{_TAKEN})|拟|打算|计划(?=在|向|为|给|对|于|再|今|明|未|每[年月]|从|提供|追加|捐|援助|派|拨|出资|投入|[一二三四五六七八九十\d]{{1,3}}年|\d{{4}}[年—–-])|(?<!志)(?<!自)愿(?!望|景|者)|准备(?=起运|启运|装运|发运|运|在|向|为|给|对|于|再|捐|赠|援|提供|派|拨|出资|追加|投入)|有意(?=提供|捐|援|向|为|派|拨|出资)|(?<=[说称还也都均定])会(?=再|继续|[向为给对]|资助|提供|捐|派|援|拨|追加)|未来|今后|力争"
)
_COMPLETED: Final = r"运抵|抵达|运到|送抵|完成|建成|竣工"
COMPLETED: Final = Cue(_COMPLETED)
# What is summed up has been given, unless the sum takes in what is being promised.
_SUMMED: Final = (
    r"累计|共(?=向|为|在|建[成设造了立\d一二三四五六七八九十两]|派|培|提|安|实|举|援|捐|免|接|帮|完)"
    r"|总额(?:已)?达到?"
)
_OUTRIGHT: Final = (
    r"已(?!故|到期|逾期|经?(?:宣布|承诺|许诺|答应|同意|决定|认捐|批准|签署|签订))|先后|曾(?!任)|历年|以来|[\d一二三四五六七八九十两多余几]年来|迄今|至今(?!未|尚)|过去(?=[\d一二三四五六七八九十几多数]+[年个])"
    r"|正在(?!考虑|研究|商|讨论|筹|酝酿|寻求|申请|评估)|(?:此前|先前|早前|之前)(?:所|已)?(?=提供|捐|援助|拨|给予|派|运|交付|赠)"
    r"|(?:上个?[周月年]|去年|前年|[昨前][天日])[^，。；]{0,14}?(?:提供|捐[出助]?|拨付|给予)的"
)
DONE_OUTRIGHT: Final = Cue(_OUTRIGHT)
DONE: Final = Cue(rf"{_OUTRIGHT}|{_COMPLETED}|{_SUMMED}")
# A team that goes where it is sent to.
SENT_OUT: Final = Cue(
    r"援[^，。；]{1,16}?(?:医疗队|专家组|救援队|志愿者|工作组|技术组|农技组)[^，。；]{0,24}?(?:启程|出发|出征|抵|赴|飞|奔)"
)
# 宣布收到……: what is announced has come.
TOLD_AS_DONE: Final = Cue(
    r"(?:宣布|公布)(?:已经?)?(?:收到|接收|获得|得到|完成|建成|竣工|启用|开通|移交)"
)
# 签署交接证书, 办理移交手续: signed when it is handed over, where other papers are signed before.
HANDOVER_PAPER: Final = Cue(
    r"(?:签署|签订|签字|签了)[^，。；]{0,20}?(?:交接|移交|交付|验收|捐赠)(?:证书|证明|文书|手续|清单|书)"
)
# Our own mission or team abroad, named without its state: 驻乍得大使, 李明大使, 援乍得医疗队.
_MISSION: Final = (
    "大使馆|使馆|大使|总领事馆|总领馆|总领事|临时代办|代办|代表处|"
    "经商参赞|经商参处|经商处|经参处|参赞"
)
# 李明大使: a Chinese name begins with a surname; 该国大使, 新任大使 are anybody's.
_SURNAME: Final = (
    "(?:欧阳|司马|上官|诸葛|[王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧肖冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜"
    "丁沈姜范江傅付钟卢汪戴崔任陆廖姚方金邱丘夏谭韦贾邹石熊孟秦阎闫薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
    "汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲靳祁路涂兰甘裴"
    "梅童翁霍游阮尤岳柯牟滕谷舒卜饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳费成战席隋储刁桂楼佟仲])"
)
_NOBODY: Final = "时任|马里|马来|安哥|文莱|韩国|于国|任命|包括|常驻|万国|连任"
OWN_MISSION: Final = Cue(
    rf"(?:我国?)?驻(?!华|中国|京|沪)[\u4e00-\u9fff]{{1,12}}?(?:{_MISSION})"
    rf"|(?:(?<![\u4e00-\u9fff])|(?<=[日午上由]))(?!{_NOBODY}){_SURNAME}[\u4e00-\u9fff]{{1,2}}(?:大使|总领事|代办|参赞)(?=在|出席|会见|向|同|与|和|拜会|访|接受|赴|为|主持|走访|视察|代表|签|致)"
)
OWN_TEAM: Final = Cue(
    r"(?<![外支救增声求后受])援(?!建|外|[疆藏青鄂])(?:助(?!的))?[\u4e00-\u9fff]{2,14}?"
    r"(?:医疗队|专家组|农业组|技术组|项目组|农技组|项目|工程)"
)
# A clause that counts what has been done up to a day.
COUNTED: Final = Cue(r"^\s*截[至止]")
ASPECT_LE: Final = Cue(r"了(?!解|如)")

# Nothing is promised or given where these govern the sum.
NEGATED: Final = Cue(
    r"没有(?!任何附加)|未有|未能|未(?!来|爆|还|偿|付)|尚未|不再|不会|无意|拒绝|取消了|暂不|(?:暂停|中止|中断|停止|终止|冻结|撤回)(?!偿|还)(?![^，。；]{0,16}(?:债|解冻))|不出钱|无新|(?:取消|削减|缩减|砍掉)(?:了|原定|对)?[^，。；]{0,14}?(?:资助|援助|拨款|捐款)|並未|并未|从未|分文未"
)
WEIGHED: Final = Cue(
    r"考虑|以期|通常情况|往往|撬动|调动[^，。；]{0,14}(?:投资|资本)|希望(?!小学|工程|学校|之)|期望|期待|盼|动员|研究(?=提供|设立|增|后|，|。|援|是否)|予以研究|继续研究|仍在研究|正在研究|探讨|商谈|有意(?!提供|捐|援|向|为|派|拨|出资)|或将|可能|如果|倘若|(?<!般)若(?![干开望昂尔泽])|有望|呼吁|号召|恳请|吁请|促请|建议|敦促|要求|请求|(?<![申邀])请(?=各|国际|所有|其他|成员|捐|富|大家)"
)
# What is short describes who gets help: 粮食短缺国家, 资金不足的危机.
_ATTRIBUTE: Final = r"[^，。；\d]{0,8}?(?:国家|地区|的|危机|状况|问题)"
# What a disaster did: houses fell, people died.
_HARM: Final = (
    "遇难|罹难|丧生|丧命|死亡|身亡|失踪|倒塌|坍塌|被毁|被淹|被冲毁|淹没|无家可归|流离失所"
)
HARMED: Final = Cue(
    rf"(?:造成|导致|致使|已有|共有)[^，。；]{{0,24}}?(?:{_HARM}|受[伤灾损])|(?:{_HARM})(?:$|[和或、]|人[数口])|(?:伤亡|罹难|受伤|受灾|感染|确诊)人[数口]"
)
# 对10个先进集体进行表彰: who is honoured is not given.
PRAISED: Final = Cue(r"表彰|表扬|嘉奖|授勋|先进(?:集体|个人|单位|工作者)|荣誉称号")
NEEDED: Final = Cue(
    rf"(?<![有的])需要|需(?=投|筹|\d|[一二三四五六七八九十百千万亿约近逾]|资|款|帐)|(?<!等)急需(?!的|[^，。；]{{0,2}}(?:物资|物品|用品))|还需|[尚还仍](?:短?缺|差)(?!席|乏经验)|缺口|短缺(?!{_ATTRIBUTE})|尚欠|不足(?!{_ATTRIBUTE})|(?<!共)筹集(?!到|了)|筹措(?!了|一批|到)|筹募|(?<![共已])筹(?=[约近逾]?[\d一二三四五六七八九十百])|再筹|募捐(?!额)|募集|(?:[募筹捐]|预定)[^，。；]{{0,6}}目标|目标(?:是|为|金额|额|定)|寻求(?!庇护)|求援|申请(?!人|者)|呼吁|所求|损失|结余|余额|[元镑]的?[^，。；]{{0,6}}目标|(?<!所)欠(?![款债发缺佳妥]|[^，。；]{{0,16}}债)|造价|估算|估计|预计(?!将|未来|今后|[在于今明后]|\d{{4}}年)|测算|欠债|蒙受"
)
# How large a fund is: 该基金会的资金将超过600亿美元.
HOLDINGS: Final = Cue(
    r"(?:基金会?|银行|机构|组织)(?:目前|现有|现)?的?(?:总?资[金产]|总?规模|捐赠基金)(?:总额|规模)?(?:目前|已|将|约)*(?:[达有超]|增)"
)
# What a state has got done at home: 取得了……进展，包括修建公路.
ACHIEVED: Final = Cue(r"取得(?:了|的)?[^，。；]{0,16}?(?:进展|成绩|成就|进步|突破)")
# The clause goes on with instances of what the one before has told.
INSTANCES: Final = Cue(r"\s*(?:其中)?(?:包括|例如|譬如|诸如)")
# What a sum is of, where it is no aid; not where it is what the aid is for (用于扩大出口).
_AIM: Final = (
    "用于|用以|用来|旨在|以便|以(?=扩大|促进|改善|提高)|帮助|协助|"
    "(?:扩大|促进|提高)(?=[^，。；]{0,4}出口)"
)
_TRADE: Final = (
    "贸易额|贸易总额|双边贸易|进出口(?!银行)|进口(?!食品|贸易融资|融资|专项)|"
    "(?<!进)出口(?!买方|信贷|银行)|外汇储备|黄金储备|"
    "国内生产总值|GDP|经济总量|经济规模|产值|市场规模|人均收入|(?<!援助)(?<!援外)预算(?!援助|支持)|财政支出|税收|赤字|盈余|顺差|逆差|转移支付|补贴|"
    "发债|发行债券|股市|股价|股份|市值|净利润|利润|营业收入|营收|营业额|成交|分红|派息|派现|股息|红利|"
    "国债|回购|[纯盈]利(?!贷)|末期息|派[^，。；]{0,4}息|财政收入|岁入|年收入|还本付息|外商|外资企业|净(?:投放|回笼|买入|卖出|流入|流出)|贴现|不良(?:贷款|资产)|坏账|呆账|"
    "收购|并购|作价(?!值)|吸引投资|直接投资|承包工程|合同额|劳务(?!人员)|货运量|客运量|旅客|游客|(?:接待|客流|出入境|发送)[^，。]{0,8}人次|"
    "商业(?:原则|贷款|合同|经营|运作|条件|性)"
)
TRADED: Final = Cue(rf"^(?:(?!{_AIM}).)*?(?:{_TRADE})", re.DOTALL)
# What a state spends at home, and whom a company pays.
OWN: Final = Cue(
    r"公共预算|本国[^，。；]{0,6}(?:预算|收入|国库)|财政资金|(?:中央|地方|市|省|县)财政|财政部(?=下达|预拨|发行|印发)|央行(?!向|为|同|与)"
    r"|国资委|地方政府|各级政府|国内(?!生产|政)|本省|全省|全市|全县"
    r"|居民(?=收入|消费|存款|储蓄|贷款|人均|可支配)|(?:就业|救助|生活)补助"
    r"|城乡低保|经销商|供应商|股东|员工|客户|消费者|顾客|投资者|纳税人|通胀|纾困|刺激计划"
    r"|对口(?:支援|帮扶|协作|合作)|东西部协作|乡村振兴|脱贫|扶贫办|低保|贫困学生|困难(?:群众|学生)|社区居民"
    r"|援[疆藏青鄂]|每户|每人每|每家|自费|市民"
)
# The provinces and great towns of China: what they receive is no aid of China's.
HOME: Final = (
    "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|"
    "内蒙古|广西|西藏|宁夏|新疆|北京|天津|上海(?!合作组织)|重庆|深圳|广州|武汉|成都|西安|南京|杭州|郑州|长沙|沈阳|大连|青岛|厦门|"
    "汶川|玉树|雅安"
)
# 在甘肃造林, 四川灾区: a place in China that aid may be for, not a town where people meet.
PROVINCE: Final = Cue(
    rf"(?<=[在向给为赴])(?!北京|上海|广州|深圳)(?:{HOME})"
    rf"|(?!北京|上海|广州|深圳)(?:{HOME})(?:全?省(?!委)|自治区|山区|农村|[\u4e00-\u9fff]{{0,3}}?(?:县|灾区|地震))"
)
AT_HOME: Final = Cue(
    rf"(?:向|为|给|予其?|支持|支援|帮助|援助|扶持|捐助|下达|驰援|增援)(?:了)?(?:我国|全国)?(?:{HOME})"
)
# Where a foreign giver's aid goes within China.
HOME_TAKES: Final = Cue(
    rf"(?:[向为给予对]|支持|支援|帮助|援助|扶持|捐助|资助|惠及|用于)(?:了)?(?:我国|中国)?(?:{HOME})(?!路)"
    rf"|在(?:{HOME})[^，。；]{{0,8}}?(?:实施|开展|援建|兴建|修建|建设|设立|资助|培训)"
)
# What armies and markets hand over.
ARMS: Final = Cue(
    r"军援|武器|弹药|军火|导弹|防空系统|战斗机|战机|轰炸机|坦克|航母|潜艇|(?<!马拉)维和|官兵|军售|军演|演习|制裁"
    r"|合同(?:金额|总额|价值|价款|款)|货款|订单|军购|金牌|银牌|铜牌|奖杯|互派|互免|互换"
)

# A preposition (or a verb that works as one) and the part that its noun plays.
TO: Final = _any(
    "向|(?<![应面反绝相敌])对|(?<![作成称视名认])为|给予|给|予|赴|赈济|救济|帮助|支持|协助|援助|救助|惠及|同|与|援|帮|供|前往|往|送|助"
)
IN: Final = _any(r"在|(?<![关由属鉴基])于")
THROUGH: Final = _any("通过|透过|经由|经|借助于?|依托")
BY: Final = _any("由|来自")
WITHIN: Final = _any("在|根据|按照|依托|围绕|配合")

# 提供援助 says no more than that aid is given; what is counted then is who gets it.
BARE_AID: Final = Cue(
    r"(?:提供|给予)了?(?:对外|紧急|人道主义?|粮食|救灾|各类|各种)*援助$|国家(?:和地区)?派(?:有|出|遣)[了过]?(?:援外)?医疗队$|地区\d+国"
)
LIKEWISE: Final = Cue(r"同样|亦|同额")
ADDING: Final = Cue(r"追加|增资|续捐|加码")
PURPOSE: Final = Cue(r"(?:主要|重点|全部|专门|均|分别)?(?:用于|用以|旨在|以便|以|供|用来)")
# Their subject is who receives.
RECEIVING: Final = Cue(
    r"已有[^，。；]{0,14}(?:捐款|获颁|获授|认捐|捐赠|出资)|收到|领到|得到|获得|获赠|受赠|接收(?![^，。；]{0,12}(?:进修生|留学生|学员|学生|研修|实习生|博士后|伤员|患者|病人))|(?:接受|获|(?<![遭承忍])受(?![灾困害伤损难]))了?(?=[^，。]{0,12}(?:援|捐|赠|资助|拨款|拨付|注资))"
)
# People whom a scholarship has been given.
AWARDED: Final = Cue(
    r"(?:获颁?|获授|获得|荣获|领取|享受|受)[^，。；]{0,16}奖[学助]金|奖[学助]金(?:得主|获得者|得奖者|获奖者|受奖)"
    r"|(?:得奖者|获奖者|受奖者|受奖学?生|奖学金生|得主)[^，。；]{0,6}\d"
)
# Givers without a name: 与会各方承诺……, 59个国家和机构认捐…….
UNNAMED: Final = Cue(
    r"(?:(?!各方(?:共同|的)*(?:努力|支持|协助|配合|见证)下)各国|各方|各界|与会(?:各)?(?:国|方|者|代表)|(?:捐助|捐款|捐赠|援助|出资)(?:国|方|者)|国际社会|会议|大会|峰会|"
    r"理念相近国家|(?:一些|许多|不少|多|几|(?<![一二三四五六七八九十百])[一二三四五六七八九十百]{1,4}|(?<!\d)\d{1,4})[多余几]?个?(?:国家|国(?!际|家)|国际组织|机构))"
    r"(?:和(?:国际)?(?:机构|组织|地区))?(?:、[^，。；、]{1,6}){0,3}[^，。；、]{0,14}?(?:承诺|保证|认捐|派出|派遣|捐助(?!国|方|者)|捐款(?!国|方|者)|捐出|出资(?!国|方)|答应|允诺|筹集|批准)"
    r"|(?:成功|共|已)[^，。；]{0,10}?筹(?:得|集到|措到)"
    r"|国际社会(?!提供|对|给予|的)[^，。；]{0,24}?(?:提供|援助)"
)
_STRUCK: Final = r"受灾(?:最?严?重)?(?:的[几多各]?[个]?|各)?(?:国家|国(?!际))"
STRUCK_COUNTRIES: Final = Cue(_STRUCK)
# Takers without a name of their own, and what they go by in English.
TAKER_GROUPS: Final = (
    (
        rf"[\u4e00-\u9fff]{{0,6}}?{_STRUCK}",
        ("affected countries", "受灾国家", "受灾国"),
    ),
    (
        r"(?:周边)?邻国|周边(?:各国|国家)",
        ("neighbouring countries", "周边国家", "邻国", "周边邻国"),
    ),
    (
        r"湄公河(?:流域|地区|沿岸|下游)?(?:[五六5６6]国|[五六56]个国家|各国|国家)",
        ("Mekong countries", "湄公河国家", "湄公河流域国家"),
    ),
    (r"成员国", ("member states", "成员国")),
    (r"友邦", ("diplomatic allies", "allies", "友邦")),
)
# 八项举措包括：, 新措施有：: what stands behind is what is to be done.
MEASURES: Final = Cue(
    r"^(?!.*(?:采取|已|实施了|推出了)).*(?:举措|措施)(?:主要|分别|具体)*(?:包括|包含|有|是|为|如下)?$",
    re.DOTALL,
)
# 根据协议，……, 协定规定，……: what two sides have agreed on is what will be given.
AGREED_TERMS: Final = Cue(
    r"\s*(?:根据|按照?|依照?|依据)?(?:该|此|这[一项份]?|上述|双方|两国|有关)?[^，。；的\d]{0,10}?(?<!国际)(?<!未达成)"
    r"(?:协定|协议|换文|合同|备忘录|议定书)(?:的?(?:规定|约定|内容|条款|安排))?$"
)
# 总理提出的为岛国建设10个气象站……的倡议: what a plan that was put forward is to bring.
PROPOSED: Final = Cue(r"(?:提出|倡议|发起)的(?:将)?(?:面向|向|对|为|给|在|帮助|支持)")
# 向76个国家派遣……, 为近70个国家的官员: who receives is counted and not named.
TAKERS_COUNTED: Final = Cue(
    r"(?:向|为|给|对|在|赴|惠及|覆盖|遍及|派往)(?:全球|全世界|世界|其他|其它|上述)?(?:上|超过|约|近|逾|至少)?"
    r"(?:\d[\d,]*|[一二三四五六七八九十百两数几]{1,4})(?:余|多)?个?(?:发展中|受援|友好|建交|成员)?(?:国家|国(?![际家]))"
)
# A promise recalled on the way to something else: 兑现……承诺, 落实……宣布的举措.
RECALLED: Final = Cue(r"(?:落实|履行|兑现|围绕|根据|按照)[^，。；]*$")
# Aid and nothing else is called so.
PLAIN_AID: Final = Cue(
    r"无偿援助|(?<![A-Za-z])ODA(?![A-Za-z])|对外(?:提供)?(?:[^，。；]{0,6})援助|(?:发展|开发)援助|气候(?:融资|资金|援助)|援外|赠款|援款|优惠贷款|无息贷款|人道(?:主义)?援助|援建|"
    r"国际社会[^，。；]{0,10}(?:援助|捐)|粮食援助|援助(?:金额|资金|总额|款)|南南合作|受(?:援|灾)(?:的?国家|国)|发展中国家|最不发达国家|友邦|"
    r"(?:向|为|对|给)(?:全球|世界各[国地]|各国)(?=提供|捐|分享|供)|(?:向|为|对|给|在|援助|惠及)(?:全球|世界)?(?:\d+|[一二三四五六七八九十百]+|多|各)[余多]?个?"
    r"[\u4e00-\u9fff]{0,8}?(?:国家(?!级|队|公园)|国际组织|受援国|成员国)"
)
# What is set aside with these verbs goes into what the next clause names.
SETS_ASIDE: Final = Cue(r"拿出|出资|拨款|拨出|投入|捐资|划拨|安排")
# Whom a clause behind the gift names is who receives it: ……10亿欧元，用以援助叙利亚.
FOR_WHOM: Final = Cue(
    rf"(?:将|会)?(?:{PURPOSE.pattern}|由(?:其|它们?|该(?:组织|机构|[会署行])))|(?:分别|以|来|将|会)?(?:惠及|覆盖|涉及|帮(?!派|工)|协?助(?![理手教学])|支持|支援|援助|资助|救助|赈济|救济|赈灾|[使让]|受(?:惠|益|援))"
)
# Ways in which aid is given are told of, not given: 包括援建成套项目、提供物资等方式.
WAYS: Final = Cue(r"方式|形式(?!多样)|手段|途径|(?<!政策)措施包括(?!：)|种类")
# Who takes, where no name says it.
TAKERS: Final = Cue(
    r"(?<![\u4e00-\u9fff])岛国|(?<=[在向为对给])岛国|(?:相关|有关|受援|受灾|发展中|成员|周边|沿线|友好)国|各国|外方|对方|灾区|灾民|难民|当地|该(?:[国校院市区村]|地[区带])|这些(?:国家|地区|岛国)|[为向给]其"
)
# A sum of it is aid by name: 3000万美元援助.
AID_SUM: Final = Cue(r"援助|捐款|捐助|捐赠|赠款|善款|援款")
# These are done for others' sake, whoever they are.
GIFT_VERB: Final = Cue(
    r"捐赠|捐款|捐资|捐建|赠送|援建|援助|援赠|空投|救助|修建|兴建|添置|贡献|拨款|拨出|金援|发放|转送"
)
# What a whole sentence is not: 均属商业经营.
NO_AID: Final = Cue(r"属(?:于)?商业|商业(?:性质|经营|开发|投资|合同)|不属(?:于)?援助|并按份额")
TOGETHER: Final = Cue(r"合作|实施|开展|签署|执行")
COMES_TO: Final = Cue(
    r"(?:[，,](?:全长|总长|总面积|建筑面积)[^，。；]{1,12})?"
    r"\s?[，,]?(?:涉及)?(?:项目|工程|贷款|协议)?的?(?:累计)?(?:(?:提供的?)?(?:(?:外资|国外|无偿)*援助|捐[赠助]|资助|拨款|外资|资金)总?(?=金?额))?"
    r"(?:累计|总额|总计|合计|金额|总金额|共计|合共|一共|共|总价值|总值|价值|投入|耗资|工程费|经费|总投资|达|约|近|超|逾|为|折合"
    r"|获得?(?:拨款|批准|资助)|批准了?(?=约?近?\d))*\s?"
)
BY_KIND: Final = Cue(r"按[^，。]{1,8}(?:分|划分|计)")
# Behind these a colon leads in the parts of what was told.
INTO_PARTS: Final = Cue(r"(?:分别(?:为|是|包括)|包括|包含|其中)$")
PART: Final = Cue(
    r"其中|包括|包含|含(?=\d)|分别为|(?<![立随当瞬在])即(?![将时可便使刻日席兴若])|当中"
    r"|(?:这|该|此|上述)(?:一|笔|项|批|些)*[^，。；]{0,3}(?:资金|款项?|援助)当?中"
)
SHARE: Final = Cue(r"占[^，。；]{0,14}?(?:%|％|成|之[一二三四五六七八九])")
RESPECTIVELY: Final = Cue(r"分别")
EACH: Final = Cue(
    r"各自|各 ?(?=[向为给捐出拨提派一二两三四五六七八九十\d认承宣追投送赠援百千万无免])"
    r"|均(?=认捐|承诺|捐)"
)
BOTH: Final = Cue(r"双方|两国(?=将|各|共同)")

# What the giving is called; enough on its own to tell aid from trade.
AID_NOUN: Final = Cue(
    r"援助|援外|捐|赠|认捐|善款|无偿|优惠贷款|无息贷款|优惠出口买方信贷|奖学金|人道主义|救灾|救援|医疗队|志愿者|减债|债务减|免债|免除[^，。]{0,40}债|成套项目|技术合作|粮援|资助|支援|增资|发展合作|南南合作|发展中国家|(?<!资)金援"
)
AID_TOPIC: Final = Cue(
    r"援助|发展合作|援外|救灾|救援|认捐|增资|捐|南南合作|合作论坛|峰会|论坛|联合声明|联合公报|联合宣言|行动计划|重建|移交|动态|讲话"
)

# Whose 我国 it is where a document names no issuer: the state that writes so in that script.
OWN_COUNTRY: Final = {"zh-Hans": "CHN", "zh-Hant": "TWN"}
SELF: Final = Cue(
    r"我国|我们|我方|中方|我(?=愿|宣布|将|代表|政府|使馆|馆|驻|还|已|除|向|为|派|捐|决定|同意|承诺|技术团|农技团|医疗[团队])"
    r"|(?<![驻国方])(?:大)?使馆(?=为|向|还|并|将|专门|捐|应|也)"
)

# 外交部今天表示: papers in traditional characters write of their own ministry without its state.
OWN_MINISTRY: Final = Cue(
    r"(?<![\u4e00-\u9fff])外交部(?!长)(?=[（(]?[今昨]|表示|宣布|指出|强调|说|称|发言人|发布|说明|代表|[除将已也并捐援]|决定|同意)"
)
# 政府决定捐赠……: the government of whoever speaks, else that at home.
GOVERNMENT: Final = Cue(r"[\s“]*(?:此外|同时|另外|因此)?政府(?![间军])")

CLASSIFIERS: Final = (
    "个|名(?!额)|位|人(?!员|才)|所|座|艘|吨|公吨|批|期|项|支(?![援持出])|顶|套|剂|台|辆|架|条(?!件)|件|册|眼|盏|间|班|笔|公里|千米|千瓦|兆瓦|株|头|本|箱|"
    "卷|包|袋|公斤|千克|升|人次|批次|份|组|具|部|只|匹|口(?![罩粮服])|幢|栋|处|家|艇|枚|支|只|双|床|张|公顷|亩|平方米|立方米|车|"
    "人（次）|人\\(次\\)|万剂|集装箱|场|届|类|种|轮|对|瓶|盒|桶|门|款|副|块|片|航班|架次|棵|幅|扇|户|辑|节|列|吨次"
)

PROMISED_LEAD: Final = Cue(
    r"承诺|决定|批准|同意|宣布|认捐|将|拟|今后|未来[几数一二三四五六七八九十\d]|举措|计划|愿|待交付|打算|许诺|下一步"
)
DELIVERED_LEAD: Final = Cue(r"已|累计|完成|交付|拨付|落实|提供了|援助了|成果|捐款|到位")
_CATASTROPHE: Final = (
    "[强地]震|震灾|海啸|[飓台]风|洪水|[水旱洪雪蝗]灾|饥荒|火山|[山林]火|森林大?火|泥石流|山体滑坡|"
    "埃博拉|霍乱|鼠疫|瘟疫"
)
_VICTIMS: Final = "受灾|灾[民区]|难民(?!署|[^，。；、]{0,8}专员)|流离失所"
# What tells that the country named before it has met with a disaster.
STRUCK: Final = Cue(
    r"(?:遭遇|遭受|遭|发生|爆发|暴发|突发|出现|蒙受|面临)[^，。；]{0,16}?(?:灾|震|[飓台龙暴]风|洪|旱|疫|大火|山火|海啸|饥荒|危机)"
    r"|(?:[强地]震|海啸|[水洪旱火风震雪]灾|[飓台]风|疫情|洪水|干旱|山火|大火|火山(?:爆发|喷发)|灾情)"
    r"[^，。；]{0,6}(?:(?:后|时|之际|以来)$|造成|导致|重创|肆虐|严重|严峻|惨重|频传|成灾|蔓延)"
    r"|(?:火山(?:爆发|喷发)|因[^，。；]{0,10}?(?:[强地]震|海啸|[水洪旱雪]灾|[飓台]风)|大火|山火)$"
)
EMERGENCY_TOPIC: Final = Cue(
    rf"人道主义|人道(?=援|救|危|物|捐)|[救赈抗]灾|救援|抗击|{_VICTIMS}|^(?!.*重建).*?(?:{_CATASTROPHE})"
)
# The news that opens a report: what has happened, and to whom.
EMERGENCY_NEWS: Final = Cue(
    rf"^(?!.*(?:重建|后的?(?:恢复|复苏))).*?(?:{_CATASTROPHE}|{_VICTIMS}|人道(?:主义)?(?:危机|(?:援助|救援|救助)(?![和与及])))",
    re.DOTALL,
)
# 总部设在肯尼亚的某机构: where a body has its seat, not whom it helps
VENUE: Final = Cue(r"总部(?:设|設|位)?(?:在|于|於)$")
# 在某市举行、宣布: a town is as often where something is said as where a gift is.
IN_TOWN: Final = Cue(r"(?!)")
# 最后提到的国家。
THE_COUNTRY: Final = Cue(r"[该該][国國]|当地|當地")
# 德国：总理5日宣布捐5亿欧元, 挪威：追加1000万克朗: the label is the subject.
GIVES_AT_ONCE: Final = Cue(
    r"[^，。；：]{0,16}?(?:宣布|承诺|认捐|捐款|捐出|捐[^助赠]|派[^，。；]{0,8}(?:赴|前往)|追加|答应)"
)
# Before what is told as said: 大使(表示)…….
REPORTED: Final = Cue(
    r"表示|指出|强调|(?<!据)说[，：:,“]|[他她]说|介绍|透露|载明|明载|写明|列明|宣布|称[，：:,“]|致辞|讲话中"
)
# Right before whoever has helped somebody do something: 在(土耳其)支持下，索马里建成.
BEFORE_HELPER: Final = Cue(r"(?:^|[，。；])(?:在|得益于|利用|依靠)$")
HELP_BEHIND: Final = Cue(r"(?:政府)?的?[^，。；]{0,6}?(?:支持|援助|帮助|资助|协助|贷款|赠款|资金)")
# Behind whoever owns what follows: 不丹的100万美元援助.
OWNER_BEHIND: Final = Cue(r"(?:政府)?的")
# Right before whom a giver is measured by: 仅次于日本.
OUTDONE: Final = Cue(r"(?:次于|落后于|低于|高于|多于|少于|超过了?|不及|不如|赶上|媲美)$")
# Right before whoever something is for: 对这四国的援助, 向肯尼亚提供.
BEFORE_TAKER: Final = Cue(r"(?:[向对对給给]|援助|支援)(?:[这這那上述]{0,2}[一-十\d]{0,2}[国國])?$")
