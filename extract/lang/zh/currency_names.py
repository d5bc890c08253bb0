"""The currencies' names as Chinese texts write them, in simplified characters.

Codes are ISO 4217. The names follow the Unicode CLDR (display names of currencies, zh-Hans and
zh-Hant), with the short forms of news (肯先令), of Hong Kong, Macao and Taiwan (坡币, 葡币, 披索)
and of older documents (西德马克, 埃居). A name that several countries share is listed under its
key (`extract.currencies.KEYS`).
"""

from __future__ import annotations

# names of one currency
_NAMES = """
CNY 元人民币 元(人民币) 元（人民币） (人民币) （人民币） 元RMB 人民币元 人民币圆 人民币 华币
USD 美元 美金 美圆 元美金 元美元 元(美元) 元（美元）
EUR 欧元 欧罗
GBP 英镑
JPY 日元 日圆 日币 日円 円 元日币
KRW 韩元 韩圆 韩币 韩圜 南韩元 大韩民国元
KPW 朝鲜元 北韩元 朝元
HKD 港元 港币 港圆 港纸 元港币 元港元
MOP 澳门元 澳门币 葡币 元澳门币 元澳门元 元葡币 澳门圆
TWD 新台币 台币 元新台币 元台币 台元 新台币元
CAD 加元 加拿大元 加币 加圆
AUD 澳元 澳大利亚元 澳洲元 澳币 澳圆 澳金
NZD 新西兰元 纽西兰元 纽元 纽币 新西兰币
SGD 新加坡元 新加坡币 坡元 坡币 新元 新币
FJD 斐济元
BND 文莱元 汶莱元
NAD 纳米比亚元
LRD 利比里亚元 赖比瑞亚元
JMD 牙买加元
BBD 巴巴多斯元 巴贝多元
BSD 巴哈马元
BZD 伯利兹元 贝里斯元
GYD 圭亚那元
SRD 苏里南元
TTD 特立尼达和多巴哥元 特多元 千里达元
XCD 东加勒比元
SBD 所罗门群岛元 所罗门元 索罗门元
ZWL 津巴布韦元 津元 辛巴威元
MMK 缅元 缅甸元 缅币
CHF 瑞士法郎 瑞郎 清算瑞士法郎
FRF 法国法郎
BEF 比利时法郎
LUF 卢森堡法郎
XAF 中非法郎 中部非洲法郎
XOF 西非法郎 西非共同体法郎
XPF 太平洋法郎
RWF 卢旺达法郎 卢旺法郎 卢安达法郎
BIF 布隆迪法郎
CDF 刚果法郎
GNF 几内亚法郎
KMF 科摩罗法郎
DJF 吉布提法郎
MGF 马达加斯加法郎
DEM 德国马克 西德马克 联邦德国马克 联邦马克
DDM 东德马克 民主德国马克
FIM 芬兰马克
BAM 可兑换马克 波黑马克 波黑可兑换马克
NLG 荷兰盾
ANG 荷属安的列斯盾 安的列斯盾
SRG 苏里南盾
ESP 西班牙比塞塔 比塞塔
PTE 葡萄牙埃斯库多
CVE 佛得角埃斯库多
GRD 希腊德拉克马 德拉克马
IEP 爱尔兰镑
XEU 埃居 欧洲货币单位
XDR 特别提款权 特别提款权单位 单位特别提款权 个特别提款权 SDR
EGP 埃及镑 埃镑
SDG 苏丹镑
SSP 南苏丹镑
SYP 叙利亚镑 叙镑
LBP 黎巴嫩镑 黎镑
CYP 塞浦路斯镑
RUB 俄罗斯卢布 俄卢布
BYN 白俄罗斯卢布
SUR 苏联卢布 记账卢布 转账卢布
INR 印度卢比 印卢比
PKR 巴基斯坦卢比 巴卢比
NPR 尼泊尔卢比 尼卢比
LKR 斯里兰卡卢比 斯卢比
MUR 毛里求斯卢比 模里西斯卢比
SCR 塞舌尔卢比 塞席尔卢比
IDR 印尼卢比 印度尼西亚卢比 印尼盾 印度尼西亚盾
VND 越南盾 越盾
NOK 挪威克朗 挪威克郎 挪威克罗纳 挪克朗
DKK 丹麦克朗 丹麦克郎 丹克朗
SEK 瑞典克朗 瑞典克郎 瑞典克罗纳 瑞克朗
ISK 冰岛克朗 冰岛克郎
CZK 捷克克朗 捷克克郎
SKK 斯洛伐克克朗
EEK 爱沙尼亚克朗
SAR 沙特里亚尔 沙特阿拉伯里亚尔 沙乌地里亚尔
QAR 卡塔尔里亚尔 卡达里亚尔
OMR 阿曼里亚尔
YER 也门里亚尔 叶门里亚尔
IRR 伊朗里亚尔
KES 肯尼亚先令 肯先令 肯亚先令
TZS 坦桑尼亚先令 坦先令
UGX 乌干达先令 乌先令
SOS 索马里先令 索先令
ATS 奥地利先令
KWD 科威特第纳尔 科第纳尔
IQD 伊拉克第纳尔
JOD 约旦第纳尔
DZD 阿尔及利亚第纳尔
TND 突尼斯第纳尔
LYD 利比亚第纳尔
BHD 巴林第纳尔
RSD 塞尔维亚第纳尔
SDD 苏丹第纳尔
YUM 南斯拉夫第纳尔
PHP 菲律宾比索 菲律宾披索
MXN 墨西哥比索 墨西哥披索
CLP 智利比索
COP 哥伦比亚比索
ARS 阿根廷比索
CUP 古巴比索
DOP 多米尼加比索
UYU 乌拉圭比索
AED 阿联酋迪拉姆
MAD 摩洛哥迪拉姆
TRY 土耳其里拉 新土耳其里拉
ITL 意大利里拉 义大利里拉
MTL 马耳他里拉
ZAR 兰特 南非兰特 南非币
NGN 奈拉 尼日利亚奈拉
THB 泰铢 铢 泰币
BRL 雷亚尔 巴西雷亚尔 黑奥
ETB 比尔 埃塞俄比亚比尔 埃塞比尔
BDT 塔卡 孟加拉塔卡 孟加拉国塔卡
LAK 基普 老挝基普 老币
KHR 瑞尔 柬埔寨瑞尔 柬币
MYR 林吉特 马来西亚林吉特 马币 令吉 马来西亚令吉 零吉
KZT 坚戈 哈萨克斯坦坚戈
TJS 索莫尼 塔吉克斯坦索莫尼
KGS 吉尔吉斯索姆 吉尔吉斯斯坦索姆
UZS 苏姆 乌兹别克苏姆 乌兹别克斯坦苏姆 乌兹别克索姆
AZN 阿塞拜疆马纳特
TMT 土库曼马纳特 土库曼斯坦马纳特
GEL 拉里 格鲁吉亚拉里
AMD 德拉姆 亚美尼亚德拉姆
RON 罗马尼亚列伊
MDL 摩尔多瓦列伊
BGN 列弗 保加利亚列弗
ALL 列克 阿尔巴尼亚列克
HRK 库纳 克罗地亚库纳
MKD 马其顿第纳尔 代纳尔
MNT 图格里克 蒙古图格里克
GHS 塞地 加纳塞地
AOA 宽扎 安哥拉宽扎
ZMW 赞比亚克瓦查
MWK 马拉维克瓦查
BWP 普拉 博茨瓦纳普拉
MZN 梅蒂卡尔 美提卡 莫桑比克梅蒂卡尔 莫桑比克美提卡
LSL 洛蒂 莱索托洛蒂 马洛蒂
SZL 里兰吉尼 斯威士兰里兰吉尼 埃马兰吉尼
SLE 利昂 塞拉利昂利昂
GMD 达拉西 冈比亚达拉西
MRU 乌吉亚 毛里塔尼亚乌吉亚
MGA 阿里亚里 马达加斯加阿里亚里
STN 多布拉
ERN 纳克法
PLN 兹罗提 波兰兹罗提
HUF 福林 匈牙利福林
ILS 谢克尔 新谢克尔 以色列新谢克尔 以色列谢克尔
UAH 格里夫纳 乌克兰格里夫纳 格里夫尼亚
AFN 阿富汗尼
BTN 努尔特鲁姆 不丹努尔特鲁姆
MVR 卢菲亚 马尔代夫卢菲亚 拉菲亚 马尔代夫拉菲亚
PGK 基那 巴布亚新几内亚基那 巴新基那
VUV 瓦图 瓦努阿图瓦图
WST 塔拉 萨摩亚塔拉
TOP 潘加 汤加潘加
PEN 索尔 新索尔 秘鲁索尔 秘鲁新索尔
BOB 玻利维亚诺 玻利维亚币
VES 玻利瓦尔 委内瑞拉玻利瓦尔
PYG 瓜拉尼 巴拉圭瓜拉尼
GTQ 格查尔 危地马拉格查尔
HNL 伦皮拉 洪都拉斯伦皮拉
NIO 科多巴 尼加拉瓜科多巴
CRC 哥斯达黎加科朗
SVC 萨尔瓦多科朗
HTG 古德 海地古德
"""
# words that several currencies share, each line with its key
_SHARED = """
元 元 圆 块钱 块
£ 镑
Rs 卢比
kr 克朗 克郎 克罗纳
franc 法郎
CFA 非洲法郎 非郎 西法 非共体法郎 非洲金融共同体法郎
mark 马克
盾 盾
escudo 埃斯库多
dinar 第纳尔
peso 比索 披索
shilling 先令
riyal 里亚尔
dirham 迪拉姆 迪尔汗
lira 里拉
rouble 卢布
som 索姆
leu 列伊
manat 马纳特
kwacha 克瓦查
colon 科朗
"""
# names that stand before the number too: 人民币8亿元, 港币500万, 特别提款权300万
_BEFORE = """
人民币 美元 美金 欧元 欧罗 英镑 日元 日圆 日币 港币 港元 新台币 台币 澳门元 澳门币 葡币 韩元 韩币
加元 加币 澳元 澳币 新加坡元 新加坡币 新元 新币 坡币 纽元 纽币 新西兰元 挪威克朗 瑞典克朗 丹麦克朗
兰特 迪拉姆
泰铢 卢比 印度卢比 卢布 瑞士法郎 法郎 德国马克
马币 特别提款权 RMB
"""


def read_names() -> dict[str, str]:
    """Return name of one currency -> code."""
    return {name: code for code, *names in _rows(_NAMES) for name in names}


def read_units() -> dict[str, str]:
    """Return word that several currencies share -> key."""
    return {name: key for key, *names in _rows(_SHARED) for name in names}


def read_before() -> frozenset[str]:
    """Return the names that may stand before the number."""
    return frozenset(_BEFORE.split())


def _rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]
