"""`aidkg link` as it is called: names in, concepts out."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import cli
from kg.codelists import Codelists

CODELISTS = Path(__file__).parents[2] / "ontology" / "codelists"


def run(*args: str, text: str | bytes | None = None) -> Result:
    """What the command does."""
    return CliRunner().invoke(cli, ["link", *args], input=text)


def rows(result: Result) -> list[dict[str, object]]:
    """The rows of JSON Lines."""
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_name_has_a_row_in_order() -> None:
    """Known and unknown names, from the arguments, each with all fields."""
    first, second = rows(run("肯尼亚", "Nobody's Society", "--format", "jsonl"))
    assert first["name"] == "肯尼亚"
    assert first["iri"] == "https://aidkg.example/id/country/KEN"
    assert first["type"] == "Country"
    assert first["codes"]["iso3"] == "KEN"  # type: ignore[index]
    assert first["labels"]["en"][0] == "Kenya"  # type: ignore[index]
    assert (first["score"], first["reason"], first["others"]) == (1.0, "name", [])
    assert second == {
        **dict.fromkeys(("id", "iri", "type", "codes", "labels", "score", "reason")),
        "name": "Nobody's Society",
        "others": [],
    }


def test_names_are_read_from_standard_input_one_a_line() -> None:
    """An empty line is a name too, so that rows stay in step with lines."""
    found = rows(run("-f", "jsonl", "--type", "country", text="Kenya\r\n\nEU\n"))
    assert [(row["name"], row["id"]) for row in found] == [
        ("Kenya", "KEN"),
        ("", None),
        ("EU", None),
    ]


def test_a_name_that_means_nothing_known_is_told_with_the_nearest() -> None:
    """On standard error, so that the rows stay rows."""
    done = CliRunner().invoke(cli, ["link", "World Bnak"])
    assert "World Bnak: no concept is called so (did you mean 'World Bank'?)" in done.stderr


def test_a_text_around_the_name_decides() -> None:
    """Kinshasa tells which Congo is meant; the other stays a candidate."""
    text = "From Kinshasa she thanked the donors of Congo."
    (row,) = rows(run("Congo", "--context", text, "-f", "jsonl"))
    assert (row["id"], row["reason"]) == ("COD", "context")
    assert [other["id"] for other in row["others"]] == ["COG"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", ["country", "Country", "COUNTRY"])
def test_types_are_named_as_classes_or_in_small_letters(kind: str) -> None:
    """And CountryGroup is a group."""
    (row,) = rows(run("AU", "--type", kind, "-f", "jsonl"))
    assert row["id"] == "AUS"
    (group,) = rows(run("LDCs", "--type", "group", "-f", "jsonl"))
    assert group["id"] == "LDC"


def test_a_table_shows_what_else_a_name_may_mean() -> None:
    """A name that nothing decides has a dash and its candidates."""
    shown = run("Washington", "Kenia").stdout.splitlines()
    assert "–" in shown[2]
    assert "United States (capital)" in shown[2]
    assert "spelling" in shown[3]


def test_the_check_counts_the_links_of_every_data_set() -> None:
    """Ends with 0 where all are as they should be."""
    result = run("--check", "--format", "jsonl")
    assert result.exit_code == 0
    counts = {row["name"]: row["count"] for row in rows(result)}
    states = sum(concept.type == "Country" for concept in Codelists().concepts)
    assert {"wikidata", "geonames", "un-geoareas"} <= set(counts)
    assert 200 < counts["wikidata"] <= states  # type: ignore[operator]
    assert run("--check").stdout.splitlines()[0].startswith("linkset")


def test_the_check_is_of_the_code_lists_given(tmp_path: Path) -> None:
    """A link whose country these lists do not have is a problem, and ends with 1."""
    shutil.copytree(CODELISTS, tmp_path / "lists")
    assert run("--check", "--codelists", str(tmp_path / "lists")).exit_code == 0
    path = tmp_path / "lists" / "countries.ttl"
    text = path.read_text(encoding="utf-8")
    assert "\ncountry:KEN a " in text
    path.write_text(text.replace("\ncountry:KEN a ", "\ncountry:XKE a "), encoding="utf-8")
    result = run("--check", "--codelists", str(tmp_path / "lists"))
    assert result.exit_code == 1
    assert "wikidata: https://aidkg.example/id/country/KEN: is in no code list" in result.stdout


@pytest.mark.parametrize(
    ("args", "text", "told"),
    [
        (("Kenya", "--type", "planet"), None, "there is no type 'planet'"),
        (
            ("Kenya", "--type", "contry"),
            None,
            "(did you mean 'country'?); there are country, region, g",
        ),
        (("--check", "Kenya"), None, "--check takes no names"),
        (("-",), b"Kenya\nK\xffnya\n", "standard input, line 2: not UTF-8"),
        (("Kenya", "--codelists", "no/such"), None, "no/such"),
        (("--check", "--codelists", "no/such"), None, "no/such"),
    ],
)
def test_wrong_use_is_told_in_one_line(
    args: tuple[str, ...], text: bytes | None, told: str
) -> None:
    """With exit code 2."""
    result = run(*args, text=text)
    assert result.exit_code == 2
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_output_goes_to_a_file(tmp_path: Path) -> None:
    """As with the other commands."""
    path = tmp_path / "links.jsonl"
    assert run("Kenya", "-f", "jsonl", "-o", str(path)).stdout == ""
    assert json.loads(path.read_text(encoding="utf-8"))["id"] == "KEN"
