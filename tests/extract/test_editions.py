"""Which meeting of a series is meant: by number, year or city."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.editions import find_edition
from extract.fold import fold
from extract.gazetteer import Entry, Form, Gazetteer
from extract.model import Lang, Statement
from extract.names import Entity, Mention, entity_of
from extract.pipeline import Extractor
from extract.reading import read_document


def _edition(number: int, date: str, place: str) -> Entry:
    name = f"harbour-{number}"
    return Entry(
        id=name, type="Meeting", labels=(name,), forms=(), edition_of="harbour", date=date,
        places=(place,), number=number,
    )  # fmt: skip


HARBOUR = Entry(
    id="harbour",
    type="Forum",
    labels=("Harbour Forum", "海港论坛"),
    forms=(
        Form("Harbour Forum", "en", "name"),
        Form("Harbour Forum Summit", "en", "name"),
        Form("海港论坛", "zh", "name"),
        Form("海港论坛峰会", "zh", "name"),
    ),
)
SERIES = Gazetteer(
    [
        HARBOUR,
        _edition(1, "2001-05-02", "Lagos"),
        _edition(2, "2004-06-10", "Oslo"),
        _edition(3, "2004-11-10", "Lima"),
    ]
)


def edition(
    text: str, lang: Lang, year: str | None = None, day: str | None = None
) -> Entity | None:
    """What the forum named in a text stands for."""
    folded = fold(text, lang)
    (match,) = SERIES.find(folded, lang)
    mention = Mention(match.start, match.end, entity_of(match.entries[0]), match.role)
    return find_edition(mention, folded, SERIES, year=year, day=day)


KNOWN: list[tuple[str, Lang, str]] = [
    ("at the first Harbour Forum", "en", "harbour-1"),
    ("at the 2nd Harbour Forum", "en", "harbour-2"),
    ("at the 2001 Harbour Forum", "en", "harbour-1"),
    ("at the Harbour Forum in 2001", "en", "harbour-1"),
    ("at the Harbour Forum in Lagos in 2001", "en", "harbour-1"),
    ("at the Harbour Forum (2001)", "en", "harbour-1"),
    ("at the 2004 Harbour Forum in Oslo", "en", "harbour-2"),
    ("at the 2004 Harbour Forum in Lima", "en", "harbour-3"),
    ("第二届海港论坛", "zh-Hans", "harbour-2"),
    ("首届海港论坛", "zh-Hans", "harbour-1"),
    ("2001年海港论坛", "zh-Hans", "harbour-1"),
    ("2004年6月第二届海港论坛", "zh-Hans", "harbour-2"),
]


@pytest.mark.parametrize(("text", "lang", "name"), KNOWN)
def test_an_edition_is_known_by_number_year_or_city(text: str, lang: Lang, name: str) -> None:
    """A forum's name with a number, a year or both, and a city where they leave a choice."""
    found = edition(text, lang)
    assert found is not None
    assert found.key == name


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("at the Harbour Forum", "en"),
        ("at the Harbour Forum in Lagos", "en"),
        ("at the 2004 Harbour Forum", "en"),
        ("at the ninth Harbour Forum", "en"),
        ("at the 2031 Harbour Forum", "en"),
        ("海港论坛", "zh-Hans"),
        ("第九届海港论坛", "zh-Hans"),
    ],
)
def test_the_series_stays_where_nothing_settles_it(text: str, lang: Lang) -> None:
    """Without number and year, or where they fit none or several, the forum is meant."""
    assert edition(text, lang) is None


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("at the 2031 Harbour Forum Summit", "en", "2031 Harbour Forum Summit"),
        ("2031年海港论坛峰会", "zh-Hans", "海港论坛峰会"),
    ],
)
def test_an_unknown_edition_is_a_new_meeting_of_the_series(
    text: str, lang: Lang, name: str
) -> None:
    """A name that says that it is a meeting is one, though no list knows it."""
    found = edition(text, lang)
    assert found is not None
    assert (found.type, found.entry) == ("Meeting", None)
    assert found.labels[0] == name
    assert "Harbour Forum" in found.labels


