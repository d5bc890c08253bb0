"""Contradictions: what is one, and what only looks like one. All texts are invented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from kg.iri import Iris
from kg.ledger.conflicts.areas import Areas, areas_of
from kg.ledger.conflicts.contradictions import contradictions
from kg.ledger.conflicts.quads import contradiction_quads
from kg.ledger.records import Contradiction, Entry, Tie
from kg.store import read_quads

ROOT = Path(__file__).parents[3]
Entries = Callable[..., list[Entry]]

TABLE_OF_AID = """# Aid in 2021
Partner | NOK million
[Malawi | 130](a<t NOK130e6 to=MWI)
[Kenya | 80](b<t NOK80e6 to=KEN)
[Nepal | 40](c<t NOK40e6 to=NPL)
[Total | {total}](t NOK{total}e6 to=)
"""

# What is found in the texts of one or several documents: kinds and severities. None where nothing.
CASES: list[tuple[str, str | None, tuple[str, ...]]] = [
    # ------------------------------------------------------------ parts and totals
    ("rows fall short of their total", "sum error", (TABLE_OF_AID.format(total="260"),)),
    ("rows exceed their total", "sum error", (TABLE_OF_AID.format(total="230"),)),
    ("rows come to their total", None, (TABLE_OF_AID.format(total="250"),)),
    (
        "a row that was not read may be what is missing",
        None,
        (
            TABLE_OF_AID.format(total="260").replace(
                "[Nepal | 40]", "Other partners in Asia | ten\n[Nepal | 40]"
            ),
        ),
    ),
    (
        "more than the total",
        "sum error",
        (
            "Japan gave Kenya [US$100 million](t USD100e6), of which [US$60 million](a<t USD60e6) "
            "in grants and [US$50 million](b<t USD50e6) in loans.",
        ),
    ),
    (
        "including names some parts only",
        None,
        (
            "Japan gave Kenya [US$100 million](t USD100e6), including [US$60 million](a<t USD60e6) "
            "in grants and [US$20 million](b<t USD20e6) in loans.",
        ),
    ),
    (
        "of which names some parts only",
        None,
        (
            "Japan gave Kenya [US$100 million](t USD100e6), of which [US$60 million](a<t USD60e6) "
            "in grants and [US$20 million](b<t USD20e6) in loans.",
        ),
    ),
    (
        "made up of names all parts",
        "sum error",
        (
            "Japan gave Kenya [US$100 million](t USD100e6), made up of "
            "[US$60 million](a<t USD60e6) in grants and [US$20 million](b<t USD20e6) in loans.",
        ),
    ),
    (
        "a colon names all parts",
        "sum error",
        (
            "India lent [US$780 million](t USD780e6): [US$300 million](a<t USD300e6) to Tanzania "
            "and [US$400 million](b<t USD400e6) to Senegal.",
        ),
    ),
    (
        "the rest is not numbered",
        None,
        (
            "Japan gave [US$100 million](t USD100e6): [US$60 million](a<t USD60e6) in grants, "
            "[US$20 million](b<t USD20e6) in loans and the rest in goods.",
        ),
    ),
    (
        "the rest is numbered",
        "sum error",
        (
            "Japan gave [US$100 million](t USD100e6), made up of [US$60 million](a<t USD60e6) in "
            "grants and the remaining [US$30 million](b<t USD30e6) in loans.",
        ),
    ),
    (
        "a part between the others was not read",
        None,
        (
            "Japan gave [US$100 million](t USD100e6), made up of [US$60 million](a<t USD60e6) for "
            "roads, US$20 million for ports and [US$20 million](b<t USD20e6) for schools.",
        ),
    ),
    (
        "a conversion in brackets is no part",
        "sum error",
        (
            "Japan gave [US$100 million](t USD100e6) (about ¥15 billion), made up of "
            "[US$60 million](a<t USD60e6) (¥9 billion) for roads and [US$30 million](b<t USD30e6) "
            "for schools in 2021.",
        ),
    ),
    (
        "parts that rounding would have to bend all one way",
        "sum warning",
        (
            "The Union gave [€50 million](t EUR50e6), comprising [€30 million](a<t EUR30e6) for "
            "food, [€12 million](b<t EUR12e6) for water and [€10 million](c<t EUR10e6) for health.",
        ),
    ),
    (
        "rounded parts",
        None,
        (
            "Canada gave [C$7.4 million](t CAD7.4e6), made up of [C$3.33 million](a<t CAD3.33e6) "
            "for wells and [C$4.04 million](b<t CAD4.04e6) for clinics.",
        ),
    ),
    (
        "vague parts",
        None,
        (
            "Canada gave [C$8 million](t CAD8e6), made up of [over C$3 million](a<t CAD3e6 "
            "~at_least) for wells and [C$4 million](b<t CAD4e6) for clinics.",
        ),
    ),
    (
        "a vague total that the parts pass by far",
        "sum warning",
        (
            "Canada gave [about C$8 million](t CAD8e6 ~about), of which [C$6 million](a<t CAD6e6) "
            "for wells and [C$5 million](b<t CAD5e6) for clinics.",
        ),
    ),
    (
        "more than a total that is only bounded from below",
        None,
        (
            "Canada gave [over C$8 million](t CAD8e6 ~at_least), of which [C$6 million](a<t "
            "CAD6e6) for wells and [C$5 million](b<t CAD5e6) for clinics.",
        ),
    ),
    (
        "two divisions of one total",
        None,
        (
            "Japan gave [US$90 million](t USD90e6): [US$60 million](a<t USD60e6) in grants and "
            "[US$30 million](b<t USD30e6) in loans; [US$50 million](c<t USD50e6 to=002) to Africa "
            "and [US$40 million](d<t USD40e6 to=142) to Asia.",
        ),
    ),
    (
        "two divisions, one a sentence",
        None,
        (
            "按方式分，日本提供[9亿日元](t JPY9e8)，其中无偿[6亿日元](a<t JPY6e8)，贷款[3亿日元]"
            "(b<t JPY3e8)。按地区分，非洲[5亿日元](c<t JPY5e8 to=002)，亚洲[4亿日元](d<t JPY4e8 "
            "to=142)。",
        ),
    ),
    (
        "the second of two divisions exceeds the total",
        "sum error",
        (
            "日本提供[9亿日元](t JPY9e8)，其中无偿[6亿日元](a<t JPY6e8)，贷款[3亿日元]"
            "(b<t JPY3e8)。按地区分，非洲[5亿日元](c<t JPY5e8 to=002)，亚洲[5亿日元]"
            "(d<t JPY5e8 to=142)。",
        ),
    ),
    (
        "a part of a part",
        None,
        (
            "Norway gave [NOK 90 million](t NOK90e6), including [NOK 80 million](a<t NOK80e6) for "
            "schools, of which [NOK 50 million](b<t NOK50e6) for Malawi.",
        ),
    ),
    (
        "a subtotal among the rows",
        None,
        (
            "[Malawi | 120](a<t NOK120e6)\n[Kenya | 80](b<t NOK80e6)\n[Africa | 200](s<t NOK200e6)"
            "\n[Nepal | 40](c<t NOK40e6)\n[Total | 240](t NOK240e6)\n",
        ),
    ),
    (
        "another currency is no part",
        None,
        (
            "Japan gave [US$100 million](t USD100e6), of which [¥9 billion](a<t JPY9e9) in loans "
            "and [¥8 billion](b<t JPY8e9) in grants.",
        ),
    ),
    (
        "things that are counted otherwise are no division",
        None,
        (
            "China sent [20 teams](t n20 what=teams), including [110 doctors](a<t n110 "
            "what=doctors) and [40 nurses](b<t n40 what=nurses).",
        ),
    ),
    (
        "places of the same things are a division",
        "sum error",
        (
            "China sank [100 wells](t n100 what=wells), of which [80](a<t n80 what=in_the_north) "
            "in the north and [40](b<t n40 what=in_the_south) in the south.",
        ),
    ),
    (
        "what has been paid of a pledge is no part to add up",
        None,
        (
            "Oman pledged [US$9 million](t USD9e6 pledged=2019), of which [US$6 million](a<t "
            "USD6e6) was paid in 2020 and [US$5 million](b<t USD5e6) in 2021.",
        ),
    ),
    (
        "parts fall short, in Chinese",
        "sum error",
        (
            "法国提供[10亿欧元](t EUR10e8)，分别为赠款[6亿欧元](a<t EUR6e8)和贷款[3亿欧元]"
            "(b<t EUR3e8)。",
        ),
    ),
    (
        "parts exceed, in Chinese",
        "sum error",
        (
            "法国提供[10亿欧元](t EUR10e8)，其中赠款[6亿欧元](a<t EUR6e8)，贷款[5亿欧元]"
            "(b<t EUR5e8)。",
        ),
    ),
    (
        "some parts, in Chinese",
        None,
        (
            "法国提供[10亿欧元](t EUR10e8)，包括赠款[6亿欧元](a<t EUR6e8)和贷款[3亿欧元]"
            "(b<t EUR3e8)。",
        ),
    ),
    # ------------------------------------------------------------ shares
    (
        "a wrong share",
        "share error",
        (
            "China gave [80 billion yuan](t CNY80e9). Grants were [30 billion yuan](a<t CNY30e9), "
            "accounting for 47.3 percent of the total.",
        ),
    ),
    (
        "a right share",
        None,
        (
            "China gave [80 billion yuan](t CNY80e9). Grants were [30 billion yuan](a<t CNY30e9), "
            "accounting for 37.5 percent of the total.",
        ),
    ),
    (
        "a share that rounded sums allow",
        None,
        (
            "China gave [80 billion yuan](t CNY80e9). Grants were [30 billion yuan](a<t CNY30e9), "
            "accounting for 37.9 percent of the total.",
        ),
    ),
    (
        "a wrong share in Chinese",
        "share error",
        ("中国提供[800亿元](t CNY80e9)，其中赠款[300亿元](a<t CNY30e9)，占对外援助总额的47.30%。",),
    ),
    (
        "a right share in Chinese",
        None,
        ("中国提供[800亿元](t CNY80e9)，其中赠款[300亿元](a<t CNY30e9)，占对外援助总额的37.50%。",),
    ),
    (
        "a wrong share in brackets",
        "share warning",
        (
            "China gave [80 billion yuan](t CNY80e9), of which [30 billion yuan](a<t CNY30e9) "
            "(47.3 percent) in grants.",
        ),
    ),
    (
        "a percentage in brackets that is of something told elsewhere",
        None,
        (
            "China gave [80 billion yuan](t CNY80e9).\nGrants were [30 billion yuan](a<t CNY30e9) "
            "(47.3 percent).",
        ),
    ),
    (
        "a growth in brackets",
        None,
        (
            "China gave [80 billion yuan](t CNY80e9), of which [30 billion yuan](a<t CNY30e9) "
            "(up 47.3 percent) in grants.",
        ),
    ),
    (
        "a growth is no share",
        None,
        (
            "China gave [80 billion yuan](t CNY80e9), with grants of [30 billion yuan](a<t "
            "CNY30e9), up 12 percent on the year before.",
        ),
    ),
    (
        "a share of something else",
        None,
        (
            "China gave [80 billion yuan](t CNY80e9), with grants of [30 billion yuan](a<t "
            "CNY30e9), accounting for 12 percent of its aid to Asia.",
        ),
    ),
    (
        "a share of the world's trade",
        None,
        ("中国提供[800亿元](t CNY80e9)，其中赠款[300亿元](a<t CNY30e9)，占全球的12%。",),
    ),
    (
        "about a share",
        None,
        (
            "China gave [80 billion yuan](t CNY80e9). Grants were [30 billion yuan](a<t CNY30e9), "
            "or about 40 percent of the total.",
        ),
    ),
    (
        "a wrong share of a total that the text does not tie",
        "share warning",
        (
            "Aid was [80 billion yuan](t CNY80e9) in all.\nGrants were [30 billion yuan](a "
            "CNY30e9), accounting for 50 percent of the total.",
        ),
    ),
    (
        "a share beside another share",
        "share warning",
        (
            "Aid was [80 billion yuan](t CNY80e9) in all.\nGrants were [30 billion yuan](a "
            "CNY30e9), accounting for 50 percent of the total.\nLoans were [40 billion yuan](b "
            "CNY40e9), or 50 percent of the total.",
        ),
    ),
    (
        "a share of nothing",
        None,
        (
            "China gave [0 yuan](t CNY0). Grants were [30 billion yuan](a<t CNY30e9), accounting "
            "for 50 percent of the total.",
        ),
    ),
    (
        "a share of one of several totals",
        None,
        (
            "Aid was [80 billion yuan](t CNY80e9), and [90 billion yuan](u CNY90e9) later.\n"
            "Grants were [30 billion yuan](a CNY30e9), accounting for 50 percent of the total.",
        ),
    ),
    # ------------------------------------------------------------ readings of one statement
    (
        "two sums",
        "amount error",
        (
            "Germany pledged [€84 million](g EUR84e6 pledged=2023).",
            "Germany pledged [€88 million](g EUR88e6 pledged=2023).",
        ),
    ),
    (
        "two sums, English and Chinese",
        "amount error",
        (
            "Germany pledged [€84 million](g EUR84e6 pledged=2023).",
            "德国认捐[8800万欧元](g EUR88e6 pledged=2023)。",
        ),
    ),
    (
        "a sum that is rounded",
        None,
        (
            "Britain pledged [£1bn](g GBP1e9 pledged=2020).",
            "Britain pledged [£960 million](g GBP960e6 pledged=2020).",
        ),
    ),
    (
        "more than, and a sum above it",
        None,
        (
            "Donors pledged [more than US$9 billion](g USD9e9 ~at_least pledged=2023).",
            "Donors pledged [US$9.7 billion](g USD9.7e9 pledged=2023).",
        ),
    ),
    (
        "more than, and a sum below it",
        "amount error",
        (
            "Donors pledged [more than US$9 billion](g USD9e9 ~at_least pledged=2023).",
            "Donors pledged [US$7.2 billion](g USD7.2e9 pledged=2023).",
        ),
    ),
    (
        "more than, and nearly",
        "amount warning",
        (
            "各方认捐[90多亿美元](g USD9e9 ~at_least pledged=2023)。",
            "Donors pledged [nearly US$9 billion](g USD9e9 ~nearly pledged=2023).",
        ),
    ),
    (
        "up to, and a sum below it",
        None,
        (
            "The bank pledged [up to US$1 billion](g USD1e9 ~up_to pledged=2023).",
            "The bank pledged [US$800 million](g USD800e6 pledged=2023).",
        ),
    ),
    (
        "a range and a sum in it",
        None,
        (
            "The fund pledged [US$8–10 million](g USD8e6-10e6 pledged=2023).",
            "The fund pledged [US$9 million](g USD9e6 pledged=2023).",
        ),
    ),
    (
        "a conversion",
        None,
        (
            "China pledged [RMB 700 million](g CNY700e6 pledged=2023).",
            "China pledged [US$103 million](g USD103e6 pledged=2023).",
        ),
    ),
    (
        "two currencies",
        "currency error",
        (
            "Britain pledged [£60 million](g GBP60e6 pledged=2023).",
            "英国认捐[6000万欧元](g EUR60e6 pledged=2023)。",
        ),
    ),
    (
        "a sign that is of several currencies",
        None,
        (
            "Canada pledged [$25 million](g USD25e6 pledged=2023).",
            "加拿大认捐[2500万加元](g CAD25e6 pledged=2023)。",
        ),
    ),
    (
        "two numbers",
        "count error",
        (
            "China trained [90 technicians](g n90 what=technicians).",
            "中方培训[80名技术员](g n80 what=技术员)。",
        ),
    ),
    (
        "a round number and the exact one",
        None,
        (
            "China trained [some 2,400 officials](g n2400 ~about what=officials).",
            "中方培训[2437名官员](g n2437 what=官员)。",
        ),
    ),
    (
        "numbers that may be rounded",
        "count warning",
        (
            "Turkey sent [5,000 tents](g n5000 what=tents).",
            "土耳其运送[4900顶帐篷](g n4900 what=帐篷)。",
        ),
    ),
    (
        "a grant that is a loan",
        "modality error",
        (
            "Oman gave [US$1 billion](g USD1e9 modality=grant) as a grant.",
            "阿曼提供[10亿美元](g USD1e9 modality=concessional_loan)优惠贷款。",
        ),
    ),
    (
        "aid that is a loan",
        None,
        (
            "Oman gave aid of [US$1 billion](g USD1e9 modality=aid).",
            "阿曼提供[10亿美元](g USD1e9 modality=concessional_loan)优惠贷款。",
        ),
    ),
    (
        "a loan and a soft loan",
        None,
        (
            "Oman gave a loan of [US$1 billion](g USD1e9 modality=credit).",
            "阿曼提供[10亿美元](g USD1e9 modality=concessional_loan)优惠贷款。",
        ),
    ),
    (
        "a grant that only the reading calls so",
        None,
        (
            "Oman came up with [US$1 billion](g USD1e9 modality=grant).",
            "阿曼提供[10亿美元](g USD1e9 modality=concessional_loan)优惠贷款。",
        ),
    ),
    (
        "no interest, and low interest",
        "modality warning",
        (
            "China gave an interest-free loan of [¥9 million](g CNY9e6 "
            "modality=interest-free_loan).",
            "中方提供优惠贷款[900万元](g CNY9e6 modality=concessional_loan)。",
        ),
    ),
    (
        "a continent and a country in it",
        None,
        (
            "Oman gave Africa [US$2 million](g USD2e6 to=002).",
            "Oman gave Kenya [US$2 million](g USD2e6 to=KEN).",
        ),
    ),
    (
        "a group and a country in it",
        None,
        (
            "Oman gave the least developed [US$2 million](g USD2e6 to=LDC).",
            "Oman gave Nepal [US$2 million](g USD2e6 to=NPL).",
        ),
    ),
    (
        "two countries",
        "recipient warning",
        (
            "Oman gave Uganda [US$2 million](g USD2e6 to=UGA).",
            "Oman gave Kenya [US$2 million](g USD2e6 to=KEN).",
        ),
    ),
    (
        "other years",
        "period warning",
        (
            "In 2025 to 2027 China will give [¥9 million](g CNY9e6 pledged=2024 period=2025/2027).",
            "2025年至2028年中方将提供[900万元](g CNY9e6 pledged=2024 period=2025/2028)。",
        ),
    ),
    (
        "a period that one of them does not tell",
        None,
        (
            "By 2027 China will give [¥9 million](g CNY9e6 pledged=2024 period=/2027).",
            "今后三年中方将提供[900万元](g CNY9e6 pledged=2024 period=2024/2028)。",
        ),
    ),
    (
        "three years, and five",
        "period warning",
        (
            "Eire pledged [€12 million](g EUR12e6 pledged=2022-03 period=2022-03/2025-03) over "
            "three years.",
            "爱方认捐[1200万欧元](g EUR12e6 pledged=2022-03 period=2022-03/2027-03)，5年内付清。",
        ),
    ),
    (
        "three years, told again a year later",
        None,
        (
            "Eire pledged [€12 million](g EUR12e6 pledged=2022-03 period=2022-03/2025-03) over "
            "three years.",
            "Eire gives [€12 million](g EUR12e6 pledged=2023-03 period=2023-03/2026-03) over "
            "three years.",
        ),
    ),
    (
        "three years, and their last one",
        None,
        (
            "Eire pledged [€12 million](g EUR12e6 pledged=2022-03 period=2022-03/2025-03) over "
            "three years.",
            "Eire gives [€12 million](g EUR12e6 pledged=2022-03 period=/2024) until 2024.",
        ),
    ),
    (
        "two countries in one text, which are two statements",
        None,
        (
            "Oman gave Uganda [US$2 million](g USD2e6 to=UGA), and Kenya [US$2 million](g USD2e6 "
            "to=KEN).",
        ),
    ),
    (
        "a year and a day in it",
        None,
        (
            "In 2017 China pledged [¥9 million](g CNY9e6 pledged=2017).",
            "2017年5月14日中方承诺[900万元](g CNY9e6 pledged=2017-05-14)。",
        ),
    ),
    (
        "two years of the announcement",
        "announced warning",
        (
            "In 2017 China pledged [¥9 million](g CNY9e6 pledged=2017).",
            "2018年5月14日中方承诺[900万元](g CNY9e6 pledged=2018-05-14)。",
        ),
    ),
    # ------------------------------------------------------------ what cannot be
    (
        "an end before its start",
        "impossible error",
        ("From 2018 to 2015 China gave [¥9 million](g CNY9e6 period=2018/2015).",),
    ),
    (
        "an end in the month of its start",
        None,
        ("In May 2018 China gave [¥9 million](g CNY9e6 period=2018-05-20/2018-05).",),
    ),
    (
        "a promise for a time that is over",
        "impossible warning",
        ("In 2021 Oman pledged [US$5 million](g USD5e6 pledged=2021 period=2018/2019).",),
    ),
    (
        "a promise for the year in which it is made",
        None,
        ("In May 2021 Oman pledged [US$5 million](g USD5e6 pledged=2021-05 period=/2021).",),
    ),
    (
        "delivered before it was announced",
        "impossible error",
        (
            "The [50 tents](d n50 what=tents announced=2020-05 period=2019-03/2019-03) that Oman "
            "promised in May 2020 arrived in March 2019.",
        ),
    ),
    (
        "delivered, and told of later",
        None,
        (
            "The minister announced in 2020 that [50 tents](d n50 what=tents announced=2020-05 "
            "period=/2019-03) had been sent.",
        ),
    ),
    (
        "more countries than Oceania has",
        "impossible error",
        ("2018年中国向[大洋洲地区30国](g n30 what=国 to=009)提供援助。",),
    ),
    (
        "more countries than Oceania has states",
        "impossible warning",
        ("2018年中国向[大洋洲地区20国](g n20 what=国 to=009)提供援助。",),
    ),
    (
        "countries and territories of Oceania",
        None,
        ("2018年中国向[大洋洲20个国家和地区](g n20 what=国家和地区 to=009)提供援助。",),
    ),
    (
        "as many countries as Africa may have",
        None,
        ("2018年中国向[非洲地区53国](g n53 what=国 to=002)提供援助。",),
    ),
    (
        "more countries than Africa has, beside its name",
        "impossible error",
        (
            "China trained [500 officials](g n500 what=officials to=002 naming=African) from 70 "
            "African countries.",
        ),
    ),
    (
        "more officials than Africa has countries",
        None,
        (
            "China trained [500 officials](g n500 what=officials to=002 naming=African) from 40 "
            "African countries.",
        ),
    ),
    (
        "things that are more than the countries",
        None,
        ("China gave [90 state schools](g n90 what=state_schools to=009) to Oceania.",),
    ),
]


@pytest.fixture
def entries(marked_entries: Entries) -> Entries:
    """Make the entries of marked texts."""
    return marked_entries


@pytest.fixture(scope="module")
def areas() -> Areas:
    """Regions and groups with their countries, as the reference data have them."""
    files = ("codelists/countries.ttl", "codelists/regions.ttl", "memberships.ttl")
    return areas_of(
        quad for name in files for quad in read_quads(ROOT / "ontology" / name, graph="http://x/r")
    )


@pytest.mark.parametrize(("name", "expected", "texts"), CASES, ids=[case[0] for case in CASES])
def test_what_contradicts_and_what_does_not(
    name: str,
    expected: str | None,
    texts: tuple[str, ...],
    entries: Entries,
    areas: Areas,
) -> None:
    """Each contradiction is found with its kind and severity, and what looks like one is not."""
    found = contradictions(entries(*texts), areas)
    assert [f"{one.kind} {one.severity}" for one in found] == ([expected] if expected else [])


def test_most_cases_are_no_contradictions() -> None:
    """The table tries false alarms harder than finds, in both languages."""
    none = sum(expected is None for _, expected, _ in CASES)
    chinese = sum(any(char >= "\u4e00" for text in case[2] for char in text) for case in CASES)
    assert (len(CASES), none) == (89, 52)
    assert chinese > 20


@pytest.mark.parametrize(
    ("month", "severity"), [("2019-03", "warning"), ("2020-03", None), ("2020-05", None)]
)
def test_a_delivery_before_its_announcement(
    month: str, severity: str | None, entries: Entries, areas: Areas
) -> None:
    """What fulfils a pledge cannot be done with before the pledge was made; months say nothing."""
    given, pledged = entries(
        f"Oman sent [50 tents](d n50 what=tents period={month}/{month}).",
        "In May 2020 Oman promised [50 tents](p n50 what=tents pledged=2020-05).",
    )
    tie = Tie(kind="fulfils", other=pledged.id, reason="", reason_zh="")
    found = contradictions([msgspec.structs.replace(given, ties=(tie,)), pledged], areas)
    assert [one.severity for one in found] == ([severity] if severity else [])
    for one in found:
        assert f"delivered by {month} (a.txt), before it was announced in 2020-05" in one.message
        assert one.statements == (given.id, pledged.id)


@pytest.mark.parametrize("texts", [case[2] for case in CASES], ids=[case[0] for case in CASES])
def test_the_order_of_entries_makes_no_difference(
    texts: tuple[str, ...], entries: Entries, areas: Areas
) -> None:
    """The same statements in another order contradict each other in the same words."""
    told = entries(*texts)
    turned = [
        msgspec.structs.replace(entry, readings=entry.readings[:1] + entry.readings[:0:-1])
        for entry in reversed(told)
    ]
    assert contradictions(turned, areas) == contradictions(told, areas)


@pytest.mark.parametrize(
    ("case", "message", "message_zh"),
    [
        (
            "two sums, English and Chinese",
            "Different sums are told of one statement, Japan → Kenya: EUR 84 million (a.txt), "
            "EUR 88 million (b.txt).",
            "同一陈述的金额不一（日本 → 肯尼亚）：8400万 EUR（a.txt），8800万 EUR（b.txt）。",
        ),
        (
            "two numbers",
            "Different numbers are told of one statement, Japan → Kenya, technicians: 90 (a.txt), "
            "80 (b.txt).",
            "同一陈述的数量不一（日本 → 肯尼亚，技术员）：90（a.txt），80（b.txt）。",
        ),
        (
            "parts exceed, in Chinese",
            "The 2 parts come to EUR 1.1 billion, their total is EUR 1 billion (a.txt): "
            "EUR 600 million, EUR 500 million.",
            "2个分项合计11亿 EUR，而总数为10亿 EUR（a.txt）：6亿 EUR、5亿 EUR。",
        ),
        (
            "a wrong share in Chinese",
            "CNY 30 billion is said to be 47.30 % of the total, but is 37.50 % of CNY 80 billion "
            "(a.txt).",
            "300亿 CNY据称占总额的47.30%，实际占800亿 CNY的37.50%（a.txt）。",
        ),
        (
            "a grant that is a loan",
            "One statement is told to be different things, Japan → Kenya: USD 1 billion as grant "
            "(a.txt), USD 1 billion as concessional loan (b.txt).",
            "同一陈述的援助方式不一（日本 → 肯尼亚）：10亿 USD（无偿援助）（a.txt），"
            "10亿 USD（优惠贷款）（b.txt）。",
        ),
    ],
)
def test_both_values_and_both_documents_are_told(
    case: str, message: str, message_zh: str, entries: Entries, areas: Areas
) -> None:
    """A message says in both languages what stands against what, and where."""
    (texts,) = (texts for name, _, texts in CASES if name == case)
    (found,) = contradictions(entries(*texts), areas)
    assert (found.message, found.message_zh) == (message, message_zh)


def test_one_document_in_two_languages(entries: Entries, areas: Areas) -> None:
    """Where one document says both, the message tells the languages apart."""
    (english,) = entries("Oman pledged [£60 million](g GBP60e6 pledged=2023).")
    (chinese,) = entries("\n阿曼认捐[7000万英镑](g GBP70e6 pledged=2023)。")
    both = msgspec.structs.replace(english, readings=(*english.readings, *chinese.readings))
    (found,) = contradictions([both], areas)
    assert "GBP 70 million (a.txt, Chinese), GBP 60 million (a.txt, English)" in found.message


def test_contradictions_become_nodes_of_the_ledger() -> None:
    """A contradiction has its kind, its statements and its evidence, under a name that stays."""
    one = Contradiction(
        kind="amount",
        severity="error",
        message="84 or 88",
        message_zh="84或88",
        statements=("s1",),
        readings=("s1", "s2"),
    )
    quads = contradiction_quads([one], iris=Iris())
    (node,) = {quad.subject for quad in quads}
    told = {
        (q.predicate.value.rpartition("#")[2], q.object.value.rpartition("/")[2]) for q in quads
    }
    assert {quad.graph_name.value for quad in quads} == {"https://aidkg.example/graph/ledger"}
    assert {("contradictionKind", "amount"), ("severity", "error"), ("between", "s1")} <= told
    assert {("restsOn", "s1"), ("restsOn", "s2")} <= told
    other = msgspec.structs.replace(one, message="other words", readings=("s2", "s1"))
    assert {quad.subject for quad in contradiction_quads([other], iris=Iris())} == {node}


def test_regions_have_states_and_territories(areas: Areas) -> None:
    """The reference data tell how many states and territories a region has."""
    region = "https://aidkg.example/id/region/"
    oceania = areas.countries[region + "009"]
    assert (len(areas.states_of(region + "009")), len(oceania)) == (16, 29)
    assert len(areas.states_of(region + "002")) == 54
    assert areas.countries[region + "054"] < oceania
    assert areas.spread([region + "054", "x"]) > areas.countries[region + "054"]
    assert len(areas.states) == 197
