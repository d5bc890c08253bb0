"""How far sectors and goals agree with people's labels (`python -m benchmarks sectors`)."""

from __future__ import annotations

import pytest

from benchmarks.sectors import SETS, Row, classified, score_goals, score_sectors, sectors

# What has been reached, less a little: a change that makes the agreement worse is to be seen.
FLOORS = {("sample corpus", "en"): 0.78, ("sample corpus", "zh"): 0.9}
LABELLED = {"sample corpus": 117, "second corpus": 99}


@pytest.mark.parametrize("name", SETS)
def test_labels_belong_to_statements(name: str) -> None:
    """Every label is that of a statement of the gold, in known codes, in both languages."""
    rows = classified(SETS[name])
    assert len(rows) == LABELLED[name]
    assert {row.lang for row in rows} == {"en", "zh"}
    for row in rows:
        assert all(len(code) == 3 and code.isdigit() for code in row.sectors), row.id
        assert all(1 <= int(goal) <= 17 for goal in row.goals), row.id


@pytest.mark.parametrize(("name", "lang"), FLOORS)
def test_sectors_and_goals_agree_with_people(name: str, lang: str) -> None:
    """On the documents in view, agreement does not fall below what has been reached."""
    rows = [row for row in classified(SETS[name]) if row.lang == lang]
    for score in (score_sectors(rows), score_goals(rows)):
        assert score.f1 >= FLOORS[name, lang], score


def test_the_table_has_a_line_for_every_figure(capsys: pytest.CaptureFixture[str]) -> None:
    """Both corpora, both languages, sectors and goals are printed."""
    with capsys.disabled():
        lines = list(sectors())
        print("", *lines, sep="\n")
    assert len(lines) == 2 + len(SETS) * 2 * 2


def test_agreement_is_counted_over_codes() -> None:
    """A code too many costs precision, a missing one recall; an empty set may be right."""
    none: frozenset[str] = frozenset()
    rows = [
        Row("a", "en", frozenset({"111", "121"}), none, frozenset({"111", "140"}), none),
        Row("b", "en", none, none, none, none),
        Row("c", "en", frozenset({"720"}), none, none, none),
    ]
    score = score_sectors(rows)
    assert (score.precision, score.recall) == (1 / 2, 1 / 3)
    assert (score.exact, score.statements) == (1, 3)