def test_the_year_of_a_title_counts() -> None:
    """In the title block, the document's own year settles which edition is meant."""
    found = edition("the Harbour Forum", "en", year="2001")
    assert found is not None
    assert found.key == "harbour-1"


@pytest.mark.parametrize(
    ("text", "lang", "day", "name"),
    [
        ("Japan spoke at the Harbour Forum", "en", "2004-06-12", "harbour-2"),
        ("the opening of this Harbour Forum Summit", "en", "2004-11-09", "harbour-3"),
        ("日本在海港论坛", "zh-Hans", "2004-06-12", "harbour-2"),
        ("Japan spoke at the Harbour Forum", "en", "2004-08-12", None),
        ("Japan spoke at the next Harbour Forum", "en", "2004-06-12", None),
        ("Japan joined the Harbour Forum", "en", "2004-06-12", None),
    ],
)
def test_what_has_just_been_held_needs_no_date(
    text: str, lang: Lang, day: str, name: str | None
) -> None:
    """“At the Forum” is the edition held in the weeks before the document, if there was one."""
    found = edition(text, lang, day=day)
    assert (found.key if found else None) == name


REAL = [
    ("At the fifth FOCAC summit we met.", "Fifth Ministerial Conference of FOCAC"),
    ("The 2015 FOCAC summit was held.", "2015 FOCAC Johannesburg Summit"),
    ("2018年中非合作论坛在北京举行。", "2018 FOCAC Beijing Summit"),
    ("2019年东京非洲发展国际会议在横滨举行。", "TICAD7"),
    ("At the TICAD summit in 2019 Japan spoke.", "TICAD7"),
    ("The 2018 G20 summit took place.", "2018 Group of Twenty Buenos Aires Summit"),
]


def _meeting(text: str, extractor: Extractor) -> str:
    views = extractor.views(read_document(text.encode(), name="made-up.txt"))
    return next(m.entity.labels[0] for v in views for m in v.mentions if m.entity.type == "Meeting")


@pytest.mark.parametrize(("text", "name"), REAL)
def test_editions_of_the_code_lists(text: str, name: str, extractor: Extractor) -> None:
    """Editions of real forums are found in documents."""
    assert _meeting(text, extractor) == name


def test_a_numbered_chinese_edition(extractor: Extractor) -> None:
    """第七届中非合作论坛 is the edition of 2018."""
    assert _meeting("第七届中非合作论坛在北京举行。", extractor) == "2018 FOCAC Beijing Summit"


def test_a_new_edition_ends_before_the_next_name(extractor: Extractor) -> None:
    """“the 2031 TICAD Summit Japan spoke” names the summit, and then Japan."""
    assert _meeting("At the 2031 TICAD Summit Japan spoke.", extractor) == "2031 TICAD Summit"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("新闻2024-09-06\n\n中国在中非合作论坛北京峰会上宣布向马里提供9亿元贷款。", "2024"),
        ("新闻2018-09-04\n\n中国在中非合作论坛北京峰会上宣布向马里提供9亿元贷款。", "2018"),
        ("新闻2020-09-04\n\n中国在中非合作论坛北京峰会上宣布向马里提供9亿元贷款。", "2018"),
        ("新闻2024-09-06\n\n中国在2006年中非合作论坛北京峰会上宣布向马里提供9亿元贷款。", "2006"),
    ],
)
def test_of_meetings_of_one_name_the_last_is_meant(
    text: str, held: str, read: Callable[..., tuple[Statement, ...]]
) -> None:
    """A name that several meetings bear is that of the one held last, or in the year beside it."""
    (statement,) = read(text)
    assert statement.meeting[0][0] == f"{held} FOCAC Beijing Summit"
