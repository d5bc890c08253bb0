"""How Chinese texts write currencies: words behind a number, and signs or names before it.

Codes are ISO 4217. National names follow the Unicode CLDR (display names of currencies, zh-Hans
and zh-Hant), with the usual variants; all in simplified characters, as `extract.fold` leaves them.
A word that several countries share (卢比, 克朗) has a key, which `extract.amounts` resolves.
"""

from __future__ import annotations

import re

from extract.lang.en.currencies import sign_before as _latin_sign_before

# names of one currency
NAMES: dict[str, str] = {
    "元人民币": "CNY",
    "元(人民币)": "CNY",
    "元（人民币）": "CNY",
    "元RMB": "CNY",
    "人民币元": "CNY",
    "人民币": "CNY",
    "美元": "USD",
    "美金": "USD",
    "美圆": "USD",
    "欧元": "EUR",
    "欧罗": "EUR",
    "英镑": "GBP",
    "日元": "JPY",
    "日圆": "JPY",
    "日币": "JPY",
    "韩元": "KRW",
    "韩圆": "KRW",
    "韩币": "KRW",
    "朝鲜元": "KPW",
    "港元": "HKD",
    "港币": "HKD",
    "港圆": "HKD",
    "澳门元": "MOP",
    "澳门币": "MOP",
    "新台币": "TWD",
    "台币": "TWD",
    "元新台币": "TWD",
    "加元": "CAD",
    "加拿大元": "CAD",
    "加币": "CAD",
    "澳元": "AUD",
    "澳大利亚元": "AUD",
    "澳洲元": "AUD",
    "澳币": "AUD",
    "新西兰元": "NZD",
    "纽西兰元": "NZD",
    "纽元": "NZD",
    "纽币": "NZD",
    "新加坡元": "SGD",
    "新加坡币": "SGD",
    "坡元": "SGD",
    "坡币": "SGD",
    "新元": "SGD",
    "斐济元": "FJD",
    "文莱元": "BND",
    "纳米比亚元": "NAD",
    "利比里亚元": "LRD",
    "牙买加元": "JMD",
    "巴巴多斯元": "BBD",
    "圭亚那元": "GYD",
    "东加勒比元": "XCD",
    "所罗门群岛元": "SBD",
    "津巴布韦元": "ZWL",
    "缅元": "MMK",
    "缅甸元": "MMK",
    "缅币": "MMK",
    "瑞士法郎": "CHF",
    "瑞郎": "CHF",
    "法国法郎": "FRF",
    "中非法郎": "XAF",
    "西非法郎": "XOF",
    "太平洋法郎": "XPF",
    "卢旺达法郎": "RWF",
    "布隆迪法郎": "BIF",
    "刚果法郎": "CDF",
    "几内亚法郎": "GNF",
    "科摩罗法郎": "KMF",
    "吉布提法郎": "DJF",
    "德国马克": "DEM",
    "西德马克": "DEM",
    "马克": "DEM",
    "埃及镑": "EGP",
    "苏丹镑": "SDG",
    "南苏丹镑": "SSP",
    "叙利亚镑": "SYP",
    "黎巴嫩镑": "LBP",
    "俄罗斯卢布": "RUB",
    "白俄罗斯卢布": "BYN",
    "印度卢比": "INR",
    "巴基斯坦卢比": "PKR",
    "尼泊尔卢比": "NPR",
    "斯里兰卡卢比": "LKR",
    "毛里求斯卢比": "MUR",
    "塞舌尔卢比": "SCR",
    "印尼卢比": "IDR",
    "印度尼西亚卢比": "IDR",
    "印尼盾": "IDR",
    "越南盾": "VND",
    "挪威克朗": "NOK",
    "丹麦克朗": "DKK",
    "瑞典克朗": "SEK",
    "冰岛克朗": "ISK",
    "捷克克朗": "CZK",
    "挪威克郎": "NOK",
    "丹麦克郎": "DKK",
    "瑞典克郎": "SEK",
    "沙特里亚尔": "SAR",
    "卡塔尔里亚尔": "QAR",
    "阿曼里亚尔": "OMR",
    "也门里亚尔": "YER",
    "伊朗里亚尔": "IRR",
    "肯尼亚先令": "KES",
    "坦桑尼亚先令": "TZS",
    "乌干达先令": "UGX",
    "索马里先令": "SOS",
    "科威特第纳尔": "KWD",
    "伊拉克第纳尔": "IQD",
    "约旦第纳尔": "JOD",
    "阿尔及利亚第纳尔": "DZD",
    "突尼斯第纳尔": "TND",
    "利比亚第纳尔": "LYD",
    "巴林第纳尔": "BHD",
    "塞尔维亚第纳尔": "RSD",
    "菲律宾比索": "PHP",
    "墨西哥比索": "MXN",
    "智利比索": "CLP",
    "哥伦比亚比索": "COP",
    "阿根廷比索": "ARS",
    "古巴比索": "CUP",
    "多米尼加比索": "DOP",
    "阿联酋迪拉姆": "AED",
    "摩洛哥迪拉姆": "MAD",
    "土耳其里拉": "TRY",
    "意大利里拉": "ITL",
    "兰特": "ZAR",
    "南非兰特": "ZAR",
    "奈拉": "NGN",
    "尼日利亚奈拉": "NGN",
    "泰铢": "THB",
    "铢": "THB",
    "雷亚尔": "BRL",
    "巴西雷亚尔": "BRL",
    "比尔": "ETB",
    "埃塞俄比亚比尔": "ETB",
    "塔卡": "BDT",
    "孟加拉塔卡": "BDT",
    "基普": "LAK",
    "老挝基普": "LAK",
    "瑞尔": "KHR",
    "柬埔寨瑞尔": "KHR",
    "林吉特": "MYR",
    "马来西亚林吉特": "MYR",
    "马币": "MYR",
    "令吉": "MYR",
    "坚戈": "KZT",
    "哈萨克斯坦坚戈": "KZT",
    "索莫尼": "TJS",
    "图格里克": "MNT",
    "蒙古图格里克": "MNT",
    "塞地": "GHS",
    "加纳塞地": "GHS",
    "宽扎": "AOA",
    "安哥拉宽扎": "AOA",
    "赞比亚克瓦查": "ZMW",
    "马拉维克瓦查": "MWK",
    "普拉": "BWP",
    "博茨瓦纳普拉": "BWP",
    "梅蒂卡尔": "MZN",
    "美提卡": "MZN",
    "兹罗提": "PLN",
    "福林": "HUF",
    "谢克尔": "ILS",
    "新谢克尔": "ILS",
    "格里夫纳": "UAH",
    "阿富汗尼": "AFN",
    "努尔特鲁姆": "BTN",
    "卢菲亚": "MVR",
    "特别提款权": "XDR",
    "SDR": "XDR",
}
# words that several currencies share -> key
UNITS: dict[str, str] = {
    "元": "元",
    "圆": "元",
    "块钱": "元",
    "块": "元",
    "镑": "£",
    "卢比": "Rs",
    "克朗": "kr",
    "克郎": "kr",
    "法郎": "franc",
    "非洲法郎": "CFA",
    "非郎": "CFA",
    "西法": "CFA",
    "第纳尔": "dinar",
    "比索": "peso",
    "先令": "shilling",
    "里亚尔": "riyal",
    "迪拉姆": "dirham",
    "里拉": "lira",
    "卢布": "rouble",
    "索姆": "som",
    "列伊": "leu",
    "马纳特": "manat",
}
# in the key 元 these may be meant, the likeliest first
YUAN = ("CNY", "USD", "HKD", "TWD", "JPY", "SGD", "MOP")

