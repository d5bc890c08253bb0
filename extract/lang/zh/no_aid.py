"""Chinese words of what is no aid: purchase, company life, arms, contests, a state's own people.

They are those of a newspaper's other pages, in simplified characters (`extract.fold`).
`extract.statements.aid` says what follows from each.
"""

from __future__ import annotations

from typing import Final

from extract.cue import Cue
from extract.lang.zh.cues import AID_NOUN
from extract.word_lists import listed

PLAIN_AID: Final = AID_NOUN  # what a document about aid speaks of
_BUSINESS: Final = (
    r"(?:企业|公司|(?<!国)集团|厂商|厂家|财团(?!法人)|财阀|株式会社|控股|航空|电信|汽车厂|车厂|车企|药企|房企|商会|"
    r"投资者|投资商|私营部门|石化|石油|海油|移动|联通|重工|开发商|承包商|运营商|制造商|供应商|零售商|业者|子公司|商家|商人)"
)
# Behind a country's name: 一家美国汽车企业, 日本厂商.
COMPANY_BEHIND: Final = Cue(rf"[^，。；、的向为对给]{{0,8}}?{_BUSINESS}(?!合作|协会|联合会)")
COMPANY_NAMED: Final = Cue(
    r"(?:一家|某)?[^，。；、的向为对给]{0,6}?(?:公司|集团|航空|电信|一家[^，。]{0,6}(?:公司|企业))"
)
COMPANY_SUBJECT: Final = Cue(
    rf"(?:^|[，；。：])(?:该|本|这家|一家|某)?[^，。；：向为对给]{{0,10}}?{_BUSINESS}"
    r"(?=[^，。；]{0,6}(?:将|拟|已|还|也|共|累计|宣布|计划|投|决定|承诺|向|为|在|以|与|斥资|出资))"
)
# What a state says that it will have its companies invest abroad.
ENCOURAGED: Final = Cue(
    r"(?:推动|鼓励|支持|引导|带动|促进|促使|动员|组织)[^，。；]{0,12}"
    r"(?:企业|厂商|民间资本|社会资本|私营部门|民营资本)(?!融资)[^，。；]{0,30}投资"
)
COMPANY_NAME: Final = Cue(r"(?:公司|(?<!国)集团|企业|(?<!开发)(?<!发展)(?<!投资)银行)$")
STAND_INS: Final = Cue("")  # a clause without a subject keeps that of the one before
DONATED: Final = Cue(r"捐|赠|无偿|援助|救助|慈善|公益|善款|义诊|免费")
# Something is bought, sold or owned: the other side of a gift.
BOUGHT: Final = Cue(
    r"^(?!.*(?:捐|赠|援))(?s:.*?)(?:(?<!用[于来以])(?:采购|订购|购买|购入|购得)|出售|售出|销售|收购|并购|入股|参股|股权|认购|货款|合同款|"
    r"(?:合同|合约|交易)(?:总)?(?:金额|总价|总值|价值|款|价|值|额)|供货|订单|中标|EPC|总承包|(?:商务|施工|承包|建设|供应|购销|买卖)(?:合同|合约)|竞标|竞得|租赁|军售|"
    r"作价|对价|售价|市价|收取|换取|自费)"
)
# What a company builds for whoever orders it.
CONTRACTED: Final = Cue(r"承建|承包|施工|中标|EPC|(?:合同|合约|工程)|建设|建造|修建")
COMPANY_ARM: Final = Cue("旗下(?:公司|企业)")
OWN_STAFF: Final = Cue(r"员工|职员|雇员|股东|高管")
# Arms: of no use to development, relief or recovery. Clearing them away is.
ARMS: Final = Cue(
    r"战(?:斗)?机|军事援助|军援|导弹|飞弹|军舰|护卫舰|驱逐舰|潜艇|榴弹炮|火炮|火箭炮|坦克|战车|弹药|枪支|步枪|武器|炸弹|"
    r"鱼雷|军火|轰炸机|装甲车"
)
DISARMED: Final = Cue(r"扫雷|排雷|清除|销毁|拆除|未爆|收缴|维和|退役|遣散")
# Prizes, matches and visits: people and sums that go to whoever wins or comes.
CONTEST: Final = Cue(
    r"奖金|奖牌|奖章|勋章|荣誉(?!馆|军)|表彰|金牌|冠军|亚军|锦标赛|联赛|世界杯|奥运|全运会|转会|选手|参赛|球员|球星|观众|旅客|游客|参展|"
    r"参会代表|与会代表|代表团成员|签约项目|领导人(?:或|和|及)?(?:其)?代表|(?:国家|政府|组织)(?:领导人|元首|首脑|代表(?![^，。；]{0,12}(?:签|换文)))"
)
# Wages sent home, claims and taxes: people's own money.
PRIVATE: Final = Cue(r"侨汇|汇款回|寄回|理赔|赔付|保险金|年薪")
# A province's or town's own money and people.
HOME_MEANS: Final = Cue(
    r"[省市县区州][\u4e00-\u9fff]{0,2}财政|财政[部厅局](?=[^，。；]{0,14}(?:下达|下拨|预拨|拨付|安排|拨款))|"
    r"国家发展?改革?委(?=[^，。；]{0,10}(?:下达|安排))|(?:民政|应急管理|水利|住建|住房|卫健)[部厅局](?=[^，。；]{0,14}"
    r"(?:下达|下拨|预拨|拨付|安排|拨款|调拨|紧急))|受[灾援](?:的)?[一二三四五六七八九十几数\d]+个?[省市县区]|"
    r"向本国|本国(?:国民|农民|民众|企业)|每户|农户|每名国民|全体国民|保障(?:性住)?房|税费|中小企业|小微企业|"
    r"困难(?:群众|学生|家庭)|特别预算|追加预算|各县市|地方政府"
)
SCHOLARS: Final = Cue(r"(?:研究人员|科学家|课题组|研究团队)[^，。；]{0,12}(?:获得|获|得到)")
# What is donated to a university, or comes from a body that aids states, is no research grant.
CAMPUS: Final = Cue(
    r"(?:大学|学院)(?:获得|获|得到)"
    r"(?![^，。；]{0,20}(?:捐|赠|援助|世界银行|开发银行|发展银行|联合国|开发计划署|教科文|欧盟|国际))"
)
# A title, heading or section on markets, companies, sport or the town's own budget.
MARKET_TOPIC: Final = Cue(
    r"贸易|外贸|外经贸|股市|股价|市场|业绩|年报|财报|财经|金融周|上市|公司|(?<!国)集团|企业|央行|逆回购|利率|预算|财政(?!支[持援]|援助|资助|部)|"
    r"出口|进口|投资|收购|运动会|联赛|世界杯|奥运|旅游|楼市|经济运行|统计公报|军购|军售|小微|行政院|振兴方案"
)
# The rich provinces' help to the poor ones, and the state's to its poor.
HOME_TOPIC: Final = Cue(
    r"扶贫|脱贫|对口支援|对口帮扶|东西部|援疆|援藏|援青|乡村振兴|低保|困难群众|救助补助|"
    r"下拨|下达|国务院常务会议|地方财政|政府工作报告"
)
# What whoever is helped pays for himself, told beside what others give: 政府自筹300万美元.
OWN_PURSE: Final = Cue(
    r"(?:政府|地方|国内|业主|受援国|当地|项目方|自身|单位)[^，。；]{0,4}(?:自筹|自出|自付|配套|自行(?:承担|筹措|出资|负担))"
    r"|(?<!给)(?:自有|自筹|国内配套|地方配套)资金|(?:本国|国家|联邦|年度|教育|卫生|国防)预算(?!支持|援助)"
)
# Right behind a sum that whoever is helped pays himself: 500万元由当地自筹.
OF_OWN: Final = Cue(r"，?(?:则|将|全部)?由?[^，。；]{0,6}(?:自筹|自付|自行(?:承担|筹措|负担)|配套)")
# Beside a sum that is given, what the work costs in all.
WHOLE_COST: Final = Cue(
    r"(?:总投资|总造价|总成本|工程造价|项目成本|总费用)(?:额|约|近|逾|超过?|为|达|共|计|估计)*$"
)
# 按照流传的草案: what nobody has promised yet.
DRAFT: Final = Cue(
    r"(?:按照?|依照?|根据|据)[^，。；]{0,16}?(?:草案|(?:流传|传出|泄露|讨论中)的[^，。；]{0,10})[，,]"
)
# Who spends at home alone: offices of provinces, prefectures and towns.
HOME_OFFICES: Final = Cue(
    r"省政府|市政府|县政府|州政府|[县縣]市政府|地方政府|省财政|市财政|应急管理厅|民政厅|都道府县|知事|市长|县长"
)
# A title that asks for money.
APPEAL_TOPIC: Final = Cue(r"呼吁|募捐|募款|筹集|筹款|缺口|急需")
# What a sum in a document about aid is, where it is none: a need, a loss, a market, an older sum.
UNSURE: Final = Cue(
    r"损失|需要?(?!求)|所需|需求|缺口|呼吁|募集|目标|贸易|进出口|出口|进口|GDP|国内生产总值|经济总量|营收|利润|价格|"
    r"外债|欠款|欠债|赤字|顺差|市值|成本|造价|耗资|收入|产值|投资|债务总额|偿还|相当于|折合|价值|占|高达|"
    r"可能|或将|若|如果|未|不会|尚"
)
# What a whole document about aid speaks of, and one about business.
AID_WORDS: Final = tuple(
    listed(
        "援 捐 赠 资助 合作 发展 贷款 无偿 人道 救 难民 贫 项目 支持 "
        "基金 倡议 债 培训 奖学金 医疗队 疫苗 重建 受益 灾"
    )
)
BUSINESS_WORDS: Final = tuple(
    listed(
        "股 利润 营收 营业 净利 季度 上市 投资者 公司 企业 销售 出口 "
        "进口 国内生产总值 通胀 通膨 赤字 顺差 税 指数 同比 环比 按年 "
        "交易 盈利 亏损 房地产"
    )
)
# What tells of giving abroad where no place is named.
FOREIGN: Final = Cue(r"援外|对外|国际|个国家|各国|人道主义|海外|境外|全球")
