"""Tables: Markdown cells, and columns of plain text."""

from __future__ import annotations

import pytest

from extract.reading.blocks import read_blocks

Table = list[tuple[str, list[str]]]


def table(text: str) -> Table:
    """Return kind and cells of every row that is read in a text."""
    blocks, _ = read_blocks(text)
    return [
        (block.kind, [block.text[a:b] for a, b in block.cells])
        for block in blocks
        if block.kind in ("table_head", "table_row")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "| Partner | Rs crore |\n|---|---:|\n| Bhutan | 2,400 |\n| **Total** | **5,500** |",
            [
                ("table_head", ["Partner", "Rs crore"]),
                ("table_row", ["Bhutan", "2,400"]),
                ("table_row", ["Total", "5,500"]),
            ],
        ),
        (
            "Country | Amount\n--- | ---\nPoland|€10 million",
            [("table_head", ["Country", "Amount"]), ("table_row", ["Poland", "€10 million"])],
        ),
        (
            "援助方\t数额\t年份\n德国\t8800万欧元\t2023\n法国\t1000万欧元\t2023",
            [
                ("table_head", ["援助方", "数额", "年份"]),
                ("table_row", ["德国", "8800万欧元", "2023"]),
                ("table_row", ["法国", "1000万欧元", "2023"]),
            ],
        ),
        (
            "Country          2018     2019\nCambodia        3,210    4,120\n"
            "Lao PDR         1,870    2,050\nViet Nam          960      410",
            [
                ("table_head", ["Country", "2018", "2019"]),
                ("table_row", ["Cambodia", "3,210", "4,120"]),
                ("table_row", ["Lao PDR", "1,870", "2,050"]),
                ("table_row", ["Viet Nam", "960", "410"]),
            ],
        ),
        (
            "国家　　　金额　　　　年份\n德国　　　8800万欧元　2023\n英国　　　3600万英镑　2023",
            [
                ("table_head", ["国家", "金额", "年份"]),
                ("table_row", ["德国", "8800万欧元", "2023"]),
                ("table_row", ["英国", "3600万英镑", "2023"]),
            ],
        ),
        (
            "Donor, Pledged, Paid\nNorway, $1,250.5 , $900 ,\nOak Trust, $80 ,",
            [
                ("table_head", ["Donor", "Pledged", "Paid"]),
                ("table_row", ["Norway", "$1,250.5", "$900"]),
                ("table_row", ["Oak Trust", "$80", ""]),
            ],
        ),
        (
            'Donor,"Paid, in full"\n"Norway","1,250"\n"Oak, the Trust","80"',
            [
                ("table_head", ["Donor", "Paid, in full"]),
                ("table_row", ["Norway", "1,250"]),
                ("table_row", ["Oak, the Trust", "80"]),
            ],
        ),
        (
            "Country |\nUS$ |\nNotes |\nNorway |\n40 m |\nGrant |\nKuwait |\n12 m |\n|\n"
            "Oman |\n3 m |\nIn two\nparts |\nMalta |\n1 m |\n||",
            [
                ("table_head", ["Country", "US$", "Notes"]),
                ("table_row", ["Norway", "40 m", "Grant"]),
                ("table_row", ["Kuwait", "12 m", ""]),
                ("table_row", ["Oman", "3 m", "In two parts"]),
                ("table_row", ["Malta", "1 m", ""]),
            ],
        ),
        (
            "Donor\nPledged\nNorway\n$40 million\nKuwait\n$12 million\nOman\n$3 million",
            [
                ("table_head", ["Donor", "Pledged"]),
                ("table_row", ["Norway", "$40 million"]),
                ("table_row", ["Kuwait", "$12 million"]),
                ("table_row", ["Oman", "$3 million"]),
            ],
        ),
        (
            "援助方\n数额\n挪威\n4000万克朗\n科威特\n1200万美元\n阿曼\n300万美元",
            [
                ("table_head", ["援助方", "数额"]),
                ("table_row", ["挪威", "4000万克朗"]),
                ("table_row", ["科威特", "1200万美元"]),
                ("table_row", ["阿曼", "300万美元"]),
            ],
        ),
        (
            "Country Pledges (millions of\n\ndollars)\n\nUnited Arab Emirates 40\n\n"
            "Kuwait 12.5\n\nOman 30\n\nTOTAL 82.5\n",
            [
                ("table_head", ["Country", "Pledges (millions of dollars)"]),
                ("table_row", ["United Arab Emirates", "40"]),
                ("table_row", ["Kuwait", "12.5"]),
                ("table_row", ["Oman", "30"]),
                ("table_row", ["TOTAL", "82.5"]),
            ],
        ),
        (
            "Country 2018 2019\nCambodia 3,210 4,120\nViet Nam 960 –",
            [
                ("table_head", ["Country", "2018", "2019"]),
                ("table_row", ["Cambodia", "3,210", "4,120"]),
                ("table_row", ["Viet Nam", "960", "–"]),
            ],
        ),
        (
            "| | 2018 | 2019 |\n|---|---|---|\n| Grants | | 12 |",
            [("table_head", ["", "2018", "2019"]), ("table_row", ["Grants", "", "12"])],
        ),
        (
            "Donor          Pledged    Paid\nNorway             120     100\nOak Trust"
            "                   80\nFinland            310     300\nSweden              50      40",
            [
                ("table_head", ["Donor", "Pledged", "Paid"]),
                ("table_row", ["Norway", "120", "100"]),
                ("table_row", ["Oak Trust", "", "80"]),
                ("table_row", ["Finland", "310", "300"]),
                ("table_row", ["Sweden", "50", "40"]),
            ],
        ),
        (
            "Top 3 Donors\nFunding\n% of Total\nOman\n102,000\n51 %\nPeru\n60,000\n30 %\nFiji\n"
            "30,000\n15 %\nOther donors\nMali\n8,000\n4 %",
            [
                ("table_head", ["Top 3 Donors", "Funding", "% of Total"]),
                ("table_row", ["Oman", "102,000", "51 %"]),
                ("table_row", ["Peru", "60,000", "30 %"]),
                ("table_row", ["Fiji", "30,000", "15 %"]),
                ("table_row", ["Mali", "8,000", "4 %"]),
            ],
        ),
        (
            "£ thousand\n11996–97 1 21997–98 11998–99\nLaos 530 433 825\nPeru 260 4,016\n"
            "Mali 442 1,608 62",
            [
                ("table_head", ["", "1996–97", "1997–98", "1998–99"]),
                ("table_row", ["Laos", "530", "433", "825"]),
                ("table_row", ["Peru", "", "", ""]),
                ("table_row", ["Mali", "442", "1,608", "62"]),
            ],
        ),
        (
            "1994 £ 1995 £ (i) Laos 530 433 (ii) Peru 260 4,016 (iii) Mali 442 1,608",
            [
                ("table_head", ["", "1994 £", "1995 £"]),
                ("table_row", ["Laos", "530", "433"]),
                ("table_row", ["Peru", "260", "4,016"]),
                ("table_row", ["Mali", "442", "1,608"]),
            ],
        ),
        ("In May, 30 trucks came,\nin June, 20 came,\nand in July, 10 came.", []),
        ("Chapter 1\nThe lake 12\nThe hills 13\nThe river 40", []),
        ("A justified  line of some words\nand another one  with wide gaps  in it", []),
        ("The fund | a short history", []),
        ("水災重建　會議認捐", []),
    ],
)
def test_rows_and_their_cells_are_read(text: str, expected: Table) -> None:
    """Rows have cells without dress; a first row without values names the columns."""
    assert table(text) == expected


def test_a_row_keeps_the_text_between_its_cells() -> None:
    """A row's text is the line's, so that a quote over two cells stands in the document."""
    blocks, _ = read_blocks("Intro.\n\n| Bhutan | 2,400 |\n| Nepal | 650 |\n")
    assert [block.text for block in blocks[1:]] == ["Bhutan | 2,400", "Nepal | 650"]


def test_the_end_of_a_table_is_the_end_of_its_rows() -> None:
    """What stands below a table is read as text again."""
    blocks, _ = read_blocks("| a1 | b1 |\n|---|---|\n| c | d |\n\nThe rest is text.\n")
    assert [block.kind for block in blocks] == ["table_head", "table_row", "paragraph"]


@pytest.mark.parametrize(
    "line", ["oats, rice and rye, salt\n", "one; two; three\n", "Foo bar 2018\n"]
)
def test_lines_that_are_no_rows_are_tried_once(line: str) -> None:
    """Tens of thousands of lines that look like rows, and are none, are read at once."""
    blocks, _ = read_blocks(line * 20_000)
    assert not any(block.cells for block in blocks if block.kind == "table_head")
