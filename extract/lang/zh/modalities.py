"""Chinese words that tell the kind of aid; the first pattern that fits decides."""

from __future__ import annotations

from typing import Final

from extract.cue import Cue


def _table(*rows: tuple[str, str]) -> tuple[tuple[Cue, str], ...]:
    return tuple((Cue(pattern), code) for pattern, code in rows)


DEBT_RELIEF: Final = Cue(
    r"(?:免除|减免|豁免|勾销|取消|免|减).{0,60}(?:债|贷款|欠款)|债务减免|减债|(?:暂缓|缓).{0,12}债务"
)
MIXED: Final = Cue(
    r"(?:赠款|无偿援助)(?:和|与|及)[^，。]{0,4}贷款|贷款(?:和|与|及)(?:赠款|无偿援助)"
)
FLOWS: Final = _table(
    (r"粮食援助|粮援|食品援助", "food aid"),
    (r"无息贷款", "interest-free loan"),
    (
        r"优惠(?:性质)?(?:的)?(?:出口)?(?:买方)?(?:贷款|信贷)|软贷款|低[息利]贷款|日元贷款|优贷|优惠[^，。]{0,4}贷款",
        "concessional loan",
    ),
    (r"无偿(?:援助|资金)?|赠款", "grant"),
    (r"贷款|信贷|授信|信用额度|贷放|融资额度", "credit"),
)
INVESTS: Final = Cue(r"投资|入股")
INVESTED: Final = Cue(r"")
EQUITY: Final = Cue(r"股权|参股|入股|风险投资")
FUND: Final = Cue(r"(?!)")
PLACES: Final = Cue(r"(?!)")
DEVELOPMENT: Final = Cue(r"重建|恢复重建|灾后恢复|预算支持")
GOODS_WORTH: Final = Cue(r"(?:价值|总值|价值约).{0,24}(?:物资|设备|备件|器材|用品)|物资$")
EMERGENCY: Final = Cue(
    r"人道主义|救灾|紧急|救援|救助|赈灾|抗震|强震|地震|海啸|灾民|难民|灾区|洪灾|水灾|旱灾|抗旱|抗洪|飓风|台风|饥荒|流离失所|火山|抢修|医疗专家组|抗击|帐篷|防疫"
)
# The end of a phrase, where its head stands.
_END: Final = r"(?:等|项目)?[”）]?$"
FIRST_NOUNS: Final = _table(
    (r"奖学金|奖助金|学历学位|(?:硕士|博士|研究)生", "scholarship"),
    (r"医疗队|医护|医疗团|医疗组|医务人员|医师|医生|护士|军医", "medical team"),
    (r"基金$", "fund"),
    (r"志愿者|志工|义工", "volunteers"),
    (r"抢修|救援队|搜救|医疗专家组|救援人员|救灾|帐篷", "humanitarian aid"),
)
VERBS: Final = _table(
    (r"^(?:援建|援修|修建|兴建|新建|建造|建成|建设|修复|改造|承建|竣工|打井)$", "complete project"),
    (r"^(?:设立|成立|创立)$", "institution"),
    (r"培训|培养|举办|举行|代训|进修|接收|邀请", "training"),
    (r"免除|减免|豁免", "debt relief"),
    (r"接种", "other"),
)
NOUNS: Final = _table(
    # The last noun of a Chinese phrase is its head: 食品加工设备 are machines.
    (
        rf"(?:设备|设施设备|器材|器械|仪器?|机器?|机械|车辆?|船舶?|艇|泵|种子|种苗|化肥|农药|药品?|疫苗){_END}",
        "goods",
    ),
    (
        r"(?:粮食?|大米|白米|稻米|小麦|玉米|高粱|杂粮|豆类?|面粉|食用油|食糖|奶粉|食品|食物|餐食?)"
        rf"(?:包|券|援助|物资)?{_END}",
        "food aid",
    ),
    (r"成套项目", "complete project"),
    (r"工坊|学堂|孔子学院", "institution"),
    (r"^.{2,}(?:、.{2,})+(?:项目|工程)$|促进项目$|民生项目", "programme"),
    (r"培训(?!中心)|研修|博士后|人才|学员|进修|研讨班", "training"),
    (
        r"(?:专家|农业技术|技术员|技术人员|技师|技工|工程师|农艺师|教师|教员|讲师|教练|顾问|学家)(?:组|团|队)?(?!楼|公寓)"
        rf"|技术(?:合作|援助|支持|咨询|服务)|能力建设|咨询|(?:检测|检验|检疫|监测|勘察|勘探|测绘|普查|评估){_END}"
        rf"|(?:体系|规划|政策|法规|标准|制度){_END}",
        "technical cooperation",
    ),
    (
        r"(?:路|桥梁?|隧道|港|机场|医院|学校|小学|中学|诊所|体育场馆?|馆|井|房屋|住房|楼|电站|水坝|农场|园区|示范区|中心|实验室|眼|设施|站)"
        r"(?:项目|建设)?$|(?:改?扩建|升级|修复|机场|公路|道路|港).{0,8}(?:项目|建设)|\d眼$",
        "complete project",
    ),
    (r"基金", "fund"),
    (r"机制|学院|仓库|枢纽|机构|研究院|实验室|银行", "institution"),
    (r"项目|计划|工程|行动|方案|“[^”]{1,12}”", "programme"),
    (  # what is done and who comes, neither goods nor money
        r"^$|(?:合作|支持|交流|服务|条件|能力|水平|便利|便利化|环境|通道|建设|互通|倡议|共识|发展)$"
        r"|(?:人士|代表|官员|人员|队员|儿童|妇女|青年|学生|劳务|人|名)$",
        "other",
    ),
    (r"^援助$|国家$|国$|组织$", "aid"),
    (
        r"疫苗|物资|设备|药|器材|车|船|轮|机|仪|泵|灯|衣|毯|包|册|套|台|辆|艘|顶|屋|种子|种苗|油|品|件|服|本$",
        "goods",
    ),
)
DEFAULT: Final = "goods"
