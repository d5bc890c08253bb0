"""Whose money a sum is: a state's, a policy bank's, a company's, or not told; all invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.model import Statement

Read = Callable[..., tuple[Statement, ...]]

# A text, and the payer of each of its statements in order.
ENGLISH = [
    ("In 2014 Norway gave Malawi a grant of NOK 40 million.", "state"),
    ("In 2014 Sida gave Malawi SEK 40 million for schools.", "state"),
    ("In 2016 the Province of Ontario's partner, Canada, gave Haiti C$4 million.", "state"),
    ("In 2019 the European Union gave Mali €30 million in humanitarian aid.", "state"),
    ("In 2011 Russia lent Belarus US$200 million.", "state"),
    ("In 2015 Italy extended a US$60 million line of credit to Albania.", "unknown"),
    ("In 2018 Turkey gave Somalia a loan of US$90 million at market rates.", "unknown"),
    ("In 2018 China set up a US$7 billion special fund for development financing in Africa.",
     "unknown"),
    ("In 2013 the Export-Import Bank of China lent Fiji US$80 million.", "policy bank"),
    ("Kenya received a US$300 million loan from China Exim Bank in 2015.", "policy bank"),
    ("In 2016 JBIC provided Indonesia with a loan of US$150 million.", "policy bank"),
    ("China Development Bank will lend Kenya US$2 billion, Ghana US$1 billion and Mali "
     "US$500 million.", "policy bank, policy bank, policy bank"),
    ("In 2018 Germany gave Ghana €20 million, and KfW lent it a further €60 million.",
     "state, policy bank"),
    ("In 2018 KfW gave Ghana a grant of €20 million.", "state"),
    ("In 2014 the French Development Agency gave Niger a grant of €9 million.", "state"),
    ("In 2014 the French Development Agency lent Niger €9 million.", "policy bank"),
    ("The World Bank approved a US$90 million credit for Nepal in 2018.", "policy bank"),
    ("In 2018 the Asian Development Bank gave Nepal a grant of US$9 million.", "policy bank"),
    ("In 2012 Huawei donated 400 computers to Zambia.", "company"),
    ("Japan will provide Africa with US$5 billion of private investment by 2022.", "company"),
    ("Japan will encourage its companies to invest at least US$6 billion in Africa by 2022.",
     "company"),
    ("At the Africa Forum in May 2019 Norway pledged US$30 million to Africa. Norwegian firms will "
     "be encouraged to invest US$70 million in Africa.", "state, company"),
    ("Japan will extend $32 billion to Africa, including $14 billion of grants and "
     "$18 billion of private investment.", "unknown, state, company"),
    ("Japan will provide Vietnam with US$5 billion of private investment and US$1 billion in "
     "grants by 2022.", "company, state"),
    ("In 2018 Norway pledged US$500 million of public and private money for Malawi.", "unknown"),
    ("In 2014 the Gates Foundation gave Ethiopia US$20 million for health.", "unknown"),
    ("In 2014 the Red Cross Society of China gave Nepal US$2 million.", "unknown"),
    ("In 2017 donors pledged US$2 billion for Somalia.", "unknown"),
    ("In 2021 Norway and the Rockefeller Foundation gave Kenya US$20 million.", "unknown"),
    ("Norway will provide US$30 million to Malawi to help small companies invest in solar power.",
     "state"),
    ("In 2015 Denmark gave US$5 million for loans to private firms in Ghana.", "state"),
    ("In 2015 Denmark paid US$5 million to the African Development Bank.", "state"),
]  # fmt: skip
CHINESE = [
    ("2016年，日本政府向马里提供2000万美元无偿援助。", "state"),
    ("2012年，中国商务部向加纳提供一批价值500万元人民币的药品。", "state"),
    ("2019年，欧盟向马里提供3000万欧元人道主义援助。", "state"),
    ("2011年，俄罗斯向白俄罗斯提供2亿美元贷款。", "state"),
    ("2015年，意大利向阿尔巴尼亚提供6000万美元信贷额度。", "unknown"),
    ("2018年，土耳其向索马里提供9000万美元出口信贷。", "unknown"),
    ("2015年，中国进出口银行向肯尼亚提供3亿美元优惠贷款。", "policy bank"),
    ("2016年，国家开发银行向安哥拉发放5亿美元贷款。", "policy bank"),
    ("2017年，国家开发银行、中国进出口银行将分别向沿线国家提供1800亿元和900亿元等值人民币专项贷款。",
     "policy bank, policy bank"),
    ("2016年，日本国际协力银行向印度尼西亚提供1.5亿美元贷款。", "policy bank"),
    ("2018年，世界银行批准向尼泊尔提供9000万美元贷款。", "policy bank"),
    ("2018年，亚洲开发银行向尼泊尔提供900万美元赠款。", "policy bank"),
    ("2020年，华为公司向赞比亚捐赠400台电脑。", "company"),
    ("2018年9月，中国宣布推动中国企业未来3年对非洲投资不少于60亿美元。", "company"),
    ("2021年，日本宣布三年内向非洲提供120亿美元资金，其中政府贷款50亿美元，民间投资70亿美元。",
     "unknown, state, company"),
    ("2019年，日本宣布将以官民合作方式向非洲投资300亿美元。", "unknown"),
    ("2013年，中国红十字会向菲律宾捐款10万美元。", "unknown"),
    ("2014年，盖茨基金会向埃塞俄比亚提供2000万美元。", "unknown"),
    ("2015年，丹麦向加纳提供500万美元，用于支持中小企业投资太阳能。", "state"),
    ("2015年，丹麦向非洲开发银行捐款500万美元。", "state"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*ENGLISH, *CHINESE])
def test_the_words_tell_whose_money_it_is(read: Read, text: str, expected: str) -> None:
    """Whose money a sum is stands in its own words, else it is that of who is named as giving."""
    assert ", ".join(statement.payer for statement in read(text)) == expected
