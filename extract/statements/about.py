"""Is a whole document about aid? Its words of aid are weighed against those of business.

Where it is, a sum that nothing speaks against is taken for aid though its sentence does not say who
gives, or whether it has been given yet; in the news of markets it is not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from extract.numerals import listed
from extract.statements.candidates import View

_AID_EN: Final = frozenset(
    listed(
        "aid assist assists assisted assisting assistance grant grants donate donated donates "
        "donating donation donations donor donors pledge pledged pledges pledging concessional "
        "humanitarian relief scholarship scholarships cooperation co-operation replenish "
        "replenishment development unicef wfp unhcr undp ida ibrd adb afdb oda poverty "
        "poor poorest developing beneficiary beneficiaries vaccine vaccines vaccination refugee "
        "refugees reconstruction rehabilitation contribute contributed contributes contributing "
        "contribution contributions commit commits committed commitment commitments famine hunger "
        "emergency project projects gavi support supports supported supporting debt loan loans "
        "initiative initiatives partner partners partnership recovery recover resilience"
    )
)
_BUSINESS_EN: Final = frozenset(
    listed(
        "share shares shareholder shareholders stock stocks profit profits earning earnings "
        "revenue revenues quarter dividend dividends sales company companies corp investor "
        "investors takeover gdp inflation deficit surplus export exports import imports tax taxes "
        "losses insurance insurers insured spin-off yield yields bond bonds trading shrs net "
        "merger acquisition tariff tariffs"
    )
)
_AID_ZH: Final = tuple(
    listed(
        "援 捐 赠 贈 资助 資助 合作 发展 發展 贷款 貸款 无偿 無償 人道 救 难民 難民 "
        "贫 貧 项目 項目 支持 基金 倡议 倡議 债 債 培训 培訓 奖学金 獎學金 医疗队 醫療隊 "
        "疫苗 重建 受益 灾 災"
    )
)
_BUSINESS_ZH: Final = tuple(
    listed(
        "股 利润 利潤 营收 營收 营业 營業 净利 淨利 季度 上市 投资者 投資者 公司 企业 企業 "
        "销售 銷售 出口 进口 進口 国内生产总值 通胀 通脹 通膨 赤字 顺差 順差 税 稅 指数 指數 "
        "同比 环比 按年 交易 盈利 亏损 虧損 房地产 樓市"
    )
)
_WORD: Final = re.compile(r"[a-z][a-z'-]+")
_WEIGHT: Final = 1.5  # of a word of business, against one of aid
_ENOUGH: Final = {True: 2.5, False: 8.0}  # words more in 1,000 characters, English or Chinese


def is_about_aid(views: Sequence[View]) -> bool:
    """Does a document speak of aid more than of business, and often?"""
    size = sum(len(view.folded) for view in views)
    if not size:
        return False
    english = sum(len(v.folded) for v in views if v.lang == "en") * 2 > size
    score = sum(map(_score, views))
    return score * 1000 >= _ENOUGH[english] * size


def _score(view: View) -> float:
    if view.lang == "en":
        words = _WORD.findall(view.folded.lower())
        aid = sum(word in _AID_EN for word in words)
        return aid - _WEIGHT * sum(word in _BUSINESS_EN for word in words)
    text = view.folded
    aid = sum(map(text.count, _AID_ZH))
    return aid - _WEIGHT * sum(map(text.count, _BUSINESS_ZH))
