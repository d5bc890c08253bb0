"""Currencies: every mark, in either language, gives its ISO 4217 code."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from extract.amounts import find_money
from extract.currencies import CODES, DEFAULTS, KEYS, codes_used_in, currency_among
from extract.fold import fold
from extract.lang.en import currencies as english
from extract.lang.zh import currencies as chinese

# marks before "5 million" and the code they give, "-" where only the document could tell
BEFORE = """
USD US$ US$_ US_$ U.S.$ USD USD_ $ $_ US_dollars_ United_States_dollars_
AUD A$ $A AU$ AUD AUD_
CAD C$ CA$ Can$ Cdn$ CAD_
NZD NZ$ $NZ NZD_
SGD S$ SGD_
HKD HK$ HKD_
TWD NT$ NTD_ TWD_
FJD FJ$ F$ FJD_
SBD SI$ SBD_
WST WS$ WST_
TOP T$ TOP_
VUV VT_ VUV_
PGK PGK PGK_
DEM DM_ DM DEM_
FRF FF_ FF FFr_ FRF_
ITL Lit_ Lit._ ITL_
BEF BF_ BFr_ BEF_
LUF LF_ LUF_
NLG Dfl_ Dfl._ Hfl_ NLG_
ESP Pta_ Ptas_ Ptas._ ESP_
PTE Esc_ PTE_
FIM Fmk_ FMk_ FIM_
ATS öS_ ATS_
IEP IR£ IEP_
CYP C£ CYP_
GRD GRD_
XEU ECU_ ECU MECU_
XDR SDR_ SDR XDR_
EUR € €_ EUR_ EUR Euro_ euros_
GBP £ £_ UK£ Stg£ GBP_ GBP
CHF CHF_ CHF SFr_ SFr. Sw.Fr._
SEK SKr_ Skr_ SEK_ SEK
NOK NKr_ Nkr_ NOK_
DKK DKr_ Dkr_ DKK_
ISK IKr_ ISK_
JPY JP¥ Y JPY_ Yen_ Japanese_Yen_
CNY RMB RMB_ RMB¥ CN¥ CNY_ Yuan_ Renminbi_
KRW ₩ W KRW_ Korean_Won_
INR Rs_ Rs. ₹ INR_ Indian_Rupees_
PKR PKRs_ PRs_ PKR_
NPR NRs_ NPR_
LKR SLRs_ LKR_
BDT Tk_ Tk BDT_
BTN Nu._ Nu_ BTN_
MVR Rf_ MVR_
PHP ₱ PhP_ Php PHP_
IDR Rp_ Rp IDR_
MYR RM RM_ MYR_
KES KSh_ Ksh Kshs._ KES_ Kenya_Shillings_
TZS TSh_ TZS_
UGX USh_ UGX_
ZAR R R_ ZAR_
NGN ₦ N NGN_
GHS GH¢ GH₵ GHS_
MWK MK MK_ MWK_
NAD N$ NAD_
XAF CFA_ FCFA_ CFAF_ CFA_F_ XAF_
XOF XOF_
CDF FC_ CDF_
RWF Frw_ RWF_
ETB Br Birr_ ETB_
DZD DA_ DZD_
TND TD_ TND_
AED Dh Dhs AED_ UAE_Dirhams_
SAR SR SR_ SAR_ Saudi_Riyals_
QAR QR QR_ QAR_
OMR RO_ OMR_
YER YR_ YER_
KWD KD_ KD KWD_ Kuwaiti_Dinars_
BHD BD_ BHD_
JOD JD_ JOD_
IQD ID_ IQD_
ILS NIS_ NIS ₪ ILS_
TRY TL_ ₺ TRY_
EGP LE_ £E E£ EGP_
BRL R$ BRL_
MXN Mex$ MXN_
COP Col$ COP_
DOP RD$ DOP_
PEN S/. PEN_
JMD J$ JMD_
XCD EC$ XCD_
MOP MOP$ MOP_
- kr_ K P Sh_ Fr._ Ps_ Bs_
"""
# words and codes behind "5 million "
BEHIND = """
USD dollars,Dollars,U.S. dollars,US dollars,United States dollars,American dollars,USD,US$,$,US $
AUD Australian dollars,AUD,A$
CAD Canadian dollars
NZD New Zealand dollars
DEM German marks,marks,deutschmarks,Deutsche Mark,D-marks,West German marks,DM,DEM
FRF French francs,FF
ITL Italian lire,lire,Italian lira
BEF Belgian francs
NLG guilders,Dutch guilders,Netherlands guilders
ESP pesetas,Spanish pesetas
PTE Portuguese escudos
GRD drachmas,Greek drachmas
IEP Irish pounds
ATS schillings,Austrian schillings
FIM Finnish marks,Finnish markka,markkaa
LUF Luxembourg francs
XEU ECU,ECUs,European currency units,MECU
XDR SDRs,special drawing rights,Special Drawing Rights,in SDRs
EUR euros,euro,Euros,EURO,EUR,€,M€
GBP pounds,pounds sterling,British pounds,GBP
SEK Swedish kronor,Swedish krona,Swedish kroner,Swedish crowns,SEK
NOK Norwegian kroner,Norwegian crowns,NOK
DKK Danish kroner,Danish krone,DKK
ISK Icelandic krónur,Icelandic kronur
CZK Czech crowns,Czech koruna
EEK Estonian kroons,kroons
CHF Swiss francs,CHF
JPY yen,Japanese yen,JPY
CNY yuan,renminbi,RMB,rmb,yuan renminbi,RMB yuan,Chinese yuan
KRW won,Korean won,South Korean won
INR rupees,Indian rupees,INR
PKR Pakistani rupees
KES Kenyan shillings,Kenya shillings
ZAR rand,South African rand
NGN naira,Nigerian naira
ZMW Zambian kwacha
GHS Ghana cedis,cedis
XAF CFA francs,CFA,francs CFA,FCFA,Central African CFA francs
XOF West African CFA francs
XPF CFP francs
CDF Congolese francs
MGA ariary
SLE leones
MRU ouguiya
CVE Cape Verdean escudos
SZL emalangeni
LSL maloti
PGK kina,PNG kina
VUV vatu
TOP pa'anga
WST tala
FJD Fijian dollars
SAR Saudi riyals,riyals
QAR Qatari riyals
OMR Omani rials
KWD Kuwaiti dinars
AED UAE dirhams,dirhams
MAD Moroccan dirhams
ILS shekels,new Israeli shekels
TRY Turkish lira,Turkish liras
EGP Egyptian pounds
UZS Uzbek sum,Uzbek soums
AMD drams,Armenian drams
SUR Soviet roubles
RUB Russian rubles,roubles
BAM convertible marks
PEN soles,nuevos soles
BOB bolivianos
VES bolivars
PYG guaranies,guaraníes
GTQ quetzales
HNL lempiras
NIO córdobas
MOP patacas
TWD New Taiwan dollars
HKD Hong Kong dollars
- kroner,francs,dinars,pesos,shillings,kwacha,escudos
"""
CHINESE_BEHIND = """
CNY 元 元人民币 元人民幣 圓 人民币 （人民币） 元RMB 块钱
USD 美元 美金 美圓 USD
EUR 欧元 歐元 欧罗 EUR
GBP 英镑 英鎊
JPY 日元 日圓 日币 円
KRW 韩元 韓元 韓圜 韩币
HKD 港元 港幣 元港幣
TWD 新台币 新臺幣 元新臺幣 台币
MOP 澳門元 澳门币 元澳门币 葡币
SGD 新加坡元 新元 坡币
AUD 澳元 澳大利亚元 澳洲元 澳幣
NZD 新西兰元 紐西蘭元 纽元
CAD 加元 加拿大元 加幣
DEM 马克 德国马克 西德马克 聯邦德國馬克
FIM 芬兰马克
FRF 法国法郎
BEF 比利时法郎
ITL 意大利里拉
NLG 荷兰盾
ESP 比塞塔 西班牙比塞塔
PTE 葡萄牙埃斯库多
GRD 希腊德拉克马
ATS 奥地利先令
IEP 爱尔兰镑
XEU 埃居 欧洲货币单位
XDR 特别提款权 特別提款權 单位特别提款权
SUR 苏联卢布
CHF 瑞士法郎 瑞郎
SEK 瑞典克朗
NOK 挪威克朗
DKK 丹麦克朗
INR 印度卢比 盧比
PKR 巴基斯坦卢比 巴卢比
LKR 斯里兰卡卢比
IDR 印尼盾 印尼卢比
VND 越南盾
KES 肯尼亚先令 肯先令
TZS 坦先令
UGX 乌干达先令
XAF 中非法郎 非洲法郎
XOF 西非法郎
ZMW 赞比亚克瓦查
ZAR 兰特
LSL 洛蒂
GMD 达拉西
MRU 乌吉亚
PGK 基那
VUV 瓦图
TOP 潘加
WST 塔拉
FJD 斐济元
SAR 沙特里亚尔
KWD 科威特第纳尔
AED 迪拉姆 阿联酋迪拉姆
MAD 摩洛哥迪拉姆
ILS 新谢克尔
UZS 苏姆
GEL 拉里
AMD 德拉姆
PEN 索尔
- 法郎 克朗 先令 第纳尔 比索 克瓦查 列伊 盾
"""
CHINESE_BEFORE = """
CNY 人民币 人民幣 RMB RMB_ ￥ ¥ CNY
HKD 港币 港幣 港元 HK$
TWD 新臺幣 臺幣 NT$
MOP 澳門元
USD 美元 US$ USD $
EUR 欧元 € EUR
GBP 英镑 £
JPY 日币
XDR 特别提款权
"""


def _rows(table: str, separator: str | None = None) -> list[tuple[str, str]]:
    rows = [line.split(" ", 1) for line in table.strip().splitlines()]
    return [
        (mark.replace("_", " "), code) for code, marks in rows for mark in marks.split(separator)
    ]


def _code_in(text: str, lang: str) -> str:
    (money,) = find_money(fold(text, "en" if lang == "en" else "zh-Hans"), lang)
    assert money.value == 5_000_000 * (10**6 if re.search(r"\bM(?:ECU|€)", text) else 1)
    return money.currency or "-"


@pytest.mark.parametrize(("mark", "code"), _rows(BEFORE))
def test_english_marks_before_the_number(mark: str, code: str) -> None:
    """A sign, code, abbreviation or name before an English sum gives its currency."""
    assert _code_in(f"Norway lent Mali {mark}5 million in 1989.", "en") == code


@pytest.mark.parametrize(("name", "code"), _rows(BEHIND, ","))
def test_english_names_behind_the_number(name: str, code: str) -> None:
    """A name, with or without its country, or a code behind an English sum gives its currency."""
    assert _code_in(f"Norway lent Mali 5 million {name}, at no interest.", "en") == code


@pytest.mark.parametrize(("name", "code"), _rows(CHINESE_BEHIND))
def test_chinese_names_behind_the_number(name: str, code: str) -> None:
    """A name behind a Chinese sum, in simplified or traditional characters, gives its currency."""
    assert _code_in(f"向马里提供500万{name}贷款", "zh") == code


@pytest.mark.parametrize(("mark", "code"), _rows(CHINESE_BEFORE))
def test_chinese_marks_before_the_number(mark: str, code: str) -> None:
    """A name or sign before a Chinese sum gives its currency, with 元 behind it and without."""
    for behind in ("", "元"):
        assert _code_in(f"向馬里提供{mark}500萬{behind}貸款", "zh") == code


def test_number_of_cases() -> None:
    """No row is lost from the tables unnoticed."""
    tables = [_rows(BEFORE), _rows(BEHIND, ","), _rows(CHINESE_BEHIND), _rows(CHINESE_BEFORE)]
    assert [len(rows) for rows in tables] == [258, 168, 119, 26]


@pytest.mark.parametrize(
    "text",
    [
        "lost 300 marks in 5 exams",
        "a W5 million",
        "gave 12 sum totals",
        "the 40 kip",
        "the KM 12 marker",
        "an ID 5 card",
        "see K2 and P5",
        "the FC 2 match",
        "B5 million copies",
        "5 real projects",
        "20 Euro area members",
    ],
)
def test_words_that_may_be_currencies(text: str) -> None:
    """A word or letter that is mostly something else is money before a great number only."""
    assert [m.currency for m in find_money(text, "en") if m.currency not in {"KRW"}] == []


@pytest.mark.parametrize("text", ["20国元首", "5块地", "30马克思主义", "12比尔·某某"])
def test_chinese_words_that_begin_like_a_currency(text: str) -> None:
    """元首, 块地 and names that begin with a currency's are no sums."""
    assert find_money(text, "zh") == []