_WORDS = {**NAMES, **UNITS}
# 元 is also the head of other words (元首), and 块 counts pieces of land
_BEHIND = re.compile(
    r" ?(?:(?P<latin>USD|EUR|GBP|CNY|RMB|JPY|HKD|AUD|CAD|CHF|SGD)(?![A-Za-z])|(?P<word>"
    + "|".join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True))
    + r")(?![首旦素宵件帅老勋桌])(?!(?<=块)[地土田牌])(?!(?<=圆)[满形])"
    r"(?!(?<=马克)[思龙])(?!(?<=比尔)[·盖]))"
)
_BEFORE = re.compile(
    r"(?:人民币|美元|美金|欧元|英镑|日元|港币|港元|新台币|RMB|￥|特别提款权)(?:为|约|达)?$"
)


def word_behind(text: str, start: int) -> tuple[int, str, str] | None:
    """Return (end, mark as written, code or key) of the currency named right behind a number."""
    match = _BEHIND.match(text, start)
    if match is None:
        return None
    if (latin := match["latin"]) is not None:
        return match.end(), latin, "CNY" if latin == "RMB" else latin
    mark = match["word"]
    return match.end(), mark, _WORDS[mark]


def sign_before(text: str, end: int, *, great: bool) -> tuple[int, str, str] | None:
    """Return (start, mark as written, code or key) of the currency mark that ends before `end`."""
    piece = text[max(0, end - 6) : end].rstrip(" ")
    match = _BEFORE.search(piece)
    if match is not None:
        start = max(0, end - 6) + match.start()
        mark = match.group().rstrip("为约达")
        return start, mark, "¥" if mark == "￥" else {"RMB": "CNY"}.get(mark) or NAMES[mark]
    return _latin_sign_before(text, end, great=great)
