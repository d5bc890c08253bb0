"""Languages: scripts counted, English told by its small words, two kinds of Chinese writing."""

from __future__ import annotations

import pytest

from extract.reading.language import Script, chinese_variant, is_english, script, split_mixed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Germany pledged €5 million", "latin"),
        ("德国认捐500万欧元", "zh"),
        ("COP28：损失与损害基金首批认捐", "zh"),
        ("中国通过World Food Programme提供粮食", "zh"),
        ("Ministry of Commerce (中华人民共和国商务部)", "latin"),
        ("国家国际发展合作署（China International Development Cooperation Agency）", "zh"),
        ("The “Belt and Road” (一带一路) Initiative", "latin"),
        ("日本はアフリカに援助を提供する", "other"),
        ("한국 정부는 원조를 제공한다", "other"),
        ("Россия выделит миллион", "other"),
        ("قدمت المملكة مساعدات", "other"),
        ("The Ω and the Σ of it", "latin"),
        ("・英國：十二億", "zh"),
        ("2,702", "none"),
        ("——", "none"),
    ],
)
def test_a_line_is_of_the_script_that_carries_it(text: str, expected: Script) -> None:
    """Names in another script, and what stands in brackets, do not change a line's script."""
    assert script(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada will provide C$5 million to Mali.", True),
        ("La France a annoncé une aide de 10 millions d’euros pour le Pakistan.", False),
        ("El Gobierno de España anunció una contribución de 5 millones para la región", False),
        ("Die Bundesregierung stellt 10 Millionen Euro für den Wiederaufbau bereit", False),
        ("Banco Mundial aprova o financiamento de projetos da saúde no Brasil", False),
        ("Serikali ya Kenya imetangaza msaada wa shilingi kwa ajili ya wakulima", False),
        # No small word of any language listed, but running text that is not English.
        (
            "hindi bansa pamahalaan nagbigay tulong salapi maraming mamamayan lalawigan "
            "bagyo nasalanta noong nakaraang taon",
            False,
        ),
        ("Germany: €88 million", None),
        ("Kenya, Uganda, Tanzania, Rwanda, Burundi, Somalia, Eritrea, Mali, Chad, Niger", None),
        ("Agence Française de Développement", False),
        ("Médecins Sans Frontières", None),
        ("We thank the Agence Française de Développement and the Banque de France.", True),
    ],
)
def test_english_is_told_by_its_small_words(text: str, expected: bool | None) -> None:
    """Other languages are told from English; names alone tell nothing."""
    assert is_english(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中国援助非洲国家", "zh-Hans"),
        ("中國援助非洲國家", "zh-Hant"),
        ("中国与各国开展经貿合作", "zh-Hans"),  # one slip in a simplified text
        ("一百所小学", "zh-Hans"),
        ("南南合作", None),
    ],
)
def test_characters_that_only_one_writing_has_decide(text: str, expected: str | None) -> None:
    """Traditional and simplified are told by the characters that the other does not have."""
    assert chinese_variant(text) == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "中国提供一亿元援助。China gives RMB 100 million of aid. 谢谢大家的支持。",
            ["中国提供一亿元援助。", "China gives RMB 100 million of aid. ", "谢谢大家的支持。"],
        ),
        (
            "新时代的发展合作 / Development Cooperation in the New Era",
            ["新时代的发展合作 / ", "Development Cooperation in the New Era"],
        ),
        (
            "中国向 World Food Programme Trust Fund 捐款一百万美元。",
            ["中国向 World Food Programme Trust Fund 捐款一百万美元。"],
        ),
    ],
)
def test_a_line_in_two_languages_is_cut_between_sentences(text: str, parts: list[str]) -> None:
    """Sentences and titles are parted; a foreign name within a sentence is not."""
    cuts = split_mixed(text)
    places = zip([0, *cuts], [*cuts, len(text)], strict=True)
    assert [text[a:b] for a, b in places] == parts