def test_tables_agree() -> None:
    """Every mark of either language has a code of ISO 4217, or the key of codes that it shares."""
    for code in {*english.SIGNS.values(), *english.WORDS.values(), *chinese.WORDS.values()}:
        assert code in CODES or code in KEYS, code
    for key, codes in KEYS.items():
        assert set(codes) <= CODES, key
    assert set(DEFAULTS) <= set(KEYS)
    assert all(DEFAULTS[key] in KEYS[key] for key in DEFAULTS)


@pytest.mark.parametrize(
    ("key", "countries", "code"),
    [
        ("kr", ["NOR"], "NOK"),
        ("kr", ["SWE", "NOR"], "SEK"),
        ("kr", ["KEN"], None),
        ("franc", ["CHE"], "CHF"),
        ("franc", ["RWA"], "RWF"),
        ("CFA", ["SEN"], "XOF"),
        ("CFA", ["CMR", "SEN"], "XAF"),
        ("Rs", ["NPL"], "NPR"),
        ("Rs", ["NPL", "IND"], "INR"),
        ("£", ["EGY"], "EGP"),
        ("£", ["EGY", "GBR"], "GBP"),
        ("£", [], "GBP"),
        ("dinar", ["KWT", "JOR"], "KWD"),
        ("shilling", ["UGA"], "UGX"),
        ("peso", ["MEX"], "MXN"),
        ("riyal", ["QAT"], "QAR"),
        ("K", ["PNG"], "PGK"),
        ("mark", ["FIN"], "FIM"),
    ],
)
def test_shared_marks_by_country(key: str, countries: list[str], code: str | None) -> None:
    """A mark that several currencies share is that of the country that stands nearest."""
    assert currency_among(key, countries) == code


def test_whose_currencies() -> None:
    """A country's currencies of a mark are told."""
    assert codes_used_in("$", "AUS") == ("AUD",)
    assert codes_used_in("$", "KEN") == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("MEUR 12.5", "12500000"),
        ("US$m 12.5", "12500000"),
        ("EUR million 12.5", "12500000"),
        ("12.5 MEUR", "12500000"),
        ("40 MSEK", "40000000"),
        ("NOK 3 Mrd", "3000000000"),
        ("$5 M", "5000000"),
        ("£720 m", "720000000"),
        ("$5 B", "5000000000"),
        ("$5 mil.", "5000000"),
        ("US$5bil", "5000000000"),
    ],
)
def test_scales_that_need_a_currency(text: str, value: str) -> None:
    """Short scales that mean something else elsewhere are scales beside a currency."""
    (money,) = find_money(f"It gave {text} to Mali", "en")
    assert money.value == Decimal(value)
